//! Every key and word of a charter, as it is spelled in the three languages.
//!
//! Letters may be folded (æ/ae, ø/o/oe, å/a/aa, é/e), case and surrounding space do not matter, and
//! runs of space, `_` and `-` are alike. Nothing else is read: a near miss is an error that suggests
//! the word, never a guess.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::theory::lang::{Lang, Tri};
use crate::theory::terms::{
    Answer, Claim, Experience, Form, Level, Marker, Phase, Quality, Sector, Status,
};

/// What stands where a name is to be written: of the collaboration, of the public party and of the civil one.
/// Whoever is asked later is asked for these.
pub const PLACEHOLDERS: [Tri; 3] = [
    Tri::new(
        "Navnet på samarbeidet",
        "Namnet på samarbeidet",
        "The name of the collaboration",
    ),
    Tri::new(
        "Navnet på kommunen",
        "Namnet på kommunen",
        "The name of the municipality",
    ),
    Tri::new(
        "Navnet på foreningen",
        "Namnet på foreininga",
        "The name of the association",
    ),
];

/// Whether a text is one that stands for a name that has not been written.
pub fn is_placeholder(text: &str) -> bool {
    let text = text.trim();
    let mut all = PLACEHOLDERS.iter();
    all.any(|of| Lang::ALL.into_iter().any(|lang| of.to(lang) == text))
}

/// One word, with what it means and how it is spelled.
#[derive(Debug)]
pub struct Spelled<T: 'static> {
    /// What the word means.
    pub means: T,
    /// Bokmål, nynorsk and English, in the order of [`Lang::ALL`].
    pub forms: [&'static str; 3],
    /// Other forms that are read and never written.
    pub also: &'static [&'static str],
}

impl<T> Spelled<T> {
    /// The form that is written in a language.
    pub const fn to(&self, lang: Lang) -> &'static str {
        self.forms[lang as usize]
    }

    /// Every form that is read.
    pub fn all(&self) -> impl Iterator<Item = &'static str> + use<T> {
        self.forms.into_iter().chain(self.also.iter().copied())
    }
}

const fn word<T>(
    means: T,
    nb: &'static str,
    nn: &'static str,
    en: &'static str,
    also: &'static [&'static str],
) -> Spelled<T> {
    Spelled {
        means,
        forms: [nb, nn, en],
        also,
    }
}

/// How what a word means is written in a language.
pub fn written<T: PartialEq>(table: &'static [Spelled<T>], means: T, lang: Lang) -> &'static str {
    let found = table.iter().find(|spelled| spelled.means == means);
    found.map_or("", |spelled| spelled.to(lang))
}

/// The keys of a charter, of each map in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(
    missing_docs,
    reason = "each is the key of its name; the spellings stand below"
)]
pub enum Key {
    Samskap,
    Name,
    Claim,
    Challenge,
    Sectors,
    Actors,
    Equality,
    Phases,
    Initiative,
    Round,
    Effort,
    Innovation,
    Profile,
    Description,
    UnmetNeed,
    Evidence,
    Answer,
    Id,
    Sector,
    Form,
    Experience,
    Compensation,
    Who,
    Consulted,
    Status,
    From,
    Until,
    ReplacesPaidWork,
    OwnGoals,
    Quality(Quality),
    Interdisciplinary,
    Democratic,
    Marker(Marker),
    Phase(Phase),
    Side(Sector),
}

const NAME: Spelled<Key> = word(Key::Name, "navn", "namn", "name", &[]);
const EVIDENCE: Spelled<Key> = word(
    Key::Evidence,
    "belegg",
    "belegg",
    "evidence",
    &["dokumentasjon"],
);

/// The keys of the charter itself.
pub const CHARTER: &[Spelled<Key>] = &[
    word(Key::Samskap, "samskap", "samskap", "samskap", &[]),
    NAME,
    word(Key::Claim, "påstand", "påstand", "claim", &[]),
    word(Key::Challenge, "utfordring", "utfordring", "challenge", &[]),
    word(Key::Sectors, "sektorer", "sektorar", "sectors", &[]),
    word(Key::Actors, "aktører", "aktørar", "actors", &[]),
    word(Key::Equality, "likeverd", "likeverd", "equality", &[]),
    word(Key::Phases, "faser", "fasar", "phases", &[]),
    word(Key::Initiative, "initiativ", "initiativ", "initiative", &[]),
    word(Key::Round, "runde", "runde", "round", &[]),
    word(Key::Effort, "innsats", "innsats", "effort", &[]),
    word(
        Key::Innovation,
        "innovasjon",
        "innovasjon",
        "innovation",
        &[],
    ),
    word(Key::Profile, "profil", "profil", "profile", &[]),
];

/// The keys under the challenge.
pub const CHALLENGE: &[Spelled<Key>] = &[
    word(
        Key::Description,
        "beskrivelse",
        "skildring",
        "description",
        &["beskriving"],
    ),
    word(
        Key::UnmetNeed,
        "udekket_behov",
        "udekt_behov",
        "unmet_need",
        &[],
    ),
    EVIDENCE,
];

/// The keys of an actor.
pub const ACTOR: &[Spelled<Key>] = &[
    word(Key::Id, "id", "id", "id", &[]),
    NAME,
    word(Key::Sector, "sektor", "sektor", "sector", &[]),
    word(Key::Form, "form", "form", "form", &[]),
    word(Key::Experience, "erfaring", "erfaring", "experience", &[]),
    word(
        Key::Compensation,
        "vederlag",
        "vederlag",
        "compensation",
        &["betalt", "lønnet", "lønt", "løna", "paid"],
    ),
];

/// What an actor itself answers on how it is used: keys that also stand elsewhere, for all.
pub const ACTOR_USE: &[Spelled<Key>] = &[REPLACES_PAID_WORK, OWN_GOALS, FREE_TO_DECLINE];

const REPLACES_PAID_WORK: Spelled<Key> = word(
    Key::ReplacesPaidWork,
    "erstatter_lønnet_arbeid",
    "erstattar_løna_arbeid",
    "replaces_paid_work",
    &[],
);
const OWN_GOALS: Spelled<Key> = word(Key::OwnGoals, "egne_mål", "eigne_mål", "own_goals", &[]);
const FREE_TO_DECLINE: Spelled<Key> = word(
    Key::Marker(Marker::FreeToDecline),
    "kan_si_nei",
    "kan_seie_nei",
    "free_to_decline",
    &[],
);

/// The keys of an answer.
pub const ANSWER: &[Spelled<Key>] = &[word(Key::Answer, "svar", "svar", "answer", &[]), EVIDENCE];

/// The keys of an answer by sector.
pub const SIDES: &[Spelled<Key>] = &[
    side(Sector::Public),
    side(Sector::Civil),
    side(Sector::Private),
];

const fn side(sector: Sector) -> Spelled<Key> {
    let Spelled { forms, also, .. } = SECTORS[sector.index()];
    Spelled {
        means: Key::Side(sector),
        forms,
        also,
    }
}

/// The markers of equality, by [`Marker::index`].
pub const MARKERS: &[Spelled<Key>] = &[
    word(
        Key::Marker(Marker::SharedAgenda),
        "felles_dagsorden",
        "felles_dagsorden",
        "shared_agenda",
        &[],
    ),
    word(
        Key::Marker(Marker::SharedDecisions),
        "delt_beslutning",
        "delt_avgjerd",
        "shared_decisions",
        &[],
    ),
    word(
        Key::Marker(Marker::ExperienceCounts),
        "erfaring_teller",
        "erfaring_tel",
        "experience_counts",
        &[],
    ),
    FREE_TO_DECLINE,
    word(
        Key::Marker(Marker::OpenProblem),
        "åpent_problem",
        "ope_problem",
        "open_problem",
        &[],
    ),
    word(
        Key::Marker(Marker::OpenInformation),
        "åpen_informasjon",
        "open_informasjon",
        "open_information",
        &[],
    ),
    word(
        Key::Marker(Marker::MutualBenefit),
        "gjensidig_nytte",
        "gjensidig_nytte",
        "mutual_benefit",
        &[],
    ),
    word(
        Key::Marker(Marker::JointLearning),
        "felles_læring",
        "felles_læring",
        "joint_learning",
        &[],
    ),
    word(
        Key::Marker(Marker::CollectiveLeadership),
        "kollektiv_ledelse",
        "kollektiv_leiing",
        "collective_leadership",
        &[],
    ),
    word(
        Key::Marker(Marker::SharedOwnership),
        "felles_eierskap",
        "felles_eigarskap",
        "shared_ownership",
        &[],
    ),
    word(
        Key::Marker(Marker::Accessible),
        "tilgjengelig",
        "tilgjengeleg",
        "accessible",
        &[],
    ),
];

/// The five phases, by [`Phase::index`].
pub const PHASES: &[Spelled<Key>] = &[
    word(
        Key::Phase(Phase::Understanding),
        "forståelse",
        "forståing",
        "understanding",
        &[],
    ),
    word(
        Key::Phase(Phase::Ideas),
        "idé",
        "idé",
        "ideas",
        &["ideer", "idear"],
    ),
    word(
        Key::Phase(Phase::Planning),
        "planlegging",
        "planlegging",
        "planning",
        &[],
    ),
    word(
        Key::Phase(Phase::Implementation),
        "gjennomføring",
        "gjennomføring",
        "implementation",
        &[],
    ),
    word(
        Key::Phase(Phase::Production),
        "produksjon",
        "produksjon",
        "production",
        &[],
    ),
];

/// The keys of a phase.
pub const PHASE: &[Spelled<Key>] = &[
    word(Key::Who, "hvem", "kven", "who", &[]),
    word(Key::Consulted, "hørt", "høyrt", "consulted", &[]),
    word(Key::Status, "status", "status", "status", &[]),
    word(Key::From, "fra", "frå", "from", &[]),
    word(Key::Until, "til", "til", "to", &[]),
    EVIDENCE,
];

/// The keys of the effort.
pub const EFFORT: &[Spelled<Key>] = &[REPLACES_PAID_WORK, OWN_GOALS];

/// The keys of the innovation, by [`Quality::index`].
pub const INNOVATION: &[Spelled<Key>] = &[
    word(Key::Quality(Quality::New), "ny", "ny", "new", &[]),
    word(
        Key::Quality(Quality::Implemented),
        "iverksatt",
        "iverksett",
        "implemented",
        &[],
    ),
    word(
        Key::Quality(Quality::Works),
        "virker",
        "verkar",
        "works",
        &[],
    ),
    word(
        Key::Quality(Quality::Lasting),
        "varig",
        "varig",
        "lasting",
        &[],
    ),
    word(
        Key::Quality(Quality::Utilised),
        "nyttiggjort",
        "nyttiggjord",
        "utilised",
        &["utilized"],
    ),
];

/// The keys of the profile.
pub const PROFILE: &[Spelled<Key>] = &[
    word(
        Key::Interdisciplinary,
        "tverrfaglig",
        "tverrfagleg",
        "interdisciplinary",
        &[],
    ),
    word(
        Key::Democratic,
        "demokratisk",
        "demokratisk",
        "democratic",
        &[],
    ),
];

/// The tables of all keys.
pub const KEYS: [&[Spelled<Key>]; 11] = [
    CHARTER, CHALLENGE, ACTOR, ANSWER, SIDES, MARKERS, PHASES, PHASE, EFFORT, INNOVATION, PROFILE,
];

/// The sectors, by [`Sector::index`].
pub const SECTORS: &[Spelled<Sector>] = &[
    word(
        Sector::Public,
        "offentlig",
        "offentleg",
        "public",
        &["offentlige", "offentlege"],
    ),
    word(
        Sector::Civil,
        "sivilsamfunn",
        "sivilsamfunn",
        "civil society",
        &[
            "sivilsamfunnet",
            "frivillig",
            "frivillige",
            "frivillig sektor",
            "civil",
            "voluntary",
        ],
    ),
    word(
        Sector::Private,
        "privat",
        "privat",
        "private",
        &["kommersiell"],
    ),
];

/// A word that says who took part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Party {
    /// Everyone in the public and the civil sector.
    Joint,
    /// Everyone.
    All,
    /// Everyone in the sector.
    Sector(Sector),
    /// Nobody yet.
    NotStarted,
    /// It does not apply.
    NotApplicable,
    /// It is not known.
    Unknown,
}

/// The words of *who*, apart from the actors' ids.
pub static PARTIES: &[Spelled<Party>] = &[
    word(Party::Joint, "felles", "felles", "joint", &[]),
    word(Party::All, "alle", "alle", "all", &[]),
    party(Sector::Public),
    party(Sector::Civil),
    party(Sector::Private),
    word(
        Party::NotStarted,
        "ikke startet",
        "ikkje starta",
        "not started",
        &[],
    ),
    word(
        Party::NotApplicable,
        "ikke aktuelt",
        "ikkje aktuelt",
        "not applicable",
        &[],
    ),
    word(
        Party::Unknown,
        "vet ikke",
        "veit ikkje",
        "unknown",
        &["ukjent", "null"],
    ),
];

const fn party(sector: Sector) -> Spelled<Party> {
    let Spelled { forms, also, .. } = SECTORS[sector.index()];
    Spelled {
        means: Party::Sector(sector),
        forms,
        also,
    }
}

/// How far a phase has come.
pub static STATUSES: &[Spelled<Status>] = &[
    word(Status::Done, "ferdig", "ferdig", "done", &[]),
    word(Status::Ongoing, "pågår", "i gang", "ongoing", &[]),
    word(Status::Planned, "planlagt", "planlagd", "planned", &[]),
];

/// The answers.
pub static ANSWERS: &[Spelled<Answer>] = &[
    word(Answer::Yes, "ja", "ja", "yes", &["true"]),
    word(Answer::No, "nei", "nei", "no", &["false"]),
    word(
        Answer::Unknown,
        "vet ikke",
        "veit ikkje",
        "unknown",
        &["ukjent", "null"],
    ),
];

/// What a civil actor is.
pub static FORMS: &[Spelled<Form>] = &[
    word(
        Form::Individual,
        "enkeltperson",
        "enkeltperson",
        "individual",
        &[],
    ),
    word(
        Form::Network,
        "nettverk",
        "nettverk",
        "network",
        &["nettverket"],
    ),
    word(
        Form::LooseGroup,
        "løs gruppe",
        "laus gruppe",
        "loose group",
        &[],
    ),
    word(
        Form::Organisation,
        "organisasjon",
        "organisasjon",
        "organisation",
        &["organization", "organisasjonen", "frivillig organisasjon"],
    ),
];

/// An actor's experience.
pub static EXPERIENCES: &[Spelled<Experience>] = &[
    word(Experience::Own, "egen", "eiga", "own", &["eigen"]),
    word(Experience::Close, "nær", "nær", "close", &[]),
    word(Experience::None, "ingen", "inga", "none", &[]),
    word(
        Experience::Unknown,
        "vet ikke",
        "veit ikkje",
        "unknown",
        &["ukjent", "null"],
    ),
];

/// What a charter can call itself.
pub static CLAIMS: &[Spelled<Claim>] = &[
    word(
        Claim::Level(Level::Samarbeid),
        "samarbeid",
        "samarbeid",
        "collaboration",
        &[],
    ),
    word(
        Claim::Samskaping,
        "samskaping",
        "samskaping",
        "samskaping",
        &[],
    ),
    word(
        Claim::Level(Level::TynnSamskaping),
        "tynn samskaping",
        "tynn samskaping",
        "thin samskaping",
        &[
            "tynn",
            "thin",
            "co-creation",
            "thin samskaping (co-creation)",
        ],
    ),
    word(
        Claim::Level(Level::TykkSamskaping),
        "tykk samskaping",
        "tjukk samskaping",
        "thick samskaping",
        &[
            "tykk",
            "tjukk",
            "thick",
            "co-production",
            "thick samskaping (co-production)",
        ],
    ),
];

/// A word that was found, and the languages that spell it so.
#[derive(Clone, Copy, Debug)]
pub struct Found<T> {
    /// What it means.
    pub means: T,
    /// By the order of [`Lang::ALL`].
    pub languages: [bool; 3],
    /// How it is written in each language, in the order of [`Lang::ALL`].
    pub forms: [&'static str; 3],
    /// Whether the text is a form as it is written, and not in folded letters, another case or space.
    pub is_exact: bool,
}

/// A text that is no form as it is written, and that means one all the same.
#[derive(Clone, Copy, Debug)]
pub struct Inexact {
    forms: [&'static str; 3],
    languages: [bool; 3],
}

impl<T> Found<T> {
    /// What the text should have been, when it is not written as a form is.
    pub fn inexact(&self) -> Option<Inexact> {
        (!self.is_exact).then_some(Inexact {
            forms: self.forms,
            languages: self.languages,
        })
    }
}

impl Inexact {
    /// The form that the text is a spelling of, in its own language: the one that it is nearest to,
    /// and among equals the one of the language that is given. Nothing for a further form that is read
    /// and never written, which belongs to no one language.
    pub fn form(&self, text: &str, lang: Lang) -> Option<&'static str> {
        let text = normal(text);
        let own = Lang::ALL.map(|of| self.languages[of as usize].then(|| self.forms[of as usize]));
        let just_so = own.into_iter().flatten().find(|form| normal(form) == text);
        just_so
            .or(own[lang as usize])
            .or_else(|| own.into_iter().flatten().next())
    }
}

/// Reads a word by a table.
pub fn read<T: Copy>(table: &[Spelled<T>], text: &str) -> Option<Found<T>> {
    // Most words are written just as they stand in the table.
    let exact = table.iter().find(|spelled| spelled.forms.contains(&text));
    if let Some(spelled) = exact {
        return Some(Found {
            means: spelled.means,
            languages: spelled.forms.map(|form| form == text),
            forms: spelled.forms,
            is_exact: true,
        });
    }
    let text = normal(text);
    table.iter().find_map(|spelled| {
        let languages = spelled.forms.map(|form| is_spelling_of(form, &text));
        let found = languages.contains(&true)
            || spelled.also.iter().any(|form| is_spelling_of(form, &text));
        found.then_some(Found {
            means: spelled.means,
            languages,
            forms: spelled.forms,
            is_exact: false,
        })
    })
}

/// Whether a key is `samskap`, under which a charter may stand in other text.
pub fn is_samskap(key: &str) -> bool {
    read(CHARTER, key).is_some_and(|found| found.means == Key::Samskap)
}

/// Whether a text is a way to write a word: its letters folded, in any case, `_` and `-` as space.
pub fn is_written_as(word: &str, text: &str) -> bool {
    is_spelling_of(&normal(word), &normal(text))
}

/// The word of some tables that a text is nearest to, if it is near enough to be meant; among equals
/// the one that is spelled in the language.
pub fn nearest<T: 'static>(
    tables: &[&'static [Spelled<T>]],
    text: &str,
    lang: Lang,
) -> Option<&'static str> {
    let words = || tables.iter().flat_map(|table| table.iter());
    let own = words().map(|word| word.to(lang));
    nearest_of(own.chain(words().flat_map(Spelled::all)), text)
}

/// The form that a text is a letter away from, when it can only have meant that one: of forms of one
/// meaning the one in the language that is given. Nothing where the text is so short that a letter is
/// much of it.
pub fn one_letter_away<T: PartialEq + 'static>(
    tables: &[&'static [Spelled<T>]],
    text: &str,
    lang: Lang,
) -> Option<&'static str> {
    let text = normal(text);
    if !(4..=MAX_MISSPELT).contains(&text.chars().count()) {
        return None;
    }
    let near = |form: &&str| strsim::osa_distance(&normal(form), &text) == 1;
    let mut meant = tables
        .iter()
        .flat_map(|table| table.iter())
        .filter(|word| word.forms.iter().any(near));
    let word = meant.next()?;
    if meant.any(|other| other.means != word.means) {
        return None;
    }
    let mut forms = word.forms.into_iter().filter(near);
    let first = forms.next()?;
    match forms.all(|form| form == first) {
        true => Some(first),
        false => Some(word.to(lang)).filter(near),
    }
}

/// The longest text for which a word is suggested, in letters.
const MAX_MISSPELT: usize = 60;

/// The first of the words that a text is nearest to, if it is near enough to be meant.
pub fn nearest_of<'w>(words: impl Iterator<Item = &'w str>, text: &str) -> Option<&'w str> {
    let text = normal(text);
    let length = text.chars().count();
    if length > MAX_MISSPELT {
        return None;
    }
    // Words of very different length are not near, and need no closer look.
    words
        .filter(|word| word.len().abs_diff(text.len()) <= text.len().max(word.len()) / 2)
        .map(|word| (strsim::osa_distance(&normal(word), &text), word))
        .filter(|(distance, word)| *distance <= (length.max(word.chars().count()) / 3).max(1))
        .min_by_key(|(distance, _)| *distance)
        .filter(|(distance, _)| length > 2 || *distance == 0)
        .map(|(_, word)| word)
}

/// An actor's id as it is compared: by case and surrounding space alone.
pub fn folded_id(id: &str) -> String {
    nfc(id.trim()).to_lowercase()
}

/// The text in lower case, its runs of space, `_` and `-` as one space, none at the ends.
fn normal(text: &str) -> Cow<'_, str> {
    let plain = text
        .bytes()
        .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    if plain {
        return Cow::Borrowed(text);
    }
    let text = nfc(text);
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.chars() {
        if c.is_whitespace() || c == '_' || c == '-' {
            gap = !out.is_empty();
            continue;
        }
        if std::mem::take(&mut gap) {
            out.push(' ');
        }
        out.extend(c.to_lowercase());
    }
    Cow::Owned(out)
}

fn nfc(text: &str) -> Cow<'_, str> {
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => Cow::Borrowed(text),
        _ => Cow::Owned(text.nfc().collect()),
    }
}

/// Whether a normal text is the word, some of its letters folded.
fn is_spelling_of(word: &str, text: &str) -> bool {
    let (mut word, mut text) = (word.chars(), text.chars());
    loop {
        let Some(letter) = word.next() else {
            return text.next().is_none();
        };
        let Some(written) = text.next() else {
            return false;
        };
        let rest = text.as_str();
        let second = match (letter, written) {
            ('_' | '-', ' ') => continue,
            (letter, written) if letter == written => continue,
            ('é', 'e') => continue,
            ('æ', 'a') => 'e',
            ('å', 'a') if !rest.starts_with('a') => continue,
            ('å', 'a') => 'a',
            ('ø', 'o') if !rest.starts_with('e') => continue,
            ('ø', 'o') => 'e',
            _ => return false,
        };
        // Two letters stand for one, unless the word itself goes on with the second of them.
        if word.as_str().starts_with(second) && letter != 'æ' {
            if rest.chars().nth(1) == Some(second) {
                text.next();
            }
        } else if text.next() != Some(second) {
            return false;
        }
    }
}

/// Where a key stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Home {
    /// At the top of a charter.
    Charter,
    /// Under another key.
    Under(Key),
    /// In a phase.
    Phase,
    /// In an answer.
    Answer,
}

/// The tables of the keys, each with where its keys stand.
const TABLES: [(&[Spelled<Key>], Home); 11] = [
    (CHARTER, Home::Charter),
    (CHALLENGE, Home::Under(Key::Challenge)),
    (ACTOR, Home::Under(Key::Actors)),
    (MARKERS, Home::Under(Key::Equality)),
    (PHASES, Home::Under(Key::Phases)),
    (PHASE, Home::Phase),
    (ANSWER, Home::Answer),
    (SIDES, Home::Answer),
    (EFFORT, Home::Under(Key::Effort)),
    (INNOVATION, Home::Under(Key::Innovation)),
    (PROFILE, Home::Under(Key::Profile)),
];

/// Every key once, in the order of the format.
pub fn keys() -> impl Iterator<Item = Key> {
    let mut seen: Vec<Key> = Vec::new();
    let words = TABLES.iter().flat_map(|(table, _)| table.iter());
    words.map(|word| word.means).filter(move |key| {
        let is_new = !seen.contains(key);
        seen.push(*key);
        is_new
    })
}

fn found(key: Key) -> Option<(&'static Spelled<Key>, Home)> {
    TABLES.iter().find_map(|(table, home)| {
        let word = table.iter().find(|word| word.means == key)?;
        Some((word, *home))
    })
}

/// The spellings of a key.
pub fn spelled(key: Key) -> Option<&'static Spelled<Key>> {
    found(key).map(|(word, _)| word)
}

/// How a key is written in a language.
pub fn key_in(key: Key, lang: Lang) -> &'static str {
    spelled(key).map_or("", |word| word.to(lang))
}

/// Where a key stands; the first place, for one that stands in several.
pub fn home(key: Key) -> Home {
    found(key).map_or(Home::Charter, |(_, home)| home)
}

//! Everything that can be explained: the codes, the words of the theory, and the keys and words of a
//! charter. Here it is gathered and tried; how it is drawn stands in [`crate::render::explain`].

use std::borrow::Cow;

use crate::charter::Kind as FileKind;
use crate::charter::problem::Words;
use crate::charter::reading::{Opened, open, text};
use crate::charter::respell;
use crate::charter::source::Document;
use crate::charter::spelling::{self, Key, Party, Spelled};
use crate::explain::keys;
use crate::explain::terms::{self, Term};
use crate::lint::checks::{self, Check};
use crate::lint::silence::{self, Silences};
use crate::lint::{Issue, IssuePlace, Seen, Settings, issues, regress};
use crate::report::requirement::Requirement;
use crate::report::{Grouping, Head, Report, Verdict, report};
use crate::theory::advice::Advice;
use crate::theory::lang::{Lang, Tri, capitalised};
use crate::theory::rule::{FlagState, Kind, Outcome, Rule, Shown, Strength};
use crate::theory::rules;
use crate::theory::terms::{Level, Paragraph, Severity};

/// One thing that can be explained.
#[derive(Clone, Copy, Debug)]
pub enum Entry {
    /// A rule of the theory.
    Rule(&'static Rule),
    /// A code that no rule makes.
    Check(&'static Check),
    /// A word of the theory, or of the verdict.
    Term(&'static Term),
    /// A key of a charter.
    Key(Key),
    /// A word that answers in a charter.
    Word(&'static Term),
}

/// What entries are gathered under.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// What a level needs.
    Conditions,
    /// What is warned of.
    Flags,
    /// What is remarked.
    Findings,
    /// What `lint` is asked to see to.
    Asked,
    /// What is wrong with a charter.
    Mistakes,
    /// Words of the theory and of the verdict.
    Terms,
    /// Keys of a charter.
    Keys,
    /// Words that answer.
    Words,
}

impl Group {
    /// Every group, in the order of the list.
    pub const ALL: [Group; 8] = [
        Group::Conditions,
        Group::Flags,
        Group::Findings,
        Group::Asked,
        Group::Mistakes,
        Group::Terms,
        Group::Keys,
        Group::Words,
    ];

    /// The identifier in machine output.
    pub const fn id(self) -> &'static str {
        match self {
            Group::Conditions => "conditions",
            Group::Flags => "flags",
            Group::Findings => "findings",
            Group::Asked => "asked",
            Group::Mistakes => "mistakes",
            Group::Terms => "terms",
            Group::Keys => "keys",
            Group::Words => "words",
        }
    }

    /// The heading of the group.
    pub const fn name(self) -> Tri {
        match self {
            Group::Conditions => Tri::new("Vilkår", "Vilkår", "Conditions"),
            Group::Flags => Tri::new("Flagg", "Flagg", "Flags"),
            Group::Findings => Tri::new(
                "Merknader til kortet",
                "Merknader til kortet",
                "Findings about the charter",
            ),
            Group::Asked => Tri::new(
                "Krav og unntak i `lint`",
                "Krav og unntak i `lint`",
                "Requirements and suppression comments in `lint`",
            ),
            Group::Mistakes => Tri::new(
                "Feil på et kort",
                "Feil på eit kort",
                "Mistakes in a charter",
            ),
            Group::Terms => Tri::new(
                "Ord i teorien og i svaret",
                "Ord i teorien og i svaret",
                "Words of the theory and of the answer",
            ),
            Group::Keys => Tri::new(
                "Nøkler på et kort",
                "Nøklar på eit kort",
                "Keys of a charter",
            ),
            Group::Words => Tri::new(
                "Ord du kan svare med på et samarbeidskort",
                "Ord du kan svare med på eit samarbeidskort",
                "Words used as answers in a charter",
            ),
        }
    }
}

/// Words that people ask with for what a rule sees, beside its name.
const ALSO: &[(&str, &[&str])] = &[
    (
        "SK308",
        &[
            "rekkefølge",
            "rekkefølgen",
            "rekkjefølgje",
            "rekkjefølgja",
            "order",
            "the order",
            "antatt",
            "føresett",
            "assumed",
        ],
    ),
    (
        "SK401",
        &[
            "gratisarbeid",
            "free labour",
            "free labor",
            "instrumental free labor",
        ],
    ),
    (
        "SK402",
        &["utnyttelse", "utnytting", "exploitation", "one sided use"],
    ),
    (
        "SK403",
        &["høring", "høyring", "innspill", "innspel", "consultation"],
    ),
    (
        "SK404",
        &[
            "de samme hele veien",
            "dei same heile vegen",
            "the same people all the way",
        ],
    ),
    (
        "SK405",
        &["kjøp", "innkjøp", "anskaffelse", "purchase", "procurement"],
    ),
];

/// Every entry, in the order of the list.
pub fn all() -> Vec<Entry> {
    let mut entries: Vec<Entry> = rules::ALL.iter().map(|rule| Entry::Rule(rule)).collect();
    entries.extend(checks::ALL.iter().map(Entry::Check));
    entries.extend(terms::TERMS.iter().map(Entry::Term));
    entries.extend(spelling::keys().map(Entry::Key));
    entries.extend(terms::WORDS.iter().map(Entry::Word));
    // A stable sort: within a group the order above stays.
    entries.sort_by_key(Entry::group);
    entries
}

/// The entry that a code or a word means; else the one that it is near to, if there is one.
///
/// # Errors
/// No entry is called that. The word of the nearest one is given, in the language.
pub fn find(asked: &str, lang: Lang) -> Result<Entry, Option<&'static str>> {
    let asked = bare(asked);
    let is_number = asked.len() == 3 && asked.bytes().all(|byte| byte.is_ascii_digit());
    let asked = match is_number {
        true => Cow::Owned(format!("SK{asked}")),
        false => Cow::Borrowed(asked),
    };
    let entries = all();
    let is_called = |entry: &&Entry| {
        entry
            .calls()
            .iter()
            .any(|call| spelling::is_written_as(call, &asked))
    };
    if let Some(entry) = entries.iter().find(is_called) {
        return Ok(*entry);
    }
    // Words of the language first; further words that are only asked with are no suggestion.
    let own = entries.iter().map(|entry| entry.word(lang));
    let names = entries.iter().filter_map(|entry| entry.name(lang));
    let others = entries
        .iter()
        .flat_map(|entry| Lang::ALL.map(|lang| entry.word(lang)));
    Err(spelling::nearest_of(own.chain(names).chain(others), &asked))
}

/// What a word means, in the language that it is of; nothing for a word that is not explained.
pub fn meaning(word: &str, lang: Lang) -> Option<&'static str> {
    match find(word, lang).ok()? {
        Entry::Rule(rule) => Some(rule.meaning.to(lang)),
        Entry::Check(check) => Some(check.meaning.to(lang)),
        Entry::Term(term) | Entry::Word(term) => Some(term.meaning.to(lang)),
        Entry::Key(key) => Some(keys::text(key).meaning.to(lang)),
    }
}

/// The codes that begin so, when what is asked for is the beginning of several.
pub fn codes_that_begin(asked: &str) -> Vec<Entry> {
    let asked = bare(asked).to_ascii_uppercase();
    let digits = asked.strip_prefix("SK").unwrap_or_default();
    let is_beginning = asked.starts_with("SK")
        && digits.len() < 3
        && digits.bytes().all(|byte| byte.is_ascii_digit());
    let mut found = all();
    found.retain(|entry| is_beginning && entry.id().starts_with(asked.as_str()));
    found.retain(|entry| entry.name(Lang::Nb).is_some());
    found
}

/// What is asked for, without the words of the asking: «hva er likeverd?» asks for *likeverd*.
fn bare(asked: &str) -> &str {
    let mut asked = asked.trim().trim_end_matches(['?', '.', '!']).trim();
    for words in [
        "hva er en ",
        "hva er et ",
        "hva er ",
        "hva betyr ",
        "kva er ein ",
        "kva er ei ",
        "kva er eit ",
        "kva er ",
        "kva tyder ",
        "kva betyr ",
        "what is a ",
        "what is an ",
        "what is ",
        "what does ",
    ] {
        let begins = asked.get(..words.len());
        if begins.is_some_and(|begins| begins.eq_ignore_ascii_case(words)) {
            asked = asked.get(words.len()..).unwrap_or_default().trim();
            break;
        }
    }
    asked
}

impl Entry {
    /// The code, or the word in the language.
    pub fn word(&self, lang: Lang) -> &'static str {
        match self {
            Entry::Rule(rule) => rule.code,
            Entry::Check(check) => check.code,
            Entry::Term(term) | Entry::Word(term) => term.word.to(lang),
            Entry::Key(key) => spelling::key_in(*key, lang),
        }
    }

    /// The code, or the word in bokmål: the same in every language.
    pub fn id(&self) -> &'static str {
        self.word(Lang::Nb)
    }

    /// What a code stands for, in a few words.
    pub fn name(&self, lang: Lang) -> Option<&'static str> {
        match self {
            Entry::Rule(rule) => Some(rule.name.to(lang)),
            Entry::Check(check) => Some(check.name.to(lang)),
            Entry::Term(_) | Entry::Key(_) | Entry::Word(_) => None,
        }
    }

    /// What it is gathered under.
    pub fn group(&self) -> Group {
        match self {
            Entry::Rule(rule) => match rule.kind {
                Kind::Condition(_) => Group::Conditions,
                Kind::Flag(_) => Group::Flags,
                Kind::Finding(_) => Group::Findings,
            },
            Entry::Check(check) if check.code < "SK900" => Group::Asked,
            Entry::Check(_) => Group::Mistakes,
            Entry::Term(_) => Group::Terms,
            Entry::Key(_) => Group::Keys,
            Entry::Word(_) => Group::Words,
        }
    }

    /// Everything that it can be asked for by.
    fn calls(&self) -> Vec<&'static str> {
        match self {
            Entry::Rule(rule) => {
                let names = Lang::ALL.map(|lang| rule.name.to(lang));
                let also = ALSO.iter().filter(|(code, _)| *code == rule.code);
                let also = also.flat_map(|(_, words)| words.iter().copied());
                [rule.code].into_iter().chain(names).chain(also).collect()
            }
            Entry::Check(check) => vec![check.code],
            Entry::Term(term) | Entry::Word(term) => {
                let words = Lang::ALL.map(|lang| term.word.to(lang));
                words.into_iter().chain(term.also.iter().copied()).collect()
            }
            Entry::Key(key) => spelling::spelled(*key)
                .map(|spelled| spelled.all().collect())
                .unwrap_or_default(),
        }
    }
}

/// An entry in words, with its charters tried.
#[derive(Debug)]
pub struct Explanation {
    /// The entry.
    pub entry: Entry,
    /// The language.
    pub lang: Lang,
    /// What it is: a condition for a level, a key under another.
    pub role: String,
    /// The paragraphs that it rests on.
    pub source: &'static [Paragraph],
    /// What it means.
    pub meaning: &'static str,
    /// Why it matters; nothing where the meaning says it.
    pub why: Option<&'static str>,
    /// An example in a sentence.
    pub example: Option<&'static str>,
    /// How a key is written in the three languages.
    pub spellings: Option<[&'static str; 3]>,
    /// The words that can stand under a key; none where it takes a text.
    pub values: Vec<&'static str>,
    /// Small charters, each with what the program makes of it.
    pub trials: Vec<Trial>,
    /// What people do about it.
    pub advice: Vec<&'static Advice>,
    /// What to do, where that is no advice on a collaboration.
    pub remedy: Option<&'static str>,
    /// What is near to it, in the language.
    pub related: Vec<&'static str>,
}

/// A charter, and what the program makes of it.
#[derive(Debug)]
pub struct Trial {
    /// What it shows.
    pub label: &'static str,
    /// The charter.
    pub charter: Cow<'static, str>,
    /// What is said of the code there, each with how it is called: a finding by its severity, a
    /// condition by its outcome. Empty when nothing is.
    pub said: Vec<(&'static str, Issue)>,
    /// The level, unless the charter has mistakes.
    pub headline: Option<String>,
}

/// Puts an entry into words, and tries its charters.
pub fn explain(entry: Entry, lang: Lang) -> Explanation {
    let tri = |nb, nn, en| Tri::new(nb, nn, en).to(lang);
    let try_on = |code: Option<&str>, label: &'static str, charter: &'static str| {
        tried(code, label, charter, lang)
    };
    let mut explanation = Explanation {
        entry,
        lang,
        role: role(&entry, lang),
        source: &[],
        meaning: "",
        why: None,
        example: None,
        spellings: None,
        values: Vec::new(),
        trials: Vec::new(),
        advice: Vec::new(),
        remedy: None,
        related: Vec::new(),
    };
    let related: &[&'static str] = match entry {
        Entry::Rule(rule) => {
            let (breaks, keeps) = match rule.kind {
                Kind::Condition(_) => (
                    tri("Ikke oppfylt", "Ikkje oppfylt", "Not met"),
                    tri("Oppfylt", "Oppfylt", "Met"),
                ),
                Kind::Flag(_) => (
                    tri("Reiser flagget", "Reiser flagget", "Raises the flag"),
                    tri(
                        "Reiser ikke flagget",
                        "Reiser ikkje flagget",
                        "Does not raise it",
                    ),
                ),
                Kind::Finding(_) => (
                    tri("Blir meldt", "Blir meld", "Is reported"),
                    tri("Blir ikke meldt", "Blir ikkje meld", "Is not reported"),
                ),
            };
            explanation.source = rule.source;
            explanation.meaning = rule.meaning.to(lang);
            explanation.trials = vec![
                try_on(Some(rule.code), breaks, rule.breaks),
                try_on(Some(rule.code), keeps, rule.keeps),
            ];
            explanation.advice = rule.advice.iter().collect();
            rule.related
        }
        Entry::Check(check) => {
            explanation.meaning = check.meaning.to(lang);
            explanation.why = Some(check.why.to(lang));
            explanation.remedy = Some(check.remedy.to(lang));
            let compares = checks::compares(check.code);
            let breaks = match compares {
                true => tri("Nå, og blir meldt", "No, og blir meld", "Now, and reported"),
                false => tri("Blir meldt", "Blir meld", "Is reported"),
            };
            let keeps = match compares {
                true => tri("Slik var det før", "Slik var det før", "What it was"),
                false => tri("Slik er det rett", "Slik er det rett", "This is right"),
            };
            explanation.trials = vec![
                try_on(Some(check.code), breaks, check.breaks),
                try_on(Some(check.code), keeps, check.keeps),
            ];
            check.related
        }
        Entry::Term(term) | Entry::Word(term) => {
            explanation.source = term.source;
            explanation.meaning = term.meaning.to(lang);
            explanation.why = Some(term.why.to(lang));
            term.related
        }
        Entry::Key(key) => {
            let text = keys::text(key);
            explanation.source = text.source;
            explanation.meaning = text.meaning.to(lang);
            explanation.why = Some(text.why.to(lang));
            explanation.example = text.example.map(|example| example.to(lang));
            explanation.spellings = spelling::spelled(key).map(|spelled| spelled.forms);
            explanation.values = values(key, lang);
            let label = tri("På et kort", "På eit kort", "In a charter");
            explanation.trials = vec![try_on(None, label, keys::charter(key).to(lang))];
            text.related
        }
    };
    // These are written as they stand there: no spelling has to be tried.
    let entries = all();
    explanation.related = related
        .iter()
        .filter_map(|word| entries.iter().find(|entry| entry.calls().contains(word)))
        .map(|near| near.word(lang))
        .collect();
    explanation
}

/// What an entry is, in a few words.
fn role(entry: &Entry, lang: Lang) -> String {
    let tri = |nb, nn, en| Tri::new(nb, nn, en).to(lang).to_owned();
    let severity = |severity: Severity| severity.name().to(lang);
    match entry {
        Entry::Rule(rule) => match &rule.kind {
            Kind::Condition(condition) => {
                let level = condition.level.name().to(lang);
                match lang {
                    Lang::Nb | Lang::Nn => format!("Vilkår for {level}"),
                    Lang::En => format!("Condition for {level}"),
                }
            }
            Kind::Flag(flag) => {
                let of = |state: FlagState| {
                    severity((flag.severity)(Shown {
                        state,
                        strength: flag.graded.then_some(Strength::Risk),
                        unpaid: true,
                    }))
                };
                let (raised, possible) = (of(FlagState::Raised), of(FlagState::Possible));
                match lang {
                    Lang::Nb | Lang::Nn if raised == possible => format!("Flagg; {raised}"),
                    Lang::En if raised == possible => format!("Flag; {raised}"),
                    Lang::Nb => {
                        format!("Flagg; {raised} når det er reist, {possible} når det er mulig")
                    }
                    Lang::Nn => {
                        format!("Flagg; {raised} når det er reist, {possible} når det er mogleg")
                    }
                    Lang::En => format!("Flag; {raised} when raised, {possible} when possible"),
                }
            }
            Kind::Finding(finding) => capitalised(severity(finding.severity)),
        },
        Entry::Check(check) => {
            let of = match check.code {
                "SK801" | "SK802" => Severity::Warning,
                _ => Severity::Error,
            };
            capitalised(severity(of))
        }
        Entry::Term(term) if term.source.is_empty() => {
            tri("Ord i svaret", "Ord i svaret", "Word of the answer")
        }
        Entry::Term(_) => tri("Ord i teorien", "Ord i teorien", "Word of the theory"),
        Entry::Word(_) => tri(
            "Ord du kan svare med på et samarbeidskort",
            "Ord du kan svare med på eit samarbeidskort",
            "Word used as an answer in a charter",
        ),
        Entry::Key(Key::Side(_)) => tri(
            "Sektor: ord og nøkkel på et kort",
            "Sektor: ord og nøkkel på eit kort",
            "Sector: word and key of a charter",
        ),
        Entry::Key(key) => match (spelling::home(*key), lang) {
            (spelling::Home::Charter, _) => tri(
                "Nøkkel øverst på et kort",
                "Nøkkel øvst på eit kort",
                "Key at the top of a charter",
            ),
            (spelling::Home::Under(parent), Lang::Nb | Lang::Nn) => {
                format!("Nøkkel under `{}`", spelling::key_in(parent, lang))
            }
            (spelling::Home::Under(parent), Lang::En) => {
                format!("Key under `{}`", spelling::key_in(parent, lang))
            }
            (spelling::Home::Phase, _) => {
                tri("Nøkkel i en fase", "Nøkkel i ein fase", "Key of a phase")
            }
            (spelling::Home::Answer, _) => {
                tri("Nøkkel i et svar", "Nøkkel i eit svar", "Key of an answer")
            }
        },
    }
}

/// The words that can stand under a key.
fn values(key: Key, lang: Lang) -> Vec<&'static str> {
    fn of<T>(table: &'static [Spelled<T>], lang: Lang) -> Vec<&'static str> {
        table.iter().map(|word| word.to(lang)).collect()
    }
    match key {
        Key::Sector | Key::Sectors => Words::Sectors.written(lang),
        Key::Status => Words::Statuses.written(lang),
        Key::Form => Words::Forms.written(lang),
        Key::Experience => Words::Experiences.written(lang),
        Key::Claim => Words::Claims.written(lang),
        Key::Phase(_) | Key::Who => of(spelling::PARTIES, lang),
        Key::Initiative => [Party::Joint, Party::Unknown]
            .map(|party| spelling::written(spelling::PARTIES, party, lang))
            .into(),
        Key::Equality
        | Key::UnmetNeed
        | Key::Compensation
        | Key::Answer
        | Key::ReplacesPaidWork
        | Key::OwnGoals
        | Key::Quality(_)
        | Key::Interdisciplinary
        | Key::Democratic
        | Key::Marker(_)
        | Key::Side(_) => Words::Answers.written(lang),
        Key::Samskap
        | Key::Name
        | Key::Challenge
        | Key::Actors
        | Key::Phases
        | Key::Round
        | Key::Effort
        | Key::Innovation
        | Key::Profile
        | Key::Description
        | Key::Evidence
        | Key::Id
        | Key::Consulted
        | Key::From
        | Key::Until => Vec::new(),
    }
}

/// The file that a trial is shown as.
pub const FILE: &str = "samskap.yaml";

/// A charter of a rule in the keys and words of a language. One with mistakes is shown as it is: they are
/// what it is there for.
fn in_language(charter: &'static str, lang: Lang) -> Cow<'static, str> {
    let document = Document::whole(charter);
    let text = text(&document);
    match open(&document, &text, FileKind::Yaml) {
        Some(opened) if opened.charter.is_some() && opened.lang != lang => {
            Cow::Owned(respell::in_language(&opened, lang))
        }
        _ => Cow::Borrowed(charter),
    }
}

/// Runs the program on a charter, and keeps what it says of a code.
fn tried(code: Option<&str>, label: &'static str, charter: &'static str, lang: Lang) -> Trial {
    let charter = in_language(charter, lang);
    let mut trial = Trial {
        label,
        charter: charter.clone(),
        said: Vec::new(),
        headline: None,
    };
    let document = Document::whole(&charter);
    let text = text(&document);
    let head = || Head {
        path: FILE.to_owned(),
        document: 1,
        alone: true,
        lang,
    };
    // What it was before, for what is only found beside that.
    let was = code
        .filter(|code| checks::compares(code))
        .and_then(checks::find)
        .map(|check| in_language(check.keeps, lang));
    let was = was.as_deref().map(Document::whole);
    let was_text = was.as_ref().map(crate::charter::reading::text);
    let was = was.as_ref().zip(was_text.as_ref());
    let was = was.and_then(|(document, text)| open(document, text, FileKind::Yaml));
    let was = was.and_then(
        |opened| match report(&opened, head(), Grouping::EachActor) {
            Report::Verdict(verdict) => Some(*verdict),
            Report::Broken(_) => None,
        },
    );
    let opened = open(&document, &text, FileKind::Yaml);
    let is_gone = opened
        .as_ref()
        .is_none_or(|opened| opened.charter.is_none());
    if let (true, Some("SK509"), Some(was)) = (is_gone, code, &was) {
        let gone = regress::gone(was, &settings("SK509"), false);
        let said = gone.map(|issue| (issue.severity.name().to(lang), issue));
        trial.said = said.into_iter().collect();
        return trial;
    }
    let Some(opened) = opened else {
        return trial;
    };
    let report = report(&opened, head(), Grouping::EachActor);
    if let Report::Verdict(verdict) = &report {
        trial.headline = Some(verdict.headline());
    }
    let Some(code) = code else {
        return trial;
    };
    trial.said = said_of(code, &opened, &report, was.as_ref(), lang);
    trial
}

/// What is looked for when a code is tried.
fn settings(code: &str) -> Settings {
    Settings {
        severities: Vec::new(),
        select: Vec::new(),
        ignore: Vec::new(),
        strict: false,
        require: match code {
            "SK504" => vec![Requirement::Level(Level::TynnSamskaping)],
            _ => Vec::new(),
        },
        compares: checks::compares(code),
        keys: false,
    }
}

/// What is said of a code, with how it is called: a finding by its severity, a condition by its outcome.
fn said_of(
    code: &str,
    opened: &Opened,
    report: &Report,
    was: Option<&Verdict>,
    lang: Lang,
) -> Vec<(&'static str, Issue)> {
    if let Report::Verdict(verdict) = report
        && let Some(condition) = verdict
            .conditions
            .iter()
            .find(|condition| condition.rule.code == code)
    {
        let name = match condition.outcome {
            Outcome::Always => Tri::new("oppfylt", "oppfylt", "met"),
            Outcome::Never => Tri::new("ikke oppfylt", "ikkje oppfylt", "not met"),
            Outcome::Sometimes => Tri::new("vet ikke", "veit ikkje", "unknown"),
            Outcome::NotApplicable => Tri::new(
                "gjelder ikke ennå",
                "gjeld ikkje enno",
                "does not apply yet",
            ),
        };
        let place = |spot: &crate::report::Spot| IssuePlace {
            pointer: None,
            start: opened.source.position(spot.span.start),
            end: opened.source.position(spot.span.end),
            span: spot.span.clone(),
        };
        let mut places = condition.because.iter().map(place);
        let Some(first) = places.next() else {
            return Vec::new();
        };
        let issue = Issue {
            code: condition.rule.code,
            severity: Severity::Note,
            text: condition.text.to_string(),
            help: None,
            place: first,
            related: places.map(|place| (place, String::new())).collect(),
            key: None,
            hidden: None,
        };
        return vec![(name.to(lang), issue)];
    }
    let settings = settings(code);
    let position = |byte: usize| opened.source.position(byte);
    let seen = Seen {
        report,
        position: &position,
    };
    let mut found = issues(&seen, &settings);
    if let (Report::Verdict(now), Some(was)) = (report, was) {
        found.extend(regress::worse(&seen, was, now, &settings));
    }
    let mut silences: Silences = silence::silences(opened, true).into_iter().collect();
    silences.apply(&mut found);
    found.extend(silences.leftovers(&settings, lang));
    found
        .into_iter()
        .filter(|issue| issue.code == code && issue.hidden.is_none())
        .map(|issue| (issue.severity.name().to(lang), issue))
        .collect()
}

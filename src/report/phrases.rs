//! The sentences that are put together from several parts: headlines, outcomes, steps.

use std::borrow::Cow;

use super::{FlagSeen, Verdict, missing_sides};
use crate::theory::assess::{Step, StepKind};
use crate::theory::facts::{Facts, PhaseState, Topic, Who};
use crate::theory::lang::{self, Lang, Tri, capitalised};
use crate::theory::rule::{FlagState, Outcome, Remedy, Rule, Strength};
use crate::theory::samarbeid::Samarbeid;
use crate::theory::terms::{Answer, Phase, Sector, phase_names};

impl Verdict {
    /// The level, with the flags that it is never shown without:
    /// «Tynn samskaping, men ikke for Frivilliggruppa: hentet inn til en ferdig plan».
    pub fn headline(&self) -> String {
        headline(self)
    }

    /// The verdict in one sentence with all its flags, for the minutes: the same charter gives the
    /// same words.
    pub fn sentence(&self) -> String {
        sentence(self)
    }
}

/// The news first: what is not samskaping, else the level and what it hangs on. What is only planned is
/// never said as if it were done.
fn headline(verdict: &Verdict) -> String {
    let said = said(verdict);
    match (verdict.so_far, verdict.head.lang) {
        (None, _) => capitalised(&said),
        (Some(_), Lang::Nb) => format!("Hvis planen følges: {said}"),
        (Some(_), Lang::Nn) => format!("Dersom planen blir følgd: {said}"),
        (Some(_), Lang::En) => format!("If the plan is carried out: {said}"),
    }
}

fn said(verdict: &Verdict) -> String {
    match verdict.not_samskaping {
        true => not_samskaping(verdict),
        false => format!("{}{}", placed(verdict), behind(verdict)),
    }
}

/// The verdict in one sentence, with all its flags.
fn sentence(verdict: &Verdict) -> String {
    let lang = verdict.head.lang;
    let name = lang::one_line(&verdict.name);
    let name = match lang {
        Lang::Nb | Lang::Nn => format!("«{name}»"),
        Lang::En => format!("“{name}”"),
    };
    let name = match (verdict.round, lang) {
        (None, _) => name,
        (Some(round), Lang::Nb | Lang::Nn) => format!("{name} (runde {round})"),
        (Some(round), Lang::En) => format!("{name} (round {round})"),
    };
    let is_plain = verdict.interval.is_settled() && !verdict.not_samskaping;
    let said = said(verdict);
    let mut sentence = match (lang, verdict.so_far.is_some(), is_plain) {
        (Lang::Nb | Lang::Nn, false, true) => format!("{name} er {said}"),
        (Lang::En, false, true) => format!("{name} is {said}"),
        (Lang::Nb, true, true) => format!("Hvis planen følges, blir {name} {said}"),
        (Lang::Nn, true, true) => format!("Dersom planen blir følgd, blir {name} {said}"),
        (Lang::En, true, true) => format!("If the plan is carried out, {name} will be {said}"),
        (_, false, false) => format!("{name}: {said}"),
        (Lang::Nb, true, false) => format!("{name}, hvis planen følges: {said}"),
        (Lang::Nn, true, false) => format!("{name}, dersom planen blir følgd: {said}"),
        (Lang::En, true, false) => format!("{name}, if the plan is carried out: {said}"),
    };
    if verdict.if_equal.is_some() {
        sentence.push_str(&format!(" ({})", equality(verdict)));
    }
    if let Some(so_far) = verdict.so_far {
        let so_far = so_far.words(lang);
        sentence.push_str(&match lang {
            Lang::Nb => format!("; hittil: {so_far}"),
            Lang::Nn => format!("; så langt: {so_far}"),
            Lang::En => format!("; so far: {so_far}"),
        });
    }
    for flag in verdict.flags.iter().filter(|flag| !flag.qualifies) {
        // The name of the pattern would accuse those whom the answers clear.
        if flag.state == FlagState::Raised && flag.strength == Some(Strength::Softened) {
            sentence.push_str(&format!(
                "; {} ({}, {})",
                flag.text,
                flag.rule.code,
                strength(lang, Strength::Softened)
            ));
            continue;
        }
        let kind = match (flag.state, lang) {
            (FlagState::Raised, Lang::Nb | Lang::Nn) => "flagg",
            (FlagState::Raised, Lang::En) => "flag",
            (FlagState::Possible, Lang::Nb) => "mulig flagg",
            (FlagState::Possible, Lang::Nn) => "mogleg flagg",
            (FlagState::Possible, Lang::En) => "possible flag",
        };
        let pattern = flag.rule.name.to(lang);
        // «For» is the same word in all three.
        let whom = match flag.names.is_empty() {
            true => String::new(),
            false => format!(" for {}", flag.names),
        };
        let softened = match flag.strength {
            Some(Strength::Softened) => format!(", {}", strength(lang, Strength::Softened)),
            _ => String::new(),
        };
        let code = flag.rule.code;
        sentence.push_str(&format!("; {kind}: {pattern}{whom} ({code}{softened})"));
    }
    sentence.push('.');
    sentence
}

/// «tykk samskaping dersom partene er likeverdige, ellers samarbeid»: the level, and what it hangs on; of
/// samarbeid which kind.
fn placed(verdict: &Verdict) -> String {
    let lang = verdict.head.lang;
    let if_equal = verdict
        .if_equal
        .filter(|_| !verdict.interval.is_settled())
        .and_then(|interval| interval.if_equal_words(lang));
    match (if_equal, verdict.kind) {
        (Some(words), _) => words,
        (None, Some(Samarbeid::LateUnderstanding)) if verdict.understanding_is_planned() => {
            Tri::new(
                "samarbeid: den felles forståelsen kommer for sent for denne runden",
                "samarbeid: den felles forståinga kjem for seint for denne runden",
                "collaboration: the shared understanding will come too late for this round",
            )
            .to(lang)
            .to_owned()
        }
        (None, Some(kind)) => kind.name().to(lang).to_owned(),
        (None, None) => verdict.interval.words(lang),
    }
}

/// «likeverd: 2 ja, 0 nei, 2 vet ikke»: how the core markers stand.
pub fn equality(verdict: &Verdict) -> String {
    let [yes, no, unknown] = verdict.equality;
    match verdict.head.lang {
        Lang::Nb => format!("likeverd: {yes} ja, {no} nei, {unknown} vet ikke"),
        Lang::Nn => format!("likeverd: {yes} ja, {no} nei, {unknown} veit ikkje"),
        Lang::En => format!("equality: {yes} yes, {no} no, {unknown} unknown"),
    }
}

/// «ikke samskaping: X er hentet inn til en ferdig plan (tydelig instrumentelt gratisarbeid, SK401)», and
/// then the place on the axis, which stays.
fn not_samskaping(verdict: &Verdict) -> String {
    let lang = verdict.head.lang;
    let is_told = |flag: &&FlagSeen| {
        flag.qualifies
            && flag.strength == Some(Strength::Clear)
            && flag.rule.flag().is_some_and(|flag| flag.exploits)
    };
    let told: Vec<String> = verdict
        .flags
        .iter()
        .filter(is_told)
        .map(|flag| format!("{} ({})", flag.first, pattern(lang, flag)))
        .collect();
    let told = told.join("; ");
    let mut text = match lang {
        Lang::Nb => format!("ikke samskaping: {told}"),
        Lang::Nn => format!("ikkje samskaping: {told}"),
        Lang::En => format!("not samskaping: {told}"),
    };
    if verdict.axis.0 > 0 {
        text.push_str(match lang {
            Lang::Nb => "; forståelsen var felles",
            Lang::Nn => "; forståinga var felles",
            Lang::En => "; the understanding was shared",
        });
    }
    let level = verdict.interval.words(lang);
    text.push_str(&match lang {
        Lang::Nb | Lang::Nn => format!("; på aksen: {level}"),
        Lang::En => format!("; on the axis: {level}"),
    });
    text
}

/// The flags that the level is never shown without.
fn behind(verdict: &Verdict) -> String {
    let lang = verdict.head.lang;
    let qualifies = verdict.flags.iter().filter(|flag| flag.qualifies);
    qualifies
        .map(|flag| format!(", {} ({})", flag.behind, pattern(lang, flag)))
        .collect()
}

/// «tydelig instrumentelt gratisarbeid, SK401».
fn pattern(lang: Lang, flag: &FlagSeen) -> String {
    let exploits = flag.rule.flag().is_some_and(|flag| flag.exploits);
    let code = flag.rule.code;
    match flag.strength {
        Some(of) if exploits => {
            format!("{} {}, {code}", strength(lang, of), flag.rule.name.to(lang))
        }
        _ => code.to_owned(),
    }
}

/// «tydelig», «risiko for», «dempet».
fn strength(lang: Lang, strength: Strength) -> &'static str {
    match strength {
        Strength::Clear => Tri::new("tydelig", "tydeleg", "clear"),
        Strength::Risk => Tri::new("risiko for", "risiko for", "risk of"),
        Strength::Softened => Tri::new("dempet", "dempa", "softened"),
    }
    .to(lang)
}

/// The outcome of a condition, with what stands in the way.
pub(super) fn condition(
    lang: Lang,
    facts: &Facts,
    rule: &Rule,
    outcome: Outcome,
    topics: &[Topic],
) -> Cow<'static, str> {
    let Some(condition) = rule.condition() else {
        return Cow::Borrowed("");
    };
    let name = rule.name.to(lang);
    if let Some(text) = without_sharing(lang, facts, condition.remedy, outcome) {
        return Cow::Borrowed(text);
    }
    if will_be_too_late(facts, condition.remedy, outcome) {
        return Cow::Borrowed(
            Tri::new(
                "Den felles forståelsen kommer for sent for denne runden",
                "Den felles forståinga kjem for seint for denne runden",
                "The shared understanding will come too late for this round",
            )
            .to(lang),
        );
    }
    let text = match (outcome, lang) {
        (Outcome::Always, _) => return Cow::Owned(capitalised(name)),
        (Outcome::Never, _) => condition.unmet.to(lang).to_owned(),
        (Outcome::Sometimes, Lang::Nb) => format!("Ikke avklart om {name}"),
        (Outcome::Sometimes, Lang::Nn) => format!("Ikkje avklart om {name}"),
        (Outcome::Sometimes, Lang::En) => format!("Not clear whether {name}"),
        (Outcome::NotApplicable, _) => return Cow::Owned(capitalised(name)),
    };
    let detail = match condition.remedy {
        Remedy::BringIn(phase) => part_detail(lang, facts, phase, outcome),
        Remedy::BringInSharing(phase) => part_detail(lang, facts, phase, outcome)
            .or_else(|| sharing_detail(lang, facts, phase, outcome)),
        Remedy::MakeEqual => marker_detail(lang, outcome, topics),
        Remedy::Declare(_) | Remedy::BeginAnew => None,
    };
    match detail {
        Some(detail) => Cow::Owned(format!("{text}: {detail}")),
        None => Cow::Owned(text),
    }
}

/// Both sides do the work, and none of civil society's helped to understand the problem.
fn without_sharing(
    lang: Lang,
    facts: &Facts,
    remedy: Remedy,
    outcome: Outcome,
) -> Option<&'static str> {
    let Remedy::BringInSharing(work) = remedy else {
        return None;
    };
    if outcome != Outcome::Never || facts.is_joint(work) != Answer::Yes {
        return None;
    }
    let text = match work {
        Phase::Production => Tri::new(
            "Begge sider er med på produksjonen, men ingen av dem fra sivilsamfunnet var med på å forstå problemet",
            "Begge sider er med på produksjonen, men ingen av dei frå sivilsamfunnet var med på å forstå problemet",
            "Both sides take part in production, but none of those from civil society helped to understand the problem",
        ),
        _ => Tri::new(
            "Begge sider er med på gjennomføringen, men ingen av dem fra sivilsamfunnet var med på å forstå problemet",
            "Begge sider er med på gjennomføringa, men ingen av dei frå sivilsamfunnet var med på å forstå problemet",
            "Both sides take part in the implementation, but none of those from civil society helped to understand the problem",
        ),
    };
    Some(text.to(lang))
}

/// The understanding is planned, and the work that it should have come before is not.
fn will_be_too_late(facts: &Facts, remedy: Remedy, outcome: Outcome) -> bool {
    matches!(remedy, Remedy::BeginAnew)
        && outcome == Outcome::Never
        && facts.phase(Phase::Understanding).is_planned()
}

/// Where somebody from civil society may take part, and what is missing is somebody who shared the
/// understanding.
fn sharing_detail(lang: Lang, facts: &Facts, work: Phase, outcome: Outcome) -> Option<String> {
    let detail = match (outcome, facts.is_shared(work)) {
        (Outcome::Never, Answer::No) => Tri::new(
            "ingen fra sivilsamfunnet som er med, var med på å forstå problemet",
            "ingen frå sivilsamfunnet som er med, var med på å forstå problemet",
            "nobody from civil society who takes part helped to understand the problem",
        ),
        (Outcome::Sometimes, Answer::Unknown) => Tri::new(
            "det står ikke om noen fra sivilsamfunnet som er med, var med på å forstå problemet",
            "det står ikkje om nokon frå sivilsamfunnet som er med, var med på å forstå problemet",
            "it is not stated whether anyone from civil society who takes part helped to understand the problem",
        ),
        _ => return None,
    };
    Some(detail.to(lang).to_owned())
}

fn part_detail(lang: Lang, facts: &Facts, phase: Phase, outcome: Outcome) -> Option<String> {
    if outcome == Outcome::Never && !facts.disputed(phase).is_empty() {
        let text = Tri::new(
            "sidene er uenige om hvem som var med, og det må to til for å si at det var sammen",
            "sidene er usamde om kven som var med, og det må to til for å seie at det var saman",
            "the sides differ on who took part, and it takes both to say that it was together",
        );
        return Some(text.to(lang).to_owned());
    }
    if let (Outcome::Sometimes, Some(silent)) = (outcome, silent_side(facts, phase)) {
        return Some(match lang {
            Lang::Nb => format!(
                "{} har ikke svart, og det må to til for å si at det var sammen",
                silent.party().nb
            ),
            Lang::Nn => format!(
                "{} har ikkje svart, og det må to til for å seie at det var saman",
                silent.party().nn
            ),
            Lang::En => format!(
                "{} has not answered, and it takes both to say that it was together",
                silent.party().en
            ),
        });
    }
    let missing = missing_sides(facts, phase, outcome);
    let not_started = facts.phase(phase).state == PhaseState::NotStarted;
    Some(match (missing.as_slice(), outcome, lang) {
        (_, Outcome::Never, Lang::Nb) if not_started => "fasen er ikke startet".to_owned(),
        (_, Outcome::Never, Lang::Nn) if not_started => "fasen er ikkje starta".to_owned(),
        (_, Outcome::Never, Lang::En) if not_started => "the phase has not started".to_owned(),
        ([side], Outcome::Never, Lang::Nb) => format!("{} er ikke med", side.party().nb),
        ([side], Outcome::Never, Lang::Nn) => format!("{} er ikkje med", side.party().nn),
        ([side], Outcome::Never, Lang::En) => format!("{} was not involved", side.party().en),
        ([_, _], Outcome::Never, Lang::Nb) => {
            "verken det offentlige eller sivilsamfunnet er med".to_owned()
        }
        ([_, _], Outcome::Never, Lang::Nn) => {
            "verken det offentlege eller sivilsamfunnet er med".to_owned()
        }
        ([_, _], Outcome::Never, Lang::En) => "neither side takes part".to_owned(),
        ([side], _, Lang::Nb) => format!("det står ikke om {} er med", side.party().nb),
        ([side], _, Lang::Nn) => format!("det står ikkje om {} er med", side.party().nn),
        ([side], _, Lang::En) => format!("it is not stated whether {} takes part", side.party().en),
        ([_, _], _, Lang::Nb) => "det står ikke hvem som er med".to_owned(),
        ([_, _], _, Lang::Nn) => "det står ikkje kven som er med".to_owned(),
        ([_, _], _, Lang::En) => "it is not stated who takes part".to_owned(),
        _ => return None,
    })
}

/// The side that has not answered who took part in a phase, where the other has.
fn silent_side(facts: &Facts, phase: Phase) -> Option<Sector> {
    let sides = facts.told[phase.index()].sides()?;
    let answered = |side: Sector| {
        let said = sides[side.index()].as_ref();
        said.is_some_and(|said| said.who != Who::Unknown)
    };
    let silent = match (answered(Sector::Public), answered(Sector::Civil)) {
        (true, false) => Sector::Civil,
        (false, true) => Sector::Public,
        _ => return None,
    };
    (sides[silent.index()].is_none() && facts.is_party(silent)).then_some(silent)
}

fn marker_detail(lang: Lang, outcome: Outcome, topics: &[Topic]) -> Option<String> {
    let names: Vec<String> = topics
        .iter()
        .filter_map(|topic| match topic {
            Topic::Marker(marker) => Some(format!("«{}»", marker.name().to(lang))),
            _ => None,
        })
        .map(|name| match lang {
            Lang::Nb | Lang::Nn => name,
            Lang::En => name.replace('«', "“").replace('»', "”"),
        })
        .collect();
    if names.is_empty() {
        return None;
    }
    let names = lang::list(lang, &names);
    Some(match (outcome, lang) {
        (Outcome::Never, Lang::Nb) => format!("svaret er nei på {names}"),
        (Outcome::Never, Lang::Nn) => format!("svaret er nei på {names}"),
        (Outcome::Never, Lang::En) => format!("the answer to {names} is no"),
        (_, Lang::Nb) => format!("det mangler svar på {names}"),
        (_, Lang::Nn) => format!("det manglar svar på {names}"),
        (_, Lang::En) => format!("{names} not answered yet"),
    })
}

/// The question that settles a topic.
pub fn question(topic: Topic) -> Tri {
    match topic {
        Topic::Marker(marker) => marker.question(),
        Topic::Phase(phase) => phase.question(),
        _ => Tri::new(
            "Er partene likeverdige?",
            "Er partane likeverdige?",
            "Are the parties equal?",
        ),
    }
}

/// What is answered, in a word or two.
pub(super) fn answered(topic: Topic) -> Tri {
    match topic {
        Topic::Marker(marker) => marker.name(),
        Topic::Phase(phase) => phase.name(),
        _ => Tri::new("likeverd", "likeverd", "equality"),
    }
}

/// A step on the way to a level.
pub(super) fn step(lang: Lang, step: &Step) -> String {
    match &step.what {
        StepKind::Answer => question(step.topic).to(lang).to_owned(),
        StepKind::Marker(marker) => marker.act().to(lang).to_owned(),
        StepKind::Equality => Tri::new(
            "Gjør partene likeverdige: felles dagsorden, delte beslutninger, erfaring som teller, og rett til å si nei",
            "Gjer partane likeverdige: felles dagsorden, delte avgjerder, erfaring som tel, og rett til å seie nei",
            "Make the parties equal: a shared agenda, shared decisions, experience that counts, and freedom to say no",
        )
        .to(lang)
        .to_owned(),
        StepKind::Declare(sector) => match lang {
            Lang::Nb => format!("Få {} med i samarbeidet", sector.party().nb),
            Lang::Nn => format!("Få {} med i samarbeidet", sector.party().nn),
            Lang::En => format!("Bring {} into the collaboration", sector.party().en),
        },
        StepKind::BeginAnew => Tri::new(
            "Begynn en ny runde på aksen med felles forståelse, og skriv den som et eget dokument med `runde`: det som er gjort, kan ikke gjøres om",
            "Byrja ein ny runde på aksen med felles forståing, og skriv han som eit eige dokument med `runde`: det som er gjort, kan ikkje gjerast om",
            "Start a new round, beginning with a shared understanding, and write it as a document of its own with `round`: what has been done cannot be undone",
        )
        .to(lang)
        .to_owned(),
        StepKind::ShareNextRound(_) => Tri::new(
            "La dem som gjør arbeidet, være med på å forstå problemet i neste runde",
            "Lat dei som gjer arbeidet, vere med på å forstå problemet i neste runde",
            "Let those who do the work help to understand the problem in the next round",
        )
        .to(lang)
        .to_owned(),
        StepKind::BringIn(sides, phases) => bring_in(lang, sides, phases, step.still_possible),
    }
}

fn bring_in(
    lang: Lang,
    sides: &[Sector],
    phases: &[Phase],
    still_possible: Option<bool>,
) -> String {
    let parties: Vec<&str> = sides.iter().map(|side| side.party().to(lang)).collect();
    let parties = lang::list(lang, &parties);
    let names = phase_names(lang, phases);
    let mut text = match lang {
        Lang::Nb if phases.len() == 1 => {
            format!("Ta {parties} med i fasen {names}, slik at de har noe å si")
        }
        Lang::Nn if phases.len() == 1 => {
            format!("Ta {parties} med i fasen {names}, slik at dei har noko å seie")
        }
        Lang::Nb => format!("Ta {parties} med i fasene {names}, slik at de har noe å si"),
        Lang::Nn => format!("Ta {parties} med i fasane {names}, slik at dei har noko å seie"),
        Lang::En if phases.len() == 1 => {
            format!("Bring {parties} into the {names} phase, with a say in it")
        }
        Lang::En => format!("Bring {parties} into the {names} phases, with a say in them"),
    };
    text.push_str(match (still_possible, lang, phases.len()) {
        (Some(true), _, _) => "",
        (Some(false), Lang::Nb, _) => {
            ". Det er for sent i denne runden, så da må dere ta en ny runde"
        }
        (Some(false), Lang::Nn, _) => {
            ". Det er for seint i denne runden, så då må de ta ein ny runde"
        }
        (Some(false), Lang::En, _) => ". It is too late in this round, so it takes a new one",
        (None, Lang::Nb, 1) => ". Er fasen ferdig, må dere ta en ny runde",
        (None, Lang::Nn, 1) => ". Er fasen ferdig, må de ta ein ny runde",
        (None, Lang::En, 1) => ". If the phase is finished, this takes a new round",
        (None, Lang::Nb, _) => ". Er noe av dette ferdig, må dere ta en ny runde",
        (None, Lang::Nn, _) => ". Er noko av dette ferdig, må de ta ein ny runde",
        (None, Lang::En, _) => ". If any of this is finished, it takes a new round",
    });
    text
}

/// Who took part in a phase, in a few words.
pub(super) fn who(lang: Lang, facts: &Facts, phase: Phase) -> Cow<'static, str> {
    let sector = |sector: Sector| match sector {
        Sector::Public => Tri::new("offentlig", "offentleg", "public").to(lang),
        Sector::Civil => Tri::new("sivilsamfunn", "sivilsamfunn", "civil society").to(lang),
        Sector::Private => Tri::new("privat", "privat", "private").to(lang),
    };
    let state = facts.phase(phase).state;
    let words = match state {
        PhaseState::Named if facts.is_joint(phase) == Answer::Yes => {
            Tri::new("felles", "felles", "joint").to(lang)
        }
        PhaseState::Named => {
            let there: Vec<&str> = Sector::ALL
                .into_iter()
                .filter(|&of| facts.took_part(of, phase) == Answer::Yes)
                .map(sector)
                .collect();
            return Cow::Owned(lang::list(lang, &there));
        }
        PhaseState::NotStarted => Tri::new("ikke startet", "ikkje starta", "not started").to(lang),
        PhaseState::NotApplicable => {
            Tri::new("ikke aktuelt", "ikkje aktuelt", "not applicable").to(lang)
        }
        PhaseState::Unknown => Tri::new("vet ikke", "veit ikkje", "unknown").to(lang),
    };
    Cow::Borrowed(words)
}

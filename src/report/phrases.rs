//! The sentences that are put together from several parts: headlines, outcomes, steps.

use std::borrow::Cow;

use super::{Verdict, missing_sides};
use crate::theory::assess::{Step, StepKind};
use crate::theory::facts::{Facts, PhaseState, Topic};
use crate::theory::lang::{self, Lang, Tri, capitalised};
use crate::theory::rule::{FlagState, Outcome, Remedy, Rule, Strength};
use crate::theory::terms::{Answer, Level, Phase, Sector, phase_names};

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

fn headline(verdict: &Verdict) -> String {
    let placed = verdict.interval.words(verdict.head.lang);
    let mut headline = match (verdict.so_far, verdict.head.lang) {
        (None, _) => capitalised(&placed),
        (Some(_), Lang::Nb | Lang::Nn) => format!("Etter planen: {placed}"),
        (Some(_), Lang::En) => format!("As planned: {placed}"),
    };
    qualify(verdict, &mut headline);
    if verdict.work_is_not_samskaping {
        headline.push_str(match verdict.head.lang {
            Lang::Nb => ". Gjennomføringen er ikke samskaping",
            Lang::Nn => ". Gjennomføringa er ikkje samskaping",
            Lang::En => ". The implementation is not samskaping",
        });
    }
    headline
}

/// The verdict in one sentence, with all its flags.
pub(super) fn sentence(verdict: &Verdict) -> String {
    let name = lang::one_line(&verdict.name);
    let placed = verdict.interval.words(verdict.head.lang);
    let settled = verdict.interval.is_settled();
    // What is only planned is never said as if it were done.
    let planned = verdict.so_far.is_some();
    let mut sentence = match (verdict.head.lang, planned, settled) {
        (Lang::Nb | Lang::Nn, false, true) => format!("«{name}» er {placed}"),
        (Lang::Nb | Lang::Nn, false, false) => format!("Nivået for «{name}» er {placed}"),
        (Lang::Nb | Lang::Nn, true, true) => format!("Etter planen er «{name}» {placed}"),
        (Lang::Nb | Lang::Nn, true, false) => {
            format!("Etter planen er nivået for «{name}» {placed}")
        }
        (Lang::En, false, true) => format!("“{name}” is {placed}"),
        (Lang::En, false, false) => format!("The level of “{name}” is {placed}"),
        (Lang::En, true, true) => format!("As planned, “{name}” is {placed}"),
        (Lang::En, true, false) => format!("As planned, the level of “{name}” is {placed}"),
    };
    qualify(verdict, &mut sentence);
    if verdict.work_is_not_samskaping {
        sentence.push_str(match verdict.head.lang {
            Lang::Nb => "; gjennomføringen er ikke samskaping",
            Lang::Nn => "; gjennomføringa er ikkje samskaping",
            Lang::En => "; the implementation is not samskaping",
        });
    }
    if let Some(so_far) = verdict.so_far {
        let so_far = so_far.words(verdict.head.lang);
        sentence.push_str(&match verdict.head.lang {
            Lang::Nb => format!("; hittil er det {so_far}"),
            Lang::Nn => format!("; så langt er det {so_far}"),
            Lang::En => format!("; so far it is {so_far}"),
        });
    }
    for flag in verdict.flags.iter().filter(|flag| !flag.qualifies()) {
        let kind = match (flag.state, verdict.head.lang) {
            (FlagState::Raised, Lang::Nb | Lang::Nn) => "flagg",
            (FlagState::Raised, Lang::En) => "flag",
            (FlagState::Possible, Lang::Nb) => "mulig flagg",
            (FlagState::Possible, Lang::Nn) => "mogleg flagg",
            (FlagState::Possible, Lang::En) => "possible flag",
        };
        let pattern = flag.rule.name.to(verdict.head.lang);
        // «For» is the same word in all three.
        let whom = match flag.names.is_empty() {
            true => String::new(),
            false => format!(" for {}", flag.names),
        };
        sentence.push_str(&format!("; {kind}: {pattern}{whom} ({})", flag.rule.code));
    }
    sentence.push('.');
    sentence
}

/// Adds the flags that the level is never shown without.
fn qualify(verdict: &Verdict, text: &mut String) {
    let is_samskaping = verdict.interval.upper > Level::Samarbeid;
    for flag in verdict.flags.iter().filter(|flag| flag.qualifies()) {
        let names = &flag.names;
        let free_labour = flag.rule.code == "SK401";
        text.push_str(&match (verdict.head.lang, is_samskaping, free_labour) {
            (Lang::Nb, true, true) => {
                format!(", men ikke for {names}: hentet inn til en ferdig plan")
            }
            (Lang::Nb, true, false) => {
                format!(", men skjevt for {names}: andre alene bestemte ideene eller planen")
            }
            (Lang::Nb, false, true) => format!(", med {names} hentet inn til en ferdig plan"),
            (Lang::Nb, false, false) => {
                format!(", med {names} i arbeid etter ideer eller planer som andre alene bestemte")
            }
            (Lang::Nn, true, true) => {
                format!(", men ikkje for {names}: henta inn til ein ferdig plan")
            }
            (Lang::Nn, true, false) => {
                format!(", men skeivt for {names}: andre åleine bestemte ideane eller planen")
            }
            (Lang::Nn, false, true) => format!(", med {names} henta inn til ein ferdig plan"),
            (Lang::Nn, false, false) => {
                format!(", med {names} i arbeid etter idear eller planar som andre åleine bestemte")
            }
            (Lang::En, true, true) => {
                format!(", but not for {names}: brought in to a finished plan")
            }
            (Lang::En, true, false) => {
                format!(", but one-sided for {names}: others alone decided the ideas or the plan")
            }
            (Lang::En, false, true) => format!(", with {names} brought in to a finished plan"),
            (Lang::En, false, false) => {
                format!(", with {names} at work on ideas or plans that others alone decided")
            }
        });
        let pattern = flag.rule.name.to(verdict.head.lang);
        let strength = match (flag.strength, verdict.head.lang) {
            (Some(Strength::Clear), Lang::Nb) => "tydelig",
            (Some(Strength::Clear), Lang::Nn) => "tydeleg",
            (Some(Strength::Clear), Lang::En) => "clear",
            (_, Lang::Nb | Lang::Nn) => "risiko for",
            (_, Lang::En) => "risk of",
        };
        text.push_str(&format!(" ({strength} {pattern}, {})", flag.rule.code));
    }
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
    let text = match (outcome, lang) {
        (Outcome::Always, _) => return Cow::Owned(capitalised(name)),
        (Outcome::Never, _) => condition.unmet.to(lang).to_owned(),
        (Outcome::Sometimes, Lang::Nb) => format!("Vet ikke om {name}"),
        (Outcome::Sometimes, Lang::Nn) => format!("Veit ikkje om {name}"),
        (Outcome::Sometimes, Lang::En) => format!("Unknown whether {name}"),
    };
    let detail = match condition.remedy {
        Remedy::BringIn(phase) => part_detail(lang, facts, phase, outcome),
        Remedy::MakeEqual => marker_detail(lang, outcome, topics),
        Remedy::Declare(_) | Remedy::BeginAnew => None,
    };
    match detail {
        Some(detail) => Cow::Owned(format!("{text}: {detail}")),
        None => Cow::Owned(text),
    }
}

fn part_detail(lang: Lang, facts: &Facts, phase: Phase, outcome: Outcome) -> Option<String> {
    let missing = missing_sides(facts, phase, outcome);
    let not_started = facts.phase(phase).state == PhaseState::NotStarted;
    Some(match (missing.as_slice(), outcome, lang) {
        (_, Outcome::Never, Lang::Nb) if not_started => "fasen er ikke startet".to_owned(),
        (_, Outcome::Never, Lang::Nn) if not_started => "fasen er ikkje starta".to_owned(),
        (_, Outcome::Never, Lang::En) if not_started => "the phase has not started".to_owned(),
        ([side], Outcome::Never, Lang::Nb) => format!("{} er ikke med", side.party().nb),
        ([side], Outcome::Never, Lang::Nn) => format!("{} er ikkje med", side.party().nn),
        ([side], Outcome::Never, Lang::En) => format!("{} takes no part", side.party().en),
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
        (Outcome::Never, Lang::En) => format!("the answer is no on {names}"),
        (_, Lang::Nb) => format!("det mangler svar på {names}"),
        (_, Lang::Nn) => format!("det manglar svar på {names}"),
        (_, Lang::En) => format!("no answer yet on {names}"),
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
            "Gjør partene likeverdige: felles dagsorden, delte beslutninger, erfaring som teller, og lov til å si nei",
            "Gjer partane likeverdige: felles dagsorden, delte avgjerder, erfaring som tel, og lov til å seie nei",
            "Make the parties equal: a shared agenda, shared decisions, experience that counts, and freedom to say no",
        )
        .to(lang)
        .to_owned(),
        StepKind::Declare(sector) => match lang {
            Lang::Nb => format!("Få med {} som part", sector.party().nb),
            Lang::Nn => format!("Få med {} som part", sector.party().nn),
            Lang::En => format!("Bring in {} as a party", sector.party().en),
        },
        StepKind::BeginAnew => Tri::new(
            "Begynn en ny runde på aksen med felles forståelse: det som er gjort, kan ikke gjøres om",
            "Byrja ein ny runde på aksen med felles forståing: det som er gjort, kan ikkje gjerast om",
            "Begin a new round of the axis with shared understanding: what has been done cannot be undone",
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
        Lang::Nb | Lang::Nn if phases.len() == 1 => {
            format!("Ta {parties} med i fasen {names}, på like fot")
        }
        Lang::Nb => format!("Ta {parties} med i fasene {names}, på like fot"),
        Lang::Nn => format!("Ta {parties} med i fasane {names}, på like fot"),
        Lang::En if phases.len() == 1 => {
            format!("Bring {parties} into the {names} phase, on an equal footing")
        }
        Lang::En => format!("Bring {parties} into the {names} phases, on an equal footing"),
    };
    text.push_str(match (still_possible, lang, phases.len()) {
        (Some(true), _, _) => "",
        (Some(false), Lang::Nb, 1) => {
            "; fasen er ferdig, så det krever en ny runde som begynner med felles forståelse"
        }
        (Some(false), Lang::Nn, 1) => {
            "; fasen er ferdig, så det krev ein ny runde som byrjar med felles forståing"
        }
        (Some(false), Lang::En, 1) => {
            "; the phase is done, so this needs a new round that begins with shared understanding"
        }
        (Some(false), Lang::Nb, _) => {
            "; noe av dette er ferdig, så det krever en ny runde som begynner med felles forståelse"
        }
        (Some(false), Lang::Nn, _) => {
            "; noko av dette er ferdig, så det krev ein ny runde som byrjar med felles forståing"
        }
        (Some(false), Lang::En, _) => {
            "; some of this is done, so it needs a new round that begins with shared understanding"
        }
        (None, Lang::Nb, 1) => {
            "; dersom fasen er ferdig, krever det en ny runde som begynner med felles forståelse"
        }
        (None, Lang::Nn, 1) => {
            "; dersom fasen er ferdig, krev det ein ny runde som byrjar med felles forståing"
        }
        (None, Lang::En, 1) => {
            "; if the phase is done, it needs a new round that begins with shared understanding"
        }
        (None, Lang::Nb, _) => {
            "; dersom noe av dette er ferdig, krever det en ny runde som begynner med felles forståelse"
        }
        (None, Lang::Nn, _) => {
            "; dersom noko av dette er ferdig, krev det ein ny runde som byrjar med felles forståing"
        }
        (None, Lang::En, _) => {
            "; if some of this is done, it needs a new round that begins with shared understanding"
        }
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

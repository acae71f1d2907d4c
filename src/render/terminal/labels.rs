//! The fixed words of the drawings: headings, states, legends.

use crate::report::{NoteSeen, Spot, StepSeen, Verdict};
use crate::theory::lang::{Lang, Tri, capitalised, list};
use crate::theory::rule::{Outcome, Strength};
use crate::theory::terms::{Answer, Level, Sector};

/// The fixed words, in one language.
#[derive(Clone, Copy, Debug)]
pub struct Labels(pub Lang);

/// The way on to a level: its heading, and its steps with the advice that has not been given before.
#[derive(Debug)]
pub struct Way<'a> {
    /// The heading.
    pub title: String,
    /// The steps.
    pub steps: Vec<(&'a StepSeen, Vec<String>)>,
}

macro_rules! labels {
    ($($(#[$doc:meta])* $name:ident: $nb:literal, $nn:literal, $en:literal;)*) => {
        impl Labels {
            $($(#[$doc])* pub fn $name(self) -> &'static str {
                Tri::new($nb, $nn, $en).to(self.0)
            })*
        }
    };
}

labels! {
    /// What is done, beside what is planned.
    so_far_it_is: "Hittil er det", "Så langt er det", "So far it is";
    /// What the charter calls itself.
    claim: "Planen kaller det", "Planen kallar det", "The plan calls it";
    /// A document of a file.
    document: "dokument", "dokument", "document";
    /// The column of states.
    state: "Status", "Status", "Status";
    /// What a level needs.
    condition: "vilkår", "vilkår", "condition";
    /// The column of codes.
    rule: "Regel", "Regel", "Rule";
    /// A condition is met.
    met: "oppfylt", "oppfylt", "met";
    /// A condition is not met.
    unmet: "ikke oppfylt", "ikkje oppfylt", "not met";
    /// It is not known whether a condition is met.
    unknown: "vet ikke", "veit ikkje", "unknown";
    /// A condition that applies in no world.
    not_applicable: "gjelder ikke ennå", "gjeld ikkje enno", "does not apply yet";
    /// A phase that is not begun.
    planned: "planlagt", "planlagd", "planned";
    /// The heading of the flags.
    flags: "Flagg", "Flagg", "Flags";
    /// The heading of what the sides answer differently.
    disagreements: "Sidene er uenige", "Sidene er usamde", "The sides disagree";
    /// The heading of what one side answers and another does not know, or is not asked.
    one_side_knows: "Bare den ene siden vet", "Berre den eine sida veit", "Only one side knows";
    /// The heading of what was written behind the answers.
    notes: "Merknader", "Merknader", "Notes";
    /// The heading of what the sides answer alike.
    sides_agree: "Sidene svarer det samme", "Sidene svarer det same", "The sides give the same answer";
    /// The heading of the findings.
    findings: "Funn", "Funn", "Findings";
    /// The heading of the open questions.
    open_questions: "Spørsmål som kan endre nivået", "Spørsmål som kan endre nivået", "Questions that can change the level";
    /// The heading of the answers that the level rests on.
    carrying: "Svar som nivået hviler på", "Svar som nivået kviler på", "Answers the level depends on";
    /// What it means that the level rests on them.
    carries: "Endres ett av disse svarene, blir nivået lavere. Finn fram belegg for dem først.", "Blir eitt av desse svara endra, blir nivået lågare. Finn fram belegg for dei først.", "If any of these answers changes, the level drops. Find evidence for these first.";
    /// The heading of innovation and profile.
    beside: "Ved siden av nivået", "Ved sida av nivået", "Apart from the level";
    /// What the signs of the axis mean.
    legend: "● felles   ◐ kan være felles   ○ ikke felles", "● felles   ◐ kan vere felles   ○ ikkje felles", "● joint   ◐ may be joint   ○ not joint";
    /// What the rooms of the axis are for.
    rooms: "tenkeloftet: forstå problemet · tegnebordet: finne på og planlegge · produksjonshallen: gjøre arbeidet", "tenkjeloftet: forstå problemet · teiknebordet: finne på og planleggje · produksjonshallen: gjere arbeidet", "thinking loft: understand the problem · drawing board: ideas and planning · production hall: do the work";
}

impl Labels {
    /// The two ends of the axis.
    pub fn ends(self) -> (&'static str, &'static str) {
        match self.0 {
            Lang::Nb => ("snakke sammen", "arbeide sammen"),
            Lang::Nn => ("snakke saman", "arbeide saman"),
            Lang::En => ("talking together", "working together"),
        }
    }

    /// What each side answers: «det offentlige: ja; sivilsamfunnet: nei».
    pub fn answers_of(self, answers: &[(Sector, String)]) -> String {
        let said: Vec<String> = answers
            .iter()
            .map(|(side, answer)| format!("{}: {answer}", side.party().to(self.0)))
            .collect();
        said.join("; ")
    }

    /// A note, with the side that wrote it: «Sivilsamfunnet: da mister vi baneleia».
    pub fn note(self, note: &NoteSeen) -> String {
        match note.side {
            Some(side) => format!("{}: {}", capitalised(side.party().to(self.0)), note.words),
            None => note.words.clone(),
        }
    }

    /// What the sides answer alike: «felles dagsorden: ja; forståelse: felles».
    pub fn agreed(self, answers: &[(&str, String)]) -> String {
        let said: Vec<String> = answers
            .iter()
            .map(|(about, answer)| format!("{about}: {answer}"))
            .collect();
        said.join("; ")
    }

    /// Whether a phase is joint, in words.
    pub fn joint(self, joint: Option<Answer>) -> &'static str {
        let words = match joint {
            Some(Answer::Yes) => Tri::new("felles", "felles", "joint"),
            Some(Answer::Unknown) => Tri::new("kan være felles", "kan vere felles", "may be joint"),
            Some(Answer::No) => Tri::new("ikke felles", "ikkje felles", "not joint"),
            None => Tri::new("gjelder ikke", "gjeld ikkje", "does not apply"),
        };
        words.to(self.0)
    }

    /// The state of a condition.
    pub fn state_of(self, outcome: Outcome) -> &'static str {
        match outcome {
            Outcome::Always => self.met(),
            Outcome::Never => self.unmet(),
            Outcome::Sometimes => self.unknown(),
            Outcome::NotApplicable => self.not_applicable(),
        }
    }

    /// The width of the widest state, among those that a verdict has; that of a condition that is not met at
    /// least.
    pub fn widest_state(self, verdict: &Verdict) -> usize {
        let states = verdict
            .conditions
            .iter()
            .map(|condition| self.state_of(condition.outcome));
        states
            .chain([self.unmet()])
            .map(|state| state.chars().count())
            .max()
            .unwrap_or_default()
    }

    /// Risk or clear, for the flags that have a strength.
    pub fn strength(self, strength: Option<Strength>) -> Option<&'static str> {
        let words = match strength? {
            Strength::Risk => Tri::new("risiko", "risiko", "risk"),
            Strength::Clear => Tri::new("tydelig", "tydeleg", "clear"),
            Strength::Softened => Tri::new("dempet", "dempa", "softened"),
        };
        Some(words.to(self.0))
    }

    /// A flag that depends on the missing answers.
    pub fn possible(self) -> Option<&'static str> {
        Some(Tri::new("mulig", "mogleg", "possible").to(self.0))
    }

    /// The heading of a level's conditions.
    pub fn conditions_for(self, level: Level) -> String {
        let name = level.name().to(self.0);
        match (self.0, level) {
            (Lang::Nb, Level::TykkSamskaping) => format!("Flere vilkår for {name}"),
            (Lang::Nn, Level::TykkSamskaping) => format!("Fleire vilkår for {name}"),
            (Lang::En, Level::TykkSamskaping) => format!("Further conditions for {name}"),
            (Lang::Nb | Lang::Nn, _) => format!("Vilkår for {name}"),
            (Lang::En, _) => format!("Conditions for {name}"),
        }
    }

    /// «3 av 4 oppfylt».
    pub fn met_of(self, met: usize, all: usize) -> String {
        match self.0 {
            Lang::Nb => format!("{met} av {all} oppfylt"),
            Lang::Nn => format!("{met} av {all} oppfylte"),
            Lang::En => format!("{met} of {all} met"),
        }
    }

    /// The place on the axis in words. Where samskaping is out of reach it is a joint stretch, and not
    /// a place on the axis of samskaping (SESAM §4).
    pub fn axis_in_words(self, verdict: &Verdict) -> String {
        let (lower, upper) = verdict.axis;
        let is_place = verdict.interval.upper > Level::Samarbeid;
        let count = match self.0 {
            _ if lower == upper => lower.to_string(),
            Lang::Nb | Lang::Nn => format!("{lower} til {upper}"),
            Lang::En => format!("{lower} to {upper}"),
        };
        match (self.0, is_place) {
            (Lang::Nb, true) => {
                format!("Plass på aksen: {count} av 5 faser felles på rad, regnet fra forståelsen")
            }
            (Lang::Nb, false) => {
                format!("Gått sammen uten brudd: {count} av 5 faser, regnet fra forståelsen")
            }
            (Lang::Nn, true) => {
                format!("Plass på aksen: {count} av 5 fasar felles på rad, rekna frå forståinga")
            }
            (Lang::Nn, false) => {
                format!("Gått saman utan brot: {count} av 5 fasar, rekna frå forståinga")
            }
            (Lang::En, true) => {
                format!(
                    "Place on the axis: {count} of 5 phases joint in a row, counting from understanding"
                )
            }
            (Lang::En, false) => {
                format!(
                    "Phases done together without a break: {count} of 5, counting from understanding"
                )
            }
        }
    }

    /// The way on to each level, with its heading; a step that stands under the level before is not
    /// said again.
    ///
    /// The advice of a step is left out where it has been given before.
    pub fn way_on(self, verdict: &Verdict) -> Vec<Way<'_>> {
        let mut given: Vec<String> = Vec::new();
        let mut seen: Vec<&StepSeen> = Vec::new();
        let mut ways = Vec::new();
        for way in &verdict.way_on {
            let fresh: Vec<&StepSeen> = way
                .steps
                .iter()
                .filter(|step| !seen.iter().any(|before| before.text == step.text))
                .collect();
            seen.extend(&fresh);
            if fresh.is_empty() {
                continue;
            }
            let level = way.level.name().to(self.0);
            let first = ways.is_empty();
            ways.push(Way {
                title: match (self.0, first) {
                    (Lang::Nb, true) => format!("Dette skal til for {level}"),
                    (Lang::Nb, false) => format!("Dette skal dessuten til for {level}"),
                    (Lang::Nn, true) => format!("Dette skal til for {level}"),
                    (Lang::Nn, false) => format!("Dette skal dessutan til for {level}"),
                    (Lang::En, true) => format!("Next steps towards {level}"),
                    (Lang::En, false) => format!("Further steps towards {level}"),
                },
                steps: fresh
                    .into_iter()
                    .map(|step| {
                        let said = step.advice.iter().map(|advice| advice.said(self.0));
                        let said: Vec<String> =
                            said.filter(|advice| !given.contains(advice)).collect();
                        given.extend(said.iter().cloned());
                        (step, said)
                    })
                    .collect(),
            });
        }
        ways
    }

    /// The answers that the level rests on: first those without evidence, then those with.
    pub fn carried_by(self, verdict: &Verdict) -> Vec<String> {
        let said = |supported: bool| {
            let answers: Vec<String> = verdict
                .carrying
                .iter()
                .filter(|answer| answer.supported == supported)
                .map(|answer| {
                    let place = lines(self.0, std::slice::from_ref(&answer.spot));
                    let place = place.map(|place| format!(" ({place})")).unwrap_or_default();
                    format!("{}{place}", answer.name)
                })
                .collect();
            let list = crate::theory::lang::list(self.0, &answers);
            let kind = match supported {
                true => Tri::new("Med belegg", "Med belegg", "With evidence"),
                false => Tri::new("Uten belegg", "Utan belegg", "Without evidence"),
            };
            (!answers.is_empty()).then(|| format!("{}: {list}", kind.to(self.0)))
        };
        [said(false), said(true)].into_iter().flatten().collect()
    }

    /// Social innovation and profile, each with its answer.
    pub fn beside_of(self, verdict: &Verdict) -> [(&'static str, Answer); 5] {
        [
            (
                Tri::new(
                    "Sosial innovasjon",
                    "Sosial innovasjon",
                    "Social innovation",
                ),
                verdict.innovation,
            ),
            (
                Tri::new("Tatt i bruk videre", "Teken i bruk vidare", "In wider use"),
                verdict.utilised,
            ),
            (
                Tri::new(
                    "På tvers av sektorer",
                    "På tvers av sektorar",
                    "Cross-sector",
                ),
                verdict.cross_sector,
            ),
            (
                Tri::new("På tvers av fag", "På tvers av fag", "Interdisciplinary"),
                verdict.interdisciplinary,
            ),
            (
                Tri::new(
                    "Styrker demokratiet",
                    "Styrkjer demokratiet",
                    "Strengthens democracy",
                ),
                verdict.democratic,
            ),
        ]
        .map(|(name, answer)| (name.to(self.0), answer))
    }
}

/// «linje 3 og 7»: the lines of some places.
pub fn lines(lang: Lang, spots: &[Spot]) -> Option<String> {
    let mut numbers: Vec<usize> = spots.iter().map(|spot| spot.position.line).collect();
    numbers.sort_unstable();
    numbers.dedup();
    let words: Vec<String> = numbers.iter().map(usize::to_string).collect();
    let list = list(lang, &words);
    match (numbers.len(), lang) {
        (0, _) => None,
        (_, Lang::Nb | Lang::Nn) => Some(format!("linje {list}")),
        (1, Lang::En) => Some(format!("line {list}")),
        (_, Lang::En) => Some(format!("lines {list}")),
    }
}

//! The JSON contract: the structs here *are* the format, and `docs/report.schema.json` describes them.

use std::borrow::Cow;

use serde::{Serialize, Serializer};

use super::plain_json;
use crate::report::record::{ActorRecord, AnswerRecord, PhaseRecord, PhaseTold};
use crate::report::{
    Broken, ConditionSeen, FindingSeen, FlagSeen, Head, RULES, Report, Spot, Verdict, WayOn,
};
use crate::theory::rule::{FlagState, Outcome, Strength};
use crate::theory::samarbeid::Samarbeid;
use crate::theory::terms::{Answer, Claim, Experience, Form, Sector};

/// The version of the wrapping object.
pub const VERSION: u32 = 2;

/// One charter as a line of JSON, without a line break. Every object has every key, whatever the charter,
/// so that a reader that learns the shape from the first rows reads them all.
///
/// # Errors
/// None that can come about: the structs hold texts and numbers alone.
pub fn line(report: &Report) -> anyhow::Result<String> {
    Ok(plain_json::line(&match report {
        Report::Verdict(verdict) => Charter::of(verdict),
        Report::Broken(broken) => Charter::broken(broken),
    })?)
}

#[derive(Serialize)]
struct Charter<'a> {
    samskap: &'static str,
    rules: u32,
    path: &'a str,
    document: usize,
    name: Option<&'a str>,
    verdict: Option<Placed<'a>>,
    so_far: Levels,
    axis: Axis,
    conditions: Vec<Condition<'a>>,
    flags: Vec<Flag<'a>>,
    findings: Vec<Finding<'a>>,
    open_questions: Vec<Question<'a>>,
    next: Vec<Next<'a>>,
    key: Option<&'a str>,
    extra: Extra<'a>,
    actors: Vec<Actor<'a>>,
    answers: Vec<Answered<'a>>,
    phases: Vec<Phase<'a>>,
    rests_on: Vec<RestsOn<'a>>,
    round: Option<u32>,
    initiative: Option<String>,
    errors: Vec<Error<'a>>,
    claim: Option<&'static str>,
    innovation: Innovation,
    profile: Profile,
}

#[derive(Serialize)]
struct Placed<'a> {
    lower: &'static str,
    upper: &'static str,
    settled: bool,
    order_assumed: bool,
    qualified_by: &'a [&'static str],
    if_equal: IfEqual,
    kind: Option<&'static str>,
    not_samskaping: bool,
    equality: Counted,
}

#[derive(Default, Serialize)]
struct IfEqual {
    lower: Option<&'static str>,
    upper: Option<&'static str>,
}

#[derive(Serialize)]
struct Counted {
    yes: usize,
    no: usize,
    unknown: usize,
}

#[derive(Default, Serialize)]
struct Levels {
    lower: Option<&'static str>,
    upper: Option<&'static str>,
    settled: Option<bool>,
}

#[derive(Default, Serialize)]
struct Axis {
    lower: Option<u8>,
    upper: Option<u8>,
}

#[derive(Serialize)]
struct Place<'a> {
    pointer: &'a str,
    line: usize,
    column: usize,
}

#[derive(Serialize)]
struct Condition<'a> {
    code: &'static str,
    level: &'static str,
    state: &'static str,
    text: &'a str,
    because: Vec<Place<'a>>,
}

#[derive(Serialize)]
struct Flag<'a> {
    code: &'static str,
    state: &'static str,
    strength: Option<&'static str>,
    actors: &'a [String],
    text: &'a str,
    because: Vec<Place<'a>>,
}

#[derive(Serialize)]
struct Finding<'a> {
    code: &'static str,
    severity: &'static str,
    text: &'a str,
    because: Vec<Place<'a>>,
}

#[derive(Serialize)]
struct Question<'a> {
    id: &'a str,
    pointer: &'a str,
    text: &'a str,
}

#[derive(Serialize)]
struct Next<'a> {
    level: &'static str,
    steps: Vec<Step<'a>>,
}

#[derive(Serialize)]
struct Step<'a> {
    codes: &'a [&'static str],
    kind: &'static str,
    id: &'a str,
    pointer: &'a str,
    still_possible: Option<bool>,
    text: &'a str,
}

/// Others' keys at the top, in the order of the file.
struct Extra<'a>(&'a [(String, String)]);

impl Serialize for Extra<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

#[derive(Serialize)]
struct Actor<'a> {
    id: &'a str,
    name: &'a str,
    sector: Option<&'static str>,
    form: Option<&'static str>,
    experience: Option<&'static str>,
    paid: &'static str,
    line: usize,
    column: usize,
}

/// What each side says, null where it has said nothing.
#[derive(Serialize)]
struct By<T> {
    public: Option<T>,
    civil: Option<T>,
    private: Option<T>,
}

impl<T> By<T> {
    /// From the sides by [`Sector::index`].
    fn of(sides: [Option<T>; 3]) -> By<T> {
        let [public, civil, private] = sides;
        By {
            public,
            civil,
            private,
        }
    }
}

#[derive(Serialize)]
struct Answered<'a> {
    id: &'a str,
    value: &'static str,
    stated: bool,
    by: By<&'static str>,
    evidence: &'a [String],
    pointer: &'a str,
    line: usize,
    column: usize,
}

#[derive(Serialize)]
struct Phase<'a> {
    id: &'static str,
    #[serde(flatten)]
    told: Told<'a>,
    by: By<Told<'a>>,
    evidence: &'a [String],
    pointer: &'a str,
    line: usize,
    column: usize,
}

#[derive(Serialize)]
struct Told<'a> {
    who: Who<'a>,
    consulted: &'a [String],
    state: &'static str,
    from: Option<&'a str>,
    to: Option<&'a str>,
}

#[derive(Serialize)]
struct Who<'a> {
    present: &'a [String],
    absent: &'a [String],
    unknown: &'a [String],
}

#[derive(Serialize)]
struct RestsOn<'a> {
    id: &'a str,
    evidence: bool,
}

#[derive(Default, Serialize)]
struct Innovation {
    state: Option<&'static str>,
    utilised: Option<&'static str>,
}

#[derive(Default, Serialize)]
struct Profile {
    cross_sector: Option<&'static str>,
    interdisciplinary: Option<&'static str>,
    democratic: Option<&'static str>,
}

#[derive(Serialize)]
struct Error<'a> {
    code: &'static str,
    /// What is wrong, and what would be right.
    text: Cow<'a, str>,
    line: usize,
    column: usize,
}

impl<'a> Charter<'a> {
    /// An object of which only the place is told: each key with nothing in it.
    fn empty(head: &'a Head) -> Charter<'a> {
        Charter {
            samskap: env!("CARGO_PKG_VERSION"),
            rules: RULES,
            path: &head.path,
            document: head.document,
            name: None,
            verdict: None,
            so_far: Levels::default(),
            axis: Axis::default(),
            conditions: Vec::new(),
            flags: Vec::new(),
            findings: Vec::new(),
            open_questions: Vec::new(),
            next: Vec::new(),
            key: None,
            extra: Extra(&[]),
            actors: Vec::new(),
            answers: Vec::new(),
            phases: Vec::new(),
            rests_on: Vec::new(),
            round: None,
            initiative: None,
            errors: Vec::new(),
            claim: None,
            innovation: Innovation::default(),
            profile: Profile::default(),
        }
    }

    fn of(verdict: &'a Verdict) -> Charter<'a> {
        let record = verdict.record.as_ref();
        let [yes, no, unknown] = verdict.equality;
        Charter {
            name: Some(&verdict.name),
            verdict: Some(Placed {
                lower: verdict.interval.lower.id(),
                upper: verdict.interval.upper.id(),
                settled: verdict.interval.is_settled(),
                order_assumed: verdict.order_assumed,
                qualified_by: &verdict.qualified_by,
                if_equal: verdict
                    .if_equal
                    .map_or_else(IfEqual::default, |levels| IfEqual {
                        lower: Some(levels.lower.id()),
                        upper: Some(levels.upper.id()),
                    }),
                kind: verdict.kind.map(Samarbeid::id),
                not_samskaping: verdict.not_samskaping,
                equality: Counted { yes, no, unknown },
            }),
            so_far: verdict
                .so_far
                .map_or_else(Levels::default, |levels| Levels {
                    lower: Some(levels.lower.id()),
                    upper: Some(levels.upper.id()),
                    settled: Some(levels.is_settled()),
                }),
            axis: Axis {
                lower: Some(verdict.axis.0),
                upper: Some(verdict.axis.1),
            },
            conditions: verdict.conditions.iter().map(condition).collect(),
            flags: verdict.flags.iter().map(flag).collect(),
            findings: verdict.findings.iter().map(finding).collect(),
            open_questions: verdict
                .open_questions
                .iter()
                .map(|question| Question {
                    id: &question.id,
                    pointer: &question.spot.pointer,
                    text: question.text,
                })
                .collect(),
            next: verdict.way_on.iter().map(next).collect(),
            key: Some(&verdict.key),
            extra: Extra(record.map_or(&[], |record| &record.extra)),
            actors: record
                .map_or_else(Vec::new, |record| record.actors.iter().map(actor).collect()),
            answers: record.map_or_else(Vec::new, |record| {
                record.answers.iter().map(answered).collect()
            }),
            phases: record
                .map_or_else(Vec::new, |record| record.phases.iter().map(phase).collect()),
            rests_on: verdict
                .carrying
                .iter()
                .map(|answer| RestsOn {
                    id: &answer.id,
                    evidence: answer.supported,
                })
                .collect(),
            round: verdict.round,
            initiative: record.map(|record| initiative(&record.initiative)),
            claim: verdict.claim.map(Claim::id),
            innovation: Innovation {
                state: Some(verdict.innovation.id()),
                utilised: Some(verdict.utilised.id()),
            },
            profile: Profile {
                cross_sector: Some(verdict.cross_sector.id()),
                interdisciplinary: Some(verdict.interdisciplinary.id()),
                democratic: Some(verdict.democratic.id()),
            },
            ..Charter::empty(&verdict.head)
        }
    }

    fn broken(broken: &'a Broken) -> Charter<'a> {
        Charter {
            errors: broken
                .errors
                .iter()
                .map(|error| Error {
                    code: error.code,
                    text: match &error.help {
                        Some(help) => Cow::Owned(format!("{}; {help}", error.text)),
                        None => Cow::Borrowed(error.text.as_str()),
                    },
                    line: error.position.line,
                    column: error.position.column,
                })
                .collect(),
            ..Charter::empty(&broken.head)
        }
    }
}

fn condition(condition: &ConditionSeen) -> Condition<'_> {
    Condition {
        code: condition.rule.code,
        level: condition.level.id(),
        state: state(condition.outcome),
        text: &condition.text,
        because: places(&condition.because),
    }
}

fn next(way: &WayOn) -> Next<'_> {
    let steps = way.steps.iter().map(|step| Step {
        codes: &step.codes,
        kind: if step.is_answer { "answer" } else { "act" },
        id: &step.id,
        pointer: &step.spot.pointer,
        still_possible: step.still_possible,
        text: &step.text,
    });
    Next {
        level: way.level.id(),
        steps: steps.collect(),
    }
}

fn actor(actor: &ActorRecord) -> Actor<'_> {
    Actor {
        id: &actor.id,
        name: &actor.name,
        sector: actor.sector.map(Sector::id),
        form: actor.form.map(Form::id),
        experience: actor.experience.map(Experience::id),
        paid: actor.paid.id(),
        line: actor.spot.position.line,
        column: actor.spot.position.column,
    }
}

fn answered(answer: &AnswerRecord) -> Answered<'_> {
    Answered {
        id: &answer.id,
        value: answer.value.id(),
        stated: answer.stated,
        by: By::of(answer.by.map(|side| side.map(Answer::id))),
        evidence: &answer.evidence,
        pointer: &answer.spot.pointer,
        line: answer.spot.position.line,
        column: answer.spot.position.column,
    }
}

fn phase(phase: &PhaseRecord) -> Phase<'_> {
    Phase {
        id: phase.phase.id(),
        told: told(&phase.told),
        by: By::of(phase.by.each_ref().map(|side| side.as_ref().map(told))),
        evidence: &phase.evidence,
        pointer: &phase.spot.pointer,
        line: phase.spot.position.line,
        column: phase.spot.position.column,
    }
}

fn told(told: &PhaseTold) -> Told<'_> {
    Told {
        who: Who {
            present: &told.present,
            absent: &told.absent,
            unknown: &told.unknown,
        },
        consulted: &told.consulted,
        state: told.state,
        from: told.from.as_deref(),
        to: told.until.as_deref(),
    }
}

/// Who took the initiative, by sector: `joint` is the public sector and civil society.
fn initiative(sectors: &[Sector]) -> String {
    match sectors {
        [] => "unknown".to_owned(),
        [Sector::Public, Sector::Civil] => "joint".to_owned(),
        sectors => sectors
            .iter()
            .map(|sector| sector.id())
            .collect::<Vec<_>>()
            .join("+"),
    }
}

/// The state of a condition in machine output.
pub fn state(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Always => "met",
        Outcome::Never => "unmet",
        Outcome::Sometimes => "unknown",
        Outcome::NotApplicable => "not-applicable",
    }
}

/// The state of a flag in machine output.
pub fn flag_state(state: FlagState) -> &'static str {
    match state {
        FlagState::Raised => "raised",
        FlagState::Possible => "possible",
    }
}

fn flag(flag: &FlagSeen) -> Flag<'_> {
    Flag {
        code: flag.rule.code,
        state: flag_state(flag.state),
        strength: flag.strength.map(Strength::id),
        actors: &flag.actors,
        text: &flag.text,
        because: places(&flag.because),
    }
}

fn finding(finding: &FindingSeen) -> Finding<'_> {
    Finding {
        code: finding.rule.code,
        severity: finding.severity.id(),
        text: &finding.text,
        because: places(&finding.because),
    }
}

fn places(spots: &[Spot]) -> Vec<Place<'_>> {
    spots
        .iter()
        .map(|spot| Place {
            pointer: &spot.pointer,
            line: spot.position.line,
            column: spot.position.column,
        })
        .collect()
}

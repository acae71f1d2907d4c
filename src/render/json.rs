//! The JSON contract: the structs here *are* the format, and `docs/report.schema.json` describes them.

use std::borrow::Cow;

use serde::Serialize;

use super::plain_json;
use crate::report::{Broken, FindingSeen, FlagSeen, RULES, Report, Spot, Verdict};
use crate::theory::facts::Interval;
use crate::theory::rule::{FlagState, Outcome, Strength};

/// The version of the wrapping object.
pub const VERSION: u32 = 1;

/// One charter as a line of JSON, without a line break.
///
/// # Errors
/// None that can come about: the structs hold texts and numbers alone.
pub fn line(report: &Report) -> anyhow::Result<String> {
    Ok(match report {
        Report::Verdict(verdict) => plain_json::line(&Charter::of(verdict))?,
        Report::Broken(broken) => plain_json::line(&Errors::of(broken))?,
    })
}

#[derive(Serialize)]
struct Charter<'a> {
    samskap: &'static str,
    rules: u32,
    path: &'a str,
    document: usize,
    name: &'a str,
    verdict: Placed<'a>,
    so_far: Option<Levels>,
    axis: Axis,
    conditions: Vec<Condition<'a>>,
    flags: Vec<Flag<'a>>,
    findings: Vec<Finding<'a>>,
    open_questions: Vec<Question<'a>>,
    next: Vec<Next<'a>>,
    claim: Option<&'static str>,
    innovation: Innovation,
    profile: Profile,
}

#[derive(Serialize)]
struct Placed<'a> {
    #[serde(flatten)]
    levels: Levels,
    order_assumed: bool,
    qualified_by: &'a [&'static str],
}

#[derive(Serialize)]
struct Levels {
    lower: &'static str,
    upper: &'static str,
    settled: bool,
}

#[derive(Serialize)]
struct Axis {
    lower: u8,
    upper: u8,
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
    pointer: &'a str,
    still_possible: Option<bool>,
    text: &'a str,
}

#[derive(Serialize)]
struct Innovation {
    state: &'static str,
    utilised: &'static str,
}

#[derive(Serialize)]
struct Profile {
    cross_sector: &'static str,
    interdisciplinary: &'static str,
    democratic: &'static str,
}

#[derive(Serialize)]
struct Errors<'a> {
    samskap: &'static str,
    rules: u32,
    path: &'a str,
    document: usize,
    errors: Vec<Error<'a>>,
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
    fn of(verdict: &'a Verdict) -> Charter<'a> {
        Charter {
            samskap: env!("CARGO_PKG_VERSION"),
            rules: RULES,
            path: &verdict.head.path,
            document: verdict.head.document,
            name: &verdict.name,
            verdict: Placed {
                levels: levels(verdict.interval),
                order_assumed: verdict.order_assumed,
                qualified_by: &verdict.qualified_by,
            },
            so_far: verdict.so_far.map(levels),
            axis: Axis {
                lower: verdict.axis.0,
                upper: verdict.axis.1,
            },
            conditions: verdict
                .conditions
                .iter()
                .map(|condition| Condition {
                    code: condition.rule.code,
                    level: condition.level.id(),
                    state: state(condition.outcome),
                    text: &condition.text,
                    because: places(&condition.because),
                })
                .collect(),
            flags: verdict.flags.iter().map(flag).collect(),
            findings: verdict.findings.iter().map(finding).collect(),
            open_questions: verdict
                .open_questions
                .iter()
                .map(|question| Question {
                    pointer: &question.spot.pointer,
                    text: question.text,
                })
                .collect(),
            next: verdict
                .way_on
                .iter()
                .map(|way| Next {
                    level: way.level.id(),
                    steps: way
                        .steps
                        .iter()
                        .map(|step| Step {
                            codes: &step.codes,
                            kind: if step.is_answer { "answer" } else { "act" },
                            pointer: &step.spot.pointer,
                            still_possible: step.still_possible,
                            text: &step.text,
                        })
                        .collect(),
                })
                .collect(),
            claim: verdict.claim.map(crate::theory::terms::Claim::id),
            innovation: Innovation {
                state: verdict.innovation.id(),
                utilised: verdict.utilised.id(),
            },
            profile: Profile {
                cross_sector: verdict.cross_sector.id(),
                interdisciplinary: verdict.interdisciplinary.id(),
                democratic: verdict.democratic.id(),
            },
        }
    }
}

impl<'a> Errors<'a> {
    fn of(broken: &'a Broken) -> Errors<'a> {
        Errors {
            samskap: env!("CARGO_PKG_VERSION"),
            rules: RULES,
            path: &broken.head.path,
            document: broken.head.document,
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
        }
    }
}

fn levels(interval: Interval) -> Levels {
    Levels {
        lower: interval.lower.id(),
        upper: interval.upper.id(),
        settled: interval.is_settled(),
    }
}

/// The state of a condition in machine output.
pub fn state(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Always => "met",
        Outcome::Never => "unmet",
        Outcome::Sometimes => "unknown",
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
        strength: flag.strength.map(|strength| match strength {
            Strength::Risk => "risk",
            Strength::Clear => "clear",
        }),
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

//! What `lint` makes of a report: every finding in one list, with severities as configured, silences
//! and a baseline applied.

use super::{Settings, baseline};
use crate::charter::source::Position;
use crate::report::requirement::Requirement;
use crate::report::{ConditionSeen, Report, Spot, Verdict};
use crate::theory::lang::{Lang, Tri, quoted};
use crate::theory::rule::{FlagState, Outcome};
use crate::theory::terms::{Claim, Level, Severity};

/// One finding of `lint`.
#[derive(Clone, Debug)]
pub struct Issue {
    /// Its code.
    pub code: &'static str,
    /// How serious it is, here.
    pub severity: Severity,
    /// What is found.
    pub text: String,
    /// What would be right, for a mistake.
    pub help: Option<String>,
    /// Where it is.
    pub place: IssuePlace,
    /// Other places that bear on it, with what they say.
    pub related: Vec<(IssuePlace, String)>,
    /// What makes it the same finding when lines have moved; nothing for what no baseline may hide: a mistake,
    /// and what is worse than it was.
    pub key: Option<baseline::Key>,
    /// Why it does not count, if it does not.
    pub hidden: Option<Hidden>,
}

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssuePlace {
    /// The JSON Pointer, for what has one.
    pub pointer: Option<String>,
    /// Where it begins.
    pub start: Position,
    /// Where it ends, one column past the last.
    pub end: Position,
    /// The same in bytes of the document's text.
    pub span: std::ops::Range<usize>,
}

/// Why a finding does not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hidden {
    /// A comment in the charter silences it, with this reason.
    Silenced(String),
    /// It stood in the baseline.
    Baseline,
}

/// A document that has been read, with what finds its places.
pub struct Seen<'a> {
    /// The report.
    pub report: &'a Report<'a>,
    /// From bytes to places.
    pub position: &'a dyn Fn(usize) -> Position,
}

/// The findings of one document, in the order of their codes, then of their places; silences and the
/// baseline are not applied yet.
pub fn issues(seen: &Seen, settings: &Settings) -> Vec<Issue> {
    let mut issues = match seen.report {
        Report::Broken(broken) => broken
            .errors
            .iter()
            .map(|error| {
                let related = error
                    .twin
                    .iter()
                    .map(|(span, label)| (seen.place(span.clone(), None), (*label).to_owned()));
                // A mistake is one whatever is asked for: the charter gets no verdict.
                Issue {
                    code: error.code,
                    severity: Severity::Error,
                    text: error.text.clone(),
                    help: error.help.clone(),
                    place: seen.place(error.span.clone(), None),
                    related: related.collect(),
                    key: None,
                    hidden: None,
                }
            })
            .collect(),
        Report::Verdict(verdict) => of_verdict(seen, verdict, settings),
    };
    in_order(&mut issues);
    issues
}

/// Puts findings in the order of their codes, then of their places.
pub fn in_order(issues: &mut [Issue]) {
    issues.sort_by(|a, b| (a.code, a.place.span.start).cmp(&(b.code, b.place.span.start)));
}

impl Seen<'_> {
    pub(super) fn place(
        &self,
        span: std::ops::Range<usize>,
        pointer: Option<String>,
    ) -> IssuePlace {
        IssuePlace {
            pointer,
            start: (self.position)(span.start),
            end: (self.position)(span.end),
            span,
        }
    }

    pub(super) fn spot(&self, spot: &Spot) -> IssuePlace {
        self.place(spot.span.clone(), Some(spot.pointer.clone()))
    }

    fn issue(
        &self,
        verdict: &Verdict,
        (code, severity): (&'static str, Severity),
        text: String,
        spots: &[Spot],
        settings: &Settings,
    ) -> Issue {
        let first = spots.first();
        let place = first.map_or_else(|| self.place(0..0, Some(String::new())), |s| self.spot(s));
        let key = baseline::Key::of(verdict, code, spots, None, settings);
        Issue {
            code,
            severity,
            text,
            help: None,
            place,
            related: spots
                .iter()
                .skip(1)
                .map(|spot| (self.spot(spot), String::new()))
                .collect(),
            key: Some(key),
            hidden: None,
        }
    }
}

fn of_verdict(seen: &Seen, verdict: &Verdict, settings: &Settings) -> Vec<Issue> {
    let mut issues = Vec::new();
    for flag in &verdict.flags {
        let possible = flag.state == FlagState::Possible;
        let code = flag.rule.code;
        let Some(severity) = settings.severity(code, Some(flag.severity), possible) else {
            continue;
        };
        let mut issue = seen.issue(
            verdict,
            (code, severity),
            flag.text.clone(),
            &flag.because,
            settings,
        );
        let actor = flag.actors.first().map(String::as_str);
        let key = baseline::Key::of(verdict, code, &flag.because, actor, settings);
        issue.key = Some(if possible { key.possible() } else { key });
        issues.push(issue);
    }
    for finding in &verdict.findings {
        let code = finding.rule.code;
        let Some(severity) = settings.severity(code, Some(finding.severity), false) else {
            continue;
        };
        let mut issue = seen.issue(
            verdict,
            (code, severity),
            finding.text.clone(),
            &finding.because,
            settings,
        );
        let claimed = verdict.claim.map(Claim::at_least);
        let standing: fn(&ConditionSeen) -> bool = match code {
            "SK505" => |condition| condition.outcome == Outcome::Sometimes,
            _ => |condition| condition.outcome != Outcome::Always,
        };
        if matches!(code, "SK501" | "SK502" | "SK505") {
            let level = claimed
                .filter(|_| code != "SK505")
                .unwrap_or(verdict.interval.upper);
            issue.related = related(seen, verdict, level, standing);
        }
        issues.push(issue);
    }
    // A condition is no finding, until the configuration gives it a severity.
    for condition in &verdict.conditions {
        let code = condition.rule.code;
        if condition.outcome == Outcome::Always {
            continue;
        }
        if let Some(severity) = settings.severity(code, None, false) {
            let text = condition.text.to_string();
            issues.push(seen.issue(
                verdict,
                (code, severity),
                text,
                &condition.because,
                settings,
            ));
        }
    }
    issues.extend(required(seen, verdict, settings));
    issues
}

/// SK504: what is required and not met.
fn required(seen: &Seen, verdict: &Verdict, settings: &Settings) -> Vec<Issue> {
    let unmet = settings
        .require
        .iter()
        .filter(|requirement| !requirement.is_met(verdict, false));
    let mut issues = Vec::new();
    for requirement in unmet {
        let Some(severity) = settings.severity("SK504", Some(Severity::Error), false) else {
            continue;
        };
        let text = requirement.unmet(verdict);
        let mut issue = seen.issue(verdict, ("SK504", severity), text, &[], settings);
        let level = match requirement {
            Requirement::Level(level) => *level,
            Requirement::Condition(code) => {
                let asked = verdict.conditions.iter().find(|c| c.rule.code == *code);
                if let Some(spot) = asked.and_then(|condition| condition.because.first()) {
                    issue.place = seen.spot(spot);
                }
                Level::Samarbeid
            }
        };
        issue.related = related(seen, verdict, level, |condition| {
            condition.outcome != Outcome::Always
        });
        issue.key = Some(baseline::Key::of(
            verdict,
            "SK504",
            &[],
            Some(&requirement.id()),
            settings,
        ));
        issues.push(issue);
    }
    issues
}

/// The conditions that stand between a charter and a level, as related places.
fn related(
    seen: &Seen,
    verdict: &Verdict,
    level: Level,
    standing: fn(&ConditionSeen) -> bool,
) -> Vec<(IssuePlace, String)> {
    verdict
        .conditions
        .iter()
        .filter(|condition| condition.level <= level && standing(condition))
        .filter_map(|condition| {
            let spot = condition.because.first()?;
            Some((
                seen.spot(spot),
                format!("{}: {}", condition.rule.code, condition.text),
            ))
        })
        .collect()
}

impl Requirement {
    /// What is said in a finding of a charter that does not meet it.
    fn unmet(&self, verdict: &Verdict) -> String {
        let lang = verdict.head.lang;
        let level = match verdict.not_samskaping {
            true => Tri::new("ikke samskaping", "ikkje samskaping", "not samskaping")
                .to(lang)
                .to_owned(),
            false => verdict.interval.words(lang),
        };
        match (self, lang) {
            (Requirement::Level(wanted), Lang::Nb) => {
                format!(
                    "Kravet er {}, men dette er {level}",
                    quoted(lang, wanted.name().nb)
                )
            }
            (Requirement::Level(wanted), Lang::Nn) => {
                format!(
                    "Kravet er {}, men dette er {level}",
                    quoted(lang, wanted.name().nn)
                )
            }
            (Requirement::Level(wanted), Lang::En) => {
                format!(
                    "The requirement is {}, but this is {level}",
                    quoted(lang, wanted.name().en)
                )
            }
            (Requirement::Condition(code), _) => {
                let asked = verdict.conditions.iter().find(|c| c.rule.code == *code);
                let text = asked.map_or("", |condition| condition.text.as_ref());
                match lang {
                    Lang::Nb => format!("Kravet {code} er ikke oppfylt: {text}"),
                    Lang::Nn => format!("Kravet {code} er ikkje oppfylt: {text}"),
                    Lang::En => format!("The requirement {code} is not met: {text}"),
                }
            }
        }
    }

    /// The identifier in machine output: a level, or the code of a condition.
    pub fn id(&self) -> String {
        match self {
            Requirement::Level(level) => level.id().to_owned(),
            Requirement::Condition(code) => (*code).to_owned(),
        }
    }
}

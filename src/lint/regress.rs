//! What is worse in a charter than it was: SK507, SK508 and SK509. They are findings like others, and nothing
//! hides them: a gate cannot be opened by the one who is to pass it.

use super::issues::{Issue, IssuePlace, Seen};
use super::settings::Settings;
use crate::charter::source::Position;
use crate::report::Verdict;
use crate::report::diff::changes;
use crate::theory::lang::{Lang, one_line};
use crate::theory::rule::{FlagState, Outcome};
use crate::theory::terms::Severity;

/// What is worse in a charter than it was.
pub fn worse(seen: &Seen, before: &Verdict, now: &Verdict, settings: &Settings) -> Vec<Issue> {
    let lang = now.head.lang;
    let mut issues = Vec::new();
    let changes = changes(before, now);
    let severity = |code| settings.severity(code, Some(Severity::Error), false);
    if let (true, Some(severity)) = (changes.is_lower(), severity("SK507")) {
        let from = before.interval.lower.name().to(lang);
        let to = now.interval.lower.name().to(lang);
        let text = match lang {
            Lang::Nb => format!("Nivået er lavere enn før: {from} → {to}"),
            Lang::Nn => format!("Nivået er lågare enn før: {from} → {to}"),
            Lang::En => {
                format!("The level has dropped: {from} → {to}")
            }
        };
        let is_lost = |code: &str| {
            let lost = |change: &&crate::report::diff::ConditionChange| {
                change.rule.code == code
                    && change.from == Outcome::Always
                    && matches!(change.to, Outcome::Never | Outcome::Sometimes)
            };
            changes.conditions.iter().any(|change| lost(&change))
        };
        let mut places = now
            .conditions
            .iter()
            .filter(|condition| condition.level <= before.interval.lower)
            .filter(|condition| is_lost(condition.rule.code))
            .filter_map(|condition| {
                let label = format!("{}: {}", condition.rule.code, condition.text);
                Some((seen.spot(condition.because.first()?), label))
            });
        let (place, related) = match places.next() {
            // What is underlined first says its condition too.
            Some((place, label)) => {
                let related = std::iter::once((place.clone(), label)).chain(places);
                (place, related.collect())
            }
            None => (seen.place(0..0, Some(String::new())), Vec::new()),
        };
        issues.push(issue("SK507", severity, text, place, related));
    }
    for change in changes.newly_raised() {
        let Some(severity) = severity("SK508") else {
            continue;
        };
        let flag = now.flags.iter().find(|flag| {
            let actor = flag.actors.first().map_or("", String::as_str);
            flag.rule.code == change.rule.code
                && flag.state == FlagState::Raised
                && actor == change.actor
        });
        let Some(flag) = flag else {
            continue;
        };
        let code = flag.rule.code;
        let text = match lang {
            Lang::Nb => format!("Nytt flagg, {code}: {}", flag.text),
            Lang::Nn => format!("Nytt flagg, {code}: {}", flag.text),
            Lang::En => format!("New flag, {code}: {}", flag.text),
        };
        let mut places = flag.because.iter().map(|spot| seen.spot(spot));
        let place = places
            .next()
            .unwrap_or_else(|| seen.place(0..0, Some(String::new())));
        let related = places.map(|place| (place, String::new())).collect();
        issues.push(issue("SK508", severity, text, place, related));
    }
    issues
}

/// A charter that is gone, or no longer found; a note where that is allowed.
pub fn gone(before: &Verdict, settings: &Settings, is_allowed: bool) -> Option<Issue> {
    let severity = match is_allowed {
        true => Severity::Note,
        false => Severity::Error,
    };
    let severity = settings.severity("SK509", Some(severity), false)?;
    let lang = before.head.lang;
    let name = one_line(&before.name);
    let level = before.interval.words(lang);
    let text = match lang {
        Lang::Nb => {
            format!("Kortet «{name}» er borte, eller blir ikke funnet lenger. Det var {level}")
        }
        Lang::Nn => {
            format!("Kortet «{name}» er borte, eller blir ikkje funne lenger. Det var {level}")
        }
        Lang::En => {
            format!("The charter “{name}” is gone, or no longer found. It was {level}")
        }
    };
    let start = Position { line: 1, column: 1 };
    let place = IssuePlace {
        pointer: None,
        start,
        end: start,
        span: 0..0,
    };
    Some(issue("SK509", severity, text, place, Vec::new()))
}

fn issue(
    code: &'static str,
    severity: Severity,
    text: String,
    place: IssuePlace,
    related: Vec<(IssuePlace, String)>,
) -> Issue {
    Issue {
        code,
        severity,
        text,
        help: None,
        place,
        related,
        key: None,
        hidden: None,
    }
}

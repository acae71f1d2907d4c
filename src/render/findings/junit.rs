//! A JUnit report: a suite for each charter, a test case for each code that was looked for in it.

use std::collections::BTreeMap;

use quick_junit::{NonSuccessKind, Property, Report, TestCase, TestCaseStatus, TestSuite};
use serde_json::Value;

use super::found::{Checked, Everything, Format, Found, Writes, message};
use crate::theory::lang::one_line;
use crate::theory::terms::Severity;

/// The format.
pub const FORMAT: Format = Format {
    name: "junit",
    least: Severity::Note,
    paths_from_root: false,
    has_fingerprints: false,
    tells_what_was_asked: true,
    writes: Writes::Whole(report),
};

/// The whole report. A code fails where it has a finding at or above the severity that fails the run; other
/// findings are said in its output. What a comment or the baseline hides is skipped, and a charter that could
/// not be read is an error: nothing was judged in it.
fn report(all: &Everything) -> anyhow::Result<String> {
    let mut by_charter: BTreeMap<(&str, usize), Vec<&Found>> = BTreeMap::new();
    for found in all.found {
        let charter = (found.path.as_str(), found.document);
        by_charter.entry(charter).or_default().push(found);
    }
    let mut report = Report::new("samskap");
    if all.searched != Value::Null {
        let mut suite = TestSuite::new("samskap");
        for (name, number) in all.searched.as_object().into_iter().flatten() {
            suite.add_property(Property::new(name.as_str(), number.to_string()));
        }
        report.add_test_suite(suite);
    }
    for charter in all.charters {
        let Checked { path, document, .. } = charter;
        let title = format!("{path}:{document} {}", one_line(&charter.name));
        let mut suite = TestSuite::new(safe(&title));
        let here = by_charter.remove(&(path.as_str(), *document));
        let here = here.unwrap_or_default();
        if charter.is_broken {
            suite.add_test_case(broken(charter, &here));
        } else {
            let mut codes: Vec<&str> = charter.asked.to_vec();
            codes.extend(here.iter().map(|found| found.issue.code));
            codes.sort_unstable();
            codes.dedup();
            for code in codes {
                let of_code: Vec<&Found> = here
                    .iter()
                    .filter(|found| found.issue.code == code)
                    .copied()
                    .collect();
                suite.add_test_case(case(charter, code, &of_code));
            }
        }
        report.add_test_suite(suite);
    }
    // Charters that are gone stand in no file that was looked at.
    for ((path, document), found) in by_charter {
        let mut suite = TestSuite::new(safe(&format!("{path}:{document}")));
        let gone = Checked {
            path: path.to_owned(),
            document,
            name: String::new(),
            is_broken: false,
            asked: std::sync::Arc::default(),
        };
        for one in found {
            suite.add_test_case(case(&gone, one.issue.code, &[one]));
        }
        report.add_test_suite(suite);
    }
    for (path, why) in all.unreadable {
        let mut suite = TestSuite::new(safe(path));
        let mut case = TestCase::new("samskap", error("unreadable", why, None));
        case.set_classname(class(path, 1));
        suite.add_test_case(case);
        report.add_test_suite(suite);
    }
    Ok(report.to_string()? + "\n")
}

/// A class for a charter: no dots, at which readers would cut it, and no other document's.
fn class(path: &str, document: usize) -> String {
    safe(&format!("{}#{document}", path.replace('.', "_")))
}

fn said(found: &Found) -> String {
    let place = found.issue.place.start;
    let text = message(&found.issue);
    safe(&format!(
        "{}:{}:{}: {text}",
        found.path, place.line, place.column
    ))
}

fn error(kind: &str, message: &str, description: Option<String>) -> TestCaseStatus {
    let mut status = TestCaseStatus::non_success(NonSuccessKind::Error);
    status.set_type(safe(kind));
    status.set_message(safe(message));
    if let Some(description) = description {
        status.set_description(description);
    }
    status
}

/// A charter with mistakes: one error, which tells of all of them.
fn broken(charter: &Checked, mistakes: &[&Found]) -> TestCase {
    let all: Vec<String> = mistakes.iter().map(|found| said(found)).collect();
    let first = mistakes.first();
    let code = first.map_or("SK9", |found| found.issue.code);
    let text = first.map(|found| message(&found.issue)).unwrap_or_default();
    let mut case = TestCase::new("SK9", error(code, &text, Some(all.join("\n"))));
    case.set_classname(class(&charter.path, charter.document));
    case
}

fn case(charter: &Checked, code: &str, found: &[&Found]) -> TestCase {
    let (hidden, shown): (Vec<&Found>, Vec<&Found>) =
        found.iter().partition(|found| found.issue.hidden.is_some());
    let (failing, others): (Vec<&Found>, Vec<&Found>) =
        shown.into_iter().partition(|found| found.fails);
    let lines = |found: &[&Found]| {
        let lines: Vec<String> = found.iter().map(|found| said(found)).collect();
        lines.join("\n")
    };
    let status = match (failing.first(), hidden.first()) {
        (Some(first), _) => {
            let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
            status.set_message(safe(&message(&first.issue)));
            status.set_type(first.issue.severity.id());
            status.set_description(lines(&failing));
            status
        }
        (None, Some(first)) if others.is_empty() => {
            let mut status = TestCaseStatus::skipped();
            status.set_message(safe(&message(&first.issue)));
            status
        }
        _ => TestCaseStatus::success(),
    };
    let mut case = TestCase::new(code, status);
    case.set_classname(class(&charter.path, charter.document));
    if !others.is_empty() {
        case.set_system_out(lines(&others));
    }
    case
}

fn safe(text: &str) -> String {
    one_line(text).into_owned()
}

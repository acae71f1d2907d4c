//! A JUnit report: a suite for each charter, a test case for each rule.

use std::collections::BTreeMap;

use quick_junit::{NonSuccessKind, Report, TestCase, TestCaseStatus, TestSuite};

use super::{Found, message};
use crate::lint::checks::codes;
use crate::theory::lang::one_line;

/// The report of some charters, each given by its path, document and name. A rule fails where it has a
/// finding at or above the severity that fails the run; other findings are said in its output.
///
/// # Errors
/// None that can come about: it is written to memory.
pub fn report(
    charters: &[(String, usize, String)],
    found: &[&Found],
    fails: impl Fn(&Found) -> bool,
) -> anyhow::Result<String> {
    let mut by_charter: BTreeMap<(&str, usize), Vec<&Found>> = BTreeMap::new();
    for found in found {
        let charter = (found.path.as_str(), found.document);
        by_charter.entry(charter).or_default().push(found);
    }
    let mut report = Report::new("samskap");
    for (path, document, name) in charters {
        let title = format!("{path}:{document} {}", one_line(name));
        let mut suite = TestSuite::new(safe(&title));
        let here = by_charter.get(&(path.as_str(), *document));
        for code in codes() {
            let of_code: Vec<&Found> = here
                .into_iter()
                .flatten()
                .filter(|found| found.issue.code == code)
                .copied()
                .collect();
            suite.add_test_case(case(path, code, &of_code, &fails));
        }
        report.add_test_suite(suite);
    }
    Ok(report.to_string()? + "\n")
}

fn case(path: &str, code: &str, found: &[&Found], fails: &impl Fn(&Found) -> bool) -> TestCase {
    let said = |found: &Found| {
        let place = found.issue.place.start;
        let text = message(&found.issue);
        safe(&format!("{path}:{}:{}: {text}", place.line, place.column))
    };
    let mut failing = found.iter().filter(|found| fails(found)).peekable();
    let status = match failing.peek() {
        None => TestCaseStatus::success(),
        Some(first) => {
            let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
            status.set_message(safe(&message(&first.issue)));
            status.set_type(first.issue.severity.id());
            let all: Vec<String> = failing.map(|found| said(found)).collect();
            status.set_description(all.join("\n"));
            status
        }
    };
    let mut case = TestCase::new(code, status);
    case.set_classname(safe(path));
    let others: Vec<String> = found
        .iter()
        .filter(|found| !fails(found))
        .map(|found| said(found))
        .collect();
    if !others.is_empty() {
        case.set_system_out(others.join("\n"));
    }
    case
}

fn safe(text: &str) -> String {
    one_line(text).into_owned()
}

//! One row for each charter, for spreadsheets, R and Python.

use crate::report::{Broken, RULES, Report, Verdict};
use crate::theory::facts::Interval;
use crate::theory::lang::one_line;
use crate::theory::rule::{FlagState, Rule};
use crate::theory::rules;
use crate::theory::samarbeid::Samarbeid;

use super::json;

/// The names of the columns.
pub fn header() -> Vec<&'static str> {
    let mut names = vec![
        "path",
        "document",
        "name",
        "lower",
        "upper",
        "so_far_lower",
        "so_far_upper",
        "axis_lower",
        "axis_upper",
    ];
    names.extend(conditions().map(|rule| rule.code));
    names.extend(flags().map(|rule| rule.code));
    // New columns come last.
    names.extend([
        "claim",
        "innovation",
        "kind",
        "if_equal_lower",
        "if_equal_upper",
        "not_samskaping",
        "rules",
    ]);
    names
}

/// The row of a charter; one with mistakes has its path and number alone.
pub fn row(report: &Report) -> Vec<String> {
    match report {
        Report::Verdict(verdict) => verdict_row(verdict),
        Report::Broken(broken) => broken_row(broken),
    }
}

fn broken_row(broken: &Broken) -> Vec<String> {
    let mut cells = vec![
        harmless(&broken.head.path),
        broken.head.document.to_string(),
    ];
    cells.resize(header().len() - 1, String::new());
    cells.push(RULES.to_string());
    cells
}

fn verdict_row(verdict: &Verdict) -> Vec<String> {
    let so_far = |level: fn(Interval) -> &'static str| {
        verdict.so_far.map(level).unwrap_or_default().to_owned()
    };
    let mut cells = vec![
        harmless(&verdict.head.path),
        verdict.head.document.to_string(),
        harmless(&verdict.name),
        verdict.interval.lower.id().to_owned(),
        verdict.interval.upper.id().to_owned(),
        so_far(|interval| interval.lower.id()),
        so_far(|interval| interval.upper.id()),
        verdict.axis.0.to_string(),
        verdict.axis.1.to_string(),
    ];
    cells.extend(
        verdict
            .conditions
            .iter()
            .map(|condition| json::state(condition.outcome).to_owned()),
    );
    cells.extend(flags().map(|rule| flag_cell(verdict, rule)));
    cells.push(verdict.claim.map_or("", |claim| claim.id()).to_owned());
    cells.push(verdict.innovation.id().to_owned());
    cells.push(verdict.kind.map_or("", Samarbeid::id).to_owned());
    let if_equal = |level: fn(Interval) -> &'static str| {
        verdict.if_equal.map(level).unwrap_or_default().to_owned()
    };
    cells.push(if_equal(|interval| interval.lower.id()));
    cells.push(if_equal(|interval| interval.upper.id()));
    cells.push(verdict.not_samskaping.to_string());
    cells.push(RULES.to_string());
    cells
}

/// «raised (pårørende; bakeriet), possible (skolen)».
fn flag_cell(verdict: &Verdict, rule: &Rule) -> String {
    let of = |state: FlagState| {
        let flags = verdict.flags.iter();
        let mut flags = flags
            .filter(|flag| flag.rule.code == rule.code && flag.state == state)
            .peekable();
        flags.peek()?;
        // A flag stands once for each strength; in the order of the charter they are one list.
        let actors: Vec<&str> = flags
            .flat_map(|flag| flag.actors.iter().map(String::as_str))
            .collect();
        let state = json::flag_state(state);
        Some(match actors.is_empty() {
            true => state.to_owned(),
            false => format!("{state} ({})", one_line(&actors.join("; "))),
        })
    };
    let states = [FlagState::Raised, FlagState::Possible]
        .into_iter()
        .filter_map(of);
    states.collect::<Vec<_>>().join(", ")
}

fn conditions() -> impl Iterator<Item = &'static &'static Rule> {
    rules::ALL.iter().filter(|rule| rule.condition().is_some())
}

fn flags() -> impl Iterator<Item = &'static &'static Rule> {
    rules::ALL.iter().filter(|rule| rule.flag().is_some())
}

/// A cell that a spreadsheet would run as a formula is made a text by an apostrophe.
fn harmless(cell: &str) -> String {
    let runs = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '|', '%']) && cell != "-";
    // What would move a terminal's cursor is shown instead.
    let cell = one_line(cell);
    // Where a semicolon separates the cells, what comes after one begins a cell.
    let mut parts = cell.split(';');
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        whole.push(';');
        if part
            .trim_start()
            .starts_with(['=', '+', '-', '@', '|', '%'])
        {
            whole.push('\'');
        }
        whole.push_str(part);
    }
    let cell = whole;
    if runs { format!("'{cell}") } else { cell }
}

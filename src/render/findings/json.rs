//! The findings as JSON, for programs.

use serde::Serialize;

use super::Found;
use crate::lint::IssuePlace;
use crate::render::plain_json;
use crate::report::RULES;

#[derive(Serialize)]
struct Finding<'a> {
    samskap: &'static str,
    rules: u32,
    path: &'a str,
    document: usize,
    name: &'a str,
    code: &'static str,
    severity: &'static str,
    text: &'a str,
    help: Option<&'a str>,
    #[serde(flatten)]
    place: Place<'a>,
    related: Vec<Related<'a>>,
}

#[derive(Serialize)]
struct Place<'a> {
    pointer: Option<&'a str>,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

#[derive(Serialize)]
struct Related<'a> {
    text: &'a str,
    #[serde(flatten)]
    place: Place<'a>,
}

/// One finding as a line of JSON, without a line break.
///
/// # Errors
/// None that can come about: it holds texts and numbers alone.
pub fn line(found: &Found) -> serde_json::Result<String> {
    let issue = &found.issue;
    plain_json::line(&Finding {
        samskap: env!("CARGO_PKG_VERSION"),
        rules: RULES,
        path: &found.path,
        document: found.document,
        name: &found.name,
        code: issue.code,
        severity: issue.severity.id(),
        text: &issue.text,
        help: issue.help.as_deref(),
        place: place(&issue.place),
        related: issue
            .related
            .iter()
            .map(|(at, text)| Related {
                text,
                place: place(at),
            })
            .collect(),
    })
}

fn place(place: &IssuePlace) -> Place<'_> {
    Place {
        pointer: place.pointer.as_deref(),
        line: place.start.line,
        column: place.start.column,
        end_line: place.end.line,
        end_column: place.end.column,
    }
}

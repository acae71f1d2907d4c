//! The findings as JSON, for programs.

use serde::Serialize;

use super::found::{Everything, Fix, Format, Found, Writes};
use crate::lint::IssuePlace;
use crate::render::plain_json;
use crate::report::RULES;
use crate::theory::terms::Severity;

/// The format.
pub const FORMAT: Format = Format {
    name: "json",
    least: Severity::Note,
    paths_from_root: false,
    has_fingerprints: false,
    tells_what_was_asked: false,
    writes: Writes::Whole(whole),
};

/// One finding a line.
pub const LINES: Format = Format {
    name: "jsonl",
    least: Severity::Note,
    paths_from_root: false,
    has_fingerprints: false,
    tells_what_was_asked: false,
    writes: Writes::Each(|found| Ok(line(found)? + "\n")),
};

/// Every finding, with what was looked at.
fn whole(all: &Everything) -> anyhow::Result<String> {
    let lines: Vec<String> = all.visible().map(line).collect::<Result<_, _>>()?;
    let version = env!("CARGO_PKG_VERSION");
    let between = if lines.is_empty() { "" } else { "\n" };
    Ok(format!(
        "{{\"version\": 1, \"samskap\": \"{version}\", \"rules\": {RULES}, \"searched\": {}, \"compared\": {}, \"counts\": {}, \"findings\": [{between}{}{between}]}}\n",
        plain_json::line(&all.searched)?,
        plain_json::line(&all.compared)?,
        plain_json::line(&all.counts)?,
        lines.join(",\n")
    ))
}

#[derive(Serialize)]
struct Edit<'a> {
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    text: &'a str,
}

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
    edits: Vec<Edit<'a>>,
    url: Option<&'a str>,
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
        edits: found.fixes.iter().map(edit).collect(),
        url: found.url.as_deref(),
    })
}

fn edit(fix: &Fix) -> Edit<'_> {
    Edit {
        line: fix.start.line,
        column: fix.start.column,
        end_line: fix.end.line,
        end_column: fix.end.column,
        text: &fix.text,
    }
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

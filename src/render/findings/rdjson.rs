//! reviewdog's diagnostic format. It counts columns in bytes.

use serde::Serialize;

use super::found::{Everything, Format, Found, Writes, message};
use crate::charter::source::Position;
use crate::render::plain_json;
use crate::theory::terms::Severity;

/// The format.
pub const FORMAT: Format = Format {
    name: "rdjson",
    least: Severity::Note,
    paths_from_root: true,
    has_fingerprints: false,
    tells_what_was_asked: false,
    writes: Writes::Whole(|all| Ok(report(all)?)),
};

#[derive(Serialize)]
struct Report<'a> {
    source: Source,
    diagnostics: Vec<Diagnostic<'a>>,
}

#[derive(Serialize)]
struct Source {
    name: &'static str,
}

#[derive(Serialize)]
struct Diagnostic<'a> {
    message: String,
    location: Location<'a>,
    severity: &'static str,
    code: Code<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suggestions: Vec<Suggestion<'a>>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    range: Range,
}

#[derive(Serialize)]
struct Range {
    start: At,
    end: At,
}

#[derive(Serialize)]
struct At {
    line: usize,
    column: usize,
}

#[derive(Serialize)]
struct Code<'a> {
    value: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
}

#[derive(Serialize)]
struct Suggestion<'a> {
    range: Range,
    text: &'a str,
}

fn range((start, end): (Position, Position), (from, to): (usize, usize)) -> Range {
    Range {
        start: At {
            line: start.line,
            column: from,
        },
        end: At {
            line: end.line,
            column: to,
        },
    }
}

fn report(all: &Everything) -> serde_json::Result<String> {
    plain_json::pretty(&Report {
        source: Source { name: "samskap" },
        diagnostics: all.visible().map(diagnostic).collect(),
    })
}

fn diagnostic(found: &Found) -> Diagnostic<'_> {
    let issue = &found.issue;
    let place = &issue.place;
    Diagnostic {
        message: message(issue),
        location: Location {
            path: &found.from_root,
            range: range((place.start, place.end), found.bytes),
        },
        severity: match issue.severity {
            Severity::Error => "ERROR",
            Severity::Warning => "WARNING",
            Severity::Note => "INFO",
        },
        code: Code {
            value: issue.code,
            url: found.url.as_deref(),
        },
        suggestions: found
            .fixes
            .iter()
            .map(|fix| Suggestion {
                range: range((fix.start, fix.end), fix.bytes),
                text: &fix.text,
            })
            .collect(),
    }
}

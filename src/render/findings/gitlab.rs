//! GitLab's Code Quality report.

use serde::Serialize;

use super::found::{Everything, Fingerprints, Format, Writes, message};
use crate::render::plain_json;
use crate::theory::terms::Severity;

/// The format.
pub const FORMAT: Format = Format {
    name: "gitlab",
    least: Severity::Note,
    paths_from_root: true,
    has_fingerprints: true,
    tells_what_was_asked: false,
    writes: Writes::Whole(|all| Ok(report(all)?)),
};

#[derive(Serialize)]
struct Entry<'a> {
    description: String,
    check_name: &'a str,
    fingerprint: String,
    severity: &'a str,
    location: Location<'a>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    positions: Positions,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

#[derive(Serialize)]
struct Positions {
    begin: At,
    end: At,
}

#[derive(Serialize)]
struct At {
    line: usize,
    column: usize,
}

/// The whole report.
///
/// # Errors
/// None that can come about: it holds texts and numbers alone.
fn report(all: &Everything) -> serde_json::Result<String> {
    let mut fingerprints = Fingerprints::default();
    let entries: Vec<Entry> = all
        .visible()
        .map(|found| {
            let place = &found.issue.place;
            Entry {
                description: format!("{}: {}", found.issue.code, message(&found.issue)),
                check_name: found.issue.code,
                fingerprint: fingerprints.of(found),
                severity: match found.issue.severity {
                    Severity::Error => "major",
                    Severity::Warning => "minor",
                    Severity::Note => "info",
                },
                location: Location {
                    path: &found.from_root,
                    positions: Positions {
                        begin: At {
                            line: place.start.line,
                            column: place.start.column,
                        },
                        end: At {
                            line: place.end.line,
                            column: place.end.column,
                        },
                    },
                    lines: Lines {
                        begin: place.start.line,
                        end: place.end.line,
                    },
                },
            }
        })
        .collect();
    plain_json::pretty(&entries)
}

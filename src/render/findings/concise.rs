//! One finding a line, for people and for tools that read `path:line:column`.

use super::found::{Format, Found, Writes, message};
use crate::theory::lang::one_line;
use crate::theory::terms::Severity;

/// The format.
pub const FORMAT: Format = Format {
    name: "concise",
    least: Severity::Warning,
    paths_from_root: false,
    has_fingerprints: false,
    tells_what_was_asked: false,
    writes: Writes::Each(|found| Ok(line(found))),
};

/// `path:line:column: severity code text`, one finding a line.
pub fn line(found: &Found) -> String {
    let issue = &found.issue;
    format!(
        "{}:{}:{}: {} {} {}\n",
        one_line(&found.path),
        issue.place.start.line,
        issue.place.start.column,
        issue.severity.name().to(found.lang),
        issue.code,
        one_line(&message(issue)),
    )
}

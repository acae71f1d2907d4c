//! GitHub's workflow commands, which become annotations in a pull request.

use std::fmt::Write;

use super::found::{Format, Found, Writes, message};
use crate::theory::terms::Severity;

/// The format.
pub const FORMAT: Format = Format {
    name: "github",
    least: Severity::Warning,
    paths_from_root: true,
    has_fingerprints: false,
    tells_what_was_asked: false,
    writes: Writes::Each(|found| Ok(annotation(found))),
};

/// One annotation.
pub fn annotation(found: &Found) -> String {
    let issue = &found.issue;
    let kind = match issue.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let mut line = format!(
        "::{kind} file={},line={},col={}",
        property(&found.from_root),
        issue.place.start.line,
        issue.place.start.column
    );
    // Columns are read only when the finding ends on the line where it begins.
    if issue.place.end.line == issue.place.start.line {
        let (end, column) = (issue.place.end.line, issue.place.end.column);
        // Writing to a text cannot fail.
        let _ = write!(line, ",endLine={end},endColumn={column}");
    }
    let _ = writeln!(
        line,
        ",title={}::{}",
        property(issue.code),
        data(&message(issue))
    );
    line
}

/// A message: `%` and line breaks are escaped, and so can begin no command.
fn data(text: &str) -> String {
    let text = text
        .replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A");
    crate::theory::lang::one_line(&text).into_owned()
}

/// A property: the same, and the signs that divide properties.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

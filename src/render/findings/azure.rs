//! Azure Pipelines' logging commands, which become issues of a run.

use super::found::{Format, Found, Writes, message};
use crate::theory::lang::one_line;
use crate::theory::terms::Severity;

/// The format.
pub const FORMAT: Format = Format {
    name: "azure",
    least: Severity::Warning,
    paths_from_root: true,
    has_fingerprints: false,
    tells_what_was_asked: false,
    writes: Writes::Each(|found| Ok(command(found))),
};

/// One issue. There are errors and warnings, and nothing less.
fn command(found: &Found) -> String {
    let issue = &found.issue;
    let kind = match issue.severity {
        Severity::Error => "error",
        Severity::Warning | Severity::Note => "warning",
    };
    format!(
        "##vso[task.logissue type={kind};sourcepath={};linenumber={};columnnumber={};code={};]{}\n",
        property(&found.from_root),
        issue.place.start.line,
        issue.place.start.column,
        issue.code,
        data(&message(issue)),
    )
}

/// A message: `%` and line breaks are escaped, and so can begin no command.
fn data(text: &str) -> String {
    let text = text
        .replace('%', "%AZP25")
        .replace('\r', "%0D")
        .replace('\n', "%0A");
    one_line(&text).into_owned()
}

/// A property: the same, and the signs that divide properties.
fn property(text: &str) -> String {
    data(text).replace(';', "%3B").replace(']', "%5D")
}

//! The findings for people: each with its place, the text underlined, and the other places that bear on
//! it.

use annotate_snippets::{AnnotationKind, Group, Level, Snippet};

use super::found::{Format, Found, Writes};
use crate::render::diagnostics::{
    Budget, Shown, Style, line_around, on_line, renderer, without_lines,
};
use crate::theory::lang::{Tri, one_line};
use crate::theory::terms::Severity;

/// The format.
pub const FORMAT: Format = Format {
    name: "human",
    least: Severity::Warning,
    paths_from_root: false,
    has_fingerprints: false,
    tells_what_was_asked: false,
    writes: Writes::Drawn,
};

/// Draws a finding in its document's text, which begins on a line of its file; by its place alone when
/// enough has been drawn of the document.
pub fn finding(
    found: &Found,
    text: &str,
    first_line: usize,
    style: Style,
    budget: &mut Budget,
) -> String {
    let issue = &found.issue;
    let severity = issue.severity.name().to(found.lang);
    if !budget.is_left() {
        let said = (&*one_line(&issue.text), issue.help.as_deref());
        let place = (found.path.as_str(), issue.place.start);
        return without_lines((severity, issue.code), said, place, found.lang) + "\n\n";
    }
    budget.take(line_around(text, &issue.place.span), issue.place.span.start);
    titled(severity, found, text, first_line, style)
}

/// Draws what is found, called something else than by its severity.
pub fn titled(name: &str, found: &Found, text: &str, first_line: usize, style: Style) -> String {
    let drawn = drawn(name, found, text, first_line, style, false);
    match !found.issue.related.is_empty() && style.is_too_narrow_for(&drawn) {
        true => self::drawn(name, found, text, first_line, style, true),
        false => drawn,
    }
}

/// The drawing. The other places are drawn with it, or named below where there is no room.
fn drawn(
    name: &str,
    found: &Found,
    text: &str,
    first_line: usize,
    style: Style,
    alone: bool,
) -> String {
    let issue = &found.issue;
    let lang = found.lang;
    let last = issue
        .related
        .iter()
        .filter(|_| !alone)
        .map(|(place, _)| place.span.clone())
        .chain([issue.place.span.clone()]);
    let (start, end) = last.fold((usize::MAX, 0), |(start, end), span| {
        (start.min(span.start), end.max(span.end))
    });
    let shown = Shown::of(text, start, end);
    let path = one_line(&found.path);
    let mut snippet = Snippet::source(shown.text.as_str())
        .path(path.as_ref())
        .line_start(first_line + shown.line)
        .annotation(AnnotationKind::Primary.span(shown.map(&issue.place.span)));
    for (place, label) in issue.related.iter().filter(|_| !alone) {
        let mut context = AnnotationKind::Context.span(shown.map(&place.span));
        if !label.is_empty() {
            context = context.label(label.as_str());
        }
        snippet = snippet.annotation(context);
    }
    let level = match issue.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let text = one_line(&issue.text);
    let mut title = level
        .with_name(name)
        .primary_title(text.as_ref())
        .id(issue.code);
    if let Some(address) = &found.url
        && style.links
    {
        title = title.id_url(address.as_str());
    }
    let mut group: Group<'_> = title.element(snippet);
    for (place, label) in issue
        .related
        .iter()
        .filter(|(_, label)| alone && !label.is_empty())
    {
        let line = on_line(place.start.line, lang);
        group = group.element(Level::NOTE.with_name(line).message(label.as_str()));
    }
    if let Some(help) = &issue.help {
        let name = Tri::new("hjelp", "hjelp", "help").to(lang);
        group = group.element(Level::HELP.with_name(name).message(help.as_str()));
    }
    style.folded(renderer(style).render(&[group])) + "\n\n"
}

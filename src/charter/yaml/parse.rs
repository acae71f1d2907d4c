//! From a document's text to its tree: by a scanner of the plain subset that nearly all charters are
//! written in, else by the parser's events.

use std::borrow::Cow;
use std::ops::Range;

use granit_parser::{Event, Options, Parser, StructureStyle};

use super::build::Build;
use super::plain;
use super::tree::{Doc, Fault, Syntax};

/// Reads a document. What could not be read is reported with its place; the tree is what could.
pub fn parse(text: &str) -> (Doc<'_>, Vec<(Fault, Range<usize>)>) {
    match parse_plain(text) {
        Some(doc) => (doc, Vec::new()),
        None => parse_by_events(text),
    }
}

/// Reads a document that is all in the plain subset, faster; nothing for any other.
pub fn parse_plain(text: &str) -> Option<Doc<'_>> {
    let mut build = Build::new(text);
    plain::scan(&mut build)?;
    build.faults.is_empty().then_some(build.doc)
}

/// Reads any document by the parser's events: what [`parse_plain`] is held to.
pub fn parse_by_events(text: &str) -> (Doc<'_>, Vec<(Fault, Range<usize>)>) {
    let mut build = Build::new(text);
    for event in Parser::new_from_str_with_options(text, options()) {
        let go_on = match event {
            Ok((event, span)) => build.event(event, &span),
            Err(error) => build.syntax(&error),
        };
        if !go_on {
            break;
        }
    }
    (build.doc, build.faults)
}

fn options() -> Options {
    let mut options = Options::default();
    options.emit_unresolved_aliases = true;
    // Comments are few and never nested; the limit on the document's length holds for them.
    options.max_buffered_comment_events = usize::MAX;
    options
}

/// A text in which the tabs that indent lines inside brackets are spaces. YAML lets them stand there,
/// and the parser does not; a tab is as long as a space, so no place moves.
pub fn with_spaces_in_flow(text: &str) -> Cow<'_, str> {
    let is_tab = |(fault, _): &(Fault, Range<usize>)| *fault == Fault::Syntax(Syntax::Tab);
    if !text.contains('\t') || !parse(text).1.iter().any(is_tab) {
        return Cow::Borrowed(text);
    }
    // What is in brackets is known of the text whose every indentation is of spaces: where a tab that
    // is not in brackets was taken for a space, the parser stops in the text itself, and what comes
    // after it does not matter.
    let all = with_spaces(text, std::slice::from_ref(&(0..text.len())));
    Cow::Owned(with_spaces(text, &brackets(&all)))
}

/// A text in which the tabs that indent the lines that begin in these places are spaces.
fn with_spaces(text: &str, places: &[Range<usize>]) -> String {
    let mut spaced = String::with_capacity(text.len());
    let mut places = places.iter().peekable();
    for line in text.split_inclusive(['\n', '\r']) {
        let start = spaced.len();
        while places.next_if(|place| place.end <= start).is_some() {}
        let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
        match places.peek() {
            Some(place) if place.contains(&start) => {
                spaced.extend(std::iter::repeat_n(' ', indent));
                spaced.push_str(line.get(indent..).unwrap_or_default());
            }
            _ => spaced.push_str(line),
        }
    }
    spaced
}

/// The places of the outermost maps and lists in brackets, from bracket to bracket; one that is not
/// closed goes on to the end.
fn brackets(text: &str) -> Vec<Range<usize>> {
    let mut places = Vec::new();
    let mut open = Vec::new();
    for event in Parser::new_from_str_with_options(text, options()) {
        let Ok((event, span)) = event else { break };
        let place = span.byte_range().unwrap_or(0..0);
        match event {
            Event::SequenceStart(style, ..) | Event::MappingStart(style, ..) => {
                open.push((style == StructureStyle::Flow).then_some(place.start));
            }
            Event::SequenceEnd | Event::MappingEnd => {
                let closed = open.pop().flatten();
                if let Some(start) = closed.filter(|_| !open.iter().any(Option::is_some)) {
                    places.push(start..place.end);
                }
            }
            _ => {}
        }
    }
    let unclosed = open.into_iter().flatten().next();
    places.extend(unclosed.map(|start| start..text.len()));
    places
}

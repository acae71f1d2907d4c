//! From one document's bytes to a charter: the whole way *in*, with every mistake gathered.

use std::borrow::Cow;

use crate::charter::problem::{Found, Mistake};
use crate::charter::source::{Document, Source};
use crate::charter::spelling::{self, Inexact};
use crate::charter::yaml::{self, Doc, Fault, NodeId, Value};
use crate::charter::{self, Charter, Kind, Problem, Reading};
use crate::theory::lang::Lang;

/// A document that has been read.
#[derive(Debug)]
pub struct Opened<'t> {
    /// The text, with its lines.
    pub source: Source<'t>,
    /// The tree.
    pub doc: Doc<'t>,
    /// The charter, when there are no mistakes.
    pub charter: Option<Charter>,
    /// The mistakes, in the order of the text.
    pub problems: Vec<Problem>,
    /// The language that it is written in, as far as can be told.
    pub lang: Lang,
    /// The words that are read, and not written as their forms are.
    pub inexact: Vec<(NodeId, Inexact)>,
    /// The words that are read, each with how it is written in each language.
    pub words: Vec<(NodeId, [&'static str; 3])>,
}

/// The document's text; what is not UTF-8 is replaced, and reported by [`open`]. A tab that indents a
/// line inside brackets is a space.
pub fn text(document: &Document) -> Cow<'_, str> {
    match std::str::from_utf8(&document.bytes) {
        Ok(text) => yaml::with_spaces_in_flow(text),
        Err(_) => String::from_utf8_lossy(&document.bytes),
    }
}

/// Reads a document, whose text is [`text`]. Nothing for a last document with nothing in it, which is
/// only the end of the one before.
pub fn open<'t>(document: &Document, text: &'t str, kind: Kind) -> Option<Opened<'t>> {
    let source = Source::new(text, document.first_line.max(1));
    let broken = |source, problems| {
        Some(Opened {
            source,
            doc: Doc::default(),
            charter: None,
            problems,
            lang: Lang::Nb,
            inexact: Vec::new(),
            words: Vec::new(),
        })
    };
    if document.too_long {
        let first_line = text.lines().next().map_or(0, str::len).min(80);
        let end = (0..=first_line)
            .rev()
            .find(|&end| text.is_char_boundary(end));
        return broken(source, vec![problem(Mistake::TooLong, 0, end.unwrap_or(0))]);
    }
    // A text that was borrowed has been found to be UTF-8.
    let is_utf8 = std::ptr::eq(text.as_ptr(), document.bytes.as_ptr());
    let not_text = not_text(&document.bytes, is_utf8);
    if !not_text.is_empty() {
        return broken(source, not_text);
    }
    let (doc, mut faults) = yaml::parse(text);
    for (fault, span) in &mut faults {
        let at_colon = matches!(fault, yaml::Fault::Syntax(yaml::Syntax::Colon));
        if at_colon && follows_a_key(text, span.start) {
            *fault = yaml::Fault::Syntax(yaml::Syntax::KeyInside);
        }
    }
    let Reading {
        charter,
        mut problems,
        lang,
        inexact,
        words,
    } = charter::read(&doc, kind);
    // After a syntax error the tree is what stood before it: what it lacks may be what follows.
    if faults.iter().any(|(fault, _)| ends_reading(fault)) {
        problems.retain(|problem| !is_of_absence(&problem.what));
    }
    let empty = doc
        .root()
        .is_none_or(|root| matches!(doc.value(root), Value::Null) && doc.span(root).is_empty());
    if empty && faults.is_empty() {
        if document.last && document.number > 1 {
            return None;
        }
        let mistake = match kind {
            Kind::FrontMatter => Mistake::NoFrontMatter,
            Kind::Yaml if document.last => Mistake::EmptyFile,
            Kind::Yaml => Mistake::EmptyDocument,
        };
        let end = text.lines().next().map_or(0, str::len);
        return broken(source, vec![problem(mistake, 0, end)]);
    }
    problems.extend(faults.into_iter().map(|(fault, span)| Problem {
        what: Mistake::Yaml(fault),
        span,
        twin: None,
    }));
    problems.sort_by_key(|problem| (problem.span.start, problem.code()));
    Some(Opened {
        charter: charter.filter(|_| problems.is_empty()),
        source,
        doc,
        problems,
        lang,
        inexact,
        words,
    })
}

impl Opened<'_> {
    /// Whether there may be more in the document than was read.
    pub(crate) fn is_cut_short(&self) -> bool {
        self.problems
            .iter()
            .any(|problem| matches!(&problem.what, Mistake::Yaml(fault) if ends_reading(fault)))
    }
}

/// Whether nothing is read after a fault.
fn ends_reading(fault: &Fault) -> bool {
    matches!(
        fault,
        Fault::Syntax(_) | Fault::TooDeep | Fault::TooManyNodes | Fault::TooMuchCopied
    )
}

fn problem(what: Mistake, start: usize, end: usize) -> Problem {
    Problem {
        what,
        span: start..end,
        twin: None,
    }
}

/// Whether a place stands in a line that begins with a key of a charter and a colon.
fn follows_a_key(text: &str, at: usize) -> bool {
    let start = text.get(..at).and_then(|before| before.rfind('\n'));
    let line = text
        .get(start.map_or(0, |start| start + 1)..)
        .unwrap_or_default();
    let line = line.lines().next().unwrap_or_default();
    line.split_once(':').is_some_and(|(word, _)| is_key(word))
}

fn is_key(word: &str) -> bool {
    spelling::KEYS
        .iter()
        .any(|table| spelling::read(table, word.trim()).is_some())
}

/// What may look wrong only because the document could not be read to its end.
fn is_of_absence(mistake: &Mistake) -> bool {
    matches!(
        mistake,
        Mistake::Missing(_)
            | Mistake::TooFewActors
            | Mistake::EmptyDocument
            | Mistake::NoFrontMatter
            | Mistake::UndeclaredSector(_)
            | Mistake::JointWithout(_)
            | Mistake::UnknownActor { .. }
            | Mistake::EmptyList
            | Mistake::NobodyConsulted
            | Mistake::WrongType {
                found: Found::EmptyMap,
                ..
            }
    )
}

/// The places that are not UTF-8, as one problem, and the first NUL. The places are those of the text
/// in which each of them is replaced.
fn not_text(bytes: &[u8], is_utf8: bool) -> Vec<Problem> {
    let mut problems = Vec::new();
    if let Some(nul) = memchr::memchr(0, bytes) {
        let before = String::from_utf8_lossy(bytes.get(..nul).unwrap_or_default());
        problems.push(problem(Mistake::Nul, before.len(), before.len() + 1));
    }
    if is_utf8 || std::str::from_utf8(bytes).is_ok() {
        return problems;
    }
    let (mut first, mut count, mut windows, mut at) = (0, 0, false, 0);
    for chunk in bytes.utf8_chunks() {
        at += chunk.valid().len();
        if chunk.invalid().is_empty() {
            continue;
        }
        if count == 0 {
            first = at;
        }
        count += 1;
        // The Norwegian letters, and é, as Windows-1252 writes them.
        windows |= chunk
            .invalid()
            .iter()
            .any(|byte| b"\xE6\xF8\xE5\xC6\xD8\xC5\xE9".contains(byte));
        at += char::REPLACEMENT_CHARACTER.len_utf8();
    }
    let end = first + char::REPLACEMENT_CHARACTER.len_utf8();
    problems.push(problem(Mistake::NotUtf8 { windows, count }, first, end));
    problems
}

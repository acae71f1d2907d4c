//! What can be mended in a charter without changing what it says: the spelling of its words and keys,
//! within their own language. Never an answer, never a translation.

use std::borrow::Cow;

use crate::charter::Kind;
use crate::charter::problem::{Mistake, Problem};
use crate::charter::reading::{Opened, open};
use crate::charter::respell::rewritten;
use crate::charter::source::Document;
use crate::charter::spelling::one_letter_away;
use crate::charter::yaml::patch::{Edit, apply};
use crate::theory::lang::Lang;

/// How many misspelt keys are mended in one document: each is tried on its own.
const MAX_KEYS: usize = 50;

/// The changes that spell a document's words and keys as their forms are written.
///
/// A word in folded letters, another case or other space is one that was read already. A key that is
/// one letter away from one single key of its map is that key; a misspelt answer is left to people.
pub fn spelling(opened: &Opened, document: &Document, kind: Kind) -> Vec<Edit> {
    let mut edits: Vec<Edit> = opened
        .inexact
        .iter()
        .filter_map(|(node, inexact)| {
            let form = inexact.form(opened.doc.text(*node)?, opened.lang)?;
            rewritten(opened, *node, form)
        })
        .collect();
    // One text that an alias brings in twice is mended when it should be the same in both places.
    edits.sort_by(|a, b| (a.span.start, &a.text).cmp(&(b.span.start, &b.text)));
    edits.dedup();
    // After a syntax error it is not known which other keys the map has.
    let keys = opened
        .problems
        .iter()
        .filter(|_| !opened.is_cut_short())
        .filter_map(|problem| misspelt_key(problem, opened.lang));
    edits.extend(
        keys.take(MAX_KEYS)
            .filter(|edit| fits(opened, document, kind, edit)),
    );
    edits
}

fn misspelt_key(problem: &Problem, lang: Lang) -> Option<Edit> {
    let Mistake::UnknownKey {
        key,
        map,
        home: None,
    } = &problem.what
    else {
        return None;
    };
    let form = one_letter_away(map.keys(), key, lang)?;
    Some(Edit::new(problem.span.clone(), form))
}

/// Whether a mended key is at home where it stands: not there a second time, and not in quotation
/// marks or brackets that it would have broken.
fn fits(opened: &Opened, document: &Document, kind: Kind, edit: &Edit) -> bool {
    let text = opened.source.text;
    let is_plain = |written: &str| written.chars().all(|c| c.is_alphanumeric() || c == '_');
    if !text.get(edit.span.clone()).is_some_and(is_plain) {
        return false;
    }
    let mended = apply(text, std::slice::from_ref(edit));
    let document = Document {
        bytes: mended.clone().into_bytes(),
        ..*document
    };
    let text: Cow<str> = Cow::Owned(mended);
    let Some(after) = open(&document, &text, kind) else {
        return false;
    };
    let end = edit.span.start + edit.text.len();
    // A twin is a key that stands there already, in another spelling.
    !after.problems.iter().any(|problem| {
        let touches =
            |span: &std::ops::Range<usize>| span.start < end && edit.span.start < span.end;
        touches(&problem.span) || problem.twin.as_ref().is_some_and(touches)
    })
}

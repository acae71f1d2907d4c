//! A charter with its words written in another way: in the forms of a language.

use super::reading::Opened;
use super::yaml::NodeId;
use super::yaml::patch::{Edit, apply};
use crate::theory::lang::Lang;

/// The charter with its keys and words in the forms of a language; names and texts stay as they are.
pub fn in_language(opened: &Opened, lang: Lang) -> String {
    let mut edits: Vec<Edit> = opened
        .words
        .iter()
        .filter_map(|(node, forms)| rewritten(opened, *node, forms[lang as usize]))
        .collect();
    // A word that an alias brings in twice is written once.
    edits.sort_by_key(|edit| edit.span.start);
    edits.dedup_by_key(|edit| edit.span.start);
    apply(opened.source.text, &edits)
}

/// The change that gives a scalar another text, in the quotation marks that it has; nothing when it is
/// written in a way that more than the text hangs on.
pub(crate) fn rewritten(opened: &Opened, node: NodeId, form: &str) -> Option<Edit> {
    let span = opened.doc.span(node);
    let text = opened.doc.text(node)?;
    let written = opened.doc.written(node);
    let quote = written
        .chars()
        .next()
        .filter(|first| matches!(first, '"' | '\''));
    let span = match quote {
        None if written == text => span,
        Some(_) if written.get(1..written.len() - 1) == Some(text) => span.start + 1..span.end - 1,
        _ => return None,
    };
    (text != form).then(|| Edit::new(span, form))
}

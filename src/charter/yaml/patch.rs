//! Small changes to a text that is there: what is not changed stays as it is written, comments and
//! layout too.

use std::ops::Range;

/// A piece of a text, and what is to stand there instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The piece, in bytes; an empty one is a place between two letters.
    pub span: Range<usize>,
    /// What is to stand there.
    pub text: String,
}

impl Edit {
    /// A piece, and what is to stand there instead.
    pub fn new(span: Range<usize>, text: impl Into<String>) -> Edit {
        Edit {
            span,
            text: text.into(),
        }
    }
}

/// The text with all the changes made. One that overlaps another, or lies outside the text, is not
/// made; which of two is left out does not depend on their order.
pub fn apply(text: &str, edits: &[Edit]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for edit in disjoint(edits) {
        let (Some(before), true) = (
            text.get(at..edit.span.start),
            text.is_char_boundary(edit.span.end),
        ) else {
            continue;
        };
        out.push_str(before);
        out.push_str(&edit.text);
        at = edit.span.end;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}

/// The changes in the order of the text, without any that another one overlaps.
fn disjoint(edits: &[Edit]) -> Vec<&Edit> {
    let mut edits: Vec<&Edit> = edits.iter().collect();
    edits.sort_by_key(|edit| (edit.span.start, edit.span.end));
    edits.dedup();
    let mut clear = vec![true; edits.len()];
    // The one before that reaches furthest.
    let mut furthest: Option<usize> = None;
    for (at, edit) in edits.iter().enumerate() {
        let before = furthest.and_then(|before| Some((before, &edits.get(before)?.span)));
        if let Some((before, span)) = before {
            // Two insertions at one place would have no order.
            if edit.span.start < span.end || edit.span == *span {
                clear[at] = false;
                clear[before] = false;
            }
        }
        if before.is_none_or(|(_, span)| span.end <= edit.span.end) {
            furthest = Some(at);
        }
    }
    let mut clear = clear.into_iter();
    edits.retain(|_| clear.next().unwrap_or(false));
    edits
}

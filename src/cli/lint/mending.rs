//! What can be mended in one file.

use crate::charter::source::{Position, Source};
use crate::charter::yaml::patch::Edit;

/// What can be mended in one file.
#[derive(Debug, Default)]
pub(super) struct Mending {
    /// The changes, in bytes of the file.
    pub(super) edits: Vec<Edit>,
    /// For each of them where it is, and what stands there.
    pub(super) old: Vec<(Position, String)>,
}

impl Mending {
    /// Adds the changes to a document that begins at a byte of the file.
    pub fn add(&mut self, edits: Vec<Edit>, source: &Source, offset: usize) {
        for edit in edits {
            let old = source.text.get(edit.span.clone()).unwrap_or_default();
            self.old
                .push((source.position(edit.span.start), old.to_owned()));
            let span = edit.span.start + offset..edit.span.end + offset;
            self.edits.push(Edit::new(span, edit.text));
        }
    }
}

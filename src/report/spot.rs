//! A place in a charter that something said of it points to.

use std::ops::Range;

use crate::charter::source::Position;
use crate::theory::facts::Topic;

/// A place in the charter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// What is said there.
    pub topic: Topic,
    /// The JSON Pointer, with the keys as written.
    pub pointer: String,
    /// Where it stands, or the nearest place there is.
    pub position: Position,
    /// The same in bytes of the document's text.
    pub span: Range<usize>,
}

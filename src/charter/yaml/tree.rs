//! A document's tree, in which every node knows its place.
//!
//! Aliases have been expanded and merge keys merged, so that what reads the tree meets maps, lists, texts
//! and empty values alone.

use std::borrow::Cow;
use std::ops::Range;

/// The deepest nesting of maps and lists that is read; the root is 1.
pub const MAX_NESTING: usize = 64;
/// The most text that aliases may copy, in bytes.
pub const MAX_COPIED: usize = 4 << 20;

/// The most nodes (keys and values) that are read, after aliases are expanded.
pub const MAX_NODES: usize = 10_000;

/// A node of the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub(super) u32);

/// A document's tree.
#[derive(Debug, Default)]
pub struct Doc<'t> {
    pub(super) source: &'t str,
    pub(super) nodes: Vec<Node<'t>>,
    pub(super) root: Option<NodeId>,
    /// The comments, in the order of the text, each with its place (`#` included).
    pub comments: Vec<Range<usize>>,
}

/// A node: what it is, where it is, and what it stands under.
#[derive(Clone, Debug)]
pub(super) struct Node<'t> {
    pub(super) value: Value<'t>,
    pub(super) span: Range<usize>,
    parent: Option<Step>,
}

/// How a node hangs on its parent.
#[derive(Clone, Copy, Debug)]
struct Step {
    parent: NodeId,
    /// Its key, in a map; in a list it is found by its number.
    key: Option<NodeId>,
}

/// What a node is.
#[derive(Clone, Debug)]
pub enum Value<'t> {
    /// A plain empty value, `~` or `null`.
    Null,
    /// A text; all scalars are.
    Text(Cow<'t, str>),
    /// A list.
    List(Vec<NodeId>),
    /// A map.
    Map(Vec<Entry>),
    /// Something that could not be read; it has been reported.
    Unreadable,
}

/// A key and its value in a map.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// The key.
    pub key: NodeId,
    /// The value.
    pub value: NodeId,
    /// The map that a merge key brought it in from; it gives way to a key that stands in the map
    /// itself, or in a map that was brought in before.
    pub merged: Option<NodeId>,
}

/// What is wrong with a document as YAML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is not YAML.
    Syntax(Syntax),
    /// An alias for an anchor that is not there.
    UnknownAlias(String),
    /// An alias inside the very node that it stands for.
    EndlessAlias,
    /// A merge key with something else than a map or maps.
    BadMerge,
    /// A second merge key in one map.
    SecondMerge,
    /// A tag that a charter has no use for.
    Tag(String),
    /// Nested deeper than [`MAX_NESTING`].
    TooDeep,
    /// More nodes than [`MAX_NODES`].
    TooManyNodes,
    /// Aliases copy more text than [`MAX_COPIED`].
    TooMuchCopied,
}

/// Why a text is not YAML, by what a person can do about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Syntax {
    /// A quotation mark is never closed.
    OpenQuote,
    /// Something stands after a closing quotation mark.
    AfterQuote,
    /// An escape in double quotes that YAML does not know.
    Escape,
    /// A bracket or brace is never closed, or closed by the wrong one.
    Bracket,
    /// A tab where spaces indent.
    Tab,
    /// The indentation does not fit.
    Indentation,
    /// A colon where no key can stand, often in a text that needs quotes.
    Colon,
    /// The same after a word that is a key: most often it is indented too far, or the line above has a
    /// value already. The reader of keys tells the two apart.
    KeyInside,
    /// A line that is neither a key nor belongs to the one before.
    MissingColon,
    /// A dash where no list can stand.
    Dash,
    /// A comment sign in the wrong place.
    Comment,
    /// A sign that no text can begin with unquoted.
    Sign(char),
    /// A directive, a tag or an anchor that is not right.
    Property,
    /// Anything else.
    Other,
}

impl<'t> Doc<'t> {
    /// The root, unless the document is empty.
    pub fn root(&self) -> Option<NodeId> {
        self.root
    }

    /// What a node is.
    pub fn value(&self, id: NodeId) -> &Value<'t> {
        self.node(id).map_or(&Value::Unreadable, |node| &node.value)
    }

    /// The text of a scalar.
    pub fn text(&self, id: NodeId) -> Option<&str> {
        match self.value(id) {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// A node's own place, in bytes.
    pub fn span(&self, id: NodeId) -> Range<usize> {
        self.node(id).map_or(0..0, |node| node.span.clone())
    }

    /// A node as it is written.
    pub fn written(&self, id: NodeId) -> &'t str {
        self.source.get(self.span(id)).unwrap_or_default()
    }

    /// The place that stands for a node in a message: its key's, where it has one.
    pub fn place(&self, id: NodeId) -> Range<usize> {
        let key = self.node(id).and_then(|node| node.parent?.key);
        self.span(key.unwrap_or(id))
    }

    /// The JSON Pointer of a node, with the keys as written.
    pub fn pointer(&self, id: NodeId) -> String {
        let mut pointer = String::new();
        self.point(id, &mut pointer);
        pointer
    }

    /// A charter nests no deeper than [`MAX_NESTING`], and so does this.
    fn point(&self, id: NodeId, pointer: &mut String) {
        let Some(step) = self.node(id).and_then(|node| node.parent) else {
            return;
        };
        self.point(step.parent, pointer);
        match (step.key, self.value(step.parent)) {
            (Some(key), _) => push_step(pointer, self.text(key).unwrap_or_default()),
            (None, Value::List(items)) => {
                let at = items.iter().position(|&item| item == id);
                push_step(pointer, &at.unwrap_or_default().to_string());
            }
            (None, _) => push_step(pointer, ""),
        }
    }

    pub(super) fn node(&self, id: NodeId) -> Option<&Node<'t>> {
        self.nodes.get(id.0 as usize)
    }

    pub(super) fn add(&mut self, value: Value<'t>, span: Range<usize>) -> NodeId {
        let id = NodeId(u32::try_from(self.nodes.len()).unwrap_or(u32::MAX));
        self.nodes.push(Node {
            value,
            span,
            parent: None,
        });
        id
    }

    pub(super) fn hang(&mut self, child: NodeId, parent: NodeId, key: Option<NodeId>) {
        if let Some(node) = self.nodes.get_mut(child.0 as usize) {
            node.parent = Some(Step { parent, key });
        }
    }
}

/// Adds a step to a JSON Pointer.
pub fn push_step(pointer: &mut String, step: &str) {
    pointer.push('/');
    if !step.contains(['~', '/']) {
        return pointer.push_str(step);
    }
    for letter in step.chars() {
        match letter {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            letter => pointer.push(letter),
        }
    }
}

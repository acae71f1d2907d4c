//! From a document's text to a tree in which every node knows its place. The only module that names
//! the YAML crate.
//!
//! Aliases are expanded and merge keys merged here, so that what reads the tree meets maps, lists,
//! texts and empty values alone.

mod plain;

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use granit_parser::{
    ErrorKind, Event, Options, Parser, ScalarStyle, ScanError, Span, StructureStyle, Tag,
};

/// The deepest nesting of maps and lists that is read; the root is 1.
pub const MAX_NESTING: usize = 64;
/// The most text that aliases may copy, in bytes.
pub const MAX_COPIED: usize = 4 << 20;

/// The most nodes (keys and values) that are read, after aliases are expanded.
pub const MAX_NODES: usize = 10_000;

/// A node of the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(u32);

/// A document's tree.
#[derive(Debug, Default)]
pub struct Doc<'t> {
    source: &'t str,
    nodes: Vec<Node<'t>>,
    root: Option<NodeId>,
    /// The comments, in the order of the text, each with its place (`#` included).
    pub comments: Vec<Range<usize>>,
}

/// A node: what it is, where it is, and what it stands under.
#[derive(Clone, Debug)]
struct Node<'t> {
    value: Value<'t>,
    span: Range<usize>,
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

    fn node(&self, id: NodeId) -> Option<&Node<'t>> {
        self.nodes.get(id.0 as usize)
    }

    fn add(&mut self, value: Value<'t>, span: Range<usize>) -> NodeId {
        let id = NodeId(u32::try_from(self.nodes.len()).unwrap_or(u32::MAX));
        self.nodes.push(Node {
            value,
            span,
            parent: None,
        });
        id
    }

    fn hang(&mut self, child: NodeId, parent: NodeId, key: Option<NodeId>) {
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
    let all = with_spaces(text, &[0..text.len()]);
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

struct Build<'t> {
    text: &'t str,
    doc: Doc<'t>,
    faults: Vec<(Fault, Range<usize>)>,
    open: Vec<Open>,
    anchors: HashMap<usize, NodeId>,
    nodes: usize,
    /// The bytes of text that aliases have copied.
    copied: usize,
}

/// A map or list that has begun.
struct Open {
    node: NodeId,
    /// A key that waits for its value.
    key: Option<NodeId>,
    is_map: bool,
}

impl<'t> Build<'t> {
    fn new(text: &'t str) -> Build<'t> {
        Build {
            text,
            doc: Doc {
                source: text,
                ..Doc::default()
            },
            faults: Vec::new(),
            open: Vec::new(),
            anchors: HashMap::new(),
            nodes: 0,
            copied: 0,
        }
    }

    /// Takes an event; false when there is no sense in reading on.
    fn event(&mut self, event: Event<'t>, span: &Span) -> bool {
        let place = span.byte_range().unwrap_or(0..0);
        match event {
            Event::Comment(..) => self.doc.comments.push(place),
            Event::Scalar(text, style, anchor, tag) => {
                self.check_tag(tag.as_deref(), &place);
                let plain = style == ScalarStyle::Plain && tag.is_none();
                let value = match text.as_ref() {
                    "" | "~" | "null" if plain => Value::Null,
                    _ => Value::Text(text),
                };
                let place = trimmed(self.text, place);
                let node = self.doc.add(value, place.clone());
                self.remember(anchor, node);
                return self.put(node, 1, &place);
            }
            Event::SequenceStart(_, anchor, tag) => {
                self.check_tag(tag.as_deref(), &place);
                return self.open(Value::List(Vec::new()), anchor, place);
            }
            Event::MappingStart(_, anchor, tag) => {
                self.check_tag(tag.as_deref(), &place);
                return self.open(Value::Map(Vec::new()), anchor, place);
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(place.end),
            Event::Alias(anchor) => return self.alias(anchor, &place),
            Event::UnresolvedAlias(name) => {
                self.faults
                    .push((Fault::UnknownAlias(name.into_owned()), place.clone()));
                let node = self.doc.add(Value::Unreadable, place.clone());
                return self.put(node, 1, &place);
            }
            _ => {}
        }
        true
    }

    fn syntax(&mut self, error: &ScanError) -> bool {
        let start = error.marker().byte_offset().unwrap_or(0);
        let fault = match fault(error.kind()) {
            Fault::UnknownAlias(_) => return true,
            fault => fault,
        };
        self.faults.push((fault, blamed(self.text, start)));
        false
    }

    fn check_tag(&mut self, tag: Option<&Tag>, place: &Range<usize>) {
        // The tags of YAML's own schema say nothing that reading every scalar as its text does not.
        if let Some(tag) = tag.filter(|tag| !tag.is_yaml_core_schema() && tag.original() != "!") {
            self.faults
                .push((Fault::Tag(tag.original()), place.clone()));
        }
    }

    fn remember(&mut self, anchor: usize, node: NodeId) {
        if anchor != 0 {
            self.anchors.insert(anchor, node);
        }
    }

    fn open(&mut self, value: Value<'t>, anchor: usize, place: Range<usize>) -> bool {
        let is_map = matches!(value, Value::Map(_));
        let node = self.doc.add(value, place.clone());
        self.remember(anchor, node);
        if self.open.len() >= MAX_NESTING {
            self.faults.push((Fault::TooDeep, place));
            return false;
        }
        let within = self.put(node, 1, &place);
        self.open.push(Open {
            node,
            key: None,
            is_map,
        });
        within
    }

    fn close(&mut self, end: usize) {
        let Some(Open { node, .. }) = self.open.pop() else {
            return;
        };
        let end = self
            .text
            .get(..end)
            .map_or(end, |text| text.trim_end().len());
        if let Some(node) = self.doc.nodes.get_mut(node.0 as usize) {
            node.span.end = end.max(node.span.end);
        }
        if let Value::Map(entries) = self.doc.value(node) {
            let merges = |entry: &Entry| self.doc.text(entry.key) == Some("<<");
            if entries.iter().any(merges) {
                self.merge(node);
            }
        }
    }

    /// Puts a node where the parser is; false when there are too many.
    fn put(&mut self, node: NodeId, count: usize, place: &Range<usize>) -> bool {
        // The root is neither a key nor a value.
        self.nodes += if self.open.is_empty() { 0 } else { count };
        if self.nodes > MAX_NODES {
            self.faults.push((Fault::TooManyNodes, place.clone()));
            return false;
        }
        let Some(open) = self.open.last_mut() else {
            self.doc.root.get_or_insert(node);
            return true;
        };
        let parent = open.node;
        let key = match (open.is_map, open.key) {
            (true, None) => {
                open.key = Some(node);
                None
            }
            (true, Some(key)) => {
                open.key = None;
                Some(key)
            }
            (false, _) => None,
        };
        let is_key = open.is_map && key.is_none();
        self.doc.hang(node, parent, key);
        match self
            .doc
            .nodes
            .get_mut(parent.0 as usize)
            .map(|parent| &mut parent.value)
        {
            Some(Value::List(items)) => items.push(node),
            Some(Value::Map(entries)) if !is_key => {
                if let Some(key) = key {
                    entries.push(Entry {
                        key,
                        value: node,
                        merged: None,
                    });
                }
            }
            _ => {}
        }
        true
    }

    fn alias(&mut self, anchor: usize, place: &Range<usize>) -> bool {
        let target = self.anchors.get(&anchor).copied();
        let within_itself = self.open.iter().any(|open| Some(open.node) == target);
        let copy = match target {
            Some(target) if !within_itself => {
                let mut budget = MAX_NODES.saturating_sub(self.nodes);
                let depth = self.open.len();
                match self.copy(target, depth, &mut budget) {
                    Ok(copy) => {
                        let count = MAX_NODES - self.nodes - budget;
                        return self.put(copy, count, place);
                    }
                    Err(fault) => {
                        self.faults.push((fault, place.clone()));
                        return false;
                    }
                }
            }
            _ => self.doc.add(Value::Unreadable, place.clone()),
        };
        self.faults.push((Fault::EndlessAlias, place.clone()));
        self.put(copy, 1, place)
    }

    fn copy(&mut self, from: NodeId, depth: usize, budget: &mut usize) -> Result<NodeId, Fault> {
        *budget = budget.checked_sub(1).ok_or(Fault::TooManyNodes)?;
        let Some(node) = self.doc.node(from).cloned() else {
            return Ok(from);
        };
        if let Value::Text(text) = &node.value {
            self.copied += text.len();
            if self.copied > MAX_COPIED {
                return Err(Fault::TooMuchCopied);
            }
        }
        let nested = matches!(node.value, Value::List(_) | Value::Map(_));
        if nested && depth >= MAX_NESTING {
            return Err(Fault::TooDeep);
        }
        let copy = self.doc.add(Value::Unreadable, node.span);
        let value = match node.value {
            Value::List(items) => {
                let mut copies = Vec::with_capacity(items.len());
                for item in items {
                    let item = self.copy(item, depth + 1, budget)?;
                    self.doc.hang(item, copy, None);
                    copies.push(item);
                }
                Value::List(copies)
            }
            Value::Map(entries) => {
                let mut copies = Vec::with_capacity(entries.len());
                for entry in entries {
                    let key = self.copy(entry.key, depth + 1, budget)?;
                    let value = self.copy(entry.value, depth + 1, budget)?;
                    self.doc.hang(key, copy, None);
                    self.doc.hang(value, copy, Some(key));
                    copies.push(Entry {
                        key,
                        value,
                        ..entry
                    });
                }
                Value::Map(copies)
            }
            value => value,
        };
        if let Some(node) = self.doc.nodes.get_mut(copy.0 as usize) {
            node.value = value;
        }
        Ok(copy)
    }

    /// Replaces a map's merge keys with the entries that they bring in.
    fn merge(&mut self, map: NodeId) {
        let Value::Map(entries) = self.doc.value(map).clone() else {
            return;
        };
        let mut own = Vec::with_capacity(entries.len());
        let mut merged = Vec::new();
        let mut merges_before = false;
        for entry in entries {
            // A quoted `<<` is an ordinary key.
            let merges = self.doc.text(entry.key) == Some("<<");
            if !merges || self.doc.written(entry.key) != "<<" {
                own.push(entry);
                continue;
            }
            if std::mem::replace(&mut merges_before, true) {
                self.faults
                    .push((Fault::SecondMerge, self.doc.span(entry.key)));
            }
            let sources = match self.doc.value(entry.value) {
                Value::List(items) => items.clone(),
                _ => vec![entry.value],
            };
            for source in sources {
                match self.doc.value(source).clone() {
                    Value::Map(entries) => {
                        for Entry { key, value, .. } in entries {
                            self.doc.hang(key, map, None);
                            self.doc.hang(value, map, Some(key));
                            merged.push(Entry {
                                key,
                                value,
                                merged: Some(source),
                            });
                        }
                    }
                    Value::Unreadable => {}
                    _ => self.faults.push((Fault::BadMerge, self.doc.span(source))),
                }
            }
        }
        own.extend(merged);
        if let Some(node) = self.doc.nodes.get_mut(map.0 as usize) {
            node.value = Value::Map(own);
        }
    }
}

/// The place without the white space at its end, which the parser counts to a plain text.
fn trimmed(text: &str, place: Range<usize>) -> Range<usize> {
    match text.get(place.clone()) {
        Some(slice) => place.start..place.start + slice.trim_end().len(),
        None => place,
    }
}

/// What to underline for a mistake at a byte: from there to the end of the word.
fn blamed(text: &str, start: usize) -> Range<usize> {
    let start = start.min(text.len());
    let rest = text.get(start..).unwrap_or_default();
    let length = rest
        .find(|c: char| c.is_whitespace())
        .unwrap_or(rest.len())
        .max(
            rest.chars()
                .next()
                .filter(|c| !c.is_whitespace())
                .map_or(0, char::len_utf8),
        );
    start..start + length
}

fn fault(kind: &ErrorKind) -> Fault {
    use ErrorKind as E;
    Fault::Syntax(match kind {
        E::UnknownAnchor => return Fault::UnknownAlias(String::new()),
        E::RecursionLimitExceeded => return Fault::TooDeep,
        E::UnclosedQuotedScalar | E::DocumentIndicatorInQuotedScalar => Syntax::OpenQuote,
        E::InvalidTrailingSingleQuotedScalar | E::InvalidTrailingDoubleQuotedScalar => {
            Syntax::AfterQuote
        }
        E::UnknownQuotedScalarEscape
        | E::InvalidQuotedScalarHexEscape
        | E::InvalidLowSurrogateHexEscape
        | E::InvalidLowSurrogate
        | E::MissingLowSurrogate
        | E::UnpairedLowSurrogate
        | E::InvalidUnicodeEscape => Syntax::Escape,
        E::UnexpectedEofFlowSequence
        | E::UnexpectedEofFlowMapping
        | E::UnexpectedEofImplicitFlowMapping
        | E::ExpectedFlowMappingSeparator
        | E::ExpectedFlowSequenceSeparator
        | E::MisplacedFlowCollectionEnd
        | E::MismatchedFlowCollectionEnd { .. }
        | E::UnclosedFlowCollection { .. }
        | E::FlowMappingValueAdjacentCollection => Syntax::Bracket,
        E::TabNotAllowed
        | E::TabInBlockIndentation
        | E::TabInIndentation
        | E::TabAtBlockScalarStart
        | E::TabInPlainScalar => Syntax::Tab,
        E::InvalidIndentation
        | E::InvalidBlockScalarIndent
        | E::InvalidQuotedScalarIndent
        | E::InvalidFlowScalarIndent
        | E::ExpectedBlockMappingKey
        | E::ExpectedBlockSequenceEntry
        | E::ZeroBlockScalarIndent => Syntax::Indentation,
        E::MappingValueNotAllowed
        | E::MappingKeyNotAllowed
        | E::InvalidColonPlacement
        | E::InvalidMappingValueWhitespace => Syntax::Colon,
        E::SimpleKeyExpected | E::InvalidSimpleKey => Syntax::MissingColon,
        E::BlockEntryInFlowCollection
        | E::BlockSequenceEntryNotAllowed
        | E::InvalidBlockEntryWhitespace
        | E::PlainScalarStartsWithDashFlowIndicator => Syntax::Dash,
        E::CommentInterceptedScalar | E::CommentNotSeparated => Syntax::Comment,
        E::UnexpectedCharacter { character } => Syntax::Sign(*character),
        E::DuplicateVersionDirective
        | E::UnsupportedYamlMajorVersion
        | E::DuplicateTagDirective
        | E::UndeclaredTagHandle
        | E::ExpectedTagBang
        | E::MissingAnchorOrAliasName
        | E::MissingDocumentEndBeforeDirective
        | E::ExpectedDocumentStart => Syntax::Property,
        _ => Syntax::Other,
    })
}

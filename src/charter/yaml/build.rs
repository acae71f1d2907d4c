//! Builds a tree from what a reader of the text meets, in its order: aliases are copied, merge keys merged,
//! and the limits kept.

use std::collections::HashMap;
use std::ops::Range;

use granit_parser::{ErrorKind, Event, ScalarStyle, ScanError, Span, Tag};

use super::tree::{Doc, Entry, Fault, MAX_COPIED, MAX_NESTING, MAX_NODES, NodeId, Syntax, Value};

/// A tree that is being built.
pub(super) struct Build<'t> {
    pub(super) text: &'t str,
    pub(super) doc: Doc<'t>,
    pub(super) faults: Vec<(Fault, Range<usize>)>,
    pub(super) open: Vec<Open>,
    pub(super) anchors: HashMap<usize, NodeId>,
    pub(super) nodes: usize,
    /// The bytes of text that aliases have copied.
    pub(super) copied: usize,
}

/// A map or list that has begun.
pub(super) struct Open {
    node: NodeId,
    /// A key that waits for its value.
    key: Option<NodeId>,
    is_map: bool,
}

impl<'t> Build<'t> {
    pub(super) fn new(text: &'t str) -> Build<'t> {
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
    pub(super) fn event(&mut self, event: Event<'t>, span: &Span) -> bool {
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

    pub(super) fn syntax(&mut self, error: &ScanError) -> bool {
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

    pub(super) fn open(&mut self, value: Value<'t>, anchor: usize, place: Range<usize>) -> bool {
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

    pub(super) fn close(&mut self, end: usize) {
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
    pub(super) fn put(&mut self, node: NodeId, count: usize, place: &Range<usize>) -> bool {
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

//! Reading: several readers of one text, and the ways into it.

use samskap::charter::reading::{open, text};
use samskap::charter::source::{Document, front_matter as matter_of};
use samskap::charter::yaml::{Doc, NodeId, Value, parse, parse_by_events, parse_plain};
use samskap::charter::{self, Kind};
use serde_yaml::Value as Other;

use crate::{documents, drawn};

/// Reads a Markdown file.
pub fn front_matter(bytes: &[u8]) {
    let matter = |bytes: &[u8]| matter_of(bytes).expect("bytes in memory are always there");
    let document = match matter(bytes) {
        Some(document) => document,
        // Most bytes begin with no marker, and would try nothing but that.
        None => {
            let whole = [b"---\n", bytes, b"\n---\n\n# Tekst\n"].concat();
            let document = matter(&whole).expect("front matter between two markers");
            assert!(whole.starts_with(&document.bytes));
            let after = [&whole, b"---\nnavn: Noe annet\n---\n".as_slice()].concat();
            assert_eq!(matter(&after).as_ref(), Some(&document));
            document
        }
    };
    assert_eq!((document.number, document.first_line), (1, 1));
    says_what_yaml_says(&document);
    drawn::file(&[document], Kind::FrontMatter);
}

/// A charter in front matter says what it says in a YAML file, where that may hold what stands beside it.
fn says_what_yaml_says(document: &Document) {
    let text = text(document);
    let [matter, yaml] = [Kind::FrontMatter, Kind::Yaml].map(|kind| {
        let charter = open(document, &text, kind)?.charter?;
        Some(format!("{charter:?}"))
    });
    if let (Some(matter), Some(yaml)) = (matter, yaml) {
        assert_eq!(matter, yaml);
    }
}

/// Reads a YAML stream.
pub fn readers(bytes: &[u8]) {
    let documents = documents(bytes);
    let is_wide = matches!(bytes, [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..]);
    if !is_wide {
        are_pieces_of(&documents, bytes);
    }
    for document in &documents {
        let text = text(document);
        assert!(
            std::str::from_utf8(&document.bytes).is_err() || only_tabs_differ(document, &text),
            "{text:?}"
        );
        plain_is_parsed(&text);
        as_another_reads(&text);
    }
}

/// The documents stand in the stream where they are said to stand, one after another, and what is between
/// them is blank, a comment, or a marker that ends nothing.
fn are_pieces_of(documents: &[Document], bytes: &[u8]) {
    let mut end = 0;
    for (at, document) in documents.iter().enumerate() {
        assert_eq!(document.number, at + 1);
        assert_eq!(document.last, at + 1 == documents.len());
        assert!(document.offset >= end, "{document:?}");
        let stop = document.offset + document.bytes.len();
        assert_eq!(bytes.get(document.offset..stop), Some(&document.bytes[..]));
        let before = &bytes[..document.offset];
        let crlf = before.windows(2).filter(|pair| pair == b"\r\n").count();
        let breaks = before.iter().filter(|byte| b"\r\n".contains(byte)).count();
        assert_eq!(document.first_line, 1 + breaks - crlf);
        end = stop;
    }
}

fn only_tabs_differ(document: &Document, text: &str) -> bool {
    let same = |(was, is): (&u8, &u8)| was == is || (*was, *is) == (b'\t', b' ');
    document.bytes.len() == text.len() && document.bytes.iter().zip(text.as_bytes()).all(same)
}

/// The scanner takes a text and builds the parser's tree, places and comments too, or leaves it alone.
fn plain_is_parsed(text: &str) {
    let Some(plain) = parse_plain(text) else {
        return;
    };
    let (doc, faults) = parse_by_events(text);
    assert!(faults.is_empty(), "{faults:?}\n{text:?}");
    assert_eq!(format!("{plain:#?}"), format!("{doc:#?}"), "{text:?}");
}

/// What both readers take is one tree.
fn as_another_reads(text: &str) {
    // It is of YAML 1.1, where these end a line; in 1.2 they do not.
    let breaks_in_1_1 = text.contains(['\u{85}', '\u{2028}', '\u{2029}']);
    // It takes a mark for a space wherever it stands; we take it for a sign but at the beginning.
    let unmarked = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let marked = unmarked.contains('\u{FEFF}');
    // It does not merge: a merge key is a key like others. What merging comes to is the tests' own.
    let merges = text.contains("<<");
    // With a tag of YAML's own a scalar is a number or empty to it, and its text to us.
    let tagged = text.contains('!');
    // In brackets `?` and `:` are signs to it whatever follows; in 1.2 a text can begin with them.
    let signs = begins_in_brackets(text, ['?', ':']);
    // A name of 1.1 is letters and numbers; one of 1.2 may be `a:`.
    let names = has_long_names(text);
    // To a block text that ends the stream without a break the parser adds one.
    let unended = !text.ends_with(['\n', '\r']) && text.contains(['|', '>']);
    if unended || breaks_in_1_1 || marked || merges || tagged || signs || names {
        return;
    }
    let (doc, faults) = parse(text);
    // It takes no key twice, and none that is a map with equal ones; we report those when we read charters.
    let Ok(other) = serde_yaml::from_str::<Other>(unmarked) else {
        return;
    };
    if !faults.is_empty() {
        return;
    }
    match doc.root() {
        // A block text that is all there is needs no indentation in 1.2.
        Some(root) if doc.text(root).is_some() && text.contains(['|', '>']) => {}
        Some(root) => assert!(same(&doc, root, &other), "{text:?}\n{doc:#?}\n{other:#?}"),
        None => assert!(other.is_null(), "{text:?}\n{other:#?}"),
    }
    // Reading a charter from it never fails.
    charter::read(&doc, Kind::Yaml);
}

/// Whether one of some signs stands first after a bracket or a comma.
fn begins_in_brackets(text: &str, signs: [char; 2]) -> bool {
    text.match_indices(signs).any(|(at, _)| {
        let before = text[..at].trim_end();
        before.ends_with(['[', '{', ','])
    })
}

/// Whether an anchor or an alias, or what may be one, is more than letters and numbers.
fn has_long_names(text: &str) -> bool {
    text.match_indices(['&', '*']).any(|(at, _)| {
        let rest = text[at + 1..]
            .trim_start_matches(|c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'));
        !rest.starts_with(|c: char| c.is_whitespace() || matches!(c, ',' | '[' | ']' | '{' | '}'))
    })
}

/// A tree as the other reader sees it: every scalar by its text.
fn same(doc: &Doc, node: NodeId, other: &Other) -> bool {
    match (doc.value(node), other) {
        (Value::Null, Other::Null) => true,
        // The core schema's further spellings of null are words to us, and `null` is one of them.
        (Value::Text(text), Other::Null) => matches!(text.as_ref(), "Null" | "NULL"),
        (Value::Text(text), Other::String(other)) => text == other,
        // It keeps what a number or a truth comes to, and not how it was written.
        (Value::Text(text), Other::Bool(_) | Other::Number(_)) => {
            serde_yaml::from_str::<Other>(text).is_ok_and(|again| again == *other || is_nan(other))
        }
        (Value::List(items), Other::Sequence(others)) => {
            let mut pairs = items.iter().zip(others);
            items.len() == others.len() && pairs.all(|(item, other)| same(doc, *item, other))
        }
        (Value::Map(entries), Other::Mapping(others)) => {
            let mut pairs = entries.iter().zip(others);
            entries.len() == others.len()
                && pairs.all(|(entry, (key, value))| {
                    same(doc, entry.key, key) && same(doc, entry.value, value)
                })
        }
        _ => false,
    }
}

fn is_nan(other: &Other) -> bool {
    other.as_f64().is_some_and(f64::is_nan)
}

//! What people write beside an answer: evidence for it, or a note that decides nothing and is kept.

use std::collections::HashMap;

use super::{Pen, asks, draft, entry_at, path, said};
use crate::charter::manuscript::scalar;
use crate::charter::spelling::{self, Key, Spelled};
use crate::charter::yaml::patch::{Edit, apply};
use crate::charter::yaml::{Doc, Entry, NodeId, Value};
use crate::charter::{Charter, Kind};
use crate::theory::lang::{Lang, one_line};
use crate::theory::questions::Ask;
use crate::theory::terms::Sector;

/// The key that notes stand under, at the top of a charter.
fn notes_key(lang: Lang) -> &'static str {
    match lang {
        Lang::Nb | Lang::Nn => "x-merknad",
        Lang::En => "x-note",
    }
}

/// The text with a note about an answer, under the way to that answer. A note that is there is added to.
/// Nothing where the text has no place for it.
pub fn note(text: &str, kind: Kind, about: &str, words: &str, lang: Lang) -> Option<String> {
    let before = draft(text, kind);
    let root = before.charter.as_ref()?.root;
    let pen = Pen::new(&before.doc, text, lang);
    let entry_of = |map: NodeId, key: &str| -> Option<Entry> {
        let Value::Map(entries) = before.doc.value(map) else {
            return None;
        };
        let same = |entry: &&Entry| {
            entry.merged.is_none() && before.doc.text(entry.key).is_some_and(|text| text == key)
        };
        entries.iter().find(same).copied()
    };
    // A key that somebody has given another use is left alone.
    let names = (1..).map(|number| match number {
        1 => notes_key(lang).to_owned(),
        _ => format!("{}-{number}", notes_key(lang)),
    });
    let mut notes = None;
    let mut name = String::new();
    for candidate in names.take(9) {
        name = candidate;
        notes = entry_of(root, &name);
        match notes.map(|entry| before.doc.value(entry.value)) {
            None | Some(Value::Map(_)) => break,
            Some(_) => {}
        }
    }
    let about = scalar(about);
    let edits = match notes {
        Some(notes) => match entry_of(notes.value, about.trim_matches('"')) {
            Some(there) => {
                let old = before.doc.text(there.value)?;
                if old.contains(words) {
                    return Some(text.to_owned());
                }
                pen.replace(there, &scalar(&format!("{old}; {words}")))?
            }
            None => add(
                &pen,
                notes.value,
                &format!("{about}: {}", scalar(words)),
                None,
            )?,
        },
        None => add(
            &pen,
            root,
            &format!("{name}:"),
            Some(&format!("{about}: {}", scalar(words))),
        )?,
    };
    let after = apply(text, &edits);
    says_the_same(text, &after, kind, None).then_some(after)
}

/// The notes of a charter: what each is about, and its words. Of the keys that notes stand under alone.
pub fn all(doc: &Doc, charter: &Charter) -> Vec<(String, String)> {
    let Value::Map(entries) = doc.value(charter.root) else {
        return Vec::new();
    };
    let is_notes = |entry: &&Entry| {
        let key = doc.text(entry.key);
        key.is_some_and(is_notes_key) && matches!(doc.value(entry.value), Value::Map(_))
    };
    let notes = entries.iter().filter(is_notes);
    let of = |entry: &Entry| match doc.value(entry.value) {
        Value::Map(notes) => notes.clone(),
        _ => Vec::new(),
    };
    let note = |entry: Entry| {
        let (about, words) = (doc.text(entry.key)?, doc.text(entry.value)?);
        Some((about.to_owned(), words.to_owned()))
    };
    notes.flat_map(of).filter_map(note).collect()
}

/// A note: the question and the side that it is about, where it is about one, and its words.
pub type OfQuestion = (Option<(Ask, Option<Sector>)>, String);

/// The notes of a charter, each with the question that it is about.
pub fn of_questions(doc: &Doc, charter: &Charter) -> Vec<OfQuestion> {
    let notes = all(doc, charter);
    if notes.is_empty() {
        return Vec::new();
    }
    let mut ways: HashMap<String, (Ask, Option<Sector>)> = HashMap::new();
    let sides = Sector::ALL.map(Some);
    for ask in asks(Some(charter)) {
        for side in sides
            .iter()
            .copied()
            .filter(|_| ask.is_by_side())
            .chain([None])
        {
            for lang in Lang::ALL {
                let way = super::spelled_path(Some(charter), ask, side, lang);
                ways.entry(way).or_insert((ask, side));
            }
        }
    }
    notes
        .into_iter()
        .map(|(about, words)| (ways.get(&about).copied(), words))
        .collect()
}

/// An answer, with what was written behind it: «nei (da mister vi baneleia)».
pub fn with_its_note(
    answer: String,
    notes: &[OfQuestion],
    ask: Ask,
    side: Option<Sector>,
) -> String {
    let own = notes.iter().find(|(about, _)| *about == Some((ask, side)));
    match own {
        Some((_, words)) => format!("{answer} ({})", one_line(words)),
        None => answer,
    }
}

/// Whether a key is one that notes stand under, in any language.
fn is_notes_key(key: &str) -> bool {
    Lang::ALL.into_iter().any(|lang| {
        let rest = key.strip_prefix(notes_key(lang));
        rest.is_some_and(|rest| {
            rest.is_empty()
                || rest
                    .strip_prefix('-')
                    .is_some_and(|number| number.parse::<u8>().is_ok())
        })
    })
}

/// Whether every note of theirs under a key stands among ours.
pub fn is_noted(
    doc: &Doc,
    charter: &Charter,
    key: &str,
    their_doc: &Doc,
    theirs: &Charter,
) -> bool {
    let ours = all(doc, charter);
    let stands = |(about, words): &(String, String)| {
        ours.iter()
            .any(|(of, said)| of == about && said.contains(words))
    };
    let entry = match their_doc.value(theirs.root) {
        Value::Map(entries) => entries
            .iter()
            .find(|entry| their_doc.text(entry.key) == Some(key)),
        _ => None,
    };
    let count = match entry.map(|entry| their_doc.value(entry.value)) {
        Some(Value::Map(notes)) => notes.len(),
        _ => 0,
    };
    let notes = all(their_doc, theirs);
    is_notes_key(key) && count > 0 && notes.len() >= count && notes.iter().all(stands)
}

/// A line at the end of a map, with one below it where it opens a map of its own.
fn add(pen: &Pen, map: NodeId, line: &str, below: Option<&str>) -> Option<Vec<Edit>> {
    let Value::Map(entries) = pen.doc.value(map) else {
        return None;
    };
    let own: Vec<&Entry> = entries
        .iter()
        .filter(|entry| entry.merged.is_none())
        .collect();
    let (first, last) = (own.first()?, own.last()?);
    let span = pen.doc.span(map);
    if pen.text.get(span.start..)?.starts_with('{') {
        let end = pen.end_of(**last);
        let text = match below {
            Some(below) => format!(", {line} {{ {below} }}"),
            None => format!(", {line}"),
        };
        return Some(vec![Edit::new(end..end, text)]);
    }
    let column = pen.column_of(pen.doc.span(first.key).start);
    let indent = " ".repeat(column);
    let below = below.map_or_else(String::new, |below| {
        format!("{}{indent}  {below}", pen.newline)
    });
    pen.after_line(pen.end_of(**last), &format!("{indent}{line}{below}"))
}

/// The text with evidence for an answer that is given. Nothing where the answer has no room for it, or
/// has evidence already.
pub fn evidence(
    text: &str,
    kind: Kind,
    (ask, side): (Ask, Option<Sector>),
    words: &str,
    lang: Lang,
) -> Option<String> {
    let table: &'static [Spelled<Key>] = match ask {
        Ask::Phase(_) => spelling::PHASE,
        Ask::Paid(_) | Ask::Marker(_) | Ask::ReplacesPaidWork | Ask::OwnGoals | Ask::Quality(_) => {
            spelling::ANSWER
        }
        _ => return None,
    };
    let before = draft(text, kind);
    let charter = before.charter.as_ref()?;
    let start = match ask.actor() {
        Some(at) => charter.actors.get(at)?.node,
        None => charter.root,
    };
    let mut way = path(ask, side);
    // The answer must be there for something to show it.
    entry_at(&before.doc, charter, ask.actor(), &way)?;
    way.push((Key::Evidence, table));
    if entry_at(&before.doc, charter, ask.actor(), &way).is_some() {
        return None;
    }
    let pen = Pen::new(&before.doc, text, lang);
    let after = apply(text, &pen.put(start, &way, &scalar(words))?);
    says_the_same(text, &after, kind, side).then_some(after)
}

/// Every answer is what it was.
fn says_the_same(before: &str, after: &str, kind: Kind, side: Option<Sector>) -> bool {
    let (old, new) = (draft(before, kind), draft(after, kind));
    let (Some(was), Some(is)) = (&old.charter, &new.charter) else {
        return false;
    };
    let answer = |doc: &Doc, charter: &crate::charter::Charter| -> Vec<_> {
        let all = asks(Some(was)).into_iter();
        all.flat_map(|ask| [None, side].map(|side| said(doc, charter, ask, side)))
            .collect()
    };
    !new.mistakes && answer(&old.doc, was) == answer(&new.doc, is)
}

//! The next round of the axis: a document of its own, with the name, the parties and the equality of the
//! round before, and every phase open (SESAM §4, §5).

use super::reading::{Opened, open, text};
use super::source::Document;
use super::spelling::{self, Key};
use super::{Kind, facts};
use crate::charter::yaml::{Entry, Value};
use crate::theory::lang::Lang;
use crate::theory::terms::Phase;

/// What goes on into the next round, in the order of the format.
const KEPT: [Key; 5] = [
    Key::Name,
    Key::Challenge,
    Key::Sectors,
    Key::Actors,
    Key::Equality,
];

/// The text of the round that comes after a charter's; nothing where the charter is written in a way that
/// cannot be carried over as it stands (an anchor that stands elsewhere).
pub fn next(opened: &Opened) -> Option<String> {
    let charter = opened.charter.as_ref()?;
    let number = charter
        .round
        .map_or(1, |round| round.value)
        .checked_add(1)?;
    let lang = charter.lang;
    let Value::Map(entries) = opened.doc.value(charter.root) else {
        return None;
    };
    let mut written = String::new();
    for kept in KEPT {
        let of_key = |entry: &&Entry| {
            let key = opened.doc.text(entry.key).unwrap_or_default();
            let found = spelling::read(spelling::CHARTER, key);
            found.is_some_and(|found| found.means == kept)
        };
        if let Some(entry) = entries.iter().find(of_key) {
            written.push_str(&carried(opened, entry)?);
        }
        if kept == Key::Name {
            let round = spelling::key_in(Key::Round, lang);
            written.push_str(&format!("{round}: {number}\n"));
        }
    }
    written.push_str(&open_phases(lang));
    is_the_same_collaboration(opened, &written).then_some(written)
}

/// Every phase with *vet ikke*.
fn open_phases(lang: Lang) -> String {
    let unknown = spelling::written(spelling::PARTIES, spelling::Party::Unknown, lang);
    let mut text = format!("{}:\n", spelling::key_in(Key::Phases, lang));
    for phase in Phase::ALL {
        let phase = spelling::key_in(Key::Phase(phase), lang);
        text.push_str(&format!("  {phase}: {unknown}\n"));
    }
    text
}

/// An entry of the charter as it is written, moved to the start of the line.
fn carried(opened: &Opened, entry: &Entry) -> Option<String> {
    let source = opened.source.text;
    let (key, value) = (opened.doc.span(entry.key), opened.doc.span(entry.value));
    let before = source.get(..key.start)?;
    let line = before.rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let indent = source.get(line..key.start)?;
    let written = source.get(key.start..value.end.max(key.end))?.trim_end();
    // Within braces the key stands after something else, and its value has no lines of its own.
    let stands_alone = indent.trim().is_empty();
    let mut text = String::new();
    for (at, line) in written.lines().enumerate() {
        let line = match at {
            0 => line,
            _ if stands_alone => line.strip_prefix(indent).unwrap_or(line.trim_start()),
            _ => return None,
        };
        text.push_str(line.trim_end());
        text.push('\n');
    }
    Some(text)
}

/// What was written must be read as the same parties and the same equality, with every phase open.
fn is_the_same_collaboration(opened: &Opened, written: &str) -> bool {
    let document = Document::whole(written);
    let text = text(&document);
    let Some(next) = open(&document, &text, Kind::Yaml) else {
        return false;
    };
    let (Some(before), Some(after)) = (&opened.charter, &next.charter) else {
        return false;
    };
    let (old, new) = (facts(before), facts(after));
    let actors = |charter: &super::Charter| -> Vec<_> {
        let actors = charter.actors.iter();
        actors
            .map(|actor| (actor.id.clone(), actor.name.clone(), actor.sector))
            .collect()
    };
    before.name == after.name
        && actors(before) == actors(after)
        && old.equality == new.equality
        && old.markers == new.markers
}

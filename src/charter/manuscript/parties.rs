//! Who the parties are, changed in a charter that has answers: sectors become named parties, and a party is
//! taken out. What the others have answered stays.

use super::{Pen, asks, draft, form, own, said, scalar, set};
use crate::charter::spelling::{self, Key, Party};
use crate::charter::yaml::patch::{Edit, apply};
use crate::charter::yaml::{Doc, NodeId, Value};
use crate::charter::{Charter, Kind};
use crate::theory::lang::Lang;
use crate::theory::questions::{Ask, Said};
use crate::theory::terms::{Phase, Sector};

/// The text with a name for each of the sectors that stand in it alone, in their order. Nothing where they are
/// named already, or where it is written in a way that cannot be changed so.
pub fn with_names(text: &str, kind: Kind, names: &[Called], lang: Lang) -> Option<String> {
    let before = draft(text, kind);
    let charter = before.charter.as_ref()?;
    let pen = Pen::new(&before.doc, text, lang);
    let entry = own(
        &before.doc,
        charter.root,
        &[spelling::CHARTER],
        Key::Sectors,
    )?;
    let word = |key| spelling::written(spelling::ACTOR, key, lang);
    let parties: Vec<Vec<String>> = charter
        .actors
        .iter()
        .zip(names)
        .filter_map(|(actor, called)| {
            let sector = form(spelling::SECTORS, actor.sector?, lang);
            let id = (called.id != called.name)
                .then(|| format!("{}: {}", word(Key::Id), scalar(&called.id)));
            let name = format!("{}: {}", word(Key::Name), scalar(&called.name));
            let sector = format!("{}: {sector}", word(Key::Sector));
            Some(id.into_iter().chain([name, sector]).collect())
        })
        .collect();
    if parties.len() != charter.actors.len() || names.len() != parties.len() {
        return None;
    }
    let actors = spelling::written(spelling::CHARTER, Key::Actors, lang);
    let key = before.doc.span(entry.key).start;
    let written = match pen.column(key) {
        Some(column) => {
            let indent = format!("{}{}", pen.newline, " ".repeat(column + 2));
            let parties = parties
                .iter()
                .map(|keys| format!("{indent}- {}", keys.join(&format!("{indent}  "))));
            format!("{actors}:{}", parties.collect::<String>())
        }
        None => {
            let parties: Vec<String> = parties
                .iter()
                .map(|keys| format!("{{ {} }}", keys.join(", ")))
                .collect();
            format!("{actors}: [{}]", parties.join(", "))
        }
    };
    let after = apply(text, &[Edit::new(key..pen.end_of(entry), written)]);
    let reread = draft(&after, kind);
    let is = reread.charter.as_ref().filter(|_| !reread.mistakes)?;
    let others = asks(Some(charter)).into_iter();
    let stays = others
        .filter(|ask| !matches!(ask, Ask::Parties))
        .all(|ask| {
            let answer = |doc: &Doc, charter: &Charter| {
                let sides = std::iter::once(None).chain(Sector::ALL.map(Some));
                sides
                    .map(|side| said(doc, charter, ask, side))
                    .collect::<Vec<_>>()
            };
            answer(&before.doc, charter) == answer(&reread.doc, is)
        });
    (stays && is.actors.len() == names.len()).then_some(after)
}

/// The text without a party, and without what only that party was said to do. Nothing where too few would be
/// left, or where it is written in a way that cannot be changed so.
pub fn without(text: &str, kind: Kind, at: usize, lang: Lang) -> Option<String> {
    let before = draft(text, kind);
    let charter = before.charter.as_ref()?;
    let is_named = charter.actors.iter().all(|actor| !actor.of_sector_alone);
    if charter.actors.len() < 3 || !is_named || at >= charter.actors.len() {
        return None;
    }
    let sides = || std::iter::once(None).chain(Sector::ALL.map(Some));
    let mut text = text.to_owned();
    for phase in Phase::ALL {
        for side in sides() {
            for ask in [Ask::Phase(phase), Ask::Consulted(phase)] {
                text = unnamed(&text, kind, ask, side, at, lang)?;
            }
        }
    }
    let now = draft(&text, kind);
    let after = apply(&text, &[item(&now.doc, now.charter.as_ref()?, &text, at)?]);
    let reread = draft(&after, kind);
    let is = reread.charter.as_ref().filter(|_| !reread.mistakes)?;
    // Whoever comes after has moved up by one.
    let moved = |set: &[usize]| -> Vec<usize> {
        let others = set.iter().filter(|of| **of != at);
        others.map(|of| of - usize::from(*of > at)).collect()
    };
    let stays = Phase::ALL.into_iter().all(|phase| {
        sides().all(|side| {
            let was = said(&before.doc, charter, Ask::Phase(phase), side);
            let is = said(&reread.doc, is, Ask::Phase(phase), side);
            match was {
                Some(Said::Took(set)) => match moved(&set) {
                    left if left.is_empty() => is.is_none(),
                    left => is == Some(Said::Took(left)),
                },
                was => is == was,
            }
        })
    });
    (stays && is.actors.len() + 1 == charter.actors.len()).then_some(after)
}

/// The text with a party no longer among those whom an answer names. Words for all of a sector stay, as long as
/// there is somebody left in it.
fn unnamed(
    text: &str,
    kind: Kind,
    ask: Ask,
    side: Option<Sector>,
    at: usize,
    lang: Lang,
) -> Option<String> {
    let now = draft(text, kind);
    let charter = now.charter.as_ref()?;
    let (set_of, named): (fn(Vec<usize>) -> Said, _) = match said(&now.doc, charter, ask, side) {
        Some(Said::Took(set)) if set.contains(&at) => (Said::Took, set),
        Some(Said::Consulted(set)) if set.contains(&at) => (Said::Consulted, set),
        _ => return Some(text.to_owned()),
    };
    let left: Vec<usize> = named.into_iter().filter(|of| *of != at).collect();
    if left.is_empty() {
        return super::set_aside(text, kind, ask, side);
    }
    let entry = super::entry_at(&now.doc, charter, None, &super::path(ask, side))?;
    let is_word = |text: &str| {
        spelling::read(spelling::PARTIES, text).is_some_and(|found| {
            matches!(found.means, Party::Joint | Party::All | Party::Sector(_))
        })
    };
    let who = match now.doc.value(entry.value) {
        Value::Map(_) => own(&now.doc, entry.value, &[spelling::PHASE], Key::Who)
            .map_or(entry.value, |who| who.value),
        _ => entry.value,
    };
    if now.doc.text(who).is_some_and(is_word) {
        return Some(text.to_owned());
    }
    let written = set(text, kind, (ask, &set_of(left)), side, lang).ok()?;
    Some(written.text)
}

/// The change that takes an actor out of the list or the map that it stands in.
fn item(doc: &Doc, charter: &Charter, text: &str, at: usize) -> Option<Edit> {
    let list = own(doc, charter.root, &[spelling::CHARTER], Key::Actors)?;
    let starts: Vec<usize> = match doc.value(list.value) {
        Value::List(items) => items.iter().map(|item| doc.span(*item).start).collect(),
        Value::Map(entries) => {
            let own = entries.iter().filter(|entry| entry.merged.is_none());
            own.map(|entry| doc.span(entry.key).start).collect()
        }
        _ => return None,
    };
    let pen = Pen::new(doc, text, Lang::En);
    let node = charter.actors.get(at)?.node;
    let start = *starts.get(at)?;
    let is_flow = text
        .get(doc.span(list.value).start..)?
        .starts_with(['[', '{']);
    if is_flow {
        let end = pen.end(node);
        return match (starts.get(at + 1), at) {
            (Some(next), _) => Some(Edit::new(start..*next, "")),
            (None, 0) => None,
            // The comma before the last goes with it.
            (None, _) => {
                let comma = text.get(..start)?.rfind(',')?;
                Some(Edit::new(comma..end, ""))
            }
        };
    }
    let line = |place: usize| {
        let before = text.get(..place).unwrap_or_default();
        before.rfind('\n').map_or(0, |end| end + 1)
    };
    let end = match starts.get(at + 1) {
        Some(next) => line(*next),
        None => {
            let end = pen.end(node);
            let rest = text.get(end..)?;
            end + rest.find('\n').map_or(rest.len(), |length| length + 1)
        }
    };
    Some(Edit::new(line(start)..end, ""))
}

/// The text with a party under the id and the name that it has elsewhere, wherever it is mentioned. What the
/// charter says is the same.
pub fn renamed(text: &str, kind: Kind, at: usize, to: &Called, lang: Lang) -> Option<String> {
    let before = draft(text, kind);
    let charter = before.charter.as_ref()?;
    let actor = charter.actors.get(at)?;
    let doc = &before.doc;
    let pen = Pen::new(doc, text, lang);
    let mut edits = Vec::new();
    let old = spelling::folded_id(&actor.id);
    for key in [Key::Phases, Key::Initiative] {
        if let Some(entry) = own(doc, charter.root, &[spelling::CHARTER], key) {
            mentions(doc, entry.value, &old, &scalar(&to.id), &mut edits);
        }
    }
    let put = |key, value: &str, edits: &mut Vec<Edit>| -> Option<()> {
        match own(doc, actor.node, &[spelling::ACTOR], key) {
            Some(entry) => edits.extend(pen.replace(entry, &scalar(value))?),
            None => {
                edits.extend(pen.insert(actor.node, &[(key, spelling::ACTOR)], &scalar(value))?)
            }
        }
        Some(())
    };
    // An actor of a map is known by its key.
    let by_key = own(doc, charter.root, &[spelling::CHARTER], Key::Actors).and_then(|entry| {
        match doc.value(entry.value) {
            Value::Map(entries) => entries.iter().find(|of| of.value == actor.node).copied(),
            _ => None,
        }
    });
    match by_key {
        Some(entry) => edits.push(Edit::new(doc.span(entry.key), scalar(&to.id))),
        None if to.name == to.id && own(doc, actor.node, &[spelling::ACTOR], Key::Id).is_none() => {
        }
        None => put(Key::Id, &to.id, &mut edits)?,
    }
    if by_key.is_none() || to.name != to.id {
        put(Key::Name, &to.name, &mut edits)?;
    }
    let after = apply(text, &edits);
    let reread = draft(&after, kind);
    let is = reread.charter.as_ref().filter(|_| !reread.mistakes)?;
    let sides = || std::iter::once(None).chain(Sector::ALL.map(Some));
    let stays = asks(Some(charter))
        .into_iter()
        .filter(|ask| !matches!(ask, Ask::ActorName(_) | Ask::Parties))
        .all(|ask| {
            sides().all(|side| said(doc, charter, ask, side) == said(&reread.doc, is, ask, side))
        });
    let is_so = is.actors.get(at)?;
    (stays && is_so.id == to.id).then_some(after)
}

/// What a party is called: by the phases, and by people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Called {
    /// What the phases call it.
    pub id: String,
    /// What people call it.
    pub name: String,
}

/// Changes every mention of a party below a node.
fn mentions(doc: &Doc, node: NodeId, old: &str, new: &str, edits: &mut Vec<Edit>) {
    match doc.value(node) {
        Value::Text(text) if spelling::folded_id(text) == old => {
            edits.push(Edit::new(doc.span(node), new));
        }
        Value::List(items) => {
            for item in items {
                mentions(doc, *item, old, new, edits);
            }
        }
        Value::Map(entries) => {
            for entry in entries.iter().filter(|entry| entry.merged.is_none()) {
                let is_evidence = doc.text(entry.key).is_some_and(|key| {
                    spelling::read(spelling::PHASE, key)
                        .is_some_and(|found| found.means == Key::Evidence)
                });
                if !is_evidence {
                    mentions(doc, entry.value, old, new, edits);
                }
            }
        }
        _ => {}
    }
}

//! What a charter holds beside the answers to questions: names, dates, evidence, others' keys.

use super::{
    Path, Pen, answerable, asks, draft, entry_at, hidden, key_of, own, path, said, scalar,
    scalar_if_needed, set,
};
use crate::charter::reader::is_left_alone;
use crate::charter::spelling::{self, Key, folded_id};
use crate::charter::yaml::patch::apply;
use crate::charter::yaml::{Doc, Entry, NodeId, Value};
use crate::charter::{Charter, Kind};
use crate::theory::lang::Lang;
use crate::theory::questions::{Ask, Said};
use crate::theory::terms::{Phase, Sector};

/// Whether what is written in one charter says the same in another: it is on one line, and needs nothing
/// that stands elsewhere.
pub fn stands_alone(written: &str) -> bool {
    !written.contains(['\n', '*', '&'])
}

/// Something that a charter can hold beside the answers to questions: where it stands.
#[derive(Clone, Debug)]
pub struct Beside {
    actor: Option<usize>,
    path: Path,
    /// Two of them can both be true.
    pub is_evidence: bool,
}

/// The places of a charter that no question is about: names and forms of actors, ends of phases,
/// evidence.
pub fn beside(charter: &Charter) -> Vec<Beside> {
    use spelling as s;
    let mut all = Vec::new();
    let mut add = |actor, path: Path, is_evidence| {
        all.push(Beside {
            actor,
            path,
            is_evidence,
        });
    };
    for at in 0..charter.actors.len() {
        add(Some(at), vec![(Key::Name, s::ACTOR)], false);
        add(Some(at), vec![(Key::Form, s::ACTOR)], false);
    }
    add(
        None,
        vec![(Key::Challenge, s::CHARTER), (Key::Evidence, s::CHALLENGE)],
        true,
    );
    for phase in Phase::ALL {
        let path = path(Ask::Phase(phase), None);
        let with = |key| [path.clone(), vec![(key, s::PHASE)]].concat();
        add(None, with(Key::Until), false);
        add(None, with(Key::Evidence), true);
    }
    // The others than civil society among them.
    for ask in answerable(charter) {
        let sides: &[Option<Sector>] = match ask {
            Ask::Marker(_) => &[
                None,
                Some(Sector::Public),
                Some(Sector::Civil),
                Some(Sector::Private),
            ],
            Ask::Paid(_)
            | Ask::UnmetNeed
            | Ask::ReplacesPaidWork
            | Ask::OwnGoals
            | Ask::Quality(_)
            | Ask::Interdisciplinary
            | Ask::Democratic => &[None],
            _ => &[],
        };
        for side in sides {
            let mut path = path(ask, *side);
            path.push((Key::Evidence, s::ANSWER));
            add(ask.actor(), path, true);
        }
    }
    all
}

impl Beside {
    /// The same place for another actor.
    pub fn of_actor(&self, actor: usize) -> Beside {
        Beside {
            actor: Some(actor),
            ..self.clone()
        }
    }

    /// The actor that it is about.
    pub fn actor(&self) -> Option<usize> {
        self.actor
    }

    fn entry(&self, doc: &Doc, charter: &Charter) -> Option<Entry> {
        let found = entry_at(doc, charter, self.actor, &self.path);
        found.filter(|entry| !matches!(doc.value(entry.value), Value::Null))
    }

    /// It is an actor's name.
    pub fn is_name(&self) -> bool {
        matches!(self.path.as_slice(), [(Key::Name, _)])
    }

    /// What stands there, as it is written and as it is read.
    pub fn written(&self, doc: &Doc, charter: &Charter) -> Option<(String, String)> {
        let entry = self.entry(doc, charter)?;
        let written = doc.written(entry.value).to_owned();
        let read = match doc.value(entry.value) {
            // A form is the same in every language; a name that is also the word of a form is a name.
            Value::Text(text) => {
                let is_form = matches!(self.path.last(), Some((Key::Form, _)));
                let form = is_form
                    .then(|| spelling::read(spelling::FORMS, text))
                    .flatten();
                match form {
                    Some(form) => {
                        spelling::written(spelling::FORMS, form.means, Lang::Nb).to_owned()
                    }
                    None => text.trim().to_owned(),
                }
            }
            _ => written.clone(),
        };
        Some((written, read))
    }

    /// The way there in words.
    pub fn spelled(&self, charter: &Charter, lang: Lang) -> String {
        let mut words = Vec::new();
        if let Some(actor) = self.actor.and_then(|at| charter.actors.get(at)) {
            words.push(spelling::written(spelling::CHARTER, Key::Actors, lang).to_owned());
            words.push(actor.id.clone());
        }
        let path = self.path.iter();
        words.extend(path.map(|(key, table)| spelling::written(table, *key, lang).to_owned()));
        words.join(".")
    }

    /// The text with a value put there; nothing when that is not to be had without changing more.
    pub fn put(&self, text: &str, kind: Kind, raw: &str, lang: Lang) -> Option<String> {
        let before = draft(text, kind);
        let charter = before.charter.as_ref()?;
        let start = match self.actor {
            Some(at) => charter.actors.get(at)?.node,
            None => charter.root,
        };
        let pen = Pen::new(&before.doc, text, lang);
        // The way must be there already, or what is put would be all that is said.
        let after = apply(text, &pen.put(start, &self.path, raw)?);
        let reread = draft(&after, kind);
        let charter_after = reread.charter.as_ref().filter(|_| !reread.mistakes)?;
        let same = asks(Some(charter)).into_iter().all(|ask| {
            // A name is what is put, when it is one.
            let is_it = matches!(ask, Ask::ActorName(at) if Some(at) == self.actor);
            is_it
                || said(&before.doc, charter, ask, None)
                    == said(&reread.doc, charter_after, ask, None)
        });
        let is_there = self.written(&reread.doc, charter_after).is_some();
        (same && is_there).then_some(after)
    }

    /// The text with what stands there put aside.
    pub fn hide(&self, text: &str, kind: Kind) -> Option<String> {
        let before = draft(text, kind);
        let entry = self.entry(&before.doc, before.charter.as_ref()?)?;
        hidden(&before.doc, text, kind, entry)
    }
}

/// The text with a name for an actor that has been known by its id alone; it keeps the id.
pub fn named(text: &str, kind: Kind, at: usize, name: &str, lang: Lang) -> Option<String> {
    let before = draft(text, kind);
    let id = &before.charter.as_ref()?.actors.get(at)?.id;
    let place = Beside {
        actor: Some(at),
        path: vec![(Key::Id, spelling::ACTOR)],
        is_evidence: false,
    };
    let with_id = place.put(text, kind, &scalar(id), lang)?;
    let name = Said::Text(name.to_owned());
    let written = set(&with_id, kind, (Ask::ActorName(at), &name), None, lang);
    Some(written.ok()?.text)
}

/// The text with all that it says of equality put aside.
pub fn hide_equality(text: &str, kind: Kind) -> Option<String> {
    let before = draft(text, kind);
    let entry = equality(&before.doc, before.charter.as_ref()?)?;
    hidden(&before.doc, text, kind, entry)
}

fn equality(doc: &Doc, charter: &Charter) -> Option<Entry> {
    own(doc, charter.root, &[spelling::CHARTER], Key::Equality)
}

/// What a charter says of equality, on one line that says the same in another charter.
pub fn equality_written(doc: &Doc, charter: &Charter) -> Option<String> {
    Some(carried(doc, equality(doc, charter)?.value))
}

/// A value on one line, so that it says the same in another charter: as it is written, where that is so
/// already. A map without brackets needs them, though it be one line.
pub(super) fn carried(doc: &Doc, node: NodeId) -> String {
    let written = doc.written(node);
    let is_whole = !matches!(doc.value(node), Value::Map(_)) || written.starts_with('{');
    match is_whole && stands_alone(written) && !written.contains('\r') {
        true => written.to_owned(),
        false => on_one_line(doc, node),
    }
}

/// The text with equality put in, as it is written elsewhere.
pub fn put_equality(text: &str, kind: Kind, raw: &str, lang: Lang) -> Option<String> {
    let before = draft(text, kind);
    let charter = before.charter.as_ref()?;
    let pen = Pen::new(&before.doc, text, lang);
    let edits = pen.put(charter.root, &[(Key::Equality, spelling::CHARTER)], raw)?;
    let after = apply(text, &edits);
    (!draft(&after, kind).mistakes).then_some(after)
}

/// The keys of the charter itself that are room for others, with what they hold.
pub fn left_alone(doc: &Doc, charter: &Charter) -> Vec<Extra> {
    let mut all = extras(doc, charter);
    all.retain(|extra| matches!(extra.path.as_slice(), [Step::Other(_)]));
    all
}

/// Something that stands in a charter and that no question takes in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extra {
    path: Vec<Step>,
    /// What stands there, without its layout.
    pub content: String,
}

/// A step of the way to it.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Step {
    /// A key of the format.
    Key(Key),
    /// A key of others', as it is written.
    Other(String),
    /// An actor, by its id.
    Actor(String),
}

impl Extra {
    /// The way there in words.
    pub fn spelled(&self, lang: Lang) -> String {
        let words = self.path.iter().map(|step| match step {
            Step::Key(key) => {
                let tables = spelling::KEYS.into_iter();
                let mut words = tables.map(|table| spelling::written(table, *key, lang));
                words
                    .find(|word| !word.is_empty())
                    .unwrap_or_default()
                    .to_owned()
            }
            Step::Other(word) | Step::Actor(word) => word.clone(),
        });
        words.collect::<Vec<_>>().join(".")
    }
}

/// What no question takes in: evidence, answers by sector where the level does not ask for them, and the
/// keys that are room for others.
pub fn extras(doc: &Doc, charter: &Charter) -> Vec<Extra> {
    let mut all = Vec::new();
    collect(doc, charter, charter.root, &mut Vec::new(), &mut all);
    all
}

fn collect(doc: &Doc, charter: &Charter, node: NodeId, path: &mut Vec<Step>, all: &mut Vec<Extra>) {
    match doc.value(node) {
        Value::Map(entries) => {
            for entry in entries {
                let Some(text) = doc.text(entry.key) else {
                    continue;
                };
                let known = key_of(doc, entry, &spelling::KEYS);
                let is_others = is_left_alone(text);
                path.push(match known.filter(|_| !is_others) {
                    Some(key) => Step::Key(key),
                    None => Step::Other(text.to_owned()),
                });
                // The sides of a marker are joined one by one; those of other answers are not.
                let is_side = matches!(known, Some(Key::Side(_))) && !is_about_equality(path);
                if is_others || is_side || known == Some(Key::Evidence) {
                    let content = match doc.value(entry.value) {
                        Value::Text(text) => text.trim().to_owned(),
                        _ => on_one_line(doc, entry.value),
                    };
                    if !content.is_empty() {
                        all.push(Extra {
                            path: path.clone(),
                            content,
                        });
                    }
                } else {
                    collect(doc, charter, entry.value, path, all);
                }
                path.pop();
            }
        }
        Value::List(items) => {
            for item in items {
                let actor = charter.actors.iter().find(|actor| actor.node == *item);
                if let Some(actor) = actor {
                    path.push(Step::Actor(folded_id(&actor.id)));
                    collect(doc, charter, *item, path, all);
                    path.pop();
                }
            }
        }
        _ => {}
    }
}

fn is_about_equality(path: &[Step]) -> bool {
    path.first() == Some(&Step::Key(Key::Equality))
}

/// A value on one line, whichever way it is laid out; nothing for one that is left out.
pub(super) fn on_one_line(doc: &Doc, node: NodeId) -> String {
    match doc.value(node) {
        Value::Null | Value::Unreadable => String::new(),
        Value::Text(text) => match doc.written(node) {
            // A plain word stays one: `ja` in quotation marks is read the same, and looks like a text.
            written if written == text.as_ref() => scalar_if_needed(text, written),
            _ => scalar(text),
        },
        Value::List(items) => {
            let items: Vec<String> = items.iter().map(|item| on_one_line(doc, *item)).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Map(entries) => {
            let entries: Vec<String> = entries
                .iter()
                .map(|entry| {
                    let key = on_one_line(doc, entry.key);
                    format!("{key}: {}", on_one_line(doc, entry.value))
                })
                .collect();
            format!("{{ {} }}", entries.join(", "))
        }
    }
}

//! The phases: who took part, who were only consulted, how far it has come.

use std::cell::Cell;
use std::collections::HashMap;

use crate::charter::problem::{Map, Mistake, Wanted, Words};
use crate::charter::reader::{Known, Parties, Reader};
use crate::charter::spelling::{self, Key, Party};
use crate::charter::yaml::{NodeId, Value};
use crate::charter::{Actor, At, Charter, Phase};
use crate::theory::facts::{PhaseSaid, Told, Who};
use crate::theory::terms::{self, Sector};

pub(super) fn phases(reader: &mut Reader, charter: &mut Charter, node: NodeId, parties: &Parties) {
    charter.phases_at = Some(node);
    let by_id = by_id(charter);
    let looks = Cell::new(0);
    for entry in reader
        .entries(node, Map::Phases, Wanted::Map)
        .unwrap_or_default()
    {
        if let Key::Phase(phase) = entry.key {
            let names = Names {
                actors: &charter.actors,
                by_id: &by_id,
                looks: &looks,
                parties,
                phase: Some(phase),
            };
            let value = read_phase(reader, &names, entry.value);
            charter.phases[phase.index()] = Some(At {
                node: entry.value,
                value,
            });
        }
    }
}

/// Who took the initiative: those whom a phase could name, or *vet ikke*.
pub(super) fn initiative(
    reader: &mut Reader,
    charter: &mut Charter,
    node: NodeId,
    parties: &Parties,
) {
    let by_id = by_id(charter);
    let names = Names {
        actors: &charter.actors,
        by_id: &by_id,
        looks: &Cell::new(0),
        parties,
        phase: None,
    };
    let who = names.who(reader, node, Wanted::Names);
    charter.initiative = Some(match who {
        Who::Named(named) => (node, named),
        Who::Unknown | Who::NotStarted | Who::NotApplicable => (node, Vec::new()),
    });
}

fn by_id(charter: &Charter) -> HashMap<String, usize> {
    let mut by_id = HashMap::new();
    for (at, actor) in charter.actors.iter().enumerate() {
        by_id.entry(spelling::folded_id(&actor.id)).or_insert(at);
    }
    by_id
}

/// A phase: one answer for all, or each side's own.
fn read_phase(reader: &mut Reader, names: &Names, node: NodeId) -> Phase {
    let mut phase = Phase {
        told: Told::Once(PhaseSaid::new(Who::Unknown)),
        consulted_at: None,
        sides: [None; 3],
    };
    match reader.doc.value(node) {
        Value::Null | Value::Unreadable => return phase,
        Value::Text(_) | Value::List(_) => {
            let who = names.who(reader, node, Wanted::Phase);
            phase.told = Told::Once(PhaseSaid::new(who));
            return phase;
        }
        Value::Map(_) => {}
    }
    let entries = reader
        .entries(node, Map::Phase, Wanted::Phase)
        .unwrap_or_default();
    let is_side = |entry: &&Known| matches!(entry.key, Key::Side(_));
    let side = entries.iter().find(is_side);
    let plain = entries.iter().find(|entry| !is_side(entry));
    match (plain, side) {
        (Some(plain), Some(side)) => {
            let (first, second) = (plain.at.min(side.at), plain.at.max(side.at));
            let twin = Some(reader.doc.span(first));
            reader.report_pair(Mistake::MixedPhase, reader.doc.span(second), twin);
        }
        (None, Some(_)) => {
            let mut sides = [const { None }; 3];
            for entry in &entries {
                let Key::Side(sector) = entry.key else {
                    continue;
                };
                if names.parties.all_known && !names.parties.declared[sector.index()] {
                    let mistake = Mistake::UndeclaredSector(sector);
                    reader.report(mistake, reader.doc.span(entry.at));
                }
                sides[sector.index()] = side_of_phase(reader, names, entry.value);
                phase.sides[sector.index()] = Some(entry.value);
            }
            phase.told = Told::BySector(sides);
        }
        (_, None) => {
            let (said, consulted_at) = said(reader, names, &entries);
            phase.told = Told::Once(said);
            phase.consulted_at = consulted_at;
        }
    }
    phase
}

/// One side's answer to a phase, which is not divided once more.
fn side_of_phase(reader: &mut Reader, names: &Names, node: NodeId) -> Option<PhaseSaid> {
    let doc = reader.doc;
    match doc.value(node) {
        Value::Null => Some(PhaseSaid::new(Who::Unknown)),
        Value::Unreadable => None,
        Value::Text(_) | Value::List(_) => {
            Some(PhaseSaid::new(names.who(reader, node, Wanted::Phase)))
        }
        Value::Map(entries) => {
            let deeper = entries.iter().find(|entry| {
                doc.text(entry.key)
                    .is_some_and(|key| spelling::read(spelling::SIDES, key).is_some())
            });
            if let Some(deeper) = deeper {
                reader.report(Mistake::DeepAnswer, doc.span(deeper.key));
                return None;
            }
            let entries = reader.entries(node, Map::SidePhase, Wanted::Phase)?;
            Some(said(reader, names, &entries).0)
        }
    }
}

/// What the keys of a phase tell, and the node of those consulted.
fn said(reader: &mut Reader, names: &Names, entries: &[Known]) -> (PhaseSaid, Option<NodeId>) {
    let mut said = PhaseSaid::new(Who::Unknown);
    let find = |key: Key| {
        entries
            .iter()
            .find(|entry| entry.key == key && !reader.is_null(entry.value))
            .copied()
    };
    let (who, consulted) = (find(Key::Who), find(Key::Consulted));
    let (from, until) = (find(Key::From), find(Key::Until));
    let (status, evidence) = (find(Key::Status), find(Key::Evidence));
    if let Some(who) = who {
        said.who = names.who(reader, who.value, Wanted::Names);
    }
    if let Some(evidence) = evidence {
        said.evidence = reader.evidence(evidence.value);
    }
    if let Some(status) = status {
        said.status = reader.word(status.value, spelling::STATUSES, Words::Statuses);
    }
    said.from = from.and_then(|from| reader.date(from.value));
    said.until = until.and_then(|until| reader.date(until.value));
    if let (Some(began), Some(ended), Some(from), Some(until)) =
        (said.from, said.until, from, until)
        && ended.last < began.first
    {
        reader.report_pair(
            Mistake::DatesReversed,
            reader.doc.span(until.value),
            Some(reader.doc.span(from.value)),
        );
    }
    if let Some(consulted) = consulted {
        said.consulted = names.consulted(reader, consulted.value, &said.who);
    }
    if let (Who::NotStarted | Who::NotApplicable, Some(who)) = (&said.who, who) {
        for beside in [consulted, status, from, until].into_iter().flatten() {
            let mistake = Mistake::BesideNotStarted {
                word: reader.doc.text(who.value).unwrap_or_default().to_owned(),
                key: reader.doc.text(beside.at).unwrap_or_default().to_owned(),
            };
            let twin = Some(reader.doc.span(who.value));
            reader.report_pair(mistake, reader.doc.span(beside.at), twin);
        }
    }
    (said, consulted.map(|consulted| consulted.value))
}

/// How many ids are compared with misspelt names in one charter before no more is suggested.
const MAX_LOOKS: usize = 100_000;

/// The names that a phase can use.
struct Names<'c> {
    actors: &'c [Actor],
    by_id: &'c HashMap<String, usize>,
    looks: &'c Cell<usize>,
    parties: &'c Parties,
    /// The phase; nothing where the initiative is told of.
    phase: Option<terms::Phase>,
}

/// What a name in a phase stands for.
enum Named {
    Word(Party),
    Actor(usize),
    /// It has been reported.
    Nobody,
}

impl Names<'_> {
    fn who(&self, reader: &mut Reader, node: NodeId, wanted: Wanted) -> Who {
        let items = match reader.doc.value(node) {
            Value::List(items) if items.is_empty() => {
                reader.report(Mistake::EmptyList, reader.doc.span(node));
                return Who::Unknown;
            }
            Value::List(items) => items.clone(),
            Value::Text(_) => vec![node],
            _ => {
                reader.wrong_type(node, wanted);
                return Who::Unknown;
            }
        };
        let mut named = Vec::new();
        let mut alone = None;
        for &item in &items {
            match self.name(reader, item) {
                Named::Nobody => {}
                Named::Actor(actor) => named.push(actor),
                Named::Word(word) => {
                    let lone = match (word, self.phase) {
                        (Party::NotStarted | Party::NotApplicable, None) => {
                            let written = reader.doc.text(item).unwrap_or_default().to_owned();
                            let mistake = Mistake::NotInitiative(written);
                            reader.report(mistake, reader.doc.span(item));
                            continue;
                        }
                        (Party::NotStarted, _) => Who::NotStarted,
                        (Party::NotApplicable, Some(phase)) => {
                            if phase != terms::Phase::Production {
                                let mistake = Mistake::NotApplicable(phase);
                                reader.report(mistake, reader.doc.span(item));
                            }
                            Who::NotApplicable
                        }
                        (Party::Unknown, _) => Who::Unknown,
                        (Party::Joint | Party::All | Party::Sector(_), _) => {
                            self.check_declared(reader, word, item);
                            named.extend(self.members(word));
                            continue;
                        }
                    };
                    if items.len() > 1 {
                        let written = reader.doc.text(item).unwrap_or_default().to_owned();
                        reader.report(Mistake::NotAlone(written), reader.doc.span(item));
                    } else {
                        alone = Some(lone);
                    }
                }
            }
        }
        named.sort_unstable();
        named.dedup();
        match alone {
            Some(lone) => lone,
            None if named.is_empty() => Who::Unknown,
            None => Who::Named(named),
        }
    }

    fn consulted(&self, reader: &mut Reader, node: NodeId, who: &Who) -> Vec<usize> {
        let took_part: &[usize] = match who {
            Who::Named(named) => named,
            _ => &[],
        };
        let items = match reader.doc.value(node) {
            Value::List(items) if items.is_empty() => {
                reader.report(Mistake::NobodyConsulted, reader.doc.span(node));
                return Vec::new();
            }
            Value::List(items) => items.clone(),
            Value::Text(_) => vec![node],
            _ => {
                reader.wrong_type(node, Wanted::Names);
                return Vec::new();
            }
        };
        let mut consulted = Vec::new();
        for item in items {
            match self.name(reader, item) {
                Named::Nobody => {}
                Named::Actor(actor) if took_part.contains(&actor) => {
                    let id = self.actors.get(actor).map_or("", |actor| &actor.id);
                    let mistake = Mistake::ConsultedAndTookPart(id.to_owned());
                    reader.report(mistake, reader.doc.span(item));
                }
                Named::Actor(actor) => consulted.push(actor),
                Named::Word(word @ (Party::Joint | Party::All | Party::Sector(_))) => {
                    self.check_declared(reader, word, item);
                    let others = self.members(word);
                    consulted.extend(others.filter(|actor| !took_part.contains(actor)));
                }
                Named::Word(_) => {
                    let written = reader.doc.text(item).unwrap_or_default().to_owned();
                    reader.report(Mistake::NotConsulted(written), reader.doc.span(item));
                }
            }
        }
        consulted.sort_unstable();
        consulted.dedup();
        consulted
    }

    fn name(&self, reader: &mut Reader, node: NodeId) -> Named {
        let Value::Text(text) = reader.doc.value(node) else {
            reader.wrong_type(node, Wanted::Text);
            return Named::Nobody;
        };
        if let Some(word) = reader.look_up(spelling::PARTIES, text, node) {
            return Named::Word(word);
        }
        if let Some(actor) = self.by_id.get(&spelling::folded_id(text)) {
            return Named::Actor(*actor);
        }
        if self.parties.all_known || !self.actors.is_empty() {
            let looks = self.looks.get();
            let ids = || self.actors.iter().map(|actor| actor.id.as_str());
            self.looks.set(looks + self.actors.len());
            let mistake = Mistake::UnknownActor {
                name: text.to_string(),
                meant: (looks < MAX_LOOKS)
                    .then(|| spelling::nearest_of(ids(), text))
                    .flatten()
                    .map(str::to_owned),
                ids: ids().take(8).map(str::to_owned).collect(),
                in_phase: self.phase.is_some(),
            };
            reader.report(mistake, reader.doc.span(node));
        }
        Named::Nobody
    }

    fn members(&self, word: Party) -> impl Iterator<Item = usize> + '_ {
        self.actors
            .iter()
            .enumerate()
            .filter(move |(_, actor)| match (word, actor.sector) {
                (Party::All, _) => true,
                (Party::Joint, Some(Sector::Public | Sector::Civil)) => true,
                (Party::Sector(wanted), Some(sector)) => wanted == sector,
                _ => false,
            })
            .map(|(at, _)| at)
    }

    fn check_declared(&self, reader: &mut Reader, word: Party, node: NodeId) {
        if !self.parties.all_known {
            return;
        }
        let is_missing = |sector: &Sector| !self.parties.declared[sector.index()];
        let mistake = match word {
            Party::Sector(sector) => Some(sector)
                .filter(is_missing)
                .map(Mistake::UndeclaredSector),
            Party::Joint => [Sector::Public, Sector::Civil]
                .into_iter()
                .find(is_missing)
                .map(Mistake::JointWithout),
            _ => None,
        };
        if let Some(mistake) = mistake {
            reader.report(mistake, reader.doc.span(node));
        }
    }
}

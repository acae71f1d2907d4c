//! From a tree to a charter, in one pass that collects every mistake.

use std::cell::Cell;
use std::collections::{HashMap, hash_map};

use super::problem::{MAX_ACTORS, Map, Mistake, Need, VERSION, Wanted, Words};
use super::reader::{Known, Parties, Reader, Sides, is_left_alone};
use super::spelling::{self, Key, Party};
use super::{Actor, At, Charter, Kind, Phase, Problem, Who};
use crate::facts::Reply;
use crate::terms::{self, Answer, Marker, Sector};
use crate::words::Lang;
use crate::yaml::{Doc, NodeId, Value};

/// Reads a charter. Nothing when the document holds none; what is wrong is listed in the order of
/// the text.
pub fn read(doc: &Doc<'_>, kind: Kind) -> (Option<Charter>, Vec<Problem>, Lang) {
    let mut reader = Reader::new(doc);
    let charter = doc
        .root()
        .and_then(|root| find_charter(&mut reader, root, kind))
        .and_then(|root| read_charter(&mut reader, root));
    let lang = reader.language();
    let mut problems = reader.problems;
    problems.sort_by_key(|problem| (problem.span.start, problem.code()));
    let charter = charter.map(|charter| Charter { lang, ..charter });
    (charter, problems, lang)
}

/// The map that is the charter: under `samskap`, or the root itself.
fn find_charter(reader: &mut Reader, root: NodeId, kind: Kind) -> Option<NodeId> {
    let doc = reader.doc;
    let Value::Map(entries) = doc.value(root) else {
        match (doc.value(root), kind) {
            (Value::Null, _) => reader.report(Mistake::EmptyDocument, doc.span(root)),
            (_, Kind::FrontMatter) => reader.report(Mistake::NoFrontMatter, reader.first_key(root)),
            (_, Kind::Yaml) => reader.wrong_type(root, Wanted::Charter),
        }
        return None;
    };
    let samskap = entries.iter().find(|entry| {
        doc.text(entry.key)
            .is_some_and(|key| spelling::read(&spelling::CHARTER[..1], key).is_some())
    });
    match (samskap, kind) {
        (None, Kind::FrontMatter) => {
            reader.report(Mistake::NoFrontMatter, reader.first_key(root));
            None
        }
        (Some(samskap), _) if matches!(doc.value(samskap.value), Value::Map(_)) => {
            for entry in entries {
                let beside = doc.text(entry.key).unwrap_or_default();
                let alone = is_left_alone(beside) || entry.key == samskap.key;
                let again = spelling::read(&spelling::CHARTER[..1], beside).is_some();
                if again && !alone {
                    let mistake = Mistake::DuplicateKey(beside.to_owned());
                    reader.report_pair(mistake, doc.span(entry.key), Some(doc.span(samskap.key)));
                } else if kind == Kind::Yaml && !alone {
                    let mistake = Mistake::BesideSamskap(beside.to_owned());
                    reader.report_pair(mistake, doc.span(entry.key), Some(doc.span(samskap.key)));
                }
            }
            Some(samskap.value)
        }
        _ => Some(root),
    }
}

fn read_charter(reader: &mut Reader, root: NodeId) -> Option<Charter> {
    let entries = reader.entries(root, Map::Charter, Wanted::Charter)?;
    let value = |key: Key| entries.iter().find(|entry| entry.key == key);
    let mut charter = Charter {
        root,
        lang: Lang::Nb,
        name: String::new(),
        claim: None,
        challenge: None,
        unmet_need: None,
        parties: None,
        actors: Vec::new(),
        equality: None,
        whole: None,
        sides: Vec::new(),
        markers: [None; Marker::COUNT],
        phases_at: None,
        phases: [const { None }; 5],
        effort: None,
        replaces_paid_work: None,
        own_goals: None,
        innovation: None,
        qualities: [None; 5],
        interdisciplinary: None,
        democratic: None,
    };
    match value(Key::Name) {
        Some(entry) => match reader.text(entry.value, Wanted::Text) {
            Some(name) => charter.name = name.to_owned(),
            None if is_blank(reader, entry.value) => {
                reader.report(Mistake::Missing(Need::Name), reader.doc.span(entry.at));
            }
            None => {}
        },
        None => reader.report(Mistake::Missing(Need::Name), reader.first_key(root)),
    }
    if let Some(entry) = value(Key::Samskap) {
        version(reader, entry.value);
    }
    if let Some(entry) = value(Key::Claim) {
        let node = entry.value;
        charter.claim = reader
            .word(node, spelling::CLAIMS, Words::Claims)
            .map(|value| At { node, value });
    }
    // The actors come first, whatever the order of the keys: the rest names them.
    let parties = actors(
        reader,
        &mut charter,
        value(Key::Sectors),
        value(Key::Actors),
    );
    for entry in &entries {
        if reader.is_null(entry.value) {
            match entry.key {
                Key::Equality => charter.equality = Some(entry.value),
                Key::Phases => charter.phases_at = Some(entry.value),
                _ => {}
            }
            continue;
        }
        match entry.key {
            Key::Challenge => challenge(reader, &mut charter, entry.value, &parties),
            Key::Equality => equality(reader, &mut charter, entry.value, &parties),
            Key::Phases => phases(reader, &mut charter, entry.value, &parties),
            Key::Effort | Key::Innovation | Key::Profile => {
                remarks(reader, &mut charter, entry, &parties);
            }
            _ => {}
        }
    }
    Some(charter)
}

fn is_blank(reader: &Reader, node: NodeId) -> bool {
    match reader.doc.value(node) {
        Value::Null => true,
        Value::Text(text) => text.trim().is_empty(),
        _ => false,
    }
}

fn version(reader: &mut Reader, node: NodeId) {
    let Value::Text(text) = reader.doc.value(node) else {
        if !reader.is_null(node) {
            reader.wrong_type(node, Wanted::Version);
        }
        return;
    };
    let text = text.trim();
    if text == VERSION {
        return;
    }
    let is_number = text.parse::<f64>().is_ok() && text.contains(|c: char| c.is_ascii_digit());
    if is_number {
        let mistake = Mistake::Version(text.to_owned());
        reader.report(mistake, reader.doc.span(node));
    } else {
        reader.wrong_type(node, Wanted::Version);
    }
}

fn actors(
    reader: &mut Reader,
    charter: &mut Charter,
    sectors: Option<&Known>,
    actors: Option<&Known>,
) -> Parties {
    let given = |entry: Option<&Known>| entry.filter(|entry| !reader.is_null(entry.value)).copied();
    let before = reader.problems.len();
    let mut paid = Vec::new();
    match (given(sectors), given(actors)) {
        (None, None) => {
            let place = sectors.or(actors).map(|entry| reader.doc.span(entry.at));
            let place = place.unwrap_or_else(|| reader.first_key(charter.root));
            reader.report(Mistake::Missing(Need::SectorsOrActors), place);
        }
        (Some(sectors), Some(actors)) => {
            let (first, second) = if sectors.at < actors.at {
                (sectors.at, actors.at)
            } else {
                (actors.at, sectors.at)
            };
            reader.report_pair(
                Mistake::SectorsAndActors,
                reader.doc.span(second),
                Some(reader.doc.span(first)),
            );
            paid = declared_actors(reader, charter, &actors);
        }
        (Some(sectors), None) => declared_sectors(reader, charter, &sectors),
        (None, Some(actors)) => paid = declared_actors(reader, charter, &actors),
    }
    let declared = Sector::ALL.map(|sector| {
        charter
            .actors
            .iter()
            .any(|actor| actor.sector == Some(sector))
    });
    let parties = Parties {
        declared,
        all_known: reader.problems.len() == before,
    };
    // An answer by sector can be judged only when all sectors are known.
    for (actor, node) in paid {
        let reply = reader.reply(node, &parties);
        if let Some(actor) = charter.actors.get_mut(actor) {
            actor.paid = reply.map(|(value, _)| At { node, value });
        }
    }
    parties
}

fn declared_sectors(reader: &mut Reader, charter: &mut Charter, entry: &Known) {
    charter.parties = Some(entry.value);
    let Value::List(items) = reader.doc.value(entry.value) else {
        return reader.wrong_type(entry.value, Wanted::Sectors);
    };
    let mut first: [Option<NodeId>; 3] = [None; 3];
    for &node in items {
        if reader.is_null(node) {
            reader.wrong_type(node, Wanted::Word);
            continue;
        }
        let Some(sector) = reader.word(node, spelling::SECTORS, Words::Sectors) else {
            continue;
        };
        if let Some(before) = first[sector.index()] {
            let word = reader.doc.text(node).unwrap_or_default().to_owned();
            reader.report_pair(
                Mistake::SectorTwice(word),
                reader.doc.span(node),
                Some(reader.doc.span(before)),
            );
            continue;
        }
        first[sector.index()] = Some(node);
        let id = spelling::SECTORS[sector.index()].to(Lang::Nb);
        charter.actors.push(Actor {
            node,
            id: id.to_owned(),
            name: id.to_owned(),
            sector: Some(sector),
            form: None,
            experience: None,
            paid: None,
            of_sector_alone: true,
        });
    }
    if items.len() < 2 {
        reader.report(Mistake::TooFewActors, reader.doc.span(entry.at));
    }
}

/// Reads the actors, all but their pay; returns where that stands, by actor.
fn declared_actors(
    reader: &mut Reader,
    charter: &mut Charter,
    entry: &Known,
) -> Vec<(usize, NodeId)> {
    charter.parties = Some(entry.value);
    let mut paid = Vec::new();
    let Value::List(items) = reader.doc.value(entry.value) else {
        reader.wrong_type(entry.value, Wanted::Actors);
        return paid;
    };
    if items.len() < 2 {
        reader.report(Mistake::TooFewActors, reader.doc.span(entry.at));
    }
    if items.len() > MAX_ACTORS {
        let mistake = Mistake::TooManyActors(items.len());
        reader.report(mistake, reader.doc.span(entry.at));
    }
    let mut seen: HashMap<String, NodeId> = HashMap::new();
    for &node in items {
        let Some(entries) = reader.entries(node, Map::Actor, Wanted::Map) else {
            continue;
        };
        let (actor, named_at) = actor(reader, node, &entries);
        let pay = entries
            .iter()
            .find(|entry| entry.key == Key::Compensation && !reader.is_null(entry.value));
        if let Some(pay) = pay {
            paid.push((charter.actors.len(), pay.value));
        }
        if let Some(named_at) = named_at {
            if spelling::read(spelling::PARTIES, &actor.id).is_some() {
                let mistake = Mistake::ReservedId(actor.id.clone());
                reader.report(mistake, reader.doc.span(named_at));
            }
            match seen.entry(spelling::folded_id(&actor.id)) {
                hash_map::Entry::Occupied(before) => reader.report_pair(
                    Mistake::SameId(actor.id.clone()),
                    reader.doc.span(named_at),
                    Some(reader.doc.span(*before.get())),
                ),
                hash_map::Entry::Vacant(free) => {
                    free.insert(named_at);
                }
            }
        }
        charter.actors.push(actor);
    }
    paid
}

/// An actor, and the node of what the phases call it.
fn actor(reader: &mut Reader, node: NodeId, entries: &[Known]) -> (Actor, Option<NodeId>) {
    let mut actor = Actor {
        node,
        id: String::new(),
        name: String::new(),
        sector: None,
        form: None,
        experience: None,
        paid: None,
        of_sector_alone: false,
    };
    let mut id = None;
    let mut name = None;
    let mut form_at = None;
    let mut unreadable = false;
    let mut has_sector = false;
    for entry in entries {
        match entry.key {
            Key::Id | Key::Name => {
                let text = reader.text(entry.value, Wanted::Text);
                unreadable |= text.is_none() && !is_blank(reader, entry.value);
                let found = text.map(|text| (text.to_owned(), entry.value));
                if entry.key == Key::Id {
                    id = found;
                } else {
                    name = found;
                }
            }
            Key::Sector if !reader.is_null(entry.value) => {
                has_sector = true;
                actor.sector = reader.word(entry.value, spelling::SECTORS, Words::Sectors);
            }
            Key::Form => {
                form_at = Some(entry.at).filter(|_| !reader.is_null(entry.value));
                actor.form = reader.word(entry.value, spelling::FORMS, Words::Forms);
            }
            Key::Experience => {
                actor.experience = reader
                    .word(entry.value, spelling::EXPERIENCES, Words::Experiences)
                    .map(|value| At {
                        node: entry.value,
                        value,
                    });
            }
            _ => {}
        }
    }
    if !has_sector {
        reader.report(Mistake::Missing(Need::Sector), reader.first_key(node));
    }
    if id.is_none() && name.is_none() && !unreadable {
        reader.report(Mistake::Missing(Need::IdOrName), reader.first_key(node));
    }
    if let (Some(form_at), Some(Sector::Public | Sector::Private)) = (form_at, actor.sector) {
        reader.report(Mistake::FormOfOther, reader.doc.span(form_at));
    }
    let named = id.clone().or_else(|| name.clone());
    actor.name = name.or(id).map_or_else(String::new, |(text, _)| text);
    let named_at = named.map(|(text, node)| {
        actor.id = text;
        node
    });
    (actor, named_at)
}

fn challenge(reader: &mut Reader, charter: &mut Charter, node: NodeId, parties: &Parties) {
    let doc = reader.doc;
    if !matches!(doc.value(node), Value::Map(_)) {
        let value = reader.text(node, Wanted::TextOrMap).is_some();
        charter.challenge = Some(At { node, value });
        return;
    }
    let mut described = false;
    for entry in reader
        .entries(node, Map::Challenge, Wanted::TextOrMap)
        .unwrap_or_default()
    {
        match entry.key {
            Key::Description => described = reader.text(entry.value, Wanted::Text).is_some(),
            Key::UnmetNeed => {
                charter.unmet_need = reader.reply(entry.value, parties).map(|(value, _)| At {
                    node: entry.value,
                    value,
                });
            }
            Key::Evidence => {
                reader.evidence(entry.value);
            }
            _ => {}
        }
    }
    charter.challenge = Some(At {
        node,
        value: described,
    });
}

fn equality(reader: &mut Reader, charter: &mut Charter, node: NodeId, parties: &Parties) {
    charter.equality = Some(node);
    let whole = |charter: &mut Charter, reply: Option<(Reply, Option<Sides>)>| {
        if let Some((value, sides)) = reply {
            charter.whole = Some(At { node, value });
            remember_sides(charter, None, sides);
        }
    };
    if !matches!(reader.doc.value(node), Value::Map(_)) {
        if matches!(reader.doc.value(node), Value::List(_)) {
            return reader.wrong_type(node, Wanted::Equality);
        }
        let reply = reader.reply(node, parties);
        return whole(charter, reply);
    }
    let entries = reader
        .entries(node, Map::Equality, Wanted::Equality)
        .unwrap_or_default();
    let is_marker = |entry: &&Known| matches!(entry.key, Key::Marker(_));
    let marker = entries.iter().find(is_marker);
    let other = entries.iter().find(|entry| !is_marker(entry));
    match (marker, other) {
        (None, None) => {}
        (None, Some(_)) => {
            let reply = reader.reply_of(node, &entries, parties);
            whole(charter, reply);
        }
        (marker, other) => {
            if let (Some(marker), Some(other)) = (marker, other) {
                let twin = Some(reader.doc.span(marker.at));
                reader.report_pair(Mistake::MixedAnswer, reader.doc.span(other.at), twin);
            }
            for entry in &entries {
                if let Key::Marker(marker) = entry.key
                    && let Some((value, sides)) = reader.reply(entry.value, parties)
                {
                    charter.markers[marker.index()] = Some(At {
                        node: entry.value,
                        value,
                    });
                    remember_sides(charter, Some(marker), sides);
                }
            }
        }
    }
}

fn remember_sides(charter: &mut Charter, marker: Option<Marker>, sides: Option<Sides>) {
    for (sector, side) in Sector::ALL.into_iter().zip(sides.unwrap_or_default()) {
        if let Some((answer, _)) = side {
            charter.sides.push((marker, sector, answer.node));
        }
    }
}

fn remarks(reader: &mut Reader, charter: &mut Charter, map: &Known, parties: &Parties) {
    let kind = match map.key {
        Key::Effort => Map::Effort,
        Key::Innovation => Map::Innovation,
        _ => Map::Profile,
    };
    match map.key {
        Key::Effort => charter.effort = Some(map.value),
        Key::Innovation => charter.innovation = Some(map.value),
        _ => {}
    }
    for entry in reader
        .entries(map.value, kind, Wanted::Map)
        .unwrap_or_default()
    {
        let node = entry.value;
        let reply = reader
            .reply(node, parties)
            .map(|(value, _)| At { node, value });
        match entry.key {
            Key::ReplacesPaidWork => charter.replaces_paid_work = reply,
            Key::OwnGoals => charter.own_goals = reply,
            Key::Quality(quality) => charter.qualities[quality.index()] = reply,
            Key::Interdisciplinary => charter.interdisciplinary = reply,
            Key::Democratic => charter.democratic = reply,
            _ => {}
        }
    }
}

fn phases(reader: &mut Reader, charter: &mut Charter, node: NodeId, parties: &Parties) {
    charter.phases_at = Some(node);
    let mut by_id = HashMap::new();
    for (at, actor) in charter.actors.iter().enumerate() {
        by_id.entry(spelling::folded_id(&actor.id)).or_insert(at);
    }
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
                phase,
            };
            let value = read_phase(reader, &names, entry.value);
            charter.phases[phase.index()] = Some(At {
                node: entry.value,
                value,
            });
        }
    }
}

fn read_phase(reader: &mut Reader, names: &Names, node: NodeId) -> Phase {
    let mut said = Phase::UNKNOWN;
    match reader.doc.value(node) {
        Value::Null | Value::Unreadable => return said,
        Value::Text(_) | Value::List(_) => {
            said.who = names.who(reader, node, Wanted::Phase);
            return said;
        }
        Value::Map(_) => {}
    }
    let entries = reader
        .entries(node, Map::Phase, Wanted::Phase)
        .unwrap_or_default();
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
        said.consulted_at = Some(consulted.value);
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
    said
}

/// How many ids are compared with misspelt names in one charter before no more is suggested.
const MAX_LOOKS: usize = 100_000;

/// The names that a phase can use.
struct Names<'c> {
    actors: &'c [Actor],
    by_id: &'c HashMap<String, usize>,
    looks: &'c Cell<usize>,
    parties: &'c Parties,
    phase: terms::Phase,
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
                    let lone = match word {
                        Party::NotStarted => Who::NotStarted,
                        Party::NotApplicable => {
                            if self.phase != terms::Phase::Production {
                                let mistake = Mistake::NotApplicable(self.phase);
                                reader.report(mistake, reader.doc.span(item));
                            }
                            Who::NotApplicable
                        }
                        Party::Unknown => Who::Unknown,
                        Party::Joint | Party::All | Party::Sector(_) => {
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
                reader.report(Mistake::EmptyList, reader.doc.span(node));
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
        if let Some(word) = reader.look_up(spelling::PARTIES, text) {
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

/// The value of an answer that may not be there.
pub(super) fn value(reply: Option<At<Reply>>) -> Answer {
    reply.map_or(Answer::Unknown, |reply| reply.value.value)
}

//! From a tree to a charter, in one pass that collects every mistake.

mod phases;

use std::collections::{HashMap, hash_map};

use super::problem::{MAX_ACTORS, Map, Mistake, Need, VERSION, Wanted, Words};
use super::reader::{Counts, Known, Parties, Reader, Sides, is_left_alone};
use super::spelling::{self, Inexact, Key};
use super::{Actor, At, Charter, Kind, Problem};
use crate::charter::yaml::{Doc, NodeId, Value};
use crate::theory::facts::{Reply, Use};
use crate::theory::lang::Lang;
use crate::theory::terms::{Answer, Marker, Sector};

/// What has been read of a document.
#[derive(Debug)]
pub struct Reading {
    /// The charter that is left when the mistakes are passed over; nothing when the document holds
    /// none.
    pub charter: Option<Charter>,
    /// What is wrong, in the order of the text.
    pub problems: Vec<Problem>,
    /// The language that it is written in, as far as can be told.
    pub lang: Lang,
    /// The words that are read, and not written as their forms are.
    pub inexact: Vec<(NodeId, Inexact)>,
    /// The words that are read, each with how it is written in each language.
    pub words: Vec<(NodeId, [&'static str; 3])>,
}

/// Reads a charter.
pub fn read(doc: &Doc<'_>, kind: Kind) -> Reading {
    let mut reader = Reader::new(doc);
    let charter = doc
        .root()
        .and_then(|root| find_charter(&mut reader, root, kind))
        .and_then(|root| read_charter(&mut reader, root));
    let lang = reader.language();
    let mut problems = reader.problems;
    problems.sort_by_key(|problem| (problem.span.start, problem.code()));
    let charter = charter.map(|charter| Charter { lang, ..charter });
    Reading {
        charter,
        problems,
        lang,
        inexact: reader.inexact,
        words: reader.words,
    }
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
    let samskap = entries
        .iter()
        .find(|entry| doc.text(entry.key).is_some_and(spelling::is_samskap));
    match (samskap, kind) {
        (None, Kind::FrontMatter) => {
            reader.report(Mistake::NoFrontMatter, reader.first_key(root));
            None
        }
        (Some(samskap), _) if matches!(doc.value(samskap.value), Value::Map(_)) => {
            for entry in entries {
                let beside = doc.text(entry.key).unwrap_or_default();
                let alone = is_left_alone(beside) || entry.key == samskap.key;
                let again = spelling::is_samskap(beside);
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
        initiative: None,
        round: None,
        effort: None,
        replaces_paid_work: None,
        own_goals: None,
        innovation: None,
        qualities: [None; 5],
        profile: None,
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
            Key::Phases => phases::phases(reader, &mut charter, entry.value, &parties),
            Key::Initiative => phases::initiative(reader, &mut charter, entry.value, &parties),
            Key::Round => round(reader, &mut charter, entry.value),
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

fn round(reader: &mut Reader, charter: &mut Charter, node: NodeId) {
    let number = match reader.doc.value(node) {
        Value::Text(text) => text.trim().parse::<u32>().ok(),
        _ => None,
    };
    match number.filter(|number| *number > 0) {
        Some(value) => charter.round = Some(At { node, value }),
        None => match reader.doc.value(node) {
            Value::Text(text) => {
                let mistake = Mistake::NoRound(text.trim().to_owned());
                reader.report(mistake, reader.doc.span(node));
            }
            _ => reader.wrong_type(node, Wanted::Round),
        },
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
        let reply = reader.reply(node, &parties, Counts::Everybody);
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
            own: [None; 3],
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
        let Some(entries) = reader.entries(node, Map::Actor, Wanted::Actor) else {
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
        own: [None; 3],
        of_sector_alone: false,
    };
    let mut id = None;
    let mut name = None;
    let mut of_civil_actors = Vec::new();
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
                of_civil_actors.extend((!reader.is_null(entry.value)).then_some(*entry));
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
            // An empty value is left out.
            Key::ReplacesPaidWork | Key::OwnGoals | Key::Marker(_)
                if !reader.is_null(entry.value) =>
            {
                of_civil_actors.push(*entry);
                let of = match entry.key {
                    Key::ReplacesPaidWork => Use::ReplacesPaidWork,
                    Key::OwnGoals => Use::OwnGoals,
                    _ => Use::FreeToDecline,
                };
                let node = entry.value;
                let reply = reader.own_reply(node);
                actor.own[of.index()] = reply.map(|value| At { node, value });
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
    if let Some(Sector::Public | Sector::Private) = actor.sector {
        for entry in of_civil_actors {
            let mistake = Mistake::OfCivilActorsAlone(entry.key);
            reader.report(mistake, reader.doc.span(entry.at));
        }
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
                let reply = reader.reply(entry.value, parties, Counts::Everybody);
                charter.unmet_need = reply.map(|(value, _)| At {
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
        let reply = reader.reply(node, parties, Counts::BothSides);
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
            let reply = reader.reply_of(node, &entries, parties, Counts::BothSides);
            whole(charter, reply);
        }
        (marker, other) => {
            if let (Some(marker), Some(other)) = (marker, other) {
                let twin = Some(reader.doc.span(marker.at));
                reader.report_pair(Mistake::MixedAnswer, reader.doc.span(other.at), twin);
            }
            for entry in &entries {
                if let Key::Marker(marker) = entry.key
                    && let Some((value, sides)) =
                        reader.reply(entry.value, parties, Counts::BothSides)
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
        Key::Profile => charter.profile = Some(map.value),
        _ => {}
    }
    for entry in reader
        .entries(map.value, kind, Wanted::Map)
        .unwrap_or_default()
    {
        let node = entry.value;
        let counts = match kind {
            Map::Effort => Counts::CivilSociety,
            _ => Counts::Everybody,
        };
        let reply = reader
            .reply(node, parties, counts)
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

/// The value of an answer that may not be there.
pub(super) fn value(reply: Option<At<Reply>>) -> Answer {
    reply.map_or(Answer::Unknown, |reply| reply.value.value)
}

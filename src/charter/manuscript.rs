//! Writing an answer into the text of a charter: the smallest change, so that comments, order and
//! layout stay as they are.
//!
//! What has been written is read again before it is handed on: it must say what was answered, and
//! nothing else may have changed. Where a text is written in a way that this cannot keep (an alias, a
//! list over many lines), the answer is refused, and a person writes it.

mod beside;
pub mod notes;
pub mod parties;

pub use beside::{
    Beside, Extra, beside, equality_written, extras, hide_equality, left_alone, named,
    put_equality, stands_alone,
};

use super::problem::{Mistake, Need};
use super::spelling::{self, Key, Spelled};
use super::{Charter, Kind, Reading, read};
use crate::charter::yaml::patch::{Edit, apply};
use crate::charter::yaml::{self, Doc, Entry, NodeId, Value};
use crate::theory::facts::{Reply, Who};
use crate::theory::lang::Lang;
use crate::theory::questions::{Ask, Said};
use crate::theory::terms::{Answer, Marker, Phase, Quality, Sector};

/// A text with an answer written into it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The text.
    pub text: String,
    /// The keys that no longer apply, as written: they are kept, with `x-` before them.
    pub aside: Vec<String>,
    /// The keys that apply again.
    pub back: Vec<String>,
}

/// The text is written in a way that the answer cannot be put into without changing more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unwritable;

/// A document that the questionnaire goes on with: whole, or only begun.
#[derive(Debug)]
pub struct Draft<'t> {
    /// The tree.
    pub doc: Doc<'t>,
    /// What it says so far.
    pub charter: Option<Charter>,
    /// The mistakes beside what is only missing yet.
    pub mistakes: bool,
    /// Something that no charter can be without is missing yet.
    pub unfinished: bool,
    /// The language that it is written in.
    pub lang: Lang,
}

/// Reads a document, finished or not.
pub fn draft(text: &str, kind: Kind) -> Draft<'_> {
    let (doc, faults) = yaml::parse(text);
    let Reading {
        charter,
        problems,
        lang,
        ..
    } = read(&doc, kind);
    let only_missing = |mistake: &Mistake| {
        matches!(
            mistake,
            Mistake::Missing(Need::Name | Need::SectorsOrActors | Need::Sector)
                | Mistake::TooFewActors
        )
    };
    Draft {
        mistakes: !faults.is_empty() || !problems.iter().all(|problem| only_missing(&problem.what)),
        unfinished: !problems.is_empty(),
        doc,
        charter,
        lang,
    }
}

/// A text as a YAML scalar that every reader takes for this text, in a line of its own or in brackets.
pub fn scalar(text: &str) -> String {
    let mut letters = text.chars();
    let plain_start = letters.next().is_some_and(char::is_alphabetic);
    let plain = |c: char| {
        c.is_alphanumeric()
            || matches!(
                c,
                ' ' | '-' | '_' | '.' | '/' | '(' | ')' | '«' | '»' | '+' | '–'
            )
    };
    let word = text.to_lowercase();
    let reserved = [
        "y", "n", "yes", "no", "on", "off", "true", "false", "null", "ja", "nei",
    ];
    let ends_well = !text.ends_with(' ') && !text.contains("  ");
    if plain_start && letters.all(plain) && ends_well && !reserved.contains(&word.as_str()) {
        return text.to_owned();
    }
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            c if c.is_control() || is_unseen(c) => match u32::from(c) {
                code if code <= 0xFFFF => quoted.push_str(&format!("\\u{code:04X}")),
                code => quoted.push_str(&format!("\\U{code:08X}")),
            },
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// What a reader may take for a break, or does not show.
fn is_unseen(c: char) -> bool {
    matches!(
        c,
        '\u{85}' | '\u{A0}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
            | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}' | '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}'
    )
}

/// What a charter says to a question; nothing when it says nothing.
pub fn said(doc: &Doc, charter: &Charter, ask: Ask, side: Option<Sector>) -> Option<Said> {
    let answer = |reply: Option<super::At<Reply>>| Some(Said::Answer(reply?.value.value));
    let phase = |phase: Phase| {
        let told = charter.phases[phase.index()].as_ref().map(|at| &at.value)?;
        match side {
            Some(side) => told.told.sides()?[side.index()].as_ref(),
            None => told.once(),
        }
    };
    match ask {
        Ask::Name => Some(Said::Text(charter.name.clone())).filter(|_| !charter.name.is_empty()),
        Ask::Parties => {
            let sectors: Vec<Sector> = charter
                .actors
                .iter()
                .filter(|actor| actor.of_sector_alone)
                .filter_map(|actor| actor.sector)
                .collect();
            Some(Said::Sectors(sectors)).filter(|_| !charter.actors.is_empty())
        }
        Ask::ActorName(at) => Some(Said::Text(charter.actors.get(at)?.name.clone())),
        Ask::ActorSector(at) => charter.actors.get(at)?.sector.map(Said::Sector),
        Ask::Phase(of) => Some(match &phase(of)?.who {
            Who::Unknown => Said::Answer(Answer::Unknown),
            Who::NotStarted => Said::NotStarted,
            Who::NotApplicable => Said::NotApplicable,
            Who::Named(named) => Said::Took(named.clone()),
        }),
        Ask::Marker(marker) => {
            let reply = charter.markers[marker.index()]?.value;
            match side {
                Some(side) => reply.sides?[side.index()].map(Said::Answer),
                None => Some(Said::Answer(reply.value)),
            }
        }
        Ask::Paid(at) => answer(charter.actors.get(at)?.paid),
        Ask::ReplacesPaidWork => answer(charter.replaces_paid_work),
        Ask::OwnGoals => answer(charter.own_goals),
        Ask::Consulted(of) => {
            let consulted = phase(of)?.consulted.clone();
            Some(Said::Consulted(consulted)).filter(|said| *said != Said::Consulted(Vec::new()))
        }
        Ask::Status(of) => phase(of)?.status.map(Said::Status),
        Ask::From(of) => phase(of)?.from.map(|from| Said::Date(from.written())),
        Ask::Challenge => {
            let challenge = charter.challenge.filter(|challenge| challenge.value)?;
            let text = match doc.value(challenge.node) {
                Value::Map(_) => {
                    let entry = own(
                        doc,
                        challenge.node,
                        &[spelling::CHALLENGE],
                        Key::Description,
                    )?;
                    doc.text(entry.value)?
                }
                _ => doc.text(challenge.node)?,
            };
            Some(Said::Text(text.to_owned()))
        }
        Ask::UnmetNeed => answer(charter.unmet_need),
        Ask::Experience(at) => {
            let experience = charter.actors.get(at)?.experience?;
            Some(Said::Experience(experience.value))
        }
        Ask::Quality(quality) => answer(charter.qualities[quality.index()]),
        Ask::Interdisciplinary => answer(charter.interdisciplinary),
        Ask::Democratic => answer(charter.democratic),
        Ask::Claim => charter.claim.map(|claim| Said::Claim(claim.value)),
    }
}

/// Every question that a charter can hold an answer to, asked or not: whether the others than civil
/// society are paid, and what they know of the need, can be stated, and nothing asks for it.
pub fn answerable(charter: &Charter) -> Vec<Ask> {
    let mut all = asks(Some(charter));
    for (at, actor) in charter.actors.iter().enumerate() {
        if !actor.of_sector_alone && actor.sector != Some(Sector::Civil) {
            all.extend([Ask::Paid(at), Ask::Experience(at)]);
        }
    }
    all
}

/// Every question that a charter can hold an answer to.
pub fn asks(charter: Option<&Charter>) -> Vec<Ask> {
    let actors = charter.map_or(0, |charter| charter.actors.len());
    let named = charter.is_some_and(|charter| charter.actors.iter().all(|a| !a.of_sector_alone));
    let mut asks = vec![Ask::Name, Ask::Parties];
    for at in (0..actors).filter(|_| named) {
        asks.extend([Ask::ActorName(at), Ask::ActorSector(at)]);
    }
    asks.extend([Ask::Challenge, Ask::UnmetNeed, Ask::Claim]);
    asks.extend(Marker::all().map(Ask::Marker));
    for phase in Phase::ALL {
        asks.extend([
            Ask::Phase(phase),
            Ask::Consulted(phase),
            Ask::Status(phase),
            Ask::From(phase),
        ]);
    }
    let civil = |at: &usize| {
        named && charter.is_some_and(|charter| charter.actors[*at].sector == Some(Sector::Civil))
    };
    for at in (0..actors).filter(civil) {
        asks.extend([Ask::Paid(at), Ask::Experience(at)]);
    }
    asks.extend([Ask::ReplacesPaidWork, Ask::OwnGoals]);
    let qualities = Quality::NEEDED.into_iter().chain([Quality::Utilised]);
    asks.extend(qualities.map(Ask::Quality));
    asks.extend([Ask::Interdisciplinary, Ask::Democratic]);
    asks
}

/// Writes an answer into a text. Keys and words that are new are in the language given.
///
/// # Errors
/// The text is written in a way that the answer cannot be put into without changing more.
pub fn set(
    text: &str,
    kind: Kind,
    (ask, answer): (Ask, &Said),
    side: Option<Sector>,
    lang: Lang,
) -> Result<Written, Unwritable> {
    let (told, status) = answer.parts();
    let written = set_as(text, kind, (ask, &told), side, lang, None)?;
    let (Some(status), Some(phase)) = (status, ask.phase()) else {
        return Ok(written);
    };
    // Who takes part, and that it is planned.
    let status = (Ask::Status(phase), &Said::Status(status));
    let with_status = set_as(&written.text, kind, status, side, lang, None)?;
    Ok(Written {
        text: with_status.text,
        ..written
    })
}

/// The same, with the answer written as it stands elsewhere, evidence and all.
///
/// # Errors
/// As [`set`].
pub fn set_as(
    text: &str,
    kind: Kind,
    (ask, answer): (Ask, &Said),
    side: Option<Sector>,
    lang: Lang,
    raw: Option<&str>,
) -> Result<Written, Unwritable> {
    let before = draft(text, kind);
    let pen = Pen::new(&before.doc, text, lang);
    let (mut edits, aside, back) = match &before.charter {
        Some(charter) => {
            let (more, aside, back) = pen.apply_again(charter, ask, answer, side);
            let value = raw.map_or_else(|| written(Some(charter), answer, lang), str::to_owned);
            let edits = pen.answer(charter, (ask, answer), side, &value);
            let mut edits = edits.ok_or(Unwritable)?;
            for edit in more {
                // What is put before the first key comes before what hides that key.
                match edits.iter_mut().find(|before| before.span == edit.span) {
                    Some(before) => before.text.push_str(&edit.text),
                    None => edits.push(edit),
                }
            }
            (edits, aside, back)
        }
        None => (
            pen.begin(ask, answer).ok_or(Unwritable)?,
            Vec::new(),
            Vec::new(),
        ),
    };
    edits.retain(|edit| text.get(edit.span.clone()) != Some(edit.text.as_str()));
    let changed = apply(text, &edits);
    let after = draft(&changed, kind);
    let Some(charter) = after.charter.as_ref().filter(|_| !after.mistakes) else {
        return Err(Unwritable);
    };
    let is_said = match (ask, answer) {
        (Ask::Consulted(_), Said::Consulted(none)) if none.is_empty() => true,
        (Ask::ActorName(_) | Ask::Name, Said::Text(name)) => {
            let said = said(&after.doc, charter, ask, side);
            matches!(said, Some(Said::Text(said)) if said.trim() == name.trim())
        }
        _ => said(&after.doc, charter, ask, side).as_ref() == Some(answer),
    };
    let others_stay = before.charter.as_ref().is_none_or(|old| {
        asks(Some(old)).into_iter().all(|other| {
            // A phase that is left out says as much as one of which it is not known.
            let unsaid = matches!(other, Ask::Phase(_)).then_some(Said::Answer(Answer::Unknown));
            let was = said(&before.doc, old, other, None).or(unsaid.clone());
            let is = said(&after.doc, charter, other, None).or(unsaid);
            // What was answered for equality as a whole is now said of each marker.
            let spread = matches!((ask, other), (Ask::Marker(_), Ask::Marker(_)))
                && old
                    .whole
                    .is_some_and(|whole| whole.value.value == Answer::Yes);
            touches(ask, other) || was == is || spread && is == Some(Said::Answer(Answer::Yes))
        })
    });
    let comments = |doc: &Doc, text: &str| -> Vec<String> {
        let spans = doc.comments.iter();
        let mut comments: Vec<String> = spans
            .map(|span| text.get(span.clone()).unwrap_or_default().trim().to_owned())
            .collect();
        comments.sort_unstable();
        comments
    };
    let comments_stay = comments(&before.doc, text) == comments(&after.doc, &changed);
    // An alias may bring what is changed to a place that is others'.
    let alone_stays = before
        .charter
        .as_ref()
        .is_none_or(|old| left_alone(&before.doc, old) == left_alone(&after.doc, charter));
    if !(is_said && others_stay && comments_stay && alone_stays) {
        return Err(Unwritable);
    }
    Ok(Written {
        text: changed,
        aside,
        back,
    })
}

/// The text with one answer for all as the answer of some sides alone. Nothing where no such answer stands
/// there, or where it is written in a way that cannot be changed so.
pub fn as_sides(text: &str, kind: Kind, ask: Ask, sides: &[Sector], lang: Lang) -> Option<String> {
    let before = draft(text, kind);
    let charter = before.charter.as_ref()?;
    let pen = Pen::new(&before.doc, text, lang);
    let entry = entry_at(&before.doc, charter, None, &path(ask, None))?;
    let after = apply(text, &pen.apart(entry, sides, None)?);
    let reread = draft(&after, kind);
    let is = reread.charter.as_ref().filter(|_| !reread.mistakes)?;
    let was = said(&before.doc, charter, ask, None);
    let stays = |side: &Sector| said(&reread.doc, is, ask, Some(*side)) == was;
    sides.iter().all(stays).then_some(after)
}

/// The text with *ja* for equality as a whole as *ja* for each of its core markers.
pub fn as_markers(text: &str, kind: Kind, lang: Lang) -> Option<String> {
    let before = draft(text, kind);
    let charter = before.charter.as_ref()?;
    let whole = charter
        .whole
        .filter(|whole| whole.value.value == Answer::Yes && whole.value.sides.is_none())?;
    let entry = entry_at(
        &before.doc,
        charter,
        None,
        &vec![(Key::Equality, spelling::CHARTER)],
    )?;
    let pen = Pen::new(&before.doc, text, lang);
    let kept = pen.kept(whole.node);
    let markers: Vec<String> = Marker::CORE
        .iter()
        .map(|marker| {
            let key = spelling::written(spelling::MARKERS, Key::Marker(*marker), lang);
            format!("{key}: {kept}")
        })
        .collect();
    let map = format!("{{ {} }}", markers.join(", "));
    let span = before.doc.span(entry.value);
    let after = apply(text, &[Edit::new(span.start..pen.end(entry.value), map)]);
    (!kept.contains(['\n', '\r']) && !draft(&after, kind).mistakes).then_some(after)
}

/// What a side has written about a phase, on one line.
pub fn phase_written(doc: &Doc, charter: &Charter, phase: Phase, side: Sector) -> Option<String> {
    let node = charter.phases[phase.index()].as_ref()?.value.sides[side.index()]?;
    Some(beside::carried(doc, node))
}

/// The text with an answer put aside: its key stands with `x-` before it, so that nothing is lost and
/// nothing is said. Nothing when there is no answer.
pub fn set_aside(text: &str, kind: Kind, ask: Ask, side: Option<Sector>) -> Option<String> {
    let before = draft(text, kind);
    let charter = before.charter.as_ref()?;
    let entry = entry_at(&before.doc, charter, ask.actor(), &path(ask, side))?;
    hidden(&before.doc, text, kind, entry)
}

/// The entry at the end of a way from the charter, or from an actor.
fn entry_at(doc: &Doc, charter: &Charter, actor: Option<usize>, path: &Path) -> Option<Entry> {
    let mut node = match actor {
        Some(at) => charter.actors.get(at)?.node,
        None => charter.root,
    };
    let mut found = None;
    for (key, table) in path {
        let entry = own(doc, node, &[table], *key)?;
        node = entry.value;
        found = Some(entry);
    }
    found
}

/// The text with an entry's key behind `x-`; nothing when it would not be read without mistakes.
fn hidden(doc: &Doc, text: &str, kind: Kind, entry: Entry) -> Option<String> {
    let start = doc.span(entry.key).start;
    let after = apply(text, &[Edit::new(start..start, "x-")]);
    (!draft(&after, kind).mistakes).then_some(after)
}

/// Whether an answer to a question may change what is said to another.
fn touches(ask: Ask, other: Ask) -> bool {
    match (ask, other) {
        _ if ask == other => true,
        (Ask::Phase(phase), Ask::Consulted(of) | Ask::Status(of) | Ask::From(of)) => of == phase,
        (Ask::ActorName(_) | Ask::ActorSector(_), Ask::Parties) => true,
        (Ask::Parties, Ask::ActorName(_) | Ask::ActorSector(_)) => true,
        // Words such as `felles` and a sector speak of all who are there.
        (Ask::ActorName(_) | Ask::ActorSector(_), Ask::Phase(_) | Ask::Consulted(_)) => true,
        (Ask::ActorSector(at), Ask::Paid(of) | Ask::Experience(of)) => at == of,
        _ => false,
    }
}

/// The entry of a map that stands in it under a key, whichever way it is spelled.
fn own(doc: &Doc, map: NodeId, tables: &[&[Spelled<Key>]], key: Key) -> Option<Entry> {
    let Value::Map(entries) = doc.value(map) else {
        return None;
    };
    entries.iter().copied().find(|entry| {
        entry.merged.is_none() && key_of(doc, entry, tables).is_some_and(|of| of == key)
    })
}

fn key_of(doc: &Doc, entry: &Entry, tables: &[&[Spelled<Key>]]) -> Option<Key> {
    let text = doc.text(entry.key)?;
    let found = tables
        .iter()
        .find_map(|table| spelling::read(table, text))?;
    Some(found.means)
}

/// A step of the way to an answer: a key, and the table of the map that it stands in.
type Path = Vec<(Key, &'static [Spelled<Key>])>;

/// The way to an answer from the charter, or from an actor.
fn path(ask: Ask, side: Option<Sector>) -> Path {
    use spelling as s;
    let phase = |phase: Phase| {
        let mut path = vec![(Key::Phases, s::CHARTER), (Key::Phase(phase), s::PHASES)];
        path.extend(side.map(|side| (Key::Side(side), s::SIDES)));
        path
    };
    let phase_and = |of: Phase, key: Key| {
        let mut path = phase(of);
        path.push((key, s::PHASE));
        path
    };
    match ask {
        Ask::Name => vec![(Key::Name, s::CHARTER)],
        Ask::Parties => vec![(Key::Sectors, s::CHARTER)],
        Ask::ActorName(_) => vec![(Key::Name, s::ACTOR)],
        Ask::ActorSector(_) => vec![(Key::Sector, s::ACTOR)],
        Ask::Paid(_) => vec![(Key::Compensation, s::ACTOR)],
        Ask::Experience(_) => vec![(Key::Experience, s::ACTOR)],
        Ask::Phase(of) => phase(of),
        Ask::Consulted(of) => phase_and(of, Key::Consulted),
        Ask::Status(of) => phase_and(of, Key::Status),
        Ask::From(of) => phase_and(of, Key::From),
        Ask::Marker(marker) => {
            let mut path = vec![
                (Key::Equality, s::CHARTER),
                (Key::Marker(marker), s::MARKERS),
            ];
            path.extend(side.map(|side| (Key::Side(side), s::SIDES)));
            path
        }
        Ask::ReplacesPaidWork => {
            vec![
                (Key::Effort, s::CHARTER),
                (Key::ReplacesPaidWork, s::EFFORT),
            ]
        }
        Ask::OwnGoals => vec![(Key::Effort, s::CHARTER), (Key::OwnGoals, s::EFFORT)],
        Ask::Challenge => vec![(Key::Challenge, s::CHARTER)],
        Ask::UnmetNeed => vec![(Key::Challenge, s::CHARTER), (Key::UnmetNeed, s::CHALLENGE)],
        Ask::Quality(quality) => vec![
            (Key::Innovation, s::CHARTER),
            (Key::Quality(quality), s::INNOVATION),
        ],
        Ask::Interdisciplinary => {
            vec![
                (Key::Profile, s::CHARTER),
                (Key::Interdisciplinary, s::PROFILE),
            ]
        }
        Ask::Democratic => vec![(Key::Profile, s::CHARTER), (Key::Democratic, s::PROFILE)],
        Ask::Claim => vec![(Key::Claim, s::CHARTER)],
    }
}

/// The way to an answer in words, with points between: `faser.idé`, `aktører.venner.vederlag`.
pub fn spelled_path(
    charter: Option<&Charter>,
    ask: Ask,
    side: Option<Sector>,
    lang: Lang,
) -> String {
    way(charter, ask, side, lang, str::to_owned).join(".")
}

/// The same way as people read it: each key in words of its own, and names as they are.
pub fn path_words(
    charter: Option<&Charter>,
    ask: Ask,
    side: Option<Sector>,
    lang: Lang,
) -> Vec<String> {
    way(charter, ask, side, lang, |key| key.replace('_', " "))
}

fn way(
    charter: Option<&Charter>,
    ask: Ask,
    side: Option<Sector>,
    lang: Lang,
    said: fn(&str) -> String,
) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    if let Some(at) = ask.actor() {
        words.push(said(spelling::written(
            spelling::CHARTER,
            Key::Actors,
            lang,
        )));
        let actor = charter.and_then(|charter| charter.actors.get(at));
        words.push(actor.map_or_else(|| (at + 1).to_string(), |actor| actor.id.clone()));
    }
    let path = path(ask, side);
    words.extend(
        path.into_iter()
            .map(|(key, table)| said(spelling::written(table, key, lang))),
    );
    words
}

/// The question whose answer stands at the end of a way, in any language, and the side that a last
/// step names: `faser.idé`, `actors.Friends.compensation`. One past the last actor for a new name.
pub fn ask_at(charter: Option<&Charter>, path: &str) -> Option<(Ask, Option<Sector>)> {
    let mut steps: Vec<&str> = path.split('.').collect();
    let is_actors = |step: &str| {
        spelling::read(spelling::CHARTER, step).is_some_and(|found| found.means == Key::Actors)
    };
    let mut actor = None;
    if steps.len() > 2 && steps.first().is_some_and(|step| is_actors(step)) {
        // A name may have points of its own.
        let name = steps.get(1..steps.len() - 1)?.join(".");
        let actors = &charter?.actors;
        let found = actors
            .iter()
            .position(|actor| spelling::folded_id(&actor.id) == spelling::folded_id(&name));
        actor = Some(found?);
        steps.drain(..steps.len() - 1);
    }
    let mut all = asks(charter);
    all.extend([Ask::Parties, Ask::Name]);
    let sides = std::iter::once(None).chain(Sector::ALL.map(Some));
    for side in sides {
        for ask in &all {
            let way = self::path(*ask, side);
            let spelled_so = way.len() == steps.len()
                && way.iter().zip(&steps).all(|((key, table), step)| {
                    let by_key =
                        spelling::read(table, step).is_some_and(|found| found.means == *key);
                    by_key
                        || matches!(key, Key::Side(of) if spelling::read(spelling::SECTORS, step)
                        .is_some_and(|found| found.means == *of))
                });
            if spelled_so && ask.actor() == actor {
                return Some((*ask, side));
            }
        }
    }
    None
}

fn form<T: PartialEq>(table: &'static [Spelled<T>], means: T, lang: Lang) -> String {
    spelling::written(table, means, lang).to_owned()
}

/// An answer as it is written.
pub fn written(charter: Option<&Charter>, answer: &Said, lang: Lang) -> String {
    use spelling as s;
    match answer {
        Said::Text(text) => scalar(text),
        Said::Date(date) => date.clone(),
        Said::Sectors(sectors) => {
            let words: Vec<String> = sectors
                .iter()
                .map(|of| form(s::SECTORS, *of, lang))
                .collect();
            format!("[{}]", words.join(", "))
        }
        Said::Sector(sector) => form(s::SECTORS, *sector, lang),
        Said::NotStarted => form(s::PARTIES, s::Party::NotStarted, lang),
        Said::NotApplicable => form(s::PARTIES, s::Party::NotApplicable, lang),
        Said::Answer(answer) => form(s::ANSWERS, *answer, lang),
        Said::Status(status) => form(s::STATUSES, *status, lang),
        Said::Experience(experience) => form(s::EXPERIENCES, *experience, lang),
        Said::Claim(claim) => form(s::CLAIMS, *claim, lang),
        Said::Consulted(actors) => format!("[{}]", names(charter, actors, lang).join(", ")),
        Said::Took(actors) | Said::Planned(actors) => who(charter, actors, lang),
    }
}

fn names(charter: Option<&Charter>, actors: &[usize], lang: Lang) -> Vec<String> {
    let actor = |at: &usize| charter?.actors.get(*at);
    let name = |actor: &super::Actor| match (actor.of_sector_alone, actor.sector) {
        (true, Some(sector)) => form(spelling::SECTORS, sector, lang),
        _ => scalar(actor.id.trim()),
    };
    actors.iter().filter_map(actor).map(name).collect()
}

fn who(charter: Option<&Charter>, actors: &[usize], lang: Lang) -> String {
    use spelling::{PARTIES, Party};
    let all = charter.map_or(&[][..], |charter| &charter.actors);
    let both = |actor: &super::Actor| matches!(actor.sector, Some(Sector::Public | Sector::Civil));
    let of_both: Vec<usize> = (0..all.len()).filter(|&at| both(&all[at])).collect();
    let is_there = |sector: Sector| all.iter().any(|actor| actor.sector == Some(sector));
    let has_both = is_there(Sector::Public) && is_there(Sector::Civil);
    if has_both && actors == of_both {
        return form(PARTIES, Party::Joint, lang);
    }
    if all.len() > 1 && actors.len() == all.len() {
        return form(PARTIES, Party::All, lang);
    }
    match names(charter, actors, lang).as_slice() {
        [one] => one.clone(),
        several => format!("[{}]", several.join(", ")),
    }
}

struct Pen<'d, 't> {
    doc: &'d Doc<'t>,
    text: &'t str,
    newline: &'static str,
    lang: Lang,
}

impl<'d, 't> Pen<'d, 't> {
    fn new(doc: &'d Doc<'t>, text: &'t str, lang: Lang) -> Pen<'d, 't> {
        let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
        Pen {
            doc,
            text,
            newline,
            lang,
        }
    }

    /// The first line of a charter that is not there yet.
    fn begin(&self, ask: Ask, answer: &Said) -> Option<Vec<Edit>> {
        let (Ask::Name, Said::Text(_)) = (ask, answer) else {
            return None;
        };
        let name = spelling::written(spelling::CHARTER, Key::Name, self.lang);
        let line = format!(
            "{name}: {}{}",
            written(None, answer, self.lang),
            self.newline
        );
        let text = self.text;
        let end = text.len();
        let ended = text.is_empty() || text.ends_with('\n');
        let before = if ended { "" } else { self.newline };
        Some(vec![Edit::new(
            end..end,
            format!("{before}samskap: 1{}{line}", self.newline),
        )])
    }

    fn answer(
        &self,
        charter: &Charter,
        (ask, answer): (Ask, &Said),
        side: Option<Sector>,
        value: &str,
    ) -> Option<Vec<Edit>> {
        let start = match ask.actor() {
            Some(at) => match charter.actors.get(at) {
                Some(actor) => actor.node,
                None => return self.new_actor(charter, value),
            },
            None => charter.root,
        };
        if let (Ask::Consulted(phase), Said::Consulted(none)) = (ask, answer)
            && none.is_empty()
        {
            // That nobody was only consulted is what the key being left out says, and so does one that names
            // only those who took part.
            let there = charter.phases[phase.index()].as_ref();
            let said = there.and_then(|there| there.value.once());
            let nobody = said.is_none_or(|said| said.consulted.is_empty());
            return nobody.then(Vec::new);
        }
        if let Some(side) = side
            && let Some(edits) = self.split(charter, ask, side, value)
        {
            return Some(edits);
        }
        self.put(start, &path(ask, side), value)
    }

    /// One answer for all becomes the answer of each side but one, which answers for itself. Nothing where no
    /// such answer stands there.
    fn split(&self, charter: &Charter, ask: Ask, side: Sector, value: &str) -> Option<Vec<Edit>> {
        if !matches!(ask, Ask::Phase(_) | Ask::Marker(_)) {
            return None;
        }
        let is_party = |sector: &Sector| {
            let mut sectors = charter.actors.iter().filter_map(|actor| actor.sector);
            *sector != side && sectors.any(|of| of == *sector)
        };
        let others: Vec<Sector> = Sector::ALL.into_iter().filter(is_party).collect();
        match entry_at(self.doc, charter, None, &path(ask, None)) {
            Some(entry) => self.apart(entry, &others, Some((side, value))),
            None => self.spread(
                charter,
                ask,
                &others,
                &format!("{}: {value}", self.side(side)),
            ),
        }
    }

    fn side(&self, side: Sector) -> &'static str {
        spelling::written(spelling::SIDES, Key::Side(side), self.lang)
    }

    /// The answer of an entry as the answer of some sides, with the one that another side gives for itself.
    fn apart(
        &self,
        entry: Entry,
        others: &[Sector],
        own: Option<(Sector, &str)>,
    ) -> Option<Vec<Edit>> {
        let node = entry.value;
        let own = own.map(|(side, value)| (side, format!("{}: {value}", self.side(side))));
        let is_sided = |entry: &Entry| {
            key_of(self.doc, entry, &[spelling::SIDES])
                .is_some_and(|key| matches!(key, Key::Side(_)))
        };
        match self.doc.value(node) {
            Value::Null | Value::Unreadable => return None,
            Value::Map(entries) if entries.iter().any(is_sided) => return None,
            // What was put aside says nothing.
            Value::Map(entries)
                if entries.iter().all(|entry| {
                    self.doc
                        .text(entry.key)
                        .is_some_and(super::reader::is_left_alone)
                }) =>
            {
                return None;
            }
            Value::Text(text)
                if own.is_some()
                    && spelling::read(spelling::ANSWERS, text)
                        .is_some_and(|found| found.means == Answer::Unknown) =>
            {
                let (_, own) = own?;
                let span = self.doc.span(node);
                return Some(vec![Edit::new(span, format!("{{ {own} }}"))]);
            }
            _ => {}
        }
        let (first, more) = others.split_first()?;
        let end = self.end(node);
        let span = self.doc.span(node);
        let written = self.text.get(span.start..end)?;
        if !written.contains(['\n', '\r']) {
            let kept = self.kept(node);
            let mut sides: Vec<String> = others
                .iter()
                .map(|other| format!("{}: {kept}", self.side(*other)))
                .collect();
            if let Some((side, own)) = own {
                let place = others.iter().filter(|other| **other < side).count();
                sides.insert(place, own);
            }
            let map = format!("{{ {} }}", sides.join(", "));
            return Some(vec![Edit::new(span.start..end, map)]);
        }
        // What stands on lines of its own moves in by two.
        let column = self.column(self.doc.span(entry.key).start)?;
        let colon = self.doc.span(entry.key).end;
        let colon = colon + self.text.get(colon..)?.find(':')? + 1;
        let indent = " ".repeat(column + 2);
        let moved = self.text.get(colon..end)?.replace('\n', "\n  ");
        let mut lines = format!("{}{indent}{}:{moved}", self.newline, self.side(*first));
        for other in more {
            let kept = beside::on_one_line(self.doc, node);
            lines.push_str(&format!(
                "{}{indent}{}: {kept}",
                self.newline,
                self.side(*other)
            ));
        }
        if let Some((_, own)) = own {
            lines.push_str(&format!("{}{indent}{own}", self.newline));
        }
        Some(vec![Edit::new(colon..end, lines)])
    }

    /// *Ja* for equality as a whole becomes *ja* for each core marker, and one of them is answered by sides.
    fn spread(
        &self,
        charter: &Charter,
        ask: Ask,
        others: &[Sector],
        own: &str,
    ) -> Option<Vec<Edit>> {
        let Ask::Marker(asked) = ask else {
            return None;
        };
        let whole = charter
            .whole
            .filter(|whole| whole.value.value == Answer::Yes && whole.value.sides.is_none())?;
        let entry = entry_at(
            self.doc,
            charter,
            None,
            &vec![(Key::Equality, spelling::CHARTER)],
        )?;
        let kept = self.kept(whole.node);
        let mut sides: Vec<String> = others
            .iter()
            .map(|other| format!("{}: {kept}", self.side(*other)))
            .collect();
        sides.push(own.to_owned());
        let mut markers: Vec<String> = Vec::new();
        let core = Marker::CORE.into_iter();
        for marker in core.chain(Some(asked).filter(|asked| !Marker::CORE.contains(asked))) {
            let key = spelling::written(spelling::MARKERS, Key::Marker(marker), self.lang);
            markers.push(match marker == asked {
                true => format!("{key}: {{ {} }}", sides.join(", ")),
                false => format!("{key}: {kept}"),
            });
        }
        let span = self.doc.span(entry.value);
        if kept.contains(['\n', '\r']) {
            return None;
        }
        match self.column(self.doc.span(entry.key).start) {
            Some(column) => {
                let indent = format!("{}{}", self.newline, " ".repeat(column + 2));
                let start = self.text.get(..span.start)?.trim_end_matches(' ').len();
                let lines = format!("{indent}{}", markers.join(&indent));
                Some(vec![Edit::new(start..self.end(entry.value), lines)])
            }
            None => {
                let map = format!("{{ {} }}", markers.join(", "));
                Some(vec![Edit::new(span, map)])
            }
        }
    }

    /// A value as it is written, so that it can stand in brackets.
    fn kept(&self, node: NodeId) -> String {
        let span = self.doc.span(node);
        let written = self
            .text
            .get(span.start..self.end(node))
            .unwrap_or_default();
        match self.doc.value(node) {
            Value::Text(text) if written == text.as_ref() => scalar_if_needed(text, written),
            _ => written.to_owned(),
        }
    }

    /// Puts a value at the end of a way.
    fn put(
        &self,
        start: NodeId,
        path: &[(Key, &'static [Spelled<Key>])],
        value: &str,
    ) -> Option<Vec<Edit>> {
        let mut node = start;
        let mut above: Option<Entry> = None;
        for (at, (key, table)) in path.iter().enumerate() {
            match self.doc.value(node) {
                Value::Map(_) => match own(self.doc, node, &[table], *key) {
                    Some(entry) => {
                        above = Some(entry);
                        node = entry.value;
                    }
                    None => return self.insert(node, path.get(at..)?, value),
                },
                Value::Null => return self.fill(above?, path.get(at..)?, value),
                Value::Text(_) | Value::List(_) => {
                    let (under, _) = path.get(at.checked_sub(1)?)?;
                    // A side's answer about a phase is what a phase may hold.
                    let under = match under {
                        Key::Side(_) if is_of_phase(path) => path
                            .iter()
                            .map(|(key, _)| *key)
                            .find(|key| matches!(key, Key::Phase(_)))?,
                        under => *under,
                    };
                    return self.wrap(above?, under, path.get(at..)?, value);
                }
                Value::Unreadable => return None,
            }
        }
        let above = above?;
        // A map that holds more than the answer keeps the rest.
        let inner: Option<(Key, &'static [Spelled<Key>])> =
            match (self.doc.value(node), path.last()?) {
                (Value::Map(_), (Key::Phase(_), _)) => Some((Key::Who, spelling::PHASE)),
                (Value::Map(_), (Key::Side(_), _)) if is_of_phase(path) => {
                    Some((Key::Who, spelling::PHASE))
                }
                (Value::Map(_), (Key::Challenge, _)) => {
                    Some((Key::Description, spelling::CHALLENGE))
                }
                (Value::Map(_), _) => {
                    let sides = Sector::ALL
                        .into_iter()
                        .any(|of| own(self.doc, node, &[spelling::SIDES], Key::Side(of)).is_some());
                    if sides {
                        return None;
                    }
                    Some((Key::Answer, spelling::ANSWER))
                }
                _ => None,
            };
        match inner {
            Some(inner) => self.put(node, &[inner], value),
            None => self.replace(above, value),
        }
    }

    /// Another value for a key that has one.
    fn replace(&self, entry: Entry, value: &str) -> Option<Vec<Edit>> {
        let span = self.doc.span(entry.value);
        if matches!(self.doc.value(entry.value), Value::Null) && span.is_empty() {
            return self.fill(entry, &[], value);
        }
        Some(vec![Edit::new(span, value)])
    }

    /// A value for a key that has none.
    fn fill(
        &self,
        entry: Entry,
        path: &[(Key, &'static [Spelled<Key>])],
        value: &str,
    ) -> Option<Vec<Edit>> {
        let span = self.doc.span(entry.value);
        if !span.is_empty() {
            let text = self.nested(path, value, None);
            let text = if path.is_empty() {
                text
            } else {
                format!("{{ {text} }}")
            };
            return Some(vec![Edit::new(span, text)]);
        }
        let key = self.doc.span(entry.key);
        let colon = key.end + self.text.get(key.end..)?.find(':')? + 1;
        let text = match (path.is_empty(), self.column(key.start)) {
            (true, _) => format!(" {value}"),
            (false, Some(column)) => {
                let indent = " ".repeat(column + 2);
                let text = self.nested(path, value, Some(column + 2));
                return self.after_line(colon, &format!("{indent}{text}"));
            }
            (false, None) => format!(" {{ {} }}", self.nested(path, value, None)),
        };
        Some(vec![Edit::new(colon..colon, text)])
    }

    /// A map in the place of a value that stands alone, with the value in it where it belongs.
    fn wrap(
        &self,
        entry: Entry,
        under: Key,
        path: &[(Key, &'static [Spelled<Key>])],
        value: &str,
    ) -> Option<Vec<Edit>> {
        let span = self.doc.span(entry.value);
        let written = self.doc.written(entry.value);
        // A tag says what the value is, and a map is something else.
        let before = self.line_before(span.start)?;
        if before
            .split_whitespace()
            .next_back()
            .is_some_and(|word| word.starts_with('!'))
        {
            return None;
        }
        let unknown = matches!(self.doc.value(entry.value), Value::Text(text)
            if spelling::read(spelling::ANSWERS, text).is_some_and(|found| found.means == Answer::Unknown));
        let inner = self.nested(path, value, None);
        let kept = |key: &str| {
            let kept = match self.doc.value(entry.value) {
                Value::Text(text) if written == text.as_ref() => scalar_if_needed(text, written),
                _ => written.to_owned(),
            };
            Some(format!("{{ {key}: {kept}, {inner} }}")).filter(|_| !written.contains('\n'))
        };
        let text = match under {
            under
                if matches!(path, [(Key::Evidence, _)])
                    && !matches!(under, Key::Phase(_) | Key::Challenge) =>
            {
                kept(spelling::written(spelling::ANSWER, Key::Answer, self.lang))?
            }
            Key::Equality | Key::Marker(_) if unknown => {
                match self.column(self.doc.span(entry.key).start) {
                    Some(column) if under == Key::Equality => {
                        let inner = self.nested(path, value, Some(column + 2));
                        format!("{}{}{inner}", self.newline, " ".repeat(column + 2))
                    }
                    _ => format!("{{ {inner} }}"),
                }
            }
            Key::Phase(_) => kept(spelling::written(spelling::PHASE, Key::Who, self.lang))?,
            Key::Challenge => kept(spelling::written(
                spelling::CHALLENGE,
                Key::Description,
                self.lang,
            ))?,
            _ => return None,
        };
        // No space is left at the end of the line that the value stood on.
        let start = match text.starts_with(self.newline) {
            true => self.text.get(..span.start)?.trim_end_matches(' ').len(),
            false => span.start,
        };
        Some(vec![Edit::new(start..span.end, text)])
    }

    /// A new entry in a map, after the ones that come before it in the order of the format.
    fn insert(
        &self,
        map: NodeId,
        path: &[(Key, &'static [Spelled<Key>])],
        value: &str,
    ) -> Option<Vec<Edit>> {
        let (key, table) = path.first()?;
        let Value::Map(entries) = self.doc.value(map) else {
            return None;
        };
        let rank = |key: Key| table.iter().position(|spelled| spelled.means == key);
        let here: Vec<&Entry> = entries
            .iter()
            .filter(|entry| entry.merged.is_none())
            .collect();
        let before = here.iter().copied().rfind(|entry| {
            key_of(self.doc, entry, &[table]).is_none_or(|of| rank(of) < rank(*key))
        });
        let span = self.doc.span(map);
        let is_flow = self.text.get(span.start..)?.starts_with('{');
        if is_flow {
            let text = self.nested(path, value, None);
            return Some(vec![match (before, here.is_empty()) {
                (_, true) => Edit::new(span.start + 1..span.end - 1, format!(" {text} ")),
                (Some(before), _) => {
                    let end = self.end_of(*before);
                    Edit::new(end..end, format!(", {text}"))
                }
                (None, _) => Edit::new(span.start + 1..span.start + 1, format!(" {text},")),
            }]);
        }
        let first = self.doc.span(here.first()?.key).start;
        let column = self.column_of(first);
        let text = self.nested(path, value, Some(column));
        match before {
            Some(before) => {
                let indent = " ".repeat(column);
                self.after_line(self.end_of(*before), &format!("{indent}{text}"))
            }
            None => {
                let indent = " ".repeat(column);
                Some(vec![Edit::new(
                    first..first,
                    format!("{text}{}{indent}", self.newline),
                )])
            }
        }
    }

    /// `a: { b: value }`, or on lines of their own from a column on.
    fn nested(
        &self,
        path: &[(Key, &'static [Spelled<Key>])],
        value: &str,
        column: Option<usize>,
    ) -> String {
        let mut out = String::new();
        let mut closing = 0;
        for (depth, (key, table)) in path.iter().enumerate() {
            let key = spelling::written(table, *key, self.lang);
            match (depth, column) {
                (0, _) => {}
                // The sides stand beside each other.
                (_, Some(column)) if !matches!(path.get(depth), Some((Key::Side(_), _))) => {
                    out.push_str(self.newline);
                    out.push_str(&" ".repeat(column + 2 * depth));
                }
                _ => {
                    out.push_str(" { ");
                    closing += 1;
                }
            }
            out.push_str(key);
            out.push(':');
        }
        if !path.is_empty() {
            out.push(' ');
        }
        out.push_str(value);
        out.push_str(&" }".repeat(closing));
        out
    }

    /// Adds a line after the one that a place is on, and after the comments that belong to what stands there:
    /// those that stand further in than the new line.
    fn after_line(&self, place: usize, line: &str) -> Option<Vec<Edit>> {
        let line_end = |place: usize| -> Option<usize> {
            let rest = self.text.get(place..)?;
            Some(place + rest.find(['\n', '\r']).unwrap_or(rest.len()))
        };
        let indent = line.len() - line.trim_start_matches(' ').len();
        let mut end = line_end(place)?;
        let mut seen = end;
        loop {
            let rest = self.text.get(seen..)?;
            let next = match rest.strip_prefix("\r\n") {
                Some(_) => seen + 2,
                None if rest.starts_with(['\n', '\r']) => seen + 1,
                None => break,
            };
            let after = line_end(next)?;
            let below = self.text.get(next..after)?;
            let bare = below.trim_start_matches(' ');
            match bare.trim().is_empty() {
                // An empty line belongs to the comment that comes after it, if that belongs here.
                true if after > next
                    || self.text.get(after..).is_some_and(|text| !text.is_empty()) =>
                {
                    seen = after;
                }
                false if bare.starts_with('#') && below.len() - bare.len() > indent => {
                    seen = after;
                    end = after;
                }
                _ => break,
            }
        }
        Some(vec![Edit::new(end..end, format!("{}{line}", self.newline))])
    }

    /// Where an entry ends: at its last scalar or bracket, without the comments that follow.
    fn end_of(&self, entry: Entry) -> usize {
        let key = self.doc.span(entry.key).end;
        // A value that is left out ends at its colon.
        if self.doc.span(entry.value).is_empty() {
            let rest = self.text.get(key..).unwrap_or_default();
            return key + rest.find(':').map_or(0, |colon| colon + 1);
        }
        key.max(self.end(entry.value))
    }

    fn end(&self, node: NodeId) -> usize {
        let span = self.doc.span(node);
        let is_flow = self
            .text
            .get(span.start..)
            .is_some_and(|text| text.starts_with(['{', '[']));
        match self.doc.value(node) {
            Value::Map(entries) if !is_flow => {
                let own = entries.iter().filter(|entry| entry.merged.is_none());
                own.map(|entry| self.end_of(*entry))
                    .max()
                    .unwrap_or(span.end)
            }
            Value::List(items) if !is_flow => items
                .iter()
                .map(|item| self.end(*item))
                .max()
                .unwrap_or(span.end),
            Value::Text(_) => self.end_of_block(span.start, span.end),
            _ => span.end,
        }
    }

    /// Where a text ends: one that keeps its line breaks (`|+`) ends before the last of them.
    fn end_of_block(&self, start: usize, end: usize) -> usize {
        // The span begins with the sign, or with the first line below it.
        let written = self.text.get(start..).unwrap_or_default();
        let header = match written.starts_with(['|', '>']) {
            true => written.lines().next().unwrap_or_default(),
            false => {
                let before = self.text.get(..start).unwrap_or_default();
                let above = before.trim_end_matches([' ', '\n', '\r']);
                let line = above.lines().next_back().unwrap_or_default();
                line.rsplit_once(": ").map_or("", |(_, sign)| sign)
            }
        };
        if !header.starts_with(['|', '>'])
            || !header.split('#').next().is_some_and(|h| h.contains('+'))
        {
            return end;
        }
        // The span may or may not have the breaks in it.
        let content = self
            .text
            .get(start..end)
            .unwrap_or_default()
            .trim_end()
            .len();
        let rest = self.text.get(start + content..).unwrap_or_default();
        let blank = rest.len() - rest.trim_start_matches([' ', '\t', '\n', '\r']).len();
        let breaks = rest.get(..blank).unwrap_or_default();
        match breaks.rfind('\n') {
            Some(last) => {
                let last = match breaks
                    .get(..last)
                    .is_some_and(|before| before.ends_with('\r'))
                {
                    true => last - 1,
                    false => last,
                };
                start + content + last
            }
            None => end,
        }
    }

    /// The column of a key that begins its line (behind dashes at most); nothing within brackets.
    fn column(&self, place: usize) -> Option<usize> {
        let before = self.line_before(place)?;
        let alone = before.chars().all(|c| matches!(c, ' ' | '-' | '\u{FEFF}'));
        alone.then(|| self.column_of(place))
    }

    fn column_of(&self, place: usize) -> usize {
        let before = self.line_before(place).unwrap_or_default();
        before.chars().filter(|c| *c != '\u{FEFF}').count()
    }

    fn line_before(&self, place: usize) -> Option<&str> {
        let before = self.text.get(..place)?;
        before.get(before.rfind(['\n', '\r']).map_or(0, |end| end + 1)..)
    }

    fn new_actor(&self, charter: &Charter, name: &str) -> Option<Vec<Edit>> {
        let key = spelling::written(spelling::ACTOR, Key::Name, self.lang);
        let entry = own(self.doc, charter.root, &[spelling::CHARTER], Key::Actors);
        let items = match entry.map(|entry| self.doc.value(entry.value)) {
            Some(Value::List(items)) if !items.is_empty() => items,
            None => {
                let path = [(Key::Actors, spelling::CHARTER)];
                let column = match self.doc.value(charter.root) {
                    Value::Map(entries) => {
                        self.column_of(self.doc.span(entries.first()?.key).start)
                    }
                    _ => return None,
                };
                let item = format!("{}{}- {key}: {name}", self.newline, " ".repeat(column + 2));
                let edits = self.insert(charter.root, &path, &item)?;
                // Nothing stands between the colon and the end of its line.
                let trimmed = |edit: Edit| {
                    let text = edit.text.replace(
                        &format!(": {}", self.newline),
                        &format!(":{}", self.newline),
                    );
                    Edit::new(edit.span, text)
                };
                return Some(edits.into_iter().map(trimmed).collect());
            }
            _ => return None,
        };
        let (first, last) = (*items.first()?, *items.last()?);
        let list = self.doc.span(entry?.value);
        if self.text.get(list.start..)?.starts_with('[') {
            let end = self.end(last);
            return Some(vec![Edit::new(end..end, format!(", {{ {key}: {name} }}"))]);
        }
        let before = self.line_before(self.doc.span(first).start)?;
        let dash = before.find('-')?;
        let indent = before.get(..dash)?;
        self.after_line(self.end(last), &format!("{indent}- {key}: {name}"))
    }

    /// What no longer applies after an answer is kept under `x-`, and what applies again comes back.
    fn apply_again(
        &self,
        charter: &Charter,
        ask: Ask,
        answer: &Said,
        side: Option<Sector>,
    ) -> (Vec<Edit>, Vec<String>, Vec<String>) {
        let mut edits = Vec::new();
        let (mut aside, mut back) = (Vec::new(), Vec::new());
        let (map, table, keys, applies): (_, &'static [Spelled<Key>], &[Key], bool) =
            match (ask, answer) {
                (Ask::Phase(phase), _) => {
                    let Some(said) = &charter.phases[phase.index()] else {
                        return (edits, aside, back);
                    };
                    let keys = &[Key::Consulted, Key::Status, Key::From, Key::Until];
                    let applies = !matches!(answer, Said::NotStarted | Said::NotApplicable);
                    let of_side = |side| {
                        own(self.doc, said.node, &[spelling::SIDES], Key::Side(side))
                            .map(|entry| entry.value)
                    };
                    let node = match side {
                        None => said.node,
                        Some(side) => match of_side(side) {
                            Some(node) => node,
                            None => return (edits, aside, back),
                        },
                    };
                    (node, spelling::PHASE, keys, applies)
                }
                (Ask::ActorSector(at), Said::Sector(sector)) => {
                    let Some(actor) = charter.actors.get(at) else {
                        return (edits, aside, back);
                    };
                    (
                        actor.node,
                        spelling::ACTOR,
                        &[Key::Form],
                        *sector == Sector::Civil,
                    )
                }
                _ => return (edits, aside, back),
            };
        let Value::Map(entries) = self.doc.value(map) else {
            return (edits, aside, back);
        };
        for entry in entries.iter().filter(|entry| entry.merged.is_none()) {
            let Some(written) = self.doc.text(entry.key) else {
                continue;
            };
            let start = self.doc.span(entry.key).start;
            let read = |text: &str| spelling::read(table, text).map(|found| found.means);
            let hidden = written.strip_prefix("x-");
            match (hidden.and_then(read), read(written)) {
                (Some(key), _) if applies && keys.contains(&key) => {
                    let is_free = own(self.doc, map, &[table], key).is_none();
                    let named = || took_part_and_consulted(self.doc, charter, entry.value, answer);
                    if is_free && !(key == Key::Consulted && named()) {
                        edits.push(Edit::new(start..start + 2, ""));
                        back.push(hidden.unwrap_or_default().to_owned());
                    }
                }
                (_, Some(key)) if keys.contains(&key) => {
                    let contradicts = key == Key::Consulted
                        && took_part_and_consulted(self.doc, charter, entry.value, answer);
                    if !applies || contradicts {
                        edits.push(Edit::new(start..start, "x-"));
                        aside.push(written.to_owned());
                    }
                }
                _ => {}
            }
        }
        (edits, aside, back)
    }
}

fn is_of_phase(path: &[(Key, &'static [Spelled<Key>])]) -> bool {
    path.iter().any(|(key, _)| matches!(key, Key::Phase(_)))
}

/// Whether someone who took part stands by name among those who were only consulted.
fn took_part_and_consulted(doc: &Doc, charter: &Charter, node: NodeId, answer: &Said) -> bool {
    let Said::Took(took_part) = answer else {
        return false;
    };
    let names: Vec<&str> = match doc.value(node) {
        Value::Text(text) => vec![text.as_ref()],
        Value::List(items) => items.iter().filter_map(|item| doc.text(*item)).collect(),
        _ => Vec::new(),
    };
    took_part
        .iter()
        .filter_map(|at| charter.actors.get(*at))
        .filter(|actor| !actor.of_sector_alone)
        .any(|actor| {
            let id = spelling::folded_id(&actor.id);
            names.iter().any(|name| spelling::folded_id(name) == id)
        })
}

/// A plain scalar as it is written, unless it would not be the same within brackets.
fn scalar_if_needed(text: &str, written: &str) -> String {
    match text.contains([',', '[', ']', '{', '}']) {
        true => scalar(text),
        false => written.to_owned(),
    }
}

//! Reading single values off the tree: maps by their keys, words, texts, answers, dates. Every
//! mistake is pushed, and reading goes on.

use std::ops::Range;

use super::At;
use super::problem::{Found, Map, Mistake, Problem, Wanted, Words};
use super::spelling::{self, Inexact, Key, Spelled};
use crate::charter::yaml::{Doc, NodeId, Value};
use crate::theory::facts::{Period, Reply};
use crate::theory::lang::Lang;
use crate::theory::terms::{Answer, Sector};

/// Reads values off a document, gathering what is wrong and which language it is written in.
pub(super) struct Reader<'d, 't> {
    pub doc: &'d Doc<'t>,
    pub problems: Vec<Problem>,
    /// The words that are not written as their forms are.
    pub inexact: Vec<(NodeId, Inexact)>,
    /// The words that were found by a table, each with how it is written in each language.
    pub words: Vec<(NodeId, [&'static str; 3])>,
    votes: [usize; 3],
}

/// An entry of a map whose key is known.
#[derive(Clone, Copy)]
pub(super) struct Known {
    pub key: Key,
    pub at: NodeId,
    pub value: NodeId,
    merged: Option<NodeId>,
}

/// Each side's answer and whether it has evidence, by [`Sector::index`].
pub(super) type Sides = [Option<(At<Answer>, bool)>; 3];

impl<'d, 't> Reader<'d, 't> {
    pub fn new(doc: &'d Doc<'t>) -> Reader<'d, 't> {
        Reader {
            doc,
            problems: Vec::new(),
            inexact: Vec::new(),
            words: Vec::new(),
            votes: [0; 3],
        }
    }

    /// The language that most of the words are spelled in; bokmål when in doubt.
    pub fn language(&self) -> Lang {
        Lang::ALL
            .into_iter()
            .rev()
            .max_by_key(|lang| self.votes[*lang as usize])
            .unwrap_or(Lang::Nb)
    }

    pub fn report(&mut self, what: Mistake, span: Range<usize>) {
        self.report_pair(what, span, None);
    }

    pub fn report_pair(&mut self, what: Mistake, span: Range<usize>, twin: Option<Range<usize>>) {
        // What an alias brings in twice is wrong once.
        let again = self
            .problems
            .iter()
            .any(|before| before.span == span && before.what == what);
        if !again {
            self.problems.push(Problem { what, span, twin });
        }
    }

    pub fn is_null(&self, node: NodeId) -> bool {
        matches!(self.doc.value(node), Value::Null)
    }

    pub fn wrong_type(&mut self, node: NodeId, wanted: Wanted) {
        let found = match self.doc.value(node) {
            Value::Null => Found::Empty,
            Value::Text(_) => Found::Text,
            Value::List(_) => Found::List,
            Value::Map(_) => Found::Map,
            Value::Unreadable => return,
        };
        self.report(Mistake::WrongType { wanted, found }, self.blame(node));
    }

    /// What to underline for a value: its own text, but of a map or list over several lines its
    /// first part alone, and for an empty value its key.
    pub fn blame(&self, node: NodeId) -> Range<usize> {
        let one_line = !self.doc.written(node).contains(['\n', '\r']);
        match self.doc.value(node) {
            Value::Null => self.doc.place(node),
            Value::Map(_) if !one_line => self.first_key(node),
            Value::List(items) if !one_line => match items.first() {
                Some(first) => self.blame(*first),
                None => self.doc.span(node),
            },
            _ => self.doc.span(node),
        }
    }

    /// What to underline where a map lacks a key: its first key.
    pub fn first_key(&self, node: NodeId) -> Range<usize> {
        let first = match self.doc.value(node) {
            Value::Map(entries) => entries.iter().find(|entry| entry.merged.is_none()),
            _ => None,
        };
        self.doc.span(first.map_or(node, |entry| entry.key))
    }

    /// The entries of a map whose keys are known there, each key once; nothing when it is no map.
    pub fn entries(&mut self, node: NodeId, map: Map, wanted: Wanted) -> Option<Vec<Known>> {
        let doc = self.doc;
        let Value::Map(entries) = doc.value(node) else {
            self.wrong_type(node, wanted);
            return None;
        };
        let tables = map.keys();
        let mut known: Vec<Known> = Vec::with_capacity(entries.len());
        let mut others: Vec<(&str, NodeId, Option<NodeId>)> = Vec::new();
        for entry in entries {
            let Some(written) = doc.text(entry.key) else {
                if !matches!(doc.value(entry.key), Value::Unreadable) {
                    self.report(Mistake::KeyNotText, self.blame(entry.key));
                }
                continue;
            };
            let found = tables
                .iter()
                .find_map(|table| spelling::read(table, written));
            let first = match found {
                Some(found) => known
                    .iter()
                    .find(|before| before.key == found.means)
                    .map(|before| (before.at, before.merged)),
                None => others
                    .iter()
                    .find(|(before, ..)| *before == written)
                    .map(|(_, at, merged)| (*at, *merged)),
            };
            match (first, found) {
                // What is brought in gives way, but not to its own neighbour.
                (Some((_, from)), _) if entry.merged.is_some() && from != entry.merged => {}
                (Some((first, _)), _) => self.report_pair(
                    Mistake::DuplicateKey(written.to_owned()),
                    doc.span(entry.key),
                    Some(doc.span(first)),
                ),
                (None, Some(found)) => {
                    self.note(&found, entry.key);
                    known.push(Known {
                        key: found.means,
                        at: entry.key,
                        value: entry.value,
                        merged: entry.merged,
                    });
                }
                (None, None) => {
                    others.push((written, entry.key, entry.merged));
                    if !is_left_alone(written) {
                        let mistake = Mistake::UnknownKey {
                            key: written.to_owned(),
                            map,
                            home: map.home_of(written),
                        };
                        self.report(mistake, doc.span(entry.key));
                    }
                }
            }
        }
        Some(known)
    }

    /// A text; nothing when it is left out or blank.
    pub fn text(&mut self, node: NodeId, wanted: Wanted) -> Option<&'d str> {
        match self.doc.value(node) {
            Value::Text(text) => Some(text.as_ref()).filter(|text| !text.trim().is_empty()),
            Value::Null => None,
            _ => {
                self.wrong_type(node, wanted);
                None
            }
        }
    }

    /// A word of a table; nothing when it is left out or unknown.
    pub fn word<T: Copy>(
        &mut self,
        node: NodeId,
        table: &'static [Spelled<T>],
        words: Words,
    ) -> Option<T> {
        if self.is_null(node) {
            return None;
        }
        let Value::Text(text) = self.doc.value(node) else {
            self.wrong_type(node, Wanted::Word);
            return None;
        };
        let found = self.look_up(table, text, node);
        if found.is_none() {
            let mistake = Mistake::UnknownWord {
                word: text.to_string(),
                words,
            };
            self.report(mistake, self.doc.span(node));
        }
        found
    }

    /// What a node's text means by a table; the language that it is spelled in is counted.
    pub fn look_up<T: Copy>(
        &mut self,
        table: &[Spelled<T>],
        text: &str,
        node: NodeId,
    ) -> Option<T> {
        let found = spelling::read(table, text)?;
        self.note(&found, node);
        Some(found.means)
    }

    fn note<T>(&mut self, found: &spelling::Found<T>, node: NodeId) {
        self.vote(found.languages);
        self.words.push((node, found.forms));
        self.inexact
            .extend(found.inexact().map(|inexact| (node, inexact)));
    }

    fn vote(&mut self, languages: [bool; 3]) {
        for (votes, spelled) in self.votes.iter_mut().zip(languages) {
            *votes += usize::from(spelled);
        }
    }

    /// Whether there is evidence: a text, or a list with one.
    pub fn evidence(&mut self, node: NodeId) -> bool {
        let doc = self.doc;
        match doc.value(node) {
            Value::List(items) => items
                .iter()
                .fold(false, |some, &item| match doc.value(item) {
                    Value::Text(text) => some | !text.trim().is_empty(),
                    _ => {
                        self.wrong_type(item, Wanted::Text);
                        some
                    }
                }),
            _ => self.text(node, Wanted::Evidence).is_some(),
        }
    }

    /// A date as the days that it covers.
    pub fn date(&mut self, node: NodeId) -> Option<Period> {
        let text = self.text(node, Wanted::Date)?;
        let period = period(text.trim());
        if period.is_none() {
            let mistake = Mistake::Date(text.to_owned());
            self.report(mistake, self.doc.span(node));
        }
        period
    }

    /// An answer: a word, `{svar, belegg}`, or by sector. Nothing when it could not be read.
    pub fn reply(
        &mut self,
        node: NodeId,
        parties: &Parties,
        counts: Counts,
    ) -> Option<(Reply, Option<Sides>)> {
        if !matches!(self.doc.value(node), Value::Map(_)) {
            let answer = self.answer_word(node)?;
            return Some((one(answer, false), None));
        }
        let entries = self.entries(node, Map::Answer, Wanted::Answer)?;
        self.reply_of(node, &entries, parties, counts)
    }

    /// An answer that is a map, by its entries.
    pub fn reply_of(
        &mut self,
        node: NodeId,
        entries: &[Known],
        parties: &Parties,
        counts: Counts,
    ) -> Option<(Reply, Option<Sides>)> {
        let is_side = |entry: &&Known| matches!(entry.key, Key::Side(_));
        let side = entries.iter().find(is_side);
        let plain = entries.iter().find(|entry| !is_side(entry));
        match (plain, side) {
            (Some(plain), Some(side)) => {
                let (first, second) = if plain.at < side.at {
                    (plain.at, side.at)
                } else {
                    (side.at, plain.at)
                };
                let twin = Some(self.doc.span(first));
                self.report_pair(Mistake::MixedAnswer, self.doc.span(second), twin);
                None
            }
            (None, None) => {
                // A key that is unknown has been reported; an empty map has not.
                if matches!(self.doc.value(node), Value::Map(entries) if entries.iter().all(|entry| self.doc.text(entry.key).is_some_and(is_left_alone)))
                {
                    let mistake = Mistake::WrongType {
                        wanted: Wanted::Answer,
                        found: Found::EmptyMap,
                    };
                    self.report(mistake, self.blame(node));
                }
                None
            }
            (Some(_), None) => {
                let (answer, evidence) = self.plain_answer(node, entries)?;
                Some((one(answer, evidence), None))
            }
            (None, Some(_)) => {
                let sides = self.sides(entries, parties);
                Some((by_sector(&sides, parties, counts), Some(sides)))
            }
        }
    }

    fn answer_word(&mut self, node: NodeId) -> Option<Answer> {
        match self.doc.value(node) {
            Value::Null => Some(Answer::Unknown),
            Value::Text(_) => self.word(node, spelling::ANSWERS, Words::Answers),
            _ => {
                self.wrong_type(node, Wanted::Answer);
                None
            }
        }
    }

    fn plain_answer(&mut self, node: NodeId, entries: &[Known]) -> Option<(Answer, bool)> {
        let mut answer = None;
        let mut stated = false;
        let mut evidence = false;
        for entry in entries {
            match entry.key {
                Key::Answer => {
                    stated = true;
                    answer = self.answer_word(entry.value);
                }
                Key::Evidence => evidence = self.evidence(entry.value),
                _ => {}
            }
        }
        if !stated {
            let mistake = Mistake::WrongType {
                wanted: Wanted::Answer,
                found: Found::EmptyMap,
            };
            self.report(mistake, self.blame(node));
        }
        Some((answer?, evidence))
    }

    fn sides(&mut self, entries: &[Known], parties: &Parties) -> Sides {
        let mut sides: Sides = [None; 3];
        for entry in entries {
            let Key::Side(sector) = entry.key else {
                continue;
            };
            if parties.all_known && !parties.declared[sector.index()] {
                let mistake = Mistake::UndeclaredSector(sector);
                self.report(mistake, self.doc.span(entry.at));
            }
            let answer = match self.doc.value(entry.value) {
                Value::Map(_) => self.side_answer(entry.value),
                _ => self.answer_word(entry.value).map(|answer| (answer, false)),
            };
            sides[sector.index()] = answer.map(|(value, evidence)| {
                let node = entry.value;
                (At { node, value }, evidence)
            });
        }
        sides
    }

    /// An actor's own answer: a word or `{svar, belegg}`, and never by sector.
    pub fn own_reply(&mut self, node: NodeId) -> Option<Reply> {
        let (answer, evidence) = match self.doc.value(node) {
            Value::Map(_) => self.side_answer(node)?,
            _ => (self.answer_word(node)?, false),
        };
        Some(one(answer, evidence))
    }

    fn side_answer(&mut self, node: NodeId) -> Option<(Answer, bool)> {
        let doc = self.doc;
        let Value::Map(entries) = doc.value(node) else {
            return None;
        };
        let deeper = entries.iter().find(|entry| {
            doc.text(entry.key)
                .is_some_and(|key| spelling::read(spelling::SIDES, key).is_some())
        });
        if let Some(deeper) = deeper {
            self.report(Mistake::DeepAnswer, doc.span(deeper.key));
            return None;
        }
        let entries = self.entries(node, Map::SideAnswer, Wanted::Answer)?;
        if entries.is_empty() {
            return self
                .reply_of(node, &[], &Parties::default(), Counts::Everybody)
                .and(None);
        }
        self.plain_answer(node, &entries)
    }
}

/// Which sectors have an actor.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Parties {
    /// By [`Sector::index`].
    pub declared: [bool; 3],
    /// Every actor and its sector could be read.
    pub all_known: bool,
}

fn one(value: Answer, evidence: bool) -> Reply {
    Reply {
        value,
        sides: None,
        stated: true,
        unsupported: value != Answer::Unknown && !evidence,
    }
}

/// Whose answers count, where the sides answer apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Counts {
    /// On equality: the public and the civil side's.
    BothSides,
    /// On how civil society is used: its own.
    CivilSociety,
    /// Elsewhere: everybody's.
    Everybody,
}

fn by_sector(sides: &Sides, parties: &Parties, counts: Counts) -> Reply {
    let answers = sides.map(|side| side.map(|(answer, _)| answer.value));
    let silent = Sector::BOTH
        .into_iter()
        .filter(|sector| parties.declared[sector.index()] && answers[sector.index()].is_none())
        .map(|_| Answer::Unknown);
    let value = match counts {
        Counts::BothSides => Reply::between_the_sides(answers, parties.declared),
        Counts::CivilSociety => answers[Sector::Civil.index()].unwrap_or(Answer::Unknown),
        Counts::Everybody => Answer::all(answers.into_iter().flatten().chain(silent)),
    };
    let unsupported = sides
        .iter()
        .flatten()
        .any(|(answer, evidence)| answer.value != Answer::Unknown && !evidence);
    Reply {
        value,
        sides: Some(answers),
        stated: true,
        unsupported,
    }
}

/// Room for others' keys.
pub(super) fn is_left_alone(key: &str) -> bool {
    let key = key.trim_start().as_bytes();
    matches!(key, [b'x' | b'X', b'-', ..])
}

/// Whether a text is a date that a charter can hold: `2024`, `2024-01` or `2024-01-15`.
pub fn is_date(text: &str) -> bool {
    period(text).is_some()
}

/// `2024`, `2024-01` or `2024-01-15`, as its first and last day.
fn period(text: &str) -> Option<Period> {
    let number = |text: &str, digits: usize| -> Option<u32> {
        let right = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
        right.then(|| text.parse().ok()).flatten()
    };
    let mut parts = text.split('-');
    let year = number(parts.next()?, 4)?;
    let month = parts.next().map(|month| number(month, 2));
    let day = parts.next().map(|day| number(day, 2));
    if parts.next().is_some() || year == 0 {
        return None;
    }
    let on = |month: u32, day: u32| year * 10_000 + month * 100 + day;
    match (month, day) {
        (None, _) => Some(Period {
            first: on(1, 1),
            last: on(12, 31),
        }),
        (Some(month), day) => {
            let month = month.filter(|month| (1..=12).contains(month))?;
            let length = days(year, month);
            let (first, last) = match day {
                None => (1, length),
                Some(day) => {
                    let day = day.filter(|day| (1..=length).contains(day))?;
                    (day, day)
                }
            };
            Some(Period {
                first: on(month, first),
                last: on(month, last),
            })
        }
    }
}

fn days(year: u32, month: u32) -> u32 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

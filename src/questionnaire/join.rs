//! Joins the same charter as answered by different sides: equality is answered by sector, what one
//! knows and another does not is known, and what is in conflict is listed, never chosen.

use std::collections::{HashMap, HashSet};

use crate::charter::manuscript::parties::{self, Called};
use crate::charter::manuscript::{self, Draft};
use crate::charter::spelling::{self, Key, folded_id};
use crate::charter::{Charter, Kind};
use crate::questionnaire::choice::shown;
use crate::theory::lang::{Lang, list, one_line};
use crate::theory::questions::{Ask, Said};
use crate::theory::terms::{Answer, Experience, Marker, Phase, Sector};

/// One of the files.
#[derive(Clone, Debug)]
pub struct Side {
    /// Its path, as it is said.
    pub path: String,
    /// The charter's text.
    pub text: String,
    /// What kind of text it is.
    pub kind: Kind,
    /// The side that answers in it, where that is said.
    pub of: Option<Sector>,
}

/// What the files come to together.
#[derive(Debug, Default)]
pub struct Joined {
    /// The charter; its comments and layout are the first file's.
    pub text: String,
    /// Where the sides answer differently, which the charter can hold.
    pub differences: Vec<Difference>,
    /// What cannot stand in one charter, and is left open in it.
    pub conflicts: Vec<Difference>,
    /// What could not be written where it belongs, by its key.
    pub left_out: Vec<String>,
}

/// One question that is answered differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Where the answer stands: `likeverd.kan_si_nei`.
    pub key: String,
    /// Who says what: a file's path or a side, and the answer in words.
    pub answers: Vec<(String, String)>,
}

/// Why the files cannot be joined at all.
#[derive(Debug, PartialEq, Eq)]
pub enum Refusal {
    /// They are about different collaborations: two of their names.
    NotTheSame(String, String),
    /// A party belongs to different sectors in them.
    Sectors(Difference),
    /// One names several parties of a sector, and another has the sector alone: the path of that one.
    Parties(String),
    /// No party of any file is called so.
    NoSuchParty(String),
}

/// Joins charters, each of which was read without mistakes.
///
/// # Errors
/// They are not the same charter, or no charter could hold what they say of the parties.
pub fn join(
    sides: &[Side],
    lang: Lang,
    named: Option<&str>,
    same: &[(String, String)],
) -> Result<Joined, Refusal> {
    let sides = met(&alike(sides, same)?)?;
    let sides = sides.as_slice();
    let drafts: Vec<Draft> = sides
        .iter()
        .map(|side| manuscript::draft(&side.text, side.kind))
        .collect();
    same_charter(sides, &drafts, lang, named)?;
    let apart = apart(sides, &drafts);
    let sides = apart.as_slice();
    let drafts: Vec<Draft> = sides
        .iter()
        .map(|side| manuscript::draft(&side.text, side.kind))
        .collect();
    let Some(first) = sides.first() else {
        return Ok(Joined::default());
    };
    let mut join = Join {
        sides,
        drafts: &drafts,
        kind: first.kind,
        lang,
        written_lang: drafts.first().map_or(lang, |draft| draft.lang),
        joined: Joined {
            text: first.text.clone(),
            ..Joined::default()
        },
        noted: Vec::new(),
    };
    join.parties();
    if !join.as_a_whole() {
        for marker in Marker::all() {
            join.marker(marker);
        }
    }
    for phase in Phase::ALL {
        join.phase(phase);
    }
    if let Some(name) = named {
        join.put(Ask::Name, &Said::Text(name.to_owned()), None, None);
    }
    join.facts();
    join.beside();
    join.notes();
    join.rest();
    join.comments();
    Ok(join.joined)
}

/// The files, with the parties that are said to be the same under one name.
fn alike(sides: &[Side], same: &[(String, String)]) -> Result<Vec<Side>, Refusal> {
    let mut sides = sides.to_vec();
    for (one, other) in same {
        let find = |side: &Side, wanted: &str| -> Option<(usize, Called)> {
            let draft = manuscript::draft(&side.text, side.kind);
            let actors = &draft.charter.as_ref()?.actors;
            let wanted = folded_id(wanted);
            let is_it = |actor: &crate::charter::Actor| {
                folded_id(&actor.id) == wanted || folded_id(&actor.name) == wanted
            };
            let at = actors.iter().position(is_it)?;
            let actor = actors.get(at)?;
            let called = Called {
                id: actor.id.clone(),
                name: actor.name.clone(),
            };
            Some((at, called))
        };
        let called = sides.iter().find_map(|side| find(side, one));
        let Some((_, called)) = called else {
            return Err(Refusal::NoSuchParty(one.clone()));
        };
        let mut is_found = false;
        for side in &mut sides {
            let Some((at, _)) = find(side, other) else {
                continue;
            };
            is_found = true;
            let lang = manuscript::draft(&side.text, side.kind).lang;
            if let Some(text) = parties::renamed(&side.text, side.kind, at, &called, lang) {
                side.text = text;
            }
        }
        if !is_found {
            return Err(Refusal::NoSuchParty(other.clone()));
        }
    }
    Ok(sides)
}

/// The files, with a sector that stands alone in one of them as the one party of that sector in the others.
fn met(sides: &[Side]) -> Result<Vec<Side>, Refusal> {
    let drafts: Vec<Draft> = sides
        .iter()
        .map(|side| manuscript::draft(&side.text, side.kind))
        .collect();
    let actors = || {
        let charters = drafts.iter().filter_map(|draft| draft.charter.as_ref());
        charters.flat_map(|charter| &charter.actors)
    };
    let mut named: Vec<(Sector, Called)> = Vec::new();
    for actor in actors().filter(|actor| !actor.of_sector_alone) {
        let known = named
            .iter()
            .any(|(_, of)| folded_id(&of.id) == folded_id(&actor.id));
        if let (Some(sector), false) = (actor.sector, known) {
            let called = Called {
                id: actor.id.clone(),
                name: actor.name.clone(),
            };
            named.push((sector, called));
        }
    }
    let mut met = sides.to_vec();
    for (side, draft) in met.iter_mut().zip(&drafts) {
        let Some(charter) = &draft.charter else {
            continue;
        };
        let alone = charter.actors.iter().all(|actor| actor.of_sector_alone);
        if named.is_empty() || !alone || charter.actors.is_empty() {
            continue;
        }
        let names: Option<Vec<Called>> = charter
            .actors
            .iter()
            .map(|actor| {
                let mut of_sector = named.iter().filter(|(of, _)| Some(*of) == actor.sector);
                match (of_sector.next(), of_sector.next()) {
                    (Some((_, called)), None) => Some(called.clone()),
                    _ => None,
                }
            })
            .collect();
        let text =
            names.and_then(|names| parties::with_names(&side.text, side.kind, &names, draft.lang));
        match text {
            Some(text) => side.text = text,
            None => return Err(Refusal::Parties(side.path.clone())),
        }
    }
    Ok(met)
}

/// Parties of two files that may be the same, under names that differ a little: of one sector, and neither is in
/// the other's file.
pub fn perhaps_the_same(sides: &[Side]) -> Vec<(String, String)> {
    let drafts: Vec<Draft> = sides
        .iter()
        .map(|side| manuscript::draft(&side.text, side.kind))
        .collect();
    let charters: Vec<&Charter> = drafts
        .iter()
        .filter_map(|draft| draft.charter.as_ref())
        .collect();
    let mut found = Vec::new();
    let (Some(first), rest) = (charters.first(), charters.iter().skip(1)) else {
        return found;
    };
    let is_in = |charter: &Charter, actor: &crate::charter::Actor| {
        let id = folded_id(&actor.id);
        charter.actors.iter().any(|of| folded_id(&of.id) == id)
    };
    for theirs in rest {
        for actor in theirs.actors.iter().filter(|of| !is_in(first, of)) {
            let twin = first.actors.iter().find(|of| {
                let name = |of: &crate::charter::Actor| of.name.trim().to_lowercase();
                of.sector == actor.sector
                    && !is_in(theirs, of)
                    && strsim::normalized_damerau_levenshtein(&name(of), &name(actor)) >= ALIKE
            });
            found.extend(twin.map(|twin| (twin.name.clone(), actor.name.clone())));
        }
    }
    found
}

/// How alike two names are that may be the same in another language or spelling.
const ALIKE: f64 = 0.7;

/// The files, with what one of them answers for all as the answer of its own side, where another answers
/// otherwise: the charter can then hold both. Whose answer it is, the file says, or the sides that the other
/// files speak for leave one.
fn apart(sides: &[Side], drafts: &[Draft]) -> Vec<Side> {
    let mut apart: Vec<Side> = sides.to_vec();
    let charters: Vec<Option<&Charter>> =
        drafts.iter().map(|draft| draft.charter.as_ref()).collect();
    let speaks_of_markers = |charter: &Charter| charter.markers.iter().any(Option::is_some);
    let by_marker = charters
        .iter()
        .flatten()
        .any(|charter| speaks_of_markers(charter));
    if by_marker {
        for (side, draft) in apart.iter_mut().zip(drafts) {
            let spread = manuscript::as_markers(&side.text, side.kind, draft.lang);
            side.text = spread.unwrap_or_else(|| std::mem::take(&mut side.text));
        }
    }
    let spread: Vec<(String, Kind)> = apart
        .iter()
        .map(|side| (side.text.clone(), side.kind))
        .collect();
    let drafts: Vec<Draft> = spread
        .iter()
        .map(|(text, kind)| manuscript::draft(text, *kind))
        .collect();
    let owners: Vec<Option<Sector>> = sides
        .iter()
        .zip(&drafts)
        .map(|(side, draft)| side.of.or_else(|| speaks_for(draft)))
        .collect();
    let parties: Vec<Sector> = {
        let actors = drafts.iter().filter_map(|draft| draft.charter.as_ref());
        let sectors = actors.flat_map(|charter| charter.actors.iter().filter_map(|of| of.sector));
        let there: HashSet<Sector> = sectors.collect();
        Sector::ALL
            .into_iter()
            .filter(|of| there.contains(of))
            .collect()
    };
    let asks = Marker::all().map(Ask::Marker);
    for ask in asks.chain(Phase::ALL.map(Ask::Phase)) {
        let said = |file: usize, side: Option<Sector>| {
            let draft = drafts.get(file)?;
            let charter = draft.charter.as_ref()?;
            let said = manuscript::said(&draft.doc, charter, ask, side);
            // That a side does not know is its own answer; of nobody in particular it is none.
            let is_own = side.is_some() || owners[file].is_some();
            said.filter(|said| is_own || *said != Said::Answer(Answer::Unknown))
        };
        let by_side = |file: usize| -> Vec<Sector> {
            let sides = Sector::ALL.into_iter();
            sides
                .filter(|side| said(file, Some(*side)).is_some())
                .collect()
        };
        let files = 0..drafts.len();
        let sided: Vec<Vec<Sector>> = files.clone().map(by_side).collect();
        let plain: Vec<usize> = files
            .clone()
            .filter(|file| sided[*file].is_empty() && said(*file, None).is_some())
            .collect();
        if !differ(&drafts, ask, &plain, &sided) {
            continue;
        }
        // Of two who may speak for anybody, neither is taken to speak for one side.
        let nameless = plain.iter().filter(|file| owners[**file].is_none()).count();
        for file in &plain {
            let of = match owners[*file] {
                Some(owner) => vec![owner],
                None if nameless > 1 => continue,
                None => {
                    let claimed = |sector: &Sector| {
                        files.clone().filter(|other| other != file).any(|other| {
                            sided[other].contains(sector)
                                || plain.contains(&other) && owners[other] == Some(*sector)
                        })
                    };
                    parties.iter().copied().filter(|of| !claimed(of)).collect()
                }
            };
            let (text, kind) = &spread[*file];
            let text = match apart.get(*file) {
                Some(side) => &side.text,
                None => text,
            };
            let split = manuscript::as_sides(text, *kind, ask, &of, drafts[*file].lang);
            if let (Some(split), Some(side)) = (split, apart.get_mut(*file)) {
                side.text = split;
            }
        }
    }
    apart
}

/// Whether what the files answer for all is contradicted by another file, or cannot stand beside what a side
/// says for itself.
fn differ(drafts: &[Draft], ask: Ask, plain: &[usize], sided: &[Vec<Sector>]) -> bool {
    let (Some(first), is_sided) = (plain.first(), sided.iter().any(|sides| !sides.is_empty()))
    else {
        return false;
    };
    let charter = |file: usize| drafts.get(file).and_then(|draft| draft.charter.as_ref());
    let said = |file: usize, side: Option<Sector>| {
        let ours = charter(*first)?;
        let theirs = charter(file)?;
        let said = manuscript::said(&drafts.get(file)?.doc, theirs, ask, side)?;
        moved(&places(theirs, ours), ask, &said).map(|(_, said)| said)
    };
    let one = said(*first, None);
    let plain_differs = plain.iter().any(|file| said(*file, None) != one);
    let sided_differs = sided
        .iter()
        .enumerate()
        .any(|(file, sides)| sides.iter().any(|side| said(file, Some(*side)) != one));
    plain_differs || sided_differs || is_sided && matches!(ask, Ask::Phase(_))
}

/// The one side that a file speaks for, by what it answers by sides.
fn speaks_for(draft: &Draft) -> Option<Sector> {
    let charter = draft.charter.as_ref()?;
    let mut sides = Sector::ALL.into_iter().filter(|side| {
        manuscript::asks(Some(charter)).into_iter().any(|ask| {
            ask.is_by_side() && manuscript::said(&draft.doc, charter, ask, Some(*side)).is_some()
        })
    });
    let one = sides.next()?;
    sides.next().is_none().then_some(one)
}

fn same_charter(
    sides: &[Side],
    drafts: &[Draft],
    lang: Lang,
    named: Option<&str>,
) -> Result<(), Refusal> {
    let charters: Vec<&Charter> = drafts
        .iter()
        .filter_map(|draft| draft.charter.as_ref())
        .collect();
    let Some(first) = charters.first() else {
        return Ok(());
    };
    let unnamed = |charter: &Charter| charter.actors.iter().any(|actor| actor.of_sector_alone);
    for charter in &charters {
        if named.is_none() && folded_id(&charter.name) != folded_id(&first.name) {
            let names = (first.name.clone(), charter.name.clone());
            return Err(Refusal::NotTheSame(names.0, names.1));
        }
        if unnamed(charter) != unnamed(first) {
            return Err(Refusal::Parties(first.name.clone()));
        }
    }
    for (at, charter) in charters.iter().enumerate() {
        for (number, actor) in charter.actors.iter().enumerate() {
            for (before, other) in charters.iter().enumerate().take(at) {
                let twin = other
                    .actors
                    .iter()
                    .position(|twin| folded_id(&twin.id) == folded_id(&actor.id));
                let Some(twin) = twin else {
                    continue;
                };
                if other.actors[twin].sector != actor.sector {
                    let word = |charter: &Charter, at: usize| {
                        let said = charter.actors[at].sector.map(Said::Sector);
                        said.map_or_else(String::new, |said| {
                            shown(Some(charter), Ask::ActorSector(at), &said, lang)
                        })
                    };
                    return Err(Refusal::Sectors(Difference {
                        key: manuscript::spelled_path(
                            Some(charter),
                            Ask::ActorSector(number),
                            None,
                            lang,
                        ),
                        answers: vec![
                            (sides[before].path.clone(), word(other, twin)),
                            (sides[at].path.clone(), word(charter, number)),
                        ],
                    }));
                }
            }
        }
    }
    Ok(())
}

struct Join<'a> {
    sides: &'a [Side],
    drafts: &'a [Draft<'a>],
    kind: Kind,
    /// What is spoken.
    lang: Lang,
    /// What new words are written in: the first file's language.
    written_lang: Lang,
    joined: Joined,
    /// What the others say that has no place in the first file.
    noted: Vec<String>,
}

impl Join<'_> {
    /// Whoever is a party in one of the files is a party.
    fn parties(&mut self) {
        let Some(first) = self.drafts.first().and_then(|draft| draft.charter.as_ref()) else {
            return;
        };
        let mut known: HashSet<String> = first
            .actors
            .iter()
            .map(|actor| folded_id(&actor.id))
            .collect();
        for draft in self.drafts.iter().skip(1) {
            let Some(theirs) = &draft.charter else {
                continue;
            };
            for actor in &theirs.actors {
                let Some(sector) = actor.sector else {
                    continue;
                };
                if !known.insert(folded_id(&actor.id)) {
                    continue;
                }
                let text = self.joined.text.clone();
                let ours = manuscript::draft(&text, self.kind);
                let Some(charter) = &ours.charter else {
                    return;
                };
                if actor.of_sector_alone {
                    let mut sectors: Vec<Sector> = charter
                        .actors
                        .iter()
                        .filter_map(|actor| actor.sector)
                        .collect();
                    sectors.push(sector);
                    self.put(Ask::Parties, &Said::Sectors(sectors), None, None);
                } else {
                    let at = charter.actors.len();
                    // What the phases call it is what it is known by.
                    self.put(
                        Ask::ActorName(at),
                        &Said::Text(actor.id.clone()),
                        None,
                        None,
                    );
                    self.put(Ask::ActorSector(at), &Said::Sector(sector), None, None);
                }
            }
        }
    }

    fn put(&mut self, ask: Ask, said: &Said, side: Option<Sector>, raw: Option<&str>) {
        let answer = (ask, said);
        let written = manuscript::set_as(
            &self.joined.text,
            self.kind,
            answer,
            side,
            self.written_lang,
            raw,
        )
        .or_else(|_| {
            manuscript::set(
                &self.joined.text,
                self.kind,
                answer,
                side,
                self.written_lang,
            )
        });
        match written {
            Ok(written) => self.joined.text = written.text,
            Err(_) => {
                let ours = manuscript::draft(&self.joined.text, self.kind);
                let key = manuscript::spelled_path(ours.charter.as_ref(), ask, side, self.lang);
                self.joined.left_out.push(key);
            }
        }
    }

    fn key(&self, ask: Ask, side: Option<Sector>) -> String {
        let ours = manuscript::draft(&self.joined.text, self.kind);
        manuscript::spelled_path(ours.charter.as_ref(), ask, side, self.lang)
    }

    /// Equality that one of them answers as a whole: true when there is nothing left to join. Answers
    /// that differ, or that stand for all where others answer marker by marker, are in conflict.
    fn as_a_whole(&mut self) -> bool {
        let mut said: Vec<(usize, String, String)> = Vec::new();
        let mut whole = false;
        for (file, draft) in self.drafts.iter().enumerate() {
            let Some(charter) = &draft.charter else {
                continue;
            };
            let reply = charter.whole.map(|whole| whole.value);
            let known =
                reply.is_some_and(|reply| reply.value != Answer::Unknown || reply.sides.is_some());
            whole |= known;
            let by_marker = charter.markers.iter().any(Option::is_some);
            if let Some(written) = manuscript::equality_written(&draft.doc, charter)
                && (known || by_marker)
            {
                let word = match reply {
                    Some(reply) if reply.sides.is_none() => {
                        reply.value.name().to(self.lang).to_owned()
                    }
                    _ => one_line(&written)
                        .split_whitespace()
                        .collect::<Vec<_>>()
                        .join(" "),
                };
                said.push((file, word, written));
            }
        }
        if !whole {
            return false;
        }
        let same = said
            .iter()
            .all(|(_, word, _)| said.first().is_some_and(|(_, first, _)| word == first));
        match (same, said.first()) {
            (true, Some((0, ..)) | None) => {}
            (true, Some((_, _, raw))) => {
                match manuscript::put_equality(&self.joined.text, self.kind, raw, self.written_lang)
                {
                    Some(text) => self.joined.text = text,
                    None => self.joined.left_out.push(self.equality_key()),
                }
            }
            (false, _) => {
                let answers = said
                    .iter()
                    .map(|(file, word, _)| (self.sides[*file].path.clone(), word.clone()));
                let key = self.equality_key();
                self.joined.conflicts.push(Difference {
                    key,
                    answers: answers.collect(),
                });
                if let Some(text) = manuscript::hide_equality(&self.joined.text, self.kind) {
                    self.joined.text = text;
                }
            }
        }
        true
    }

    fn equality_key(&self) -> String {
        spelling::written(spelling::CHARTER, Key::Equality, self.lang).to_owned()
    }

    /// What no question is about: put in where it is missing. Names, forms and dates that differ are in
    /// conflict, of however many files; two pieces of evidence can both be true.
    fn beside(&mut self) {
        let text = self.joined.text.clone();
        let ours = manuscript::draft(&text, self.kind);
        let Some(charter) = &ours.charter else {
            return;
        };
        let places: Vec<Vec<Option<usize>>> = self
            .charters()
            .map(|(_, theirs)| places(charter, theirs))
            .collect();
        for place in manuscript::beside(charter) {
            let mut said: Vec<(usize, String, String)> = Vec::new();
            for ((file, theirs), places) in self.charters().zip(&places) {
                let there = match place.actor() {
                    None => Some(place.clone()),
                    Some(at) => places
                        .get(at)
                        .copied()
                        .flatten()
                        .map(|at| place.of_actor(at)),
                };
                let written = there.and_then(|there| there.written(&self.drafts[file].doc, theirs));
                said.extend(written.map(|(raw, read)| (file, raw, read)));
            }
            let Some((first, raw, read)) = said.first().cloned() else {
                continue;
            };
            let same = said.iter().all(|(_, _, other)| *other == read);
            if same || place.is_evidence {
                // What the first file says stands there.
                if first != 0 && !self.take(&place, &raw, &read) && !place.is_evidence {
                    self.note(first, &place.spelled(charter, self.lang), &raw);
                }
                continue;
            }
            let conflict = Difference {
                key: place.spelled(charter, self.lang),
                answers: said
                    .iter()
                    .map(|(file, raw, _)| {
                        (self.sides[*file].path.clone(), one_line(raw).into_owned())
                    })
                    .collect(),
            };
            // A party cannot be without the name that it is known by.
            if first == 0 {
                match place.hide(&self.joined.text, self.kind) {
                    Some(text) => self.joined.text = text,
                    None => self.joined.left_out.push(conflict.key.clone()),
                }
            }
            self.joined.conflicts.push(conflict);
        }
    }

    /// The charters, each with the number of its file.
    fn charters(&self) -> impl Iterator<Item = (usize, &Charter)> {
        let drafts = self.drafts.iter().enumerate();
        drafts.filter_map(|(file, draft)| Some((file, draft.charter.as_ref()?)))
    }

    /// Puts in what another file holds where nothing stands yet; false when it does not stand there then.
    fn take(&mut self, place: &manuscript::Beside, raw: &str, read: &str) -> bool {
        let (text, kind, lang) = (&self.joined.text, self.kind, self.written_lang);
        let ours = manuscript::draft(text, kind);
        let charter = ours.charter.as_ref();
        let put = match charter.and_then(|charter| place.written(&ours.doc, charter)) {
            Some((_, said)) if said == read => return true,
            // A party that came with another file is known by its id so far.
            Some(_) => place
                .actor()
                .filter(|_| place.is_name())
                .and_then(|at| manuscript::named(text, kind, at, read, lang)),
            None if manuscript::stands_alone(raw) => place.put(text, kind, raw, lang),
            None => None,
        };
        let is_put = put.is_some();
        if let Some(put) = put {
            self.joined.text = put;
        }
        is_put
    }

    /// Tells of what a file says and has no place for.
    fn note(&mut self, file: usize, key: &str, said: &str) {
        let path = one_line(&self.sides[file].path);
        self.noted
            .push(format!("# {path}: {key}: {}", one_line(said)));
    }

    /// The notes of the others stand among those of the first file.
    fn notes(&mut self) {
        for draft in self.drafts.iter().skip(1) {
            let notes = draft
                .charter
                .as_ref()
                .map(|theirs| manuscript::notes::all(&draft.doc, theirs));
            for (about, words) in notes.unwrap_or_default() {
                let (text, kind, lang) = (&self.joined.text, self.kind, self.written_lang);
                if let Some(text) = manuscript::notes::note(text, kind, &about, &words, lang) {
                    self.joined.text = text;
                }
            }
        }
    }

    /// Whatever else the others hold, and has found no place: it is told of, so that nothing is lost.
    fn rest(&mut self) {
        let text = self.joined.text.clone();
        let ours = manuscript::draft(&text, self.kind);
        let Some(charter) = &ours.charter else {
            return;
        };
        let mut told = manuscript::extras(&ours.doc, charter);
        for (file, draft) in self.drafts.iter().enumerate().skip(1) {
            let Some(theirs) = &draft.charter else {
                continue;
            };
            for extra in manuscript::extras(&draft.doc, theirs) {
                let is_noted = manuscript::notes::is_noted(
                    &ours.doc,
                    charter,
                    &extra.spelled(self.lang),
                    &draft.doc,
                    theirs,
                );
                if told.contains(&extra) || is_noted {
                    continue;
                }
                self.note(file, &extra.spelled(self.lang), &extra.content);
                told.push(extra);
            }
        }
    }

    /// Each side's answer stands as its own.
    fn marker(&mut self, marker: Marker) {
        let ask = Ask::Marker(marker);
        let mut plain: Vec<(usize, Answer)> = Vec::new();
        let mut by_side: Vec<(Sector, usize, Answer, Option<String>)> = Vec::new();
        for (file, draft) in self.drafts.iter().enumerate() {
            let Some(charter) = &draft.charter else {
                continue;
            };
            let Some(reply) = charter.markers[marker.index()] else {
                continue;
            };
            let Some(sides) = reply.value.sides else {
                plain.push((file, reply.value.value));
                continue;
            };
            for (sector, answer) in Sector::ALL.into_iter().zip(sides) {
                let Some(answer) = answer else {
                    continue;
                };
                let node = charter
                    .sides
                    .iter()
                    .find(|(of, side, _)| *of == Some(marker) && *side == sector)
                    .map(|(_, _, node)| *node);
                // With the evidence that stands beside it.
                let raw = node
                    .map(|node| draft.doc.written(node))
                    .filter(|raw| raw.starts_with('{') && manuscript::stands_alone(raw));
                by_side.push((sector, file, answer, raw.map(str::to_owned)));
            }
        }
        let known = |answer: Answer| answer != Answer::Unknown;
        let stated: Vec<(usize, Answer)> = plain
            .into_iter()
            .filter(|(_, answer)| known(*answer))
            .collect();
        let (lang, sides) = (self.lang, self.sides);
        let word = |answer: Answer| answer.name().to(lang).to_owned();
        let path = |file: usize| sides[file].path.clone();
        // An answer for all sides that another file contradicts belongs to nobody.
        let first = stated.first().map(|(_, answer)| *answer);
        // That a side does not know is its own answer too: no one else can say yes for it.
        let contradicts = |answer: Answer, by: Answer| match (answer, by) {
            (Answer::No, Answer::Unknown) => false,
            (answer, by) => answer != by,
        };
        let contradicted = stated.iter().any(|(_, answer)| Some(*answer) != first)
            || by_side
                .iter()
                .any(|(_, _, answer, _)| first.is_some_and(|first| contradicts(first, *answer)));
        if contradicted {
            let sided = by_side.iter().map(|(sector, file, answer, _)| {
                let who = format!("{} ({})", path(*file), sector.party().to(lang));
                (who, word(*answer))
            });
            let answers = stated
                .iter()
                .map(|(file, answer)| (path(*file), word(*answer)));
            let conflict = Difference {
                key: self.key(ask, None),
                answers: answers.chain(sided).collect(),
            };
            self.joined.conflicts.push(conflict);
            self.put_aside(ask, None);
            return;
        }
        if let Some(answer) = first
            && !self.is_answered_by_all(&by_side, answer)
        {
            // The answer for all stands, and what a side says for itself is told of.
            if by_side.iter().any(|(_, file, ..)| *file == 0) {
                self.put_aside(ask, None);
            }
            self.fill(ask, &Said::Answer(answer), None, None);
            for (sector, file, answer, _) in by_side.iter().filter(|(_, file, ..)| *file != 0) {
                let key = self.key(ask, Some(*sector));
                self.note(*file, &key, &word(*answer));
            }
            return;
        }
        if by_side.is_empty() {
            return;
        }
        // What every side says for itself says more than an answer for all.
        if stated.iter().any(|(file, _)| *file == 0) {
            self.put_aside(ask, None);
        }
        let mut said: Vec<(Sector, Answer)> = Vec::new();
        let mut open = Vec::new();
        for sector in Sector::ALL {
            let of_sector: Vec<_> = by_side.iter().filter(|(of, ..)| *of == sector).collect();
            let mut answers: Vec<Answer> = of_sector
                .iter()
                .map(|(_, _, answer, _)| *answer)
                .filter(|a| known(*a))
                .collect();
            answers.dedup();
            match (answers.as_slice(), of_sector.first()) {
                ([], None) => {}
                ([], Some(_)) => {
                    self.fill(ask, &Said::Answer(Answer::Unknown), Some(sector), None);
                }
                ([answer], _) => {
                    let raw = of_sector.iter().find(|(_, _, a, _)| a == answer);
                    let raw = raw.and_then(|(_, _, _, raw)| raw.clone());
                    said.push((sector, *answer));
                    self.fill(ask, &Said::Answer(*answer), Some(sector), raw.as_deref());
                }
                _ => {
                    let answers = of_sector
                        .iter()
                        .map(|(_, file, answer, _)| (path(*file), word(*answer)));
                    let conflict = Difference {
                        key: self.key(ask, Some(sector)),
                        answers: answers.collect(),
                    };
                    self.joined.conflicts.push(conflict);
                    open.push(sector);
                }
            }
        }
        // When the others stand there: a map that says nothing would be a mistake.
        for sector in open {
            self.put_aside(ask, Some(sector));
        }
        let differs = said
            .iter()
            .any(|(_, answer)| said.first().is_some_and(|(_, first)| first != answer));
        if differs {
            let answers = said
                .iter()
                .map(|(sector, answer)| (sector.party().to(lang).to_owned(), word(*answer)));
            let difference = Difference {
                key: self.key(ask, None),
                answers: answers.collect(),
            };
            self.joined.differences.push(difference);
        }
    }

    /// Whether a phase is answered by sides in one of the files.
    fn is_by_sides(&self, phase: Phase) -> bool {
        self.charters().any(|(_, charter)| {
            let told = charter.phases[phase.index()].as_ref();
            told.is_some_and(|told| told.value.told.sides().is_some())
        })
    }

    /// An answer for all that no side can be given, where the sides answer for themselves: it is in conflict.
    fn stands_for_all(&mut self, ask: Ask) -> bool {
        let text = self.joined.text.clone();
        let ours = manuscript::draft(&text, self.kind);
        let Some(charter) = &ours.charter else {
            return false;
        };
        let mut answers = Vec::new();
        let mut for_all = false;
        for (file, theirs) in self.charters() {
            let doc = &self.drafts[file].doc;
            let path = &self.sides[file].path;
            for side in std::iter::once(None).chain(Sector::ALL.map(Some)) {
                let said = manuscript::said(doc, theirs, ask, side);
                let known = said.filter(|said| *said != Said::Answer(Answer::Unknown));
                let places = places(theirs, charter);
                let Some((_, said)) = known.and_then(|said| moved(&places, ask, &said)) else {
                    continue;
                };
                let word = shown(Some(charter), ask, &said, self.lang);
                for_all |= side.is_none();
                answers.push(match side {
                    None => (path.clone(), word),
                    Some(side) => (format!("{path} ({})", side.party().to(self.lang)), word),
                });
            }
        }
        if for_all {
            self.joined.conflicts.push(Difference {
                key: self.key(ask, None),
                answers,
            });
            self.put_aside(ask, None);
        }
        for_all
    }

    /// What each side says of a phase stands as its own, whoever wrote it down. One that two files tell
    /// differently for the same side is in conflict.
    fn phase(&mut self, phase: Phase) {
        if !self.is_by_sides(phase) {
            return;
        }
        let ask = Ask::Phase(phase);
        if self.stands_for_all(ask) {
            return;
        }
        let mut told: Vec<(Sector, String)> = Vec::new();
        let mut open = Vec::new();
        for side in Sector::ALL {
            let text = self.joined.text.clone();
            let ours = manuscript::draft(&text, self.kind);
            let Some(charter) = &ours.charter else {
                return;
            };
            let mut said: Vec<(usize, Said, String, String)> = Vec::new();
            for (file, theirs) in self.charters() {
                let doc = &self.drafts[file].doc;
                let Some(answer) = manuscript::said(doc, theirs, ask, Some(side)) else {
                    continue;
                };
                let Some((_, answer)) = moved(&places(theirs, charter), ask, &answer) else {
                    continue;
                };
                let raw = manuscript::phase_written(doc, theirs, phase, side).unwrap_or_default();
                let word = shown(Some(charter), ask, &answer, self.lang);
                said.push((file, answer, raw, word));
            }
            let known =
                |said: &&(usize, Said, String, String)| said.1 != Said::Answer(Answer::Unknown);
            let Some((_, answer, raw, word)) = said.iter().find(known).or(said.first()).cloned()
            else {
                continue;
            };
            let differs = said
                .iter()
                .filter(known)
                .any(|(_, other, ..)| *other != answer);
            if differs {
                let answers = said
                    .iter()
                    .map(|(file, _, _, word)| (self.sides[*file].path.clone(), word.clone()));
                let conflict = Difference {
                    key: self.key(ask, Some(side)),
                    answers: answers.collect(),
                };
                self.joined.conflicts.push(conflict);
                open.push(side);
                continue;
            }
            self.fill(ask, &answer, Some(side), Some(&raw));
            told.push((side, word));
        }
        // When the others stand there: a map that says nothing of itself is no answer by sides.
        for side in open {
            self.put_aside(ask, Some(side));
        }
        let differs = told
            .iter()
            .any(|(_, word)| told.first().is_some_and(|(_, first)| first != word));
        if differs {
            let answers = told
                .iter()
                .map(|(side, word)| (side.party().to(self.lang).to_owned(), word.clone()));
            let difference = Difference {
                key: self.key(ask, None),
                answers: answers.collect(),
            };
            self.joined.differences.push(difference);
        }
    }

    /// Whether every side that takes part gives an answer for itself.
    fn is_answered_by_all(
        &self,
        by_side: &[(Sector, usize, Answer, Option<String>)],
        answer: Answer,
    ) -> bool {
        let ours = manuscript::draft(&self.joined.text, self.kind);
        let parties = ours.charter.iter().flat_map(|charter| &charter.actors);
        let sectors: Vec<Sector> = parties
            .filter_map(|actor| actor.sector)
            .filter(|sector| *sector != Sector::Private)
            .collect();
        // Of nobody, all would have answered anything.
        !sectors.is_empty()
            && sectors.into_iter().all(|sector| {
                by_side
                    .iter()
                    .any(|(of, _, said, _)| *of == sector && *said == answer)
            })
    }

    /// Puts an answer in where it does not stand yet.
    fn fill(&mut self, ask: Ask, said: &Said, side: Option<Sector>, raw: Option<&str>) {
        let text = self.joined.text.clone();
        let ours = manuscript::draft(&text, self.kind);
        let Some(charter) = &ours.charter else {
            return;
        };
        if manuscript::said(&ours.doc, charter, ask, side).as_ref() != Some(said) {
            self.put(ask, said, side, raw);
        }
    }

    /// Leaves a question open that the files answer differently.
    fn put_aside(&mut self, ask: Ask, side: Option<Sector>) {
        let text = &self.joined.text;
        let ours = manuscript::draft(text, self.kind);
        let is_said = |side| {
            let charter = ours.charter.as_ref();
            charter.is_some_and(|charter| manuscript::said(&ours.doc, charter, ask, side).is_some())
        };
        if !is_said(side) {
            return;
        }
        let aside = manuscript::set_aside(text, self.kind, ask, side)
            .or_else(|| manuscript::set_aside(text, self.kind, ask, None));
        match aside {
            Some(text) => self.joined.text = text,
            None => self.joined.left_out.push(self.key(ask, side)),
        }
    }

    /// The questions that are not answered by sides.
    fn facts(&mut self) {
        let text = self.joined.text.clone();
        let ours = manuscript::draft(&text, self.kind);
        let Some(charter) = &ours.charter else {
            return;
        };
        let mut all: Answers = HashMap::new();
        for (file, theirs) in self.charters() {
            let places = places(theirs, charter);
            for ask in manuscript::answerable(theirs) {
                let Some(answer) = manuscript::said(&self.drafts[file].doc, theirs, ask, None)
                else {
                    continue;
                };
                let unknown = matches!(
                    answer,
                    Said::Answer(Answer::Unknown) | Said::Experience(Experience::Unknown)
                );
                if !unknown && let Some((ask, answer)) = moved(&places, ask, &answer) {
                    all.entry(ask).or_default().push((file, answer));
                }
            }
        }
        let mut open: HashSet<Phase> = HashSet::new();
        for ask in manuscript::answerable(charter) {
            let by_sides = match ask {
                Ask::Phase(of) | Ask::Consulted(of) | Ask::Status(of) | Ask::From(of) => {
                    self.is_by_sides(of)
                }
                _ => false,
            };
            let is_joined_elsewhere = by_sides
                || matches!(
                    ask,
                    Ask::Name
                        | Ask::Parties
                        | Ask::ActorName(_)
                        | Ask::ActorSector(_)
                        | Ask::Marker(_)
                );
            let Some(said) = all.get(&ask).filter(|_| !is_joined_elsewhere) else {
                continue;
            };
            // Nobody was consulted in what has not begun, and nobody both took part and did not.
            if let Ask::Phase(phase) = ask
                && let Some(clash) = clash(phase, said, &all)
                && let Some((_, first)) = said.first()
            {
                let word = |(file, ask, answer): &(usize, Ask, &Said)| {
                    let word = shown(Some(charter), *ask, answer, self.lang);
                    (self.sides[*file].path.clone(), word)
                };
                let none = said.iter().map(|(file, _)| (*file, ask, first));
                let conflict = Difference {
                    key: self.key(ask, None),
                    answers: none.chain(clash).map(|said| word(&said)).collect(),
                };
                self.joined.conflicts.push(conflict);
                self.put_aside(ask, None);
                open.insert(phase);
                continue;
            }
            match ask {
                // Who were only consulted hangs on who took part, and they do not agree on that.
                Ask::Consulted(phase) if open.contains(&phase) => {
                    for (file, answer) in said.iter().filter(|(file, _)| *file != 0) {
                        let word = shown(Some(charter), ask, answer, self.lang);
                        self.note(*file, &self.key(ask, None), &word);
                    }
                    continue;
                }
                // What stood there has been put aside with the phase.
                Ask::Status(phase) | Ask::From(phase) if open.contains(&phase) => {
                    self.fact(charter, ask, said, None);
                    continue;
                }
                _ => {}
            }
            let stands = manuscript::said(&ours.doc, charter, ask, None);
            let agreed = self.fact(charter, ask, said, stands.as_ref());
            if let (Ask::Phase(phase), false) = (ask, agreed) {
                open.insert(phase);
            }
        }
    }

    /// One of them, with what each file says and what stands there: whether they agree. «Felles» in the
    /// first file may have come to mean more parties than it did.
    fn fact(
        &mut self,
        charter: &Charter,
        ask: Ask,
        said: &[(usize, Said)],
        stands: Option<&Said>,
    ) -> bool {
        let Some((_, first)) = said.first() else {
            return true;
        };
        if said.iter().all(|(_, other)| other == first) {
            if stands != Some(first) {
                self.put(ask, first, None, None);
            }
            return true;
        }
        let mut words: Vec<String> = said
            .iter()
            .map(|(file, answer)| {
                // In the words of the one who says it: of whom there are there.
                let theirs = self.drafts[*file].charter.as_ref();
                let back = theirs.map(|theirs| places(charter, theirs));
                match back.and_then(|places| moved(&places, ask, answer)) {
                    Some((ask, answer)) => shown(theirs, ask, &answer, self.lang),
                    None => shown(Some(charter), ask, answer, self.lang),
                }
            })
            .collect();
        // «Felles» is not the same where others take part: then they are named.
        let is_alike = |at: usize| {
            (0..said.len()).any(|other| said[other].1 != said[at].1 && words[other] == words[at])
        };
        let alike: Vec<bool> = (0..said.len()).map(is_alike).collect();
        for (at, (_, answer)) in said.iter().enumerate() {
            if alike[at]
                && let Said::Took(of) | Said::Consulted(of) = answer
            {
                let ids = of.iter().filter_map(|at| charter.actors.get(*at));
                let ids: Vec<&str> = ids.map(|actor| actor.id.as_str()).collect();
                words[at] = list(self.lang, &ids);
            }
        }
        let paths = said.iter().map(|(file, _)| self.sides[*file].path.clone());
        let conflict = Difference {
            key: self.key(ask, None),
            answers: paths.zip(words).collect(),
        };
        self.joined.conflicts.push(conflict);
        self.put_aside(ask, None);
        false
    }

    /// The comments of the others stand at the end, with the path of their file.
    fn comments(&mut self) {
        let own: Vec<String> = comments(&self.drafts[0], &self.sides[0].text);
        let mut lines = Vec::new();
        for (draft, side) in self.drafts.iter().zip(self.sides).skip(1) {
            for comment in comments(draft, &side.text) {
                if !own.contains(&comment) {
                    let path = one_line(&side.path).into_owned();
                    lines.push(format!(
                        "# {path}: {}",
                        comment.trim_start_matches('#').trim_start()
                    ));
                }
            }
        }
        lines.extend(self.noted.iter().map(|line| one_line(line).into_owned()));
        for conflict in &self.joined.conflicts {
            let answers: Vec<String> = conflict
                .answers
                .iter()
                .map(|(who, answer)| format!("{who}: {answer}"))
                .collect();
            let answers = answers.join("; ");
            let key = &conflict.key;
            lines.push(
                one_line(&match self.lang {
                    Lang::Nb => format!("# uenige om {key}: {answers}"),
                    Lang::Nn => format!("# usamde om {key}: {answers}"),
                    Lang::En => format!("# in conflict on {key}: {answers}"),
                })
                .into_owned(),
            );
        }
        if !lines.is_empty() {
            let text = &mut self.joined.text;
            // Lines end as those of the first file do.
            let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
            if !text.is_empty() && !text.ends_with('\n') {
                text.push_str(newline);
            }
            for line in lines {
                text.push_str(&line);
                text.push_str(newline);
            }
        }
    }
}

/// What each file says to a question.
type Answers = HashMap<Ask, Vec<(usize, Said)>>;

/// What is said of a phase that does not go with what the files agree on: that it has not begun, and has
/// a date; that someone took part, and was only consulted.
fn clash<'s>(
    phase: Phase,
    said: &[(usize, Said)],
    all: &'s Answers,
) -> Option<Vec<(usize, Ask, &'s Said)>> {
    let (_, first) = said.first()?;
    if said.iter().any(|(_, other)| other != first) {
        return None;
    }
    let clashes = |answer: &Said| match (first, answer) {
        (Said::NotStarted | Said::NotApplicable, _) => true,
        (Said::Took(took), Said::Consulted(consulted)) => {
            consulted.iter().any(|actor| took.contains(actor))
        }
        _ => false,
    };
    let asks = [Ask::Consulted(phase), Ask::Status(phase), Ask::From(phase)];
    let found: Vec<(usize, Ask, &Said)> = asks
        .into_iter()
        .flat_map(|ask| {
            let said = all.get(&ask).into_iter().flatten();
            said.map(move |(file, answer)| (*file, ask, answer))
        })
        .filter(|(_, _, answer)| clashes(answer))
        .collect();
    (!found.is_empty()).then_some(found)
}

fn comments(draft: &Draft, text: &str) -> Vec<String> {
    let spans = draft.doc.comments.iter();
    spans
        .map(|span| text.get(span.clone()).unwrap_or_default().trim().to_owned())
        .collect()
}

/// An answer of one charter as it would stand in another, whose parties have another order; nothing
/// when a party of it is not there.
pub fn translated(
    theirs: &Charter,
    ours: Option<&Charter>,
    ask: Ask,
    said: &Said,
) -> Option<(Ask, Said)> {
    let places = match ours {
        Some(ours) => places(theirs, ours),
        None => vec![None; theirs.actors.len()],
    };
    // A party that is not there yet comes after the others.
    let ask = match ask {
        Ask::ActorName(at) if places.get(at).copied().flatten().is_none() => {
            return Some((
                Ask::ActorName(ours.map_or(0, |ours| ours.actors.len())),
                said.clone(),
            ));
        }
        ask => ask,
    };
    moved(&places, ask, said)
}

/// Where each actor of one charter stands in another.
fn places(theirs: &Charter, ours: &Charter) -> Vec<Option<usize>> {
    let known: HashMap<String, usize> = ours
        .actors
        .iter()
        .enumerate()
        .map(|(at, actor)| (folded_id(&actor.id), at))
        .collect();
    let ids = theirs.actors.iter().map(|actor| folded_id(&actor.id));
    ids.map(|id| known.get(&id).copied()).collect()
}

/// An answer among actors that stand at other places; nothing when one of them is not there.
fn moved(places: &[Option<usize>], ask: Ask, said: &Said) -> Option<(Ask, Said)> {
    let place = |at: usize| places.get(at).copied().flatten();
    let set = |of: &[usize]| -> Option<Vec<usize>> {
        let mut set: Vec<usize> = of.iter().map(|at| place(*at)).collect::<Option<_>>()?;
        set.sort_unstable();
        Some(set)
    };
    let ask = match ask {
        Ask::ActorName(at) => Ask::ActorName(place(at)?),
        Ask::ActorSector(at) => Ask::ActorSector(place(at)?),
        Ask::Paid(at) => Ask::Paid(place(at)?),
        Ask::Experience(at) => Ask::Experience(place(at)?),
        ask => ask,
    };
    let said = match said {
        Said::Took(of) => Said::Took(set(of)?),
        Said::Planned(of) => Said::Planned(set(of)?),
        Said::Consulted(of) => Said::Consulted(set(of)?),
        said => said.clone(),
    };
    Some((ask, said))
}

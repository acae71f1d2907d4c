//! Joins the same charter as answered by different sides: equality is answered by sector, what one
//! knows and another does not is known, and what is in conflict is listed, never chosen.

use crate::charter::spelling::folded_id;
use crate::charter::write::{self, Draft};
use crate::charter::{Charter, Kind};
use crate::interview::{Ask, Said};
use crate::questionnaire::choice::shown;
use crate::terms::{Answer, Experience, Marker, Sector};
use crate::words::{Lang, one_line};

/// One of the files.
#[derive(Debug)]
pub struct Side {
    /// Its path, as it is said.
    pub path: String,
    /// The charter's text.
    pub text: String,
    /// What kind of text it is.
    pub kind: Kind,
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
    /// One names the parties, and another has sectors alone.
    Parties,
}

/// Joins charters, each of which was read without mistakes.
///
/// # Errors
/// They are not the same charter, or no charter could hold what they say of the parties.
pub fn join(sides: &[Side], lang: Lang) -> Result<Joined, Refusal> {
    let drafts: Vec<Draft> = sides
        .iter()
        .map(|side| write::draft(&side.text, side.kind))
        .collect();
    let Some(first) = sides.first() else {
        return Ok(Joined::default());
    };
    same_charter(sides, &drafts, lang)?;
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
    let mut asks: Vec<Ask> = Vec::new();
    let text = join.joined.text.clone();
    let ours = write::draft(&text, join.kind);
    for ask in write::asks(ours.charter.as_ref()) {
        let other = !matches!(
            ask,
            Ask::Name | Ask::Parties | Ask::ActorName(_) | Ask::ActorSector(_) | Ask::Marker(_)
        );
        if other {
            asks.push(ask);
        }
    }
    for ask in asks {
        join.fact(ask);
    }
    join.beside();
    join.comments();
    Ok(join.joined)
}

fn same_charter(sides: &[Side], drafts: &[Draft], lang: Lang) -> Result<(), Refusal> {
    let charters: Vec<&Charter> = drafts
        .iter()
        .filter_map(|draft| draft.charter.as_ref())
        .collect();
    let Some(first) = charters.first() else {
        return Ok(());
    };
    let unnamed = |charter: &Charter| charter.actors.iter().any(|actor| actor.of_sector_alone);
    for charter in &charters {
        if folded_id(&charter.name) != folded_id(&first.name) {
            let names = (first.name.clone(), charter.name.clone());
            return Err(Refusal::NotTheSame(names.0, names.1));
        }
        if unnamed(charter) != unnamed(first) {
            return Err(Refusal::Parties);
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
                        key: write::spelled_path(
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
        for draft in self.drafts.iter().skip(1) {
            let Some(theirs) = &draft.charter else {
                continue;
            };
            for actor in &theirs.actors {
                let text = self.joined.text.clone();
                let ours = write::draft(&text, self.kind);
                let Some(charter) = &ours.charter else {
                    return;
                };
                let known = |of: &crate::charter::Actor| folded_id(&of.id) == folded_id(&actor.id);
                if charter.actors.iter().any(known) {
                    continue;
                }
                let Some(sector) = actor.sector else {
                    continue;
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
        let written = write::set_as(
            &self.joined.text,
            self.kind,
            answer,
            side,
            self.written_lang,
            raw,
        )
        .or_else(|_| {
            write::set(
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
                let ours = write::draft(&self.joined.text, self.kind);
                let key = write::spelled_path(ours.charter.as_ref(), ask, side, self.lang);
                self.joined.left_out.push(key);
            }
        }
    }

    fn key(&self, ask: Ask, side: Option<Sector>) -> String {
        let ours = write::draft(&self.joined.text, self.kind);
        write::spelled_path(ours.charter.as_ref(), ask, side, self.lang)
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
            if let Some(written) = write::equality_written(&draft.doc, charter)
                && (known || by_marker)
            {
                let word = match reply {
                    Some(reply) if reply.sides.is_none() => {
                        reply.value.name().to(self.lang).to_owned()
                    }
                    _ => one_line(written)
                        .split_whitespace()
                        .collect::<Vec<_>>()
                        .join(" "),
                };
                said.push((file, word, written.to_owned()));
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
                match write::put_equality(&self.joined.text, self.kind, raw, self.written_lang) {
                    Some(text) => self.joined.text = text,
                    None => self.joined.left_out.push("likeverd".to_owned()),
                }
            }
            (false, _) => {
                let answers = said
                    .iter()
                    .map(|(file, word, _)| (self.sides[*file].path.clone(), word.clone()));
                let key = match self.lang {
                    Lang::Nb | Lang::Nn => "likeverd",
                    Lang::En => "equality",
                };
                self.joined.conflicts.push(Difference {
                    key: key.to_owned(),
                    answers: answers.collect(),
                });
                if let Some(text) = write::hide_equality(&self.joined.text, self.kind) {
                    self.joined.text = text;
                }
            }
        }
        true
    }

    /// What no question is about: put in where it is missing; names, forms and dates that differ are
    /// in conflict, and further evidence stands among the comments.
    fn beside(&mut self) {
        for (draft, side) in self.drafts.iter().zip(self.sides).skip(1) {
            let Some(theirs) = &draft.charter else {
                continue;
            };
            for place in write::beside(theirs) {
                let Some((raw, read)) = place.written(&draft.doc, theirs) else {
                    continue;
                };
                let text = self.joined.text.clone();
                let ours = write::draft(&text, self.kind);
                let Some(charter) = &ours.charter else {
                    return;
                };
                let here = match place.actor() {
                    None => place.clone(),
                    Some(at) => {
                        let id = theirs.actors.get(at).map(|actor| folded_id(&actor.id));
                        let twin = charter
                            .actors
                            .iter()
                            .position(|of| Some(folded_id(&of.id)) == id);
                        let Some(twin) = twin else {
                            continue;
                        };
                        place.of_actor(twin)
                    }
                };
                let key = here.spelled(charter, self.lang);
                match here.written(&ours.doc, charter) {
                    Some((_, same)) if same == read => {}
                    Some((own, _)) if !place.is_evidence => {
                        let conflict = Difference {
                            key,
                            answers: vec![
                                (self.sides[0].path.clone(), one_line(&own).into_owned()),
                                (side.path.clone(), one_line(&raw).into_owned()),
                            ],
                        };
                        // A party cannot be without the name that it is known by.
                        match here.hide(&text, self.kind) {
                            Some(text) => self.joined.text = text,
                            None => self.joined.left_out.push(conflict.key.clone()),
                        }
                        self.joined.conflicts.push(conflict);
                    }
                    None if !raw.contains(['\n', '*', '&'])
                        && let Some(text) = here.put(&text, self.kind, &raw, self.written_lang) =>
                    {
                        self.joined.text = text;
                    }
                    _ => self
                        .noted
                        .push(format!("# {}: {key}: {}", side.path, one_line(&raw))),
                }
            }
            // Room for others' keys: theirs are told of, and not mixed with ours.
            for (key, written) in write::left_alone(&draft.doc, theirs) {
                let ours = write::draft(&self.joined.text, self.kind);
                let there = ours.charter.as_ref().is_some_and(|charter| {
                    write::left_alone(&ours.doc, charter).contains(&(key.clone(), written.clone()))
                });
                if !there {
                    self.noted
                        .push(format!("# {}: {key}: {}", side.path, one_line(&written)));
                }
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
                    .filter(|raw| raw.starts_with('{') && !raw.contains(['\n', '*', '&']));
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
        let contradicted = stated.iter().any(|(_, answer)| Some(*answer) != first)
            || by_side.iter().any(|(_, _, answer, _)| {
                first.is_some_and(|first| known(*answer) && *answer != first)
            });
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
        if by_side.is_empty() {
            if let Some(answer) = first {
                self.fill(ask, &Said::Answer(answer), None, None);
            }
            return;
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

    /// Puts an answer in where it does not stand yet.
    fn fill(&mut self, ask: Ask, said: &Said, side: Option<Sector>, raw: Option<&str>) {
        let text = self.joined.text.clone();
        let ours = write::draft(&text, self.kind);
        let Some(charter) = &ours.charter else {
            return;
        };
        if write::said(&ours.doc, charter, ask, side).as_ref() != Some(said) {
            self.put(ask, said, side, raw);
        }
    }

    /// Leaves a question open that the files answer differently.
    fn put_aside(&mut self, ask: Ask, side: Option<Sector>) {
        let text = &self.joined.text;
        let ours = write::draft(text, self.kind);
        let is_said = |side| {
            let charter = ours.charter.as_ref();
            charter.is_some_and(|charter| write::said(&ours.doc, charter, ask, side).is_some())
        };
        if !is_said(side) {
            return;
        }
        let aside = write::set_aside(text, self.kind, ask, side)
            .or_else(|| write::set_aside(text, self.kind, ask, None));
        match aside {
            Some(text) => self.joined.text = text,
            None => self.joined.left_out.push(self.key(ask, side)),
        }
    }

    /// A question that is not answered by sides.
    fn fact(&mut self, ask: Ask) {
        let text = self.joined.text.clone();
        let ours = write::draft(&text, self.kind);
        let Some(charter) = &ours.charter else {
            return;
        };
        let mut said: Vec<(usize, Said, String)> = Vec::new();
        for (file, draft) in self.drafts.iter().enumerate() {
            let Some(theirs) = &draft.charter else {
                continue;
            };
            for their_ask in write::asks(Some(theirs)) {
                let Some(their_said) = write::said(&draft.doc, theirs, their_ask, None) else {
                    continue;
                };
                let unknown = matches!(
                    their_said,
                    Said::Answer(Answer::Unknown) | Said::Experience(Experience::Unknown)
                );
                if unknown {
                    continue;
                }
                if let Some((same, translated)) =
                    translated(theirs, Some(charter), their_ask, &their_said)
                    && same == ask
                {
                    let word = shown(Some(theirs), their_ask, &their_said, self.lang);
                    said.push((file, translated, word));
                }
            }
        }
        let Some((_, first, _)) = said.first() else {
            return;
        };
        if said.iter().all(|(_, other, _)| other == first) {
            let first = first.clone();
            self.fill(ask, &first, None, None);
            return;
        }
        let conflict = Difference {
            key: self.key(ask, None),
            answers: said
                .iter()
                .map(|(file, _, word)| (self.sides[*file].path.clone(), word.clone()))
                .collect(),
        };
        self.joined.conflicts.push(conflict);
        self.put_aside(ask, None);
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
            if !text.is_empty() && !text.ends_with('\n') {
                text.push('\n');
            }
            for line in lines {
                text.push_str(&line);
                text.push('\n');
            }
        }
    }
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
    let place = |at: usize| -> Option<usize> {
        let id = folded_id(&theirs.actors.get(at)?.id);
        ours?
            .actors
            .iter()
            .position(|actor| folded_id(&actor.id) == id)
    };
    let set = |of: &[usize]| -> Option<Vec<usize>> {
        let mut set: Vec<usize> = of.iter().map(|at| place(*at)).collect::<Option<_>>()?;
        set.sort_unstable();
        Some(set)
    };
    let ask = match ask {
        // A party that is not there yet comes after the others.
        Ask::ActorName(at) => {
            Ask::ActorName(place(at).unwrap_or_else(|| ours.map_or(0, |ours| ours.actors.len())))
        }
        Ask::ActorSector(at) => Ask::ActorSector(place(at)?),
        Ask::Paid(at) => Ask::Paid(place(at)?),
        Ask::Experience(at) => Ask::Experience(place(at)?),
        ask => ask,
    };
    let said = match said {
        Said::Took(of) => Said::Took(set(of)?),
        Said::Consulted(of) => Said::Consulted(set(of)?),
        said => said.clone(),
    };
    Some((ask, said))
}

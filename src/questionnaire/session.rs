//! The questionnaire as a state machine: a text, the answers so far, and the way back. No file, no
//! terminal.
//!
//! The charter is the save file: every answer is written into its text at once, and what is asked next
//! follows from what the text says ([`crate::theory::questions`]). Going back takes back the text as it was, so
//! any walk with steps back ends where straight answers end.

use std::collections::{BTreeMap, BTreeSet};

use crate::charter::manuscript::parties::{self, Called};
use crate::charter::manuscript::{self, Draft, Unwritable};
use crate::charter::spelling::{self, Key, folded_id};
use crate::charter::yaml::Value;
use crate::charter::{Charter, Kind, facts};
use crate::theory::facts::Facts;
use crate::theory::lang::Lang;
use crate::theory::questions::{Ask, Said, Stake, agenda, everything, has_no_status};
use crate::theory::terms::{Answer, Marker, Phase, Sector, Status};

/// A questionnaire under way.
#[derive(Clone, Debug)]
pub struct Questionnaire {
    now: State,
    history: Vec<State>,
    /// What steps back have left behind; the next answer makes it void.
    ahead: Vec<State>,
    kind: Kind,
    lang: Lang,
    side: Option<Sector>,
    /// Every question is put, whatever it can change.
    all: bool,
}

/// How far the collaboration has come, as answered once for all its phases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Every phase that somebody takes part in is so far.
    All(Status),
    /// It differs from phase to phase.
    Differs,
    /// It is not known, or not said.
    Unsaid,
}

/// The parts of what changes neither the level nor SK401 and SK402, each of which can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// What may raise another flag.
    Flags,
    /// Who was only consulted, how far the phases have come, and when.
    Course,
    /// The challenge, and who knows the need.
    Need,
    /// The signs that support equality.
    Equality,
    /// The innovation, the profile, and what the collaboration calls itself.
    Result,
}

impl Part {
    /// Every part, in the order in which they are asked.
    pub const ALL: [Part; 5] = [
        Part::Flags,
        Part::Course,
        Part::Need,
        Part::Equality,
        Part::Result,
    ];

    /// The part that a question belongs to.
    pub fn of(ask: Ask, stake: Stake) -> Part {
        match ask {
            _ if stake < Stake::Remark => Part::Flags,
            Ask::Consulted(_) | Ask::Status(_) | Ask::From(_) | Ask::Phase(_) => Part::Course,
            Ask::Challenge | Ask::UnmetNeed | Ask::Experience(_) => Part::Need,
            Ask::Marker(marker) if Marker::SUPPORTING.contains(&marker) => Part::Equality,
            Ask::Marker(_) | Ask::Paid(_) | Ask::ReplacesPaidWork | Ask::OwnGoals => Part::Flags,
            _ => Part::Result,
        }
    }
}

/// What a step back takes back.
#[derive(Clone, Debug)]
struct State {
    text: String,
    /// Answered in this round, *vet ikke* too.
    done: BTreeSet<Ask>,
    /// How often each was passed over.
    skipped: BTreeMap<Ask, u8>,
    /// The parties are named one by one.
    naming: bool,
    /// There are no more parties.
    all_named: bool,
    /// How far it has come, once that has been asked.
    stage: Option<Stage>,
    /// The parts that are chosen, of what changes neither the level nor SK401 and SK402.
    further: BTreeSet<Part>,
    /// Questions to be asked again, whatever they can change.
    again: Vec<Ask>,
}

/// What comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// A question.
    Ask(Ask, Stake),
    /// A question that somebody wants to answer, or has to, whatever it can change.
    Again(Ask),
    /// How far they have come: asked once, before any verdict is shown.
    Stage,
    /// The level, SK401 and SK402 are as settled as they get: stop here, or go on with a part of the rest.
    Offer,
    /// Everything has been asked.
    Done,
}

/// What became of an answer, beside being written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// Keys that no longer apply, and are kept.
    pub aside: Vec<String>,
    /// Keys that apply again.
    pub back: Vec<String>,
}

fn is_core(ask: Ask) -> bool {
    matches!(ask, Ask::Marker(marker) if Marker::CORE.contains(&marker))
}

/// A question passed over twice is not asked a third time.
const PATIENCE: u8 = 2;

impl Questionnaire {
    /// Begins with a text, which may be empty. New keys and words are written in the language given,
    /// or in the text's own when it has one. The side is the one that answers for itself on equality.
    pub fn new(text: String, kind: Kind, lang: Lang, side: Option<Sector>) -> Questionnaire {
        let draft = manuscript::draft(&text, kind);
        let actors = draft
            .charter
            .as_ref()
            .map_or(0, |charter| charter.actors.len());
        let lang = if draft.charter.is_some() {
            draft.lang
        } else {
            lang
        };
        Questionnaire {
            now: State {
                done: BTreeSet::new(),
                skipped: BTreeMap::new(),
                naming: actors > 0,
                all_named: actors > 1,
                stage: None,
                further: BTreeSet::new(),
                again: Vec::new(),
                text,
            },
            history: Vec::new(),
            ahead: Vec::new(),
            kind,
            lang,
            side,
            all: false,
        }
    }

    /// From now on every question is put, whatever the verdict.
    pub fn ask_all(&mut self) {
        self.all = true;
    }

    /// The charter as it is now.
    pub fn text(&self) -> &str {
        &self.now.text
    }

    /// The language that is written.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// From now on one side answers for itself.
    pub fn answer_as(&mut self, side: Sector) {
        self.side = Some(side);
    }

    /// The side that answers for itself, when one does.
    pub fn side(&self) -> Option<Sector> {
        self.side
    }

    /// The side that a question is answered for: equality and the phases are answered by sides.
    pub fn side_for(&self, ask: Ask) -> Option<Sector> {
        self.side.filter(|_| ask.is_by_side())
    }

    /// The charter as it is now, read.
    pub fn draft(&self) -> Draft<'_> {
        manuscript::draft(&self.now.text, self.kind)
    }

    /// The facts, when the charter has all that it cannot be without.
    pub fn facts(&self) -> Option<Facts> {
        let draft = self.draft();
        let charter = draft.charter.as_ref();
        charter
            .filter(|_| !draft.unfinished && !draft.mistakes)
            .map(facts)
    }

    /// The questions that can still change something and have not been answered in this round.
    pub fn open(&self) -> Vec<(Ask, Stake)> {
        let mut open = self.undecided();
        open.retain(|(ask, _)| !self.now.done.contains(ask));
        open
    }

    /// The phases and the core markers that are not answered, whatever they can change: the report shows each
    /// of them as open.
    pub fn left_open(&self) -> Vec<Ask> {
        let side = self.side;
        let own = |ask: &Ask| matches!(ask, Ask::Phase(_)) || is_core(*ask);
        let facts = self.facts();
        let open = facts
            .map(|facts| everything(&facts, side))
            .unwrap_or_default();
        let has_room = self.has_room();
        open.into_iter()
            .map(|(ask, _)| ask)
            .filter(|ask| own(ask) && has_room(ask))
            .collect()
    }

    /// The questions that can still change something, answered with *vet ikke* in this round or not at all.
    pub fn undecided(&self) -> Vec<(Ask, Stake)> {
        let open = self.facts().map(|facts| match self.all {
            true => everything(&facts, self.side),
            false => agenda(&facts, self.side),
        });
        let mut open = open.unwrap_or_default();
        let has_room = self.has_room();
        open.retain(|(ask, _)| has_room(ask));
        open
    }

    /// Whether the charter has a place for the answer to a question.
    fn has_room(&self) -> impl Fn(&Ask) -> bool {
        let draft = self.draft();
        let actors = draft.charter.iter().flat_map(|charter| &charter.actors);
        // A sector that stands for a party has no room for what is asked of a party, and an answer to
        // equality as a whole has none for the markers.
        let unnamed = actors.into_iter().any(|actor| actor.of_sector_alone);
        let whole = draft.charter.as_ref().and_then(|charter| charter.whole);
        let as_a_whole = whole.is_some_and(|whole| {
            let stands_alone = !matches!(draft.doc.value(whole.node), Value::Map(_));
            whole.value.value != Answer::Unknown || !stands_alone
        });
        // *Ja* as a whole is *ja* to each core marker, and a side can say otherwise of one.
        let can_be_spread = self.side.is_some()
            && whole.is_some_and(|whole| {
                whole.value.value == Answer::Yes && whole.value.sides.is_none()
            });
        move |ask: &Ask| match ask {
            Ask::Paid(_) | Ask::Experience(_) => !unnamed,
            Ask::Marker(_) => !as_a_whole || can_be_spread,
            _ => true,
        }
    }

    /// What comes next.
    pub fn next(&self) -> Next {
        if let Some(again) = self.now.again.last() {
            return Next::Again(*again);
        }
        if let Some(needed) = self.needed() {
            return Next::Ask(needed, Stake::Needed);
        }
        if self.now.stage.is_none() && self.has_a_stage() {
            return Next::Stage;
        }
        let open = self.open();
        let times = |ask: &Ask| self.now.skipped.get(ask).copied().unwrap_or(0);
        for patience in 0..PATIENCE {
            let found = open.iter().find(|(ask, stake)| {
                let wanted = self.all
                    || *stake <= Stake::Exploitation
                    || self.now.further.contains(&Part::of(*ask, *stake));
                wanted && times(ask) == patience
            });
            if let Some((ask, stake)) = found {
                return Next::Ask(*ask, *stake);
            }
        }
        match self.parts().is_empty() {
            true => Next::Done,
            false => Next::Offer,
        }
    }

    /// Whether there is a phase of which it is not said yet how far it has come.
    fn has_a_stage(&self) -> bool {
        let side = self.side;
        self.facts().is_some_and(|facts| {
            let mut phases = Phase::ALL.into_iter();
            phases.any(|phase| has_no_status(&facts, phase, side))
        })
    }

    /// The parts of what changes neither the level nor SK401 and SK402 that have not been chosen, each with
    /// how many questions there are in it.
    pub fn parts(&self) -> Vec<(Part, usize)> {
        let open = self.open();
        let left: Vec<Part> = open
            .iter()
            .filter(|(_, stake)| *stake > Stake::Exploitation && !self.all)
            .map(|(ask, stake)| Part::of(*ask, *stake))
            .filter(|part| !self.now.further.contains(part))
            .collect();
        Part::ALL
            .into_iter()
            .map(|part| (part, left.iter().filter(|of| **of == part).count()))
            .filter(|(_, count)| *count > 0)
            .collect()
    }

    /// How many questions are left of the parts that are chosen.
    pub fn left_of_parts(&self) -> usize {
        let open = self.open().into_iter();
        open.filter(|(ask, stake)| {
            let part = Part::of(*ask, *stake);
            *stake > Stake::Exploitation && (self.all || self.now.further.contains(&part))
        })
        .count()
    }

    /// Says how far they have come. Phases that somebody takes part in, and whose status is not said, are so
    /// far; where it differs, it is asked of each of them.
    ///
    /// # Errors
    /// A place in the text is written so that it cannot be put in. Nothing has changed then.
    pub fn stage(&mut self, stage: Stage) -> Result<(), Unwritable> {
        let mut after = self.now.clone();
        after.stage = Some(stage);
        if let Some(facts) = self.facts() {
            let named = |phase: &Phase| {
                let draft = manuscript::draft(&after.text, self.kind);
                let charter = draft.charter.as_ref();
                let side = self.side_for(Ask::Phase(*phase));
                let said = charter.and_then(|charter| {
                    manuscript::said(&draft.doc, charter, Ask::Phase(*phase), side)
                });
                matches!(said, Some(Said::Took(_))) && has_no_status(&facts, *phase, side)
            };
            let phases: Vec<Phase> = Phase::ALL.into_iter().filter(named).collect();
            for phase in phases {
                self.staged(&mut after, phase)?;
            }
            // The first phase is asked first.
            after.again.reverse();
        }
        self.step(after);
        Ok(())
    }

    /// Puts in how far a phase has come, or has it asked.
    fn staged(&self, after: &mut State, phase: Phase) -> Result<(), Unwritable> {
        let ask = Ask::Status(phase);
        match after.stage {
            Some(Stage::All(status)) => {
                let answer = (ask, &Said::Status(status));
                let side = self.side_for(ask);
                let written = manuscript::set(&after.text, self.kind, answer, side, self.lang)?;
                after.text = written.text;
            }
            Some(Stage::Differs) => after.again.push(ask),
            Some(Stage::Unsaid) | None => {}
        }
        Ok(())
    }

    /// What no charter can be without.
    fn needed(&self) -> Option<Ask> {
        let draft = self.draft();
        let is_named = |name: &str| !name.is_empty() && !spelling::is_placeholder(name);
        let Some(charter) = draft.charter.as_ref().filter(|c| is_named(&c.name)) else {
            return Some(Ask::Name);
        };
        let actors = &charter.actors;
        let unnamed = |actor: &crate::charter::Actor| spelling::is_placeholder(&actor.name);
        if let Some(at) = actors.iter().position(unnamed) {
            return Some(Ask::ActorName(at));
        }
        if let Some(at) = actors.iter().position(|actor| actor.sector.is_none()) {
            return Some(Ask::ActorSector(at));
        }
        if actors.is_empty() && !self.now.naming {
            return Some(Ask::Parties);
        }
        let named = actors.iter().all(|actor| !actor.of_sector_alone);
        (named && (actors.len() < 2 || !self.now.all_named)).then_some(Ask::ActorName(actors.len()))
    }

    /// Writes an answer.
    ///
    /// # Errors
    /// The text is written in a way that the answer cannot be put into without changing more. Nothing
    /// has changed then.
    pub fn answer(&mut self, ask: Ask, said: &Said) -> Result<Kept, Unwritable> {
        self.answer_for(ask, said, self.side_for(ask))
    }

    /// Writes an answer, for one side when one is named.
    ///
    /// # Errors
    /// As [`Questionnaire::answer`].
    pub fn answer_for(
        &mut self,
        ask: Ask,
        said: &Said,
        side: Option<Sector>,
    ) -> Result<Kept, Unwritable> {
        let mut after = self.now.clone();
        let mut kept = Kept::default();
        let unknown = *said == Said::Answer(Answer::Unknown);
        match (ask, said) {
            // That the parties will be named is seen when the first of them is.
            (Ask::Parties, Said::Answer(_)) => after.naming = true,
            // No further name.
            (Ask::ActorName(_), Said::Answer(_)) => after.all_named = true,
            // What has no word for it is left out.
            (
                Ask::Status(_) | Ask::From(_) | Ask::Claim | Ask::Challenge | Ask::Consulted(_),
                Said::Answer(Answer::Unknown),
            ) => {}
            _ => {
                let (told, status) = said.parts();
                let written =
                    manuscript::set(&after.text, self.kind, (ask, said), side, self.lang)?;
                after.text = written.text;
                kept.aside = written.aside;
                kept.back = written.back;
                // The answers that hang on this one are to be had anew.
                if let Ask::Phase(phase) = ask {
                    let of_phase = [Ask::Consulted(phase), Ask::Status(phase), Ask::From(phase)];
                    after.done.retain(|ask| !of_phase.contains(ask));
                    // That it is planned is said with the answer.
                    if status.is_none() {
                        self.so_far(&mut after, phase, &told, side)?;
                    }
                }
            }
        }
        if !unknown {
            after.skipped.remove(&ask);
        }
        after.done.insert(ask);
        after.again.retain(|again| *again != ask);
        self.step(after);
        Ok(kept)
    }

    /// How far a phase has come, beside who takes part in it: as was said of all phases.
    fn so_far(
        &self,
        after: &mut State,
        phase: Phase,
        told: &Said,
        side: Option<Sector>,
    ) -> Result<(), Unwritable> {
        let ask = Ask::Status(phase);
        if !matches!(told, Said::Took(_)) {
            return Ok(());
        }
        let draft = manuscript::draft(&after.text, self.kind);
        let charter = draft.charter.as_ref();
        let there = charter.and_then(|charter| manuscript::said(&draft.doc, charter, ask, side));
        drop(draft);
        match there {
            None => self.staged(after, phase),
            // Who takes part was planned, and is now said without that word.
            Some(Said::Status(Status::Planned))
                if after.stage.is_some() && after.stage != Some(Stage::All(Status::Planned)) =>
            {
                after.again.push(ask);
                Ok(())
            }
            Some(_) => Ok(()),
        }
    }

    /// Gives each sector that stands alone a name, in their order.
    ///
    /// # Errors
    /// The text is written in a way that they cannot be put into without changing more.
    pub fn name_parties(&mut self, names: &[String]) -> Result<(), Unwritable> {
        let names: Vec<Called> = names
            .iter()
            .map(|name| Called {
                id: name.clone(),
                name: name.clone(),
            })
            .collect();
        let named = parties::with_names(&self.now.text, self.kind, &names, self.lang);
        self.changed(named)
    }

    /// Takes out a party, and what that party alone was said to do.
    ///
    /// # Errors
    /// Too few parties would be left, or the text is written in a way that it cannot be taken out of.
    pub fn remove_party(&mut self, at: usize) -> Result<(), Unwritable> {
        let without = parties::without(&self.now.text, self.kind, at, self.lang);
        self.changed(without)
    }

    fn changed(&mut self, text: Option<String>) -> Result<(), Unwritable> {
        let mut after = self.now.clone();
        after.text = text.ok_or(Unwritable)?;
        // The parties have other places now.
        after.done.clear();
        after.again.clear();
        after.naming = true;
        after.all_named = true;
        self.step(after);
        Ok(())
    }

    /// Keeps a note about an answer, by the way to it; false where the charter has no place for it.
    pub fn note(&mut self, about: &str, words: &str) -> bool {
        let text = manuscript::notes::note(&self.now.text, self.kind, about, words, self.lang);
        self.rewritten(text)
    }

    /// Puts evidence beside an answer; false where there is no room for it.
    pub fn show(&mut self, ask: Ask, side: Option<Sector>, words: &str) -> bool {
        let of = (ask, side);
        let text = manuscript::notes::evidence(&self.now.text, self.kind, of, words, self.lang);
        self.rewritten(text)
    }

    fn rewritten(&mut self, text: Option<String>) -> bool {
        // It belongs to the answer before it: to go back takes both back.
        let is_put = text.is_some();
        self.now.text = text.unwrap_or_else(|| std::mem::take(&mut self.now.text));
        is_put
    }

    /// Takes over what another charter holds beside its answers: equality as a whole, names, dates and
    /// evidence, where nothing stands here. What is left is given by its keys.
    pub fn take_over(&mut self, theirs: &Draft, charter: &Charter, lang: Lang) -> Vec<String> {
        let mut left = Vec::new();
        let mut text = self.now.text.clone();
        if charter.whole.is_some()
            && let Some(raw) = manuscript::equality_written(&theirs.doc, charter)
        {
            let ours = manuscript::draft(&text, self.kind);
            let here = ours
                .charter
                .as_ref()
                .and_then(|charter| manuscript::equality_written(&ours.doc, charter));
            let put = match here {
                None if manuscript::stands_alone(&raw) => {
                    manuscript::put_equality(&text, self.kind, &raw, self.lang)
                }
                _ => None,
            };
            match put {
                Some(put) => text = put,
                None if here.as_ref() == Some(&raw) => {}
                None => {
                    left.push(spelling::written(spelling::CHARTER, Key::Equality, lang).to_owned())
                }
            }
        }
        for place in manuscript::beside(charter) {
            let Some((raw, read)) = place.written(&theirs.doc, charter) else {
                continue;
            };
            let ours = manuscript::draft(&text, self.kind);
            let here = ours.charter.as_ref().and_then(|ours| {
                let Some(at) = place.actor() else {
                    return Some(place.clone());
                };
                let id = folded_id(&charter.actors.get(at)?.id);
                let twin = ours.actors.iter().position(|of| folded_id(&of.id) == id);
                Some(place.of_actor(twin?))
            });
            let stands = here
                .as_ref()
                .and_then(|here| here.written(&ours.doc, ours.charter.as_ref()?));
            if stands.as_ref().is_some_and(|(_, same)| *same == read) {
                continue;
            }
            let put = match (&here, &stands) {
                (Some(here), None) if manuscript::stands_alone(&raw) => {
                    here.put(&text, self.kind, &raw, self.lang)
                }
                // A party that came with the answers is known by its id so far.
                (Some(here), Some((_, name))) if place.is_name() => {
                    let actors = ours.charter.as_ref().map(|charter| &charter.actors);
                    here.actor()
                        .filter(|at| actors.is_some_and(|actors| actors[*at].id == *name))
                        .and_then(|at| manuscript::named(&text, self.kind, at, &read, self.lang))
                }
                _ => None,
            };
            match put {
                Some(put) => text = put,
                // Evidence is among what is left anyway.
                None if place.is_evidence => {}
                None => left.push(place.spelled(charter, lang)),
            }
        }
        let ours = manuscript::draft(&text, self.kind);
        let told = ours
            .charter
            .as_ref()
            .map(|charter| manuscript::extras(&ours.doc, charter))
            .unwrap_or_default();
        let rest = manuscript::extras(&theirs.doc, charter).into_iter();
        left.extend(
            rest.filter(|extra| !told.contains(extra))
                .map(|extra| extra.spelled(lang)),
        );
        if text != self.now.text {
            let mut after = self.now.clone();
            after.text = text;
            self.step(after);
        }
        left
    }

    /// Passes over a question for now.
    pub fn skip(&mut self, ask: Ask) {
        let mut after = self.now.clone();
        let times = after.skipped.entry(ask).or_default();
        *times = times.saturating_add(1);
        after.again.retain(|again| *again != ask);
        self.step(after);
    }

    /// Goes on to parts of what changes neither the level nor SK401 and SK402.
    pub fn go_further(&mut self, parts: &[Part]) {
        let mut after = self.now.clone();
        after.further.extend(parts);
        self.step(after);
    }

    /// Asks a question again, whatever it can change.
    pub fn ask_again(&mut self, ask: Ask) {
        let mut after = self.now.clone();
        after.again.push(ask);
        self.step(after);
    }

    fn step(&mut self, after: State) {
        self.ahead.clear();
        self.history.push(std::mem::replace(&mut self.now, after));
    }

    /// Takes back the last step; false when there is none.
    pub fn back(&mut self) -> bool {
        match self.history.pop() {
            Some(before) => {
                self.ahead.push(std::mem::replace(&mut self.now, before));
                true
            }
            None => false,
        }
    }

    /// Takes a step that was taken back anew; false when there is none.
    pub fn forward(&mut self) -> bool {
        match self.ahead.pop() {
            Some(after) => {
                self.history.push(std::mem::replace(&mut self.now, after));
                true
            }
            None => false,
        }
    }

    /// What was answered to a question before the step back to it.
    pub fn earlier(&self, ask: Ask) -> Option<Said> {
        let text = &self.ahead.last()?.text;
        let draft = manuscript::draft(text, self.kind);
        manuscript::said(&draft.doc, draft.charter.as_ref()?, ask, self.side_for(ask))
    }

    /// The answers that stand in the charter, each with its question.
    pub fn answers(&self) -> Vec<(Ask, Said)> {
        let draft = self.draft();
        let Some(charter) = &draft.charter else {
            return Vec::new();
        };
        let named = charter.actors.iter().any(|actor| !actor.of_sector_alone);
        manuscript::asks(Some(charter))
            .into_iter()
            .filter(|ask| !(named && *ask == Ask::Parties))
            .filter_map(|ask| {
                let said = manuscript::said(&draft.doc, charter, ask, self.side_for(ask))?;
                Some((ask, said))
            })
            .collect()
    }
}

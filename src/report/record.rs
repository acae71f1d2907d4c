//! What was answered, and by whom: under ids that never follow the language of a file, for programs and
//! for those who study many.

use crate::charter::reading::Opened;
use crate::charter::spelling::{self, Key};
use crate::charter::yaml::{Doc, NodeId, Value};
use crate::charter::{At, Charter};
use crate::theory::facts::{Facts, PhaseSaid, PhaseState, Reply, Topic, Use};
use crate::theory::terms::{Answer, Experience, Form, Marker, Phase, Quality, Sector, Status};

use super::spot::Spot;

/// What one charter states.
#[derive(Debug)]
pub struct Record {
    /// Others' keys at the top whose values are scalars, as text.
    pub extra: Vec<(String, String)>,
    /// The actors, in the order of their declaration.
    pub actors: Vec<ActorRecord>,
    /// The answers, in the order of the format.
    pub answers: Vec<AnswerRecord>,
    /// The phases, in the order of the axis.
    pub phases: Vec<PhaseRecord>,
    /// The sectors of those who took the initiative; none when that is not known.
    pub initiative: Vec<Sector>,
}

/// An actor as declared.
#[derive(Debug)]
pub struct ActorRecord {
    /// What the phases call it.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// Its sector.
    pub sector: Option<Sector>,
    /// What a civil actor is.
    pub form: Option<Form>,
    /// Its experience of the need.
    pub experience: Option<Experience>,
    /// Whether it is paid.
    pub paid: Answer,
    /// Where it is declared.
    pub spot: Spot,
}

/// An answer, stated or not.
#[derive(Debug)]
pub struct AnswerRecord {
    /// Which answer.
    pub id: String,
    /// What it comes to.
    pub value: Answer,
    /// It stands in the charter: *vet ikke* is a statement too.
    pub stated: bool,
    /// Each side's own answer, by [`Sector::index`].
    pub by: [Option<Answer>; 3],
    /// What shows it.
    pub evidence: Vec<String>,
    /// Where it stands, or would stand.
    pub spot: Spot,
}

/// A phase as it is told, and what that comes to.
#[derive(Debug)]
pub struct PhaseRecord {
    /// Which phase.
    pub phase: Phase,
    /// What is told comes to this.
    pub told: PhaseTold,
    /// Each side's own answer, by [`Sector::index`].
    pub by: [Option<PhaseTold>; 3],
    /// What shows it.
    pub evidence: Vec<String>,
    /// Where it stands, or would stand.
    pub spot: Spot,
}

/// Who took part in a phase, and how far it has come.
#[derive(Debug)]
pub struct PhaseTold {
    /// The ids of those who took part.
    pub present: Vec<String>,
    /// Of those who did not.
    pub absent: Vec<String>,
    /// Of those of whom it is not known.
    pub unknown: Vec<String>,
    /// Of those who were only consulted.
    pub consulted: Vec<String>,
    /// How far it has come, as an identifier.
    pub state: &'static str,
    /// When it began.
    pub from: Option<String>,
    /// When it ended.
    pub until: Option<String>,
}

/// Reads the record of a charter off its text.
pub(super) fn record<'a>(
    opened: &'a Opened<'a>,
    charter: &'a Charter,
    facts: &'a Facts,
    spot: &'a dyn Fn(Topic) -> Spot,
) -> Record {
    Recorder {
        doc: &opened.doc,
        charter,
        facts,
        spot,
    }
    .record()
}

/// What tells a collaboration from others when files move: its `x-id`, else its name, folded.
pub(super) fn key(doc: &Doc, charter: &Charter) -> String {
    let extra = extra(doc, charter);
    let given = extra
        .iter()
        .find(|(key, _)| key.eq_ignore_ascii_case("x-id"));
    spelling::folded_id(given.map_or(charter.name.as_str(), |(_, id)| id.as_str()))
}

/// Others' keys at the top whose values are one text or number, in the order of the file.
fn extra(doc: &Doc, charter: &Charter) -> Vec<(String, String)> {
    let Value::Map(entries) = doc.value(charter.root) else {
        return Vec::new();
    };
    entries
        .iter()
        .filter_map(|entry| {
            let key = doc.text(entry.key)?.trim();
            let others = key
                .get(..2)
                .is_some_and(|start| start.eq_ignore_ascii_case("x-"));
            let text = doc.text(entry.value)?;
            others.then(|| (key.to_owned(), text.to_owned()))
        })
        .collect()
}

struct Recorder<'a> {
    doc: &'a Doc<'a>,
    charter: &'a Charter,
    facts: &'a Facts,
    spot: &'a dyn Fn(Topic) -> Spot,
}

impl Recorder<'_> {
    fn record(&self) -> Record {
        let initiators = self.facts.initiative.as_deref().unwrap_or_default();
        let took_initiative = |sector: &Sector| {
            let mut actors = initiators
                .iter()
                .filter_map(|&at| self.facts.actors.get(at));
            actors.any(|actor| actor.sector == *sector)
        };
        Record {
            actors: self.actors(),
            answers: self.answers(),
            phases: Phase::ALL.map(|phase| self.phase(phase)).into(),
            initiative: Sector::ALL.into_iter().filter(took_initiative).collect(),
            extra: extra(self.doc, self.charter),
        }
    }

    fn id_of(&self, actor: usize) -> String {
        self.charter.actor_id(actor).to_owned()
    }

    fn actors(&self) -> Vec<ActorRecord> {
        let declared = self
            .charter
            .actors
            .iter()
            .zip(&self.facts.actors)
            .enumerate();
        declared
            .map(|(at, (actor, facts))| ActorRecord {
                id: self.id_of(at),
                name: actor.name.trim().to_owned(),
                sector: actor.sector,
                form: actor.form,
                experience: facts.experience,
                paid: facts.paid,
                spot: (self.spot)(Topic::Actor(at)),
            })
            .collect()
    }

    fn answers(&self) -> Vec<AnswerRecord> {
        let charter = self.charter;
        let of = |topic: Topic, reply: Reply, node: Option<NodeId>| AnswerRecord {
            id: topic.id(|at| self.id_of(at)),
            value: reply.value,
            stated: reply.stated,
            by: reply.sides.unwrap_or_default(),
            evidence: node.map_or_else(Vec::new, |node| self.evidence(node)),
            spot: (self.spot)(topic),
        };
        let said = |topic: Topic, said: Option<At<Reply>>| {
            of(
                topic,
                said.map_or(Reply::UNSTATED, |said| said.value),
                said.map(|said| said.node),
            )
        };
        let mut answers = vec![said(Topic::Equality, charter.whole)];
        answers.extend(Marker::all().map(|marker| {
            let node = charter.markers[marker.index()].map(|said| said.node);
            of(Topic::Marker(marker), *self.facts.marker(marker), node)
        }));
        answers.push(said(Topic::UnmetNeed, charter.unmet_need));
        answers.push(said(Topic::ReplacesPaidWork, charter.replaces_paid_work));
        answers.push(said(Topic::OwnGoals, charter.own_goals));
        answers
            .extend(Quality::ALL.map(|of| said(Topic::Quality(of), charter.qualities[of.index()])));
        answers.push(said(Topic::Interdisciplinary, charter.interdisciplinary));
        answers.push(said(Topic::Democratic, charter.democratic));
        // There may be a thousand actors: of each, only what is stated.
        for (at, actor) in charter.actors.iter().enumerate() {
            if actor.paid.is_some() {
                answers.push(said(Topic::Paid(at), actor.paid));
            }
            for of in Use::ALL {
                if let Some(own) = actor.own[of.index()] {
                    answers.push(said(Topic::OwnUse(at, of), Some(own)));
                }
            }
        }
        answers
    }

    fn phase(&self, phase: Phase) -> PhaseRecord {
        let facts = self.facts.phase(phase);
        let at = phase.index();
        let ids = |holds: &dyn Fn(usize) -> bool| -> Vec<String> {
            let actors = (0..self.facts.actors.len()).filter(|actor| holds(*actor));
            actors.map(|actor| self.id_of(actor)).collect()
        };
        let part = |answer: Answer| ids(&|actor| self.facts.actors[actor].parts[at] == answer);
        let said = self.charter.phases[at].as_ref();
        let sides = self.facts.told[at].sides();
        let by = Sector::ALL.map(|sector| {
            let said: &PhaseSaid = sides?[sector.index()].as_ref()?;
            let says = |answer: Answer| ids(&|actor| said.says_of(actor) == answer);
            Some(PhaseTold {
                present: says(Answer::Yes),
                absent: says(Answer::No),
                unknown: says(Answer::Unknown),
                consulted: said
                    .consulted
                    .iter()
                    .map(|&actor| self.id_of(actor))
                    .collect(),
                state: state(said.state(), said.status),
                from: said.from.map(|date| date.written()),
                until: said.until.map(|date| date.written()),
            })
        });
        PhaseRecord {
            phase,
            told: PhaseTold {
                present: part(Answer::Yes),
                absent: part(Answer::No),
                unknown: part(Answer::Unknown),
                consulted: ids(&|actor| self.facts.actors[actor].consulted[at]),
                state: state(facts.state, facts.status),
                from: facts.from.map(|date| date.written()),
                until: facts.until.map(|date| date.written()),
            },
            by,
            evidence: said.map_or_else(Vec::new, |said| self.evidence(said.node)),
            spot: (self.spot)(Topic::Phase(phase)),
        }
    }

    /// The evidence under a node: its own, and that of each side.
    fn evidence(&self, node: NodeId) -> Vec<String> {
        let Value::Map(entries) = self.doc.value(node) else {
            return Vec::new();
        };
        let mut found = Vec::new();
        for entry in entries {
            let key = self.doc.text(entry.key).unwrap_or_default();
            let is = |table, key: &str| spelling::read::<Key>(table, key).map(|found| found.means);
            if is(spelling::SIDES, key).is_some() {
                found.extend(self.evidence(entry.value));
            } else if is(spelling::PHASE, key) == Some(Key::Evidence) {
                match self.doc.value(entry.value) {
                    Value::Text(text) => found.push(text.to_string()),
                    Value::List(items) => {
                        let texts = items.iter().filter_map(|&item| self.doc.text(item));
                        found.extend(texts.map(str::to_owned));
                    }
                    _ => {}
                }
            }
        }
        found
    }
}

/// How far a phase has come, as an identifier. A phase that names someone and does not say how far it has
/// come has happened or begun.
fn state(state: PhaseState, status: Option<Status>) -> &'static str {
    match (state, status) {
        (PhaseState::NotStarted, _) => "not-started",
        (PhaseState::NotApplicable, _) => "not-applicable",
        (_, Some(status)) => status.id(),
        (PhaseState::Named, None) => "not-stated",
        (PhaseState::Unknown, None) => "unknown",
    }
}

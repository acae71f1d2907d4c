//! The questionnaire's choice of questions: which of them can still change something, and in which
//! order they are asked.
//!
//! There is no list of rules here. A question is asked when some answer to it would change what
//! [`assess`] concludes; what it could change decides where it comes: levels, then flags, then remarks.

pub mod alike;
pub mod guide;

use std::collections::HashSet;

use crate::theory::assess::{Assessment, assess, bears};
use crate::theory::facts::{
    Fact, Facts, Interval, PhaseSaid, PhaseState, Reply, Strength, Told, Topic, Who,
};
use crate::theory::rule::FlagState;
use crate::theory::rules;
use crate::theory::terms::{
    Answer, Claim, Experience, Level, Marker, Paragraph, Phase, Quality, Sector, Status,
};
use alike::Alike;
use guide::{Guide, Subject};

/// One question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ask {
    /// What the collaboration is called.
    Name,
    /// Whether the parties are named, or the sectors are enough.
    Parties,
    /// What an actor is called; one past the last is whether there is another.
    ActorName(usize),
    /// Which sector an actor belongs to.
    ActorSector(usize),
    /// Who took part in a phase.
    Phase(Phase),
    /// Whether a marker of equality holds.
    Marker(Marker),
    /// Whether an actor is paid.
    Paid(usize),
    /// Whether paid work is replaced.
    ReplacesPaidWork,
    /// Whether the civil actors have goals of their own.
    OwnGoals,
    /// Who was only consulted in a phase.
    Consulted(Phase),
    /// How far a phase has come.
    Status(Phase),
    /// When a phase began.
    From(Phase),
    /// What the challenge is.
    Challenge,
    /// Whether that is an unmet need.
    UnmetNeed,
    /// An actor's experience of the need.
    Experience(usize),
    /// A quality of the innovation.
    Quality(Quality),
    /// Whether several disciplines take part.
    Interdisciplinary,
    /// Whether it develops democratic values.
    Democratic,
    /// What the charter calls itself.
    Claim,
}

/// What a question can still change; the first that applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stake {
    /// There is no charter without it.
    Needed,
    /// The level.
    Level,
    /// SK401 or SK402, which the level is never shown without.
    Exploitation,
    /// Another flag.
    Flag,
    /// What is done so far, a remark, the innovation or the profile.
    Remark,
}

/// An answer. Who took part is a set of actors, by their place and in their order.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Said {
    /// A text: a name, or the challenge.
    Text(String),
    /// Which sectors there are, when no party is named.
    Sectors(Vec<Sector>),
    /// The sector of an actor.
    Sector(Sector),
    /// These took part.
    Took(Vec<usize>),
    /// These are to take part: it is planned so, and has not begun.
    Planned(Vec<usize>),
    /// The phase has not started.
    NotStarted,
    /// The phase does not apply.
    NotApplicable,
    /// *Ja*, *nei* or *vet ikke*; of who took part, that it is not known.
    Answer(Answer),
    /// These were only consulted.
    Consulted(Vec<usize>),
    /// How far the phase has come.
    Status(Status),
    /// A date, as written.
    Date(String),
    /// The experience.
    Experience(Experience),
    /// The claim.
    Claim(Claim),
}

impl Said {
    /// What is told of a phase, and how far it has come, where the answer says both.
    pub fn parts(&self) -> (Said, Option<Status>) {
        match self {
            Said::Planned(set) => (Said::Took(set.clone()), Some(Status::Planned)),
            said => (said.clone(), None),
        }
    }
}

impl Ask {
    /// The words of the question.
    pub const fn guide(self) -> Guide {
        self.subject().guide()
    }

    const fn subject(self) -> Subject {
        match self {
            Ask::Name => Subject::Name,
            Ask::Parties | Ask::ActorName(_) | Ask::ActorSector(_) => Subject::Actors,
            Ask::Phase(phase) => Subject::Phase(phase),
            Ask::Marker(marker) => Subject::Marker(marker),
            Ask::Paid(_) => Subject::Paid,
            Ask::ReplacesPaidWork => Subject::ReplacesPaidWork,
            Ask::OwnGoals => Subject::OwnGoals,
            Ask::Consulted(phase) => Subject::Consulted(phase),
            Ask::Status(phase) => Subject::Status(phase),
            Ask::From(phase) => Subject::From(phase),
            Ask::Challenge => Subject::Challenge,
            Ask::UnmetNeed => Subject::UnmetNeed,
            Ask::Experience(_) => Subject::Experience,
            Ask::Quality(quality) => Subject::Quality(quality),
            Ask::Interdisciplinary => Subject::Interdisciplinary,
            Ask::Democratic => Subject::Democratic,
            Ask::Claim => Subject::Claim,
        }
    }

    /// The paragraphs that the question rests on.
    pub const fn source(self) -> &'static [Paragraph] {
        self.guide().source
    }

    /// The phase that the question is about.
    pub const fn phase(self) -> Option<Phase> {
        match self {
            Ask::Phase(phase) | Ask::Consulted(phase) | Ask::Status(phase) | Ask::From(phase) => {
                Some(phase)
            }
            _ => None,
        }
    }

    /// The actor that the question is about.
    pub const fn actor(self) -> Option<usize> {
        match self {
            Ask::ActorName(at) | Ask::ActorSector(at) | Ask::Paid(at) | Ask::Experience(at) => {
                Some(at)
            }
            _ => None,
        }
    }

    /// Whether each side can answer it for itself.
    pub const fn is_by_side(self) -> bool {
        matches!(
            self,
            Ask::Marker(_) | Ask::Phase(_) | Ask::Consulted(_) | Ask::Status(_) | Ask::From(_)
        )
    }

    /// The identifier in machine output; the same in every language, but for the ids of actors. An answer
    /// that a side gives for itself has the side behind.
    pub fn id(self, side: Option<Sector>, actor: impl Fn(usize) -> String) -> String {
        let id = match self {
            Ask::Name => "name".to_owned(),
            Ask::ActorName(at) => format!("actors.{}.name", actor(at)),
            Ask::ActorSector(at) => format!("actors.{}.sector", actor(at)),
            Ask::Status(phase) => format!("phases.{}.state", phase.id()),
            Ask::From(phase) => format!("phases.{}.from", phase.id()),
            _ => self.topic().id(actor),
        };
        match side {
            Some(side) => format!("{id}.{}", side.id()),
            None => id,
        }
    }

    /// What the question is about, for what has a place of its own in a charter.
    pub const fn topic(self) -> Topic {
        match self {
            Ask::Name => Topic::Charter,
            Ask::Parties => Topic::Actors,
            Ask::ActorName(at) | Ask::ActorSector(at) => Topic::Actor(at),
            Ask::Phase(phase) | Ask::Status(phase) | Ask::From(phase) => Topic::Phase(phase),
            Ask::Marker(marker) => Topic::Marker(marker),
            Ask::Paid(at) => Topic::Paid(at),
            Ask::ReplacesPaidWork => Topic::ReplacesPaidWork,
            Ask::OwnGoals => Topic::OwnGoals,
            Ask::Consulted(phase) => Topic::Consulted(phase),
            Ask::Challenge => Topic::Challenge,
            Ask::UnmetNeed => Topic::UnmetNeed,
            Ask::Experience(at) => Topic::Experience(at),
            Ask::Quality(quality) => Topic::Quality(quality),
            Ask::Interdisciplinary => Topic::Interdisciplinary,
            Ask::Democratic => Topic::Democratic,
            Ask::Claim => Topic::Claim,
        }
    }
}

/// The questions that are open and that some answer to would change something, in the order in which
/// they are asked. The parties are known.
///
/// The side is the one that answers, when each side answers for itself on equality and on who took part.
/// The core markers and the phases are then asked whatever the level, and whatever others have answered.
pub fn agenda(facts: &Facts, side: Option<Sector>) -> Vec<(Ask, Stake)> {
    if facts.actors.len() <= MAX_EXACT {
        return agenda_of(facts, side);
    }
    agenda_by_kind(facts, side)
}

/// The same, tried on a few parties of each kind: what matters of one matters of all that are like it.
pub fn agenda_by_kind(facts: &Facts, side: Option<Sector>) -> Vec<(Ask, Stake)> {
    let alike = Alike::of(facts);
    let few: HashSet<(Ask, Stake)> = agenda_of(&alike.facts, side).into_iter().collect();
    let among = |ask: Ask| match ask {
        Ask::Paid(at) => Ask::Paid(alike.at(at)),
        Ask::Experience(at) => Ask::Experience(alike.at(at)),
        ask => ask,
    };
    let mut agenda = Vec::new();
    let mut before: HashSet<Ask> = HashSet::new();
    let own = own_first(side).map(|ask| (Stake::Level, ask));
    let rest = candidates(facts).into_iter().flat_map(|(stake, asks)| {
        let asks = asks.into_iter();
        asks.map(move |ask| (stake, ask))
    });
    for (stake, ask) in own.chain(rest) {
        if few.contains(&(among(ask), stake)) && before.insert(ask) {
            agenda.push((ask, stake));
        }
    }
    agenda
}

/// What a side is asked first, whatever the level.
fn own_first(side: Option<Sector>) -> impl Iterator<Item = Ask> {
    let first = Phase::ALL.into_iter().take(1).map(Ask::Phase);
    let markers = Marker::CORE.into_iter().map(Ask::Marker);
    let rest = Phase::ALL.into_iter().skip(1).map(Ask::Phase);
    let own = first.chain(markers).chain(rest);
    own.filter(move |_| side.is_some())
}

/// The same, tried on every party.
fn agenda_of(facts: &Facts, side: Option<Sector>) -> Vec<(Ask, Stake)> {
    let mut agenda = Vec::new();
    agenda.extend(
        own_first(side)
            .filter(|ask| is_open(facts, *ask, side))
            .map(|ask| (ask, Stake::Level)),
    );
    let now = assess(facts);
    for (stake, asks) in candidates(facts) {
        for ask in asks {
            let asked_before = agenda.iter().any(|(before, _)| *before == ask);
            if !asked_before && is_open(facts, ask, side) && matters(facts, &now, ask, side, stake)
            {
                agenda.push((ask, stake));
            }
        }
    }
    agenda
}

/// Every question that is open, whether or not an answer to it would change anything: those that would come
/// first, as [`agenda`] has them.
pub fn everything(facts: &Facts, side: Option<Sector>) -> Vec<(Ask, Stake)> {
    let mut all = agenda(facts, side);
    let mut before: HashSet<Ask> = all.iter().map(|(ask, _)| *ask).collect();
    for (stake, asks) in candidates(facts) {
        for ask in asks {
            if is_open(facts, ask, side) && before.insert(ask) {
                all.push((ask, stake.max(Stake::Remark)));
            }
        }
    }
    all
}

/// Whether how far a phase has come is still to be said, by all or by one side.
pub fn has_no_status(facts: &Facts, phase: Phase, side: Option<Sector>) -> bool {
    let told = match (&facts.told[phase.index()], side) {
        (Told::LeftOut, _) => return true,
        (Told::Once(said), _) => said,
        (Told::BySector(sides), Some(side)) => match &sides[side.index()] {
            Some(own) => own,
            None => return true,
        },
        (Told::BySector(_), None) => return false,
    };
    match told.who {
        Who::Unknown => true,
        Who::Named(_) => told.status.is_none(),
        Who::NotStarted | Who::NotApplicable => false,
    }
}

/// Each stake with the questions that may bear on it, in their order.
fn candidates(facts: &Facts) -> [(Stake, Vec<Ask>); 4] {
    let phases = |phases: &[Phase]| phases.iter().copied().map(Ask::Phase).collect::<Vec<_>>();
    let civil: Vec<usize> = facts.civil_actors().collect();
    // A shared understanding is what every level rests on; then equality; then on along the axis.
    let mut level = phases(&[Phase::Understanding]);
    level.extend(Marker::CORE.map(Ask::Marker));
    level.extend(phases(&Phase::ALL));
    // Nobody who does not work can be used: the work first, then who planned it.
    let mut exploitation = phases(&[
        Phase::Implementation,
        Phase::Production,
        Phase::Planning,
        Phase::Ideas,
        Phase::Understanding,
    ]);
    exploitation.extend(civil.iter().copied().map(Ask::Paid));
    exploitation.push(Ask::Marker(Marker::FreeToDecline));
    exploitation.extend([Ask::ReplacesPaidWork, Ask::OwnGoals]);
    let mut flag = phases(&Phase::ALL);
    flag.extend(Phase::ALL.map(Ask::Consulted));
    let mut remark: Vec<Ask> = Phase::ALL.map(Ask::Status).into();
    remark.extend(Phase::ALL.map(Ask::From));
    remark.extend([Ask::Challenge, Ask::UnmetNeed]);
    remark.extend(civil.into_iter().map(Ask::Experience));
    remark.extend(Marker::SUPPORTING.map(Ask::Marker));
    remark.extend(
        Quality::NEEDED
            .into_iter()
            .chain([Quality::Utilised])
            .map(Ask::Quality),
    );
    remark.extend([Ask::Interdisciplinary, Ask::Democratic, Ask::Claim]);
    [
        (Stake::Level, level),
        (Stake::Exploitation, exploitation),
        (Stake::Flag, flag),
        (Stake::Remark, remark),
    ]
}

/// What a side has said of a phase itself.
fn own_told(facts: &Facts, phase: Phase, side: Sector) -> Option<&PhaseSaid> {
    facts.told[phase.index()].sides()?[side.index()].as_ref()
}

/// The same, where it names who took part.
fn own_named(facts: &Facts, phase: Phase, side: Option<Sector>) -> Option<&PhaseSaid> {
    let own = own_told(facts, phase, side?)?;
    matches!(own.who, Who::Named(_)).then_some(own)
}

/// Whether a question has no answer yet.
fn is_open(facts: &Facts, ask: Ask, side: Option<Sector>) -> bool {
    let unknown = |answer: Answer| answer == Answer::Unknown;
    match ask {
        Ask::Phase(phase) => match side {
            Some(side) => own_told(facts, phase, side).is_none_or(|own| own.who == Who::Unknown),
            None => {
                facts.told[phase.index()].sides().is_none()
                    && facts.phase(phase).state == PhaseState::Unknown
            }
        },
        Ask::Marker(marker) => {
            let reply = facts.marker(marker);
            match side {
                Some(side) => {
                    let own = reply.sides.and_then(|sides| sides[side.index()]);
                    own.is_none_or(unknown)
                }
                None => unknown(reply.value),
            }
        }
        Ask::Paid(at) => facts
            .actors
            .get(at)
            .is_some_and(|actor| unknown(actor.paid)),
        Ask::ReplacesPaidWork => unknown(facts.replaces_paid_work),
        Ask::OwnGoals => unknown(facts.own_goals),
        // What hangs on who took part is asked of the side that has said who.
        Ask::Consulted(phase) if side.is_some() => {
            own_named(facts, phase, side).is_some_and(|own| own.consulted.is_empty())
        }
        Ask::Status(phase) if side.is_some() => {
            own_named(facts, phase, side).is_some_and(|own| own.status.is_none())
        }
        Ask::From(phase) if side.is_some() => {
            let dated = |own: &PhaseSaid| own.from.is_some() || own.until.is_some();
            facts.order_is_assumed() && own_named(facts, phase, side).is_some_and(|own| !dated(own))
        }
        Ask::Consulted(phase) => {
            let said = facts.phase(phase);
            let started = matches!(said.state, PhaseState::Named | PhaseState::Unknown);
            let once = facts.told[phase.index()].sides().is_none();
            started
                && once
                && facts
                    .actors
                    .iter()
                    .all(|actor| !actor.consulted[phase.index()])
        }
        Ask::Status(phase) => {
            let said = facts.phase(phase);
            let once = facts.told[phase.index()].sides().is_none();
            once && said.state == PhaseState::Named && said.status.is_none()
        }
        // The order is asked for where it was taken for granted.
        Ask::From(phase) => {
            let bears = matches!(
                phase,
                Phase::Understanding | Phase::Implementation | Phase::Production
            );
            let said = facts.phase(phase);
            let dated =
                said.from.is_some() || said.until.is_some() && phase != Phase::Understanding;
            bears && facts.order_is_assumed() && said.is_under_way() && !dated
        }
        Ask::Challenge => !facts.challenge_described,
        Ask::UnmetNeed => unknown(facts.unmet_need),
        Ask::Experience(at) => {
            let experience = facts.actors.get(at).and_then(|actor| actor.experience);
            matches!(experience, None | Some(Experience::Unknown))
        }
        Ask::Quality(quality) => unknown(facts.qualities[quality.index()]),
        Ask::Interdisciplinary => unknown(facts.interdisciplinary),
        Ask::Democratic => unknown(facts.democratic),
        Ask::Claim => facts.claim.is_none(),
        Ask::Name | Ask::Parties | Ask::ActorName(_) | Ask::ActorSector(_) => false,
    }
}

fn matters(facts: &Facts, now: &Assessment, ask: Ask, side: Option<Sector>, stake: Stake) -> bool {
    if let Ask::From(_) = ask {
        // A date can show that the order was another.
        return true;
    }
    // One phase alone may change nothing yet, and decide when the others are known.
    if let (Ask::Phase(phase), Stake::Exploitation | Stake::Flag) = (ask, stake)
        && bears_on_flags(facts, phase, stake)
    {
        return true;
    }
    let before = view(facts, now, stake);
    answers(facts, ask).into_iter().any(|said| {
        let after = with(facts, ask, &said, side);
        view(&after, &assess(&after), stake) != before
    })
}

/// Whether who took part in a phase can still decide a flag, with some answers to what else is open.
fn bears_on_flags(facts: &Facts, phase: Phase, stake: Stake) -> bool {
    rules::ALL.iter().any(|rule| {
        let Some(flag) = rule.flag() else {
            return false;
        };
        let Some(question) = flag.question.of_each_actor() else {
            return false;
        };
        let looked_at = stake == Stake::Flag || flag.exploits;
        let of_phase = |fact: &Fact| matches!(fact, Fact::Part(_, of) if *of == phase);
        looked_at
            && facts.civil_actors().any(|actor| {
                let mut gaps = rule.reads.iter().copied().filter(of_phase);
                gaps.any(|gap| bears(facts, Some(actor), rule.reads, question, gap))
            })
    })
}

/// What is looked at to see whether an answer changes something that is at stake.
#[derive(PartialEq)]
struct View {
    level: Interval,
    flags: Vec<(&'static str, FlagState, Option<Strength>, Vec<usize>)>,
    remarks: Option<Remarks>,
}

#[derive(PartialEq)]
struct Remarks {
    so_far: Option<Interval>,
    findings: Vec<(&'static str, Vec<Topic>)>,
    qualities: [Answer; 8],
}

fn view(facts: &Facts, assessment: &Assessment, stake: Stake) -> View {
    let flags = assessment.flags.iter().filter(|flag| match stake {
        Stake::Needed | Stake::Level => false,
        Stake::Exploitation => flag.rule.flag().is_some_and(|flag| flag.exploits),
        Stake::Flag | Stake::Remark => true,
    });
    let [new, implemented, works, lasting, utilised] = facts.qualities;
    View {
        level: assessment.placement.verdict,
        flags: flags
            .map(|flag| {
                (
                    flag.rule.code,
                    flag.state,
                    flag.strength,
                    flag.actors.clone(),
                )
            })
            .collect(),
        remarks: (stake == Stake::Remark).then(|| Remarks {
            so_far: assessment.placement.so_far,
            // That evidence is missing follows every answer.
            findings: assessment
                .findings
                .iter()
                .filter(|finding| finding.rule.code != "SK701")
                .map(|finding| (finding.rule.code, finding.topics.clone()))
                .collect(),
            qualities: [
                new,
                implemented,
                works,
                lasting,
                utilised,
                assessment.innovation,
                facts.interdisciplinary,
                facts.democratic,
            ],
        }),
    }
}

/// More actors than this, and not every set of them is tried for who took part.
const MAX_EXACT: usize = 6;

/// The answers that a question can have, as far as they differ in what they lead to.
pub fn answers(facts: &Facts, ask: Ask) -> Vec<Said> {
    match ask {
        Ask::Phase(phase) => {
            let mut answers: Vec<Said> = sets(facts).into_iter().map(Said::Took).collect();
            answers.push(Said::NotStarted);
            if phase == Phase::Production {
                answers.push(Said::NotApplicable);
            }
            answers
        }
        Ask::Consulted(phase) => {
            let others: Vec<usize> = (0..facts.actors.len())
                .filter(|&at| facts.actors[at].parts[phase.index()] != Answer::Yes)
                .collect();
            let civil = others
                .iter()
                .copied()
                .filter(|&at| facts.actors[at].sector == Sector::Civil);
            let mut answers = vec![civil.collect::<Vec<_>>(), others.clone()];
            answers.extend(others.into_iter().map(|at| vec![at]));
            answers.retain(|set| !set.is_empty());
            answers.into_iter().map(Said::Consulted).collect()
        }
        Ask::Status(_) => [Status::Done, Status::Ongoing, Status::Planned]
            .map(Said::Status)
            .into(),
        Ask::Experience(_) => [Experience::Own, Experience::Close, Experience::None]
            .map(Said::Experience)
            .into(),
        Ask::Claim => {
            let levels = Level::ALL.map(Claim::Level);
            let claims = levels.into_iter().chain([Claim::Samskaping]);
            claims.map(Said::Claim).collect()
        }
        Ask::Challenge => vec![Said::Text("…".to_owned())],
        _ => vec![Said::Answer(Answer::Yes), Said::Answer(Answer::No)],
    }
}

/// The sets of actors that may have taken part: all of them for a few actors; for many each sector,
/// each sector without one civil actor, and each actor alone.
fn sets(facts: &Facts) -> Vec<Vec<usize>> {
    let count = facts.actors.len();
    if count <= MAX_EXACT {
        let members = |set: u32| (0..count).filter(|at| set & (1 << at) != 0).collect();
        return (1..1_u32 << count).map(members).collect();
    }
    let of = |sectors: &[Sector]| -> Vec<usize> {
        (0..count)
            .filter(|&at| sectors.contains(&facts.actors[at].sector))
            .collect()
    };
    let mut sets: Vec<Vec<usize>> = (0..count).map(|at| vec![at]).collect();
    for taken in 1..8_u8 {
        let sectors: Vec<Sector> = Sector::ALL
            .into_iter()
            .filter(|sector| taken & (1 << sector.index()) != 0)
            .collect();
        let whole = of(&sectors);
        for civil in facts.civil_actors().filter(|at| whole.contains(at)) {
            sets.push(whole.iter().copied().filter(|&at| at != civil).collect());
        }
        sets.push(whole);
    }
    sets.retain(|set| !set.is_empty());
    sets
}

/// The facts when a question has been answered so.
pub fn with(facts: &Facts, ask: Ask, said: &Said, side: Option<Sector>) -> Facts {
    let mut facts = facts.clone();
    match (ask, said) {
        (Ask::Phase(phase), _) => {
            let (who, status) = said.parts();
            took_part(&mut facts, phase, &who, side);
            if status.is_some() {
                let mut said = told(&facts, phase, side);
                said.status = status;
                tell(&mut facts, phase, side, said);
            }
        }
        (Ask::Marker(marker), Said::Answer(answer)) => reply(&mut facts, marker, *answer, side),
        (Ask::Paid(at), Said::Answer(answer)) => {
            if let Some(actor) = facts.actors.get_mut(at) {
                actor.paid = *answer;
            }
        }
        (Ask::ReplacesPaidWork, Said::Answer(answer)) => facts.replaces_paid_work = *answer,
        (Ask::OwnGoals, Said::Answer(answer)) => facts.own_goals = *answer,
        (Ask::Consulted(phase), Said::Consulted(consulted)) => {
            let mut said = told(&facts, phase, side);
            if let Who::Named(took) = &mut said.who {
                took.retain(|at| !consulted.contains(at));
            }
            said.consulted.clone_from(consulted);
            tell(&mut facts, phase, side, said);
        }
        (Ask::Status(phase), Said::Status(status)) => {
            let mut said = told(&facts, phase, side);
            said.status = Some(*status);
            tell(&mut facts, phase, side, said);
        }
        (Ask::Challenge, Said::Text(_)) => facts.challenge_described = true,
        (Ask::UnmetNeed, Said::Answer(answer)) => facts.unmet_need = *answer,
        (Ask::Experience(at), Said::Experience(experience)) => {
            if let Some(actor) = facts.actors.get_mut(at) {
                actor.experience = Some(*experience);
            }
        }
        (Ask::Quality(quality), Said::Answer(answer)) => {
            facts.qualities[quality.index()] = *answer;
        }
        (Ask::Interdisciplinary, Said::Answer(answer)) => facts.interdisciplinary = *answer,
        (Ask::Democratic, Said::Answer(answer)) => facts.democratic = *answer,
        (Ask::Claim, Said::Claim(claim)) => facts.claim = Some(*claim),
        _ => {}
    }
    facts.worked_out()
}

/// What is told of a phase, by all or by one side, for one more thing to be said of it.
fn told(facts: &Facts, phase: Phase, side: Option<Sector>) -> PhaseSaid {
    let own = match (&facts.told[phase.index()], side) {
        (Told::Once(said), None) => Some(said),
        (Told::BySector(sides), Some(side)) => sides[side.index()].as_ref(),
        (Told::LeftOut | Told::Once(_) | Told::BySector(_), _) => None,
    };
    own.cloned().unwrap_or_else(|| PhaseSaid::new(Who::Unknown))
}

/// Tells of a phase, for all or for one side. What stood there for all stays with the other sides.
fn tell(facts: &mut Facts, phase: Phase, side: Option<Sector>, said: PhaseSaid) {
    let Some(side) = side else {
        facts.told[phase.index()] = Told::Once(said);
        return;
    };
    let mut sides = match &facts.told[phase.index()] {
        Told::BySector(sides) => sides.clone(),
        Told::LeftOut => Default::default(),
        Told::Once(for_all) => Sector::ALL.map(|sector| {
            let stays = facts.is_party(sector) && for_all.who != Who::Unknown;
            stays.then(|| for_all.clone())
        }),
    };
    sides[side.index()] = Some(said);
    facts.told[phase.index()] = Told::BySector(sides);
}

/// Who took part is answered; status, dates and evidence stay, as far as they still apply, and who was
/// only consulted stays beside who took part.
fn took_part(facts: &mut Facts, phase: Phase, said: &Said, side: Option<Sector>) {
    let who = match said {
        Said::Took(set) => Who::Named(set.clone()),
        Said::NotStarted => Who::NotStarted,
        Said::NotApplicable => Who::NotApplicable,
        _ => Who::Unknown,
    };
    let stands_alone = matches!(who, Who::NotStarted | Who::NotApplicable);
    let before = told(facts, phase, side);
    let mut told = PhaseSaid::new(who);
    if !stands_alone {
        let took = |at: &usize| told.says_of(*at) == Answer::Yes;
        let consulted = before
            .consulted
            .iter()
            .copied()
            .filter(|at| !took(at))
            .collect();
        told = PhaseSaid {
            who: told.who,
            consulted,
            ..before
        };
    }
    tell(facts, phase, side, told);
}

fn reply(facts: &mut Facts, marker: Marker, answer: Answer, side: Option<Sector>) {
    let declared = Sector::ALL.map(|sector| facts.is_party(sector));
    let before = facts.markers[marker.index()];
    let sides = side.map(|side| {
        let for_all = |sector: Sector| {
            let stays = facts.is_party(sector) && before.value != Answer::Unknown;
            stays.then_some(before.value)
        };
        let mut sides = before.sides.unwrap_or_else(|| Sector::ALL.map(for_all));
        sides[side.index()] = Some(answer);
        sides
    });
    let value = sides.map_or(answer, |sides| Reply::between_the_sides(sides, declared));
    facts.markers[marker.index()] = Reply {
        value,
        sides,
        stated: true,
        unsupported: answer != Answer::Unknown,
    };
}

/// Whether the level, SK401 and SK402 are settled: no question that is open can change them.
pub fn is_settled(agenda: &[(Ask, Stake)]) -> bool {
    agenda.iter().all(|(_, stake)| *stake > Stake::Exploitation)
}

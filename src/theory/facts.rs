//! What a charter says in the theory's terms, with its gaps ([`Facts`]), and one way to fill every
//! gap ([`World`]).
//!
//! A rule only ever sees a [`World`], in which everything is yes or no. The gaps are
//! [`crate::theory::assess`]'s business.

use crate::theory::lang::Lang;
use crate::theory::terms::{
    Answer, Claim, Experience, Level, Marker, Paragraph, Phase, Quality, Sector, Status,
};

/// Everything that the rules can ask of one charter. No places, no file, no language.
#[derive(Clone, Debug)]
pub struct Facts {
    /// The actors, in the order of their declaration.
    pub actors: Vec<Actor>,
    /// The five phases, in the order of the axis.
    pub phases: [PhaseFacts; 5],
    /// The shorthand answer on equality (`likeverd: ja`), where it is used.
    pub equality: Option<Reply>,
    /// The markers of equality, by [`Marker::index`]. The shorthand has already been spread on the
    /// core markers here: *ja* makes each of them *ja*; *nei* and *vet ikke* leave them open.
    pub markers: [Reply; Marker::COUNT],
    /// A challenge is stated in words.
    pub challenge_described: bool,
    /// The challenge is an unmet need.
    pub unmet_need: Answer,
    /// The work replaces paid work.
    pub replaces_paid_work: Answer,
    /// The civil actors pursue goals of their own.
    pub own_goals: Answer,
    /// The innovation's qualities, by [`Quality::index`].
    pub qualities: [Answer; 5],
    /// Several disciplines take part.
    pub interdisciplinary: Answer,
    /// It develops democratic values.
    pub democratic: Answer,
    /// What the charter calls itself.
    pub claim: Option<Claim>,
    /// For each sector and phase, how many actors of the sector are known to take part, and how many
    /// may.
    pub(crate) tallies: [[Tally; 5]; 3],
}

#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Tally {
    yes: usize,
    open: usize,
}

/// One actor, and its part in each phase.
#[derive(Clone, Debug)]
pub struct Actor {
    /// The sector that it belongs to.
    pub sector: Sector,
    /// Its experience of the unmet need, where stated.
    pub experience: Option<Experience>,
    /// It is paid for its work here.
    pub paid: Answer,
    /// It took part on an equal footing, by [`Phase::index`].
    pub parts: [Answer; 5],
    /// It was only consulted or informed, by [`Phase::index`].
    pub consulted: [bool; 5],
}

/// What is said of one phase, beside who took part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PhaseFacts {
    /// Who took part, in short.
    pub state: PhaseState,
    /// How far it has come, where stated.
    pub status: Option<Status>,
    /// When it began, where stated.
    pub from: Option<Period>,
    /// When it ended, where stated.
    pub until: Option<Period>,
    /// There is evidence for it.
    pub evidence: bool,
}

/// Who took part in a phase, in short.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhaseState {
    /// *Vet ikke*, or left out: perhaps nobody took part.
    Unknown,
    /// *Ikke startet*.
    NotStarted,
    /// *Ikke aktuelt*.
    NotApplicable,
    /// It names someone.
    Named,
}

/// A date as written: a year, a month or a day, as its first and its last day. Days are written as
/// the number `yyyymmdd`, which sorts as the calendar does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub first: u32,
    /// The last day.
    pub last: u32,
}

/// One answer, with what was said by each side when it was answered by sector.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reply {
    /// The answer; by sector it is [`Answer::all`] of the sides, where a declared public or civil
    /// side that has not answered does not know.
    pub value: Answer,
    /// Each side's own answer, by [`Sector::index`], when it was answered by sector.
    pub sides: Option<[Option<Answer>; 3]>,
    /// It is stated in the charter (*vet ikke* is a statement too).
    pub stated: bool,
    /// It says *ja* or *nei* and has no evidence (by sector: some side's has none).
    pub unsupported: bool,
}

impl Reply {
    /// Nothing was said.
    pub const UNSTATED: Reply = Reply {
        value: Answer::Unknown,
        sides: None,
        stated: false,
        unsupported: false,
    };
}

impl PhaseFacts {
    /// A phase of which nothing is said.
    pub const UNKNOWN: PhaseFacts = PhaseFacts {
        state: PhaseState::Unknown,
        status: None,
        from: None,
        until: None,
        evidence: false,
    };

    const NOT_STARTED: PhaseFacts = PhaseFacts {
        state: PhaseState::NotStarted,
        ..PhaseFacts::UNKNOWN
    };

    /// It is described, and not begun.
    pub fn is_planned(&self) -> bool {
        self.status == Some(Status::Planned)
    }

    /// It names someone and is not only planned.
    pub fn is_under_way(&self) -> bool {
        self.state == PhaseState::Named && !self.is_planned()
    }

    /// It has happened or begun: it names someone or is stated as done or ongoing, and is not planned.
    fn has_begun(&self) -> bool {
        match self.status {
            Some(Status::Planned) => false,
            Some(Status::Done | Status::Ongoing) => true,
            None => self.state == PhaseState::Named,
        }
    }
}

impl Default for Facts {
    /// A charter that says nothing.
    fn default() -> Facts {
        Facts {
            actors: Vec::new(),
            phases: [PhaseFacts::UNKNOWN; 5],
            equality: None,
            markers: [Reply::UNSTATED; Marker::COUNT],
            challenge_described: false,
            unmet_need: Answer::Unknown,
            replaces_paid_work: Answer::Unknown,
            own_goals: Answer::Unknown,
            qualities: [Answer::Unknown; 5],
            interdisciplinary: Answer::Unknown,
            democratic: Answer::Unknown,
            claim: None,
            tallies: [[Tally::default(); 5]; 3],
        }
    }
}

impl Facts {
    /// Counts each sector's parts anew. Called once when the facts are made, and again after any
    /// change to [`Facts::actors`].
    pub fn tallied(mut self) -> Facts {
        self.tallies = [[Tally::default(); 5]; 3];
        for actor in &self.actors {
            for (tally, part) in self.tallies[actor.sector.index()]
                .iter_mut()
                .zip(actor.parts)
            {
                match part {
                    Answer::Yes => tally.yes += 1,
                    Answer::Unknown => tally.open += 1,
                    Answer::No => {}
                }
            }
        }
        self
    }

    /// An actor of the sector is declared.
    pub fn is_party(&self, sector: Sector) -> bool {
        self.actors.iter().any(|actor| actor.sector == sector)
    }

    /// The civil actors, by their place among all actors.
    pub fn civil_actors(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.actors.len()).filter(|&at| self.actors[at].sector == Sector::Civil)
    }

    /// What is said of a phase.
    pub fn phase(&self, phase: Phase) -> &PhaseFacts {
        &self.phases[phase.index()]
    }

    /// What is said of a marker.
    pub fn marker(&self, marker: Marker) -> &Reply {
        &self.markers[marker.index()]
    }

    /// The replies on equality that were given by sector: the whole first, then each marker.
    pub fn sided_replies(
        &self,
    ) -> impl Iterator<Item = (Option<Marker>, [Option<Answer>; 3])> + '_ {
        let whole = self.equality.and_then(|reply| Some((None, reply.sides?)));
        let markers =
            Marker::all().filter_map(|marker| Some((Some(marker), self.marker(marker).sides?)));
        whole.into_iter().chain(markers)
    }

    /// Some actor of the sector took part in the phase on an equal footing.
    pub fn took_part(&self, sector: Sector, phase: Phase) -> Answer {
        let Tally { yes, open } = self.tallies[sector.index()][phase.index()];
        some_of(yes, open)
    }

    /// Both the public sector and civil society took part in the phase.
    pub fn is_joint(&self, phase: Phase) -> Answer {
        Answer::all([Sector::Public, Sector::Civil].map(|sector| self.took_part(sector, phase)))
    }

    /// The value of one fact; for facts about *this* actor and its fellows, as seen from `actor`.
    pub(crate) fn value(&self, actor: Option<usize>, fact: Fact) -> Answer {
        match fact {
            Fact::Part(group, phase) => self.part(actor, group, phase),
            Fact::Marker(marker) => self.marker(marker).value,
            Fact::UnmetNeed => self.unmet_need,
            Fact::Challenge if self.challenge_described => Answer::Yes,
            Fact::Challenge => Answer::Unknown,
            Fact::Quality(quality) => self.qualities[quality.index()],
        }
    }

    fn part(&self, actor: Option<usize>, group: Group, phase: Phase) -> Answer {
        let tally = |sector: Sector| self.tallies[sector.index()][phase.index()];
        let this = actor.and_then(|at| self.actors.get(at));
        let part = this.map_or(Answer::No, |actor| actor.parts[phase.index()]);
        match group {
            Group::Public => self.took_part(Sector::Public, phase),
            Group::Civil => self.took_part(Sector::Civil, phase),
            Group::This => part,
            Group::Fellows => {
                let Tally { yes, open } = tally(Sector::Civil);
                let own = this.filter(|actor| actor.sector == Sector::Civil);
                let counted = |answer: Answer| usize::from(own.is_some() && part == answer);
                some_of(yes - counted(Answer::Yes), open - counted(Answer::Unknown))
            }
            Group::Others => {
                let (public, private) = (tally(Sector::Public), tally(Sector::Private));
                some_of(public.yes + private.yes, public.open + private.open)
            }
        }
    }

    /// The shared understanding is shown to have come after implementation or production began
    /// (SESAM §5). Judged once, on what the charter states: a missing date proves nothing.
    pub fn understanding_came_too_late(&self) -> bool {
        let understanding = self.phase(Phase::Understanding);
        let outstanding =
            understanding.state == PhaseState::NotStarted || understanding.is_planned();
        [Phase::Implementation, Phase::Production]
            .into_iter()
            .map(|work| self.phase(work))
            .any(|work| {
                let latest_start = work.from.or(work.until).map(|period| period.last);
                let dates_prove_it = match (understanding.from, latest_start) {
                    (Some(began), Some(work_began)) => began.first > work_began,
                    _ => false,
                };
                outstanding && work.has_begun() || dates_prove_it
            })
    }

    /// The order of the axis was taken for granted: understanding and some of the work are under
    /// way, and there are no dates to tell which came first.
    pub fn order_is_assumed(&self) -> bool {
        let understanding = self.phase(Phase::Understanding);
        let mut work = [Phase::Implementation, Phase::Production]
            .into_iter()
            .map(|phase| self.phase(phase))
            .filter(|phase| phase.is_under_way())
            .peekable();
        !self.understanding_came_too_late()
            && understanding.is_under_way()
            && work.peek().is_some()
            && (understanding.from.is_none()
                || work.any(|phase| phase.from.is_none() && phase.until.is_none()))
    }

    /// The same charter *so far*: what is only planned is read as not started. Nothing when no phase
    /// is planned.
    pub fn so_far(&self) -> Option<Facts> {
        if !self.phases.iter().any(PhaseFacts::is_planned) {
            return None;
        }
        let mut facts = self.clone();
        for phase in Phase::ALL {
            let at = phase.index();
            if facts.phases[at].is_planned() {
                facts.phases[at] = PhaseFacts::NOT_STARTED;
                for actor in &mut facts.actors {
                    actor.parts[at] = Answer::No;
                    actor.consulted[at] = false;
                }
            }
        }
        Some(facts.tallied())
    }
}

fn some_of(yes: usize, open: usize) -> Answer {
    match (yes, open) {
        (0, 0) => Answer::No,
        (0, _) => Answer::Unknown,
        _ => Answer::Yes,
    }
}

/// One thing that can be yes, no or a gap, and that a rule can say that it reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fact {
    /// Somebody of the group took part in the phase on an equal footing.
    Part(Group, Phase),
    /// The marker of equality holds.
    Marker(Marker),
    /// The challenge is an unmet need.
    UnmetNeed,
    /// A challenge has been identified.
    Challenge,
    /// The innovation has the quality.
    Quality(Quality),
}

impl Fact {
    /// One past the largest [`Fact::index`].
    pub(crate) const COUNT: u32 = 43;

    /// Every fact.
    pub fn all() -> Vec<Fact> {
        let parts = Group::ALL.into_iter().flat_map(|group| {
            Phase::ALL
                .into_iter()
                .map(move |phase| Fact::Part(group, phase))
        });
        let qualities = Quality::NEEDED.into_iter().chain([Quality::Utilised]);
        parts
            .chain(Marker::all().map(Fact::Marker))
            .chain([Fact::UnmetNeed, Fact::Challenge])
            .chain(qualities.map(Fact::Quality))
            .collect()
    }

    /// A number of its own for each fact, below [`Fact::COUNT`].
    pub(crate) const fn index(self) -> u32 {
        match self {
            Fact::Part(group, phase) => group as u32 * 5 + phase as u32,
            Fact::Marker(marker) => 25 + marker as u32,
            Fact::UnmetNeed => 36,
            Fact::Challenge => 37,
            Fact::Quality(quality) => 38 + quality as u32,
        }
    }
}

/// Whose part in a phase is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// The public actors.
    Public,
    /// The civil actors.
    Civil,
    /// The civil actor that the question is about.
    This,
    /// The civil actors beside the one that the question is about.
    Fellows,
    /// The actors that are not of civil society: public and private.
    Others,
}

impl Group {
    /// Every group.
    pub const ALL: [Group; 5] = [
        Group::Public,
        Group::Civil,
        Group::This,
        Group::Fellows,
        Group::Others,
    ];
}

/// One way to fill every gap of a charter: every fact is yes or no.
#[derive(Clone, Copy, Debug)]
pub struct World<'f> {
    facts: &'f Facts,
    actor: Option<usize>,
    holding: u64,
}

impl<'f> World<'f> {
    /// The world in which just these facts hold, seen from an actor where the question is about one.
    pub fn of(facts: &'f Facts, actor: Option<usize>, holding: &[Fact]) -> World<'f> {
        let bits = holding.iter().map(|fact| 1 << fact.index());
        World::new(facts, actor, bits.fold(0, |all, bit: u64| all | bit))
    }

    pub(crate) fn new(facts: &'f Facts, actor: Option<usize>, holding: u64) -> World<'f> {
        World {
            facts,
            actor,
            holding,
        }
    }

    /// What the charter states, for what has no gaps: who is declared, status, dates, pay.
    pub fn stated(&self) -> &'f Facts {
        self.facts
    }

    /// The fact is so.
    pub fn holds(&self, fact: Fact) -> bool {
        self.holding & (1 << fact.index()) != 0
    }

    /// Somebody of the group took part in the phase.
    pub fn took_part(&self, group: Group, phase: Phase) -> bool {
        self.holds(Fact::Part(group, phase))
    }

    /// Both the public sector and civil society took part in the phase.
    pub fn is_joint(&self, phase: Phase) -> bool {
        self.took_part(Group::Public, phase) && self.took_part(Group::Civil, phase)
    }

    /// The actor that the question is about, for questions about one.
    pub fn this(&self) -> Option<&'f Actor> {
        self.facts.actors.get(self.actor?)
    }

    /// The actor that the question is about works: it takes part in implementation or production.
    pub fn works(&self) -> bool {
        self.took_part(Group::This, Phase::Implementation)
            || self.took_part(Group::This, Phase::Production)
    }

    /// The actor that the question is about took part in understanding, ideas or planning. An
    /// understanding that came too late does not count: a meeting afterwards does not mend being
    /// invited straight in (SESAM §5).
    pub fn was_there_early(&self) -> bool {
        self.took_part(Group::This, Phase::Ideas)
            || self.took_part(Group::This, Phase::Planning)
            || self.took_part(Group::This, Phase::Understanding)
                && !self.facts.understanding_came_too_late()
    }

    /// Public or private actors made the plan that the actor in question carries out: they took part
    /// in ideas or planning, or did the understanding, in time, without any civil actor.
    pub fn others_planned(&self) -> bool {
        let others_alone_understood = self.took_part(Group::Others, Phase::Understanding)
            && !self.took_part(Group::This, Phase::Understanding)
            && !self.took_part(Group::Fellows, Phase::Understanding)
            && !self.facts.understanding_came_too_late();
        self.took_part(Group::Others, Phase::Ideas)
            || self.took_part(Group::Others, Phase::Planning)
            || others_alone_understood
    }

    /// What [`World::was_invited_straight_in`] reads.
    pub const INVITED_STRAIGHT_IN: &'static [Fact] = &[
        Fact::Part(Group::This, Phase::Understanding),
        Fact::Part(Group::This, Phase::Ideas),
        Fact::Part(Group::This, Phase::Planning),
        Fact::Part(Group::This, Phase::Implementation),
        Fact::Part(Group::This, Phase::Production),
        Fact::Part(Group::Fellows, Phase::Understanding),
        Fact::Part(Group::Others, Phase::Understanding),
        Fact::Part(Group::Others, Phase::Ideas),
        Fact::Part(Group::Others, Phase::Planning),
    ];

    /// The actor was invited straight in to carry out what others had decided (SESAM §5).
    pub fn was_invited_straight_in(&self) -> bool {
        self.works() && !self.was_there_early() && self.others_planned()
    }
}

/// What a finding or a question is about: the engine's name for a place in a charter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// The charter as a whole.
    Charter,
    /// The claim.
    Claim,
    /// The challenge.
    Challenge,
    /// Whether the challenge is an unmet need.
    UnmetNeed,
    /// The list of actors, or of sectors.
    Actors,
    /// One actor.
    Actor(usize),
    /// An actor's experience.
    Experience(usize),
    /// Whether an actor is paid.
    Paid(usize),
    /// Equality as a whole.
    Equality,
    /// One marker.
    Marker(Marker),
    /// One side's answer to a marker; to equality as a whole without a marker.
    Side(Option<Marker>, Sector),
    /// One phase.
    Phase(Phase),
    /// Who were consulted in a phase.
    Consulted(Phase),
    /// Whether paid work is replaced.
    ReplacesPaidWork,
    /// Whether the civil actors pursue their own goals.
    OwnGoals,
    /// A quality of the innovation.
    Quality(Quality),
}

/// The levels between which the verdict lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// What holds however the gaps are filled.
    pub lower: Level,
    /// What holds when every gap is filled with *ja*.
    pub upper: Level,
}

impl Interval {
    /// The verdict is the same however the gaps are filled.
    pub fn is_settled(self) -> bool {
        self.lower == self.upper
    }

    /// «tynn samskaping», or «uavklart: minst samarbeid, høyst tynn samskaping».
    pub fn words(self, lang: Lang) -> String {
        let (lower, upper) = (self.lower.name().to(lang), self.upper.name().to(lang));
        match lang {
            _ if self.is_settled() => lower.to_owned(),
            Lang::Nb => format!("uavklart: minst {lower}, høyst {upper}"),
            Lang::Nn => format!("uavklart: minst {lower}, høgst {upper}"),
            Lang::En => format!("undecided: at least {lower}, at most {upper}"),
        }
    }
}

/// The paragraphs that a rule or a term rests on.
pub type Source = &'static [Paragraph];

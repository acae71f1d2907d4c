//! What a charter says in the theory's terms, with its gaps ([`Facts`]), and one way to fill every
//! gap ([`World`]).
//!
//! A rule only ever sees a [`World`], in which everything is yes or no. The gaps are
//! [`crate::theory::assess`]'s business.

use crate::theory::lang::{Lang, Tri};
use crate::theory::terms::{
    Answer, Claim, Experience, Level, Marker, Paragraph, Phase, Quality, Sector, Status,
};

/// Everything that the rules can ask of one charter. No places, no file, no language.
#[derive(Clone, Debug)]
pub struct Facts {
    /// The actors, in the order of their declaration.
    pub actors: Vec<Actor>,
    /// What is told of each phase, in the order of the axis.
    pub told: [Told; 5],
    /// What that comes to, in the order of the axis.
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
    /// Who took the initiative; it decides nothing.
    pub initiative: Option<Vec<usize>>,
    /// The work replaces paid work: civil society's own answer, where the sides answer apart.
    pub replaces_paid_work: Answer,
    /// The civil actors pursue goals of their own: civil society's own answer likewise.
    pub own_goals: Answer,
    /// The innovation's qualities as stated, by [`Quality::index`].
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
    /// The same of those who work and shared the understanding, in implementation and production.
    pub(crate) sharing: [Tally; 2],
    /// The shared understanding is shown to have come too late.
    pub(crate) late: bool,
}

#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Tally {
    yes: usize,
    open: usize,
}

impl Tally {
    fn count(&mut self, part: Answer) {
        match part {
            Answer::Yes => self.yes += 1,
            Answer::Unknown => self.open += 1,
            Answer::No => {}
        }
    }

    fn some(self) -> Answer {
        match (self.yes, self.open) {
            (0, 0) => Answer::No,
            (0, _) => Answer::Unknown,
            _ => Answer::Yes,
        }
    }
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
    /// What a civil actor itself answers on how it is used, by [`Use::index`]; nothing where only the
    /// charter as a whole tells.
    pub own: [Option<Answer>; 3],
    /// It took part, by [`Phase::index`]; worked out from what is told.
    pub parts: [Answer; 5],
    /// It was only consulted or informed, by [`Phase::index`]; worked out likewise.
    pub consulted: [bool; 5],
    /// Some side, the private one included, has it among those consulted.
    pub heard_by_some: bool,
}

impl Actor {
    /// An actor of which only the sector is known.
    pub fn new(sector: Sector) -> Actor {
        Actor {
            sector,
            experience: None,
            paid: Answer::Unknown,
            own: [None; 3],
            parts: [Answer::Unknown; 5],
            consulted: [false; 5],
            heard_by_some: false,
        }
    }
}

/// What shows whether a civil actor is used for the ends of others (SESAM §5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Use {
    /// Its work replaces paid work.
    ReplacesPaidWork,
    /// It pursues goals of its own.
    OwnGoals,
    /// It can say no without consequences.
    FreeToDecline,
}

impl Use {
    /// All three, in the order of the format.
    pub const ALL: [Use; 3] = [Use::ReplacesPaidWork, Use::OwnGoals, Use::FreeToDecline];

    /// The identifier in machine output; the same in every language.
    pub const fn id(self) -> &'static str {
        match self {
            Use::ReplacesPaidWork => "replaces_paid_work",
            Use::OwnGoals => "own_goals",
            Use::FreeToDecline => "free_to_decline",
        }
    }

    /// Its place in [`Use::ALL`].
    pub const fn index(self) -> usize {
        self as usize
    }
}

/// What is told of a phase: nothing, one answer for all, or each side's own.
#[derive(Clone, Debug, Default)]
pub enum Told {
    /// The phase is left out.
    #[default]
    LeftOut,
    /// One answer for all.
    Once(PhaseSaid),
    /// Each side's own answer, by [`Sector::index`].
    BySector([Option<PhaseSaid>; 3]),
}

/// A phase as somebody tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhaseSaid {
    /// Who took part.
    pub who: Who,
    /// Who were only consulted: actors that are not in *who*, by their place.
    pub consulted: Vec<usize>,
    /// How far it has come, where stated.
    pub status: Option<Status>,
    /// When it began, where stated.
    pub from: Option<Period>,
    /// When it ended, where stated.
    pub until: Option<Period>,
    /// There is evidence for it.
    pub evidence: bool,
}

/// Who took part in a phase, as somebody tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// It is not known.
    Unknown,
    /// Nobody yet.
    NotStarted,
    /// It does not apply.
    NotApplicable,
    /// These actors, by their place.
    Named(Vec<usize>),
}

impl PhaseSaid {
    /// Only who took part is told.
    pub fn new(who: Who) -> PhaseSaid {
        PhaseSaid {
            who,
            consulted: Vec::new(),
            status: None,
            from: None,
            until: None,
            evidence: false,
        }
    }

    /// Whether it says that an actor took part: *vet ikke* says neither.
    pub fn says_of(&self, actor: usize) -> Answer {
        match &self.who {
            Who::Named(named) if named.contains(&actor) => Answer::Yes,
            Who::Named(_) | Who::NotStarted | Who::NotApplicable => Answer::No,
            Who::Unknown if self.consulted.contains(&actor) => Answer::No,
            Who::Unknown => Answer::Unknown,
        }
    }

    /// Who took part, in short.
    pub fn state(&self) -> PhaseState {
        match self.who {
            Who::Unknown => PhaseState::Unknown,
            Who::NotStarted => PhaseState::NotStarted,
            Who::NotApplicable => PhaseState::NotApplicable,
            Who::Named(_) => PhaseState::Named,
        }
    }
}

impl Told {
    /// What each side has answered, where the sides answer apart.
    pub fn sides(&self) -> Option<&[Option<PhaseSaid>; 3]> {
        match self {
            Told::BySector(sides) => Some(sides),
            Told::LeftOut | Told::Once(_) => None,
        }
    }

    /// All that is told, by whomever.
    pub(crate) fn all(&self) -> impl Iterator<Item = &PhaseSaid> {
        let (once, sides) = match self {
            Told::LeftOut => (None, None),
            Told::Once(said) => (Some(said), None),
            Told::BySector(sides) => (None, Some(sides)),
        };
        once.into_iter()
            .chain(sides.into_iter().flatten().flatten())
    }

    /// The answers that decide: the public and the civil side's, of those that are declared, each with
    /// nothing where it has not answered. What the private side answers is shown, and decides nothing.
    fn deciding(&self, declared: [bool; 3]) -> Vec<Option<&PhaseSaid>> {
        match self {
            Told::LeftOut => vec![None],
            Told::Once(said) => vec![Some(said)],
            Told::BySector(sides) => Sector::BOTH
                .into_iter()
                .filter(|sector| declared[sector.index()])
                .map(|sector| sides[sector.index()].as_ref())
                .collect(),
        }
    }
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
    /// There is evidence wherever somebody is named.
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

impl Period {
    /// The date as it is written: a year, a month or a day.
    pub fn written(self) -> String {
        let [year, month, day] = [
            self.first / 10_000,
            self.first / 100 % 100,
            self.first % 100,
        ];
        match self.last - self.first {
            0 => format!("{year:04}-{month:02}-{day:02}"),
            1..100 => format!("{year:04}-{month:02}"),
            _ => format!("{year:04}"),
        }
    }
}

/// One answer, with what was said by each side when it was answered by sector.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reply {
    /// The answer; what the sides' answers come to, when it was answered by sector.
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

    /// What an answer on equality comes to, of the sides that are declared: a *nei* of the public or the
    /// civil side counts, and it takes both to say *ja* (SESAM §2, §3). The private side's is shown.
    pub fn between_the_sides(sides: [Option<Answer>; 3], declared: [bool; 3]) -> Answer {
        let mut asked = Sector::BOTH
            .into_iter()
            .filter(|sector| declared[sector.index()])
            .map(|sector| sides[sector.index()].unwrap_or(Answer::Unknown))
            .peekable();
        match asked.peek() {
            None => Answer::Unknown,
            Some(_) => Answer::all(asked),
        }
    }

    /// What civil society itself answers: its own answer where the sides answer apart, else the one
    /// answer. Nobody else can answer for it.
    pub fn of_civil_society(&self) -> Answer {
        match self.sides {
            Some(sides) => sides[Sector::Civil.index()].unwrap_or(Answer::Unknown),
            None => self.value,
        }
    }
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

    /// What is told comes to this. Status and dates count when every side that states one states the
    /// same.
    fn of(told: &Told, declared: [bool; 3]) -> PhaseFacts {
        fn agreed<T: PartialEq + Copy>(
            said: &[Option<&PhaseSaid>],
            stated: fn(&PhaseSaid) -> Option<T>,
        ) -> Option<T> {
            let mut all = said.iter().flatten().filter_map(|said| stated(said));
            let first = all.next()?;
            all.all(|other| other == first).then_some(first)
        }
        let said = told.deciding(declared);
        let states: Vec<PhaseState> = said
            .iter()
            .map(|said| said.map_or(PhaseState::Unknown, PhaseSaid::state))
            .collect();
        let names_someone = |said: &&PhaseSaid| matches!(said.who, Who::Named(_));
        let state = match states.as_slice() {
            [first, rest @ ..] if rest.iter().all(|state| state == first) => *first,
            _ if said.iter().flatten().any(names_someone) => PhaseState::Named,
            _ => PhaseState::Unknown,
        };
        PhaseFacts {
            state,
            status: agreed(&said, |said| said.status),
            from: agreed(&said, |said| said.from),
            until: agreed(&said, |said| said.until),
            evidence: told.all().filter(names_someone).all(|said| said.evidence),
        }
    }

    /// It is described, and not begun.
    pub fn is_planned(&self) -> bool {
        self.status == Some(Status::Planned)
    }

    /// It names someone and is not only planned.
    pub fn is_under_way(&self) -> bool {
        self.state == PhaseState::Named && !self.is_planned()
    }

    /// The last day on which it may have begun, where dates tell.
    fn latest_start(&self) -> Option<u32> {
        self.from.or(self.until).map(|period| period.last)
    }

    /// Dates show that it began after something whose latest start is known.
    fn is_shown_to_begin_after(&self, latest_start: Option<u32>) -> bool {
        self.from
            .zip(latest_start)
            .is_some_and(|(from, latest)| from.first > latest)
    }
}

impl Default for Facts {
    /// A charter that says nothing.
    fn default() -> Facts {
        Facts {
            actors: Vec::new(),
            told: Default::default(),
            phases: [PhaseFacts::UNKNOWN; 5],
            equality: None,
            markers: [Reply::UNSTATED; Marker::COUNT],
            challenge_described: false,
            unmet_need: Answer::Unknown,
            initiative: None,
            replaces_paid_work: Answer::Unknown,
            own_goals: Answer::Unknown,
            qualities: [Answer::Unknown; 5],
            interdisciplinary: Answer::Unknown,
            democratic: Answer::Unknown,
            claim: None,
            tallies: [[Tally::default(); 5]; 3],
            sharing: [Tally::default(); 2],
            late: false,
        }
    }
}

/// The phases of the production hall: the work.
pub const WORK: [Phase; 2] = [Phase::Implementation, Phase::Production];

/// The phases in which a collaboration is thought out.
pub const EARLY: [Phase; 3] = [Phase::Understanding, Phase::Ideas, Phase::Planning];

impl Facts {
    /// Works out who took part from what is told, and counts each sector's parts. Called once when the
    /// facts are made, and again after any change to [`Facts::actors`] or [`Facts::told`].
    pub fn worked_out(mut self) -> Facts {
        let declared = Sector::ALL.map(|sector| self.is_party(sector));
        for (phase, told) in self.told.iter().enumerate() {
            self.phases[phase] = PhaseFacts::of(told, declared);
            let said = told.deciding(declared);
            for (at, actor) in self.actors.iter_mut().enumerate() {
                // A side that has not answered says neither, and where there is no side, nobody does.
                let says = |said: &Option<&PhaseSaid>| {
                    said.map_or(Answer::Unknown, |said| said.says_of(at))
                };
                let part = match said.is_empty() {
                    true => Answer::Unknown,
                    false => Answer::all(said.iter().map(says)),
                };
                let consulted = |said: &&PhaseSaid| said.consulted.contains(&at);
                actor.parts[phase] = part;
                actor.consulted[phase] = part == Answer::No && said.iter().flatten().any(consulted);
            }
        }
        for (at, actor) in self.actors.iter_mut().enumerate() {
            let mut told = self.told.iter().flat_map(Told::all);
            actor.heard_by_some = told.any(|said| said.consulted.contains(&at));
        }
        self.tallies = [[Tally::default(); 5]; 3];
        self.sharing = [Tally::default(); 2];
        for actor in &self.actors {
            let tallies = &mut self.tallies[actor.sector.index()];
            for (tally, part) in tallies.iter_mut().zip(actor.parts) {
                tally.count(part);
            }
            if actor.sector == Sector::Civil {
                let understood = actor.parts[Phase::Understanding.index()];
                for (tally, work) in self.sharing.iter_mut().zip(WORK) {
                    tally.count(Answer::all([understood, actor.parts[work.index()]]));
                }
            }
        }
        self.late = self.is_late();
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

    /// Some actor of the sector took part in the phase.
    pub fn took_part(&self, sector: Sector, phase: Phase) -> Answer {
        self.tallies[sector.index()][phase.index()].some()
    }

    /// Some actor of the public or the private sector took part in the phase.
    pub fn others_took_part(&self, phase: Phase) -> Answer {
        Answer::any([Sector::Public, Sector::Private].map(|of| self.took_part(of, phase)))
    }

    /// Both the public sector and civil society took part in the phase.
    pub fn is_joint(&self, phase: Phase) -> Answer {
        Answer::all(Sector::BOTH.map(|sector| self.took_part(sector, phase)))
    }

    /// The actors of whom the public side and civil society say the opposite of each other, in a phase that
    /// is answered by sector (SESAM §2).
    pub fn disputed(&self, phase: Phase) -> Vec<usize> {
        let Some(sides) = self.told[phase.index()].sides() else {
            return Vec::new();
        };
        let says = |sector: Sector, actor: usize| {
            let said = sides[sector.index()].as_ref();
            said.map_or(Answer::Unknown, |said| said.says_of(actor))
        };
        (0..self.actors.len())
            .filter(|&actor| {
                let [public, civil] = Sector::BOTH.map(|sector| says(sector, actor));
                public != Answer::Unknown && civil == public.negated()
            })
            .collect()
    }

    /// Some civil actor takes part in the work and shared the understanding (SESAM §4: *sammen*; §5).
    pub fn is_shared(&self, work: Phase) -> Answer {
        let at = WORK.iter().position(|phase| *phase == work);
        at.map_or(Answer::No, |at| self.sharing[at].some())
    }

    /// The value of one fact; for facts about *this* actor and its fellows, as seen from `actor`.
    pub(crate) fn value(&self, actor: Option<usize>, fact: Fact) -> Answer {
        match fact {
            Fact::Part(group, phase) => self.part(actor, group, phase),
            Fact::Shared(work) => self.is_shared(work),
            Fact::Marker(marker) => self.marker(marker).value,
            Fact::UnmetNeed => self.unmet_need,
            Fact::SocialProblem => self.social_problem(),
            Fact::Quality(quality) => self.quality(quality),
        }
    }

    fn part(&self, actor: Option<usize>, group: Group, phase: Phase) -> Answer {
        let this = actor.and_then(|at| self.actors.get(at));
        let part = this.map_or(Answer::No, |actor| actor.parts[phase.index()]);
        match group {
            Group::Public => self.took_part(Sector::Public, phase),
            Group::Civil => self.took_part(Sector::Civil, phase),
            Group::This => part,
            Group::Fellows => {
                let Tally { yes, open } = self.tallies[Sector::Civil.index()][phase.index()];
                let own = this.filter(|actor| actor.sector == Sector::Civil);
                let counted = |answer: Answer| usize::from(own.is_some() && part == answer);
                Tally {
                    yes: yes - counted(Answer::Yes),
                    open: open - counted(Answer::Unknown),
                }
                .some()
            }
            Group::Others => self.others_took_part(phase),
        }
    }

    /// The problem is social: the stated challenge is an unmet need (SESAM §2, §6).
    pub fn social_problem(&self) -> Answer {
        match self.unmet_need {
            Answer::Yes if !self.challenge_described => Answer::Unknown,
            unmet => unmet,
        }
    }

    /// It is said to be implemented, though neither implementation nor production has begun (SESAM §6).
    pub fn is_implemented_too_early(&self) -> bool {
        let outstanding = |work: Phase| {
            let said = self.phase(work);
            said.is_planned()
                || matches!(
                    said.state,
                    PhaseState::NotStarted | PhaseState::NotApplicable
                )
        };
        self.qualities[Quality::Implemented.index()] == Answer::Yes
            && WORK.into_iter().all(outstanding)
    }

    /// A quality of the innovation: as stated, but what has not begun is not implemented.
    pub fn quality(&self, quality: Quality) -> Answer {
        match quality {
            Quality::Implemented if self.is_implemented_too_early() => Answer::No,
            quality => self.qualities[quality.index()],
        }
    }

    /// What is answered of a civil actor on how it is used: by itself, else by the charter as a whole, and
    /// of that civil society's own answer. Equality answered as a whole says nothing of it.
    pub fn answer_on_use(&self, actor: usize, of: Use) -> Answer {
        let own = self
            .actors
            .get(actor)
            .and_then(|actor| actor.own[of.index()]);
        own.unwrap_or_else(|| match of {
            Use::ReplacesPaidWork => self.replaces_paid_work,
            Use::OwnGoals => self.own_goals,
            Use::FreeToDecline if self.equality.is_some() => Answer::Unknown,
            Use::FreeToDecline => self.marker(Marker::FreeToDecline).of_civil_society(),
        })
    }

    /// How strongly the answers show that a civil actor is used for the ends of others (SESAM §5).
    pub fn strength(&self, actor: usize) -> Strength {
        match Use::ALL.map(|of| self.answer_on_use(actor, of)) {
            [Answer::Yes, _, _] | [_, Answer::No, _] | [_, _, Answer::No] => Strength::Clear,
            [Answer::No, Answer::Yes, Answer::Yes] => Strength::Softened,
            _ => Strength::Risk,
        }
    }

    /// An actor is not shown to be paid: it is not said to be.
    pub fn is_not_shown_to_be_paid(&self, actor: usize) -> bool {
        self.actors
            .get(actor)
            .is_some_and(|actor| actor.paid != Answer::Yes)
    }

    /// The work that an understanding can come too late for: a civil actor takes part in it, and so do
    /// others, or they have had a part in what was thought out before it. A service that the public
    /// sector runs alone, or the volunteers' own café, makes nothing late.
    fn work_in_common(&self) -> impl Iterator<Item = &PhaseFacts> {
        WORK.into_iter().filter_map(|work| {
            let said = self.phase(work);
            let thought_out_before = |phase: Phase| {
                let before = self.phase(phase);
                self.others_took_part(phase) == Answer::Yes
                    && !before.is_planned()
                    && !before.is_shown_to_begin_after(said.latest_start())
            };
            let in_common = self.took_part(Sector::Civil, work) == Answer::Yes
                && (self.others_took_part(work) == Answer::Yes
                    || [Phase::Ideas, Phase::Planning]
                        .into_iter()
                        .any(thought_out_before));
            in_common.then_some(said)
        })
    }

    /// The shared understanding is shown to have come after the work in common began (SESAM §5). Judged
    /// once, on what the charter states: a missing date proves nothing.
    pub fn understanding_came_too_late(&self) -> bool {
        self.late
    }

    fn is_late(&self) -> bool {
        let understanding = self.phase(Phase::Understanding);
        let planned = understanding.is_planned();
        let outstanding = planned || understanding.state == PhaseState::NotStarted;
        self.work_in_common().any(|work| {
            let began = !work.is_planned();
            let counts = began || planned;
            outstanding && began
                || counts && understanding.is_shown_to_begin_after(work.latest_start())
        })
    }

    /// Work that an understanding can come too late for has begun, so it can only come in a new round.
    pub fn work_in_common_has_begun(&self) -> bool {
        self.work_in_common().any(|work| !work.is_planned())
    }

    /// The shared understanding was taken to come first, and a new statement could turn that.
    pub fn order_is_assumed(&self) -> bool {
        let understanding = self.phase(Phase::Understanding);
        if self.is_joint(Phase::Understanding) != Answer::Yes || self.understanding_came_too_late()
        {
            return false;
        }
        if understanding.is_planned() {
            let is_open = |work: Phase| {
                let parts = |answer: Answer| {
                    self.actors
                        .iter()
                        .any(|actor| actor.parts[work.index()] == answer)
                };
                parts(Answer::Unknown) && !parts(Answer::Yes)
            };
            return WORK.into_iter().any(is_open);
        }
        self.work_in_common().any(|work| {
            let shown = understanding
                .from
                .zip(work.from)
                .is_some_and(|(understood, began)| understood.last <= began.first);
            !work.is_planned() && !shown
        })
    }

    /// The same charter *so far*: what is only planned is read as not started. Nothing when no phase
    /// is planned.
    pub fn so_far(&self) -> Option<Facts> {
        if !self.phases.iter().any(PhaseFacts::is_planned) {
            return None;
        }
        let mut facts = self.clone();
        for (told, phase) in facts.told.iter_mut().zip(&self.phases) {
            if phase.is_planned() {
                *told = Told::Once(PhaseSaid::new(Who::NotStarted));
            }
        }
        Some(facts.worked_out())
    }
}

/// One thing that can be yes, no or a gap, and that a rule can say that it reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fact {
    /// Somebody of the group took part in the phase.
    Part(Group, Phase),
    /// Some civil actor takes part in this work, and took part in the understanding.
    Shared(Phase),
    /// The marker of equality holds.
    Marker(Marker),
    /// The challenge is an unmet need.
    UnmetNeed,
    /// A social problem has been identified.
    SocialProblem,
    /// The innovation has the quality.
    Quality(Quality),
}

const PARTS: u32 = Group::ALL.len() as u32 * 5;
const MARKERS: u32 = PARTS + 5;
const QUALITIES: u32 = MARKERS + Marker::COUNT as u32 + 2;

impl Fact {
    /// One past the largest [`Fact::index`].
    pub(crate) const COUNT: u32 = QUALITIES + 5;

    /// Every fact.
    pub fn all() -> Vec<Fact> {
        let parts = Group::ALL.into_iter().flat_map(|group| {
            Phase::ALL
                .into_iter()
                .map(move |phase| Fact::Part(group, phase))
        });
        let qualities = Quality::NEEDED.into_iter().chain([Quality::Utilised]);
        parts
            .chain(WORK.map(Fact::Shared))
            .chain(Marker::all().map(Fact::Marker))
            .chain([Fact::UnmetNeed, Fact::SocialProblem])
            .chain(qualities.map(Fact::Quality))
            .collect()
    }

    /// A number of its own for each fact, below [`Fact::COUNT`].
    pub(crate) const fn index(self) -> u32 {
        match self {
            Fact::Part(group, phase) => group as u32 * 5 + phase as u32,
            Fact::Shared(work) => PARTS + work as u32,
            Fact::Marker(marker) => MARKERS + marker as u32,
            Fact::UnmetNeed => QUALITIES - 2,
            Fact::SocialProblem => QUALITIES - 1,
            Fact::Quality(quality) => QUALITIES + quality as u32,
        }
    }
}

// A world holds its facts as the bits of one number.
const _: () = assert!(Fact::COUNT <= u64::BITS);

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

    /// The same world, with the fact so.
    pub(crate) fn with(self, fact: Fact) -> World<'f> {
        World {
            holding: self.holding | 1 << fact.index(),
            ..self
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
        WORK.into_iter()
            .any(|work| self.took_part(Group::This, work))
    }

    /// Somebody of the group was in on thinking it out, in this phase. An understanding that came too
    /// late does not count: a meeting afterwards does not mend being invited straight in (SESAM §5).
    fn thought_out(&self, group: Group, phase: Phase) -> bool {
        let late = phase == Phase::Understanding && self.facts.understanding_came_too_late();
        self.took_part(group, phase) && !late
    }

    /// The actor that the question is about took part in understanding, ideas or planning.
    pub fn was_there_early(&self) -> bool {
        EARLY
            .into_iter()
            .any(|phase| self.thought_out(Group::This, phase))
    }

    /// Some civil actor was in on thinking it out, in this phase.
    fn civil_society_thought_out(&self, phase: Phase) -> bool {
        self.thought_out(Group::This, phase) || self.thought_out(Group::Fellows, phase)
    }

    /// Public or private actors thought it out in this phase, without any civil actor.
    fn others_alone(&self, phase: Phase) -> bool {
        self.thought_out(Group::Others, phase) && !self.civil_society_thought_out(phase)
    }

    /// It was decided without civil society what is to be done (SESAM §5): civil actors were in on one of
    /// the three at most, and others alone had the ideas, or made the plan, or understood the problem
    /// where civil society was in on none. A plan that others wrote for civil society's own idea is no
    /// such decision, unless the answers show that the actor is used.
    pub fn was_decided_without_civil_society(&self) -> bool {
        let in_on = EARLY.map(|phase| self.civil_society_thought_out(phase));
        let count = in_on.into_iter().filter(|there| *there).count();
        let own_idea = self.civil_society_thought_out(Phase::Ideas)
            && !self.thought_out(Group::Others, Phase::Ideas);
        let clear = self
            .actor
            .is_some_and(|actor| self.facts.strength(actor) == Strength::Clear);
        count <= 1
            && (self.others_alone(Phase::Ideas)
                || self.others_alone(Phase::Planning) && (!own_idea || clear)
                || count == 0 && self.others_alone(Phase::Understanding))
    }

    /// What [`World::is_used_as_a_means`] and [`World::was_there_early`] read.
    pub const OF_WORK_AND_PLAN: &'static [Fact] = &[
        Fact::Part(Group::This, Phase::Understanding),
        Fact::Part(Group::This, Phase::Ideas),
        Fact::Part(Group::This, Phase::Planning),
        Fact::Part(Group::This, Phase::Implementation),
        Fact::Part(Group::This, Phase::Production),
        Fact::Part(Group::Fellows, Phase::Understanding),
        Fact::Part(Group::Fellows, Phase::Ideas),
        Fact::Part(Group::Fellows, Phase::Planning),
        Fact::Part(Group::Others, Phase::Understanding),
        Fact::Part(Group::Others, Phase::Ideas),
        Fact::Part(Group::Others, Phase::Planning),
    ];

    /// The pattern of SESAM §5: the actor carries out what was decided without civil society, or it was
    /// not there early and comes to a plan that others made without any civil actor. For the one who was
    /// not there, the residents' part in the idea does not mend that the plan was finished.
    pub fn is_used_as_a_means(&self) -> bool {
        self.works()
            && (self.was_decided_without_civil_society()
                || !self.was_there_early() && self.others_alone(Phase::Planning))
    }

    /// The actor came in after the plan, and not to what was decided without civil society (SESAM §4).
    pub fn came_in_after_the_plan(&self) -> bool {
        let others_planned = [Phase::Ideas, Phase::Planning]
            .into_iter()
            .any(|phase| self.took_part(Group::Others, phase));
        self.works() && !self.was_there_early() && others_planned && !self.is_used_as_a_means()
    }

    /// The actor that the question is about is not shown to be paid.
    pub fn is_not_shown_to_be_paid(&self) -> bool {
        self.actor
            .is_some_and(|actor| self.facts.is_not_shown_to_be_paid(actor))
    }
}

/// How strongly it is shown that an actor is used (SESAM §5), by three answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Paid work is replaced, or the goals are not the actor's own, or it cannot say no.
    Clear,
    /// The answers do not tell: it *can* be exploitation.
    Risk,
    /// No paid work is replaced, the goals are its own, and it can say no.
    Softened,
}

impl Strength {
    /// The identifier in machine output; the same in every language.
    pub const fn id(self) -> &'static str {
        match self {
            Strength::Clear => "clear",
            Strength::Risk => "risk",
            Strength::Softened => "softened",
        }
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
    /// The phases as a whole.
    Phases,
    /// One phase.
    Phase(Phase),
    /// One side's answer to a phase.
    PhaseSide(Phase, Sector),
    /// What an actor itself answers on how it is used.
    OwnUse(usize, Use),
    /// Who were consulted in a phase.
    Consulted(Phase),
    /// Whether paid work is replaced.
    ReplacesPaidWork,
    /// Whether the civil actors pursue their own goals.
    OwnGoals,
    /// A quality of the innovation.
    Quality(Quality),
    /// Whether several disciplines take part.
    Interdisciplinary,
    /// Whether it develops democratic values.
    Democratic,
}

impl Topic {
    /// The identifier in machine output; the same in every language, but for the ids of actors.
    pub fn id(self, actor: impl Fn(usize) -> String) -> String {
        let marker = |marker: Option<Marker>| match marker {
            Some(marker) => format!("equality.{}", marker.id()),
            None => "equality".to_owned(),
        };
        match self {
            Topic::Charter => "charter".to_owned(),
            Topic::Claim => "claim".to_owned(),
            Topic::Challenge => "challenge".to_owned(),
            Topic::UnmetNeed => "challenge.unmet_need".to_owned(),
            Topic::Actors => "actors".to_owned(),
            Topic::Actor(at) => format!("actors.{}", actor(at)),
            Topic::Experience(at) => format!("actors.{}.experience", actor(at)),
            Topic::Paid(at) => format!("actors.{}.paid", actor(at)),
            Topic::OwnUse(at, of) => format!("actors.{}.{}", actor(at), of.id()),
            Topic::Equality => marker(None),
            Topic::Marker(of) => marker(Some(of)),
            Topic::Side(of, side) => format!("{}.{}", marker(of), side.id()),
            Topic::Phases => "phases".to_owned(),
            Topic::Phase(of) => format!("phases.{}", of.id()),
            Topic::PhaseSide(of, side) => format!("phases.{}.{}", of.id(), side.id()),
            Topic::Consulted(of) => format!("phases.{}.consulted", of.id()),
            Topic::ReplacesPaidWork => "effort.replaces_paid_work".to_owned(),
            Topic::OwnGoals => "effort.own_goals".to_owned(),
            Topic::Quality(of) => format!("innovation.{}", of.id()),
            Topic::Interdisciplinary => "profile.interdisciplinary".to_owned(),
            Topic::Democratic => "profile.democratic".to_owned(),
        }
    }
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

    /// «tynn samskaping», «samarbeid, kanskje tynn samskaping», «alt fra samarbeid til tykk samskaping er
    /// mulig»: never *at most*, since *høyst tynn* is read as *very thin*.
    pub fn words(self, lang: Lang) -> String {
        let words = match (self.lower, self.upper) {
            (Level::Samarbeid, Level::TynnSamskaping) => Tri::new(
                "samarbeid, kanskje tynn samskaping",
                "samarbeid, kanskje tynn samskaping",
                "collaboration, possibly thin samskaping",
            ),
            (Level::TynnSamskaping, Level::TykkSamskaping) => Tri::new(
                "tynn samskaping, kanskje tykk",
                "tynn samskaping, kanskje tjukk",
                "thin samskaping, possibly thick",
            ),
            (Level::Samarbeid, Level::TykkSamskaping) => Tri::new(
                "alt fra samarbeid til tykk samskaping er mulig",
                "alt frå samarbeid til tjukk samskaping er mogleg",
                "anything from collaboration to thick samskaping is possible",
            ),
            (lower, _) => lower.name(),
        };
        words.to(lang).to_owned()
    }

    /// The same under the condition that the parties are equal: «tykk samskaping dersom partene er
    /// likeverdige, ellers samarbeid». Nothing where the level would be open down to samarbeid even then.
    pub fn if_equal_words(self, lang: Lang) -> Option<String> {
        let level = match (self.lower, self.upper) {
            (Level::Samarbeid, _) => return None,
            (lower, upper) if lower == upper => lower.short(),
            _ => Tri::new(
                "tynn, kanskje tykk samskaping",
                "tynn, kanskje tjukk samskaping",
                "thin, possibly thick samskaping",
            ),
        };
        let level = level.to(lang);
        Some(match lang {
            Lang::Nb => format!("{level} dersom partene er likeverdige, ellers samarbeid"),
            Lang::Nn => format!("{level} dersom partane er likeverdige, elles samarbeid"),
            Lang::En => format!("{level} if the parties are equal, otherwise collaboration"),
        })
    }
}

/// The paragraphs that a rule or a term rests on.
pub type Source = &'static [Paragraph];

//! The verdict by brute force: every way to fill the gaps of a charter is a
//! plain world without unknowns, each world is judged alone, and a thing is
//! settled when it is the same in all of them.
//!
//! Written a second time, apart from the engine, to be its judge. It is
//! exponential in the number of actors' parts that are open, and holds at most
//! [`MOST_OPEN_PARTS`] of them.

/// More open parts than this are too many worlds to visit.
pub const MOST_OPEN_PARTS: u32 = 14;

pub const UNDERSTANDING: usize = 0;
pub const IDEAS: usize = 1;
pub const PLANNING: usize = 2;
pub const IMPLEMENTATION: usize = 3;
pub const PRODUCTION: usize = 4;

/// The phases in the order of the axis (SESAM §4, §5).
pub const PHASES: [&str; 5] = [
    "phases.understanding",
    "phases.ideas",
    "phases.planning",
    "phases.implementation",
    "phases.production",
];

/// The markers of equality, the four core ones first (docs/choices.md).
pub const MARKERS: [&str; 11] = [
    "equality.shared_agenda",
    "equality.shared_decisions",
    "equality.experience_counts",
    "equality.free_to_decline",
    "equality.open_problem",
    "equality.open_information",
    "equality.mutual_benefit",
    "equality.joint_learning",
    "equality.collective_leadership",
    "equality.shared_ownership",
    "equality.accessible",
];
const CORE: usize = 4;
const FREE_TO_DECLINE: usize = 3;

/// The conditions in the order of [`Verdict::conditions`].
pub const CONDITIONS: [&str; 9] = [
    "SK101", "SK102", "SK201", "SK301", "SK302", "SK303", "SK304", "SK305", "SK306",
];

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Sector {
    Public,
    Civil,
    Private,
}

pub const SECTORS: [Sector; 3] = [Sector::Public, Sector::Civil, Sector::Private];

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Answer {
    Yes,
    No,
    Unknown,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Experience {
    Own,
    Close,
    None,
    Unknown,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Status {
    Done,
    Ongoing,
    Planned,
}

/// What a charter calls itself; `Samskaping` is at least tynn.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Claim {
    Samarbeid,
    Samskaping,
    Tynn,
    Tykk,
}

/// An answer, and whether evidence stands with it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Said {
    pub answer: Answer,
    pub evidence: bool,
}

/// The sides stand in the order of [`SECTORS`]; only declared ones may answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reply {
    LeftOut,
    One(Said),
    BySector([Option<Said>; 3]),
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Equality {
    LeftOut,
    /// One answer for all; never `Reply::LeftOut`.
    Whole(Reply),
    /// In the order of [`MARKERS`].
    Markers([Reply; 11]),
}

/// Who took part in a phase; `Named` holds indices of actors, and is not empty.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Who {
    NotStarted,
    NotApplicable,
    Unknown,
    Named(Vec<usize>),
}

/// The first and the last day of a date, as yyyymmdd.
pub type Days = (u32, u32);

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Phase {
    pub who: Who,
    /// Those who were only consulted: none of them is in `who`.
    pub heard: Vec<usize>,
    pub status: Option<Status>,
    pub from: Option<Days>,
    pub to: Option<Days>,
    pub evidence: bool,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Told {
    LeftOut,
    One(Phase),
    BySector([Option<Phase>; 3]),
}

/// The last three are an actor's own answers, for civil society alone.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Actor {
    pub sector: Sector,
    pub paid: Answer,
    pub experience: Option<Experience>,
    pub replaces_paid_work: Option<Answer>,
    pub own_goals: Option<Answer>,
    pub free_to_decline: Option<Answer>,
}

/// What a charter says, with nothing derived from it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Charter {
    pub actors: Vec<Actor>,
    pub claim: Option<Claim>,
    pub challenge_is_stated: bool,
    pub unmet_need: Reply,
    pub equality: Equality,
    pub phases: [Told; 5],
    pub replaces_paid_work: Reply,
    pub own_goals: Reply,
    /// New, implemented, works, lasting, utilised.
    pub innovation: [Reply; 5],
    /// Interdisciplinary, democratic.
    pub profile: [Reply; 2],
    /// The level of `--require`.
    pub require: Option<Level>,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Level {
    Samarbeid,
    Tynn,
    Tykk,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    Met,
    Unmet,
    Unknown,
    NotApplicable,
}

/// What sort of samarbeid it is, when it is no more than that (docs/choices.md).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    ConsultedOnly,
    OtherSectors,
    PublicRun,
    CivilRun,
    PrivateRun,
    NotBegun,
    LateUnderstanding,
    Unequal,
    CivilLed,
    IdeasWithoutUnderstanding,
    WorkOnly,
    Purchase,
    BroughtIn,
    Separate,
    PlannedApart,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Strength {
    Clear,
    Risk,
    Softened,
}

/// A pattern that is raised (in every world) or possible (in some), with the
/// actors that it names; only SK401, SK402 and SK406 have a strength.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Flag {
    pub code: &'static str,
    pub raised: bool,
    pub strength: Option<Strength>,
    pub actors: Vec<usize>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Severity {
    Error,
    Warning,
    Note,
}

/// A remark, with the markers or phases and the actors that it is about.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Finding {
    pub code: &'static str,
    pub severity: Severity,
    pub about: Vec<&'static str>,
    pub actors: Vec<usize>,
}

/// What has to be met for a level; `exact` is false where the text leaves open
/// which steps are implied by others, and then only the codes are certain.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WayOn {
    pub level: Level,
    pub steps: Vec<Step>,
    pub exact: bool,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Step {
    pub codes: Vec<&'static str>,
    /// Something to do; else a question to answer.
    pub act: bool,
    pub still_possible: Possible,
    /// The first phase of the step, or `equality`; `None` where it is not said.
    pub about: Option<&'static str>,
}

/// From the best to the worst.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Possible {
    Yes,
    /// The text does not say.
    Unsaid,
    /// Unless the phase is done: null.
    IfNotDone,
    No,
}

/// Who was in a phase, as sets of bits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Part {
    pub present: u32,
    pub absent: u32,
    pub unknown: u32,
    pub heard: u32,
    pub status: Option<Status>,
    pub from: Option<Days>,
    pub to: Option<Days>,
}

/// What the single answers come to when several sides gave them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Values {
    pub equality: Answer,
    pub markers: [Answer; 11],
    pub replaces_paid_work: Answer,
    pub own_goals: Answer,
    pub unmet_need: Answer,
    pub innovation: [Answer; 5],
    pub profile: [Answer; 2],
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Verdict {
    pub lower: Level,
    pub upper: Level,
    pub settled: bool,
    pub if_equal: Option<(Level, Level)>,
    pub so_far: Option<(Level, Level)>,
    pub axis: (u8, u8),
    /// In the order of [`CONDITIONS`].
    pub conditions: [State; 9],
    pub order_assumed: bool,
    pub kind: Option<Kind>,
    pub flags: Vec<Flag>,
    pub qualified_by: Vec<&'static str>,
    pub not_samskaping: bool,
    /// How many core markers are yes, no and unknown.
    pub equality: [usize; 3],
    pub open_questions: Vec<&'static str>,
    /// All but the flags.
    pub findings: Vec<Finding>,
    pub next: Vec<WayOn>,
    pub innovation: Answer,
    pub cross_sector: Answer,
    pub phases: [Part; 5],
    pub values: Values,
}

/// Asks every world, and says what holds in all, some or none (docs/choices.md).
pub fn judge(charter: &Charter) -> Verdict {
    let facts = Facts::of(charter);
    let values = values(charter, &facts);
    let equal = equality_outcomes(charter, &values);

    let mut seen = Seen::default();
    for took_part in facts.worlds() {
        let world = World {
            facts: &facts,
            took_part,
        };
        seen.note(&world, equal);
    }

    let (lower, upper) = seen.level.ends();
    let both_samarbeid = upper == Level::Samarbeid;
    let equality_is_open = equal.len() == 2;
    let mut verdict = Verdict {
        lower,
        upper,
        settled: lower == upper,
        if_equal: equality_is_open.then(|| levels(&facts, &[true])),
        so_far: so_far(&facts, equal),
        axis: seen.axis.ends(),
        conditions: seen.conditions(&facts),
        order_assumed: false,
        kind: seen.kind.filter(|_| both_samarbeid),
        flags: flags(&facts, &seen),
        qualified_by: Vec::new(),
        not_samskaping: false,
        equality: equality_counts(&values),
        open_questions: open_questions(&facts, &values, equal),
        findings: Vec::new(),
        next: Vec::new(),
        innovation: innovation(charter, &facts, &values),
        cross_sector: seen.cross_sector.answer(),
        phases: facts.phases.map(|course| course.part(facts.everyone())),
        values,
    };
    verdict.order_assumed = order_assumed(&facts, &verdict);
    verdict.qualified_by = qualified_by(&facts, &verdict.flags);
    verdict.not_samskaping = not_samskaping(&facts, &seen, &verdict.flags);
    verdict.next = way_on(&facts, &verdict);
    verdict.findings = findings(charter, &facts, &seen, &verdict);
    verdict
}

/// How many actors' parts are open: the worlds are two to the power of it.
pub fn open_parts(charter: &Charter) -> u32 {
    let courses = Facts::of_any_size(charter).phases;
    courses.iter().map(|course| course.open.count_ones()).sum()
}

/// What is known of a phase; sets of actors are sets of bits.
#[derive(Clone, Copy, Default)]
struct Course {
    took_part: u32,
    open: u32,
    heard: u32,
    not_started: bool,
    not_applicable: bool,
    names_someone: bool,
    status: Option<Status>,
    from: Option<Days>,
    to: Option<Days>,
}

impl Course {
    fn not_started() -> Course {
        Course {
            not_started: true,
            ..Course::default()
        }
    }

    fn planned(&self) -> bool {
        self.status == Some(Status::Planned)
    }

    /// The last day of `fra`, or of `til` when there is no `fra` (docs/choices.md).
    fn latest_start(&self) -> Option<u32> {
        self.from.or(self.to).map(|(_, last)| last)
    }

    /// The first day of `fra` (docs/choices.md).
    fn earliest_start(&self) -> Option<u32> {
        self.from.map(|(first, _)| first)
    }

    fn part(self, everyone: u32) -> Part {
        Part {
            present: self.took_part,
            absent: everyone & !self.took_part & !self.open,
            unknown: self.open,
            heard: self.heard,
            status: self.status,
            from: self.from,
            to: self.to,
        }
    }
}

/// What is known of the whole; sets of actors are sets of bits.
struct Facts {
    public: u32,
    civil: u32,
    private: u32,
    /// Those who are shown to be paid.
    paid: u32,
    /// Civil actors whose strength is clear, or softened; the rest are at risk.
    clear: u32,
    softened: u32,
    /// Those whom some side has under `hørt` in some phase, the private side too.
    heard_by_any_side: u32,
    phases: [Course; 5],
    /// The same in every world (docs/choices.md).
    too_late: bool,
}

impl Facts {
    fn of(charter: &Charter) -> Facts {
        let facts = Facts::of_any_size(charter);
        let open: u32 = facts.phases.iter().map(|c| c.open.count_ones()).sum();
        assert!(open <= MOST_OPEN_PARTS, "{open} open parts are too many");
        facts
    }

    fn of_any_size(charter: &Charter) -> Facts {
        assert!(charter.actors.len() <= 32, "an actor is one of 32 bits");
        let of = |sector| set_where(charter, |actor| actor.sector == sector);
        let strong = |strength| {
            set_where(charter, |actor| {
                actor.sector == Sector::Civil && strength_of(charter, actor) == strength
            })
        };
        let mut facts = Facts {
            public: of(Sector::Public),
            civil: of(Sector::Civil),
            private: of(Sector::Private),
            paid: set_where(charter, |actor| actor.paid == Answer::Yes),
            clear: strong(Strength::Clear),
            softened: strong(Strength::Softened),
            heard_by_any_side: heard_by_any_side(charter),
            phases: [Course::default(); 5],
            too_late: false,
        };
        for (course, told) in facts.phases.iter_mut().zip(&charter.phases) {
            *course = match told {
                Told::LeftOut => Course {
                    open: set_where(charter, |_| true),
                    ..Course::default()
                },
                Told::One(phase) => one_course(phase, set_where(charter, |_| true)),
                Told::BySector(sides) => course_by_sector(sides, charter),
            };
        }
        facts.too_late = too_late(&facts);
        facts
    }

    fn everyone(&self) -> u32 {
        self.public | self.civil | self.private
    }

    /// Actors of the public or the private sector (docs/choices.md).
    fn others(&self) -> u32 {
        self.public | self.private
    }

    fn worlds(&self) -> Worlds {
        Worlds {
            known: self.phases.map(|course| course.took_part),
            open: self.phases.map(|course| course.open),
            fill: [0; 5],
            done: false,
        }
    }

    /// Whether anybody of the set may have taken part in the phase.
    fn may_have(&self, phase: usize, set: u32) -> bool {
        (self.phases[phase].took_part | self.phases[phase].open) & set != 0
    }

    /// Whether somebody of the set is known to have taken part in the phase.
    fn has(&self, phase: usize, set: u32) -> bool {
        self.phases[phase].took_part & set != 0
    }
}

/// A phase with one answer (SESAM §2: consulted is not taking part).
fn one_course(phase: &Phase, everyone: u32) -> Course {
    let heard = set_of(&phase.heard);
    Course {
        took_part: says_yes(phase),
        open: everyone & !says_yes(phase) & !says_no(phase, everyone),
        heard,
        not_started: phase.who == Who::NotStarted,
        not_applicable: phase.who == Who::NotApplicable,
        names_someone: names_someone(phase),
        status: phase.status,
        from: phase.from,
        to: phase.to,
    }
}

/// A phase by sector: it takes both sides to say that an actor took part, a no
/// counts, and the private side decides nothing (docs/choices.md).
fn course_by_sector(sides: &[Option<Phase>; 3], charter: &Charter) -> Course {
    let everyone = set_where(charter, |_| true);
    let asked = declared_public_and_civil(charter);
    let answers = || asked.iter().flatten().map(|&side| sides[side].as_ref());
    let told = || answers().flatten();

    let both_say = |what: fn(&Phase) -> bool| {
        answers().count() > 0 && answers().all(|side| side.is_some_and(what))
    };
    let no = told().fold(0, |no, side| no | says_no(side, everyone));
    let took_part = if answers().count() == 0 {
        0
    } else {
        answers().fold(everyone, |yes, side| yes & side.map_or(0, says_yes))
    };
    Course {
        took_part,
        open: everyone & !took_part & !no,
        heard: told().fold(0, |heard, side| heard | set_of(&side.heard)),
        not_started: both_say(|side| side.who == Who::NotStarted),
        not_applicable: both_say(|side| side.who == Who::NotApplicable),
        names_someone: told().any(names_someone),
        status: agreed(told().filter_map(|side| side.status)),
        from: agreed(told().filter_map(|side| side.from)),
        to: agreed(told().filter_map(|side| side.to)),
    }
}

/// Those whom one answer says took part.
fn says_yes(phase: &Phase) -> u32 {
    match &phase.who {
        Who::Named(actors) => set_of(actors),
        _ => 0,
    }
}

/// Those whom one answer says did not take part.
fn says_no(phase: &Phase, everyone: u32) -> u32 {
    match &phase.who {
        Who::NotStarted | Who::NotApplicable => everyone,
        Who::Named(actors) => everyone & !set_of(actors),
        Who::Unknown => set_of(&phase.heard),
    }
}

fn names_someone(phase: &Phase) -> bool {
    matches!(&phase.who, Who::Named(actors) if !actors.is_empty())
}

/// What all who state something state, or nothing.
fn agreed<T: PartialEq>(mut stated: impl Iterator<Item = T>) -> Option<T> {
    let first = stated.next()?;
    stated.all(|other| other == first).then_some(first)
}

/// The indices in [`SECTORS`] of the public and the civil side, where declared.
fn declared_public_and_civil(charter: &Charter) -> [Option<usize>; 2] {
    [(0, Sector::Public), (1, Sector::Civil)]
        .map(|(side, sector)| declares(charter, sector).then_some(side))
}

fn declares(charter: &Charter, sector: Sector) -> bool {
    charter.actors.iter().any(|actor| actor.sector == sector)
}

fn heard_by_any_side(charter: &Charter) -> u32 {
    let heard = |phase: &Phase| set_of(&phase.heard);
    charter.phases.iter().fold(0, |set, told| {
        set | match told {
            Told::LeftOut => 0,
            Told::One(phase) => heard(phase),
            Told::BySector(sides) => sides
                .iter()
                .flatten()
                .fold(0, |set, side| set | heard(side)),
        }
    })
}

/// How strong SK401, SK402 or SK406 is for an actor (SESAM §5, docs/choices.md).
fn strength_of(charter: &Charter, actor: &Actor) -> Strength {
    let marker = match &charter.equality {
        Equality::Markers(markers) => markers[FREE_TO_DECLINE],
        Equality::LeftOut | Equality::Whole(_) => Reply::LeftOut,
    };
    let replaces = actor
        .replaces_paid_work
        .unwrap_or(civil_answer(charter.replaces_paid_work));
    let own_goals = actor.own_goals.unwrap_or(civil_answer(charter.own_goals));
    let free = actor.free_to_decline.unwrap_or(civil_answer(marker));

    if replaces == Answer::Yes || own_goals == Answer::No || free == Answer::No {
        Strength::Clear
    } else if replaces == Answer::No && own_goals == Answer::Yes && free == Answer::Yes {
        Strength::Softened
    } else {
        Strength::Risk
    }
}

/// Nobody else can answer for civil society (docs/choices.md).
fn civil_answer(reply: Reply) -> Answer {
    match reply {
        Reply::LeftOut => Answer::Unknown,
        Reply::One(said) => said.answer,
        Reply::BySector([_, civil, _]) => civil.map_or(Answer::Unknown, |said| said.answer),
    }
}

/// Work that makes a later understanding late: civil society works in it, and
/// others do too, or had an idea or a plan for it before (SESAM §5).
fn is_such_work(facts: &Facts, work: usize) -> bool {
    let others = facts.others();
    let prepared = |phase: usize| {
        let course = &facts.phases[phase];
        let begun_after = match (course.earliest_start(), facts.phases[work].latest_start()) {
            (Some(prepared), Some(worked)) => prepared > worked,
            _ => false,
        };
        facts.has(phase, others) && !course.planned() && !begun_after
    };
    facts.has(work, facts.civil)
        && (facts.has(work, others) || prepared(IDEAS) || prepared(PLANNING))
}

/// Such work that is not planned: it has happened or begun.
fn such_work_has_begun(facts: &Facts) -> bool {
    [IMPLEMENTATION, PRODUCTION]
        .iter()
        .any(|&work| is_such_work(facts, work) && !facts.phases[work].planned())
}

/// Only what is shown, judged once, on what the charter states (SESAM §5).
fn too_late(facts: &Facts) -> bool {
    let understanding = &facts.phases[UNDERSTANDING];
    let not_yet = understanding.not_started || understanding.planned();

    let dates_prove_it = [IMPLEMENTATION, PRODUCTION].iter().any(|&phase| {
        let work = &facts.phases[phase];
        let counts = !work.planned() || understanding.planned();
        let after = match (understanding.earliest_start(), work.latest_start()) {
            (Some(understood), Some(worked)) => understood > worked,
            _ => false,
        };
        is_such_work(facts, phase) && counts && after
    });
    (not_yet && such_work_has_begun(facts)) || dates_prove_it
}

/// SK306 is met, and a new statement could turn it (docs/choices.md).
fn order_assumed(facts: &Facts, verdict: &Verdict) -> bool {
    if verdict.conditions[8] != State::Met {
        return false;
    }
    let understanding = &facts.phases[UNDERSTANDING];
    [IMPLEMENTATION, PRODUCTION].iter().any(|&phase| {
        let work = &facts.phases[phase];
        if understanding.planned() {
            return work.open != 0 && work.took_part == 0;
        }
        let comes_after = match (understanding.from, work.from) {
            (Some((_, understood)), Some((worked, _))) => understood <= worked,
            _ => false,
        };
        is_such_work(facts, phase) && !work.planned() && !comes_after
    })
}

/// Every way to fill the open parts, each phase counting through its subsets;
/// the first phase turns fastest, and nobody takes part in the first world.
struct Worlds {
    known: [u32; 5],
    open: [u32; 5],
    fill: [u32; 5],
    done: bool,
}

impl Iterator for Worlds {
    type Item = [u32; 5];

    fn next(&mut self) -> Option<[u32; 5]> {
        if self.done {
            return None;
        }
        let mut took_part = self.known;
        for (set, fill) in took_part.iter_mut().zip(self.fill) {
            *set |= fill;
        }
        self.done = true;
        for (fill, open) in self.fill.iter_mut().zip(self.open) {
            *fill = fill.wrapping_sub(open) & open; // the next subset of `open`
            if *fill != 0 {
                self.done = false;
                break;
            }
        }
        Some(took_part)
    }
}

/// One way to fill every gap: who took part in each phase.
struct World<'a> {
    facts: &'a Facts,
    took_part: [u32; 5],
}

impl World<'_> {
    fn public_in(&self, phase: usize) -> bool {
        self.took_part[phase] & self.facts.public != 0
    }

    fn civil_in(&self, phase: usize) -> bool {
        self.took_part[phase] & self.facts.civil != 0
    }

    /// Somebody of the public or the private sector (SESAM §5).
    fn others_in(&self, phase: usize) -> bool {
        self.took_part[phase] & self.facts.others() != 0
    }

    /// Both the public sector and civil society took part (SESAM §2, §4).
    fn joint(&self, phase: usize) -> bool {
        self.public_in(phase) && self.civil_in(phase)
    }

    /// Others took part, and nobody of civil society (SESAM §5).
    fn by_others_alone(&self, phase: usize) -> bool {
        self.others_in(phase) && !self.civil_in(phase)
    }

    /// Joint, with somebody from civil society who shared the understanding (SESAM §4, §5).
    fn worked_together(&self, work: usize) -> bool {
        let shared = self.took_part[UNDERSTANDING] & self.took_part[work] & self.facts.civil;
        self.public_in(work) && shared != 0
    }

    /// The conditions in one world (SESAM §2 to §5).
    fn conditions(&self, equal: bool) -> [bool; 9] {
        [
            self.facts.public != 0,
            self.facts.civil != 0,
            equal,
            self.joint(UNDERSTANDING),
            self.joint(IDEAS),
            self.joint(PLANNING),
            self.worked_together(IMPLEMENTATION),
            self.worked_together(PRODUCTION) || self.facts.phases[PRODUCTION].not_applicable,
            self.joint(UNDERSTANDING) && !self.facts.too_late,
        ]
    }

    fn level(&self, equal: bool) -> Level {
        level(self.conditions(equal))
    }

    /// The unbroken joint stretch from understanding (SESAM §4, §5).
    fn place_on_axis(&self) -> u8 {
        if !self.joint(UNDERSTANDING) {
            return 0;
        }
        if self.facts.too_late {
            return 1;
        }
        let [.., ideas, plan, implementation, production, _] = self.conditions(true);
        match (ideas && plan, implementation, production) {
            (false, _, _) => 1 + u8::from(ideas) + u8::from(plan),
            (true, false, _) => 3,
            (true, true, false) => 4,
            (true, true, true) => 5,
        }
    }

    /// Everybody who takes part in one of the phases.
    fn in_any(&self, phases: &[usize]) -> u32 {
        phases
            .iter()
            .fold(0, |set, &phase| set | self.took_part[phase])
    }

    /// Civil actors in implementation or production (SESAM §5).
    fn works(&self) -> u32 {
        self.in_any(&[IMPLEMENTATION, PRODUCTION]) & self.facts.civil
    }

    /// Those who were there before the work, and not only in a meeting afterwards (SESAM §5).
    fn early(&self) -> u32 {
        let understood = match self.facts.too_late {
            true => 0,
            false => self.took_part[UNDERSTANDING],
        };
        understood | self.in_any(&[IDEAS, PLANNING])
    }

    /// What the work was, was decided without civil society (SESAM §5); the
    /// answer may depend on whether the strength for the actor is clear.
    fn decided_without_civil_society(&self, clear: bool) -> bool {
        let in_time = !self.facts.too_late;
        let civil_in = [
            self.civil_in(UNDERSTANDING) && in_time,
            self.civil_in(IDEAS),
            self.civil_in(PLANNING),
        ];
        let how_many = civil_in.iter().filter(|&&there| there).count();
        if how_many > 1 {
            return false;
        }
        let idea_by_civil_alone = self.civil_in(IDEAS) && !self.others_in(IDEAS);
        let the_idea = self.by_others_alone(IDEAS);
        let the_plan = self.by_others_alone(PLANNING) && (clear || !idea_by_civil_alone);
        let the_understanding = how_many == 0 && self.others_in(UNDERSTANDING) && in_time;
        the_idea || the_plan || the_understanding
    }

    /// The pattern of SESAM §5: civil actors who work in what others decided.
    fn pattern(&self) -> u32 {
        let works = self.works();
        let mut pattern = 0;
        if self.decided_without_civil_society(true) {
            pattern |= works & self.facts.clear;
        }
        if self.decided_without_civil_society(false) {
            pattern |= works & !self.facts.clear;
        }
        if self.by_others_alone(PLANNING) {
            pattern |= works & !self.early();
        }
        pattern
    }

    /// SK406: came in after others had taken part in the idea or the plan (SESAM §4).
    fn came_after_the_plan(&self) -> u32 {
        if self.others_in(IDEAS) || self.others_in(PLANNING) {
            self.works() & !self.early() & !self.pattern()
        } else {
            0
        }
    }

    /// SK403: consulted in a phase where no civil actor took part (SESAM §2).
    fn only_heard(&self) -> u32 {
        (UNDERSTANDING..=PRODUCTION)
            .filter(|&phase| !self.civil_in(phase))
            .fold(0, |set, phase| set | self.facts.phases[phase].heard)
            & self.facts.civil
    }

    /// SK404: no single civil actor, or no single public actor, is in all joint phases (SESAM §2, §4).
    fn not_the_same_all_the_way(&self) -> bool {
        let joint = || (UNDERSTANDING..=PRODUCTION).filter(|&phase| self.joint(phase));
        let in_all = joint().fold(u32::MAX, |set, phase| set & self.took_part[phase]);
        let nobody_of = |sector: u32| in_all & sector == 0;
        joint().count() >= 2 && (nobody_of(self.facts.civil) || nobody_of(self.facts.public))
    }

    /// SK307: joint and finished ideas and plan, and no joint implementation after them (SESAM §4).
    fn stopped_at_ideas(&self) -> bool {
        let joint_and_done = |phase: usize| {
            self.joint(phase) && self.facts.phases[phase].status == Some(Status::Done)
        };
        let implementation = &self.facts.phases[IMPLEMENTATION];
        let not_gone_on = implementation.not_started
            || (!self.joint(IMPLEMENTATION) && !implementation.planned());
        joint_and_done(IDEAS) && joint_and_done(PLANNING) && not_gone_on
    }

    fn no_phase_is_joint(&self) -> bool {
        (UNDERSTANDING..=PRODUCTION).all(|phase| !self.joint(phase))
    }

    /// Which of the public, the civil and the private sector take part at all.
    fn sectors(&self) -> [bool; 3] {
        let all = self.in_any(&[UNDERSTANDING, IDEAS, PLANNING, IMPLEMENTATION, PRODUCTION]);
        [self.facts.public, self.facts.civil, self.facts.private].map(|sector| all & sector != 0)
    }

    /// Actors of two sectors or more take part (SESAM §6).
    fn cross_sector(&self) -> bool {
        self.sectors()
            .iter()
            .filter(|&&takes_part| takes_part)
            .count()
            >= 2
    }

    /// The first kind that fits (docs/choices.md).
    fn kind(&self) -> Kind {
        let [public, civil, private] = self.sectors();
        if !(public && civil) {
            let consulted = self
                .facts
                .phases
                .iter()
                .any(|c| c.heard & self.facts.civil != 0);
            return match (public, civil, private) {
                (true, false, _) if consulted => Kind::ConsultedOnly,
                (true, _, true) | (_, true, true) => Kind::OtherSectors,
                (true, _, _) => Kind::PublicRun,
                (_, true, _) => Kind::CivilRun,
                (_, _, true) => Kind::PrivateRun,
                (false, false, false) => Kind::NotBegun,
            };
        }
        if self.joint(UNDERSTANDING) {
            return match self.facts.too_late {
                true => Kind::LateUnderstanding,
                false => Kind::Unequal,
            };
        }
        if self.led_by_civil_society() {
            return Kind::CivilLed;
        }
        if self.joint(IDEAS) || self.joint(PLANNING) {
            return Kind::IdeasWithoutUnderstanding;
        }
        let before = [UNDERSTANDING, IDEAS, PLANNING];
        if !before.iter().any(|&phase| self.civil_in(phase)) {
            return if !before.iter().any(|&phase| self.others_in(phase)) {
                Kind::WorkOnly
            } else if self.works() & !self.facts.paid == 0 {
                Kind::Purchase
            } else {
                Kind::BroughtIn
            };
        }
        if self.no_phase_is_joint() {
            Kind::Separate
        } else {
            Kind::PlannedApart
        }
    }

    /// Civil society takes part beyond the understanding and the ideas, and led.
    fn led_by_civil_society(&self) -> bool {
        let goes_on = [PLANNING, IMPLEMENTATION, PRODUCTION]
            .iter()
            .any(|&phase| self.civil_in(phase));
        let understood_alone = self.civil_in(UNDERSTANDING) && !self.others_in(UNDERSTANDING);
        let done_by_others = self.by_others_alone(IDEAS) || self.by_others_alone(PLANNING);
        let both_joint = self.joint(IDEAS) && self.joint(PLANNING);
        let not_taken_over = !done_by_others && !both_joint;

        let before = [UNDERSTANDING, IDEAS, PLANNING];
        let prepared_alone = before.iter().any(|&phase| self.civil_in(phase))
            && !before.iter().any(|&phase| self.others_in(phase));

        goes_on && ((understood_alone && not_taken_over) || prepared_alone)
    }
}

/// A level holds with all its conditions and those of the levels before it (SESAM §3 to §5).
fn level(conditions: [bool; 9]) -> Level {
    let [
        public,
        civil,
        equal,
        understanding,
        ideas,
        planning,
        implementation,
        production,
        first,
    ] = conditions;
    let tynn = public && civil && equal && understanding && first;
    if tynn && ideas && planning && implementation && production {
        Level::Tykk
    } else if tynn {
        Level::Tynn
    } else {
        Level::Samarbeid
    }
}

/// The lowest and the highest that was seen.
#[derive(Clone, Copy)]
struct Range<T>(Option<(T, T)>);

impl<T> Default for Range<T> {
    fn default() -> Range<T> {
        Range(None)
    }
}

impl<T: Copy + Ord> Range<T> {
    fn note(&mut self, value: T) {
        self.0 = Some(match self.0 {
            Some((lowest, highest)) => (lowest.min(value), highest.max(value)),
            None => (value, value),
        });
    }

    fn ends(self) -> (T, T) {
        self.0.expect("there is always a world")
    }
}

/// Whether a thing holds in all of the worlds, and in some.
#[derive(Clone, Copy)]
struct Tally {
    all: bool,
    some: bool,
}

impl Default for Tally {
    fn default() -> Tally {
        Tally {
            all: true,
            some: false,
        }
    }
}

impl Tally {
    fn note(&mut self, holds: bool) {
        self.all &= holds;
        self.some |= holds;
    }

    fn answer(self) -> Answer {
        match (self.all, self.some) {
            (true, _) => Answer::Yes,
            (_, false) => Answer::No,
            _ => Answer::Unknown,
        }
    }
}

/// The actors for whom a thing holds in all of the worlds, and in some.
#[derive(Clone, Copy)]
struct Among {
    all: u32,
    some: u32,
}

impl Default for Among {
    fn default() -> Among {
        Among {
            all: u32::MAX,
            some: 0,
        }
    }
}

impl Among {
    fn note(&mut self, actors: u32) {
        self.all &= actors;
        self.some |= actors;
    }

    fn possible(self) -> u32 {
        self.some & !self.all
    }
}

#[derive(Default)]
struct Seen {
    level: Range<Level>,
    axis: Range<u8>,
    conditions: [Tally; 9],
    kind: Option<Kind>,
    kinds_differ: bool,
    works: Among,
    pattern: Among,
    pattern_and_early: Among,
    pattern_and_not_early: Among,
    outside_the_pattern: Among,
    came_after_the_plan: Among,
    only_heard: Among,
    not_the_same: Tally,
    idle: Among,
    stopped_at_ideas: Tally,
    no_phase_is_joint: Tally,
    cross_sector: Tally,
}

impl Seen {
    fn note(&mut self, world: &World, equal_or_not: &[bool]) {
        for &equal in equal_or_not {
            let conditions = world.conditions(equal);
            for (tally, holds) in self.conditions.iter_mut().zip(conditions) {
                tally.note(holds);
            }
            self.level.note(level(conditions));
        }
        self.axis.note(world.place_on_axis());

        let kind = world.kind();
        self.kinds_differ |= self.kind.is_some_and(|other| other != kind);
        self.kind = Some(kind);
        if self.kinds_differ {
            self.kind = None;
        }

        let (works, early, pattern) = (world.works(), world.early(), world.pattern());
        self.works.note(works);
        self.pattern.note(pattern);
        self.pattern_and_early.note(pattern & early);
        self.pattern_and_not_early.note(pattern & !early);
        self.outside_the_pattern.note(works & early & !pattern);
        self.came_after_the_plan.note(world.came_after_the_plan());
        self.only_heard.note(world.only_heard());
        self.not_the_same.note(world.not_the_same_all_the_way());

        let everywhere = [UNDERSTANDING, IDEAS, PLANNING, IMPLEMENTATION, PRODUCTION];
        self.idle.note(!world.in_any(&everywhere));
        self.stopped_at_ideas.note(world.stopped_at_ideas());
        self.no_phase_is_joint.note(world.no_phase_is_joint());
        self.cross_sector.note(world.cross_sector());
    }

    /// Always is met, never is unmet, else unknown (docs/choices.md).
    fn conditions(&self, facts: &Facts) -> [State; 9] {
        let mut states = self.conditions.map(|tally| match tally.answer() {
            Answer::Yes => State::Met,
            Answer::No => State::Unmet,
            Answer::Unknown => State::Unknown,
        });
        let joint_in_no_world = states[3] == State::Unmet;
        if joint_in_no_world {
            states[8] = State::NotApplicable;
        } else if facts.too_late {
            states[8] = State::Unmet;
        }
        states
    }
}

/// The lowest and the highest level of any world.
fn levels(facts: &Facts, equal_or_not: &[bool]) -> (Level, Level) {
    let mut range = Range::default();
    for took_part in facts.worlds() {
        let world = World { facts, took_part };
        for &equal in equal_or_not {
            range.note(world.level(equal));
        }
    }
    range.ends()
}

/// The levels when planned phases are read as not started (docs/choices.md).
fn so_far(facts: &Facts, equal_or_not: &[bool]) -> Option<(Level, Level)> {
    if !facts.phases.iter().any(Course::planned) {
        return None;
    }
    let mut done = Facts { ..*facts };
    for course in done.phases.iter_mut().filter(|course| course.planned()) {
        *course = Course::not_started();
    }
    done.too_late = too_late(&done);
    Some(levels(&done, equal_or_not))
}

/// The questions whose answer can still change the level: two worlds that
/// differ in nothing else have different levels (docs/choices.md).
fn open_questions(facts: &Facts, values: &Values, equal_or_not: &[bool]) -> Vec<&'static str> {
    let levels: Vec<[Level; 2]> = facts
        .worlds()
        .map(|took_part| {
            let world = World { facts, took_part };
            [false, true].map(|equal| world.level(equal))
        })
        .collect();

    let mut questions = Vec::new();
    if equal_or_not.len() == 2 && levels.iter().any(|[unequal, equal]| unequal != equal) {
        let open = |&marker: &usize| values.markers[marker] == Answer::Unknown;
        questions.extend((0..CORE).filter(open).map(|marker| MARKERS[marker]));
    }
    // The worlds count up, the first phase fastest: so each phase has its own
    // run of bits in the number of a world.
    let mut lowest_bit = 0;
    for (phase, course) in facts.phases.iter().enumerate() {
        let bits = ((1 << course.open.count_ones()) - 1) << lowest_bit;
        lowest_bit += course.open.count_ones();
        let matters = (0..levels.len()).any(|world| {
            let nobody_there = world & !bits;
            equal_or_not.iter().any(|&equal| {
                levels[world][usize::from(equal)] != levels[nobody_there][usize::from(equal)]
            })
        });
        if matters {
            questions.push(PHASES[phase]);
        }
    }
    questions
}

/// What the answers come to.
fn values(charter: &Charter, facts: &Facts) -> Values {
    let by_both = |reply| value_under_equality(reply, facts);
    let by_any = |reply| value_elsewhere(reply, facts);
    let (equality, markers) = match charter.equality {
        Equality::LeftOut => (Answer::Unknown, [Answer::Unknown; 11]),
        Equality::Markers(replies) => (Answer::Unknown, replies.map(by_both)),
        Equality::Whole(reply) => {
            let whole = by_both(reply);
            let mut markers = [Answer::Unknown; 11];
            if whole == Answer::Yes {
                markers[..CORE].fill(Answer::Yes);
            }
            (whole, markers)
        }
    };
    Values {
        equality,
        markers,
        replaces_paid_work: civil_answer(charter.replaces_paid_work),
        own_goals: civil_answer(charter.own_goals),
        unmet_need: by_any(charter.unmet_need),
        innovation: charter.innovation.map(by_any),
        profile: charter.profile.map(by_any),
    }
}

/// The public and the civil side both; the private side decides nothing (SESAM §2, §3).
fn value_under_equality(reply: Reply, facts: &Facts) -> Answer {
    match reply {
        Reply::LeftOut => Answer::Unknown,
        Reply::One(said) => said.answer,
        Reply::BySector([public, civil, _]) => {
            let sides = [(public, facts.public), (civil, facts.civil)];
            let mut declared = sides
                .iter()
                .filter(|(_, actors)| *actors != 0)
                .map(|(side, _)| side.map_or(Answer::Unknown, |said| said.answer));
            let first = declared.next().unwrap_or(Answer::Unknown);
            declared.fold(first, and)
        }
    }
}

/// Every side that answers, and the public and the civil side must (docs/choices.md).
fn value_elsewhere(reply: Reply, facts: &Facts) -> Answer {
    match reply {
        Reply::LeftOut => Answer::Unknown,
        Reply::One(said) => said.answer,
        Reply::BySector(sides) => {
            let must = [facts.public != 0, facts.civil != 0, false];
            sides
                .iter()
                .zip(must)
                .fold(Answer::Yes, |value, (side, must)| match side {
                    Some(said) => and(value, said.answer),
                    None if must => and(value, Answer::Unknown),
                    None => value,
                })
        }
    }
}

fn and(one: Answer, other: Answer) -> Answer {
    match (one, other) {
        (Answer::No, _) | (_, Answer::No) => Answer::No,
        (Answer::Yes, Answer::Yes) => Answer::Yes,
        _ => Answer::Unknown,
    }
}

/// What "every core marker is ja" can come to (SESAM §2, §3).
fn equality_outcomes(charter: &Charter, values: &Values) -> &'static [bool] {
    let core = &values.markers[..CORE];
    let whole_no = matches!(charter.equality, Equality::Whole(_)) && values.equality == Answer::No;
    if whole_no || core.contains(&Answer::No) {
        &[false]
    } else if core.contains(&Answer::Unknown) {
        &[false, true]
    } else {
        &[true]
    }
}

fn equality_counts(values: &Values) -> [usize; 3] {
    [Answer::Yes, Answer::No, Answer::Unknown].map(|wanted| {
        let core = values.markers[..CORE].iter();
        core.filter(|&&answer| answer == wanted).count()
    })
}

/// The flags by code, raised before possible, with their actors as declared (docs/choices.md).
fn flags(facts: &Facts, seen: &Seen) -> Vec<Flag> {
    let unpaid = facts.civil & !facts.paid;
    let paid = facts.civil & facts.paid;
    // SK402 is listed only where it is not SK401 in every world.
    let at_times_early = seen.pattern_and_early.some;
    let actors = [
        ("SK401", true, seen.pattern_and_not_early, unpaid),
        ("SK402", true, seen.pattern, unpaid & at_times_early),
        ("SK403", false, seen.only_heard, facts.civil),
        ("SK405", false, seen.pattern, paid),
        ("SK406", true, seen.came_after_the_plan, facts.civil),
    ];
    let mut flags = Vec::new();
    for (code, has_strength, among, of) in actors {
        if code == "SK405" && seen.not_the_same.some {
            flags.push(Flag {
                code: "SK404",
                raised: seen.not_the_same.all,
                strength: None,
                actors: Vec::new(),
            });
        }
        for (raised, named) in [(true, among.all & of), (false, among.possible() & of)] {
            let risk = !facts.clear & !facts.softened;
            let groups = match has_strength {
                false => [(None, named), (None, 0), (None, 0)],
                true => [
                    (Some(Strength::Clear), named & facts.clear),
                    (Some(Strength::Risk), named & risk),
                    (Some(Strength::Softened), named & facts.softened),
                ],
            };
            for (strength, group) in groups.into_iter().filter(|(_, group)| *group != 0) {
                flags.push(Flag {
                    code,
                    raised,
                    strength,
                    actors: members(group),
                });
            }
        }
    }
    flags
}

/// The raised flags without which the level is never shown (SESAM §5).
fn qualified_by(facts: &Facts, flags: &[Flag]) -> Vec<&'static str> {
    let mut codes: Vec<&'static str> = flags
        .iter()
        .filter(|flag| {
            let not_paid = set_of(&flag.actors) & !facts.paid != 0;
            flag.raised
                && match flag.code {
                    "SK401" | "SK402" => flag.strength != Some(Strength::Softened),
                    "SK406" => flag.strength == Some(Strength::Clear) && not_paid,
                    _ => false,
                }
        })
        .map(|flag| flag.code)
        .collect();
    codes.dedup();
    codes
}

/// The charter itself has answered the «kan» of SESAM §5.
fn not_samskaping(facts: &Facts, seen: &Seen, flags: &[Flag]) -> bool {
    let clearly_used = flags.iter().any(|flag| {
        matches!(flag.code, "SK401" | "SK402")
            && flag.raised
            && flag.strength == Some(Strength::Clear)
    });
    let softened = seen.works.some & facts.softened & !facts.paid != 0;
    let others_do_it_together = seen.outside_the_pattern.all & facts.civil != 0;
    clearly_used && !softened && !others_do_it_together
}

/// The findings in the order of their codes (docs/choices.md).
fn findings(charter: &Charter, facts: &Facts, seen: &Seen, verdict: &Verdict) -> Vec<Finding> {
    let mut list = Vec::new();
    let note = |code| finding(code, Severity::Note);
    let warning = |code| finding(code, Severity::Warning);
    let error = |code| finding(code, Severity::Error);

    let civil = || {
        charter
            .actors
            .iter()
            .filter(|actor| actor.sector == Sector::Civil)
    };
    if facts.civil != 0 && civil().all(|actor| actor.experience == Some(Experience::None)) {
        list.push(note("SK103"));
    }
    if !charter.challenge_is_stated {
        list.push(note("SK104"));
    }
    if verdict.values.unmet_need == Answer::No {
        list.push(note("SK105"));
    }
    let idle = seen.idle.all & facts.everyone() & !facts.heard_by_any_side;
    if idle != 0 {
        list.push(Finding {
            actors: members(idle),
            ..note("SK106")
        });
    }
    equality_findings(charter, facts, verdict, &mut list);
    if seen.stopped_at_ideas.all {
        list.push(note("SK307"));
    }
    if verdict.order_assumed {
        list.push(note("SK308"));
    }
    if seen.no_phase_is_joint.all {
        list.push(note("SK309"));
    }

    let claimed = charter.claim.map(|claim| match claim {
        Claim::Samarbeid => Level::Samarbeid,
        Claim::Samskaping | Claim::Tynn => Level::Tynn,
        Claim::Tykk => Level::Tykk,
    });
    if let Some(claimed) = claimed {
        let too_much =
            claimed > verdict.upper || (verdict.not_samskaping && claimed > Level::Samarbeid);
        if too_much {
            list.push(error("SK501"));
        }
        if !verdict.not_samskaping {
            if claimed > verdict.lower && claimed <= verdict.upper {
                list.push(warning("SK502"));
            }
            if claimed < verdict.lower && charter.claim != Some(Claim::Samskaping) {
                list.push(note("SK503"));
            }
        }
    }
    if charter.require.is_some_and(|required| {
        verdict.lower < required || (required > Level::Samarbeid && verdict.not_samskaping)
    }) {
        list.push(error("SK504"));
    }
    if !verdict.settled {
        list.push(warning("SK505"));
    }
    if let (Some(claimed), Some((so_far, _))) = (claimed, verdict.so_far) {
        let planned_alone = claimed <= verdict.lower && claimed > so_far;
        if planned_alone && !verdict.not_samskaping {
            list.push(warning("SK506"));
        }
    }

    let [_, implemented, .., utilised] = verdict.values.innovation;
    if utilised == Answer::Yes && verdict.innovation == Answer::No {
        list.push(warning("SK601"));
    }
    if implemented == Answer::Yes && work_has_not_begun(facts) {
        list.push(warning("SK602"));
    }
    let without_evidence = without_evidence(charter);
    if !without_evidence.is_empty() {
        list.push(Finding {
            about: without_evidence,
            ..note("SK701")
        });
    }
    list
}

/// SK202 to SK207: what the sides say, and what is missing.
fn equality_findings(charter: &Charter, facts: &Facts, verdict: &Verdict, list: &mut Vec<Finding>) {
    let values = &verdict.values;
    let whole_yes = values.equality == Answer::Yes;
    if whole_yes {
        list.push(finding("SK202", Severity::Note));
    }
    let replies: Vec<(&'static str, Reply)> = match charter.equality {
        Equality::LeftOut => Vec::new(),
        Equality::Whole(reply) => vec![("equality", reply)],
        Equality::Markers(replies) => MARKERS.into_iter().zip(replies).collect(),
    };

    // SK203: a declared side has not answered.
    let silent = |answered: [bool; 3]| {
        (facts.public != 0 && !answered[0]) || (facts.civil != 0 && !answered[1])
    };
    for (id, reply) in &replies {
        if let Reply::BySector(sides) = reply
            && silent(sides.map(|side| side.is_some()))
        {
            list.push(about(id, finding("SK203", Severity::Warning)));
        }
    }
    for (phase, told) in charter.phases.iter().enumerate() {
        if let Told::BySector(sides) = told
            && silent(sides.each_ref().map(Option::is_some))
        {
            list.push(about(PHASES[phase], finding("SK203", Severity::Warning)));
        }
    }

    // SK204: one side says ja and another nei; the private side too.
    for (id, reply) in &replies {
        if let Reply::BySector(sides) = reply {
            let says = |wanted| sides.iter().flatten().any(|said| said.answer == wanted);
            if says(Answer::Yes) && says(Answer::No) {
                list.push(about(id, finding("SK204", Severity::Warning)));
            }
        }
    }
    for (id, answer) in MARKERS.into_iter().zip(values.markers).skip(CORE) {
        if answer == Answer::No {
            list.push(about(id, finding("SK205", Severity::Note)));
        }
    }

    // SK206: of some actor one side says that it took part, another that it did not.
    for (phase, told) in charter.phases.iter().enumerate() {
        if let Told::BySector([Some(public), Some(civil), _]) = told {
            let everyone = facts.everyone();
            let differ = (says_yes(public) & says_no(civil, everyone))
                | (says_yes(civil) & says_no(public, everyone));
            if differ != 0 {
                list.push(Finding {
                    actors: members(differ),
                    ..about(PHASES[phase], finding("SK206", Severity::Warning))
                });
            }
        }
    }

    // SK207: an actor cannot say no, though the whole says that all can.
    let all_can = whole_yes || values.markers[FREE_TO_DECLINE] == Answer::Yes;
    for (index, actor) in charter.actors.iter().enumerate() {
        if all_can && actor.free_to_decline == Some(Answer::No) {
            list.push(Finding {
                actors: vec![index],
                ..finding("SK207", Severity::Warning)
            });
        }
    }
}

fn finding(code: &'static str, severity: Severity) -> Finding {
    Finding {
        code,
        severity,
        about: Vec::new(),
        actors: Vec::new(),
    }
}

fn about(id: &'static str, finding: Finding) -> Finding {
    Finding {
        about: vec![id],
        ..finding
    }
}

/// SK701: core markers that are answered, and phases that name someone, without evidence.
fn without_evidence(charter: &Charter) -> Vec<&'static str> {
    let answered = |said: Said| said.answer != Answer::Unknown;
    // Each side that answers needs its own, whatever the answers come to; vet ikke needs none.
    let reply_lacks = |reply: Reply| match reply {
        Reply::LeftOut => false,
        Reply::One(said) => answered(said) && !said.evidence,
        Reply::BySector(sides) => sides
            .into_iter()
            .flatten()
            .any(|said| answered(said) && !said.evidence),
    };
    let phase_lacks = |phase: &Phase| names_someone(phase) && !phase.evidence;

    let mut lacking = Vec::new();
    match charter.equality {
        Equality::LeftOut => {}
        Equality::Whole(reply) => {
            if reply_lacks(reply) {
                lacking.push("equality");
            }
        }
        Equality::Markers(replies) => {
            lacking.extend(
                (0..CORE)
                    .filter(|&m| reply_lacks(replies[m]))
                    .map(|m| MARKERS[m]),
            );
        }
    }
    for (phase, told) in charter.phases.iter().enumerate() {
        let lacks = match told {
            Told::LeftOut => false,
            Told::One(one) => phase_lacks(one),
            // The private side alone names nobody; where others do, each side needs its own.
            Told::BySector(sides) => {
                sides[..2].iter().flatten().any(names_someone)
                    && sides.iter().flatten().any(phase_lacks)
            }
        };
        if lacks {
            lacking.push(PHASES[phase]);
        }
    }
    lacking
}

/// Both phases of the work are stated not to have begun (docs/choices.md).
fn work_has_not_begun(facts: &Facts) -> bool {
    [IMPLEMENTATION, PRODUCTION].iter().all(|&phase| {
        let course = &facts.phases[phase];
        course.not_started || course.not_applicable || course.planned()
    })
}

/// An identified social problem, and new, implemented, working and lasting (SESAM §6).
fn innovation(charter: &Charter, facts: &Facts, values: &Values) -> Answer {
    let problem = match values.unmet_need {
        Answer::Yes if !charter.challenge_is_stated => Answer::Unknown,
        need => need,
    };
    let [new, implemented, works, lasting, _] = values.innovation;
    let implemented = match implemented {
        Answer::Yes if work_has_not_begun(facts) => Answer::No,
        stated => stated,
    };
    [new, implemented, works, lasting]
        .into_iter()
        .fold(problem, and)
}

/// For each level above the lower one, what is not yet met (docs/choices.md).
fn way_on(facts: &Facts, verdict: &Verdict) -> Vec<WayOn> {
    [Level::Tynn, Level::Tykk]
        .into_iter()
        .filter(|&level| level > verdict.lower)
        .map(|level| way_to(level, facts, verdict))
        .collect()
}

fn way_to(level: Level, facts: &Facts, verdict: &Verdict) -> WayOn {
    // SK101 and SK102 stand in no step: who is not declared is missing in the
    // understanding too, and is declared when it is brought into it.
    let [_, _, equal, .., first] = verdict.conditions;
    let phase_conditions = match level {
        Level::Tykk => UNDERSTANDING..=PRODUCTION,
        Level::Tynn | Level::Samarbeid => UNDERSTANDING..=UNDERSTANDING,
    };
    let mut steps = Vec::new();
    let mut exact = true;

    if let State::Unmet | State::Unknown = equal {
        steps.push(Step {
            codes: vec!["SK201"],
            act: equal == State::Unmet,
            still_possible: Possible::Yes,
            about: Some("equality"),
        });
    }
    let mut acts: Vec<(Lack, Step)> = Vec::new();
    for phase in phase_conditions {
        let code = CONDITIONS[3 + phase];
        match verdict.conditions[3 + phase] {
            State::Met | State::NotApplicable => {}
            State::Unknown => {
                exact &= own_answer_settles(phase, facts);
                steps.push(Step {
                    codes: vec![code],
                    act: false,
                    still_possible: answer_possible(phase, facts),
                    about: Some(PHASES[phase]).filter(|_| phase < IMPLEMENTATION),
                });
            }
            State::Unmet => {
                let lack = lack(phase, facts);
                exact &= lack_is_plain(phase, lack, facts);
                let possible = act_possible(phase, lack, facts);
                match acts.iter_mut().find(|(other, _)| *other == lack) {
                    Some((_, step)) => {
                        step.codes.push(code);
                        step.still_possible = step.still_possible.max(possible);
                    }
                    None => acts.push((
                        lack,
                        Step {
                            codes: vec![code],
                            act: true,
                            still_possible: possible,
                            about: match lack {
                                Lack::SharedUnderstanding => None,
                                Lack::Sides { .. } => Some(PHASES[phase]),
                            },
                        },
                    )),
                }
            }
        }
    }
    steps.extend(acts.into_iter().map(|(_, step)| step));
    if first == State::Unmet {
        steps.push(Step {
            codes: vec!["SK306"],
            act: true,
            still_possible: Possible::No,
            about: Some(PHASES[UNDERSTANDING]),
        });
    }
    steps.sort_by_key(|step| step.codes[0]);
    WayOn {
        level,
        steps,
        exact,
    }
}

/// What an unmet condition lacks in every world.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lack {
    Sides { public: bool, civil: bool },
    SharedUnderstanding,
}

fn lack(phase: usize, facts: &Facts) -> Lack {
    let public = !facts.may_have(phase, facts.public);
    let civil = !facts.may_have(phase, facts.civil);
    if public || civil {
        Lack::Sides { public, civil }
    } else {
        Lack::SharedUnderstanding
    }
}

/// «Lacks only somebody who shared the understanding» is plain where both sides
/// are known to be in the work and civil society was in the understanding;
/// where it was not, the text does not say which of the two acts implies the other.
fn lack_is_plain(phase: usize, lack: Lack, facts: &Facts) -> bool {
    match lack {
        // A side is missing, and so is somebody who shared the understanding: two acts, of which the text
        // names one.
        Lack::Sides { civil, .. } => civil || phase < IMPLEMENTATION || may_share(phase, facts),
        Lack::SharedUnderstanding => {
            facts.has(phase, facts.public)
                && facts.has(phase, facts.civil)
                && facts.may_have(UNDERSTANDING, facts.civil)
        }
    }
}

/// Whether some civil actor may be both in the work and in the understanding.
fn may_share(phase: usize, facts: &Facts) -> bool {
    let [work, understood] =
        [phase, UNDERSTANDING].map(|at| facts.phases[at].took_part | facts.phases[at].open);
    work & understood & facts.civil != 0
}

/// Whether the answer to the phase itself is what the condition waits for, and
/// not only the answer to the understanding.
fn own_answer_settles(phase: usize, facts: &Facts) -> bool {
    phase < IMPLEMENTATION || facts.phases[phase].open != 0
}

fn act_possible(phase: usize, lack: Lack, facts: &Facts) -> Possible {
    let course = &facts.phases[phase];
    let too_late_for_it = phase == UNDERSTANDING && such_work_has_begun(facts);
    if lack == Lack::SharedUnderstanding || too_late_for_it {
        return Possible::No;
    }
    match course.status {
        Some(Status::Done) => Possible::No,
        Some(_) => Possible::Yes,
        None if course.names_someone => Possible::IfNotDone,
        None => Possible::Yes,
    }
}

fn answer_possible(phase: usize, facts: &Facts) -> Possible {
    let course = &facts.phases[phase];
    let understanding_is_late = phase == UNDERSTANDING && facts.too_late;
    let waits_for_understanding = !own_answer_settles(phase, facts);
    if understanding_is_late || waits_for_understanding {
        Possible::Unsaid
    } else if course.names_someone && course.status.is_none() {
        Possible::IfNotDone
    } else {
        Possible::Yes
    }
}

pub fn set_of(actors: &[usize]) -> u32 {
    actors.iter().fold(0, |set, actor| set | 1 << actor)
}

pub fn members(set: u32) -> Vec<usize> {
    (0..32).filter(|actor| set & (1 << actor) != 0).collect()
}

fn set_where(charter: &Charter, such: impl Fn(&Actor) -> bool) -> u32 {
    let actors = charter.actors.iter().enumerate();
    actors.fold(0, |set, (index, actor)| {
        set | u32::from(such(actor)) << index
    })
}

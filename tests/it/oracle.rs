//! The verdict by brute force: every way to fill the gaps of a charter is a
//! plain world without unknowns, each world is judged alone, and a thing is
//! settled when it is the same in all of them.
//!
//! Written a second time, apart from the engine, to be its judge. It is
//! exponential in the number of actors in unknown phases, and holds at most
//! 32 actors.

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sector {
    Public,
    Civil,
    Private,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Answer {
    Yes,
    No,
    Unknown,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Status {
    Done,
    Ongoing,
    Planned,
}

/// Who took part in a phase; `Named` holds indices of actors.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Who {
    NotStarted,
    NotApplicable,
    /// `vet ikke`, a phase that is left out, or one that does not say who.
    Unknown,
    Named(Vec<usize>),
}

/// One phase; a date is its first and its last day, as day numbers.
#[derive(Clone, Debug)]
pub struct Phase {
    pub who: Who,
    pub heard: Vec<usize>,
    pub status: Option<Status>,
    pub from: Option<(i64, i64)>,
    pub to: Option<(i64, i64)>,
}

#[derive(Clone, Copy, Debug)]
pub struct Actor {
    pub sector: Sector,
    pub paid: Answer,
}

#[derive(Clone, Debug)]
pub struct Charter {
    pub actors: Vec<Actor>,
    /// Shared agenda, shared decisions, experience counts, free to decline.
    pub equality: [Answer; 4],
    /// `likeverd: nei`: the parties are not equal, though no single marker is
    /// said to be missing.
    pub equality_is_plain_no: bool,
    pub phases: [Phase; 5],
    pub replaces_paid_work: Answer,
    pub own_goals: Answer,
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
}

/// A pattern that is raised (in every world) or possible (in some), with the
/// actors that it names; `clear` is `Some` for SK401 and SK402 alone.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Flag {
    pub code: &'static str,
    pub raised: bool,
    pub clear: Option<bool>,
    pub actors: Vec<usize>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Verdict {
    pub lower: Level,
    pub upper: Level,
    pub so_far: Option<(Level, Level)>,
    /// SK101, SK102, SK201, SK301 to SK306.
    pub conditions: [State; 9],
    pub order_assumed: bool,
    pub axis: (u8, u8),
    pub flags: Vec<Flag>,
    /// SK307.
    pub stopped_at_ideas: bool,
    pub qualified_by: Vec<&'static str>,
}

const UNDERSTANDING: usize = 0;
const IDEAS: usize = 1;
const PLANNING: usize = 2;
const IMPLEMENTATION: usize = 3;
const PRODUCTION: usize = 4;

/// The patterns that name an actor, each with its question to one world.
const ACTOR_FLAGS: [(&str, Pattern); 4] = [
    ("SK401", unpaid_labour),
    ("SK402", skewed_use),
    ("SK403", only_heard),
    ("SK405", purchase),
];

type Pattern = fn(&World, usize) -> bool;

/// Asks every world, and says what holds in all, some or none (docs/choices.md).
pub fn judge(charter: &Charter) -> Verdict {
    let mut levels = Vec::with_capacity(6);
    let mut conditions_seen = [Tally::default(); 9];
    let mut axis = (u8::MAX, 0);
    let mut flags_seen = vec![[Tally::default(); ACTOR_FLAGS.len()]; charter.actors.len()];
    let mut not_the_same_seen = Tally::default();
    let mut stopped_seen = Tally::default();

    let equal_or_not = equality_outcomes(charter);
    for_each_world(charter, |world| {
        for &equal in &equal_or_not {
            let conditions = conditions(world, equal);
            for (tally, holds) in conditions_seen.iter_mut().zip(conditions) {
                tally.note(holds);
            }
            note_level(&mut levels, level(conditions));
        }
        let place = place_on_axis(world);
        axis = (axis.0.min(place), axis.1.max(place));
        for (actor, tallies) in flags_seen.iter_mut().enumerate() {
            for (tally, (_, pattern)) in tallies.iter_mut().zip(ACTOR_FLAGS) {
                tally.note(pattern(world, actor));
            }
        }
        not_the_same_seen.note(not_the_same_all_the_way(world));
        stopped_seen.note(stopped_at_ideas(world));
    });

    let (lower, upper) = lowest_and_highest(&levels);
    let flags = flags(charter, &flags_seen, not_the_same_seen);
    Verdict {
        lower,
        upper,
        so_far: so_far(charter),
        conditions: conditions_seen.map(Tally::state),
        order_assumed: order_assumed(charter),
        axis,
        qualified_by: qualified_by(&flags),
        flags,
        stopped_at_ideas: stopped_seen.in_all(),
    }
}

/// One way to fill every gap: who took part in each phase, as a set of bits.
struct World<'a> {
    charter: &'a Charter,
    took_part: [u32; 5],
    civil: u32,
    public: u32,
    /// Actors of the public or the private sector (docs/choices.md).
    others: u32,
    /// SK306, which is the same in every world (docs/choices.md).
    understanding_came_first: bool,
}

impl World<'_> {
    /// Whether the actor took part in the phase (SESAM §2).
    fn took_part(&self, actor: usize, phase: usize) -> bool {
        self.took_part[phase] & (1 << actor) != 0
    }

    /// Whether some civil actor took part in the phase (SESAM §2).
    fn civil_took_part(&self, phase: usize) -> bool {
        self.took_part[phase] & self.civil != 0
    }

    /// Whether some public or private actor took part in the phase (SESAM §5).
    fn others_took_part(&self, phase: usize) -> bool {
        self.took_part[phase] & self.others != 0
    }

    /// Both the public sector and civil society took part (SESAM §2, §4).
    fn joint(&self, phase: usize) -> bool {
        self.took_part[phase] & self.public != 0 && self.civil_took_part(phase)
    }

    /// Production joint, or one that does not apply (docs/choices.md).
    fn production_joint_or_not_applicable(&self) -> bool {
        self.joint(PRODUCTION) || self.charter.phases[PRODUCTION].who == Who::NotApplicable
    }

    /// Whether the actor is of civil society (SESAM §2).
    fn is_civil(&self, actor: usize) -> bool {
        self.civil & (1 << actor) != 0
    }

    /// A civil actor works in implementation or production (SESAM §5).
    fn works(&self, actor: usize) -> bool {
        self.is_civil(actor)
            && (self.took_part(actor, IMPLEMENTATION) || self.took_part(actor, PRODUCTION))
    }

    /// It was there before the work, and not only in a meeting afterwards (SESAM §5).
    fn was_there_early(&self, actor: usize) -> bool {
        (self.took_part(actor, UNDERSTANDING) && self.understanding_came_first)
            || self.took_part(actor, IDEAS)
            || self.took_part(actor, PLANNING)
    }
}

/// Calls `visit` with each world of the charter: all ways to fill its phases (docs/choices.md).
fn for_each_world(charter: &Charter, mut visit: impl FnMut(&World)) {
    let mut world = World {
        charter,
        took_part: [0; 5],
        civil: actors_where(charter, |sector| sector == Sector::Civil),
        public: actors_where(charter, |sector| sector == Sector::Public),
        others: actors_where(charter, |sector| sector != Sector::Civil),
        understanding_came_first: understanding_came_first(charter),
    };
    let everyone = world.civil | world.others;
    let ways = charter
        .phases
        .each_ref()
        .map(|phase| ways_to_fill(phase, everyone));
    for &understanding in &ways[UNDERSTANDING] {
        for &ideas in &ways[IDEAS] {
            for &planning in &ways[PLANNING] {
                for &implementation in &ways[IMPLEMENTATION] {
                    for &production in &ways[PRODUCTION] {
                        world.took_part =
                            [understanding, ideas, planning, implementation, production];
                        visit(&world);
                    }
                }
            }
        }
    }
}

/// Every set of actors that may have taken part; being consulted is not taking part (SESAM §2).
fn ways_to_fill(phase: &Phase, everyone: u32) -> Vec<u32> {
    match &phase.who {
        Who::NotStarted | Who::NotApplicable => vec![0],
        Who::Named(actors) => vec![set_of(actors)],
        Who::Unknown => {
            let heard = set_of(&phase.heard);
            (0..=everyone)
                .filter(|took_part| took_part & heard == 0)
                .collect()
        }
    }
}

/// What "every core marker is ja" comes to, over all fills of the open markers (SESAM §2, §3).
fn equality_outcomes(charter: &Charter) -> Vec<bool> {
    if charter.equality_is_plain_no {
        return vec![false];
    }
    let mut outcomes = Vec::with_capacity(2);
    for fill in 0..1_u32 << charter.equality.len() {
        let filled = [0, 1, 2, 3].map(|marker| fill & (1 << marker) != 0);
        let fits = charter
            .equality
            .iter()
            .zip(filled)
            .all(|(answer, ja)| match answer {
                Answer::Yes => ja,
                Answer::No => !ja,
                Answer::Unknown => true,
            });
        let equal = filled.iter().all(|&ja| ja);
        if fits && !outcomes.contains(&equal) {
            outcomes.push(equal);
        }
    }
    outcomes
}

/// SK101, SK102, SK201, SK301 to SK306 in one world (SESAM §2 to §5).
fn conditions(world: &World, equal: bool) -> [bool; 9] {
    [
        world.public != 0,
        world.civil != 0,
        equal,
        world.joint(UNDERSTANDING),
        world.joint(IDEAS),
        world.joint(PLANNING),
        world.joint(IMPLEMENTATION),
        world.production_joint_or_not_applicable(),
        world.understanding_came_first,
    ]
}

/// A level holds with all its conditions and those of the levels before it (SESAM §3, §5).
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
    let tynn = public && civil && equal && understanding;
    let tykk = tynn && ideas && planning && implementation && production && first;
    if tykk {
        Level::Tykk
    } else if tynn {
        Level::Tynn
    } else {
        Level::Samarbeid
    }
}

/// SK306: unmet only when the charter shows that understanding came too late (SESAM §5).
fn understanding_came_first(charter: &Charter) -> bool {
    let understanding = &charter.phases[UNDERSTANDING];
    let work = [&charter.phases[IMPLEMENTATION], &charter.phases[PRODUCTION]];

    let not_yet_understood =
        understanding.who == Who::NotStarted || understanding.status == Some(Status::Planned);
    let shown_by_status = not_yet_understood && work.iter().any(|phase| has_begun(phase));

    let shown_by_dates =
        work.iter().any(
            |phase| match (earliest_start(understanding), latest_start(phase)) {
                (Some(understood), Some(worked)) => understood > worked,
                _ => false,
            },
        );

    !shown_by_status && !shown_by_dates
}

/// It names someone or is stated done or ongoing, and is not planned (docs/choices.md).
fn has_begun(phase: &Phase) -> bool {
    let stated = matches!(phase.status, Some(Status::Done | Status::Ongoing));
    (names_someone(phase) || stated) && phase.status != Some(Status::Planned)
}

/// Whether the charter says who took part (docs/choices.md).
fn names_someone(phase: &Phase) -> bool {
    matches!(&phase.who, Who::Named(actors) if !actors.is_empty())
}

/// The first day of `fra` (docs/choices.md).
fn earliest_start(phase: &Phase) -> Option<i64> {
    phase.from.map(|(first, _)| first)
}

/// The last day of `fra`, or of `til` when there is no `fra` (docs/choices.md).
fn latest_start(phase: &Phase) -> Option<i64> {
    phase.from.or(phase.to).map(|(_, last)| last)
}

/// The order of the axis was taken for want of dates (docs/choices.md).
fn order_assumed(charter: &Charter) -> bool {
    let named_and_not_planned =
        |phase: &Phase| names_someone(phase) && phase.status != Some(Status::Planned);
    let understanding = &charter.phases[UNDERSTANDING];
    let work: Vec<&Phase> = [IMPLEMENTATION, PRODUCTION]
        .map(|phase| &charter.phases[phase])
        .into_iter()
        .filter(|phase| named_and_not_planned(phase))
        .collect();
    let some_work_is_undated = work
        .iter()
        .any(|phase| phase.from.is_none() && phase.to.is_none());

    understanding_came_first(charter)
        && named_and_not_planned(understanding)
        && !work.is_empty()
        && (understanding.from.is_none() || some_work_is_undated)
}

/// The unbroken joint stretch from understanding, 0 to 5 phases (SESAM §4, §5).
fn place_on_axis(world: &World) -> u8 {
    if !world.joint(UNDERSTANDING) {
        return 0;
    }
    let ideas = world.joint(IDEAS);
    let planning = world.joint(PLANNING);
    if !(ideas && planning) {
        return 1 + u8::from(ideas) + u8::from(planning);
    }
    if !world.joint(IMPLEMENTATION) {
        return 3;
    }
    if !world.production_joint_or_not_applicable() {
        return 4;
    }
    5
}

/// The levels when planned phases are read as not started (docs/choices.md).
fn so_far(charter: &Charter) -> Option<(Level, Level)> {
    let planned = |phase: &Phase| phase.status == Some(Status::Planned);
    if !charter.phases.iter().any(planned) {
        return None;
    }
    let mut done = charter.clone();
    for phase in done.phases.iter_mut().filter(|phase| planned(phase)) {
        *phase = Phase {
            who: Who::NotStarted,
            heard: Vec::new(),
            status: None,
            from: None,
            to: None,
        };
    }
    let mut levels = Vec::with_capacity(6);
    let equal_or_not = equality_outcomes(&done);
    for_each_world(&done, |world| {
        for &equal in &equal_or_not {
            note_level(&mut levels, level(conditions(world, equal)));
        }
    });
    Some(lowest_and_highest(&levels))
}

/// SK401: works, was not there early, others hatched it, and is not shown to be paid (SESAM §5).
fn unpaid_labour(world: &World, actor: usize) -> bool {
    invited_straight_in(world, actor) && world.charter.actors[actor].paid != Answer::Yes
}

/// SK405: as SK401, but the actor is paid (SESAM §5).
fn purchase(world: &World, actor: usize) -> bool {
    invited_straight_in(world, actor) && world.charter.actors[actor].paid == Answer::Yes
}

/// The pattern that SK401 and SK405 share: invited straight into what others hatched (SESAM §5).
fn invited_straight_in(world: &World, actor: usize) -> bool {
    let others_thought_it_out = world.others_took_part(IDEAS) || world.others_took_part(PLANNING);
    let others_understood_it_alone = world.others_took_part(UNDERSTANDING)
        && !world.civil_took_part(UNDERSTANDING)
        && world.understanding_came_first;
    world.works(actor)
        && !world.was_there_early(actor)
        && (others_thought_it_out || others_understood_it_alone)
}

/// SK402: works and was there early, but others alone did the ideas or the plan (SESAM §5).
fn skewed_use(world: &World, actor: usize) -> bool {
    let by_others_alone = |phase| world.others_took_part(phase) && !world.civil_took_part(phase);
    world.works(actor)
        && world.was_there_early(actor)
        && (by_others_alone(IDEAS) || by_others_alone(PLANNING))
}

/// SK403: a civil actor is consulted in a phase where no civil actor took part (SESAM §2).
fn only_heard(world: &World, actor: usize) -> bool {
    world.is_civil(actor)
        && (UNDERSTANDING..=PRODUCTION).any(|phase| {
            world.charter.phases[phase].heard.contains(&actor) && !world.civil_took_part(phase)
        })
}

/// SK404: no single civil actor, or no single public actor, is in all joint phases (SESAM §2, §4).
fn not_the_same_all_the_way(world: &World) -> bool {
    let mut joint_phases = 0;
    let mut in_all_of_them = u32::MAX;
    for phase in UNDERSTANDING..=PRODUCTION {
        if world.joint(phase) {
            joint_phases += 1;
            in_all_of_them &= world.took_part[phase];
        }
    }
    joint_phases >= 2 && (in_all_of_them & world.civil == 0 || in_all_of_them & world.public == 0)
}

/// SK307: joint and finished ideas and plan, and no joint implementation after them (SESAM §4).
fn stopped_at_ideas(world: &World) -> bool {
    let joint_and_done = |phase: usize| {
        world.joint(phase) && world.charter.phases[phase].status == Some(Status::Done)
    };
    let implementation = &world.charter.phases[IMPLEMENTATION];
    let not_gone_on = implementation.who == Who::NotStarted
        || (!world.joint(IMPLEMENTATION) && implementation.status != Some(Status::Planned));
    joint_and_done(IDEAS) && joint_and_done(PLANNING) && not_gone_on
}

/// The flags by code, raised before possible, with their actors as declared (docs/choices.md).
fn flags(
    charter: &Charter,
    by_actor: &[[Tally; ACTOR_FLAGS.len()]],
    not_the_same: Tally,
) -> Vec<Flag> {
    let mut flags = Vec::new();
    for (index, (code, _)) in ACTOR_FLAGS.into_iter().enumerate() {
        let strength = matches!(code, "SK401" | "SK402").then(|| is_clear(charter));
        for raised in [true, false] {
            let actors: Vec<usize> = (0..charter.actors.len())
                .filter(|&actor| {
                    let tally = by_actor[actor][index];
                    tally.in_some() && tally.in_all() == raised
                })
                .collect();
            if !actors.is_empty() {
                flags.push(Flag {
                    code,
                    raised,
                    clear: strength,
                    actors,
                });
            }
        }
    }
    if not_the_same.in_some() {
        flags.push(Flag {
            code: "SK404",
            raised: not_the_same.in_all(),
            clear: None,
            actors: Vec::new(),
        });
    }
    flags.sort_by_key(|flag| (flag.code, !flag.raised));
    flags
}

/// It replaces paid work, has not its own goals, or cannot be declined, as stated (SESAM §5).
fn is_clear(charter: &Charter) -> bool {
    let [_, _, _, free_to_decline] = charter.equality;
    charter.replaces_paid_work == Answer::Yes
        || charter.own_goals == Answer::No
        || free_to_decline == Answer::No
}

/// The raised ones of SK401 and SK402, without which the level is never shown (SESAM §5).
fn qualified_by(flags: &[Flag]) -> Vec<&'static str> {
    flags
        .iter()
        .filter(|flag| flag.raised && matches!(flag.code, "SK401" | "SK402"))
        .map(|flag| flag.code)
        .collect()
}

/// In how many of the worlds a thing holds.
#[derive(Clone, Copy, Default)]
struct Tally {
    holds: u64,
    worlds: u64,
}

impl Tally {
    /// Counts one more world.
    fn note(&mut self, holds: bool) {
        self.holds += u64::from(holds);
        self.worlds += 1;
    }

    /// It holds however the unknowns turn out (docs/choices.md).
    fn in_all(self) -> bool {
        self.holds == self.worlds
    }

    /// It holds for some of the ways they can turn out (docs/choices.md).
    fn in_some(self) -> bool {
        self.holds > 0
    }

    /// Always is met, never is unmet, else unknown (docs/choices.md).
    fn state(self) -> State {
        if self.in_all() {
            State::Met
        } else if self.in_some() {
            State::Unknown
        } else {
            State::Unmet
        }
    }
}

/// Keeps each level once.
fn note_level(levels: &mut Vec<Level>, level: Level) {
    if !levels.contains(&level) {
        levels.push(level);
    }
}

/// The interval: the lowest and the highest level of any world (docs/choices.md).
fn lowest_and_highest(levels: &[Level]) -> (Level, Level) {
    let lowest = levels.iter().copied().min().unwrap_or(Level::Samarbeid);
    let highest = levels.iter().copied().max().unwrap_or(Level::Tykk);
    (lowest, highest)
}

/// The actors whose sector is such, as a set of bits.
fn actors_where(charter: &Charter, such: impl Fn(Sector) -> bool) -> u32 {
    let actors: Vec<usize> = (0..charter.actors.len())
        .filter(|&actor| such(charter.actors[actor].sector))
        .collect();
    set_of(&actors)
}

/// A set of actors as bits.
fn set_of(actors: &[usize]) -> u32 {
    actors.iter().fold(0, |set, actor| set | 1 << actor)
}

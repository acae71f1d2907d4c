//! From facts with gaps to a verdict: the only place where *unknown* is reasoned about.
//!
//! A rule is a yes/no question to one [`World`]. Here it is asked in every world that fits the facts:
//! yes in all of them, in none, or in some. A rule says what it reads, so only those gaps are filled.

use crate::theory::facts::{Fact, Facts, Interval, PhaseState, Strength, Topic, WORK, World};
use crate::theory::rule::{
    About, FindingQuestion, FlagQuestion, FlagState, Kind, Outcome, Placement, Remedy, Rule, Shown,
};
use crate::theory::terms::{Answer, Level, Marker, Phase, Quality, Sector, Status};
use crate::theory::{rules, samarbeid};

/// Everything that is concluded about one charter. No words and no places.
#[derive(Debug)]
pub struct Assessment {
    /// Where the charter is placed, and what it claims.
    pub placement: Placement,
    /// The outcome of each condition, in the order of the codes.
    pub conditions: Vec<(&'static Rule, Outcome)>,
    /// The same of what has been done so far; nothing when no phase is planned.
    pub conditions_so_far: Option<Vec<(&'static Rule, Outcome)>>,
    /// The order of the axis was taken for granted.
    pub order_assumed: bool,
    /// How many phases the unbroken joint stretch from understanding holds, 0 to 5: at least, and at
    /// most (SESAM §4, §5).
    pub axis: (u8, u8),
    /// The flags, in the order of the codes, raised before possible.
    pub flags: Vec<FlagFound>,
    /// The findings, in the order of the codes.
    pub findings: Vec<FindingFound>,
    /// The questions that can still change the level, and no others.
    pub open_questions: Vec<Topic>,
    /// For each level above the lower one, what stands between.
    pub way_on: Vec<WayOn>,
    /// Whether it is a social innovation (SESAM §6).
    pub innovation: Answer,
    /// Whether actors of two sectors or more take part (SESAM §6).
    pub cross_sector: Answer,
}

/// A flag, with the actors that it names.
#[derive(Debug)]
pub struct FlagFound {
    /// The rule that was asked.
    pub rule: &'static Rule,
    /// Raised or possible.
    pub state: FlagState,
    /// How strongly, for a flag that is graded.
    pub strength: Option<Strength>,
    /// The actors that it names, in the order of their declaration.
    pub actors: Vec<usize>,
    /// Those of them that are not shown to be paid.
    pub unpaid: Vec<usize>,
}

/// A finding, with what it is about.
#[derive(Debug)]
pub struct FindingFound {
    /// The rule that was asked.
    pub rule: &'static Rule,
    /// What it is about.
    pub topics: Vec<Topic>,
}

/// What stands between a charter and a level.
#[derive(Debug)]
pub struct WayOn {
    /// The level.
    pub level: Level,
    /// The smallest change there is: every step is needed.
    pub steps: Vec<Step>,
}

/// One step on the way to a level.
#[derive(Debug)]
pub struct Step {
    /// The conditions that it meets.
    pub codes: Vec<&'static str>,
    /// What it takes.
    pub what: StepKind,
    /// Where in the charter: the first place, when there are several.
    pub topic: Topic,
    /// False for what is over and needs a new round of the axis; nothing when that depends on
    /// whether a phase is done, which is not stated.
    pub still_possible: Option<bool>,
}

/// What a step takes.
#[derive(Debug)]
pub enum StepKind {
    /// An answer to an open question.
    Answer,
    /// Make the parties equal.
    Equality,
    /// Make a marker of equality true.
    Marker(Marker),
    /// Bring these sides into these phases.
    BringIn(Vec<Sector>, Vec<Phase>),
    /// Declare a party that is missing altogether.
    Declare(Sector),
    /// Let those who do the work into the understanding of the next round.
    ShareNextRound(Vec<Phase>),
    /// Begin anew with shared understanding.
    BeginAnew,
}

/// Judges the facts by every rule.
pub fn assess(facts: &Facts) -> Assessment {
    let conditions = outcomes(facts);
    let conditions_so_far = facts.so_far().map(|facts| outcomes(&facts));
    let verdict = interval(&conditions);
    let flags = flags(facts);
    let placement = Placement {
        verdict,
        so_far: conditions_so_far.as_deref().map(interval),
        if_equal: if_equal(&conditions),
        kind: match verdict.upper {
            Level::Samarbeid => samarbeid::kind(facts),
            _ => None,
        },
        not_samskaping: is_not_samskaping(facts, &flags),
        claim: facts.claim,
    };
    let open_questions = open_questions(facts, &conditions, verdict);
    Assessment {
        placement,
        order_assumed: facts.order_is_assumed(),
        axis: axis(facts, &conditions),
        findings: findings(facts, &placement, &open_questions),
        open_questions,
        way_on: way_on(facts, &conditions, verdict),
        innovation: innovation(facts),
        cross_sector: cross_sector(facts),
        conditions,
        conditions_so_far,
        flags,
    }
}

/// The levels between which the facts place a collaboration, and nothing else.
pub fn placed(facts: &Facts) -> Interval {
    interval(&outcomes(facts))
}

fn outcomes(facts: &Facts) -> Vec<(&'static Rule, Outcome)> {
    rules::ALL
        .iter()
        .filter_map(|rule| {
            let condition = rule.condition()?;
            let outcome = match ask(facts, None, rule.reads, condition.applies) {
                Outcome::Never => Outcome::NotApplicable,
                _ => ask(facts, None, rule.reads, condition.question),
            };
            Some((*rule, outcome))
        })
        .collect()
}

/// The levels once more with equality taken as met, where that is the question (SESAM §2).
fn if_equal(conditions: &[(&'static Rule, Outcome)]) -> Option<Interval> {
    let is_of_equality = |rule: &Rule| {
        rule.condition()
            .is_some_and(|condition| condition.remedy == Remedy::MakeEqual)
    };
    let open = conditions
        .iter()
        .any(|(rule, outcome)| is_of_equality(rule) && *outcome == Outcome::Sometimes);
    let equal: Vec<(&'static Rule, Outcome)> = conditions
        .iter()
        .map(|&(rule, outcome)| match is_of_equality(rule) {
            true => (rule, Outcome::Always),
            false => (rule, outcome),
        })
        .collect();
    open.then(|| interval(&equal))
}

/// Every world that fits the facts, as far as these facts can tell them apart: the gaps among them are
/// filled in every way there is.
fn worlds<'f>(
    facts: &'f Facts,
    actor: Option<usize>,
    reads: &[Fact],
) -> impl Iterator<Item = World<'f>> {
    let mut known = 0_u64;
    let mut gaps = [0_u64; Fact::COUNT as usize];
    let mut open = 0_usize;
    for &fact in reads {
        let bit = 1 << fact.index();
        match facts.value(actor, fact) {
            Answer::Yes => known |= bit,
            Answer::No => {}
            Answer::Unknown => {
                gaps[open] = bit;
                open += 1;
            }
        }
    }
    (0_u64..1 << open).map(move |filling| {
        let filled = (0..open)
            .filter(|at| filling & (1 << at) != 0)
            .fold(known, |holding, at| holding | gaps[at]);
        World::new(facts, actor, filled)
    })
}

/// Asks a question in every world.
pub fn ask(
    facts: &Facts,
    actor: Option<usize>,
    reads: &[Fact],
    question: fn(&World) -> bool,
) -> Outcome {
    let (mut yes, mut no) = (false, false);
    for world in worlds(facts, actor, reads) {
        if question(&world) {
            yes = true;
        } else {
            no = true;
        }
        if yes && no {
            return Outcome::Sometimes;
        }
    }
    if yes { Outcome::Always } else { Outcome::Never }
}

/// Whether a gap still bears on a question: with some filling of the other gaps, it decides.
pub fn bears(
    facts: &Facts,
    actor: Option<usize>,
    reads: &[Fact],
    question: fn(&World) -> bool,
    gap: Fact,
) -> bool {
    if !reads.contains(&gap) || facts.value(actor, gap) != Answer::Unknown {
        return false;
    }
    let others: Vec<Fact> = reads.iter().copied().filter(|fact| *fact != gap).collect();
    worlds(facts, actor, &others).any(|world| question(&world) != question(&world.with(gap)))
}

/// The lower level is what holds with every gap read as *nei*, the upper with every gap read as *ja*.
/// Every condition is monotone in its gaps, so both can come about, and nothing outside them can.
fn interval(conditions: &[(&'static Rule, Outcome)]) -> Interval {
    let highest = |holds: fn(Outcome) -> bool| {
        let reached = |level: &Level| {
            conditions.iter().all(|(rule, outcome)| {
                holds(*outcome) || rule.condition().is_none_or(|needed| needed.level > *level)
            })
        };
        Level::ALL
            .into_iter()
            .rev()
            .find(reached)
            .unwrap_or(Level::Samarbeid)
    };
    Interval {
        lower: highest(|outcome| outcome == Outcome::Always),
        upper: highest(|outcome| outcome != Outcome::Never),
    }
}

/// The unbroken joint stretch from understanding; ideas and planning come in either order. It goes on
/// into the work with those who shared the understanding, and ends where it begins when the
/// understanding came too late.
fn axis(facts: &Facts, conditions: &[(&'static Rule, Outcome)]) -> (u8, u8) {
    let shared = |phase: Phase, holds: fn(Outcome) -> bool| {
        conditions.iter().any(|(rule, outcome)| {
            rule.condition()
                .is_some_and(|condition| condition.remedy == Remedy::BringInSharing(phase))
                && holds(*outcome)
        })
    };
    let stretch = |counts: fn(Answer) -> bool, holds: fn(Outcome) -> bool| {
        let is_joint = |phase: Phase| counts(facts.is_joint(phase));
        if !is_joint(Phase::Understanding) {
            return 0;
        }
        if facts.understanding_came_too_late() {
            return 1;
        }
        let board = [Phase::Ideas, Phase::Planning].map(|phase| u8::from(is_joint(phase)));
        let drawn = 1 + board[0] + board[1];
        if drawn < 3 || !shared(Phase::Implementation, holds) {
            return drawn;
        }
        4 + u8::from(shared(Phase::Production, holds))
    };
    (
        stretch(
            |joint| joint == Answer::Yes,
            |outcome| outcome == Outcome::Always,
        ),
        stretch(
            |joint| joint != Answer::No,
            |outcome| outcome != Outcome::Never,
        ),
    )
}

fn flags(facts: &Facts) -> Vec<FlagFound> {
    let mut found = Vec::new();
    for rule in rules::ALL {
        let Kind::Flag(flag) = &rule.kind else {
            continue;
        };
        // Raised before possible, then in the order of the actors, for each strength its own.
        let mut groups: Vec<(FlagState, Option<Strength>, Vec<usize>)> = Vec::new();
        match flag.question {
            FlagQuestion::AtOnce(decide) => {
                let state = FlagState::of(decide(facts));
                groups.extend(state.map(|state| (state, None, Vec::new())));
            }
            FlagQuestion::EachCivilActor(question) | FlagQuestion::WhereAlso(question, _) => {
                for actor in facts.civil_actors() {
                    let outcome = ask(facts, Some(actor), rule.reads, question);
                    let Some(state) = FlagState::of(outcome) else {
                        continue;
                    };
                    if let FlagQuestion::WhereAlso(_, also) = flag.question
                        && !in_some_world(facts, actor, rule.reads, question, also)
                    {
                        continue;
                    }
                    let strength = flag.graded.then(|| facts.strength(actor));
                    let group = groups
                        .iter_mut()
                        .find(|(of, graded, _)| (*of, *graded) == (state, strength));
                    match group {
                        Some((.., actors)) => actors.push(actor),
                        None => groups.push((state, strength, vec![actor])),
                    }
                }
            }
        }
        groups.sort_by_key(|(state, ..)| *state);
        let of_rule = groups
            .into_iter()
            .map(|(state, strength, actors)| FlagFound {
                rule,
                state,
                strength,
                unpaid: actors
                    .iter()
                    .copied()
                    .filter(|&actor| facts.is_not_shown_to_be_paid(actor))
                    .collect(),
                actors,
            });
        found.extend(of_rule);
    }
    found
}

impl FlagFound {
    /// How it is shown.
    pub fn shown(&self) -> Shown {
        Shown {
            state: self.state,
            strength: self.strength,
            unpaid: !self.unpaid.is_empty(),
        }
    }
}

/// Whether two questions are both so in some world.
fn in_some_world(
    facts: &Facts,
    actor: usize,
    reads: &[Fact],
    question: fn(&World) -> bool,
    also: fn(&World) -> bool,
) -> bool {
    worlds(facts, Some(actor), reads).any(|world| question(&world) && also(&world))
}

/// The answers themselves show what the source says is not samskaping (SESAM §5): somebody is used,
/// clearly; of those who work, nobody's answers soften it who is not shown to be paid; and nobody who was
/// there from the start works as one of those who decided. One newcomer who is used does not undo what
/// the others do together.
fn is_not_samskaping(facts: &Facts, flags: &[FlagFound]) -> bool {
    let is_clear = |flag: &FlagFound| {
        let exploits = flag.rule.flag().is_some_and(|of| of.exploits);
        exploits && flag.shown().is_raised_clear_and_unpaid()
    };
    if !flags.iter().any(is_clear) {
        return false;
    }
    let may_work = |at: usize| {
        WORK.into_iter()
            .any(|work| facts.actors[at].parts[work.index()] != Answer::No)
    };
    let softens = |at: usize| {
        may_work(at)
            && facts.strength(at) == Strength::Softened
            && facts.is_not_shown_to_be_paid(at)
    };
    let is_one_of_those_who_decided =
        |world: &World| world.works() && world.was_there_early() && !world.is_used_as_a_means();
    let outweighs = |at: usize| {
        let reads = World::OF_WORK_AND_PLAN;
        ask(facts, Some(at), reads, is_one_of_those_who_decided) == Outcome::Always
    };
    !facts.civil_actors().any(|at| softens(at) || outweighs(at))
}

fn findings(facts: &Facts, placement: &Placement, open_questions: &[Topic]) -> Vec<FindingFound> {
    let mut found = Vec::new();
    for rule in rules::ALL {
        let Kind::Finding(finding) = &rule.kind else {
            continue;
        };
        let mut add = |topics: Vec<Topic>| found.push(FindingFound { rule, topics });
        match finding.question {
            FindingQuestion::InEveryWorld(question, topics) => {
                if ask(facts, None, rule.reads, question) == Outcome::Always {
                    add(topics.to_vec());
                }
            }
            FindingQuestion::Stated(read) => read(facts).into_iter().for_each(add),
            FindingQuestion::OfVerdict(question, about) => {
                if question(placement) {
                    add(match about {
                        About::Claim => vec![Topic::Claim],
                        About::OpenQuestions => open_questions.to_vec(),
                    });
                }
            }
        }
    }
    found
}

/// The questions whose answers can still change the level, with some answers to the others: the open
/// core markers, then the phases in the order of the axis.
fn open_questions(
    facts: &Facts,
    conditions: &[(&'static Rule, Outcome)],
    verdict: Interval,
) -> Vec<Topic> {
    if verdict.is_settled() {
        return Vec::new();
    }
    let mut open = Vec::new();
    for (rule, outcome) in conditions {
        if *outcome == Outcome::Sometimes
            && rule
                .condition()
                .is_some_and(|of| of.remedy == Remedy::MakeEqual)
        {
            open.extend(topics(facts, rule, *outcome));
        }
    }
    let decides = |phase: &Phase| can_change_the_level(facts, *phase, verdict.upper);
    open.extend(Phase::ALL.into_iter().filter(decides).map(Topic::Phase));
    open
}

/// Whether the answer to who took part in a phase can change the level, with some answers to the others.
/// The upper level can come about; what it needs of the phase must hang on what is open there.
fn can_change_the_level(facts: &Facts, phase: Phase, upper: Level) -> bool {
    let is_open = facts.is_joint(phase) == Answer::Unknown;
    match phase {
        Phase::Ideas | Phase::Planning => is_open && upper == Level::TykkSamskaping,
        Phase::Understanding => {
            is_open && upper > Level::Samarbeid
                || upper == Level::TykkSamskaping
                    && WORK
                        .into_iter()
                        .any(|work| hangs_on_the_understanding(facts, work))
        }
        Phase::Implementation | Phase::Production => {
            upper == Level::TykkSamskaping && hangs_on_the_work(facts, phase)
        }
    }
}

/// Each civil actor's part in the understanding and in the work.
fn civil_parts(facts: &Facts, work: Phase) -> impl Iterator<Item = (Answer, Answer)> + '_ {
    facts.civil_actors().map(move |at| {
        let parts = facts.actors[at].parts;
        (parts[Phase::Understanding.index()], parts[work.index()])
    })
}

/// Whether it hangs on the work, with some answers on the understanding, that somebody who shared the
/// understanding takes part in it, or that the public sector does.
fn hangs_on_the_work(facts: &Facts, work: Phase) -> bool {
    if facts.phase(work).state == PhaseState::NotApplicable {
        return false;
    }
    if facts.took_part(Sector::Public, work) == Answer::Unknown {
        return true;
    }
    let other = WORK.into_iter().find(|phase| *phase != work);
    // Those who are known to do the work did not share the understanding, as far as that is open.
    let shared = |(understood, does): (Answer, Answer)| match (understood, does) {
        (Answer::Unknown, Answer::Yes) => Answer::No,
        (Answer::Unknown, _) => Answer::Yes,
        (known, _) => known,
    };
    let mut parts = civil_parts(facts, work);
    let without = !parts.any(|(understood, does)| understood == Answer::Yes && does == Answer::Yes);
    let with = civil_parts(facts, work).any(|(understood, does)| {
        does == Answer::Unknown && shared((understood, does)) == Answer::Yes
    });
    without && with && other.is_none_or(|other| can_be_met(facts, other, work, shared))
}

/// Whether the other work can still be done with somebody who shared the understanding, when it is known
/// who did so as far as the work in question needs.
fn can_be_met(
    facts: &Facts,
    other: Phase,
    work: Phase,
    shared: impl Fn((Answer, Answer)) -> Answer,
) -> bool {
    facts.phase(other).state == PhaseState::NotApplicable
        || civil_parts(facts, work)
            .zip(civil_parts(facts, other))
            .any(|(parts, (_, does))| shared(parts) == Answer::Yes && does != Answer::No)
}

/// Whether it hangs on the understanding, with some answers on the work, that somebody who shared it
/// does the work.
fn hangs_on_the_understanding(facts: &Facts, work: Phase) -> bool {
    facts.phase(work).state != PhaseState::NotApplicable
        && facts.is_shared(work) == Answer::Unknown
        && civil_parts(facts, work)
            .any(|(understood, does)| understood == Answer::Unknown && does != Answer::No)
}

fn topics(facts: &Facts, rule: &Rule, outcome: Outcome) -> Vec<Topic> {
    rule.condition()
        .map(|condition| (condition.because)(facts, outcome))
        .unwrap_or_default()
}

fn way_on(facts: &Facts, conditions: &[(&'static Rule, Outcome)], verdict: Interval) -> Vec<WayOn> {
    Level::ALL
        .into_iter()
        .filter(|level| *level > verdict.lower)
        .map(|level| WayOn {
            level,
            steps: steps(facts, conditions, level),
        })
        .collect()
}

/// What meets each condition that is not met, without the steps that another step implies.
fn steps(facts: &Facts, conditions: &[(&'static Rule, Outcome)], level: Level) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    // A new round begins with shared understanding, so nobody need be brought into the old one.
    let begins_anew = conditions.iter().any(|(rule, outcome)| {
        rule.condition().is_some_and(|condition| {
            condition.remedy == Remedy::BeginAnew && condition.level <= level
        }) && *outcome == Outcome::Never
    });
    for (rule, outcome) in conditions {
        let Some(condition) = rule.condition() else {
            continue;
        };
        let is_missing = matches!(outcome, Outcome::Never | Outcome::Sometimes);
        if !is_missing || condition.level > level {
            continue;
        }
        let topics = (condition.because)(facts, *outcome);
        let mut add = |what: StepKind, topic: Topic, still_possible: Option<bool>| {
            steps.push(Step {
                codes: vec![rule.code],
                what,
                topic,
                still_possible,
            });
        };
        match (outcome, condition.remedy) {
            // The answer on who shared the understanding settles whether it came first.
            (Outcome::Sometimes, Remedy::BeginAnew) => {}
            (Outcome::Sometimes, Remedy::BringInSharing(work)) => {
                answer_on_sharing(facts, &mut steps, rule, work);
            }
            (Outcome::Sometimes, _) => {
                for topic in topics {
                    add(StepKind::Answer, topic, Some(true));
                }
            }
            (_, Remedy::BringIn(Phase::Understanding)) if begins_anew => {}
            (_, Remedy::BringIn(phase)) => bring_in(facts, &mut steps, rule, phase),
            (_, Remedy::BringInSharing(phase)) => {
                bring_in(facts, &mut steps, rule, phase);
                // Those of civil society who are there, or may be, did not share the understanding.
                let is_there = facts.took_part(Sector::Civil, phase) != Answer::No;
                if is_there && facts.is_shared(phase) == Answer::No {
                    share(&mut steps, rule, phase);
                }
            }
            (_, Remedy::MakeEqual) => {
                for topic in topics {
                    match topic {
                        Topic::Marker(marker) => add(StepKind::Marker(marker), topic, Some(true)),
                        _ => add(StepKind::Equality, topic, Some(true)),
                    }
                }
                for marker in open_beside_a_no(facts) {
                    add(StepKind::Answer, Topic::Marker(marker), Some(true));
                }
            }
            (_, Remedy::Declare(sector)) => {
                add(StepKind::Declare(sector), Topic::Actors, Some(true));
            }
            (_, Remedy::BeginAnew) => {
                add(
                    StepKind::BeginAnew,
                    Topic::Phase(Phase::Understanding),
                    Some(false),
                );
            }
        }
    }
    let brought_in: Vec<(Sector, Vec<Phase>)> = steps
        .iter()
        .filter_map(|step| match &step.what {
            StepKind::BringIn(sides, phases) => Some((sides.clone(), phases.clone())),
            _ => None,
        })
        .flat_map(|(sides, phases)| sides.into_iter().map(move |side| (side, phases.clone())))
        .collect();
    let into_understanding = brought_in
        .iter()
        .any(|(side, phases)| *side == Sector::Civil && phases.contains(&Phase::Understanding));
    steps.retain(|step| match step.what {
        // Whoever is brought into a phase is declared by that.
        StepKind::Declare(sector) => !brought_in.iter().any(|(side, _)| *side == sector),
        // Who is let into the understanding now shares it.
        StepKind::ShareNextRound(_) => !into_understanding,
        _ => true,
    });
    steps
}

/// Where it is not known whether the work is joint with somebody who shared the understanding, what is open
/// there is asked; where only the understanding is open, its own step implies it, when there is one.
fn answer_on_sharing(facts: &Facts, steps: &mut Vec<Step>, rule: &Rule, work: Phase) {
    let of_civil = civil_parts(facts, work)
        .any(|(understood, does)| does == Answer::Unknown && understood != Answer::No);
    let topic = if facts.took_part(Sector::Public, work) == Answer::Unknown
        || of_civil && facts.is_shared(work) == Answer::Unknown
    {
        Topic::Phase(work)
    } else {
        Topic::Phase(Phase::Understanding)
    };
    for step in steps.iter_mut() {
        let asks = matches!(step.what, StepKind::Answer) && step.topic == topic;
        let brings_in = matches!(&step.what, StepKind::BringIn(_, phases)
            if topic == Topic::Phase(Phase::Understanding) && phases.contains(&Phase::Understanding));
        if brings_in || asks && step.codes.first().is_some_and(|code| *code < "SK304") {
            return;
        }
        if asks {
            step.codes.push(rule.code);
            return;
        }
    }
    steps.push(Step {
        codes: vec![rule.code],
        what: StepKind::Answer,
        topic,
        still_possible: Some(true),
    });
}

/// Acts for phases that lack the same side are one step.
fn bring_in(facts: &Facts, steps: &mut Vec<Step>, rule: &Rule, phase: Phase) {
    let missing: Vec<Sector> = Sector::BOTH
        .into_iter()
        .filter(|&sector| facts.took_part(sector, phase) == Answer::No)
        .collect();
    let other_side_open = Sector::BOTH
        .into_iter()
        .any(|sector| facts.took_part(sector, phase) == Answer::Unknown);
    let possible = still_possible(facts, phase);
    if other_side_open {
        // Bringing one side in leaves the question of the other.
        steps.push(Step {
            codes: vec![rule.code],
            what: StepKind::Answer,
            topic: Topic::Phase(phase),
            still_possible: Some(true),
        });
    }
    if missing.is_empty() {
        return;
    }
    for step in steps.iter_mut() {
        if let StepKind::BringIn(sides, phases) = &mut step.what
            && *sides == missing
        {
            step.codes.push(rule.code);
            phases.push(phase);
            step.still_possible = least(step.still_possible, possible);
            return;
        }
    }
    steps.push(Step {
        codes: vec![rule.code],
        what: StepKind::BringIn(missing, vec![phase]),
        topic: Topic::Phase(phase),
        still_possible: possible,
    });
}

/// Letting those who work into the understanding is one step for all the work: it can only be done in
/// the next round of the axis.
fn share(steps: &mut Vec<Step>, rule: &Rule, work: Phase) {
    for step in steps.iter_mut() {
        if let StepKind::ShareNextRound(phases) = &mut step.what {
            step.codes.push(rule.code);
            phases.push(work);
            return;
        }
    }
    steps.push(Step {
        codes: vec![rule.code],
        what: StepKind::ShareNextRound(vec![work]),
        topic: Topic::Phase(Phase::Understanding),
        still_possible: Some(false),
    });
}

/// Where one core marker is *nei*, the open ones must be answered too before the parties are equal.
fn open_beside_a_no(facts: &Facts) -> Vec<Marker> {
    let denied_as_a_whole = facts.equality.is_some();
    Marker::CORE
        .into_iter()
        .filter(|&marker| !denied_as_a_whole && facts.marker(marker).value == Answer::Unknown)
        .collect()
}

/// Whether a phase that was not joint can still become so. An understanding cannot when the work that it
/// should have come before has begun.
fn still_possible(facts: &Facts, phase: Phase) -> Option<bool> {
    let said = facts.phase(phase);
    if phase == Phase::Understanding && facts.work_in_common_has_begun() {
        return Some(false);
    }
    match said.status {
        Some(Status::Done) => Some(false),
        Some(Status::Ongoing | Status::Planned) => Some(true),
        None if said.state == PhaseState::Named => None,
        None => Some(true),
    }
}

/// For several phases in one step: over if one of them is, else unsure if one of them is.
fn least(a: Option<bool>, b: Option<bool>) -> Option<bool> {
    match (a, b) {
        (Some(false), _) | (_, Some(false)) => Some(false),
        (None, _) | (_, None) => None,
        (Some(true), Some(true)) => Some(true),
    }
}

/// An identified social problem, and the four qualities (SESAM §6).
fn innovation(facts: &Facts) -> Answer {
    let qualities = Quality::NEEDED.map(|quality| facts.quality(quality));
    Answer::all(qualities.into_iter().chain([facts.social_problem()]))
}

/// Actors of two sectors or more take part, each in at least one phase (SESAM §6).
fn cross_sector(facts: &Facts) -> Answer {
    let parts = Sector::ALL.map(|sector| Phase::ALL.map(|phase| facts.took_part(sector, phase)));
    let count = |counts: fn(Answer) -> bool| {
        let takes_part = |parts: &&[Answer; 5]| parts.iter().any(|part| counts(*part));
        parts.iter().filter(takes_part).count()
    };
    match (
        count(|part| part == Answer::Yes),
        count(|part| part != Answer::No),
    ) {
        (2.., _) => Answer::Yes,
        (_, 2..) => Answer::Unknown,
        _ => Answer::No,
    }
}

//! From facts with gaps to a verdict: the only place where *unknown* is reasoned about.
//!
//! A rule is a yes/no question to one [`World`]. Here it is asked in every world that fits the facts:
//! yes in all of them, in none, or in some. A rule says what it reads, so only those gaps are filled.

use crate::theory::facts::{Fact, Facts, Interval, PhaseState, Topic, World};
use crate::theory::rule::{
    About, FindingQuestion, FlagQuestion, FlagState, Kind, Outcome, Placement, Remedy, Rule,
    Strength,
};
use crate::theory::rules;
use crate::theory::terms::{Answer, Level, Marker, Phase, Quality, Sector, Status};

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
    /// A flag that qualifies the level is raised and clear for every civil actor that works, or may:
    /// the implementation is not samskaping (SESAM §5).
    pub work_is_not_samskaping: bool,
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
    /// Risk or clear, for the flags that qualify the level.
    pub strength: Option<Strength>,
    /// The actors that it names, in the order of their declaration.
    pub actors: Vec<usize>,
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
    /// Begin anew with shared understanding.
    BeginAnew,
}

/// Judges the facts by every rule.
pub fn assess(facts: &Facts) -> Assessment {
    let conditions = outcomes(facts);
    let conditions_so_far = facts.so_far().map(|facts| outcomes(&facts));
    let placement = Placement {
        verdict: interval(&conditions),
        so_far: conditions_so_far.as_deref().map(interval),
        claim: facts.claim,
    };
    let flags = flags(facts);
    let open_questions = open_questions(facts, &conditions, placement.verdict);
    Assessment {
        placement,
        order_assumed: facts.order_is_assumed(),
        axis: axis(facts),
        work_is_not_samskaping: work_is_not_samskaping(facts, &flags),
        findings: findings(facts, &placement, &open_questions),
        open_questions,
        way_on: way_on(facts, &conditions, placement.verdict),
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
            let question = rule.condition()?.question;
            Some((*rule, ask(facts, None, rule.reads, question)))
        })
        .collect()
}

/// Asks a question in every world: fills the gaps among what it reads in every way there is.
pub fn ask(
    facts: &Facts,
    actor: Option<usize>,
    reads: &[Fact],
    question: fn(&World) -> bool,
) -> Outcome {
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
    let (mut yes, mut no) = (false, false);
    for filling in 0_u64..1 << open {
        let filled = (0..open)
            .filter(|at| filling & (1 << at) != 0)
            .fold(known, |holding, at| holding | gaps[at]);
        if question(&World::new(facts, actor, filled)) {
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
    let is_gap = |fact: &Fact| facts.value(actor, *fact) == Answer::Unknown;
    if !reads.contains(&gap) || !is_gap(&gap) {
        return false;
    }
    let bit = |fact: Fact| 1_u64 << fact.index();
    let known = reads
        .iter()
        .filter(|fact| facts.value(actor, **fact) == Answer::Yes)
        .fold(0, |holding, fact| holding | bit(*fact));
    let others: Vec<u64> = reads
        .iter()
        .copied()
        .filter(|fact| is_gap(fact) && *fact != gap)
        .map(bit)
        .collect();
    (0_u64..1 << others.len()).any(|filling| {
        let filled = others
            .iter()
            .enumerate()
            .filter(|(at, _)| filling & (1 << at) != 0)
            .fold(known, |holding, (_, other)| holding | other);
        let answer = |holding: u64| question(&World::new(facts, actor, holding));
        answer(filled) != answer(filled | bit(gap))
    })
}

/// The lower level is what holds with every gap read as *nei*, the upper with every gap read as *ja*.
/// No two conditions share a gap, so both can come about, and nothing outside them can.
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

/// The unbroken joint stretch from understanding; ideas and planning come in either order.
fn axis(facts: &Facts) -> (u8, u8) {
    let stretch = |is_joint: &dyn Fn(Phase) -> bool| {
        if !is_joint(Phase::Understanding) {
            return 0;
        }
        let board = [Phase::Ideas, Phase::Planning].map(|phase| u8::from(is_joint(phase)));
        let drawn = 1 + board[0] + board[1];
        if drawn < 3 || !is_joint(Phase::Implementation) {
            return drawn;
        }
        let not_applicable = facts.phase(Phase::Production).state == PhaseState::NotApplicable;
        4 + u8::from(is_joint(Phase::Production) || not_applicable)
    };
    (
        stretch(&|phase| facts.is_joint(phase) == Answer::Yes),
        stretch(&|phase| facts.is_joint(phase) != Answer::No),
    )
}

fn flags(facts: &Facts) -> Vec<FlagFound> {
    let strength = strength(facts);
    let mut found = Vec::new();
    for rule in rules::ALL {
        let Kind::Flag(flag) = &rule.kind else {
            continue;
        };
        let mut add = |state: FlagState, actors: Vec<usize>| {
            found.push(FlagFound {
                rule,
                state,
                strength: flag.qualifies.then_some(strength),
                actors,
            });
        };
        match flag.question {
            FlagQuestion::AtOnce(decide) => match decide(facts) {
                Outcome::Always => add(FlagState::Raised, Vec::new()),
                Outcome::Sometimes => add(FlagState::Possible, Vec::new()),
                Outcome::Never => {}
            },
            FlagQuestion::EachCivilActor(question) => {
                let (mut raised, mut possible) = (Vec::new(), Vec::new());
                for actor in facts.civil_actors() {
                    match ask(facts, Some(actor), rule.reads, question) {
                        Outcome::Always => raised.push(actor),
                        Outcome::Sometimes => possible.push(actor),
                        Outcome::Never => {}
                    }
                }
                if !raised.is_empty() {
                    add(FlagState::Raised, raised);
                }
                if !possible.is_empty() {
                    add(FlagState::Possible, possible);
                }
            }
        }
    }
    found
}

/// Clear when paid work is replaced, the goals are not their own, or they cannot say no (SESAM §5).
fn strength(facts: &Facts) -> Strength {
    let clear = facts.replaces_paid_work == Answer::Yes
        || facts.own_goals == Answer::No
        || facts.marker(Marker::FreeToDecline).value == Answer::No;
    if clear {
        Strength::Clear
    } else {
        Strength::Risk
    }
}

fn work_is_not_samskaping(facts: &Facts, flags: &[FlagFound]) -> bool {
    let clear: Vec<usize> = flags
        .iter()
        .filter(|flag| flag.state == FlagState::Raised && flag.strength == Some(Strength::Clear))
        .flat_map(|flag| flag.actors.iter().copied())
        .collect();
    let may_work = |&at: &usize| {
        [Phase::Implementation, Phase::Production]
            .into_iter()
            .any(|phase| facts.actors[at].parts[phase.index()] != Answer::No)
    };
    !clear.is_empty()
        && facts
            .civil_actors()
            .filter(may_work)
            .all(|at| clear.contains(&at))
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

fn open_questions(
    facts: &Facts,
    conditions: &[(&'static Rule, Outcome)],
    verdict: Interval,
) -> Vec<Topic> {
    let mut open = Vec::new();
    for (rule, outcome) in conditions {
        // What only a level out of reach needs can change nothing.
        let within_reach = rule
            .condition()
            .is_some_and(|condition| condition.level <= verdict.upper);
        if *outcome == Outcome::Sometimes && within_reach {
            open.extend(topics(facts, rule, *outcome));
        }
    }
    open
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
        if *outcome == Outcome::Always || condition.level > level {
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
            (Outcome::Sometimes, _) => {
                for topic in topics {
                    add(StepKind::Answer, topic, Some(true));
                }
            }
            (_, Remedy::BringIn(Phase::Understanding)) if begins_anew => {}
            (_, Remedy::BringIn(phase)) => bring_in(facts, &mut steps, rule, phase),
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
    let brought_in: Vec<Sector> = steps
        .iter()
        .filter_map(|step| match &step.what {
            StepKind::BringIn(sides, _) => Some(sides.clone()),
            _ => None,
        })
        .flatten()
        .collect();
    // Whoever is brought into a phase is declared by that.
    steps.retain(
        |step| !matches!(step.what, StepKind::Declare(sector) if brought_in.contains(&sector)),
    );
    steps
}

/// Acts for phases that lack the same side are one step.
fn bring_in(facts: &Facts, steps: &mut Vec<Step>, rule: &Rule, phase: Phase) {
    let missing: Vec<Sector> = [Sector::Public, Sector::Civil]
        .into_iter()
        .filter(|&sector| facts.took_part(sector, phase) == Answer::No)
        .collect();
    let other_side_open = [Sector::Public, Sector::Civil]
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

/// Where one core marker is *nei*, the open ones must be answered too before the parties are equal.
fn open_beside_a_no(facts: &Facts) -> Vec<Marker> {
    let denied_as_a_whole = facts.equality.is_some();
    Marker::CORE
        .into_iter()
        .filter(|&marker| !denied_as_a_whole && facts.marker(marker).value == Answer::Unknown)
        .collect()
}

/// Whether a phase that was not joint can still become so.
fn still_possible(facts: &Facts, phase: Phase) -> Option<bool> {
    let said = facts.phase(phase);
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

/// A challenge that has been identified, and the four qualities (SESAM §6).
fn innovation(facts: &Facts) -> Answer {
    let challenge = facts.value(None, Fact::Challenge);
    let qualities = Quality::NEEDED.map(|quality| facts.qualities[quality.index()]);
    Answer::all(qualities.into_iter().chain([challenge]))
}

fn cross_sector(facts: &Facts) -> Answer {
    let sectors = Sector::ALL
        .into_iter()
        .filter(|&sector| facts.is_party(sector));
    if sectors.count() >= 2 {
        Answer::Yes
    } else {
        Answer::No
    }
}

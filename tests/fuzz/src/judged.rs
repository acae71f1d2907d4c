//! The verdict: laws of its own, and the oracle of the tests beside it.

use samskap::theory::assess::{Assessment, assess};
use samskap::charter::{self, Charter};
use samskap::theory::facts::{Facts, Period, PhaseState};
use samskap::theory::questions::agenda;
use samskap::report::{Spot, Verdict};
use samskap::theory::rule::{FlagState, Outcome, Strength};
use samskap::theory::terms::{Answer, Level, Marker, Phase, Sector, Status};

use crate::oracle;

/// The most worlds that the oracle is asked to walk through.
const MAX_WORLDS: u32 = 10;

/// Holds the assessment of a charter to the oracle, where it has few enough gaps for that.
pub fn as_the_oracle_does(charter: &Charter) {
    let facts = charter::facts(charter);
    let open = facts
        .phases
        .iter()
        .filter(|phase| phase.state == PhaseState::Unknown)
        .count();
    let worlds = open * facts.actors.len();
    if worlds > MAX_WORLDS as usize || facts.actors.len() > 6 {
        return;
    }
    let expected = oracle::judge(&in_the_oracles_terms(&facts));
    let actual = verdict(&assess(&facts));
    assert_eq!(actual, expected, "{facts:#?}");
    // What is left to ask comes in the order of what it can change.
    let asks = agenda(&facts, None);
    assert!(asks.is_sorted_by_key(|(_, stake)| *stake), "{asks:?}");
}

fn in_the_oracles_terms(facts: &Facts) -> oracle::Charter {
    let actors = facts.actors.iter().map(|actor| oracle::Actor {
        sector: match actor.sector {
            Sector::Public => oracle::Sector::Public,
            Sector::Civil => oracle::Sector::Civil,
            Sector::Private => oracle::Sector::Private,
        },
        paid: answer(actor.paid),
    });
    let period = |period: Period| (i64::from(period.first), i64::from(period.last));
    let with = |is: &dyn Fn(&samskap::theory::facts::Actor) -> bool| -> Vec<usize> {
        let actors = facts.actors.iter().enumerate();
        actors
            .filter(|(_, actor)| is(actor))
            .map(|(at, _)| at)
            .collect()
    };
    let phases = Phase::ALL.map(|phase| {
        let said = facts.phase(phase);
        let at = phase.index();
        oracle::Phase {
            who: match said.state {
                PhaseState::Unknown => oracle::Who::Unknown,
                PhaseState::NotStarted => oracle::Who::NotStarted,
                PhaseState::NotApplicable => oracle::Who::NotApplicable,
                PhaseState::Named => {
                    oracle::Who::Named(with(&|actor| actor.parts[at] == Answer::Yes))
                }
            },
            heard: with(&|actor| actor.consulted[at]),
            status: said.status.map(|status| match status {
                Status::Done => oracle::Status::Done,
                Status::Ongoing => oracle::Status::Ongoing,
                Status::Planned => oracle::Status::Planned,
            }),
            from: said.from.map(period),
            to: said.until.map(period),
        }
    });
    oracle::Charter {
        actors: actors.collect(),
        equality: Marker::CORE.map(|marker| answer(facts.marker(marker).value)),
        equality_is_plain_no: facts
            .equality
            .is_some_and(|whole| whole.value == Answer::No),
        phases,
        replaces_paid_work: answer(facts.replaces_paid_work),
        own_goals: answer(facts.own_goals),
    }
}

fn answer(answer: Answer) -> oracle::Answer {
    match answer {
        Answer::Yes => oracle::Answer::Yes,
        Answer::No => oracle::Answer::No,
        Answer::Unknown => oracle::Answer::Unknown,
    }
}

fn verdict(assessment: &Assessment) -> oracle::Verdict {
    let level = |level: Level| match level {
        Level::Samarbeid => oracle::Level::Samarbeid,
        Level::TynnSamskaping => oracle::Level::Tynn,
        Level::TykkSamskaping => oracle::Level::Tykk,
    };
    let placement = &assessment.placement;
    let conditions: Vec<oracle::State> = assessment
        .conditions
        .iter()
        .map(|(_, outcome)| match outcome {
            Outcome::Always => oracle::State::Met,
            Outcome::Never => oracle::State::Unmet,
            Outcome::Sometimes => oracle::State::Unknown,
        })
        .collect();
    let flags = assessment.flags.iter();
    oracle::Verdict {
        lower: level(placement.verdict.lower),
        upper: level(placement.verdict.upper),
        so_far: placement
            .so_far
            .map(|so_far| (level(so_far.lower), level(so_far.upper))),
        conditions: conditions.try_into().expect("nine conditions"),
        order_assumed: assessment.order_assumed,
        axis: assessment.axis,
        flags: flags
            .clone()
            .map(|flag| oracle::Flag {
                code: flag.rule.code,
                raised: flag.state == FlagState::Raised,
                clear: flag.strength.map(|strength| strength == Strength::Clear),
                actors: flag.actors.clone(),
            })
            .collect(),
        stopped_at_ideas: assessment
            .findings
            .iter()
            .any(|finding| finding.rule.code == "SK307"),
        qualified_by: flags
            .filter(|flag| flag.state == FlagState::Raised)
            .map(|flag| flag.rule.code)
            .filter(|code| ["SK401", "SK402"].contains(code))
            .collect(),
    }
}

/// What holds of every verdict on a text.
pub fn is_sound(verdict: &Verdict, text: &str) {
    let interval = verdict.interval;
    assert!(interval.lower <= interval.upper, "{interval:?}");
    if let Some(so_far) = verdict.so_far {
        assert!(so_far.lower <= so_far.upper, "{so_far:?}");
        assert!(
            so_far.lower <= interval.lower && so_far.upper <= interval.upper,
            "what is done is never more than what is planned: {so_far:?} {interval:?}"
        );
    }
    let (lower, upper) = verdict.axis;
    assert!(lower <= upper && upper <= 5, "{:?}", verdict.axis);
    let conditions = &verdict.conditions;
    assert!(conditions.is_sorted_by_key(|condition| condition.rule.code));
    assert!(
        conditions
            .iter()
            .all(|condition| !condition.text.is_empty())
    );
    for code in &verdict.qualified_by {
        let is_raised = verdict
            .flags
            .iter()
            .any(|flag| flag.rule.code == *code && flag.state == FlagState::Raised);
        assert!(is_raised, "{code} stands beside the level");
    }
    for way in &verdict.way_on {
        assert!(way.level > interval.lower, "{:?}", way.level);
    }
    let is_settled =
        interval.is_settled() && verdict.so_far.is_none_or(|so_far| so_far.is_settled());
    assert!(
        !is_settled || verdict.open_questions.is_empty(),
        "{:?}",
        verdict.open_questions
    );
    for spot in spots(verdict) {
        assert!(text.get(spot.span.clone()).is_some(), "{spot:?}");
        assert!(
            spot.pointer.is_empty() || spot.pointer.starts_with('/'),
            "{spot:?}"
        );
        assert!(
            spot.position.line > 0 && spot.position.column > 0,
            "{spot:?}"
        );
    }
}

fn spots(verdict: &Verdict) -> impl Iterator<Item = &Spot> {
    let conditions = verdict.conditions.iter().flat_map(|of| &of.because);
    let flags = verdict.flags.iter().flat_map(|of| &of.because);
    let findings = verdict.findings.iter().flat_map(|of| &of.because);
    let questions = verdict.open_questions.iter().map(|of| &of.spot);
    let steps = verdict.way_on.iter().flat_map(|way| &way.steps);
    conditions
        .chain(flags)
        .chain(findings)
        .chain(questions)
        .chain(steps.map(|step| &step.spot))
}

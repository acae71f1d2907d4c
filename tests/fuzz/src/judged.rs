//! The verdict: laws of its own, and the oracle of the tests beside it.

use samskap::charter::{self, Charter};
use samskap::report::{Spot, Verdict};
use samskap::theory::questions::agenda;
use samskap::theory::rule::FlagState;

use crate::{bridge, oracle};

/// The most worlds that the oracle is asked to walk through.
const MAX_WORLDS: u32 = 10;

/// Holds the assessment of a charter to the oracle, where it has few enough gaps for that.
pub fn as_the_oracle_does(charter: &Charter) {
    let facts = charter::facts(charter);
    if facts.actors.len() > 6 || oracle::open_parts(&bridge::told(&facts)) > MAX_WORLDS {
        return;
    }
    let [expected, actual] = bridge::both(&facts);
    assert_eq!(actual, expected, "{facts:#?}");
    // What is left to ask comes in the order of what it can change.
    let asks = agenda(&facts, None);
    assert!(asks.is_sorted_by_key(|(_, stake)| *stake), "{asks:?}");
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

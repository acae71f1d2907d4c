//! The answers that carry a verdict: exactly those whose change alone would lower it.

use proptest::prelude::*;
use samskap::theory::assess::placed;
use samskap::theory::facts::{Facts, Topic};
use samskap::theory::questions::{Ask, Said, answers, with};
use samskap::theory::rests_on::carrying;
use samskap::theory::terms::{Answer, Marker, Phase};

use super::reach::hikers;
use super::rules::facts_of;

/// By trying every other answer to every question of the level.
fn by_trying(facts: &Facts) -> Vec<Topic> {
    let lower = placed(facts).lower;
    let lowers = |ask: Ask| {
        answers(facts, ask).iter().any(|said| {
            let after = with(facts, ask, said, None);
            // Which work came before the understanding is judged once, on what is stated: an answer that
            // shows another order is not the answer that the level rests on.
            let same_order =
                after.understanding_came_too_late() == facts.understanding_came_too_late();
            let denies = *said == Said::NotStarted;
            (same_order || denies) && placed(&after).lower < lower
        })
    };
    let markers = Marker::CORE
        .into_iter()
        .filter(|marker| lowers(Ask::Marker(*marker)))
        .map(Topic::Marker);
    let phases = Phase::ALL
        .into_iter()
        .filter(|phase| lowers(Ask::Phase(*phase)))
        .map(Topic::Phase);
    markers.chain(phases).collect()
}

fn found(facts: &Facts) -> Vec<Topic> {
    carrying(facts).iter().map(|answer| answer.topic).collect()
}

#[test]
fn what_carries_tynn_and_tykk() {
    let charter = |equality: &str, rest: &str| {
        facts_of(&format!(
            "navn: Turvennene\nsektorer: [offentlig, sivilsamfunn]\n{equality}faser:\n  forståelse: {{ hvem: felles, belegg: Referat }}\n{rest}"
        ))
    };
    let tynn = charter("likeverd: { svar: ja, belegg: Mandatet }\n", "");
    assert_eq!(
        found(&tynn),
        [Topic::Equality, Topic::Phase(Phase::Understanding)]
    );
    assert!(carrying(&tynn).iter().all(|answer| answer.supported));
    let rest = "  idé: felles\n  planlegging: felles\n  gjennomføring: felles\n";
    let tykk = charter(
        "likeverd: ja\n",
        &format!("{rest}  produksjon: ikke aktuelt\n"),
    );
    assert_eq!(found(&tykk).len(), 6);
    let unsupported = carrying(&tykk)
        .into_iter()
        .filter(|answer| !answer.supported);
    assert_eq!(
        unsupported.count(),
        4,
        "equality, ideas, plan and implementation"
    );
    // Production that is unknown leaves it at tynn, which the work does not carry.
    let open = charter("likeverd: ja\n", rest);
    assert_eq!(found(&open).len(), 2);
    assert!(found(&charter("likeverd: nei\n", rest)).is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..Default::default() })]

    /// Markers one by one, with every kind of phase; three actors.
    #[test]
    fn exactly_the_answers_that_would_lower_it(
        markers in prop::array::uniform4(prop::sample::select(vec!["ja", "ja", "ja", "nei", "vet ikke"])),
        phases in prop::array::uniform5(prop::sample::select(vec![
            "felles", "felles", "[kommunen, laget]", "[kommunen, turgruppa]", "kommunen", "laget",
            "vet ikke", "ikke startet", "{ hvem: felles, status: planlagt }",
            "{ hvem: felles, fra: 2024 }", "{ hvem: felles, fra: 2025, status: ferdig }",
        ])),
    ) {
        let yaml = hikers(&markers, &phases);
        let facts = facts_of(&yaml);
        prop_assert_eq!(found(&facts), by_trying(&facts), "{}", yaml);
        // What is not known carries nothing.
        for topic in found(&facts) {
            if let Topic::Marker(marker) = topic {
                prop_assert_eq!(facts.marker(marker).value, Answer::Yes);
            }
        }
    }
}

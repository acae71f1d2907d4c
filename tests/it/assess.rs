//! The verdict against an oracle that was written apart from it and differently: it fills every gap in
//! every way and judges each filled charter on its own.

use rayon::prelude::*;
use samskap::theory::assess::{Assessment, assess};
use samskap::theory::facts::{Actor, Facts, Period, PhaseFacts, PhaseState, Reply};
use samskap::theory::rule::{FlagState, Outcome, Strength};
use samskap::theory::terms::{Answer, Level, Marker, Phase, Sector, Status};

use crate::oracle::{self, judge};

/// The facts of an oracle's charter.
pub fn facts(charter: &oracle::Charter) -> Facts {
    let mut facts = Facts::default();
    facts.actors = charter
        .actors
        .iter()
        .enumerate()
        .map(|(at, actor)| Actor {
            sector: match actor.sector {
                oracle::Sector::Public => Sector::Public,
                oracle::Sector::Civil => Sector::Civil,
                oracle::Sector::Private => Sector::Private,
            },
            experience: None,
            paid: answer(actor.paid),
            parts: Phase::ALL.map(|phase| {
                let said = &charter.phases[phase.index()];
                match &said.who {
                    oracle::Who::Named(named) if named.contains(&at) => Answer::Yes,
                    oracle::Who::Unknown if !said.heard.contains(&at) => Answer::Unknown,
                    _ => Answer::No,
                }
            }),
            consulted: Phase::ALL.map(|phase| charter.phases[phase.index()].heard.contains(&at)),
        })
        .collect();
    facts.phases = Phase::ALL.map(|phase| {
        let said = &charter.phases[phase.index()];
        let period = |(first, last): (i64, i64)| Period {
            first: u32::try_from(first).unwrap(),
            last: u32::try_from(last).unwrap(),
        };
        PhaseFacts {
            state: match said.who {
                oracle::Who::NotStarted => PhaseState::NotStarted,
                oracle::Who::NotApplicable => PhaseState::NotApplicable,
                oracle::Who::Unknown => PhaseState::Unknown,
                oracle::Who::Named(_) => PhaseState::Named,
            },
            status: said.status.map(|status| match status {
                oracle::Status::Done => Status::Done,
                oracle::Status::Ongoing => Status::Ongoing,
                oracle::Status::Planned => Status::Planned,
            }),
            from: said.from.map(period),
            until: said.to.map(period),
            evidence: false,
        }
    });
    if charter.equality_is_plain_no {
        facts.equality = Some(Reply {
            value: Answer::No,
            stated: true,
            ..Reply::UNSTATED
        });
    }
    for (marker, said) in Marker::CORE.into_iter().zip(charter.equality) {
        facts.markers[marker.index()].value = answer(said);
    }
    facts.replaces_paid_work = answer(charter.replaces_paid_work);
    facts.own_goals = answer(charter.own_goals);
    facts.tallied()
}

fn answer(answer: oracle::Answer) -> Answer {
    match answer {
        oracle::Answer::Yes => Answer::Yes,
        oracle::Answer::No => Answer::No,
        oracle::Answer::Unknown => Answer::Unknown,
    }
}

/// An assessment in the oracle's terms.
pub fn in_the_oracles_terms(assessment: &Assessment) -> oracle::Verdict {
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
    oracle::Verdict {
        lower: level(placement.verdict.lower),
        upper: level(placement.verdict.upper),
        so_far: placement
            .so_far
            .map(|so_far| (level(so_far.lower), level(so_far.upper))),
        conditions: conditions.try_into().unwrap(),
        order_assumed: assessment.order_assumed,
        axis: assessment.axis,
        flags: assessment
            .flags
            .iter()
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
        qualified_by: assessment
            .flags
            .iter()
            .filter(|flag| flag.state == FlagState::Raised)
            .map(|flag| flag.rule.code)
            .filter(|code| ["SK401", "SK402"].contains(code))
            .collect(),
    }
}

fn compare(charter: &oracle::Charter) {
    let expected = judge(charter);
    let actual = in_the_oracles_terms(&assess(&facts(charter)));
    assert_eq!(actual, expected, "{charter:#?}");
}

/// Every combination of one choice for each dimension.
fn every(sizes: &[usize], check: impl Fn(&[usize]) + Sync) {
    let total: usize = sizes.iter().product();
    (0..total).into_par_iter().for_each(|mut number| {
        let choices: Vec<usize> = sizes
            .iter()
            .map(|size| {
                let choice = number % size;
                number /= size;
                choice
            })
            .collect();
        check(&choices);
    });
}

use oracle::Answer::{No, Unknown, Yes};
use oracle::Status::{Done, Ongoing, Planned};
use oracle::Who;

fn phase(who: Who) -> oracle::Phase {
    oracle::Phase {
        who,
        heard: Vec::new(),
        status: None,
        from: None,
        to: None,
    }
}

fn actor(sector: oracle::Sector, paid: oracle::Answer) -> oracle::Actor {
    oracle::Actor { sector, paid }
}

const EQUALITIES: [([oracle::Answer; 4], bool); 6] = [
    ([Yes, Yes, Yes, Yes], false),
    ([Yes, Yes, Yes, Unknown], false),
    ([Yes, No, Unknown, Yes], false),
    ([Yes, Yes, Yes, No], false),
    ([Unknown, Unknown, Unknown, Unknown], false),
    ([Unknown, Unknown, Unknown, Unknown], true),
];

/// What a phase with a public (0) and a civil (1) actor can be.
fn of_two() -> Vec<oracle::Phase> {
    let with = |who: Who, heard: &[usize], status| oracle::Phase {
        heard: heard.to_vec(),
        status,
        ..phase(who)
    };
    vec![
        phase(Who::NotStarted),
        phase(Who::Unknown),
        phase(Who::Named(vec![0])),
        phase(Who::Named(vec![1])),
        phase(Who::Named(vec![0, 1])),
        with(Who::Unknown, &[1], None),
        with(Who::Named(vec![0]), &[1], None),
        with(Who::Named(vec![0, 1]), &[], Some(Planned)),
        with(Who::Named(vec![0, 1]), &[], Some(Done)),
        phase(Who::NotApplicable),
    ]
}

#[test]
fn two_actors_in_every_way() {
    let choices = of_two();
    let sizes = [9, 9, 9, 9, 10, EQUALITIES.len(), 2];
    every(&sizes, |chosen| {
        let (equality, equality_is_plain_no) = EQUALITIES[chosen[5]];
        compare(&oracle::Charter {
            actors: vec![
                actor(oracle::Sector::Public, Unknown),
                actor(oracle::Sector::Civil, [Yes, Unknown][chosen[6]]),
            ],
            equality,
            equality_is_plain_no,
            phases: std::array::from_fn(|at| choices[chosen[at]].clone()),
            replaces_paid_work: Unknown,
            own_goals: Unknown,
        });
    });
}

#[test]
fn three_actors_in_every_way() {
    let who = [
        Who::NotStarted,
        Who::Unknown,
        Who::Named(vec![0]),
        Who::Named(vec![1]),
        Who::Named(vec![2]),
        Who::Named(vec![0, 1]),
        Who::Named(vec![0, 2]),
        Who::Named(vec![1, 2]),
        Who::Named(vec![0, 1, 2]),
    ];
    // The third is civil society too, or commercial, or public.
    let thirds = [
        oracle::Sector::Civil,
        oracle::Sector::Private,
        oracle::Sector::Public,
    ];
    let sizes = [9, 9, 9, 9, 9, thirds.len()];
    every(&sizes, |chosen| {
        let open = (0..5).filter(|&at| chosen[at] == 1).count();
        if open > 3 {
            // Fourteen open parts and more are compared below, with fewer other choices.
            return;
        }
        compare(&oracle::Charter {
            actors: vec![
                actor(oracle::Sector::Public, Unknown),
                actor(oracle::Sector::Civil, No),
                actor(thirds[chosen[5]], [Yes, Unknown, No][chosen[0] % 3]),
            ],
            equality: [Yes, Yes, Yes, [Yes, No][chosen[4] % 2]],
            equality_is_plain_no: false,
            phases: std::array::from_fn(|at| phase(who[chosen[at]].clone())),
            replaces_paid_work: Unknown,
            own_goals: Unknown,
        });
    });
}

#[test]
fn three_actors_with_most_phases_open() {
    let who = [
        Who::NotStarted,
        Who::Named(vec![0, 1]),
        Who::Named(vec![1, 2]),
        Who::Named(vec![0, 1, 2]),
    ];
    // One phase known, the others open, some of them with a civil actor that was only consulted.
    every(&[5, who.len(), 8, 3], |chosen| {
        compare(&oracle::Charter {
            actors: vec![
                actor(oracle::Sector::Public, Unknown),
                actor(oracle::Sector::Civil, Unknown),
                actor(
                    [
                        oracle::Sector::Civil,
                        oracle::Sector::Private,
                        oracle::Sector::Public,
                    ][chosen[3]],
                    Yes,
                ),
            ],
            equality: [Unknown; 4],
            equality_is_plain_no: false,
            phases: std::array::from_fn(|at| {
                if at == chosen[0] {
                    phase(who[chosen[1]].clone())
                } else {
                    let heard = if chosen[2] & (1 << (at % 3)) == 0 {
                        Vec::new()
                    } else {
                        vec![1 + at % 2]
                    };
                    oracle::Phase {
                        heard,
                        ..phase(Who::Unknown)
                    }
                }
            }),
            replaces_paid_work: Unknown,
            own_goals: Unknown,
        });
    });
}

#[test]
fn four_actors_never_the_same_people() {
    // SK404 is decided in closed form; here its judge is asked about two actors on each side.
    let who = [
        Who::Unknown,
        Who::Named(vec![0, 2]),
        Who::Named(vec![1, 3]),
        Who::Named(vec![0, 1, 2]),
        Who::Named(vec![1, 2, 3]),
        Who::Named(vec![0, 1, 2, 3]),
        Who::NotStarted,
    ];
    every(&[7, 7, 7, 7, 3], |chosen| {
        let open = (0..4).filter(|&at| chosen[at] == 0).count();
        if open > 2 {
            return;
        }
        let mut phases: [oracle::Phase; 5] =
            std::array::from_fn(|at| phase(who[*chosen.get(at).unwrap_or(&6)].clone()));
        phases[4] = phase(Who::NotStarted);
        // Where a phase is open, one of each side may have been consulted alone.
        let heard: [&[usize]; 3] = [&[], &[2], &[0, 3]];
        for said in &mut phases {
            if said.who == Who::Unknown {
                said.heard = heard[chosen[4]].to_vec();
            }
        }
        compare(&oracle::Charter {
            actors: vec![
                actor(oracle::Sector::Public, Unknown),
                actor(oracle::Sector::Public, Unknown),
                actor(oracle::Sector::Civil, Unknown),
                actor(oracle::Sector::Civil, Yes),
            ],
            equality: [Yes; 4],
            equality_is_plain_no: false,
            phases,
            replaces_paid_work: Unknown,
            own_goals: Unknown,
        });
    });
}

#[test]
fn the_order_of_understanding_and_work() {
    let dates = [
        None,
        Some((20_240_101, 20_241_231)),
        Some((20_240_601, 20_240_630)),
        Some((20_240_615, 20_240_615)),
        Some((20_250_101, 20_251_231)),
    ];
    let statuses = [None, Some(Done), Some(Ongoing), Some(Planned)];
    let who = [Who::Unknown, Who::NotStarted, Who::Named(vec![0, 1])];
    // Understanding: who, status, from. Implementation: who, status, from, until. Production: until.
    let sizes = [3, 4, 5, 3, 4, 5, 5, 5];
    every(&sizes, |chosen| {
        let dated = |at: usize, from: usize, until: usize| oracle::Phase {
            status: statuses[chosen[at + 1]],
            from: dates[from],
            to: dates[until],
            ..phase(who[chosen[at]].clone())
        };
        let bare = |said: oracle::Phase| match said.who {
            // What has not started has neither status nor dates.
            Who::NotStarted => phase(Who::NotStarted),
            _ => said,
        };
        let joint = || phase(Who::Named(vec![0, 1]));
        compare(&oracle::Charter {
            actors: vec![
                actor(oracle::Sector::Public, Unknown),
                actor(oracle::Sector::Civil, Unknown),
            ],
            equality: [Yes; 4],
            equality_is_plain_no: false,
            phases: [
                bare(dated(0, chosen[2], 0)),
                joint(),
                phase(Who::Named(vec![0])),
                bare(dated(3, chosen[5], chosen[6])),
                oracle::Phase {
                    to: dates[chosen[7]],
                    ..joint()
                },
            ],
            replaces_paid_work: Unknown,
            own_goals: Unknown,
        });
    });
}

#[test]
fn risk_and_clear() {
    let answers = [Yes, No, Unknown];
    every(&[3, 3, 3, 3, 4], |chosen| {
        let work = |who: &[usize]| phase(Who::Named(who.to_vec()));
        let understood: [&[usize]; 4] = [&[0], &[0, 1], &[1], &[0, 2]];
        compare(&oracle::Charter {
            actors: vec![
                actor(oracle::Sector::Public, Unknown),
                actor(oracle::Sector::Civil, answers[chosen[3]]),
                actor(oracle::Sector::Civil, Unknown),
            ],
            equality: [Yes, Yes, Yes, answers[chosen[0]]],
            equality_is_plain_no: false,
            phases: [
                work(understood[chosen[4]]),
                work(&[0]),
                work(&[0]),
                work(&[0, 1, 2]),
                phase(Who::Unknown),
            ],
            replaces_paid_work: answers[chosen[1]],
            own_goals: answers[chosen[2]],
        });
    });
}

#[test]
fn the_interval_is_exact_and_narrows() {
    // Answering one open question one way or the other never leads outside the interval, and the
    // answers together reach both of its ends.
    let choices = of_two();
    every(&[9, 9, 9, 9, 10, EQUALITIES.len()], |chosen| {
        let (equality, equality_is_plain_no) = EQUALITIES[chosen[5]];
        let before = facts(&oracle::Charter {
            actors: vec![
                actor(oracle::Sector::Public, Unknown),
                actor(oracle::Sector::Civil, Unknown),
            ],
            equality,
            equality_is_plain_no,
            phases: std::array::from_fn(|at| choices[chosen[at]].clone()),
            replaces_paid_work: Unknown,
            own_goals: Unknown,
        });
        let whole = assess(&before).placement.verdict;
        for marker in Marker::CORE {
            if before.marker(marker).value != Answer::Unknown || before.equality.is_some() {
                continue;
            }
            let [no, yes] = [Answer::No, Answer::Yes].map(|answer| {
                let mut after = before.clone();
                after.markers[marker.index()].value = answer;
                assess(&after).placement.verdict
            });
            assert_eq!((no.lower, yes.upper), (whole.lower, whole.upper));
            assert!(no.upper <= whole.upper && yes.lower >= whole.lower);
        }
        for at in 0..5 {
            if before
                .actors
                .iter()
                .all(|actor| actor.parts[at] != Answer::Unknown)
            {
                continue;
            }
            let [no, yes] = [Answer::No, Answer::Yes].map(|answer| {
                let mut after = before.clone();
                for actor in &mut after.actors {
                    if actor.parts[at] == Answer::Unknown {
                        actor.parts[at] = answer;
                    }
                }
                assess(&after.tallied()).placement.verdict
            });
            assert_eq!((no.lower, yes.upper), (whole.lower, whole.upper));
            assert!(no.upper <= whole.upper && yes.lower >= whole.lower);
        }
    });
}

#[test]
fn answers_by_sector_are_their_conjunction() {
    let said = [None, Some("ja"), Some("nei"), Some("vet ikke")];
    for third in ["privat", "sivilsamfunn"] {
        every(&[4, 4, 4], |chosen| {
            let sides: Vec<(&str, &str)> = ["offentlig", "sivilsamfunn", "privat"]
                .into_iter()
                .zip(chosen)
                .filter_map(|(sector, choice)| Some((sector, said[*choice]?)))
                .filter(|(sector, _)| *sector != "privat" || third == "privat")
                .collect();
            if sides.is_empty() {
                return;
            }
            let answer: Vec<String> = sides.iter().map(|(s, a)| format!("{s}: {a}")).collect();
            let answer = answer.join(", ");
            let facts = crate::rules::facts_of(&format!(
                "navn: Bua\naktører:\n  - {{ id: a, sektor: offentlig }}\n  - {{ id: b, sektor: sivilsamfunn }}\n  - {{ id: c, sektor: {third}, vederlag: {{ {answer} }} }}\nlikeverd: {{ kan_si_nei: {{ {answer} }} }}\ninnsats: {{ egne_mål: {{ {answer} }} }}\n"
            ));
            let all: Vec<&str> = sides.iter().map(|(_, answer)| *answer).collect();
            let silent = ["offentlig", "sivilsamfunn"]
                .iter()
                .any(|sector| !sides.iter().any(|(side, _)| side == sector));
            let expected = if all.contains(&"nei") {
                Answer::No
            } else if all.contains(&"vet ikke") || silent {
                Answer::Unknown
            } else {
                Answer::Yes
            };
            assert_eq!(
                facts.marker(Marker::FreeToDecline).value,
                expected,
                "{answer}"
            );
            assert_eq!(facts.own_goals, expected, "{answer}");
            assert_eq!(facts.actors[2].paid, expected, "{answer}");
            let found = assess(&facts);
            let codes: Vec<&str> = found.findings.iter().map(|f| f.rule.code).collect();
            assert_eq!(codes.contains(&"SK203"), silent, "{answer}");
            let differ = all.contains(&"ja") && all.contains(&"nei");
            assert_eq!(codes.contains(&"SK204"), differ, "{answer}");
        });
    }
}

#[test]
fn an_understanding_that_is_only_planned_is_too_late_so_far() {
    let facts = super::rules::facts_of(
        "navn: Turvennene
sektorer: [offentlig, sivilsamfunn]
likeverd: ja
faser:
  forståelse: { hvem: felles, status: planlagt }
  idé: felles
  planlegging: felles
  gjennomføring: { hvem: felles, status: pågår }
  produksjon: ikke aktuelt
",
    );
    let so_far = facts.so_far().unwrap();
    assert!(so_far.understanding_came_too_late());
    let conditions = assess(&facts).conditions_so_far.unwrap();
    let outcome = |code: &str| {
        let found = conditions.iter().find(|(rule, _)| rule.code == code);
        found.unwrap().1
    };
    assert_eq!(outcome("SK301"), Outcome::Never);
    assert_eq!(outcome("SK306"), Outcome::Never);
    assert_eq!(outcome("SK302"), Outcome::Always);
}

#[test]
fn a_new_round_brings_nobody_into_the_old_understanding() {
    let facts = super::rules::facts_of(
        "navn: Turvennene
sektorer: [offentlig, sivilsamfunn]
likeverd: ja
faser:
  forståelse: ikke startet
  idé: felles
  planlegging: felles
  gjennomføring: felles
  produksjon: ikke aktuelt
",
    );
    let ways = assess(&facts).way_on;
    let codes = |way: usize| -> Vec<&str> {
        let steps = ways[way].steps.iter();
        steps.flat_map(|step| step.codes.iter().copied()).collect()
    };
    // Thin samskaping can still come of it: the understanding is late, and shared all the same.
    assert_eq!(codes(0), ["SK301"]);
    assert_eq!(codes(1), ["SK306"]);
}

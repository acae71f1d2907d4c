//! The verdict against an oracle that was written apart from it and differently: it fills every gap in
//! every way and judges each filled charter on its own.

use rayon::prelude::*;
use samskap::theory::assess::assess;
use samskap::theory::facts::{Actor, Facts, Period, PhaseSaid, Reply, Told, Use, Who};
use samskap::theory::rule::Outcome;
use samskap::theory::terms::{Answer, Claim, Level, Marker, Phase, Quality, Sector, Status};

use crate::bridge::both;
use crate::rules::facts_of;

use Answer::{No, Unknown, Yes};
use Sector::{Civil, Private, Public};
use Status::{Done, Ongoing, Planned};

fn compare(facts: &Facts) {
    let [expected, actual] = both(facts);
    if actual != expected {
        let only = |these: &[String], those: &[String]| -> Vec<String> {
            these
                .iter()
                .filter(|said| !those.contains(said))
                .cloned()
                .collect()
        };
        let (more, less) = (only(&actual, &expected), only(&expected, &actual));
        panic!("the engine says {more:#?}, the oracle {less:#?}\n{facts:?}");
    }
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

fn named(who: &[usize]) -> Told {
    Told::Once(PhaseSaid::new(Who::Named(who.to_vec())))
}

fn only(who: Who) -> Told {
    Told::Once(PhaseSaid::new(who))
}

fn with(who: Who, heard: &[usize], status: Option<Status>) -> Told {
    Told::Once(PhaseSaid {
        consulted: heard.to_vec(),
        status,
        ..PhaseSaid::new(who)
    })
}

fn actor(sector: Sector, paid: Answer) -> Actor {
    Actor {
        paid,
        ..Actor::new(sector)
    }
}

/// A charter with these actors and phases, and each of the core markers answered so.
fn charter(actors: Vec<Actor>, told: [Told; 5], equality: [Answer; 4]) -> Facts {
    let mut facts = Facts::default();
    facts.actors = actors;
    facts.told = told;
    for (marker, value) in Marker::CORE.into_iter().zip(equality) {
        facts.markers[marker.index()] = said(value);
    }
    facts.worked_out()
}

fn said(value: Answer) -> Reply {
    Reply {
        value,
        stated: true,
        ..Reply::UNSTATED
    }
}

/// `likeverd: nei`: the parties are not equal, and of no single marker is it said.
fn denied(mut facts: Facts) -> Facts {
    facts.equality = Some(said(No));
    facts.markers = [Reply::UNSTATED; Marker::COUNT];
    facts
}

const EQUALITIES: [[Answer; 4]; 5] = [
    [Yes, Yes, Yes, Yes],
    [Yes, Yes, Yes, Unknown],
    [Yes, No, Unknown, Yes],
    [Yes, Yes, Yes, No],
    [Unknown; 4],
];

/// What a phase with a public (0) and a civil (1) actor can be.
fn of_two() -> Vec<Told> {
    vec![
        only(Who::NotStarted),
        Told::LeftOut,
        named(&[0]),
        named(&[1]),
        named(&[0, 1]),
        with(Who::Unknown, &[1], None),
        with(Who::Named(vec![0]), &[1], None),
        with(Who::Named(vec![0, 1]), &[], Some(Planned)),
        with(Who::Named(vec![0, 1]), &[], Some(Done)),
        only(Who::NotApplicable),
    ]
}

#[test]
fn two_actors_in_every_way() {
    let choices = of_two();
    let sizes = [9, 9, 9, 9, 10, EQUALITIES.len() + 1, 2];
    every(&sizes, |chosen| {
        let facts = charter(
            vec![
                actor(Public, Unknown),
                actor(Civil, [Yes, Unknown][chosen[6]]),
            ],
            std::array::from_fn(|at| choices[chosen[at]].clone()),
            EQUALITIES[chosen[5] % EQUALITIES.len()],
        );
        compare(&match chosen[5] == EQUALITIES.len() {
            true => denied(facts),
            false => facts,
        });
    });
}

#[test]
fn three_actors_in_every_way() {
    let who = [
        only(Who::NotStarted),
        Told::LeftOut,
        named(&[0]),
        named(&[1]),
        named(&[2]),
        named(&[0, 1]),
        named(&[0, 2]),
        named(&[1, 2]),
        named(&[0, 1, 2]),
    ];
    // The third is civil society too, or commercial, or public.
    let thirds = [Civil, Private, Public];
    every(&[9, 9, 9, 9, 9, thirds.len()], |chosen| {
        let open = (0..5).filter(|&at| chosen[at] == 1).count();
        if open > 3 {
            // Fourteen open parts and more are compared below, with fewer other choices.
            return;
        }
        compare(&charter(
            vec![
                actor(Public, Unknown),
                actor(Civil, No),
                actor(thirds[chosen[5]], [Yes, Unknown, No][chosen[0] % 3]),
            ],
            std::array::from_fn(|at| who[chosen[at]].clone()),
            [Yes, Yes, Yes, [Yes, No][chosen[4] % 2]],
        ));
    });
}

#[test]
fn three_actors_with_most_phases_open() {
    let who = [
        only(Who::NotStarted),
        named(&[0, 1]),
        named(&[1, 2]),
        named(&[0, 1, 2]),
    ];
    // One phase known, the others open, some of them with a civil actor that was only consulted.
    every(&[5, who.len(), 8, 3], |chosen| {
        compare(&charter(
            vec![
                actor(Public, Unknown),
                actor(Civil, Unknown),
                actor([Civil, Private, Public][chosen[3]], Yes),
            ],
            std::array::from_fn(|at| {
                if at == chosen[0] {
                    who[chosen[1]].clone()
                } else if chosen[2] & (1 << (at % 3)) == 0 {
                    Told::LeftOut
                } else {
                    with(Who::Unknown, &[1 + at % 2], None)
                }
            }),
            [Unknown; 4],
        ));
    });
}

#[test]
fn four_actors_never_the_same_people() {
    // SK404 is decided in closed form, and so is which question is open; here their judge is asked about
    // two actors on each side.
    let who = [
        Told::LeftOut,
        named(&[0, 2]),
        named(&[1, 3]),
        named(&[0, 1, 2]),
        named(&[1, 2, 3]),
        named(&[0, 1, 2, 3]),
        only(Who::NotStarted),
    ];
    every(&[7, 7, 7, 7, 3, 2], |chosen| {
        let open = (0..4).filter(|&at| chosen[at] == 0).count();
        if open > 2 {
            return;
        }
        let mut told: [Told; 5] =
            std::array::from_fn(|at| who[*chosen.get(at).unwrap_or(&6)].clone());
        told[4] = [only(Who::NotStarted), only(Who::NotApplicable)][chosen[5]].clone();
        // Where a phase is open, one of each side may have been consulted alone.
        let heard: [&[usize]; 3] = [&[], &[2], &[0, 3]];
        for told in &mut told {
            if matches!(told, Told::LeftOut) && chosen[4] > 0 {
                *told = with(Who::Unknown, heard[chosen[4]], None);
            }
        }
        compare(&charter(
            vec![
                actor(Public, Unknown),
                actor(Public, Unknown),
                actor(Civil, Unknown),
                actor(Civil, Yes),
            ],
            told,
            [Yes; 4],
        ));
    });
}

#[test]
fn the_order_of_understanding_and_work() {
    let period = |first, last| Some(Period { first, last });
    let dates = [
        None,
        period(20_240_101, 20_241_231),
        period(20_240_601, 20_240_630),
        period(20_240_615, 20_240_615),
        period(20_250_101, 20_251_231),
    ];
    let statuses = [None, Some(Done), Some(Ongoing), Some(Planned)];
    let who = [
        Who::Unknown,
        Who::NotStarted,
        Who::Named(vec![0, 1]),
        Who::Named(vec![1]),
    ];
    // Understanding: who, status, from. Implementation: who, status, from, until. Ideas: status, from.
    // Production: until.
    let sizes = [3, 4, 5, 4, 4, 5, 3, 2, 3, 3];
    every(&sizes, |chosen| {
        let dated = |who: Who, status, from, until| {
            let bare = who == Who::NotStarted;
            let said = PhaseSaid {
                status,
                from,
                until,
                ..PhaseSaid::new(who.clone())
            };
            // What has not started has neither status nor dates.
            Told::Once(if bare { PhaseSaid::new(who) } else { said })
        };
        compare(&charter(
            vec![actor(Public, Unknown), actor(Civil, Unknown)],
            [
                dated(
                    who[chosen[0]].clone(),
                    statuses[chosen[1]],
                    dates[chosen[2]],
                    None,
                ),
                dated(
                    Who::Named(vec![0]),
                    [None, Some(Planned)][chosen[7]],
                    dates[chosen[8]],
                    None,
                ),
                only(Who::NotStarted),
                dated(
                    who[chosen[3]].clone(),
                    statuses[chosen[4]],
                    dates[chosen[5]],
                    dates[chosen[6]],
                ),
                dated(Who::Named(vec![0, 1]), None, None, dates[chosen[9]]),
            ],
            [Yes; 4],
        ));
    });
}

#[test]
fn how_strong_a_flag_is() {
    let answers = [Yes, No, Unknown];
    let own = [None, Some(Yes), Some(No), Some(Unknown)];
    // The answers for all; of one actor its own; its pay; who understood the problem; who planned.
    every(&[3, 3, 3, 4, 4, 4, 2, 4, 3], |chosen| {
        let understood: [&[usize]; 4] = [&[0], &[0, 1], &[1], &[0, 2]];
        let planned: [&[usize]; 3] = [&[0], &[0, 2], &[1]];
        let mut one = actor(Civil, [Unknown, Yes][chosen[6]]);
        one.own = [own[chosen[3]], own[chosen[4]], own[chosen[5]]];
        let mut facts = charter(
            vec![actor(Public, Unknown), one, actor(Civil, Unknown)],
            [
                named(understood[chosen[7]]),
                named(&[0]),
                named(planned[chosen[8]]),
                named(&[0, 1, 2]),
                Told::LeftOut,
            ],
            [Yes, Yes, Yes, answers[chosen[0]]],
        );
        facts.replaces_paid_work = answers[chosen[1]];
        facts.own_goals = answers[chosen[2]];
        compare(&facts);
    });
}

#[test]
fn who_is_used_and_who_decided() {
    // One public, two civil: who thought it out in each of the three ways, and who works, with the one
    // clear and the other softened, or each as the charter says.
    let who: [&[usize]; 8] = [&[0], &[1], &[2], &[0, 1], &[0, 2], &[1, 2], &[0, 1, 2], &[]];
    let phase = |set: &[usize]| match set {
        [] => Told::LeftOut,
        set => named(set),
    };
    every(&[8, 8, 8, 8, 3, 3], |chosen| {
        let strong = |at: usize| match chosen[at] {
            0 => [None; 3],
            1 => [Some(Yes), None, None],
            _ => [Some(No), Some(Yes), Some(Yes)],
        };
        let mut actors = vec![
            actor(Public, Unknown),
            actor(Civil, Unknown),
            actor(Civil, No),
        ];
        actors[1].own = strong(4);
        actors[2].own = strong(5);
        compare(&charter(
            actors,
            [
                phase(who[chosen[0]]),
                phase(who[chosen[1]]),
                phase(who[chosen[2]]),
                phase(who[chosen[3]]),
                only(Who::NotStarted),
            ],
            [Yes; 4],
        ));
    });
}

#[test]
fn the_sides_tell_it_each_in_its_way() {
    // A phase told by sector, in every pair of ways, beside what else decides.
    let ways: Vec<Option<PhaseSaid>> = vec![
        None,
        Some(PhaseSaid::new(Who::Unknown)),
        Some(PhaseSaid::new(Who::NotStarted)),
        Some(PhaseSaid::new(Who::Named(vec![0]))),
        Some(PhaseSaid::new(Who::Named(vec![0, 1]))),
        Some(PhaseSaid {
            consulted: vec![1],
            ..PhaseSaid::new(Who::Named(vec![0]))
        }),
        Some(PhaseSaid {
            status: Some(Planned),
            ..PhaseSaid::new(Who::Named(vec![0, 1, 2]))
        }),
        Some(PhaseSaid {
            consulted: vec![2],
            ..PhaseSaid::new(Who::Unknown)
        }),
    ];
    let sizes = [8, 8, 2, 8, 8, 2, 3];
    every(&sizes, |chosen| {
        let sided = |at: usize| {
            let private = [None, Some(PhaseSaid::new(Who::Named(vec![2])))];
            Told::BySector([
                ways[chosen[at]].clone(),
                ways[chosen[at + 1]].clone(),
                private[chosen[at + 2]].clone(),
            ])
        };
        let third = [Private, Civil, Public][chosen[6]];
        if third != Private && (chosen[2] > 0 || chosen[5] > 0) {
            return;
        }
        compare(&charter(
            vec![
                actor(Public, Unknown),
                actor(Civil, Unknown),
                actor(third, Unknown),
            ],
            [
                sided(0),
                named(&[0]),
                named(&[0, 1]),
                sided(3),
                only(Who::NotApplicable),
            ],
            [Yes; 4],
        ));
    });
}

#[test]
fn claims_remarks_and_innovations() {
    let claims = [
        None,
        Some(Claim::Samskaping),
        Some(Claim::Level(Level::Samarbeid)),
        Some(Claim::Level(Level::TynnSamskaping)),
        Some(Claim::Level(Level::TykkSamskaping)),
    ];
    let answers = [Yes, No, Unknown];
    let works = [
        named(&[0, 1]),
        named(&[1]),
        only(Who::NotStarted),
        with(Who::Named(vec![0, 1]), &[], Some(Planned)),
        Told::LeftOut,
    ];
    // The claim; who understood; the work; the answers on the challenge and the innovation.
    every(&[5, 3, 5, 3, 2, 3, 3, 3], |chosen| {
        let understood = [named(&[0, 1]), named(&[0]), Told::LeftOut];
        let mut one = actor(Civil, Unknown);
        one.own = [Some(answers[chosen[7]]), None, Some(answers[chosen[7]])];
        let mut facts = charter(
            vec![actor(Public, Unknown), one],
            [
                understood[chosen[1]].clone(),
                named(&[0]),
                named(&[0]),
                works[chosen[2]].clone(),
                only(Who::NotApplicable),
            ],
            [Yes; 4],
        );
        facts.claim = claims[chosen[0]];
        facts.unmet_need = answers[chosen[3]];
        // A need that is denied is that of a stated challenge.
        facts.challenge_described = chosen[4] == 0 || facts.unmet_need == No;
        facts.qualities = [Yes, answers[chosen[5]], Yes, Yes, answers[chosen[6]]];
        compare(&facts);
    });
}

#[test]
fn the_interval_is_exact_and_narrows() {
    // Answering one open question one way or the other never leads outside the interval, and the
    // answers together reach both of its ends.
    let choices = of_two();
    every(&[9, 9, 9, 9, 10, EQUALITIES.len()], |chosen| {
        let before = charter(
            vec![actor(Public, Unknown), actor(Civil, Unknown)],
            std::array::from_fn(|at| choices[chosen[at]].clone()),
            EQUALITIES[chosen[5]],
        );
        let whole = assess(&before).placement.verdict;
        for marker in Marker::CORE {
            if before.marker(marker).value != Unknown {
                continue;
            }
            let [no, yes] = [No, Yes].map(|answer| {
                let mut after = before.clone();
                after.markers[marker.index()].value = answer;
                assess(&after).placement.verdict
            });
            assert_eq!((no.lower, yes.upper), (whole.lower, whole.upper));
            assert!(no.upper <= whole.upper && yes.lower >= whole.lower);
        }
        for phase in Phase::ALL {
            let open = |actor: &Actor| actor.parts[phase.index()] == Unknown;
            if !before.actors.iter().any(open) {
                continue;
            }
            let took: Vec<usize> = (0..2).filter(|&at| open(&before.actors[at])).collect();
            let [no, yes] = [Who::NotStarted, Who::Named(took)].map(|who| {
                let mut after = before.clone();
                after.told[phase.index()] = only(who);
                assess(&after.worked_out()).placement.verdict
            });
            // What began is stated: an answer can show that the understanding came too late.
            assert!(no.lower >= whole.lower || no.lower == Level::Samarbeid);
            assert!(no.upper <= whole.upper && yes.upper <= whole.upper);
        }
    });
}

#[test]
fn what_the_sides_answer_comes_to() {
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
            let facts = facts_of(&format!(
                "navn: Bua\naktører:\n  - {{ id: a, sektor: offentlig }}\n  - {{ id: b, sektor: sivilsamfunn }}\n  - {{ id: c, sektor: {third}, vederlag: {{ {answer} }} }}\nlikeverd: {{ kan_si_nei: {{ {answer} }} }}\ninnsats: {{ egne_mål: {{ {answer} }} }}\n"
            ));
            let of = |sector: &str| {
                let side = sides.iter().find(|(side, _)| *side == sector);
                side.map(|(_, answer)| match *answer {
                    "ja" => Yes,
                    "nei" => No,
                    _ => Unknown,
                })
            };
            let both = [of("offentlig"), of("sivilsamfunn")];
            let among = |answers: &[Option<Answer>], silent: bool| {
                if answers.contains(&Some(No)) {
                    No
                } else if answers.contains(&Some(Unknown)) || silent {
                    Unknown
                } else {
                    Yes
                }
            };
            let silent = both.contains(&None);
            // Equality is between the two sides; on how it is used, civil society alone can answer.
            let equality = facts.marker(Marker::FreeToDecline).value;
            assert_eq!(equality, among(&both, silent), "{answer}");
            assert_eq!(facts.own_goals, both[1].unwrap_or(Unknown), "{answer}");
            let all = [both[0], both[1], of("privat")];
            assert_eq!(facts.actors[2].paid, among(&all, silent), "{answer}");
            let use_of_b = facts.answer_on_use(1, Use::FreeToDecline);
            assert_eq!(use_of_b, both[1].unwrap_or(Unknown), "{answer}");
            let found = assess(&facts);
            let codes: Vec<&str> = found.findings.iter().map(|f| f.rule.code).collect();
            assert_eq!(codes.contains(&"SK203"), silent, "{answer}");
            let differ = all.contains(&Some(Yes)) && all.contains(&Some(No));
            assert_eq!(codes.contains(&"SK204"), differ, "{answer}");
        });
    }
}

#[test]
fn an_understanding_that_is_only_planned_is_too_late_so_far() {
    let facts = facts_of(
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
    // Nobody has understood it together yet, so it did not come too late either.
    assert_eq!(outcome("SK306"), Outcome::NotApplicable);
    assert_eq!(outcome("SK302"), Outcome::Always);
}

#[test]
fn an_understanding_that_came_too_late_needs_a_new_round() {
    let facts = facts_of(
        "navn: Turvennene
sektorer: [offentlig, sivilsamfunn]
likeverd: ja
faser:
  forståelse: { hvem: felles, fra: 2025-06 }
  idé: offentlig
  planlegging: felles
  gjennomføring: { hvem: felles, fra: 2025-01 }
  produksjon: ikke aktuelt
",
    );
    let found = assess(&facts);
    assert_eq!(found.axis, (1, 1));
    assert_eq!(found.placement.verdict.upper, Level::Samarbeid);
    let codes = |way: usize| -> Vec<(&str, Option<bool>)> {
        let steps = found.way_on[way].steps.iter();
        steps
            .flat_map(|step| step.codes.iter().map(|code| (*code, step.still_possible)))
            .collect()
    };
    assert_eq!(codes(0), [("SK306", Some(false))]);
    assert_eq!(codes(1), [("SK302", None), ("SK306", Some(false))]);
    assert_eq!(facts.quality(Quality::New), Unknown);
}

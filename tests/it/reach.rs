//! What is still open, what would change it, and what stands between a charter and a level: each held to
//! its definition, worked out anew by trying.

use std::collections::BTreeSet;

use proptest::prelude::*;
use samskap::theory::assess::{Assessment, StepKind, assess, bears, placed};
use samskap::theory::facts::{Actor, Fact, Facts, PhaseState, Topic, World};
use samskap::theory::questions::{Ask, Said, answers, with};
use samskap::theory::rule::{FlagState, Kind, Outcome};
use samskap::theory::rules;
use samskap::theory::terms::{Answer, Level, Marker, Phase, Sector, Status};

use super::rules::facts_of;

/// A charter of three actors, with the four core markers and the five phases as they are told.
pub fn hikers(markers: &[&str; 4], phases: &[&str; 5]) -> String {
    let keys = [
        "felles_dagsorden",
        "delt_beslutning",
        "erfaring_teller",
        "kan_si_nei",
    ];
    let names = [
        "forståelse",
        "idé",
        "planlegging",
        "gjennomføring",
        "produksjon",
    ];
    let mut yaml = String::from(
        "navn: Turvennene\naktører:\n  - { id: kommunen, sektor: offentlig }\n  - { id: laget, sektor: sivilsamfunn }\n  - { id: turgruppa, sektor: sivilsamfunn }\nlikeverd:\n",
    );
    for (key, answer) in keys.iter().zip(markers) {
        yaml += &format!("  {key}: {answer}\n");
    }
    yaml += "faser:\n";
    for (name, who) in names.iter().zip(phases) {
        yaml += &format!("  {name}: {who}\n");
    }
    yaml
}

/// A charter of three actors: markers one by one, every kind of phase.
fn charter() -> impl Strategy<Value = String> {
    let answer = prop::sample::select(vec!["ja", "ja", "nei", "vet ikke"]);
    let phase = prop::sample::select(vec![
        "felles",
        "[kommunen, laget]",
        "[kommunen, turgruppa]",
        "kommunen",
        "laget",
        "{ hvem: kommunen, hørt: turgruppa }",
        "vet ikke",
        "{ hvem: vet ikke, hørt: laget }",
        "ikke startet",
        "{ hvem: felles, status: planlagt }",
        "{ hvem: kommunen, status: ferdig }",
        "{ hvem: laget, fra: 2024 }",
    ]);
    let effort = prop::sample::select(vec!["ja", "nei", "vet ikke"]);
    let parts = (
        prop::array::uniform4(answer),
        prop::array::uniform5(phase),
        effort,
    );
    parts.prop_map(|(markers, phases, replaces)| {
        hikers(&markers, &phases) + &format!("innsats:\n  erstatter_lønnet_arbeid: {replaces}\n")
    })
}

/// These took part in a phase. Work that had not begun is only planned by that, so that it does not come
/// before an understanding that is planned.
fn took(facts: &Facts, phase: Phase, set: Vec<usize>) -> Facts {
    let before = *facts.phase(phase);
    let mut facts = with(facts, Ask::Phase(phase), &Said::Took(set), None);
    let is_work = matches!(phase, Phase::Implementation | Phase::Production);
    if is_work && before.state != PhaseState::Named {
        facts = with(
            &facts,
            Ask::Status(phase),
            &Said::Status(Status::Planned),
            None,
        );
    }
    facts
}

/// Whether a step can still be taken: not into a phase that is stated as done; unsure for one that names
/// someone and does not say how far it has come.
fn can_still_be(facts: &Facts, what: &StepKind) -> Option<bool> {
    let StepKind::BringIn(_, phases) = what else {
        return Some(!matches!(
            what,
            StepKind::BeginAnew | StepKind::ShareNextRound(_)
        ));
    };
    if phases.contains(&Phase::Understanding) && facts.work_in_common_has_begun() {
        return Some(false);
    }
    let said = |phase: &Phase| facts.phase(*phase);
    let is_over = |phase: &Phase| said(phase).status == Some(Status::Done);
    let is_unsure =
        |phase: &Phase| said(phase).status.is_none() && said(phase).state == PhaseState::Named;
    match (phases.iter().any(is_over), phases.iter().any(is_unsure)) {
        (true, _) => Some(false),
        (false, true) => None,
        (false, false) => Some(true),
    }
}

fn joint(facts: &Facts, phase: Phase) -> Facts {
    took(facts, phase, (0..facts.actors.len()).collect())
}

fn marked(facts: &Facts, marker: Marker, answer: Answer) -> Facts {
    with(facts, Ask::Marker(marker), &Said::Answer(answer), None)
}

/// Takes one step of the way on.
fn take(facts: &Facts, what: &StepKind, topic: Topic) -> Facts {
    match (what, topic) {
        (StepKind::Answer, Topic::Phase(phase)) => joint(facts, phase),
        (StepKind::Marker(marker), _) => marked(facts, *marker, Answer::Yes),
        (StepKind::Answer, Topic::Marker(marker)) => marked(facts, marker, Answer::Yes),
        (StepKind::Equality, _) | (StepKind::Answer, _) => Marker::CORE
            .into_iter()
            .fold(facts.clone(), |facts, marker| {
                marked(&facts, marker, Answer::Yes)
            }),
        (StepKind::BringIn(sides, phases), _) => {
            phases.iter().fold(facts.clone(), |mut facts, &phase| {
                // Those who took part stay, and some of each side that is missing come in.
                for &side in sides {
                    if !facts.is_party(side) {
                        facts.actors.push(Actor::new(side));
                        facts = facts.worked_out();
                    }
                }
                let set = (0..facts.actors.len())
                    .filter(|&at| {
                        let actor = &facts.actors[at];
                        actor.parts[phase.index()] == Answer::Yes || sides.contains(&actor.sector)
                    })
                    .collect();
                took(&facts, phase, set)
            })
        }
        (StepKind::Declare(_) | StepKind::BeginAnew | StepKind::ShareNextRound(_), _) => {
            facts.clone()
        }
    }
}

/// A question, and the actor that it is put of.
type Asked = (Option<usize>, fn(&World) -> bool);

/// Whether a question is decided by a gap, by the definition: some filling of the other gaps is answered
/// otherwise when the gap is filled otherwise.
fn bears_by_trying(
    facts: &Facts,
    actor: Option<usize>,
    reads: &[Fact],
    question: fn(&World) -> bool,
    gap: Fact,
    value: impl Fn(Fact) -> Answer,
) -> bool {
    if !reads.contains(&gap) || value(gap) != Answer::Unknown {
        return false;
    }
    let known: Vec<Fact> = reads
        .iter()
        .copied()
        .filter(|fact| value(*fact) == Answer::Yes)
        .collect();
    let gaps: Vec<Fact> = reads
        .iter()
        .copied()
        .filter(|fact| *fact != gap && value(*fact) == Answer::Unknown)
        .collect();
    (0..1_u32 << gaps.len()).any(|filling| {
        let mut holding = known.clone();
        holding.extend(
            gaps.iter()
                .enumerate()
                .filter(|(at, _)| filling & (1 << at) != 0)
                .map(|(_, fact)| *fact),
        );
        let without = question(&World::of(facts, actor, &holding));
        holding.push(gap);
        without != question(&World::of(facts, actor, &holding))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..Default::default() })]

    #[test]
    fn the_way_on_leads_there_and_every_step_is_needed(yaml in charter()) {
        let facts = facts_of(&yaml);
        let assessment = assess(&facts);
        let lower = assessment.placement.verdict.lower;
        let ways: Vec<Level> = assessment.way_on.iter().map(|way| way.level).collect();
        let above: Vec<Level> = Level::ALL.into_iter().filter(|level| *level > lower).collect();
        prop_assert_eq!(ways, above);
        for way in &assessment.way_on {
            prop_assert!(!way.steps.is_empty());
            for step in &way.steps {
                prop_assert_eq!(step.still_possible, can_still_be(&facts, &step.what), "{:?}\n{}", step, yaml);
            }
            // A new round is a charter of its own.
            if way.steps.iter().any(|step| matches!(step.what, StepKind::BeginAnew)) {
                prop_assert!(facts.understanding_came_too_late());
                continue;
            }
            if way.steps.iter().any(|step| matches!(step.what, StepKind::ShareNextRound(_))) {
                continue;
            }
            // Whoever is brought into work that has begun makes an understanding that is only planned late.
            let planned = facts.phase(Phase::Understanding).is_planned();
            if planned && [Phase::Implementation, Phase::Production].iter().any(|work| facts.phase(*work).is_under_way()) {
                continue;
            }
            let all = way.steps.iter().fold(facts.clone(), |facts, step| take(&facts, &step.what, step.topic));
            prop_assert!(placed(&all).lower >= way.level, "{:?}\n{}", way, yaml);
            for left in 0..way.steps.len() {
                let some = way.steps.iter().enumerate().filter(|(at, _)| *at != left);
                let some = some.fold(facts.clone(), |facts, (_, step)| take(&facts, &step.what, step.topic));
                prop_assert!(placed(&some).lower < way.level, "{:?} without {}\n{}", way, left, yaml);
            }
        }
    }

    #[test]
    fn more_knowledge_never_turns_what_is_settled(yaml in charter()) {
        let facts = facts_of(&yaml);
        let before = assess(&facts);
        let mut tried = 0;
        for ask in Marker::CORE.map(Ask::Marker).into_iter().chain(Phase::ALL.map(Ask::Phase)) {
            let is_open = match ask {
                Ask::Phase(phase) => facts.phase(phase).state == PhaseState::Unknown,
                Ask::Marker(marker) => facts.marker(marker).value == Answer::Unknown,
                _ => false,
            };
            for said in answers(&facts, ask).into_iter().filter(|_| is_open) {
                let more = match (ask, &said) {
                    (_, Said::Answer(Answer::Unknown)) => continue,
                    // That production does not apply, that an understanding has not begun, or who was heard, is
                    // judged as it is stated.
                    (_, Said::NotApplicable) => continue,
                    (Ask::Phase(Phase::Understanding), Said::NotStarted) => continue,
                    (Ask::Phase(phase), Said::Took(set)) => {
                        if set.iter().any(|at| facts.actors[*at].consulted[phase.index()]) {
                            continue;
                        }
                        took(&facts, phase, set.clone())
                    }
                    _ => with(&facts, ask, &said, None),
                };
                let after = assess(&more);
                tried += 1;
                // What is stated of the order is judged once: to say who did the work can show it.
                if more.understanding_came_too_late() != facts.understanding_came_too_late() {
                    continue;
                }
                for ((rule, was), (_, is)) in before.conditions.iter().zip(&after.conditions) {
                    prop_assert!(*was == Outcome::Sometimes || was == is, "{} after {:?} {:?}\n{}", rule.code, ask, said, yaml);
                }
                // Where SK401 is raised, SK402 holds, and is not listed.
                let flags = |of: &Assessment, raised: bool| -> BTreeSet<(&'static str, Vec<usize>)> {
                    let each = of.flags.iter().filter(|flag| !raised || flag.state == FlagState::Raised);
                    each.flat_map(|flag| match flag.actors.as_slice() {
                        [] => vec![(flag.rule.code, Vec::new())],
                        actors => actors
                            .iter()
                            .flat_map(|at| {
                                let held = (flag.rule.code == "SK401").then_some("SK402");
                                held.into_iter().chain([flag.rule.code]).map(|code| (code, vec![*at]))
                            })
                            .collect(),
                    })
                    .collect()
                };
                // How strong a flag is, is read as stated.
                if ask == Ask::Marker(Marker::FreeToDecline) {
                    continue;
                }
                prop_assert!(flags(&before, true).is_subset(&flags(&after, true)), "{:?} {:?}\n{}", ask, said, yaml);
                prop_assert!(flags(&after, false).is_subset(&flags(&before, false)), "{:?} {:?}\n{}", ask, said, yaml);
                let (was, is) = (before.placement.verdict, after.placement.verdict);
                prop_assert!(was.lower <= is.lower && is.upper <= was.upper, "{:?} {:?}\n{}", ask, said, yaml);
            }
        }
        let open = Marker::CORE.iter().any(|marker| facts.marker(*marker).value == Answer::Unknown);
        prop_assert!(tried > 0 || !open);
    }

    #[test]
    fn a_gap_bears_on_a_question_when_it_can_decide_it(yaml in charter()) {
        let facts = facts_of(&yaml);
        // The value of a fact is what asking for it alone comes to.
        for rule in rules::ALL {
            let asked: Vec<Asked> = match &rule.kind {
                Kind::Condition(condition) => vec![(None, condition.question)],
                Kind::Flag(flag) => match flag.question.of_each_actor() {
                    Some(question) => facts.civil_actors().map(|at| (Some(at), question)).collect(),
                    None => Vec::new(),
                },
                Kind::Finding(_) => Vec::new(),
            };
            for (actor, question) in asked {
                for &gap in rule.reads {
                    let value = |fact: Fact| value_of(&facts, actor, fact);
                    prop_assert_eq!(
                        bears(&facts, actor, rule.reads, question, gap),
                        bears_by_trying(&facts, actor, rule.reads, question, gap, value),
                        "{} {:?}\n{}", rule.code, gap, yaml
                    );
                }
            }
        }
    }
}

/// What is known of a fact about parts and markers, read off the actors.
fn value_of(facts: &Facts, actor: Option<usize>, fact: Fact) -> Answer {
    use samskap::theory::facts::Group;
    let Fact::Part(group, phase) = fact else {
        return match fact {
            Fact::Marker(marker) => facts.marker(marker).value,
            // Somebody of civil society is in both.
            Fact::Shared(work) => {
                let civil = facts.civil_actors().map(|at| facts.actors[at].parts);
                let both = civil.map(|parts| Answer::all([parts[0], parts[work.index()]]));
                Answer::all(both.map(Answer::negated)).negated()
            }
            _ => panic!("no condition and no flag reads {fact:?}"),
        };
    };
    let in_group = |at: usize, sector: Sector| match group {
        Group::Public => sector == Sector::Public,
        Group::Civil => sector == Sector::Civil,
        Group::This => Some(at) == actor,
        Group::Fellows => sector == Sector::Civil && Some(at) != actor,
        Group::Others => sector != Sector::Civil,
    };
    let parts = facts.actors.iter().enumerate();
    let parts = parts.filter(|(at, one)| in_group(*at, one.sector));
    // Somebody took part when not all of them did not.
    Answer::all(parts.map(|(_, one)| one.parts[phase.index()].negated())).negated()
}

#[test]
fn a_profile_across_sectors_takes_two_of_them() {
    for (sectors, expected) in [
        (["offentlig", "offentlig"], Answer::No),
        (["offentlig", "privat"], Answer::Yes),
        (["sivilsamfunn", "offentlig"], Answer::Yes),
    ] {
        let [one, other] = sectors;
        let facts = facts_of(&format!(
            "navn: Turvennene\naktører:\n  - {{ id: a, sektor: {one} }}\n  - {{ id: b, sektor: {other} }}\nfaser: {{ idé: a, planlegging: b }}\n"
        ));
        assert_eq!(assess(&facts).cross_sector, expected);
    }
}

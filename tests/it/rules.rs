//! The laws that every rule keeps.

use std::collections::BTreeSet;
use std::fs;

use samskap::charter::reading::{open, text};
use samskap::charter::source::Documents;
use samskap::charter::{self, Kind as DocumentKind};
use samskap::theory::assess::{Assessment, ask, assess};
use samskap::theory::facts::{Fact, Facts, PhaseSaid, Told, Who, World};
use samskap::theory::lang::Tri;
use samskap::theory::rule::{FindingQuestion, FlagState, Kind, Outcome, Rule};
use samskap::theory::rules::{ALL, find};
use samskap::theory::terms::{Answer, Paragraph};

/// The facts of a charter without mistakes.
pub fn facts_of(yaml: &str) -> Facts {
    let document = Documents::new(yaml.as_bytes()).next().unwrap().unwrap();
    let text = text(&document);
    let opened = open(&document, &text, DocumentKind::Yaml).unwrap();
    assert!(opened.problems.is_empty(), "{yaml}\n{:?}", opened.problems);
    charter::facts(&opened.charter.unwrap())
}

#[test]
fn the_codes_are_a_contract() {
    let codes: Vec<&str> = ALL.iter().map(|rule| rule.code).collect();
    assert_eq!(
        codes.join(" "),
        "SK101 SK102 SK103 SK104 SK105 SK106 SK201 SK202 SK203 SK204 SK205 SK206 SK207 SK301 SK302 \
         SK303 SK304 SK305 SK306 SK307 SK308 SK309 SK401 SK402 SK403 SK404 SK405 SK406 SK501 SK502 \
         SK503 SK505 SK506 SK601 SK602 SK701"
    );
    assert!(ALL.iter().all(|rule| find(rule.code).is_some()));
}

#[test]
fn a_rule_is_one_file_named_by_its_code() {
    let files: BTreeSet<String> = fs::read_dir("src/theory/rules")
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .map(|name| name.split('_').next().unwrap().to_uppercase())
        .collect();
    let codes: BTreeSet<String> = ALL.iter().map(|rule| rule.code.to_owned()).collect();
    assert_eq!(files, codes);
}

#[test]
fn each_rests_on_a_paragraph_that_exists() {
    for rule in ALL {
        assert!(!rule.source.is_empty(), "{}", rule.code);
        for Paragraph(number) in rule.source {
            assert!((1..=Paragraph::COUNT).contains(number), "{}", rule.code);
        }
    }
}

/// Whether a rule says what a breaking charter should make it say.
fn trips(rule: &Rule, assessment: &Assessment) -> bool {
    match rule.kind {
        Kind::Condition(_) => assessment
            .conditions
            .iter()
            .any(|(asked, outcome)| asked.code == rule.code && *outcome == Outcome::Never),
        Kind::Flag(_) => assessment
            .flags
            .iter()
            .any(|flag| flag.rule.code == rule.code && flag.state == FlagState::Raised),
        Kind::Finding(_) => assessment
            .findings
            .iter()
            .any(|finding| finding.rule.code == rule.code),
    }
}

#[test]
fn the_examples_break_and_keep() {
    for rule in ALL {
        assert!(
            trips(rule, &assess(&facts_of(rule.breaks))),
            "{}",
            rule.code
        );
        let kept = assess(&facts_of(rule.keeps));
        assert!(!trips(rule, &kept), "{}", rule.code);
        if rule.condition().is_some() {
            let met = kept
                .conditions
                .iter()
                .any(|(asked, outcome)| asked.code == rule.code && *outcome == Outcome::Always);
            assert!(met, "{} is met", rule.code);
        }
    }
}

type Question = fn(&World) -> bool;

/// The question that a rule asks a world, and whether it is asked of each civil actor.
fn question(rule: &Rule) -> Option<(Question, bool)> {
    match &rule.kind {
        Kind::Condition(condition) => Some((condition.question, false)),
        Kind::Flag(flag) => Some((flag.question.of_each_actor()?, true)),
        Kind::Finding(finding) => match finding.question {
            FindingQuestion::InEveryWorld(question, _) => Some((question, false)),
            _ => None,
        },
    }
}

/// What is stated beside the gaps: enough variety that each rule's question is open.
fn backgrounds() -> Vec<Facts> {
    let consulted_everywhere = "
navn: Høringsrunden
aktører:
  - { navn: Kommunen, sektor: offentlig }
  - { navn: Velforeningen, sektor: sivilsamfunn }
  - { navn: Idrettslaget, sektor: sivilsamfunn }
faser:
  forståelse: { hørt: Velforeningen }
  idé: { hørt: Velforeningen }
  planlegging: { hørt: Velforeningen }
  gjennomføring: { hørt: Velforeningen }
  produksjon: { hørt: Velforeningen }
";
    ALL.iter()
        .flat_map(|rule| [rule.breaks, rule.keeps])
        .chain([consulted_everywhere])
        .map(facts_of)
        .collect()
}

#[test]
fn what_a_rule_says_that_it_reads_is_exact() {
    // A small generator with a fixed seed: the same worlds every time.
    let mut state = 0x5eed_5eed_u64;
    let mut random = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    let backgrounds = backgrounds();
    for rule in ALL {
        let Some((question, of_actor)) = question(rule) else {
            continue;
        };
        let mut mattered: BTreeSet<Fact> = BTreeSet::new();
        for facts in &backgrounds {
            let actors: Vec<Option<usize>> = if of_actor {
                facts.civil_actors().map(Some).collect()
            } else {
                vec![None]
            };
            for actor in actors {
                for _ in 0..400 {
                    let density = random() % 4;
                    let world: Vec<Fact> = Fact::all()
                        .into_iter()
                        .filter(|_| random() % 4 <= density)
                        .collect();
                    let answer = question(&World::of(facts, actor, &world));
                    for fact in Fact::all() {
                        let mut other = world.clone();
                        match other.iter().position(|held| *held == fact) {
                            Some(at) => {
                                other.remove(at);
                            }
                            None => other.push(fact),
                        }
                        if question(&World::of(facts, actor, &other)) != answer {
                            mattered.insert(fact);
                        }
                    }
                }
            }
        }
        let declared: BTreeSet<Fact> = rule.reads.iter().copied().collect();
        assert_eq!(mattered, declared, "{}", rule.code);
    }
}

#[test]
fn more_knowledge_never_turns_a_settled_answer() {
    // Every gap of the examples is filled, one at a time, both ways.
    for facts in backgrounds() {
        for rule in ALL {
            let Some((question, of_actor)) = question(rule) else {
                continue;
            };
            for actor in facts.civil_actors() {
                let asked = of_actor.then_some(actor);
                let before = ask(&facts, asked, rule.reads, question);
                for phase in 0..5 {
                    if facts.actors[actor].parts[phase] != Answer::Unknown {
                        continue;
                    }
                    for known in [Who::Named(vec![actor]), Who::NotStarted] {
                        let mut more = facts.clone();
                        more.told[phase] = Told::Once(PhaseSaid::new(known));
                        let more = more.worked_out();
                        // What is stated of the order is judged once, and can turn.
                        if more.understanding_came_too_late() != facts.understanding_came_too_late()
                        {
                            continue;
                        }
                        let after = ask(&more, asked, rule.reads, question);
                        assert!(
                            before == Outcome::Sometimes || before == after,
                            "{}: {before:?} became {after:?}",
                            rule.code
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn nynorsk_is_nynorsk() {
    // The same in both, and rightly so.
    let same = [
        "SK102", "SK204", "SK309", "SK401", "SK405", "SK406", "SK505",
    ];
    let bokmaal = [
        "ikke",
        "hvem",
        "hva",
        "hvor",
        "være",
        "noe",
        "bare",
        "fra",
        "mye",
        "en",
        "et",
        "ble",
        "blir det",
        "gjør",
        "jeg",
        "sammen",
        "hver",
        "eller ikke",
        "noen",
        "hos oss",
        "alene",
    ];
    for rule in ALL {
        for Tri { nb, nn, .. } in [rule.name, rule.meaning] {
            assert!(nb != nn || same.contains(&rule.code), "{}: {nn}", rule.code);
            assert!(!nn.contains("aa"), "{}: {nn}", rule.code);
            let words: Vec<&str> = nn.split(|c: char| !c.is_alphabetic()).collect();
            for word in bokmaal {
                assert!(!words.contains(&word), "{}: «{word}» in «{nn}»", rule.code);
            }
        }
    }
}

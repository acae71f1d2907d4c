//! The questionnaire as a state machine: walks, steps back, what is written, and how few questions.

use std::collections::HashMap;

use proptest::prelude::*;
use samskap::charter::manuscript::{draft, said, scalar, set};
use samskap::charter::{Kind, facts};
use samskap::questionnaire::choice::{choices, read};
use samskap::questionnaire::{Next, Part, Questionnaire, Stage};
use samskap::theory::assess::assess;
use samskap::theory::facts::{Facts, PhaseFacts, PhaseState};
use samskap::theory::lang::Lang;
use samskap::theory::questions::{Ask, Said, Stake, agenda, answers, is_settled, with};
use samskap::theory::rule::Outcome;
use samskap::theory::terms::{Answer, Marker, Phase, Sector, Status};
use serde_yaml::Value as Other;

use samskap::theory::questions::agenda_by_kind;

use crate::rules::facts_of;

fn ask(text: &str, lang: Lang) -> Questionnaire {
    Questionnaire::new(text.to_owned(), Kind::Yaml, lang, None)
}

/// Types answers, by the key of each question in its language.
fn typed(questionnaire: &mut Questionnaire, ask: Ask, answer: &str) {
    let draft = questionnaire.draft();
    let said = read(draft.charter.as_ref(), ask, answer, questionnaire.lang()).unwrap();
    questionnaire.answer(ask, &said).unwrap();
}

/// Answers whatever is asked by a rule, until the offer or the review.
fn interview(
    questionnaire: &mut Questionnaire,
    mut answer: impl FnMut(Ask) -> &'static str,
) -> usize {
    let mut asked = 0;
    loop {
        let ask = match questionnaire.next() {
            Next::Ask(ask, _) | Next::Again(ask) => ask,
            Next::Stage => {
                questionnaire.stage(Stage::Unsaid).unwrap();
                continue;
            }
            Next::Offer | Next::Done => break,
        };
        match (ask, answer(ask)) {
            (Ask::ActorName(_), "") => {
                questionnaire
                    .answer(ask, &Said::Answer(Answer::No))
                    .unwrap();
            }
            (_, answer) => typed(questionnaire, ask, answer),
        }
        asked += 1;
        assert!(asked < 100);
    }
    asked
}

#[test]
fn an_interview_becomes_a_charter_in_each_language() {
    let texts = Lang::ALL.map(|lang| {
        let mut questionnaire = ask("", lang);
        let yes = if lang == Lang::En { "y" } else { "j" };
        let joint = if lang == Lang::En { "j" } else { "f" };
        interview(&mut questionnaire, |ask| match ask {
            Ask::Name => "Språkkafeen: «Ord & kaffe»",
            Ask::Parties => "1",
            Ask::ActorName(0) => "Nordvik kommune",
            Ask::ActorName(1) => "Språkvennene",
            Ask::ActorName(_) => "",
            Ask::ActorSector(0) => "1",
            Ask::ActorSector(_) => "2",
            Ask::Phase(Phase::Production) => "2",
            Ask::Phase(_) => joint,
            _ => yes,
        });
        assert_eq!(questionnaire.next(), Next::Offer);
        questionnaire.text().to_owned()
    });
    assert_eq!(
        texts[0],
        "samskap: 1
navn: \"Språkkafeen: «Ord & kaffe»\"
aktører:
  - navn: Nordvik kommune
    sektor: offentlig
  - navn: Språkvennene
    sektor: sivilsamfunn
likeverd:
  felles_dagsorden: ja
  delt_beslutning: ja
  erfaring_teller: ja
  kan_si_nei: ja
faser:
  forståelse: felles
  idé: felles
  planlegging: felles
  gjennomføring: felles
  produksjon: Språkvennene
"
    );
    assert!(
        texts[1].contains("\nfasar:\n  forståing: felles\n"),
        "{}",
        texts[1]
    );
    assert!(
        texts[2].contains("\n  understanding: joint\n"),
        "{}",
        texts[2]
    );
    assert!(
        texts[2].contains("    sector: civil society\n"),
        "{}",
        texts[2]
    );
}

#[test]
fn comments_order_and_layout_of_a_charter_stay() {
    let before = "# Turgruppa, utkast 2
sektorer: [offentlig, sivilsamfunn]   # begge sider
navn: Turgruppa

faser:
  # vi begynte med kafémøter
  planlegging: { hvem: felles, status: planlagt }   # til våren
  forståelse: vet ikke  # spør Anne
  idé:
likeverd: vet ikke   # tas opp på møtet
# slutt
";
    let mut questionnaire = ask(before, Lang::En);
    for (ask, answer) in [
        (Ask::Phase(Phase::Understanding), "felles"),
        (Ask::Marker(Marker::FreeToDecline), "nei"),
        (Ask::Marker(Marker::SharedAgenda), "ja"),
        (Ask::Phase(Phase::Ideas), "1"),
        (Ask::Status(Phase::Ideas), "ferdig"),
        (Ask::Phase(Phase::Planning), "i"),
        (Ask::From(Phase::Understanding), "2024-01"),
        (Ask::OwnGoals, "ja"),
        (Ask::Challenge, "Få kommer seg ut: \"inne\" hele dagen"),
        (Ask::UnmetNeed, "ja"),
    ] {
        typed(&mut questionnaire, ask, answer);
    }
    assert_eq!(
        questionnaire.text(),
        "# Turgruppa, utkast 2
sektorer: [offentlig, sivilsamfunn]   # begge sider
navn: Turgruppa
utfordring: { beskrivelse: \"Få kommer seg ut: \\\"inne\\\" hele dagen\", udekket_behov: ja }

faser:
  # vi begynte med kafémøter
  planlegging: { hvem: ikke startet, x-status: planlagt }   # til våren
  forståelse: { hvem: felles, fra: 2024-01 }  # spør Anne
  idé: { hvem: offentlig, status: ferdig }
likeverd:
  felles_dagsorden: ja
  kan_si_nei: nei   # tas opp på møtet
innsats:
  egne_mål: ja
# slutt
"
    );
    // What was set aside comes back when it applies again.
    typed(&mut questionnaire, Ask::Phase(Phase::Planning), "felles");
    let planning = "planlegging: { hvem: felles, status: planlagt }   # til våren";
    assert!(
        questionnaire.text().contains(planning),
        "{}",
        questionnaire.text()
    );
}

#[test]
fn who_took_part_and_was_only_consulted_are_told_apart() {
    let before = "navn: A
aktører:
  - { id: kommunen, sektor: offentlig }
  - { id: laget, sektor: sivilsamfunn, form: organisasjon }
  - id: skolen
    sektor: offentlig
faser:
  idé:
    hvem: kommunen
    hørt: [laget, skolen]  # på folkemøtet
";
    let mut questionnaire = ask(before, Lang::Nb);
    let said = Said::Took(vec![0, 1]);
    let kept = questionnaire
        .answer(Ask::Phase(Phase::Ideas), &said)
        .unwrap();
    assert_eq!(kept.aside, ["hørt"]);
    assert!(
        questionnaire
            .text()
            .contains("    x-hørt: [laget, skolen]  # på folkemøtet\n")
    );
    assert!(
        questionnaire
            .text()
            .contains("    hvem: [kommunen, laget]\n")
    );
    let kept = questionnaire
        .answer(Ask::Phase(Phase::Ideas), &Said::Took(vec![0]))
        .unwrap();
    assert_eq!(kept.back, ["hørt"]);
    assert_eq!(questionnaire.text(), before);
    // A form is for civil society alone.
    let kept = questionnaire
        .answer(Ask::ActorSector(1), &Said::Sector(Sector::Private))
        .unwrap();
    assert_eq!(kept.aside, ["form"]);
    questionnaire
        .answer(Ask::ActorName(3), &Said::Text("Moen, Per".into()))
        .unwrap();
    assert!(
        questionnaire
            .text()
            .contains("    sektor: offentlig\n  - navn: \"Moen, Per\"\nfaser")
    );
    assert_eq!(
        questionnaire.next(),
        Next::Ask(Ask::ActorSector(3), Stake::Needed)
    );
}

#[test]
fn a_side_answers_for_itself() {
    let before = "navn: A\nsektorer: [offentlig, sivilsamfunn]\nlikeverd: { kan_si_nei: { offentlig: ja } }\n";
    let side = Some(Sector::Civil);
    let mut questionnaire = Questionnaire::new(before.into(), Kind::Yaml, Lang::Nb, side);
    typed(&mut questionnaire, Ask::Marker(Marker::FreeToDecline), "n");
    typed(&mut questionnaire, Ask::Marker(Marker::SharedAgenda), "j");
    assert_eq!(
        questionnaire.text(),
        "navn: A\nsektorer: [offentlig, sivilsamfunn]\nlikeverd: { felles_dagsorden: { sivilsamfunn: ja }, kan_si_nei: { offentlig: ja, sivilsamfunn: nei } }\n"
    );
    // What it has not answered itself is asked, whatever the level and whatever the other side says.
    let core = |ask: &Ask| matches!(ask, Ask::Marker(marker) if Marker::CORE.contains(marker));
    let open = questionnaire.open();
    let left: Vec<_> = open.iter().filter(|(ask, _)| core(ask)).collect();
    let left: Vec<Ask> = left.into_iter().map(|(ask, _)| *ask).collect();
    assert_eq!(
        left,
        [
            Ask::Marker(Marker::SharedDecisions),
            Ask::Marker(Marker::ExperienceCounts)
        ]
    );
}

#[test]
fn what_hangs_on_an_alias_is_left_to_people() {
    let before = "navn: A
sektorer: [offentlig, sivilsamfunn]
x-slik: &slik { hvem: felles, status: ferdig }
faser: { forståelse: *slik, idé: *slik }
";
    let mut questionnaire = ask(before, Lang::Nb);
    let said = Said::NotStarted;
    assert!(
        questionnaire
            .answer(Ask::Phase(Phase::Ideas), &said)
            .is_err()
    );
    assert_eq!(questionnaire.text(), before);
    let shared = "navn: A
sektorer: [offentlig, sivilsamfunn]
likeverd: &slik { kan_si_nei: ja }
x-kopi: *slik
";
    let mut questionnaire = ask(shared, Lang::Nb);
    let no = Said::Answer(Answer::No);
    let marker = Ask::Marker(Marker::FreeToDecline);
    assert!(questionnaire.answer(marker, &no).is_err());
    assert_eq!(questionnaire.text(), shared);
    let crlf = "navn: A\r\nsektorer: [offentlig, sivilsamfunn]\r\n";
    let mut questionnaire = ask(crlf, Lang::Nb);
    typed(&mut questionnaire, Ask::Phase(Phase::Ideas), "felles");
    assert_eq!(
        questionnaire.text(),
        format!("{crlf}faser:\r\n  idé: felles\r\n")
    );
}

/// A step of a walk: an answer by its number, a skip, or a step back.
#[derive(Clone, Copy, Debug)]
enum Step {
    Answer(u8),
    Skip,
    Back,
    Further,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        6 => any::<u8>().prop_map(Step::Answer),
        1 => Just(Step::Skip),
        2 => Just(Step::Back),
        1 => Just(Step::Further),
    ]
}

fn text_of(n: u8) -> String {
    let texts = [
        "Kafé Blåbær",
        "Navn: med kolon",
        "# ikke en kommentar",
        "\"sitat\" og 'apostrof'",
        "ja",
        "null",
        "2024",
        "- strek",
        "{krøll}, [hake]",
        "linje\nskift",
        "😀 æøå",
        "slutt ",
        "& * ! | >",
        "a: b # c",
        "\\ skrå",
        "~",
        "%",
        "@",
        "\u{202E}snudd",
        "x\u{85}y",
        "x\ty",
        "Ærlig talt",
        "y",
        "0x1F",
        "1e3",
        "tall 7",
    ];
    format!(
        "{}{}",
        texts[usize::from(n) % texts.len()],
        if n > 128 { " igjen" } else { "" }
    )
}

fn answer_of(questionnaire: &Questionnaire, ask: Ask, n: u8) -> Said {
    let draft = questionnaire.draft();
    let offered = choices(draft.charter.as_ref(), ask, questionnaire.lang());
    match ask {
        Ask::Name | Ask::Challenge => Said::Text(text_of(n)),
        Ask::ActorName(at) if at > 1 && n.is_multiple_of(2) => Said::Answer(Answer::No),
        Ask::ActorName(at) => Said::Text(format!("{} {at}", text_of(n).trim())),
        Ask::From(_) => {
            Said::Date(["2024", "2023-02", "2024-02-29"][usize::from(n) % 3].to_owned())
        }
        _ => offered[usize::from(n) % offered.len()].said.clone(),
    }
}

/// Takes a step; the straight walk is what is left when every step back has taken its step with it.
fn take(questionnaire: &mut Questionnaire, step: Step, straight: &mut Vec<Step>) {
    let next = questionnaire.next();
    match (step, next) {
        (Step::Back, _) if questionnaire.back() => drop(straight.pop()),
        (Step::Back, _) => {}
        (Step::Further, _) => {
            questionnaire.go_further(&Part::ALL);
            straight.push(step);
        }
        (Step::Skip, Next::Ask(ask, _)) => {
            questionnaire.skip(ask);
            straight.push(step);
        }
        (Step::Skip, Next::Stage) => {
            questionnaire.stage(Stage::Unsaid).unwrap();
            straight.push(step);
        }
        (Step::Skip, Next::Again(ask)) => {
            questionnaire.skip(ask);
            straight.push(step);
        }
        (Step::Answer(n), Next::Stage) => {
            let stages = [
                Stage::All(Status::Planned),
                Stage::All(Status::Ongoing),
                Stage::All(Status::Done),
                Stage::Differs,
                Stage::Unsaid,
            ];
            let stage = stages[usize::from(n) % stages.len()];
            questionnaire.stage(stage).unwrap();
            straight.push(step);
        }
        (Step::Answer(n), Next::Again(ask)) => {
            let said = answer_of(questionnaire, ask, n);
            questionnaire.answer(ask, &said).unwrap();
            straight.push(step);
        }
        (Step::Answer(n), Next::Ask(ask, stake)) => {
            let said = answer_of(questionnaire, ask, n);
            if stake != Stake::Needed && stake <= Stake::Flag {
                let facts = questionnaire.facts().unwrap();
                assert!(
                    can_change(&facts, ask),
                    "{ask:?} is idle\n{}",
                    questionnaire.text()
                );
            }
            if questionnaire.answer(ask, &said).is_ok() {
                straight.push(step);
            } else {
                panic!(
                    "{ask:?} {said:?} cannot be written\n{}",
                    questionnaire.text()
                );
            }
        }
        _ => {}
    }
}

/// Whether some answer changes the level or a flag, with some answers to the other open phases: found
/// by trying them, without the interview's own view.
fn can_change(facts: &Facts, ask: Ask) -> bool {
    let seen = |facts: &Facts| {
        let assessment = assess(facts);
        let flags: Vec<String> = assessment
            .flags
            .iter()
            .map(|flag| {
                format!(
                    "{} {:?} {:?} {:?}",
                    flag.rule.code, flag.state, flag.strength, flag.actors
                )
            })
            .collect();
        (assessment.placement.verdict, flags)
    };
    let changes = |facts: &Facts| {
        let now = seen(facts);
        answers(facts, ask)
            .iter()
            .any(|said| seen(&with(facts, ask, said, None)) != now)
    };
    let mut worlds = vec![facts.clone()];
    for phase in Phase::ALL
        .map(Ask::Phase)
        .into_iter()
        .filter(|other| *other != ask)
    {
        if worlds.iter().any(changes) {
            return true;
        }
        let open = |facts: &Facts| facts.phase(phase.phase().unwrap()).state == PhaseState::Unknown;
        worlds = worlds
            .into_iter()
            .flat_map(|facts| match open(&facts) {
                true => answers(&facts, phase)
                    .iter()
                    .map(|said| with(&facts, phase, said, None))
                    .collect(),
                false => vec![facts],
            })
            .collect();
    }
    worlds.iter().any(changes)
}

fn same_text(text: &str, other: &Other) -> bool {
    match other {
        Other::String(other) => text == other,
        Other::Number(other) => text == other.to_string(),
        Other::Bool(other) => text == other.to_string(),
        _ => false,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_walk_with_steps_back_ends_where_straight_answers_end(
        steps in prop::collection::vec(step(), 0..60),
        lang in prop::sample::select(Lang::ALL.to_vec()),
    ) {
        let mut questionnaire = ask("", lang);
        let mut straight = Vec::new();
        for step in steps {
            take(&mut questionnaire, step, &mut straight);
        }
        let mut again = ask("", lang);
        for step in straight {
            take(&mut again, step, &mut Vec::new());
        }
        prop_assert_eq!(questionnaire.text(), again.text());
        prop_assert_eq!(questionnaire.next(), again.next());
        let draft = questionnaire.draft();
        prop_assert!(!draft.mistakes, "{}", questionnaire.text());
        // Another program reads the same names and answers.
        if let Some(charter) = draft.charter.as_ref() {
            let other: Other = serde_yaml::from_str(questionnaire.text()).unwrap();
            let name = [("navn"), ("namn"), ("name")].map(|key| other.get(key)).into_iter().flatten().next();
            prop_assert!(same_text(&charter.name, name.unwrap()), "{}", questionnaire.text());
        }
        // Whoever goes on later, begins where this one stopped.
        let later = ask(questionnaire.text(), Lang::Nb);
        prop_assert_eq!(later.answers(), questionnaire.answers());
    }

    #[test]
    fn a_text_is_the_same_text_to_every_reader(text in "\\PC{0,20}|[a-z ]{0,8}|[\\x00-\\x7f]{0,8}|[\u{80}-\u{A0}\u{2020}-\u{2030}\u{FEFF}]{0,4}") {
        let written = format!("a: {}\nb: [{}, x]\n", scalar(&text), scalar(&text));
        let other: Other = serde_yaml::from_str(&written).unwrap();
        prop_assert_eq!(other["a"].as_str(), Some(text.as_str()), "{}", &written);
        prop_assert_eq!(other["b"][0].as_str(), Some(text.as_str()), "{}", &written);
        let (doc, faults) = samskap::charter::yaml::parse(&written);
        prop_assert!(faults.is_empty(), "{}", &written);
        let samskap::charter::yaml::Value::Map(entries) = doc.value(doc.root().unwrap()) else { unreachable!() };
        prop_assert_eq!(doc.text(entries[0].value), Some(text.as_str()), "{}", &written);
    }

    #[test]
    fn what_the_interview_foresees_is_what_the_text_then_says(
        example in prop::sample::select(vec![
            include_str!("../../examples/kafe.yaml"),
            include_str!("../../examples/skatehallen.yaml"),
            include_str!("../../examples/middag-heim.yaml"),
            include_str!("../../examples/digital-drop-in.yaml"),
            include_str!("../../examples/minste.yaml"),
        ]),
        which in any::<prop::sample::Index>(),
        n in any::<u8>(),
    ) {
        let questionnaire = ask(example, Lang::Nb);
        let Some(before) = questionnaire.facts() else { return Ok(()) };
        let open = questionnaire.open();
        if open.is_empty() { return Ok(()) }
        let (ask, _) = open[which.index(open.len())];
        let said_now = answer_of(&questionnaire, ask, n);
        // That it is not known is not written where there is no word for it.
        let no_word = matches!(ask, Ask::Consulted(_) | Ask::Status(_) | Ask::Claim | Ask::Experience(_));
        if no_word && said_now == Said::Answer(Answer::Unknown) { return Ok(()) }
        let Ok(written) = set(example, Kind::Yaml, (ask, &said_now), None, questionnaire.lang()) else {
            return Err(TestCaseError::fail(format!("{ask:?} {said_now:?} cannot be written")));
        };
        let after = draft(&written.text, Kind::Yaml);
        let charter = after.charter.as_ref().unwrap();
        if !matches!(said_now, Said::Date(_)) {
            let foreseen = assess(&with(&before, ask, &said_now, None)).placement.verdict;
            prop_assert_eq!(assess(&facts(charter)).placement.verdict, foreseen);
        }
        if said_now != Said::Consulted(Vec::new()) {
            let status = match ask {
                Ask::Phase(phase) => said(&after.doc, charter, Ask::Status(phase), None),
                _ => None,
            };
            // That it is planned stands as the phase's status.
            let (told, planned) = said_now.parts();
            prop_assert_eq!(said(&after.doc, charter, ask, None), Some(told));
            prop_assert!(planned.is_none() || status == planned.map(Said::Status));
        }
    }
}

/// The reduced space: one actor of each side, the five phases and one marker of equality, each open or
/// known. Of a phase 1 is not started, then who took part; of the marker 1 is ja and 2 nei.
type Point = ([u8; 5], u8);

fn start((phases, marker): Point) -> Facts {
    let base = "navn: A\naktører: [{ id: p, sektor: offentlig }, { id: s, sektor: sivilsamfunn, vederlag: nei }]\nlikeverd: { felles_dagsorden: ja, delt_beslutning: ja, erfaring_teller: ja }\ninnsats: { erstatter_lønnet_arbeid: ja, egne_mål: nei }\n";
    let mut facts = facts_of(base);
    for (phase, how) in Phase::ALL.into_iter().zip(phases) {
        let said = match how {
            0 => continue,
            1 => Said::NotStarted,
            2 => Said::Took(vec![0]),
            3 => Said::Took(vec![1]),
            _ => Said::Took(vec![0, 1]),
        };
        facts = with(&facts, Ask::Phase(phase), &said, None);
    }
    let answer = [Answer::Unknown, Answer::Yes, Answer::No][usize::from(marker)];
    let said = Said::Answer(answer);
    with(&facts, Ask::Marker(Marker::FreeToDecline), &said, None)
}

fn settled(facts: &Facts) -> bool {
    let assessment = assess(facts);
    assessment.placement.verdict.is_settled()
        && assessment.flags.iter().all(|flag| {
            !matches!(flag.rule.code, "SK401" | "SK402")
                || flag.state == samskap::theory::rule::FlagState::Raised
        })
}

/// The points that the answers to a question lead to: of a phase by its place, of the marker as the
/// sixth.
fn after((phases, marker): Point, question: usize) -> Vec<Point> {
    match question {
        5 => vec![(phases, 1), (phases, 2)],
        phase => (1..=4)
            .map(|how| {
                let mut phases = phases;
                phases[phase] = how;
                (phases, marker)
            })
            .collect(),
    }
}

/// The fewest questions with which some order is sure to settle it, and how many ours needs.
#[derive(Default)]
struct Search {
    best: HashMap<Point, usize>,
    ours: HashMap<Point, usize>,
}

impl Search {
    fn best(&mut self, point: Point) -> usize {
        if let Some(&known) = self.best.get(&point) {
            return known;
        }
        let open = (0..6).filter(|&at| {
            if at < 5 {
                point.0[at] == 0
            } else {
                point.1 == 0
            }
        });
        let fewest = match settled(&start(point)) {
            true => 0,
            false => open
                .map(|question| {
                    let worst = after(point, question)
                        .into_iter()
                        .map(|next| self.best(next));
                    1 + worst.max().unwrap()
                })
                .min()
                .unwrap(),
        };
        self.best.insert(point, fewest);
        fewest
    }

    fn ours(&mut self, point: Point) -> usize {
        if let Some(&known) = self.ours.get(&point) {
            return known;
        }
        let facts = start(point);
        let asked = if settled(&facts) {
            0
        } else {
            let question = match agenda(&facts, None).first() {
                Some((Ask::Phase(phase), _)) => phase.index(),
                Some((Ask::Marker(Marker::FreeToDecline), _)) => 5,
                other => panic!("{point:?} {other:?}"),
            };
            let worst = after(point, question)
                .into_iter()
                .map(|next| self.ours(next));
            1 + worst.max().unwrap()
        };
        self.ours.insert(point, asked);
        asked
    }
}

#[test]
fn no_adaptive_order_asks_fewer_questions_in_the_worst_case() {
    let mut search = Search::default();
    let mut worse = Vec::new();
    for number in 0..5_usize.pow(5) * 3 {
        let mut rest = number / 3;
        let phases = [(); 5].map(|()| {
            let how = u8::try_from(rest % 5).unwrap();
            rest /= 5;
            how
        });
        let point = (phases, u8::try_from(number % 3).unwrap());
        let (ours, best) = (search.ours(point), search.best(point));
        if ours > best {
            worse.push((point, ours, best));
        }
    }
    assert!(
        worse.is_empty(),
        "{} of 9375, {:?}",
        worse.len(),
        &worse[..worse.len().min(12)]
    );
}

#[test]
fn an_empty_charter_has_every_condition_open_and_a_finished_one_none() {
    let facts = facts_of("navn: A\nsektorer: [offentlig, sivilsamfunn]\n");
    let open = agenda(&facts, None);
    let levels = open
        .iter()
        .filter(|(_, stake)| *stake == Stake::Level)
        .count();
    let sometimes = assess(&facts)
        .conditions
        .iter()
        .filter(|(_, outcome)| *outcome == Outcome::Sometimes)
        .count();
    // Equality is four questions, and who understood the problem settles that it came first.
    assert_eq!(levels, sometimes + 3 - 1);
    let essex = include_str!("../../examples/essex-recovery-college.yaml");
    assert!(is_settled(&agenda(&facts_of(essex), None)));
    let unknown = PhaseFacts::UNKNOWN;
    assert_eq!(unknown.state, PhaseState::Unknown);
}

#[test]
fn that_nobody_was_only_consulted_can_be_answered_where_the_sector_took_part() {
    let text = "navn: Kafé Blåbær\nsektorer: [offentlig, sivilsamfunn]\nfaser:\n  forståelse:\n    hvem: offentlig\n    hørt: [offentlig]\n";
    let mut questionnaire = ask(text, Lang::Nb);
    let nobody = Said::Consulted(Vec::new());
    let asked = Ask::Consulted(Phase::Understanding);
    assert!(questionnaire.answer(asked, &nobody).is_ok());
    assert_eq!(questionnaire.text(), text);
}

/// A charter in which some parties are alike.
fn of_kinds() -> impl Strategy<Value = String> {
    let party = (0..3_usize, 0..3_usize);
    let phases = prop::array::uniform5(0..8_u8);
    let markers = prop::array::uniform4(0..4_usize);
    (prop::collection::vec(party, 2..=6), phases, markers).prop_map(|(parties, phases, markers)| {
        let mut text = "navn: Turvennene\naktører:\n".to_owned();
        for (at, (sector, paid)) in parties.iter().enumerate() {
            let sector = ["offentlig", "sivilsamfunn", "privat"][*sector];
            let paid = ["ja", "nei", "vet ikke"][*paid];
            text.push_str(&format!(
                "  - {{ id: p{at}, sektor: {sector}, vederlag: {paid} }}\n"
            ));
        }
        text.push_str("likeverd:\n  felles_mål: vet ikke\n");
        let names = [
            "felles_dagsorden",
            "delt_beslutning",
            "erfaring_teller",
            "kan_si_nei",
        ];
        for (name, answer) in names.iter().zip(markers) {
            if let Some(answer) = ["ja", "nei", "vet ikke"].get(answer) {
                text.push_str(&format!("  {name}: {answer}\n"));
            }
        }
        text.push_str("faser:\n  produksjon: vet ikke\n");
        let names = ["forståelse", "idé", "planlegging", "gjennomføring"];
        for (name, who) in names.iter().zip(phases) {
            // Whole kinds, and single parties.
            let told = match who {
                0 => "felles".to_owned(),
                1 => "[p0]".to_owned(),
                2 => "[p0, p1]".to_owned(),
                3 => "ikke startet".to_owned(),
                4 => format!("[p{}]", parties.len() - 1),
                _ => continue,
            };
            text.push_str(&format!("  {name}: {told}\n"));
        }
        text
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Trying a few parties of each kind asks the same as trying all of them.
    #[test]
    fn what_is_tried_on_a_few_of_each_kind_holds_for_all(text in of_kinds(), side in 0..3_usize) {
        let both = text.contains("sektor: offentlig") && text.contains("sektor: sivilsamfunn");
        prop_assume!(both || !text.contains("felles\n"));
        let facts = facts_of(&text.replace("  felles_mål: vet ikke\n", "  åpen_informasjon: vet ikke\n"));
        let side = [None, Some(Sector::Public), Some(Sector::Civil)][side];
        prop_assert_eq!(agenda_by_kind(&facts, side), agenda(&facts, side), "{}", text);
    }
}

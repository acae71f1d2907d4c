//! A civil actor came in after the plan, and civil society had a part in what was decided (SESAM §4).

use crate::theory::advice::Advice;
use crate::theory::facts::{Fact, Group, Topic};
use crate::theory::lang::{Lang, Tri};
use crate::theory::rule::{
    Beside, Flag, FlagQuestion, FlagState, Flagged, Kind, Rule, Shown, Strength, work_of,
};
use crate::theory::terms::{Paragraph, Phase, Severity};
use crate::theory::works;

/// SK406.
pub static RULE: Rule = Rule {
    code: "SK406",
    name: Tri::new(
        "kom inn etter planen",
        "kom inn etter planen",
        "came in after the plan",
    ),
    source: &[Paragraph(4)],
    meaning: Tri::new(
        "Noen fra sivilsamfunnet er med på arbeidet uten å ha vært med på å forstå problemet, finne ideene eller planlegge, men andre fra sivilsamfunnet var med på det. Alle samarbeid som varer, får nykommere, så dette er ikke noe galt. La dem være med og bestemme i neste runde.",
        "Nokon frå sivilsamfunnet er med på arbeidet utan å ha vore med på å forstå problemet, finne ideane eller planleggje, men andre frå sivilsamfunnet var med på det. Alle samarbeid som varer, får nykomarar, så dette er ikkje noko gale. Lat dei vere med og bestemme i neste runde.",
        "Somebody from civil society takes part in the work without having helped to understand the problem, find the ideas or plan, but others from civil society did. Every collaboration that lasts gets newcomers, so nothing is wrong with that. Let them have a say in the next round.",
    ),
    reads: &[
        Fact::Part(Group::This, Phase::Understanding),
        Fact::Part(Group::This, Phase::Ideas),
        Fact::Part(Group::This, Phase::Planning),
        Fact::Part(Group::This, Phase::Implementation),
        Fact::Part(Group::This, Phase::Production),
        Fact::Part(Group::Fellows, Phase::Understanding),
        Fact::Part(Group::Fellows, Phase::Ideas),
        Fact::Part(Group::Fellows, Phase::Planning),
        Fact::Part(Group::Others, Phase::Ideas),
        Fact::Part(Group::Others, Phase::Planning),
    ],
    kind: Kind::Flag(Flag {
        severity: |shown| match shown.strength == Some(Strength::Clear) && shown.unpaid {
            true => Severity::Warning,
            false => Severity::Note,
        },
        qualifies: Shown::is_raised_clear_and_unpaid,
        graded: true,
        exploits: false,
        question: FlagQuestion::EachCivilActor(|world| world.came_in_after_the_plan()),
        text,
        beside,
        because: |facts, actor, state| {
            let mut topics = work_of(facts, actor, state);
            let planned = |phase: &Phase| state.admits(facts.others_took_part(*phase));
            let others = [Phase::Ideas, Phase::Planning].into_iter().filter(planned);
            topics.extend(others.map(Topic::Phase));
            topics
        },
    }),
    breaks: r"navn: Nabolagshagen
aktører:
  - navn: Parketaten
    sektor: offentlig
  - navn: Beboerne
    sektor: sivilsamfunn
  - navn: De nye dyrkerne
    sektor: sivilsamfunn
faser:
  forståelse: [Parketaten, Beboerne]
  idé: [Parketaten, Beboerne]
  planlegging: [Parketaten, Beboerne]
  gjennomføring: [Parketaten, Beboerne, De nye dyrkerne]
  produksjon: ikke aktuelt
",
    keeps: r"navn: Nabolagshagen
aktører:
  - navn: Parketaten
    sektor: offentlig
  - navn: Beboerne
    sektor: sivilsamfunn
  - navn: De nye dyrkerne
    sektor: sivilsamfunn
faser:
  forståelse: [Parketaten, Beboerne]
  idé: [Parketaten, Beboerne]
  planlegging: [Parketaten, Beboerne, De nye dyrkerne]
  gjennomføring: [Parketaten, Beboerne, De nye dyrkerne]
  produksjon: ikke aktuelt
",
    advice: &[
        Advice {
            text: Tri::new(
                "Fortell de nye hva dere har forstått og bestemt, og spør hva de ser som dere ikke har sett.",
                "Fortel dei nye kva de har forstått og bestemt, og spør kva dei ser som de ikkje har sett.",
                "Tell the newcomers what you have understood and decided, and ask what they see that you have not seen.",
            ),
            from: &[&works::SCIE_2013],
        },
        Advice {
            text: Tri::new(
                "La de nye være med og bestemme når dere tar en ny runde.",
                "Lat dei nye vere med og bestemme når de tek ein ny runde.",
                "Let the newcomers have a say when you take a new round.",
            ),
            from: &[&works::TLAP_2015],
        },
    ],
    related: &["SK401", "SK404", "SK304"],
};

fn text(lang: Lang, flag: &Flagged) -> String {
    let names = flag.names;
    let mut text = match (lang, flag.state) {
        (Lang::Nb, FlagState::Raised) => format!(
            "{names} kom inn etter planen, som andre fra sivilsamfunnet var med på å forberede"
        ),
        (Lang::Nb, FlagState::Possible) => {
            format!("{names} kom kanskje inn etter planen: det kommer an på svarene som mangler")
        }
        (Lang::Nn, FlagState::Raised) => format!(
            "{names} kom inn etter planen, som andre frå sivilsamfunnet var med på å førebu"
        ),
        (Lang::Nn, FlagState::Possible) => {
            format!("{names} kom kanskje inn etter planen: det kjem an på svara som manglar")
        }
        (Lang::En, FlagState::Raised) => {
            format!(
                "{names} came in after the plan, which others from civil society helped to prepare"
            )
        }
        (Lang::En, FlagState::Possible) => format!(
            "{names} may have come in after the plan: it depends on the answers that are missing"
        ),
    };
    if (flag.state, flag.strength) == (FlagState::Raised, Some(Strength::Clear)) {
        text.push_str(match lang {
            Lang::Nb => ". Svarene tyder på at de blir brukt",
            Lang::Nn => ". Svara tyder på at dei blir brukte",
            Lang::En => ". The answers suggest that they are used",
        });
    }
    text
}

fn beside(lang: Lang, flag: &Flagged, place: Beside) -> String {
    let names = flag.names;
    match (lang, place) {
        (Lang::Nb, Beside::Samskaping) => format!(
            "men ikke for {names}: kom inn etter planen, og svarene tyder på at de blir brukt"
        ),
        (Lang::Nb, _) => {
            format!("med {names} inn etter planen, der svarene tyder på at de blir brukt")
        }
        (Lang::Nn, Beside::Samskaping) => format!(
            "men ikkje for {names}: kom inn etter planen, og svara tyder på at dei blir brukte"
        ),
        (Lang::Nn, _) => {
            format!("med {names} inn etter planen, der svara tyder på at dei blir brukte")
        }
        (Lang::En, Beside::Samskaping) => format!(
            "but not for {names}: came in after the plan, and the answers suggest that they are used"
        ),
        (Lang::En, _) => {
            format!("with {names} in after the plan, where the answers suggest that they are used")
        }
    }
}

//! An actor says that it cannot say no, though the answer on equality says that the parties can (SESAM §2).

use crate::theory::advice::Advice;
use crate::theory::facts::{Facts, Topic, Use};
use crate::theory::lang::{Lang, Tri};
use crate::theory::rule::{Finding, FindingQuestion, Kind, Remark, Rule};
use crate::theory::terms::{Answer, Marker, Paragraph, Severity};
use crate::theory::works;

/// SK207.
pub static RULE: Rule = Rule {
    code: "SK207",
    name: Tri::new(
        "en aktør kan ikke si nei",
        "ein aktør kan ikkje seie nei",
        "an actor cannot say no",
    ),
    source: &[Paragraph(2)],
    meaning: Tri::new(
        "Kortet sier at partene kan si nei, men for en av aktørene står det at den ikke kan det. Likeverd gjelder alle som er med.",
        "Kortet seier at partane kan seie nei, men for ein av aktørane står det at han ikkje kan det. Likeverd gjeld alle som er med.",
        "The charter says that the parties can say no, but of one of the actors it says that it cannot. Equality holds for all who take part.",
    ),
    reads: &[],
    kind: Kind::Finding(Finding {
        severity: Severity::Warning,
        question: FindingQuestion::Stated(|facts| {
            let said = says_that_all_can(facts);
            let cannot =
                |at: &usize| facts.actors[*at].own[Use::FreeToDecline.index()] == Some(Answer::No);
            facts
                .civil_actors()
                .filter(cannot)
                .filter(|_| said)
                .map(|at| vec![Topic::OwnUse(at, Use::FreeToDecline), Topic::Actor(at)])
                .collect()
        }),
        text,
    }),
    breaks: r"navn: Besøksvenner
aktører:
  - navn: Hjemmetjenesten
    sektor: offentlig
  - navn: Besøksvennene
    sektor: sivilsamfunn
    kan_si_nei: nei
likeverd:
  kan_si_nei: ja
",
    keeps: r"navn: Besøksvenner
aktører:
  - navn: Hjemmetjenesten
    sektor: offentlig
  - navn: Besøksvennene
    sektor: sivilsamfunn
    kan_si_nei: ja
likeverd:
  kan_si_nei: ja
",
    advice: &[
        Advice {
            text: Tri::new(
                "Spør aktøren hva som skjer hvis den sier nei, og se på svaret om likeverd en gang til.",
                "Spør aktøren kva som skjer om han seier nei, og sjå på svaret om likeverd ein gong til.",
                "Ask the actor what happens if it says no, and look at the answer on equality once more.",
            ),
            from: &[&works::VOLUNTEER_SCOTLAND_2019],
        },
        Advice {
            text: Tri::new(
                "Avtal hva den som sier nei, kan regne med: at ingen mister støtte, lokaler eller plass ved bordet av den grunn.",
                "Avtal kva den som seier nei, kan rekne med: at ingen mistar støtte, lokale eller plass ved bordet av den grunn.",
                "Agree on what somebody who says no can count on: that nobody loses support, premises or a place at the table for that reason.",
            ),
            from: &[],
        },
    ],
    related: &["SK201", "SK401", "kan_si_nei"],
};

/// Equality as a whole, or the marker, is answered with *ja*.
fn says_that_all_can(facts: &Facts) -> bool {
    let whole = facts.equality.map(|reply| reply.value);
    let marker = facts.marker(Marker::FreeToDecline).value;
    whole.unwrap_or(marker) == Answer::Yes
}

fn text(lang: Lang, remark: &Remark) -> String {
    let names = remark.names;
    match lang {
        Lang::Nb => {
            format!("{names} kan ikke si nei, men svaret om likeverd sier at partene kan det")
        }
        Lang::Nn => {
            format!("{names} kan ikkje seie nei, men svaret om likeverd seier at partane kan det")
        }
        Lang::En => {
            format!(
                "{names} cannot say no, though the answer on equality says that the parties can"
            )
        }
    }
}

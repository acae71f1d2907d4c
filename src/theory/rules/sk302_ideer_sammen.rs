//! The ideas were joint (SESAM §4, §5).

use crate::theory::advice::Advice;
use crate::theory::facts::{Fact, Group, Topic};
use crate::theory::lang::Tri;
use crate::theory::rule::{Condition, Kind, Remedy, Rule};
use crate::theory::terms::{Level, Paragraph, Phase};
use crate::theory::works;

/// SK302.
pub static RULE: Rule = Rule {
    code: "SK302",
    name: Tri::new(
        "ideene er funnet sammen",
        "ideane er funne saman",
        "the ideas were found together",
    ),
    source: &[Paragraph(4), Paragraph(5)],
    meaning: Tri::new(
        "Når problemet er forstått på nytt, leter partene sammen etter løsninger. Tykk samskaping gjelder hele veien, så ideene kan ikke komme fra bare den ene siden.",
        "Når problemet er forstått på nytt, leitar partane saman etter løysingar. Tjukk samskaping gjeld heile vegen, så ideane kan ikkje kome frå berre den eine sida.",
        "Once the problem has been understood afresh, the parties look for solutions together. Thick samskaping covers every phase, so the ideas cannot come from one side only.",
    ),
    reads: &[
        Fact::Part(Group::Public, Phase::Ideas),
        Fact::Part(Group::Civil, Phase::Ideas),
    ],
    kind: Kind::Condition(Condition {
        level: Level::TykkSamskaping,
        question: |world| world.is_joint(Phase::Ideas),
        applies: |_| true,
        unmet: Tri::new(
            "Ideene er ikke funnet sammen",
            "Ideane er ikkje funne saman",
            "The ideas were not found together",
        ),
        remedy: Remedy::BringIn(Phase::Ideas),
        because: |_, _| vec![Topic::Phase(Phase::Ideas)],
    }),
    breaks: r"navn: Nabolagskafeen
sektorer: [offentlig, sivilsamfunn]
likeverd: ja
faser:
  forståelse: felles
  idé: offentlig
  planlegging: felles
  gjennomføring: felles
  produksjon: felles
",
    keeps: r"navn: Nabolagskafeen
sektorer: [offentlig, sivilsamfunn]
likeverd: ja
faser:
  forståelse: felles
  idé: felles
  planlegging: felles
  gjennomføring: felles
  produksjon: felles
",
    advice: &[
        Advice {
            text: Tri::new(
                "Hold en idédugnad der alle slipper til på like fot, før noen har et ferdig forslag.",
                "Hald ein idédugnad der alle slepp til på like fot, før nokon har eit ferdig framlegg.",
                "Hold an ideas meeting where everyone has an equal voice, before anyone has a finished proposal.",
            ),
            from: &[&works::TLAP_2015],
        },
        Advice {
            text: Tri::new(
                "Ta kontakt tidlig, mens alt ennå er åpent, og let etter løsningene sammen.",
                "Ta kontakt tidleg, medan alt enno er ope, og leit etter løysingane saman.",
                "Get in touch early, while everything is still open, and look for the solutions together.",
            ),
            from: &[&works::MELD_ST_10_2018],
        },
    ],
    related: &["SK301", "SK303", "SK402", "tegnebordet"],
};

//! The problem was understood together, across the sector border (SESAM §4, §5).

use crate::theory::advice::Advice;
use crate::theory::facts::{Fact, Group, Topic};
use crate::theory::lang::Tri;
use crate::theory::rule::{Condition, Kind, Remedy, Rule};
use crate::theory::terms::{Level, Paragraph, Phase};
use crate::theory::works;

/// SK301.
pub static RULE: Rule = Rule {
    code: "SK301",
    name: Tri::new(
        "problemet er forstått sammen",
        "problemet er forstått saman",
        "the problem was understood together",
    ),
    source: &[Paragraph(4), Paragraph(5)],
    meaning: Tri::new(
        "Samskaping begynner med at partene snakker sammen om hva problemet er, og om det kan forstås annerledes. Bestemmer den ene siden alene hva problemet er, blir resten samarbeid om det som den siden er opptatt av.",
        "Samskaping byrjar med at partane snakkar saman om kva problemet er, og om det kan forståast annleis. Bestemmer den eine sida åleine kva problemet er, blir resten samarbeid om det som den sida er oppteken av.",
        "Samskaping begins with the parties talking about what the problem is, and whether there are other ways to see it. If one side decides on its own what the problem is, everything that follows is collaboration on that side's problem.",
    ),
    reads: &[
        Fact::Part(Group::Public, Phase::Understanding),
        Fact::Part(Group::Civil, Phase::Understanding),
    ],
    kind: Kind::Condition(Condition {
        level: Level::TynnSamskaping,
        question: |world| world.is_joint(Phase::Understanding),
        applies: |_| true,
        unmet: Tri::new(
            "Problemet er ikke forstått sammen",
            "Problemet er ikkje forstått saman",
            "The problem was not understood together",
        ),
        remedy: Remedy::BringIn(Phase::Understanding),
        because: |_, _| vec![Topic::Phase(Phase::Understanding)],
    }),
    breaks: r"navn: Nabolagskafeen
sektorer: [offentlig, sivilsamfunn]
likeverd: ja
faser:
  forståelse: offentlig
  idé: felles
  planlegging: felles
  gjennomføring: felles
  produksjon: ikke aktuelt
",
    keeps: r"navn: Nabolagskafeen
sektorer: [offentlig, sivilsamfunn]
likeverd: ja
faser:
  forståelse: felles
  idé: ikke startet
  planlegging: ikke startet
  gjennomføring: ikke startet
  produksjon: ikke startet
",
    advice: &[
        Advice {
            text: Tri::new(
                "Hold det første møtet før noen har laget en plan. Snakk bare om problemet, og la løsningene vente.",
                "Hald det første møtet før nokon har laga ein plan. Snakk berre om problemet, og lat løysingane vente.",
                "Hold the first meeting before anyone has made a plan. Talk only about the problem, and let solutions wait.",
            ),
            from: &[&works::STARTPAKKE_2023],
        },
        Advice {
            text: Tri::new(
                "Når noen begynner å snakke om løsninger, led praten tilbake til problemet.",
                "Når nokon tek til å snakke om løysingar, lei praten tilbake til problemet.",
                "When somebody begins to talk about solutions, lead the talk back to the problem.",
            ),
            from: &[&works::STARTPAKKE_2023],
        },
        Advice {
            text: Tri::new(
                "Skriv ned problemet med ord som alle er enige om, før dere går videre.",
                "Skriv ned problemet med ord som alle er samde om, før de går vidare.",
                "Write the problem down in words that everyone agrees on before you go on.",
            ),
            from: &[&works::BRACKNELL_2024, &works::NIHR_2021],
        },
    ],
    related: &["SK302", "SK306", "SK403", "tenkeloftet"],
};

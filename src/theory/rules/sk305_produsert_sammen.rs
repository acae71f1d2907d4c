//! Production and distribution were joint, or do not apply (SESAM §5).

use crate::theory::advice::Advice;
use crate::theory::facts::{Fact, Group, PhaseState};
use crate::theory::lang::Tri;
use crate::theory::rule::{Condition, Kind, Remedy, Rule, work_and_sharing};
use crate::theory::terms::{Level, Paragraph, Phase};
use crate::theory::works;

/// SK305.
pub static RULE: Rule = Rule {
    code: "SK305",
    name: Tri::new(
        "produksjonen er felles, eller ikke aktuell",
        "produksjonen er felles, eller ikkje aktuell",
        "production is joint, or does not apply",
    ),
    source: &[Paragraph(4), Paragraph(5)],
    meaning: Tri::new(
        "Tykk samskaping går helt fram til at løsningen produseres og deles ut. Noen samarbeid har ingen slik fase; skriv da «ikke aktuelt», så hindrer det ingenting.",
        "Tjukk samskaping går heilt fram til at løysinga blir produsert og delt ut. Nokre samarbeid har ingen slik fase; skriv då «ikkje aktuelt», så hindrar det ingenting.",
        "Thick samskaping goes all the way to producing and distributing the solution. Some collaborations have no such phase. Then write “not applicable”, and it will not count against you.",
    ),
    reads: &[
        Fact::Part(Group::Public, Phase::Production),
        Fact::Shared(Phase::Production),
    ],
    kind: Kind::Condition(Condition {
        level: Level::TykkSamskaping,
        question: |world| {
            world.took_part(Group::Public, Phase::Production)
                && world.holds(Fact::Shared(Phase::Production))
                || world.stated().phase(Phase::Production).state == PhaseState::NotApplicable
        },
        applies: |_| true,
        unmet: Tri::new(
            "Produksjonen er ikke felles",
            "Produksjonen er ikkje felles",
            "Production is not joint",
        ),
        remedy: Remedy::BringInSharing(Phase::Production),
        because: |facts, outcome| work_and_sharing(facts, Phase::Production, outcome),
    }),
    breaks: r"navn: Nabolagskafeen
sektorer: [offentlig, sivilsamfunn]
likeverd: ja
faser:
  forståelse: felles
  idé: felles
  planlegging: felles
  gjennomføring: felles
  produksjon: sivilsamfunn
",
    keeps: r"navn: Nabolagskafeen
sektorer: [offentlig, sivilsamfunn]
likeverd: ja
faser:
  forståelse: felles
  idé: felles
  planlegging: felles
  gjennomføring: felles
  produksjon: ikke aktuelt
",
    advice: &[
        Advice {
            text: Tri::new(
                "Driv tilbudet sammen: La alle bidra med det de er gode til, og være med på å bestemme.",
                "Driv tilbodet saman: Lat alle bidra med det dei er gode til, og vere med på å bestemme.",
                "Run the service together: let everyone contribute what they do well, and have a say in decisions.",
            ),
            from: &[&works::SCIE_2013],
        },
        Advice {
            text: Tri::new(
                "Start i det små, med noe dere kan drive sammen, og bygg videre derfra.",
                "Start i det små, med noko de kan drive saman, og bygg vidare derifrå.",
                "Start small, with something you can run together, and build on it.",
            ),
            from: &[&works::TLAP_2015],
        },
    ],
    related: &["SK304", "tykk samskaping", "produksjonshallen"],
};

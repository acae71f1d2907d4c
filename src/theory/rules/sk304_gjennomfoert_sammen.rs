//! The implementation was joint (SESAM §5).

use crate::theory::advice::Advice;
use crate::theory::facts::{Fact, Group, Topic};
use crate::theory::lang::Tri;
use crate::theory::rule::{Condition, Kind, Remedy, Rule};
use crate::theory::terms::{Level, Paragraph, Phase};
use crate::theory::works;

/// SK304.
pub static RULE: Rule = Rule {
    code: "SK304",
    name: Tri::new(
        "gjennomføringen er felles",
        "gjennomføringa er felles",
        "the implementation is joint",
    ),
    source: &[Paragraph(5)],
    meaning: Tri::new(
        "Det som er tenkt ut sammen, kan også settes i verk sammen. Tykk samskaping krever at begge sider gjennomfører.",
        "Det som er tenkt ut saman, kan òg setjast i verk saman. Tjukk samskaping krev at begge sider gjennomfører.",
        "What was thought out together can be put into practice together too. Thick samskaping needs both sides in the implementation.",
    ),
    reads: &[
        Fact::Part(Group::Public, Phase::Implementation),
        Fact::Part(Group::Civil, Phase::Implementation),
    ],
    kind: Kind::Condition(Condition {
        level: Level::TykkSamskaping,
        question: |world| world.is_joint(Phase::Implementation),
        unmet: Tri::new(
            "Gjennomføringen er ikke felles",
            "Gjennomføringa er ikkje felles",
            "The implementation is not joint",
        ),
        remedy: Remedy::BringIn(Phase::Implementation),
        because: |_, _| vec![Topic::Phase(Phase::Implementation)],
    }),
    breaks: r"navn: Nabolagskafeen
sektorer: [offentlig, sivilsamfunn]
likeverd: ja
faser:
  forståelse: felles
  idé: felles
  planlegging: felles
  gjennomføring: offentlig
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
                "Gi de ansatte arbeidstid til å gjøre arbeidet sammen med de frivillige.",
                "Gi dei tilsette arbeidstid til å gjere arbeidet saman med dei frivillige.",
                "Give the employees working time to do the work together with the volunteers.",
            ),
            from: &[&works::SCIE_2013],
        },
        Advice {
            text: Tri::new(
                "Spør hva hver enkelt kan og vil bidra med, og del arbeidet etter det. Det trengs mange slags evner.",
                "Spør kva kvar einskild kan og vil bidra med, og del arbeidet etter det. Det trengst mange slags evner.",
                "Ask what each person can and wants to contribute, and share the work accordingly. Many kinds of skills are needed.",
            ),
            from: &[&works::TLAP_2015, &works::SCIE_2013],
        },
        Advice {
            text: Tri::new(
                "Ha jevnlige møter mens arbeidet pågår, og snakk om hvordan det går og hvordan dere har det sammen.",
                "Ha jamlege møte medan arbeidet går føre seg, og snakk om korleis det går og korleis de har det saman.",
                "Meet regularly while the work is going on, and talk about how it goes and how you get on together.",
            ),
            from: &[&works::BRACKNELL_2024],
        },
    ],
    related: &["SK305", "SK307", "SK401", "produksjonshallen"],
};

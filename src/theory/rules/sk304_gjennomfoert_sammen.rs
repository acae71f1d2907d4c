//! The implementation was joint, with somebody from civil society who shared the understanding (SESAM §4, §5).

use crate::theory::advice::Advice;
use crate::theory::facts::{Fact, Group};
use crate::theory::lang::Tri;
use crate::theory::rule::{Condition, Kind, Remedy, Rule, work_and_sharing};
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
    source: &[Paragraph(4), Paragraph(5)],
    meaning: Tri::new(
        "Det som er tenkt ut sammen, kan også settes i verk sammen. Tykk samskaping krever at begge sider er med på arbeidet, og at noen fra sivilsamfunnet som var med på å forstå problemet, er med videre. Er alle som gjør arbeidet hentet inn siden, beveger ikke partene seg sammen.",
        "Det som er tenkt ut saman, kan òg setjast i verk saman. Tjukk samskaping krev at begge sider er med på arbeidet, og at nokon frå sivilsamfunnet som var med på å forstå problemet, er med vidare. Er alle som gjer arbeidet henta inn seinare, flyttar ikkje partane seg saman.",
        "What was thought out together can be put into practice together too. Thick samskaping requires both sides to take part in the work, and someone from civil society who helped to understand the problem. When all who do the work were brought in later, the parties do not move together.",
    ),
    reads: &[
        Fact::Part(Group::Public, Phase::Implementation),
        Fact::Shared(Phase::Implementation),
    ],
    kind: Kind::Condition(Condition {
        level: Level::TykkSamskaping,
        question: |world| {
            world.took_part(Group::Public, Phase::Implementation)
                && world.holds(Fact::Shared(Phase::Implementation))
        },
        applies: |_| true,
        unmet: Tri::new(
            "Gjennomføringen er ikke felles",
            "Gjennomføringa er ikkje felles",
            "The implementation is not joint",
        ),
        remedy: Remedy::BringInSharing(Phase::Implementation),
        because: |facts, outcome| work_and_sharing(facts, Phase::Implementation, outcome),
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
                "Give staff time in their working day to do this together with the volunteers.",
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
                "Meet regularly while the work is under way, and talk about how it is going and how you are working together.",
            ),
            from: &[&works::BRACKNELL_2024],
        },
    ],
    related: &["SK305", "SK307", "SK401", "produksjonshallen"],
};

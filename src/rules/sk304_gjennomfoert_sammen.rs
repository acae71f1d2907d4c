//! The implementation was joint (SESAM §5).

use crate::facts::{Fact, Group, Topic};
use crate::rule::{Condition, Kind, Remedy, Rule};
use crate::terms::{Level, Paragraph, Phase};
use crate::words::Tri;

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
};

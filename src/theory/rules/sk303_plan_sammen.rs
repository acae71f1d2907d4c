//! The plan was joint (SESAM §4, §5).

use crate::theory::advice::Advice;
use crate::theory::facts::{Fact, Group, Topic};
use crate::theory::lang::Tri;
use crate::theory::rule::{Condition, Kind, Remedy, Rule};
use crate::theory::terms::{Level, Paragraph, Phase};
use crate::theory::works;

/// SK303.
pub static RULE: Rule = Rule {
    code: "SK303",
    name: Tri::new(
        "planen er lagt sammen",
        "planen er lagd saman",
        "the plan was made together",
    ),
    source: &[Paragraph(4), Paragraph(5)],
    meaning: Tri::new(
        "Hvem som gjør hva, når og med hvilke ressurser, er en del av samskapingen. Lager den ene siden planen ferdig, blir den andre bare utfører.",
        "Kven som gjer kva, når og med kva ressursar, er ein del av samskapinga. Lagar den eine sida planen ferdig, blir den andre berre utførar.",
        "Who does what, when and with which means is part of samskaping. When one side finishes the plan alone, the other side is left to carry it out.",
    ),
    reads: &[
        Fact::Part(Group::Public, Phase::Planning),
        Fact::Part(Group::Civil, Phase::Planning),
    ],
    kind: Kind::Condition(Condition {
        level: Level::TykkSamskaping,
        question: |world| world.is_joint(Phase::Planning),
        applies: |_| true,
        unmet: Tri::new(
            "Planen er ikke lagt sammen",
            "Planen er ikkje lagd saman",
            "The plan was not made together",
        ),
        remedy: Remedy::BringIn(Phase::Planning),
        because: |_, _| vec![Topic::Phase(Phase::Planning)],
    }),
    breaks: r"navn: Nabolagskafeen
sektorer: [offentlig, sivilsamfunn]
likeverd: ja
faser:
  forståelse: felles
  idé: felles
  planlegging: offentlig
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
                "Skriv en kort avtale sammen: hva dere vil oppnå, hvem som gjør hva, og hvordan dere følger med.",
                "Skriv ein kort avtale saman: kva de vil oppnå, kven som gjer kva, og korleis de følgjer med.",
                "Write a short agreement together: what you want to achieve, who does what, and how you keep track.",
            ),
            from: &[&works::KMD_2015, &works::BRACKNELL_2024],
        },
        Advice {
            text: Tri::new(
                "Lag planen i møter der begge sider er med fra første utkast.",
                "Lag planen i møte der begge sider er med frå første utkast.",
                "Make the plan in meetings where both sides take part from the first draft.",
            ),
            from: &[&works::TLAP_2015, &works::COMPACT_2010],
        },
    ],
    related: &["SK302", "SK401", "SK402", "tegnebordet"],
};

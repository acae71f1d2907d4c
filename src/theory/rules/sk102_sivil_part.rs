//! Civil society is a party: an actor of it is declared (SESAM §2, §3).

use crate::theory::advice::Advice;
use crate::theory::facts::{Facts, Topic};
use crate::theory::lang::Tri;
use crate::theory::rule::{Condition, Kind, Remedy, Rule};
use crate::theory::terms::{Level, Paragraph, Sector};
use crate::theory::works;

/// SK102.
pub static RULE: Rule = Rule {
    code: "SK102",
    name: Tri::new(
        "sivilsamfunnet er med",
        "sivilsamfunnet er med",
        "civil society is involved",
    ),
    source: &[Paragraph(2), Paragraph(3)],
    meaning: Tri::new(
        "Sivilsamfunnet er personer, nettverk, grupper og organisasjoner som verken er offentlige eller kommersielle. De har erfaring med behovet, eller står nær dem som har det. Uten dem er det ikke samskaping.",
        "Sivilsamfunnet er personar, nettverk, grupper og organisasjonar som verken er offentlege eller kommersielle. Dei har erfaring med behovet, eller står nær dei som har det. Utan dei er det ikkje samskaping.",
        "Civil society is people, networks, groups and organisations that are neither public nor commercial. They have experience of the need, or are close to those who have. Without them it is not samskaping.",
    ),
    reads: &[],
    kind: Kind::Condition(Condition {
        level: Level::TynnSamskaping,
        question: |world| world.stated().is_party(Sector::Civil),
        applies: |_| true,
        unmet: Tri::new(
            "Sivilsamfunnet er ikke med",
            "Sivilsamfunnet er ikkje med",
            "Civil society is not involved",
        ),
        remedy: Remedy::Declare(Sector::Civil),
        because: |facts, _| declared(facts),
    }),
    breaks: r"navn: Felles legevakt
aktører:
  - navn: Fjordvik kommune
    sektor: offentlig
  - navn: Solvik kommune
    sektor: offentlig
likeverd: ja
faser:
  forståelse: [Fjordvik kommune, Solvik kommune]
",
    keeps: r"navn: Nabolagskafeen
sektorer: [offentlig, sivilsamfunn]
likeverd: ja
faser:
  forståelse: felles
  idé: felles
  planlegging: felles
  gjennomføring: offentlig
  produksjon: ikke startet
",
    advice: &[
        Advice {
            text: Tri::new(
                "Møt lag og enkeltpersoner til en kaffeprat et sted der alle føler seg vel. Det kan godt være utenfor kontoret.",
                "Møt lag og enkeltpersonar til ein kaffiprat ein stad der alle kjenner seg vel. Det kan godt vere utanfor kontoret.",
                "Meet groups and individuals over coffee somewhere everyone feels at ease, preferably not in the office.",
            ),
            from: &[&works::STARTPAKKE_2023],
        },
        Advice {
            text: Tri::new(
                "Spør hvem som mangler rundt bordet: Hvem har kjent behovet selv, og hvem har noe annet å komme med enn dere?",
                "Spør kven som manglar rundt bordet: Kven har kjent behovet sjølv, og kven har noko anna å kome med enn de?",
                "Ask who is missing at the table: Who has felt the need themselves, and who brings something that you do not have?",
            ),
            from: &[&works::KOBRO_2018, &works::BRACKNELL_2024],
        },
        Advice {
            text: Tri::new(
                "Velg møtetider og møtesteder som passer for de frivillige, og dekk utgiftene de har med å være med.",
                "Vel møtetider og møtestader som passar for dei frivillige, og dekk utgiftene dei har med å vere med.",
                "Choose times and places that suit the volunteers, and cover what it costs them to take part.",
            ),
            from: &[&works::BRACKNELL_2024, &works::SCIE_2013],
        },
    ],
    related: &["SK101", "SK103", "sivilsamfunn", "samskaping"],
};

/// The first actor of the sector, or the list that lacks one.
fn declared(facts: &Facts) -> Vec<Topic> {
    let first = facts
        .actors
        .iter()
        .position(|actor| actor.sector == Sector::Civil);
    vec![first.map_or(Topic::Actors, Topic::Actor)]
}

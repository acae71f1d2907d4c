//! Civil society is a party: an actor of it is declared (SESAM §2, §3).

use crate::facts::{Facts, Topic};
use crate::rule::{Condition, Kind, Remedy, Rule};
use crate::terms::{Level, Paragraph, Sector};
use crate::words::Tri;

/// SK102.
pub static RULE: Rule = Rule {
    code: "SK102",
    name: Tri::new(
        "sivilsamfunnet er en part",
        "sivilsamfunnet er ein part",
        "civil society is a party",
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
        unmet: Tri::new(
            "Sivilsamfunnet er ikke en part",
            "Sivilsamfunnet er ikkje ein part",
            "Civil society is not a party",
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
};

/// The first actor of the sector, or the list that lacks one.
fn declared(facts: &Facts) -> Vec<Topic> {
    let first = facts
        .actors
        .iter()
        .position(|actor| actor.sector == Sector::Civil);
    vec![first.map_or(Topic::Actors, Topic::Actor)]
}

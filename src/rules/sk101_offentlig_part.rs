//! The public sector is a party: an actor of it is declared (SESAM §2, §3).

use crate::facts::{Facts, Topic};
use crate::rule::{Condition, Kind, Remedy, Rule};
use crate::terms::{Level, Paragraph, Sector};
use crate::words::Tri;

/// SK101.
pub static RULE: Rule = Rule {
    code: "SK101",
    name: Tri::new(
        "det offentlige er en part",
        "det offentlege er ein part",
        "the public sector is a party",
    ),
    source: &[Paragraph(2), Paragraph(3)],
    meaning: Tri::new(
        "Samskaping går over grensen mellom offentlig sektor og sivilsamfunn. Uten en offentlig part kan samarbeidet være verdifullt, men det er ikke samskaping.",
        "Samskaping går over grensa mellom offentleg sektor og sivilsamfunn. Utan ein offentleg part kan samarbeidet vere verdifullt, men det er ikkje samskaping.",
        "Samskaping crosses the border between the public sector and civil society. Without a public party the collaboration may be worth much, but it is not samskaping.",
    ),
    reads: &[],
    kind: Kind::Condition(Condition {
        level: Level::TynnSamskaping,
        question: |world| world.stated().is_party(Sector::Public),
        unmet: Tri::new(
            "Det offentlige er ikke en part",
            "Det offentlege er ikkje ein part",
            "The public sector is not a party",
        ),
        remedy: Remedy::Declare(Sector::Public),
        because: |facts, _| declared(facts),
    }),
    breaks: r"navn: Bryggedagene
sektorer: [sivilsamfunn, privat]
likeverd: ja
faser:
  forståelse: sivilsamfunn
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
        .position(|actor| actor.sector == Sector::Public);
    vec![first.map_or(Topic::Actors, Topic::Actor)]
}

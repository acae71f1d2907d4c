//! The public sector is a party: an actor of it is declared (SESAM §2, §3).

use crate::theory::advice::Advice;
use crate::theory::facts::{Facts, Topic};
use crate::theory::lang::Tri;
use crate::theory::rule::{Condition, Kind, Remedy, Rule};
use crate::theory::terms::{Level, Paragraph, Sector};
use crate::theory::works;

/// SK101.
pub static RULE: Rule = Rule {
    code: "SK101",
    name: Tri::new(
        "det offentlige er med",
        "det offentlege er med",
        "the public sector is involved",
    ),
    source: &[Paragraph(2), Paragraph(3)],
    meaning: Tri::new(
        "Samskaping går over grensen mellom offentlig sektor og sivilsamfunn. Uten en offentlig part kan samarbeidet være verdifullt, men det er ikke samskaping.",
        "Samskaping går over grensa mellom offentleg sektor og sivilsamfunn. Utan ein offentleg part kan samarbeidet vere verdifullt, men det er ikkje samskaping.",
        "Samskaping crosses the border between the public sector and civil society. Without the public sector, the collaboration may be very valuable, but it is not samskaping.",
    ),
    reads: &[],
    kind: Kind::Condition(Condition {
        level: Level::TynnSamskaping,
        question: |world| world.stated().is_party(Sector::Public),
        applies: |_| true,
        unmet: Tri::new(
            "Det offentlige er ikke med",
            "Det offentlege er ikkje med",
            "The public sector is not involved",
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
    advice: &[
        Advice {
            text: Tri::new(
                "Spør kommunen hvem som arbeider med dette, og be om en uformell prat over en kopp kaffe.",
                "Spør kommunen kven som arbeider med dette, og be om ein uformell prat over ein kopp kaffi.",
                "Ask the municipality who works with this, and suggest an informal talk over a cup of coffee.",
            ),
            from: &[&works::STARTPAKKE_2023],
        },
        Advice {
            text: Tri::new(
                "Be om at de offentlig ansatte får arbeidstid til å være med, og frihet til å prøve noe nytt.",
                "Be om at dei offentleg tilsette får arbeidstid til å vere med, og fridom til å prøve noko nytt.",
                "Ask for the public employees to be given time at work to take part, and freedom to try something new.",
            ),
            from: &[&works::SCIE_2013],
        },
    ],
    related: &["SK102", "offentlig", "samskaping"],
};

/// The first actor of the sector, or the list that lacks one.
fn declared(facts: &Facts) -> Vec<Topic> {
    let first = facts
        .actors
        .iter()
        .position(|actor| actor.sector == Sector::Public);
    vec![first.map_or(Topic::Actors, Topic::Actor)]
}

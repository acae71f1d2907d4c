//! An actor that is declared takes part in no phase, and nobody has it among those consulted (SESAM §2).

use crate::theory::advice::Advice;
use crate::theory::facts::Topic;
use crate::theory::lang::{Lang, Tri};
use crate::theory::rule::{Finding, FindingQuestion, Kind, Remark, Rule};
use crate::theory::terms::{Answer, Paragraph, Severity};

/// SK106.
pub static RULE: Rule = Rule {
    code: "SK106",
    name: Tri::new(
        "en part er ikke med i noen fase",
        "ein part er ikkje med i nokon fase",
        "a party takes part in no phase",
    ),
    source: &[Paragraph(2)],
    meaning: Tri::new(
        "Samarbeid er noe noen gjør sammen. Står en aktør som part uten å være med i noen fase, og uten å være hørt, vet ingen hva den gjør i samarbeidet.",
        "Samarbeid er noko nokon gjer saman. Står ein aktør som part utan å vere med i nokon fase, og utan å vere høyrt, veit ingen kva han gjer i samarbeidet.",
        "Collaboration is something people do together. When an actor is listed as a party without taking part in any phase, and without being consulted, nobody knows what it does there.",
    ),
    reads: &[],
    kind: Kind::Finding(Finding {
        severity: Severity::Note,
        question: FindingQuestion::Stated(|facts| {
            let idle: Vec<Topic> = facts
                .actors
                .iter()
                .enumerate()
                .filter(|(_, actor)| actor.parts == [Answer::No; 5] && !actor.heard_by_some)
                .map(|(at, _)| Topic::Actor(at))
                .collect();
            match idle.is_empty() {
                true => Vec::new(),
                false => vec![idle],
            }
        }),
        text,
    }),
    breaks: r"navn: Leksehjelpen
aktører:
  - navn: Skolen
    sektor: offentlig
  - navn: Foreldrelaget
    sektor: sivilsamfunn
  - navn: Sparebanken
    sektor: privat
faser:
  forståelse: felles
  idé: felles
  planlegging: felles
  gjennomføring: felles
  produksjon: ikke aktuelt
",
    keeps: r"navn: Leksehjelpen
aktører:
  - navn: Skolen
    sektor: offentlig
  - navn: Foreldrelaget
    sektor: sivilsamfunn
  - navn: Sparebanken
    sektor: privat
faser:
  forståelse: felles
  idé: felles
  planlegging: { hvem: felles, hørt: Sparebanken }
  gjennomføring: alle
  produksjon: ikke aktuelt
",
    advice: &[
        Advice {
            text: Tri::new(
                "Skriv hvilken fase aktøren er med i. Er den bare spurt, skriv den under `hørt`.",
                "Skriv kva fase aktøren er med i. Er han berre spurd, skriv han under `høyrt`.",
                "Write which phase the actor takes part in. If it was only asked, write it under `consulted`.",
            ),
            from: &[],
        },
        Advice {
            text: Tri::new(
                "Gir aktøren bare penger eller lokaler, kan det stå i `belegg` i stedet for blant partene.",
                "Gir aktøren berre pengar eller lokale, kan det stå i `belegg` i staden for blant partane.",
                "If the actor only gives money or premises, write that as `evidence` instead of listing it as a party.",
            ),
            from: &[],
        },
    ],
    related: &["SK101", "SK102", "SK309"],
};

fn text(lang: Lang, remark: &Remark) -> String {
    let names = remark.names;
    match lang {
        Lang::Nb => format!("Står som part, men er ikke med i noen fase: {names}"),
        Lang::Nn => format!("Står som part, men er ikkje med i nokon fase: {names}"),
        Lang::En => format!("Declared as a party, but takes part in no phase: {names}"),
    }
}

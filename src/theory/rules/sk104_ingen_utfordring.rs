//! No challenge is stated in words (SESAM §2).

use crate::theory::advice::Advice;
use crate::theory::facts::Topic;
use crate::theory::lang::{Lang, Tri};
use crate::theory::rule::{Finding, FindingQuestion, Kind, Remark, Rule};
use crate::theory::terms::{Paragraph, Severity};

/// SK104.
pub static RULE: Rule = Rule {
    code: "SK104",
    name: Tri::new(
        "ingen utfordring er beskrevet",
        "inga utfordring er skildra",
        "no challenge is stated",
    ),
    source: &[Paragraph(2)],
    meaning: Tri::new(
        "Partene arbeider sammen for å løse en utfordring de har funnet fram til. Uten at den er skrevet ned, vet ingen om de snakker om det samme.",
        "Partane arbeider saman for å løyse ei utfordring dei har funne fram til. Utan at ho er skriven ned, veit ingen om dei snakkar om det same.",
        "The parties work together on a challenge that they have identified. Unless it is written down, nobody knows whether they mean the same.",
    ),
    reads: &[],
    kind: Kind::Finding(Finding {
        severity: Severity::Note,
        question: FindingQuestion::Stated(|facts| {
            if facts.challenge_described {
                Vec::new()
            } else {
                vec![vec![Topic::Challenge]]
            }
        }),
        text,
    }),
    breaks: r"navn: Leksehjelpen
sektorer: [offentlig, sivilsamfunn]
faser:
  forståelse: felles
",
    keeps: r"navn: Leksehjelpen
utfordring: Barn i bydelen får ikke hjelp til leksene hjemme
sektorer: [offentlig, sivilsamfunn]
faser:
  forståelse: felles
",
    advice: &[
        Advice {
            text: Tri::new(
                "Snakk sammen om hva problemet er, og skriv det i én setning under `utfordring`.",
                "Snakk saman om kva problemet er, og skriv det i éi setning under `utfordring`.",
                "Talk together about what the problem is, and write it in one sentence under `challenge`.",
            ),
            from: &[],
        },
        Advice {
            text: Tri::new(
                "Skriv hva som er vanskelig for folk, ikke hva dere vil starte.",
                "Skriv kva som er vanskeleg for folk, ikkje kva de vil starte.",
                "Write what is hard for people, not what you want to start.",
            ),
            from: &[],
        },
    ],
    related: &["SK105", "SK301", "SK601"],
};

fn text(lang: Lang, _: &Remark) -> String {
    Tri::new(
        "Utfordringen er ikke beskrevet",
        "Utfordringa er ikkje skildra",
        "The challenge is not stated",
    )
    .to(lang)
    .to_owned()
}

//! It is put to use though one of the five conditions of a social innovation is *nei* (SESAM §6).

use crate::theory::advice::Advice;
use crate::theory::facts::{Fact, Topic};
use crate::theory::lang::{Lang, Tri};
use crate::theory::rule::{Finding, FindingQuestion, Kind, Remark, Rule};
use crate::theory::terms::{Paragraph, Quality, Severity};

/// SK601.
pub static RULE: Rule = Rule {
    code: "SK601",
    name: Tri::new(
        "nyttiggjort før det er en sosial innovasjon",
        "nyttiggjord før det er ein sosial innovasjon",
        "in wider use before it is a social innovation",
    ),
    source: &[Paragraph(6)],
    meaning: Tri::new(
        "En sosial innovasjon er ny og iverksatt, den virker og varer, og den løser en utfordring noen har pekt på. Nyttiggjøring kommer etter det.",
        "Ein sosial innovasjon er ny og iverksett, han verkar og varer, og han løyser ei utfordring nokon har peikt på. Nyttiggjering kjem etter det.",
        "A social innovation is new and implemented, it works and lasts, and it solves a challenge that somebody has identified. Putting it to use comes after that.",
    ),
    reads: &[
        Fact::SocialProblem,
        Fact::Quality(Quality::New),
        Fact::Quality(Quality::Implemented),
        Fact::Quality(Quality::Works),
        Fact::Quality(Quality::Lasting),
        Fact::Quality(Quality::Utilised),
    ],
    kind: Kind::Finding(Finding {
        severity: Severity::Warning,
        question: FindingQuestion::InEveryWorld(
            |world| {
                let needed = Quality::NEEDED
                    .iter()
                    .all(|&quality| world.holds(Fact::Quality(quality)));
                world.holds(Fact::Quality(Quality::Utilised))
                    && !(needed && world.holds(Fact::SocialProblem))
            },
            &[Topic::Quality(Quality::Utilised)],
        ),
        text,
    }),
    breaks: r"navn: Leksehjelpen
sektorer: [offentlig, sivilsamfunn]
innovasjon:
  ny: ja
  iverksatt: ja
  virker: nei
  varig: ja
  nyttiggjort: ja
",
    keeps: r"navn: Leksehjelpen
sektorer: [offentlig, sivilsamfunn]
innovasjon:
  ny: ja
  iverksatt: ja
  virker: ja
  varig: ja
  nyttiggjort: ja
",
    advice: &[
        Advice {
            text: Tri::new(
                "Se hvor svaret er nei: `ny`, `iverksatt`, `virker` eller `varig`. Spør dem som bruker løsningen, om det stemmer.",
                "Sjå kvar svaret er nei: `ny`, `iverksett`, `verkar` eller `varig`. Spør dei som bruker løysinga, om det stemmer.",
                "See where the answer is no: `new`, `implemented`, `works` or `lasting`. Ask those who use the solution whether that is right.",
            ),
            from: &[],
        },
        Advice {
            text: Tri::new(
                "Stemmer det, gjør noe med det før løsningen tas i bruk flere steder.",
                "Stemmer det, gjer noko med det før løysinga blir teken i bruk fleire stader.",
                "If it is, do something about it before the solution is used in more places.",
            ),
            from: &[],
        },
    ],
    related: &["SK104", "sosial innovasjon"],
};

fn text(lang: Lang, _: &Remark) -> String {
    Tri::new(
        "Løsningen er tatt i bruk av flere, men den er ikke en sosial innovasjon ennå",
        "Løysinga er teken i bruk av fleire, men ho er ikkje ein sosial innovasjon enno",
        "The solution is already in wider use, but it is not a social innovation yet",
    )
    .to(lang)
    .to_owned()
}

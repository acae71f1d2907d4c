//! The claim is below the lower level: it is more than it says (SESAM §1, §5).

use crate::theory::advice::Advice;
use crate::theory::lang::{Lang, Tri};
use crate::theory::rule::{About, Finding, FindingQuestion, Kind, Remark, Rule};
use crate::theory::terms::{Claim, Paragraph, Severity};

/// SK503.
pub static RULE: Rule = Rule {
    code: "SK503",
    name: Tri::new(
        "mer enn planen sier",
        "meir enn planen seier",
        "more than the claim says",
    ),
    source: &[Paragraph(1), Paragraph(5)],
    meaning: Tri::new(
        "Kortet viser et høyere nivå enn det selv sier. Det er ikke noe galt i det, men det kan sies.",
        "Kortet viser eit høgare nivå enn det sjølv seier. Det er ikkje noko gale i det, men det kan seiast.",
        "The charter shows a higher level than it claims. There is nothing wrong with that, but you may want to say so.",
    ),
    reads: &[],
    kind: Kind::Finding(Finding {
        severity: Severity::Note,
        question: FindingQuestion::OfVerdict(
            |placement| {
                match placement.claim {
                    // «Samskaping» means at least tynn, and is never too low.
                    None | Some(Claim::Samskaping) => false,
                    Some(Claim::Level(level)) => {
                        level < placement.verdict.lower && !placement.not_samskaping
                    }
                }
            },
            About::Claim,
        ),
        text,
    }),
    breaks: r"navn: Leksehjelpen
påstand: samarbeid
sektorer: [offentlig, sivilsamfunn]
likeverd: ja
faser:
  forståelse: felles
  idé: felles
  planlegging: felles
  gjennomføring: ikke startet
  produksjon: ikke startet
",
    keeps: r"navn: Leksehjelpen
påstand: tynn samskaping
sektorer: [offentlig, sivilsamfunn]
likeverd: ja
faser:
  forståelse: felles
  idé: felles
  planlegging: felles
  gjennomføring: ikke startet
  produksjon: ikke startet
",
    advice: &[
        Advice {
            text: Tri::new(
                "Snakk om hva dere vil kalle samarbeidet, og skriv det i `påstand`.",
                "Snakk om kva de vil kalle samarbeidet, og skriv det i `påstand`.",
                "Talk about what you want to call the collaboration, and write it in `claim`.",
            ),
            from: &[],
        },
        Advice {
            text: Tri::new(
                "La ordet stå hvis dere vil. Det er lov å love mindre enn man holder.",
                "Lat ordet stå om de vil. Det er lov å love mindre enn ein held.",
                "Keep the word if you like. There is nothing wrong with promising less than you deliver.",
            ),
            from: &[],
        },
    ],
    related: &["SK501", "tynn samskaping", "tykk samskaping"],
};

fn text(lang: Lang, remark: &Remark) -> String {
    let claim = remark.claim_name(lang);
    let (lower, _) = remark.level_names(lang);
    match lang {
        Lang::Nb => format!("Kortet sier «{claim}», men viser {lower}"),
        Lang::Nn => format!("Kortet seier «{claim}», men viser {lower}"),
        Lang::En => format!("The charter says “{claim}”, but shows {lower}"),
    }
}

//! The claim is above the upper level: the label does not hold (SESAM §1, §5).

use crate::theory::advice::Advice;
use crate::theory::lang::{Lang, Tri};
use crate::theory::rule::{About, Finding, FindingQuestion, Kind, Remark, Rule};
use crate::theory::terms::{Paragraph, Severity};

/// SK501.
pub static RULE: Rule = Rule {
    code: "SK501",
    name: Tri::new(
        "svarene viser mindre enn planen sier",
        "svara viser mindre enn planen seier",
        "the answers show less than the plan claims",
    ),
    source: &[Paragraph(1), Paragraph(5)],
    meaning: Tri::new(
        "Kortet kaller seg noe mer enn det kan være, uansett hva svarene på de åpne spørsmålene blir.",
        "Kortet kallar seg noko meir enn det kan vere, same kva svara på dei opne spørsmåla blir.",
        "The charter calls itself more than it can be, however the open questions turn out.",
    ),
    reads: &[],
    kind: Kind::Finding(Finding {
        severity: Severity::Error,
        question: FindingQuestion::OfVerdict(
            |placement| {
                placement
                    .claim
                    .is_some_and(|claim| claim.at_least() > placement.highest())
            },
            About::Claim,
        ),
        text,
    }),
    breaks: r"navn: Leksehjelpen
påstand: tykk samskaping
sektorer: [offentlig, sivilsamfunn]
likeverd: ja
faser:
  forståelse: felles
  idé: offentlig
  planlegging: offentlig
  gjennomføring: felles
  produksjon: felles
",
    keeps: r"navn: Leksehjelpen
påstand: tykk samskaping
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
                "Skriv nivået som kortet viser, i `påstand`. Samarbeid er ikke en mislykket samskaping, og tynn er like mye verd som tykk.",
                "Skriv nivået som kortet viser, i `påstand`. Samarbeid er ikkje ei mislykka samskaping, og tynn er like mykje verd som tjukk.",
                "Write the level that the charter shows in `claim`. Collaboration is not a failed samskaping, and thin is worth as much as thick.",
            ),
            from: &[],
        },
        Advice {
            text: Tri::new(
                "Vil dere nå det planen sier, se hvilke vilkår som mangler. Er fasene over, begynn en ny runde med å forstå problemet sammen.",
                "Vil de nå det planen seier, sjå kva vilkår som manglar. Er fasane over, byrja ein ny runde med å forstå problemet saman.",
                "If you want to reach what the claim says, see which conditions are missing. If the phases are over, begin a new round by understanding the problem together.",
            ),
            from: &[],
        },
    ],
    related: &["SK502", "SK506", "SK504", "samarbeid"],
};

fn text(lang: Lang, remark: &Remark) -> String {
    let claim = remark.claim_name(lang);
    let (_, upper) = remark.level_names(lang);
    match (lang, remark.placement.not_samskaping) {
        (Lang::Nb, true) => {
            format!("Planen kaller dette «{claim}», men svarene viser at det ikke er samskaping")
        }
        (Lang::Nn, true) => {
            format!("Planen kallar dette «{claim}», men svara viser at det ikkje er samskaping")
        }
        (Lang::En, true) => {
            format!("The plan calls this “{claim}”, but the answers show that it is not samskaping")
        }
        (Lang::Nb, false) => {
            format!("Planen kaller dette «{claim}», men svarene viser ikke mer enn {upper}")
        }
        (Lang::Nn, false) => {
            format!("Planen kallar dette «{claim}», men svara viser ikkje meir enn {upper}")
        }
        (Lang::En, false) => {
            format!("The plan calls this “{claim}”, but the answers show no more than {upper}")
        }
    }
}

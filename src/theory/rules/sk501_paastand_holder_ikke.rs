//! The claim is above the upper level: the label does not hold (SESAM §1, §5).

use crate::theory::advice::Advice;
use crate::theory::lang::{Lang, Tri};
use crate::theory::rule::{About, Finding, FindingQuestion, Kind, Remark, Rule};
use crate::theory::terms::{Paragraph, Severity};

/// SK501.
pub static RULE: Rule = Rule {
    code: "SK501",
    name: Tri::new(
        "påstanden holder ikke",
        "påstanden held ikkje",
        "the claim does not hold",
    ),
    source: &[Paragraph(1), Paragraph(5)],
    meaning: Tri::new(
        "Charteret kaller seg noe mer enn det kan være, uansett hva svarene på de åpne spørsmålene blir.",
        "Charteret kallar seg noko meir enn det kan vere, same kva svara på dei opne spørsmåla blir.",
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
                "Skriv nivået som charteret viser, i `påstand`. Samarbeid er ikke en mislykket samskaping, og tynn er like mye verd som tykk.",
                "Skriv nivået som charteret viser, i `påstand`. Samarbeid er ikkje ei mislykka samskaping, og tynn er like mykje verd som tjukk.",
                "Write the level that the charter shows in `claim`. Collaboration is not a failed samskaping, and thin is worth as much as thick.",
            ),
            from: &[],
        },
        Advice {
            text: Tri::new(
                "Vil dere nå det påstanden sier, se hvilke vilkår som mangler. Er fasene over, begynn en ny runde med å forstå problemet sammen.",
                "Vil de nå det påstanden seier, sjå kva vilkår som manglar. Er fasane over, byrja ein ny runde med å forstå problemet saman.",
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
        (Lang::Nb, true) => format!("Påstanden «{claim}» holder ikke: dette er ikke samskaping"),
        (Lang::Nn, true) => format!("Påstanden «{claim}» held ikkje: dette er ikkje samskaping"),
        (Lang::En, true) => format!("The claim “{claim}” does not hold: this is not samskaping"),
        (Lang::Nb, false) => {
            format!("Påstanden «{claim}» holder ikke: mer enn {upper} er ikke mulig")
        }
        (Lang::Nn, false) => {
            format!("Påstanden «{claim}» held ikkje: meir enn {upper} er ikkje mogleg")
        }
        (Lang::En, false) => {
            format!("The claim “{claim}” does not hold: no more than {upper} is possible")
        }
    }
}

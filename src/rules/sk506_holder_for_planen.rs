//! The claim holds for the plan, not for what has been done (SESAM §4, §5).

use crate::rule::{About, Finding, FindingQuestion, Kind, Remark, Rule};
use crate::terms::{Paragraph, Severity};
use crate::words::{Lang, Tri};

/// SK506.
pub static RULE: Rule = Rule {
    code: "SK506",
    name: Tri::new(
        "påstanden holder bare for planen",
        "påstanden held berre for planen",
        "the claim holds for the plan alone",
    ),
    source: &[Paragraph(4), Paragraph(5)],
    meaning: Tri::new(
        "Påstanden blir sann hvis planen gjennomføres som beskrevet. Det som er gjort hittil, er ikke nok til å vise den.",
        "Påstanden blir sann om planen blir gjennomført som skildra. Det som er gjort så langt, er ikkje nok til å vise han.",
        "The claim comes true if the plan is carried out as described. What has been done so far does not show it.",
    ),
    reads: &[],
    kind: Kind::Finding(Finding {
        severity: Severity::Warning,
        question: FindingQuestion::OfVerdict(
            |placement| match (placement.claim, placement.so_far) {
                (Some(claim), Some(so_far)) => {
                    claim.at_least() <= placement.verdict.lower && claim.at_least() > so_far.lower
                }
                _ => false,
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
  idé: felles
  planlegging: felles
  gjennomføring: felles
  produksjon: { hvem: felles, status: planlagt }
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
};

fn text(lang: Lang, remark: &Remark) -> String {
    let claim = remark.claim_name(lang);
    let so_far = remark
        .placement
        .so_far
        .map_or("", |so_far| so_far.lower.name().to(lang));
    match lang {
        Lang::Nb => format!("Påstanden «{claim}» holder for planen; hittil er dette {so_far}"),
        Lang::Nn => format!("Påstanden «{claim}» held for planen; så langt er dette {so_far}"),
        Lang::En => format!("The claim “{claim}” holds for the plan; so far this is {so_far}"),
    }
}

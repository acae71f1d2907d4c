//! The claim holds for the plan, not for what has been done (SESAM §4, §5).

use crate::theory::advice::Advice;
use crate::theory::lang::{Lang, Tri};
use crate::theory::rule::{About, Finding, FindingQuestion, Kind, Remark, Rule};
use crate::theory::terms::{Paragraph, Severity};

/// SK506.
pub static RULE: Rule = Rule {
    code: "SK506",
    name: Tri::new(
        "stemmer bare hvis planen følges",
        "stemmer berre dersom planen blir følgd",
        "the claim holds for the plan alone",
    ),
    source: &[Paragraph(4), Paragraph(5)],
    meaning: Tri::new(
        "Det planen sier, stemmer hvis den blir gjennomført som beskrevet. Det som er gjort hittil, er ikke nok til å vise det.",
        "Det planen seier, stemmer dersom han blir gjennomført slik han er skildra. Det som er gjort så langt, er ikkje nok til å vise det.",
        "The claim comes true if the plan is carried out as described. What has been done so far does not show it.",
    ),
    reads: &[],
    kind: Kind::Finding(Finding {
        severity: Severity::Warning,
        question: FindingQuestion::OfVerdict(
            |placement| match (placement.claim, placement.so_far) {
                (Some(claim), Some(so_far)) => {
                    claim.at_least() <= placement.verdict.lower
                        && claim.at_least() > so_far.lower
                        && !placement.not_samskaping
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
    advice: &[
        Advice {
            text: Tri::new(
                "Er en fase kommet i gang siden sist, rett `status` til `pågår` eller `ferdig`.",
                "Er ein fase komen i gang sidan sist, rett `status` til `i gang` eller `ferdig`.",
                "If a phase has begun since last time, change `status` to `ongoing` or `done`.",
            ),
            from: &[],
        },
        Advice {
            text: Tri::new(
                "Er den ikke det, skriv i `påstand` det som er nådd hittil. Si «etter planen» når dere forteller om resten.",
                "Er han ikkje det, skriv i `påstand` det som er nådd så langt. Sei «etter planen» når de fortel om resten.",
                "If not, write in `claim` what has been reached so far. Say “as planned” when you tell about the rest.",
            ),
            from: &[],
        },
    ],
    related: &["SK501", "SK502", "SK307"],
};

fn text(lang: Lang, remark: &Remark) -> String {
    let claim = remark.claim_name(lang);
    let so_far = remark
        .placement
        .so_far
        .map_or("", |so_far| so_far.lower.name().to(lang));
    match lang {
        Lang::Nb => format!("«{claim}» stemmer hvis planen følges; hittil er dette {so_far}"),
        Lang::Nn => {
            format!("«{claim}» stemmer dersom planen blir følgd; så langt er dette {so_far}")
        }
        Lang::En => {
            format!("“{claim}” will be right if the plan is carried out; so far this is {so_far}")
        }
    }
}

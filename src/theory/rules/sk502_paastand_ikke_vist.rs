//! The claim is above the lower level but not the upper: it is not shown yet (SESAM §1, §5).

use crate::theory::advice::Advice;
use crate::theory::lang::{Lang, Tri};
use crate::theory::rule::{About, Finding, FindingQuestion, Kind, Remark, Rule};
use crate::theory::terms::{Paragraph, Severity};

/// SK502.
pub static RULE: Rule = Rule {
    code: "SK502",
    name: Tri::new(
        "det planen sier, er ikke vist ennå",
        "det planen seier, er ikkje vist enno",
        "the claim is not shown yet",
    ),
    source: &[Paragraph(1), Paragraph(5)],
    meaning: Tri::new(
        "Det planen sier, kan være riktig, men kortet viser det ikke: det mangler svar.",
        "Det planen seier, kan vere rett, men kortet viser det ikkje: det manglar svar.",
        "The claim may be right, but the charter does not show it: answers are missing.",
    ),
    reads: &[],
    kind: Kind::Finding(Finding {
        severity: Severity::Warning,
        question: FindingQuestion::OfVerdict(
            |placement| {
                placement.claim.is_some_and(|claim| {
                    claim.at_least() > placement.verdict.lower
                        && claim.at_least() <= placement.highest()
                })
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
  produksjon: vet ikke
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
                "Svar på spørsmålene som står åpne. Spør begge sider.",
                "Svar på spørsmåla som står opne. Spør begge sider.",
                "Answer the questions that are open. Ask both sides.",
            ),
            from: &[],
        },
        Advice {
            text: Tri::new(
                "Vil dere ikke vente på svarene, skriv i `påstand` det nivået som kortet viser nå.",
                "Vil de ikkje vente på svara, skriv i `påstand` det nivået som kortet viser no.",
                "If you do not want to wait for the answers, write in `claim` the level that the charter shows now.",
            ),
            from: &[],
        },
    ],
    related: &["SK505", "SK501", "SK506"],
};

fn text(lang: Lang, remark: &Remark) -> String {
    let claim = remark.claim_name(lang);
    let (lower, _) = remark.level_names(lang);
    match lang {
        Lang::Nb => {
            format!("Planen kaller dette «{claim}», men svarene viser foreløpig bare {lower}")
        }
        Lang::Nn => {
            format!("Planen kallar dette «{claim}», men svara viser førebels berre {lower}")
        }
        Lang::En => {
            format!("The plan calls this “{claim}”, but so far the answers show only {lower}")
        }
    }
}

//! A supporting marker of equality is *nei* (SESAM §2).

use crate::facts::Topic;
use crate::rule::{Finding, FindingQuestion, Kind, Remark, Rule};
use crate::terms::{Answer, Marker, Paragraph, Severity};
use crate::words::{Lang, Tri};

/// SK205.
pub static RULE: Rule = Rule {
    code: "SK205",
    name: Tri::new(
        "nei på et støttetegn",
        "nei på eit støtteteikn",
        "no on a supporting marker",
    ),
    source: &[Paragraph(2)],
    meaning: Tri::new(
        "Sju tegn støtter likeverdet uten å avgjøre nivået. Et nei er en ting å ta opp, ikke en dom.",
        "Sju teikn støttar likeverdet utan å avgjere nivået. Eit nei er noko å ta opp, ikkje ein dom.",
        "Seven markers support equality without deciding the level. A no is something to bring up, not a judgement.",
    ),
    reads: &[],
    kind: Kind::Finding(Finding {
        severity: Severity::Note,
        question: FindingQuestion::Stated(|facts| {
            Marker::SUPPORTING
                .into_iter()
                .filter(|&marker| facts.marker(marker).value == Answer::No)
                .map(|marker| vec![Topic::Marker(marker)])
                .collect()
        }),
        text,
    }),
    breaks: r"navn: Leksehjelpen
sektorer: [offentlig, sivilsamfunn]
likeverd:
  felles_læring: nei
",
    keeps: r"navn: Leksehjelpen
sektorer: [offentlig, sivilsamfunn]
likeverd:
  felles_læring: ja
",
};

fn text(lang: Lang, remark: &Remark) -> String {
    let about = remark.reply_name(lang);
    match lang {
        Lang::Nb => format!("Svaret er nei på «{about}»"),
        Lang::Nn => format!("Svaret er nei på «{about}»"),
        Lang::En => format!("The answer is no on “{about}”"),
    }
}

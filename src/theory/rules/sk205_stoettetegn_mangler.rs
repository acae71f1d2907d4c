//! A supporting marker of equality is *nei* (SESAM §2).

use crate::theory::advice::Advice;
use crate::theory::facts::Topic;
use crate::theory::lang::{Lang, Tri};
use crate::theory::rule::{Finding, FindingQuestion, Kind, Remark, Rule};
use crate::theory::terms::{Answer, Marker, Paragraph, Severity};

/// SK205.
pub static RULE: Rule = Rule {
    code: "SK205",
    name: Tri::new(
        "noe å snakke om: et nei om likeverd",
        "noko å snakke om: eit nei om likeverd",
        "something to talk about: a no on equality",
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
    advice: &[
        Advice {
            text: Tri::new(
                "Ta svaret opp på et møte, og velg én ting som kan gjøre det bedre.",
                "Ta svaret opp på eit møte, og vel éin ting som kan gjere det betre.",
                "Bring the answer up at a meeting, and choose one thing that can make it better.",
            ),
            from: &[],
        },
        Advice {
            text: Tri::new(
                "Skal det være slik, la svaret stå. Det flytter ikke nivået.",
                "Skal det vere slik, lat svaret stå. Det flyttar ikkje nivået.",
                "If that is how it should be, keep the answer. It does not change the level.",
            ),
            from: &[],
        },
    ],
    related: &["SK201", "SK204", "likeverd"],
};

fn text(lang: Lang, remark: &Remark) -> String {
    let about = remark.reply_name(lang);
    match lang {
        Lang::Nb => format!("Svaret er nei på «{about}»"),
        Lang::Nn => format!("Svaret er nei på «{about}»"),
        Lang::En => format!("The answer is no on “{about}”"),
    }
}

//! One side says *ja* and another *nei* to a marker (SESAM §2).

use crate::facts::Topic;
use crate::rule::{Finding, FindingQuestion, Kind, Remark, Rule};
use crate::terms::{Answer, Paragraph, Sector, Severity};
use crate::words::{Lang, Tri};

/// SK204.
pub static RULE: Rule = Rule {
    code: "SK204",
    name: Tri::new("sidene er uenige", "sidene er usamde", "the sides disagree"),
    source: &[Paragraph(2)],
    meaning: Tri::new(
        "Svarer den ene siden ja og den andre nei, er uenigheten i seg selv noe å snakke om. Svaret teller som nei, for begge sider må si ja.",
        "Svarer den eine sida ja og den andre nei, er usemja i seg sjølv noko å snakke om. Svaret tel som nei, for begge sider må seie ja.",
        "When one side says yes and the other no, the disagreement is itself something to talk about. The answer counts as no, since both sides must say yes.",
    ),
    reads: &[],
    kind: Kind::Finding(Finding {
        severity: Severity::Warning,
        question: FindingQuestion::Stated(|facts| {
            facts
                .sided_replies()
                .filter_map(|(marker, sides)| {
                    let saying = |answer: Answer| {
                        Sector::ALL
                            .into_iter()
                            .filter(move |sector| sides[sector.index()] == Some(answer))
                            .map(|sector| Topic::Side(marker, sector))
                    };
                    let differ =
                        saying(Answer::Yes).next().is_some() && saying(Answer::No).next().is_some();
                    differ.then(|| saying(Answer::Yes).chain(saying(Answer::No)).collect())
                })
                .collect()
        }),
        text,
    }),
    breaks: r"navn: Leksehjelpen
sektorer: [offentlig, sivilsamfunn]
likeverd:
  delt_beslutning: { offentlig: ja, sivilsamfunn: nei }
",
    keeps: r"navn: Leksehjelpen
sektorer: [offentlig, sivilsamfunn]
likeverd:
  delt_beslutning: { offentlig: ja, sivilsamfunn: ja }
",
};

fn text(lang: Lang, remark: &Remark) -> String {
    let about = remark.reply_name(lang);
    match lang {
        Lang::Nb => format!("Sidene svarer ulikt på «{about}»: en sier ja, en annen nei"),
        Lang::Nn => format!("Sidene svarer ulikt på «{about}»: ei seier ja, ei anna nei"),
        Lang::En => format!("The sides differ on “{about}”: one says yes, another no"),
    }
}

//! One side says *ja* and another *nei* to a marker (SESAM §2).

use crate::theory::advice::Advice;
use crate::theory::facts::Topic;
use crate::theory::lang::{Lang, Tri};
use crate::theory::rule::{Finding, FindingQuestion, Kind, Remark, Rule};
use crate::theory::terms::{Answer, Paragraph, Sector, Severity};

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
    advice: &[
        Advice {
            text: Tri::new(
                "Sett av tid på et møte. La hver side fortelle hva den har opplevd, før dere leter etter et felles svar.",
                "Set av tid på eit møte. Lat kvar side fortelje kva ho har opplevd, før de leitar etter eit felles svar.",
                "Set aside time at a meeting. Let each side tell what it has experienced before you look for a joint answer.",
            ),
            from: &[],
        },
        Advice {
            text: Tri::new(
                "Bli enige om hva som må endres før begge kan si ja. La svarene stå til det er gjort.",
                "Bli samde om kva som må endrast før begge kan seie ja. Lat svara stå til det er gjort.",
                "Agree on what must change before both can say yes. Keep the answers until that is done.",
            ),
            from: &[],
        },
    ],
    related: &["SK201", "SK203", "likeverd"],
};

fn text(lang: Lang, remark: &Remark) -> String {
    let about = remark.reply_name(lang);
    match lang {
        Lang::Nb => format!("Sidene svarer ulikt på «{about}»: den ene sier ja, den andre nei"),
        Lang::Nn => format!("Sidene svarer ulikt på «{about}»: den eine seier ja, den andre nei"),
        Lang::En => format!("The sides disagree on “{about}”: one says yes, the other no"),
    }
}

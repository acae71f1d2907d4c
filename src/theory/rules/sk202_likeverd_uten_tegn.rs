//! Equality is answered with one *ja*, without its markers (SESAM §2).

use crate::theory::advice::Advice;
use crate::theory::facts::Topic;
use crate::theory::lang::{Lang, Tri};
use crate::theory::rule::{Finding, FindingQuestion, Kind, Remark, Rule};
use crate::theory::terms::{Answer, Paragraph, Severity};

/// SK202.
pub static RULE: Rule = Rule {
    code: "SK202",
    name: Tri::new(
        "likeverd uten tegnene",
        "likeverd utan teikna",
        "equality without its markers",
    ),
    source: &[Paragraph(2)],
    meaning: Tri::new(
        "«Likeverd: ja» er lett å skrive. De fire tegnene, hvert for seg, gjør svaret mulig å etterprøve.",
        "«Likeverd: ja» er lett å skrive. Dei fire teikna, kvart for seg, gjer svaret mogleg å etterprøve.",
        "\"Equality: yes\" is easy to write. Answering the four markers one by one lets others check it.",
    ),
    reads: &[],
    kind: Kind::Finding(Finding {
        severity: Severity::Note,
        question: FindingQuestion::Stated(|facts| match facts.equality {
            Some(equality) if equality.value == Answer::Yes => vec![vec![Topic::Equality]],
            _ => Vec::new(),
        }),
        text,
    }),
    breaks: r"navn: Leksehjelpen
sektorer: [offentlig, sivilsamfunn]
likeverd: ja
faser:
  forståelse: felles
",
    keeps: r"navn: Leksehjelpen
sektorer: [offentlig, sivilsamfunn]
likeverd:
  felles_dagsorden: ja
  delt_beslutning: ja
  erfaring_teller: ja
  kan_si_nei: ja
faser:
  forståelse: felles
",
    advice: &[
        Advice {
            text: Tri::new(
                "Svar på de fire kjernetegnene hvert for seg: `felles_dagsorden`, `delt_beslutning`, `erfaring_teller` og `kan_si_nei`.",
                "Svar på dei fire kjerneteikna kvart for seg: `felles_dagsorden`, `delt_avgjerd`, `erfaring_tel` og `kan_seie_nei`.",
                "Answer the four core markers one by one: `shared_agenda`, `shared_decisions`, `experience_counts` and `free_to_decline`.",
            ),
            from: &[],
        },
        Advice {
            text: Tri::new(
                "La hver side svare for seg først. Se på svarene sammen etterpå.",
                "Lat kvar side svare for seg først. Sjå på svara saman etterpå.",
                "Let each side answer for itself first. Look at the answers together afterwards.",
            ),
            from: &[],
        },
    ],
    related: &["SK201", "SK203", "SK701", "likeverd"],
};

fn text(lang: Lang, _: &Remark) -> String {
    Tri::new("Likeverd har ett samlet svar. Svar på de fire tegnene hver for seg, så vises det hva svaret bygger på", "Likeverd har eitt samla svar. Svar på dei fire teikna kvart for seg, så kjem det fram kva svaret byggjer på", "Equality has a single answer. Answer the four markers one by one to show what it is based on").to(lang).to_owned()
}

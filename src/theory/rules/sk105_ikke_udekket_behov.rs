//! The stated challenge is not an unmet need (SESAM §2).

use crate::theory::advice::Advice;
use crate::theory::facts::{Fact, Topic};
use crate::theory::lang::{Lang, Tri};
use crate::theory::rule::{Finding, FindingQuestion, Kind, Remark, Rule};
use crate::theory::terms::{Paragraph, Severity};

/// SK105.
pub static RULE: Rule = Rule {
    code: "SK105",
    name: Tri::new(
        "ikke et udekket behov",
        "ikkje eit udekt behov",
        "not an unmet need",
    ),
    source: &[Paragraph(2)],
    meaning: Tri::new(
        "Samskaping tar utgangspunkt i behov som velferdssamfunnet ikke dekker. Er behovet allerede dekket, er spørsmålet hva samarbeidet skal tilføre.",
        "Samskaping tek utgangspunkt i behov som velferdssamfunnet ikkje dekkjer. Er behovet alt dekt, er spørsmålet kva samarbeidet skal tilføre.",
        "Samskaping starts from needs that the welfare society does not meet. When the need is met already, the question is what the collaboration is to add.",
    ),
    reads: &[Fact::UnmetNeed],
    kind: Kind::Finding(Finding {
        severity: Severity::Note,
        question: FindingQuestion::InEveryWorld(
            |world| !world.holds(Fact::UnmetNeed),
            &[Topic::UnmetNeed],
        ),
        text,
    }),
    breaks: r"navn: Leksehjelpen
utfordring:
  beskrivelse: Flere tilbud om leksehjelp etter skoletid
  udekket_behov: nei
sektorer: [offentlig, sivilsamfunn]
faser:
  forståelse: felles
",
    keeps: r"navn: Leksehjelpen
utfordring:
  beskrivelse: Barn i bydelen får ikke hjelp til leksene hjemme
  udekket_behov: ja
sektorer: [offentlig, sivilsamfunn]
faser:
  forståelse: felles
",
    advice: &[
        Advice {
            text: Tri::new(
                "Spør dem det gjelder, hva de ikke får i dag. Finner dere et annet behov, skriv det i `beskrivelse`.",
                "Spør dei det gjeld, kva dei ikkje får i dag. Finn de eit anna behov, skriv det i `skildring`.",
                "Ask those concerned what they do not get today. If you find another need, write it in `description`.",
            ),
            from: &[],
        },
        Advice {
            text: Tri::new(
                "Er behovet dekket, snakk om hva samarbeidet skal gi i tillegg.",
                "Er behovet dekt, snakk om kva samarbeidet skal gi i tillegg.",
                "If the need is met, talk about what the collaboration is to add.",
            ),
            from: &[],
        },
    ],
    related: &["SK104", "SK103"],
};

fn text(lang: Lang, _: &Remark) -> String {
    Tri::new(
        "Svaret sier at andre allerede dekker behovet",
        "Svaret seier at andre alt dekkjer behovet",
        "The answer says that others already meet this need",
    )
    .to(lang)
    .to_owned()
}

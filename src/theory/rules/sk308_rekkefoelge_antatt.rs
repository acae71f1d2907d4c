//! The order of the axis was assumed, since the charter has no dates to show it (SESAM §4, §5).

use crate::theory::advice::Advice;
use crate::theory::facts::Topic;
use crate::theory::lang::{Lang, Tri};
use crate::theory::rule::{Finding, FindingQuestion, Kind, Remark, Rule};
use crate::theory::terms::{Paragraph, Phase, Severity};

/// SK308.
pub static RULE: Rule = Rule {
    code: "SK308",
    name: Tri::new(
        "rekkefølgen er ikke bekreftet",
        "rekkjefølgja er ikkje stadfest",
        "the order is not confirmed",
    ),
    source: &[Paragraph(4), Paragraph(5)],
    meaning: Tri::new(
        "Uten datoer kan ingen se om forståelsen kom før arbeidet. Vi antar at den gjorde det, og sier fra.",
        "Utan datoar kan ingen sjå om forståinga kom før arbeidet. Vi går ut frå at ho gjorde det, og seier frå.",
        "Without dates nobody can see whether the understanding came before the work. We assume that it did, and say so.",
    ),
    reads: &[],
    kind: Kind::Finding(Finding {
        severity: Severity::Note,
        question: FindingQuestion::Stated(|facts| {
            if facts.order_is_assumed() {
                vec![vec![Topic::Phase(Phase::Understanding)]]
            } else {
                Vec::new()
            }
        }),
        text,
    }),
    breaks: r"navn: Leksehjelpen
sektorer: [offentlig, sivilsamfunn]
faser:
  forståelse: felles
  gjennomføring: felles
",
    keeps: r"navn: Leksehjelpen
sektorer: [offentlig, sivilsamfunn]
faser:
  forståelse: { hvem: felles, fra: 2024-01 }
  gjennomføring: { hvem: felles, fra: 2024-09 }
",
    advice: &[
        Advice {
            text: Tri::new(
                "Skriv når `forståelse`, `gjennomføring` og `produksjon` begynte, med `fra`. Måneden eller året er nok.",
                "Skriv når `forståing`, `gjennomføring` og `produksjon` byrja, med `frå`. Månaden eller året er nok.",
                "Write when `understanding`, `implementation` and `production` began, with `from`. The month or the year will do.",
            ),
            from: &[],
        },
        Advice {
            text: Tri::new(
                "Let etter datoene i innkallinger og referater.",
                "Leit etter datoane i innkallingar og referat.",
                "Look for the dates in invitations and minutes.",
            ),
            from: &[],
        },
    ],
    related: &["SK306", "SK915", "aksen"],
};

fn text(lang: Lang, _: &Remark) -> String {
    Tri::new(
        "Vi går ut fra at forståelsen kom før arbeidet: det mangler datoer som viser det",
        "Vi går ut frå at forståinga kom før arbeidet: det manglar datoar som viser det",
        "We assume that the understanding came before the work: there are no dates to show it",
    )
    .to(lang)
    .to_owned()
}

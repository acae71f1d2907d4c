//! It is said to be implemented, though neither implementation nor production has begun (SESAM §6).

use crate::theory::advice::Advice;
use crate::theory::facts::Topic;
use crate::theory::lang::{Lang, Tri};
use crate::theory::rule::{Finding, FindingQuestion, Kind, Remark, Rule};
use crate::theory::terms::{Paragraph, Phase, Quality, Severity};

/// SK602.
pub static RULE: Rule = Rule {
    code: "SK602",
    name: Tri::new(
        "iverksatt før arbeidet har begynt",
        "iverksett før arbeidet har byrja",
        "implemented before the work has begun",
    ),
    source: &[Paragraph(6)],
    meaning: Tri::new(
        "En løsning er ikke iverksatt før noen har begynt på gjennomføringen eller produksjonen. Kortet sier begge deler, og da teller vilkåret som nei.",
        "Ei løysing er ikkje iverksett før nokon har byrja på gjennomføringa eller produksjonen. Kortet seier begge delar, og då tel vilkåret som nei.",
        "A solution is not implemented until somebody has begun the implementation or the production. The charter says both, and then the condition counts as no.",
    ),
    reads: &[],
    kind: Kind::Finding(Finding {
        severity: Severity::Warning,
        question: FindingQuestion::Stated(|facts| match facts.is_implemented_too_early() {
            true => vec![vec![
                Topic::Quality(Quality::Implemented),
                Topic::Phase(Phase::Implementation),
                Topic::Phase(Phase::Production),
            ]],
            false => Vec::new(),
        }),
        text,
    }),
    breaks: r"navn: Leksehjelpen
sektorer: [offentlig, sivilsamfunn]
faser:
  gjennomføring: ikke startet
  produksjon: { hvem: felles, status: planlagt }
innovasjon:
  ny: ja
  iverksatt: ja
",
    keeps: r"navn: Leksehjelpen
sektorer: [offentlig, sivilsamfunn]
faser:
  gjennomføring: { hvem: felles, status: pågår }
  produksjon: { hvem: felles, status: planlagt }
innovasjon:
  ny: ja
  iverksatt: ja
",
    advice: &[
        Advice {
            text: Tri::new(
                "Er arbeidet i gang, skriv hvem som er med i `gjennomføring`. Er det ikke det, skriv `iverksatt: nei` og se på det igjen senere.",
                "Er arbeidet i gang, skriv kven som er med i `gjennomføring`. Er det ikkje det, skriv `iverksett: nei` og sjå på det att seinare.",
                "If the work has begun, write who takes part in `implementation`. If not, write `implemented: no` and look at it again later.",
            ),
            from: &[],
        },
        Advice {
            text: Tri::new(
                "En prøveperiode er også gjennomføring: skriv den med `status: pågår`.",
                "Ein prøveperiode er òg gjennomføring: skriv han med `status: i gang`.",
                "A trial period is implementation too: write it with `status: ongoing`.",
            ),
            from: &[],
        },
    ],
    related: &["SK601", "sosial innovasjon"],
};

fn text(lang: Lang, _: &Remark) -> String {
    Tri::new(
        "Løsningen er sagt å være iverksatt, men verken gjennomføringen eller produksjonen har begynt",
        "Løysinga er sagd å vere iverksett, men verken gjennomføringa eller produksjonen har byrja",
        "The solution is said to be implemented, but neither implementation nor production has begun",
    )
    .to(lang)
    .to_owned()
}

//! Civil actors are declared, and each says that it has no experience of the unmet need (SESAM §2).

use crate::theory::advice::Advice;
use crate::theory::facts::Topic;
use crate::theory::lang::{Lang, Tri};
use crate::theory::rule::{Finding, FindingQuestion, Kind, Remark, Rule};
use crate::theory::terms::{Experience, Paragraph, Severity};

/// SK103.
pub static RULE: Rule = Rule {
    code: "SK103",
    name: Tri::new(
        "ingen erfaring med behovet",
        "inga erfaring med behovet",
        "no experience of the need",
    ),
    source: &[Paragraph(2)],
    meaning: Tri::new(
        "Sivilsamfunnet har selv erfaring med udekkede behov, eller står nær dem som har det. Sier alle aktørene fra sivilsamfunnet at de ikke har det, mangler kanskje de som kjenner behovet best. Det avgjør ikke nivået.",
        "Sivilsamfunnet har sjølv erfaring med udekte behov, eller står nær dei som har det. Seier alle aktørane frå sivilsamfunnet at dei ikkje har det, manglar kanskje dei som kjenner behovet best. Det avgjer ikkje nivået.",
        "Civil society has its own experience of unmet needs, or is close to those who have. When every actor from civil society says that it has none, those who know the need best may be missing. It does not decide the level.",
    ),
    reads: &[],
    kind: Kind::Finding(Finding {
        severity: Severity::Note,
        question: FindingQuestion::Stated(|facts| {
            let mut civil = facts.civil_actors().peekable();
            let some = civil.peek().is_some();
            let none_has = civil.all(|at| facts.actors[at].experience == Some(Experience::None));
            if some && none_has {
                vec![facts.civil_actors().map(Topic::Experience).collect()]
            } else {
                Vec::new()
            }
        }),
        text,
    }),
    breaks: r"navn: Leksehjelpen
aktører:
  - navn: Skolen
    sektor: offentlig
  - navn: Foreldrelaget
    sektor: sivilsamfunn
    erfaring: ingen
faser:
  forståelse: felles
",
    keeps: r"navn: Leksehjelpen
aktører:
  - navn: Skolen
    sektor: offentlig
  - navn: Foreldrelaget
    sektor: sivilsamfunn
    erfaring: egen
faser:
  forståelse: felles
",
    advice: &[
        Advice {
            text: Tri::new(
                "Spør hvem som selv har kjent på behovet, og inviter dem til neste møte.",
                "Spør kven som sjølv har kjent på behovet, og inviter dei til neste møte.",
                "Ask who has lived with the need, and invite them to the next meeting.",
            ),
            from: &[],
        },
        Advice {
            text: Tri::new(
                "Kjenner noen rundt bordet behovet likevel, skriv `erfaring: egen` eller `erfaring: nær`.",
                "Kjenner nokon rundt bordet behovet likevel, skriv `erfaring: eiga` eller `erfaring: nær`.",
                "If somebody at the table knows the need after all, write `experience: own` or `experience: close`.",
            ),
            from: &[],
        },
    ],
    related: &["SK102", "SK104", "sivilsamfunn"],
};

fn text(lang: Lang, _: &Remark) -> String {
    Tri::new("Ingen av aktørene fra sivilsamfunnet har erfaring med behovet, eller står nær noen som har det", "Ingen av aktørane frå sivilsamfunnet har erfaring med behovet, eller står nær nokon som har det", "None of the actors from civil society has experience of the need, or is close to anybody who has").to(lang).to_owned()
}

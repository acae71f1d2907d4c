//! Answers that the level rests on have no evidence; one finding, with a list (SESAM §2, §4).

use crate::theory::advice::Advice;
use crate::theory::facts::{PhaseState, Topic};
use crate::theory::lang;
use crate::theory::lang::{Lang, Tri};
use crate::theory::rule::{Finding, FindingQuestion, Kind, Remark, Rule};
use crate::theory::terms::{Marker, Paragraph, Phase, Severity};

/// SK701.
pub static RULE: Rule = Rule {
    code: "SK701",
    name: Tri::new(
        "svar uten belegg",
        "svar utan belegg",
        "answers without evidence",
    ),
    source: &[Paragraph(2), Paragraph(4)],
    meaning: Tri::new(
        "Et referat, et mandat eller en lenke gjør at andre kan etterprøve svarene som nivået bygger på.",
        "Eit referat, eit mandat eller ei lenkje gjer at andre kan etterprøve svara som nivået byggjer på.",
        "Minutes, terms of reference or a link let others check the answers that the level is based on.",
    ),
    reads: &[],
    kind: Kind::Finding(Finding {
        severity: Severity::Note,
        question: FindingQuestion::Stated(|facts| {
            let equality = facts
                .equality
                .filter(|reply| reply.unsupported)
                .map(|_| Topic::Equality);
            let markers = Marker::CORE
                .into_iter()
                .filter(|&marker| facts.equality.is_none() && facts.marker(marker).unsupported)
                .map(Topic::Marker);
            let phases = Phase::ALL
                .into_iter()
                .filter(|&phase| {
                    let said = facts.phase(phase);
                    said.state == PhaseState::Named && !said.evidence
                })
                .map(Topic::Phase);
            let bare: Vec<Topic> = equality.into_iter().chain(markers).chain(phases).collect();
            if bare.is_empty() {
                Vec::new()
            } else {
                vec![bare]
            }
        }),
        text,
    }),
    breaks: r"navn: Leksehjelpen
sektorer: [offentlig, sivilsamfunn]
likeverd:
  delt_beslutning: ja
faser:
  forståelse: felles
",
    keeps: r"navn: Leksehjelpen
sektorer: [offentlig, sivilsamfunn]
likeverd:
  delt_beslutning: { svar: ja, belegg: Mandatet punkt 2 }
faser:
  forståelse: { hvem: felles, belegg: Referat fra fire kafémøter }
",
    advice: &[
        Advice {
            text: Tri::new(
                "Skriv i `belegg` hvor det står: et referat, et mandat eller en lenke.",
                "Skriv i `belegg` kvar det står: eit referat, eit mandat eller ei lenkje.",
                "Write in `evidence` where it is recorded: minutes, a mandate or a link.",
            ),
            from: &[],
        },
        Advice {
            text: Tri::new(
                "Finnes det ikke noe slikt, skriv et kort notat om det dere husker. La begge sider lese det.",
                "Finst det ikkje noko slikt, skriv eit kort notat om det de hugsar. Lat begge sider lese det.",
                "If there is nothing of the kind, write a short note of what you remember. Let both sides read it.",
            ),
            from: &[],
        },
    ],
    related: &["SK202", "SK308", "SK502"],
};

fn text(lang: Lang, remark: &Remark) -> String {
    let names: Vec<&str> = remark
        .topics
        .iter()
        .filter_map(|topic| match topic {
            Topic::Marker(marker) => Some(marker.name().to(lang)),
            Topic::Phase(phase) => Some(phase.name().to(lang)),
            Topic::Equality => Some(Tri::new("likeverd", "likeverd", "equality").to(lang)),
            _ => None,
        })
        .collect();
    let names = lang::list(lang, &names);
    match lang {
        Lang::Nb => format!("Uten belegg: {names}"),
        Lang::Nn => format!("Utan belegg: {names}"),
        Lang::En => format!("Without evidence: {names}"),
    }
}

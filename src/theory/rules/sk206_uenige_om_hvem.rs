//! The sides differ on who took part in a phase (SESAM §2).

use crate::theory::advice::Advice;
use crate::theory::facts::Topic;
use crate::theory::lang::{Lang, Tri};
use crate::theory::rule::{Finding, FindingQuestion, Kind, Remark, Rule};
use crate::theory::terms::{Paragraph, Phase, Severity};
use crate::theory::works;

/// SK206.
pub static RULE: Rule = Rule {
    code: "SK206",
    name: Tri::new(
        "sidene er uenige om hvem som var med",
        "sidene er usamde om kven som var med",
        "the sides differ on who took part",
    ),
    source: &[Paragraph(2)],
    meaning: Tri::new(
        "Den ene siden sier at noen var med i en fase, og den andre sier at de ikke var det. Begge svar blir stående. At det var sammen, krever at begge sier det.",
        "Den eine sida seier at nokon var med i ein fase, og den andre seier at dei ikkje var det. Begge svara blir ståande. At det var saman, krev at begge seier det.",
        "One side says that somebody took part in a phase, and the other says that they did not. Both answers are kept. It takes both to say that it was together.",
    ),
    reads: &[],
    kind: Kind::Finding(Finding {
        severity: Severity::Warning,
        question: FindingQuestion::Stated(|facts| {
            let disputed = |phase: Phase| {
                let actors = facts.disputed(phase);
                let topics = actors.iter().map(|&actor| Topic::Actor(actor));
                (!actors.is_empty()).then(|| {
                    std::iter::once(Topic::Phase(phase))
                        .chain(topics)
                        .collect::<Vec<Topic>>()
                })
            };
            Phase::ALL.into_iter().filter_map(disputed).collect()
        }),
        text,
    }),
    breaks: r"navn: Leksehjelpen
aktører:
  - navn: Skolen
    sektor: offentlig
  - navn: Foreldrelaget
    sektor: sivilsamfunn
faser:
  idé: { offentlig: felles, sivilsamfunn: Skolen }
",
    keeps: r"navn: Leksehjelpen
aktører:
  - navn: Skolen
    sektor: offentlig
  - navn: Foreldrelaget
    sektor: sivilsamfunn
faser:
  idé: { offentlig: felles, sivilsamfunn: felles }
",
    advice: &[
        Advice {
            text: Tri::new(
                "Snakk om det i et møte: Hva var dere med på, og hva kunne dere påvirke? Det er lettere å svare likt når alle mener det samme med å være med.",
                "Snakk om det i eit møte: Kva var de med på, og kva kunne de påverke? Det er lettare å svare likt når alle meiner det same med å vere med.",
                "Talk about it in a meeting: What did you take part in, and what could you influence? It is easier to agree when everyone means the same by taking part.",
            ),
            from: &[&works::BRACKNELL_2024],
        },
        Advice {
            text: Tri::new(
                "La begge svar stå hvis dere fortsatt ser det ulikt. Uenigheten er noe å lære av.",
                "Lat begge svara stå om de framleis ser det ulikt. Usemja er noko å lære av.",
                "Keep both answers if you still see it differently. The disagreement is something to learn from.",
            ),
            from: &[],
        },
    ],
    related: &["SK203", "SK204", "SK301"],
};

fn text(lang: Lang, remark: &Remark) -> String {
    let (names, phase) = (remark.names, remark.reply_name(lang));
    match lang {
        Lang::Nb => format!("Sidene er uenige om hvem som var med i fasen «{phase}»: {names}"),
        Lang::Nn => format!("Sidene er usamde om kven som var med i fasen «{phase}»: {names}"),
        Lang::En => format!("The sides differ on who took part in “{phase}”: {names}"),
    }
}

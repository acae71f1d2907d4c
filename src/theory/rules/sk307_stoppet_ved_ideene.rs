//! The collaboration stopped when the ideas were ready: ideas and plan are joint and done, and the implementation is not joint (SESAM §4).

use crate::theory::advice::Advice;
use crate::theory::facts::{Fact, Group, Topic};
use crate::theory::lang::{Lang, Tri};
use crate::theory::rule::{Finding, FindingQuestion, Kind, Remark, Rule};
use crate::theory::terms::{Paragraph, Phase, Severity, Status};

/// SK307.
pub static RULE: Rule = Rule {
    code: "SK307",
    name: Tri::new(
        "felles plan, men ikke felles arbeid",
        "felles plan, men ikkje felles arbeid",
        "joint plan, but not joint work",
    ),
    source: &[Paragraph(4)],
    meaning: Tri::new(
        "Partene kan gjøre arbeidet sammen også, og trenger ikke stoppe når ideene er klare. Her er ideer og plan felles og ferdige, men arbeidet har ikke begynt, eller den ene siden gjør det alene.",
        "Partane kan gjere arbeidet saman òg, og treng ikkje stoppe når ideane er klare. Her er idear og plan felles og ferdige, men arbeidet har ikkje byrja, eller den eine sida gjer det åleine.",
        "The parties can do the work together too, and need not stop when the ideas are ready. Here ideas and plan are joint and done, but the work has not begun, or one side does it alone.",
    ),
    reads: &[
        Fact::Part(Group::Public, Phase::Ideas),
        Fact::Part(Group::Civil, Phase::Ideas),
        Fact::Part(Group::Public, Phase::Planning),
        Fact::Part(Group::Civil, Phase::Planning),
        Fact::Part(Group::Public, Phase::Implementation),
        Fact::Part(Group::Civil, Phase::Implementation),
    ],
    kind: Kind::Finding(Finding {
        severity: Severity::Note,
        question: FindingQuestion::InEveryWorld(
            |world| {
                let done_together = |phase: Phase| {
                    world.is_joint(phase)
                        && world.stated().phase(phase).status == Some(Status::Done)
                };
                done_together(Phase::Ideas)
                    && done_together(Phase::Planning)
                    && !world.is_joint(Phase::Implementation)
                    && !world.stated().phase(Phase::Implementation).is_planned()
            },
            &[Topic::Phase(Phase::Implementation)],
        ),
        text,
    }),
    breaks: r"navn: Leksehjelpen
sektorer: [offentlig, sivilsamfunn]
faser:
  forståelse: felles
  idé: { hvem: felles, status: ferdig }
  planlegging: { hvem: felles, status: ferdig }
  gjennomføring: offentlig
",
    keeps: r"navn: Leksehjelpen
sektorer: [offentlig, sivilsamfunn]
faser:
  forståelse: felles
  idé: { hvem: felles, status: ferdig }
  planlegging: { hvem: felles, status: ferdig }
  gjennomføring: felles
",
    advice: &[
        Advice {
            text: Tri::new(
                "Spør begge sider om de vil gjøre arbeidet sammen, og hva hver av dem kan ta på seg.",
                "Spør begge sider om dei vil gjere arbeidet saman, og kva kvar av dei kan ta på seg.",
                "Ask both sides whether they want to do the work together, and what each of them can take on.",
            ),
            from: &[],
        },
        Advice {
            text: Tri::new(
                "Har dere avtalt å gå videre sammen, skriv `gjennomføring: { hvem: felles, status: planlagt }`.",
                "Har de avtalt å gå vidare saman, skriv `gjennomføring: { kven: felles, status: planlagd }`.",
                "If you have agreed to go on together, write `implementation: { who: joint, status: planned }`.",
            ),
            from: &[],
        },
    ],
    related: &["SK302", "SK303", "SK304", "tynn samskaping"],
};

fn text(lang: Lang, _: &Remark) -> String {
    Tri::new(
        "Ideene og planen er felles og ferdige, men gjennomføringen er ikke felles",
        "Ideane og planen er felles og ferdige, men gjennomføringa er ikkje felles",
        "The ideas and the plan are joint and finished, but the implementation is not joint",
    )
    .to(lang)
    .to_owned()
}

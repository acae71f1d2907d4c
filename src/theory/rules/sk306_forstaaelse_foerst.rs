//! The shared understanding came first: it did not start after implementation or production did
//! (SESAM §5).

use crate::theory::advice::Advice;
use crate::theory::facts::{Fact, Group, Topic};
use crate::theory::lang::Tri;
use crate::theory::rule::{Condition, Kind, Remedy, Rule};
use crate::theory::terms::{Level, Paragraph, Phase};
use crate::theory::works;

/// SK306.
pub static RULE: Rule = Rule {
    code: "SK306",
    name: Tri::new(
        "den felles forståelsen kom først",
        "den felles forståinga kom først",
        "the shared understanding came first",
    ),
    source: &[Paragraph(5)],
    meaning: Tri::new(
        "Samskaping begynner med at problemet blir forstått sammen. Er det felles arbeidet i gang før det, kommer forståelsen for sent for denne runden. Den hører til den neste. Vi sier bare nei når kortet selv viser det. Ellers antar vi rekkefølgen på aksen, og sier fra om at den er antatt.",
        "Samskaping byrjar med at problemet blir forstått saman. Er det felles arbeidet i gang før det, kjem forståinga for seint for denne runden. Ho høyrer til den neste. Vi seier berre nei når kortet sjølv viser det. Elles går vi ut frå rekkjefølgja på aksen, og seier frå om at ho er føresett.",
        "Samskaping begins with understanding the problem together. When the work they share is under way before that, the understanding comes too late for this round. It belongs to the next. We say no only when the charter itself shows it. Otherwise we assume the order of the axis, and say so.",
    ),
    // Whether it came too late is stated, and judged once: a gap proves nothing.
    reads: &[
        Fact::Part(Group::Public, Phase::Understanding),
        Fact::Part(Group::Civil, Phase::Understanding),
    ],
    kind: Kind::Condition(Condition {
        level: Level::TynnSamskaping,
        question: |world| {
            world.is_joint(Phase::Understanding) && !world.stated().understanding_came_too_late()
        },
        applies: |world| world.is_joint(Phase::Understanding),
        unmet: Tri::new(
            "Den felles forståelsen kom for sent for denne runden",
            "Den felles forståinga kom for seint for denne runden",
            "The shared understanding came too late for this round",
        ),
        remedy: Remedy::BeginAnew,
        because: |_, _| vec![Topic::Phase(Phase::Understanding)],
    }),
    breaks: r"navn: Nabolagskafeen
sektorer: [offentlig, sivilsamfunn]
likeverd: ja
faser:
  forståelse: { hvem: felles, fra: 2024-09 }
  idé: felles
  planlegging: felles
  gjennomføring: { hvem: felles, fra: 2024-01, til: 2024-06 }
  produksjon: ikke aktuelt
",
    keeps: r"navn: Nabolagskafeen
sektorer: [offentlig, sivilsamfunn]
likeverd: ja
faser:
  forståelse: { hvem: felles, fra: 2024-01 }
  idé: felles
  planlegging: felles
  gjennomføring: { hvem: felles, fra: 2024-09 }
  produksjon: ikke aktuelt
",
    advice: &[
        Advice {
            text: Tri::new(
                "Ta en ny runde: Hold et møte bare om problemet, slik dere ville gjort det om dere begynte i dag.",
                "Ta ein ny runde: Hald eit møte berre om problemet, slik de ville ha gjort det om de byrja i dag.",
                "Start a new round: hold a meeting about the problem and nothing else, as if you were starting today.",
            ),
            from: &[&works::STARTPAKKE_2023],
        },
        Advice {
            text: Tri::new(
                "Si ærlig hva som ennå kan endres, og hva som ligger fast.",
                "Sei ærleg kva som enno kan endrast, og kva som ligg fast.",
                "Be honest about what can still be changed and what cannot.",
            ),
            from: &[&works::SCN_2024],
        },
    ],
    related: &["SK301", "SK308", "SK401", "aksen", "runde"],
};

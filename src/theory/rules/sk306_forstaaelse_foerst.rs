//! The shared understanding came first: it did not start after implementation or production did
//! (SESAM §5).

use crate::theory::advice::Advice;
use crate::theory::facts::Topic;
use crate::theory::lang::Tri;
use crate::theory::rule::{Condition, Kind, Remedy, Rule};
use crate::theory::terms::{Level, Paragraph, Phase};
use crate::theory::works;

/// SK306.
pub static RULE: Rule = Rule {
    code: "SK306",
    name: Tri::new(
        "ingenting viser at forståelsen kom for sent",
        "ingenting viser at forståinga kom for seint",
        "nothing shows that the understanding came too late",
    ),
    source: &[Paragraph(5)],
    meaning: Tri::new(
        "All tykk samskaping begynner som tynn. Er arbeidet i gang før partene har forstått problemet sammen, kommer forståelsen for sent. Vi sier bare nei når charteret selv viser det; ellers antar vi rekkefølgen på aksen, og sier fra om at den er antatt.",
        "All tjukk samskaping byrjar som tynn. Er arbeidet i gang før partane har forstått problemet saman, kjem forståinga for seint. Vi seier berre nei når charteret sjølv viser det; elles går vi ut frå rekkjefølgja på aksen, og seier frå om at ho er føresett.",
        "All thick samskaping begins as thin. When the work is under way before the parties have understood the problem together, the understanding comes too late. We say no only when the charter itself shows it; otherwise the order of the axis is assumed, and we say so.",
    ),
    // What is stated decides, once: a gap proves nothing, and so no gap is read.
    reads: &[],
    kind: Kind::Condition(Condition {
        level: Level::TykkSamskaping,
        question: |world| !world.stated().understanding_came_too_late(),
        unmet: Tri::new(
            "Arbeidet begynte før problemet var forstått sammen",
            "Arbeidet byrja før problemet var forstått saman",
            "The work began before the problem was understood together",
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
                "Take a new round: Hold a meeting about the problem alone, as you would if you were starting today.",
            ),
            from: &[&works::STARTPAKKE_2023],
        },
        Advice {
            text: Tri::new(
                "Si ærlig hva som ennå kan endres, og hva som ligger fast.",
                "Sei ærleg kva som enno kan endrast, og kva som ligg fast.",
                "Say honestly what can be changed now, and what is settled.",
            ),
            from: &[&works::SCN_2024],
        },
    ],
    related: &["SK301", "SK308", "SK401", "aksen"],
};

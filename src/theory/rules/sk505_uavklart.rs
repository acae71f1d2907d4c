//! The verdict is not settled: answers that could change it are missing (SESAM §2, §5).

use crate::theory::advice::Advice;
use crate::theory::lang::{Lang, Tri};
use crate::theory::rule::{About, Finding, FindingQuestion, Kind, Remark, Rule};
use crate::theory::terms::{Paragraph, Severity};

/// SK505.
pub static RULE: Rule = Rule {
    code: "SK505",
    name: Tri::new(
        "nivået er uavklart",
        "nivået er uavklart",
        "the level is undecided",
    ),
    source: &[Paragraph(2), Paragraph(5)],
    meaning: Tri::new(
        "«Vet ikke» er et svar. Så lenge svarene som mangler, kan endre nivået, viser vi hva det kan bli, og hvilke spørsmål som avgjør det.",
        "«Veit ikkje» er eit svar. Så lenge svara som manglar, kan endre nivået, viser vi kva det kan bli, og kva spørsmål som avgjer det.",
        "\"We don't know\" is an answer. As long as missing answers could change the level, we show what it could be and which questions would settle it.",
    ),
    reads: &[],
    kind: Kind::Finding(Finding {
        severity: Severity::Warning,
        question: FindingQuestion::OfVerdict(
            |placement| !placement.verdict.is_settled(),
            About::OpenQuestions,
        ),
        text,
    }),
    breaks: r"navn: Leksehjelpen
sektorer: [offentlig, sivilsamfunn]
likeverd: ja
faser:
  forståelse: felles
  idé: felles
  planlegging: felles
  gjennomføring: vet ikke
  produksjon: vet ikke
",
    keeps: r"navn: Leksehjelpen
sektorer: [offentlig, sivilsamfunn]
likeverd: ja
faser:
  forståelse: felles
  idé: felles
  planlegging: felles
  gjennomføring: felles
  produksjon: felles
",
    advice: &[
        Advice {
            text: Tri::new(
                "Ta de åpne spørsmålene opp på neste møte, og skriv svarene inn på kortet.",
                "Ta dei opne spørsmåla opp på neste møte, og skriv svara inn på kortet.",
                "Bring the open questions up at the next meeting, and write the answers into the charter.",
            ),
            from: &[],
        },
        Advice {
            text: Tri::new(
                "Kjør `samskap ask` på filen. Da blir dere bare spurt om det som fortsatt betyr noe.",
                "Køyr `samskap ask` på fila. Då blir de berre spurde om det som framleis har noko å seie.",
                "Run `samskap ask` on the file. Then you are asked only what still matters.",
            ),
            from: &[],
        },
    ],
    related: &["SK502", "SK504", "SK203"],
};

fn text(lang: Lang, remark: &Remark) -> String {
    let (lower, upper) = remark.level_names(lang);
    match lang {
        Lang::Nb => format!("Nivået er uavklart: alt fra {lower} til {upper} er mulig"),
        Lang::Nn => format!("Nivået er uavklart: alt frå {lower} til {upper} er mogleg"),
        Lang::En => format!("The level is open: anything from {lower} to {upper} is possible"),
    }
}

//! A marker or a phase is answered by sector, and a declared public or civil side has not answered (SESAM §2).

use crate::theory::advice::Advice;
use crate::theory::facts::Topic;
use crate::theory::lang;
use crate::theory::lang::{Lang, Tri};
use crate::theory::rule::{Finding, FindingQuestion, Kind, Remark, Rule};
use crate::theory::terms::{Paragraph, Phase, Sector, Severity};

/// SK203.
pub static RULE: Rule = Rule {
    code: "SK203",
    name: Tri::new(
        "en side har ikke svart",
        "ei side har ikkje svart",
        "one side has not answered",
    ),
    source: &[Paragraph(2)],
    meaning: Tri::new(
        "Begge sider vet noe om likeverdet mellom dem, og om hvem som var med. Har bare den ene svart, teller den andre som «vet ikke»: et ja fra den ene er ikke nok.",
        "Begge sider veit noko om likeverdet mellom dei, og om kven som var med. Har berre den eine svart, tel den andre som «veit ikkje»: eit ja frå den eine er ikkje nok.",
        "Both sides know something about whether the parties are equal, and about who took part. When only one has answered, the other counts as unknown: a yes from one side is not enough.",
    ),
    reads: &[],
    kind: Kind::Finding(Finding {
        severity: Severity::Warning,
        question: FindingQuestion::Stated(|facts| {
            let silent = |side: &dyn Fn(Sector) -> Topic, answered: [bool; 3]| -> Vec<Topic> {
                Sector::BOTH
                    .into_iter()
                    .filter(|&sector| facts.is_party(sector) && !answered[sector.index()])
                    .map(side)
                    .collect()
            };
            let replies = facts.sided_replies().map(|(marker, sides)| {
                silent(
                    &|sector| Topic::Side(marker, sector),
                    sides.map(|side| side.is_some()),
                )
            });
            let phases = Phase::ALL.into_iter().filter_map(|phase| {
                let sides = facts.told[phase.index()].sides()?;
                let answered = sides.each_ref().map(|side| side.is_some());
                Some(silent(&|sector| Topic::PhaseSide(phase, sector), answered))
            });
            replies
                .chain(phases)
                .filter(|silent| !silent.is_empty())
                .collect()
        }),
        text,
    }),
    breaks: r"navn: Leksehjelpen
sektorer: [offentlig, sivilsamfunn]
likeverd:
  delt_beslutning: { offentlig: ja }
",
    keeps: r"navn: Leksehjelpen
sektorer: [offentlig, sivilsamfunn]
likeverd:
  delt_beslutning: { offentlig: ja, sivilsamfunn: ja }
",
    advice: &[
        Advice {
            text: Tri::new(
                "Spør siden som mangler, og skriv svaret den gir, på samme sted: `{ offentlig: ja, sivilsamfunn: nei }`.",
                "Spør sida som manglar, og skriv svaret ho gir, på same staden: `{ offentleg: ja, sivilsamfunn: nei }`.",
                "Ask the side that is missing, and write the answer it gives in the same place: `{ public: yes, civil society: no }`.",
            ),
            from: &[],
        },
        Advice {
            text: Tri::new(
                "Vet den siden ikke, skriv `vet ikke`. Det er også et svar.",
                "Veit ikkje den sida svaret, skriv `veit ikkje`. Det er òg eit svar.",
                "If that side does not know, write `unknown`. That is an answer too.",
            ),
            from: &[],
        },
    ],
    related: &["SK201", "SK204", "likeverd"],
};

fn text(lang: Lang, remark: &Remark) -> String {
    let parties: Vec<&str> = remark
        .topics
        .iter()
        .filter_map(|topic| match topic {
            Topic::Side(_, sector) | Topic::PhaseSide(_, sector) => Some(sector.party().to(lang)),
            _ => None,
        })
        .collect();
    let parties = lang::list(lang, &parties);
    let about = remark.reply_name(lang);
    let first = lang::capitalised(&parties);
    match lang {
        Lang::Nb => format!("{first} har ikke svart på «{about}»"),
        Lang::Nn => format!("{first} har ikkje svart på «{about}»"),
        Lang::En => format!("No answer from {parties} on “{about}”"),
    }
}

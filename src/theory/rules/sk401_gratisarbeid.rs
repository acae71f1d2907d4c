//! *Instrumentelt gratisarbeid*: a civil actor was invited straight in to carry out what others had
//! already decided, and is not shown to be paid (SESAM §5).

use crate::theory::advice::Advice;
use crate::theory::facts::World;
use crate::theory::lang::{Lang, Tri};
use crate::theory::rule::{Flag, FlagQuestion, FlagState, Flagged, Kind, Rule, Strength, work_of};
use crate::theory::terms::{Answer, Paragraph, Severity};
use crate::theory::works;

/// SK401.
pub static RULE: Rule = Rule {
    code: "SK401",
    name: Tri::new(
        "instrumentelt gratisarbeid",
        "instrumentelt gratisarbeid",
        "instrumental free labour",
    ),
    source: &[Paragraph(5)],
    meaning: Tri::new(
        "Noen fra sivilsamfunnet utfører det som andre har tenkt ut, men var ikke med da problemet ble forstått, ideene funnet eller planen lagt. Da kan de bli et middel for andres mål. Vi ser på hver aktør for seg: én gruppe kan være invitert rett inn selv om en annen var med fra starten. Er aktøren betalt, er det et kjøp (SK405).",
        "Nokon frå sivilsamfunnet utfører det som andre har tenkt ut, men var ikkje med då problemet vart forstått, ideane funne eller planen lagd. Då kan dei bli eit middel for måla til andre. Vi ser på kvar aktør for seg: éi gruppe kan vere invitert rett inn sjølv om ei anna var med frå starten. Er aktøren betalt, er det eit kjøp (SK405).",
        "Somebody from civil society does work that others have thought out, but was not there when the problem was understood, the ideas found or the plan made. Then they can become a means to others' ends. Each actor is judged alone: one group may have been invited straight in though another was there from the start. When the actor is paid, it is a purchase (SK405).",
    ),
    reads: World::INVITED_STRAIGHT_IN,
    kind: Kind::Flag(Flag {
        raised: Severity::Error,
        possible: Severity::Warning,
        qualifies: true,
        question: FlagQuestion::EachCivilActor(|world| {
            let shown_to_be_paid = world.this().is_some_and(|actor| actor.paid == Answer::Yes);
            world.was_invited_straight_in() && !shown_to_be_paid
        }),
        text,
        because: work_of,
    }),
    breaks: r"navn: Besøksvenner
aktører:
  - navn: Hjemmetjenesten
    sektor: offentlig
  - navn: Besøksvennene
    sektor: sivilsamfunn
    vederlag: nei
faser:
  forståelse: Hjemmetjenesten
  idé: Hjemmetjenesten
  planlegging: Hjemmetjenesten
  gjennomføring: felles
  produksjon: ikke aktuelt
",
    keeps: r"navn: Besøksvenner
aktører:
  - navn: Hjemmetjenesten
    sektor: offentlig
  - navn: Besøksvennene
    sektor: sivilsamfunn
    vederlag: nei
faser:
  forståelse: felles
  idé: felles
  planlegging: felles
  gjennomføring: felles
  produksjon: ikke aktuelt
",
    advice: &[
        Advice {
            text: Tri::new(
                "Inviter gruppen inn før neste plan blir laget, og let etter løsningene sammen.",
                "Inviter gruppa inn før neste plan blir laga, og leit etter løysingane saman.",
                "Invite the group in before the next plan is made, and look for the solutions together.",
            ),
            from: &[&works::MELD_ST_10_2018, &works::COMPACT_2010],
        },
        Advice {
            text: Tri::new(
                "Gå gjennom oppgavene sammen. Frivillige skal støtte og utfylle dem som får lønn, ikke ta plassen deres.",
                "Gå gjennom oppgåvene saman. Frivillige skal støtte og utfylle dei som får løn, ikkje ta plassen deira.",
                "Go through the tasks together. Volunteers are to support and add to paid staff, not take their place.",
            ),
            from: &[&works::VOLUNTEER_SCOTLAND_2019],
        },
        Advice {
            text: Tri::new(
                "Spør hva gruppen selv vil ha igjen for innsatsen, og dekk utgiftene den har.",
                "Spør kva gruppa sjølv vil ha att for innsatsen, og dekk utgiftene ho har.",
                "Ask what the group itself wants in return for its effort, and cover its costs.",
            ),
            from: &[&works::SCIE_2013],
        },
    ],
    related: &["SK402", "SK405", "SK303", "SK404"],
};

fn text(lang: Lang, flag: &Flagged) -> String {
    let names = flag.names;
    let mut text = match (lang, flag.state) {
        (Lang::Nb, FlagState::Raised) => format!(
            "{names} er hentet inn til en ferdig plan: med på arbeidet, men ikke på å forstå problemet, finne ideene eller planlegge"
        ),
        (Lang::Nb, FlagState::Possible) => format!(
            "{names} kan være hentet inn til en ferdig plan: det kommer an på svarene som mangler"
        ),
        (Lang::Nn, FlagState::Raised) => format!(
            "{names} er henta inn til ein ferdig plan: med på arbeidet, men ikkje på å forstå problemet, finne ideane eller planleggje"
        ),
        (Lang::Nn, FlagState::Possible) => format!(
            "{names} kan vere henta inn til ein ferdig plan: det kjem an på svara som manglar"
        ),
        (Lang::En, FlagState::Raised) => format!(
            "{names} came in to a finished plan: took part in the work, but not in understanding the problem, finding the ideas or planning"
        ),
        (Lang::En, FlagState::Possible) => format!(
            "{names} may have been brought in to a finished plan: it depends on the answers that are missing"
        ),
    };
    text.push_str(match (flag.state, flag.strength, lang) {
        (FlagState::Raised, Some(Strength::Clear), Lang::Nb) => {
            ". Det er instrumentelt gratisarbeid, og ikke samskaping"
        }
        (FlagState::Raised, Some(Strength::Clear), Lang::Nn) => {
            ". Det er instrumentelt gratisarbeid, og ikkje samskaping"
        }
        (FlagState::Raised, Some(Strength::Clear), Lang::En) => {
            ". That is instrumental free labour, and not samskaping"
        }
        (FlagState::Raised, _, Lang::Nb) => ". Det kan være instrumentelt gratisarbeid",
        (FlagState::Raised, _, Lang::Nn) => ". Det kan vere instrumentelt gratisarbeid",
        (FlagState::Raised, _, Lang::En) => ". It may be instrumental free labour",
        (FlagState::Possible, _, _) => "",
    });
    if flag.pay_not_stated {
        text.push_str(match lang {
            Lang::Nb => ". Det står ikke om arbeidet er betalt",
            Lang::Nn => ". Det står ikkje om arbeidet er betalt",
            Lang::En => ". It is not stated whether the work is paid",
        });
    }
    text
}

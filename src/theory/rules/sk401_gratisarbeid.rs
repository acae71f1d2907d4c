//! *Instrumentelt gratisarbeid*: a civil actor was invited straight in to carry out what others had
//! already decided, and is not shown to be paid (SESAM §5).

use crate::theory::advice::Advice;
use crate::theory::facts::World;
use crate::theory::lang::{Lang, Tri};
use crate::theory::rule::{
    Beside, Flag, FlagQuestion, FlagState, Flagged, Kind, Rule, Shown, Strength, decided_without,
    work_of,
};
use crate::theory::terms::{Paragraph, Severity};
use crate::theory::works;

/// SK401.
pub static RULE: Rule = Rule {
    code: "SK401",
    name: Tri::new(
        "instrumentelt gratisarbeid",
        "instrumentelt gratisarbeid",
        "use as free labour",
    ),
    source: &[Paragraph(5)],
    meaning: Tri::new(
        "Noen fra sivilsamfunnet utfører det som andre bestemte uten sivilsamfunnet, og var ikke med da problemet ble forstått, ideene funnet eller planen lagt. Da kan de bli et middel for andres mål. Vi ser på hver aktør for seg: én gruppe kan være invitert rett inn selv om en annen var med fra starten. Den som kommer inn i en plan som sivilsamfunnet var med på, er en nykommer (SK406). Er aktøren betalt, er det et kjøp (SK405).",
        "Nokon frå sivilsamfunnet utfører det som andre bestemte utan sivilsamfunnet, og var ikkje med då problemet vart forstått, ideane funne eller planen lagd. Då kan dei bli eit middel for måla til andre. Vi ser på kvar aktør for seg: éi gruppe kan vere invitert rett inn sjølv om ei anna var med frå starten. Den som kjem inn i ein plan som sivilsamfunnet var med på, er ein nykomar (SK406). Er aktøren betalt, er det eit kjøp (SK405).",
        "People from civil society carry out what others decided without civil society, and were not there when the problem was understood, the ideas were found or the plan was made. They risk becoming a means to other people's ends. Each actor is looked at separately: one group may have been brought in late even if another was there from the start. Anyone who joins a plan that civil society had a part in is a newcomer (SK406). If the actor is paid, it is a purchase (SK405).",
    ),
    reads: World::OF_WORK_AND_PLAN,
    kind: Kind::Flag(Flag {
        severity: |shown| match (shown.state, shown.strength) {
            (FlagState::Raised, Some(Strength::Softened)) => Severity::Warning,
            (FlagState::Raised, _) => Severity::Error,
            (FlagState::Possible, Some(Strength::Softened)) => Severity::Note,
            (FlagState::Possible, _) => Severity::Warning,
        },
        qualifies: Shown::is_raised_and_not_softened,
        graded: true,
        exploits: true,
        question: FlagQuestion::EachCivilActor(|world| {
            world.is_used_as_a_means()
                && !world.was_there_early()
                && world.is_not_shown_to_be_paid()
        }),
        text,
        beside,
        because: |facts, actor, state| {
            let mut topics = work_of(facts, actor, state);
            topics.extend(decided_without(facts, state));
            topics
        },
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
                "Go through the tasks together. Volunteers should support and complement paid staff, not replace them.",
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
    related: &["SK402", "SK405", "SK406", "SK303"],
};

fn text(lang: Lang, flag: &Flagged) -> String {
    let names = flag.names;
    let decided = flag.decided(lang);
    let came_to = flag.came_to(lang);
    let mut text = match (lang, flag.state, flag.strength) {
        (Lang::Nb, FlagState::Raised, Some(Strength::Softened)) => {
            format!("{names} kom inn {came_to}; svarene tyder ikke på at de blir brukt")
        }
        (Lang::Nn, FlagState::Raised, Some(Strength::Softened)) => {
            format!("{names} kom inn {came_to}; svara tyder ikkje på at dei blir brukte")
        }
        (Lang::En, FlagState::Raised, Some(Strength::Softened)) => {
            format!("{names} came in {came_to}; the answers do not suggest that they are used")
        }
        (Lang::Nb, FlagState::Raised, _) => format!(
            "{names} er hentet inn {came_to}: andre bestemte {decided} uten noen fra sivilsamfunnet"
        ),
        (Lang::Nn, FlagState::Raised, _) => format!(
            "{names} er henta inn {came_to}: andre bestemte {decided} utan nokon frå sivilsamfunnet"
        ),
        (Lang::En, FlagState::Raised, _) => format!(
            "{names} came in {came_to}: others decided {decided} with nobody from civil society"
        ),
        (Lang::Nb, FlagState::Possible, _) => format!(
            "{names} kan være hentet inn til det andre hadde bestemt: det kommer an på svarene som mangler"
        ),
        (Lang::Nn, FlagState::Possible, _) => format!(
            "{names} kan vere henta inn til det andre hadde bestemt: det kjem an på svara som manglar"
        ),
        (Lang::En, FlagState::Possible, _) => format!(
            "{names} may have been brought in to what others had decided: it depends on the answers that are missing"
        ),
    };
    text.push_str(match (flag.state, flag.strength, lang) {
        (FlagState::Raised, Some(Strength::Clear), Lang::Nb) => {
            ". Det er gratis arbeidskraft for andres plan (instrumentelt gratisarbeid), ikke samskaping"
        }
        (FlagState::Raised, Some(Strength::Clear), Lang::Nn) => {
            ". Det er gratis arbeidskraft for planen til andre (instrumentelt gratisarbeid), ikkje samskaping"
        }
        (FlagState::Raised, Some(Strength::Clear), Lang::En) => {
            ". That is free labour for someone else's plan (instrumentelt gratisarbeid), not samskaping"
        }
        (FlagState::Raised, Some(Strength::Softened), _) | (FlagState::Possible, _, _) => "",
        (FlagState::Raised, _, Lang::Nb) => ". Det kan være gratis arbeidskraft for andres plan (instrumentelt gratisarbeid)",
        (FlagState::Raised, _, Lang::Nn) => ". Det kan vere gratis arbeidskraft for planen til andre (instrumentelt gratisarbeid)",
        (FlagState::Raised, _, Lang::En) => {
            ". This may be free labour for someone else's plan (instrumentelt gratisarbeid)"
        }
    });
    if flag.pay_not_stated && flag.strength != Some(Strength::Softened) {
        text.push_str(match lang {
            Lang::Nb => ". Det står ikke om arbeidet er betalt",
            Lang::Nn => ". Det står ikkje om arbeidet er betalt",
            Lang::En => ". It is not stated whether the work is paid",
        });
    }
    text
}

fn beside(lang: Lang, flag: &Flagged, place: Beside) -> String {
    let names = flag.names;
    let came_to = flag.came_to(lang);
    match (lang, place) {
        (Lang::Nb, Beside::First) => format!("{names} er hentet inn {came_to}"),
        (Lang::Nb, Beside::Samskaping) => format!("men ikke for {names}: hentet inn {came_to}"),
        (Lang::Nb, Beside::Samarbeid) => format!("med {names} hentet inn {came_to}"),
        (Lang::Nn, Beside::First) => format!("{names} er henta inn {came_to}"),
        (Lang::Nn, Beside::Samskaping) => format!("men ikkje for {names}: henta inn {came_to}"),
        (Lang::Nn, Beside::Samarbeid) => format!("med {names} henta inn {came_to}"),
        (Lang::En, Beside::First) => format!("{names} came in {came_to}"),
        (Lang::En, Beside::Samskaping) => format!("but not for {names}: brought in {came_to}"),
        (Lang::En, Beside::Samarbeid) => format!("with {names} brought in {came_to}"),
    }
}

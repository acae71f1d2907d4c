//! *Skjev utnyttelse*: a civil actor works in what others decided without civil society, is not shown to be
//! paid, and may have been there early (SESAM §5).

use crate::theory::advice::Advice;
use crate::theory::facts::World;
use crate::theory::lang::{Lang, Tri};
use crate::theory::rule::{
    Beside, Flag, FlagQuestion, FlagState, Flagged, Kind, Rule, Shown, Strength, decided_without,
    work_of,
};
use crate::theory::terms::{Paragraph, Severity};
use crate::theory::works;

/// SK402.
pub static RULE: Rule = Rule {
    code: "SK402",
    name: Tri::new("skjev utnyttelse", "skeiv utnytting", "one-sided use"),
    source: &[Paragraph(5)],
    meaning: Tri::new(
        "Noen fra sivilsamfunnet gjør arbeidet, men det andre bestemte uten sivilsamfunnet, var ideen, planen eller hva problemet er. Da kan innsatsen deres bli brukt til mål som de ikke var med på å sette. Var de ikke med tidlig i det hele tatt, er det instrumentelt gratisarbeid (SK401).",
        "Nokon frå sivilsamfunnet gjer arbeidet, men det andre bestemte utan sivilsamfunnet, var ideen, planen eller kva problemet er. Då kan innsatsen deira bli brukt til mål som dei ikkje var med på å setje. Var dei ikkje med tidleg i det heile, er det instrumentelt gratisarbeid (SK401).",
        "People from civil society do the work, but others decided the idea, the plan or what the problem is without civil society. Their effort may then serve goals they had no part in setting. If they were not there early at all, it is use as free labour (SK401).",
    ),
    reads: World::OF_WORK_AND_PLAN,
    kind: Kind::Flag(Flag {
        severity: |shown| match (shown.state, shown.strength) {
            (FlagState::Raised, Some(Strength::Clear)) => Severity::Error,
            (FlagState::Raised, Some(Strength::Softened)) | (FlagState::Possible, _) => {
                Severity::Note
            }
            (FlagState::Raised, _) => Severity::Warning,
        },
        qualifies: Shown::is_raised_and_not_softened,
        graded: true,
        exploits: true,
        // Where the actor was there early in no world, SK401 tells of it.
        question: FlagQuestion::WhereAlso(
            |world| world.is_used_as_a_means() && world.is_not_shown_to_be_paid(),
            |world| world.was_there_early(),
        ),
        text,
        beside,
        because: |facts, actor, state| {
            let mut topics = decided_without(facts, state);
            topics.extend(work_of(facts, actor, state));
            topics
        },
    }),
    breaks: r"navn: Nærmiljøparken
aktører:
  - navn: Parketaten
    sektor: offentlig
  - navn: Velforeningen
    sektor: sivilsamfunn
faser:
  forståelse: felles
  idé: Parketaten
  planlegging: Parketaten
  gjennomføring: felles
  produksjon: ikke aktuelt
",
    keeps: r"navn: Nærmiljøparken
aktører:
  - navn: Parketaten
    sektor: offentlig
  - navn: Velforeningen
    sektor: sivilsamfunn
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
                "Ta opp igjen ideene eller planen i et møte med dem som skal gjøre arbeidet, mens noe ennå kan endres.",
                "Ta opp att ideane eller planen i eit møte med dei som skal gjere arbeidet, medan noko enno kan endrast.",
                "Take up the ideas or the plan again with those who are to do the work, while something can still change.",
            ),
            from: &[&works::TLAP_2015, &works::SCN_2024],
        },
        Advice {
            text: Tri::new(
                "Spør om arbeidet gir mening også for de frivillige, ut fra det de selv ville med det.",
                "Spør om arbeidet gir meining for dei frivillige òg, ut frå det dei sjølve ville med det.",
                "Ask whether the work makes sense to the volunteers too, given what they themselves wanted from it.",
            ),
            from: &[&works::STARTPAKKE_2023],
        },
    ],
    related: &["SK401", "SK302", "SK303"],
};

fn text(lang: Lang, flag: &Flagged) -> String {
    let names = flag.names;
    let decided = flag.decided(lang);
    let mut text = match (lang, flag.state) {
        (Lang::Nb, FlagState::Raised) => {
            format!(
                "{names} gjør arbeidet, men andre bestemte {decided} uten noen fra sivilsamfunnet"
            )
        }
        (Lang::Nb, FlagState::Possible) => format!(
            "{names} gjør arbeidet, og andre kan ha bestemt det uten sivilsamfunnet; det mangler svar"
        ),
        (Lang::Nn, FlagState::Raised) => {
            format!(
                "{names} gjer arbeidet, men andre bestemte {decided} utan nokon frå sivilsamfunnet"
            )
        }
        (Lang::Nn, FlagState::Possible) => format!(
            "{names} gjer arbeidet, og andre kan ha bestemt det utan sivilsamfunnet; det manglar svar"
        ),
        (Lang::En, FlagState::Raised) => format!(
            "{names} did or will do the work, but others decided {decided} with nobody from civil society"
        ),
        (Lang::En, FlagState::Possible) => format!(
            "the work is done by {names}, and others may have decided it without civil society; some answers are missing"
        ),
    };
    let either = flag.may_be_sharper;
    text.push_str(match (flag.state, flag.strength, lang) {
        (FlagState::Possible, _, _) => "",
        (_, Some(Strength::Softened), Lang::Nb) => ". Svarene tyder ikke på at de blir brukt",
        (_, Some(Strength::Softened), Lang::Nn) => ". Svara tyder ikkje på at dei blir brukte",
        (_, Some(Strength::Softened), Lang::En) => {
            ". The answers do not suggest that they are used"
        }
        (_, Some(Strength::Clear), Lang::Nb) if either => {
            ". Det er skjev utnyttelse eller instrumentelt gratisarbeid"
        }
        (_, Some(Strength::Clear), Lang::Nn) if either => {
            ". Det er skeiv utnytting eller instrumentelt gratisarbeid"
        }
        (_, Some(Strength::Clear), Lang::En) if either => {
            ". That is one-sided use, or use as free labour"
        }
        (_, Some(Strength::Clear), Lang::Nb) => ". Det er skjev utnyttelse",
        (_, Some(Strength::Clear), Lang::Nn) => ". Det er skeiv utnytting",
        (_, Some(Strength::Clear), Lang::En) => ". That is one-sided use",
        (_, _, Lang::Nb) if either => {
            ". Det kan være skjev utnyttelse eller instrumentelt gratisarbeid"
        }
        (_, _, Lang::Nn) if either => {
            ". Det kan vere skeiv utnytting eller instrumentelt gratisarbeid"
        }
        (_, _, Lang::En) if either => ". It may be one-sided use, or use as free labour",
        (_, _, Lang::Nb) => ". Det kan være skjev utnyttelse",
        (_, _, Lang::Nn) => ". Det kan vere skeiv utnytting",
        (_, _, Lang::En) => ". It may be one-sided use",
    });
    text
}

fn beside(lang: Lang, flag: &Flagged, place: Beside) -> String {
    let names = flag.names;
    let decided = flag.decided(lang);
    match (lang, place) {
        (Lang::Nb, Beside::First) => {
            format!("{names} gjør arbeidet etter det som andre bestemte uten sivilsamfunnet")
        }
        (Lang::Nb, Beside::Samskaping) => {
            format!("men skjevt for {names}: andre bestemte {decided} uten sivilsamfunnet")
        }
        (Lang::Nb, Beside::Samarbeid) => {
            format!("med {names} i arbeid etter det som andre bestemte")
        }
        (Lang::Nn, Beside::First) => {
            format!("{names} gjer arbeidet etter det som andre bestemte utan sivilsamfunnet")
        }
        (Lang::Nn, Beside::Samskaping) => {
            format!("men skeivt for {names}: andre bestemte {decided} utan sivilsamfunnet")
        }
        (Lang::Nn, Beside::Samarbeid) => {
            format!("med {names} i arbeid etter det som andre bestemte")
        }
        (Lang::En, Beside::First) => {
            format!("the work is done by {names}, as others decided without civil society")
        }
        (Lang::En, Beside::Samskaping) => {
            format!("but one-sided for {names}: others decided {decided} without civil society")
        }
        (Lang::En, Beside::Samarbeid) => {
            format!("with {names} carrying out what others decided")
        }
    }
}

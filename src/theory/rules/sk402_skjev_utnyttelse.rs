//! *Skjev utnyttelse*: a civil actor was there early and works, but others alone hatched the ideas or
//! made the plan (SESAM §5).

use crate::theory::advice::Advice;
use crate::theory::facts::{Fact, Facts, Group, Topic, World};
use crate::theory::lang::{Lang, Tri};
use crate::theory::rule::{Flag, FlagQuestion, FlagState, Flagged, Kind, Rule, Strength};
use crate::theory::terms::{Paragraph, Phase, Sector, Severity, phase_names};
use crate::theory::works;

/// SK402.
pub static RULE: Rule = Rule {
    code: "SK402",
    name: Tri::new("skjev utnyttelse", "skeiv utnytting", "one-sided use"),
    source: &[Paragraph(5)],
    meaning: Tri::new(
        "Noen fra sivilsamfunnet var med tidlig og gjør arbeidet nå, men andre fant ideene eller la planen, uten noen fra sivilsamfunnet. Da kan innsatsen deres bli brukt til mål som de ikke var med på å sette.",
        "Nokon frå sivilsamfunnet var med tidleg og gjer arbeidet no, men andre fann ideane eller la planen, utan nokon frå sivilsamfunnet. Då kan innsatsen deira bli brukt til mål som dei ikkje var med på å setje.",
        "Civil society was there early and does the work now, but the ideas were found or the plan made by others, with nobody from civil society. Then its effort may be used for goals that it had no part in setting.",
    ),
    reads: &[
        Fact::Part(Group::This, Phase::Understanding),
        Fact::Part(Group::This, Phase::Ideas),
        Fact::Part(Group::This, Phase::Planning),
        Fact::Part(Group::This, Phase::Implementation),
        Fact::Part(Group::This, Phase::Production),
        Fact::Part(Group::Fellows, Phase::Ideas),
        Fact::Part(Group::Fellows, Phase::Planning),
        Fact::Part(Group::Others, Phase::Ideas),
        Fact::Part(Group::Others, Phase::Planning),
    ],
    kind: Kind::Flag(Flag {
        raised: Severity::Warning,
        possible: Severity::Note,
        qualifies: true,
        question: FlagQuestion::EachCivilActor(|world| {
            let by_others_alone =
                others_alone(world, Phase::Ideas) || others_alone(world, Phase::Planning);
            world.works() && world.was_there_early() && by_others_alone
        }),
        text,
        because,
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

fn others_alone(world: &World, phase: Phase) -> bool {
    world.took_part(Group::Others, phase)
        && !world.took_part(Group::This, phase)
        && !world.took_part(Group::Fellows, phase)
}

/// The ideas and the plan, where others made them alone, or may have.
fn because(facts: &Facts, _: Option<usize>, state: FlagState) -> Vec<Topic> {
    let alone = |phase: Phase| {
        let others = [Sector::Public, Sector::Private]
            .into_iter()
            .any(|sector| state.admits(facts.took_part(sector, phase)));
        others && state.admits(facts.took_part(Sector::Civil, phase).negated())
    };
    [Phase::Ideas, Phase::Planning]
        .into_iter()
        .filter(|&phase| alone(phase))
        .map(Topic::Phase)
        .collect()
}

fn text(lang: Lang, flag: &Flagged) -> String {
    let names = flag.names;
    let phases = phase_names(lang, flag.phases);
    let mut text = match (lang, flag.state) {
        (Lang::Nb, FlagState::Raised) => format!(
            "{names} var med tidlig og er med på arbeidet, men i {phases} bestemte andre uten noen fra sivilsamfunnet"
        ),
        (Lang::Nb, FlagState::Possible) => format!(
            "Kanskje bestemte andre i {phases} uten noen fra sivilsamfunnet, mens {names} gjør arbeidet: det kommer an på svarene som mangler"
        ),
        (Lang::Nn, FlagState::Raised) => format!(
            "{names} var med tidleg og er med på arbeidet, men i {phases} bestemte andre utan nokon frå sivilsamfunnet"
        ),
        (Lang::Nn, FlagState::Possible) => format!(
            "Kanskje bestemte andre i {phases} utan nokon frå sivilsamfunnet, medan {names} gjer arbeidet: det kjem an på svara som manglar"
        ),
        (Lang::En, FlagState::Raised) => format!(
            "{names} took part early and took part in the work, but in {phases} others decided with nobody from civil society"
        ),
        (Lang::En, FlagState::Possible) => format!(
            "Others may have decided in {phases} with nobody from civil society, while the work is done by {names}: it depends on the answers that are missing"
        ),
    };
    text.push_str(match (flag.state, flag.strength, lang) {
        (FlagState::Raised, Some(Strength::Clear), Lang::Nb) => ". Det er skjev utnyttelse",
        (FlagState::Raised, Some(Strength::Clear), Lang::Nn) => ". Det er skeiv utnytting",
        (FlagState::Raised, Some(Strength::Clear), Lang::En) => ". That is one-sided use",
        (FlagState::Raised, _, Lang::Nb) => ". Det kan være skjev utnyttelse",
        (FlagState::Raised, _, Lang::Nn) => ". Det kan vere skeiv utnytting",
        (FlagState::Raised, _, Lang::En) => ". It may be one-sided use",
        (FlagState::Possible, _, _) => "",
    });
    text
}

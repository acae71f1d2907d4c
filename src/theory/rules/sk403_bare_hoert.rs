//! *Bare hørt*: civil actors were consulted in a phase in which no civil actor took part (SESAM §2).

use crate::theory::advice::Advice;
use crate::theory::facts::{Fact, Facts, Group, Topic};
use crate::theory::lang::{Lang, Tri};
use crate::theory::rule::{Flag, FlagQuestion, FlagState, Flagged, Kind, Rule};
use crate::theory::terms::{Paragraph, Phase, Sector, Severity, phase_names};
use crate::theory::works;

/// SK403.
pub static RULE: Rule = Rule {
    code: "SK403",
    name: Tri::new("bare hørt", "berre høyrt", "only consulted"),
    source: &[Paragraph(2)],
    meaning: Tri::new(
        "Å bli spurt eller informert er ikke det samme som å være med og bestemme. Når sivilsamfunnet bare er hørt i en fase, er fasen ikke felles.",
        "Å bli spurd eller informert er ikkje det same som å vere med og bestemme. Når sivilsamfunnet berre er høyrt i ein fase, er fasen ikkje felles.",
        "Being asked or informed is not the same as taking part and deciding. When civil society is only consulted in a phase, the phase is not joint.",
    ),
    reads: &[
        Fact::Part(Group::Fellows, Phase::Understanding),
        Fact::Part(Group::Fellows, Phase::Ideas),
        Fact::Part(Group::Fellows, Phase::Planning),
        Fact::Part(Group::Fellows, Phase::Implementation),
        Fact::Part(Group::Fellows, Phase::Production),
    ],
    kind: Kind::Flag(Flag {
        severity: |shown| match shown.state {
            FlagState::Raised => Severity::Warning,
            FlagState::Possible => Severity::Note,
        },
        qualifies: |_| false,
        graded: false,
        exploits: false,
        // Who is consulted in a phase does not take part in it, so only the fellows are asked for.
        question: FlagQuestion::EachCivilActor(|world| {
            Phase::ALL.into_iter().any(|phase| {
                let consulted = world
                    .this()
                    .is_some_and(|actor| actor.consulted[phase.index()]);
                consulted && !world.took_part(Group::Fellows, phase)
            })
        }),
        text,
        beside: |_, _, _| String::new(),
        because,
    }),
    breaks: r"navn: Ny skatepark
aktører:
  - navn: Kulturetaten
    sektor: offentlig
  - navn: Skateklubben
    sektor: sivilsamfunn
faser:
  forståelse: felles
  idé: felles
  planlegging: { hvem: Kulturetaten, hørt: Skateklubben }
",
    keeps: r"navn: Ny skatepark
aktører:
  - navn: Kulturetaten
    sektor: offentlig
  - navn: Skateklubben
    sektor: sivilsamfunn
faser:
  forståelse: felles
  idé: felles
  planlegging: felles
",
    advice: &[
        Advice {
            text: Tri::new(
                "Be dem dere har hørt, om å bli med videre: i planleggingen og i arbeidet, med like sterk stemme.",
                "Be dei de har høyrt, om å bli med vidare: i planlegginga og i arbeidet, med like sterk stemme.",
                "Ask those you have consulted to join you from here: in the planning and in the work, with an equal voice.",
            ),
            from: &[&works::TLAP_2015],
        },
        Advice {
            text: Tri::new(
                "Si klart når dere inviterer: Vil dere høre hva folk mener, eller skal dere bestemme sammen?",
                "Sei klart når de inviterer: Vil de høyre kva folk meiner, eller skal de bestemme saman?",
                "Be clear when you invite people: Do you want to hear what they think, or will you decide together?",
            ),
            from: &[&works::SCN_2024, &works::BRACKNELL_2024],
        },
    ],
    related: &["SK301", "SK201", "SK923"],
};

fn because(facts: &Facts, actor: Option<usize>, state: FlagState) -> Vec<Topic> {
    let Some(actor) = actor.and_then(|at| facts.actors.get(at)) else {
        return Vec::new();
    };
    Phase::ALL
        .into_iter()
        .filter(|&phase| {
            actor.consulted[phase.index()]
                && state.admits(facts.took_part(Sector::Civil, phase).negated())
        })
        .map(Topic::Consulted)
        .collect()
}

fn text(lang: Lang, flag: &Flagged) -> String {
    let names = flag.names;
    let phases = phase_names(lang, flag.phases);
    match (lang, flag.state) {
        (Lang::Nb, FlagState::Raised) => {
            format!(
                "{names} ble bare hørt i fasene {phases}, og ingen andre fra sivilsamfunnet var med og bestemte"
            )
        }
        (Lang::Nb, FlagState::Possible) => format!(
            "{names} ble hørt i {phases}; det står ikke om noen andre fra sivilsamfunnet var med"
        ),
        (Lang::Nn, FlagState::Raised) => {
            format!(
                "I fasane {phases} vart {names} berre høyrd, og ingen frå sivilsamfunnet var med og bestemte"
            )
        }
        (Lang::Nn, FlagState::Possible) => format!(
            "Høyrt i {phases}: {names}. Det står ikkje om nokon andre frå sivilsamfunnet var med"
        ),
        (Lang::En, FlagState::Raised) => {
            format!(
                "In the {phases} phases, {names} was only consulted, and nobody from civil society took part in deciding"
            )
        }
        (Lang::En, FlagState::Possible) => format!(
            "Consulted in {phases}: {names}. It is not stated whether anybody else from civil society took part"
        ),
    }
}

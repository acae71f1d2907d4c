//! *Ikke de samme hele veien*: several phases are joint, but nobody from civil society, or nobody
//! from the public sector, is in all of them (SESAM §2, §4: they move along the axis together).

use crate::theory::advice::Advice;
use crate::theory::facts::{Fact, Facts, Group, Topic};
use crate::theory::lang::{Lang, Tri};
use crate::theory::rule::{Flag, FlagQuestion, FlagState, Flagged, Kind, Outcome, Rule};
use crate::theory::terms::{Answer, Paragraph, Phase, Sector, Severity};
use crate::theory::works;

/// SK404.
pub static RULE: Rule = Rule {
    code: "SK404",
    name: Tri::new(
        "ikke de samme hele veien",
        "ikkje dei same heile vegen",
        "not the same people all the way",
    ),
    source: &[Paragraph(2), Paragraph(4)],
    meaning: Tri::new(
        "Partene skal gå sammen langs aksen. Når ingen enkelt aktør fra den ene siden er med i alle de felles fasene, kan det som ble forstått i én fase, gå tapt i den neste.",
        "Partane skal gå saman langs aksen. Når ingen einskild aktør frå den eine sida er med i alle dei felles fasane, kan det som vart forstått i éin fase, gå tapt i den neste.",
        "The parties walk along the axis together. If nobody on one side takes part in all the joint phases, what was understood in one phase may be lost in the next.",
    ),
    reads: &[
        Fact::Part(Group::Public, Phase::Understanding),
        Fact::Part(Group::Public, Phase::Ideas),
        Fact::Part(Group::Public, Phase::Planning),
        Fact::Part(Group::Public, Phase::Implementation),
        Fact::Part(Group::Public, Phase::Production),
        Fact::Part(Group::Civil, Phase::Understanding),
        Fact::Part(Group::Civil, Phase::Ideas),
        Fact::Part(Group::Civil, Phase::Planning),
        Fact::Part(Group::Civil, Phase::Implementation),
        Fact::Part(Group::Civil, Phase::Production),
    ],
    kind: Kind::Flag(Flag {
        severity: |_| Severity::Warning,
        qualifies: |_| false,
        graded: false,
        exploits: false,
        question: FlagQuestion::AtOnce(outcome),
        text,
        beside: |_, _, _| String::new(),
        because: |facts, _, state| {
            Phase::ALL
                .into_iter()
                .filter(|&phase| state.admits(facts.is_joint(phase)))
                .map(Topic::Phase)
                .collect()
        },
    }),
    breaks: r"navn: Språkkafeen
aktører:
  - navn: Biblioteket
    sektor: offentlig
  - navn: Innvandrerrådet
    sektor: sivilsamfunn
  - navn: Frivilligkorpset
    sektor: sivilsamfunn
faser:
  forståelse: [Biblioteket, Innvandrerrådet]
  idé: [Biblioteket, Innvandrerrådet]
  planlegging: [Biblioteket, Frivilligkorpset]
  gjennomføring: [Biblioteket, Frivilligkorpset]
  produksjon: ikke aktuelt
",
    keeps: r"navn: Språkkafeen
aktører:
  - navn: Biblioteket
    sektor: offentlig
  - navn: Innvandrerrådet
    sektor: sivilsamfunn
  - navn: Frivilligkorpset
    sektor: sivilsamfunn
faser:
  forståelse: [Biblioteket, Innvandrerrådet]
  idé: [Biblioteket, Innvandrerrådet]
  planlegging: [Biblioteket, Frivilligkorpset, Innvandrerrådet]
  gjennomføring: [Biblioteket, Frivilligkorpset, Innvandrerrådet]
  produksjon: ikke aktuelt
",
    advice: &[
        Advice {
            text: Tri::new(
                "Sett sammen en liten gruppe med folk fra begge sider som følger arbeidet fra start til slutt.",
                "Set saman ei lita gruppe med folk frå begge sider som følgjer arbeidet frå start til slutt.",
                "Put together a small group of people from both sides who follow the work from start to end.",
            ),
            from: &[&works::NIHR_2021],
        },
        Advice {
            text: Tri::new(
                "Gi dem som skal være med hele veien, tid til det, og dekk utgiftene de har.",
                "Gi dei som skal vere med heile vegen, tid til det, og dekk utgiftene dei har.",
                "Give those who will take part throughout enough time, and cover their costs.",
            ),
            from: &[&works::SCIE_2013],
        },
        Advice {
            text: Tri::new(
                "Når noen nye kommer til, fortell dem hva dere har forstått og bestemt, så de kan være med på like fot.",
                "Når nokon nye kjem til, fortel dei kva de har forstått og bestemt, så dei kan vere med på like fot.",
                "When newcomers join, tell them what you have understood and decided, so they can take part as equals.",
            ),
            from: &[&works::SCIE_2013],
        },
    ],
    related: &["SK401", "SK301", "aksen"],
};

/// The closed form of asking every world; each actor's part in each phase is a gap of its own, and
/// there may be thousands.
///
/// A gap can always be filled with *nei*, which leaves just the known joint phases: so the flag is
/// raised exactly when it holds for those alone, since further phases only shrink what they have in
/// common. For the same reason it is possible exactly when all the open phases together, each made
/// joint by as few as one actor of each side, can leave a side with nobody in common.
fn outcome(facts: &Facts) -> Outcome {
    let (known, open): (Vec<Phase>, Vec<Phase>) = Phase::ALL
        .into_iter()
        .filter(|&phase| facts.is_joint(phase) != Answer::No)
        .partition(|&phase| facts.is_joint(phase) == Answer::Yes);
    let common = [Sector::Public, Sector::Civil].map(|sector| Common::of(facts, sector, &known));
    if known.len() >= 2 && common.iter().any(Common::is_empty) {
        return Outcome::Always;
    }
    let possible = known.len() + open.len() >= 2
        && common.iter().any(|common| common.can_vanish(facts, &open));
    if possible {
        Outcome::Sometimes
    } else {
        Outcome::Never
    }
}

/// The actors of a sector that are in every phase that is known to be joint.
struct Common {
    sector: Sector,
    actors: Vec<usize>,
}

impl Common {
    fn of(facts: &Facts, sector: Sector, known: &[Phase]) -> Common {
        let in_all = |&at: &usize| {
            let actor = &facts.actors[at];
            actor.sector == sector
                && known
                    .iter()
                    .all(|phase| actor.parts[phase.index()] == Answer::Yes)
        };
        Common {
            sector,
            actors: (0..facts.actors.len()).filter(in_all).collect(),
        }
    }

    fn is_empty(&self) -> bool {
        self.actors.is_empty()
    }

    /// Somebody can be chosen for each of the open phases so that nobody is in them all.
    fn can_vanish(&self, facts: &Facts, open: &[Phase]) -> bool {
        let mut candidates = open.iter().map(|phase| {
            (0..facts.actors.len())
                .filter(|&at| {
                    let actor = &facts.actors[at];
                    actor.sector == self.sector && actor.parts[phase.index()] != Answer::No
                })
                .collect::<Vec<usize>>()
        });
        let Some(first) = candidates.next() else {
            return self.is_empty();
        };
        // Choosing one who is not in common already empties it; with two open phases, so does
        // choosing two different ones.
        if first.iter().any(|at| !self.actors.contains(at)) {
            return true;
        }
        candidates.any(|others| others != first || others.len() > 1)
    }
}

fn text(lang: Lang, flag: &Flagged) -> String {
    match (lang, flag.state) {
        (Lang::Nb, FlagState::Raised) => {
            "På den ene siden er det ingen som er med i alle de felles fasene"
        }
        (Lang::Nb, FlagState::Possible) => {
            "På en av sidene er kanskje ingen enkelt aktør med i alle de felles fasene"
        }
        (Lang::Nn, FlagState::Raised) => {
            "På den eine sida er det ingen som er med i alle dei felles fasane"
        }
        (Lang::Nn, FlagState::Possible) => {
            "På ei av sidene er kanskje ingen enkelt aktør med i alle dei felles fasane"
        }
        (Lang::En, FlagState::Raised) => {
            "On one side, no single actor takes part in all the joint phases"
        }
        (Lang::En, FlagState::Possible) => {
            "On one of the sides, perhaps no single actor is in all the joint phases"
        }
    }
    .to_owned()
}

//! The parties are equal: every core marker of equality is *ja* (SESAM §2, §3).

use crate::theory::advice::Advice;
use crate::theory::facts::{Fact, Facts, Topic};
use crate::theory::lang::Tri;
use crate::theory::rule::{Condition, Kind, Outcome, Remedy, Rule};
use crate::theory::terms::{Answer, Level, Marker, Paragraph};
use crate::theory::works;

/// SK201.
pub static RULE: Rule = Rule {
    code: "SK201",
    name: Tri::new(
        "partene er likeverdige",
        "partane er likeverdige",
        "the parties are equal",
    ),
    source: &[Paragraph(2), Paragraph(3)],
    meaning: Tri::new(
        "Likeverd handler om at partene er like mye verd, ikke om størrelse, lønn eller formell makt. Vi ser etter fire tegn: felles dagsorden, delt beslutning, at erfaring teller, og at hver part kan si nei. Alle fire må være på plass.",
        "Likeverd handlar om at partane er like mykje verde, ikkje om storleik, løn eller formell makt. Vi ser etter fire teikn: felles dagsorden, delt avgjerd, at erfaring tel, og at kvar part kan seie nei. Alle fire må vere på plass.",
        "Equality means that the parties are of equal worth. It is not about size, pay or formal power. We look for four markers: a shared agenda, shared decisions, experience that counts, and the freedom of each party to say no. All four must be in place.",
    ),
    reads: &[
        Fact::Marker(Marker::SharedAgenda),
        Fact::Marker(Marker::SharedDecisions),
        Fact::Marker(Marker::ExperienceCounts),
        Fact::Marker(Marker::FreeToDecline),
    ],
    kind: Kind::Condition(Condition {
        level: Level::TynnSamskaping,
        question: |world| {
            let denied = is_denied(world.stated());
            !denied
                && Marker::CORE
                    .iter()
                    .all(|&marker| world.holds(Fact::Marker(marker)))
        },
        applies: |_| true,
        unmet: Tri::new(
            "Partene er ikke likeverdige",
            "Partane er ikkje likeverdige",
            "The parties are not equal",
        ),
        remedy: Remedy::MakeEqual,
        because: bearing,
    }),
    breaks: r"navn: Ungdomsklubben
sektorer: [offentlig, sivilsamfunn]
likeverd:
  felles_dagsorden: ja
  delt_beslutning: nei
  erfaring_teller: ja
  kan_si_nei: ja
faser:
  forståelse: felles
",
    keeps: r"navn: Ungdomsklubben
sektorer: [offentlig, sivilsamfunn]
likeverd: ja
faser:
  forståelse: felles
  idé: felles
  planlegging: felles
  gjennomføring: offentlig
  produksjon: ikke startet
",
    advice: &[
        Advice {
            text: Tri::new(
                "Lag noen få regler sammen for hvordan dere vil arbeide, før dere går i gang.",
                "Lag nokre få reglar saman for korleis de vil arbeide, før de går i gang.",
                "Agree together on a few rules for how you want to work, before you start.",
            ),
            from: &[&works::NIHR_2021],
        },
        Advice {
            text: Tri::new(
                "Sitt rundt et bord der ingen har hovedplassen. Vurder om en utenfra bør lede møtene.",
                "Sit rundt eit bord der ingen har hovudplassen. Vurder om ein utanfrå bør leie møta.",
                "Sit around a table where nobody sits at the head. Consider having someone from outside chair the meetings.",
            ),
            from: &[&works::STARTPAKKE_2023, &works::SCIE_2013],
        },
        Advice {
            text: Tri::new(
                "Se etter hvem som er stille, og hvem som snakker mest. Finn ut sammen hvordan alle kan slippe til.",
                "Sjå etter kven som er stille, og kven som snakkar mest. Finn ut saman korleis alle kan sleppe til.",
                "Notice who is quiet and who talks most. Find out together how everyone can be heard.",
            ),
            from: &[&works::BRACKNELL_2024],
        },
    ],
    related: &["SK202", "SK203", "SK204", "likeverd"],
};

/// `likeverd: nei`: the parties are not equal, though no single marker is said to be *nei*.
fn is_denied(facts: &Facts) -> bool {
    facts
        .equality
        .is_some_and(|equality| equality.value == Answer::No)
}

/// The markers that decide: all of them when it is met, else those that stand in the way.
fn bearing(facts: &Facts, outcome: Outcome) -> Vec<Topic> {
    let decisive = match outcome {
        Outcome::Always => Answer::Yes,
        Outcome::Never if is_denied(facts) => return vec![Topic::Equality],
        Outcome::Never => Answer::No,
        Outcome::Sometimes | Outcome::NotApplicable => Answer::Unknown,
    };
    if outcome == Outcome::Always && facts.equality.is_some() {
        return vec![Topic::Equality];
    }
    Marker::CORE
        .into_iter()
        .filter(|&marker| facts.marker(marker).value == decisive)
        .map(Topic::Marker)
        .collect()
}

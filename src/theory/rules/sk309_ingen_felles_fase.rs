//! No phase is joint (SESAM §1, §4).

use crate::theory::advice::Advice;
use crate::theory::facts::{Fact, Group, Topic};
use crate::theory::lang::{Lang, Tri};
use crate::theory::rule::{Finding, FindingQuestion, Kind, Remark, Rule};
use crate::theory::terms::{Paragraph, Phase, Severity};
use crate::theory::works;

/// SK309.
pub static RULE: Rule = Rule {
    code: "SK309",
    name: Tri::new(
        "ingen fase er felles",
        "ingen fase er felles",
        "no phase is joint",
    ),
    source: &[Paragraph(1), Paragraph(4)],
    meaning: Tri::new(
        "Det offentlige og sivilsamfunnet er ikke med sammen i noen fase. Det kan være et godt samarbeid der hver gjør sitt, men partene beveger seg ikke sammen langs aksen.",
        "Det offentlege og sivilsamfunnet er ikkje med saman i nokon fase. Det kan vere eit godt samarbeid der kvar gjer sitt, men partane flyttar seg ikkje saman langs aksen.",
        "The public sector and civil society are together in no phase. It can be a good collaboration in which each does its own part, but the parties do not move together along the axis.",
    ),
    reads: &[
        Fact::Part(Group::Public, Phase::Understanding),
        Fact::Part(Group::Civil, Phase::Understanding),
        Fact::Part(Group::Public, Phase::Ideas),
        Fact::Part(Group::Civil, Phase::Ideas),
        Fact::Part(Group::Public, Phase::Planning),
        Fact::Part(Group::Civil, Phase::Planning),
        Fact::Part(Group::Public, Phase::Implementation),
        Fact::Part(Group::Civil, Phase::Implementation),
        Fact::Part(Group::Public, Phase::Production),
        Fact::Part(Group::Civil, Phase::Production),
    ],
    kind: Kind::Finding(Finding {
        severity: Severity::Note,
        question: FindingQuestion::InEveryWorld(
            |world| !Phase::ALL.into_iter().any(|phase| world.is_joint(phase)),
            &[Topic::Phases],
        ),
        text,
    }),
    breaks: r"navn: Leksehjelpen
sektorer: [offentlig, sivilsamfunn]
faser:
  forståelse: offentlig
  idé: offentlig
  planlegging: sivilsamfunn
  gjennomføring: sivilsamfunn
  produksjon: ikke startet
",
    keeps: r"navn: Leksehjelpen
sektorer: [offentlig, sivilsamfunn]
faser:
  forståelse: offentlig
  idé: offentlig
  planlegging: sivilsamfunn
  gjennomføring: felles
  produksjon: ikke startet
",
    advice: &[
        Advice {
            text: Tri::new(
                "Finn en del av arbeidet som dere vil gjøre sammen, og begynn med å snakke om hva problemet er.",
                "Finn ein del av arbeidet som de vil gjere saman, og byrja med å snakke om kva problemet er.",
                "Find a part of the work that you want to do together, and begin by talking about what the problem is.",
            ),
            from: &[&works::STARTPAKKE_2023],
        },
        Advice {
            text: Tri::new(
                "Kanskje er en annen form rett: et tilskudd, et kjøp eller en avtale. Da er det ikke noe galt i at hver gjør sitt.",
                "Kanskje er ei anna form rett: eit tilskot, eit kjøp eller ein avtale. Då er det ikkje noko gale i at kvar gjer sitt.",
                "Perhaps another form is right: a grant, a purchase or an agreement. Then there is nothing wrong with each doing its own part.",
            ),
            from: &[&works::KMD_2015],
        },
    ],
    related: &["SK106", "SK301", "samarbeid"],
};

fn text(lang: Lang, _: &Remark) -> String {
    Tri::new(
        "Ingen fase er felles for det offentlige og sivilsamfunnet",
        "Ingen fase er felles for det offentlege og sivilsamfunnet",
        "No phase is joint between the public sector and civil society",
    )
    .to(lang)
    .to_owned()
}

//! *Kjøp av tjenester*: as SK401, but the actor is paid. A purchase is samarbeid, and no exploitation
//! by itself (SESAM §5).

use crate::theory::advice::Advice;
use crate::theory::facts::World;
use crate::theory::lang::{Lang, Tri};
use crate::theory::rule::{Flag, FlagQuestion, FlagState, Flagged, Kind, Rule, work_of};
use crate::theory::terms::{Paragraph, Severity};
use crate::theory::works;

/// SK405.
pub static RULE: Rule = Rule {
    code: "SK405",
    name: Tri::new(
        "kjøp av tjenester",
        "kjøp av tenester",
        "purchase of services",
    ),
    source: &[Paragraph(5)],
    meaning: Tri::new(
        "En aktør fra sivilsamfunnet utfører noe som andre har bestemt uten sivilsamfunnet, og får betalt for det. Det er et kjøp: samarbeid, og ikke noe galt i seg selv, men ikke samskaping for den aktøren.",
        "Ein aktør frå sivilsamfunnet utfører noko som andre har bestemt utan sivilsamfunnet, og får betalt for det. Det er eit kjøp: samarbeid, og ikkje noko gale i seg sjølv, men ikkje samskaping for den aktøren.",
        "An actor from civil society carries out what others decided without civil society, and is paid for it. That is a purchase: collaboration, and nothing wrong by itself, but not samskaping for that actor.",
    ),
    reads: World::OF_WORK_AND_PLAN,
    kind: Kind::Flag(Flag {
        severity: |_| Severity::Note,
        qualifies: |_| false,
        graded: false,
        exploits: true,
        question: FlagQuestion::EachCivilActor(|world| {
            world.is_used_as_a_means() && !world.is_not_shown_to_be_paid()
        }),
        text,
        beside: |_, _, _| String::new(),
        because: work_of,
    }),
    breaks: r"navn: Middag på hjul
aktører:
  - navn: Omsorgsetaten
    sektor: offentlig
  - navn: Kjøkkenkollektivet
    sektor: sivilsamfunn
    vederlag: ja
faser:
  forståelse: Omsorgsetaten
  idé: Omsorgsetaten
  planlegging: Omsorgsetaten
  gjennomføring: Kjøkkenkollektivet
  produksjon: Kjøkkenkollektivet
",
    keeps: r"navn: Middag på hjul
aktører:
  - navn: Omsorgsetaten
    sektor: offentlig
  - navn: Kjøkkenkollektivet
    sektor: sivilsamfunn
    vederlag: ja
faser:
  forståelse: felles
  idé: felles
  planlegging: felles
  gjennomføring: Kjøkkenkollektivet
  produksjon: Kjøkkenkollektivet
",
    advice: &[
        Advice {
            text: Tri::new(
                "Kall det et kjøp, og finn ut om reglene for offentlige innkjøp gjelder. Et kjøp kan være et godt samarbeid.",
                "Kall det eit kjøp, og finn ut om reglane for offentlege innkjøp gjeld. Eit kjøp kan vere eit godt samarbeid.",
                "Call it a purchase, and find out whether the rules on public purchasing apply. A purchase can be good collaboration.",
            ),
            from: &[&works::KMD_2015],
        },
        Advice {
            text: Tri::new(
                "Vil dere samskape neste gang, så ta med organisasjonen mens tjenesten ennå er på tegnebordet.",
                "Vil de samskape neste gong, så ta med organisasjonen medan tenesta enno er på teiknebordet.",
                "If you want samskaping next time, bring the organisation in while the service is still on the drawing board.",
            ),
            from: &[&works::COMPACT_2010],
        },
    ],
    related: &["SK401", "samarbeid"],
};

fn text(lang: Lang, flag: &Flagged) -> String {
    let names = flag.names;
    match (lang, flag.state) {
        (Lang::Nb, FlagState::Raised) => {
            format!(
                "{names} får betalt for å utføre det som andre har bestemt: et kjøp, og ikke samskaping"
            )
        }
        (Lang::Nb, FlagState::Possible) => format!(
            "{names} får betalt, kanskje for å utføre det som andre har bestemt: det kommer an på svarene som mangler"
        ),
        (Lang::Nn, FlagState::Raised) => {
            format!(
                "{names} får betalt for å utføre det som andre har bestemt: eit kjøp, og ikkje samskaping"
            )
        }
        (Lang::Nn, FlagState::Possible) => format!(
            "{names} får betalt, kanskje for å utføre det som andre har bestemt: det kjem an på svara som manglar"
        ),
        (Lang::En, FlagState::Raised) => format!(
            "Pay goes to {names} for carrying out what others decided: a purchase, not samskaping"
        ),
        (Lang::En, FlagState::Possible) => format!(
            "Pay goes to {names}, perhaps for carrying out what others decided: it depends on the answers that are missing"
        ),
    }
}

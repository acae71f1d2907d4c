//! What people do about something, and the public works that it rests on.

use crate::theory::lang::{Lang, Tri};
use crate::theory::terms::Marker;
use crate::theory::works::{self, Work};

/// One concrete thing that people do.
#[derive(Clone, Copy, Debug)]
pub struct Advice {
    /// What to do, in a sentence or two.
    pub text: Tri,
    /// The works that it rests on; none where it only tells how to write a charter.
    pub from: &'static [&'static Work],
}

impl Advice {
    /// «Hold det første møtet før noen har laget en plan. (Startpakke for samskaping 2023)»
    pub fn said(&self, lang: Lang) -> String {
        let works: Vec<&str> = self.from.iter().map(|work| work.short).collect();
        match works.is_empty() {
            true => self.text.to(lang).to_owned(),
            false => format!("{} ({})", self.text.to(lang), works.join("; ")),
        }
    }
}

/// What people do to make a core marker of equality true; none for a marker that only supports.
pub fn for_marker(marker: Marker) -> &'static [Advice] {
    match marker {
        Marker::SharedAgenda => SHARED_AGENDA,
        Marker::SharedDecisions => SHARED_DECISIONS,
        Marker::ExperienceCounts => EXPERIENCE_COUNTS,
        Marker::FreeToDecline => FREE_TO_DECLINE,
        _ => &[],
    }
}

static SHARED_AGENDA: &[Advice] = &[
    Advice {
        text: Tri::new(
            "Kom til det første møtet med en tom saksliste, og fyll den ut sammen.",
            "Kom til det første møtet med ei tom sakliste, og fyll ho ut saman.",
            "Come to the first meeting with a blank agenda, and fill it in together.",
        ),
        from: &[&works::TLAP_2015],
    },
    Advice {
        text: Tri::new(
            "Let etter et problem som alle kjenner seg igjen i, og som ingen av dere kan løse alene.",
            "Leit etter eit problem som alle kjenner seg att i, og som ingen av dykk kan løyse åleine.",
            "Look for a problem that everyone recognises, and that none of you can solve alone.",
        ),
        from: &[&works::STARTPAKKE_2023],
    },
];

static SHARED_DECISIONS: &[Advice] = &[
    Advice {
        text: Tri::new(
            "Skriv ned ved starten hvilke viktige beslutninger dere skal ta sammen, og hvordan dere skal ta dem.",
            "Skriv ned ved starten kva viktige avgjerder de skal ta saman, og korleis de skal ta dei.",
            "Write down at the start which important decisions you will make together, and how.",
        ),
        from: &[&works::NIHR_2021],
    },
    Advice {
        text: Tri::new(
            "Gi alle de samme opplysningene i god tid før dere skal bestemme noe.",
            "Gi alle dei same opplysningane i god tid før de skal avgjere noko.",
            "Give everyone the same information in good time before you decide anything.",
        ),
        from: &[&works::SCIE_2013],
    },
    Advice {
        text: Tri::new(
            "Når et problem dukker opp, løs det ikke for de andre. Ta det opp, og finn svaret sammen.",
            "Når eit problem dukkar opp, løys det ikkje for dei andre. Ta det opp, og finn svaret saman.",
            "When a problem comes up, do not solve it on behalf of the others. Raise it, and find the answer together.",
        ),
        from: &[&works::TLAP_2015],
    },
];

static EXPERIENCE_COUNTS: &[Advice] = &[
    Advice {
        text: Tri::new(
            "Sett av tid til at de som har kjent behovet selv, kan fortelle. Dere får det ikke til uten dem.",
            "Set av tid til at dei som har kjent behovet sjølve, kan fortelje. De får det ikkje til utan dei.",
            "Set aside time for people with first-hand experience of the need to talk about it. You cannot get this right without them.",
        ),
        from: &[&works::TLAP_2015, &works::NIHR_2021],
    },
    Advice {
        text: Tri::new(
            "Bruk vanlige ord. Når noen bruker et fagord, si hva det betyr.",
            "Bruk vanlege ord. Når nokon bruker eit fagord, sei kva det tyder.",
            "Use ordinary words. When somebody uses a technical term, say what it means.",
        ),
        from: &[&works::BRACKNELL_2024],
    },
];

static FREE_TO_DECLINE: &[Advice] = &[
    Advice {
        text: Tri::new(
            "Spør om gruppen vil, og la et nei være et like godt svar som et ja. Frivillig arbeid er noe man velger.",
            "Spør om gruppa vil, og lat eit nei vere eit like godt svar som eit ja. Frivillig arbeid er noko ein vel.",
            "Ask whether the group wants to, and let a no be as good an answer as a yes. Voluntary work is a choice.",
        ),
        from: &[&works::VOLUNTEER_SCOTLAND_2019],
    },
    Advice {
        text: Tri::new(
            "Avtal at laget kan si nei og være uenig uten at det går ut over støtte eller lokaler.",
            "Avtal at laget kan seie nei og vere usamd utan at det går ut over støtte eller lokale.",
            "Agree that the association can say no and disagree without losing support or premises.",
        ),
        from: &[&works::COMPACT_2010],
    },
];

//! Public works that the advice rests on.

/// A public work that advice rests on.
#[derive(Debug, PartialEq, Eq)]
pub struct Work {
    /// How it is named behind an advice, such as «Kobro 2018»; no two are alike.
    pub short: &'static str,
    /// Who wrote it.
    pub authors: &'static str,
    /// What it is called, in its own language.
    pub title: &'static str,
    /// Who published it.
    pub publisher: &'static str,
    /// The year.
    pub year: u16,
    /// Where it can be read.
    pub url: &'static str,
}

/// Every work, as the page of sources lists them.
pub static ALL: &[&Work] = &[
    &KOBRO_2018,
    &STARTPAKKE_2023,
    &MELD_ST_10_2018,
    &KMD_2015,
    &TLAP_2015,
    &SCIE_2013,
    &NIHR_2021,
    &BRACKNELL_2024,
    &SCN_2024,
    &VOLUNTEER_SCOTLAND_2019,
    &COMPACT_2010,
];

/// The handbook behind SESAM's text. An English edition came the same year.
pub static KOBRO_2018: Work = Work {
    short: "Kobro 2018",
    authors: "L. U. Kobro (red.)",
    title: "La oss gjøre det sammen! Håndbok i lokal samskapende sosial innovasjon",
    publisher: "SESAM, Høgskolen i Sørøst-Norge",
    year: 2018,
    url: "http://kriminalitetsforebygging.no/dokumenter/la-gjore-sammen/",
};

/// A free course in samskaping from Norwegian county libraries. The address is one of its lessons.
pub static STARTPAKKE_2023: Work = Work {
    short: "Startpakke for samskaping 2023",
    authors: "Fylkesbibliotekene i Innlandet, Rogaland, Troms og Finnmark, Vestfold og Telemark og Viken",
    title: "Startpakke for samskaping",
    publisher: "bibliotekutvikling.no",
    year: 2023,
    url: "https://bibliotekutvikling.no/kompetansebank/lessons/hva-skal-dere-samskape-om/",
};

/// The government's white paper on voluntary organisations.
pub static MELD_ST_10_2018: Work = Work {
    short: "Meld. St. 10, 2018–2019",
    authors: "Kulturdepartementet",
    title: "Meld. St. 10 (2018–2019) Frivilligheita – sterk, sjølvstendig, mangfaldig",
    publisher: "Regjeringen",
    year: 2018,
    url: "https://www.regjeringen.no/no/dokumenter/meld.-st.-10-20182019/id2621384/",
};

/// A booklet for municipalities, with examples of agreements and a chapter on the rules for purchases.
pub static KMD_2015: Work = Work {
    short: "KMD 2015",
    authors: "Kommunal- og moderniseringsdepartementet",
    title: "Samarbeid mellom frivillige og kommuner. Råd og veiledning til kommuner som vil inngå samarbeid med frivillige",
    publisher: "Regjeringen",
    year: 2015,
    url: "https://www.regjeringen.no/no/dokumenter/samarbeid-mellom-frivillige-og-kommuner/id2439324/",
};

/// One page of tips, written by people who use services and by carers.
pub static TLAP_2015: Work = Work {
    short: "TLAP 2015",
    authors: "S. Percival and colleagues, National Co-production Advisory Group",
    title: "Ten Top Tips for Co-production",
    publisher: "Think Local Act Personal",
    year: 2015,
    url: "https://www.thinklocalactpersonal.org.uk/News/Ten-Top-Tips-for-Co-production/",
};

/// SCIE guide 51. The address is its list of recommendations.
pub static SCIE_2013: Work = Work {
    short: "SCIE 2013",
    authors: "Social Care Institute for Excellence",
    title: "Co-production in social care: What it is and how to do it",
    publisher: "Social Care Institute for Excellence (SCIE)",
    year: 2013,
    url: "https://www.scie.org.uk/publications/guides/guide51/recommendations.asp",
};

/// First published by INVOLVE in 2018.
pub static NIHR_2021: Work = Work {
    short: "NIHR 2021",
    authors: "National Institute for Health and Care Research (NIHR)",
    title: "Guidance on co-producing a research project",
    publisher: "NIHR, Learning for Involvement",
    year: 2021,
    url: "https://www.learningforinvolvement.org.uk/?opportunity=nihr-guidance-on-co-producing-a-research-project",
};

/// An English council's framework. The address is the part on starting to co-produce.
pub static BRACKNELL_2024: Work = Work {
    short: "Bracknell Forest 2024",
    authors: "Bracknell Forest Council",
    title: "Co-production framework",
    publisher: "Bracknell Forest Council",
    year: 2024,
    url: "https://www.bracknell-forest.gov.uk/council-and-democracy/strategies-plans-and-policies/co-production-framework/co-production-framework-html/starting-co-produce",
};

/// The address is the part on how to start.
pub static SCN_2024: Work = Work {
    short: "Scottish Co-production Network 2024",
    authors: "Scottish Co-production Network",
    title: "Co-production Guide",
    publisher: "Scottish Community Development Centre",
    year: 2024,
    url: "https://coproductionscotland.org.uk/guide/coproduction-in-practice/how-to-start-coproduction",
};

/// An agreement between volunteers' and workers' organisations on volunteers and paid staff.
pub static VOLUNTEER_SCOTLAND_2019: Work = Work {
    short: "Volunteer Scotland 2019",
    authors: "Volunteer Scotland and the Scottish Trades Union Congress (STUC)",
    title: "A Volunteer Charter",
    publisher: "Volunteer Scotland",
    year: 2019,
    url: "https://www.volunteerscotland.net/a-volunteer-charter/",
};

/// The agreement between the British government and voluntary organisations in England.
pub static COMPACT_2010: Work = Work {
    short: "The Compact 2010",
    authors: "HM Government and Compact Voice",
    title: "The Compact",
    publisher: "Cabinet Office",
    year: 2010,
    url: "http://election.compactvoice.org.uk/resources/compact-text-format",
};

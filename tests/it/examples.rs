//! The examples, and the public cases, with the verdicts that were worked out by hand.

use std::fs;

use samskap::charter;
use samskap::charter::reading::{open, text};
use samskap::charter::source::{Document, Documents, front_matter};
use samskap::theory::assess::assess;
use samskap::theory::facts::Facts;
use samskap::theory::rule::{FlagState, Strength};
use samskap::theory::terms::Level;

use crate::rules::facts_of;

/// The facts of each document of a file.
fn facts_in(path: &str) -> Vec<Facts> {
    let bytes = fs::read(path).unwrap();
    let (kind, documents): (_, Vec<Document>) = if path.ends_with(".md") {
        let found = front_matter(bytes.as_slice()).unwrap().unwrap();
        (charter::Kind::FrontMatter, vec![found])
    } else {
        let found = Documents::new(bytes.as_slice());
        (
            charter::Kind::Yaml,
            found.collect::<Result<_, _>>().unwrap(),
        )
    };
    documents
        .iter()
        .map(|document| {
            let text = text(document);
            let opened = open(document, &text, kind).unwrap();
            assert!(opened.problems.is_empty(), "{path}: {:?}", opened.problems);
            charter::facts(&opened.charter.unwrap())
        })
        .collect()
}

/// `tynn 3-3; SK401! risk; SK701`: level, axis, flags (`!` raised, `?` possible) and findings.
fn summary(facts: &Facts) -> String {
    let found = assess(facts);
    let name = |level: Level| match level {
        Level::Samarbeid => "samarbeid",
        Level::TynnSamskaping => "tynn",
        Level::TykkSamskaping => "tykk",
    };
    let verdict = found.placement.verdict;
    let mut text = name(verdict.lower).to_owned();
    if !verdict.is_settled() {
        text += &format!(" to {}", name(verdict.upper));
    }
    text += &format!(" {}-{}", found.axis.0, found.axis.1);
    if let Some(so_far) = found.placement.so_far {
        text += &format!(" so far {}", name(so_far.lower));
        if !so_far.is_settled() {
            text += &format!(" to {}", name(so_far.upper));
        }
    }
    for flag in &found.flags {
        let sign = match flag.state {
            FlagState::Raised => "!",
            FlagState::Possible => "?",
        };
        text += &format!("; {}{sign}", flag.rule.code);
        if let Some(strength) = flag.strength {
            text += match strength {
                Strength::Risk => " risk",
                Strength::Clear => " clear",
                Strength::Softened => " softened",
            };
        }
        for actor in &flag.actors {
            text += &format!(" {actor}");
        }
    }
    for finding in &found.findings {
        text += &format!("; {}", finding.rule.code);
    }
    text
}

#[test]
fn the_examples_are_placed_as_worked_out_by_hand() {
    let expected: &[(&str, &[&str])] = &[
        (
            "aktive-moteplasser.yaml",
            &["samarbeid to tykk 0-5; SK104; SK502; SK505; SK701"],
        ),
        ("andre-runde.yaml", &["samarbeid 1-1; SK701", "tykk 5-5"]),
        (
            "besoksvenner-hjemmetjenesten.yaml",
            &["samarbeid 0-0; SK401! risk 1; SK104; SK701"],
        ),
        (
            "borgen-prosjektet.yaml",
            &["samarbeid to tykk 3-5; SK104; SK505"],
        ),
        ("bygdebussen.yaml", &["tykk 5-5 so far tynn; SK506"]),
        (
            "digital-drop-in.yaml",
            &["samarbeid to tynn 0-1; SK401? risk 1; SK402! risk 1; SK505; SK701"],
        ),
        (
            "essex-recovery-college.yaml",
            &["tykk 5-5; SK104; SK308; SK701"],
        ),
        (
            "flyktningguiden.yaml",
            &["samarbeid to tynn 0-1; SK104; SK505; SK701"],
        ),
        (
            "frivillig-i-lag.yaml",
            &["samarbeid to tynn 0-2; SK104; SK505; SK701"],
        ),
        (
            "gentofte-opgaveudvalg.yaml",
            &["samarbeid 0-0; SK104; SK701"],
        ),
        (
            "gjenvinningsplassen-andre-runde.yaml",
            &["samarbeid 0-0; SK401! risk 1; SK403! 1; SK104; SK701"],
        ),
        (
            "gjenvinningsplassen-i-nabobygda.yaml",
            &["samarbeid 0-0; SK401! risk 2; SK402! risk 1; SK104; SK701"],
        ),
        (
            "hjertebyen.yaml",
            &["samarbeid 0-0; SK401? risk 1; SK402? risk 1; SK104; SK701"],
        ),
        (
            "innbyggerakademiet.yaml",
            &["samarbeid to tynn 1-1; SK505; SK701"],
        ),
        (
            "kafe.yaml",
            &["samarbeid to tykk 5-5 so far samarbeid to tynn; SK502; SK505; SK701"],
        ),
        (
            "kvinnekooperativet.yaml",
            &["samarbeid to tynn 0-2; SK104; SK505; SK701"],
        ),
        (
            "middag-heim.yaml",
            &["samarbeid 0-0; SK401! clear 1; SK501; SK701"],
        ),
        ("minste.yaml", &["tynn 3-3; SK104; SK202; SK701"]),
        ("nattlys.yaml", &["samarbeid 0-0; SK202; SK309"]),
        (
            "nye-hus-i-gamle-bygg.yaml",
            &["samarbeid to tynn 3-3; SK104; SK505; SK701"],
        ),
        (
            "nykommere.yaml",
            &["tykk 5-5; SK406! softened 2; SK406! clear 3; SK207"],
        ),
        (
            "park-i-elvebyen.yaml",
            &["samarbeid 0-0 so far samarbeid; SK403! 1; SK701"],
        ),
        ("parorendeskolen.yaml", &["tynn 3-3; SK404!; SK205"]),
        (
            "portefolje-nordvik.yaml",
            &[
                "samarbeid 0-0; SK405! 1; SK701",
                "tynn 3-3; SK701",
                "samarbeid to tykk 0-5; SK104; SK202; SK505; SK701",
            ],
        ),
        ("safe-way-home.yaml", &["samarbeid 1-1; SK501; SK701"]),
        (
            "seks-og-seks.yaml",
            &["samarbeid to tynn 3-3; SK104; SK505; SK701"],
        ),
        ("skatehallen.yaml", &["tynn 1-1; SK402! risk 1; SK701"]),
        (
            "slags-samarbeid.yaml",
            &[
                "samarbeid 0-0; SK106; SK309",
                "samarbeid 0-0; SK106; SK309; SK701",
                "samarbeid 0-0; SK106; SK309; SK701",
                "samarbeid 0-0; SK106; SK309; SK701",
                "samarbeid 0-0; SK309; SK701",
                "samarbeid 0-0; SK403! 1 2; SK309; SK701",
                "samarbeid 0-0; SK309; SK701",
                "samarbeid 1-1 so far samarbeid; SK701",
                "samarbeid 4-4; SK701",
                "samarbeid 0-0; SK701",
                "samarbeid 0-0; SK405! 1; SK309; SK701",
                "samarbeid 0-0; SK401! softened 1; SK701",
                "samarbeid 0-0; SK701",
                "samarbeid 0-0; SK701",
                "samarbeid 0-0; SK701",
            ],
        ),
        ("sprakkafeen.md", &["samarbeid 4-4; SK203; SK204; SK701"]),
        (
            "to-sider.yaml",
            &["samarbeid to tynn 2-2; SK403! 1; SK203; SK206; SK206; SK505; SK701"],
        ),
        (
            "veien-til-jobb.yaml",
            &["samarbeid 0-5; SK401? risk 1; SK402? risk 1; SK104; SK501; SK701"],
        ),
        (
            "vunki-mano.yaml",
            &["samarbeid to tykk 4-5; SK104; SK308; SK505; SK701"],
        ),
    ];
    let mut files: Vec<String> = fs::read_dir("examples")
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    files.sort();
    let named: Vec<&str> = expected.iter().map(|(file, _)| *file).collect();
    assert_eq!(files, named, "every example stands here");
    for (file, verdicts) in expected {
        let found: Vec<String> = facts_in(&format!("examples/{file}"))
            .iter()
            .map(summary)
            .collect();
        assert_eq!(found, *verdicts, "{file}");
    }
}

#[test]
fn the_public_cases() {
    let joint = "felles";
    // Forståelse, idé, planlegging, gjennomføring, produksjon; equality; verdict.
    let cases = [
        (
            "Borgen-prosjektet",
            [joint, joint, joint, "vet ikke", "vet ikke"],
            "likeverd: vet ikke",
            "samarbeid to tykk 3-5",
        ),
        (
            "Tromøy frivilligsentral",
            [joint, joint, "vet ikke", "ikke startet", "ikke startet"],
            "likeverd: vet ikke",
            "samarbeid to tynn 2-3",
        ),
        (
            "Ung inkludering",
            [
                joint,
                "vet ikke",
                "vet ikke",
                "ikke startet",
                "ikke startet",
            ],
            "likeverd: vet ikke",
            "samarbeid to tynn 1-3",
        ),
        (
            "Vunki Mano",
            [joint, joint, joint, joint, "vet ikke"],
            "likeverd: { felles_dagsorden: ja, delt_beslutning: ja, erfaring_teller: ja, kan_si_nei: vet ikke }",
            "samarbeid to tykk 4-5",
        ),
        (
            "Vunki Mano, sixth edition",
            ["offentlig", joint, joint, "vet ikke", "vet ikke"],
            "likeverd: { felles_dagsorden: ja, delt_beslutning: ja, erfaring_teller: ja, kan_si_nei: vet ikke }",
            "samarbeid 0-0",
        ),
        (
            "Essex Recovery College",
            [joint, joint, joint, joint, joint],
            "likeverd: { felles_dagsorden: ja, delt_beslutning: ja, erfaring_teller: ja, kan_si_nei: ja }",
            "tykk 5-5",
        ),
        (
            "Flyktningguiden",
            ["vet ikke", "sivilsamfunn", "sivilsamfunn", joint, joint],
            "likeverd: vet ikke",
            "samarbeid to tynn 0-1",
        ),
        (
            "Gentofte",
            ["offentlig", joint, joint, "offentlig", "offentlig"],
            "likeverd: vet ikke",
            "samarbeid 0-0",
        ),
        (
            "Volunteers in home care",
            ["offentlig", "offentlig", "offentlig", joint, joint],
            "likeverd: { delt_beslutning: nei }",
            "samarbeid 0-0; SK401! risk 1",
        ),
        (
            "Family by Family",
            [joint, joint, joint, joint, joint],
            "likeverd: vet ikke",
            "samarbeid to tykk 5-5",
        ),
    ];
    for (name, phases, equality, verdict) in cases {
        let [f, i, p, g, d] = phases;
        let charter = format!(
            "navn: {name}\naktører:\n  - {{ id: kommunen, sektor: offentlig }}\n  - {{ id: innbyggerne, sektor: sivilsamfunn }}\n{equality}\nfaser:\n  forståelse: {f}\n  idé: {i}\n  planlegging: {p}\n  gjennomføring: {g}\n  produksjon: {d}\n"
        );
        let found = summary(&facts_of(&charter));
        let flags_and_level: Vec<&str> = found
            .split("; ")
            .filter(|part| !part.starts_with("SK") || part.contains(['!', '?']))
            .collect();
        assert_eq!(flags_and_level.join("; "), verdict, "{name}");
    }
}

#[test]
fn a_work_phase_with_its_end_alone_can_prove_the_order() {
    let charter = |understood: &str, ended: &str| {
        facts_of(&format!(
            "navn: Bryggedagene\nsektorer: [offentlig, sivilsamfunn]\nlikeverd: ja\nfaser:\n  forståelse: {{ hvem: felles, fra: {understood} }}\n  gjennomføring: {{ hvem: felles, til: {ended} }}\n"
        ))
    };
    // The work had ended, and so begun, before the understanding began.
    assert!(charter("2024-05", "2024-04-30").understanding_came_too_late());
    // It may have begun on the very day.
    assert!(!charter("2024-05", "2024-05-01").understanding_came_too_late());
    assert!(!charter("2024", "2024").understanding_came_too_late());
    assert!(charter("2025", "2024").understanding_came_too_late());
}

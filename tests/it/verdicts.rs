//! Charters told at random, written as people write them, and read: the verdict in JSON against the oracle,
//! in three languages and every way of writing.

use rayon::prelude::*;
use samskap::charter::Kind;
use samskap::charter::reading::{open, text};
use samskap::charter::source::Document;
use samskap::render::json;
use samskap::report::{Grouping, Head, report};
use samskap::theory::lang::Lang;
use serde_json::Value;

use crate::against::differences;
use crate::oracle::open_parts;
use crate::told::{self, STYLES, charter, yaml};

/// How many charters a run tells; a hundred times as many were told once, on 2026-11-30.
const CHARTERS: u64 = 6_000;

/// How many charters are judged: more where `SAMSKAP_CHARTERS` says so.
fn charters() -> u64 {
    let asked = std::env::var("SAMSKAP_CHARTERS").ok();
    asked
        .and_then(|number| number.parse().ok())
        .unwrap_or(CHARTERS)
}

/// A charter's object in the JSON of `classify`, said in a language.
pub fn judged(yaml: &str, lang: Lang) -> Value {
    let document = Document::whole(yaml);
    let text = text(&document);
    let opened = open(&document, &text, Kind::Yaml).unwrap();
    let head = Head {
        path: "samskap.yaml".to_owned(),
        document: 1,
        alone: true,
        lang,
    };
    let line = json::line(&report(&opened, head, Grouping::ForPrograms)).unwrap();
    serde_json::from_str(&line).unwrap()
}

const LANGUAGES: [(told::Lang, Lang); 3] = [
    (told::Lang::Nb, Lang::Nb),
    (told::Lang::Nn, Lang::Nn),
    (told::Lang::En, Lang::En),
];

#[test]
fn a_verdict_is_the_one_that_the_oracle_comes_to() {
    (0..charters()).into_par_iter().for_each(|seed| {
        let mut charter = charter(seed);
        // What is required is no part of a charter.
        charter.require = None;
        assert!(open_parts(&charter) <= crate::oracle::MOST_OPEN_PARTS);
        let (written, said) = LANGUAGES[seed as usize % 3];
        let style = (seed as u32).wrapping_mul(2_654_435_761) % STYLES;
        let yaml = yaml(&charter, written, style);
        let differences = differences(&charter, &judged(&yaml, said));
        assert!(differences.is_empty(), "{seed}: {differences:#?}\n{yaml}");
    });
}

/// What a verdict concludes, without words, places and the file's own spelling.
fn concluded(json: &Value) -> Value {
    let mut json = json.clone();
    fn strip(value: &mut Value) {
        match value {
            Value::Object(map) => {
                // What a style writes or leaves out beside the answers.
                for key in [
                    "form", "name", "text", "because", "pointer", "line", "column", "extra",
                    "evidence",
                ] {
                    map.remove(key);
                }
                map.values_mut().for_each(strip);
            }
            Value::Array(items) => items.iter_mut().for_each(strip),
            _ => {}
        }
    }
    strip(&mut json);
    // Findings of one code come in the order of the file.
    if let Some(findings) = json["findings"].as_array_mut() {
        findings.sort_by_key(|finding| finding["code"].as_str().unwrap_or_default().to_owned());
    }
    // `rests_on` tells of evidence, and stays; what a file calls its actors does too.
    json
}

/// Where two values differ first, and what stands there.
fn first_difference(at: &str, one: &Value, two: &Value) -> Option<(String, Value, Value)> {
    match (one, two) {
        (Value::Object(one), Value::Object(two)) if one.len() == two.len() => {
            one.iter().find_map(|(key, value)| {
                first_difference(&format!("{at}/{key}"), value, two.get(key)?)
            })
        }
        (Value::Array(one), Value::Array(two)) if one.len() == two.len() => {
            let pairs = one.iter().zip(two).enumerate();
            pairs.into_iter().find_map(|(at_item, (one, two))| {
                first_difference(&format!("{at}/{at_item}"), one, two)
            })
        }
        _ => (one != two).then(|| (at.to_owned(), one.clone(), two.clone())),
    }
}

#[test]
fn the_same_charter_has_one_verdict_however_it_is_written_and_said() {
    (0..CHARTERS / 10).into_par_iter().for_each(|seed| {
        let charter = charter(seed);
        let plain = yaml(&charter, told::Lang::Nb, 0);
        let expected = concluded(&judged(&plain, Lang::Nb));
        for (at, (written, said)) in LANGUAGES.into_iter().enumerate() {
            for bit in 0..9 {
                let style = 1_u32 << bit;
                // `sektorer` gives the actors other ids.
                if style == told::SHORTHANDS {
                    continue;
                }
                let other = yaml(&charter, written, style);
                let said = if bit % 2 == 0 {
                    said
                } else {
                    LANGUAGES[(at + 1) % 3].1
                };
                let mut found = concluded(&judged(&other, said));
                let mut expected = expected.clone();
                if style == told::SPELT_OUT {
                    // What is left out and what is said not to be known are stated otherwise.
                    for key in ["answers", "round", "initiative"] {
                        for said in [&mut found, &mut expected] {
                            said.as_object_mut().unwrap().remove(key);
                        }
                    }
                }
                if let Some((place, one, two)) = first_difference("", &expected, &found) {
                    panic!("{seed} {place}: {one} and {two}\n{plain}\n{other}");
                }
            }
        }
    });
}

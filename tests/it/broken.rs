//! Broken charters, each with the diagnostics that a person sees, in the three languages.
//!
//! A new one is a file under `tests/broken`; `SNAPSHOTS=overwrite cargo test` writes what is shown.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use samskap::charter::Kind;
use samskap::charter::reading::{open, text};
use samskap::charter::source::{Document, Documents, front_matter};
use samskap::render::diagnostics::{self, Style};
use samskap::report::{Grouping, Head, Report, report};
use samskap::theory::lang::Lang;
use snapbox::{Data, assert_data_eq};

/// The broken charters under `tests/broken`, sorted.
pub fn charters() -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = fs::read_dir("tests/broken")
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|end| end != "out"))
        .collect();
    paths.sort();
    paths
}

fn documents(path: &PathBuf) -> (Kind, Vec<Document>) {
    let bytes = fs::read(path).unwrap();
    if path.extension().is_some_and(|end| end == "md") {
        let found = front_matter(bytes.as_slice()).unwrap();
        let first_line = bytes.split(|byte| *byte == b'\n').next().unwrap();
        let found = found.unwrap_or_else(|| Document {
            number: 1,
            first_line: 1,
            last: true,
            bytes: first_line.to_vec(),
            ..Document::default()
        });
        return (Kind::FrontMatter, vec![found]);
    }
    let mut found: Vec<Document> = Documents::new(bytes.as_slice())
        .collect::<Result<_, _>>()
        .unwrap();
    if found.is_empty() {
        found.push(Document {
            number: 1,
            first_line: 1,
            last: true,
            ..Document::default()
        });
    }
    (Kind::Yaml, found)
}

fn diagnose(path: &PathBuf, lang: Lang, codes: &mut BTreeSet<&'static str>) -> String {
    let (kind, documents) = documents(path);
    let mut shown = String::new();
    for document in &documents {
        let text = text(document);
        let Some(opened) = open(document, &text, kind) else {
            continue;
        };
        let head = Head {
            path: path.file_name().unwrap().to_string_lossy().into_owned(),
            document: document.number,
            alone: documents.len() == 1,
            lang,
        };
        if let Report::Broken(broken) = report(&opened, head, Grouping::Together) {
            codes.extend(broken.errors.iter().map(|error| error.code));
            let style = Style {
                colour: false,
                width: 100,
                links: false,
                plain: false,
                cuts: false,
            };
            shown.push_str(&diagnostics::broken(&broken, style));
        }
    }
    shown
}

#[test]
fn each_is_diagnosed_in_three_languages() {
    let mut codes = BTreeSet::new();
    let charters = charters();
    assert!(charters.len() >= 40, "{} broken charters", charters.len());
    for path in charters {
        for lang in Lang::ALL {
            let shown = diagnose(&path, lang, &mut codes);
            assert!(!shown.is_empty(), "{} has no mistake", path.display());
            let expected = path.with_extension(format!("{}.out", lang.tag()));
            assert_data_eq!(shown, Data::read_from(&expected, None));
        }
    }
    let expected: BTreeSet<&str> = [
        "SK901", "SK902", "SK903", "SK904", "SK905", "SK910", "SK911", "SK912", "SK913", "SK914",
        "SK915", "SK920", "SK921", "SK922", "SK923",
    ]
    .into();
    assert_eq!(
        codes, expected,
        "every code of bad input is shown at least once"
    );
}

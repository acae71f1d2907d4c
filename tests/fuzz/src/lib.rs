//! The laws that the fuzz targets hold the library to, shared by them.
//!
//! A law is an assertion about whatever bytes there are. Each target is a few lines that turn bytes into
//! what its laws speak of.

pub mod drawn;
pub mod judged;
pub mod mended;
pub mod read;

/// The second verdict, written apart from the engine; the tests' own.
#[allow(dead_code, unreachable_pub)]
#[path = "../../it/oracle.rs"]
mod oracle;

/// The facts of a charter in the oracle's terms; the tests' own.
#[allow(dead_code, unreachable_pub)]
#[path = "../../it/bridge.rs"]
mod bridge;

use samskap::charter::Kind;
use samskap::charter::reading::Opened;
use samskap::charter::source::{Document, Documents};

/// The documents of a stream.
pub fn documents(bytes: &[u8]) -> Vec<Document> {
    Documents::new(bytes)
        .collect::<Result<_, _>>()
        .expect("bytes in memory are always there")
}

/// Reads a document as the program does, and holds what is read to the laws of reading.
pub fn opened<'t>(document: &Document, text: &'t str, kind: Kind) -> Option<Opened<'t>> {
    let opened = samskap::charter::reading::open(document, text, kind)?;
    assert_eq!(
        opened.charter.is_none(),
        !opened.problems.is_empty(),
        "a charter, or what is wrong with it"
    );
    for problem in &opened.problems {
        let twin = problem.twin.iter().cloned();
        for place in twin.chain([problem.span.clone()]) {
            assert!(text.get(place).is_some(), "{problem:?} is in the text");
        }
    }
    for comment in &opened.doc.comments {
        let written = text.get(comment.clone()).expect("a comment is in the text");
        assert!(written.starts_with('#'), "{written:?}");
    }
    Some(opened)
}

/// Whether a text holds nothing that a terminal or a CI service obeys, or that turns or hides letters.
pub fn is_harmless(text: &str) -> bool {
    let obeyed = |c: char| c != '\n' && samskap::theory::lang::is_shown_otherwise(c);
    let commands = |line: &str| line.trim_start().starts_with("::") || line.contains("##[");
    !text.chars().any(obeyed) && !text.lines().any(commands)
}

//! `samskap` reads the description of a collaboration across the border between the public sector and
//! civil society (a *charter*), and places it: *samarbeid*, *tynn samskaping* or *tykk samskaping*. It
//! warns of *instrumentelt gratisarbeid*, and says why in words that a volunteer understands.
//!
//! ```text
//! bytes ─source→ Document ─yaml→ Doc ─charter→ Charter ─facts→ Facts ─assess→ Assessment ─report→ Report ─render→ text
//!                              └──────────── Vec<Problem>, all at once ────────────────────────↗
//! ```
//!
//! One idea to hold: a charter leaves gaps. [`facts::Facts`] may hold *vet ikke*; a [`facts::World`]
//! is one way to fill every gap. A rule is a plain yes/no question to one world, as near the source's
//! sentence as Rust allows, and [`assess`] asks it in all the worlds there are.
//!
//! The source is the text «Samskaping» of SESAM, cited by paragraph as `SESAM §n`; `docs/theory.md`
//! says it in our own words, and `docs/choices.md` tells where it leaves a case open.
//!
//! ```
//! use samskap::charter::{Kind, facts};
//! use samskap::source::Documents;
//! use samskap::terms::Level;
//!
//! let yaml = "navn: Nabolagskafeen
//! sektorer: [offentlig, sivilsamfunn]
//! likeverd: ja
//! faser: { forståelse: felles, idé: felles }
//! ";
//! for document in Documents::new(yaml.as_bytes()) {
//!     let document = document?;
//!     let text = samskap::open::text(&document);
//!     let Some(opened) = samskap::open::open(&document, &text, Kind::Yaml) else {
//!         continue;
//!     };
//!     let charter = opened.charter.expect("a charter without mistakes");
//!     let verdict = samskap::assess::assess(&facts(&charter)).placement.verdict;
//!     assert_eq!(verdict.lower, Level::TynnSamskaping);
//!     // The plan and the work are not told of, and may have been joint.
//!     assert_eq!(verdict.upper, Level::TykkSamskaping);
//! }
//! # Ok::<(), std::io::Error>(())
//! ```

#![forbid(unsafe_code)]
#![deny(missing_docs)]
#![warn(
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::unwrap_used,
    clippy::expect_used
)]
#![warn(clippy::panic, clippy::todo, clippy::unimplemented)]

// The core: what the theory says.
pub mod words;

pub mod terms;

pub mod facts;

pub mod advice;

pub mod works;

pub mod rule;

pub mod rules;

pub mod assess;

pub mod interview;

pub mod carrying;

pub mod glossary;

// In: from bytes to facts.
pub mod source;

pub mod yaml;

pub mod edit;

pub mod charter;

pub mod open;

pub mod questionnaire;

pub mod merge;

// Out: from an assessment to text.
pub mod report;

pub mod requirement;

pub mod checks;

pub mod lint;

pub mod diff;

pub mod config;

pub mod explain;

pub mod render;

// The shell: files, environment, terminal, process.
pub mod cli;

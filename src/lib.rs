//! `samskap` reads the description of a collaboration across the border between the public sector and
//! civil society (a *charter*), and places it: *samarbeid*, *tynn samskaping* or *tykk samskaping*. It
//! warns of *instrumentelt gratisarbeid*, and says why in words that a volunteer understands.
//!
//! ```text
//! bytes ─source→ Document ─yaml→ Doc ─charter→ Charter ─facts→ Facts ─assess→ Assessment ─report→ Report ─render→ text
//!                              └──────────── Vec<Problem>, all at once ────────────────────────↗
//! ```
//!
//! One idea to hold: a charter leaves gaps. [`theory::facts::Facts`] may hold *vet ikke*; a [`theory::facts::World`]
//! is one way to fill every gap. A rule is a plain yes/no question to one world, as near the source's
//! sentence as Rust allows, and [`theory::assess`] asks it in all the worlds there are.
//!
//! The source is the text «Samskaping» of SESAM, cited by paragraph as `SESAM §n`; `docs/theory.md`
//! says it in our own words, and `docs/choices.md` tells where it leaves a case open.
//!
//! ```
//! use samskap::charter::{Kind, facts};
//! use samskap::charter::source::Documents;
//! use samskap::theory::terms::Level;
//!
//! let yaml = "navn: Nabolagskafeen
//! sektorer: [offentlig, sivilsamfunn]
//! likeverd: ja
//! faser: { forståelse: felles, idé: felles }
//! ";
//! for document in Documents::new(yaml.as_bytes()) {
//!     let document = document?;
//!     let text = samskap::charter::reading::text(&document);
//!     let Some(opened) = samskap::charter::reading::open(&document, &text, Kind::Yaml) else {
//!         continue;
//!     };
//!     let charter = opened.charter.expect("a charter without mistakes");
//!     let verdict = samskap::theory::assess::assess(&facts(&charter)).placement.verdict;
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

/// What the source says: no files, no places in a file.
pub mod theory {
    pub mod advice;
    pub mod assess;
    pub mod facts;
    pub mod lang;
    pub mod questions;
    pub mod rests_on;
    pub mod rule;
    pub mod rules;
    pub mod samarbeid;
    pub mod terms;
    pub mod works;
}

/// From bytes to facts, and an answer back into the text.
pub mod charter {
    mod derive;
    pub mod manuscript;
    mod model;
    pub mod problem;
    mod read;
    mod reader;
    pub mod reading;
    pub mod respell;
    pub mod round;
    pub mod sniff;
    pub mod source;
    pub mod spelling;

    pub use derive::{Place, facts};
    pub use model::{Actor, At, Charter, Kind, Phase};
    pub use problem::Problem;
    pub use read::{Reading, read};
    pub use reader::is_date;

    /// A document's text as a tree in which every node knows its place, and changes to it.
    pub mod yaml {
        mod build;
        mod parse;
        pub mod patch;
        mod plain;
        mod tree;

        pub use parse::*;
        pub use tree::*;
    }
}

/// The interview as a state machine, and joining the answers of several sides.
pub mod questionnaire {
    pub mod choice;
    pub mod join;
    mod session;

    pub use session::*;
}

/// The one place where outcome, place and words meet.
pub mod report {
    pub mod diff;
    pub mod phrases;
    pub mod record;
    #[expect(
        clippy::module_inception,
        reason = "the report is what the wing is for"
    )]
    mod report;
    pub mod requirement;
    mod spot;
    mod verdict;

    pub use report::*;
    pub use spot::Spot;
    pub use verdict::*;
}

/// Findings with severities: silences, baseline, configuration, mending.
pub mod lint {
    pub mod baseline;
    pub mod checks;
    pub mod config;
    mod issues;
    pub mod mend;
    pub mod regress;
    mod settings;
    pub mod silence;

    pub use issues::*;
    pub use settings::Settings;
}

/// Everything that can be explained: rules, words, keys.
pub mod explain {
    mod entries;
    pub mod keys;
    pub mod terms;

    pub use entries::*;
}

/// Layout and escaping, and no decision about meaning.
pub mod render {
    pub mod csv;
    pub mod diagnostics;
    pub mod diff;
    pub mod explain;
    pub mod findings;
    pub mod form;
    pub mod json;
    pub mod markdown;
    pub mod plain_json;
    pub mod question;
    pub mod schema;
    pub mod template;
    pub mod terminal;
}

/// The command line: the only file system, environment, terminal, process.
#[cfg(feature = "cli")]
pub mod cli {
    mod ask;
    mod classify;
    mod configuration;
    mod diff;
    mod discover;
    mod exit;
    mod explain;
    mod git;
    mod guard;
    mod init;
    mod input;
    mod lint;
    mod merge;
    mod output;
    mod packaging;
    mod progress;
    mod run;
    mod schema;
    mod setup;
    mod since;
    mod usage;

    pub use exit::Exit;
    pub use run::run;
}

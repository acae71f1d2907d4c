//! What can be typed at every question: a sign, or a word for it in any of the languages.

use crate::theory::lang::{Lang, Tri};

/// What is to be done, beside answering.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Says what the question means.
    Explain,
    /// A step back.
    Back,
    /// Passes over the question for now.
    Skip,
    /// Lists the answers.
    List,
    /// Stops; everything is saved.
    Stop,
}

/// The signs and words, lower-case. The first of each is the sign.
const WORDS: [(Command, &[&str]); 5] = [
    (
        Command::Explain,
        &["?", "hjelp", "forklar", "help", "explain"],
    ),
    (
        Command::Back,
        &["<", "tilbake", "gå tilbake", "attende", "back", "go back"],
    ),
    (
        Command::Skip,
        &[">", "hopp over", "hopp", "neste", "skip", "next"],
    ),
    (
        Command::List,
        &[
            "=",
            "svar",
            "svarene",
            "svara",
            "liste",
            "alle svar",
            "list",
            "answers",
        ],
    ),
    (
        Command::Stop,
        &[
            ".",
            "lagre",
            "lagre og slutt",
            "slutt",
            "avslutt",
            "stopp",
            "save",
            "save and stop",
            "stop",
            "quit",
            "exit",
            "q",
        ],
    ),
];

impl Command {
    /// The command that is typed, if it is one.
    pub fn read(typed: &str) -> Option<Command> {
        let typed = typed.trim().to_lowercase();
        let found = WORDS
            .iter()
            .find(|(_, words)| words.contains(&typed.as_str()));
        found.map(|(command, _)| *command)
    }

    /// Whether it is typed as a sign, which is never an answer.
    pub fn is_sign(typed: &str) -> bool {
        let typed = typed.trim();
        WORDS.iter().any(|(_, words)| words.first() == Some(&typed))
    }
}

/// A text that is meant as it stands, though it is a command's word: «hjelp» in quotation marks.
pub fn quoted(typed: &str) -> Option<&str> {
    let typed = typed.trim();
    let inside = typed
        .strip_prefix('«')
        .and_then(|rest| rest.strip_suffix('»'))
        .or_else(|| typed.strip_prefix('"')?.strip_suffix('"'))
        .or_else(|| typed.strip_prefix('“')?.strip_suffix('”'))?;
    Command::read(inside).is_some().then_some(inside)
}

/// The commands, as they stand below every question.
pub fn line(lang: Lang) -> &'static str {
    Tri::new(
        "? forklar · < tilbake · > hopp over · = alle svar · . lagre og slutt",
        "? forklar · < tilbake · > hopp over · = alle svar · . lagre og slutt",
        "? explain · < back · > skip · = all answers · . save and stop",
    )
    .to(lang)
}

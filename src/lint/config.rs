//! `samskap.toml`: what a project asks of its charters.
//!
//! It is read in two steps, as a charter is: first the values with their places, then every mistake at
//! once. An unknown key is a mistake.

use std::collections::HashSet;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::charter::spelling::nearest_of;
use crate::lint::checks::{self, codes};
use crate::report::requirement::{Requirement, unknown_word};
use crate::theory::lang::{self, Lang, Tri, either, quoted};
use crate::theory::terms::Severity;

/// What one file configures; what it leaves out is nothing.
#[derive(Clone, Debug, Default)]
pub struct Config {
    /// The language of the program.
    pub lang: Option<Lang>,
    /// What every charter must meet.
    pub require: Option<Vec<Requirement>>,
    /// The severity at which the run fails.
    pub fail_on: Option<Severity>,
    /// Globs of further files that are charters.
    pub include: Vec<String>,
    /// Globs of files that are passed over.
    pub exclude: Vec<String>,
    /// What only looks like a charter is passed over.
    pub only_named: Option<bool>,
    /// A baseline, by its path from the folder of the file.
    pub baseline: Option<std::path::PathBuf>,
    /// Severities by code; nothing turns the code off.
    pub severities: Vec<(String, Option<Severity>)>,
    /// The file; nothing when there is none.
    pub file: Option<std::path::PathBuf>,
    /// The folder of the file, which its globs start from; nothing when there is no file.
    pub folder: Option<std::path::PathBuf>,
}

/// Whether a code is of the gate, which the one who is to pass it neither lowers nor silences.
pub fn is_of_gate(code: &str) -> bool {
    code == "SK504" || checks::compares(code) || code.starts_with("SK9")
}

/// One mistake in a configuration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// Where, in bytes.
    pub span: Range<usize>,
    /// What is wrong.
    pub what: What,
}

/// What is wrong with a configuration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// It is not TOML.
    Syntax,
    /// A key that stands there twice.
    Twice,
    /// A key that is not known there.
    UnknownKey(String, Vec<&'static str>),
    /// A value of the wrong type.
    WrongType(Tri),
    /// A word that is not known there.
    UnknownWord(String, &'static [&'static str]),
    /// A code that no configuration lowers.
    OfGate(String),
    /// A code that does not exist.
    UnknownCode(String),
    /// A requirement that is neither a level nor a condition.
    Requirement(String),
    /// A pattern of files that cannot be read.
    Glob(String),
}

/// A key of the configuration.
#[derive(Debug)]
pub struct ConfigKey {
    /// The key.
    pub name: &'static str,
    /// What stands under it.
    pub holds: Holds,
    /// What it does.
    pub meaning: Tri,
}

/// What stands under a key of the configuration.
#[derive(Debug)]
pub enum Holds {
    /// One of some words.
    Word(&'static [&'static str]),
    /// One text or several.
    Texts,
    /// The path of a file.
    Path,
    /// Severities by code.
    Severities,
}

/// Every key, in the order in which they are told of.
pub static KEYS: &[ConfigKey] = &[
    ConfigKey {
        name: "lang",
        holds: Holds::Word(LANGS),
        meaning: Tri::new(
            "Språket som funnene sies på.",
            "Språket som funna blir sagde på.",
            "The language in which findings are told.",
        ),
    },
    ConfigKey {
        name: "require",
        holds: Holds::Texts,
        meaning: Tri::new(
            "Hva hvert kort må oppfylle: et nivå (tynn, tykk) eller vilkår (SK301). En fil lenger inne kan kreve mer, aldri mindre.",
            "Kva kvart kort må oppfylle: eit nivå (tynn, tjukk) eller vilkår (SK301). Ei fil lenger inne kan krevje meir, aldri mindre.",
            "What every charter must meet: a level (thin, thick) or conditions (SK301). A file further in can require more, never less.",
        ),
    },
    ConfigKey {
        name: "fail-on",
        holds: Holds::Word(FAIL_ON),
        meaning: Tri::new(
            "Hvor alvorlig et funn må være for at kontrollen skal slutte med status 1.",
            "Kor alvorleg eit funn må vere for at kontrollen skal slutte med status 1.",
            "How serious a finding must be for the check to end with status 1.",
        ),
    },
    ConfigKey {
        name: "include",
        holds: Holds::Texts,
        meaning: Tri::new(
            "Flere filer som skal ses på i mapper, som mønstre fra mappen filen ligger i.",
            "Fleire filer som skal sjåast på i mapper, som mønster frå mappa fila ligg i.",
            "Further files to look into in folders, as globs from the folder of the file.",
        ),
    },
    ConfigKey {
        name: "exclude",
        holds: Holds::Texts,
        meaning: Tri::new(
            "Filer som ikke skal leses i mapper, som mønstre fra mappen filen ligger i.",
            "Filer som ikkje skal lesast i mapper, som mønster frå mappa fila ligg i.",
            "Files not to be read in folders, as globs from the folder of the file.",
        ),
    },
    ConfigKey {
        name: "discover",
        holds: Holds::Word(DISCOVER),
        meaning: Tri::new(
            "Om kort i mapper kjennes igjen på innholdet også, eller bare på navnet.",
            "Om kort i mapper blir kjende att på innhaldet òg, eller berre på namnet.",
            "Whether charters in folders are known by their content too, or by name alone.",
        ),
    },
    ConfigKey {
        name: "baseline",
        holds: Holds::Path,
        meaning: Tri::new(
            "En fil med funn som var der fra før, og som ikke skal stoppe noe.",
            "Ei fil med funn som var der frå før, og som ikkje skal stoppe noko.",
            "A file of findings that were there before, and are to stop nothing.",
        ),
    },
    ConfigKey {
        name: "severity",
        holds: Holds::Severities,
        meaning: Tri::new(
            "Hvor alvorlig hver kode er, eller at den ikke skal meldes (off).",
            "Kor alvorleg kvar kode er, eller at han ikkje skal meldast (off).",
            "How serious each code is, or that it is not reported (off).",
        ),
    },
];

fn key_names() -> Vec<&'static str> {
    KEYS.iter().map(|key| key.name).collect()
}

/// The severities that a code can be given, and *off*.
pub const SEVERITIES: &[&str] = &["off", "note", "warning", "error"];
const LANGS: &[&str] = &["nb", "nn", "en"];
const DISCOVER: &[&str] = &["content", "name"];
const FAIL_ON: &[&str] = &["note", "warning", "error"];

/// Reads a configuration; every mistake is listed.
pub fn read(text: &str) -> (Config, Vec<Mistake>) {
    let mut config = Config::default();
    let mut mistakes = Vec::new();
    let (table, errors) = DeTable::parse_recoverable(text);
    let ends: Vec<usize> = memchr::memchr_iter(b'\n', text.as_bytes()).collect();
    let line = |span: &Range<usize>| ends.partition_point(|end| *end < span.start);
    let mut unreadable = HashSet::new();
    for error in errors {
        let what = match error.message() {
            "duplicate key" => What::Twice,
            _ => What::Syntax,
        };
        let span = error.span().unwrap_or(0..0);
        if unreadable.insert(line(&span)) {
            mistakes.push(Mistake { span, what });
        }
    }
    let first = mistakes.len();
    for (key, value) in table.get_ref() {
        let mut wrong = |span: Range<usize>, what: What| mistakes.push(Mistake { span, what });
        match key.get_ref().as_ref() {
            "lang" => {
                if let Some(word) = word(value, LANGS, &mut wrong) {
                    config.lang = Lang::from_tag(word);
                }
            }
            "fail-on" => {
                if let Some(word) = word(value, FAIL_ON, &mut wrong) {
                    config.fail_on = severity(word);
                }
            }
            "discover" => {
                if let Some(word) = word(value, DISCOVER, &mut wrong) {
                    config.only_named = Some(word == "name");
                }
            }
            "require" => config.require = requirements(value, &mut wrong),
            "include" => config.include = globs(value, &mut wrong),
            "exclude" => config.exclude = globs(value, &mut wrong),
            "baseline" => match value.get_ref().as_str() {
                Some(path) if !path.is_empty() => config.baseline = Some(path.into()),
                _ => wrong(
                    value.span(),
                    What::WrongType(Tri::new("en filsti", "ein filstig", "the path of a file")),
                ),
            },
            // For editors, which find the schema of the file with it.
            "$schema" => {}
            "severity" => {
                let Some(codes_table) = value.get_ref().as_table() else {
                    let wanted = Tri::new(
                        "en tabell [severity]",
                        "ein tabell [severity]",
                        "a table [severity]",
                    );
                    wrong(value.span(), What::WrongType(wanted));
                    continue;
                };
                for (code, value) in codes_table {
                    let name = code.get_ref().to_ascii_uppercase();
                    if !codes().contains(&name.as_str()) {
                        wrong(code.span(), What::UnknownCode(code.get_ref().to_string()));
                        continue;
                    }
                    if is_of_gate(&name) {
                        if value.get_ref().as_str() != Some("error") {
                            wrong(value.span(), What::OfGate(name));
                        }
                        continue;
                    }
                    if let Some(word) = word(value, SEVERITIES, &mut wrong) {
                        config.severities.push((name, severity(word)));
                    }
                }
            }
            unknown => wrong(
                key.span(),
                What::UnknownKey(unknown.to_owned(), key_names()),
            ),
        }
    }
    // What is read from a line that is not TOML is not what was meant.
    let read = mistakes.split_off(first);
    let meant = read
        .into_iter()
        .filter(|mistake| !unreadable.contains(&line(&mistake.span)));
    mistakes.extend(meant);
    mistakes.sort_by_key(|mistake| mistake.span.start);
    (config, mistakes)
}

/// The severity that a word names; *off* names none.
pub fn severity(word: &str) -> Option<Severity> {
    match word {
        "note" => Some(Severity::Note),
        "warning" => Some(Severity::Warning),
        "error" => Some(Severity::Error),
        _ => None,
    }
}

type Wrong<'a> = dyn FnMut(Range<usize>, What) + 'a;

fn word<'v>(
    value: &'v Spanned<DeValue>,
    words: &'static [&'static str],
    wrong: &mut Wrong,
) -> Option<&'v str> {
    let Some(word) = value.get_ref().as_str() else {
        wrong(
            value.span(),
            What::WrongType(Tri::new("en tekst", "ein tekst", "text")),
        );
        return None;
    };
    if !words.contains(&word) {
        wrong(value.span(), What::UnknownWord(word.to_owned(), words));
        return None;
    }
    Some(word)
}

/// A text, or a list of texts, each with its place.
fn texts<'v>(value: &'v Spanned<DeValue>, wrong: &mut Wrong) -> Vec<(&'v str, Range<usize>)> {
    let items: Vec<&Spanned<DeValue>> = match value.get_ref().as_array() {
        Some(items) => items.iter().collect(),
        None => vec![value],
    };
    let mut texts = Vec::new();
    for item in items {
        match item.get_ref().as_str() {
            Some(text) => texts.push((text, item.span())),
            None => wrong(
                item.span(),
                What::WrongType(Tri::new(
                    "en tekst eller en liste med tekster",
                    "ein tekst eller ei liste med tekstar",
                    "text or a list of texts",
                )),
            ),
        }
    }
    texts
}

fn requirements(value: &Spanned<DeValue>, wrong: &mut Wrong) -> Option<Vec<Requirement>> {
    let mut all = Vec::new();
    for (text, span) in texts(value, wrong) {
        match Requirement::parse(text) {
            Ok(requirements) => all.extend(requirements),
            Err(word) => wrong(span, What::Requirement(word.to_owned())),
        }
    }
    Some(all)
}

fn globs(value: &Spanned<DeValue>, wrong: &mut Wrong) -> Vec<String> {
    let mut globs = Vec::new();
    for (text, span) in texts(value, wrong) {
        match is_glob(text) {
            true => globs.push(text.to_owned()),
            false => wrong(span, What::Glob(text.to_owned())),
        }
    }
    globs
}

/// Whether a text is a pattern of files. One that takes out of what others match (`!`) would have to be obeyed in
/// order, and none is.
pub fn is_glob(text: &str) -> bool {
    !text.trim().is_empty() && !text.starts_with('!') && globset::Glob::new(text).is_ok()
}

impl What {
    /// What is wrong, and what would be right.
    pub fn text(&self, lang: Lang) -> String {
        let own = |word: &str| quoted(lang, &lang::one_line(word));
        let allowed = |words: &[&str]| {
            let words: Vec<String> = words.iter().map(|word| own(word)).collect();
            either(lang, &words)
        };
        match (self, lang) {
            (What::Syntax, Lang::Nb) => "ikke gyldig TOML her".to_owned(),
            (What::Syntax, Lang::Nn) => "ikkje gyldig TOML her".to_owned(),
            (What::Syntax, Lang::En) => "not valid TOML here".to_owned(),
            (What::Twice, Lang::Nb) => "nøkkelen står to ganger".to_owned(),
            (What::Twice, Lang::Nn) => "nøkkelen står to gonger".to_owned(),
            (What::Twice, Lang::En) => "the key appears twice".to_owned(),
            (What::OfGate(code), Lang::Nb) => {
                format!("Det kan ikke gjøres unntak for {code}, og den kan ikke slås av her")
            }
            (What::OfGate(code), Lang::Nn) => {
                format!("Det kan ikkje gjerast unntak for {code}, og han kan ikkje slåast av her")
            }
            (What::OfGate(code), Lang::En) => {
                format!("{code} cannot be lowered or turned off here")
            }
            (What::UnknownKey(key, keys), Lang::Nb) => format!(
                "ukjent nøkkel {}; her kan det stå {}",
                own(key),
                allowed(keys)
            ),
            (What::UnknownKey(key, keys), Lang::Nn) => format!(
                "ukjend nøkkel {}; her kan det stå {}",
                own(key),
                allowed(keys)
            ),
            (What::UnknownKey(key, keys), Lang::En) => {
                format!("unknown key {}; expected {}", own(key), allowed(keys))
            }
            (What::WrongType(wanted), Lang::Nb) => format!("her skal det stå {}", wanted.nb),
            (What::WrongType(wanted), Lang::Nn) => format!("her skal det stå {}", wanted.nn),
            (What::WrongType(wanted), Lang::En) => format!("this should be {}", wanted.en),
            (What::UnknownWord(word, words), Lang::Nb) => format!(
                "ukjent ord {}; her kan det stå {}",
                own(word),
                allowed(words)
            ),
            (What::UnknownWord(word, words), Lang::Nn) => format!(
                "ukjent ord {}; her kan det stå {}",
                own(word),
                allowed(words)
            ),
            (What::UnknownWord(word, words), Lang::En) => {
                format!("unknown word {}; expected {}", own(word), allowed(words))
            }
            (What::UnknownCode(code), Lang::Nb) => format!("koden {} finnes ikke", own(code)),
            (What::UnknownCode(code), Lang::Nn) => format!("koden {} finst ikkje", own(code)),
            (What::UnknownCode(code), Lang::En) => format!("there is no code {}", own(code)),
            (What::Requirement(word), lang) => unknown_word(word, lang),
            (What::Glob(glob), Lang::Nb) => format!("{} er ikke et mønster for filer", own(glob)),
            (What::Glob(glob), Lang::Nn) => format!("{} er ikkje eit mønster for filer", own(glob)),
            (What::Glob(glob), Lang::En) => format!("{} is not a valid file pattern", own(glob)),
        }
    }

    /// What would be right, when it is more than the mistake says.
    pub fn help(&self, lang: Lang) -> Option<String> {
        let nearest = |words: &mut dyn Iterator<Item = &'static str>, written: &str| {
            let meant = quoted(lang, nearest_of(words, written)?);
            Some(match lang {
                Lang::Nb => format!("mente du {meant}?"),
                Lang::Nn => format!("meinte du {meant}?"),
                Lang::En => format!("did you mean {meant}?"),
            })
        };
        match self {
            What::Syntax => Some(
                Tri::new(
                    "en linje ser slik ut: require = \"tynn\"; tekst står i anførselstegn",
                    "ei linje ser slik ut: require = \"tynn\"; tekst står i hermeteikn",
                    "a line looks like this: require = \"tynn\"; text goes in quotation marks",
                )
                .to(lang)
                .to_owned(),
            ),
            What::UnknownKey(written, words) => nearest(&mut words.iter().copied(), written),
            What::UnknownWord(written, words) => nearest(&mut words.iter().copied(), written),
            What::UnknownCode(written) => nearest(&mut codes().into_iter(), written),
            What::Glob(_) => Some(
                Tri::new(
                    "en stjerne står for hva som helst i et navn, to for mapper: «tiltak/**/*.yaml»",
                    "ei stjerne står for kva som helst i eit namn, to for mapper: «tiltak/**/*.yaml»",
                    "one star matches anything in a name, two match folders: `tiltak/**/*.yaml`",
                )
                .to(lang)
                .to_owned(),
            ),
            What::Twice => Some(
                Tri::new("behold en av dem", "behald ein av dei", "keep one of them")
                    .to(lang)
                    .to_owned(),
            ),
            What::OfGate(_) => Some(
                Tri::new(
                    "den som setter et krav, bestemmer over det: ta linjen ut",
                    "den som set eit krav, bestemmer over det: ta linja ut",
                    "whoever sets a requirement decides on it: take the line out",
                )
                .to(lang)
                .to_owned(),
            ),
            What::WrongType(_) | What::Requirement(_) => None,
        }
    }
}

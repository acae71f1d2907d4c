//! `samskap ask`: the questionnaire on a terminal, a thin shell around [`Questionnaire`].

mod answers;
mod batch;
mod command;
mod interview;
mod prompt;
mod save;
mod tty;

use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::Exit;
use super::output::Screen;
use super::setup::{Setup, cannot_read, output};
use crate::charter::reading::text as text_of;
use crate::charter::reading::{open, text};
use crate::charter::round;
use crate::charter::source::Document;
use crate::charter::{Kind, spelling};
use crate::questionnaire::Questionnaire;
use crate::render::diagnostics::{self, Style};
use crate::render::question::paragraph;
use crate::report::{Grouping, Head, Report, Verdict, report};
use crate::theory::lang::{Lang, one_line};
use crate::theory::questions::Ask;
use crate::theory::terms::Answer;

pub(super) use save::SaveFile;
use save::{Refusal, Unsaved};

/// What is said of a place that the answers cannot be written to.
fn misplaced(matches: &ArgMatches, path: &Path, lang: Lang) -> Option<&'static str> {
    if path.as_os_str() == "-" {
        return Some(match lang {
            Lang::Nb => "samskap: ask må ha en fil å skrive svarene i; «-» kan ikke brukes\n",
            Lang::Nn => "samskap: ask må ha ei fil å skrive svara i; «-» kan ikkje brukast\n",
            Lang::En => "samskap: ask needs a file to write the answers to; `-` cannot be used\n",
        });
    }
    let is_shown = matches.get_flag("print") || matches.get_one::<String>("format").is_some();
    if output(matches).is_some() && !is_shown {
        return Some(match lang {
            Lang::Nb => {
                "samskap: ask skriver svarene i filen som er navngitt; --output er for --print og --format json\n"
            }
            Lang::Nn => {
                "samskap: ask skriv svara i fila som er nemnd; --output er for --print og --format json\n"
            }
            Lang::En => {
                "samskap: ask writes the answers to the file that is named; --output is for --print and --format json\n"
            }
        });
    }
    None
}

/// Where a new charter is written when no file is named.
const NEW: &str = "samskap.yaml";

/// Runs the command.
pub fn run(matches: &ArgMatches, setup: Setup, screen: &Screen) -> Exit {
    let side = match matches.get_one::<String>("as") {
        Some(word) => match spelling::read(spelling::SECTORS, word) {
            Some(found) => Some(found.means),
            None => {
                screen.complain(&no_such_side(word, screen.lang));
                return Exit::Trouble;
            }
        },
        None => None,
    };
    let named = matches.get_one::<PathBuf>("file");
    let path = named.cloned().unwrap_or_else(|| PathBuf::from(NEW));
    if let Some(complaint) = misplaced(matches, &path, screen.lang) {
        screen.complain(complaint);
        return Exit::Trouble;
    }
    let (file, text) = match SaveFile::open(&path) {
        Ok(opened) => opened,
        Err(refusal) => {
            screen.complain(&refused(&refusal, &path, screen));
            return Exit::Trouble;
        }
    };
    let (file, text) = match matches.get_flag("new-round") {
        false => (file, text),
        true => match new_round(file, text, screen) {
            Ok(begun) => begun,
            Err(complaint) => {
                screen.complain(&complaint);
                return Exit::Trouble;
            }
        },
    };
    let questionnaire = Questionnaire::new(text, file.kind, screen.lang, side);
    let lang = setup.lang.unwrap_or(questionnaire.lang());
    if questionnaire.draft().mistakes {
        screen.complain(&diagnostics_of(&questionnaire, &path, lang, screen.err));
        screen.complain(match lang {
            Lang::Nb => "samskap: rett feilene først, så kan spørsmålene gå videre\n",
            Lang::Nn => "samskap: rett feila først, så kan spørsmåla gå vidare\n",
            Lang::En => "samskap: fix the errors first, then the questions can continue\n",
        });
        return Exit::Trouble;
    }
    let mut session = Session {
        questionnaire,
        file,
        lang,
        quiet: matches.get_flag("quiet"),
        err: screen.err,
        unsaved: false,
        said: Vec::new(),
        changed: Vec::new(),
        all: matches.get_flag("all"),
        plain: screen.out.plain,
        given: {
            let flags = ["all", "plain"]
                .into_iter()
                .filter(|flag| matches.get_flag(flag));
            let mut given: String = flags.map(|flag| format!(" --{flag}")).collect();
            if let Some(lang) = matches.get_one::<String>("lang") {
                given.push_str(&format!(" --lang {lang}"));
            }
            given
        },
        is_fresh: false,
        listing: false,
        unshown: Vec::new(),
    };
    if session.all {
        session.questionnaire.ask_all();
    }
    if matches.get_flag("print") {
        return screen.write(output(matches), &session.form());
    }
    let sets: Vec<&String> = matches.get_many("set").unwrap_or_default().collect();
    let answers = matches.get_one::<PathBuf>("answers");
    if answers.is_some() || !sets.is_empty() {
        return session.without_asking(answers, &sets, matches.get_flag("overwrite"), screen);
    }
    if matches.get_one::<String>("format").is_some() {
        return session.open_as_json(output(matches), screen);
    }
    // The terminal behind a pipe is never read.
    if !io::stdin().is_terminal() || !io::stderr().is_terminal() {
        screen.complain(&session.no_terminal());
        return Exit::Trouble;
    }
    session.interview(named.is_none() && path.exists(), screen)
}

struct Session {
    questionnaire: Questionnaire,
    file: SaveFile,
    /// What is spoken; what is written has its own.
    lang: Lang,
    quiet: bool,
    /// Colour and width of standard error, which the questions are written to.
    err: Style,
    /// The last answers are not in the file.
    unsaved: bool,
    /// What there is to say when the answers are in.
    said: Vec<String>,
    /// Answers that stood there and are others now: a key, before, and after.
    changed: Vec<(String, String, String)>,
    /// Every question is put, whatever it can change.
    all: bool,
    /// Nothing is laid out in columns, and no line is drawn again.
    plain: bool,
    /// The options that were given, as they can be typed again.
    given: String,
    /// The level stands on the screen as it is.
    is_fresh: bool,
    /// The answers are looked through, and may be changed.
    listing: bool,
    /// Answers that nothing was said to show.
    unshown: Vec<Ask>,
}

impl Session {
    fn verdict(&self) -> Option<Verdict> {
        let path = super::input::shown(&self.file.path);
        verdict(self.questionnaire.text(), self.file.kind, &path, self.lang)
    }

    /// The path, as it can be typed in a command.
    fn shown_path(&self) -> String {
        typed_path(&self.file.path)
    }

    /// The side that answers, as it can be typed in a command. Without it, the rest would be answered for all.
    fn command_side(&self) -> String {
        match self.questionnaire.side() {
            Some(side) => match spelling::written(spelling::SECTORS, side, self.lang) {
                word if word.contains(' ') => format!(" --as \"{word}\""),
                word => format!(" --as {word}"),
            },
            None => String::new(),
        }
    }

    /// How to go on.
    fn command(&self) -> String {
        let side = self.command_side();
        format!("samskap ask {}{side}{}", self.shown_path(), self.given)
    }

    /// Says what becomes of the answers.
    fn leave(&mut self, exit: Exit, screen: &Screen) -> Exit {
        // Whoever leaves in the middle of going back has taken nothing back.
        while self.questionnaire.forward() {}
        let path = one_line(&self.file.path.to_string_lossy()).into_owned();
        let lang = self.lang;
        if self.questionnaire.text().is_empty() {
            screen.complain(match lang {
                Lang::Nb => "Ingenting er svart, og ingenting er skrevet.\n",
                Lang::Nn => "Ingenting er svart, og ingenting er skrive.\n",
                Lang::En => "Nothing was answered, and nothing is written.\n",
            });
            return exit;
        }
        if self.unsaved {
            // Nothing is lost as long as it stands somewhere.
            let shown = screen.write(None, self.questionnaire.text());
            screen.complain(&match lang {
                Lang::Nb => {
                    format!("samskap: svarene er ikke lagret i {path}; kortet står over\n")
                }
                Lang::Nn => {
                    format!("samskap: svara er ikkje lagra i {path}; kortet står over\n")
                }
                Lang::En => format!(
                    "samskap: the answers are not saved in {path}; the charter is printed above\n"
                ),
            });
            return exit.max(shown).max(Exit::Trouble);
        }
        let command = self.command();
        let text = match lang {
            Lang::Nb => format!("Lagret i {path}. Gå videre når som helst: {command}"),
            Lang::Nn => format!("Lagra i {path}. Gå vidare når som helst: {command}"),
            Lang::En => format!("Saved in {path}. Go on at any time: {command}"),
        };
        screen.complain(&paragraph(&text, screen.err));
        exit
    }
}

/// A path as it can be typed in a command.
fn typed_path(path: &Path) -> String {
    let path = one_line(&path.to_string_lossy()).into_owned();
    match path.contains(' ') {
        true => format!("\"{path}\""),
        false => path,
    }
}

/// Puts the next round behind the charter of a file, and saves it: what is to be answered is then its
/// phases.
pub(super) fn new_round(
    mut file: SaveFile,
    text: String,
    screen: &Screen,
) -> Result<(SaveFile, String), String> {
    let path = super::input::shown(&file.path);
    let path = one_line(&path);
    let lang = screen.lang;
    let next = {
        let document = Document::whole(&text);
        let spaced = text_of(&document);
        open(&document, &spaced, file.kind)
            .filter(|_| file.kind == Kind::Yaml)
            .and_then(|opened| round::next(&opened))
    };
    let Some(next) = next else {
        return Err(match lang {
            Lang::Nb => format!(
                "samskap: en ny runde trenger et kort uten feil i en YAML-fil, og {path} er ikke det\n"
            ),
            Lang::Nn => format!(
                "samskap: ein ny runde treng eit kort utan feil i ei YAML-fil, og {path} er ikkje det\n"
            ),
            Lang::En => format!(
                "samskap: a new round needs a charter without mistakes in a YAML file, and {path} is none\n"
            ),
        });
    };
    let next = file.begin_round(&text, &next);
    match file.save(&next) {
        Ok(()) => Ok((file, next)),
        Err(Unsaved::Error(error)) => Err(cannot_write(screen, &error)),
        Err(Unsaved::Changed) => Err(match lang {
            Lang::Nb => format!("samskap: {path} ble endret av noen andre imens; prøv igjen\n"),
            Lang::Nn => format!("samskap: {path} vart endra av nokon andre imens; prøv igjen\n"),
            Lang::En => {
                format!("samskap: {path} was changed by someone else meanwhile; try again\n")
            }
        }),
    }
}

/// What is said of a file that cannot be written.
fn cannot_write(screen: &Screen, error: &anyhow::Error) -> String {
    let why = screen.why(error);
    match screen.lang {
        Lang::Nb => format!("samskap: kan ikke skrive {why}\n"),
        Lang::Nn => format!("samskap: kan ikkje skrive {why}\n"),
        Lang::En => format!("samskap: cannot write {why}\n"),
    }
}

/// *Nei*, or its first letter, in any of the languages.
fn is_no(typed: &str) -> bool {
    let letter = typed.eq_ignore_ascii_case("n");
    letter
        || spelling::read(spelling::ANSWERS, typed).is_some_and(|found| found.means == Answer::No)
}

/// The verdict on a text, when it is a charter without mistakes.
pub(super) fn verdict(charter: &str, kind: Kind, path: &str, lang: Lang) -> Option<Verdict> {
    let document = Document::whole(charter);
    let text = text(&document);
    let opened = open(&document, &text, kind)?;
    let head = Head {
        path: path.to_owned(),
        document: 1,
        alone: true,
        lang,
    };
    match report(&opened, head, Grouping::ForPeople) {
        Report::Verdict(verdict) => Some(*verdict),
        Report::Broken(_) => None,
    }
}

fn diagnostics_of(questionnaire: &Questionnaire, path: &Path, lang: Lang, style: Style) -> String {
    let document = Document::whole(questionnaire.text());
    let text = text(&document);
    let kind = match questionnaire.text().starts_with("---")
        && path.extension().is_some_and(|end| end == "md")
    {
        true => Kind::FrontMatter,
        false => Kind::Yaml,
    };
    let Some(opened) = open(&document, &text, kind) else {
        return String::new();
    };
    let head = Head {
        path: super::input::shown(path),
        document: 1,
        alone: true,
        lang,
    };
    match report(&opened, head, Grouping::ForPeople) {
        Report::Broken(broken) => diagnostics::broken(&broken, style),
        Report::Verdict(_) => String::new(),
    }
}

pub(super) fn no_such_side(word: &str, lang: Lang) -> String {
    let word = crate::theory::lang::quoted(lang, &one_line(word));
    match lang {
        Lang::Nb => format!(
            "samskap: {word} er ingen sektor; --as tar offentlig, sivilsamfunn eller privat\n"
        ),
        Lang::Nn => format!(
            "samskap: {word} er ingen sektor; --as tek offentleg, sivilsamfunn eller privat\n"
        ),
        Lang::En => {
            format!(
                "samskap: {word} is not a sector; use --as public, --as \"civil society\" or --as private\n"
            )
        }
    }
}

pub(super) fn refused(refusal: &Refusal, path: &Path, screen: &Screen) -> String {
    let path = one_line(&path.to_string_lossy()).into_owned();
    match (refusal, screen.lang) {
        (Refusal::Error(error), _) => cannot_read(screen, error),
        (Refusal::Several, Lang::Nb) => format!(
            "samskap: {path} har flere kort; spørsmålene gjelder ett om gangen, i en fil for seg\n"
        ),
        (Refusal::Several, Lang::Nn) => format!(
            "samskap: {path} har fleire kort; spørsmåla gjeld eitt om gongen, i ei fil for seg\n"
        ),
        (Refusal::Several, Lang::En) => format!(
            "samskap: {path} contains several charters; ask works on one charter in its own file\n"
        ),
        (Refusal::NotAFile, Lang::Nb) => {
            format!("samskap: {path} er ikke en vanlig fil, og kan ikke skrives\n")
        }
        (Refusal::NotAFile, Lang::Nn) => {
            format!("samskap: {path} er ikkje ei vanleg fil, og kan ikkje skrivast\n")
        }
        (Refusal::NotAFile, Lang::En) => {
            format!("samskap: {path} is no ordinary file, and cannot be written\n")
        }
        (Refusal::NotUtf8, Lang::Nb) => {
            format!("samskap: {path} er ikke UTF-8; lagre filen som UTF-8 først\n")
        }
        (Refusal::NotUtf8, Lang::Nn) => {
            format!("samskap: {path} er ikkje UTF-8; lagre fila som UTF-8 først\n")
        }
        (Refusal::NotUtf8, Lang::En) => {
            format!("samskap: {path} is not UTF-8; save the file as UTF-8 first\n")
        }
    }
}

fn not_saved(unsaved: &Unsaved, path: &Path, lang: Lang) -> String {
    let path = one_line(&path.to_string_lossy()).into_owned();
    match (unsaved, lang) {
        (Unsaved::Error(error), _) => {
            let why = Screen::new(lang, "never", false).why(error);
            match lang {
                Lang::Nb => format!(
                    "Kan ikke lagre {why}. Svaret er tatt vare på, og programmet prøver å lagre igjen ved neste svar."
                ),
                Lang::Nn => format!(
                    "Kan ikkje lagre {why}. Svaret er teke vare på, og programmet prøver å lagre igjen ved neste svar."
                ),
                Lang::En => format!(
                    "Cannot save {why}. Your answer is kept, and samskap will try to save again after the next one."
                ),
            }
        }
        (Unsaved::Changed, Lang::Nb) => format!(
            "{path} er endret av noen andre, og blir ikke skrevet over. Svaret er beholdt her, og skrives ut når dere slutter."
        ),
        (Unsaved::Changed, Lang::Nn) => format!(
            "{path} er endra av nokon andre, og blir ikkje skriven over. Svaret er teke vare på her, og blir skrive ut når de sluttar."
        ),
        (Unsaved::Changed, Lang::En) => format!(
            "{path} was changed by someone else, and is not written over. The answer is kept here, and written out when you stop."
        ),
    }
}

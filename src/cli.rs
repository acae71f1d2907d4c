//! The command line: the only part that touches files, the environment, the terminal and the process.

mod ask;
mod classify;
mod configuration;
mod diff;
mod explain;
mod git;
mod init;
mod input;
mod lint;
mod merge;
mod output;
mod packaging;
mod progress;
mod schema;
mod usage;

use std::ffi::OsString;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use clap::ArgMatches;
use clap::error::ErrorKind;

use crate::config::Config;
use crate::words::Lang;
use configuration::{Configurations, Wrong, globs};
use input::Filter;
use output::Screen;

/// How a run ended; the number is the exit status, and a contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// All is well.
    Well = 0,
    /// A requirement is not met.
    Unmet = 1,
    /// Bad use, a file that cannot be read, a charter with mistakes, or output that cannot be written.
    Trouble = 2,
    /// Ctrl-C.
    Interrupted = 130,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> ExitCode {
        ExitCode::from(exit as u8)
    }
}

/// Runs the program with its arguments, the first of which is its own name.
pub fn run(args: impl IntoIterator<Item = OsString>) -> Exit {
    let args: Vec<OsString> = args.into_iter().collect();
    let lang = asked_lang(&args).or_else(locale);
    let screen = Screen::new(lang.unwrap_or(Lang::Nb));
    match usage::command(screen.lang).try_get_matches_from(&args) {
        Ok(matches) => dispatch(&matches, asked_lang(&args), &screen),
        Err(error) => match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
                screen.show(&error.render().to_string())
            }
            ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
                screen.complain(&error.render().to_string());
                Exit::Trouble
            }
            _ => {
                screen.complain(&usage::bad_use(&error, screen.lang));
                Exit::Trouble
            }
        },
    }
}

/// What every command starts from.
struct Setup {
    /// The language that was asked for; else each charter's own.
    lang: Option<Lang>,
    configurations: Configurations,
    /// The configuration nearest to the working directory.
    here: Arc<Config>,
}

fn dispatch(matches: &ArgMatches, asked: Option<Lang>, screen: &Screen) -> Exit {
    let Some((command, matches)) = matches.subcommand() else {
        return Exit::Trouble;
    };
    let named = matches.get_one::<PathBuf>("config").map(PathBuf::as_path);
    let colour = matches.try_get_one::<String>("color").ok().flatten();
    let style = output::style(
        colour.map_or("auto", String::as_str),
        std::io::stderr().is_terminal(),
    );
    let configured = Configurations::new(named, screen.lang, style)
        .and_then(|all| Ok((all.nearest(Path::new("."), screen.lang)?, all)));
    let (here, configurations) = match configured {
        Ok(configured) => configured,
        Err(error) => {
            screen.complain(&trouble(screen, &error));
            return Exit::Trouble;
        }
    };
    let lang = asked.or(here.lang).or_else(locale);
    let screen = &Screen::new(lang.unwrap_or(Lang::Nb));
    if let Some(path) = overwritten(matches) {
        let path = crate::words::one_line(&path.to_string_lossy()).into_owned();
        screen.complain(&match screen.lang {
            Lang::Nb => format!("samskap: {path} kan ikke både leses og skrives over\n"),
            Lang::Nn => format!("samskap: {path} kan ikkje både lesast og skrivast over\n"),
            Lang::En => format!("samskap: {path} cannot be both read and overwritten\n"),
        });
        return Exit::Trouble;
    }
    let setup = Setup {
        lang,
        configurations,
        here,
    };
    match command {
        "classify" => classify::run(matches, setup, screen),
        "lint" => lint::run(matches, setup, screen),
        "diff" => diff::run(matches, setup, screen),
        "ask" => ask::run(matches, setup, screen),
        "merge" => merge::run(matches, setup, screen),
        "schema" => schema::run(matches, screen),
        "explain" => explain::run(matches, screen),
        "init" => init::run(matches, screen),
        "completions" => packaging::completions(matches, screen),
        "man" => packaging::man(matches, screen),
        _ => Exit::Trouble,
    }
}

impl Setup {
    /// Which files count, as configured.
    fn filter(&self) -> Filter {
        Filter {
            include: globs(&self.here.include),
            exclude: globs(&self.here.exclude),
            folder: self.here.folder.clone().unwrap_or_default(),
            ..Filter::default()
        }
    }
}

/// The paths that a command was given.
fn paths(matches: &ArgMatches) -> Vec<PathBuf> {
    let paths = matches.get_many::<PathBuf>("path");
    paths
        .map(|paths| paths.cloned().collect())
        .unwrap_or_default()
}

/// A file that is named to be read, and that the output would take the place of.
fn overwritten(matches: &ArgMatches) -> Option<PathBuf> {
    let all = |name: &str| -> Vec<PathBuf> {
        match matches.try_get_many::<PathBuf>(name) {
            Ok(Some(paths)) => paths.cloned().collect(),
            _ => Vec::new(),
        }
    };
    let output = std::fs::canonicalize(all("output").first()?).ok()?;
    ["path", "file", "answers"]
        .into_iter()
        .flat_map(all)
        .find(|path| std::fs::canonicalize(path).is_ok_and(|path| path == output && path.is_file()))
}

/// What is said of an error: the mistakes of a configuration, or a file that cannot be read.
fn trouble(screen: &Screen, error: &anyhow::Error) -> String {
    match error.downcast_ref::<Wrong>() {
        Some(Wrong(message)) => message.clone(),
        None => cannot_read(screen, error),
    }
}

/// What is said of a file that cannot be read.
fn cannot_read(screen: &Screen, error: &anyhow::Error) -> String {
    let why = screen.why(error);
    match screen.lang {
        Lang::Nb => format!("samskap: kan ikke lese {why}\n"),
        Lang::Nn => format!("samskap: kan ikkje lese {why}\n"),
        Lang::En => format!("samskap: cannot read {why}\n"),
    }
}

/// The language that `--lang` asks for, before the arguments are read: their messages need it.
fn asked_lang(args: &[OsString]) -> Option<Lang> {
    let mut args = args.iter().skip(1).map(|arg| arg.to_string_lossy());
    let mut asked = None;
    while let Some(arg) = args.next() {
        match arg.strip_prefix("--lang") {
            Some("") => asked = args.next().and_then(|tag| Lang::from_tag(&tag)).or(asked),
            Some(rest) => {
                let tag = rest.strip_prefix('=');
                asked = tag.and_then(Lang::from_tag).or(asked);
            }
            None if arg == "--" => break,
            None => {}
        }
    }
    asked
}

/// The language of the locale, when it is one of the three.
fn locale() -> Option<Lang> {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(std::env::var_os)
        .find(|value| !value.is_empty())?;
    Lang::from_locale(&set.to_string_lossy())
}

//! The command line: the only part that touches files, the environment, the terminal and the process.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::ArgMatches;
use clap::error::ErrorKind;

use super::configuration::Configurations;
use crate::theory::lang::Lang;

use super::exit::Exit;
use super::output::Screen;
use super::setup::{Setup, trouble};
use super::{ask, classify, diff, explain, guard, init, lint, merge, packaging, schema, usage};

/// Runs the program with its arguments, the first of which is its own name.
pub fn run(args: impl IntoIterator<Item = OsString>) -> Exit {
    let args: Vec<OsString> = args.into_iter().collect();
    let lang = asked_lang(&args).or_else(locale);
    let screen = Screen::new(lang.unwrap_or(Lang::Nb), "auto", false);
    match usage::command(screen.lang).try_get_matches_from(&args) {
        Ok(matches) => dispatch(&matches, asked_lang(&args), &screen),
        Err(error) => match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
                screen.show(&error.render().to_string())
            }
            ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
                screen.complain(usage::beginning(screen.lang));
                Exit::Trouble
            }
            _ => {
                screen.complain(&usage::bad_use(&error, screen.lang));
                Exit::Trouble
            }
        },
    }
}

fn dispatch(matches: &ArgMatches, asked: Option<Lang>, screen: &Screen) -> Exit {
    let Some((command, matches)) = matches.subcommand() else {
        return Exit::Trouble;
    };
    let named = matches.get_one::<PathBuf>("config").map(PathBuf::as_path);
    let colour = matches.try_get_one::<String>("color").ok().flatten();
    let plain = matches.try_get_one::<bool>("plain").ok().flatten() == Some(&true);
    let screen = &Screen::new(screen.lang, colour.map_or("auto", String::as_str), plain);
    let isolated = matches.try_get_one::<bool>("isolated");
    let isolated = isolated.ok().flatten() == Some(&true);
    let configured = Configurations::new(named, isolated, screen.lang, screen.err)
        .and_then(|all| Ok((all.nearest(Path::new("."), screen.lang)?, all)));
    let (here, configurations) = match configured {
        Ok(configured) => configured,
        Err(error) => {
            screen.complain(&trouble(screen, &error));
            return Exit::Trouble;
        }
    };
    let lang = asked.or(here.config.lang).or_else(locale);
    let screen = &screen.speaking(lang.unwrap_or(Lang::Nb));
    let setup = Setup {
        lang,
        asked,
        locale: locale(),
        configurations: Arc::new(configurations),
        here,
    };
    if let Some(path) = guard::overwritten(command, matches, &setup, screen) {
        screen.complain(&guard::refusal(&path, screen.lang));
        return Exit::Trouble;
    }
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
        "help" => help(matches, screen),
        _ => Exit::Trouble,
    }
}

/// Where to begin, or the help of a command.
fn help(matches: &ArgMatches, screen: &Screen) -> Exit {
    let Some(name) = matches.get_one::<String>("command") else {
        return screen.show(usage::beginning(screen.lang));
    };
    let args = ["samskap", name, "--help"];
    match usage::command(screen.lang).try_get_matches_from(args) {
        Err(error) if error.kind() == ErrorKind::DisplayHelp => {
            screen.show(&error.render().to_string())
        }
        Err(error) => {
            screen.complain(&usage::bad_use(&error, screen.lang));
            Exit::Trouble
        }
        Ok(_) => Exit::Trouble,
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

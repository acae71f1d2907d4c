//! What every command starts from.

use std::path::PathBuf;
use std::sync::Arc;

use clap::ArgMatches;

use super::configuration::{Configurations, Wrong, globs};
use super::discover::{Filter, Otherwise, considered};
use super::exit::Exit;
use super::input::{Target, shown};
use super::output::Screen;
use crate::lint::config::Config;
use crate::theory::lang::{Lang, one_line};

/// What every command starts from.
pub(super) struct Setup {
    /// The language that was asked for; else each charter's own.
    pub(super) lang: Option<Lang>,
    pub(super) configurations: Configurations,
    /// The configuration nearest to the working directory.
    pub(super) here: Arc<Config>,
}

impl Setup {
    /// Which files count, as configured.
    pub(super) fn filter(&self, matches: &ArgMatches) -> Filter {
        let asked = matches.try_get_one::<bool>("only-named");
        Filter {
            include: globs(&self.here.include),
            exclude: globs(&self.here.exclude),
            included: self.here.include.clone(),
            excluded: self.here.exclude.clone(),
            folder: self.here.folder.clone().unwrap_or_default(),
            only_named: asked.ok().flatten() == Some(&true) || self.here.only_named == Some(true),
            ..Filter::default()
        }
    }
}

/// The paths that a command was given.
pub(super) fn paths(matches: &ArgMatches) -> Vec<PathBuf> {
    let paths = matches.get_many::<PathBuf>("path");
    paths
        .map(|paths| paths.cloned().collect())
        .unwrap_or_default()
}

/// Each file of some paths, and why it is read or is not, instead of reading it.
pub(super) fn show_files(
    paths: Vec<PathBuf>,
    otherwise: Otherwise,
    filter: Filter,
    output: Option<&PathBuf>,
    screen: &Screen,
) -> Exit {
    let tally = Arc::clone(&filter.tally);
    let mut exit = Exit::Well;
    let mut out = String::new();
    for one in considered(paths, otherwise, filter) {
        match one {
            Ok((target, why)) => {
                let path = match &target {
                    Target::Input => "-".to_owned(),
                    Target::Named(path) | Target::Found(path) => shown(path),
                };
                out.push_str(&format!(
                    "{}: {}\n",
                    one_line(&path),
                    why.words().to(screen.lang)
                ));
            }
            Err(error) => {
                exit = Exit::Trouble;
                screen.complain(&trouble(screen, &error));
            }
        }
    }
    screen.complain(&tally.said(screen.lang).unwrap_or_default());
    exit.max(screen.write(output, &out))
}

/// The file that `--output` names; nothing for standard output, which `-` stands for.
pub(super) fn output(matches: &ArgMatches) -> Option<&PathBuf> {
    let path = matches.get_one::<PathBuf>("output");
    path.filter(|path| path.as_os_str() != "-")
}

/// What is said of an error: the mistakes of a configuration, or a file that cannot be read.
pub(super) fn trouble(screen: &Screen, error: &anyhow::Error) -> String {
    match error.downcast_ref::<Wrong>() {
        Some(Wrong(message)) => message.clone(),
        None => cannot_read(screen, error),
    }
}

/// What is said of a file that cannot be read.
pub(super) fn cannot_read(screen: &Screen, error: &anyhow::Error) -> String {
    let why = screen.why(error);
    match screen.lang {
        Lang::Nb => format!("samskap: kan ikke lese {why}\n"),
        Lang::Nn => format!("samskap: kan ikkje lese {why}\n"),
        Lang::En => format!("samskap: cannot read {why}\n"),
    }
}

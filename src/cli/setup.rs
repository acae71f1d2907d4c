//! What every command starts from.

use std::path::PathBuf;
use std::sync::Arc;

use clap::ArgMatches;

use super::configuration::{Configurations, Wrong, globs};
use super::input::Filter;
use super::output::Screen;
use crate::lint::config::Config;
use crate::theory::lang::Lang;

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
    pub(super) fn filter(&self) -> Filter {
        Filter {
            include: globs(&self.here.include),
            exclude: globs(&self.here.exclude),
            folder: self.here.folder.clone().unwrap_or_default(),
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

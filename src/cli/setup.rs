//! What every command starts from.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::ArgMatches;

use super::configuration::{Configurations, Settled, Wrong, globs};
use super::discover::{Filter, Otherwise, considered};
use super::exit::Exit;
use super::input::{Target, shown};
use super::output::Screen;
use crate::report::requirement::Requirement;
use crate::theory::lang::{Lang, one_line};
use crate::theory::terms::Severity;

/// What every command starts from.
pub(super) struct Setup {
    /// The language that was asked for, configured here, or of the locale; else each charter's own.
    pub(super) lang: Option<Lang>,
    /// The language that the command line asks for.
    pub(super) asked: Option<Lang>,
    /// The language of the locale.
    pub(super) locale: Option<Lang>,
    pub(super) configurations: Arc<Configurations>,
    /// What is configured for the working directory.
    pub(super) here: Arc<Settled>,
}

impl Setup {
    /// Which files count, as configured and as asked for.
    pub(super) fn filter(&self, matches: &ArgMatches, screen: &Screen) -> Filter {
        let is_set = |name: &str| {
            let asked = matches.try_get_one::<bool>(name);
            asked.ok().flatten() == Some(&true)
        };
        let require = matches.try_get_many::<String>("require");
        let excluded = matches.try_get_many::<String>("exclude").ok().flatten();
        let excluded: Vec<String> = excluded.into_iter().flatten().cloned().collect();
        Filter {
            configurations: Arc::clone(&self.configurations),
            lang: screen.lang,
            started_in: std::env::current_dir()
                .and_then(std::fs::canonicalize)
                .unwrap_or_default(),
            is_required: require
                .ok()
                .flatten()
                .is_some_and(|require| require.len() > 0)
                || matches!(matches.try_contains_id("no-regress"), Ok(true)),
            force_exclude: is_set("force-exclude"),
            if_charter: is_set("if-charter"),
            exclude: Arc::new(globs(&excluded)),
            only_named: is_set("only-named"),
            no_ignore: is_set("no-ignore"),
            tally: Arc::default(),
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

/// What holds for a file, and where each setting comes from, instead of reading it.
pub(super) fn show_settings(
    file: &Path,
    configurations: &Configurations,
    output: Option<&PathBuf>,
    screen: &Screen,
) -> Exit {
    let folder = file.parent().unwrap_or(Path::new(""));
    let settled = match configurations.nearest(folder, screen.lang) {
        Ok(settled) => settled,
        Err(error) => {
            screen.complain(&trouble(screen, &error));
            return Exit::Trouble;
        }
    };
    let list = |items: Vec<String>| {
        let items: Vec<String> = items.iter().map(|item| format!("{item:?}")).collect();
        format!("[{}]", items.join(", "))
    };
    let word = |word: &str| format!("{word:?}");
    let severity = |severity: Severity| severity.id();
    // Each key with its value as a file says it; the nearest file says the last word.
    let mut rows: Vec<(String, String, Vec<String>)> = Vec::new();
    for layer in &settled.layers {
        let config = &layer.config;
        let from = config.file.as_deref().map(shown).unwrap_or_default();
        let mut said: Vec<(String, String)> = Vec::new();
        said.extend(
            config
                .lang
                .map(|lang| ("lang".to_owned(), word(lang.tag()))),
        );
        if let Some(require) = &config.require {
            let ids = require.iter().map(Requirement::id).collect();
            said.push(("require".to_owned(), list(ids)));
        }
        said.extend(
            config
                .fail_on
                .map(|of| ("fail-on".to_owned(), word(severity(of)))),
        );
        if !config.include.is_empty() {
            said.push(("include".to_owned(), list(config.include.clone())));
        }
        if !config.exclude.is_empty() {
            said.push(("exclude".to_owned(), list(config.exclude.clone())));
        }
        if let Some(baseline) = &config.baseline {
            said.push(("baseline".to_owned(), word(&shown(baseline))));
        }
        if let Some(only) = config.only_named {
            let how = if only { "name" } else { "content" };
            said.push(("discover".to_owned(), word(how)));
        }
        for (code, of) in &config.severities {
            let of = of.map_or("off", severity);
            said.push((format!("severity.{code}"), word(of)));
        }
        for (key, value) in said {
            let adds = matches!(key.as_str(), "require" | "include" | "exclude");
            match rows.iter_mut().find(|(known, ..)| *known == key && !adds) {
                Some(row) => *row = (key, value, vec![from.clone()]),
                None => rows.push((key, value, vec![from.clone()])),
            }
        }
    }
    let mut out = String::new();
    for (key, value, from) in rows {
        out.push_str(&format!(
            "{key} = {value}  # {}\n",
            one_line(&from.join(", "))
        ));
    }
    if out.is_empty() {
        out.push_str(match screen.lang {
            Lang::Nb => "# ingen samskap.toml gjelder her\n",
            Lang::Nn => "# inga samskap.toml gjeld her\n",
            Lang::En => "# no samskap.toml holds here\n",
        });
    }
    screen.write(output, &out)
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

//! `samskap diff`: what changed between two versions of a charter.

use std::io::Cursor;
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::Exit;
use super::discover::{Filter, Otherwise, targets};
use super::git::{self, no_history, no_revision};
use super::input::{self, Found, Target};
use super::output::{Screen, Sink};
use super::setup::{Setup, output, paths, trouble};
use crate::charter::reading::{open, text};
use crate::render::diagnostics;
use crate::render::diff::{self, Page};
use crate::report::diff::{Pair, changes, pairs};
use crate::report::{Grouping, Head, Report, Verdict, report};
use crate::theory::lang::Lang;

/// Runs the command.
pub fn run(matches: &ArgMatches, setup: Setup, screen: &Screen) -> Exit {
    let paths = paths(matches);
    let since = matches.get_one::<String>("since");
    let mut reading = Reading {
        screen,
        lang: setup.lang,
        exit: Exit::Well,
    };
    let versions = match (since, paths.as_slice()) {
        (Some(revision), _) => {
            match reading.since(revision, paths, setup.filter(matches, screen)) {
                Ok(versions) => versions,
                Err(complaint) => {
                    screen.complain(&complaint);
                    return Exit::Trouble;
                }
            }
        }
        (None, [old, new]) => {
            let old = reading.named(old);
            let new = reading.named(new);
            vec![(old, new)]
        }
        (None, _) => {
            screen.complain(&two_files(screen.lang));
            return Exit::Trouble;
        }
    };
    let all: Vec<Pair> = versions
        .iter()
        .flat_map(|(old, new)| pairs(old, new))
        .collect();
    let differs = all.iter().any(|pair| match (pair.old, pair.new) {
        (Some(old), Some(new)) => !changes(old, new).is_empty(),
        _ => true,
    });
    let format = matches.get_one::<String>("format").map(String::as_str);
    let shown = match format {
        Some("json") => diff::json(&all).map_err(anyhow::Error::from),
        Some("markdown") => Ok(pages(&all, Page::Markdown)),
        _ => Ok(pages(&all, Page::Text)),
    };
    let written = shown.and_then(|shown| {
        let mut sink = Sink::of(output(matches))?;
        sink.write(&shown)?;
        sink.finish()
    });
    let exit = match matches.get_flag("exit-code") && differs {
        true => reading.exit.max(Exit::Unmet),
        false => reading.exit,
    };
    screen.ended(written, exit)
}

fn pages(pairs: &[Pair], page: Page) -> String {
    let pages: Vec<String> = pairs.iter().map(|pair| diff::text(pair, page)).collect();
    pages.join("\n")
}

/// The charters of a file as they were, and as they are.
type Versions = (Vec<Verdict>, Vec<Verdict>);

struct Reading<'a> {
    screen: &'a Screen,
    lang: Option<Lang>,
    exit: Exit,
}

impl Reading<'_> {
    fn named(&mut self, path: &Path) -> Vec<Verdict> {
        let target = match path.as_os_str() == "-" {
            true => Target::Input,
            false => Target::Named(path.to_owned()),
        };
        self.verdicts(input::read(target))
    }

    /// Each charter of some paths as it was at a revision, and as it is.
    fn since(
        &mut self,
        revision: &str,
        paths: Vec<PathBuf>,
        filter: Filter,
    ) -> Result<Vec<Versions>, String> {
        let commit_of = |folder: &Path| {
            git::commit(folder, revision)
                .map_err(|trouble| no_revision(&trouble, revision, self.screen.lang))
        };
        let at = |commit: &str, path: &Path| {
            git::file_at(commit, path)
                .map_err(|trouble| no_revision(&trouble, revision, self.screen.lang))
        };
        // What is gone is looked for where it would be: by its name, or in the directory.
        let mut gone: Vec<(PathBuf, Vec<u8>)> = Vec::new();
        let mut there = Vec::new();
        for path in &paths {
            let folder = git::folder(path);
            let may_be_gone = !path.exists() && path.as_os_str() != "-" && folder.is_dir();
            let old = match may_be_gone {
                true => at(&commit_of(folder)?, path)?,
                false => None,
            };
            match old {
                Some(bytes) => gone.push((path.clone(), bytes)),
                None => there.push(path.clone()),
            }
        }
        let here = [PathBuf::from(".")];
        let named = if paths.is_empty() { &here[..] } else { &there };
        for folder in named.iter().filter(|path| path.is_dir()) {
            let commit = commit_of(folder)?;
            let files = git::files_at(&commit, folder)
                .map_err(|trouble| no_revision(&trouble, revision, self.screen.lang))?;
            for file in files {
                let path = folder.join(&file);
                // Its own folder may be gone with it.
                if filter.is_candidate(&path)
                    && !path.exists()
                    && let Some(bytes) = git::object_at(&commit, folder, &file)
                    && filter.judge(&path, &bytes).is_read()
                {
                    gone.push((path, bytes));
                }
            }
        }
        let mut versions: Vec<Versions> = Vec::new();
        let all_gone = !paths.is_empty() && there.is_empty();
        let targets = (!all_gone).then(|| targets(there, Otherwise::Here, filter));
        for target in targets.into_iter().flatten() {
            let path = match target {
                Ok(Target::Named(path) | Target::Found(path)) => path,
                Ok(Target::Input) => return Err(no_history(self.screen.lang)),
                Err(error) => {
                    self.exit = Exit::Trouble;
                    self.screen.complain(&trouble(self.screen, &error));
                    continue;
                }
            };
            let old = at(&commit_of(git::folder(&path))?, &path)?;
            let new = self.verdicts(input::read(Target::Found(path.clone())));
            let old = match old {
                Some(bytes) => self.verdicts(input::read_from(&path, Cursor::new(bytes))),
                None => Vec::new(),
            };
            if !(old.is_empty() && new.is_empty()) {
                versions.push((old, new));
            }
        }
        for (path, bytes) in gone {
            let old = self.verdicts(input::read_from(&path, Cursor::new(bytes)));
            for verdict in old {
                let key = verdict.key.clone();
                // A file that was moved has its charter elsewhere now, under the same name.
                let moved = versions
                    .iter_mut()
                    .find(|(old, new)| old.is_empty() && new.iter().any(|new| new.key == key));
                match moved {
                    Some((old, _)) => old.push(verdict),
                    None => versions.push((vec![verdict], Vec::new())),
                }
            }
        }
        Ok(versions)
    }

    fn verdicts(&mut self, found: impl Iterator<Item = anyhow::Result<Found>>) -> Vec<Verdict> {
        let mut verdicts = Vec::new();
        for found in found {
            let found = match found {
                Ok(found) => found,
                Err(error) => {
                    self.exit = Exit::Trouble;
                    self.screen.complain(&trouble(self.screen, &error));
                    continue;
                }
            };
            let text = text(&found.document);
            let Some(opened) = open(&found.document, &text, found.kind) else {
                continue;
            };
            let head = Head {
                path: found.path.clone(),
                document: found.document.number,
                alone: found.document.number == 1 && found.document.last,
                lang: self.lang.unwrap_or(opened.lang),
            };
            match report(&opened, head, Grouping::EachActor) {
                Report::Verdict(verdict) => verdicts.push(*verdict),
                Report::Broken(broken) => {
                    self.exit = Exit::Trouble;
                    self.screen
                        .complain(&diagnostics::broken(&broken, self.screen.err));
                }
            }
        }
        verdicts
    }
}

fn two_files(lang: Lang) -> String {
    match lang {
        Lang::Nb => {
            "samskap: diff sammenligner to filer, GAMMEL og NY, eller stier med --since REVISJON\n"
        }
        Lang::Nn => {
            "samskap: diff samanliknar to filer, GAMMAL og NY, eller stigar med --since REVISJON\n"
        }
        Lang::En => {
            "samskap: diff compares two files, OLD and NEW, or paths with --since REVISION\n"
        }
    }
    .to_owned()
}

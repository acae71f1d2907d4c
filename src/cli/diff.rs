//! `samskap diff`: what changed between two versions of a charter.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::ArgMatches;
use rayon::prelude::*;

use super::Exit;
use super::discover::{Filter, Otherwise, targets};
use super::git::{no_history, no_revision};
use super::input::{self, Target};
use super::output::{Named, Screen, Sink};
use super::setup::{Setup, output, paths, trouble};
use super::since::{self, Asked, Both, InFile, Judged, Judging, matched};
use crate::render::diff::{self, Page};
use crate::report::Verdict;
use crate::report::diff::Pair;
use crate::theory::lang::{Lang, one_line};

/// Runs the command.
pub fn run(matches: &ArgMatches, setup: Setup, screen: &Screen) -> Exit {
    let paths = paths(matches);
    let since = matches.get_one::<String>("since");
    let filter = setup.filter(matches, screen);
    let mut reading = Reading {
        screen,
        judging: Judging {
            lang: setup.lang,
            style: screen.err,
        },
        exit: Exit::Well,
    };
    let versions = match (since, paths.as_slice()) {
        (Some(revision), _) => match reading.since(revision, &paths, filter) {
            Ok(versions) => versions,
            Err(complaint) => {
                screen.complain(&complaint);
                return Exit::Trouble;
            }
        },
        (None, [old, new]) if old.is_dir() && new.is_dir() => reading.folders(old, new, &filter),
        (None, [old, new]) => reading.files(old, new),
        (None, _) => {
            screen.complain(&two_files(screen.lang));
            return Exit::Trouble;
        }
    };
    let all: Vec<Pair> = versions.charters.iter().map(Both::pair).collect();
    let (same, other): (Vec<Pair>, Vec<Pair>) = all.into_iter().partition(|pair| pair.is_same());
    let differs = !other.is_empty();
    // Of many charters, those that are as they were are only counted; of two files, each is told of.
    let counted = versions.same + if versions.are_many { same.len() } else { 0 };
    let told: Vec<Pair> = match versions.are_many {
        true => other,
        false => versions.charters.iter().map(Both::pair).collect(),
    };
    let counted = versions.are_many.then_some(counted);
    let format = matches.get_one::<String>("format").map(String::as_str);
    let shown = match format {
        Some("json") => diff::json(&told, counted).map_err(anyhow::Error::from),
        Some("markdown") => Ok(diff::page(&told, counted, Page::Markdown, screen.lang)),
        _ => {
            let page = diff::page(&told, counted, Page::Text, screen.lang);
            Ok(match output(matches) {
                Some(_) => page,
                None => screen.out.folded(page),
            })
        }
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

/// The charters in both versions.
struct Versions {
    charters: Vec<Both>,
    /// How many more there are, in files that are the same to the byte.
    same: usize,
    /// They come from directories, and not from two files.
    are_many: bool,
}

struct Reading<'a> {
    screen: &'a Screen,
    judging: Judging,
    exit: Exit,
}

impl Reading<'_> {
    fn files(&mut self, old: &Path, new: &Path) -> Versions {
        let mut of = |path: &Path| {
            let target = match path.as_os_str() == "-" {
                true => Target::Input,
                false => Target::Named(path.to_owned()),
            };
            let judged = self.judging.judge(input::read(target));
            self.verdicts(judged)
        };
        let file = PathBuf::new();
        let placed = |verdict: Verdict| (file.clone(), verdict);
        let old = of(old).into_iter().map(placed).collect();
        let new = of(new).into_iter().map(placed).collect();
        Versions {
            charters: both(old, new),
            same: 0,
            are_many: false,
        }
    }

    /// The charters of two directories, each with its path from its own.
    fn folders(&mut self, old: &Path, new: &Path, filter: &Filter) -> Versions {
        let mut of = |folder: &Path| {
            let mut found = Vec::new();
            let (files, errors): (Vec<_>, Vec<_>) =
                targets(vec![folder.to_owned()], Otherwise::Here, filter.clone())
                    .partition(Result::is_ok);
            for error in errors.into_iter().filter_map(Result::err) {
                self.cannot(&error);
            }
            let files: Vec<Target> = files.into_iter().flatten().collect();
            let judging = self.judging;
            let judged: Vec<(PathBuf, Judged)> = files
                .into_par_iter()
                .filter_map(|target| match target {
                    Target::Named(path) | Target::Found(path) => {
                        let inside = path.strip_prefix(folder).unwrap_or(&path).to_owned();
                        Some((inside, judging.judge(input::read(Target::Found(path)))))
                    }
                    Target::Input => None,
                })
                .collect();
            for (inside, judged) in judged {
                let verdicts = self.verdicts(judged).into_iter();
                found.extend(verdicts.map(|verdict| (inside.clone(), verdict)));
            }
            found
        };
        let old = of(old);
        let new = of(new);
        Versions {
            charters: both(old, new),
            same: 0,
            are_many: true,
        }
    }

    /// Each charter of some paths as it was at a revision, and as it is.
    fn since(
        &mut self,
        revision: &str,
        paths: &[PathBuf],
        filter: Filter,
    ) -> Result<Versions, String> {
        // A file that is named may be gone.
        let (there, gone): (Vec<PathBuf>, Vec<PathBuf>) = paths
            .iter()
            .cloned()
            .partition(|path| path.exists() || path.as_os_str() == "-");
        let mut files = Vec::new();
        let none_is_left = !paths.is_empty() && there.is_empty();
        let found = (!none_is_left).then(|| targets(there, Otherwise::Here, filter.clone()));
        for target in found.into_iter().flatten() {
            match target {
                Ok(Target::Named(path) | Target::Found(path)) => files.push(path),
                Ok(Target::Input) => return Err(no_history(self.screen.lang)),
                Err(error) => self.cannot(&error),
            }
        }
        let filter = Filter {
            tally: Arc::default(),
            ..filter
        };
        let compared = since::compare(&Asked {
            revision,
            paths,
            files: &files,
            filter: &filter,
            judging: self.judging,
            counts_same: true,
        })
        .map_err(|trouble| no_revision(&trouble, revision, self.screen.lang))?;
        for judged in compared.now {
            self.verdicts(judged);
        }
        for path in gone {
            // One that never was is a mistake of whoever named it.
            let is_of_it = |both: &Both| {
                let old = both.old.as_ref();
                old.is_some_and(|old| Path::new(&old.head.path) == input::plain(&path))
            };
            if !compared.charters.iter().any(is_of_it) {
                let error = std::io::Error::from(std::io::ErrorKind::NotFound);
                self.cannot(&anyhow::Error::new(error).context(Named(path)));
            }
        }
        for path in &compared.unread {
            self.screen
                .complain(&unread(path, revision, self.screen.lang));
        }
        Ok(Versions {
            charters: compared.charters,
            same: compared.same,
            are_many: true,
        })
    }

    fn cannot(&mut self, error: &anyhow::Error) {
        self.exit = Exit::Trouble;
        self.screen.complain(&trouble(self.screen, error));
    }

    /// The charters of a file that were placed; what could not be, is said.
    fn verdicts(&mut self, judged: Judged) -> Vec<Verdict> {
        for error in &judged.errors {
            self.cannot(error);
        }
        for said in &judged.broken {
            self.exit = Exit::Trouble;
            self.screen.complain(said);
        }
        judged.verdicts
    }
}

/// Each charter with what it was.
fn both(old: Vec<InFile>, new: Vec<InFile>) -> Vec<Both> {
    let matched = matched(old, new).into_iter();
    matched
        .map(|(old, new)| Both {
            old: old.map(|(_, verdict)| verdict),
            new: new.map(|(_, verdict)| verdict),
        })
        .collect()
}

/// What is said of a file that was there, and could not be read as a charter.
fn unread(path: &str, revision: &str, lang: Lang) -> String {
    let (path, revision) = (one_line(path), one_line(revision));
    match lang {
        Lang::Nb => {
            format!(
                "samskap: {path} kunne ikke leses som kort ved {revision}, og regnes som nytt\n"
            )
        }
        Lang::Nn => {
            format!(
                "samskap: {path} kunne ikkje lesast som kort ved {revision}, og blir rekna som nytt\n"
            )
        }
        Lang::En => {
            format!(
                "samskap: {path} could not be read as a charter at {revision}, and counts as new\n"
            )
        }
    }
}

fn two_files(lang: Lang) -> String {
    match lang {
        Lang::Nb => {
            "samskap: diff sammenligner to filer eller to mapper, GAMMEL og NY, eller stier med --since REVISJON\n"
        }
        Lang::Nn => {
            "samskap: diff samanliknar to filer eller to mapper, GAMMAL og NY, eller stigar med --since REVISJON\n"
        }
        Lang::En => {
            "samskap: diff compares two files or two directories, OLD and NEW, or paths with --since REVISION\n"
        }
    }
    .to_owned()
}

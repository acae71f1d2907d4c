//! Before anything is opened: no file is written that the same run reads for another purpose.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::discover::is_found_in;
use super::output::Screen;
use super::setup::Setup;
use crate::theory::lang::{Lang, one_line};

/// The arguments that name a file to write.
const WRITTEN: &[&str] = &["output", "write-baseline"];

/// The arguments that name a file or a folder to read.
const READ: &[&str] = &["path", "file", "answers", "config", "baseline"];

/// A file that the run would both read and write over: one that is named, one that a folder holds, the
/// configuration, or one that two arguments would write.
pub(super) fn overwritten(
    command: &str,
    matches: &ArgMatches,
    setup: &Setup,
    screen: &Screen,
) -> Option<PathBuf> {
    let all = |name: &str| -> Vec<PathBuf> {
        match matches.try_get_many::<PathBuf>(name) {
            Ok(Some(paths)) => paths.cloned().collect(),
            _ => Vec::new(),
        }
    };
    let mut written: Vec<PathBuf> = Vec::new();
    for argument in WRITTEN {
        for path in all(argument) {
            let Some(target) = resolved(&path) else {
                continue;
            };
            if written.contains(&target) {
                return Some(path);
            }
            written.push(target.clone());
            let mut read: Vec<PathBuf> = READ.iter().flat_map(|name| all(name)).collect();
            let searches = matches!(command, "classify" | "lint" | "diff");
            if searches && all("path").is_empty() {
                read.push(PathBuf::from("."));
            }
            read.extend(setup.here.config.file.clone());
            let filter = setup.filter(matches, screen);
            let is_read = |read: &PathBuf| match resolved(read) {
                Some(read) if read.is_dir() => searches && is_found_in(&read, &target, &filter),
                Some(read) => read == target,
                None => false,
            };
            if target.is_file() && read.iter().any(is_read) {
                return Some(path);
            }
        }
    }
    None
}

/// A path as the system knows it; of a file that is not there yet, by its folder.
fn resolved(path: &Path) -> Option<PathBuf> {
    if path.as_os_str() == "-" {
        return None;
    }
    std::fs::canonicalize(path).ok().or_else(|| {
        let folder = path
            .parent()
            .filter(|parent| !parent.as_os_str().is_empty());
        let folder = std::fs::canonicalize(folder.unwrap_or(Path::new("."))).ok()?;
        Some(folder.join(path.file_name()?))
    })
}

/// What is said instead of writing.
pub(super) fn refusal(path: &Path, lang: Lang) -> String {
    let path = one_line(&path.to_string_lossy()).into_owned();
    match lang {
        Lang::Nb => format!(
            "samskap: {path} skrives ikke over: filen brukes til noe annet i samme kommando\n"
        ),
        Lang::Nn => format!(
            "samskap: {path} blir ikkje skriven over: fila blir brukt til noko anna i same kommando\n"
        ),
        Lang::En => format!(
            "samskap: {path} is not overwritten: the same command uses the file for something else\n"
        ),
    }
}

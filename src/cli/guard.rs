//! Before anything is opened: no file is written that the same run reads for another purpose.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::discover::is_found_in;
use super::input::whole;
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
    let searches = matches!(command, "classify" | "lint" | "diff");
    let mut read: Vec<PathBuf> = READ.iter().flat_map(|name| all(name)).collect();
    if searches && all("path").is_empty() {
        read.push(PathBuf::from("."));
    }
    read.extend(setup.here.config.file.clone());
    read.retain(|path| path.as_os_str() != "-");
    let read: Vec<PathBuf> = read.iter().map(|path| whole(path)).collect();
    let filter = setup.filter(matches, screen);
    let is_read = |target: &Path| {
        read.iter().any(|read| match read.is_dir() {
            true => searches && is_found_in(read, target, &filter),
            false => read == target,
        })
    };
    let mut written: Vec<PathBuf> = Vec::new();
    for argument in WRITTEN {
        for path in all(argument) {
            if path.as_os_str() == "-" {
                continue;
            }
            let target = whole(&path);
            if written.contains(&target) {
                return Some(path);
            }
            let configured = setup.here.config.baseline.as_deref().map(whole);
            let is_known = *argument == "output" && configured.as_ref() == Some(&target);
            if target.is_file() && (is_known || is_read(&target)) {
                return Some(path);
            }
            written.push(target);
        }
    }
    None
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

//! The charter as the save file: written whole or not at all, and never over what someone else wrote.

use std::fs::File;
use std::io::{self, Cursor};
use std::path::{Path, PathBuf};

use anyhow::Context;

use crate::charter::Kind;
use crate::charter::yaml::with_spaces_in_flow;
use crate::cli::input;
use crate::cli::output::{Named, Sink, write_new};

/// A file, and what surrounds the charter in it.
#[derive(Debug)]
pub struct SaveFile {
    pub path: PathBuf,
    pub kind: Kind,
    /// What was last seen or written there; nothing when there is no file yet.
    last: Option<String>,
    before: String,
    after: String,
}

/// Why a file cannot be gone on with.
#[derive(Debug)]
pub enum Refusal {
    /// It cannot be read.
    Error(anyhow::Error),
    /// It holds several charters.
    Several,
    /// It is not UTF-8.
    NotUtf8,
    /// A pipe or a device.
    NotAFile,
}

/// Why it was not saved.
#[derive(Debug)]
pub enum Unsaved {
    /// It cannot be written.
    Error(anyhow::Error),
    /// Someone else has changed it.
    Changed,
}

impl SaveFile {
    /// Opens a file, and reads the charter in it; an empty one when there is no file.
    pub fn open(path: &Path) -> Result<(SaveFile, String), Refusal> {
        // Reading a pipe would wait for its other end.
        if std::fs::metadata(path).is_ok_and(|found| !found.is_file() && !found.is_dir()) {
            return Err(Refusal::NotAFile);
        }
        let bytes = match std::fs::read(path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                let file = SaveFile {
                    path: path.to_owned(),
                    kind: Kind::Yaml,
                    last: None,
                    before: String::new(),
                    after: String::new(),
                };
                return Ok((file, String::new()));
            }
            Err(error) => {
                let error = anyhow::Error::new(error).context(Named(path.to_owned()));
                return Err(Refusal::Error(error));
            }
        };
        let whole = String::from_utf8(bytes).map_err(|_| Refusal::NotUtf8)?;
        let named = Cursor::new(whole.clone().into_bytes());
        let found: Vec<_> = input::read_named(path, named)
            .collect::<anyhow::Result<_>>()
            .map_err(Refusal::Error)?;
        // Of several rounds of one collaboration, the last is the one to go on with.
        let Some(found) = input::last_round(found) else {
            return Err(Refusal::Several);
        };
        let start = found.document.offset;
        let end = start + found.document.bytes.len();
        let part = |range: Option<&str>| range.unwrap_or_default().to_owned();
        let file = SaveFile {
            path: path.to_owned(),
            kind: found.kind,
            before: part(whole.get(..start)),
            after: part(whole.get(end..)),
            last: Some(whole.clone()),
        };
        // A tab that indents inside brackets is read as a space by every command.
        let text = part(whole.get(start..end));
        Ok((file, with_spaces_in_flow(&text).into_owned()))
    }

    /// Puts a new round behind the charter that was read, as a document of its own.
    pub fn begin_round(&mut self, text: &str, next: &str) -> String {
        let end = match self.before.contains("\r\n") || text.contains("\r\n") {
            true => "\r\n",
            false => "\n",
        };
        self.before.push_str(text);
        self.before.push_str(&std::mem::take(&mut self.after));
        if !self.before.ends_with('\n') {
            self.before.push_str(end);
        }
        self.before.push_str("---");
        self.before.push_str(end);
        next.replace('\n', end)
    }

    /// Writes the charter.
    pub fn save(&mut self, text: &str) -> Result<(), Unsaved> {
        let whole = format!("{}{text}{}", self.before, self.after);
        if self.last.as_deref() == Some(whole.as_str()) {
            return Ok(());
        }
        // Held until the new file is there: of two that save at once, the second sees what the first wrote.
        let held = hold(&self.path);
        let there = match std::fs::read(&self.path) {
            Ok(bytes) => Some(bytes),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
            Err(error) => {
                let error = anyhow::Error::new(error).context(Named(self.path.clone()));
                return Err(Unsaved::Error(error));
            }
        };
        if there.as_deref() != self.last.as_deref().map(str::as_bytes) {
            return Err(Unsaved::Changed);
        }
        if there.is_none() {
            return match write_new(&self.path, &whole) {
                Ok(()) => {
                    self.last = Some(whole);
                    Ok(())
                }
                Err(error) if is_there(&error) => Err(Unsaved::Changed),
                Err(error) => Err(Unsaved::Error(error.context(Named(self.path.clone())))),
            };
        }
        let write = || -> anyhow::Result<()> {
            let mut sink = Sink::file(&self.path)?;
            sink.write(&whole)
                .with_context(|| Named(self.path.clone()))?;
            sink.finish()
        };
        write().map_err(Unsaved::Error)?;
        drop(held);
        self.last = Some(whole);
        Ok(())
    }
}

/// Holds a file for a moment. Whoever waits for it has an old file in hand when the other is done, and then
/// finds another one at its place. Not on Windows, where a file that is held cannot be replaced; and where
/// nothing can be held, nothing is.
fn hold(path: &Path) -> Option<File> {
    if cfg!(windows) {
        return None;
    }
    let file = File::open(path).ok()?;
    for _ in 0..100 {
        match file.try_lock() {
            Ok(()) => return Some(file),
            Err(std::fs::TryLockError::WouldBlock) => {
                std::thread::sleep(std::time::Duration::from_millis(20));
            }
            Err(std::fs::TryLockError::Error(_)) => return None,
        }
    }
    None
}

fn is_there(error: &anyhow::Error) -> bool {
    let io = error.downcast_ref::<io::Error>();
    io.is_some_and(|error| error.kind() == io::ErrorKind::AlreadyExists)
}

//! Finding `samskap.toml`: upwards from a directory to the root of its repository, or to the working
//! directory where there is none.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use anyhow::Context;
use globset::{Glob, GlobSet, GlobSetBuilder};

use super::output::Named;
use crate::lint::config::{self, Config};
use crate::render::diagnostics::{self, Style};
use crate::theory::lang::{Lang, one_line};

/// The largest configuration that is read, in bytes.
const LARGEST: u64 = 1 << 20;

/// The file's name.
const NAME: &str = "samskap.toml";

/// The configurations that have been found, by directory.
#[derive(Debug)]
pub struct Configurations {
    /// How their mistakes are drawn.
    style: Style,
    /// One that was named holds for everything.
    named: Option<Arc<Config>>,
    found: Mutex<HashMap<PathBuf, Arc<Config>>>,
}

/// A configuration with mistakes, as a message for people.
#[derive(Debug)]
pub struct Wrong(pub String);

impl std::fmt::Display for Wrong {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Wrong {}

impl Configurations {
    /// The configurations of a run; one that is named takes the place of all others.
    ///
    /// # Errors
    /// The named one cannot be read, or has mistakes.
    pub fn new(named: Option<&Path>, lang: Lang, style: Style) -> anyhow::Result<Configurations> {
        let named = named
            .map(|path| load(path, lang, style))
            .transpose()?
            .map(Arc::new);
        Ok(Configurations {
            style,
            named,
            found: Mutex::default(),
        })
    }

    /// The configuration that is nearest to a directory.
    ///
    /// # Errors
    /// It cannot be read, or has mistakes.
    pub fn nearest(&self, directory: &Path, lang: Lang) -> anyhow::Result<Arc<Config>> {
        if let Some(named) = &self.named {
            return Ok(Arc::clone(named));
        }
        let directory = if directory.as_os_str().is_empty() {
            Path::new(".")
        } else {
            directory
        };
        if let Some(known) = self.known(directory) {
            return Ok(known);
        }
        let config = match look_upwards(directory) {
            Some((path, root)) => {
                // A link could show a file of somebody else's, line by line, among its mistakes.
                let real = std::fs::canonicalize(&path).with_context(|| Named(path.clone()))?;
                if !real.starts_with(root) {
                    return Err(anyhow::Error::new(Wrong(leads_out(&path, lang))));
                }
                load(&path, lang, self.style)?
            }
            None => Config::default(),
        };
        let config = Arc::new(config);
        if let Ok(mut found) = self.found.lock() {
            found.insert(directory.to_owned(), Arc::clone(&config));
        }
        Ok(config)
    }

    fn known(&self, directory: &Path) -> Option<Arc<Config>> {
        self.found.lock().ok()?.get(directory).cloned()
    }
}

/// What is said of a configuration that is a link to a place outside.
fn leads_out(path: &Path, lang: Lang) -> String {
    let path = path.to_string_lossy();
    let path = one_line(&path);
    match lang {
        Lang::Nb => format!("samskap: {path} er en lenke til et sted utenfor, og leses ikke\n"),
        Lang::Nn => {
            format!("samskap: {path} er ei lenkje til ein stad utanfor, og blir ikkje lesen\n")
        }
        Lang::En => format!("samskap: {path} is a link to a place outside, and is not read\n"),
    }
}

/// The file, and the folder that it was looked for in.
fn look_upwards(directory: &Path) -> Option<(PathBuf, PathBuf)> {
    let directory = std::fs::canonicalize(directory).ok()?;
    let root = directory
        .ancestors()
        .find(|above| above.join(".git").exists())
        .map(Path::to_owned)
        .or_else(|| std::env::current_dir().ok())?;
    let within = directory.starts_with(&root);
    let root = if within { root } else { directory.clone() };
    let found = directory
        .ancestors()
        .take_while(|above| above.starts_with(&root))
        .map(|above| above.join(NAME))
        .find(|path| path.is_file())?;
    Some((found, root))
}

/// The text of a configuration; a device that has no end is none.
fn read(path: &Path) -> io::Result<String> {
    let mut text = String::new();
    File::open(path)?
        .take(LARGEST + 1)
        .read_to_string(&mut text)?;
    match text.len() as u64 > LARGEST {
        true => Err(io::ErrorKind::FileTooLarge.into()),
        false => Ok(text),
    }
}

fn load(path: &Path, lang: Lang, style: Style) -> anyhow::Result<Config> {
    let text = read(path).with_context(|| Named(path.to_owned()))?;
    let (mut config, mistakes) = config::read(&text);
    config.file = Some(path.to_owned());
    config.folder = std::fs::canonicalize(path)
        .ok()
        .and_then(|path| path.parent().map(Path::to_owned));
    if mistakes.is_empty() {
        return Ok(config);
    }
    let shown = path.to_string_lossy();
    let drawn = diagnostics::configuration(&shown, &text, &mistakes, lang, style);
    Err(anyhow::Error::new(Wrong(drawn)))
}

/// A set of the globs of a configuration, which have been read before.
pub fn globs(patterns: &[String]) -> GlobSet {
    let mut set = GlobSetBuilder::new();
    for pattern in patterns {
        // A folder stands for all that is in it.
        for pattern in [
            pattern.clone(),
            format!("{}/**", pattern.trim_end_matches('/')),
        ] {
            if let Ok(glob) = Glob::new(&pattern) {
                set.add(glob);
            }
        }
    }
    set.build().unwrap_or_else(|_| GlobSet::empty())
}

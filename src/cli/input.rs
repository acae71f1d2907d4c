//! Finding charters, and reading them one document at a time.

use std::fs::File;
use std::io::{self, IsTerminal, Read, Seek};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use anyhow::Context;
use globset::GlobSet;
use ignore::{DirEntry, WalkBuilder};

use super::output::Named;
use crate::charter::reading::{open, text};
use crate::charter::source::{Document, Documents, front_matter};
use crate::charter::spelling::Key;
use crate::charter::yaml::{self, Value};
use crate::charter::{Kind, spelling};

/// One document, and the file that it stands in.
#[derive(Debug)]
pub struct Found {
    /// The path as it is said; `-` for standard input.
    pub path: String,
    /// What kind of text it is.
    pub kind: Kind,
    /// The document.
    pub document: Document,
}

/// What is read when no path is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Otherwise {
    /// Standard input when it is a pipe or a file, else the working directory.
    Input,
    /// The working directory.
    Here,
}

/// A file to read.
#[derive(Clone, Debug)]
pub enum Target {
    /// Standard input.
    Input,
    /// A file that was named outright.
    Named(PathBuf),
    /// A file that was found in a directory.
    Found(PathBuf),
}

/// Which files count, beside those that have a charter's name.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Further files in directories.
    pub include: GlobSet,
    /// Files in directories that are passed over.
    pub exclude: GlobSet,
    /// The folder that the globs start from.
    pub folder: PathBuf,
    /// Files that were named are passed over too.
    pub force_exclude: bool,
    /// Files that were named and are no charters are passed over.
    pub if_charter: bool,
}

impl Filter {
    /// Whether a file in a directory is read.
    pub fn admits(&self, path: &Path) -> bool {
        let named_as_one = is_charter(path) || is_markdown(path);
        (named_as_one || self.matches(&self.include, path)) && !self.matches(&self.exclude, path)
    }

    /// Whether a file is meant by some globs, however its path was typed.
    fn matches(&self, globs: &GlobSet, path: &Path) -> bool {
        if globs.is_empty() {
            return false;
        }
        let whole = std::fs::canonicalize(path)
            .or_else(|_| std::path::absolute(path))
            .unwrap_or_else(|_| path.to_owned());
        globs.is_match(whole.strip_prefix(&self.folder).unwrap_or(&whole))
    }
}

/// The documents of some paths, in the order of the paths; within a directory in the order of the
/// sorted paths. An error is about one file, and the rest is still read.
pub fn documents(
    paths: Vec<PathBuf>,
    otherwise: Otherwise,
    filter: Filter,
) -> impl Iterator<Item = anyhow::Result<Found>> {
    targets(paths, otherwise, filter).flat_map(|target| match target {
        Ok(target) => read(target),
        Err(error) => failed(error),
    })
}

/// The files of some paths, in their order.
pub fn targets(
    paths: Vec<PathBuf>,
    otherwise: Otherwise,
    filter: Filter,
) -> impl Iterator<Item = anyhow::Result<Target>> {
    let paths = match (paths.is_empty(), otherwise) {
        (false, _) => paths,
        (true, Otherwise::Input) if !io::stdin().is_terminal() => vec![PathBuf::from("-")],
        (true, _) => vec![PathBuf::from(".")],
    };
    paths
        .into_iter()
        .flat_map(move |path| of_path(path, &filter))
}

type Stream = Box<dyn Iterator<Item = anyhow::Result<Found>>>;
type Targets = Box<dyn Iterator<Item = anyhow::Result<Target>>>;

fn of_path(path: PathBuf, filter: &Filter) -> Targets {
    let one = |target| -> Targets { Box::new(std::iter::once(target)) };
    if path.as_os_str() == "-" {
        return one(Ok(Target::Input));
    }
    match std::fs::metadata(&path) {
        Ok(found) if found.is_dir() => Box::new(walk(&path, filter)),
        Ok(_) if filter.force_exclude && filter.matches(&filter.exclude, &path) => {
            Box::new(std::iter::empty())
        }
        Ok(found) if filter.if_charter && found.is_file() && !may_be_charter(&path) => {
            Box::new(std::iter::empty())
        }
        Ok(_) => one(Ok(Target::Named(path))),
        Err(error) => one(Err(anyhow::Error::new(error).context(Named(path)))),
    }
}

/// The charters of a file; that nothing comes after a last `---` is no charter.
fn charters(found: Vec<Found>) -> Vec<Found> {
    let holds_one =
        |found: &Found| open(&found.document, &text(&found.document), found.kind).is_some();
    found.into_iter().filter(holds_one).collect()
}

/// The one charter of a file, and nothing when it holds several.
pub fn only_one(found: Vec<Found>) -> Option<Found> {
    let mut charters = charters(found);
    charters.pop().filter(|_| charters.is_empty())
}

/// The same; of several rounds of one collaboration, the last. The first may have been written before there
/// was a second, and not say that it is the first.
pub fn last_round(found: Vec<Found>) -> Option<Found> {
    let mut charters = charters(found);
    let round_of = |(at, found): (usize, &Found)| {
        let text = text(&found.document);
        let charter = open(&found.document, &text, found.kind)?.charter?;
        let said = charter.round.map(|round| round.value);
        let number = said.or((at == 0).then_some(1))?;
        Some((spelling::folded_id(&charter.name), number))
    };
    let rounds: Option<Vec<(String, u32)>> = match charters.len() {
        0 | 1 => Some(Vec::new()),
        _ => charters.iter().enumerate().map(round_of).collect(),
    };
    let follow = |pair: &[(String, u32)]| match pair {
        [(name, number), (next, later)] => name == next && number < later,
        _ => false,
    };
    let are_rounds = rounds.is_some_and(|rounds| rounds.windows(2).all(follow));
    charters.pop().filter(|_| are_rounds)
}

/// The path of a file from a folder, the same however either was typed.
pub fn path_from(folder: &Path, file: &Path) -> String {
    let whole = std::fs::canonicalize(file)
        .or_else(|_| std::path::absolute(file))
        .unwrap_or_else(|_| file.to_owned());
    let shared = folder.ancestors().find(|above| whole.starts_with(above));
    let (Some(shared), Some(inside)) = (
        shared,
        shared.and_then(|shared| whole.strip_prefix(shared).ok()),
    ) else {
        return shown(&whole);
    };
    let up = folder
        .strip_prefix(shared)
        .map_or(0, |below| below.components().count());
    let mut path = PathBuf::new();
    path.extend(std::iter::repeat_n("..", up));
    path.push(inside);
    shown(&path)
}

/// The documents of one file.
pub fn read(target: Target) -> Stream {
    let (path, searched) = match target {
        Target::Input => return yaml("-".to_owned(), io::stdin()),
        Target::Named(path) => (path, false),
        Target::Found(path) => (path, true),
    };
    let shown = shown(&path);
    let file = match File::open(&path) {
        Ok(file) => file,
        Err(error) => return failed(anyhow::Error::new(error).context(Named(path))),
    };
    of_content(&path, shown, file, searched)
}

/// The documents of a file whose content comes from elsewhere, read as if it had been found.
pub fn read_from(path: &Path, content: impl Read + Seek + 'static) -> Stream {
    of_content(path, shown(path), content, true)
}

/// The documents of a file whose content comes from elsewhere, read as if it had been named.
pub fn read_named(path: &Path, content: impl Read + Seek + 'static) -> Stream {
    of_content(path, shown(path), content, false)
}

fn of_content(
    path: &Path,
    shown: String,
    mut content: impl Read + Seek + 'static,
    searched: bool,
) -> Stream {
    if !is_markdown(path) {
        return yaml(shown, content);
    }
    // For the message when there is no charter: what the file begins with.
    let mut first_line = Vec::new();
    let begun = (&mut content).take(200).read_to_end(&mut first_line);
    first_line.truncate(memchr::memchr2(b'\n', b'\r', &first_line).unwrap_or(first_line.len()));
    let found = begun
        .and_then(|_| content.rewind())
        .and_then(|()| front_matter(content))
        .with_context(|| Named(path.to_owned()));
    let document = match (found, searched) {
        (Err(error), _) => return failed(error),
        (Ok(Some(document)), false) => document,
        (Ok(None), false) => Document {
            number: 1,
            first_line: 1,
            last: true,
            bytes: first_line,
            ..Document::default()
        },
        (Ok(Some(document)), true) if holds_charter(&document) => document,
        (Ok(_), true) => return Box::new(std::iter::empty()),
    };
    Box::new(std::iter::once(Ok(Found {
        path: shown,
        kind: Kind::FrontMatter,
        document,
    })))
}

fn yaml(path: String, input: impl Read + 'static) -> Stream {
    let named = path.clone();
    let mut documents = Documents::new(input).peekable();
    // A file without any document is one that is empty.
    let empty = documents.peek().is_none().then(|| {
        Ok(Document {
            number: 1,
            first_line: 1,
            last: true,
            ..Document::default()
        })
    });
    Box::new(empty.into_iter().chain(documents).map(move |document| {
        let document = document.with_context(|| Named(PathBuf::from(&named)))?;
        Ok(Found {
            path: named.clone(),
            kind: Kind::Yaml,
            document,
        })
    }))
}

fn failed(error: anyhow::Error) -> Stream {
    Box::new(std::iter::once(Err(error)))
}

/// The files of a directory that may hold charters, sorted, obeying `.gitignore`.
fn walk(root: &Path, filter: &Filter) -> impl Iterator<Item = anyhow::Result<Target>> + use<> {
    let filter = filter.clone();
    let traps: Arc<Mutex<Vec<PathBuf>>> = Arc::default();
    let absolute = std::path::absolute(root).unwrap_or_else(|_| root.to_owned());
    // What is ignored is read from the folders above, too.
    let at_once = absolute.ancestors().find_map(trap);
    let is_trapped = at_once.is_some();
    traps.lock().map(|mut traps| traps.extend(at_once)).ok();
    let found = Arc::clone(&traps);
    let not_trapped = move |entry: &DirEntry| {
        let is_folder = entry.file_type().is_some_and(|kind| kind.is_dir());
        let Some(trap) = is_folder.then(|| trap(entry.path())).flatten() else {
            return true;
        };
        found.lock().map(|mut found| found.push(trap)).ok();
        false
    };
    let walk = WalkBuilder::new(root)
        .require_git(false)
        .sort_by_file_name(std::cmp::Ord::cmp)
        .filter_entry(not_trapped)
        .build();
    let errors = std::iter::once(traps).flat_map(|traps| {
        let traps = traps.lock().map(|mut traps| std::mem::take(&mut *traps));
        traps.unwrap_or_default().into_iter().map(|trap| {
            let error = io::Error::from(io::ErrorKind::InvalidInput);
            Err(anyhow::Error::new(error).context(Named(trap)))
        })
    });
    let found = (!is_trapped).then_some(walk).into_iter().flatten();
    let found = found.filter_map(move |entry| match entry {
        Ok(entry) => {
            let path = entry.path();
            let is_file = entry.file_type().is_some_and(|kind| kind.is_file());
            (is_file && filter.admits(path)).then(|| Ok(Target::Found(entry.into_path())))
        }
        Err(error) => Some(Err(walk_error(error))),
    });
    found.chain(errors)
}

/// Whether a search of a folder would come upon a file that is there.
pub fn is_found_in(folder: &Path, file: &Path, filter: &Filter) -> bool {
    file.starts_with(folder) && filter.admits(file) && may_be_charter(file)
}

/// The largest file of what is ignored, in bytes.
const LARGEST_IGNORE: u64 = 1 << 20;

/// A file of what is ignored in a folder that would never end, or fill the memory: a device, a pipe, or a
/// link to one.
fn trap(folder: &Path) -> Option<PathBuf> {
    [".gitignore", ".ignore"]
        .into_iter()
        .map(|name| folder.join(name))
        .find(|path| {
            std::fs::metadata(path).is_ok_and(|found| {
                !found.is_dir() && (!found.is_file() || found.len() > LARGEST_IGNORE)
            })
        })
}

fn walk_error(error: ignore::Error) -> anyhow::Error {
    let path = match &error {
        ignore::Error::WithPath { path, .. } => Some(path.clone()),
        ignore::Error::WithDepth { err, .. } => match err.as_ref() {
            ignore::Error::WithPath { path, .. } => Some(path.clone()),
            _ => None,
        },
        _ => None,
    };
    let io = error
        .into_io_error()
        .unwrap_or_else(|| io::Error::from(io::ErrorKind::Other));
    let error = anyhow::Error::new(io);
    match path {
        Some(path) => error.context(Named(path)),
        None => error,
    }
}

/// `samskap.yaml`, `samskap.yml`, `*.samskap.yaml` and `*.samskap.yml`.
fn is_charter(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy());
    name.is_some_and(|name| {
        [".yaml", ".yml"].iter().any(|ending| {
            let stem = name.strip_suffix(ending);
            stem.is_some_and(|stem| stem == "samskap" || stem.ends_with(".samskap"))
        })
    })
}

fn is_markdown(path: &Path) -> bool {
    path.extension().is_some_and(|ending| {
        ending.eq_ignore_ascii_case("md") || ending.eq_ignore_ascii_case("markdown")
    })
}

/// Whether a file is a page of Markdown with nothing at its top that could be a charter.
pub fn is_bare_page(path: &Path) -> bool {
    let top = || File::open(path).and_then(front_matter);
    is_markdown(path) && matches!(top(), Ok(None))
}

/// Whether a named file is a charter: by its name, by the key `samskap`, or by a name with parties. One
/// that cannot be told is read, and says itself what is wrong.
fn may_be_charter(path: &Path) -> bool {
    if is_charter(path) {
        return true;
    }
    let Ok(file) = File::open(path) else {
        return true;
    };
    if is_markdown(path) {
        return matches!(front_matter(file), Ok(Some(document)) if holds_charter(&document));
    }
    let Some(Ok(document)) = Documents::new(file).next() else {
        return false;
    };
    let text = String::from_utf8_lossy(&document.bytes);
    let (doc, _) = yaml::parse(&text);
    let Some(Value::Map(entries)) = doc.root().map(|root| doc.value(root)) else {
        return false;
    };
    let has = |wanted: &[Key]| {
        entries.iter().any(|entry| {
            let key = doc.text(entry.key).unwrap_or_default();
            spelling::read(spelling::CHARTER, key)
                .is_some_and(|found| wanted.contains(&found.means))
        })
    };
    has(&[Key::Samskap]) || has(&[Key::Name]) && has(&[Key::Sectors, Key::Actors])
}

/// Whether front matter has the key `samskap`. Front matter that is not YAML counts when a line of it
/// begins with the key.
fn holds_charter(document: &Document) -> bool {
    let text = String::from_utf8_lossy(&document.bytes);
    let mentioned = text
        .lines()
        .filter_map(|line| line.split_once(':'))
        .any(|(key, _)| spelling::is_samskap(key.trim_matches(['"', '\''])));
    if !mentioned {
        return false;
    }
    let (doc, faults) = yaml::parse(&text);
    match doc.root().map(|root| doc.value(root)) {
        Some(Value::Map(entries)) if faults.is_empty() => entries
            .iter()
            .any(|entry| doc.text(entry.key).is_some_and(spelling::is_samskap)),
        _ => !faults.is_empty(),
    }
}

/// A path as it is said: with `/`, and without a leading `./`.
pub fn shown(path: &Path) -> String {
    let path = path.strip_prefix(".").unwrap_or(path);
    let text = path.to_string_lossy();
    if std::path::MAIN_SEPARATOR == '/' {
        text.into_owned()
    } else {
        text.replace(std::path::MAIN_SEPARATOR, "/")
    }
}

//! Charters beside what they were at a git revision: found in the whole repository, each known again by its
//! key, so that one which was moved or renamed is the same one, and one which is gone is told.

use std::collections::{HashMap, HashSet};
use std::fs::File;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use super::discover::Filter;
use super::git::{Ahead, Kept, Repository, Trouble};
use super::input::{self, Stream, Target, whole};
use crate::charter::reading::{open, text};
use crate::render::diagnostics::{self, Style};
use crate::report::diff::{Pair, Placed, paired};
use crate::report::{Grouping, Head, Report, Verdict, report};
use crate::theory::lang::Lang;

/// How many files are looked at together.
const BATCH: usize = 512;

/// How charters are judged for a comparison.
#[derive(Clone, Copy)]
pub struct Judging {
    /// The language that was asked for; else each charter's own.
    pub lang: Option<Lang>,
    /// How mistakes are drawn.
    pub style: Style,
}

/// The charters of one file.
#[derive(Debug, Default)]
pub struct Judged {
    /// Those that were placed.
    pub verdicts: Vec<Verdict>,
    /// What is said of those with mistakes.
    pub broken: Vec<String>,
    /// What could not be read.
    pub errors: Vec<anyhow::Error>,
}

impl Judging {
    /// Judges every charter of a file.
    pub fn judge(self, documents: Stream) -> Judged {
        let mut judged = Judged::default();
        for found in documents {
            let found = match found {
                Ok(found) => found,
                Err(error) => {
                    judged.errors.push(error);
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
                Report::Verdict(verdict) => judged.verdicts.push(*verdict),
                Report::Broken(broken) => {
                    let said = diagnostics::broken(&broken, self.style);
                    judged.broken.push(said);
                }
            }
        }
        judged
    }
}

/// What is compared with a revision.
pub struct Asked<'a> {
    /// The revision, as it was typed.
    pub revision: &'a str,
    /// The files and directories that were asked for; empty for the working directory.
    pub paths: &'a [PathBuf],
    /// The files that are there, and are charters.
    pub files: &'a [PathBuf],
    /// Which files count.
    pub filter: &'a Filter,
    /// How they are judged.
    pub judging: Judging,
    /// Whether charters that did not change are counted; else they are not even read.
    pub counts_same: bool,
}

/// One charter in both versions, or in one of them.
#[derive(Debug)]
pub struct Both {
    /// As it was.
    pub old: Option<Verdict>,
    /// As it is.
    pub new: Option<Verdict>,
}

impl Both {
    /// The same, looked at.
    pub fn pair(&self) -> Pair<'_> {
        Pair {
            old: self.old.as_ref(),
            new: self.new.as_ref(),
        }
    }
}

/// What has become of the charters since a revision.
#[derive(Debug, Default)]
pub struct Compared {
    /// The charters of files that are not what they were: first those that are there now.
    pub charters: Vec<Both>,
    /// How many charters stand in files that are the same to the byte, where that is counted.
    pub same: usize,
    /// The files that could not be read as charters then, and can now.
    pub unread: Vec<String>,
    /// What is said of the files that have mistakes or cannot be read now.
    pub now: Vec<Judged>,
}

/// A repository at the revision.
struct Then {
    repository: Repository,
    files: HashMap<PathBuf, String>,
}

/// A content in a repository at the revision.
struct Content {
    then: Arc<Then>,
    object: String,
}

/// The repositories at the revision, by their roots.
struct Thens<'a> {
    revision: &'a str,
    by_root: HashMap<PathBuf, Arc<Then>>,
    roots: HashMap<PathBuf, PathBuf>,
}

impl Thens<'_> {
    /// The repository that a folder is in.
    fn of(&mut self, folder: &Path) -> Result<Arc<Then>, Trouble> {
        let known = self.roots.get(folder);
        if let Some(then) = known.and_then(|root| self.by_root.get(root)) {
            return Ok(Arc::clone(then));
        }
        let repository = Repository::of(folder).ok_or(Trouble::NoRepository)?;
        let root = repository.root.clone();
        self.roots.insert(folder.to_owned(), root.clone());
        if let Some(then) = self.by_root.get(&root) {
            return Ok(Arc::clone(then));
        }
        let commit = repository.commit(self.revision)?;
        let files = repository.files(&commit)?.into_iter();
        let then = Arc::new(Then {
            repository,
            files: files.map(|Kept { path, object }| (path, object)).collect(),
        });
        self.by_root.insert(root, Arc::clone(&then));
        Ok(then)
    }
}

/// A file beside what it was.
struct Beside {
    whole: PathBuf,
    /// The charters as they were; nothing where the file was not there.
    old: Option<Judged>,
    new: Judged,
    is_same: bool,
}

/// Compares charters with what they were.
///
/// # Errors
/// The revision cannot be read in a repository that a file is in.
pub fn compare(asked: &Asked) -> Result<Compared, Trouble> {
    let areas = areas(asked.paths);
    let mut thens = Thens {
        revision: asked.revision,
        by_root: HashMap::new(),
        roots: HashMap::new(),
    };
    for area in &areas {
        let folder = match &area.is_folder {
            true => area.whole.clone(),
            false => area.whole.parent().map(Path::to_owned).unwrap_or_default(),
        };
        thens.of(&folder)?;
    }
    // Each file with its content then, in the order in which it was found.
    let mut files: Vec<(&PathBuf, PathBuf, Option<Content>)> = Vec::new();
    let mut looked_at: HashSet<PathBuf> = HashSet::new();
    let mut folders: HashMap<&Path, PathBuf> = HashMap::new();
    for path in asked.files {
        let whole = whole_of(path, &mut folders);
        let then = thens.of(whole.parent().unwrap_or(Path::new("/")))?;
        let inside = whole.strip_prefix(&then.repository.root).ok();
        let object = inside.and_then(|inside| then.files.get(inside)).cloned();
        looked_at.insert(whole.clone());
        files.push((path, whole, object.map(|object| Content { then, object })));
    }
    let mut beside: Vec<Beside> = Vec::new();
    let contents = read_ahead(files.iter().filter_map(|(.., then)| then.as_ref()))?;
    for batch in files.chunks(BATCH) {
        let contents: Vec<Option<Vec<u8>>> = batch
            .iter()
            .map(|(.., then)| {
                let of = then.as_ref().map(|of| &of.then.repository.root);
                let contents = of.and_then(|root| contents.get(root.as_path()));
                contents.map(Ahead::next).transpose()
            })
            .collect::<Result<_, _>>()?;
        let found: Vec<Beside> = batch
            .par_iter()
            .zip(contents)
            .map(|((path, whole, _), content)| asked.beside(path, whole, content))
            .collect();
        beside.extend(found);
    }
    let mut compared = Compared::default();
    let is_new_somewhere = beside.iter().any(|file| {
        let keys = |judged: &Judged| {
            let keys = judged.verdicts.iter();
            keys.map(|verdict| verdict.key.clone()).collect::<Vec<_>>()
        };
        !file.is_same && file.old.as_ref().map(&keys) != Some(keys(&file.new))
    });
    let mut gone: Vec<(Verdict, bool)> = Vec::new();
    for then in thens.by_root.values() {
        gone.extend(asked.vanished(then, &areas, &looked_at, is_new_somewhere)?);
    }
    gone.sort_by(|(a, _), (b, _)| {
        (&a.head.path, a.head.document).cmp(&(&b.head.path, b.head.document))
    });
    compared.same = beside
        .iter()
        .filter(|file| file.is_same)
        .map(|file| file.new.verdicts.len())
        .sum();
    let mut olds: Vec<InFile> = Vec::new();
    let mut news: Vec<InFile> = Vec::new();
    // The files that lie where nobody asked: their charters may have been moved to where somebody did.
    let mut elsewhere: HashSet<PathBuf> = HashSet::new();
    let (mut is_broken, mut was_unread) = (HashSet::new(), HashSet::new());
    for file in beside {
        let Beside { whole, old, .. } = file;
        let Judged {
            verdicts,
            broken,
            errors,
        } = file.new;
        if !file.is_same {
            if let Some(old) = old {
                if old.verdicts.is_empty() {
                    was_unread.insert(whole.clone());
                }
                let old = old.verdicts.into_iter();
                olds.extend(old.map(|verdict| (whole.clone(), verdict)));
            }
            news.extend(verdicts.into_iter().map(|verdict| (whole.clone(), verdict)));
        }
        if !(broken.is_empty() && errors.is_empty()) {
            is_broken.insert(whole);
            let judged = Judged {
                broken,
                errors,
                ..Judged::default()
            };
            compared.now.push(judged);
        }
    }
    for (verdict, in_area) in gone {
        let file = whole(Path::new(&verdict.head.path));
        if !in_area {
            elsewhere.insert(file.clone());
        }
        olds.push((file, verdict));
    }
    for (old, new) in matched(olds, news) {
        match (&old, &new) {
            // What cannot be told now is not gone, and what lay elsewhere was never asked for.
            (Some((file, _)), None) if elsewhere.contains(file) || is_broken.contains(file) => {
                continue;
            }
            (None, Some((file, verdict))) if was_unread.contains(file) => {
                compared.unread.push(verdict.head.path.clone());
            }
            _ => {}
        }
        compared.charters.push(Both {
            old: old.map(|(_, verdict)| verdict),
            new: new.map(|(_, verdict)| verdict),
        });
    }
    compared.unread.dedup();
    Ok(compared)
}

/// A charter, and the file that it stands in.
pub type InFile = (PathBuf, Verdict);

/// Each charter with what it was.
pub fn matched(old: Vec<InFile>, new: Vec<InFile>) -> Vec<(Option<InFile>, Option<InFile>)> {
    fn placed(all: &[InFile]) -> Vec<Placed<'_>> {
        let placed = all.iter().map(|(file, verdict)| Placed { file, verdict });
        placed.collect()
    }
    let pairs = paired(&placed(&old), &placed(&new));
    let mut old: Vec<Option<InFile>> = old.into_iter().map(Some).collect();
    let mut new: Vec<Option<InFile>> = new.into_iter().map(Some).collect();
    let take = |all: &mut Vec<Option<InFile>>, at: Option<usize>| {
        at.and_then(|at| all.get_mut(at)?.take())
    };
    let pairs = pairs.into_iter();
    pairs
        .map(|(before, after)| (take(&mut old, before), take(&mut new, after)))
        .collect()
}

/// The path of a file from the root; the folders that hold many are followed once.
fn whole_of<'p>(path: &'p Path, folders: &mut HashMap<&'p Path, PathBuf>) -> PathBuf {
    let is_link = std::fs::symlink_metadata(path).is_ok_and(|found| found.is_symlink());
    match (path.parent(), path.file_name()) {
        (Some(folder), Some(name)) if !is_link => {
            let here = || match folder.as_os_str().is_empty() {
                true => whole(Path::new(".")),
                false => whole(folder),
            };
            folders.entry(folder).or_insert_with(here).join(name)
        }
        _ => whole(path),
    }
}

/// A file or a directory that was asked for.
struct Area {
    /// As it was typed.
    path: PathBuf,
    whole: PathBuf,
    is_folder: bool,
}

fn areas(paths: &[PathBuf]) -> Vec<Area> {
    let here = [PathBuf::from(".")];
    let paths = if paths.is_empty() { &here[..] } else { paths };
    let area = |path: &PathBuf| Area {
        path: path.clone(),
        whole: whole(path),
        is_folder: path.is_dir(),
    };
    paths.iter().map(area).collect()
}

/// The contents of some files as they were, each repository's in their order.
fn read_ahead<'a>(
    files: impl Iterator<Item = &'a Content>,
) -> Result<HashMap<PathBuf, Ahead>, Trouble> {
    let mut wanted: HashMap<PathBuf, (&Repository, Vec<String>)> = HashMap::new();
    for Content { then, object } in files {
        let of = &then.repository;
        let wanted = wanted.entry(of.root.clone());
        let (_, objects) = wanted.or_insert_with(|| (of, Vec::new()));
        objects.push(object.clone());
    }
    let wanted = wanted.into_iter();
    wanted
        .map(|(root, (repository, objects))| {
            let number = objects.len();
            Ok((root, repository.contents(objects)?.ahead(number)))
        })
        .collect()
}

impl Asked<'_> {
    fn beside(&self, path: &Path, whole: &Path, old: Option<Vec<u8>>) -> Beside {
        let is_same = old.as_ref().is_some_and(|old| {
            let read = || {
                let file = File::open(path)?;
                // One that is longer is another, whatever it holds.
                let mut now = Vec::with_capacity(old.len() + 64);
                file.take(old.len() as u64 + 1).read_to_end(&mut now)?;
                Ok::<bool, std::io::Error>(now == *old)
            };
            read().unwrap_or(false)
        });
        let new = match is_same && !self.counts_same {
            true => Judged::default(),
            false => self
                .judging
                .judge(input::read(Target::Found(path.to_owned()))),
        };
        let old = old.filter(|_| !is_same);
        Beside {
            whole: whole.to_owned(),
            old: old.map(|old| self.judging.judge(input::read_from(path, Cursor::new(old)))),
            new,
            is_same,
        }
    }

    /// The charters of files that were charters then, and are not looked at now; each with whether it lies
    /// where it would be looked for. Those that lie elsewhere, and are gone from there, may have been moved.
    fn vanished(
        &self,
        then: &Then,
        areas: &[Area],
        looked_at: &HashSet<PathBuf>,
        also_elsewhere: bool,
    ) -> Result<Vec<(Verdict, bool)>, Trouble> {
        let mut files: Vec<(PathBuf, bool, &String)> = Vec::new();
        for (inside, object) in &then.files {
            let whole = then.repository.root.join(inside);
            if looked_at.contains(&whole) {
                continue;
            }
            let area = areas.iter().find(|area| match area.is_folder {
                true => whole.starts_with(&area.whole),
                false => whole == area.whole,
            });
            let (path, in_area) = match area {
                Some(area) if area.is_folder => {
                    let inside = whole.strip_prefix(&area.whole).unwrap_or(&whole);
                    (area.path.join(inside), true)
                }
                Some(area) => (area.path.clone(), true),
                None if also_elsewhere && !whole.exists() => (whole, false),
                None => continue,
            };
            if self.filter.is_candidate(&path) || area.is_some_and(|area| !area.is_folder) {
                files.push((path, in_area, object));
            }
        }
        files.sort();
        let mut found = Vec::new();
        let objects: Vec<String> = files.iter().map(|(.., object)| (*object).clone()).collect();
        let contents_ahead = match objects.is_empty() {
            true => return Ok(found),
            false => then.repository.contents(objects)?.ahead(files.len()),
        };
        for batch in files.chunks(BATCH) {
            let contents: Vec<Vec<u8>> = batch
                .iter()
                .map(|_| contents_ahead.next())
                .collect::<Result<_, _>>()?;
            let judged: Vec<Vec<(Verdict, bool)>> = batch
                .par_iter()
                .zip(contents)
                .map(|((path, in_area, _), content)| {
                    // One that was named outright is looked for, whatever it was called.
                    let is_named = areas.iter().any(|area| area.path == *path);
                    if !is_named && !self.filter.judge(path, &content).is_read() {
                        return Vec::new();
                    }
                    let old = input::read_from(path, Cursor::new(content));
                    let verdicts = self.judging.judge(old).verdicts.into_iter();
                    verdicts.map(|verdict| (verdict, *in_area)).collect()
                })
                .collect();
            found.extend(judged.into_iter().flatten());
        }
        Ok(found)
    }
}

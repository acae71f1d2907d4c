//! Finding charters: by name and by content, and what is not looked at.

use std::collections::{HashSet, VecDeque};
use std::fs::File;
use std::io::{self, IsTerminal, Read};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use globset::GlobSet;
use ignore::{DirEntry, WalkBuilder};
use rayon::prelude::*;
use serde::Serialize;

use super::configuration::{Configurations, Layer, Settled};
use super::git;
use super::input::{Found, Target, failed, is_markdown, is_page_of_charter, read, shown, whole};
use super::output::Named;
use crate::charter::sniff;
use crate::theory::lang::{Lang, Tri, list, one_line};

/// What is read when no path is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Otherwise {
    /// Standard input when it is a pipe or a file, else the working directory.
    Input,
    /// The working directory.
    Here,
}

/// Which files count, beside those that have a charter's name.
#[derive(Clone, Debug)]
pub struct Filter {
    /// What is configured for each folder.
    pub configurations: Arc<Configurations>,
    /// The language of messages.
    pub lang: Lang,
    /// The folder that the command is started in.
    pub started_in: PathBuf,
    /// The command requires something of every charter, so no configuration below takes one out.
    pub is_required: bool,
    /// Files that were named are passed over too, where a configuration excludes them.
    pub force_exclude: bool,
    /// Files that were named and are no charters are passed over.
    pub if_charter: bool,
    /// What the command takes out, by globs from the folder that it is started in.
    pub exclude: Arc<GlobSet>,
    /// What only looks like a charter is passed over.
    pub only_named: bool,
    /// No ignore file is obeyed.
    pub no_ignore: bool,
    /// What has been looked at so far.
    pub tally: Arc<Tally>,
}

/// What was looked at, and what was not; shared by all who search.
#[derive(Debug, Default)]
pub struct Tally {
    searched: AtomicBool,
    by_name: AtomicUsize,
    by_content: AtomicUsize,
    passed_over: AtomicUsize,
    excluded: AtomicUsize,
    outside: AtomicUsize,
    /// What looks like a charter, and was passed over because only names count; and one of them.
    only_look: AtomicUsize,
    one: Mutex<Option<PathBuf>>,
    /// What a configuration would have taken out, and is read because something is required.
    kept: AtomicUsize,
    /// What ignore files hide where there is no repository to know better.
    ignored: AtomicUsize,
    /// The folders that were searched.
    folders: Mutex<Vec<PathBuf>>,
}

/// The counts of a search, in files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Charters by their names.
    pub by_name: usize,
    /// Charters by what stands in them.
    pub by_content: usize,
    /// YAML and Markdown that is no charter.
    pub passed_over: usize,
    /// What the configuration excludes.
    pub excluded: usize,
    /// Links that lead out of the folder.
    pub outside: usize,
    /// What looks like charters, and was not read because only names count.
    pub only_look: usize,
    /// What a configuration would have taken out, and is read because something is required.
    pub kept: usize,
    /// What ignore files hide where there is no repository to know better.
    pub ignored: usize,
}

/// Why a file in a folder is read, or is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It was named outright.
    Named,
    /// By its name.
    Name,
    /// By its content.
    Content,
    /// It looks like a charter, and only names count.
    OnlyLooks,
    /// It is no charter.
    NoCharter,
    /// The configuration excludes it.
    Excluded,
    /// It is a link that leads out of the folder.
    Outside,
}

impl Why {
    /// Whether the file is read.
    pub const fn is_read(self) -> bool {
        matches!(self, Why::Named | Why::Name | Why::Content)
    }

    /// The reason in words.
    pub const fn words(self) -> Tri {
        match self {
            Why::Named => Tri::new("nevnt", "nemnd", "named"),
            Why::Name => Tri::new("etter navn", "etter namn", "by name"),
            Why::Content => Tri::new("etter innhold", "etter innhald", "by content"),
            Why::OnlyLooks => Tri::new(
                "ikke lest: ligner et kort, men bare navn teller",
                "ikkje lesen: liknar eit kort, men berre namn tel",
                "not read: looks like a charter, but only names count",
            ),
            Why::NoCharter => Tri::new(
                "ikke lest: ikke et kort",
                "ikkje lesen: ikkje eit kort",
                "not read: no charter",
            ),
            Why::Excluded => Tri::new(
                "ikke lest: utelatt av exclude",
                "ikkje lesen: utelaten av exclude",
                "not read: excluded",
            ),
            Why::Outside => Tri::new(
                "ikke lest: en lenke ut av mappen",
                "ikkje lesen: ei lenkje ut av mappa",
                "not read: a link out of the folder",
            ),
        }
    }
}

impl Filter {
    /// What is configured where a file is; nothing where that has mistakes, which the file then tells of.
    fn settled(&self, path: &Path) -> Option<Arc<Settled>> {
        let folder = path.parent().unwrap_or(Path::new(""));
        self.configurations.nearest(folder, self.lang).ok()
    }

    /// Whether the name of a file, or a glob, lets it be looked into.
    pub fn is_candidate(&self, path: &Path) -> bool {
        let is_included = || {
            let settled = self.settled(path);
            settled.is_some_and(|settled| settled.layers.iter().any(|layer| layer.includes(path)))
        };
        is_named_so(path) || is_yaml(path) || is_markdown(path) || is_included()
    }

    /// Whether a configuration takes a file out. Where the command, or a file above, requires something of
    /// it, none does: whoever sets the requirement sets the exceptions.
    fn is_excluded(&self, path: &Path) -> bool {
        if !self.exclude.is_empty() {
            let whole = whole(path);
            let from_here = whole.strip_prefix(&self.started_in).unwrap_or(&whole);
            if self.exclude.is_match(from_here) {
                return true;
            }
        }
        let Some(settled) = self.settled(path) else {
            return false;
        };
        let layers = settled.layers.iter().enumerate();
        let by: Vec<usize> = layers
            .filter(|(_, layer)| layer.excludes(path))
            .map(|(at, _)| at)
            .collect();
        let holds = |at: &usize| !self.is_bound(&settled, *at);
        match (by.is_empty(), by.iter().any(holds)) {
            (true, _) => false,
            (false, true) => true,
            (false, false) => {
                self.tally.kept.fetch_add(1, Ordering::Relaxed);
                false
            }
        }
    }

    /// Whether what a layer takes out is asked for by somebody else. What stands where the command is started,
    /// or above, is written by whoever starts it.
    fn is_bound(&self, settled: &Settled, layer: usize) -> bool {
        let is_own = |layer: &Arc<Layer>| {
            let folder = layer.config.folder.as_deref();
            self.configurations.is_named()
                || folder.is_some_and(|of| self.started_in.starts_with(of))
        };
        let own = settled.layers.get(layer).is_some_and(is_own);
        settled.is_required_above(layer) || self.is_required && !own
    }

    /// Whether only names count where a file is.
    fn only_names(&self, path: &Path) -> bool {
        let by_layer = || {
            let settled = self.settled(path)?;
            let mut layers = settled.layers.iter().enumerate().rev();
            layers.find_map(|(at, layer)| {
                let said = layer.config.only_named?;
                (!said || !self.is_bound(&settled, at)).then_some(said)
            })
        };
        self.only_named || by_layer() == Some(true)
    }

    fn weighed(&self, path: &Path, why: impl FnOnce() -> Why) -> Why {
        if self.is_excluded(path) {
            return Why::Excluded;
        }
        match why() {
            Why::Content if self.only_names(path) => Why::OnlyLooks,
            why => why,
        }
    }

    /// Why a file with this content is read, or is not.
    pub fn judge(&self, path: &Path, content: &[u8]) -> Why {
        self.weighed(path, || kind(path, content))
    }

    fn judge_file(&self, path: &Path) -> Why {
        self.weighed(path, || why(path))
    }

    /// A warning for each glob that matched nothing in a folder that was searched.
    pub fn unused(&self, lang: Lang) -> String {
        let searched = self.tally.folders.lock().map(|all| all.clone());
        let searched = searched.unwrap_or_default();
        let mut out = self.configurations.unused(&searched, lang);
        for (file, key) in self.without_effect(&searched) {
            let from_here = file.strip_prefix(&self.started_in).unwrap_or(&file);
            let file = one_line(&shown(from_here)).into_owned();
            out.push_str(&match (key, lang) {
                ("baseline", Lang::Nb) => format!("samskap: advarsel: {key} i {file} har ingen virkning: grunnlinjen settes der kommandoen startes, eller over\n"),
                ("baseline", Lang::Nn) => format!("samskap: åtvaring: {key} i {file} har ingen verknad: grunnlinja blir sett der kommandoen blir starta, eller over\n"),
                ("baseline", Lang::En) => format!("samskap: warning: {key} in {file} has no effect: the baseline is set where the command is started, or above\n"),
                (_, Lang::Nb) => format!("samskap: advarsel: {key} i {file} har ingen virkning: noe kreves av charterne der, og unntakene settes sammen med kravet\n"),
                (_, Lang::Nn) => format!("samskap: åtvaring: {key} i {file} har ingen verknad: noko blir kravd av chartera der, og unntaka blir sette saman med kravet\n"),
                (_, Lang::En) => format!("samskap: warning: {key} in {file} has no effect: something is required of the charters there, and the exceptions are set with the requirement\n"),
            });
        }
        out
    }

    /// The keys of configurations in searched folders that change nothing where they stand.
    fn without_effect(&self, searched: &[PathBuf]) -> Vec<(PathBuf, &'static str)> {
        let mut found = Vec::new();
        for layer in self.configurations.files() {
            let config = &layer.config;
            let (Some(file), Some(folder)) = (&config.file, &config.folder) else {
                continue;
            };
            if !searched.iter().any(|searched| folder.starts_with(searched)) {
                continue;
            }
            let Ok(settled) = self.configurations.nearest(folder, self.lang) else {
                continue;
            };
            let at = settled.layers.len().saturating_sub(1);
            if self.is_bound(&settled, at) {
                let hides = [
                    ("exclude", !config.exclude.is_empty()),
                    ("discover", config.only_named == Some(true)),
                ];
                let hides = hides.into_iter().filter(|(_, is_set)| *is_set);
                found.extend(hides.map(|(key, _)| (file.clone(), key)));
            }
            if config.baseline.is_some() && !self.started_in.starts_with(folder) {
                found.push((file.clone(), "baseline"));
            }
        }
        found
    }
}

impl Tally {
    fn count(&self, path: &Path, why: Why) {
        let counter = match why {
            Why::Named => return,
            Why::Name => &self.by_name,
            Why::Content => &self.by_content,
            Why::NoCharter => &self.passed_over,
            Why::Excluded => &self.excluded,
            Why::Outside => &self.outside,
            Why::OnlyLooks => {
                if let Ok(mut one) = self.one.lock() {
                    one.get_or_insert_with(|| path.to_owned());
                }
                &self.only_look
            }
        };
        counter.fetch_add(1, Ordering::Relaxed);
    }

    /// The counts; nothing when no folder was searched.
    pub fn counts(&self) -> Option<Counts> {
        let read = |counter: &AtomicUsize| counter.load(Ordering::Relaxed);
        self.searched.load(Ordering::Relaxed).then(|| Counts {
            by_name: read(&self.by_name),
            by_content: read(&self.by_content),
            passed_over: read(&self.passed_over),
            excluded: read(&self.excluded),
            outside: read(&self.outside),
            only_look: read(&self.only_look),
            kept: read(&self.kept),
            ignored: read(&self.ignored),
        })
    }

    /// The counts as JSON, with how many files could not be read; null when no folder was searched.
    ///
    /// # Errors
    /// None that can come about: it holds numbers alone.
    pub fn as_json(&self, unreadable: usize) -> serde_json::Result<String> {
        crate::render::plain_json::line(&self.as_value(unreadable))
    }

    /// The same as a value.
    pub fn as_value(&self, unreadable: usize) -> serde_json::Value {
        #[derive(Serialize)]
        struct Searched {
            #[serde(flatten)]
            counts: Counts,
            unreadable: usize,
        }
        let counts = self.counts();
        let searched = counts.map(|counts| Searched { counts, unreadable });
        serde_json::to_value(searched).unwrap_or_default()
    }

    /// «I mappene: 20 kjent igjen på navnet, 31 på innholdet. Ikke lest: YAML og Markdown som ikke er
    /// charter (13).»
    pub fn said(&self, lang: Lang) -> Option<String> {
        let counts = self.counts()?;
        let Counts {
            by_name,
            by_content,
            passed_over,
            excluded,
            outside,
            only_look,
            kept,
            ignored,
        } = counts;
        let mut out = match lang {
            Lang::Nb => {
                format!("I mappene: {by_name} kjent igjen på navnet, {by_content} på innholdet.")
            }
            Lang::Nn => {
                format!("I mappene: {by_name} kjende att på namnet, {by_content} på innhaldet.")
            }
            Lang::En => {
                format!("In the folders: {by_name} found by name, {by_content} by content.")
            }
        };
        let not_read = [
            (
                passed_over,
                Tri::new(
                    "YAML og Markdown som ikke er kort",
                    "YAML og Markdown som ikkje er kort",
                    "YAML and Markdown that is no charter",
                ),
            ),
            (
                excluded,
                Tri::new("utelatt av exclude", "utelate av exclude", "excluded"),
            ),
            (
                outside,
                Tri::new(
                    "lenker ut av mappen",
                    "lenkjer ut av mappa",
                    "links out of the folder",
                ),
            ),
            (
                ignored,
                Tri::new(
                    "skjult av ignore-filer",
                    "skjult av ignore-filer",
                    "hidden by ignore files",
                ),
            ),
        ];
        let rest: Vec<String> = not_read
            .into_iter()
            .filter(|(number, _)| *number > 0)
            .map(|(number, what)| format!("{} ({number})", what.to(lang)))
            .collect();
        if !rest.is_empty() {
            let rest = list(lang, &rest);
            out.push_str(&match lang {
                Lang::Nb => format!(" Ikke lest: {rest}."),
                Lang::Nn => format!(" Ikkje lese: {rest}."),
                Lang::En => format!(" Not read: {rest}."),
            });
        }
        if kept > 0 {
            out.push_str(&match lang {
                Lang::Nb => format!(" Lest selv om en samskap.toml lenger inne ville tatt det ut, siden noe kreves: {kept}."),
                Lang::Nn => format!(" Lese sjølv om ei samskap.toml lenger inne ville teke det ut, sidan noko blir kravd: {kept}."),
                Lang::En => format!(" Read though a samskap.toml further in would have taken it out, since something is required: {kept}."),
            });
        }
        if only_look > 0 {
            let one = self.one.lock().ok().and_then(|one| one.clone());
            let one = one.map(|one| one_line(&shown(&one)).into_owned());
            let one = one.unwrap_or_default();
            out.push_str(&match lang {
                Lang::Nb => {
                    format!(" Ser ut som charter, men er ikke lest: {only_look}, blant dem {one}.")
                }
                Lang::Nn => format!(
                    " Ser ut som charter, men er ikkje lese: {only_look}, mellom dei {one}."
                ),
                Lang::En => {
                    format!(" Looks like charters, and is not read: {only_look}, among them {one}.")
                }
            });
        }
        out.push('\n');
        Some(out)
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

/// The files of some paths that are read, in their order.
pub fn targets(
    paths: Vec<PathBuf>,
    otherwise: Otherwise,
    filter: Filter,
) -> impl Iterator<Item = anyhow::Result<Target>> {
    considered(paths, otherwise, filter).filter_map(|one| match one {
        Ok((target, why)) => why.is_read().then_some(Ok(target)),
        Err(error) => Some(Err(error)),
    })
}

/// Every file of some paths that could be a charter, and why it is read or is not.
pub fn considered(
    paths: Vec<PathBuf>,
    otherwise: Otherwise,
    filter: Filter,
) -> impl Iterator<Item = anyhow::Result<(Target, Why)>> {
    let paths = match (paths.is_empty(), otherwise) {
        (false, _) => paths,
        (true, Otherwise::Input) if !io::stdin().is_terminal() => vec![PathBuf::from("-")],
        (true, _) => vec![PathBuf::from(".")],
    };
    let (paths, named) = once(paths);
    paths
        .into_iter()
        .flat_map(move |path| of_path(path, &filter, &named))
}

/// Paths that together name nothing twice, and the files among them, whole: those are passed over where a
/// directory holds them.
fn once(paths: Vec<PathBuf>) -> (Vec<PathBuf>, Arc<HashSet<PathBuf>>) {
    if paths.len() == 1 {
        return (paths, Arc::default());
    }
    let wholes: Vec<(PathBuf, bool)> = paths
        .iter()
        .map(|path| (whole(path), path.is_dir()))
        .collect();
    let folders: HashSet<&PathBuf> = wholes
        .iter()
        .filter(|(_, is_folder)| *is_folder)
        .map(|(whole, _)| whole)
        .collect();
    let mut seen = HashSet::new();
    let mut kept = Vec::new();
    for (path, (whole, is_folder)) in paths.into_iter().zip(&wholes) {
        let mut above = whole.ancestors().skip(1);
        let is_inside = *is_folder && above.any(|above| folders.contains(&above.to_owned()));
        let is_input = path.as_os_str() == "-";
        if is_input || (!is_inside && seen.insert(whole.clone())) {
            kept.push(path);
        }
    }
    let files = wholes.iter().filter(|(_, is_folder)| !is_folder);
    let named = files.map(|(whole, _)| whole.clone()).collect();
    (kept, Arc::new(named))
}

type Considered = Box<dyn Iterator<Item = anyhow::Result<(Target, Why)>>>;

fn of_path(path: PathBuf, filter: &Filter, named: &Arc<HashSet<PathBuf>>) -> Considered {
    let one = |target| -> Considered { Box::new(std::iter::once(target)) };
    if path.as_os_str() == "-" {
        return one(Ok((Target::Input, Why::Named)));
    }
    match std::fs::metadata(&path) {
        Ok(found) if found.is_dir() => Box::new(walk(&path, filter, named)),
        Ok(_) if filter.force_exclude && filter.is_excluded(&path) => {
            one(Ok((Target::Named(path), Why::Excluded)))
        }
        Ok(found) if filter.if_charter && found.is_file() => {
            let why = match why(&path) {
                Why::NoCharter => Why::NoCharter,
                Why::Content if filter.only_names(&path) => Why::OnlyLooks,
                _ => Why::Named,
            };
            one(Ok((Target::Named(path), why)))
        }
        Ok(_) => one(Ok((Target::Named(path), Why::Named))),
        Err(error) => one(Err(anyhow::Error::new(error).context(Named(path)))),
    }
}

/// How many files are looked into at once.
const BATCH: usize = 512;

/// The most of a file that is looked at before it is read, in bytes.
const LOOKED_AT: u64 = 64 << 20;

fn walk(
    root: &Path,
    filter: &Filter,
    named: &Arc<HashSet<PathBuf>>,
) -> impl Iterator<Item = anyhow::Result<(Target, Why)>> + use<> {
    let filter = filter.clone();
    let (named, also_named) = (Arc::clone(named), Arc::clone(named));
    filter.tally.searched.store(true, Ordering::Relaxed);
    let traps: Arc<Mutex<Vec<PathBuf>>> = Arc::default();
    let absolute = std::path::absolute(root).unwrap_or_else(|_| root.to_owned());
    let inside = std::fs::canonicalize(root).unwrap_or_else(|_| absolute.clone());
    if let Ok(mut folders) = filter.tally.folders.lock() {
        folders.push(inside.clone());
    }
    // What is ignored is read from the folders above, too.
    let at_once = absolute.ancestors().find_map(trap);
    let is_trapped = at_once.is_some();
    traps.lock().map(|mut traps| traps.extend(at_once)).ok();
    let found = Arc::clone(&traps);
    let not_trapped = move |entry: &DirEntry| {
        let is_folder = entry.file_type().is_some_and(|kind| kind.is_dir());
        // What a version control system keeps is nobody's charter.
        let of_system = [".git", ".hg", ".svn", ".jj"];
        if is_folder && entry.depth() > 0 && of_system.iter().any(|name| entry.file_name() == *name)
        {
            return false;
        }
        let Some(trap) = is_folder.then(|| trap(entry.path())).flatten() else {
            return true;
        };
        found.lock().map(|mut found| found.push(trap)).ok();
        false
    };
    let walk = WalkBuilder::new(root)
        .require_git(false)
        .standard_filters(!filter.no_ignore)
        // Of the files that hide others, git's own are obeyed.
        .ignore(false)
        .hidden(false)
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
    // What git keeps is handed in, whatever an ignore file says of it. Where there is no git to ask, what is
    // hidden is counted.
    let mut tracked = Vec::new();
    if !filter.no_ignore && !is_trapped {
        match git::tracked_and_ignored(&inside) {
            Some(files) => tracked.extend(files.into_iter().map(|file| root.join(file))),
            None => count_hidden(root, &filter),
        }
    }
    let late = Arc::new(filter.clone());
    let tracked = tracked.into_iter().filter_map(move |path| {
        let is_there = path.is_file() && late.is_candidate(&path) && !is_among(&also_named, &path);
        is_there.then(|| {
            let why = late.judge_file(&path);
            late.tally.count(&path, why);
            Ok((Target::Found(path), why))
        })
    });
    let mut entries = (!is_trapped).then_some(walk).into_iter().flatten();
    let mut ready: VecDeque<anyhow::Result<(Target, Why)>> = VecDeque::new();
    let found = std::iter::from_fn(move || {
        while ready.is_empty() {
            let batch: Vec<_> = entries.by_ref().take(BATCH).collect();
            if batch.is_empty() {
                return None;
            }
            let judged: Vec<Option<_>> = batch
                .into_par_iter()
                .map(|entry| one(entry, &filter, &inside, &named))
                .collect();
            for one in judged.into_iter().flatten() {
                if let Ok((path, why)) = &one {
                    filter.tally.count(path, *why);
                }
                ready.push_back(one.map(|(path, why)| (Target::Found(path), why)));
            }
        }
        ready.pop_front()
    });
    found.chain(tracked).chain(errors)
}

/// Counts the files of a folder that could be charters, and that its ignore files hide.
fn count_hidden(root: &Path, filter: &Filter) {
    let files = |obeyed: bool| {
        let walk = WalkBuilder::new(root)
            .require_git(false)
            .standard_filters(obeyed)
            .ignore(false)
            .hidden(false)
            .filter_entry(|entry| trap(entry.path()).is_none())
            .build();
        walk.flatten()
            .filter(|entry| entry.file_type().is_some_and(|kind| kind.is_file()))
            .map(DirEntry::into_path)
            .filter(|path| is_named_so(path) || is_yaml(path) || is_markdown(path))
            .collect::<HashSet<PathBuf>>()
    };
    let hidden = files(false).difference(&files(true)).count();
    filter.tally.ignored.fetch_add(hidden, Ordering::Relaxed);
}

/// One thing in a folder; nothing when it could be no charter.
fn one(
    entry: Result<DirEntry, ignore::Error>,
    filter: &Filter,
    inside: &Path,
    named: &HashSet<PathBuf>,
) -> Option<anyhow::Result<(PathBuf, Why)>> {
    let entry = match entry {
        Ok(entry) => entry,
        Err(error) => return Some(Err(walk_error(error))),
    };
    let path = entry.path();
    let kind = entry.file_type()?;
    let is_file = kind.is_file() || kind.is_symlink();
    if !is_file || !filter.is_candidate(path) || is_among(named, path) {
        return None;
    }
    if kind.is_symlink() {
        // A link that leads nowhere is no file.
        let target = std::fs::canonicalize(path)
            .ok()
            .filter(|target| target.is_file())?;
        if !target.starts_with(inside) {
            return Some(Ok((entry.into_path(), Why::Outside)));
        }
    }
    let why = filter.judge_file(path);
    Some(Ok((entry.into_path(), why)))
}

/// Whether a file was named beside the directory that holds it.
fn is_among(named: &HashSet<PathBuf>, path: &Path) -> bool {
    !named.is_empty() && named.contains(&whole(path))
}

/// Whether a search of a folder would come upon a file that is there.
pub fn is_found_in(folder: &Path, file: &Path, filter: &Filter) -> bool {
    file.starts_with(folder) && filter.is_candidate(file) && filter.judge_file(file).is_read()
}

/// Why a file that is there is a charter, or is none. One that cannot be read is read, and says itself
/// what is wrong.
fn why(path: &Path) -> Why {
    if is_named_so(path) {
        return Why::Name;
    }
    let read = || -> io::Result<Vec<u8>> {
        let file = File::open(path)?;
        // Room for all of it and the end: a text that grows as it is read is read in small pieces.
        let size = file
            .metadata()
            .map_or(0, |found| found.len())
            .min(LOOKED_AT);
        let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0) + 64);
        file.take(LOOKED_AT).read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    match read() {
        Ok(bytes) => kind(path, &bytes),
        Err(_) => Why::Content,
    }
}

fn kind(path: &Path, bytes: &[u8]) -> Why {
    if is_named_so(path) {
        return Why::Name;
    }
    let content = sniff::text(bytes);
    match is_markdown(path) {
        true if sniff::names_itself(&content) => Why::Name,
        true if sniff::page(&content) => Why::Content,
        // The key may be written in a way that no scan of lines sees.
        true if is_page_of_charter(bytes) => Why::Name,
        false if sniff::yaml(&content) => Why::Content,
        _ => Why::NoCharter,
    }
}

/// `samskap.yaml`, `samskap.yml`, `*.samskap.yaml` and `*.samskap.yml`, in any letter case.
fn is_named_so(path: &Path) -> bool {
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().to_lowercase());
    name.is_some_and(|name| {
        [".yaml", ".yml"].iter().any(|ending| {
            let stem = name.strip_suffix(ending);
            stem.is_some_and(|stem| stem == "samskap" || stem.ends_with(".samskap"))
        })
    })
}

fn is_yaml(path: &Path) -> bool {
    path.extension().is_some_and(|ending| {
        ending.eq_ignore_ascii_case("yaml") || ending.eq_ignore_ascii_case("yml")
    })
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

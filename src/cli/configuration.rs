//! Finding `samskap.toml`: upwards from a directory to the root of its repository, or to the working
//! directory where there is none.

use std::collections::{HashMap, HashSet};
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use anyhow::Context;
use globset::{GlobBuilder, GlobSet, GlobSetBuilder};

use super::input::whole;
use super::output::Named;
use crate::lint::config::{self, Config};
use crate::render::diagnostics::{self, Style};
use crate::theory::lang::{Lang, one_line};

/// The largest configuration that is read, in bytes.
const LARGEST: u64 = 1 << 20;

/// The file's name.
const NAME: &str = "samskap.toml";

/// The configurations that have been found.
#[derive(Debug)]
pub struct Configurations {
    /// How their mistakes are drawn.
    style: Style,
    /// One that was named holds for everything.
    named: Option<Arc<Layer>>,
    /// None is read.
    isolated: bool,
    /// By their files.
    files: Mutex<HashMap<PathBuf, Arc<Layer>>>,
    /// What holds in a directory.
    found: Mutex<HashMap<PathBuf, Arc<Settled>>>,
}

/// One file.
#[derive(Debug, Default)]
pub struct Layer {
    /// What it configures.
    pub config: Config,
    include: GlobSet,
    exclude: GlobSet,
    /// The globs that have matched something, by their number.
    included: Mutex<HashSet<usize>>,
    excluded: Mutex<HashSet<usize>>,
}

/// What holds for the charters of a directory: key by key, the nearest file holds over those above it, and
/// what is required is added together.
#[derive(Debug, Default)]
pub struct Settled {
    /// The keys together. What is included and excluded stands in the layers.
    pub config: Config,
    /// The files, from the outermost to the nearest.
    pub layers: Vec<Arc<Layer>>,
}

impl Layer {
    fn new(config: Config) -> Layer {
        Layer {
            include: globs(&config.include),
            exclude: globs(&config.exclude),
            config,
            ..Layer::default()
        }
    }

    /// Whether a glob of the file includes a path.
    pub fn includes(&self, path: &Path) -> bool {
        self.matches(&self.include, path, &self.included)
    }

    /// Whether a glob of the file excludes a path.
    pub fn excludes(&self, path: &Path) -> bool {
        self.matches(&self.exclude, path, &self.excluded)
    }

    /// Whether a path is meant by some globs, however it was typed.
    fn matches(&self, globs: &GlobSet, path: &Path, seen: &Mutex<HashSet<usize>>) -> bool {
        if globs.is_empty() {
            return false;
        }
        let whole = whole(path);
        let folder = self.config.folder.as_deref().unwrap_or(Path::new(""));
        let found = globs.matches(whole.strip_prefix(folder).unwrap_or(&whole));
        if let Ok(mut seen) = seen.lock() {
            seen.extend(found.iter().map(|number| number / FORMS));
        }
        !found.is_empty()
    }

    /// The patterns that have matched nothing, each with its key.
    fn unused(&self) -> Vec<(&'static str, &str)> {
        let of = |key, patterns: &'_ Vec<String>, seen: &Mutex<HashSet<usize>>| {
            let seen = seen.lock().map(|seen| seen.clone()).unwrap_or_default();
            let numbers = (0..patterns.len()).filter(move |at| !seen.contains(at));
            numbers.map(move |at| (key, at)).collect::<Vec<_>>()
        };
        let include = of("include", &self.config.include, &self.included);
        let exclude = of("exclude", &self.config.exclude, &self.excluded);
        let pattern = |(key, at): (&'static str, usize)| {
            let patterns = match key {
                "include" => &self.config.include,
                _ => &self.config.exclude,
            };
            Some((key, patterns.get(at)?.as_str()))
        };
        include
            .into_iter()
            .chain(exclude)
            .filter_map(pattern)
            .collect()
    }
}

impl Settled {
    fn of(layers: Vec<Arc<Layer>>) -> Settled {
        let mut config = Config::default();
        for layer in &layers {
            let of = &layer.config;
            config.lang = of.lang.or(config.lang);
            config.fail_on = of.fail_on.or(config.fail_on);
            config.only_named = of.only_named.or(config.only_named);
            if of.baseline.is_some() {
                config.baseline.clone_from(&of.baseline);
            }
            if let Some(require) = &of.require {
                let all = config.require.get_or_insert_with(Vec::new);
                for requirement in require {
                    if !all.contains(requirement) {
                        all.push(requirement.clone());
                    }
                }
            }
            for (code, severity) in &of.severities {
                config.severities.retain(|(known, _)| known != code);
                config.severities.push((code.clone(), *severity));
            }
            config.file.clone_from(&of.file);
            config.folder.clone_from(&of.folder);
        }
        Settled { config, layers }
    }

    /// Whether a file above a layer requires something of what lies below it.
    pub fn is_required_above(&self, layer: usize) -> bool {
        let above = self.layers.iter().take(layer);
        above
            .filter_map(|layer| layer.config.require.as_ref())
            .any(|require| !require.is_empty())
    }
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
    pub fn new(
        named: Option<&Path>,
        isolated: bool,
        lang: Lang,
        style: Style,
    ) -> anyhow::Result<Configurations> {
        let named = named
            .map(|path| load(path, lang, style))
            .transpose()?
            .map(|config| Arc::new(Layer::new(config)));
        Ok(Configurations {
            style,
            named,
            isolated,
            files: Mutex::default(),
            found: Mutex::default(),
        })
    }

    /// Whether one file was named, and holds for everything.
    pub fn is_named(&self) -> bool {
        self.named.is_some()
    }

    /// What holds in a directory.
    ///
    /// # Errors
    /// A configuration cannot be read, or has mistakes.
    pub fn nearest(&self, directory: &Path, lang: Lang) -> anyhow::Result<Arc<Settled>> {
        let directory = if directory.as_os_str().is_empty() {
            Path::new(".")
        } else {
            directory
        };
        if let Some(known) = self.known(directory) {
            return Ok(known);
        }
        let layers = match &self.named {
            Some(named) => vec![Arc::clone(named)],
            None if self.isolated => Vec::new(),
            None => {
                let (files, root) = look_upwards(directory).unwrap_or_default();
                let outermost_first = files.into_iter().rev();
                outermost_first
                    .map(|path| self.layer(&path, &root, lang))
                    .collect::<anyhow::Result<_>>()?
            }
        };
        let settled = Arc::new(Settled::of(layers));
        if let Ok(mut found) = self.found.lock() {
            found.insert(directory.to_owned(), Arc::clone(&settled));
        }
        Ok(settled)
    }

    fn layer(&self, path: &Path, root: &Path, lang: Lang) -> anyhow::Result<Arc<Layer>> {
        let known = self
            .files
            .lock()
            .ok()
            .and_then(|files| files.get(path).cloned());
        if let Some(known) = known {
            return Ok(known);
        }
        // A link could show a file of somebody else's, line by line, among its mistakes.
        let real = std::fs::canonicalize(path).with_context(|| Named(path.to_owned()))?;
        if !real.starts_with(root) {
            return Err(anyhow::Error::new(Wrong(leads_out(path, lang))));
        }
        let layer = Arc::new(Layer::new(load(path, lang, self.style)?));
        if let Ok(mut files) = self.files.lock() {
            // Another may have been quicker, and counts what has matched.
            return Ok(Arc::clone(files.entry(path.to_owned()).or_insert(layer)));
        }
        Ok(layer)
    }

    fn known(&self, directory: &Path) -> Option<Arc<Settled>> {
        self.found.lock().ok()?.get(directory).cloned()
    }

    /// The files that have been read, in order.
    pub fn files(&self) -> Vec<Arc<Layer>> {
        let files = self.files.lock().map(|files| files.clone());
        let mut layers: Vec<Arc<Layer>> = files.unwrap_or_default().into_values().collect();
        layers.sort_by(|a, b| a.config.file.cmp(&b.config.file));
        layers
    }

    /// A warning for each glob that matched nothing, of the files that lie in the searched folders.
    pub fn unused(&self, searched: &[PathBuf], lang: Lang) -> String {
        let mut layers = self.files();
        layers.extend(self.named.clone());
        let mut out = String::new();
        for layer in &layers {
            let folder = layer.config.folder.as_deref().unwrap_or(Path::new(""));
            if !searched.iter().any(|searched| folder.starts_with(searched)) {
                continue;
            }
            for (key, pattern) in layer.unused() {
                let pattern = one_line(pattern);
                out.push_str(&match lang {
                    Lang::Nb => {
                        format!("samskap: advarsel: {key} = «{pattern}» treffer ingen filer\n")
                    }
                    Lang::Nn => {
                        format!("samskap: åtvaring: {key} = «{pattern}» treffer ingen filer\n")
                    }
                    Lang::En => format!("samskap: warning: {key} = “{pattern}” matches no file\n"),
                });
            }
        }
        out
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

/// The files, the nearest first, and the folder that they were looked for in.
fn look_upwards(directory: &Path) -> Option<(Vec<PathBuf>, PathBuf)> {
    let directory = whole(directory);
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
        .filter(|path| path.is_file())
        .collect();
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
    // Its paths start from its folder.
    if let (Some(baseline), Some(folder)) = (&config.baseline, path.parent()) {
        config.baseline = Some(folder.join(baseline));
    }
    if mistakes.is_empty() {
        return Ok(config);
    }
    let shown = path.to_string_lossy();
    let drawn = diagnostics::configuration(&shown, &text, &mistakes, lang, style);
    Err(anyhow::Error::new(Wrong(drawn)))
}

/// How many globs a pattern stands for.
const FORMS: usize = 2;

/// A set of the globs of a configuration, which have been read before. They start from its folder, with `./` or
/// `/` before them or not; one without `/` is the name of a file or a folder anywhere below.
pub fn globs(patterns: &[String]) -> GlobSet {
    let mut set = GlobSetBuilder::new();
    for pattern in patterns {
        let own = pattern.strip_prefix("./").unwrap_or(pattern);
        let anchored = own.strip_prefix('/').unwrap_or(own).trim_end_matches('/');
        let pattern = match anchored.len() == pattern.trim_end_matches('/').len() {
            true if !anchored.contains('/') => format!("**/{anchored}"),
            _ => anchored.to_owned(),
        };
        // A folder stands for all that is in it.
        let forms: [String; FORMS] = [pattern.clone(), format!("{pattern}/**")];
        for pattern in forms {
            // One star stands for anything in a name, two for folders.
            if let Ok(glob) = GlobBuilder::new(&pattern).literal_separator(true).build() {
                set.add(glob);
            }
        }
    }
    set.build().unwrap_or_else(|_| GlobSet::empty())
}

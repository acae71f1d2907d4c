//! What is asked of a run of `lint`.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use super::super::configuration::Configurations;
use super::super::git::Repository;
use super::super::input;
use crate::lint::Settings;
use crate::lint::baseline::Baseline;
use crate::render::diagnostics::Style;
use crate::render::findings::{Format, Writes};
use crate::report::requirement::Requirement;
use crate::theory::lang::Lang;
use crate::theory::terms::Severity;

pub(super) struct Options {
    pub format: &'static Format,
    /// The language that was asked for on the command line.
    pub asked_lang: Option<Lang>,
    /// The language of messages that no charter decides.
    pub lang_of_messages: Lang,
    /// The language of the locale.
    pub locale: Option<Lang>,
    pub settings: Settings,
    pub require: Option<Vec<Requirement>>,
    /// The severity that fails the run, where the command says so.
    pub fail_on_asked: Option<Severity>,
    /// What is less serious than this is counted, and not shown.
    pub least: Severity,
    /// The same for what is drawn for people, also beside a file.
    pub least_drawn: Severity,
    /// Findings give status 0 too; trouble does not.
    pub exit_zero: bool,
    /// Where the docs are published, if that is known.
    pub docs: Option<String>,
    /// The file that standard input stands for.
    pub stdin_filename: Option<PathBuf>,
    /// The repositories of the folders that were looked at.
    pub roots: Mutex<HashMap<PathBuf, Option<PathBuf>>>,
    pub statistics: bool,
    pub quiet: bool,
    /// What is known.
    pub baseline: Option<KnownBefore>,
    /// Only what is worse than at this revision fails the run.
    pub no_regress: Option<String>,
    /// A charter that is gone since then is only noted.
    pub allow_gone: bool,
    /// The folder of the baseline that is written.
    pub baseline_folder: Option<PathBuf>,
    pub configurations: Arc<Configurations>,
    /// No comment silences anything.
    pub no_silences: bool,
    pub style: Style,
    /// What is safe to mend is mended.
    pub fix: bool,
    /// What would be mended is shown, and nothing is changed.
    pub diff: bool,
    /// What the baseline holds and is not there any more is taken out of it.
    pub prune: bool,
    /// Under GitHub Actions, without a format: annotations in addition.
    pub annotate: bool,
    pub to_file: bool,
}

/// A baseline, and where it stands.
pub(super) struct KnownBefore {
    /// The file.
    pub file: PathBuf,
    /// Its folder, which the paths in it start from.
    pub folder: PathBuf,
    /// Whether it hides what is required too: not where the requirement is set by somebody else than the one
    /// who configures the baseline.
    pub hides_required: bool,
    /// What it holds.
    pub baseline: Baseline,
}

impl Options {
    /// Whether what people read is the format.
    pub fn is_drawn(&self) -> bool {
        matches!(self.format.writes, Writes::Drawn)
    }

    /// Whether somebody reads the paths from the root of the repository.
    pub fn needs_root(&self) -> bool {
        self.annotate || self.format.paths_from_root
    }

    /// The path of a file from the root of its repository; as it is said where there is none.
    pub fn path_from_root(&self, file: &Path) -> String {
        let folder = match file.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        let known = self.roots.lock().ok();
        let known = known.and_then(|roots| roots.get(folder).cloned());
        let root = known.unwrap_or_else(|| {
            let root = Repository::of(folder).map(|repository| repository.root);
            if let Ok(mut roots) = self.roots.lock() {
                roots.insert(folder.to_owned(), root.clone());
            }
            root
        });
        match root {
            Some(root) => input::path_from(&root, file),
            None => input::shown(file),
        }
    }
}

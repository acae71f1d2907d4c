//! What is asked of a run of `lint`.

use std::path::PathBuf;
use std::sync::Arc;

use super::super::configuration::Configurations;
use crate::lint::Settings;
use crate::lint::baseline::Baseline;
use crate::render::diagnostics::Style;
use crate::report::requirement::Requirement;
use crate::theory::lang::Lang;
use crate::theory::terms::Severity;

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Human,
    Concise,
    Json,
    JsonLines,
    Sarif,
    GitHub,
    GitLab,
    JUnit,
}

pub(super) struct Options {
    pub format: Format,
    /// The language that was asked for; else each charter's own.
    pub lang: Option<Lang>,
    pub settings: Settings,
    pub require: Option<Vec<Requirement>>,
    /// The severity that fails the run, where the command says so.
    pub fail_on_asked: Option<Severity>,
    pub notes: bool,
    pub statistics: bool,
    pub quiet: bool,
    /// What is known, and the folder of the file that it stands in.
    pub baseline: Option<(PathBuf, Baseline)>,
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
    /// Under GitHub Actions, without a format: annotations in addition.
    pub annotate: bool,
    pub to_file: bool,
}

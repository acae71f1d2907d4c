//! How far a long run has come, on a terminal, when it takes longer than a second.

use std::io::IsTerminal;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::theory::lang::Lang;

/// A run shorter than this shows nothing.
const PATIENCE: Duration = Duration::from_secs(1);

/// Counts files, and shows the count on standard error once there has been time to wonder.
#[derive(Debug)]
pub struct Progress {
    bar: ProgressBar,
    begun: Instant,
    /// Nobody looks, or it is shown already.
    settled: AtomicBool,
}

impl Progress {
    /// A count that is shown when standard error is a terminal that can redraw a line.
    pub fn new(quiet: bool, lang: Lang) -> Progress {
        let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
        let nobody_looks = quiet || dumb || !std::io::stderr().is_terminal();
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        let template = match lang {
            Lang::Nb => "{spinner} {human_pos} filer kontrollert ({elapsed})",
            Lang::Nn => "{spinner} {human_pos} filer kontrollerte ({elapsed})",
            Lang::En => "{spinner} {human_pos} files checked ({elapsed})",
        };
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        Progress {
            bar,
            begun: Instant::now(),
            settled: AtomicBool::new(nobody_looks),
        }
    }

    /// One more file is done.
    pub fn one_more(&self) {
        self.bar.inc(1);
        if self.settled.load(Ordering::Relaxed) || self.begun.elapsed() < PATIENCE {
            return;
        }
        if !self.settled.swap(true, Ordering::Relaxed) {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    }

    /// Writes something while the line with the count is taken away.
    pub fn aside<T>(&self, write: impl FnOnce() -> T) -> T {
        match self.bar.is_hidden() {
            true => write(),
            false => self.bar.suspend(write),
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

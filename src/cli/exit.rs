//! How a run ended.

use std::process::ExitCode;

/// How a run ended; the number is the exit status, and a contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// All is well.
    Well = 0,
    /// A requirement is not met.
    Unmet = 1,
    /// Bad use, a file that cannot be read, a charter with mistakes, or output that cannot be written.
    Trouble = 2,
    /// Ctrl-C.
    Interrupted = 130,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> ExitCode {
        ExitCode::from(exit as u8)
    }
}

//! The program `samskap`; see the library for all that it does.

use std::process::ExitCode;

fn main() -> ExitCode {
    samskap::cli::run(std::env::args_os()).into()
}

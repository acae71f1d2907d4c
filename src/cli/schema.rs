//! `samskap schema`: the JSON Schema of a charter, for editors.

use clap::ArgMatches;

use super::Exit;
use super::output::Screen;
use super::setup::output;
use crate::render::schema;

/// Runs the command.
pub fn run(matches: &ArgMatches, screen: &Screen) -> Exit {
    let written = match serde_json::to_string_pretty(&schema::charter(screen.lang)) {
        Ok(text) => text + "\n",
        Err(error) => return screen.ended(Err(error.into()), Exit::Trouble),
    };
    screen.write(output(matches), &written)
}

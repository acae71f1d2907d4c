//! `samskap schema`: the JSON Schema of a charter, or of the configuration, for editors.

use clap::ArgMatches;

use super::Exit;
use super::output::Screen;
use super::setup::output;
use crate::render::schema;

/// Runs the command.
pub fn run(matches: &ArgMatches, screen: &Screen) -> Exit {
    let schema = match matches.get_flag("configuration") {
        true => schema::configuration(screen.lang),
        false => schema::charter(screen.lang),
    };
    let written = match serde_json::to_string_pretty(&schema) {
        Ok(text) => text + "\n",
        Err(error) => return screen.ended(Err(error.into()), Exit::Trouble),
    };
    screen.write(output(matches), &written)
}

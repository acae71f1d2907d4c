//! `samskap schema`: the JSON Schema of a charter, for editors.

use std::path::PathBuf;

use clap::ArgMatches;

use super::Exit;
use super::output::{Screen, Sink};
use crate::render::schema;

/// Runs the command.
pub fn run(matches: &ArgMatches, screen: &Screen) -> Exit {
    let written = match serde_json::to_string_pretty(&schema::charter(screen.lang)) {
        Ok(text) => text + "\n",
        Err(error) => return screen.ended(Err(error.into()), Exit::Trouble),
    };
    let sink = Sink::of(matches.get_one::<PathBuf>("output"));
    let ended = sink.and_then(|mut sink| {
        sink.write(&written)?;
        sink.finish()
    });
    screen.ended(ended, Exit::Well)
}

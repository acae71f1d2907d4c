//! The tests, in the shape of the source tree.

mod against;
mod bridge;
mod oracle;
mod told;

#[cfg(unix)]
mod ask;
mod assess;
mod book;
mod broken;
mod carrying;
mod cli;
mod clients;
mod config;
mod diff;
mod discover;
mod docs;
mod examples;
mod explain;
mod faults;
mod findings;
mod fix;
mod forms;
mod fuzz;
mod gate;
mod hostile;
mod house;
mod init;
mod language;
mod lint;
mod merge;
mod plain;
mod questionnaire;
mod reach;
mod regress;
mod rules;
mod schema;
mod shown;
mod spelling;
mod trust;
mod tty;
mod verdicts;
mod yaml;

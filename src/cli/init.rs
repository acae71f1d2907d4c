//! `samskap init`: a charter to fill in.

use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::ArgMatches;

use super::Exit;
use super::ask::{SaveFile, new_round, refused};
use super::output::{Named, Screen, write_new};
use crate::render::template::{self, Extent, SCHEMA};
use crate::theory::lang::{Lang, one_line};

/// Runs the command. An existing file is never replaced.
pub fn run(matches: &ArgMatches, screen: &Screen) -> Exit {
    let extent = match matches.get_flag("minimal") {
        true => Extent::Minimal,
        false => Extent::Whole,
    };
    let text = template::charter(extent, screen.lang);
    let [file, output] = ["file", "output"].map(|name| matches.get_one::<PathBuf>(name));
    if file.is_some() && output.is_some() {
        screen.complain(match screen.lang {
            Lang::Nb => "samskap: init skriver én fil; oppgi filnavnet, eller bruk --output\n",
            Lang::Nn => "samskap: init skriv éi fil; oppgi filnamnet, eller bruk --output\n",
            Lang::En => "samskap: init writes one file; name it, or use --output\n",
        });
        return Exit::Trouble;
    }
    let named = file.or(output);
    let path = named.map_or(Path::new("samskap.yaml"), PathBuf::as_path);
    if matches.get_flag("round") {
        return next_round(path, screen);
    }
    if path == Path::new("-") {
        return screen.write(None, &text);
    }
    let shown = one_line(&path.to_string_lossy()).into_owned();
    // A link that leads nowhere is something that is there, too.
    if std::fs::symlink_metadata(path).is_ok() {
        screen.complain(&match screen.lang {
            Lang::Nb => format!(
                "samskap: {shown} finnes fra før, og blir ikke skrevet over\nGå videre med det: samskap ask {shown}\n"
            ),
            Lang::Nn => format!(
                "samskap: {shown} finst frå før, og blir ikkje skriven over\nGå vidare med det: samskap ask {shown}\n"
            ),
            Lang::En => format!(
                "samskap: {shown} already exists and will not be overwritten\nContinue with it: samskap ask {shown}\n"
            ),
        });
        return Exit::Trouble;
    }
    let written = write_new(path, &text).with_context(|| Named(path.to_owned()));
    let is_written = written.is_ok();
    let exit = screen.ended(written, Exit::Well);
    if !is_written || matches.get_flag("quiet") {
        return exit;
    }
    screen.show(&match screen.lang {
        Lang::Nb => format!(
            "Laget {shown}. Fyll ut filen, og se svaret slik: samskap classify {shown}\nVil du heller svare på spørsmål? Skriv: samskap ask {shown}\nForslag mens du skriver (VS Code og lignende): samskap schema --output {SCHEMA}\n"
        ),
        Lang::Nn => format!(
            "Laga {shown}. Fyll ut fila, og sjå svaret slik: samskap classify {shown}\nVil du heller svare på spørsmål? Skriv: samskap ask {shown}\nForslag medan du skriv (VS Code og liknande): samskap schema --output {SCHEMA}\n"
        ),
        Lang::En => format!(
            "Created {shown}. Fill it in, then see the result: samskap classify {shown}\nPrefer to answer questions? samskap ask {shown}\nSuggestions as you type: samskap schema --output {SCHEMA}\n"
        ),
    })
}

/// Puts the next round behind the charter of a file.
fn next_round(path: &Path, screen: &Screen) -> Exit {
    let begun = SaveFile::open(path)
        .map_err(|refusal| refused(&refusal, path, screen))
        .and_then(|(file, text)| new_round(file, text, screen));
    if let Err(complaint) = begun {
        screen.complain(&complaint);
        return Exit::Trouble;
    }
    let shown = one_line(&path.to_string_lossy()).into_owned();
    screen.show(&match screen.lang {
        Lang::Nb => format!("En ny runde står sist i {shown}. Svar på den: samskap ask {shown}\n"),
        Lang::Nn => format!("Ein ny runde står sist i {shown}. Svar på han: samskap ask {shown}\n"),
        Lang::En => format!(
            "A new round has been added at the end of {shown}. Answer it: samskap ask {shown}\n"
        ),
    })
}

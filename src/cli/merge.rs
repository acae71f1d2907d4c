//! `samskap merge`: joins the same charter as answered by different sides.

use std::io::Cursor;
use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::ArgMatches;

use super::Exit;
use super::ask::{no_such_side, verdict};
use super::input::{self, Found, Target};
use super::output::{Named, Screen, Sink};
use super::setup::{Setup, output, paths, trouble};
use crate::charter::reading::{open, text};
use crate::charter::{Kind, spelling};
use crate::questionnaire::join::{Difference, Refusal, Side, join};
use crate::render::{diagnostics, terminal};
use crate::report::{Grouping, Head, Report, report};
use crate::theory::lang::{Lang, list, one_line};

/// Runs the command.
pub fn run(matches: &ArgMatches, setup: Setup, screen: &Screen) -> Exit {
    let paths = paths(matches);
    if paths.len() < 2 {
        screen.complain(match screen.lang {
            Lang::Nb => "samskap: merge slår sammen to filer eller flere\n",
            Lang::Nn => "samskap: merge slår saman to filer eller fleire\n",
            Lang::En => "samskap: merge joins two files or more\n",
        });
        return Exit::Trouble;
    }
    let spoken: Vec<&String> = matches.get_many("as").unwrap_or_default().collect();
    let mut of = Vec::new();
    for word in &spoken {
        match spelling::read(spelling::SECTORS, word) {
            Some(found) => of.push(found.means),
            None => {
                screen.complain(&no_such_side(word, screen.lang));
                return Exit::Trouble;
            }
        }
    }
    if !of.is_empty() && of.len() != paths.len() {
        screen.complain(match screen.lang {
            Lang::Nb => {
                "samskap: --as skrives én gang for hver fil, i samme rekkefølge som filene\n"
            }
            Lang::Nn => {
                "samskap: --as blir skrive éin gong for kvar fil, i same rekkjefølgje som filene\n"
            }
            Lang::En => "samskap: --as is written once for each file, in the order of the files\n",
        });
        return Exit::Trouble;
    }
    let mut sides = Vec::new();
    let mut around = Vec::new();
    let mut lang = setup.lang;
    let mut broken = false;
    for path in &paths {
        match side(path, &mut lang, screen) {
            Some((mut side, beside)) => {
                side.of = of.get(sides.len()).copied();
                sides.push(side);
                around.push(beside);
            }
            None => broken = true,
        }
    }
    if broken {
        return Exit::Trouble;
    }
    let lang = lang.unwrap_or(screen.lang);
    let named = matches.get_one::<String>("name").map(String::as_str);
    let joined = match join(&sides, lang, named) {
        Ok(joined) => joined,
        Err(refusal) => {
            let exit = match refusal {
                Refusal::Sectors(_) => Exit::Unmet,
                _ => Exit::Trouble,
            };
            screen.complain(&refused(&refusal, &paths, lang));
            return exit;
        }
    };
    let written = Sink::of(output(matches)).and_then(|mut sink| {
        // The first file's page is kept around its charter.
        let (before, after) = around.first().cloned().unwrap_or_default();
        sink.write(&format!("{before}{}{after}", joined.text))?;
        sink.finish()
    });
    let mut said = String::new();
    let heading = |out: &mut String, heading: &str, rows: &[Difference]| {
        if !rows.is_empty() {
            out.push_str(heading);
            out.push('\n');
            rows.iter().for_each(|row| out.push_str(&line(row)));
        }
    };
    heading(
        &mut said,
        match lang {
            Lang::Nb => "Sidene svarer ulikt, og begge svar står i charteret:",
            Lang::Nn => "Sidene svarer ulikt, og begge svara står i charteret:",
            Lang::En => "The sides answer differently, and both answers stand in the charter:",
        },
        &joined.differences,
    );
    heading(
        &mut said,
        match lang {
            Lang::Nb => "Dette kan ikke stå i ett charter, og er lagt til side uten å velge:",
            Lang::Nn => "Dette kan ikkje stå i eitt charter, og er lagt til side utan å velje:",
            Lang::En => "This cannot stand in one charter, and is set aside without choosing:",
        },
        &joined.conflicts,
    );
    if !joined.conflicts.is_empty() && of.is_empty() {
        let command = command(&paths);
        said.push_str(&match lang {
            Lang::Nb => format!("Er filene fra hver sin side, så si hvilke, i filenes rekkefølge, så kan begge svar stå:\n  {command} --as offentlig --as sivilsamfunn\n"),
            Lang::Nn => format!("Er filene frå kvar si side, så sei kva for nokre, i rekkjefølgja til filene, så kan begge svara stå:\n  {command} --as offentleg --as sivilsamfunn\n"),
            Lang::En => format!("If each file is from one side, say which, in the order of the files, and both answers can stand:\n  {command} --as public --as \"civil society\"\n"),
        });
    }
    if !joined.left_out.is_empty() {
        let keys = list(lang, &joined.left_out);
        said.push_str(&match lang {
            Lang::Nb => format!("Lot seg ikke skrive i den første filen, og er utelatt: {keys}\n"),
            Lang::Nn => format!("Let seg ikkje skrive i den første fila, og er utelate: {keys}\n"),
            Lang::En => {
                format!("Could not be written into the first file, and is left out: {keys}\n")
            }
        });
    }
    let kind = sides.first().map_or(Kind::Yaml, |side| side.kind);
    if let Some(verdict) = verdict(&joined.text, kind, "", lang) {
        said.push_str(&terminal::headline(&verdict));
    }
    if !matches.get_flag("quiet") {
        screen.complain(&said);
    }
    let exit = match joined.conflicts.is_empty() && joined.left_out.is_empty() {
        true => Exit::Well,
        false => Exit::Unmet,
    };
    screen.ended(written, exit)
}

/// The command once more, for something to be added to it.
fn command(paths: &[PathBuf]) -> String {
    let mut command = "samskap merge".to_owned();
    for path in paths {
        let path = one_line(&path.to_string_lossy()).into_owned();
        match path.contains(' ') {
            true => command.push_str(&format!(" \"{path}\"")),
            false => command.push_str(&format!(" {path}")),
        }
    }
    command
}

fn line(row: &Difference) -> String {
    let answers: Vec<String> = row
        .answers
        .iter()
        .map(|(who, answer)| format!("{}: {}", one_line(who), one_line(answer)))
        .collect();
    format!("  {}: {}\n", one_line(&row.key), answers.join("; "))
}

/// What stands before and after the charter in its file.
type Around = (String, String);

/// The one charter of a file; nothing, and what is wrong is said, when there is none to join.
fn side(path: &Path, lang: &mut Option<Lang>, screen: &Screen) -> Option<(Side, Around)> {
    let read = || -> anyhow::Result<(Vec<u8>, Vec<Found>)> {
        // A pipe or a device has no page to keep, and may have no end.
        if !path.is_file() {
            let target = match path.as_os_str() == "-" {
                true => Target::Input,
                false => Target::Named(path.to_owned()),
            };
            return Ok((
                Vec::new(),
                input::read(target).collect::<anyhow::Result<_>>()?,
            ));
        }
        let bytes = std::fs::read(path).with_context(|| Named(path.to_owned()))?;
        let found = input::read_named(path, Cursor::new(bytes.clone()));
        Ok((bytes, found.collect::<anyhow::Result<_>>()?))
    };
    let (bytes, found) = match read() {
        Ok(read) => read,
        Err(error) => {
            screen.complain(&trouble(screen, &error));
            return None;
        }
    };
    let Some(found) = input::only_one(found) else {
        let path = one_line(&path.to_string_lossy()).into_owned();
        screen.complain(&match screen.lang {
            Lang::Nb => format!("samskap: {path} har flere charter; merge tar ett fra hver fil\n"),
            Lang::Nn => {
                format!("samskap: {path} har fleire charter; merge tek eitt frå kvar fil\n")
            }
            Lang::En => {
                format!("samskap: {path} holds several charters; merge takes one from each file\n")
            }
        });
        return None;
    };
    let text = text(&found.document);
    let opened = open(&found.document, &text, found.kind)?;
    let spoken = *lang.get_or_insert(opened.lang);
    let head = Head {
        path: found.path.clone(),
        document: 1,
        alone: true,
        lang: spoken,
    };
    match report(&opened, head, Grouping::ForPeople) {
        Report::Verdict(_) => {
            let start = found.document.offset;
            let end = start + found.document.bytes.len();
            let whole = std::str::from_utf8(&bytes).unwrap_or_default();
            let part = |part: Option<&str>| part.unwrap_or_default().to_owned();
            let around = (part(whole.get(..start)), part(whole.get(end..)));
            let side = Side {
                path: found.path.clone(),
                text: text.clone().into_owned(),
                kind: found.kind,
                of: None,
            };
            Some((side, around))
        }
        Report::Broken(broken) => {
            screen.complain(&diagnostics::broken(&broken, screen.err));
            None
        }
    }
}

fn refused(refusal: &Refusal, paths: &[PathBuf], lang: Lang) -> String {
    match refusal {
        Refusal::NotTheSame(one, other) => {
            let command = command(paths);
            let (one, other) = (one_line(one), one_line(other));
            match lang {
                Lang::Nb => format!("samskap: filene er ikke om det samme: «{one}» og «{other}»\nEr det to navn på det samme, så velg ett: {command} --name \"{one}\"\n"),
                Lang::Nn => format!("samskap: filene er ikkje om det same: «{one}» og «{other}»\nEr det to namn på det same, så vel eitt: {command} --name \"{one}\"\n"),
                Lang::En => format!("samskap: the files are not about the same: “{one}” and “{other}”\nIf these are two names of one thing, choose one: {command} --name \"{one}\"\n"),
            }
        }
        Refusal::Parties => match lang {
            Lang::Nb => "samskap: den ene filen navngir partene, og den andre har bare sektorer; bruk det samme i begge\n",
            Lang::Nn => "samskap: den eine fila namngir partane, og den andre har berre sektorar; bruk det same i begge\n",
            Lang::En => "samskap: one file names the parties, and the other has sectors alone; use the same in both\n",
        }
        .to_owned(),
        Refusal::Sectors(difference) => {
            let heading = match lang {
                Lang::Nb => "samskap: en part kan ikke høre til to sektorer, så filene slås ikke sammen:\n",
                Lang::Nn => "samskap: ein part kan ikkje høyre til to sektorar, så filene blir ikkje slått saman:\n",
                Lang::En => "samskap: a party cannot belong to two sectors, so the files are not joined:\n",
            };
            format!("{heading}{}", line(difference))
        }
    }
}

//! `samskap merge`: joins the same charter as answered by different sides.

use std::io::Cursor;
use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::ArgMatches;
use serde::Serialize;

use super::Exit;
use super::ask::{no_such_side, verdict};
use super::input::{self, Found, Target};
use super::output::{Named, Screen, Sink};
use super::setup::{Setup, output, paths, trouble};
use crate::charter::reading::{open, text};
use crate::charter::{Kind, manuscript, spelling};
use crate::questionnaire::choice;
use crate::questionnaire::join::{Difference, Joined, Refusal, Side, join, perhaps_the_same};
use crate::render::{diagnostics, terminal};
use crate::report::{Grouping, Head, RULES, Report, report};
use crate::theory::lang::{Lang, list, one_line, quoted};
use crate::theory::questions::Ask;

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
    let mut same = Vec::new();
    for pair in matches.get_many::<String>("same").unwrap_or_default() {
        match pair.split_once('=') {
            Some((one, other)) => same.push((one.trim().to_owned(), other.trim().to_owned())),
            None => {
                screen.complain(&no_pair(pair, lang));
                return Exit::Trouble;
            }
        }
    }
    let joined = match join(&sides, lang, named, &same) {
        Ok(joined) => joined,
        Err(refusal) => {
            let exit = match refusal {
                Refusal::Sectors(_) => Exit::Unmet,
                _ => Exit::Trouble,
            };
            screen.complain(&refused(&refusal, &command(&paths, matches), lang));
            return exit;
        }
    };
    let is_json = matches.get_one::<String>("format").is_some();
    let written = Sink::of(output(matches)).and_then(|mut sink| {
        // The JSON has the charter in it: a file of its own is written where one is named.
        if is_json && output(matches).is_none() {
            return Ok(());
        }
        // The first file's page is kept around its charter.
        let (before, after) = around.first().cloned().unwrap_or_default();
        sink.write(&format!("{before}{}{after}", joined.text))?;
        sink.finish()
    });
    if is_json {
        let shown = match as_json(&joined, &sides, lang) {
            Ok(json) => screen.write(None, &(json + "\n")),
            Err(error) => screen.ended(Err(anyhow::Error::new(error)), Exit::Trouble),
        };
        return screen.ended(written, status(&joined)).max(shown);
    }
    let question = |row: &Difference| question_of(&joined, sides.first(), row, lang);
    let mut said = String::new();
    let heading = |out: &mut String, heading: &str, rows: &[Difference]| {
        if !rows.is_empty() {
            out.push_str(heading);
            out.push('\n');
            rows.iter()
                .for_each(|row| out.push_str(&line(row, &question(row))));
        }
    };
    heading(
        &mut said,
        match lang {
            Lang::Nb => "Sidene er uenige, og begge svarene står på kortet:",
            Lang::Nn => "Sidene er usamde, og begge svara står på kortet:",
            Lang::En => "The sides disagree, and both answers are kept in the charter:",
        },
        &joined.differences,
    );
    heading(
        &mut said,
        match lang {
            Lang::Nb => {
                "Her er filene uenige. Programmet har ikke valgt, men lagt svarene til side:"
            }
            Lang::Nn => "Her er filene usamde. Programmet har ikkje valt, men lagt svara til side:",
            Lang::En => {
                "The files contradict each other here. Nothing was chosen; these answers were set aside:"
            }
        },
        &joined.conflicts,
    );
    if !joined.conflicts.is_empty() && of.is_empty() {
        let command = command(&paths, matches);
        said.push_str(&match lang {
            Lang::Nb => format!("Er filene fra hver sin side, så si hvilke, i filenes rekkefølge, så kan begge svar stå:\n  {command} --as offentlig --as sivilsamfunn\n"),
            Lang::Nn => format!("Er filene frå kvar si side, så sei kva for nokre, i rekkjefølgja til filene, så kan begge svara stå:\n  {command} --as offentleg --as sivilsamfunn\n"),
            Lang::En => format!("If each file is from one side, say which, in the order of the files, and both answers are kept:\n  {command} --as public --as \"civil society\"\n"),
        });
    }
    if !joined.left_out.is_empty() {
        let keys = list(lang, &joined.left_out);
        said.push_str(&match lang {
            Lang::Nb => format!("Lot seg ikke skrive i den første filen, og er utelatt: {keys}\n"),
            Lang::Nn => format!("Let seg ikkje skrive i den første fila, og er utelatne: {keys}\n"),
            Lang::En => {
                format!("Could not be written into the first file, and is left out: {keys}\n")
            }
        });
    }
    for (one, other) in perhaps_the_same(&sides) {
        let command = command(&paths, matches);
        let (one, other) = (one_line(&one), one_line(&other));
        said.push_str(&match lang {
            Lang::Nb => format!(
                "Er «{one}» og «{other}» den samme parten? {command} --same \"{one}={other}\"\n"
            ),
            Lang::Nn => format!(
                "Er «{one}» og «{other}» den same parten? {command} --same \"{one}={other}\"\n"
            ),
            Lang::En => format!(
                "Are “{one}” and “{other}” the same party? {command} --same \"{one}={other}\"\n"
            ),
        });
    }
    let kind = sides.first().map_or(Kind::Yaml, |side| side.kind);
    if let Some(verdict) = verdict(&joined.text, kind, "", lang) {
        said.push_str(&terminal::headline(&verdict));
    }
    if !matches.get_flag("quiet") {
        screen.complain(&said);
    }
    screen.ended(written, status(&joined))
}

fn status(joined: &Joined) -> Exit {
    match joined.conflicts.is_empty() && joined.left_out.is_empty() {
        true => Exit::Well,
        false => Exit::Unmet,
    }
}

/// The question that a difference is about, in words; its key where no question is asked of it.
fn question_of(joined: &Joined, first: Option<&Side>, row: &Difference, lang: Lang) -> String {
    let kind = first.map_or(Kind::Yaml, |side| side.kind);
    let draft = manuscript::draft(&joined.text, kind);
    let charter = draft.charter.as_ref();
    match manuscript::ask_at(charter, &row.key) {
        // Of a name there is no question, only what it is.
        Some((Ask::ActorName(_), _)) | None => format!("{}:", row.key),
        Some((ask, None)) => choice::question(charter, ask, lang),
        Some((ask, Some(side))) => {
            let question = choice::question(charter, ask, lang);
            format!("{question} ({})", side.party().to(lang))
        }
    }
}

/// What the files come to, for programs.
#[derive(Serialize)]
struct MergedJson<'a> {
    version: u32,
    samskap: &'static str,
    rules: u32,
    /// The charter, as it is written.
    charter: &'a str,
    /// What the sides answer differently: both answers stand.
    disagreements: Vec<DifferenceJson>,
    /// What cannot stand in one charter, and is set aside.
    conflicts: Vec<DifferenceJson>,
    /// What could not be written where it belongs.
    left_out: &'a [String],
}

#[derive(Serialize)]
struct DifferenceJson {
    /// The same in every language, but for the ids of actors.
    id: String,
    key: String,
    question: String,
    answers: Vec<AnswerJson>,
}

#[derive(Serialize)]
struct AnswerJson {
    who: String,
    answer: String,
}

fn as_json(joined: &Joined, sides: &[Side], lang: Lang) -> serde_json::Result<String> {
    let kind = sides.first().map_or(Kind::Yaml, |side| side.kind);
    let draft = manuscript::draft(&joined.text, kind);
    let charter = draft.charter.as_ref();
    let rows = |rows: &[Difference]| {
        rows.iter()
            .map(|row| DifferenceJson {
                id: match manuscript::ask_at(charter, &row.key) {
                    Some((ask, side)) => ask.id(side, |at| {
                        charter.map_or_else(String::new, |of| of.actor_id(at).to_owned())
                    }),
                    None => row.key.clone(),
                },
                key: row.key.clone(),
                question: question_of(joined, sides.first(), row, lang),
                answers: row
                    .answers
                    .iter()
                    .map(|(who, answer)| AnswerJson {
                        who: who.clone(),
                        answer: answer.clone(),
                    })
                    .collect(),
            })
            .collect()
    };
    crate::render::plain_json::line(&MergedJson {
        version: 1,
        samskap: env!("CARGO_PKG_VERSION"),
        rules: RULES,
        charter: &joined.text,
        disagreements: rows(&joined.differences),
        conflicts: rows(&joined.conflicts),
        left_out: &joined.left_out,
    })
}

fn no_pair(pair: &str, lang: Lang) -> String {
    let pair = quoted(lang, &one_line(pair));
    match lang {
        Lang::Nb => {
            format!("samskap: --same tar to navn på den samme parten, NAVN=NAVN, og ikke {pair}\n")
        }
        Lang::Nn => {
            format!("samskap: --same tek to namn på den same parten, NAMN=NAMN, og ikkje {pair}\n")
        }
        Lang::En => {
            format!("samskap: --same takes two names of one party, NAME=NAME, and not {pair}\n")
        }
    }
}

/// The command once more, for something to be added to it.
fn command(paths: &[PathBuf], matches: &ArgMatches) -> String {
    let mut command = "samskap merge".to_owned();
    for path in paths {
        let path = one_line(&path.to_string_lossy()).into_owned();
        match path.contains(' ') {
            true => command.push_str(&format!(" \"{path}\"")),
            false => command.push_str(&format!(" {path}")),
        }
    }
    // What was asked for holds in the next one too.
    for option in ["as", "name", "same"] {
        for value in matches.get_many::<String>(option).unwrap_or_default() {
            let value = one_line(value).into_owned();
            match value.contains(' ') {
                true => command.push_str(&format!(" --{option} \"{value}\"")),
                false => command.push_str(&format!(" --{option} {value}")),
            }
        }
    }
    command
}

fn line(row: &Difference, question: &str) -> String {
    let answers: Vec<String> = row
        .answers
        .iter()
        .map(|(who, answer)| format!("{}: {}", one_line(who), one_line(answer)))
        .collect();
    format!("  {} {}\n", one_line(question), answers.join("; "))
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
            Lang::Nb => format!("samskap: {path} har flere kort; merge tar ett fra hver fil\n"),
            Lang::Nn => {
                format!("samskap: {path} har fleire kort; merge tek eitt frå kvar fil\n")
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

fn refused(refusal: &Refusal, command: &str, lang: Lang) -> String {
    match refusal {
        Refusal::NotTheSame(one, other) => {
            let (one, other) = (one_line(one), one_line(other));
            match lang {
                Lang::Nb => format!(
                    "samskap: filene er ikke om det samme: «{one}» og «{other}»\nEr det to navn på det samme, så velg ett: {command} --name \"{one}\"\n"
                ),
                Lang::Nn => format!(
                    "samskap: filene er ikkje om det same: «{one}» og «{other}»\nEr det to namn på det same, så vel eitt: {command} --name \"{one}\"\n"
                ),
                Lang::En => format!(
                    "samskap: the files are not about the same: “{one}” and “{other}”\nIf these are two names of one thing, choose one: {command} --name \"{one}\"\n"
                ),
            }
        }
        Refusal::Parties(path) => {
            let path = one_line(path);
            match lang {
                Lang::Nb => format!(
                    "samskap: {path} har bare sektorer, og den andre filen navngir flere parter i en av dem. Navngi partene: samskap ask {path}, skriv = og nummeret til «Hvem er med?»\n"
                ),
                Lang::Nn => format!(
                    "samskap: {path} har berre sektorar, og den andre fila namngir fleire partar i ein av dei. Namngi partane: samskap ask {path}, skriv = og nummeret til «Kven er med?»\n"
                ),
                Lang::En => format!(
                    "samskap: {path} has sectors alone, and the other file names several parties of one of them. Name the parties: samskap ask {path}, then write = and the number of “Who takes part?”\n"
                ),
            }
        }
        Refusal::NoSuchParty(name) => {
            let name = quoted(lang, &one_line(name));
            match lang {
                Lang::Nb => format!("samskap: --same: ingen part heter {name} i filene\n"),
                Lang::Nn => format!("samskap: --same: ingen part heiter {name} i filene\n"),
                Lang::En => format!("samskap: --same: no party in the files is called {name}\n"),
            }
        }
        Refusal::Sectors(difference) => {
            let heading = match lang {
                Lang::Nb => {
                    "samskap: en part kan ikke høre til to sektorer, så filene slås ikke sammen:\n"
                }
                Lang::Nn => {
                    "samskap: ein part kan ikkje høyre til to sektorar, så filene blir ikkje slått saman:\n"
                }
                Lang::En => {
                    "samskap: a party cannot belong to two sectors, so the files are not joined:\n"
                }
            };
            let question = format!("{}:", difference.key);
            format!("{heading}{}", line(difference, &question))
        }
    }
}

//! `samskap classify`: places each charter and says why.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::ArgMatches;
use rayon::prelude::*;

use super::Exit;
use super::configuration::Configurations;
use super::discover::{Filter, Otherwise, documents};
use super::input::Found;
use super::output::{Screen, Sink};
use super::setup::{Setup, cannot_read, output, paths, show_files};
use crate::charter::reading::{open, text};
use crate::charter::spelling;
use crate::render::diagnostics::{self, Style};
use crate::render::{csv, json, markdown, terminal};
use crate::report::requirement::{Requirement, unknown_word};
use crate::report::{Grouping, Head, Report, report};
use crate::theory::lang::{Lang, one_line, quoted};
use crate::theory::terms::Level;

/// How many documents are judged at once, and how many bytes of them.
const BATCH: usize = 256;
const BATCH_BYTES: usize = 4 << 20;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Format {
    Table,
    Json,
    JsonLines,
    Csv,
    Markdown,
    Sentence,
}

struct Options {
    format: Format,
    /// The language that the command line asks for, and that of the locale.
    langs: (Option<Lang>, Option<Lang>),
    require: Vec<Requirement>,
    configurations: Arc<Configurations>,
    so_far: bool,
    why_not: Option<Level>,
    quiet: bool,
    /// For what goes to the screen beside a format that goes to a file.
    screen: Option<Style>,
    /// For the format itself, when it is for people.
    page: Style,
    complaints: Style,
}

/// What one document comes to.
struct Outcome {
    exit: Exit,
    out: String,
    screen: String,
    complaint: String,
    /// The round that it is, where that is said.
    round: Option<Round>,
}

/// Runs the command.
pub fn run(matches: &ArgMatches, setup: Setup, screen: &Screen) -> Exit {
    let configurations = Arc::clone(&setup.configurations);
    let options = match options(matches, (setup.asked, setup.locale), configurations, screen) {
        Ok(options) => options,
        Err(complaint) => {
            screen.complain(&complaint);
            return Exit::Trouble;
        }
    };
    let sink = match Sink::of(output(matches)) {
        Ok(sink) => sink,
        Err(error) => return screen.ended(Err(error), Exit::Trouble),
    };
    let mut run = Run {
        options: &options,
        screen,
        sink,
        beside: match options.screen {
            Some(_) => Sink::stdout(),
            None => Sink::Nowhere,
        },
        exit: Exit::Well,
        written: 0,
        found: 0,
        rounds: Vec::new(),
    };
    let paths = paths(matches);
    let filter = setup.filter(matches, screen);
    if matches.get_flag("show-files") {
        return show_files(paths, Otherwise::Input, filter, output(matches), screen);
    }
    let written = run.all(paths.clone(), filter.clone());
    let Run {
        exit,
        found,
        sink,
        beside,
        ..
    } = run;
    let written = written
        .and_then(|()| beside.finish())
        .and_then(|()| sink.finish());
    let exit = screen.ended(written, exit);
    if !options.quiet {
        screen.complain(&filter.tally.said(screen.lang).unwrap_or_default());
        screen.complain(&filter.unused(screen.lang));
    }
    if found == 0 && exit != Exit::Trouble && !matches.get_flag("allow-empty") {
        screen.complain(&nothing_found(&paths, screen.lang));
        return Exit::Trouble;
    }
    exit
}

/// What is said of a word for `--why-not` that is no level.
fn unknown_level(word: &str, lang: Lang) -> String {
    let word = quoted(lang, &one_line(word));
    match lang {
        Lang::Nb => format!("samskap: {word} er ikke et nivå; --why-not tar tynn eller tykk\n"),
        Lang::Nn => format!("samskap: {word} er ikkje eit nivå; --why-not tek tynn eller tjukk\n"),
        Lang::En => format!("samskap: {word} is no level; --why-not takes thin or thick\n"),
    }
}

fn options(
    matches: &ArgMatches,
    langs: (Option<Lang>, Option<Lang>),
    configurations: Arc<Configurations>,
    screen: &Screen,
) -> Result<Options, String> {
    let mut require = Vec::new();
    for text in matches.get_many::<String>("require").unwrap_or_default() {
        let parsed = Requirement::parse(text)
            .map_err(|word| format!("samskap: {}\n", unknown_word(word, screen.lang)))?;
        require.extend(parsed);
    }
    let why_not = match matches.get_one::<String>("why-not") {
        None => None,
        Some(word) => match spelling::read(spelling::CLAIMS, word) {
            Some(found) => Some(found.means.at_least()),
            None => return Err(unknown_level(word, screen.lang)),
        },
    };
    let to_file = output(matches).is_some();
    let quiet = matches.get_flag("quiet");
    let on_screen = screen.out;
    Ok(Options {
        format: match matches.get_one::<String>("format").map(String::as_str) {
            Some("json") => Format::Json,
            Some("jsonl") => Format::JsonLines,
            Some("csv") => Format::Csv,
            Some("markdown") => Format::Markdown,
            Some("sentence") => Format::Sentence,
            _ => Format::Table,
        },
        langs,
        require,
        configurations,
        so_far: matches.get_flag("require-so-far"),
        why_not,
        quiet,
        screen: (to_file && !quiet).then_some(on_screen),
        page: Style {
            colour: on_screen.colour && !to_file,
            ..on_screen
        },
        complaints: screen.err,
    })
}

struct Run<'a> {
    options: &'a Options,
    screen: &'a Screen,
    sink: Sink,
    beside: Sink,
    exit: Exit,
    written: usize,
    found: usize,
    /// The rounds of the collaboration that is told of last.
    rounds: Vec<Round>,
}

impl Run<'_> {
    fn all(&mut self, paths: Vec<PathBuf>, filter: Filter) -> anyhow::Result<()> {
        let format = self.options.format;
        match format {
            Format::Json => self.sink.write(&format!(
                "{{\"version\": {}, \"charters\": [",
                json::VERSION
            ))?,
            Format::Csv => {
                let header = csv_line(&csv::header())?;
                self.sink.write(&header)?;
            }
            _ => {}
        }
        let tally = Arc::clone(&filter.tally);
        let mut unreadable = 0;
        let mut batch: Vec<Found> = Vec::new();
        let mut bytes = 0;
        for found in documents(paths, Otherwise::Input, filter) {
            match found {
                Ok(found) => {
                    bytes += found.document.bytes.len();
                    batch.push(found);
                }
                Err(error) => {
                    // What comes before it is said before it.
                    self.judge(&mut batch)?;
                    unreadable += 1;
                    self.exit = Exit::Trouble;
                    self.screen.complain(&cannot_read(self.screen, &error));
                }
            }
            if batch.len() >= BATCH || bytes >= BATCH_BYTES {
                self.judge(&mut batch)?;
                bytes = 0;
            }
        }
        self.judge(&mut batch)?;
        self.end_rounds_but(None)?;
        if format == Format::Json {
            let searched = tally.as_json(unreadable)?;
            let end = if self.written == 0 { "" } else { "\n" };
            self.sink
                .write(&format!("{end}], \"searched\": {searched}}}\n"))?;
        }
        Ok(())
    }

    fn judge(&mut self, batch: &mut Vec<Found>) -> anyhow::Result<()> {
        let options = self.options;
        let outcomes: Vec<Option<Outcome>> = if batch.len() < 8 {
            batch.iter().map(|found| judge(found, options)).collect()
        } else {
            batch
                .par_iter()
                .map(|found| judge(found, options))
                .collect()
        };
        batch.clear();
        for mut outcome in outcomes.into_iter().flatten() {
            self.end_rounds_but(outcome.round.as_ref())?;
            self.rounds.extend(outcome.round.take());
            self.found += 1;
            self.exit = self.exit.max(outcome.exit);
            if !outcome.complaint.is_empty() {
                self.screen.complain(&outcome.complaint);
            }
            if !outcome.screen.is_empty() {
                self.beside.write(&outcome.screen)?;
            }
            if outcome.out.is_empty() {
                continue;
            }
            let between = match options.format {
                Format::Json if self.written == 0 => "\n",
                Format::Json => ",\n",
                Format::Table | Format::Markdown if self.written > 0 && !options.quiet => "\n\n",
                _ => "",
            };
            self.sink.write(between)?;
            self.sink.write(&outcome.out)?;
            self.written += 1;
        }
        Ok(())
    }
}

impl Run<'_> {
    /// Says how the rounds of one collaboration came out, one line each, when the next charter is none of
    /// them.
    fn end_rounds_but(&mut self, next: Option<&Round>) -> anyhow::Result<()> {
        let same = |last: &Round| {
            next.is_some_and(|next| (&next.path, &next.name) == (&last.path, &last.name))
        };
        if self.rounds.last().is_none_or(same) {
            return Ok(());
        }
        let mut rounds = std::mem::take(&mut self.rounds);
        rounds.sort_by_key(|round| round.number);
        if rounds.len() < 2 || self.options.quiet {
            return Ok(());
        }
        let lines: String = rounds.into_iter().map(|round| round.line).collect();
        match self.options.format {
            Format::Table => self.sink.write(&format!("\n{lines}"))?,
            Format::Markdown => {
                let items: String = lines.lines().map(|line| format!("- {line}\n")).collect();
                self.sink.write(&format!("\n{items}"))?;
            }
            _ => {}
        }
        Ok(())
    }
}

/// A round of a collaboration, and how it came out.
struct Round {
    path: String,
    name: String,
    number: u32,
    line: String,
}

impl Options {
    /// The language of a charter that does not decide it itself: as asked for, as configured where it is, or of
    /// the locale.
    fn lang_at(&self, path: &str) -> Option<Lang> {
        let folder = Path::new(path).parent().unwrap_or(Path::new(""));
        let (asked, locale) = self.langs;
        let lang = asked.or(locale).unwrap_or(Lang::Nb);
        let configured = || self.configurations.nearest(folder, lang).ok()?.config.lang;
        asked.or_else(configured).or(locale)
    }
}

/// Judges a document; nothing for one that only ends the document before it.
fn judge(found: &Found, options: &Options) -> Option<Outcome> {
    let text = text(&found.document);
    let opened = open(&found.document, &text, found.kind)?;
    let head = Head {
        path: found.path.clone(),
        document: found.document.number,
        alone: found.document.number == 1 && found.document.last,
        lang: options.lang_at(&found.path).unwrap_or(opened.lang),
    };
    let grouping = match options.format {
        Format::Json | Format::JsonLines => Grouping::ForPrograms,
        Format::Table | Format::Markdown => Grouping::ForPeople,
        Format::Csv | Format::Sentence if options.screen.is_some() => Grouping::ForPeople,
        Format::Csv | Format::Sentence => Grouping::Together,
    };
    let report = report(&opened, head, grouping);
    let mut outcome = Outcome {
        exit: Exit::Well,
        out: draw(&report, options),
        screen: String::new(),
        complaint: String::new(),
        round: None,
    };
    match &report {
        Report::Broken(broken) => {
            outcome.exit = Exit::Trouble;
            if !matches!(options.format, Format::Json | Format::JsonLines) {
                outcome.complaint = diagnostics::broken(broken, options.complaints) + "\n";
            }
        }
        Report::Verdict(verdict) => {
            // An item of a list is one line.
            let line = match options.format {
                Format::Markdown => Style {
                    width: usize::MAX,
                    ..options.page
                },
                _ => options.page,
            };
            outcome.round = verdict.round.map(|number| Round {
                path: verdict.head.path.clone(),
                name: spelling::folded_id(&verdict.name),
                number,
                line: terminal::round(verdict, line),
            });
            if let Some(style) = options.screen {
                outcome.screen = terminal::verdict(verdict, style) + "\n";
            }
            let folder = Path::new(&verdict.head.path).parent();
            let configured = options
                .configurations
                .nearest(folder.unwrap_or(Path::new("")), verdict.head.lang);
            let configured = match configured {
                Ok(settled) => settled.config.require.clone().unwrap_or_default(),
                Err(error) => {
                    outcome.exit = Exit::Trouble;
                    outcome.complaint += &error.to_string();
                    Vec::new()
                }
            };
            let more = configured
                .iter()
                .filter(|one| !options.require.contains(one));
            for requirement in options.require.iter().chain(more) {
                if !requirement.is_met(verdict, options.so_far) {
                    outcome.exit = Exit::Unmet;
                    let lang = verdict.head.lang;
                    outcome.complaint += &requirement.complaint(verdict, options.so_far, lang);
                }
            }
        }
    }
    Some(outcome)
}

fn draw(report: &Report, options: &Options) -> String {
    let drawn = match (options.format, report) {
        (Format::Json | Format::JsonLines, report) => {
            json::line(report).ok().map(|line| match options.format {
                Format::JsonLines => line + "\n",
                _ => line,
            })
        }
        (Format::Csv, report) => csv_line(&csv::row(report)).ok(),
        (_, Report::Broken(_)) => None,
        (Format::Markdown, Report::Verdict(verdict)) => Some(markdown::verdict(verdict)),
        (Format::Sentence, Report::Verdict(verdict)) => Some(verdict.sentence() + "\n"),
        (Format::Table, Report::Verdict(verdict)) => Some(match options.why_not {
            Some(level) => terminal::why_not(verdict, level, options.page),
            None if options.quiet => terminal::headline(verdict),
            None => terminal::verdict(verdict, options.page),
        }),
    };
    drawn.unwrap_or_default()
}

fn csv_line<S: AsRef<[u8]>>(cells: &[S]) -> anyhow::Result<String> {
    let mut writer = ::csv::Writer::from_writer(Vec::new());
    writer.write_record(cells)?;
    let bytes = writer.into_inner().map_err(|error| error.into_error())?;
    Ok(String::from_utf8(bytes)?)
}

pub(super) fn nothing_found(paths: &[PathBuf], lang: Lang) -> String {
    let looked: Vec<String> = if paths.is_empty() {
        vec![".".to_owned()]
    } else {
        paths
            .iter()
            .map(|path| crate::theory::lang::one_line(&path.to_string_lossy()).into_owned())
            .collect()
    };
    let looked = crate::theory::lang::list(lang, &looked);
    match lang {
        Lang::Nb => format!(
            "samskap: fant ingen kort i {looked}: i mapper leses YAML og Markdown som heter samskap eller ser ut som et kort. Se hvilke filer: samskap lint --show-files\n"
        ),
        Lang::Nn => format!(
            "samskap: fann ingen kort i {looked}: i mapper blir YAML og Markdown lesne som heiter samskap eller ser ut som eit kort. Sjå kva filer: samskap lint --show-files\n"
        ),
        Lang::En => format!(
            "samskap: found no charter in {looked}: in directories, YAML and Markdown is read that is called samskap or looks like a charter. See which files: samskap lint --show-files\n"
        ),
    }
}

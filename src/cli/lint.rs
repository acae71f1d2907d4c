//! `samskap lint`: checks charters, for CI and editors.

mod check;
mod fix;
mod mending;
mod options;
mod summary;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Context;
use clap::ArgMatches;
use rayon::prelude::*;

use super::Exit;
use super::classify::nothing_found;
use super::configuration::Wrong;
use super::discover::{Filter, Otherwise, Tally, targets};
use super::git::{no_history, no_revision};
use super::input::{Target, whole};
use super::output::{Named, Screen, Sink};
use super::progress::Progress;
use super::setup::{Setup, cannot_read, output, paths, show_files, show_settings, trouble};
use super::since::{self, Asked, Judging};
use crate::lint::baseline::{Baseline, NotRead};
use crate::lint::checks::{self, codes, name_of};
use crate::lint::config;
use crate::lint::{Hidden, Settings};
use crate::render::findings::{self, Found, github, gitlab, json, junit, sarif};
use crate::render::plain_json;
use crate::report::requirement::{Requirement, unknown_word};
use crate::report::{RULES, Verdict};
use crate::theory::lang::{self, Lang, quoted};
use crate::theory::terms::Severity;
use check::{Checked, check};
use options::{Format, Options};
use summary::{Totals, summary};

/// How many files are checked at once.
const BATCH: usize = 512;

/// Runs the command.
pub fn run(matches: &ArgMatches, setup: Setup, screen: &Screen) -> Exit {
    let filter = setup.filter(matches, screen);
    let options = match options(matches, setup, screen) {
        Ok(options) => options,
        Err(error) => {
            screen.complain(&trouble(screen, &error));
            return Exit::Trouble;
        }
    };
    let paths = paths(matches);
    if let Some(file) = matches.get_one::<PathBuf>("show-settings") {
        return show_settings(file, &options.configurations, output(matches), screen);
    }
    if matches.get_flag("show-files") {
        return show_files(paths, Otherwise::Here, filter, output(matches), screen);
    }
    if options.fix && paths.iter().any(|path| path.as_os_str() == "-") {
        screen.complain(match screen.lang {
            Lang::Nb => "samskap: --fix retter filer, ikke standard inndata\n",
            Lang::Nn => "samskap: --fix rettar filer, ikkje standard inndata\n",
            Lang::En => "samskap: --fix mends files, not standard input\n",
        });
        return Exit::Trouble;
    }
    let to_screen = |path: &PathBuf| path.as_os_str() == "-";
    if matches.get_one("write-baseline").is_some_and(to_screen) {
        screen.complain(match screen.lang {
            Lang::Nb => "samskap: --write-baseline skriver en fil, og «-» er ingen fil\n",
            Lang::Nn => "samskap: --write-baseline skriv ei fil, og «-» er inga fil\n",
            Lang::En => "samskap: --write-baseline writes a file, and `-` is none\n",
        });
        return Exit::Trouble;
    }
    let sink = match Sink::of(output(matches)) {
        Ok(sink) => sink,
        Err(error) => return screen.ended(Err(error), Exit::Trouble),
    };
    let mut targets: Vec<anyhow::Result<Target>> = Vec::new();
    let mut before = Before::default();
    let mut exit = Exit::Well;
    let mut others = Some(self::targets(
        paths.clone(),
        Otherwise::Here,
        filter.clone(),
    ));
    if let Some(revision) = &options.no_regress {
        // What was moved is known again only when all that is there is known.
        targets.extend(others.take().into_iter().flatten());
        match Before::of(&targets, revision, &paths, &filter, &options, screen) {
            Ok(found) => before = found,
            Err(complaint) => {
                screen.complain(&complaint);
                exit = Exit::Trouble;
            }
        }
    }
    let targets = targets.into_iter().chain(others.into_iter().flatten());
    let mut run = Run {
        options: &options,
        before,
        screen,
        sink,
        beside: match options.to_file && !options.quiet {
            true => Sink::stdout(),
            false => Sink::Nowhere,
        },
        exit,
        totals: Totals::default(),
        progress: Progress::new(options.quiet, screen.lang),
        kept: Vec::new(),
        charters: Vec::new(),
        new_baseline: Baseline::default(),
        files: 0,
        unreadable: 0,
        tally: Arc::clone(&filter.tally),
    };
    let written = run.all(targets);
    let empty = run.files == 0;
    let Run {
        exit,
        sink,
        beside,
        new_baseline,
        progress,
        ..
    } = run;
    drop(progress);
    if !options.quiet {
        screen.complain(&filter.unused(screen.lang));
    }
    let written = written
        .and_then(|()| beside.finish())
        .and_then(|()| sink.finish())
        .and_then(|()| match matches.get_one::<PathBuf>("write-baseline") {
            Some(path) => {
                let mut file = Sink::file(path)?;
                file.write(&new_baseline.written()?)?;
                file.finish()
            }
            None => Ok(()),
        });
    let exit = match exit {
        // What stands in the baseline from now on does not fail the run that writes it.
        Exit::Unmet if options.baseline_folder.is_some() => Exit::Well,
        exit => exit,
    };
    let exit = screen.ended(written, exit);
    let may_be_empty = matches.get_flag("allow-empty")
        || matches.get_flag("if-charter")
        || matches.get_flag("force-exclude");
    if empty && exit != Exit::Trouble && !may_be_empty {
        screen.complain(&nothing_found(&paths, screen.lang));
        return Exit::Trouble;
    }
    exit
}

fn options(matches: &ArgMatches, setup: Setup, screen: &Screen) -> anyhow::Result<Options> {
    let lang = screen.lang;
    let mut require = None;
    for text in matches.get_many::<String>("require").unwrap_or_default() {
        let parsed = Requirement::parse(text)
            .map_err(|word| Wrong(format!("samskap: {}\n", unknown_word(word, lang))))?;
        require.get_or_insert_with(Vec::new).extend(parsed);
    }
    let baseline = match matches.get_one::<PathBuf>("baseline") {
        Some(path) => Some((folder_of(path), read_baseline(path, lang)?)),
        None => None,
    };
    let format = matches.get_one::<String>("format").map(String::as_str);
    let baseline_folder = matches
        .get_one::<PathBuf>("write-baseline")
        .map(|path| folder_of(path));
    let in_actions = std::env::var_os("GITHUB_ACTIONS").is_some_and(|value| value == "true");
    let to_file = output(matches).is_some();
    let mut style = screen.out;
    style.colour &= !to_file;
    Ok(Options {
        format: match format {
            Some("concise") => Format::Concise,
            Some("json") => Format::Json,
            Some("jsonl") => Format::JsonLines,
            Some("sarif") => Format::Sarif,
            Some("github") => Format::GitHub,
            Some("gitlab") => Format::GitLab,
            Some("junit") => Format::JUnit,
            _ => Format::Human,
        },
        lang: setup.lang,
        settings: Settings {
            severities: Vec::new(),
            select: beginnings(matches, "select", lang)?,
            ignore: beginnings(matches, "ignore", lang)?,
            strict: matches.get_flag("strict"),
            require: Vec::new(),
            compares: matches.contains_id("no-regress"),
            keys: matches.contains_id("baseline")
                || baseline_folder.is_some()
                || matches!(format, Some("sarif" | "gitlab")),
        },
        require,
        fail_on_asked: matches
            .get_one::<String>("fail-on")
            .and_then(|word| config::severity(word)),
        notes: matches.get_flag("notes"),
        statistics: matches.get_flag("statistics"),
        quiet: matches.get_flag("quiet"),
        no_silences: matches.get_flag("no-silences"),
        baseline,
        baseline_folder,
        no_regress: matches.get_one::<String>("no-regress").cloned(),
        allow_gone: matches.get_flag("allow-gone"),
        configurations: setup.configurations,
        style,
        fix: matches.get_flag("fix"),
        annotate: in_actions && format.is_none(),
        to_file,
    })
}

/// Codes or beginnings of codes; one that begins no code is a mistake.
fn beginnings(matches: &ArgMatches, name: &str, lang: Lang) -> Result<Vec<String>, Wrong> {
    let mut beginnings = Vec::new();
    for word in matches.get_many::<String>(name).unwrap_or_default() {
        let beginning = word.trim().to_ascii_uppercase();
        if beginning.is_empty() || !codes().iter().any(|code| code.starts_with(&beginning)) {
            let word = quoted(lang, &lang::one_line(word));
            return Err(Wrong(match lang {
                Lang::Nb => format!("samskap: ingen kode begynner med {word}\n"),
                Lang::Nn => format!("samskap: ingen kode byrjar med {word}\n"),
                Lang::En => format!("samskap: no code begins with {word}\n"),
            }));
        }
        beginnings.push(beginning);
    }
    Ok(beginnings)
}

/// The folder that the paths of a baseline start from.
fn folder_of(path: &Path) -> PathBuf {
    whole(path).parent().map(Path::to_owned).unwrap_or_default()
}

fn read_baseline(path: &Path, lang: Lang) -> anyhow::Result<Baseline> {
    let text = std::fs::read_to_string(path).with_context(|| Named(path.to_owned()))?;
    let baseline = Baseline::read(&text).map_err(|error| {
        let shown = lang::one_line(&path.to_string_lossy()).into_owned();
        let (line, column) = match error {
            NotRead::Text(line, column) => (line, column),
            NotRead::Version(version) => return Wrong(other_version(&shown, version, lang)),
        };
        Wrong(match lang {
            Lang::Nb => format!("samskap: {shown}:{line}:{column}: ikke en grunnlinje fra «samskap lint --write-baseline»\n"),
            Lang::Nn => format!("samskap: {shown}:{line}:{column}: ikkje ei grunnlinje frå «samskap lint --write-baseline»\n"),
            Lang::En => format!("samskap: {shown}:{line}:{column}: not a baseline of `samskap lint --write-baseline`\n"),
        })
    })?;
    Ok(baseline)
}

fn other_version(path: &str, version: u64, lang: Lang) -> String {
    match lang {
        Lang::Nb => format!(
            "samskap: {path}: grunnlinje i utgave {version}, og her leses utgave 2. Lag den på nytt: samskap lint --write-baseline {path}\n"
        ),
        Lang::Nn => format!(
            "samskap: {path}: grunnlinje i utgåve {version}, og her blir utgåve 2 lesen. Lag ho på nytt: samskap lint --write-baseline {path}\n"
        ),
        Lang::En => format!(
            "samskap: {path}: baseline of version {version}, and version 2 is read here. Make it again: samskap lint --write-baseline {path}\n"
        ),
    }
}

/// What the charters were at the revision that they are compared with.
#[derive(Default)]
struct Before {
    /// Those that are not what they were, by the path and the document that they have now.
    charters: HashMap<(String, usize), Verdict>,
    /// Those that are no longer found.
    gone: Vec<Verdict>,
    /// How many were not there.
    new: usize,
    /// The files that could not be read as charters then.
    unread: Vec<String>,
}

impl Before {
    fn of(
        targets: &[anyhow::Result<Target>],
        revision: &str,
        paths: &[PathBuf],
        filter: &Filter,
        options: &Options,
        screen: &Screen,
    ) -> Result<Before, String> {
        let mut files = Vec::new();
        for target in targets.iter().flatten() {
            match target {
                Target::Named(path) | Target::Found(path) => files.push(path.clone()),
                Target::Input => return Err(no_history(screen.lang)),
            }
        }
        // What was there then is no part of what is counted now.
        let filter = Filter {
            tally: Arc::default(),
            ..filter.clone()
        };
        let compared = since::compare(&Asked {
            revision,
            paths,
            files: &files,
            filter: &filter,
            judging: Judging {
                lang: options.lang,
                style: screen.err,
            },
            counts_same: false,
        })
        .map_err(|trouble| no_revision(&trouble, revision, screen.lang))?;
        let mut before = Before {
            unread: compared.unread,
            ..Before::default()
        };
        for charter in compared.charters {
            match (charter.old, charter.new) {
                (Some(old), Some(new)) => {
                    let place = (new.head.path, new.head.document);
                    before.charters.insert(place, old);
                }
                (Some(old), None) => before.gone.push(old),
                (None, Some(new)) if before.unread.contains(&new.head.path) => {}
                (None, _) => before.new += 1,
            }
        }
        Ok(before)
    }
}

struct Run<'a> {
    options: &'a Options,
    before: Before,
    screen: &'a Screen,
    sink: Sink,
    beside: Sink,
    exit: Exit,
    totals: Totals,
    progress: Progress,
    /// For the formats that are written at the end.
    kept: Vec<Found>,
    charters: Vec<(String, usize, String)>,
    new_baseline: Baseline,
    files: usize,
    /// Files that could not be read.
    unreadable: usize,
    tally: Arc<Tally>,
}

impl Run<'_> {
    fn all(&mut self, targets: impl Iterator<Item = anyhow::Result<Target>>) -> anyhow::Result<()> {
        let mut batch = Vec::new();
        for target in targets {
            match target {
                Ok(target) => batch.push(target),
                Err(error) => {
                    self.check(&mut batch)?;
                    self.unreadable += 1;
                    self.exit = Exit::Trouble;
                    self.complain(&cannot_read(self.screen, &error));
                }
            }
            if batch.len() >= BATCH {
                self.check(&mut batch)?;
            }
        }
        self.check(&mut batch)?;
        for verdict in std::mem::take(&mut self.before.gone) {
            self.take(Checked::gone(&verdict, self.options))?;
        }
        self.end()
    }

    fn check(&mut self, batch: &mut Vec<Target>) -> anyhow::Result<()> {
        let options = self.options;
        let progress = &self.progress;
        let before = &self.before.charters;
        let look_at = match options.fix {
            true => fix::mend,
            false => check,
        };
        let look_at = |target| {
            let checked = look_at(target, options, before);
            progress.one_more();
            checked
        };
        let targets = std::mem::take(batch);
        let checked: Vec<Checked> = if targets.len() < 8 {
            targets.into_iter().map(look_at).collect()
        } else {
            targets.into_par_iter().map(look_at).collect()
        };
        for checked in checked {
            self.take(checked)?;
        }
        Ok(())
    }

    fn complain(&self, message: &str) {
        self.progress.aside(|| self.screen.complain(message));
    }

    fn take(&mut self, checked: Checked) -> anyhow::Result<()> {
        self.files += checked.charters.len().max(checked.errors.len()).min(1);
        self.totals.charters += checked.charters.len();
        self.unreadable += checked.errors.len();
        for error in &checked.errors {
            self.exit = Exit::Trouble;
            self.complain(&trouble(self.screen, error));
        }
        if checked.broken {
            self.exit = self.exit.max(Exit::Trouble);
        }
        for found in &checked.found {
            self.count(found, &checked.path_in_baseline);
        }
        self.totals.mended += checked.mended.len();
        let mended = checked.mended.iter().filter(|_| !self.options.quiet);
        for line in mended {
            self.complain(line);
        }
        if !self.options.statistics && !self.options.quiet && !checked.human.is_empty() {
            let human = &checked.human;
            if self.options.format == Format::Human {
                self.progress.aside(|| self.sink.write(human))?;
            }
            self.progress.aside(|| self.beside.write(human))?;
        }
        let visible = || {
            checked
                .found
                .iter()
                .filter(|found| found.issue.hidden.is_none())
        };
        match self.options.format {
            _ if self.options.statistics => {}
            Format::Concise => {
                for found in visible() {
                    self.sink.write(&findings::concise(found))?;
                }
            }
            Format::JsonLines => {
                for found in visible() {
                    self.sink.write(&(json::line(found)? + "\n"))?;
                }
            }
            Format::GitHub => {
                for found in visible() {
                    self.sink.write(&github::annotation(found))?;
                }
            }
            Format::Human if self.options.annotate => {
                for found in visible() {
                    self.sink.write(&github::annotation(found))?;
                }
            }
            Format::Human => {}
            Format::Json | Format::Sarif | Format::GitLab | Format::JUnit => {
                self.charters.extend(checked.charters.iter().cloned());
                self.kept.extend(checked.found.iter().cloned());
            }
        }
        Ok(())
    }

    fn count(&mut self, found: &Found, path_in_baseline: &str) {
        let issue = &found.issue;
        match &issue.hidden {
            Some(Hidden::Silenced(_)) => {
                self.totals.silenced += 1;
                return;
            }
            Some(Hidden::Baseline) => {
                self.totals.in_baseline += 1;
                return;
            }
            None => {}
        }
        // What is not written is not kept: memory does not grow with the files.
        if let (Some(key), Some(_)) = (&issue.key, &self.options.baseline_folder) {
            self.new_baseline
                .add(path_in_baseline.to_owned(), key.clone());
        }
        match issue.severity {
            Severity::Error => self.totals.errors += 1,
            Severity::Warning => self.totals.warnings += 1,
            Severity::Note => self.totals.notes += 1,
        }
        *self
            .totals
            .by_code
            .entry((issue.code, issue.severity))
            .or_default() += 1;
        if found.fails {
            self.exit = self.exit.max(Exit::Unmet);
        }
    }

    fn end(&mut self) -> anyhow::Result<()> {
        let lang = self.screen.lang;
        let visible: Vec<&Found> = self
            .kept
            .iter()
            .filter(|found| found.issue.hidden.is_none())
            .collect();
        let whole = match self.options.format {
            _ if self.options.statistics => Some(self.statistics()),
            Format::Json => {
                let lines: Vec<String> = visible
                    .iter()
                    .map(|found| json::line(found))
                    .collect::<Result<_, _>>()?;
                let version = env!("CARGO_PKG_VERSION");
                let between = if lines.is_empty() { "" } else { "\n" };
                let compared = self.options.no_regress.as_ref().map(|revision| {
                    serde_json::json!({
                        "revision": revision,
                        "new": self.before.new,
                        "unread_before": self.before.unread,
                    })
                });
                Some(format!(
                    "{{\"version\": 1, \"samskap\": \"{version}\", \"rules\": {RULES}, \"searched\": {}, \"compared\": {}, \"findings\": [{between}{}{between}]}}\n",
                    self.tally.as_json(self.unreadable)?,
                    plain_json::line(&compared)?,
                    lines.join(",\n")
                ))
            }
            Format::Sarif => {
                let all: Vec<&Found> = self.kept.iter().collect();
                Some(sarif::log(&all, lang)?)
            }
            Format::GitLab => Some(gitlab::report(&visible)?),
            Format::JUnit => Some(junit::report(&self.charters, &visible, |found| {
                found.fails
            })?),
            Format::Human => None,
            Format::Concise | Format::JsonLines | Format::GitHub => None,
        };
        if let Some(whole) = whole {
            self.sink.write(&whole)?;
        }
        let mut summary = summary(&self.totals, self.options, lang);
        summary.push_str(&self.since(lang));
        summary.push_str(&self.tally.said(lang).unwrap_or_default());
        match self.options.format {
            _ if self.options.quiet => {}
            Format::Human => {
                self.sink.write(&summary)?;
                self.beside.write(&summary)?;
            }
            _ => self.beside.write(&summary)?,
        }
        if self.options.annotate {
            self.step_summary(&summary)?;
        }
        Ok(())
    }

    /// «Siden origin/main: ingenting er dårligere; 2 nye charter. Bare det som er dårligere, gir status 1.»
    fn since(&self, lang: Lang) -> String {
        let Some(revision) = &self.options.no_regress else {
            return String::new();
        };
        let Before { new, unread, .. } = &self.before;
        let by_code = self.totals.by_code.iter();
        let worse: usize = by_code
            .filter(|((code, _), _)| checks::compares(code))
            .map(|(_, count)| count)
            .sum();
        let mut said = vec![match (worse, lang) {
            (0, Lang::Nb) => "ingenting er dårligere".to_owned(),
            (0, Lang::Nn) => "ingenting er dårlegare".to_owned(),
            (0, Lang::En) => "nothing is worse".to_owned(),
            (_, Lang::Nb) => format!("{worse} funn om noe som er dårligere"),
            (_, Lang::Nn) => format!("{worse} funn om noko som er dårlegare"),
            (1, Lang::En) => "1 finding of something worse".to_owned(),
            (_, Lang::En) => format!("{worse} findings of something worse"),
        }];
        if *new > 0 {
            said.push(match lang {
                Lang::Nb | Lang::Nn if *new == 1 => "1 nytt charter".to_owned(),
                Lang::Nb | Lang::Nn => format!("{new} nye charter"),
                Lang::En if *new == 1 => "1 new charter".to_owned(),
                Lang::En => format!("{new} new charters"),
            });
        }
        for path in unread {
            let path = lang::one_line(path);
            said.push(match lang {
                Lang::Nb => {
                    format!("{path} kunne ikke leses som charter da, og sammenlignes fra nå av")
                }
                Lang::Nn => format!(
                    "{path} kunne ikkje lesast som charter då, og blir samanlikna frå no av"
                ),
                Lang::En => format!(
                    "{path} could not be read as a charter then, and is compared from now on"
                ),
            });
        }
        let revision = lang::one_line(revision);
        let said = said.join("; ");
        match lang {
            Lang::Nb => {
                format!("Siden {revision}: {said}. Bare det som er dårligere, gir status 1.\n")
            }
            Lang::Nn => {
                format!("Sidan {revision}: {said}. Berre det som er dårlegare, gir status 1.\n")
            }
            Lang::En => format!("Since {revision}: {said}. Only what is worse gives status 1.\n"),
        }
    }

    /// Counts by code, the most frequent first.
    fn statistics(&self) -> String {
        let lang = self.screen.lang;
        let mut rows: Vec<(&(&str, Severity), &usize)> = self.totals.by_code.iter().collect();
        rows.sort_by_key(|(code, count)| (std::cmp::Reverse(**count), **code));
        rows.iter()
            .map(|((code, severity), count)| {
                let name = name_of(code).map_or("", |name| name.to(lang));
                let severity = severity.name().to(lang);
                format!("{count:>6} {code} {severity}: {name}\n")
            })
            .collect()
    }

    /// A Markdown summary for the page of a GitHub run.
    fn step_summary(&self, summary: &str) -> anyhow::Result<()> {
        use std::io::Write;
        let Some(path) = std::env::var_os("GITHUB_STEP_SUMMARY").map(PathBuf::from) else {
            return Ok(());
        };
        let mut page = String::from("### samskap\n\n");
        page.push_str(summary);
        if !self.totals.by_code.is_empty() {
            page.push_str("\n```text\n");
            page.push_str(&self.statistics());
            page.push_str("```\n");
        }
        let mut file = std::fs::File::options()
            .append(true)
            .create(true)
            .open(&path)
            .with_context(|| Named(path.clone()))?;
        file.write_all(page.as_bytes())
            .with_context(|| Named(path))?;
        Ok(())
    }
}

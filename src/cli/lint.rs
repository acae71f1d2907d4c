//! `samskap lint`: checks charters, for CI and editors.

mod check;
mod fix;
mod mending;
mod options;
mod summary;

use std::collections::HashMap;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use anyhow::Context;
use clap::ArgMatches;
use rayon::prelude::*;
use serde_json::{Value, json};

use super::Exit;
use super::classify::nothing_found;
use super::configuration::Wrong;
use super::discover::{Filter, Otherwise, Tally, targets};
use super::git::{no_history, no_revision};
use super::input::{Target, shown, whole};
use super::output::{Named, Screen, Sink};
use super::progress::Progress;
use super::setup::{Setup, cannot_read, output, paths, show_files, show_settings, trouble};
use super::since::{self, Asked, Judging};
use crate::lint::baseline::{Baseline, Key, NotRead};
use crate::lint::checks::{self, codes, name_of};
use crate::lint::config;
use crate::lint::{Hidden, Settings};
use crate::render::findings::{self, Everything, Found, Writes, concise, github, human};
use crate::report::Verdict;
use crate::report::requirement::{Requirement, unknown_word};
use crate::theory::lang::{self, Lang, quoted};
use crate::theory::terms::Severity;
use check::{Checked, check};
use options::{KnownBefore, Options};
use summary::{Totals, summary};

/// How many files are checked at once.
const BATCH: usize = 512;

/// How many findings a page of a run lists.
const MOST_LISTED: usize = 50;

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
    let mut paths = paths(matches);
    if options.stdin_filename.is_some() {
        // It says what standard input is, and is of no use for anything else.
        if paths.is_empty() {
            paths.push(PathBuf::from("-"));
        }
        if paths.iter().any(|path| path.as_os_str() != "-") {
            screen.complain(match screen.lang {
                Lang::Nb => "samskap: --stdin-filename gjelder standard inndata alene: skriv «-» og ingen annen sti\n",
                Lang::Nn => "samskap: --stdin-filename gjeld standard inndata åleine: skriv «-» og ingen annan stig\n",
                Lang::En => "samskap: --stdin-filename is for standard input alone: write `-` and no other path\n",
            });
            return Exit::Trouble;
        }
    }
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
    let given = match &options.stdin_filename {
        None => None,
        Some(path) => {
            let mut content = Vec::new();
            match std::io::stdin().read_to_end(&mut content) {
                Ok(_) => Some((path.clone(), content)),
                Err(error) => {
                    let error = anyhow::Error::new(error).context(Named("-".into()));
                    screen.complain(&cannot_read(screen, &error));
                    return Exit::Trouble;
                }
            }
        }
    };
    let mut run = Run {
        options: &options,
        before,
        given,
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
        annotations: String::new(),
        failing: Vec::new(),
        new_baseline: Baseline::default(),
        stale: Vec::new(),
        files: 0,
        unreadable: Vec::new(),
        tally: Arc::clone(&filter.tally),
    };
    let written = run.all(targets);
    let empty = run.files == 0;
    let Run {
        exit,
        sink,
        beside,
        new_baseline,
        stale,
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
        })
        .and_then(|()| match &options.baseline {
            Some(known) if options.prune && !stale.is_empty() => {
                let mut baseline = known.baseline.clone();
                for (path, keys) in stale {
                    match keys.is_empty() {
                        true => baseline.forget(&path),
                        false => baseline.remove(&path, keys),
                    }
                }
                let mut file = Sink::file(&known.file)?;
                file.write(&baseline.written()?)?;
                file.finish()
            }
            _ => Ok(()),
        });
    let exit = match exit {
        Exit::Unmet if options.exit_zero => Exit::Well,
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
    let baseline_folder = matches
        .get_one::<PathBuf>("write-baseline")
        .map(|path| folder_of(path));
    // What is written anew is not what is known.
    let configured = setup.here.config.baseline.clone();
    let configured = configured.filter(|_| baseline_folder.is_none());
    let layers = &setup.here.layers;
    let layer = layers
        .iter()
        .rposition(|layer| layer.config.baseline.is_some());
    let is_required_above = layer.is_some_and(|at| setup.here.is_required_above(at));
    let baseline = matches.get_one::<PathBuf>("baseline").cloned();
    let hides_required = baseline.is_some() || (require.is_none() && !is_required_above);
    let baseline = match baseline.or(configured) {
        Some(file) => Some(KnownBefore {
            hides_required,
            folder: folder_of(&file),
            baseline: read_baseline(&file, lang)?,
            file,
        }),
        None => None,
    };
    let prune = matches.get_flag("prune-baseline");
    if prune && baseline.is_none() {
        return Err(anyhow::Error::new(Wrong(nothing_to_prune(lang))));
    }
    let asked_format = matches.get_one::<String>("format");
    let format = asked_format.and_then(|name| findings::format(name));
    let format = format.unwrap_or(&human::FORMAT);
    let severity = |name: &str| {
        let word = matches.get_one::<String>(name);
        word.and_then(|word| config::severity(word))
    };
    let asked_least = match matches.get_flag("notes") {
        true => Some(Severity::Note),
        false => severity("min-severity"),
    };
    let in_actions = std::env::var_os("GITHUB_ACTIONS").is_some_and(|value| value == "true");
    let to_file = output(matches).is_some();
    let mut style = screen.out;
    style.colour &= !to_file;
    style.links &= !to_file;
    style.cuts &= !to_file;
    let keys = baseline.is_some() || baseline_folder.is_some() || format.has_fingerprints;
    Ok(Options {
        format,
        asked_lang: setup.asked,
        locale: setup.locale,
        lang_of_messages: lang,
        settings: Settings {
            severities: Vec::new(),
            select: beginnings(matches, "select", lang)?,
            ignore: beginnings(matches, "ignore", lang)?,
            strict: matches.get_flag("strict"),
            require: Vec::new(),
            compares: matches.contains_id("no-regress"),
            keys,
        },
        require,
        fail_on_asked: severity("fail-on"),
        least: asked_least.unwrap_or(format.least),
        least_drawn: asked_least.unwrap_or(Severity::Warning),
        exit_zero: matches.get_flag("exit-zero"),
        docs: docs(),
        stdin_filename: matches.get_one::<PathBuf>("stdin-filename").cloned(),
        roots: Mutex::default(),
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
        diff: matches.get_flag("diff"),
        prune,
        annotate: in_actions && asked_format.is_none(),
        to_file,
    })
}

/// Where the docs are published: as whoever runs the program says, or else as the package does.
fn docs() -> Option<String> {
    let said = std::env::var("SAMSKAP_DOCS").ok();
    let published = || match env!("CARGO_PKG_REPOSITORY") {
        "" => None,
        home => Some(format!("{home}/blob/v{}/docs", env!("CARGO_PKG_VERSION"))),
    };
    said.filter(|said| said.starts_with("https://"))
        .or_else(published)
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
        if name == "ignore" && beginning.starts_with("SK9") {
            return Err(Wrong(no_ignoring(lang)));
        }
        beginnings.push(beginning);
    }
    Ok(beginnings)
}

/// What is said of an `--ignore` that could do nothing.
fn no_ignoring(lang: Lang) -> String {
    match lang {
        Lang::Nb => "samskap: SK9 er feil i selve kortet, og de kan ikke overses; --exclude lar være å lese en fil\n",
        Lang::Nn => "samskap: SK9 er feil i sjølve kortet, og dei kan ikkje sjåast bort frå; --exclude lèt vere å lese ei fil\n",
        Lang::En => "samskap: SK9 are mistakes in the charter itself and cannot be ignored; --exclude leaves a file unread\n",
    }
    .to_owned()
}

fn nothing_to_prune(lang: Lang) -> String {
    match lang {
        Lang::Nb => "samskap: --prune-baseline rydder i en grunnlinje; nevn den med --baseline, eller i samskap.toml\n",
        Lang::Nn => "samskap: --prune-baseline ryddar i ei grunnlinje; nemn ho med --baseline, eller i samskap.toml\n",
        Lang::En => "samskap: --prune-baseline tidies a baseline; name it with --baseline, or in samskap.toml\n",
    }
    .to_owned()
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
    /// They have been compared; else the revision could not be read.
    is_known: bool,
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
                lang: options.asked_lang,
                style: screen.err,
            },
            counts_same: false,
        })
        .map_err(|trouble| no_revision(&trouble, revision, screen.lang))?;
        let mut before = Before {
            unread: compared.unread,
            is_known: true,
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
    /// What came on standard input, and the file that it stands for.
    given: Option<(PathBuf, Vec<u8>)>,
    screen: &'a Screen,
    sink: Sink,
    beside: Sink,
    exit: Exit,
    totals: Totals,
    progress: Progress,
    /// For the formats that are written at the end.
    kept: Vec<Found>,
    charters: Vec<findings::Checked>,
    /// Annotations, which come after what people read.
    annotations: String,
    /// What fails the run, for the summary of a page.
    failing: Vec<String>,
    new_baseline: Baseline,
    /// What the baseline holds and is not there any more, by its path there.
    stale: Vec<(String, Vec<Key>)>,
    files: usize,
    /// Files that could not be read, and why.
    unreadable: Vec<(String, String)>,
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
                    self.exit = Exit::Trouble;
                    self.cannot("", &error);
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
        let given = self.given.as_ref();
        let look_at = |target: Target| {
            let checked = match (target, given) {
                (Target::Input, Some((path, content))) => {
                    let target = Target::Named(path.clone());
                    check(target, Some(content), options, before)
                }
                (target, _) if options.fix => fix::mend(target, options, before),
                (target, _) => check(target, None, options, before),
            };
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
        for error in &checked.errors {
            self.exit = Exit::Trouble;
            self.cannot(&checked.path, error);
        }
        if checked.broken {
            self.exit = self.exit.max(Exit::Trouble);
        }
        for found in &checked.found {
            self.count(found, &checked.path_in_baseline);
        }
        self.totals.mendable += checked.mending.edits.len();
        self.totals.mended += checked.mended.len();
        if self.options.diff && !checked.mended.is_empty() {
            self.exit = self.exit.max(Exit::Unmet);
        }
        let mended = checked.mended.iter().filter(|_| !self.options.quiet);
        for line in mended.filter(|_| !self.options.diff) {
            self.complain(line);
        }
        if !checked.stale.is_empty() {
            self.totals.stale += checked.stale.len();
            self.stale.push((checked.path_known, checked.stale));
        }
        let format = self.options.format;
        let human = &checked.human;
        if !self.options.statistics && !self.options.quiet && !human.is_empty() {
            if matches!(format.writes, Writes::Drawn) {
                self.progress.aside(|| self.sink.write(human))?;
            }
            self.progress.aside(|| self.beside.write(human))?;
        }
        let least = self.options.least;
        let shown = |found: &&Found| found.issue.severity >= least;
        let visible = checked.found.iter().filter(shown);
        let visible = visible.filter(|found| found.issue.hidden.is_none());
        match format.writes {
            _ if self.options.statistics => {}
            Writes::Each(write) => {
                for found in visible {
                    self.sink.write(&write(found)?)?;
                }
            }
            Writes::Drawn if self.options.annotate => {
                for found in visible {
                    self.annotations.push_str(&github::annotation(found));
                }
            }
            Writes::Drawn => {}
            Writes::Whole(_) => {
                self.kept
                    .extend(checked.found.iter().filter(shown).cloned());
                self.charters.extend(checked.charters);
            }
        }
        Ok(())
    }

    /// Says that something cannot be read, and keeps it for those who read the run afterwards.
    fn cannot(&mut self, path: &str, error: &anyhow::Error) {
        let said = trouble(self.screen, error);
        self.complain(&said);
        let named = error.downcast_ref::<Named>();
        let path = named.map_or_else(|| path.to_owned(), |Named(path)| shown(path));
        let why = said.trim_end().trim_start_matches("samskap: ");
        self.unreadable.push((path, why.to_owned()));
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
            if self.options.annotate && self.failing.len() < MOST_LISTED {
                self.failing.push(concise::line(found));
            }
        }
    }

    fn end(&mut self) -> anyhow::Result<()> {
        let lang = self.screen.lang;
        self.forget_files();
        if self.options.statistics {
            self.sink.write(&self.statistics())?;
        } else if let Writes::Whole(write) = self.options.format.writes {
            let whole = write(&Everything {
                charters: &self.charters,
                found: &self.kept,
                unreadable: &self.unreadable,
                searched: self.tally.as_value(self.unreadable.len()),
                compared: self
                    .options
                    .no_regress
                    .as_ref()
                    .filter(|_| self.before.is_known)
                    .map_or(Value::Null, |revision| {
                        json!({
                            "revision": revision,
                            "new": self.before.new,
                            "unread_before": self.before.unread,
                        })
                    }),
                counts: self.totals.as_value(),
                lang,
                docs: self.options.docs.as_deref(),
            })?;
            self.sink.write(&whole)?;
        }
        let mut summary = summary(&self.totals, self.options, lang);
        summary.push_str(&self.since(lang));
        summary.push_str(&self.tally.said(lang).unwrap_or_default());
        summary = self.options.style.folded(summary);
        match self.options.format.writes {
            _ if self.options.quiet => {}
            Writes::Drawn => {
                self.sink.write(&summary)?;
                self.beside.write(&summary)?;
            }
            _ => self.beside.write(&summary)?,
        }
        if self.options.annotate {
            self.sink.write(&self.annotations)?;
            self.step_summary(&summary);
        }
        Ok(())
    }

    /// What the baseline tells of files that are not there any more.
    fn forget_files(&mut self) {
        let Some(known) = &self.options.baseline else {
            return;
        };
        for (path, findings) in known.baseline.files() {
            if path != "-" && !known.folder.join(path).exists() {
                self.totals.stale += findings;
                self.stale.push((path.to_owned(), Vec::new()));
            }
        }
    }

    /// «Siden origin/main: ingenting er dårligere; 2 nye charter. Bare det som er dårligere, gir status 1.»
    fn since(&self, lang: Lang) -> String {
        let Before { new, unread, .. } = &self.before;
        let Some(revision) = self
            .options
            .no_regress
            .as_ref()
            .filter(|_| self.before.is_known)
        else {
            return String::new();
        };
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
                Lang::Nb | Lang::Nn if *new == 1 => "1 nytt kort".to_owned(),
                Lang::Nb | Lang::Nn => format!("{new} nye charter"),
                Lang::En if *new == 1 => "1 new charter".to_owned(),
                Lang::En => format!("{new} new charters"),
            });
        }
        for path in unread {
            let path = lang::one_line(path);
            said.push(match lang {
                Lang::Nb => {
                    format!("{path} kunne ikke leses som kort da, og sammenlignes fra nå av")
                }
                Lang::Nn => {
                    format!("{path} kunne ikkje lesast som kort då, og blir samanlikna frå no av")
                }
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

    /// A Markdown summary for the page of a GitHub run. A page that cannot be written fails nothing.
    fn step_summary(&self, summary: &str) {
        let Some(path) = std::env::var_os("GITHUB_STEP_SUMMARY").map(PathBuf::from) else {
            return;
        };
        let mut page = String::from("### samskap\n\n");
        page.push_str(summary);
        for lines in [self.failing.concat(), self.statistics()] {
            if !lines.is_empty() {
                // Nothing in the text closes the fence.
                page.push_str(&format!("\n```text\n{}```\n", lines.replace('`', "’")));
            }
        }
        let file = std::fs::File::options()
            .append(true)
            .create(true)
            .open(&path);
        let written = file.and_then(|mut file| file.write_all(page.as_bytes()));
        if let Err(error) = written {
            let error = anyhow::Error::new(error).context(Named(path));
            let why = self.screen.why(&error);
            self.complain(&match self.screen.lang {
                Lang::Nb => format!("samskap: advarsel: kan ikke skrive {why}\n"),
                Lang::Nn => format!("samskap: åtvaring: kan ikkje skrive {why}\n"),
                Lang::En => format!("samskap: warning: cannot write {why}\n"),
            });
        }
    }
}

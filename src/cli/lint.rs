//! `samskap lint`: checks charters, for CI and editors.

use std::collections::{BTreeMap, HashMap};
use std::io::{Cursor, IsTerminal};
use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::ArgMatches;
use rayon::prelude::*;

use super::classify::nothing_found;
use super::configuration::{Configurations, Wrong};
use super::git::{self, no_history, no_revision};
use super::input::{self, Filter, Otherwise, Target, shown, targets};
use super::output::{Named, Screen, Sink, style};
use super::{Exit, Setup, cannot_read, paths, trouble};
use crate::config;
use crate::diff::{changes, pairs};
use crate::lint::baseline::Baseline;
use crate::lint::silence::{self, Silence};
use crate::lint::{Hidden, Issue, Seen, Settings, codes, issues};
use crate::open::{Opened, open, text};
use crate::render::diagnostics::Style;
use crate::render::findings::{self, Found, github, gitlab, human, json, junit, sarif};
use crate::render::rulebook;
use crate::report::{Grouping, Head, RULES, Report, Verdict, report};
use crate::requirement::{Requirement, unknown_word};
use crate::rules;
use crate::terms::Severity;
use crate::words::{self, Lang, Tri, quoted};

/// How many files are checked at once.
const BATCH: usize = 512;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Format {
    Human,
    Concise,
    Json,
    JsonLines,
    Sarif,
    GitHub,
    GitLab,
    JUnit,
}

struct Options {
    format: Format,
    /// The language that was asked for; else each charter's own.
    lang: Option<Lang>,
    settings: Settings,
    require: Option<Vec<Requirement>>,
    fail_on: Severity,
    notes: bool,
    statistics: bool,
    quiet: bool,
    baseline: HashMap<String, Baseline>,
    /// Only what is worse than at this revision fails the run.
    no_regress: Option<String>,
    writes_baseline: bool,
    configurations: Configurations,
    style: Style,
    /// Under GitHub Actions, without a format: annotations in addition.
    annotate: bool,
    to_file: bool,
}

/// What one file comes to.
#[derive(Default)]
struct Checked {
    found: Vec<Found>,
    /// For people, as far as it is shown.
    human: String,
    /// Each charter's document and name.
    charters: Vec<(String, usize, String)>,
    broken: bool,
    errors: Vec<anyhow::Error>,
    /// What is worse than at the revision, and which charters are new since then.
    worse: Vec<String>,
    new: Vec<String>,
}

/// Runs the command.
pub fn run(matches: &ArgMatches, setup: Setup, screen: &Screen) -> Exit {
    let filter = Filter {
        force_exclude: matches.get_flag("force-exclude"),
        if_charter: matches.get_flag("if-charter"),
        ..setup.filter()
    };
    let options = match options(matches, setup, screen) {
        Ok(options) => options,
        Err(error) => {
            screen.complain(&trouble(screen, &error));
            return Exit::Trouble;
        }
    };
    let paths = paths(matches);
    let sink = match Sink::of(matches.get_one::<PathBuf>("output")) {
        Ok(sink) => sink,
        Err(error) => return screen.ended(Err(error), Exit::Trouble),
    };
    let mut run = Run {
        options: &options,
        screen,
        sink,
        beside: match options.to_file && !options.quiet {
            true => Sink::stdout(),
            false => Sink::Nowhere,
        },
        exit: Exit::Well,
        totals: Totals::default(),
        kept: Vec::new(),
        charters: Vec::new(),
        new_baseline: Baseline::default(),
        files: 0,
    };
    let written = run.all(targets(paths.clone(), Otherwise::Here, filter));
    let empty = run.files == 0;
    let Run {
        exit,
        sink,
        beside,
        new_baseline,
        ..
    } = run;
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
        Exit::Unmet if options.writes_baseline => Exit::Well,
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
        let parsed = Requirement::parse(text).map_err(|word| Wrong(unknown_word(word, lang)))?;
        require.get_or_insert_with(Vec::new).extend(parsed);
    }
    let baseline = match matches.get_one::<PathBuf>("baseline") {
        Some(path) => read_baseline(path, lang)?,
        None => HashMap::new(),
    };
    let format = matches.get_one::<String>("format").map(String::as_str);
    let writes_baseline = matches.contains_id("write-baseline");
    let in_actions = std::env::var_os("GITHUB_ACTIONS").is_some_and(|value| value == "true");
    let to_file = matches.get_one::<PathBuf>("output").is_some();
    let colour = matches
        .get_one::<String>("color")
        .map_or("auto", String::as_str);
    let mut style = style(colour, std::io::stdout().is_terminal());
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
            keys: matches.contains_id("baseline")
                || writes_baseline
                || matches!(format, Some("sarif" | "gitlab")),
        },
        require,
        fail_on: matches
            .get_one::<String>("fail-on")
            .and_then(|word| config::severity(word))
            .or(setup.here.fail_on)
            .unwrap_or(Severity::Error),
        notes: matches.get_flag("notes"),
        statistics: matches.get_flag("statistics"),
        quiet: matches.get_flag("quiet"),
        baseline,
        writes_baseline,
        no_regress: matches.get_one::<String>("no-regress").cloned(),
        configurations: setup.configurations,
        style,
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
            let word = quoted(lang, &words::one_line(word));
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

fn read_baseline(path: &Path, lang: Lang) -> anyhow::Result<HashMap<String, Baseline>> {
    let text = std::fs::read_to_string(path).with_context(|| Named(path.to_owned()))?;
    let baseline = Baseline::read(&text).map_err(|error| {
        let shown = words::one_line(&path.to_string_lossy()).into_owned();
        let (line, column) = (error.line(), error.column());
        Wrong(match lang {
            Lang::Nb => format!("samskap: {shown}:{line}:{column}: ikke en grunnlinje fra «samskap lint --write-baseline»\n"),
            Lang::Nn => format!("samskap: {shown}:{line}:{column}: ikkje ei grunnlinje frå «samskap lint --write-baseline»\n"),
            Lang::En => format!("samskap: {shown}:{line}:{column}: not a baseline of `samskap lint --write-baseline`\n"),
        })
    })?;
    Ok(baseline.by_path())
}

#[derive(Default)]
struct Totals {
    charters: usize,
    errors: usize,
    warnings: usize,
    notes: usize,
    silenced: usize,
    in_baseline: usize,
    by_code: BTreeMap<(&'static str, Severity), usize>,
}

struct Run<'a> {
    options: &'a Options,
    screen: &'a Screen,
    sink: Sink,
    beside: Sink,
    exit: Exit,
    totals: Totals,
    /// For the formats that are written at the end.
    kept: Vec<Found>,
    charters: Vec<(String, usize, String)>,
    new_baseline: Baseline,
    files: usize,
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
                    self.screen.complain(&cannot_read(self.screen, &error));
                }
            }
            if batch.len() >= BATCH {
                self.check(&mut batch)?;
            }
        }
        self.check(&mut batch)?;
        self.end()
    }

    fn check(&mut self, batch: &mut Vec<Target>) -> anyhow::Result<()> {
        let options = self.options;
        let targets = std::mem::take(batch);
        let checked: Vec<Checked> = if targets.len() < 8 {
            targets
                .into_iter()
                .map(|target| check(target, options))
                .collect()
        } else {
            targets
                .into_par_iter()
                .map(|target| check(target, options))
                .collect()
        };
        for checked in checked {
            self.take(checked)?;
        }
        Ok(())
    }

    fn take(&mut self, checked: Checked) -> anyhow::Result<()> {
        self.files += checked.charters.len().max(checked.errors.len()).min(1);
        self.totals.charters += checked.charters.len();
        for error in &checked.errors {
            self.exit = Exit::Trouble;
            self.screen.complain(&trouble(self.screen, error));
        }
        if checked.broken {
            self.exit = self.exit.max(Exit::Trouble);
        }
        for found in &checked.found {
            self.count(found);
        }
        for line in checked.new.iter().chain(&checked.worse) {
            self.screen.complain(line);
        }
        if !checked.worse.is_empty() {
            self.exit = self.exit.max(Exit::Unmet);
        }
        if !self.options.statistics && !self.options.quiet {
            let human = &checked.human;
            match self.options.format {
                Format::Human => self.sink.write(human)?,
                _ => self.beside.write(human)?,
            }
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

    fn count(&mut self, found: &Found) {
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
        if let (Some(key), true) = (&issue.key, self.options.writes_baseline) {
            self.new_baseline.add(key.clone());
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
        if issue.severity >= self.options.fail_on && self.options.no_regress.is_none() {
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
        let fail_on = self.options.fail_on;
        let whole = match self.options.format {
            _ if self.options.statistics => Some(self.statistics()),
            Format::Json => {
                let lines: Vec<String> = visible
                    .iter()
                    .map(|found| json::line(found))
                    .collect::<Result<_, _>>()?;
                let version = env!("CARGO_PKG_VERSION");
                let between = if lines.is_empty() { "" } else { "\n" };
                Some(format!(
                    "{{\"version\": 1, \"samskap\": \"{version}\", \"rules\": {RULES}, \"findings\": [{between}{}{between}]}}\n",
                    lines.join(",\n")
                ))
            }
            Format::Sarif => {
                let all: Vec<&Found> = self.kept.iter().collect();
                Some(sarif::log(&all, lang)?)
            }
            Format::GitLab => Some(gitlab::report(&visible)?),
            Format::JUnit => Some(junit::report(&self.charters, &visible, |found| {
                found.issue.severity >= fail_on
            })?),
            Format::Human => None,
            Format::Concise | Format::JsonLines | Format::GitHub => None,
        };
        if let Some(whole) = whole {
            self.sink.write(&whole)?;
        }
        let summary = summary(&self.totals, self.options, lang);
        match self.options.format {
            _ if self.options.quiet => {}
            Format::Human => self.sink.write(&summary)?,
            _ => self.beside.write(&summary)?,
        }
        if self.options.annotate {
            self.step_summary(&summary)?;
        }
        Ok(())
    }

    /// Counts by code, the most frequent first.
    fn statistics(&self) -> String {
        let lang = self.screen.lang;
        let mut rows: Vec<(&(&str, Severity), &usize)> = self.totals.by_code.iter().collect();
        rows.sort_by_key(|(code, count)| (std::cmp::Reverse(**count), **code));
        rows.iter()
            .map(|((code, severity), count)| {
                let name = rules::find(code)
                    .map_or_else(|| rulebook::name_of_other(code), |rule| rule.name);
                let severity = severity.name().to(lang);
                format!("{count:>6} {code} {severity}: {}\n", name.to(lang))
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

fn check(target: Target, options: &Options) -> Checked {
    let mut checked = Checked::default();
    let folder = match &target {
        Target::Input => PathBuf::from("."),
        Target::Named(path) | Target::Found(path) => {
            path.parent().map(Path::to_owned).unwrap_or_default()
        }
    };
    let path = match &target {
        Target::Input => "-".to_owned(),
        Target::Named(path) | Target::Found(path) => shown(path),
    };
    let lang_of_messages = options.lang.unwrap_or(Lang::Nb);
    let settings = match options.configurations.nearest(&folder, lang_of_messages) {
        Ok(config) => Settings {
            severities: config.severities.clone(),
            require: options
                .require
                .clone()
                .or_else(|| config.require.clone())
                .unwrap_or_default(),
            ..options.settings.clone()
        },
        Err(error) => {
            checked.errors.push(error);
            return checked;
        }
    };
    let file = match &target {
        Target::Named(file) | Target::Found(file) => Some(file.clone()),
        Target::Input => None,
    };
    let mut verdicts = Vec::new();
    let mut baseline = options.baseline.get(&path).cloned().unwrap_or_default();
    let mut of_file: Vec<Silence> = Vec::new();
    let mut top = None;
    for document in input::read(target) {
        let document = match document {
            Ok(found) => found,
            Err(error) => {
                checked.errors.push(error);
                continue;
            }
        };
        let text = text(&document.document);
        let Some(opened) = open(&document.document, &text, document.kind) else {
            continue;
        };
        let number = document.document.number;
        let head = Head {
            path: path.clone(),
            document: number,
            alone: number == 1 && document.document.last,
            lang: options.lang.unwrap_or(opened.lang),
        };
        let lang = head.lang;
        let report = report(&opened, head, Grouping::EachActor);
        let mut found = found_in(&opened, &report, &settings);
        let (for_file, mut own): (Vec<Silence>, Vec<Silence>) =
            silence::silences(&opened, number == 1)
                .into_iter()
                .partition(Silence::is_for_file);
        of_file.extend(for_file);
        silence::apply(&mut found, &mut own);
        silence::apply(&mut found, &mut of_file);
        hide_known(&mut found, &mut baseline);
        let name = match &report {
            Report::Verdict(verdict) => {
                found.extend(silence::leftovers(&own, &settings, lang));
                verdict.name.clone()
            }
            Report::Broken(_) => {
                checked.broken = true;
                String::new()
            }
        };
        checked.charters.push((path.clone(), number, name.clone()));
        let about = About {
            path: &path,
            document: number,
            name: &name,
            lang,
        };
        checked.add(found, &about, &opened, options);
        if let (Report::Verdict(verdict), Some(_)) = (report, &options.no_regress) {
            verdicts.push(*verdict);
        }
        if number == 1 && !of_file.is_empty() {
            let first_line = opened.source.first_line;
            top = Some((text.clone().into_owned(), first_line, name, lang));
        }
    }
    match (&options.no_regress, file) {
        (Some(revision), Some(file)) => checked.compare(&verdicts, &file, revision, options),
        (Some(_), None) => {
            let message = Wrong(no_history(lang_of_messages));
            checked.errors.push(anyhow::Error::new(message));
        }
        (None, _) => {}
    }
    // Whether a silence for the file silenced anything is known when all of it has been seen.
    if let (Some((text, first_line, name, lang)), false) = (top, checked.broken) {
        let left = silence::leftovers(&of_file, &settings, lang);
        let about = About {
            path: &path,
            document: 1,
            name: &name,
            lang,
        };
        for issue in left {
            checked.add_one(issue, &about, (&text, first_line), options);
        }
    }
    checked
}

fn found_in(opened: &Opened, report: &Report, settings: &Settings) -> Vec<Issue> {
    let position = |byte: usize| opened.source.position(byte);
    let seen = Seen {
        report,
        position: &position,
    };
    issues(&seen, settings)
}

fn hide_known(found: &mut [Issue], baseline: &mut Baseline) {
    for issue in found.iter_mut().filter(|issue| issue.hidden.is_none()) {
        if issue.key.as_ref().is_some_and(|key| baseline.take(key)) {
            issue.hidden = Some(Hidden::Baseline);
        }
    }
}

/// The charters of a file as it was; those with mistakes then say nothing now.
fn verdicts_of(file: &Path, bytes: Vec<u8>, options: &Options) -> Vec<Verdict> {
    let mut verdicts = Vec::new();
    for document in input::read_from(file, Cursor::new(bytes)).flatten() {
        let text = text(&document.document);
        let Some(opened) = open(&document.document, &text, document.kind) else {
            continue;
        };
        let head = Head {
            path: document.path.clone(),
            document: document.document.number,
            alone: false,
            lang: options.lang.unwrap_or(opened.lang),
        };
        if let Report::Verdict(verdict) = report(&opened, head, Grouping::EachActor) {
            verdicts.push(*verdict);
        }
    }
    verdicts
}

/// The charter that a finding is in.
struct About<'a> {
    path: &'a str,
    document: usize,
    name: &'a str,
    lang: Lang,
}

impl Checked {
    /// Compares the charters of a file with what they were at a revision.
    fn compare(&mut self, new: &[Verdict], file: &Path, revision: &str, options: &Options) {
        let lang = options.lang.unwrap_or(Lang::Nb);
        let old =
            git::commit(git::folder(file), revision).and_then(|commit| git::file_at(&commit, file));
        let old = match old {
            Ok(Some(bytes)) => verdicts_of(file, bytes, options),
            Ok(None) => Vec::new(),
            Err(trouble) => {
                let message = Wrong(no_revision(&trouble, revision, lang));
                return self.errors.push(anyhow::Error::new(message));
            }
        };
        for pair in pairs(&old, new) {
            let Some(now) = pair.new else {
                continue;
            };
            let lang = now.head.lang;
            let name = format!(
                "«{}» ({})",
                words::one_line(&now.name),
                words::one_line(&now.head.path)
            );
            let Some(before) = pair.old else {
                self.new.push(match lang {
                    Lang::Nb => format!("samskap: {name} er nytt\n"),
                    Lang::Nn => format!("samskap: {name} er nytt\n"),
                    Lang::En => format!("samskap: {name} is new\n"),
                });
                continue;
            };
            let found = changes(before, now);
            if found.is_lower() {
                let from = before.interval.lower.name().to(lang);
                let to = now.interval.lower.name().to(lang);
                self.worse.push(match lang {
                    Lang::Nb => {
                        format!("samskap: {name} er lavere enn før: minst {from} → minst {to}\n")
                    }
                    Lang::Nn => {
                        format!("samskap: {name} er lågare enn før: minst {from} → minst {to}\n")
                    }
                    Lang::En => format!(
                        "samskap: {name} is lower than before: at least {from} → at least {to}\n"
                    ),
                });
            }
            for flag in found.newly_raised() {
                let what = flag.rule.name.to(lang);
                let code = flag.rule.code;
                let whom = match flag.name.is_empty() {
                    true => String::new(),
                    false => format!(": {}", flag.name),
                };
                self.worse.push(match lang {
                    Lang::Nb => {
                        format!("samskap: {name} har et nytt flagg, {what} ({code}){whom}\n")
                    }
                    Lang::Nn => {
                        format!("samskap: {name} har eit nytt flagg, {what} ({code}){whom}\n")
                    }
                    Lang::En => format!("samskap: {name} has a new flag, {what} ({code}){whom}\n"),
                });
            }
        }
    }

    fn add(&mut self, issues: Vec<Issue>, about: &About, opened: &Opened, options: &Options) {
        let text = (opened.source.text, opened.source.first_line);
        for issue in issues {
            self.add_one(issue, about, text, options);
        }
    }

    fn add_one(
        &mut self,
        issue: Issue,
        about: &About,
        (text, first_line): (&str, usize),
        options: &Options,
    ) {
        let found = Found {
            path: about.path.to_owned(),
            document: about.document,
            name: about.name.to_owned(),
            lang: about.lang,
            issue,
        };
        let for_people = options.format == Format::Human || options.to_file;
        let shown = found.issue.severity > Severity::Note || options.notes;
        if for_people && shown && found.issue.hidden.is_none() && !options.statistics {
            self.human
                .push_str(&human::finding(&found, text, first_line, options.style));
        }
        self.found.push(found);
    }
}

/// «12 charter kontrollert: 3 feil og 4 advarsler. 5 merknader, vis med --notes.»
fn summary(totals: &Totals, options: &Options, lang: Lang) -> String {
    let Totals {
        charters,
        errors,
        warnings,
        notes,
        silenced,
        in_baseline,
        ..
    } = totals;
    let count = |number: usize, one: Tri, many: Tri| {
        let word = if number == 1 { one } else { many };
        format!("{number} {}", word.to(lang))
    };
    let errors = count(
        *errors,
        Tri::new("feil", "feil", "error"),
        Tri::new("feil", "feil", "errors"),
    );
    let warnings = count(
        *warnings,
        Tri::new("advarsel", "åtvaring", "warning"),
        Tri::new("advarsler", "åtvaringar", "warnings"),
    );
    let mut text = match lang {
        Lang::Nb => format!("{charters} charter kontrollert: {errors} og {warnings}."),
        Lang::Nn => format!("{charters} charter kontrollert: {errors} og {warnings}."),
        Lang::En if *charters == 1 => format!("1 charter checked: {errors} and {warnings}."),
        Lang::En => format!("{charters} charters checked: {errors} and {warnings}."),
    };
    if *notes > 0 {
        let notes = count(
            *notes,
            Tri::new("merknad", "merknad", "note"),
            Tri::new("merknader", "merknader", "notes"),
        );
        text.push_str(&match lang {
            _ if options.notes => format!(" {notes}."),
            Lang::Nb | Lang::Nn => format!(" {notes}, vis med --notes."),
            Lang::En => format!(" {notes}, show with --notes."),
        });
    }
    if *silenced > 0 {
        text.push_str(&match lang {
            Lang::Nb => format!(" {silenced} dempet av kommentarer."),
            Lang::Nn => format!(" {silenced} dempa av kommentarar."),
            Lang::En => format!(" {silenced} silenced by comments."),
        });
    }
    if *in_baseline > 0 {
        text.push_str(&match lang {
            Lang::Nb => format!(" {in_baseline} i grunnlinjen."),
            Lang::Nn => format!(" {in_baseline} i grunnlinja."),
            Lang::En => format!(" {in_baseline} in the baseline."),
        });
    }
    text.push('\n');
    text
}

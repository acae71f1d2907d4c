//! One file, from its bytes to its findings.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::super::input::{self, Target, shown};
use super::mending::Mending;
use super::options::{Format, Options};
use crate::charter::reading::{Opened, open, text};
use crate::charter::source::Source;
use crate::lint::baseline::Known;
use crate::lint::silence::{self, Silence};
use crate::lint::{Hidden, Issue, Seen, Settings, issues};
use crate::lint::{checks, mend, regress};
use crate::render::diagnostics::Budget;
use crate::render::findings::{Found, human};
use crate::report::{Grouping, Head, Report, Verdict, report};
use crate::theory::lang::Lang;
use crate::theory::terms::Severity;

/// What one file comes to.
#[derive(Default)]
pub(super) struct Checked {
    pub found: Vec<Found>,
    /// For people, as far as it is shown.
    pub human: String,
    /// How much has been drawn of a document, by its number.
    drawn: (usize, Budget),
    /// Each charter's document and name.
    pub charters: Vec<(String, usize, String)>,
    pub broken: bool,
    /// The severity that fails the run; an error where nothing says otherwise.
    pub fail_on: Option<Severity>,
    /// The path of the file from the folder of the baseline that is written.
    pub path_in_baseline: String,
    pub errors: Vec<anyhow::Error>,
    /// What could be mended, where that is asked for.
    pub mending: Mending,
    /// What has been mended, a line for each.
    pub mended: Vec<String>,
}

/// Checks a file; `before` holds charters as they were, by the path and the document that they have now.
pub(super) fn check(
    target: Target,
    options: &Options,
    before: &HashMap<(String, usize), Verdict>,
) -> Checked {
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
        Ok(settled) => {
            let config = &settled.config;
            let fail_on = options.fail_on_asked.or(config.fail_on);
            checked.fail_on = fail_on;
            // What the command requires, and what each configuration does, is added together.
            let mut require = options.require.clone().unwrap_or_default();
            for requirement in config.require.iter().flatten() {
                if !require.contains(requirement) {
                    require.push(requirement.clone());
                }
            }
            Settings {
                severities: config.severities.clone(),
                require,
                ..options.settings.clone()
            }
        }
        Err(error) => {
            checked.errors.push(error);
            return checked;
        }
    };
    let file = match &target {
        Target::Named(file) | Target::Found(file) => Some(file.clone()),
        Target::Input => None,
    };
    let mut known = match (&options.baseline, &file) {
        (Some((folder, baseline)), Some(file)) => baseline.of_file(&input::path_from(folder, file)),
        (Some((_, baseline)), None) => baseline.of_file("-"),
        (None, _) => Known::default(),
    };
    if let (Some(folder), Some(file)) = (&options.baseline_folder, &file) {
        checked.path_in_baseline = input::path_from(folder, file);
    }
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
        let offset = document.document.offset;
        if options.fix {
            let edits = mend::spelling(&opened, &document.document, document.kind);
            checked.mending.add(edits, &opened.source, offset);
        }
        let report = report(&opened, head, Grouping::EachActor);
        let before = before.get(&(path.clone(), number));
        let mut found = found_in(&opened, &report, before, &settings);
        let (for_file, mut own): (Vec<Silence>, Vec<Silence>) =
            silence::silences(&opened, number == 1)
                .into_iter()
                .filter(|_| !options.no_silences)
                .partition(Silence::is_for_file);
        of_file.extend(for_file);
        silence::apply(&mut found, &mut own);
        silence::apply(&mut found, &mut of_file);
        hide_known(&mut found, &mut known);
        let name = match &report {
            Report::Verdict(verdict) => {
                let left = silence::leftovers(&own, &settings, lang);
                if options.fix {
                    let edits = silence::without(opened.source.text, &left);
                    checked.mending.add(edits, &opened.source, offset);
                }
                found.extend(left);
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
        if number == 1 && !of_file.is_empty() {
            let first_line = opened.source.first_line;
            top = Some((text.clone().into_owned(), first_line, offset, name, lang));
        }
    }
    // Whether a silence for the file silenced anything is known when all of it has been seen.
    if let (Some((text, first_line, offset, name, lang)), false) = (top, checked.broken) {
        let left = silence::leftovers(&of_file, &settings, lang);
        if options.fix {
            let edits = silence::without(&text, &left);
            checked
                .mending
                .add(edits, &Source::new(&text, first_line), offset);
        }
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

fn found_in(
    opened: &Opened,
    report: &Report,
    before: Option<&Verdict>,
    settings: &Settings,
) -> Vec<Issue> {
    let position = |byte: usize| opened.source.position(byte);
    let seen = Seen {
        report,
        position: &position,
    };
    let mut found = issues(&seen, settings);
    if let (Report::Verdict(now), Some(before)) = (report, before) {
        found.extend(regress::worse(&seen, before, now, settings));
        found.sort_by(|a, b| (a.code, a.place.span.start).cmp(&(b.code, b.place.span.start)));
    }
    found
}

fn hide_known(found: &mut [Issue], known: &mut Known) {
    for issue in found.iter_mut().filter(|issue| issue.hidden.is_none()) {
        if issue.key.as_ref().is_some_and(|key| known.take(key)) {
            issue.hidden = Some(Hidden::Baseline);
        }
    }
}

/// The charter that a finding is in.
struct About<'a> {
    path: &'a str,
    document: usize,
    name: &'a str,
    lang: Lang,
}

impl Checked {
    /// A charter that is gone since the revision that it was read from.
    pub(super) fn gone(before: &Verdict, options: &Options) -> Checked {
        let mut checked = Checked::default();
        let about = About {
            path: &before.head.path,
            document: before.head.document,
            name: &before.name,
            lang: before.head.lang,
        };
        if let Some(issue) = regress::gone(before, &options.settings, options.allow_gone) {
            // There is no text left to underline.
            checked.drawn = (about.document, Budget::spent());
            checked.add_one(issue, &about, ("", 1), options);
        }
        checked
    }

    fn add(&mut self, issues: Vec<Issue>, about: &About, opened: &Opened, options: &Options) {
        let text = (opened.source.text, opened.source.first_line);
        for issue in issues {
            self.add_one(issue, about, text, options);
        }
    }

    /// Whether a finding that counts fails the run. Beside a revision, only what is worse than it does.
    fn fails(&self, issue: &Issue, options: &Options) -> bool {
        let is_compared = checks::compares(issue.code);
        (options.no_regress.is_none() || is_compared)
            && issue.severity >= self.fail_on.unwrap_or(Severity::Error)
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
            fails: issue.hidden.is_none() && self.fails(&issue, options),
            issue,
        };
        let for_people = options.format == Format::Human || options.to_file;
        let shown = found.issue.severity > Severity::Note || options.notes;
        if for_people && shown && found.issue.hidden.is_none() && !options.statistics {
            if self.drawn.0 != found.document {
                self.drawn = (found.document, Budget::default());
            }
            self.human.push_str(&human::finding(
                &found,
                text,
                first_line,
                options.style,
                &mut self.drawn.1,
            ));
        }
        self.found.push(found);
    }
}

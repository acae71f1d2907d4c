//! One file, from its bytes to its findings.

use std::collections::HashMap;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::super::input::{self, Target, shown};
use super::mending::Mending;
use super::options::Options;
use crate::charter::reading::{Opened, open, text};
use crate::charter::source::Source;
use crate::charter::yaml::patch::Edit;
use crate::lint::baseline::{Key, Known};
use crate::lint::config::is_of_gate;
use crate::lint::silence::{self, Silence, Silences};
use crate::lint::{Hidden, Issue, Seen, Settings, in_order, issues};
use crate::lint::{checks, mend, regress};
use crate::render::diagnostics::Budget;
use crate::render::findings::{self, Fix, Found, human};
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
    /// The path of the file, as it is said.
    pub path: String,
    /// The same from the root of its repository.
    from_root: String,
    /// The charters that were looked at.
    pub charters: Vec<findings::Checked>,
    pub broken: bool,
    /// The severity that fails the run; an error where nothing says otherwise.
    pub fail_on: Option<Severity>,
    /// The path of the file from the folder of the baseline that is written.
    pub path_in_baseline: String,
    /// The same from the folder of the one that is known.
    pub path_known: String,
    /// What the baseline holds of the file, and is not there any more.
    pub stale: Vec<Key>,
    pub errors: Vec<anyhow::Error>,
    /// What could be mended.
    pub mending: Mending,
    /// What has been mended, a line for each.
    pub mended: Vec<String>,
}

/// Charters as they were, by the path and the document that they have now.
pub(super) type Olds = HashMap<(String, usize), Verdict>;

/// Checks a file, or what is to stand in it, beside what its charters were.
pub(super) fn check(
    target: Target,
    content: Option<&[u8]>,
    options: &Options,
    before: &Olds,
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
    checked.path.clone_from(&path);
    let lang_of_messages = options.lang_of_messages;
    let mut lang_here = options.asked_lang;
    let settings = match options.configurations.nearest(&folder, lang_of_messages) {
        Ok(settled) => {
            let config = &settled.config;
            lang_here = lang_here.or(config.lang);
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
    let lang_here = lang_here.or(options.locale);
    checked.from_root = match &file {
        Some(file) if options.needs_root() => options.path_from_root(file),
        _ => path.clone(),
    };
    let mut known = match (&options.baseline, &file) {
        (Some(known), Some(file)) => {
            checked.path_known = input::path_from(&known.folder, file);
            known.baseline.of_file(&checked.path_known)
        }
        (Some(known), None) => known.baseline.of_file("-"),
        (None, _) => Known::default(),
    };
    let asked: Arc<[&'static str]> = match options.format.tells_what_was_asked {
        true => settings.asked().into(),
        false => Arc::default(),
    };
    if let (Some(folder), Some(file)) = (&options.baseline_folder, &file) {
        checked.path_in_baseline = input::path_from(folder, file);
    }
    let mut of_file = Silences::default();
    let mut top = None;
    let documents = match (content, &file) {
        (Some(content), Some(file)) => input::read_named(file, Cursor::new(content.to_owned())),
        _ => input::read(target),
    };
    for document in documents {
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
            lang: lang_here.unwrap_or(opened.lang),
        };
        let lang = head.lang;
        let offset = document.document.offset;
        let mut edits = mend::spelling(&opened, &document.document, document.kind);
        checked.mending.add(edits.clone(), &opened.source, offset);
        let report = report(&opened, head, Grouping::EachActor);
        let before = before.get(&(path.clone(), number));
        let mut found = found_in(&opened, &report, before, &settings);
        let (for_file, own): (Vec<Silence>, Vec<Silence>) = silence::silences(&opened, number == 1)
            .into_iter()
            .filter(|_| !options.no_silences)
            .partition(Silence::is_for_file);
        of_file.extend(for_file);
        let mut own: Silences = own.into_iter().collect();
        own.apply(&mut found);
        of_file.apply(&mut found);
        let hides_required = options.baseline.as_ref();
        let hides_required = hides_required.is_some_and(|known| known.hides_required);
        hide_known(&mut found, &mut known, hides_required);
        let name = match &report {
            Report::Verdict(verdict) => {
                let left = own.leftovers(&settings, lang);
                let idle = silence::without(opened.source.text, &left);
                checked.mending.add(idle.clone(), &opened.source, offset);
                edits.extend(idle);
                found.extend(left);
                verdict.name.clone()
            }
            Report::Broken(_) => {
                checked.broken = true;
                String::new()
            }
        };
        checked.charters.push(findings::Checked {
            path: path.clone(),
            document: number,
            name: name.clone(),
            is_broken: matches!(report, Report::Broken(_)),
            asked: Arc::clone(&asked),
        });
        let about = About {
            path: &path,
            document: number,
            name: &name,
            lang,
            edits: &edits,
        };
        checked.add(found, &about, &opened, options);
        if number == 1 && !of_file.is_empty() {
            let first_line = opened.source.first_line;
            top = Some((text.clone().into_owned(), first_line, offset, name, lang));
        }
    }
    // Whether a silence for the file silenced anything is known when all of it has been seen.
    if let (Some((text, first_line, offset, name, lang)), false) = (top, checked.broken) {
        let left = of_file.leftovers(&settings, lang);
        let edits = silence::without(&text, &left);
        let source = Source::new(&text, first_line);
        checked.mending.add(edits.clone(), &source, offset);
        let about = About {
            path: &path,
            document: 1,
            name: &name,
            lang,
            edits: &edits,
        };
        for issue in left {
            checked.add_one(issue, &about, (&text, first_line), options);
        }
    }
    // A charter with mistakes shows nothing of what else would be there.
    if !checked.broken && checked.errors.is_empty() {
        checked.stale = known.left(|code| settings.is_looked_for(code));
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
        in_order(&mut found);
    }
    found
}

/// The column of a byte on its line, in bytes from 1.
fn byte_column(text: &str, at: usize) -> usize {
    let before = text.as_bytes().get(..at).unwrap_or_default();
    let line = memchr::memrchr(b'\n', before).map_or(0, |end| end + 1);
    at.saturating_sub(line) + 1
}

fn fix(edit: &Edit, source: &Source) -> Fix {
    let span = &edit.span;
    Fix {
        start: source.position(span.start),
        end: source.position(span.end),
        bytes: (
            byte_column(source.text, span.start),
            byte_column(source.text, span.end),
        ),
        text: edit.text.clone(),
    }
}

fn hide_known(found: &mut [Issue], known: &mut Known, hides_required: bool) {
    let may_be =
        |issue: &&mut Issue| issue.hidden.is_none() && (hides_required || !is_of_gate(issue.code));
    for issue in found.iter_mut().filter(may_be) {
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
    /// What can be mended in it, in bytes of its text.
    edits: &'a [Edit],
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
            edits: &[],
        };
        checked.path.clone_from(&before.head.path);
        checked.from_root = match options.needs_root() {
            true => options.path_from_root(Path::new(&before.head.path)),
            false => before.head.path.clone(),
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
        let span = &issue.place.span;
        let touches = |edit: &&Edit| edit.span.start < span.end && span.start < edit.span.end;
        let fixes = about.edits.iter().filter(touches);
        let found = Found {
            bytes: (byte_column(text, span.start), byte_column(text, span.end)),
            fixes: fixes
                .map(|edit| fix(edit, &Source::new(text, first_line)))
                .collect(),
            url: options
                .docs
                .as_deref()
                .and_then(|docs| findings::address(docs, issue.code, about.lang)),
            from_root: self.from_root.clone(),
            path: about.path.to_owned(),
            document: about.document,
            name: about.name.to_owned(),
            lang: about.lang,
            fails: issue.hidden.is_none() && self.fails(&issue, options),
            issue,
        };
        let for_people = (options.is_drawn() || options.to_file) && !options.quiet;
        let shown = found.issue.severity >= options.least_drawn;
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

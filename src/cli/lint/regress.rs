//! `--no-regress`: a file beside what it was at a git revision.

use std::io::Cursor;
use std::path::Path;

use super::super::configuration::Wrong;
use super::super::git::{self, no_revision};
use super::super::input;
use super::check::Checked;
use super::options::Options;
use crate::charter::reading::{open, text};
use crate::report::diff::{changes, pairs};
use crate::report::{Grouping, Head, Report, Verdict, report};
use crate::theory::lang::{self, Lang};

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

impl Checked {
    /// Compares the charters of a file with what they were at a revision.
    pub(super) fn compare(
        &mut self,
        new: &[Verdict],
        file: &Path,
        revision: &str,
        options: &Options,
    ) {
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
                lang::one_line(&now.name),
                lang::one_line(&now.head.path)
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
}

//! `--fix`: mends what is safe to mend, and writes the file anew.

use std::path::Path;

use anyhow::Context;
use similar::TextDiff;

use super::super::configuration::Wrong;
use super::super::input::{Target, shown};
use super::super::output::{Named, Sink};
use super::check::{Checked, Olds, check};
use super::mending::Mending;
use super::options::Options;
use crate::charter::yaml::patch::apply;
use crate::theory::lang::{Lang, one_line, quoted};

/// How often a file is looked at again: a mended key can show what else there is to mend.
const ROUNDS: usize = 8;

impl Mending {
    fn lines(&self, path: &Path, lang: Lang) -> Vec<String> {
        let path = shown(path);
        let path = one_line(&path);
        let lines = self.edits.iter().zip(&self.old);
        lines
            .map(|(edit, (place, old))| {
                let from = quoted(lang, &one_line(old.trim()));
                let to = quoted(lang, &one_line(edit.text.trim()));
                let what = match (edit.text.trim().is_empty(), lang) {
                    (true, Lang::Nb) => format!("fjernet {from}"),
                    (true, Lang::Nn) => format!("fjerna {from}"),
                    (true, Lang::En) => format!("removed {from}"),
                    (false, Lang::Nb) => format!("rettet {from} til {to}"),
                    (false, Lang::Nn) => format!("retta {from} til {to}"),
                    (false, Lang::En) => format!("fixed {from} to {to}"),
                };
                format!("samskap: {path}:{}:{}: {what}\n", place.line, place.column)
            })
            .collect()
    }
}

/// Checks a file, after mending what can be mended in it. With `--diff` nothing is written: the mended text is
/// looked at, and what is other in it is shown.
pub(super) fn mend(target: Target, options: &Options, before: &Olds) -> Checked {
    let path = match &target {
        Target::Named(path) | Target::Found(path) => path.clone(),
        Target::Input => return check(target, None, options, before),
    };
    let lang = options.lang_of_messages;
    let mut mended = Vec::new();
    let mut shown: Option<(String, String)> = None;
    for round in 0.. {
        let content = shown.as_ref().map(|(_, now)| now.as_bytes());
        let mut checked = check(target.clone(), content, options, before);
        if checked.mending.edits.is_empty() || round == ROUNDS {
            checked.mended = mended;
            if let Some((was, now)) = shown {
                checked.human = difference(&path, &was, &now);
            } else if options.diff {
                checked.human.clear();
            }
            return checked;
        }
        let lines = checked.mending.lines(&path, lang);
        let done = match options.diff {
            true => after(&path, content, &checked.mending, lang).map(|(old, new)| {
                let was = shown.take().map_or(old, |(was, _)| was);
                shown = Some((was, new));
            }),
            false => rewrite(&path, &checked.mending, lang),
        };
        if let Err(error) = done {
            checked.errors.push(error);
            checked.mended = mended;
            return checked;
        }
        mended.extend(lines);
    }
    Checked::default()
}

/// What is other in a file, as a patch.
fn difference(path: &Path, was: &str, now: &str) -> String {
    let path = shown(path);
    let diff = TextDiff::from_lines(was, now);
    let patch = diff
        .unified_diff()
        .header(&format!("a/{path}"), &format!("b/{path}"))
        .to_string();
    // What a file holds is shown, and does nothing to the terminal.
    let lines = patch.lines().map(|line| one_line(line).into_owned() + "\n");
    lines.collect()
}

/// The text of a file, or what is to stand in it, and the same with the changes.
fn after(
    path: &Path,
    content: Option<&[u8]>,
    mending: &Mending,
    lang: Lang,
) -> anyhow::Result<(String, String)> {
    let bytes = match content {
        Some(content) => content.to_owned(),
        None => std::fs::read(path).with_context(|| Named(path.to_owned()))?,
    };
    let text = unchanged(path, &bytes, mending, lang)?;
    Ok((text.to_owned(), apply(text, &mending.edits)))
}

/// Writes the file with the changes, whole or not at all.
fn rewrite(path: &Path, mending: &Mending, lang: Lang) -> anyhow::Result<()> {
    let bytes = std::fs::read(path).with_context(|| Named(path.to_owned()))?;
    let text = unchanged(path, &bytes, mending, lang)?;
    let mut file = Sink::file(path)?;
    file.write(&apply(text, &mending.edits))?;
    file.finish()
}

/// The text of a file, where what is to be changed still stands in it.
fn unchanged<'t>(
    path: &Path,
    bytes: &'t [u8],
    mending: &Mending,
    lang: Lang,
) -> anyhow::Result<&'t str> {
    let shown = shown(path);
    let shown = one_line(&shown);
    // A byte that is no text must stay what it is, and only a whole text can be written anew.
    let is_wide = matches!(bytes, [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..]);
    let text = match std::str::from_utf8(bytes) {
        Ok(text) if !is_wide => text,
        _ => return Err(anyhow::Error::new(Wrong(not_utf8(&shown, is_wide, lang)))),
    };
    // Tabs that indent lines inside brackets were read as spaces.
    let same = |old: &str, now: &str| old.replace('\t', " ") == now.replace('\t', " ");
    let unchanged = mending
        .edits
        .iter()
        .zip(&mending.old)
        .all(|(edit, (_, old))| {
            let now = text.get(edit.span.clone());
            now.is_some_and(|now| same(old, now))
        });
    if !unchanged {
        return Err(anyhow::Error::new(Wrong(match lang {
            Lang::Nb => format!("samskap: {shown} ble endret av noen andre, og er ikke rettet\n"),
            Lang::Nn => format!("samskap: {shown} vart endra av nokon andre, og er ikkje retta\n"),
            Lang::En => {
                format!("samskap: {shown} was changed by someone else, and is not fixed\n")
            }
        })));
    }
    Ok(text)
}

fn not_utf8(path: &str, is_wide: bool, lang: Lang) -> String {
    let is = match (is_wide, lang) {
        (true, Lang::Nb | Lang::Nn) => "er UTF-16",
        (true, Lang::En) => "is UTF-16",
        (false, Lang::Nb) => "er ikke UTF-8",
        (false, Lang::Nn) => "er ikkje UTF-8",
        (false, Lang::En) => "is not UTF-8",
    };
    match lang {
        Lang::Nb => format!("samskap: {path} {is} og blir ikke rettet; lagre som UTF-8 først\n"),
        Lang::Nn => format!("samskap: {path} {is} og blir ikkje retta; lagre som UTF-8 først\n"),
        Lang::En => format!("samskap: {path} {is} and is not fixed; save it as UTF-8 first\n"),
    }
}

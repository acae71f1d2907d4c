//! A finding as the formats write it, and what a format is.

use std::collections::{HashMap, HashSet};
use std::hash::Hasher;

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;

use crate::charter::source::Position;
use crate::lint::Issue;
use crate::lint::checks::name_of;
use crate::theory::lang::Lang;
use crate::theory::terms::Severity;

/// A way to write findings.
#[derive(Debug)]
pub struct Format {
    /// What it is asked for with.
    pub name: &'static str,
    /// The least severity that is written where nobody says which.
    pub least: Severity,
    /// Whether its paths are from the root of the repository, which is what a service knows.
    pub paths_from_root: bool,
    /// Whether its findings have fingerprints, by which they are known again.
    pub has_fingerprints: bool,
    /// Whether it tells of codes that were looked for and not found.
    pub tells_what_was_asked: bool,
    /// How it is written.
    pub writes: Writes,
}

/// How a format is written.
#[derive(Debug)]
pub enum Writes {
    /// With the text of the charters, file by file, for people.
    Drawn,
    /// Each finding by itself, as soon as it is found.
    Each(fn(&Found) -> anyhow::Result<String>),
    /// All at the end.
    Whole(fn(&Everything) -> anyhow::Result<String>),
}

/// What a run came to.
#[derive(Debug)]
pub struct Everything<'a> {
    /// The charters that were looked at, in order.
    pub charters: &'a [Checked],
    /// What was found in them, what is hidden too.
    pub found: &'a [Found],
    /// The files that could not be read, and why.
    pub unreadable: &'a [(String, String)],
    /// How many files the search came upon; null where nothing was searched.
    pub searched: Value,
    /// What the charters were compared with; null where they were not.
    pub compared: Value,
    /// How many charters and findings there are.
    pub counts: Value,
    /// The language of what is said of all.
    pub lang: Lang,
    /// Where the docs are published, if they are.
    pub docs: Option<&'a str>,
}

impl Everything<'_> {
    /// The findings that count.
    pub fn visible(&self) -> impl Iterator<Item = &Found> {
        let found = self.found.iter();
        found.filter(|found| found.issue.hidden.is_none())
    }
}

/// A charter that was looked at.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The path of its file.
    pub path: String,
    /// The document's number in it, from 1.
    pub document: usize,
    /// Its name; empty when it has mistakes.
    pub name: String,
    /// It has mistakes, and got no verdict.
    pub is_broken: bool,
    /// The codes that were looked for in it.
    pub asked: std::sync::Arc<[&'static str]>,
}

/// A change that would mend a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// Where it begins.
    pub start: Position,
    /// Where it ends, one column past the last.
    pub end: Position,
    /// The same columns in bytes.
    pub bytes: (usize, usize),
    /// What is to stand there.
    pub text: String,
}

/// The address of what a code means, below where the docs are published.
pub fn address(docs: &str, code: &str, lang: Lang) -> Option<String> {
    let page = match crate::theory::rules::find(code) {
        Some(_) => "rules",
        None => "mistakes",
    };
    // A heading is `SK101: its name`, and this is how those who publish it make an anchor of that.
    let heading = format!("{code} {}", name_of(code)?.to(lang)).to_lowercase();
    let anchor: String = heading
        .chars()
        .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'))
        .map(|c| if c == ' ' { '-' } else { c })
        .collect();
    let docs = docs.trim_end_matches('/');
    let anchor = utf8_percent_encode(&anchor, NON_ALPHANUMERIC).to_string();
    let anchor = anchor.replace("%2D", "-").replace("%5F", "_");
    Some(format!("{docs}/{page}.{}.md#{anchor}", lang.tag()))
}

/// A finding, and the charter that it is in.
#[derive(Clone, Debug)]
pub struct Found {
    /// It fails the run.
    pub fails: bool,
    /// The path of the file, as it was typed or found.
    pub path: String,
    /// The same from the root of its repository, which is what a service that shows it knows.
    pub from_root: String,
    /// Its columns in bytes, for those who count so.
    pub bytes: (usize, usize),
    /// What would mend it, where that is safe.
    pub fixes: Vec<Fix>,
    /// The address of what its code means, where that is published.
    pub url: Option<String>,
    /// The document's number in it, from 1.
    pub document: usize,
    /// The charter's name; empty when it has mistakes.
    pub name: String,
    /// The language of its texts.
    pub lang: Lang,
    /// The finding.
    pub issue: Issue,
}

/// What is found, and what would be right.
pub fn message(issue: &Issue) -> String {
    match &issue.help {
        Some(help) => format!("{}; {help}", issue.text),
        None => issue.text.clone(),
    }
}

/// A name for a finding that stays when lines move, and tells documents apart. Of several that are
/// alike, each has its number.
fn fingerprint(found: &Found, before: usize) -> String {
    let issue = &found.issue;
    let mut hasher = fnv::FnvHasher::default();
    let mut add = |text: &str| {
        hasher.write(text.as_bytes());
        hasher.write_u8(0);
    };
    add(&found.from_root);
    add(issue.code);
    match &issue.key {
        Some(key) => key.parts().iter().for_each(|part| add(part)),
        None => {
            add(&found.document.to_string());
            add(&issue.text);
            add("");
        }
    }
    add(&before.to_string());
    format!("{:016x}", hasher.finish())
}

/// Fingerprints in order, with a number for those that are alike.
#[derive(Debug, Default)]
pub struct Fingerprints {
    given: HashSet<String>,
    /// How many there have been of each, by the first one's fingerprint.
    alike: HashMap<String, usize>,
}

impl Fingerprints {
    /// The next fingerprint.
    pub fn of(&mut self, found: &Found) -> String {
        let first = fingerprint(found, 0);
        let before = self.alike.entry(first.clone()).or_default();
        loop {
            let print = match *before {
                0 => first.clone(),
                before => fingerprint(found, before),
            };
            *before += 1;
            if self.given.insert(print.clone()) {
                return print;
            }
        }
    }
}

//! The findings of `lint` in the formats that people, editors and CI read. Each format escapes in one
//! place, so that nothing in a charter can forge a line, a finding or a colour.

pub mod github;
pub mod gitlab;
pub mod human;
pub mod json;
pub mod junit;
pub mod sarif;

use std::collections::{HashMap, HashSet};
use std::hash::Hasher;

use crate::lint::Issue;
use crate::theory::lang::{Lang, one_line};

/// A finding, and the charter that it is in.
#[derive(Clone, Debug)]
pub struct Found {
    /// It fails the run.
    pub fails: bool,
    /// The path of the file.
    pub path: String,
    /// The document's number in it, from 1.
    pub document: usize,
    /// The charter's name; empty when it has mistakes.
    pub name: String,
    /// The language of its texts.
    pub lang: Lang,
    /// The finding.
    pub issue: Issue,
}

/// `path:line:column: severity code text`, one finding a line.
pub fn concise(found: &Found) -> String {
    let issue = &found.issue;
    format!(
        "{}:{}:{}: {} {} {}\n",
        one_line(&found.path),
        issue.place.start.line,
        issue.place.start.column,
        issue.severity.name().to(found.lang),
        issue.code,
        one_line(&message(issue)),
    )
}

/// What is found, and what would be right.
fn message(issue: &Issue) -> String {
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
    add(&found.path);
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
    fn of(&mut self, found: &Found) -> String {
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

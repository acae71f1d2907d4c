//! Whether a text looks like a charter: a scan of its lines, before any parser is started.
//!
//! Its time grows with the length of the text and no faster. It is wide rather than narrow, since a file
//! that looks like a charter and is none says so itself, and one that is passed over says nothing.

use std::borrow::Cow;

use super::spelling::{self, Key};
use crate::theory::lang::Lang;

/// How many keys of a document are looked at for what they may have been meant to be.
const MISSPELT: usize = 64;

/// The longest key that is looked at, in bytes.
const LONGEST_KEY: usize = 120;

/// The bytes of a file as text: UTF-8, UTF-16 with its mark, or what can be made of them.
pub fn text(bytes: &[u8]) -> Cow<'_, str> {
    let wide = |of: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2).map(|pair| match pair {
            &[first, second] => of([first, second]),
            _ => 0,
        });
        let letters = char::decode_utf16(units.skip(1));
        Cow::Owned(letters.map(|c| c.unwrap_or('\u{FFFD}')).collect::<String>())
    };
    match bytes {
        [0xFF, 0xFE, ..] => wide(u16::from_le_bytes),
        [0xFE, 0xFF, ..] => wide(u16::from_be_bytes),
        _ => String::from_utf8_lossy(bytes),
    }
}

/// Whether one of the documents of a YAML text looks like a charter.
pub fn yaml(text: &str) -> bool {
    let text = text.trim_start_matches('\u{FEFF}');
    let mut scan = Scan::default();
    for line in text.split(['\n', '\r']) {
        if let Some(rest) = separator(line) {
            if scan.is_charter() {
                return true;
            }
            scan = Scan::default();
            scan.line(rest);
            continue;
        }
        scan.line(line);
        if scan.is_charter() {
            return true;
        }
    }
    scan.is_charter()
}

/// Whether what stands at the top of a page of Markdown looks like a charter.
pub fn page(text: &str) -> bool {
    front(text).is_some_and(yaml)
}

/// Whether what stands at the top of a page has the key `samskap`.
pub fn names_itself(text: &str) -> bool {
    front(text).is_some_and(|front| {
        let keys = front.split(['\n', '\r']).filter_map(key_of);
        keys.map(|(key, _)| key).any(spelling::is_samskap)
    })
}

fn front(text: &str) -> Option<&str> {
    let text = text.trim_start_matches('\u{FEFF}');
    let rest = text.strip_prefix("---")?;
    let line = rest.find(['\n', '\r'])?;
    if !rest.get(..line)?.trim().is_empty() {
        return None;
    }
    let body = rest.get(line..)?;
    let ends = ["\n---", "\r---", "\n...", "\r..."];
    let end = ends.iter().filter_map(|end| body.find(end)).min();
    body.get(..end.unwrap_or(body.len()))
}

/// What follows the line that begins a document, on that line.
fn separator(line: &str) -> Option<&str> {
    let rest = line
        .strip_prefix("---")
        .or_else(|| line.strip_prefix("..."))?;
    (rest.is_empty() || rest.starts_with([' ', '\t'])).then_some(rest)
}

/// One document, as far as it has been read.
#[derive(Default)]
struct Scan {
    /// How far its keys are indented.
    indent: Option<usize>,
    /// How deep in brackets, for a document that is one map in brackets.
    brackets: Option<usize>,
    /// The key at the top that is read now, and how far what stands below it is indented.
    below: Option<(Key, Option<usize>)>,
    keys: Vec<Key>,
    looked_at: usize,
    names_itself: bool,
    distinctive: bool,
}

impl Scan {
    fn is_charter(&self) -> bool {
        self.names_itself || self.distinctive && self.keys.len() > 1
    }

    fn line(&mut self, line: &str) {
        let bare = line.trim_start_matches([' ', '\t']);
        if bare.is_empty() || bare.starts_with(['#', '%']) {
            return;
        }
        if self.indent.is_none() && bare.starts_with('{') {
            self.brackets = Some(0);
        }
        if self.brackets.is_some() {
            self.indent = Some(0);
            self.in_brackets(bare);
            return;
        }
        let indent = line.len() - bare.len();
        let top = *self.indent.get_or_insert(indent);
        if indent <= top && !bare.starts_with("- ") {
            match key_of(bare) {
                Some((key, value)) => {
                    self.top(key);
                    self.value(value);
                }
                None => self.value(bare),
            }
            return;
        }
        let Some((_, first)) = &mut self.below else {
            return;
        };
        // A dash indents what stands behind it.
        let item = bare.trim_start_matches("- ").trim_start();
        let first = *first.get_or_insert(indent);
        if let Some((key, value)) = key_of(item) {
            self.inner(key, indent == first);
            self.value(value);
        } else {
            self.value(item);
        }
    }

    /// A key at the top.
    fn top(&mut self, key: &str) {
        self.below = None;
        if spelling::is_samskap(key) {
            self.names_itself = true;
            return;
        }
        let exact = spelling::read(spelling::CHARTER, key).map(|found| found.means);
        let meant = match exact {
            Some(means) => Some(means),
            None if self.looked_at < MISSPELT => {
                self.looked_at += 1;
                let near = spelling::one_letter_away(&[spelling::CHARTER], key, Lang::Nb);
                near.and_then(|word| spelling::read(spelling::CHARTER, word))
                    .map(|found| found.means)
                    // `quality` is a key of many files, and a letter from `equality`.
                    .filter(|means| *means != Key::Equality || key.starts_with(['l', 'L']))
            }
            None => None,
        };
        let Some(meant) = meant else {
            return;
        };
        if !self.keys.contains(&meant) {
            self.keys.push(meant);
        }
        self.distinctive |= meant == Key::Equality;
        self.below = Some((meant, None));
    }

    /// A key below one at the top; right below it, or deeper.
    fn inner(&mut self, key: &str, is_first: bool) {
        match self.below {
            Some((Key::Phases, _)) if is_first => {
                self.distinctive |= spelling::read(spelling::PHASES, key).is_some();
            }
            Some((Key::Actors, _)) => {
                let found = spelling::read(spelling::ACTOR, key);
                self.distinctive |= found.is_some_and(|found| found.means == Key::Sector);
            }
            _ => {}
        }
    }

    /// What stands behind a key, or in a list: the keys and words in its brackets.
    fn value(&mut self, value: &str) {
        if self.below.is_none() {
            return;
        }
        for piece in value.split(['{', '}', '[', ']', ',']) {
            let piece = piece.trim();
            match key_of(piece) {
                Some((key, _)) => self.inner(key, value.trim_start().starts_with('{')),
                None => self.word(piece),
            }
        }
    }

    fn word(&mut self, word: &str) {
        if let Some((Key::Sectors, _)) = self.below {
            let word = bare(word);
            self.distinctive |= spelling::read(spelling::SECTORS, word).is_some();
        }
    }

    /// A line of a document that is one map in brackets.
    fn in_brackets(&mut self, line: &str) {
        let mut start = 0;
        for (at, c) in line.char_indices() {
            if !matches!(c, '{' | '}' | '[' | ']' | ',') {
                continue;
            }
            self.piece(line.get(start..at).unwrap_or_default());
            start = at + c.len_utf8();
            let depth = self.brackets.unwrap_or_default();
            self.brackets = Some(match c {
                '{' | '[' => depth + 1,
                '}' | ']' => depth.saturating_sub(1),
                _ => depth,
            });
        }
        self.piece(line.get(start..).unwrap_or_default());
    }

    fn piece(&mut self, piece: &str) {
        let piece = piece.trim();
        match (key_of(piece), self.brackets) {
            (Some((key, value)), Some(1)) => {
                self.top(key);
                self.word(value);
            }
            (Some((key, _)), Some(depth)) => self.inner(key, depth == 2),
            _ => self.word(piece),
        }
    }
}

/// The key of a line, and what stands behind it.
fn key_of(line: &str) -> Option<(&str, &str)> {
    let mut line = line.trim_end();
    // What may stand before a key: a mark of its own, an anchor, a tag.
    loop {
        let rest = match line.chars().next() {
            Some('?') if line.starts_with("? ") => line.get(2..),
            Some('&' | '!') => line.split_once(' ').map(|(_, rest)| rest),
            _ => None,
        };
        match rest {
            Some(rest) => line = rest.trim_start(),
            None => break,
        }
    }
    let quoted = line.strip_prefix('"').map(|rest| ('"', rest));
    let quoted = quoted.or_else(|| line.strip_prefix('\'').map(|rest| ('\'', rest)));
    let (key, value) = match quoted {
        Some((mark, rest)) => {
            let (key, rest) = rest.split_once(mark)?;
            (key, rest.trim_start().strip_prefix(':')?)
        }
        None => {
            let is_end = |at: &usize| {
                let rest = line.get(at + 1..).unwrap_or_default();
                rest.is_empty() || rest.starts_with([' ', '\t'])
            };
            let colon = line.match_indices(':').map(|(at, _)| at).find(is_end)?;
            (line.get(..colon)?, line.get(colon + 1..)?)
        }
    };
    (key.len() <= LONGEST_KEY).then_some((key.trim(), value))
}

fn bare(word: &str) -> &str {
    let word = word.trim().trim_start_matches("- ");
    let word = word.split(" #").next().unwrap_or_default();
    word.trim().trim_matches(['"', '\''])
}

//! Reading charters, one document at a time.

use std::fs::File;
use std::io::{self, Read, Seek};
use std::path::{Path, PathBuf};

use anyhow::Context;

use super::output::Named;
use crate::charter::reading::{open, text};
use crate::charter::source::{Document, Documents, front_matter};
use crate::charter::yaml::{self as yaml_tree, Value};
use crate::charter::{Kind, sniff, spelling};

/// One document, and the file that it stands in.
#[derive(Debug)]
pub struct Found {
    /// The path as it is said; `-` for standard input.
    pub path: String,
    /// What kind of text it is.
    pub kind: Kind,
    /// The document.
    pub document: Document,
}

/// A file to read.
#[derive(Clone, Debug)]
pub enum Target {
    /// Standard input.
    Input,
    /// A file that was named outright.
    Named(PathBuf),
    /// A file that was found in a directory.
    Found(PathBuf),
}

/// The charters of a file; that nothing comes after a last `---` is no charter.
fn charters(found: Vec<Found>) -> Vec<Found> {
    let holds_one =
        |found: &Found| open(&found.document, &text(&found.document), found.kind).is_some();
    found.into_iter().filter(holds_one).collect()
}

/// The one charter of a file, and nothing when it holds several.
pub fn only_one(found: Vec<Found>) -> Option<Found> {
    let mut charters = charters(found);
    charters.pop().filter(|_| charters.is_empty())
}

/// The same; of several rounds of one collaboration, the last. The first may have been written before there
/// was a second, and not say that it is the first.
pub fn last_round(found: Vec<Found>) -> Option<Found> {
    let mut charters = charters(found);
    let round_of = |(at, found): (usize, &Found)| {
        let text = text(&found.document);
        let charter = open(&found.document, &text, found.kind)?.charter?;
        let said = charter.round.map(|round| round.value);
        let number = said.or((at == 0).then_some(1))?;
        Some((spelling::folded_id(&charter.name), number))
    };
    let rounds: Option<Vec<(String, u32)>> = match charters.len() {
        0 | 1 => Some(Vec::new()),
        _ => charters.iter().enumerate().map(round_of).collect(),
    };
    let follow = |pair: &[(String, u32)]| match pair {
        [(name, number), (next, later)] => name == next && number < later,
        _ => false,
    };
    let are_rounds = rounds.is_some_and(|rounds| rounds.windows(2).all(follow));
    charters.pop().filter(|_| are_rounds)
}

/// A path from the root, the same however it was typed; of one that is gone, or not there yet, from the last
/// folder that is there.
pub fn whole(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let known = absolute
        .ancestors()
        .find_map(|above| Some((above, std::fs::canonicalize(above).ok()?)));
    match known {
        Some((above, real)) => match absolute.strip_prefix(above) {
            Ok(rest) if rest.as_os_str().is_empty() => real,
            Ok(rest) => real.join(rest),
            Err(_) => absolute,
        },
        None => absolute,
    }
}

/// The path of a file from a folder, the same however either was typed.
pub fn path_from(folder: &Path, file: &Path) -> String {
    let whole = whole(file);
    let shared = folder.ancestors().find(|above| whole.starts_with(above));
    let (Some(shared), Some(inside)) = (
        shared,
        shared.and_then(|shared| whole.strip_prefix(shared).ok()),
    ) else {
        return shown(&whole);
    };
    let up = folder
        .strip_prefix(shared)
        .map_or(0, |below| below.components().count());
    let mut path = PathBuf::new();
    path.extend(std::iter::repeat_n("..", up));
    path.push(inside);
    shown(&path)
}

/// Documents, one by one; an error is about one file.
pub type Stream = Box<dyn Iterator<Item = anyhow::Result<Found>>>;

/// The documents of one file.
pub fn read(target: Target) -> Stream {
    let path = match target {
        Target::Input => return yaml("-".to_owned(), io::stdin()),
        Target::Named(path) | Target::Found(path) => path,
    };
    let shown = shown(&path);
    let file = match File::open(&path) {
        Ok(file) => file,
        Err(error) => return failed(anyhow::Error::new(error).context(Named(path))),
    };
    of_content(&path, shown, file, false)
}

/// The documents of a file whose content comes from elsewhere, read as if it had been found.
pub fn read_from(path: &Path, content: impl Read + Seek + 'static) -> Stream {
    of_content(path, shown(path), content, true)
}

/// The documents of a file whose content comes from elsewhere, read as if it had been named.
pub fn read_named(path: &Path, content: impl Read + Seek + 'static) -> Stream {
    of_content(path, shown(path), content, false)
}

fn of_content(
    path: &Path,
    shown: String,
    mut content: impl Read + Seek + 'static,
    searched: bool,
) -> Stream {
    if !is_markdown(path) {
        return yaml(shown, content);
    }
    // For the message when there is no charter: what the file begins with.
    let mut first_line = Vec::new();
    let begun = (&mut content).take(200).read_to_end(&mut first_line);
    first_line.truncate(memchr::memchr2(b'\n', b'\r', &first_line).unwrap_or(first_line.len()));
    let found = begun
        .and_then(|_| content.rewind())
        .and_then(|()| front_matter(content))
        .with_context(|| Named(path.to_owned()));
    let document = match (found, searched) {
        (Err(error), _) => return failed(error),
        (Ok(Some(document)), false) => document,
        (Ok(None), false) => Document {
            number: 1,
            first_line: 1,
            last: true,
            bytes: first_line,
            ..Document::default()
        },
        (Ok(Some(document)), true) if holds_charter(&document) => document,
        (Ok(_), true) => return Box::new(std::iter::empty()),
    };
    Box::new(std::iter::once(Ok(Found {
        path: shown,
        kind: Kind::FrontMatter,
        document,
    })))
}

fn yaml(path: String, input: impl Read + 'static) -> Stream {
    let named = path.clone();
    let mut documents = Documents::new(input).peekable();
    // A file without any document is one that is empty.
    let empty = documents.peek().is_none().then(|| {
        Ok(Document {
            number: 1,
            first_line: 1,
            last: true,
            ..Document::default()
        })
    });
    Box::new(empty.into_iter().chain(documents).map(move |document| {
        let document = document.with_context(|| Named(PathBuf::from(&named)))?;
        Ok(Found {
            path: named.clone(),
            kind: Kind::Yaml,
            document,
        })
    }))
}

/// An error alone.
pub fn failed(error: anyhow::Error) -> Stream {
    Box::new(std::iter::once(Err(error)))
}

/// Whether a file is a page of Markdown, by its name.
pub fn is_markdown(path: &Path) -> bool {
    path.extension().is_some_and(|ending| {
        ending.eq_ignore_ascii_case("md") || ending.eq_ignore_ascii_case("markdown")
    })
}

/// Whether a file is a page of Markdown with nothing at its top that could be a charter.
pub fn is_bare_page(path: &Path) -> bool {
    let top = || File::open(path).and_then(front_matter);
    is_markdown(path) && matches!(top(), Ok(None))
}

/// Whether the content of a page has a charter at its top, however the key is written there.
pub fn is_page_of_charter(content: &[u8]) -> bool {
    let top = front_matter(io::Cursor::new(content));
    matches!(top, Ok(Some(document)) if holds_charter(&document))
}

/// Whether what stands at the top of a page is a charter, or looks like one.
fn holds_charter(document: &Document) -> bool {
    let content = sniff::text(&document.bytes);
    let (doc, _) = yaml_tree::parse(&content);
    let has_key = match doc.root().map(|root| doc.value(root)) {
        Some(Value::Map(entries)) => entries
            .iter()
            .any(|entry| doc.text(entry.key).is_some_and(spelling::is_samskap)),
        _ => false,
    };
    has_key || sniff::yaml(&content)
}

/// A path without a leading `./`.
pub fn plain(path: &Path) -> &Path {
    path.strip_prefix(".").unwrap_or(path)
}

/// A path as it is said: with `/`, and without a leading `./`.
pub fn shown(path: &Path) -> String {
    let path = plain(path);
    let text = path.to_string_lossy();
    if std::path::MAIN_SEPARATOR == '/' {
        text.into_owned()
    } else {
        text.replace(std::path::MAIN_SEPARATOR, "/")
    }
}

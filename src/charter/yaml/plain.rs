//! A scanner for the plain subset of YAML that most charters are written in: block maps and lists,
//! one-line scalars, one-line maps and lists in brackets, comments.
//!
//! It builds the very tree that the parser's events would have built, or says *not mine*, and then
//! the parser reads the text. So it can be deleted without a change in what is read; the tests hold
//! it to the parser.

use std::borrow::Cow;
use std::ops::Range;

use super::build::Build;
use super::tree::Value;

/// Deeper than this is left to the parser.
const MAX_DEPTH: usize = 24;
/// A longer key is left to the parser.
const MAX_KEY: usize = 200;

/// Reads a text into an empty tree; nothing when it is not all in the subset.
pub(super) fn scan(build: &mut Build<'_>) -> Option<()> {
    let text = build.text;
    let ends_early = text.starts_with("...") || text.contains("\n...");
    let controls = text
        .bytes()
        .any(|byte| byte < b' ' && byte != b'\n' || byte == 0x7F);
    if ends_early || controls || !is_plain(text) {
        return None;
    }
    let mut scan = Scan {
        bytes: text.as_bytes(),
        build,
        at: 0,
        line: 0,
        next: None,
        depth: 0,
    };
    scan.marker()?;
    let first = scan.peek()?;
    scan.block_map(first)?;
    scan.peek().is_none().then_some(())
}

/// Whether what is not ASCII is letters, and punctuation that no reader takes for a space or a break.
fn is_plain(text: &str) -> bool {
    text.is_ascii()
        || text.chars().filter(|c| !c.is_ascii()).all(|c| {
            c.is_alphanumeric() || matches!(c, '«' | '»' | '–' | '—' | '’' | '“' | '”' | '…' | '§')
        })
}

struct Scan<'b, 't> {
    build: &'b mut Build<'t>,
    bytes: &'t [u8],
    at: usize,
    /// Where the line begins that `at` is in.
    line: usize,
    /// The next content, when it has been looked for.
    next: Option<Content>,
    depth: usize,
}

/// The first byte of what is neither space nor comment, and its column from 0.
#[derive(Clone, Copy)]
struct Content {
    at: usize,
    column: usize,
}

/// What a scalar has been found to be.
struct Scalar<'t> {
    value: Value<'t>,
    span: Range<usize>,
}

impl<'t> Scan<'_, 't> {
    fn byte(&self, at: usize) -> Option<u8> {
        self.bytes.get(at).copied()
    }

    /// Passes over the `---` that the text may begin with.
    fn marker(&mut self) -> Option<()> {
        let first = self.peek()?;
        let rest = self.bytes.get(first.at..)?;
        match rest.strip_prefix(b"---") {
            Some([b' ' | b'\n', ..]) if first.column == 0 => {
                self.at += 3;
                self.end_of_line()
            }
            Some(_) => None,
            None => Some(()),
        }
    }

    /// The next content, at the beginning of a line; comments on the way are kept.
    fn peek(&mut self) -> Option<Content> {
        if self.next.is_none() {
            self.next = self.look();
        }
        self.next
    }

    fn look(&mut self) -> Option<Content> {
        loop {
            let line = self.at;
            let mut at = line;
            while self.byte(at) == Some(b' ') {
                at += 1;
            }
            match self.byte(at)? {
                b'\n' => self.at = at + 1,
                b'#' => {
                    self.at = at;
                    self.comment();
                }
                _ => {
                    self.line = line;
                    self.at = at;
                    return Some(Content {
                        at,
                        column: at - line,
                    });
                }
            }
        }
    }

    /// Keeps the comment that begins here, and passes over its line.
    fn comment(&mut self) {
        let start = self.at;
        let rest = self.bytes.get(start..).unwrap_or_default();
        let length = memchr::memchr(b'\n', rest).unwrap_or(rest.len());
        self.build.doc.comments.push(start..start + length);
        self.at = (start + length + 1).min(self.bytes.len());
    }

    /// Passes over the end of a line, where only space and a comment may stand.
    fn end_of_line(&mut self) -> Option<()> {
        let start = self.at;
        self.spaces();
        match self.byte(self.at) {
            None => {}
            Some(b'\n') => self.at += 1,
            Some(b'#') if self.at > start => self.comment(),
            Some(_) => return None,
        }
        self.next = None;
        Some(())
    }

    fn spaces(&mut self) {
        while self.byte(self.at) == Some(b' ') {
            self.at += 1;
        }
    }

    /// Where what ends before the next content ends.
    fn end(&mut self) -> usize {
        self.peek().map_or(self.bytes.len(), |next| next.at)
    }

    fn open(&mut self, value: Value<'t>, place: Range<usize>) -> Option<()> {
        self.depth += 1;
        (self.depth < MAX_DEPTH && self.build.open(value, 0, place)).then_some(())
    }

    fn close(&mut self, end: usize) {
        self.depth -= 1;
        self.build.close(end);
    }

    fn put(&mut self, scalar: Scalar<'t>) -> Option<()> {
        let node = self.build.doc.add(scalar.value, scalar.span.clone());
        self.build.put(node, 1, &scalar.span).then_some(())
    }

    /// A block map whose first key is the content that comes next.
    fn block_map(&mut self, first: Content) -> Option<()> {
        self.open(Value::Map(Vec::new()), first.at..first.at)?;
        loop {
            self.next = None;
            let key = self.scalar(false)?;
            let colon = self.at;
            if key.span.len() > MAX_KEY || self.byte(colon) != Some(b':') {
                return None;
            }
            // A merge key is the parser's.
            if matches!(&key.value, Value::Text(text) if text.as_ref() == "<<") {
                return None;
            }
            self.put(key)?;
            self.at = colon + 1;
            self.block_value(first.column, colon)?;
            match self.peek() {
                Some(next) if next.column == first.column && !self.is_dash(next.at) => {}
                Some(next) if next.column > first.column => return None,
                _ => break,
            }
        }
        let end = self.end();
        self.close(end);
        Some(())
    }

    fn is_dash(&self, at: usize) -> bool {
        self.byte(at) == Some(b'-') && matches!(self.byte(at + 1), None | Some(b' ' | b'\n'))
    }

    /// What stands after a key's colon, in a map at a column.
    fn block_value(&mut self, column: usize, colon: usize) -> Option<()> {
        match self.byte(self.at) {
            None | Some(b' ' | b'\n') => {}
            Some(_) => return None,
        }
        let after = self.at;
        self.spaces();
        match self.byte(self.at) {
            None | Some(b'\n' | b'#') => {
                self.at = after;
                self.end_of_line()?;
                match self.peek() {
                    Some(next) if self.is_dash(next.at) && next.column >= column => {
                        self.block_list(next, next.column == column)
                    }
                    Some(next) if next.column > column => self.block_map(next),
                    _ => self.put(Scalar {
                        value: Value::Null,
                        span: colon..colon,
                    }),
                }
            }
            Some(_) => self.one_line(),
        }
    }

    /// A block list whose first dash is the content that comes next. The parser has one that is not
    /// indented begin with its first item.
    fn block_list(&mut self, first: Content, is_flush: bool) -> Option<()> {
        let mut start = first.at;
        if is_flush {
            start += 1;
            while self.byte(start) == Some(b' ') {
                start += 1;
            }
        }
        self.open(Value::List(Vec::new()), start..start)?;
        loop {
            let line = self.line;
            self.next = None;
            self.at += 1;
            let after = self.at;
            self.spaces();
            let item = self.at;
            if item == after {
                return None;
            }
            match self.byte(item) {
                Some(b'[' | b'{') => self.one_line()?,
                None | Some(b'\n' | b'#') => return None,
                Some(_) => {
                    // A map begins as a scalar does: a look ahead tells which it is.
                    let scalar = self.scalar(false)?;
                    let is_key = self.byte(self.at) == Some(b':');
                    self.at = item;
                    if is_key {
                        self.block_map(Content {
                            at: item,
                            column: item - line,
                        })?;
                    } else {
                        self.at = scalar.span.end;
                        self.put(scalar)?;
                        self.end_of_line()?;
                    }
                }
            }
            match self.peek() {
                Some(next) if next.column == first.column && self.is_dash(next.at) => {}
                Some(next) if next.column > first.column => return None,
                _ => break,
            }
        }
        let end = self.end();
        self.close(end);
        Some(())
    }

    /// A value that begins and ends on this line, with nothing after it but a comment.
    fn one_line(&mut self) -> Option<()> {
        self.flow_value(false)?;
        self.end_of_line()
    }

    fn flow_value(&mut self, in_brackets: bool) -> Option<()> {
        let is_list = match self.byte(self.at)? {
            b'[' => true,
            b'{' => false,
            _ => {
                let scalar = self.scalar(in_brackets)?;
                return self.put(scalar);
            }
        };
        let value = match is_list {
            true => Value::List(Vec::new()),
            false => Value::Map(Vec::new()),
        };
        let closing = if is_list { b']' } else { b'}' };
        self.open(value, self.at..self.at + 1)?;
        self.at += 1;
        self.spaces();
        while self.byte(self.at)? != closing {
            if !is_list {
                let key = self.scalar(true)?;
                let is_merge = matches!(&key.value, Value::Text(text) if text.as_ref() == "<<");
                let colon =
                    self.byte(self.at) == Some(b':') && self.byte(self.at + 1) == Some(b' ');
                if is_merge || !colon || key.span.len() > MAX_KEY {
                    return None;
                }
                self.put(key)?;
                self.at += 1;
                self.spaces();
            }
            self.flow_value(true)?;
            self.spaces();
            match self.byte(self.at)? {
                b',' => {
                    self.at += 1;
                    self.spaces();
                }
                next if next == closing => {}
                _ => return None,
            }
        }
        self.at += 1;
        self.close(self.at);
        Some(())
    }

    /// A scalar on this line. After a plain one `at` is where it ends, or at the colon that makes it a
    /// key.
    fn scalar(&mut self, in_brackets: bool) -> Option<Scalar<'t>> {
        let start = self.at;
        match self.byte(start)? {
            quote @ (b'"' | b'\'') => self.quoted(quote),
            b'-' | b'?' | b':' | b',' | b'[' | b']' | b'{' | b'}' | b'#' | b'&' | b'*' | b'!'
            | b'|' | b'>' | b'%' | b'@' | b'`' | b' ' | b'\n' => None,
            _ => self.unquoted(in_brackets),
        }
    }

    fn quoted(&mut self, quote: u8) -> Option<Scalar<'t>> {
        let start = self.at;
        let rest = self.bytes.get(start + 1..)?;
        let length = memchr::memchr3(quote, b'\n', b'\\', rest)?;
        let end = start + 1 + length;
        // An escape, or a text over several lines, is the parser's.
        let closed = self.byte(end) == Some(quote);
        if !closed || quote == b'\'' && self.byte(end + 1) == Some(b'\'') {
            return None;
        }
        self.at = end + 1;
        Some(Scalar {
            value: Value::Text(Cow::Borrowed(self.build.text.get(start + 1..end)?)),
            span: start..end + 1,
        })
    }

    fn unquoted(&mut self, in_brackets: bool) -> Option<Scalar<'t>> {
        let start = self.at;
        let mut at = start;
        // One past the last byte that is no space.
        let mut end = start;
        loop {
            match self.byte(at) {
                None | Some(b'\n') => break,
                Some(b' ') => {}
                Some(b'#') if end < at => break,
                Some(b':') => match self.byte(at + 1) {
                    // A key has no space before its colon here.
                    None | Some(b' ' | b'\n') if end == at => break,
                    None | Some(b' ' | b'\n') => return None,
                    Some(b',' | b'[' | b']' | b'{' | b'}') if in_brackets => return None,
                    Some(_) => end = at + 1,
                },
                Some(b',' | b']' | b'}') if in_brackets => break,
                Some(b'[' | b'{') if in_brackets => return None,
                Some(_) => end = at + 1,
            }
            at += 1;
        }
        self.at = end;
        let text = self.build.text.get(start..end)?;
        Some(Scalar {
            value: match text {
                "~" | "null" => Value::Null,
                text => Value::Text(Cow::Borrowed(text)),
            },
            span: start..end,
        })
    }
}

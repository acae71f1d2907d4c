//! A document's text with its lines, and the reading of a stream one document at a time.
//!
//! A line that begins with `---` or `...` ends a YAML document wherever it stands, in quotes and block
//! texts too, so a stream can be cut before it is parsed: memory holds one document, and an error in
//! one leaves the next untouched.

use std::collections::VecDeque;
use std::io::{self, BufRead, BufReader, Read};
use std::sync::OnceLock;

use memchr::{memchr, memchr2};

/// The longest document that is read, in bytes.
pub const MAX_DOCUMENT: usize = 1 << 20;

/// A place for people: the line, and the column in Unicode code points, both from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column in code points, from 1.
    pub column: usize,
}

/// One document's text, and where it stands in its file.
#[derive(Debug)]
pub struct Source<'t> {
    /// The text.
    pub text: &'t str,
    /// The file's line on which the text begins, from 1.
    pub first_line: usize,
    lines: OnceLock<Vec<usize>>,
}

impl<'t> Source<'t> {
    /// A text that begins on a line of its file.
    pub fn new(text: &'t str, first_line: usize) -> Source<'t> {
        Source {
            text,
            first_line,
            lines: OnceLock::new(),
        }
    }

    /// Where a byte of the text stands. A place beyond the end is the end.
    pub fn position(&self, byte: usize) -> Position {
        let byte = byte.min(self.text.len());
        let starts = self.lines.get_or_init(|| line_starts(self.text));
        let line = starts.partition_point(|&start| start <= byte).max(1) - 1;
        let start = starts.get(line).copied().unwrap_or(0);
        let before = self.text.as_bytes().get(start..byte).unwrap_or_default();
        // Every code point has one byte that is not a continuation.
        let points = before.iter().filter(|&&byte| byte & 0xC0 != 0x80).count();
        let mark = usize::from(before.starts_with("\u{FEFF}".as_bytes()));
        Position {
            line: self.first_line + line,
            column: points + 1 - mark,
        }
    }
}

/// Where each line begins. A line ends with LF, CRLF or CR, as in YAML.
fn line_starts(text: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    let mut starts = vec![0];
    let mut at = 0;
    while let Some(found) = bytes.get(at..).and_then(|rest| memchr2(b'\n', b'\r', rest)) {
        at += found + 1;
        if bytes.get(at - 1) == Some(&b'\r') && bytes.get(at) == Some(&b'\n') {
            at += 1;
        }
        starts.push(at);
    }
    starts
}

/// One document cut from a stream, not yet looked at.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// Its number in the file, from 1.
    pub number: usize,
    /// The file's line on which it begins, from 1.
    pub first_line: usize,
    /// The byte of the file at which it begins; in UTF-16 of the text as UTF-8.
    pub offset: usize,
    /// Its bytes, marker lines included; cut short when it is too long.
    pub bytes: Vec<u8>,
    /// It is longer than [`MAX_DOCUMENT`].
    pub too_long: bool,
    /// It is the last of the file.
    pub last: bool,
}

impl Document {
    /// A text that is one document, and the whole of its file.
    pub fn whole(text: &str) -> Document {
        Document {
            number: 1,
            first_line: 1,
            last: true,
            bytes: text.as_bytes().to_vec(),
            ..Document::default()
        }
    }
}

/// Cuts a stream of bytes into documents, holding two of them at most.
#[derive(Debug)]
pub struct Documents<R: Read> {
    input: BufReader<Utf8<R>>,
    /// The line at hand; kept for its room.
    piece: Vec<u8>,
    ready: VecDeque<Document>,
    current: Document,
    /// What has come of the current document so far.
    seen: Seen,
    /// The number of the line that comes next.
    line: usize,
    /// The number of bytes that have come.
    offset: usize,
    number: usize,
    at_line_start: bool,
    after_cr: bool,
    at_end: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Seen {
    /// Blank lines and comments alone: no document yet.
    #[default]
    Nothing,
    /// A directive, which wants a `---`.
    Directive,
    /// Its `---`, or content.
    Body,
}

/// How much of a line is taken at once; a marker line is recognised by its first four bytes.
const PIECE: u64 = 64 * 1024;

impl<R: Read> Documents<R> {
    /// Reads a stream of YAML documents, in UTF-8, or in UTF-16 with its mark.
    pub fn new(input: R) -> Documents<R> {
        Documents {
            input: BufReader::with_capacity(PIECE as usize, Utf8::new(input)),
            piece: Vec::new(),
            ready: VecDeque::new(),
            current: Document::default(),
            seen: Seen::Nothing,
            line: 1,
            offset: 0,
            number: 0,
            at_line_start: true,
            after_cr: false,
            at_end: false,
        }
    }

    fn read_piece(&mut self) -> io::Result<()> {
        let mut piece = std::mem::take(&mut self.piece);
        piece.clear();
        (&mut self.input)
            .take(PIECE)
            .read_until(b'\n', &mut piece)?;
        if piece.is_empty() {
            self.at_end = true;
            if self.seen != Seen::Nothing {
                self.finish();
            }
            return Ok(());
        }
        // A line may also end with CR alone.
        let mut rest = piece.as_slice();
        while let Some(cr) = memchr(b'\r', rest) {
            let lone = rest.get(cr + 1).is_some_and(|&next| next != b'\n');
            let end = if lone { cr + 1 } else { rest.len() };
            let (line, next) = rest.split_at(end);
            self.push_line(line);
            rest = next;
            if !lone {
                break;
            }
        }
        if !rest.is_empty() {
            self.push_line(rest);
        }
        self.piece = piece;
        Ok(())
    }

    /// Takes a line, or a piece of a very long one.
    fn push_line(&mut self, line: &[u8]) {
        let second_half_of_break = self.after_cr && line == b"\n";
        let ends = line.ends_with(b"\n") || line.ends_with(b"\r");
        if self.at_line_start && !second_half_of_break {
            match marker(line) {
                Some(Marker::Start) if self.seen == Seen::Body => {
                    self.finish();
                    self.seen = Seen::Body;
                }
                Some(Marker::Start) => self.seen = Seen::Body,
                Some(Marker::End) if self.seen == Seen::Nothing => {
                    self.current = Document::default();
                    self.line += usize::from(ends);
                    self.offset += line.len();
                    return;
                }
                Some(Marker::End) => {
                    self.append(line);
                    self.line += usize::from(ends);
                    self.finish();
                    return;
                }
                None if self.seen != Seen::Body => self.seen = self.seen.after(line),
                None => {}
            }
        }
        self.append(line);
        self.line += usize::from(ends && !second_half_of_break);
        self.at_line_start = ends;
        self.after_cr = line.ends_with(b"\r");
    }

    fn append(&mut self, line: &[u8]) {
        let document = &mut self.current;
        if document.bytes.is_empty() {
            document.first_line = self.line;
            document.offset = self.offset;
        }
        self.offset += line.len();
        document.too_long |= document.bytes.len() + line.len() > MAX_DOCUMENT;
        if !document.too_long {
            document.bytes.extend_from_slice(line);
        }
    }

    fn finish(&mut self) {
        self.number += 1;
        self.seen = Seen::Nothing;
        self.at_line_start = true;
        let mut document = std::mem::take(&mut self.current);
        document.number = self.number;
        document.first_line = document.first_line.max(1);
        self.ready.push_back(document);
    }
}

impl Seen {
    fn after(self, line: &[u8]) -> Seen {
        let line = line.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(line);
        match line.iter().find(|byte| !b" \t\r\n".contains(byte)) {
            None | Some(b'#') => self,
            Some(b'%') if line.starts_with(b"%") => Seen::Directive,
            Some(_) => Seen::Body,
        }
    }
}

impl<R: Read> Iterator for Documents<R> {
    type Item = io::Result<Document>;

    fn next(&mut self) -> Option<io::Result<Document>> {
        while self.ready.len() < 2 && !self.at_end {
            if let Err(error) = self.read_piece() {
                self.at_end = true;
                self.ready.clear();
                return Some(Err(error));
            }
        }
        let document = self.ready.pop_front()?;
        Some(Ok(Document {
            last: self.ready.is_empty(),
            ..document
        }))
    }
}

enum Marker {
    Start,
    End,
}

fn marker(line: &[u8]) -> Option<Marker> {
    let line = line.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(line);
    let kind = match line.get(..3)? {
        b"---" => Marker::Start,
        b"..." => Marker::End,
        _ => return None,
    };
    let ended = line.get(3).is_none_or(|next| b" \t\r\n".contains(next));
    ended.then_some(kind)
}

/// The front matter of a Markdown text: from its first line, which must be `---`, up to the next line
/// that is `---` or `...`. The opening line stays, so that places in it are places in the file.
/// Nothing where there is no front matter, or where it does not end.
pub fn front_matter(input: impl Read) -> io::Result<Option<Document>> {
    let mut input = BufReader::new(Utf8::new(input));
    let mut document = Document {
        number: 1,
        first_line: 1,
        last: true,
        ..Document::default()
    };
    let mut first = true;
    let mut at_line_start = true;
    loop {
        let mut line = Vec::new();
        (&mut input).take(PIECE).read_until(b'\n', &mut line)?;
        let marker = marker(&line).filter(|_| at_line_start);
        at_line_start = line.ends_with(b"\n");
        match (first, marker) {
            (true, Some(Marker::Start)) => {}
            (true, _) => return Ok(None),
            (false, Some(_)) => return Ok(Some(document)),
            (false, None) if line.is_empty() => return Ok(None),
            (false, None) => {}
        }
        first = false;
        document.too_long |= document.bytes.len() + line.len() > MAX_DOCUMENT;
        if !document.too_long {
            document.bytes.extend_from_slice(&line);
        }
    }
}

/// Passes UTF-8 through, and turns UTF-16 with its mark into UTF-8. What is not text becomes a byte
/// that is not UTF-8, so that it is found and reported where it stands.
#[derive(Debug)]
struct Utf8<R> {
    input: R,
    wide: Option<Endian>,
    begun: bool,
    /// Bytes read and not yet handed on: the mark's at first, then what UTF-16 was turned into.
    pending: VecDeque<u8>,
    /// Half a code unit, or half a pair.
    left_over: Vec<u8>,
    wide_ended: bool,
}

#[derive(Clone, Copy, Debug)]
enum Endian {
    Little,
    Big,
}

impl<R: Read> Utf8<R> {
    fn new(input: R) -> Utf8<R> {
        Utf8 {
            input,
            wide: None,
            begun: false,
            pending: VecDeque::new(),
            left_over: Vec::new(),
            wide_ended: false,
        }
    }

    fn begin(&mut self) -> io::Result<()> {
        self.begun = true;
        let mut mark = Vec::new();
        (&mut self.input).take(2).read_to_end(&mut mark)?;
        match mark.as_slice() {
            [0xFF, 0xFE] => self.wide = Some(Endian::Little),
            [0xFE, 0xFF] => self.wide = Some(Endian::Big),
            _ => self.pending.extend(mark),
        }
        Ok(())
    }

    fn decode(&mut self, endian: Endian) -> io::Result<()> {
        let mut bytes = std::mem::take(&mut self.left_over);
        let fresh = (&mut self.input).take(PIECE).read_to_end(&mut bytes)?;
        self.wide_ended = fresh == 0;
        let mut units: Vec<u16> = bytes
            .chunks_exact(2)
            .map(|pair| match (endian, pair) {
                (Endian::Little, &[low, high]) => u16::from_le_bytes([low, high]),
                (Endian::Big, &[high, low]) => u16::from_be_bytes([high, low]),
                _ => 0xD800,
            })
            .collect();
        let mut kept = bytes.len() % 2;
        if fresh > 0
            && units
                .last()
                .is_some_and(|unit| (0xD800..0xDC00).contains(unit))
        {
            units.pop();
            kept += 2;
        }
        if fresh > 0 {
            self.left_over = bytes.split_off(bytes.len() - kept);
        } else if kept > 0 {
            self.pending.push_back(0xFF);
        }
        for decoded in char::decode_utf16(units) {
            match decoded {
                Ok(c) => self.pending.extend(c.encode_utf8(&mut [0; 4]).bytes()),
                Err(_) => self.pending.push_back(0xFF),
            }
        }
        Ok(())
    }
}

impl<R: Read> Read for Utf8<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if !self.begun {
            self.begin()?;
        }
        if let Some(endian) = self.wide {
            while self.pending.is_empty() && !self.wide_ended {
                self.decode(endian)?;
            }
        }
        if self.pending.is_empty() && self.wide.is_none() {
            return self.input.read(into);
        }
        self.pending.read(into)
    }
}

/// How many lines end in a text.
pub(crate) fn lines_before(text: &str) -> usize {
    line_starts(text).len() - 1
}

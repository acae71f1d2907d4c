//! The mistakes of a charter for people: each with its place, the text underlined, and what would be
//! right.

use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use textwrap::core::display_width;

use crate::charter::source::Position;
use crate::lint::config::Mistake;
use crate::report::{Broken, Error};
use crate::theory::lang::{Lang, Tri, commands, one_line};
use crate::theory::terms::Severity;

/// How a text for people is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// With colour.
    pub colour: bool,
    /// The columns that there are.
    pub width: usize,
    /// Codes are links, where it is known what to.
    pub links: bool,
    /// One thing after the other, without columns and drawings: to be read aloud.
    pub plain: bool,
    /// It is a screen that cuts a line where it ends, also in a word.
    pub cuts: bool,
}

impl Style {
    /// Whether the screen cuts a line of a drawing.
    pub(super) fn is_too_narrow_for(self, drawn: &str) -> bool {
        let is_cut = |line: &str| {
            let drawn = line
                .trim_start()
                .trim_start_matches(|c: char| c.is_ascii_digit());
            drawn.trim_start().starts_with('|') && display_width(line) > self.width
        };
        self.cuts && drawn.lines().any(is_cut)
    }

    /// Ends the lines that are too long for the screen between two words. What is drawn, places and commands
    /// are left: those are to be copied. A program that reads gets each line whole.
    pub fn folded(self, text: String) -> String {
        let is_whole = |line: &str| {
            let begins = line.trim_start();
            let is_drawn = begins.trim_start_matches(|c: char| c.is_ascii_digit());
            display_width(line) <= self.width
                || is_drawn.trim_start().starts_with('|')
                || begins.starts_with("-->")
                || begins.starts_with("samskap ")
        };
        if !self.cuts || text.lines().all(is_whole) {
            return text;
        }
        let mut folded = String::with_capacity(text.len() + 64);
        for line in text.split_inclusive('\n') {
            let (said, end) = match line.strip_suffix('\n') {
                Some(said) => (said, "\n"),
                None => (line, ""),
            };
            if is_whole(said) {
                folded.push_str(said);
            } else {
                let words = said.trim_start();
                let (indent, _) = said.split_at(said.len() - words.len());
                let hanging = format!("{indent}  ");
                let options = textwrap::Options::new(self.width)
                    .initial_indent(indent)
                    .subsequent_indent(&hanging)
                    .break_words(false)
                    .word_splitter(textwrap::WordSplitter::NoHyphenation);
                folded.push_str(&textwrap::fill(words, options));
            }
            folded.push_str(end);
        }
        folded
    }
}

/// How much is drawn of one document. Thousands of mistakes on one line of a megabyte would each draw that
/// line: what comes when enough has been drawn is given by its place alone.
#[derive(Debug)]
pub struct Budget(usize);

impl Default for Budget {
    fn default() -> Budget {
        Budget(16 << 20)
    }
}

impl Budget {
    /// Nothing is drawn: there are no lines to draw.
    pub fn spent() -> Budget {
        Budget(0)
    }

    /// Whether there is anything left.
    pub fn is_left(&self) -> bool {
        self.0 > 0
    }

    /// Takes what has been drawn around a place, and a little for the lines that were counted before it.
    pub fn take(&mut self, drawn: usize, before: usize) {
        self.0 = self.0.saturating_sub(drawn + before / 100);
    }
}

/// A mistake or a finding by its place, without its lines.
pub fn without_lines(
    (severity, code): (&str, &str),
    (text, help): (&str, Option<&str>),
    place: (&str, Position),
    lang: Lang,
) -> String {
    let (path, position) = place;
    let mut said = format!(
        "{severity}[{code}]: {text}\n --> {}:{}:{}",
        one_line(path),
        position.line,
        position.column
    );
    if let Some(help) = help {
        let name = Tri::new("hjelp", "hjelp", "help").to(lang);
        said.push_str(&format!("\n  = {name}: {help}"));
    }
    said
}

/// Draws every mistake of a charter.
pub fn broken(broken: &Broken, style: Style) -> String {
    let lang = broken.head.lang;
    let mut text = String::new();
    let mut budget = Budget::default();
    for error in &broken.errors {
        if budget.is_left() {
            let drawn = one(broken, error, lang, style);
            let twin = error.twin.as_ref().map_or(&error.span, |(twin, _)| twin);
            let lines = error.span.end.max(twin.end) - error.span.start.min(twin.start);
            budget.take(
                line_around(broken.text, &error.span) + lines,
                error.span.start,
            );
            text.push_str(&drawn);
        } else {
            let severity = (Severity::Error.name().to(lang), error.code);
            let said = (error.text.as_str(), error.help.as_deref());
            let place = (broken.head.path.as_str(), error.position);
            text.push_str(&without_lines(severity, said, place, lang));
        }
        text.push_str("\n\n");
    }
    text.push_str(&style.folded(summary(broken)));
    text.push('\n');
    text
}

/// Draws every mistake of a configuration.
pub fn configuration(
    path: &str,
    text: &str,
    mistakes: &[Mistake],
    lang: Lang,
    style: Style,
) -> String {
    let path = one_line(path);
    let mut drawn = String::new();
    for mistake in mistakes {
        let help = mistake.what.help(lang);
        let place = Place {
            path: &path,
            text,
            first_line: 1,
            span: &mistake.span,
            twin: None,
        };
        let said = mistake.what.text(lang);
        drawn.push_str(&titled(place, (&said, None, help.as_deref()), lang, style));
        drawn.push_str("\n\n");
    }
    drawn.push_str(&match (lang, mistakes.len()) {
        (Lang::Nb, 1) => format!("1 feil i {path}. Ingenting vurderes før den er rettet."),
        (Lang::Nn, 1) => format!("1 feil i {path}. Ingenting blir vurdert før han er retta."),
        (Lang::En, 1) => format!("1 error in {path}. Nothing is judged until it is corrected."),
        (Lang::Nb, count) => {
            format!("{count} feil i {path}. Ingenting vurderes før de er rettet.")
        }
        (Lang::Nn, count) => {
            format!("{count} feil i {path}. Ingenting blir vurdert før dei er retta.")
        }
        (Lang::En, count) => {
            format!("{count} errors in {path}. Nothing is judged until they are corrected.")
        }
    });
    drawn.push('\n');
    style.folded(drawn)
}

fn one(broken: &Broken, error: &Error, lang: Lang, style: Style) -> String {
    let place = Place {
        path: &one_line(&broken.head.path),
        text: broken.text,
        first_line: broken.first_line,
        span: &error.span,
        twin: error.twin.as_ref(),
    };
    let said = (error.text.as_str(), Some(error.code), error.help.as_deref());
    titled(place, said, lang, style)
}

/// Where a mistake stands.
struct Place<'a> {
    path: &'a str,
    text: &'a str,
    /// The line of the file that the text begins on.
    first_line: usize,
    span: &'a Range<usize>,
    /// Another place that it is about, and what that is.
    twin: Option<&'a (Range<usize>, &'static str)>,
}

/// Draws what is said of a place: the mistake, its code, and what would be right.
fn titled(
    place: Place,
    said: (&str, Option<&'static str>, Option<&str>),
    lang: Lang,
    style: Style,
) -> String {
    let drawn = drawn(&place, said, lang, style, false);
    match place.twin.is_some() && style.is_too_narrow_for(&drawn) {
        true => self::drawn(&place, said, lang, style, true),
        false => drawn,
    }
}

/// The drawing. The other place is drawn with it, or named below where there is no room.
fn drawn(
    place: &Place,
    (text, code, help): (&str, Option<&'static str>, Option<&str>),
    lang: Lang,
    style: Style,
    alone: bool,
) -> String {
    let drawn_too = place.twin.filter(|_| !alone);
    let shown = Shown::around(place.text, place.span, drawn_too.map(|(twin, _)| twin));
    let mut snippet = Snippet::source(shown.text.as_str())
        .path(place.path)
        .line_start(place.first_line + shown.line)
        .annotation(AnnotationKind::Primary.span(shown.map(place.span)));
    if let Some((twin, label)) = drawn_too {
        let label = AnnotationKind::Context.span(shown.map(twin)).label(*label);
        snippet = snippet.annotation(label);
    }
    let mut title = Level::ERROR
        .with_name(Severity::Error.name().to(lang))
        .primary_title(text);
    if let Some(code) = code {
        title = title.id(code);
    }
    let mut group: Group<'_> = title.element(snippet);
    if let (Some((twin, label)), true) = (place.twin, alone) {
        let before = place.text.get(..twin.start).unwrap_or_default();
        let line = place.first_line + crate::charter::source::lines_before(before);
        group = group.element(Level::NOTE.with_name(on_line(line, lang)).message(*label));
    }
    if let Some(help) = help {
        let name = Tri::new("hjelp", "hjelp", "help").to(lang);
        group = group.element(Level::HELP.with_name(name).message(help));
    }
    style.folded(renderer(style).render(&[group]))
}

/// «linje 3».
pub(super) fn on_line(line: usize, lang: Lang) -> String {
    match lang {
        Lang::Nb | Lang::Nn => format!("linje {line}"),
        Lang::En => format!("line {line}"),
    }
}

pub(super) fn renderer(style: Style) -> Renderer {
    let renderer = if style.colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    renderer
        .decor_style(DecorStyle::Ascii)
        .term_width(style.width.max(40))
}

/// «3 feil i tiltak.yaml».
fn summary(broken: &Broken) -> String {
    let count = broken.errors.len();
    let path = one_line(&broken.head.path);
    let number = broken.head.document;
    let which = match broken.head.lang {
        _ if broken.head.alone => String::new(),
        Lang::Nb | Lang::Nn => format!(", dokument {number}"),
        Lang::En => format!(", document {number}"),
    };
    match (broken.head.lang, count) {
        (Lang::Nb, 1) => {
            format!("1 feil i {path}{which}. Kortet får ingen vurdering før den er rettet.")
        }
        (Lang::Nn, 1) => {
            format!("1 feil i {path}{which}. Kortet får inga vurdering før han er retta.")
        }
        (Lang::Nb, _) => {
            format!("{count} feil i {path}{which}. Rett dem, så får dere svar.")
        }
        (Lang::Nn, _) => {
            format!("{count} feil i {path}{which}. Rett dei, så får de svar.")
        }
        (Lang::En, 1) => {
            format!("1 error in {path}{which}. The charter gets no verdict until it is corrected.")
        }
        (Lang::En, _) => format!("{count} errors in {path}{which}. Fix them to get an answer."),
    }
}

/// How long the line is that a place is in, in bytes.
pub fn line_around(text: &str, span: &Range<usize>) -> usize {
    let before = text.get(..span.start).unwrap_or_default();
    let start = before.rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let rest = text.get(span.end..).unwrap_or_default();
    let end = rest
        .find(['\n', '\r'])
        .map_or(text.len(), |at| span.end + at);
    end.saturating_sub(start)
}

/// The lines around a mistake, made safe to print: what would move the cursor or turn the direction
/// of text is shown as a sign of its own, and places are moved along.
pub(super) struct Shown {
    pub(super) text: String,
    /// How many lines of the document stand before it.
    pub(super) line: usize,
    start: usize,
    /// Each byte of the part that is shown → its place in the safe text.
    places: Vec<usize>,
}

impl Shown {
    fn around(text: &str, span: &Range<usize>, twin: Option<&Range<usize>>) -> Shown {
        let first = twin.map_or(span.start, |twin| twin.start.min(span.start));
        let last = twin.map_or(span.end, |twin| twin.end.max(span.end));
        Shown::of(text, first, last)
    }

    /// The lines from one byte of a text to another.
    pub(super) fn of(text: &str, first: usize, last: usize) -> Shown {
        let (first, last) = (first.min(text.len()), last.min(text.len()));
        let before = text.get(..first).unwrap_or_default();
        let start = before.rfind(['\n', '\r']).map_or(0, |at| at + 1);
        let rest = text.get(last..).unwrap_or_default();
        let end = last + rest.find(['\n', '\r']).unwrap_or(rest.len());
        let shown = text.get(start..end).unwrap_or_default();
        let lines = text.get(..start).unwrap_or_default();
        let mut safe = String::with_capacity(shown.len());
        let mut places = Vec::with_capacity(shown.len() + 1);
        let mut letters = shown.char_indices().peekable();
        while let Some((byte, c)) = letters.next() {
            if commands(&safe, c, shown.get(byte..).unwrap_or_default()) {
                safe.push(' ');
            }
            let at = safe.len();
            match c {
                '\r' if letters.peek().is_some_and(|(_, next)| *next == '\n') => {}
                '\r' => safe.push('\n'),
                '\n' => safe.push('\n'),
                // A tab is as wide as it likes on a terminal; one space is one column.
                '\t' => safe.push(' '),
                '\u{FEFF}' => {}
                '\0'..='\u{1F}' => safe.push(char::from_u32(u32::from(c) + 0x2400).unwrap_or(' ')),
                c if one_line(c.encode_utf8(&mut [0; 4])).len() != c.len_utf8() => {
                    safe.push(char::REPLACEMENT_CHARACTER);
                }
                c => safe.push(c),
            }
            places.extend(std::iter::repeat_n(at, c.len_utf8()));
        }
        places.push(safe.len());
        Shown {
            line: crate::charter::source::lines_before(lines),
            text: safe,
            start,
            places,
        }
    }

    pub(super) fn map(&self, span: &Range<usize>) -> Range<usize> {
        let place = |byte: usize| {
            let at = byte.saturating_sub(self.start);
            self.places
                .get(at)
                .or(self.places.last())
                .copied()
                .unwrap_or(0)
        };
        place(span.start)..place(span.end).max(place(span.start))
    }
}

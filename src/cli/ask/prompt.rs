//! A line that is typed on a terminal, key by key: no key but Enter ever records anything.
//!
//! The terminal is in raw mode for the whole interview, so that nothing typed ahead is shown twice and
//! Ctrl-C is a key like the others; the mode is given back when the prompt is dropped. The cursor is
//! never hidden, and one line alone is ever drawn again.

use std::io::{self, Write};

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, read};
use crossterm::terminal::{disable_raw_mode, enable_raw_mode};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// What was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typed {
    /// A line, without its end.
    Line(String),
    /// Esc: a step back.
    Back,
    /// The end of the input.
    End,
    /// Ctrl-C.
    Interrupted,
}

/// A terminal in raw mode.
pub struct Prompt {
    /// It cannot move its cursor.
    dumb: bool,
}

/// What stands before what is typed.
const MARK: &str = "› ";

impl Prompt {
    /// Takes the terminal.
    ///
    /// # Errors
    /// It cannot be read key by key.
    pub fn open() -> io::Result<Prompt> {
        enable_raw_mode()?;
        let dumb = std::env::var_os("TERM").is_none_or(|term| term == "dumb" || term.is_empty());
        let prompt = Prompt { dumb };
        if !dumb {
            // What is pasted comes as one piece, so that its lines are not taken for answers.
            prompt.say("\x1b[?2004h");
        }
        Ok(prompt)
    }

    /// Writes a text.
    pub fn say(&self, text: &str) {
        let mut err = io::stderr().lock();
        // In raw mode a line feed does not return to the first column.
        let _ = err.write_all(text.replace('\n', "\r\n").as_bytes());
        let _ = err.flush();
    }

    /// How many columns there are now.
    pub fn columns(&self) -> usize {
        let size = crossterm::terminal::size();
        size.map_or(80, |(columns, _)| usize::from(columns).max(10))
    }

    /// Reads a line.
    ///
    /// # Errors
    /// The terminal cannot be read.
    pub fn line(&mut self) -> io::Result<Typed> {
        let mut line = Line::default();
        self.draw(&line);
        loop {
            match read()? {
                Event::Key(key) if key.kind != KeyEventKind::Release => {
                    if let Some(typed) = self.key(&mut line, key) {
                        self.say("\n");
                        return Ok(typed);
                    }
                }
                Event::Paste(text) => {
                    for letter in text.trim().chars() {
                        let letter = if letter.is_control() { ' ' } else { letter };
                        line.letters.insert(line.at, letter);
                        line.at += 1;
                    }
                    self.draw(&line);
                }
                Event::Resize(..) => self.draw(&line),
                _ => {}
            }
        }
    }

    fn key(&self, line: &mut Line, key: KeyEvent) -> Option<Typed> {
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        match key.code {
            KeyCode::Char('c') if control => return Some(Typed::Interrupted),
            KeyCode::Char('d') if control && line.letters.is_empty() => return Some(Typed::End),
            KeyCode::Char('u') if control => *line = Line::default(),
            KeyCode::Char('w') if control => line.take_word(),
            KeyCode::Char('j' | 'm') if control => return Some(Typed::Line(line.text())),
            KeyCode::Enter => return Some(Typed::Line(line.text())),
            KeyCode::Esc => return Some(Typed::Back),
            KeyCode::Backspace => line.take(),
            KeyCode::Char('h') if control => line.take(),
            // Such a terminal writes at the end alone.
            KeyCode::Delete | KeyCode::Left | KeyCode::Right | KeyCode::Home | KeyCode::End
                if self.dumb => {}
            KeyCode::Delete if line.at < line.letters.len() => {
                line.letters.remove(line.at);
            }
            KeyCode::Left => line.at = line.at.saturating_sub(1),
            KeyCode::Right => line.at = (line.at + 1).min(line.letters.len()),
            KeyCode::Home => line.at = 0,
            KeyCode::End => line.at = line.letters.len(),
            KeyCode::Char(letter) if !control && !letter.is_control() => {
                line.letters.insert(line.at, letter);
                line.at += 1;
                // Nothing to draw again when it stands at the end and fits.
                if self.dumb {
                    self.say(letter.encode_utf8(&mut [0; 4]));
                }
            }
            _ => {}
        }
        if !self.dumb {
            self.draw(line);
        } else if matches!(key.code, KeyCode::Backspace) {
            // All that such a terminal can do is to begin a new line.
            self.say("\n");
            self.say(&line.text());
        }
        None
    }

    /// Draws the line again: as much of it around the cursor as there is room for.
    fn draw(&self, line: &Line) {
        if self.dumb {
            if line.letters.is_empty() {
                self.say("> ");
            }
            return;
        }
        let room = self.columns().saturating_sub(MARK.width() + 1).max(4);
        let (text, cursor) = line.part(room);
        let back = text.width().saturating_sub(cursor);
        let mut drawn = format!("\r\x1b[K{MARK}{text}");
        if back > 0 {
            drawn.push_str(&format!("\x1b[{back}D"));
        }
        self.say(&drawn);
    }
}

impl Drop for Prompt {
    fn drop(&mut self) {
        if !self.dumb {
            self.say("\x1b[?2004l");
        }
        let _ = disable_raw_mode();
    }
}

/// A line, and where the cursor is in it.
#[derive(Debug, Default)]
struct Line {
    letters: Vec<char>,
    at: usize,
}

impl Line {
    fn text(&self) -> String {
        self.letters.iter().collect()
    }

    fn take(&mut self) {
        if let Some(before) = self.at.checked_sub(1) {
            self.letters.remove(before);
            self.at = before;
        }
    }

    fn take_word(&mut self) {
        let is_space = |line: &Line| {
            let before = line
                .at
                .checked_sub(1)
                .and_then(|before| line.letters.get(before));
            before.map(|letter| letter.is_whitespace())
        };
        while is_space(self) == Some(true) {
            self.take();
        }
        while is_space(self) == Some(false) {
            self.take();
        }
    }

    /// The part that fits, and the column of the cursor in it.
    fn part(&self, room: usize) -> (String, usize) {
        let width = |letters: &[char]| -> usize {
            letters
                .iter()
                .map(|letter| letter.width().unwrap_or(0))
                .sum()
        };
        let mut start = 0;
        while start < self.at
            && self
                .letters
                .get(start..self.at)
                .is_some_and(|l| width(l) > room)
        {
            start += 1;
        }
        let mut end = start;
        while end < self.letters.len()
            && self
                .letters
                .get(start..=end)
                .is_some_and(|l| width(l) <= room)
        {
            end += 1;
        }
        let shown = self.letters.get(start..end).unwrap_or_default();
        let before = self
            .letters
            .get(start..self.at.min(end))
            .unwrap_or_default();
        (shown.iter().collect(), width(before))
    }
}

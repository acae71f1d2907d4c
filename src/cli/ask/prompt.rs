//! A line that is typed on a terminal. No key but Enter ever records anything.
//!
//! The editor is rustyline; here are its keys that belong to a questionnaire. Between two lines nothing that is
//! typed is shown, so that it is not shown twice, and whoever ends the program from outside gets the terminal
//! back as it was.

use std::io::{self, BufRead, Write};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rustyline::completion::Completer;
use rustyline::error::ReadlineError;
use rustyline::highlight::Highlighter;
use rustyline::hint::Hinter;
use rustyline::history::MemHistory;
use rustyline::validate::Validator;
use rustyline::{
    Behavior, Cmd, ConditionalEventHandler, Config, Context, Editor, Event, EventContext,
    EventHandler, Helper, KeyCode, KeyEvent, Modifiers, Movement, RepeatCount,
};

use super::tty::Terminal;

/// What was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typed {
    /// A line, without its end.
    Line(String),
    /// Esc on an empty line: a step back.
    Back,
    /// The end of the input.
    End,
    /// Ctrl-C.
    Interrupted,
}

/// A terminal that is asked on.
pub struct Prompt {
    editor: Option<Editor<Offered, MemHistory>>,
    keys: Keys,
    terminal: Terminal,
    /// The lines of a plain terminal, and Ctrl-C on it.
    plain: Receiver<io::Result<Typed>>,
}

/// How long a lone Esc waits for what could make it another key, in milliseconds.
const ESC: u16 = 100;

impl Prompt {
    /// Takes the terminal. A plain one is written to line by line, and no line is ever drawn again.
    ///
    /// # Errors
    /// The terminal cannot be read.
    pub fn open(plain: bool) -> io::Result<Prompt> {
        let keys = Keys::default();
        let editor = match plain || is_dumb() {
            true => None,
            false => Some(editor(&keys).map_err(io_error)?),
        };
        let (typed, plain) = channel();
        let interrupted = typed.clone();
        let terminal = match editor.is_some() {
            true => Terminal::take(true, None)?,
            false => Terminal::take(
                false,
                Some(Box::new(move || {
                    let _ = interrupted.send(Ok(Typed::Interrupted));
                })),
            )?,
        };
        if editor.is_none() {
            // A line that is waited for cannot be left when somebody presses Ctrl-C: another thread waits.
            std::thread::spawn(move || plain_lines(&typed));
        }
        Ok(Prompt {
            terminal,
            editor,
            keys,
            plain,
        })
    }

    /// Writes a text.
    pub fn say(&self, text: &str) {
        let mut err = io::stderr().lock();
        let _ = err.write_all(text.as_bytes());
        let _ = err.flush();
    }

    /// How many columns there are now.
    pub fn columns(&self) -> usize {
        let size = terminal_size::terminal_size_of(io::stderr());
        size.map_or(80, |(columns, _)| usize::from(columns.0).max(10))
    }

    /// How many rows there are now.
    pub fn rows(&self) -> usize {
        let size = terminal_size::terminal_size_of(io::stderr());
        size.map_or(24, |(_, rows)| usize::from(rows.0).max(10))
    }

    /// Reads a line. Tab, ↓ and ↑ put the answers that are offered into it, one after the other.
    ///
    /// # Errors
    /// The terminal cannot be read.
    pub fn line(&mut self, offered: &[String]) -> io::Result<Typed> {
        let Some(editor) = &mut self.editor else {
            self.say("> ");
            return self.plain.recv().unwrap_or(Ok(Typed::End));
        };
        editor.set_helper(Some(Offered(offered.to_vec())));
        *self.keys.left() = None;
        let mut typed = String::new();
        loop {
            let read = editor.readline_with_initial("› ", (&typed, ""));
            match (read, self.keys.left().take()) {
                (Ok(_), Some(Left::Back)) => return Ok(Typed::Back),
                (Ok(line), Some(Left::Suspended)) => {
                    typed = line;
                    self.terminal.suspend()?;
                }
                (Ok(line), None) => return Ok(Typed::Line(on_one_line(&line))),
                (Err(ReadlineError::Eof), _) => return Ok(Typed::End),
                (Err(ReadlineError::Interrupted), _) => return Ok(Typed::Interrupted),
                // Bytes that are no letters, of a terminal with another encoding: the line is begun anew.
                (Err(ReadlineError::Io(error)), _)
                    if error.kind() == io::ErrorKind::InvalidData => {}
                (Err(error), _) => return Err(io_error(error)),
            }
        }
    }
}

/// Whether the terminal cannot move its cursor.
pub fn is_dumb() -> bool {
    std::env::var_os("TERM").is_none_or(|term| term == "dumb" || term.is_empty()) && !cfg!(windows)
}

/// What is pasted may have several lines; they are one answer.
fn on_one_line(line: &str) -> String {
    let spaced = line.replace(|letter: char| letter.is_control(), " ");
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Reads the lines of a plain terminal, until there are no more or nobody waits for them.
fn plain_lines(typed: &Sender<io::Result<Typed>>) {
    loop {
        let mut bytes = Vec::new();
        let read = io::stdin().lock().read_until(b'\n', &mut bytes);
        let read = read.map(|_| match bytes.is_empty() {
            true => Typed::End,
            false => Typed::Line(on_one_line(&String::from_utf8_lossy(&bytes))),
        });
        let is_last = !matches!(read, Ok(Typed::Line(_)));
        if typed.send(read).is_err() || is_last {
            break;
        }
    }
}

fn editor(keys: &Keys) -> rustyline::Result<Editor<Offered, MemHistory>> {
    let config = Config::builder()
        // The verdict may go into a pipe; the questions are on the terminal.
        .behavior(Behavior::PreferTerm)
        .keyseq_timeout(Some(ESC))
        .bell_style(rustyline::config::BellStyle::None)
        .build();
    let mut editor = Editor::with_history(config, MemHistory::new())?;
    let bound = [
        KeyEvent(KeyCode::Up, Modifiers::NONE),
        KeyEvent(KeyCode::Down, Modifiers::NONE),
        KeyEvent(KeyCode::Esc, Modifiers::NONE),
        KeyEvent::ctrl('Z'),
    ];
    for key in bound {
        let handler = EventHandler::Conditional(Box::new(keys.clone()));
        editor.bind_sequence(key, handler);
    }
    Ok(editor)
}

fn io_error(error: ReadlineError) -> io::Error {
    match error {
        ReadlineError::Io(error) => error,
        error => io::Error::other(error),
    }
}

/// The answers that are offered: Tab, ↓ and ↑ put them into the line.
#[derive(Default)]
struct Offered(Vec<String>);

impl Completer for Offered {
    type Candidate = String;

    /// Those that begin as the line does; all of them where one stands there already. What stands before a
    /// comma stays.
    fn complete(
        &self,
        line: &str,
        at: usize,
        _: &Context<'_>,
    ) -> rustyline::Result<(usize, Vec<String>)> {
        let before = line.get(..at).unwrap_or(line);
        let start = before.rfind(',').map_or(0, |comma| comma + 1);
        let begun = before.get(start..).unwrap_or_default();
        let start = start + (begun.len() - begun.trim_start().len());
        let begun = begun.trim().to_lowercase();
        let is_one = self.0.iter().any(|word| word.to_lowercase() == begun);
        let fits = |word: &&String| is_one || word.to_lowercase().starts_with(&begun);
        Ok((start, self.0.iter().filter(fits).cloned().collect()))
    }
}

impl Hinter for Offered {
    type Hint = String;
}

impl Highlighter for Offered {}

impl Validator for Offered {}

impl Helper for Offered {}

/// The keys of a questionnaire.
#[derive(Clone, Default)]
struct Keys(Arc<Mutex<Option<Left>>>);

/// Why a line ends without being an answer.
enum Left {
    Back,
    Suspended,
}

impl Keys {
    fn left(&self) -> MutexGuard<'_, Option<Left>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl ConditionalEventHandler for Keys {
    fn handle(&self, event: &Event, _: RepeatCount, _: bool, at: &EventContext) -> Option<Cmd> {
        let KeyEvent(code, _) = event.get(0)?;
        Some(match code {
            // What was typed can be had back: Ctrl-_ undoes.
            KeyCode::Esc if !at.line().is_empty() => Cmd::Kill(Movement::WholeBuffer),
            KeyCode::Esc => {
                *self.left() = Some(Left::Back);
                Cmd::AcceptLine
            }
            // Nothing has been put in yet: the first, as ↓ does.
            KeyCode::Up if at.line().is_empty() => Cmd::Complete,
            KeyCode::Up => Cmd::CompleteBackward,
            KeyCode::Down => Cmd::Complete,
            _ => {
                *self.left() = Some(Left::Suspended);
                Cmd::AcceptLine
            }
        })
    }
}

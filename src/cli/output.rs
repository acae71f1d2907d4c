//! Writing: to the screen, and whole or not at all to a file.

use std::fs::File;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};

use anyhow::Context;
use supports_hyperlinks::Stream;
use tempfile::NamedTempFile;

use super::Exit;
use crate::render::diagnostics::Style;
use crate::theory::lang::{Lang, one_line};

/// The terminal, and the language that it is spoken to in.
#[derive(Debug)]
pub struct Screen {
    /// The language of messages that no charter decides.
    pub lang: Lang,
    /// Colour and width of standard output.
    pub out: Style,
    /// Colour and width of standard error.
    pub err: Style,
}

impl Screen {
    /// A screen that is spoken to in a language, with colour as `--color` says, and drawn as `--plain` says.
    pub fn new(lang: Lang, colour: &str, plain: bool) -> Screen {
        let style = |stream, is_terminal| style(colour, plain, stream, is_terminal);
        Screen {
            lang,
            out: style(Stream::Stdout, io::stdout().is_terminal()),
            err: style(Stream::Stderr, io::stderr().is_terminal()),
        }
    }

    /// The same screen in another language.
    pub fn speaking(&self, lang: Lang) -> Screen {
        Screen { lang, ..*self }
    }

    /// Writes a text for people to standard output.
    pub fn show(&self, text: &str) -> Exit {
        let text = self.out.folded(text.to_owned());
        let mut out = io::stdout().lock();
        let written = out.write_all(text.as_bytes()).and_then(|()| out.flush());
        self.ended(written.map_err(anyhow::Error::from), Exit::Well)
    }

    /// Writes a text that was asked for to where `--output` says, else to standard output.
    pub fn write(&self, output: Option<&PathBuf>, text: &str) -> Exit {
        let sink = Sink::of(output);
        let written = sink.and_then(|mut sink| {
            sink.write(text)?;
            sink.finish()
        });
        self.ended(written, Exit::Well)
    }

    /// Writes a message to standard error. That there is nobody to read it is no error.
    pub fn complain(&self, text: &str) {
        let text = self.err.folded(text.to_owned());
        let _ = io::stderr().lock().write_all(text.as_bytes());
    }

    /// The exit status when writing ended so. A reader that closes the pipe early is no error.
    pub fn ended(&self, written: anyhow::Result<()>, exit: Exit) -> Exit {
        match written {
            Ok(()) => exit,
            Err(error) if is_closed_pipe(&error) => exit,
            Err(error) => {
                let why = self.why(&error);
                self.complain(&match self.lang {
                    Lang::Nb => format!("samskap: kan ikke skrive: {why}\n"),
                    Lang::Nn => format!("samskap: kan ikkje skrive: {why}\n"),
                    Lang::En => format!("samskap: cannot write: {why}\n"),
                });
                Exit::Trouble
            }
        }
    }

    /// Why reading or writing failed, with the path where it is known.
    pub fn why(&self, error: &anyhow::Error) -> String {
        let io = error
            .chain()
            .find_map(|cause| cause.downcast_ref::<io::Error>());
        let reason = io.map_or_else(|| error.to_string(), |io| self.reason(io));
        match error.downcast_ref::<Named>() {
            Some(Named(path)) => format!("{}: {reason}", one_line(&path.to_string_lossy())),
            None => reason,
        }
    }

    /// Why the system refused, in the language; what has no words here is given by its number.
    fn reason(&self, error: &io::Error) -> String {
        use io::ErrorKind as K;
        let (nb, nn, en) = match error.kind() {
            K::NotFound => ("finnes ikke", "finst ikkje", "does not exist"),
            K::PermissionDenied => ("ingen tilgang", "ingen tilgang", "no permission"),
            K::IsADirectory => ("er en mappe", "er ei mappe", "is a directory"),
            K::NotADirectory => (
                "en del av stien er ikke en mappe",
                "ein del av stigen er ikkje ei mappe",
                "a part of the path is not a directory",
            ),
            K::StorageFull | K::QuotaExceeded => {
                ("disken er full", "disken er full", "the disk is full")
            }
            K::FileTooLarge => (
                "filen er for stor",
                "fila er for stor",
                "the file is too large",
            ),
            K::ReadOnlyFilesystem => (
                "disken kan bare leses",
                "disken kan berre lesast",
                "the disk is read-only",
            ),
            K::InvalidData => (
                "ikke tekst i UTF-8",
                "ikkje tekst i UTF-8",
                "not text in UTF-8",
            ),
            K::InvalidInput => (
                "ikke en vanlig fil, eller altfor stor",
                "ikkje ei vanleg fil, eller altfor stor",
                "not a regular file, or far too large",
            ),
            K::InvalidFilename => ("ugyldig filnavn", "ugyldig filnamn", "invalid file name"),
            _ => {
                let number = error.raw_os_error().unwrap_or_default();
                return match self.lang {
                    Lang::Nb => format!("systemfeil {number}"),
                    Lang::Nn => format!("systemfeil {number}"),
                    Lang::En => format!("system error {number}"),
                };
            }
        };
        crate::theory::lang::Tri::new(nb, nn, en)
            .to(self.lang)
            .to_owned()
    }
}

/// The file that an error is about.
#[derive(Debug)]
pub struct Named(pub PathBuf);

impl std::fmt::Display for Named {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0.display())
    }
}

fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error
        .chain()
        .filter_map(|cause| cause.downcast_ref::<io::Error>())
        .any(|cause| cause.kind() == io::ErrorKind::BrokenPipe)
}

/// Colour and width for a stream: `--color`, then `NO_COLOR`, then `FORCE_COLOR` and `CLICOLOR_FORCE`, then
/// whether people read it.
fn style(choice: &str, plain: bool, stream: Stream, is_terminal: bool) -> Style {
    let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    let forced = |name: &str| set(name).is_some_and(|value| value != "0" && value != "false");
    let dumb = set("TERM").is_some_and(|term| term == "dumb");
    let colour = match choice {
        "always" => true,
        "never" => false,
        _ if set("NO_COLOR").is_some() => false,
        _ if forced("FORCE_COLOR") || forced("CLICOLOR_FORCE") => true,
        _ => is_terminal && !dumb,
    };
    let columns = set("COLUMNS").and_then(|columns| columns.to_string_lossy().parse().ok());
    let terminal = terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    Style {
        colour,
        width: columns
            .or(terminal)
            .filter(|width| *width > 0)
            .unwrap_or(80),
        plain: plain || dumb && is_terminal,
        cuts: is_terminal,
        links: colour && is_terminal && supports_hyperlinks::on(stream),
    }
}

/// Writes a file that is not there yet, whole or not at all; what someone else puts there meanwhile
/// stays.
///
/// # Errors
/// It cannot be written, or is there.
pub fn write_new(path: &Path, text: &str) -> anyhow::Result<()> {
    let mut file = beside(path)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    file.persist_noclobber(path).map_err(|error| error.error)?;
    Ok(())
}

/// A new file in the folder of another, which it is to become.
fn beside(target: &Path) -> anyhow::Result<NamedTempFile> {
    let folder = match target.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ => PathBuf::from("."),
    };
    let mut builder = tempfile::Builder::new();
    builder.prefix(".samskap-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(target).map_or(0o666, |old| old.permissions().mode() & 0o777);
        builder.permissions(std::fs::Permissions::from_mode(mode));
    }
    Ok(builder.tempfile_in(folder)?)
}

/// Where a format goes.
pub enum Sink {
    /// Standard output.
    Out(BufWriter<io::Stdout>),
    /// A file that takes the place of the old one when it is whole.
    New(BufWriter<NamedTempFile>, PathBuf),
    /// Something that cannot be replaced: a device or a pipe.
    Device(BufWriter<File>, PathBuf),
    /// Nowhere.
    Nowhere,
}

impl Sink {
    /// Standard output.
    pub fn stdout() -> Sink {
        Sink::Out(BufWriter::new(io::stdout()))
    }

    /// Where `--output` says, else standard output.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn of(path: Option<&PathBuf>) -> anyhow::Result<Sink> {
        path.map_or_else(|| Ok(Sink::stdout()), |path| Sink::file(path))
    }

    /// A file. What was there stays until [`Sink::finish`].
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn file(path: &Path) -> anyhow::Result<Sink> {
        let named = || Named(path.to_owned());
        match std::fs::metadata(path) {
            Ok(old) if !old.is_file() => {
                let file = File::options().write(true).open(path).with_context(named)?;
                Ok(Sink::Device(BufWriter::new(file), path.to_owned()))
            }
            _ => {
                // A link stays a link: what it leads to is replaced.
                let target = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
                let file = beside(&target).with_context(named)?;
                Ok(Sink::New(BufWriter::new(file), target))
            }
        }
    }

    /// Writes a text.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn write(&mut self, text: &str) -> anyhow::Result<()> {
        match self {
            Sink::Out(out) => out.write_all(text.as_bytes())?,
            Sink::New(out, path) => out
                .write_all(text.as_bytes())
                .with_context(|| Named(path.clone()))?,
            Sink::Device(out, path) => out
                .write_all(text.as_bytes())
                .with_context(|| Named(path.clone()))?,
            Sink::Nowhere => {}
        }
        Ok(())
    }

    /// Writes what is left, and puts a new file in its place.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn finish(self) -> anyhow::Result<()> {
        match self {
            Sink::Out(mut out) => out.flush()?,
            Sink::Device(mut out, path) => out.flush().with_context(|| Named(path))?,
            Sink::New(out, path) => {
                let named = || Named(path.clone());
                let file = out
                    .into_inner()
                    .map_err(io::IntoInnerError::into_error)
                    .with_context(named)?;
                file.as_file().sync_all().with_context(named)?;
                file.persist(&path)
                    .map_err(|error| error.error)
                    .with_context(named)?;
            }
            Sink::Nowhere => {}
        }
        Ok(())
    }
}

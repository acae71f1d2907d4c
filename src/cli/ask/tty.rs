//! The terminal's own mode: taken for an interview, and given back however that ends.

use std::io;

/// What is to be done at Ctrl-C, instead of ending the program.
pub type Interrupted = Box<dyn Fn() + Send>;

/// A terminal that shows nothing of what is typed between two lines; as it was when this is dropped, and when
/// the program is ended from outside.
#[cfg(unix)]
pub struct Terminal {
    /// How it was; nothing where it is left alone.
    before: Option<rustix::termios::Termios>,
}

#[cfg(unix)]
impl Terminal {
    /// Takes the terminal.
    ///
    /// # Errors
    /// It is none, or no signal can be listened to.
    pub fn take(quiet: bool, interrupted: Option<Interrupted>) -> io::Result<Terminal> {
        use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM};
        let before = rustix::termios::tcgetattr(io::stdin())?;
        let mut signals = signal_hook::iterator::Signals::new([SIGHUP, SIGINT, SIGQUIT, SIGTERM])?;
        let as_it_was = before.clone();
        // Every answer is in the file already: there is nothing to do but to give the terminal back.
        std::thread::spawn(move || {
            for signal in signals.forever() {
                match &interrupted {
                    Some(tell) if signal == SIGINT => tell(),
                    _ => {
                        give_back(&as_it_was);
                        let _ = signal_hook::low_level::emulate_default_handler(signal);
                    }
                }
            }
        });
        let terminal = Terminal {
            before: quiet.then_some(before),
        };
        terminal.quiet()?;
        Ok(terminal)
    }

    fn quiet(&self) -> io::Result<()> {
        use rustix::termios::{LocalModes, OptionalActions, tcsetattr};
        if let Some(before) = &self.before {
            let mut quiet = before.clone();
            // Ctrl-C typed ahead is read with the next line, as a key.
            quiet
                .local_modes
                .remove(LocalModes::ECHO | LocalModes::ICANON | LocalModes::ISIG);
            tcsetattr(io::stdin(), OptionalActions::Drain, &quiet)?;
        }
        Ok(())
    }

    /// Stops until the program is brought back to the foreground.
    ///
    /// # Errors
    /// The terminal cannot be taken again.
    pub fn suspend(&self) -> io::Result<()> {
        if let Some(before) = &self.before {
            give_back(before);
        }
        signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP)?;
        self.quiet()
    }
}

#[cfg(unix)]
fn give_back(before: &rustix::termios::Termios) {
    use std::io::Write;
    let mut err = io::stderr();
    // What is pasted comes as typed again, and the cursor is on a line of its own.
    let _ = err.write_all(b"\x1b[?2004l");
    let _ = err.flush();
    let _ = rustix::termios::tcsetattr(io::stdin(), rustix::termios::OptionalActions::Now, before);
}

#[cfg(unix)]
impl Drop for Terminal {
    fn drop(&mut self) {
        if let Some(before) = &self.before {
            let now = rustix::termios::OptionalActions::Drain;
            let _ = rustix::termios::tcsetattr(io::stdin(), now, before);
        }
    }
}

/// The console of Windows, which the editor gives back itself.
#[cfg(not(unix))]
pub struct Terminal;

#[cfg(not(unix))]
impl Terminal {
    /// Takes the terminal.
    ///
    /// # Errors
    /// Never.
    pub fn take(_quiet: bool, _interrupted: Option<Interrupted>) -> io::Result<Terminal> {
        Ok(Terminal)
    }

    /// Nothing to stop for.
    ///
    /// # Errors
    /// Never.
    pub fn suspend(&self) -> io::Result<()> {
        Ok(())
    }
}

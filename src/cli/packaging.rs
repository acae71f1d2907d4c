//! `samskap completions` and `samskap man`: what packagers install beside the program.

use clap::ArgMatches;
use clap_complete::Shell;

use super::Exit;
use super::output::Screen;
use super::setup::output;
use super::usage;
use crate::theory::lang::{Lang, Tri};

/// Runs `completions`.
pub fn completions(matches: &ArgMatches, screen: &Screen) -> Exit {
    let shell = matches
        .get_one::<String>("shell")
        .and_then(|shell| shell.parse::<Shell>().ok());
    let Some(shell) = shell else {
        return Exit::Trouble;
    };
    let mut script = Vec::new();
    let mut command = usage::command(screen.lang);
    clap_complete::generate(shell, &mut command, "samskap", &mut script);
    screen.write(output(matches), &String::from_utf8_lossy(&script))
}

/// Runs `man`.
pub fn man(matches: &ArgMatches, screen: &Screen) -> Exit {
    let root = usage::command(screen.lang);
    let named = matches.get_one::<String>("command");
    let found = named.and_then(|name| root.find_subcommand(name));
    let (command, title) = match found {
        Some(command) => {
            let title = format!("samskap-{}", command.get_name());
            (command.clone().name(title.clone()), title)
        }
        None => (root, "samskap".to_owned()),
    };
    let mut page = Vec::new();
    let rendered = clap_mangen::Man::new(command)
        .title(title)
        .source(format!("samskap {}", env!("CARGO_PKG_VERSION")))
        .manual("samskap")
        .render(&mut page);
    if let Err(error) = rendered {
        return screen.ended(Err(error.into()), Exit::Trouble);
    }
    let page = in_language(&String::from_utf8_lossy(&page), screen.lang);
    screen.write(output(matches), &page)
}

/// The page with its headings in the language; the library that draws it knows English alone.
fn in_language(page: &str, lang: Lang) -> String {
    let mut out = String::with_capacity(page.len());
    for line in page.lines() {
        let heading = line.strip_prefix(".SH ").and_then(heading);
        match heading {
            Some(words) => out.push_str(&format!(".SH {}", words.to(lang))),
            None => out.push_str(line),
        }
        out.push('\n');
    }
    out
}

fn heading(english: &str) -> Option<Tri> {
    Some(match english.trim_matches('"') {
        "NAME" => Tri::new("NAVN", "NAMN", "NAME"),
        "SYNOPSIS" => Tri::new("BRUK", "BRUK", "SYNOPSIS"),
        "DESCRIPTION" => Tri::new("BESKRIVELSE", "SKILDRING", "DESCRIPTION"),
        "OPTIONS" => Tri::new("VALG", "VAL", "OPTIONS"),
        "SUBCOMMANDS" => Tri::new("KOMMANDOER", "KOMMANDOAR", "COMMANDS"),
        "EXTRA" => Tri::new("SLUTTSTATUS", "SLUTTSTATUS", "EXIT STATUS"),
        "VERSION" => Tri::new("VERSJON", "VERSJON", "VERSION"),
        _ => return None,
    })
}

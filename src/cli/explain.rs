//! `samskap explain`: what a code, a word or a key means.

use clap::ArgMatches;

use super::Exit;
use super::output::Screen;
use super::setup::output;
use crate::explain::{codes_that_begin, explain, find};
use crate::render::explain as draw;
use crate::theory::lang::{Lang, one_line, quoted};

/// Runs the command.
pub fn run(matches: &ArgMatches, screen: &Screen) -> Exit {
    let words: Vec<&str> = matches
        .get_many::<String>("word")
        .unwrap_or_default()
        .map(String::as_str)
        .collect();
    let format = matches.get_one::<String>("format");
    let format = format.map_or("text", String::as_str);
    let output = output(matches);
    let mut style = screen.out;
    style.colour &= output.is_none();
    let lang = screen.lang;
    let written = if words.is_empty() {
        match format {
            "json" => draw::list_json(lang),
            "markdown" => Ok(draw::list_markdown(lang)),
            _ => Ok(draw::list_text(lang, style)),
        }
    } else {
        let asked = words.join(" ");
        let several = codes_that_begin(&asked);
        let entry = match find(&asked, lang) {
            Err(_) if format == "text" && !several.is_empty() => {
                return screen.write(output, &draw::several_text(&several, lang, style));
            }
            Ok(entry) => entry,
            Err(near) => {
                screen.complain(&unknown(&asked, near, lang));
                return Exit::Trouble;
            }
        };
        let explanation = explain(entry, lang);
        match format {
            "json" => draw::json(&explanation),
            "markdown" => Ok(draw::markdown(&explanation, 1)),
            _ => Ok(draw::text(&explanation, style)),
        }
    };
    match written {
        Ok(text) => screen.write(output, &text),
        Err(error) => screen.ended(Err(error), Exit::Trouble),
    }
}

fn unknown(asked: &str, near: Option<&str>, lang: Lang) -> String {
    let asked = quoted(lang, &one_line(asked));
    let meant = near.map(|near| quoted(lang, near));
    match (lang, meant) {
        (Lang::Nb, Some(near)) => format!(
            "samskap: kjenner ikke {asked}; mente du {near}?\nAlt som kan forklares: samskap explain\n"
        ),
        (Lang::Nn, Some(near)) => format!(
            "samskap: kjenner ikkje {asked}; meinte du {near}?\nAlt som kan forklarast: samskap explain\n"
        ),
        (Lang::En, Some(near)) => format!(
            "samskap: {asked} is not known; did you mean {near}?\nAll that can be explained: samskap explain\n"
        ),
        (Lang::Nb, None) => {
            format!("samskap: kjenner ikke {asked}\nAlt som kan forklares: samskap explain\n")
        }
        (Lang::Nn, None) => {
            format!("samskap: kjenner ikkje {asked}\nAlt som kan forklarast: samskap explain\n")
        }
        (Lang::En, None) => {
            format!(
                "samskap: unknown word or code {asked}\nList everything that can be explained: samskap explain\n"
            )
        }
    }
}

//! `samskap.toml`: what is wrong with one, all at once, as people see it.

use std::fs;

use samskap::lint::config::read;
use samskap::render::diagnostics::{self, Style};
use samskap::theory::lang::Lang;
use snapbox::{Data, assert_data_eq};

use crate::lint::{project, samskap};

const CHARTER: &str = "samskap: 1\nnavn: Kolonihagen\nsektorer: [offentlig, sivilsamfunn]\n";

/// Every kind of mistake in what is asked for.
const WRONG: &str = r#"# Kravene til tiltakene i kommunen.
lang = "sv"
failon = "error"
require = ["tynn", "mye"]
include = true
exclude = [1, "gamle/[a-"]
lang = "nb"

[severity]
SK4O1 = "note"
SK401 = "kritisk"
SK102 = "eror"
SK403 = 3
"#;

/// Lines that are not TOML, with one between them that is.
const NOT_TOML: &str = "lang = nb\nrequire = \nfail-on = \"alt\"\nexclude = \"a\"b\n[severity\n";

#[test]
fn mistakes_are_shown_with_their_place_and_what_would_be_right() {
    let style = Style {
        colour: false,
        width: 80,
        links: false,
        plain: false,
        cuts: false,
    };
    for (name, text) in [
        ("wrong", WRONG),
        ("not-toml", NOT_TOML),
        ("table", "severity = \"error\"\n"),
    ] {
        for lang in Lang::ALL {
            let (_, mistakes) = read(text);
            let shown =
                diagnostics::configuration("tiltak/samskap.toml", text, &mistakes, lang, style);
            let expected = format!("tests/screens/configuration-{name}.{}.out", lang.tag());
            assert_data_eq!(shown, Data::read_from(expected.as_ref(), None).raw());
        }
    }
}

#[test]
fn no_mistake_in_a_configuration_is_passed_over() {
    let folder = project(&[("samskap.toml", WRONG), ("samskap.yaml", CHARTER)]);
    for command in ["classify", "lint", "ask", "explain"] {
        let (status, out, err) = samskap(folder.path(), &[command, "--lang", "nb"]);
        assert_eq!((status, out.as_str()), (2, ""), "{command}");
        let titles: Vec<&str> = err
            .lines()
            .filter(|line| line.starts_with("feil: "))
            .collect();
        assert_eq!(titles.len(), 11, "{err}");
        assert!(err.contains("samskap.toml:3:1\n"), "{err}");
    }
    // It holds for what a configuration further in says of the charters beside it, too.
    let folder = project(&[
        ("samskap.yaml", CHARTER),
        ("bydel/samskap.toml", "requir = \"tynn\"\n"),
        ("bydel/samskap.yaml", CHARTER),
    ]);
    let (status, _, err) = samskap(folder.path(), &["lint", "--lang", "nb"]);
    assert_eq!(status, 2);
    assert!(err.contains("mente du «require»?"), "{err}");
}

#[test]
fn a_configuration_that_is_no_text_is_said() {
    let folder = project(&[("samskap.yaml", CHARTER)]);
    fs::write(folder.path().join("samskap.toml"), b"lang = \"\xE5\"\n").unwrap();
    for (lang, said) in [
        ("nb", "ikke tekst i UTF-8"),
        ("nn", "ikkje tekst i UTF-8"),
        ("en", "not text in UTF-8"),
    ] {
        let (status, _, err) = samskap(folder.path(), &["lint", "--lang", lang]);
        assert_eq!(status, 2);
        assert!(err.contains(said), "{err}");
    }
}

#[test]
fn nothing_in_a_configuration_can_forge_the_screen() {
    let text = "\"a\u{1b}[31m\u{202e}\u{9b}2J\" = 1\nlang = \"\u{2066}nb\"\n";
    let (_, mistakes) = read(text);
    assert_eq!(mistakes.len(), 2);
    for colour in [false, true] {
        let style = Style {
            colour,
            width: 80,
            links: false,
            plain: false,
            cuts: false,
        };
        let shown = diagnostics::configuration("a\u{1b}[2J.toml", text, &mistakes, Lang::En, style);
        let drawn = without_colours(&shown);
        assert!(
            !drawn.chars().any(|c| (c.is_control() && c != '\n')
                || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')),
            "{shown:?}"
        );
    }
}

/// A text without the colours of the program's own.
fn without_colours(text: &str) -> String {
    let mut plain = String::new();
    let mut parts = text.split("\u{1b}[");
    plain.push_str(parts.next().unwrap());
    for part in parts {
        let (colour, rest) = part.split_once('m').unwrap();
        assert!(
            colour.chars().all(|c| c.is_ascii_digit() || c == ';'),
            "{colour:?}"
        );
        // What a charter or a file could write is not among them: the program draws it otherwise.
        plain.push_str(rest);
    }
    plain
}

#[test]
fn a_long_file_of_nonsense_is_read_in_good_time_and_ends() {
    let text = "= \n".repeat(50_000);
    let (_, mistakes) = read(&text);
    assert_eq!(mistakes.len(), 50_000);
}

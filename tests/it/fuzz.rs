//! The words that the fuzz targets are given.

use std::fmt::Write;

use samskap::charter::spelling::{self, Spelled};
use samskap::lint::checks::codes;
use snapbox::{Data, assert_data_eq};

/// A section of a dictionary: each text once, what is not a plain sign as its bytes.
fn section(out: &mut String, heading: &str, words: impl IntoIterator<Item = impl AsRef<str>>) {
    let _ = writeln!(out, "\n# {heading}");
    for word in words {
        let mut entry = String::new();
        for byte in word.as_ref().bytes() {
            match byte {
                b'"' | b'\\' => entry.extend(['\\', char::from(byte)]),
                b' '..=b'~' => entry.push(char::from(byte)),
                byte => {
                    let _ = write!(entry, "\\x{byte:02X}");
                }
            }
        }
        let entry = format!("\"{entry}\"\n");
        if !out.contains(&format!("\n{entry}")) {
            out.push_str(&entry);
        }
    }
}

fn keys<T>(out: &mut String, heading: &str, table: &'static [Spelled<T>]) {
    let forms = table.iter().flat_map(Spelled::all);
    section(out, heading, forms.map(|form| format!("{form}: ")));
}

fn words<T>(out: &mut String, heading: &str, table: &'static [Spelled<T>]) {
    section(out, heading, table.iter().flat_map(Spelled::all));
}

#[test]
fn the_fuzzers_know_every_key_and_word() {
    let mut out = String::from(
        "# The keys and words of a charter in three languages, for libFuzzer: -dict=tests/fuzz/words.dict\n\
         # `SNAPSHOTS=overwrite cargo test` writes it anew.\n",
    );
    keys(&mut out, "Keys of a charter", spelling::CHARTER);
    keys(&mut out, "Keys of the challenge", spelling::CHALLENGE);
    keys(&mut out, "Keys of an actor", spelling::ACTOR);
    keys(&mut out, "Keys of an answer", spelling::ANSWER);
    keys(&mut out, "Keys of an answer by sector", spelling::SIDES);
    keys(&mut out, "Markers", spelling::MARKERS);
    keys(&mut out, "Phases", spelling::PHASES);
    keys(&mut out, "Keys of a phase", spelling::PHASE);
    keys(&mut out, "Keys of the effort", spelling::EFFORT);
    keys(&mut out, "Keys of the innovation", spelling::INNOVATION);
    keys(&mut out, "Keys of the profile", spelling::PROFILE);
    words(&mut out, "Sectors", spelling::SECTORS);
    words(&mut out, "Who took part", spelling::PARTIES);
    words(&mut out, "How far a phase has come", spelling::STATUSES);
    words(&mut out, "Answers", spelling::ANSWERS);
    words(&mut out, "What a civil actor is", spelling::FORMS);
    words(&mut out, "Experience", spelling::EXPERIENCES);
    words(&mut out, "Claims", spelling::CLAIMS);
    let silences = codes().into_iter().map(|code| format!("ignore[{code}]"));
    section(&mut out, "Silences", silences);
    section(
        &mut out,
        "Signs",
        [
            "# samskap: ",
            "x-",
            "---\n",
            "\n---\n",
            "\n...\n",
            "%YAML 1.2\n",
            "\n- ",
            "\n  ",
            "\r\n",
            ": ",
            "[",
            "]",
            "{ ",
            " }",
            ", ",
            "<<: *a",
            "&a ",
            "*a",
            "!!str ",
            "|\n",
            ">-\n",
            "? ",
            "'",
            "\"",
            "\\u00e5",
            "~",
            "\t",
            "\u{85}",
            "\u{A0}",
            "\u{2028}",
            "\u{202E}",
            "\u{FEFF}",
            "\u{1B}[31m",
            "\0",
            "\u{FF}",
            "å",
            "aa",
            "ø",
            "e\u{301}",
            "2024",
            "2024-02-29",
        ],
    );
    assert_data_eq!(
        out,
        Data::read_from("tests/fuzz/words.dict".as_ref(), None).raw()
    );
}

//! Input from strangers: nothing that a file, a name or a folder holds crashes the program, keeps it
//! busy, forges what it prints, or hides the rest.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use super::lint::project;

const GOOD: &str = "navn: Turgruppa\nsektorer: [offentlig, sivilsamfunn]\nlikeverd: ja\nfaser: { forståelse: felles }\n";

/// Runs the program; it ends well within a minute, by itself.
pub fn samskap(folder: &Path, args: &[&str]) -> Output {
    let started = Instant::now();
    let output = Command::new(env!("CARGO_BIN_EXE_samskap"))
        .args(args)
        .current_dir(folder)
        .env_clear()
        .env("COLUMNS", "80")
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert!(started.elapsed() < Duration::from_secs(60), "{args:?}");
    ended_well(&output);
    output
}

/// It was not killed, did not panic, and has one of its own exit statuses.
fn ended_well(output: &Output) {
    let status = output.status.code();
    assert!(matches!(status, Some(0..=2)), "{status:?}");
    let err = String::from_utf8_lossy(&output.stderr);
    assert!(
        !err.contains("panicked") && !err.contains("RUST_BACKTRACE"),
        "{err}"
    );
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// Text that tries to be more than text: colours, direction marks, lines, headings, HTML, workflow
/// commands, formulas.
const EVIL: [&str; 12] = [
    "\\u001b[31mrød\\u001b[0m",
    "\\u202Eamet\\u202C",
    "a\\n## Tykk samskaping",
    "<script>alert(1)</script>",
    "b\\r\\n::error file=x::forfalsket",
    "=HYPERLINK(1)",
    "| c | d |",
    "\\u0000\\u0007\\u009b2J\\u2066\\u200f",
    "::error::forfalsket",
    "bra :::warning::forfalsket ##[error]forfalsket ##vso[task]",
    "<img src=x> https://ond.example www.ond.example ![b](http://ond.example) `kode`",
    "sk\\u200bj\\u00adult\\u2060",
];

/// A charter in which every text that can be shown is one of these.
fn evil_charter(evil: &str) -> String {
    format!(
        "navn: \"{evil}\"
påstand: tykk samskaping
utfordring: {{ beskrivelse: \"{evil}\", udekket_behov: nei, belegg: \"{evil}\" }}
aktører:
  - {{ id: kommunen, navn: \"Kommunen {evil}\", sektor: offentlig }}
  - {{ id: \"g{evil}\", navn: \"{evil}\", sektor: sivilsamfunn, erfaring: ingen }}
  - {{ id: bedrift, navn: \"{evil}\", sektor: privat }}
likeverd:
  felles_dagsorden: {{ offentlig: ja, sivilsamfunn: {{ svar: nei, belegg: \"{evil}\" }} }}
  delt_beslutning: ja
faser:
  forståelse: {{ hvem: kommunen, hørt: \"g{evil}\", belegg: \"{evil}\" }}
  idé: [kommunen, bedrift]
  planlegging: kommunen
  gjennomføring: [\"g{evil}\", kommunen]
  produksjon: vet ikke
x-egen: \"{evil}\"
# samskap: ignore[SK999{}] {evil}
",
        evil.replace('\\', "")
    )
}

/// What a terminal would obey in a text, or a mark that turns or hides letters.
fn forged(text: &str) -> Option<char> {
    let obeyed =
        |c: &char| samskap::theory::lang::is_shown_otherwise(*c) && !matches!(c, '\n' | '\t');
    text.chars().find(obeyed)
}

#[test]
fn no_text_of_a_charter_forges_what_is_printed() {
    for evil in EVIL {
        let charter = evil_charter(evil);
        let broken = format!(
            "{charter}ukjent{}: 1\n",
            evil.replace(['\\', ':', '#', '\n'], "")
        );
        let other = charter.replace("planlegging: kommunen", "planlegging: felles");
        let place = project(&[
            ("a.yaml", charter.as_str()),
            ("b.yaml", other.as_str()),
            ("feil.yaml", broken.as_str()),
        ]);
        let mut commands: Vec<Vec<&str>> = Vec::new();
        for format in ["table", "json", "jsonl", "csv", "markdown", "sentence"] {
            commands.push(vec!["classify", "--format", format, "a.yaml", "feil.yaml"]);
        }
        commands.push(vec!["classify", "--why-not", "tykk", "a.yaml"]);
        for format in [
            "human", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit",
        ] {
            commands.push(vec![
                "lint",
                "--notes",
                "--format",
                format,
                "a.yaml",
                "feil.yaml",
            ]);
        }
        commands.push(vec!["lint", "--statistics", "a.yaml"]);
        for format in ["table", "json", "markdown"] {
            commands.push(vec!["diff", "--format", format, "a.yaml", "b.yaml"]);
        }
        commands.push(vec!["ask", "a.yaml"]);
        commands.push(vec!["ask", "a.yaml", "--print"]);
        commands.push(vec!["ask", "a.yaml", "--format", "json"]);
        for lang in ["nb", "nn", "en"] {
            for command in &commands {
                let args = [&command[..], &["--lang", lang]].concat();
                let output = samskap(place.path(), &args);
                for text in [
                    out(&output),
                    String::from_utf8(output.stderr.clone()).unwrap(),
                ] {
                    let is_json = args.contains(&"json") || args.contains(&"sarif");
                    let is_quoted = is_json || args.contains(&"jsonl") || args.contains(&"gitlab");
                    assert_eq!(forged(&text), None, "{args:?} of {evil}: {text}");
                    // A CI service reads every line, and JSON that it cannot take for a command.
                    let own = args.contains(&"github");
                    assert!(own || !text.contains("##["), "{args:?}: {text}");
                    for line in text.lines().filter(|_| !is_quoted) {
                        assert!(!line.starts_with("## Tykk"), "{args:?}: {text}");
                        let own = args.contains(&"github") && line.contains("title=SK");
                        let line = line.trim_start();
                        assert!(!line.starts_with("::") || own, "{args:?}: {text}");
                        for command in ["##[", "##vso["] {
                            assert!(!line.contains(command) || own, "{args:?}: {text}");
                        }
                    }
                }
                let is_markdown = args.contains(&"markdown") || args.contains(&"--print");
                // A key of a form stands last in its line, as code, which is only shown.
                let shown = out(&output);
                let shown: Vec<&str> = shown.lines().filter(|line| !line.ends_with('`')).collect();
                let shown = shown.join("\n");
                if is_markdown || args.contains(&"junit") {
                    for tag in ["<script>", "<img"] {
                        assert!(!shown.contains(tag), "{args:?}: {shown}");
                    }
                }
                if is_markdown {
                    for link in ["://", "www.", "[b](", "`kode`"] {
                        assert!(!shown.contains(link), "{args:?}: {link}\n{shown}");
                    }
                }
                if args.contains(&"json") {
                    serde_json::from_slice::<serde_json::Value>(&output.stdout).unwrap();
                }
                if args.contains(&"csv") {
                    for row in csv::Reader::from_reader(&output.stdout[..]).records() {
                        for cell in row.unwrap().iter() {
                            assert!(
                                !cell.starts_with(['=', '+', '-', '@', '\t', '\r']),
                                "{cell}"
                            );
                        }
                    }
                }
            }
        }
        // What is joined is a charter again, with the same names.
        let joined = samskap(
            place.path(),
            &["merge", "a.yaml", "b.yaml", "--output", "c.yaml"],
        );
        let said = String::from_utf8(joined.stderr.clone()).unwrap();
        assert_eq!(forged(&said), None, "{said}");
        assert!(
            !said.lines().any(|line| line.trim_start().starts_with("::")),
            "{said}"
        );
        assert_ne!(
            joined.status.code(),
            Some(2),
            "{}",
            String::from_utf8_lossy(&joined.stderr)
        );
        let name = |path: &str| {
            let output = samskap(place.path(), &["classify", "--format", "json", path]);
            let all: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
            all["charters"][0]["name"].as_str().unwrap().to_owned()
        };
        assert_eq!(name("a.yaml"), name("c.yaml"));
    }
}

#[test]
fn what_a_charter_does_not_need_is_refused_with_its_place() {
    for (yaml, codes) in [
        (
            "%YAML 1.2\n---\nnavn: A\nsektorer: [offentlig, sivilsamfunn]\n",
            &[][..],
        ),
        (
            "%TAG ! tag:x.no,2000:\n---\nnavn: !x A\nsektorer: [offentlig, sivilsamfunn]\n",
            &["SK913"],
        ),
        (
            "navn: !!binary QQ==\nsektorer: [offentlig, sivilsamfunn]\n",
            &["SK913"],
        ),
        (
            "navn: !!python/object/apply:os.system [ls]\nsektorer: [offentlig, sivilsamfunn]\n",
            &["SK913"],
        ),
        (
            "? [a, b]\n: c\nnavn: A\nsektorer: [offentlig, sivilsamfunn]\n",
            &["SK913"],
        ),
        ("? { navn: A }\n", &["SK913", "SK912"]),
        (
            "navn: *ukjent\nsektorer: [offentlig, sivilsamfunn]\n",
            &["SK902"],
        ),
        (
            "navn: &a [*a]\nsektorer: [offentlig, sivilsamfunn]\n",
            &["SK902", "SK913"],
        ),
        (
            "navn: A\n  feil: innrykk\nsektorer: [offentlig, sivilsamfunn]\n",
            &["SK902"],
        ),
        (
            "\"navn\": \"A\"\n\"sektorer\": [\"offentlig\", \"sivilsamfunn\"]\n",
            &[],
        ),
        (
            "\u{feff}navn: A\nsektorer: [offentlig, sivilsamfunn]\n",
            &[],
        ),
    ] {
        let place = project(&[("a.yaml", yaml)]);
        let output = samskap(place.path(), &["lint", "--format", "jsonl", "a.yaml"]);
        let found = out(&output);
        let of_input: Vec<&str> = found
            .lines()
            .filter(|line| line.contains("\"SK9"))
            .collect();
        assert_eq!(of_input.is_empty(), codes.is_empty(), "{yaml}: {found}");
        for line in of_input {
            assert!(
                codes.iter().any(|code| line.contains(code)),
                "{yaml}: {line}"
            );
            let finding: serde_json::Value = serde_json::from_str(line).unwrap();
            assert!(finding["line"].as_u64().unwrap() >= 1, "{line}");
        }
    }
}

#[test]
fn a_hundred_thousand_documents_come_out_one_by_one() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_samskap"))
        .args(["classify", "--format", "sentence", "-"])
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let writer = std::thread::spawn(move || {
        let document = format!("---\n{GOOD}");
        for _ in 0..1_000 {
            stdin.write_all(document.repeat(100).as_bytes()).unwrap();
        }
    });
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    ended_well(&output);
    assert!(output.status.success());
    assert_eq!(out(&output).lines().count(), 100_000);
}

#[cfg(unix)]
#[test]
fn a_folder_full_of_traps_is_searched_to_its_end() {
    use std::os::unix::fs::symlink;
    let place = project(&[("z/samskap.yaml", GOOD)]);
    let at = |path: &str| place.path().join(path);
    // Links that go in circles, lead nowhere, or lead to what never ends.
    symlink(place.path(), at("z/opp")).unwrap();
    symlink("b.samskap.yaml", at("a.samskap.yaml")).unwrap();
    symlink("a.samskap.yaml", at("b.samskap.yaml")).unwrap();
    symlink("borte.yaml", at("c.samskap.yaml")).unwrap();
    symlink("/dev/zero", at("d.samskap.yaml")).unwrap();
    symlink("/dev/stdin", at("e.samskap.yaml")).unwrap();
    // A pipe that nobody writes to, and a folder that is called as a charter.
    let made = Command::new("mkfifo").arg(at("f.samskap.yaml")).status();
    assert!(made.unwrap().success());
    fs::create_dir(at("g.samskap.yaml")).unwrap();
    fs::write(at("g.samskap.yaml/samskap.yaml"), GOOD).unwrap();
    for command in ["classify", "lint"] {
        let args = [command, "--format", "jsonl", "--quiet", "."];
        let counted = out(&samskap(place.path(), &args));
        let lines = |path: &str| counted.lines().filter(|line| line.contains(path)).count();
        assert_ne!(lines("\"z/samskap.yaml\""), 0, "{counted}");
        assert_ne!(lines("\"g.samskap.yaml/samskap.yaml\""), 0, "{counted}");
        if command == "classify" {
            assert_eq!(counted.lines().count(), 2, "{counted}");
        }
    }
    // What says what is ignored can be a trap of its own: that folder is passed over, and named.
    fs::create_dir(at("h")).unwrap();
    fs::write(at("h/samskap.yaml"), GOOD).unwrap();
    for trap in ["h/.gitignore", ".ignore"] {
        symlink("/dev/zero", at(trap)).unwrap();
        let output = samskap(
            place.path(),
            &["classify", "--format", "jsonl", "--lang", "en", "."],
        );
        assert_eq!(output.status.code(), Some(2), "{trap}");
        let err = String::from_utf8_lossy(&output.stderr);
        assert!(err.contains(trap), "{err}");
        let expected = if trap == ".ignore" { 0 } else { 2 };
        assert_eq!(out(&output).lines().count(), expected, "{}", out(&output));
    }
}

#[cfg(unix)]
#[test]
fn a_configuration_that_is_a_link_shows_no_file_from_elsewhere() {
    use std::os::unix::fs::symlink;
    let secret = project(&[
        ("token", "ghp_HEMMELIG\n"),
        ("felles.toml", "lang = \"nn\"\n"),
    ]);
    let place = project(&[
        ("samskap.yaml", GOOD),
        ("mal/samskap.toml", "lang = \"en\"\n"),
    ]);
    let toml = place.path().join("samskap.toml");
    symlink(secret.path().join("token"), &toml).unwrap();
    for command in ["classify", "lint", "explain"] {
        let output = samskap(place.path(), &[command]);
        assert_eq!(output.status.code(), Some(2));
        let text = out(&output) + &String::from_utf8_lossy(&output.stderr);
        assert!(
            text.contains("samskap.toml") && !text.contains("HEMMELIG"),
            "{text}"
        );
    }
    // Within the project it is as good as a file.
    fs::remove_file(&toml).unwrap();
    symlink("mal/samskap.toml", &toml).unwrap();
    let shown = out(&samskap(place.path(), &["classify", "samskap.yaml"]));
    assert!(shown.contains("hin samskaping"), "{shown}");
}

#[test]
fn no_length_of_a_name_brings_a_command_to_the_start_of_a_line() {
    let names: Vec<String> = (0..90)
        .map(|length| format!("{}::error::x", "a".repeat(length)))
        .collect();
    let charters = names.iter().map(|name| {
        format!("navn: \"{name}\"\naktører:\n  - {{ id: k, sektor: offentlig }}\n  - {{ id: \"{name}\", sektor: sivilsamfunn }}\nfaser: {{ idé: k, gjennomføring: \"{name}\" }}\n")
    });
    let all: Vec<String> = charters.collect();
    let place = project(&[("alle.yaml", &all.join("---\n"))]);
    for args in [
        &["classify", "alle.yaml"][..],
        &["classify", "--why-not", "tykk", "alle.yaml"],
        &["classify", "--format", "sentence", "alle.yaml"],
        &["lint", "--notes", "alle.yaml"],
        &["diff", "alle.yaml", "alle.yaml"],
    ] {
        let shown = out(&samskap(place.path(), args));
        assert!(!shown.is_empty());
        for line in shown.lines() {
            assert!(!line.trim_start().starts_with("::"), "{args:?}: {line}");
        }
    }
}

#[test]
fn a_semicolon_begins_no_formula() {
    let name = "x;=HYPERLINK(1); +1;-1;@x;god";
    let charter = GOOD.replace("Turgruppa", &format!("\"{name}\""));
    let place = project(&[("a.yaml", &charter)]);
    let shown = out(&samskap(
        place.path(),
        &["classify", "--format", "csv", "a.yaml"],
    ));
    for row in csv::Reader::from_reader(shown.as_bytes()).records() {
        for part in row.unwrap().iter().flat_map(|cell| cell.split(';')) {
            assert!(
                !part.trim_start().starts_with(['=', '+', '-', '@']),
                "{part} in {shown}"
            );
        }
    }
    assert!(shown.contains("god"), "{shown}");
}

#[test]
fn copies_of_a_long_text_do_not_fill_the_memory() {
    let text = "å".repeat(200_000);
    let copies: String = (0..900).map(|at| format!("x-{at}: *t\n")).collect();
    let charter = format!("navn: &t {text}\nsektorer: [offentlig, sivilsamfunn]\n{copies}");
    let place = project(&[("a.yaml", &charter)]);
    let output = samskap(place.path(), &["classify", "--lang", "en", "a.yaml"]);
    assert_eq!(output.status.code(), Some(2));
    let err = String::from_utf8_lossy(&output.stderr);
    assert!(
        err.contains("[SK904]") && err.contains("copy too much text"),
        "{}",
        &err[err.len() - 300..]
    );
}

#[cfg(target_os = "linux")]
#[test]
fn paths_that_are_not_text_are_read_and_shown() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let place = project(&[]);
    let names: [&[u8]; 4] = [
        b"caf\xe9.samskap.yaml",
        b"\x1b[31m.samskap.yaml",
        b"linje\nskift.samskap.yaml",
        "\u{202e}snart.samskap.yaml".as_bytes(),
    ];
    for name in names {
        fs::write(place.path().join(OsStr::from_bytes(name)), GOOD).unwrap();
    }
    for format in ["table", "json", "csv", "markdown", "sentence"] {
        let output = samskap(place.path(), &["classify", "--format", format, "."]);
        assert!(output.status.success());
        assert_eq!(forged(&out(&output)), None, "{format}: {}", out(&output));
        assert_eq!(out(&output).matches("Turgruppa").count(), 4, "{format}");
    }
    for format in ["human", "concise", "sarif", "github", "gitlab", "junit"] {
        let output = samskap(place.path(), &["lint", "--notes", "--format", format, "."]);
        assert_eq!(forged(&out(&output)), None, "{format}: {}", out(&output));
    }
    // Named outright, too.
    let output = Command::new(env!("CARGO_BIN_EXE_samskap"))
        .arg("classify")
        .arg(OsStr::from_bytes(names[0]))
        .current_dir(place.path())
        .output()
        .unwrap();
    ended_well(&output);
    assert!(output.status.success());
}

#[test]
fn a_file_that_changes_while_it_is_read_gives_an_answer_or_an_error() {
    let place = project(&[("samskap.yaml", GOOD)]);
    let path = place.path().join("samskap.yaml");
    let stop = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(false));
    let stopped = stop.clone();
    let writer = std::thread::spawn(move || {
        let mut turn = 0_usize;
        while !stopped.load(std::sync::atomic::Ordering::Relaxed) {
            turn += 1;
            // Cut short, grown, not text, gone, and whole again.
            match turn % 5 {
                0 => fs::write(&path, &GOOD[..turn % GOOD.len() / 2]).ok(),
                1 => fs::write(&path, format!("---\n{GOOD}").repeat(200)).ok(),
                2 => fs::write(&path, [0xff, 0xfe, 0x00, 0xe6]).ok(),
                3 => fs::remove_file(&path).ok(),
                _ => fs::write(&path, GOOD).ok(),
            };
        }
    });
    for turn in 0..60 {
        let args: &[&str] = match turn % 3 {
            0 => &["classify", "--quiet", "--format", "jsonl", "samskap.yaml"],
            1 => &["lint", "--quiet", "samskap.yaml"],
            _ => &["lint", "--quiet", "--allow-empty", "."],
        };
        samskap(place.path(), args);
    }
    stop.store(true, std::sync::atomic::Ordering::Relaxed);
    writer.join().unwrap();
}

#[test]
fn ten_thousand_files_with_one_that_cannot_be_read() {
    let place = project(&[]);
    for folder in 0..100 {
        let folder = place.path().join(format!("p{folder:02}"));
        fs::create_dir(&folder).unwrap();
        for file in 0..100 {
            fs::write(folder.join(format!("{file:02}.samskap.yaml")), GOOD).unwrap();
        }
    }
    // Not text, whoever reads it; and one that is no charter at all.
    fs::write(place.path().join("p50/50.samskap.yaml"), b"navn: caf\xe9\n").unwrap();
    let output = samskap(place.path(), &["lint", "--quiet", "--format", "json", "."]);
    assert_eq!(output.status.code(), Some(2));
    let output = samskap(
        place.path(),
        &["classify", "--format", "sentence", "--lang", "nb", "."],
    );
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(out(&output).lines().count(), 9_999);
    let err = String::from_utf8_lossy(&output.stderr);
    assert!(err.contains("p50/50.samskap.yaml"), "{err}");
}

/// Many mistakes on one long line, many codes in one comment: each is said, and none draws the whole line
/// anew for ever.
#[test]
fn a_long_line_full_of_mistakes_is_said_in_good_time() {
    let keys: Vec<String> = (0..4_500).map(|at| format!("k{at}: 1")).collect();
    let flow = format!(
        "{{ navn: K, sektorer: [offentlig, sivilsamfunn], {} }}\n",
        keys.join(", ")
    );
    let codes = vec!["SK999"; 50_000].join(",");
    let silenced = format!("{GOOD}# samskap: ignore[{codes}]\n");
    let place = project(&[("flyt.yaml", &flow), ("demp.yaml", &silenced)]);
    let count = |text: &str, code: &str| text.matches(code).count();
    let shown = samskap(place.path(), &["classify", "flyt.yaml"]);
    let text = String::from_utf8(shown.stderr).unwrap();
    assert_eq!(
        (count(&text, "[SK910]"), count(&text, "flyt.yaml:1:")),
        (4_500, 4_500)
    );
    for format in ["human", "sarif", "json"] {
        let shown = out(&samskap(
            place.path(),
            &["lint", "--format", format, "demp.yaml"],
        ));
        assert!(count(&shown, "SK802") >= 50_000, "{format}");
    }
    let fixed = samskap(place.path(), &["lint", "--fix", "-q", "demp.yaml"]);
    assert_ne!(fixed.status.code(), Some(2));
}

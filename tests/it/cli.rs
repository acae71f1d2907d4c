//! The program as people run it: exit statuses, streams, faults, languages.

use std::fs;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Output, Stdio};

use snapbox::{Data, assert_data_eq};

fn samskap(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_samskap"));
    command
        .args(args)
        .env_clear()
        .env("COLUMNS", "80")
        .stdin(Stdio::null());
    command
}

struct Ran {
    status: i32,
    out: String,
    err: String,
}

fn ran(output: Output) -> Ran {
    Ran {
        status: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

fn run(args: &[&str]) -> Ran {
    ran(samskap(args).output().unwrap())
}

fn piped(args: &[&str], input: &[u8]) -> Ran {
    let mut child = samskap(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    let writer = std::thread::spawn(move || {
        // The program may have heard enough.
        let _ = stdin.write_all(&input);
    });
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    ran(output)
}

const SMALL: &str = "navn: Nabolagskafeen\nsektorer: [offentlig, sivilsamfunn]\nlikeverd: ja\nfaser:\n  forståelse: felles\n  idé: felles\n  planlegging: felles\n  gjennomføring: offentlig\n  produksjon: ikke startet\n";

#[test]
fn what_people_see() {
    let shown = |name: &str, args: &[&str], columns: &str| {
        let output = samskap(args).env("COLUMNS", columns).output().unwrap();
        let expected = format!("tests/screens/{name}.out");
        assert_data_eq!(
            ran(output).out,
            Data::read_from(expected.as_ref(), None).raw()
        );
    };
    for lang in ["nb", "nn", "en"] {
        for example in [
            "kafe",
            "middag-heim",
            "essex-recovery-college",
            "skatehallen",
            "digital-drop-in",
        ] {
            let path = format!("examples/{example}.yaml");
            let args = ["classify", &path, "--lang", lang];
            shown(&format!("{example}.{lang}"), &args, "80");
            shown(&format!("{example}.{lang}.40"), &args, "40");
        }
        let path = "examples/kafe.yaml";
        let with = |format: &str, value: &str| {
            let args = ["classify", path, "--lang", lang, format, value];
            shown(&format!("kafe.{lang}.{value}"), &args, "80");
        };
        with("--format", "markdown");
        with("--format", "json");
        with("--format", "csv");
        with("--format", "sentence");
        with("--why-not", "tykk");
        with("--color", "always");
        shown(&format!("help.{lang}"), &["--help", "--lang", lang], "80");
        let help = ["classify", "--help", "--lang", lang];
        shown(&format!("help-classify.{lang}"), &help, "80");
    }
}

#[test]
fn no_line_is_wider_than_the_screen() {
    for columns in ["40", "60", "80"] {
        for entry in fs::read_dir("examples").unwrap() {
            let path = entry.unwrap().path();
            for lang in ["nb", "nn", "en"] {
                let args = ["classify", path.to_str().unwrap(), "--lang", lang];
                let output = samskap(&args).env("COLUMNS", columns).output().unwrap();
                let widest: usize = columns.parse().unwrap();
                for line in ran(output).out.lines() {
                    let width = line.chars().count();
                    assert!(width <= widest, "{} {lang}: {line}", path.display());
                }
            }
        }
    }
}

#[test]
fn exit_statuses() {
    assert_eq!(run(&["classify", "examples/minste.yaml"]).status, 0);
    let require = |level: &str, path: &str| run(&["classify", "--require", level, path]).status;
    assert_eq!(require("tynn", "examples/minste.yaml"), 0);
    assert_eq!(require("tykk", "examples/minste.yaml"), 1);
    assert_eq!(require("SK301,SK303", "examples/minste.yaml"), 0);
    assert_eq!(require("SK301,sk304", "examples/minste.yaml"), 1);
    // Unknown is not met.
    assert_eq!(require("SK201", "examples/kafe.yaml"), 1);
    assert_eq!(require("thick", "examples/bygdebussen.yaml"), 0);
    let so_far = [
        "classify",
        "--require",
        "tykk",
        "--require-so-far",
        "examples/bygdebussen.yaml",
    ];
    assert_eq!(run(&so_far).status, 1);
    let so_far = [
        "classify",
        "--require",
        "SK301",
        "--require-so-far",
        "examples/bygdebussen.yaml",
    ];
    assert_eq!(run(&so_far).status, 0);
    // The format never changes the status.
    for format in ["table", "json", "jsonl", "csv", "markdown", "sentence"] {
        let unmet = [
            "classify",
            "--format",
            format,
            "--require",
            "tykk",
            "examples/minste.yaml",
        ];
        assert_eq!(run(&unmet).status, 1, "{format}");
        let broken = [
            "classify",
            "--format",
            format,
            "tests/broken/mangler-navn.yaml",
            "examples/minste.yaml",
        ];
        let ran = run(&broken);
        assert_eq!(ran.status, 2, "{format}");
        assert!(
            ran.out.contains("Nabolagskafeen"),
            "the rest is still done: {format}"
        );
    }
    for bad in [
        &["classify", "--fnord"][..],
        &["fnord"],
        &[],
        &["classify", "--format", "pdf"],
        &["classify", "--require", "SK401", "examples/minste.yaml"],
        &["classify", "--require", "mye", "examples/minste.yaml"],
        &["classify", "--why-not", "nesten", "examples/minste.yaml"],
        &["classify", "--require-so-far", "examples/minste.yaml"],
        &["classify", "--lang", "sv", "examples/minste.yaml"],
        &["classify", "no/such/file.yaml"],
        &[
            "classify",
            "--output",
            "no/such/folder/out.json",
            "examples/minste.yaml",
        ],
    ] {
        let ran = run(bad);
        assert_eq!(ran.status, 2, "{bad:?}");
        assert!(!ran.err.is_empty(), "{bad:?}");
        assert!(ran.out.is_empty() || bad.len() > 4, "{bad:?}: {}", ran.out);
    }
}

#[test]
fn bad_use_is_said_with_what_would_be_right() {
    for lang in ["nb", "nn", "en"] {
        let mut shown = String::new();
        for args in [
            "",
            "klassify",
            "tiltak/kafe.yaml",
            "classify --fnord",
            "classify --formta json",
            "classify --format",
            "classify --format pdf",
            "classify --color rosa",
            "classify --quiet=ja",
            "classify --quiet --quiet",
            "classify --require-so-far",
            "classify --require fnord",
            "classify --why-not tykk --format json",
            "classify --why-not mye",
            "lint --fail-on alt",
            "lint --select SK9X",
            "lint --since",
            "diff en.yaml",
            "merge",
            "ask --set likeverd",
            "ask --as stat",
            "init --lang sv",
            "explain SK999",
            "schema --lang",
            "completions csh",
            "man klassify",
        ] {
            let mut parts: Vec<&str> = args.split_whitespace().collect();
            let speak = format!("--lang={lang}");
            if !args.contains("--lang") {
                parts.push(&speak);
            }
            let output = samskap(&parts).env("LANG", lang).output().unwrap();
            let ran = ran(output);
            assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{args}");
            shown += &format!("$ samskap {args}\n{}\n", ran.err);
        }
        let expected = format!("tests/screens/bad-use.{lang}.out");
        assert_data_eq!(shown, Data::read_from(expected.as_ref(), None).raw());
    }
}

#[test]
fn bad_use_in_nynorsk_has_no_word_of_english() {
    let english = [
        "error",
        "unexpected",
        "argument",
        "found",
        "usage",
        "options",
        "for more",
        "try",
        "the",
        "invalid",
        "value",
        "possible",
        "values",
        "unrecognized",
        "subcommand",
        "required",
        "print",
        "help",
        "version",
        "default",
        "tip",
        "similar",
        "exists",
        "cannot",
        "with",
        "not",
        "were",
        "provided",
        "conflict",
        "used",
        "multiple",
        "times",
        "file",
        "directory",
    ];
    for args in [
        &["classify", "--fnord"][..],
        &["classify", "--formta", "json"],
        &["klassify"],
        &[],
        &["--help"],
        &["classify", "--help"],
        &["classify", "--format"],
        &["classify", "--format", "pdf"],
        &["classify", "--color", "rosa"],
        &["classify", "--quiet=ja"],
        &["classify", "--quiet", "--quiet"],
        &["classify", "--require-so-far"],
        &["classify", "--why-not", "tykk", "--format", "json"],
        &["classify", "no/such/file.yaml"],
        &["classify", "/proc/self/mem"],
        &["classify", "--require", "fnord"],
        &[
            "classify",
            "--output",
            "/no/such/place",
            "examples/minste.yaml",
        ],
    ] {
        let mut args = args.to_vec();
        args.extend(["--lang", "nn"]);
        let ran = run(&args);
        let said = ran.out + &ran.err;
        assert!(!said.is_empty(), "{args:?}");
        let words: Vec<String> = said
            .to_lowercase()
            // The name of a command is the same in every language.
            .replace("samskap help", "samskap")
            .lines()
            .filter(|line| !line.starts_with("  help "))
            .map(|line| {
                line.split("  --").next().unwrap_or_default().to_owned()
                    + line.split_once("   ").map_or("", |(_, text)| text)
            })
            .flat_map(|line| {
                line.split(|c: char| !c.is_alphanumeric() && c != '-' && c != '/' && c != '.')
                    .map(str::to_owned)
                    .collect::<Vec<_>>()
            })
            .collect();
        for word in english {
            assert!(
                !words.iter().any(|w| w == word),
                "{args:?}: «{word}» in {said}"
            );
        }
    }
}

#[test]
fn the_language_is_that_of_the_option_then_the_locale_then_the_charter() {
    let nynorsk = "examples/bygdebussen.yaml";
    assert!(
        run(&["classify", nynorsk])
            .out
            .contains("Plass på aksen: 5 av 5 fasar")
    );
    assert!(
        run(&["classify", nynorsk, "--lang", "nb"])
            .out
            .contains("5 av 5 faser")
    );
    let with = |variable: &str, value: &str| {
        ran(samskap(&["classify", nynorsk])
            .env(variable, value)
            .output()
            .unwrap())
        .out
    };
    assert!(with("LANG", "en_GB.UTF-8").contains("5 of 5 phases"));
    assert!(with("LC_ALL", "no_NO").contains("5 av 5 faser"));
    // A locale of another language decides nothing.
    assert!(with("LANG", "sv_SE.UTF-8").contains("5 av 5 fasar"));
    assert!(with("LC_ALL", "C.UTF-8").contains("5 av 5 fasar"));
}

#[test]
fn standard_input_is_read_like_a_file() {
    let ran = piped(&["classify", "--format", "sentence"], SMALL.as_bytes());
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    assert_eq!(ran.out, "«Nabolagskafeen» er tynn samskaping.\n");
    let ran = piped(&["classify", "--format", "json", "-"], SMALL.as_bytes());
    assert!(ran.out.contains("\"path\":\"-\""));
    let utf16: Vec<u8> = std::iter::once(0xFEFF)
        .chain(SMALL.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let ran = piped(&["classify", "--format", "sentence", "-"], &utf16);
    assert_eq!(ran.out, "«Nabolagskafeen» er tynn samskaping.\n");
    assert_eq!(piped(&["classify"], b"").status, 2);
}

#[test]
fn documents_keep_their_numbers() {
    let two = format!("{SMALL}---\n[ ikke lukket\n---\n{SMALL}---\n");
    let ran = piped(&["classify", "--format", "jsonl"], two.as_bytes());
    let lines: Vec<serde_json::Value> = ran
        .out
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(ran.status, 2);
    assert_eq!(lines.len(), 3);
    let numbers: Vec<u64> = lines
        .iter()
        .map(|line| line["document"].as_u64().unwrap())
        .collect();
    assert_eq!(numbers, [1, 2, 3]);
    assert_eq!(lines[1]["errors"][0]["code"], "SK902");
    assert_eq!(lines[1]["errors"][0]["line"], 11);
    assert_eq!(lines[2]["conditions"][0]["because"][0]["line"], 14);
}

#[test]
fn a_stream_comes_out_in_its_order() {
    let many: String = (0..3_000)
        .map(|n| SMALL.replace("Nabolagskafeen", &format!("Kafé {n}")) + "---\n")
        .collect();
    let ran = piped(&["classify", "--format", "csv"], many.as_bytes());
    let mut lines = ran.out.lines();
    assert!(lines.next().unwrap().starts_with("path,document,name,lower,upper,so_far_lower,so_far_upper,axis_lower,axis_upper,SK101,SK102,SK201,SK301,"));
    for (at, line) in lines.by_ref().enumerate() {
        assert!(
            line.starts_with(&format!("-,{},Kafé {at},tynn-samskaping,", at + 1)),
            "{line}"
        );
    }
    assert_eq!(ran.out.lines().count(), 3_001);
    let ran = piped(&["classify", "--format", "json"], many.as_bytes());
    let all: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(all["charters"].as_array().unwrap().len(), 3_000);
}

#[test]
fn a_reader_that_leaves_early_is_no_error() {
    let many = (SMALL.to_owned() + "---\n").repeat(3_000);
    let file = tempfile::NamedTempFile::with_suffix(".yaml").unwrap();
    fs::write(file.path(), many).unwrap();
    let mut child = samskap(&[
        "classify",
        "--format",
        "jsonl",
        file.path().to_str().unwrap(),
    ])
    .stdout(Stdio::piped())
    .stderr(Stdio::piped())
    .spawn()
    .unwrap();
    let mut first = [0; 10];
    let mut out = child.stdout.take().unwrap();
    out.read_exact(&mut first).unwrap();
    drop(out);
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_said_and_loses_nothing() {
    let full = || fs::File::options().write(true).open("/dev/full").unwrap();
    let output = samskap(&["classify", "examples/minste.yaml", "--lang", "nb"])
        .stdout(full())
        .output()
        .unwrap();
    let full_screen = ran(output);
    assert_eq!(full_screen.status, 2);
    assert_eq!(
        full_screen.err,
        "samskap: kan ikke skrive: disken er full\n"
    );
    let to_device = run(&[
        "classify",
        "examples/minste.yaml",
        "--lang",
        "nn",
        "--output",
        "/dev/full",
    ]);
    assert_eq!(to_device.status, 2);
    assert_eq!(
        to_device.err,
        "samskap: kan ikkje skrive: /dev/full: disken er full\n"
    );
    let help = samskap(&["--help", "--lang", "en"])
        .stdout(full())
        .output()
        .unwrap();
    assert_eq!(ran(help).status, 2);
}

#[test]
fn a_file_takes_the_place_of_the_old_one_when_it_is_whole() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("ut.json");
    fs::write(&target, "the old one").unwrap();
    let path = target.to_str().unwrap();
    // The text for people stays on the screen.
    let run_with = |args: &[&str]| {
        run(&[
            &["classify", "--lang", "nb", "--format", "json", "-o", path][..],
            args,
        ]
        .concat())
    };
    let ran = run_with(&["examples/minste.yaml"]);
    assert!(ran.out.contains("Tynn samskaping"));
    let written: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(&target).unwrap()).unwrap();
    assert_eq!(written["charters"][0]["name"], "Nabolagskafeen");
    assert_eq!(run_with(&["--quiet", "examples/minste.yaml"]).out, "");
    // What is read is not overwritten.
    let charter = folder.path().join("kafe.yaml");
    fs::copy("examples/minste.yaml", &charter).unwrap();
    let named = charter.to_str().unwrap();
    for command in ["classify", "lint"] {
        let refused = run(&[command, "--lang", "nb", "-o", named, named]);
        assert_eq!(refused.status, 2);
        assert!(
            refused
                .err
                .contains("skrives ikke over: filen brukes til noe annet")
        );
    }
    let kept = fs::read_to_string(&charter).unwrap();
    assert_eq!(kept, fs::read_to_string("examples/minste.yaml").unwrap());
    fs::remove_file(&charter).unwrap();
    assert_eq!(
        fs::read_dir(folder.path()).unwrap().count(),
        1,
        "nothing is left behind"
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_that_cannot_be_read_is_said_and_the_rest_is_done() {
    let ran = run(&[
        "classify",
        "--lang",
        "nb",
        "--format",
        "sentence",
        "no/such.yaml",
        "/proc/self/mem",
        "examples/minste.yaml",
    ]);
    assert_eq!(ran.status, 2);
    assert_eq!(ran.out.lines().count(), 1);
    let lines: Vec<&str> = ran.err.lines().collect();
    assert_eq!(lines[0], "samskap: kan ikke lese no/such.yaml: finnes ikke");
    assert!(lines[1].starts_with("samskap: kan ikke lese /proc/self/mem: "));
}

#[test]
fn a_directory_is_searched_in_order() {
    let folder = tempfile::tempdir().unwrap();
    let write = |path: &str, text: &str| {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    let named = |name: &str| SMALL.replace("Nabolagskafeen", name);
    write("b/samskap.yaml", &named("Andre"));
    write("a/kafe.samskap.yml", &named("Første"));
    write(
        "c/plan.md",
        &format!(
            "---\ntitle: Plan\nsamskap:\n{}---\n# Plan\n",
            indented(&named("Tredje"))
        ),
    );
    write("c/notat.md", "---\ntitle: Notat\n---\nsamskap: nei\n");
    write("d/config.yaml", "ikke: et kort\n");
    write("skjult/samskap.yaml", &named("Skjult"));
    write(".gitignore", "skjult\n");
    let at = |path: &Path, args: &[&str]| {
        ran(samskap(args)
            .current_dir(path)
            .stdin(Stdio::null())
            .output()
            .unwrap())
    };
    let found = at(folder.path(), &["classify", "--format", "sentence", "."]);
    assert_eq!(found.status, 0, "{}", found.err);
    let names: Vec<&str> = found
        .out
        .lines()
        .map(|line| line.split('»').next().unwrap())
        .collect();
    assert_eq!(names, ["«Første", "«Andre", "«Tredje"]);
    let jsonl = at(folder.path(), &["classify", "--format", "jsonl", "."]);
    assert!(jsonl.out.contains("\"path\":\"a/kafe.samskap.yml\""));
    // No charter at all is said, with where it was looked for.
    let none = at(&folder.path().join("d"), &["classify", ".", "--lang", "nb"]);
    assert_eq!((none.status, none.out.as_str()), (2, ""));
    assert!(none.err.contains("fant ingen kort i ."), "{}", none.err);
    let allowed = at(
        &folder.path().join("d"),
        &["classify", ".", "--allow-empty"],
    );
    assert_eq!(allowed.status, 0);
    // A Markdown file without a charter is an error only when it is named.
    assert_eq!(at(folder.path(), &["classify", "c/notat.md"]).status, 2);
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("  {line}\n")).collect()
}

#[test]
fn nothing_in_a_charter_can_forge_the_screen() {
    let evil = SMALL.replace(
        "Nabolagskafeen",
        "\"=HYPERLINK(1)\\u001b[31m\\u202e|<script>\\n## Tykk samskaping\"",
    );
    for format in ["table", "markdown", "sentence", "csv"] {
        let ran = piped(
            &["classify", "--format", format, "--color", "never"],
            evil.as_bytes(),
        );
        assert_eq!(ran.status, 0);
        assert!(!ran.out.contains('\u{1b}'), "{format}");
        assert!(
            !ran.out.contains("<script>") || format != "markdown",
            "{format}"
        );
        assert!(
            !ran.out.lines().any(|line| line.starts_with("## Tykk")),
            "{format}"
        );
    }
    let csv = piped(&["classify", "--format", "csv"], evil.as_bytes()).out;
    assert!(csv.contains(",'=HYPERLINK"), "{csv}");
}

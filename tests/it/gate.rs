//! A gate for applications: what the one who is to pass it can write in its own folder, and what the command
//! of the docs then says. Never status 0.

use std::fs;

use super::lint::{project, samskap};
use super::regress::git;

/// Plain samarbeid, which does not meet `require = "thin"`.
const APPLICATION: &str = "name: The bench
actors:
  - { id: council, sector: public }
  - { id: friends, sector: civil society }
equality: no
phases:
  understanding: council
  ideas: council
  planning: council
  implementation: joint
";

/// What an applicant may write, by what it is called here.
fn tricks() -> Vec<(&'static str, Vec<(&'static str, String)>)> {
    let plain = || APPLICATION.to_owned();
    let page = format!("---\n{APPLICATION}---\n\n# The bench\n");
    vec![
        ("nothing", vec![("samskap.yaml", plain())]),
        (
            "a silence",
            vec![(
                "samskap.yaml",
                format!("# samskap: ignore[SK504] we deserve it\n{APPLICATION}"),
            )],
        ),
        (
            "no requirement",
            vec![
                ("samskap.yaml", plain()),
                ("samskap.toml", "require = []\n".to_owned()),
            ],
        ),
        (
            "a lower severity",
            vec![
                ("samskap.yaml", plain()),
                ("samskap.toml", "[severity]\nSK504 = \"note\"\n".to_owned()),
            ],
        ),
        (
            "a baseline of its own",
            vec![
                ("samskap.yaml", plain()),
                ("samskap.toml", "baseline = \"known.json\"\n".to_owned()),
                (
                    "known.json",
                    "{ \"samskap_baseline\": 2, \"files\": { \"samskap.yaml\": [{ \"name\": \"the bench\", \"code\": \"SK504\", \"actor\": \"tynn-samskaping\", \"places\": [] }] } }"
                        .to_owned(),
                ),
            ],
        ),
        (
            "another severity",
            vec![
                ("samskap.yaml", plain()),
                ("samskap.toml", "[severity]\nSK701 = \"off\"\n".to_owned()),
            ],
        ),
        (
            "a later failure",
            vec![
                ("samskap.yaml", plain()),
                ("samskap.toml", "fail-on = \"error\"\n".to_owned()),
            ],
        ),
        (
            "exclusion",
            vec![
                ("samskap.yaml", plain()),
                ("samskap.toml", "exclude = [\"**\"]\n".to_owned()),
            ],
        ),
        (
            "names alone",
            vec![
                ("plan.yaml", plain()),
                ("samskap.toml", "discover = \"name\"\n".to_owned()),
            ],
        ),
        (
            "a broken configuration",
            vec![
                ("samskap.yaml", plain()),
                ("samskap.toml", "require = \n".to_owned()),
            ],
        ),
        (
            "an ignore file of git",
            vec![("samskap.yaml", plain()), (".gitignore", "*\n".to_owned())],
        ),
        (
            "an ignore file of others",
            vec![("samskap.yaml", plain()), (".ignore", "*\n".to_owned())],
        ),
        ("another name", vec![("application (2).yaml", plain())]),
        ("a hidden folder", vec![(".draft/a.yml", plain())]),
        ("capitals", vec![("SAMSKAP.YAML", plain())]),
        ("a page", vec![("application.md", page)]),
        (
            "an empty document first",
            vec![("a.yaml", format!("---\n# nothing\n---\n{APPLICATION}"))],
        ),
        (
            "a byte order mark",
            vec![("a.yaml", format!("\u{FEFF}{APPLICATION}"))],
        ),
        (
            "CR alone",
            vec![("a.yaml", APPLICATION.replace('\n', "\r"))],
        ),
        (
            "a mistake",
            vec![("a.yaml", format!("{APPLICATION}equalityy: yes\n"))],
        ),
        (
            "an open quotation mark",
            vec![("a.yaml", format!("claim: \"thin\n{APPLICATION}"))],
        ),
        (
            "a better one beside it",
            vec![(
                "a.yaml",
                format!(
                    "{}---\n{APPLICATION}",
                    APPLICATION
                        .replace("equality: no", "equality: yes")
                        .replace(": council\n", ": joint\n")
                ),
            )],
        ),
    ]
}

#[test]
fn no_trick_of_an_applicant_opens_the_gate() {
    for (trick, files) in tricks() {
        for (root, extra) in [
            // The requirement stands in the configuration above the applications, or in the command.
            ("require = \"thin\"\n", &[][..]),
            ("", &["--require", "thin"][..]),
        ] {
            let folder = project(&[("samskap.toml", root)]);
            for (path, text) in &files {
                let path = folder.path().join("applications/bench").join(path);
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(path, text).unwrap();
            }
            git(folder.path(), &["init", "--quiet"]);
            // What was handed in is kept, whatever it says of itself.
            git(folder.path(), &["add", "--all", "--force"]);
            git(
                folder.path(),
                &["commit", "--quiet", "--message", "Handed in"],
            );
            for command in ["lint", "classify"] {
                for from in [".", "applications", "applications/bench"] {
                    let args = [&[command], extra, &["--lang", "en", "--quiet"]].concat();
                    let path = if from == "." { "applications" } else { "." };
                    let args = [&args[..], &[path]].concat();
                    let (status, out, err) = samskap(&folder.path().join(from), &args);
                    assert!(
                        status == 1 || status == 2,
                        "{trick}, {root:?} {args:?} from {from}: {status}\n{out}{err}"
                    );
                }
            }
        }
    }
}

#[test]
fn what_a_nested_configuration_would_take_out_is_read_and_told() {
    let folder = project(&[
        ("samskap.toml", "require = \"thin\"\n"),
        ("a/samskap.yaml", APPLICATION),
        ("a/samskap.toml", "exclude = [\"**\"]\n"),
    ]);
    git(folder.path(), &["init", "--quiet"]);
    let (status, out, _) = samskap(folder.path(), &["lint", "--lang", "en"]);
    assert_eq!(status, 1);
    assert!(out.contains("since something is required: 1"), "{out}");
    // Nobody requires anything: then what lies below decides for itself, wherever the command is started.
    fs::write(folder.path().join("samskap.toml"), "lang = \"en\"\n").unwrap();
    for (from, path) in [(".", "."), ("a", ".")] {
        let (status, out, _) = samskap(&folder.path().join(from), &["lint", "--allow-empty", path]);
        assert_eq!(status, 0);
        assert!(out.contains("excluded (1)"), "{out}");
    }
}

#[test]
fn settings_come_key_by_key_from_the_nearest_and_requirements_add_up() {
    let folder = project(&[
        (
            "samskap.toml",
            "require = \"SK101\"\nfail-on = \"warning\"\n[severity]\nSK701 = \"off\"\nSK401 = \"error\"\n",
        ),
        (
            "a/samskap.toml",
            "require = \"SK201\"\n[severity]\nSK401 = \"note\"\n",
        ),
        ("a/samskap.yaml", APPLICATION),
    ]);
    git(folder.path(), &["init", "--quiet"]);
    let expected = "require = [\"SK101\"]  # samskap.toml
fail-on = \"warning\"  # samskap.toml
severity.SK401 = \"note\"  # a/samskap.toml
severity.SK701 = \"off\"  # samskap.toml
require = [\"SK201\"]  # a/samskap.toml
";
    let (status, out, _) = samskap(
        folder.path(),
        &["lint", "--show-settings", "a/samskap.yaml"],
    );
    assert_eq!(status, 0);
    let flat = |text: &str| {
        text.replace(
            &format!("{}/", folder.path().canonicalize().unwrap().display()),
            "",
        )
    };
    assert_eq!(flat(&out), expected);
    let (status, out, _) = samskap(
        folder.path(),
        &[
            "lint",
            "--isolated",
            "--lang",
            "en",
            "--show-settings",
            "a/samskap.yaml",
        ],
    );
    assert_eq!(
        (status, out.as_str()),
        (0, "# no samskap.toml holds here\n")
    );
    let (_, out, _) = samskap(
        folder.path(),
        &["lint", "--format", "concise", "--notes", "a"],
    );
    assert!(out.contains("SK504") && out.contains("note SK401"), "{out}");
    assert!(!out.contains("SK701"), "{out}");
    // `classify` obeys what is configured.
    let (status, _, err) = samskap(folder.path(), &["classify", "--lang", "en", "a"]);
    assert_eq!(status, 1, "{err}");
}

#[test]
fn silences_and_ignore_files_are_not_heard_where_that_is_asked_for() {
    let silenced = format!("# samskap: ignore[SK401] agreed\n{APPLICATION}");
    let folder = project(&[("a/samskap.yaml", &silenced), (".gitignore", "a/\n")]);
    let lint = |args: &[&str]| {
        let args = [&["lint", "--lang", "en", "--format", "concise"], args].concat();
        samskap(folder.path(), &args)
    };
    // There is no repository to ask what is kept: what is hidden is counted.
    let (_, _, err) = samskap(
        folder.path(),
        &["classify", "--lang", "en", "--allow-empty", "."],
    );
    assert!(err.contains("hidden by ignore files (1)"), "{err}");
    let (_, out, _) = lint(&["--no-ignore", "."]);
    assert!(!out.contains("error SK401"), "{out}");
    let (_, out, _) = lint(&["--no-ignore", "--no-silences", "."]);
    assert!(out.contains("error SK401"), "{out}");
}

//! `samskap lint` as CI and editors run it.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

struct Ran {
    status: i32,
    out: String,
    err: String,
}

/// Runs `samskap lint` in a folder, in bokmål unless it is told otherwise.
fn lint(folder: &Path, args: &[&str]) -> Ran {
    lint_with(folder, args, &[("COLUMNS", "90")])
}

fn lint_with(folder: &Path, args: &[&str], environment: &[(&str, &str)]) -> Ran {
    let output = Command::new(env!("CARGO_BIN_EXE_samskap"))
        .arg("lint")
        .args(args)
        .current_dir(folder)
        .env_clear()
        .envs(environment.iter().copied())
        .stdin(Stdio::null())
        .output()
        .unwrap();
    Ran {
        status: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Runs the program in a folder, off a terminal: its status, its output and its messages.
pub fn samskap(folder: &Path, args: &[&str]) -> (i32, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_samskap"))
        .args(args)
        .current_dir(folder)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    (
        output.status.code().unwrap(),
        String::from_utf8(output.stdout).unwrap(),
        String::from_utf8(output.stderr).unwrap(),
    )
}

/// A folder with some files.
pub fn project(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

/// Two groups, one of them unpaid and invited straight in.
pub const VISITORS: &str = "navn: Besøksvenner
utfordring: Eldre i bydelen er ensomme
aktører:
  - id: kommunen
    sektor: offentlig
  - id: venner
    navn: Besøksvennene
    sektor: sivilsamfunn
    vederlag: nei
likeverd: { felles_dagsorden: ja, delt_beslutning: nei, erfaring_teller: ja, kan_si_nei: ja }
faser:
  forståelse: { hvem: kommunen, fra: 2024-01 }
  idé: kommunen
  planlegging: kommunen
  gjennomføring: { hvem: felles, fra: 2024-03 }
  produksjon: ikke aktuelt
";

fn concise(ran: &Ran) -> Vec<String> {
    ran.out.lines().map(str::to_owned).collect()
}

#[test]
fn every_format_has_the_same_findings_and_the_same_status() {
    let folder = project(&[
        ("a/samskap.yaml", VISITORS),
        (
            "b/plan.samskap.yaml",
            "navn: Tom\n---\nnavn: Uferdig\nsektorer: [offentlig, sivilsamfunn]\n",
        ),
    ]);
    let lines = lint(folder.path(), &["--format", "concise", "--notes"]);
    assert_eq!(lines.status, 2, "{}", lines.err);
    let findings = concise(&lines).len();
    assert_eq!(findings, 7, "{}", lines.out);
    let run = |format: &str| {
        let ran = lint(folder.path(), &["--format", format, "--notes"]);
        assert_eq!(ran.status, 2, "{format}");
        assert_eq!(ran.err, "", "{format}");
        ran.out
    };
    assert_eq!(run("jsonl").lines().count(), findings);
    let json: Value = serde_json::from_str(&run("json")).unwrap();
    assert_eq!(json["findings"].as_array().unwrap().len(), findings);
    let sarif: Value = serde_json::from_str(&run("sarif")).unwrap();
    assert_eq!(
        sarif["runs"][0]["results"].as_array().unwrap().len(),
        findings
    );
    let gitlab: Value = serde_json::from_str(&run("gitlab")).unwrap();
    assert_eq!(gitlab.as_array().unwrap().len(), findings);
    assert_eq!(run("github").lines().count(), findings);
    let human = run("human");
    let heads = ["feil[SK", "advarsel[SK", "merknad[SK"];
    let shown = human
        .lines()
        .filter(|line| heads.iter().any(|head| line.starts_with(head)));
    assert_eq!(shown.count(), findings, "{human}");
    let junit = run("junit");
    let tree = roxmltree::Document::parse(&junit).unwrap();
    let failures = tree
        .descendants()
        .filter(|node| node.has_tag_name("failure"))
        .count();
    // SK401 fails, and a charter that could not be judged is an error.
    assert_eq!(failures, 1);
    let errors = tree.descendants().filter(|node| node.has_tag_name("error"));
    assert_eq!(errors.count(), 1);
    let suites = tree
        .descendants()
        .filter(|node| node.has_tag_name("testsuite"))
        .count();
    // One for each charter, and one that tells what was searched.
    assert_eq!(suites, 4);
    assert!(
        junit.contains("<property name=\"by_name\" value=\"2\""),
        "{junit}"
    );
}

#[test]
fn nothing_to_say_is_said_in_each_format() {
    let folder = project(&[(
        "samskap.yaml",
        &fs::read_to_string("examples/parorendeskolen.yaml").unwrap(),
    )]);
    let run = |format: &str| {
        let ran = lint(folder.path(), &["--format", format, "--select", "SK501"]);
        assert_eq!(ran.status, 0, "{format}: {}", ran.err);
        ran.out
    };
    assert_eq!(run("concise"), "");
    assert_eq!(run("jsonl"), "");
    assert_eq!(run("github"), "");
    assert_eq!(run("gitlab"), "[]\n");
    assert!(run("json").ends_with("\"findings\": []}\n"));
    let sarif: Value = serde_json::from_str(&run("sarif")).unwrap();
    assert_eq!(sarif["runs"][0]["results"], serde_json::json!([]));
    assert_eq!(
        run("human"),
        "1 kort kontrollert: 0 feil og 0 advarsler.\nI mappene: 1 kjent igjen på navnet, 0 på innholdet.\n"
    );
}

#[test]
fn sarif_fits_the_official_schema() {
    // What other systems need has perhaps not been fetched.
    let rustc = Command::new("rustc").arg("-vV").output().unwrap();
    let rustc = String::from_utf8(rustc.stdout).unwrap();
    let host = rustc.lines().find_map(|line| line.strip_prefix("host: "));
    let metadata = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--offline"])
        .args(["--filter-platform", host.unwrap()])
        .output()
        .unwrap();
    let metadata: Value = serde_json::from_slice(&metadata.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    let package = packages
        .iter()
        .find(|package| package["name"] == "serde-sarif")
        .unwrap();
    let manifest = Path::new(package["manifest_path"].as_str().unwrap());
    let schema = fs::read_to_string(manifest.with_file_name("src/schema.json")).unwrap();
    // One of its patterns has a bracket too many, which a strict reader of patterns refuses.
    let schema = schema.replace("{2}]?$", "{2}$");
    let schema: Value = serde_json::from_str(&schema).unwrap();
    assert!(
        schema["id"]
            .as_str()
            .or(schema["$id"].as_str())
            .unwrap()
            .contains("sarif")
    );
    let validator = jsonschema::validator_for(&schema).unwrap();
    let root = Path::new(".");
    for args in [
        &["examples"][..],
        &["tests/broken/mange-feil.yaml"],
        &[
            "examples/minste.yaml",
            "examples/middag-heim.yaml",
            "examples/portefolje-nordvik.yaml",
        ],
    ] {
        for lang in ["nb", "nn", "en"] {
            let ran = lint(
                root,
                &[args, &["--format", "sarif", "--lang", lang]].concat(),
            );
            let log: Value = serde_json::from_str(&ran.out).unwrap();
            if let Err(error) = validator.validate(&log) {
                panic!("{error} at {}", error.instance_path());
            }
            let rules = log["runs"][0]["tool"]["driver"]["rules"]
                .as_array()
                .unwrap();
            for result in log["runs"][0]["results"].as_array().unwrap() {
                let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
                assert_eq!(rules[index]["id"], result["ruleId"]);
                assert!(rules[index]["help"]["text"].as_str().unwrap().len() > 3);
            }
        }
    }
}

#[test]
fn nothing_in_a_charter_can_forge_a_line_a_finding_or_a_colour() {
    let evil = VISITORS.replace(
        "navn: Besøksvennene",
        "navn: \"x\\n::error file=a::b%0A]]>\\u001b[31m\\u202e<failure/>\"",
    );
    let folder = project(&[("ond, fil:1.samskap.yaml", &evil)]);
    let run = |format: &str| lint(folder.path(), &["--format", format, "--color", "never"]).out;
    for format in [
        "human", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit",
    ] {
        let out = run(format);
        assert!(
            !out.contains('\u{1b}') && !out.contains('\u{202e}'),
            "{format}"
        );
        assert!(
            !out.lines().any(|line| line.starts_with("::error file=a")),
            "{format}"
        );
    }
    let github = run("github");
    assert!(
        github.lines().all(
            |line| line.starts_with("::") && line.contains("file=ond%2C fil%3A1.samskap.yaml,")
        ),
        "{github}"
    );
    assert!(github.contains("%250A"), "{github}");
    let junit = run("junit");
    let tree = roxmltree::Document::parse(&junit).unwrap();
    assert_eq!(
        tree.descendants()
            .filter(|node| node.has_tag_name("failure"))
            .count(),
        1
    );
    let sarif: Value = serde_json::from_str(&run("sarif")).unwrap();
    let uri = &sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
        ["uri"];
    assert_eq!(uri, "ond,%20fil%3A1.samskap.yaml");
}

#[test]
fn a_program_reads_a_name_that_no_terminal_obeys() {
    let name = "A\u{9B}31mB\u{202E}C\u{7F}";
    let text =
        "navn: \"A\\x9B31mB\\u202EC\\x7F\"\nsektorer: [offentlig, sivilsamfunn]\npåstand: tykk\n";
    let folder = project(&[("samskap.yaml", text)]);
    let silent = |out: &str| !out.contains(['\u{9B}', '\u{202E}', '\u{7F}']);
    for format in ["json", "jsonl", "sarif", "gitlab"] {
        let out = lint(folder.path(), &["--format", format]).out;
        assert!(silent(&out), "{format}: {out:?}");
    }
    let out = lint(folder.path(), &["--format", "jsonl"]).out;
    let line: Value = serde_json::from_str(out.lines().next().unwrap()).unwrap();
    assert_eq!(line["name"], name);
    let (_, out, _) = samskap(
        folder.path(),
        &["classify", "--format", "jsonl", "samskap.yaml"],
    );
    let line: Value = serde_json::from_str(&out).unwrap();
    assert_eq!((&line["name"], silent(&out)), (&Value::from(name), true));
}

#[test]
fn a_comment_silences_with_a_reason() {
    let on_the_line = VISITORS.replace(
        "  gjennomføring: {",
        "  # samskap: ignore[SK401] avtalt med laget, se referat\n  gjennomføring: {",
    );
    let folder = project(&[("samskap.yaml", &on_the_line)]);
    let ran = lint(folder.path(), &[]);
    assert_eq!(ran.status, 0, "{}", ran.out);
    assert!(ran.out.contains("1 med unntak"), "{}", ran.out);
    let sarif: Value =
        serde_json::from_str(&lint(folder.path(), &["--format", "sarif"]).out).unwrap();
    let results = sarif["runs"][0]["results"].as_array().unwrap();
    let silenced = results
        .iter()
        .find(|result| result["ruleId"] == "SK401")
        .unwrap();
    assert_eq!(silenced["suppressions"][0]["kind"], "inSource");
    assert_eq!(
        silenced["suppressions"][0]["justification"],
        "avtalt med laget, se referat"
    );
    // At the top it holds for the whole file, the second document too.
    let second = VISITORS.replace("Besøksvenner", "Leksevenner");
    let at_the_top = format!("# samskap: ignore[SK401] prøves ut\n{VISITORS}---\n{second}");
    let folder = project(&[("samskap.yaml", &at_the_top)]);
    assert_eq!(lint(folder.path(), &[]).status, 0);
    // Elsewhere it silences nothing, and is found itself; so is an unknown code.
    let elsewhere = VISITORS.replace(
        "faser:",
        "# samskap: ignore[SK401, SK999] prøves ut\nfaser:",
    );
    let folder = project(&[("samskap.yaml", &elsewhere)]);
    let ran = lint(folder.path(), &["--format", "concise"]);
    assert_eq!(ran.status, 1);
    let lines = concise(&ran);
    assert!(
        lines
            .iter()
            .any(|line| line.starts_with("samskap.yaml:11:19: advarsel SK801")),
        "{lines:?}"
    );
    assert!(
        lines
            .iter()
            .any(|line| line.starts_with("samskap.yaml:11:26: advarsel SK802")),
        "{lines:?}"
    );
    // A mistake is never silenced.
    let folder = project(&[(
        "samskap.yaml",
        "# samskap: ignore[SK912] senere\nnavn: Tom\n",
    )]);
    assert_eq!(lint(folder.path(), &[]).status, 2);
}

#[test]
fn a_baseline_survives_moves_and_swallows_nothing_new() {
    let other = VISITORS.replace("Besøksvenner\n", "Leksevenner\n");
    let folder = project(&[("samskap.yaml", &format!("{VISITORS}---\n{other}"))]);
    let written = lint(folder.path(), &["--write-baseline", "grunnlinje.json"]);
    assert_eq!(written.status, 0, "{}", written.err);
    let with = |text: &str| {
        fs::write(folder.path().join("samskap.yaml"), text).unwrap();
        lint(
            folder.path(),
            &["--baseline", "grunnlinje.json", "--format", "concise"],
        )
    };
    let same = with(&format!("{VISITORS}---\n{other}"));
    assert_eq!((same.status, same.out.as_str()), (0, ""));
    // Moved lines, reordered documents and reordered actors.
    let moved = format!("# Ny kommentar\n\n{other}---\n{VISITORS}").replace(
        "  - id: kommunen\n    sektor: offentlig\n  - id: venner\n    navn: Besøksvennene\n    sektor: sivilsamfunn\n    vederlag: nei\n",
        "  - id: venner\n    navn: Besøksvennene\n    sektor: sivilsamfunn\n    vederlag: nei\n  - id: kommunen\n    sektor: offentlig\n",
    );
    let moved = with(&moved);
    assert_eq!((moved.status, moved.out.as_str()), (0, ""));
    // Another group that is invited straight in is new, though the code and the place are the same.
    let more = VISITORS.replace(
        "likeverd:",
        "  - id: skoleklassen\n    sektor: sivilsamfunn\nlikeverd:",
    );
    let new = with(&format!("{more}---\n{other}"));
    assert_eq!(new.status, 1);
    assert_eq!(new.out.matches("SK401").count(), 1);
    assert!(new.out.contains("Skoleklassen"), "{}", new.out);
    // A third charter of the same kind is new as well.
    let third = VISITORS.replace("Besøksvenner\n", "Turvenner\n");
    assert_eq!(
        with(&format!("{VISITORS}---\n{other}---\n{third}")).status,
        1
    );
    // What it hides is counted, and suppressed in SARIF.
    fs::write(
        folder.path().join("samskap.yaml"),
        format!("{VISITORS}---\n{other}"),
    )
    .unwrap();
    let human = lint(folder.path(), &["--baseline", "grunnlinje.json"]);
    assert!(human.out.contains(" i grunnlinjen."), "{}", human.out);
    let sarif = lint(
        folder.path(),
        &["--baseline", "grunnlinje.json", "--format", "sarif"],
    );
    let sarif: Value = serde_json::from_str(&sarif.out).unwrap();
    for result in sarif["runs"][0]["results"].as_array().unwrap() {
        assert_eq!(result["suppressions"][0]["kind"], "external");
    }
    fs::write(folder.path().join("grunnlinje.json"), "{}").unwrap();
    let broken = lint(folder.path(), &["--baseline", "grunnlinje.json"]);
    assert_eq!(broken.status, 2);
    assert!(
        broken
            .err
            .contains("grunnlinje.json:1:2: ikke en grunnlinje"),
        "{}",
        broken.err
    );
}

#[test]
fn fingerprints_survive_moved_lines_and_tell_documents_apart() {
    let second = VISITORS.replace("Besøksvenner\n", "Leksevenner\n");
    let prints = |text: &str| {
        let folder = project(&[("samskap.yaml", text)]);
        let ran = lint(folder.path(), &["--format", "sarif"]);
        let log: Value = serde_json::from_str(&ran.out).unwrap();
        let results = log["runs"][0]["results"].as_array().unwrap().clone();
        let mut prints: Vec<String> = results
            .iter()
            .map(|result| {
                result["partialFingerprints"]["samskap/v1"]
                    .as_str()
                    .unwrap()
                    .to_owned()
            })
            .collect();
        prints.sort();
        prints
    };
    let before = prints(&format!("{VISITORS}---\n{second}"));
    let mut apart = before.clone();
    apart.dedup();
    assert_eq!(apart, before);
    assert_eq!(
        prints(&format!("# Øverst\n\n{second}---\n{VISITORS}")),
        before
    );
}

#[test]
fn the_configuration_nearest_to_the_charter_holds() {
    let folder = project(&[
        (
            "samskap.toml",
            "fail-on = \"warning\"\nexclude = [\"gammelt/**\"]\ninclude = [\"*.plan.yml\"]\n[severity]\nSK401 = \"note\"\n",
        ),
        ("samskap.yaml", VISITORS),
        (
            "ny/samskap.toml",
            "require = \"tynn\"\n[severity]\nSK401 = \"off\"\nSK301 = \"warning\"\n",
        ),
        ("ny/samskap.yaml", VISITORS),
        ("gammelt/samskap.yaml", VISITORS),
        ("kafe.plan.yml", VISITORS),
    ]);
    fs::create_dir(folder.path().join(".git")).unwrap();
    let ran = lint(folder.path(), &["--format", "concise", "--notes"]);
    assert_eq!(ran.status, 1);
    let lines = concise(&ran);
    let has = |beginning: &str, code: &str| {
        lines
            .iter()
            .any(|line| line.starts_with(beginning) && line.contains(code))
    };
    assert!(has("samskap.yaml:", "merknad SK401"), "{lines:#?}");
    assert!(has("kafe.plan.yml:", "merknad SK401"));
    assert!(has("ny/samskap.yaml:", "advarsel SK301"));
    assert!(has("ny/samskap.yaml:", "feil SK504"));
    assert!(!has("ny/", "SK401") && !has("gammelt/", "SK"));
    // What was named outright is read, unless `exclude` is to hold for it too.
    assert!(
        lint(
            folder.path(),
            &["gammelt/samskap.yaml", "--format", "concise", "--notes"]
        )
        .out
        .contains("SK401")
    );
    let excluded = lint(
        folder.path(),
        &[
            "gammelt/samskap.yaml",
            "--force-exclude",
            "--format",
            "concise",
        ],
    );
    assert_eq!((excluded.status, excluded.out.as_str()), (0, ""));
}

#[test]
fn what_fails_the_run() {
    let folder = project(&[("samskap.yaml", VISITORS)]);
    let status = |args: &[&str]| lint(folder.path(), args).status;
    assert_eq!(status(&[]), 1);
    assert_eq!(status(&["--ignore", "SK4"]), 0);
    assert_eq!(status(&["--select", "SK7"]), 0);
    assert_eq!(status(&["--select", "SK7", "--fail-on", "note"]), 1);
    assert_eq!(status(&["--ignore", "SK401", "--require", "tynn"]), 1);
    assert_eq!(status(&["--ignore", "SK401", "--require", "samarbeid"]), 0);
    assert_eq!(status(&["--select", "SK999"]), 2);
    assert_eq!(status(&["--config", "no/such.toml"]), 2);
    // A possible SK401 is a warning, and an error when strict.
    let possible = VISITORS.replace("  forståelse: { hvem: kommunen, fra: 2024-01 }\n", "");
    let folder = project(&[("samskap.yaml", &possible)]);
    assert_eq!(lint(folder.path(), &[]).status, 0);
    assert_eq!(lint(folder.path(), &["--strict"]).status, 1);
    assert_eq!(lint(folder.path(), &["--fail-on", "warning"]).status, 1);
}

#[test]
fn files_that_are_no_charters_are_passed_over_when_told() {
    let folder = project(&[
        ("compose.yaml", "services: {}\n"),
        ("kafe.yaml", VISITORS),
        ("README.md", "# Hei\n"),
        ("tom.yaml", ""),
    ]);
    let files = [
        "compose.yaml",
        "README.md",
        "tom.yaml",
        "--format",
        "concise",
    ];
    assert_eq!(lint(folder.path(), &files).status, 2);
    let passed = lint(folder.path(), &[&files[..], &["--if-charter"]].concat());
    assert_eq!(
        (passed.status, passed.out.as_str(), passed.err.as_str()),
        (0, "", "")
    );
    assert_eq!(
        lint(folder.path(), &["kafe.yaml", "--if-charter"]).status,
        1
    );
}

#[test]
fn github_actions_get_annotations_beside_the_text() {
    let folder = project(&[("samskap.yaml", VISITORS)]);
    let page = folder.path().join("oppsummering.md");
    let environment = [
        ("GITHUB_ACTIONS", "true"),
        ("GITHUB_STEP_SUMMARY", page.to_str().unwrap()),
        ("LANG", "en_US.UTF-8"),
    ];
    let ran = lint_with(folder.path(), &[], &environment);
    assert!(
        ran.out.contains("::error file=samskap.yaml,line=15,"),
        "{}",
        ran.out
    );
    assert!(ran.out.contains("error[SK401]"));
    let summary = fs::read_to_string(page).unwrap();
    assert!(summary.contains("1 charter checked: 1 error"), "{summary}");
    assert!(summary.contains("SK401"));
}

#[test]
fn the_order_is_the_same_whatever_the_number_of_threads() {
    let many: Vec<(String, String)> = (0..700)
        .map(|n| {
            let text = if n % 5 == 0 {
                "navn: [\n".to_owned()
            } else {
                VISITORS.replace("Besøksvenner\n", &format!("Venner {n}\n"))
            };
            (format!("{:02}/{n}.samskap.yaml", n % 30), text)
        })
        .collect();
    let files: Vec<(&str, &str)> = many
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()))
        .collect();
    let folder = project(&files);
    let with = |threads: &str| {
        let environment = [("RAYON_NUM_THREADS", threads)];
        let args = ["--format", "concise", "--notes"];
        let ran = lint_with(folder.path(), &args, &environment);
        assert_eq!(ran.status, 2);
        ran.out
    };
    let one = with("1");
    assert_eq!(one.lines().count(), 700 * 2);
    assert_eq!(with("4"), one);
}

#[test]
fn statistics_count_by_code() {
    let folder = project(&[("a.samskap.yaml", VISITORS), ("b.samskap.yaml", VISITORS)]);
    let ran = lint(folder.path(), &["--statistics"]);
    let lines: Vec<&str> = ran.out.lines().collect();
    assert_eq!(lines[0], "     2 SK401 feil: instrumentelt gratisarbeid");
    assert_eq!(ran.status, 1);
}

#[test]
fn a_mistake_is_shown_whatever_is_asked_for() {
    let folder = project(&[
        ("samskap.yaml", "navn: Tom\n"),
        ("samskap.toml", "[severity]\nSK401 = \"off\"\n"),
    ]);
    for args in [&["--select", "SK4"][..], &["--ignore", "SK4"], &[]] {
        let ran = lint(folder.path(), &[args, &["--format", "concise"]].concat());
        assert_eq!(ran.status, 2, "{args:?}");
        assert!(ran.out.contains("SK912"), "{args:?}: {}", ran.out);
    }
    // What would do nothing is refused, and says what to do instead.
    let ran = lint(folder.path(), &["--ignore", "SK9", "--lang", "nb"]);
    assert_eq!(ran.status, 2);
    assert!(
        ran.err.contains("kan ikke overses; --exclude"),
        "{}",
        ran.err
    );
    let off = "[severity]\nSK912 = \"off\"\n";
    std::fs::write(folder.path().join("samskap.toml"), off).unwrap();
    let ran = lint(folder.path(), &["--lang", "nb"]);
    assert_eq!(ran.status, 2);
    assert!(
        ran.err.contains("Det kan ikke gjøres unntak for SK912"),
        "{}",
        ran.err
    );
}

#[test]
fn globs_hold_however_a_path_is_typed() {
    let folder = project(&[
        ("samskap.toml", "exclude = [\"a/arkiv\"]\n"),
        ("a/arkiv/samskap.yaml", VISITORS),
        ("a/samskap.yaml", VISITORS),
    ]);
    fs::create_dir(folder.path().join(".git")).unwrap();
    let whole = folder.path().to_str().unwrap();
    let inside = folder.path().join("a");
    for (place, args) in [
        (folder.path(), &["."][..]),
        (folder.path(), &[whole]),
        (folder.path(), &["a/."]),
        (&inside, &["."]),
        (&inside, &["../a"]),
    ] {
        let ran = lint(
            place,
            &[args, &["--format", "concise", "--select", "SK401"]].concat(),
        );
        assert_eq!(
            ran.out.lines().count(),
            1,
            "{args:?}: {}{}",
            ran.out,
            ran.err
        );
    }
    let named = format!("{whole}/a/arkiv/samskap.yaml");
    let ran = lint(folder.path(), &[&named, "--force-exclude"]);
    assert_eq!(ran.status, 0, "{}", ran.err);
}

#[test]
fn silences_that_have_their_use_are_not_idle() {
    let twice = VISITORS.replace(
        "  gjennomføring: {",
        "  # samskap: ignore[SK401] avtalt\n  gjennomføring: {",
    );
    let twice = twice.replace(
        "fra: 2024-03 }",
        "fra: 2024-03 } # samskap: ignore[SK401] også avtalt",
    );
    let folder = project(&[("samskap.yaml", &twice)]);
    let ran = lint(folder.path(), &["--format", "concise"]);
    assert_eq!(ran.status, 0);
    assert!(!ran.out.contains("SK801"), "{}", ran.out);
    // What is not looked for cannot show that a comment is idle.
    let ran = lint(folder.path(), &["--format", "concise", "--select", "SK8"]);
    assert_eq!((ran.status, ran.out.as_str()), (0, ""));
}

#[test]
fn what_got_better_is_not_new() {
    let folder = project(&[("samskap.yaml", VISITORS)]);
    assert_eq!(
        lint(folder.path(), &["--write-baseline", "g.json"]).status,
        0
    );
    let with = |text: String| {
        fs::write(folder.path().join("samskap.yaml"), text).unwrap();
        lint(
            folder.path(),
            &[
                "--baseline",
                "g.json",
                "--format",
                "concise",
                "--fail-on",
                "note",
            ],
        )
    };
    // Evidence for one of the answers; and a flag that is only possible now.
    let better = with(VISITORS.replace(
        "erfaring_teller: ja",
        "erfaring_teller: { svar: ja, belegg: Referat }",
    ));
    assert_eq!((better.status, better.out.as_str()), (0, ""));
    let possible = with(VISITORS.replace("  idé: kommunen\n", "  idé: vet ikke\n"));
    assert!(!possible.out.contains("SK401"), "{}", possible.out);
    fs::write(
        folder.path().join("g.json"),
        "{\"samskap_baseline\": 99, \"findings\": []}",
    )
    .unwrap();
    assert_eq!(lint(folder.path(), &["--baseline", "g.json"]).status, 2);
}

#[test]
fn a_silence_that_is_written_otherwise_is_not_passed_over() {
    let charter = format!("# samskap: ignore SK402 avtalt\n# samskap: 1 er versjonen\n{VISITORS}");
    let folder = project(&[("samskap.yaml", &charter)]);
    let ran = lint(folder.path(), &["--format", "concise", "--select", "SK8"]);
    assert_eq!(
        concise(&ran),
        [
            "samskap.yaml:1:12: advarsel SK802 Ukjent kode «ignore SK402 avtalt» i et unntak; slik gjør du et unntak: # samskap: ignore[SK402] hvorfor"
        ]
    );
}

#[test]
fn human_text_goes_to_the_file_and_stays_on_the_screen() {
    let folder = project(&[("samskap.yaml", VISITORS)]);
    let ran = lint(folder.path(), &["--output", "ut.txt"]);
    let file = fs::read_to_string(folder.path().join("ut.txt")).unwrap();
    assert_eq!(ran.out, file);
    assert!(file.contains("SK401"), "{file}");
}

/// Each thing that a run reads, under each argument that writes.
#[test]
fn no_command_writes_over_a_file_that_it_reads_for_something_else() {
    let folder = project(&[
        ("tiltak/samskap.yaml", VISITORS),
        ("samskap.toml", "lang = \"nb\"\n"),
        ("annen.toml", "lang = \"nb\"\n"),
        ("svar.md", "1. `navn`\n"),
    ]);
    assert_eq!(
        lint(folder.path(), &["--write-baseline", "kjent.json"]).status,
        0
    );
    let before = || -> Vec<String> {
        [
            "tiltak/samskap.yaml",
            "samskap.toml",
            "annen.toml",
            "kjent.json",
            "svar.md",
        ]
        .map(|path| fs::read_to_string(folder.path().join(path)).unwrap())
        .to_vec()
    };
    let kept = before();
    for args in [
        "lint tiltak/samskap.yaml --write-baseline tiltak/samskap.yaml",
        "lint --write-baseline tiltak/samskap.yaml",
        "lint tiltak -o tiltak/../tiltak/samskap.yaml",
        "lint --baseline kjent.json -o kjent.json",
        "lint --write-baseline ny.json -o ./ny.json",
        "lint -o samskap.toml",
        "classify -o tiltak/samskap.yaml",
        "classify tiltak --config annen.toml -o annen.toml",
        "diff --since HEAD tiltak -o tiltak/samskap.yaml",
        "merge tiltak/samskap.yaml tiltak/samskap.yaml -o tiltak/samskap.yaml",
        "ask tiltak/samskap.yaml --print -o tiltak/samskap.yaml",
        "ask ny.yaml --answers svar.md --print -o svar.md",
        "lint --write-baseline -",
    ] {
        let args: Vec<&str> = args.split(' ').collect();
        let (status, _, err) = samskap(folder.path(), &args);
        assert_eq!(status, 2, "{args:?}: {err}");
        assert_eq!(before(), kept, "{args:?}");
    }
    // What is no charter may be written over.
    fs::write(folder.path().join("tiltak/rapport.md"), "Gammel\n").unwrap();
    let args = [
        "classify",
        "tiltak",
        "--format",
        "markdown",
        "-o",
        "tiltak/rapport.md",
    ];
    let (status, _, err) = samskap(folder.path(), &args);
    assert_eq!(status, 0, "{err}");
    let (status, out, _) = samskap(folder.path(), &["classify", "tiltak", "-o", "-"]);
    assert_eq!(status, 0);
    assert!(out.contains("Besøksvenner"), "{out}");
    assert!(!folder.path().join("-").exists());
}

/// Two civil parties whose names have a word in common with the one that comes later.
#[test]
fn a_baseline_never_takes_one_actor_for_another() {
    let charter = |names: &[&str]| {
        let mut text =
            "navn: Byfesten\naktører:\n  - { id: Nordvik kommune, sektor: offentlig }\n".to_owned();
        for name in names {
            text += &format!("  - {{ id: {name}, sektor: sivilsamfunn }}\n");
        }
        text += "likeverd: vet ikke\nfaser:\n  forståelse: { hvem: Nordvik kommune, hørt: [";
        text += &names.join(", ");
        text + "] }\n  idé: Nordvik kommune\n  planlegging: Nordvik kommune\n  gjennomføring: felles\n"
    };
    let folder = project(&[("samskap.yaml", &charter(&["Nordvik kor", "Sørvik lag"]))]);
    let all = ["--format", "concise", "--fail-on", "note", "--notes"];
    lint(folder.path(), &["--write-baseline", "b.json"]);
    let known = lint(
        folder.path(),
        &[&["--baseline", "b.json"], &all[..]].concat(),
    );
    assert_eq!((known.status, known.out.as_str()), (0, ""));
    fs::write(
        folder.path().join("samskap.yaml"),
        charter(&["Nordvik lag", "Sørvik lag"]),
    )
    .unwrap();
    let new = lint(
        folder.path(),
        &[&["--baseline", "b.json"], &all[..]].concat(),
    );
    assert_eq!(new.status, 1);
    assert!(new.out.contains("Nordvik lag"), "{}", new.out);
}

#[test]
fn a_baseline_holds_however_its_path_and_the_charters_are_typed() {
    let folder = project(&[("a/samskap.yaml", VISITORS), ("b/c/samskap.yaml", VISITORS)]);
    let root = folder.path().canonicalize().unwrap();
    lint(&root, &["--write-baseline", "a/kjent.json"]);
    let written = fs::read_to_string(root.join("a/kjent.json")).unwrap();
    assert!(written.contains("\"../b/c/samskap.yaml\""), "{written}");
    let whole = root.to_str().unwrap();
    for (from, args) in [
        (".", "--baseline a/kjent.json"),
        ("b", "--baseline ../a/kjent.json"),
        ("b/c", "--baseline ../../a/kjent.json samskap.yaml"),
        (".", "--baseline ./b/../a/kjent.json b/../b/c"),
        ("a", &format!("--baseline kjent.json {whole}")),
        (".", &format!("--baseline {whole}/a/kjent.json a b")),
    ] {
        let args: Vec<&str> = args.split(' ').chain(["--fail-on", "note"]).collect();
        let ran = lint(&root.join(from), &args);
        assert_eq!(ran.status, 0, "{from} {args:?}: {}", ran.out);
    }
    // One of the first version is told from what is no baseline.
    fs::write(
        root.join("gammel.json"),
        "{\"samskap_baseline\": 1, \"findings\": []}",
    )
    .unwrap();
    let old = lint(&root, &["--baseline", "gammel.json"]);
    assert_eq!(old.status, 2);
    assert!(
        old.err.contains("utgave 1") && old.err.contains("--write-baseline gammel.json"),
        "{}",
        old.err
    );
}

/// Diagnostics of every command, off a terminal, where only `--color=always` gives colour.
#[test]
fn colour_is_as_asked_in_every_command() {
    let folder = project(&[
        (
            "feil.yaml",
            "navn: A\nsektorer: [offentlig, sivil]\nlikeverdd: ja\n",
        ),
        ("rett.yaml", VISITORS),
    ]);
    for args in [
        "classify feil.yaml",
        "lint feil.yaml",
        "ask feil.yaml --set faser.idé=felles",
        "merge feil.yaml rett.yaml",
        "diff feil.yaml rett.yaml",
    ] {
        let args: Vec<&str> = args.split(' ').collect();
        for (colour, wanted) in [("always", true), ("never", false), ("auto", false)] {
            let (status, out, err) =
                samskap(folder.path(), &[&args, &["--color", colour][..]].concat());
            assert_eq!(status, 2, "{args:?} {err}");
            assert_eq!((out + &err).contains('\u{1b}'), wanted, "{args:?} {colour}");
        }
    }
}

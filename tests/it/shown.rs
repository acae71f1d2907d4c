//! What CI and editors are shown: paths from the repository's root, severities, formats, what would be mended.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::lint::{VISITORS, project};

fn run(
    folder: &Path,
    args: &[&str],
    stdin: &str,
    environment: &[(&str, &str)],
) -> (i32, String, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_samskap"))
        .args(args)
        .current_dir(folder)
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .envs(environment.iter().copied())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // Who reads no standard input has closed it.
    let _ = child.stdin.take().unwrap().write_all(stdin.as_bytes());
    let output = child.wait_with_output().unwrap();
    (
        output.status.code().unwrap(),
        String::from_utf8(output.stdout).unwrap(),
        String::from_utf8(output.stderr).unwrap(),
    )
}

fn lint(folder: &Path, args: &[&str]) -> (i32, String, String) {
    run(folder, &[&["lint", "--lang", "nb"], args].concat(), "", &[])
}

/// Services know a file by its path from the root, wherever the command is started and however it is typed.
#[test]
fn paths_are_from_the_root_of_the_repository() {
    let folder = project(&[("kultur/besøk/samskap.yaml", VISITORS)]);
    fs::create_dir(folder.path().join(".git")).unwrap();
    let inside = folder.path().join("kultur");
    let whole = folder.path().join("kultur/besøk").display().to_string();
    let mut prints = Vec::new();
    for (place, typed) in [
        (folder.path().to_owned(), "."),
        (inside.clone(), "."),
        (inside.clone(), "besøk/samskap.yaml"),
        (inside.join("besøk"), "samskap.yaml"),
        (inside, whole.as_str()),
    ] {
        let of = |format: &str| lint(&place, &["--format", format, typed]).1;
        let json = |format: &str| -> Value { serde_json::from_str(&of(format)).unwrap() };
        let path = "kultur/besøk/samskap.yaml";
        assert!(
            of("github").contains(&format!("::error file={path},")),
            "{typed}"
        );
        assert!(
            of("azure").contains(&format!(";sourcepath={path};")),
            "{typed}"
        );
        assert_eq!(json("gitlab")[0]["location"]["path"], path, "{typed}");
        assert_eq!(json("rdjson")["diagnostics"][0]["location"]["path"], path);
        let sarif = json("sarif");
        let result = &sarif["runs"][0]["results"][0];
        let at = &result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
        assert_eq!(at, "kultur/bes%C3%B8k/samskap.yaml");
        prints.push(result["partialFingerprints"].clone());
    }
    prints.dedup();
    assert_eq!(prints.len(), 1);
}

/// What is shown is one thing, and what is counted and what fails another.
#[test]
fn the_least_that_is_shown_can_be_chosen() {
    let folder = project(&[("samskap.yaml", VISITORS)]);
    let codes = |args: &[&str]| {
        let (status, out, _) = lint(folder.path(), args);
        assert_eq!(status, 1, "{args:?}");
        let codes: Vec<String> = out
            .split(|c: char| !c.is_ascii_alphanumeric())
            .filter(|word| word.len() == 5 && word.starts_with("SK"))
            .map(str::to_owned)
            .collect();
        codes
    };
    for format in ["concise", "github", "azure"] {
        let usual = codes(&["--format", format]);
        assert!(usual.contains(&"SK401".to_owned()) && !usual.contains(&"SK701".to_owned()));
        let all = codes(&["--format", format, "--min-severity", "note"]);
        assert!(all.contains(&"SK701".to_owned()), "{format}: {all:?}");
        assert_eq!(all, codes(&["--format", format, "--notes"]));
    }
    for format in ["jsonl", "sarif", "gitlab", "rdjson"] {
        assert!(
            codes(&["--format", format]).contains(&"SK701".to_owned()),
            "{format}"
        );
    }
    let errors = codes(&["--format", "jsonl", "--min-severity", "error"]);
    assert!(!errors.contains(&"SK701".to_owned()), "{errors:?}");
    let (status, _, err) = lint(folder.path(), &["--notes", "--min-severity", "error"]);
    assert_eq!(status, 2, "{err}");
}

/// Findings are told, and the run passes; what cannot be read does not.
#[test]
fn a_run_can_pass_whatever_is_found() {
    let folder = project(&[("samskap.yaml", VISITORS)]);
    let (status, out, _) = lint(folder.path(), &["--exit-zero"]);
    assert_eq!(status, 0);
    assert!(out.contains("feil[SK401]"), "{out}");
    let (status, _, _) = lint(folder.path(), &["--exit-zero", "finnes-ikke.yaml"]);
    assert_eq!(status, 2);
}

/// Standard input is judged as the file that it stands for: with its path, its kind and its configuration.
#[test]
fn standard_input_stands_for_a_file() {
    let folder = project(&[
        ("p/samskap.toml", "require = \"tykk\"\n"),
        ("p/samskap.yaml", "navn: Gammelt\n"),
    ]);
    let args = [
        "lint",
        "--lang",
        "nb",
        "--format",
        "concise",
        "--stdin-filename",
    ];
    let named = |name: &str, text: &str| {
        run(
            folder.path(),
            &[&args[..], &[name, "-"]].concat(),
            text,
            &[],
        )
    };
    let (status, out, err) = named("p/samskap.yaml", VISITORS);
    assert_eq!(status, 1, "{out}{err}");
    assert!(out.contains("p/samskap.yaml:1:1: feil SK504"), "{out}");
    // A page is read as one.
    let inside: String = VISITORS.lines().map(|line| format!("  {line}\n")).collect();
    let page = format!("---\nsamskap:\n{inside}---\n\nTekst: ikke en nøkkel\n");
    let (status, out, err) = named("q/ny.md", &page);
    assert_eq!(status, 1, "{out}{err}");
    assert!(out.contains("q/ny.md:") && !out.contains("SK9"), "{out}");
    // Without a path, standard input is meant; with another, nothing is.
    let args = [
        "lint",
        "--lang",
        "nb",
        "--format",
        "concise",
        "--stdin-filename",
        "p/samskap.yaml",
    ];
    let (status, out, _) = run(folder.path(), &args, VISITORS, &[]);
    assert_eq!(status, 1);
    assert!(out.contains("p/samskap.yaml:1:1: feil SK504"), "{out}");
    let (status, _, err) = run(folder.path(), &[&args[..], &["p"]].concat(), VISITORS, &[]);
    assert_eq!(status, 2);
    assert!(err.contains("gjelder standard inndata alene"), "{err}");
}

/// A file that is named twice, and one that is named beside its folder, is looked at once.
#[test]
fn what_is_named_twice_is_looked_at_once() {
    let folder = project(&[("p/samskap.yaml", VISITORS), ("p/notat.txt", VISITORS)]);
    let count = |paths: &[&str]| {
        let (_, out, _) = lint(folder.path(), &[&["--format", "json"], paths].concat());
        let json: Value = serde_json::from_str(&out).unwrap();
        json["counts"]["charters"].as_u64().unwrap()
    };
    assert_eq!(count(&["p/samskap.yaml", "p/samskap.yaml"]), 1);
    assert_eq!(count(&["p/samskap.yaml", "./p/../p/samskap.yaml"]), 1);
    assert_eq!(count(&["p", "p/samskap.yaml"]), 1);
    assert_eq!(count(&["p/samskap.yaml", "p", "."]), 1);
    assert_eq!(count(&["p", "p/notat.txt"]), 2);
}

/// What the command takes out is out, in folders, and is counted.
#[test]
fn the_command_takes_files_out() {
    let folder = project(&[
        ("a/samskap.yaml", VISITORS),
        ("arkiv/samskap.yaml", VISITORS),
        ("b/arkiv/samskap.yaml", VISITORS),
    ]);
    let (_, out, _) = lint(folder.path(), &["--exclude", "arkiv", "--exit-zero"]);
    assert!(out.contains("1 kort kontrollert"), "{out}");
    assert!(out.contains("utelatt av exclude (2)"), "{out}");
    let (_, out, _) = lint(folder.path(), &["--exclude", "./arkiv/**", "--exit-zero"]);
    assert!(out.contains("2 kort kontrollert"), "{out}");
}

/// What would be mended is shown as a patch, and nothing is changed.
#[test]
fn what_would_be_mended_is_shown() {
    let text = "navn: Grillplassen\nSektorer: [Offentlig, sivilsamfunn]\nlikeverd: ja\nfaser:\n  forstaaelse: felles\n";
    let folder = project(&[("samskap.yaml", text)]);
    let (status, out, err) = lint(folder.path(), &["--fix", "--diff"]);
    assert_eq!(status, 1, "{out}{err}");
    let patch = "--- a/samskap.yaml\n+++ b/samskap.yaml\n@@ -1,5 +1,5 @@\n navn: Grillplassen\n-Sektorer: [Offentlig, sivilsamfunn]\n+sektorer: [offentlig, sivilsamfunn]\n likeverd: ja\n faser:\n-  forstaaelse: felles\n+  forståelse: felles\n";
    assert!(out.starts_with(patch), "{out}");
    assert!(out.contains("3 ville blitt rettet."), "{out}");
    let file = folder.path().join("samskap.yaml");
    assert_eq!(fs::read_to_string(&file).unwrap(), text);
    let (_, out, _) = lint(folder.path(), &[]);
    assert!(out.contains("3 kan rettes med --fix."), "{out}");
    // What is shown is what is done.
    lint(folder.path(), &["--fix"]);
    let after = fs::read_to_string(&file).unwrap();
    assert!(after.contains("sektorer: [offentlig,") && after.contains("  forståelse:"));
    let (status, out, _) = lint(folder.path(), &["--fix", "--diff", "--exit-zero"]);
    assert_eq!(status, 0);
    assert!(!out.contains("@@"), "{out}");
    assert_eq!(lint(folder.path(), &["--diff"]).0, 2);
}

/// The edits that would mend a mistake stand with it, in characters for JSON and in bytes for reviewdog.
#[test]
fn edits_stand_with_what_they_mend() {
    let text = "navn: Grillplassen\nsektorer: [offentlig, sivilsamfunn]\nlikeverd: { \"kan_si_nei\": ja, dælt_beslutning: ja, deltt_beslutning: ja }\nfaser: { forståelse: felles, planlegging: felles, gjennomforing: felles, idé: felles, produksjonn: felles }\n";
    let folder = project(&[("samskap.yaml", text)]);
    let (_, out, _) = lint(folder.path(), &["--format", "json"]);
    let json: Value = serde_json::from_str(&out).unwrap();
    let found = json["findings"].as_array().unwrap();
    let edited: Vec<&Value> = found
        .iter()
        .filter(|found| {
            found["edits"]
                .as_array()
                .is_some_and(|edits| !edits.is_empty())
        })
        .collect();
    let last = edited.last().unwrap();
    assert_eq!(last["edits"][0]["text"], "produksjon");
    let column = last["edits"][0]["column"].as_u64().unwrap();
    let (_, out, _) = lint(folder.path(), &["--format", "rdjson"]);
    let rdjson: Value = serde_json::from_str(&out).unwrap();
    let all = rdjson["diagnostics"].as_array().unwrap();
    let last = all
        .iter()
        .rfind(|one| one["suggestions"].is_array())
        .unwrap();
    let start = &last["suggestions"][0]["range"]["start"];
    // An å and an é stand before it on the line.
    assert_eq!(start["column"].as_u64().unwrap(), column + 2);
}

/// JUnit tells apart what failed, what was hidden, what passed, and what was never judged.
#[test]
fn junit_tells_four_things_apart() {
    let silenced = VISITORS.replace(
        "  gjennomføring:",
        "  # samskap: ignore[SK401] avtalt på årsmøtet\n  gjennomføring:",
    );
    let folder = project(&[
        ("a.samskap.yaml", &format!("{VISITORS}---\n{VISITORS}")),
        ("b.samskap.yaml", &silenced),
        ("c.samskap.yaml", "navn: [\n"),
    ]);
    let args = [
        "--format",
        "junit",
        ".",
        "finnes.ikke.yaml",
        "--select",
        "SK4",
    ];
    let (status, out, _) = lint(folder.path(), &args);
    assert_eq!(status, 2);
    let tree = roxmltree::Document::parse(&out).unwrap();
    let cases: Vec<_> = tree
        .descendants()
        .filter(|node| node.has_tag_name("testcase"))
        .collect();
    let mut names: Vec<_> = cases
        .iter()
        .map(|case| {
            (
                case.attribute("classname").unwrap(),
                case.attribute("name").unwrap(),
            )
        })
        .collect();
    assert!(
        names.iter().all(|(class, _)| !class.contains('.')),
        "{names:?}"
    );
    // Only what was asked stands there.
    assert!(
        names
            .iter()
            .all(|(_, name)| name.starts_with("SK4") || matches!(*name, "SK9" | "samskap"))
    );
    let all = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), all);
    let with = |tag: &str| {
        let with = cases
            .iter()
            .filter(|case| case.children().any(|node| node.has_tag_name(tag)));
        with.map(|case| case.attribute("classname").unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(with("failure"), ["a_samskap_yaml#1", "a_samskap_yaml#2"]);
    assert_eq!(with("skipped"), ["b_samskap_yaml#1"]);
    assert_eq!(with("error"), ["c_samskap_yaml#1", "finnes_ikke_yaml#1"]);
    let root = tree.root_element();
    for (counted, wanted) in [("failures", "2"), ("errors", "2"), ("skipped", "1")] {
        assert_eq!(root.attribute(counted), Some(wanted), "{out}");
    }
}

/// A code leads to what it means, where it is known where that is published.
#[test]
fn codes_lead_to_what_they_mean() {
    let folder = project(&[("samskap.yaml", VISITORS)]);
    let docs = [("SAMSKAP_DOCS", "https://example.org/docs/")];
    let args = ["lint", "--lang", "nb", "--format"];
    let of = |format: &str, environment: &[(&str, &str)]| {
        let (_, out, _) = run(
            folder.path(),
            &[&args[..], &[format]].concat(),
            "",
            environment,
        );
        out
    };
    let json: Value = serde_json::from_str(&of("json", &docs)).unwrap();
    let flag = json["findings"].as_array().unwrap();
    let flag = flag.iter().find(|found| found["code"] == "SK401").unwrap();
    let address = "https://example.org/docs/rules.nb.md#sk401-instrumentelt-gratisarbeid";
    assert_eq!(flag["url"], address);
    let sarif: Value = serde_json::from_str(&of("sarif", &docs)).unwrap();
    let rules = sarif["runs"][0]["tool"]["driver"]["rules"]
        .as_array()
        .unwrap();
    assert!(rules.iter().all(|rule| rule["helpUri"].is_string()));
    assert!(rules.iter().any(|rule| rule["helpUri"] == address));
    // Every anchor is one that the pages have, as their publishers make them of headings.
    for rule in rules {
        let address = rule["helpUri"].as_str().unwrap();
        let (page, anchor) = address.rsplit_once('#').unwrap();
        let page = page.rsplit_once('/').unwrap().1;
        let text = fs::read_to_string(Path::new("docs").join(page)).unwrap();
        let code = rule["id"].as_str().unwrap();
        let heading = text
            .lines()
            .find(|line| line.starts_with('#') && line.contains(&format!(" {code}: ")))
            .unwrap_or_else(|| panic!("{page} has no heading of {code}"));
        let slug: String = heading
            .trim_start_matches(['#', ' '])
            .to_lowercase()
            .chars()
            .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'))
            .map(|c| if c == ' ' { '-' } else { c })
            .collect();
        let read = percent_encoding::percent_decode_str(anchor)
            .decode_utf8()
            .unwrap();
        assert_eq!(read, slug);
    }
    // Nobody has said where, or said something that is no address.
    for environment in [&[][..], &[("SAMSKAP_DOCS", "javascript:alert(1)")]] {
        let json: Value = serde_json::from_str(&of("json", environment)).unwrap();
        assert_eq!(json["findings"][0]["url"], Value::Null);
    }
}

/// Colour can be asked for where no terminal is, as in the log of a run.
#[test]
fn colour_can_be_forced_and_forbidden() {
    let folder = project(&[("samskap.yaml", VISITORS)]);
    let is_coloured = |environment: &[(&str, &str)]| {
        run(folder.path(), &["lint"], "", environment)
            .1
            .contains("\u{1b}[")
    };
    assert!(!is_coloured(&[]));
    assert!(is_coloured(&[("FORCE_COLOR", "1")]));
    assert!(is_coloured(&[("CLICOLOR_FORCE", "1")]));
    assert!(!is_coloured(&[("FORCE_COLOR", "0")]));
    assert!(!is_coloured(&[("FORCE_COLOR", "1"), ("NO_COLOR", "1")]));
}

/// A page of a run that cannot be written is no fault of the charters.
#[test]
fn a_summary_that_cannot_be_written_fails_nothing() {
    let folder = project(&[("samskap.yaml", VISITORS)]);
    let environment = [
        ("GITHUB_ACTIONS", "true"),
        ("GITHUB_STEP_SUMMARY", "/finnes/ikke/side.md"),
    ];
    let args = ["lint", "--lang", "nb", "--exit-zero"];
    let (status, out, err) = run(folder.path(), &args, "", &environment);
    assert_eq!(status, 0, "{out}");
    assert!(err.contains("advarsel: kan ikke skrive"), "{err}");
    // Annotations come after what people read, and never between.
    let first = out.find("::error").unwrap();
    assert!(
        out[first..].lines().all(|line| line.starts_with("::")),
        "{out}"
    );
    // The page names what fails.
    let page = folder.path().join("side.md");
    let environment = [
        ("GITHUB_ACTIONS", "true"),
        ("GITHUB_STEP_SUMMARY", page.to_str().unwrap()),
    ];
    run(folder.path(), &args, "", &environment);
    let page = fs::read_to_string(page).unwrap();
    assert!(page.contains("samskap.yaml:15:3: feil SK401"), "{page}");
}

/// A baseline can be configured, and what it holds in vain is told and taken out.
#[test]
fn a_baseline_is_kept_tidy() {
    let folder = project(&[
        ("p/a.samskap.yaml", VISITORS),
        (
            "p/b.samskap.yaml",
            &VISITORS.replace("Besøksvenner\n", "Leksevenner\n"),
        ),
        (
            "p/c.samskap.yaml",
            &VISITORS.replace("Besøksvenner\n", "Turvenner\n"),
        ),
        ("samskap.toml", "baseline = \"kjent.json\"\n"),
    ]);
    let root = folder.path();
    fs::create_dir(root.join(".git")).unwrap();
    // A file that is not there is a mistake, and not an empty one.
    assert_eq!(lint(root, &[]).0, 2);
    assert_eq!(lint(root, &["--write-baseline", "kjent.json"]).0, 0);
    let (status, out, _) = lint(root, &[]);
    assert_eq!(status, 0, "{out}");
    assert!(
        out.contains("i grunnlinjen.") && !out.contains("prune"),
        "{out}"
    );
    let (status, out, _) = lint(&root.join("p"), &[]);
    assert_eq!(status, 0, "{out}");
    // One is mended, one is gone.
    let mended = VISITORS
        .replace("forståelse: { hvem: kommunen", "forståelse: { hvem: felles")
        .replace("idé: kommunen", "idé: felles")
        .replace("planlegging: kommunen", "planlegging: felles");
    fs::write(root.join("p/a.samskap.yaml"), mended).unwrap();
    fs::remove_file(root.join("p/b.samskap.yaml")).unwrap();
    let (status, out, _) = lint(root, &["--format", "json"]);
    assert_eq!(status, 0, "{out}");
    let json: Value = serde_json::from_str(&out).unwrap();
    let stale = json["counts"]["stale_in_baseline"].as_u64().unwrap();
    assert!(stale > 1, "{out}");
    let (_, out, _) = lint(root, &[]);
    assert!(
        out.contains(&format!(
            "{stale} i grunnlinjen er ikke der lenger; rydd med --prune-baseline."
        )),
        "{out}"
    );
    // What was not looked for is not missing.
    let (_, out, _) = lint(
        root,
        &["--select", "SK6", "p/a.samskap.yaml", "--format", "json"],
    );
    let json: Value = serde_json::from_str(&out).unwrap();
    assert!(
        json["counts"]["stale_in_baseline"].as_u64().unwrap() < stale,
        "{out}"
    );
    let (_, out, _) = lint(root, &["--prune-baseline"]);
    assert!(
        out.contains(&format!("{stale} tatt ut av grunnlinjen.")),
        "{out}"
    );
    let kept = fs::read_to_string(root.join("kjent.json")).unwrap();
    assert!(
        kept.contains("p/c.samskap.yaml") && !kept.contains("p/b.samskap.yaml"),
        "{kept}"
    );
    let (status, out, _) = lint(root, &[]);
    assert_eq!(status, 0);
    assert!(!out.contains("prune"), "{out}");
    // It is not written over by something else.
    let before = fs::read_to_string(root.join("kjent.json")).unwrap();
    let (status, _, err) = lint(root, &["--format", "json", "--output", "kjent.json"]);
    assert_eq!(status, 2, "{err}");
    assert_eq!(fs::read_to_string(root.join("kjent.json")).unwrap(), before);
    // Without one there is nothing to tidy.
    fs::write(root.join("samskap.toml"), "").unwrap();
    assert_eq!(lint(root, &["--prune-baseline"]).0, 2);
}

/// A key that changes nothing where it stands is told of, and the language holds where it is configured.
#[test]
fn keys_without_effect_are_told_and_the_language_is_the_nearest() {
    let folder = project(&[
        ("samskap.toml", "require = \"tynn\"\n"),
        (
            "s/samskap.toml",
            "exclude = [\"**\"]\ndiscover = \"name\"\nbaseline = \"x.json\"\nlang = \"en\"\n",
        ),
        ("s/samskap.yaml", VISITORS),
        ("t/samskap.toml", "lang = \"nn\"\n"),
        ("t/samskap.yaml", VISITORS),
    ]);
    fs::create_dir(folder.path().join(".git")).unwrap();
    let (status, out, err) = run(folder.path(), &["lint", "--format", "concise"], "", &[]);
    assert_eq!(status, 1, "{out}{err}");
    for key in ["exclude", "discover", "baseline"] {
        let said = format!("advarsel: {key} i s/samskap.toml har ingen virkning");
        assert!(err.contains(&said), "{key}: {err}");
    }
    assert!(
        out.contains("s/samskap.yaml:1:1: error SK504 The requirement"),
        "{out}"
    );
    assert!(
        out.contains("t/samskap.yaml:1:1: feil SK504 Kravet er «tynn samskaping», men dette"),
        "{out}"
    );
    let (_, out, _) = run(folder.path(), &["classify", "s", "t"], "", &[]);
    assert!(
        out.contains("Collaboration") && out.contains("av 5 fasar"),
        "{out}"
    );
}

/// On a terminal that shows links a code is one, and elsewhere it is plain text.
#[cfg(unix)]
#[test]
fn a_code_is_a_link_on_a_terminal_that_shows_links() {
    use std::io::Read;

    use portable_pty::{CommandBuilder, PtySize, native_pty_system};

    let folder = project(&[("samskap.yaml", VISITORS)]);
    let link =
        "\u{1b}]8;;https://example.org/docs/rules.nb.md#sk401-instrumentelt-gratisarbeid\u{1b}\\";
    for (environment, has_link) in [
        (&[("FORCE_HYPERLINK", "1")][..], true),
        (&[("FORCE_HYPERLINK", "0")], false),
        (&[("FORCE_HYPERLINK", "1"), ("NO_COLOR", "1")], false),
    ] {
        let pair = native_pty_system().openpty(PtySize::default()).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_samskap"));
        command.args(["lint", "--lang", "nb"]);
        command.cwd(folder.path());
        command.env_clear();
        command.env("TERM", "xterm-256color");
        command.env("SAMSKAP_DOCS", "https://example.org/docs");
        for (name, value) in environment {
            command.env(name, value);
        }
        let mut output = pair.master.try_clone_reader().unwrap();
        let mut child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut shown = Vec::new();
        // A terminal whose program has ended gives an error for an end.
        let _ = output.read_to_end(&mut shown);
        child.wait().unwrap();
        let shown = String::from_utf8(shown).unwrap();
        assert!(shown.contains("SK401"), "{shown}");
        assert_eq!(shown.contains(link), has_link, "{environment:?}: {shown:?}");
    }
}

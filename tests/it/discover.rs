//! Which files are read in folders: by name, by content, and what is said of the rest.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;

use super::clients::client;
use super::lint::{project, samskap};

const CHARTER: &str = "navn: Turgruppa
aktører:
  - { id: kommunen, sektor: offentlig }
  - { id: laget, sektor: sivilsamfunn }
likeverd: ja
faser: { forståelse: felles }
";

/// The files of a folder that are read, by what `--show-files` says.
fn read_in(folder: &Path, args: &[&str]) -> BTreeSet<String> {
    let args = [&["lint", "--show-files", "--lang", "en"], args].concat();
    let (status, out, err) = samskap(folder, &args);
    assert_eq!(status, 0, "{err}");
    out.lines()
        .filter(|line| !line.contains(": not read"))
        .map(|line| line.rsplit_once(": ").unwrap().0.to_owned())
        .collect()
}

/// A folder as people leave it: charters under every kind of name, in three languages and several shapes.
fn messy() -> Vec<(String, String)> {
    let in_braces = "{navn: A, sektorer: [offentlig, sivilsamfunn], likeverd: nei}\n";
    let nynorsk = "namn: B\nsektorar:\n- offentleg\n- sivilsamfunn\nfasar:\n  forståing: felles\n";
    let english =
        "name: C\nactors:\n  - id: a\n    sector: public\n  - id: b\n    sector: civil society\n";
    let crlf = CHARTER.replace('\n', "\r\n");
    let misspelt = "navn: D\nlikeverdd: ja\nsektorer: [offentlig, sivilsamfun]\n";
    let broken = "navn: \"E\nsektorer: [offentlig, sivilsamfunn\nlikeverd: ja\n";
    let second = format!("---\n---\n# ingenting her\n---\n{CHARTER}");
    let quoted = "\"navn\": F\n'likeverd': ja\n\"sektorer\": [\"offentlig\", \"sivilsamfunn\"]\n";
    let indented = "  navn: G\n  likeverd: ja\n";
    let marked = "!!map\nnavn: H\n&alle likeverd: ja\n";
    let page = |top: &str| format!("---\n{top}---\n\n# Om prosjektet\n");
    let nested = format!("samskap:\n{}", CHARTER.replace('\n', "\n  ").trim_end());
    [
        ("prosjekt-x.yaml", CHARTER.to_owned()),
        ("charter.yml", CHARTER.to_owned()),
        ("Samskap.yaml", CHARTER.to_owned()),
        ("turlag.SAMSKAP.YAML", "navn: bare et navn\n".to_owned()),
        ("samskaping-1.yaml", in_braces.to_owned()),
        ("samskap-2025.yaml", nynorsk.to_owned()),
        ("samskap (1).yaml", english.to_owned()),
        ("mappe/turgruppe_samskap.yaml", crlf),
        ("mappe/skrivefeil.yaml", misspelt.to_owned()),
        ("mappe/uferdig.yaml", broken.to_owned()),
        ("mappe/andre.yaml", second),
        ("mappe/anførsel.yaml", quoted.to_owned()),
        ("mappe/innrykk.yaml", indented.to_owned()),
        ("mappe/merke.yaml", marked.to_owned()),
        ("mappe/BOM.yaml", format!("\u{FEFF}{CHARTER}")),
        (".skjult/a.yaml", CHARTER.to_owned()),
        ("side.md", page(&nested)),
        ("side-uten-nøkkel.md", page(CHARTER)),
        (
            "side-i-klammer.markdown",
            page(&format!("{{samskap: {}}}\n", in_braces.trim_end())),
        ),
        (
            "side-merke.md",
            page(&format!("!!str samskap: {in_braces}")),
        ),
        (
            "side-rømt.md",
            page(&format!("\"s\\u0061mskap\": {in_braces}")),
        ),
        (
            "side-spørsmål.md",
            page(&format!("? samskap\n: {in_braces}")),
        ),
        ("side-uten-slutt.md", format!("---\n{nested}\n")),
        (
            "side-kommentarer.md",
            page(&format!("{}{nested}\n", "# en kommentar\n".repeat(20_000))),
        ),
    ]
    .map(|(path, text)| (path.to_owned(), text))
    .into()
}

/// What others keep in YAML and Markdown, four hundred files in the shapes of well-known programs.
fn foreign() -> Vec<(String, String)> {
    let shapes = [
        "services:\n  web:\n    image: nginx\n    ports: ['80:80']\nvolumes: {}\n",
        "apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  selector: { app: web }\n",
        "apiVersion: v2\nname: web\nversion: 1.0.0\ndescription: A chart\nmaintainers:\n  - name: Kari\n",
        "name: CI\non: [push]\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: make\n",
        "openapi: 3.0.0\ninfo: { title: API, version: '1' }\npaths:\n  /a:\n    get: { summary: x }\n",
        "site_name: Docs\nnav:\n  - Home: index.md\ntheme: { name: material }\n",
        "publiccodeYmlVersion: '0.4'\nname: Program\nurl: https://example.org\ndescription:\n  nb: { shortDescription: Noe }\nmaintenance: { type: internal }\n",
        "name: Release\nphases: [1, 2]\n",
        "name: Build\nphases:\n  build:\n    commands: [make]\n  post_build: { commands: [ls] }\n",
        "version: 0.2\nphases:\n  install: { commands: [npm ci] }\nartifacts: { files: ['**/*'] }\n",
        "name: Survey\nquality: high\nactors: [kari, ola]\ninnovation: none\n",
        "name: Game\nactors:\n  - id: player\n    sprite: a.png\nsectors: [north, south]\n",
        "sectors:\n  - retail\n  - energy\nname: Portfolio\nclaim: none\n",
        "repos:\n  - repo: local\n    hooks: [{ id: x, name: x, entry: x, language: system }]\n",
        "navn: Ola\nfaser: 3\nsektor: offentlig\n",
        "navn: Budsjett\nutfordring: lite penger\ninnsats: stor\nprofil: lav\n",
        "- navn: a\n  likeverd: ja\n- navn: b\n",
        "tekst: |\n  navn: a\n  likeverd: ja\n  sektorer: [offentlig]\n",
        "swagger: '2.0'\nhost: a.example.org\nschemes: [https]\nname: x\n",
        "language: python\nname: x\nenv:\n  phases: { forståelse: 1 }\n",
    ];
    let mut files: Vec<(String, String)> = (0..360)
        .map(|number| {
            let shape = shapes[number % shapes.len()];
            let text = format!("{shape}x{number}: {number}\n");
            (format!("andres/{number}/fil.yaml"), text)
        })
        .collect();
    files.extend((0..40).map(|number| {
        let text = match number % 4 {
            0 => "# Om\n\nnavn: a\nlikeverd: ja\n".to_owned(),
            1 => "---\ntitle: Innlegg\nname: x\nlayout: post\n---\n\nTekst\n".to_owned(),
            2 => "---\n\nTekst\n".to_owned(),
            _ => format!("# Eksempel\n\n```yaml\n{CHARTER}```\n"),
        };
        (format!("andres/{number}.md"), text)
    }));
    files
}

fn written(files: &[(String, String)]) -> tempfile::TempDir {
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()))
        .collect();
    project(&files)
}

#[test]
fn charters_are_found_under_every_name_and_nothing_of_others_is() {
    let (charters, others) = (messy(), foreign());
    let folder = written(&[charters.clone(), others.clone()].concat());
    let expected: BTreeSet<String> = charters.iter().map(|(path, _)| path.clone()).collect();
    assert_eq!(read_in(folder.path(), &[]), expected);
    // As `classify` counts them, and says of the rest.
    let (_, out, _) = samskap(folder.path(), &["classify", "--format", "json", "."]);
    let all: Value = serde_json::from_str(&out).unwrap();
    let paths: BTreeSet<String> = all["charters"]
        .as_array()
        .unwrap()
        .iter()
        .map(|charter| charter["path"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(paths, expected);
    let searched = &all["searched"];
    assert_eq!(searched["passed_over"], others.len());
    let found = |key: &str| searched[key].as_u64().unwrap();
    assert_eq!(
        found("by_name") + found("by_content"),
        charters.len() as u64
    );
    assert_eq!(found("unreadable"), 0);
    // As a hook checks them, which names every file.
    let mut named: Vec<String> = [charters, others]
        .concat()
        .into_iter()
        .map(|(path, _)| path)
        .collect();
    named.sort();
    let args: Vec<&str> = named.iter().map(String::as_str).collect();
    assert_eq!(
        read_in(folder.path(), &[&["--if-charter"], &args[..]].concat()),
        expected
    );
}

#[test]
fn pre_commit_checks_the_same_files() {
    let Some(program) = client("pre-commit") else {
        return;
    };
    let mut files = messy();
    files.extend(foreign().into_iter().take(40));
    let entry = env!("CARGO_BIN_EXE_samskap");
    files.push((
        ".pre-commit-config.yaml".to_owned(),
        format!("repos:\n  - repo: local\n    hooks:\n      - id: samskap\n        name: samskap\n        entry: {entry} lint --force-exclude --if-charter --show-files --lang en\n        args: ['--']\n        language: system\n        types_or: [yaml, markdown]\n        require_serial: true\n        verbose: true\n"),
    ));
    let folder = written(&files);
    let git = |args: &[&str]| {
        let status = std::process::Command::new("git")
            .args(args)
            .current_dir(folder.path())
            .status();
        assert!(status.unwrap().success());
    };
    git(&["init", "--quiet"]);
    git(&["config", "core.quotepath", "off"]);
    git(&["add", "--all"]);
    let ran = std::process::Command::new(program)
        .args(["run", "--all-files", "--color", "never"])
        .current_dir(folder.path())
        .output()
        .unwrap();
    let said = String::from_utf8(ran.stdout).unwrap();
    let found: BTreeSet<String> = said
        .lines()
        .filter_map(|line| line.strip_suffix(": named"))
        .map(str::to_owned)
        .collect();
    assert_eq!(found, read_in(folder.path(), &[]), "{said}");
}

#[test]
fn only_names_count_where_that_is_asked_for_and_the_rest_is_told() {
    let folder = project(&[
        ("a/samskap.yaml", CHARTER),
        ("b/plan.yaml", CHARTER),
        ("c.yaml", "a: b\n"),
    ]);
    for (config, flag) in [("", Some("--only-named")), ("discover = \"name\"\n", None)] {
        fs::write(folder.path().join("samskap.toml"), config).unwrap();
        let flag: Vec<&str> = flag.into_iter().collect();
        assert_eq!(
            read_in(folder.path(), &flag),
            BTreeSet::from(["a/samskap.yaml".to_owned()])
        );
        let (_, _, err) = samskap(
            folder.path(),
            &[&["classify", "--lang", "nb", "."], &flag[..]].concat(),
        );
        assert!(err.contains("ikke lest: 1, blant dem b/plan.yaml"), "{err}");
    }
}

#[test]
fn what_an_include_matches_is_looked_into_and_a_glob_that_matches_nothing_is_told() {
    let folder = project(&[
        ("samskap.yaml.txt", CHARTER),
        ("notat.txt", "Til møtet\n"),
        ("gammelt/a.yaml", CHARTER),
        (
            "samskap.toml",
            "include = [\"*.txt\", \"*.charter\"]\nexclude = [\"gammelt/**\", \"borte/**\"]\n",
        ),
    ]);
    assert_eq!(
        read_in(folder.path(), &[]),
        BTreeSet::from(["samskap.yaml.txt".to_owned()])
    );
    let (_, out, err) = samskap(folder.path(), &["lint", "--lang", "nb"]);
    assert!(out.contains("utelatt av exclude (1)"), "{out}");
    assert!(
        err.contains("include = «*.charter» treffer ingen filer"),
        "{err}"
    );
    assert!(
        err.contains("exclude = «borte/**» treffer ingen filer"),
        "{err}"
    );
    assert_eq!(err.lines().count(), 2, "{err}");
}

#[cfg(unix)]
#[test]
fn links_are_followed_inside_the_folder_and_counted_when_they_lead_out() {
    let outside = project(&[("utenfor.yaml", CHARTER)]);
    let folder = project(&[("mappe/ekte.tekst", CHARTER)]);
    let link = |to: &Path, name: &str| {
        std::os::unix::fs::symlink(to, folder.path().join(name)).unwrap();
    };
    link(Path::new("mappe/ekte.tekst"), "inne.yaml");
    link(&outside.path().join("utenfor.yaml"), "ute.yaml");
    link(Path::new("finnes-ikke.yaml"), "borte.yaml");
    assert_eq!(
        read_in(folder.path(), &[]),
        BTreeSet::from(["inne.yaml".to_owned()])
    );
    let (_, out, _) = samskap(folder.path(), &["lint", "--lang", "nb"]);
    assert!(out.contains("lenker ut av mappen (1)"), "{out}");
}

#[test]
fn no_charter_is_said_with_where_it_was_looked_for() {
    let folder = project(&[("a/fil.yaml", "a: b\n")]);
    let (status, _, err) = samskap(folder.path(), &["classify", "--lang", "nb", "a"]);
    assert_eq!(status, 2);
    assert!(err.contains("fant ingen kort i a"), "{err}");
    let (status, ..) = samskap(folder.path(), &["classify", "--allow-empty", "a"]);
    assert_eq!(status, 0);
}

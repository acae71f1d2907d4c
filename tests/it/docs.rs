//! The docs: made from the program where they can be, and checked against it where not.

use std::fs;
use std::process::Command;

use anstyle_svg::Term;
use samskap::lint::checks::ALL as CHECKS;
use samskap::theory::lang::one_line;
use snapbox::{Data, assert_data_eq};

use super::book::pages;

fn samskap(args: &[&str], lang: &str) -> String {
    on_a_screen(args, lang, "80")
}

fn on_a_screen(args: &[&str], lang: &str, columns: &str) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_samskap"))
        .args(args)
        .args(["--lang", lang])
        .env_clear()
        .env("COLUMNS", columns)
        .output()
        .unwrap();
    assert!(output.status.success(), "{args:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// The blocks of a page with a language, such as `yaml`.
fn blocks(page: &str, of: &str) -> Vec<String> {
    let fence = format!("```{of}\n");
    page.split(&fence)
        .skip(1)
        .map(|rest| rest.split("```").next().unwrap().to_owned())
        .collect()
}

/// A picture of a screen in which what is dimmed can be read too: its contrast is at least 4.5 (WCAG 2.2, 1.4.3).
pub fn readable(picture: &str) -> String {
    let (fg, opacity) = (0xCC, 0.75);
    let text = picture.replace(
        ".fg { fill: #AAAAAA }",
        &format!(".fg {{ fill: #{fg:X}{fg:X}{fg:X} }}"),
    );
    let text = text.replace(
        ".dimmed { opacity: 0.4; }",
        &format!(".dimmed {{ opacity: {opacity}; }}"),
    );
    let text = text.replace(
        ".fg-yellow { fill: #AA5500 }",
        ".fg-yellow { fill: #D78700 }",
    );
    assert!(!text.contains("#AA5500"));
    assert!(text.contains(".fg { fill: #CCCCCC }") && text.contains(".bg { fill: #000000 }"));
    assert!(
        !text.contains("opacity: 0.4"),
        "dimmed otherwise than before"
    );
    // On black the luminance of a grey is all that there is, and what is dimmed is a darker grey.
    let luminance = ((f64::from(fg) * opacity / 255.0 + 0.055) / 1.055).powf(2.4);
    assert!((luminance + 0.05) / 0.05 >= 4.5);
    text
}

#[test]
fn the_pictures_of_a_verdict_are_current() {
    for lang in ["nb", "nn", "en"] {
        let args = ["classify", "examples/skatehallen.yaml", "--color", "always"];
        let picture = Term::new()
            .min_width_px(740)
            .render_svg(&on_a_screen(&args, lang, "86"));
        let picture = readable(&picture);
        let path = format!("docs/images/verdict.{lang}.svg");
        assert_data_eq!(picture, Data::read_from(path.as_ref(), None).raw());
    }
}

#[test]
fn the_page_of_examples_is_current() {
    // What each of them teaches; the verdict is the program's.
    let taught = [
        (
            "minste.yaml",
            "The smallest charter. Joint up to the plan is thin, though the municipality carries it out alone.",
        ),
        (
            "kafe.yaml",
            "Everything that can be written. One open marker of equality keeps the claim from being shown, and a planned phase gives a verdict *so far*.",
        ),
        (
            "essex-recovery-college.yaml",
            "What thick takes: every phase joint, every core marker of equality a yes.",
        ),
        (
            "vunki-mano.yaml",
            "One marker without an answer leaves every level open, and the program asks for just what is missing.",
        ),
        (
            "gentofte-opgaveudvalg.yaml",
            "Joint ideas and a joint plan without a joint understanding are collaboration: settled, though nothing is known of equality.",
        ),
        (
            "flyktningguiden.yaml",
            "The direction matters: civil society that hatched it and invited the public sector gives no flag.",
        ),
        (
            "borgen-prosjektet.yaml",
            "What public texts do not say is *unknown*, and the answer is an honest interval.",
        ),
        (
            "besoksvenner-hjemmetjenesten.yaml",
            "Unpaid and brought straight into the implementation: use as free labour, as a risk.",
        ),
        (
            "middag-heim.yaml",
            "Replacing paid work makes the flag clear, and the claim does not hold.",
        ),
        (
            "digital-drop-in.yaml",
            "Others decided for the helpers, and that may be one-sided use. Whether it is free labour too, nobody has written down.",
        ),
        (
            "skatehallen.yaml",
            "A company and the municipality decided the ideas and the plan: thin, but never said without the flag.",
        ),
        (
            "park-i-elvebyen.yaml",
            "To be consulted is not to take part.",
        ),
        (
            "parorendeskolen.yaml",
            "Every phase has both sides in it, but those who do the work never helped to understand the problem: thin, and not thick.",
        ),
        (
            "safe-way-home.yaml",
            "Dates that prove that the understanding came too late for this round: it is collaboration, and the next round can begin as samskaping.",
        ),
        (
            "bygdebussen.yaml",
            "The claim holds for the plan, and not yet for what has been done.",
        ),
        (
            "nattlys.yaml",
            "A social innovation beside the axis: it can be one without being samskaping.",
        ),
        (
            "sprakkafeen.md",
            "A charter in the front matter of a Markdown page; the sides disagree, and the program chooses neither.",
        ),
        (
            "aktive-moteplasser.yaml",
            "It calls itself samskaping, but nobody wrote whether the problem was understood together. The claim has not been shown yet (SK502).",
        ),
        (
            "andre-runde.yaml",
            "The same collaboration in two rounds. In the first, the talk about the problem came too late. The second began with it, and is thick samskaping.",
        ),
        (
            "frivillig-i-lag.yaml",
            "Civil society had the idea and the public sector joined in the plan. It may be thin samskaping, but not thick.",
        ),
        (
            "gjenvinningsplassen-andre-runde.yaml",
            "The volunteers were asked and the municipality decided. To be consulted is not to take part (SK403, SK401).",
        ),
        (
            "gjenvinningsplassen-i-nabobygda.yaml",
            "Flags are for each party by itself. One group came in for the plan (SK402), another only for the work (SK401).",
        ),
        (
            "hjertebyen.yaml",
            "The level is settled though the flags are not. It is collaboration, whoever had the idea.",
        ),
        (
            "innbyggerakademiet.yaml",
            "Understanding a problem together is thin samskaping if the parties are equal, even when nothing more follows.",
        ),
        (
            "kvinnekooperativet.yaml",
            "A paid co-operative with an idea of its own. Pay does not stand in the way of samskaping.",
        ),
        (
            "nye-hus-i-gamle-bygg.yaml",
            "Three sectors together up to a plan. The private party is shown, and does not decide the level.",
        ),
        (
            "nykommere.yaml",
            "Newcomers to a joint plan are common, and the level stays thick (SK406). Those who cannot say no are named beside it (SK207).",
        ),
        (
            "seks-og-seks.yaml",
            "Six residents and six politicians. Equal numbers do not show that the parties are equal.",
        ),
        (
            "slags-samarbeid.yaml",
            "Fifteen small places, one for each kind of collaboration. Many of them are just right as they are.",
        ),
        (
            "to-sider.yaml",
            "Two sides have answered for themselves and remember it differently (SK206). It takes both to say that something was joint. One side has not answered yet (SK203).",
        ),
        (
            "veien-til-jobb.yaml",
            "One side says that decisions are not shared, and that is enough. The plan calls it samskaping, the answers show collaboration (SK501).",
        ),
        (
            "portefolje-nordvik.yaml",
            "Three charters in one file: a purchase, a tynn samskaping, and one whose beginning nobody remembers.",
        ),
    ];
    let mut page = String::from(
        "# Examples\n\nThe charters in the folder `examples`, and what each of them teaches. The verdicts are the program's own, \
         as `samskap classify --format sentence --lang en` writes them. Cases with a source say so in their first lines; the \
         others are made up.\n",
    );
    for (file, teaches) in taught {
        let path = format!("examples/{file}");
        let verdict = samskap(&["classify", "--format", "sentence", &path], "en");
        let sentences: String = verdict
            .lines()
            .map(|line| format!("> {line}\n>\n"))
            .collect();
        let sentences = sentences.trim_end_matches(">\n");
        page += &format!("\n## {file}\n\n{teaches}\n\n{sentences}");
    }
    assert_eq!(fs::read_dir("examples").unwrap().count(), taught.len());
    assert_data_eq!(
        page,
        Data::read_from("docs/examples.md".as_ref(), None).raw()
    );
}

#[test]
fn charters_in_the_docs_are_without_mistakes() {
    let mut found = 0;
    for page in pages() {
        for charter in blocks(&fs::read_to_string(&page).unwrap(), "yaml") {
            let named = ["navn:", "namn:", "name:", "samskap:"];
            // A workflow has a name too, and some charters are there to be wrong.
            let is_broken = CHECKS.iter().any(|check| {
                let shown: Vec<_> = check.breaks.lines().map(one_line).collect();
                shown.join("\n").trim_end() == charter.trim_end()
            });
            if is_broken || charter.contains("\njobs:") || charter.contains("# A key is misspelt") {
                continue;
            }
            if named
                .iter()
                .any(|key| charter.lines().any(|line| line.starts_with(key)))
            {
                crate::rules::facts_of(&charter);
                found += 1;
            }
        }
    }
    assert!(found > 60, "{found}");
}

#[test]
fn the_commands_of_the_readmes_work() {
    for (page, file, folder) in [
        ("README.md", "project.yaml", "projects"),
        ("README.nb.md", "prosjekt.yaml", "prosjekter"),
        ("README.nn.md", "prosjekt.yaml", "prosjekt"),
    ] {
        let text = fs::read_to_string(page).unwrap();
        let place = tempfile::tempdir().unwrap();
        let charter = &blocks(&text, "yaml")[0];
        fs::write(place.path().join(file), charter).unwrap();
        fs::create_dir(place.path().join(folder)).unwrap();
        fs::write(place.path().join(folder).join("samskap.yaml"), charter).unwrap();
        let commands: Vec<String> = blocks(&text, "sh")
            .iter()
            .flat_map(|block| block.lines())
            .filter(|line| line.starts_with("samskap "))
            .map(|line| line.split('#').next().unwrap().trim().to_owned())
            .collect();
        assert_eq!(commands.len(), 15, "{page}");
        for command in commands {
            let output = Command::new(env!("CARGO_BIN_EXE_samskap"))
                .args(command.split(' ').skip(1))
                .current_dir(place.path())
                .output()
                .unwrap();
            assert!(output.status.success(), "{page}: {command}");
            let silent = command.contains("--output") || output.stdout.is_empty();
            let written = ["--set", "--output"]
                .iter()
                .any(|word| command.contains(word));
            assert!(!silent || written, "{page}: {command}");
        }
    }
}

#[test]
fn the_diagnostic_in_the_readmes_is_the_programs() {
    // Each in its own language: an English page shows an English key.
    for (page, shown) in [
        ("README.md", "english-typos.en.out"),
        ("README.nb.md", "feil-i-dokument-to.nb.out"),
        ("README.nn.md", "feil-i-dokument-to.nn.out"),
    ] {
        let shown = fs::read_to_string(format!("tests/broken/{shown}")).unwrap();
        let first = shown.split("\n\n").next().unwrap();
        let text = fs::read_to_string(page).unwrap();
        assert!(text.contains(first), "{page}:\n{first}");
    }
}

#[test]
fn every_output_fits_the_schema() {
    let schema = fs::read_to_string("docs/report.schema.json").unwrap();
    let schema: serde_json::Value = serde_json::from_str(&schema).unwrap();
    let whole = jsonschema::validator_for(&schema).unwrap();
    let mut one = schema.clone();
    one["$ref"] = "#/$defs/charter".into();
    for key in [
        "type",
        "required",
        "properties",
        "additionalProperties",
        "$id",
    ] {
        one.as_object_mut().unwrap().remove(key);
    }
    let one = jsonschema::validator_for(&one).unwrap();
    let mut paths: Vec<String> = vec!["examples".to_owned()];
    for folder in ["examples", "tests/broken"] {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|end| end != "out") {
                paths.push(path.to_str().unwrap().to_owned());
            }
        }
    }
    for lang in ["nb", "nn", "en"] {
        let run = |format: &str| {
            let output = Command::new(env!("CARGO_BIN_EXE_samskap"))
                .args(["classify", "--lang", lang, "--format", format])
                .args(&paths)
                .output()
                .unwrap();
            assert_eq!(output.status.code(), Some(2));
            String::from_utf8(output.stdout).unwrap()
        };
        let all: serde_json::Value = serde_json::from_str(&run("json")).unwrap();
        assert!(all["charters"].as_array().unwrap().len() > 60);
        if let Err(error) = whole.validate(&all) {
            panic!("{error} at {}", error.instance_path());
        }
        for line in run("jsonl").lines() {
            let charter: serde_json::Value = serde_json::from_str(line).unwrap();
            if let Err(error) = one.validate(&charter) {
                panic!("{error} in {line}");
            }
        }
        assert!(!one.is_valid(&serde_json::json!({ "samskap": "0.1.0" })));
    }
}

#[test]
fn the_integrations_in_the_docs_are_the_files_that_the_tests_run() {
    let page = fs::read_to_string("docs/ci.md").unwrap();
    let mut shown = 0;
    for file in fs::read_dir("docs/ci").unwrap() {
        let path = file.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let fence = match path.ends_with("Jenkinsfile") {
            true => "groovy",
            false => "yaml",
        };
        let block = format!("```{fence}\n{text}```\n");
        assert!(page.contains(&block), "{}", path.display());
        shown += 1;
    }
    assert_eq!(shown, 7);
}

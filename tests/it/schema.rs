//! The JSON Schema of a charter: it accepts what the program reads, and knows what it can know of what
//! the program refuses.

use std::fs;
use std::process::Command;

use serde::Deserialize;
use serde_json::Value;
use snapbox::{Data, assert_data_eq};

fn schema(lang: &str) -> Value {
    let output = Command::new(env!("CARGO_BIN_EXE_samskap"))
        .args(["schema", "--lang", lang])
        .output()
        .unwrap();
    assert!(output.status.success());
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The documents of a YAML text, as an independent reader sees them; nothing when it cannot.
fn documents(text: &str) -> Option<Vec<Value>> {
    let documents: Result<Vec<serde_yaml::Value>, _> = serde_yaml::Deserializer::from_str(text)
        .map(serde_yaml::Value::deserialize)
        .collect();
    let mut values = Vec::new();
    for mut document in documents.ok()? {
        document.apply_merge().ok()?;
        values.push(serde_json::to_value(document).ok()?);
    }
    Some(values)
}

#[test]
fn it_accepts_every_good_example_in_every_language() {
    for lang in ["nb", "nn", "en"] {
        let schema = schema(lang);
        assert!(jsonschema::meta::is_valid(&schema));
        let validator = jsonschema::validator_for(&schema).unwrap();
        for entry in fs::read_dir("examples").unwrap() {
            let path = entry.unwrap().path();
            let text = fs::read_to_string(&path).unwrap();
            let text = match path.extension().is_some_and(|end| end == "md") {
                true => text.split("---\n").nth(1).unwrap().to_owned(),
                false => text,
            };
            for mut document in documents(&text).unwrap() {
                // Beside the charter, front matter holds what is not ours; in YAML nothing may.
                if path.extension().is_some_and(|end| end == "md") {
                    let keys = document.as_object_mut().unwrap();
                    keys.retain(|key, _| key == "samskap");
                }
                if let Err(error) = validator.validate(&document) {
                    panic!("{}: {error} at {}", path.display(), error.instance_path());
                }
            }
        }
        for rule in samskap::theory::rules::ALL {
            for charter in [rule.breaks, rule.keeps] {
                for document in documents(charter).unwrap() {
                    assert!(validator.is_valid(&document), "{charter}");
                }
            }
        }
    }
}

#[test]
fn editors_show_what_each_key_is_in_the_language() {
    let title = |lang: &str| {
        let schema = schema(lang);
        let properties = &schema["$defs"]["charter"]["properties"];
        (
            properties["faser"]["title"].clone(),
            properties["faser"]["description"].clone(),
        )
    };
    assert_eq!(title("nb").0, "faser");
    assert_eq!(title("nn").0, "fasar");
    assert_eq!(title("en").1, "Who took part in each of the five phases.");
}

/// For each broken charter, whether the schema catches it; the program catches them all.
#[test]
fn a_table_tells_what_the_schema_catches() {
    let validator = jsonschema::validator_for(&schema("nb")).unwrap();
    let mut table = String::from(
        "# What the schema catches\n\nFor each broken charter under `tests/broken`: its mistakes, which the program names \
         all of them, and whether the JSON Schema (`samskap schema`) refuses it in an editor. What is not YAML is the \
         editor's own to say.\n\n| charter | codes | the schema |\n|---|---|---|\n",
    );
    let mut caught = Vec::new();
    for path in crate::broken::charters() {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let shown = fs::read_to_string(path.with_extension("en.out")).unwrap();
        let mut codes: Vec<&str> = shown
            .lines()
            .filter_map(|line| line.strip_prefix("error["))
            .filter_map(|line| line.split(']').next())
            .collect();
        codes.sort_unstable();
        codes.dedup();
        let text = fs::read_to_string(&path)
            .ok()
            .filter(|_| name.ends_with(".yaml"));
        let refused = text.and_then(|text| documents(&text)).map(|documents| {
            documents
                .iter()
                .any(|document| !validator.is_valid(document))
        });
        let verdict = match refused {
            None => "not YAML, or not read by it",
            Some(true) => "refuses it",
            Some(false) => "accepts it",
        };
        if refused == Some(true) {
            caught.extend(codes.iter().map(|code| (*code).to_owned()));
        }
        table += &format!("| `{name}` | {} | {verdict} |\n", codes.join(", "));
    }
    // Unknown key, unknown word, wrong type, missing, both of sectors and actors.
    for code in ["SK910", "SK914", "SK913", "SK912", "SK920"] {
        assert!(caught.iter().any(|of| of == code), "{code}");
    }
    assert_data_eq!(
        table,
        Data::read_from("docs/schema.md".as_ref(), None).raw()
    );
}

#[test]
fn it_refuses_what_it_can_know() {
    let validator = jsonschema::validator_for(&schema("nb")).unwrap();
    let refuses = |text: &str| !validator.is_valid(&documents(text).unwrap()[0]);
    let good = "navn: Bua\nsektorer: [offentlig, sivilsamfunn]\n";
    assert!(!refuses(good));
    assert!(refuses("sektorer: [offentlig, sivilsamfunn]\n"));
    assert!(refuses("navn: Bua\n"));
    assert!(refuses(&format!("{good}budsjett: 1\n")));
    assert!(!refuses(&format!("{good}x-budsjett: 1\n")));
    assert!(refuses(&format!("{good}name: Shed\n")));
    assert!(refuses(&format!("{good}likeverd: kanskje\n")));
    assert!(refuses(&format!(
        "{good}faser: {{ idé: {{ status: snart }} }}\n"
    )));
    assert!(refuses(&format!("{good}faser: {{ idé: [] }}\n")));
    assert!(refuses(&format!(
        "{good}aktører: [{{ id: a, sektor: offentlig }}, {{ id: b, sektor: privat }}]\n"
    )));
    assert!(refuses(&format!(
        "{good}likeverd: {{ svar: ja, offentlig: ja }}\n"
    )));
    assert!(!refuses(&format!(
        "{good}likeverd: {{ kan_si_nei: {{ offentlig: ja, sivilsamfunn: {{ svar: nei, belegg: Brev }} }} }}\n"
    )));
    assert!(!refuses(
        "samskap:\n  navn: Bua\n  sektorer: [public, civil society]\n"
    ));
}

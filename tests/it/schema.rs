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
    for (lang, key) in [("nb", "faser"), ("nn", "fasar"), ("en", "phases")] {
        let schema = schema(lang);
        let properties = &schema["$defs"]["charter"]["properties"];
        assert_eq!(properties[key]["title"], key);
        // Only what is of the language is offered, and each key and each word has its text.
        let mut texts = 0;
        each(&schema, &mut |node| {
            let properties = node.get("properties").and_then(Value::as_object);
            for (key, of) in properties.into_iter().flatten() {
                if key != "samskap" || of.get("title").is_some() {
                    let text = of["description"].as_str().unwrap_or_default();
                    assert!(text.len() > 10, "{lang}: {key} has no text");
                    texts += 1;
                }
            }
            if let Some(words) = node.get("enum").and_then(Value::as_array)
                && words.iter().all(Value::is_string)
                && words.iter().any(|word| word != "1")
            {
                let meanings = node["enumDescriptions"].as_array().unwrap();
                assert_eq!(words.len(), meanings.len());
                for (word, text) in words.iter().zip(meanings) {
                    let text = text.as_str().unwrap();
                    assert!(text.len() > 10, "{lang}: {word} has no text");
                    texts += 1;
                }
            }
        });
        assert!(texts > 80, "{lang}: {texts}");
    }
}

fn each(node: &Value, see: &mut dyn FnMut(&Value)) {
    see(node);
    match node {
        Value::Object(map) => map.values().for_each(|node| each(node, see)),
        Value::Array(items) => items.iter().for_each(|node| each(node, see)),
        _ => {}
    }
}

/// What the program reads is not underlined: another language, other letters, other space between.
#[test]
fn what_is_read_is_not_red() {
    let charter = "navn: Bua
utfordring: { beskrivelse: Ungdom vil reparere, udekket_behov: vet ikke }
påstand: tynn samskaping
aktører:
  - { id: kommunen, sektor: offentlig, erfaring: nær }
  - { id: bua, sektor: sivilsamfunn, form: løs gruppe, vederlag: nei }
likeverd: { kan_si_nei: { svar: ja, belegg: Brev }, delt_beslutning: vet ikke }
faser:
  forståelse: { hvem: felles, status: pågår, fra: 2024-01 }
  idé: ikke startet
  produksjon: ikke aktuelt
";
    type Way = fn(&str) -> String;
    let ways: [(&str, Way); 7] = [
        ("as written", str::to_owned),
        ("in capitals", str::to_uppercase),
        ("folded short", |word| {
            word.replace('å', "a")
                .replace('ø', "o")
                .replace('æ', "ae")
                .replace('é', "e")
        }),
        ("folded long", |word| {
            word.replace('å', "aa")
                .replace('ø', "oe")
                .replace('æ', "ae")
        }),
        ("with space", |word| word.replace('_', " ")),
        ("with hyphens", |word| word.replace([' ', '_'], "-")),
        ("with a first capital", |word| {
            let mut letters = word.chars();
            let first = letters.next().map(|first| first.to_uppercase().to_string());
            first.unwrap_or_default() + letters.as_str()
        }),
    ];
    // Words are changed, and what people write themselves is not.
    let own = [
        "Bua", "bua", "kommunen", "Brev", "Ungdom", "vil", "reparere",
    ];
    let mut tried = 0;
    for (way, change) in ways {
        let mut text = String::new();
        for part in charter.split_inclusive([':', ',', '}', '{', '\n', '-']) {
            let end = part.len() - usize::from(!part.ends_with(char::is_alphanumeric));
            let (words, sign) = part.split_at(end);
            let bare = words.trim();
            let keep = bare.split(' ').any(|word| own.contains(&word))
                || !bare.contains(char::is_alphabetic);
            text += &match keep {
                true => words.to_owned(),
                false => words.replace(bare, &change(bare)),
            };
            text += sign;
        }
        crate::rules::facts_of(&text);
        for lang in ["nb", "nn", "en"] {
            let validator = jsonschema::validator_for(&schema(lang)).unwrap();
            let document = &documents(&text).unwrap()[0];
            if let Err(error) = validator.validate(document) {
                panic!(
                    "{way}, {lang}: {error} at {}\n{text}",
                    error.instance_path()
                );
            }
            tried += 1;
        }
    }
    assert_eq!(tried, 21);
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

/// The schema of the configuration knows what the program knows: each configuration that one accepts, the other
/// accepts.
#[test]
fn the_configuration_has_a_schema_too() {
    for lang in ["nb", "nn", "en"] {
        let output = Command::new(env!("CARGO_BIN_EXE_samskap"))
            .args(["schema", "--configuration", "--lang", lang])
            .output()
            .unwrap();
        let schema: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert!(jsonschema::meta::is_valid(&schema));
        let validator = jsonschema::validator_for(&schema).unwrap();
        for (text, is_right) in [
            ("", true),
            ("lang = \"nn\"\nrequire = [\"tynn\", \"SK301\"]\n", true),
            ("require = \"tykk\"\nfail-on = \"warning\"\n", true),
            (
                "include = \"*.txt\"\nexclude = [\"arkiv\"]\ndiscover = \"name\"\n",
                true,
            ),
            (
                "baseline = \"kjent.json\"\n[severity]\nSK401 = \"note\"\nsk402 = \"off\"\n",
                true,
            ),
            ("\"$schema\" = \"samskap.toml.json\"\n", true),
            ("[severity]\nSK504 = \"error\"\n", true),
            ("[severity]\nSK504 = \"off\"\n", false),
            ("[severity]\nSK912 = \"note\"\n", false),
            ("lang = \"sv\"\n", false),
            ("krav = \"tynn\"\n", false),
            ("baseline = \"\"\n", false),
            ("discover = true\n", false),
            ("[severity]\nSK401 = \"alvorlig\"\n", false),
        ] {
            let (_, mistakes) = samskap::lint::config::read(text);
            assert_eq!(mistakes.is_empty(), is_right, "{text}: {mistakes:?}");
            let table: toml::Table = toml::from_str(text).unwrap();
            let value = serde_json::to_value(table).unwrap();
            assert_eq!(validator.is_valid(&value), is_right, "{text}");
        }
    }
}

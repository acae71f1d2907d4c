//! What can be explained: everything there is, in three languages, with charters that do what is said.

use std::collections::BTreeSet;
use std::process::{Command, Output};

use samskap::charter::spelling::{self, Spelled};
use samskap::explain::terms;
use samskap::explain::{Entry, Explanation, Group, Trial, all, codes_that_begin, explain, find};
use samskap::lint::checks;
use samskap::lint::checks::codes;
use samskap::render::diagnostics::Style;
use samskap::render::explain::drawn;
use samskap::theory::lang::Lang;
use samskap::theory::rule::Kind;
use samskap::theory::terms::Paragraph;
use samskap::theory::{advice, rules, works};

const PLAIN: Style = Style {
    colour: false,
    width: 80,
    links: false,
    plain: false,
    cuts: false,
};

fn samskap(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_samskap"))
        .args(args)
        .env_clear()
        .env("COLUMNS", "80")
        .output()
        .unwrap()
}

/// Every text of an explanation.
fn texts(explanation: &Explanation) -> Vec<String> {
    let mut texts = vec![explanation.role.clone(), explanation.meaning.to_owned()];
    let name = explanation.entry.name(explanation.lang);
    let said = [
        name,
        explanation.why,
        explanation.example,
        explanation.remedy,
    ];
    texts.extend(said.into_iter().flatten().map(str::to_owned));
    texts.extend(
        explanation
            .advice
            .iter()
            .map(|advice| advice.said(explanation.lang)),
    );
    texts
}

#[test]
fn every_code_term_and_key_is_explained_in_three_languages() {
    let entries = all();
    let ids: BTreeSet<&str> = entries.iter().map(Entry::id).collect();
    for code in codes() {
        assert!(ids.contains(code), "{code}");
    }
    // Every spelling that is read, of every key and word.
    fn forms<T>(table: &'static [Spelled<T>]) -> impl Iterator<Item = &'static str> {
        table.iter().flat_map(Spelled::all)
    }
    let keys = [
        spelling::CHARTER,
        spelling::CHALLENGE,
        spelling::ACTOR,
        spelling::ANSWER,
        spelling::SIDES,
        spelling::MARKERS,
        spelling::PHASES,
        spelling::PHASE,
        spelling::EFFORT,
        spelling::INNOVATION,
        spelling::PROFILE,
    ];
    let mut words: Vec<&str> = keys.into_iter().flat_map(forms).collect();
    words.extend(forms(spelling::SECTORS));
    words.extend(forms(spelling::PARTIES));
    words.extend(forms(spelling::STATUSES));
    words.extend(forms(spelling::ANSWERS));
    words.extend(forms(spelling::FORMS));
    words.extend(forms(spelling::EXPERIENCES));
    words.extend(forms(spelling::CLAIMS));
    for word in words {
        assert!(find(word, Lang::Nb).is_ok(), "{word}");
    }
    // The names of the levels, of the rooms and of the flags, as people are shown them.
    for lang in Lang::ALL {
        let levels = samskap::theory::terms::Level::ALL.map(|level| level.name().to(lang));
        let rooms = samskap::theory::terms::Room::ALL.map(|room| room.name().to(lang));
        let rules = rules::ALL.iter().map(|rule| rule.name.to(lang));
        for word in levels.into_iter().chain(rooms).chain(rules) {
            assert!(find(word, lang).is_ok(), "{word}");
        }
    }
}

#[test]
fn no_explanation_lacks_a_text() {
    for entry in all() {
        let explanations = Lang::ALL.map(|lang| explain(entry, lang));
        let id = entry.id();
        for explanation in &explanations {
            for text in texts(explanation) {
                assert!(!text.trim().is_empty(), "{id}");
                assert!(!text.contains("  "), "{id}: {text}");
            }
            let is_key = matches!(entry, Entry::Key(_));
            let has_charter = is_key || entry.name(Lang::Nb).is_some();
            assert_eq!(has_charter, !explanation.trials.is_empty(), "{id}");
            let says_what_to_do = explanation.remedy.is_some() || explanation.advice.len() >= 2;
            assert!(entry.name(Lang::Nb).is_none() || says_what_to_do, "{id}");
            assert!(!explanation.related.is_empty(), "{id}");
            assert!(
                !explanation.related.contains(&entry.word(explanation.lang)),
                "{id}"
            );
        }
        let [nb, nn, en] = explanations.map(|explanation| explanation.meaning);
        assert!(nb != en && nn != en && nb != nn, "{id}: {nb}");
    }
}

#[test]
fn what_is_near_is_something_that_is_explained() {
    let words = terms::TERMS.iter().chain(terms::WORDS);
    let related = words
        .flat_map(|term| term.related)
        .chain(rules::ALL.iter().flat_map(|rule| rule.related))
        .chain(checks::ALL.iter().flat_map(|check| check.related));
    for word in related {
        assert!(find(word, Lang::Nb).is_ok(), "{word}");
    }
    for entry in all() {
        if let Entry::Key(key) = entry {
            for word in samskap::explain::keys::text(key).related {
                assert!(find(word, Lang::Nb).is_ok(), "{word}");
            }
        }
    }
}

#[test]
fn the_charters_do_what_is_said_of_them() {
    for lang in Lang::ALL {
        for entry in all() {
            let explanation = explain(entry, lang);
            let id = entry.id();
            let shown = |trial: &Trial| drawn(trial, lang, PLAIN);
            match (&entry, explanation.trials.as_slice()) {
                (Entry::Rule(rule), [breaks, keeps]) => {
                    let (broken, kept) = (shown(breaks), shown(keeps));
                    assert!(broken.contains(&format!("[{id}]")), "{id}: {broken}");
                    let met = matches!(rule.kind, Kind::Condition(_));
                    // A condition that is met is shown as met.
                    assert_eq!(kept.is_empty(), !met, "{id}: {kept}");
                    assert!(broken != kept);
                    assert!(
                        breaks.headline.is_some() && keeps.headline.is_some(),
                        "{id}"
                    );
                }
                (Entry::Check(check), [breaks, keeps]) => {
                    let (broken, kept) = (shown(breaks), shown(keeps));
                    assert!(broken.contains(&format!("[{id}]")), "{id}: {broken}");
                    assert!(kept.is_empty(), "{id}: {kept}");
                    assert!(keeps.headline.is_some(), "{id}");
                    // A charter with mistakes gets no verdict, and one that is gone gets none either.
                    let has_none = check.code >= "SK900" || check.code == "SK509";
                    assert_eq!(breaks.headline.is_none(), has_none, "{id}");
                    // Of all that is wrong there, only what the code is about.
                    // A line of the charter has a bar before it.
                    let titles = broken.lines().filter(|line| line.contains("[SK"));
                    for title in titles.filter(|line| !line.contains('|') && !line.contains(" = "))
                    {
                        assert!(title.contains(id), "{id}: {title}");
                    }
                }
                (Entry::Key(key), [trial]) => {
                    assert!(trial.headline.is_some(), "{id} in {lang:?}");
                    let word = samskap::charter::spelling::key_in(*key, lang);
                    assert!(
                        trial.charter.contains(word),
                        "{id}: {word} is not in its charter"
                    );
                }
                (Entry::Term(_) | Entry::Word(_), []) => {}
                (_, trials) => panic!("{id} has {} charters", trials.len()),
            }
        }
    }
}

#[test]
fn the_terms_are_in_the_language_and_rest_on_the_source() {
    for term in terms::TERMS.iter().chain(terms::WORDS) {
        assert!(
            term.source
                .iter()
                .all(|Paragraph(n)| (1..=Paragraph::COUNT).contains(n))
        );
        // Backticks mark keys and codes; those of a language are spelled as in it.
        for (lang, text) in [
            (Lang::Nn, [term.meaning.nn, term.why.nn]),
            (Lang::En, [term.meaning.en, term.why.en]),
        ] {
            for word in text
                .into_iter()
                .flat_map(|text| text.split('`').skip(1).step_by(2))
            {
                // An option of a command is the same in every language.
                if let Ok(entry) = find(word, lang)
                    && entry.name(lang).is_none()
                    && !word.starts_with('-')
                {
                    let id = term.word.nb;
                    assert_eq!(entry.word(lang), word, "{id} in {lang:?}");
                }
            }
        }
    }
}

#[test]
fn no_nynorsk_explanation_has_a_word_of_bokmaal() {
    let bokmaal = [
        "ikke",
        "hva",
        "hvem",
        "hvordan",
        "hvorfor",
        "noe",
        "noen",
        "også",
        "fra",
        "være",
        "gjøre",
        "sammen",
        "deres",
        "dere",
        "mye",
        "bare",
        "eller ikke",
        "hvis",
        "når de ikke",
        "alene",
        "løsning",
        "løsningen",
        "forståelse",
        "veien",
        "flere",
        "hver",
        "måte",
        "dem",
        "blitt en",
    ];
    for entry in all() {
        let explanation = explain(entry, Lang::Nn);
        for text in texts(&explanation) {
            let words: Vec<String> = text
                .split(|c: char| !c.is_alphabetic())
                .map(str::to_lowercase)
                .collect();
            for word in bokmaal {
                assert!(
                    !words.iter().any(|other| other == word) || word == "måte",
                    "{}: «{word}» in «{text}»",
                    entry.id()
                );
            }
        }
    }
}

#[test]
fn every_condition_and_flag_has_advice_that_rests_on_a_work() {
    for rule in rules::ALL {
        let is_finding = matches!(rule.kind, Kind::Finding(_));
        let count = rule.advice.len();
        assert!((1..=3).contains(&count), "{}", rule.code);
        if !is_finding {
            assert!((2..=3).contains(&count), "{}", rule.code);
            assert!(
                rule.advice.iter().all(|advice| !advice.from.is_empty()),
                "{}",
                rule.code
            );
        }
    }
    for marker in samskap::theory::terms::Marker::CORE {
        let advice = advice::for_marker(marker);
        assert!((2..=3).contains(&advice.len()));
        assert!(advice.iter().all(|advice| !advice.from.is_empty()));
    }
    let shorts: BTreeSet<&str> = works::ALL.iter().map(|work| work.short).collect();
    assert_eq!(shorts.len(), works::ALL.len());
}

#[test]
fn asked_for_by_any_of_its_names() {
    for (asked, id) in [
        ("SK401", "SK401"),
        ("sk401", "SK401"),
        ("401", "SK401"),
        ("tynn samskaping", "tynn samskaping"),
        ("tjukk samskaping", "tykk samskaping"),
        ("co-production", "tykk samskaping"),
        ("likeverd", "likeverd"),
        ("equality", "likeverd"),
        ("forståelse", "forståelse"),
        ("forstaaelse", "forståelse"),
        ("Forståing", "forståelse"),
        ("kan si nei", "kan_si_nei"),
        ("instrumentelt gratisarbeid", "SK401"),
        ("veit ikkje", "vet ikke"),
        ("Hva er likeverd?", "likeverd"),
        ("kva tyder kan seie nei", "kan_si_nei"),
        ("what is thick samskaping", "tykk samskaping"),
        ("brukermedvirkning", "medvirkning"),
    ] {
        assert_eq!(find(asked, Lang::Nb).unwrap().id(), id, "{asked}");
    }
    assert_eq!(find("likverd", Lang::Nb).unwrap_err(), Some("likeverd"));
    assert_eq!(
        find("SK410", Lang::En).unwrap_err().map(|near| &near[..4]),
        Some("SK40")
    );
    assert_eq!(find("kvantemekanikk", Lang::Nb).unwrap_err(), None);
    assert!(find("", Lang::Nb).is_err());
    let begun: Vec<&str> = codes_that_begin("sk4").iter().map(Entry::id).collect();
    assert_eq!(
        begun,
        ["SK401", "SK402", "SK403", "SK404", "SK405", "SK406"]
    );
    assert!(codes_that_begin("SK401").is_empty() && codes_that_begin("SKY").is_empty());
}

#[test]
fn on_the_command_line() {
    let quoted = samskap(&["explain", "tynn samskaping", "--lang", "nn"]);
    let loose = samskap(&["explain", "tynn", "samskaping", "--lang", "nn"]);
    assert!(quoted.status.success());
    assert_eq!(quoted.stdout, loose.stdout);
    let near = samskap(&["explain", "likverd", "--lang", "en"]);
    assert_eq!(near.status.code(), Some(2));
    let said = String::from_utf8(near.stderr).unwrap();
    assert!(said.contains("did you mean `likeverd`?"), "{said}");
    let evil = samskap(&["explain", "\u{1b}[31mSK\u{202e}", "--lang", "en"]);
    assert_eq!(evil.status.code(), Some(2));
    assert!(
        !String::from_utf8(evil.stderr)
            .unwrap()
            .contains(['\u{1b}', '\u{202e}'])
    );
    for lang in ["nb", "nn", "en"] {
        let list = samskap(&["explain", "--lang", lang]);
        let list = String::from_utf8(list.stdout).unwrap();
        assert!(codes().iter().all(|code| list.contains(code)));
        let listed = samskap(&["explain", "--lang", lang, "--format", "json"]);
        let listed: serde_json::Value = serde_json::from_slice(&listed.stdout).unwrap();
        assert_eq!(listed["groups"].as_array().unwrap().len(), Group::ALL.len());
        for group in listed["groups"].as_array().unwrap() {
            for entry in group["entries"].as_array().unwrap().iter().step_by(7) {
                let id = entry["id"].as_str().unwrap();
                let one = samskap(&["explain", id, "--lang", lang, "--format", "json"]);
                let one: serde_json::Value = serde_json::from_slice(&one.stdout).unwrap();
                assert_eq!(one["id"], id);
                assert_eq!(one["group"], group["id"]);
                assert!(!one["meaning"].as_str().unwrap().is_empty());
            }
        }
        let markdown = samskap(&["explain", "SK910", "--lang", lang, "--format", "markdown"]);
        let markdown = String::from_utf8(markdown.stdout).unwrap();
        assert!(markdown.starts_with("# SK910: ") && markdown.contains("```yaml\n"));
    }
}

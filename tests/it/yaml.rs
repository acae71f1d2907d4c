//! The tree against an independent reader, and against whatever bytes there are.

use proptest::prelude::*;
use samskap::charter::reading::{open, text};
use samskap::charter::source::{Document, Documents};
use samskap::charter::yaml::{Doc, Fault, NodeId, Value, parse};
use samskap::charter::{self, Kind};
use samskap::render::diagnostics::{self, Style};
use samskap::render::{csv, json, markdown, terminal};
use samskap::report::{Grouping, Head, Report, report};
use samskap::theory::facts::Who;
use samskap::theory::lang::Lang;
use serde_yaml::Value as Other;

/// A tree as the other reader sees it: every scalar by its text.
fn same(doc: &Doc, node: NodeId, other: &Other) -> bool {
    match (doc.value(node), other) {
        (Value::Null, Other::Null) => true,
        (Value::Text(text), Other::String(other)) => text == other,
        (Value::Text(text), Other::Bool(other)) => *text == other.to_string(),
        (Value::Text(text), Other::Number(other)) => *text == other.to_string(),
        (Value::List(items), Other::Sequence(others)) => {
            items.len() == others.len()
                && items
                    .iter()
                    .zip(others)
                    .all(|(item, other)| same(doc, *item, other))
        }
        (Value::Map(entries), Other::Mapping(others)) => {
            entries.len() == others.len()
                && entries.iter().zip(others).all(|(entry, (key, value))| {
                    same(doc, entry.key, key) && same(doc, entry.value, value)
                })
        }
        _ => false,
    }
}

fn value() -> impl Strategy<Value = Other> {
    let text = prop_oneof![
        Just("ja".to_owned()),
        Just("vet ikke".to_owned()),
        Just("<<".to_owned()),
        Just("null".to_owned()),
        Just("~".to_owned()),
        Just("2024-01".to_owned()),
        "[a-zæøå '\"#:{}\\[\\],&*!|>%@`\\-?]{0,12}",
        "\\PC{0,8}",
        "[a-z]{1,4}(\n[a-z ]{0,6}){1,3}",
    ];
    // The other reader is of YAML 1.1, where these three end a line; in 1.2 they do not.
    let leaf = text.prop_map(|text| text.replace(['\u{85}', '\u{2028}', '\u{2029}'], " "));
    let leaf = leaf.prop_map(Other::String);
    leaf.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Other::Sequence),
            prop::collection::btree_map("[a-zæøå #:'-]{1,8}", inner, 0..5).prop_map(|map| {
                let pairs = map
                    .into_iter()
                    .map(|(key, value)| (Other::String(key), value));
                Other::Mapping(pairs.collect())
            }),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn what_another_program_writes_is_read_the_same(other in value()) {
        let written = serde_yaml::to_string(&other).unwrap();
        let (doc, faults) = parse(&written);
        prop_assert!(faults.is_empty(), "{written}\n{faults:?}");
        let reread: Other = serde_yaml::from_str(&written).unwrap();
        prop_assert!(same(&doc, doc.root().unwrap(), &reread), "{written}");
    }
}

#[test]
fn the_examples_are_read_as_another_program_reads_them() {
    for entry in std::fs::read_dir("examples").unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|end| end != "yaml") {
            continue;
        }
        for document in Documents::new(std::fs::File::open(&path).unwrap()) {
            let text = String::from_utf8(document.unwrap().bytes).unwrap();
            let (doc, faults) = parse(&text);
            assert!(faults.is_empty());
            let other: Other = serde_yaml::from_str(&text).unwrap();
            assert!(
                same(&doc, doc.root().unwrap(), &other),
                "{}",
                path.display()
            );
        }
    }
}

/// Takes bytes all the way, in every language and format, and looks at what comes out.
fn all_the_way(bytes: &[u8]) {
    for kind in [Kind::Yaml, Kind::FrontMatter] {
        for document in Documents::new(bytes) {
            let document = document.unwrap();
            let text = text(&document);
            let Some(opened) = open(&document, &text, kind) else {
                continue;
            };
            assert_eq!(opened.charter.is_none(), !opened.problems.is_empty());
            for lang in Lang::ALL {
                let head = Head {
                    path: "-".to_owned(),
                    document: document.number,
                    alone: false,
                    lang,
                };
                let report = report(&opened, head, Grouping::ForPrograms);
                let line = json::line(&report).unwrap();
                assert!(!line.contains('\n'));
                assert_eq!(csv::row(&report).len(), csv::header().len());
                let style = Style {
                    colour: false,
                    width: 60,
                    links: false,
                    plain: false,
                    cuts: false,
                };
                let shown = match &report {
                    Report::Verdict(verdict) => {
                        terminal::verdict(verdict, style) + &markdown::verdict(verdict)
                    }
                    Report::Broken(broken) => diagnostics::broken(broken, style),
                };
                let escapes = shown.chars().any(|c| c.is_control() && c != '\n');
                assert!(!escapes, "{shown:?}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]

    #[test]
    fn no_bytes_are_too_much(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        all_the_way(&bytes);
    }

    #[test]
    fn no_mutant_of_a_charter_is_too_much(
        which in 0usize..18,
        edits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0u8..4), 0..6),
    ) {
        let mut files: Vec<_> = std::fs::read_dir("examples").unwrap().map(|e| e.unwrap().path()).collect();
        files.sort();
        let mut bytes = std::fs::read(&files[which % files.len()]).unwrap();
        for (at, byte, how) in edits {
            if bytes.is_empty() {
                break;
            }
            let at = at.index(bytes.len());
            match how {
                0 => bytes[at] = byte,
                1 => { bytes.remove(at); }
                2 => bytes.insert(at, b"\n\t:-[]{},&*#?|>'\"%@`!~<"[byte as usize % 22]),
                _ => bytes.truncate(at + 1),
            }
        }
        all_the_way(&bytes);
    }
}

fn faults(text: &str) -> Vec<Fault> {
    parse(text).1.into_iter().map(|(fault, _)| fault).collect()
}

#[test]
fn the_limits_hold() {
    let laughs = (1..=9).fold("x-0: &a0 [lol]\n".to_owned(), |text, n| {
        let before = n - 1;
        text + &format!("x-{n}: &a{n} [*a{before}, *a{before}, *a{before}, *a{before}, *a{before}, *a{before}, *a{before}, *a{before}, *a{before}]\n")
    });
    assert_eq!(faults(&laughs), [Fault::TooManyNodes]);
    let merges = (1..=30).fold("a0: &a0 { x-0: ja }\n".to_owned(), |text, n| {
        let before = n - 1;
        text + &format!("a{n}: &a{n} {{ <<: [*a{before}, *a{before}] }}\n")
    });
    assert_eq!(faults(&merges), [Fault::TooManyNodes]);
    assert_eq!(faults(&"[".repeat(10_000)), [Fault::TooDeep]);
    assert_eq!(faults(&"- ".repeat(10_000)), [Fault::TooDeep]);
    assert_eq!(faults(&"{a: ".repeat(10_000)), [Fault::TooDeep]);
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    assert_eq!(faults(&nested(64)), []);
    assert_eq!(faults(&nested(65)), [Fault::TooDeep]);
    // The root's key and its list are two of the keys and values; the root is neither.
    let nodes = |count: usize| "x-a:\n".to_owned() + &"- a\n".repeat(count - 2);
    assert_eq!(faults(&nodes(10_000)), []);
    assert_eq!(faults(&nodes(10_001)), [Fault::TooManyNodes]);
    assert_eq!(faults("x-a: &a [*a]"), [Fault::EndlessAlias]);
}

#[test]
fn a_document_of_a_hundred_megabytes_is_refused_without_being_kept() {
    use std::io::Read;
    let text = "navn: Stor\n"
        .as_bytes()
        .chain(std::io::repeat(b'x').take(100 << 20));
    let after = text.chain("\n---\nnavn: Liten\n".as_bytes());
    let documents: Vec<Document> = Documents::new(after).collect::<Result<_, _>>().unwrap();
    assert_eq!(documents.len(), 2);
    assert!(documents[0].too_long && documents[0].bytes.len() <= 1 << 20);
    assert_eq!((documents[1].number, documents[1].first_line), (2, 3));
    assert_eq!(documents[1].bytes, b"---\nnavn: Liten\n");
}

#[test]
fn places_are_lines_and_code_points() {
    let text = "navn: Blåbærøya\r\nlikeverd: æøå kanskje\rfaser: x\n";
    let document = Document {
        number: 1,
        first_line: 7,
        bytes: text.as_bytes().to_vec(),
        last: true,
        ..Document::default()
    };
    let opened = open(&document, text, Kind::Yaml).unwrap();
    let places: Vec<(usize, usize)> = opened
        .problems
        .iter()
        .map(|problem| opened.source.position(problem.span.start))
        .map(|place| (place.line, place.column))
        .collect();
    // No party; an unknown word; a text where the phases belong.
    assert_eq!(places, [(7, 1), (8, 11), (9, 8)]);
}

#[test]
fn tabs_are_fine_inside_brackets_alone() {
    let flow = "navn: Bua\nsektorer: [offentlig,\n\tsivilsamfunn]\nfaser: { # alle\n\tforståelse: felles,\n\t\tidé: felles\n}\nlikeverd: ja\n";
    assert!(crate::rules::facts_of(flow).equality.is_some());
    let block = "navn: Bua\nsektorer: [offentlig, sivilsamfunn]\nfaser:\n\tforståelse: felles\n";
    let fixed = samskap::charter::yaml::with_spaces_in_flow(block);
    assert_eq!(
        faults(&fixed),
        [Fault::Syntax(samskap::charter::yaml::Syntax::Tab)]
    );
}

#[test]
fn tabs_in_brackets_change_no_text_and_are_read_in_one_pass() {
    // What stands in a text keeps its tabs, also where it looks like a bracket.
    let text = "x-a: |\n  [ open\n  \tindented\nx-b: \"[\n  \tquoted\"\nx-c: {\n\ta: 1,\n \t b: [\n\t\t2 ] }\nx-d: |\n \tmore {\n";
    let spaced = "x-a: |\n  [ open\n  \tindented\nx-b: \"[\n  \tquoted\"\nx-c: {\n a: 1,\n   b: [\n  2 ] }\nx-d: |\n \tmore {\n";
    assert_eq!(samskap::charter::yaml::with_spaces_in_flow(text), spaced);
    // A bracket that nobody closes; a tab that indents a block is still a mistake.
    let open = "a: {\n\tb: 1,\n";
    assert_eq!(
        samskap::charter::yaml::with_spaces_in_flow(open),
        "a: {\n b: 1,\n"
    );
    let block = "a: {\n\tb: 1 }\nc:\n\td: 2\ne: {\n\tf: 3 }\n";
    let fixed = samskap::charter::yaml::with_spaces_in_flow(block);
    assert_eq!(fixed, "a: {\n b: 1 }\nc:\n\td: 2\ne: {\n f: 3 }\n");
    assert_eq!(
        faults(&fixed),
        [Fault::Syntax(samskap::charter::yaml::Syntax::Tab)]
    );
    // A tab in each of a hundred thousand lines took hours: each was found by reading all anew.
    for lines in [
        "\ta: 1,\n".repeat(100_000),
        "\t{ },\n[\n\t],\n".repeat(40_000),
    ] {
        let long = format!("x-a: [\n{lines}]\n");
        let spaced = samskap::charter::yaml::with_spaces_in_flow(&long);
        assert_eq!(spaced, long.replace('\t', " "));
    }
}

#[test]
fn what_is_merged_gives_way_but_not_to_its_neighbour() {
    let problems = |rest: &str| {
        let text = format!("navn: Bua\nsektorer: [offentlig, sivilsamfunn]\n{rest}");
        let (doc, faults) = parse(&text);
        let problems = charter::read(&doc, Kind::Yaml).problems;
        let codes: Vec<&str> = problems.iter().map(charter::Problem::code).collect();
        (faults.len(), codes.join(" "))
    };
    let overridden = "x-p: &p { hvem: felles }\nfaser: { idé: { <<: *p, who: offentlig } }\n";
    assert_eq!(problems(overridden), (0, String::new()));
    let twice = "x-p: &p { hvem: felles, who: offentlig }\nfaser: { idé: { <<: *p } }\n";
    assert_eq!(problems(twice), (0, "SK911".to_owned()));
    let two = "<<: { likeverd: ja }\n<<: { påstand: tykk }\n";
    assert_eq!(problems(two), (1, String::new()));
}

#[test]
fn a_charter_within_its_limits_is_read_in_no_time() {
    // Not timed: what took minutes once would be missed by nobody.
    let long = "a".repeat(380);
    let actors: String = (0..1_000)
        .map(|n| format!("  - {{ id: {long}{n}, sektor: sivilsamfunn }}\n"))
        .collect();
    let names: String = (0..900)
        .map(|n| format!("{}{n}, ", "b".repeat(62)))
        .collect();
    let charter = format!(
        "navn: Stor\naktører:\n{actors}faser:\n  forståelse: [{names}]\n  idé: [{names}]\n  planlegging: [{names}]\n"
    );
    let (doc, faults) = parse(&charter);
    assert_eq!(faults, []);
    let problems = charter::read(&doc, Kind::Yaml).problems;
    assert_eq!(problems.len(), 2_700);
}

#[test]
fn merge_keys_and_anchors_are_fine() {
    let text = "navn: Bua\nsektorer: [offentlig, sivilsamfunn]\nlikeverd: &svar ja\nfaser:\n  forståelse: &slik { hvem: felles, belegg: Referat }\n  idé: { <<: *slik, hvem: offentlig }\nprofil: { demokratisk: *svar }\n";
    let (doc, faults) = parse(text);
    assert_eq!(faults, []);
    let charter::Reading {
        charter, problems, ..
    } = charter::read(&doc, Kind::Yaml);
    assert_eq!(problems, []);
    let ideas = charter.unwrap().phases[1].clone().unwrap().value;
    let ideas = ideas.once().unwrap();
    assert_eq!(ideas.who, Who::Named(vec![0]));
    assert!(ideas.evidence);
}

/// A charter with block texts of every kind, empty lines and comments at every place.
fn odd_layout() -> impl Strategy<Value = String> {
    let header = prop::sample::select(vec!["|", "|-", "|+", ">", ">-", ">+", "|+ # slik"]);
    let blank = 0..4_usize;
    let comment = prop::sample::select(vec!["", "# en", "  # to", "    # tre", "      # fire"]);
    let places = prop::collection::vec((header, blank, comment), 3);
    let crlf = any::<bool>();
    (places, crlf).prop_map(|(places, crlf)| {
        let piece = |at: usize| {
            let (header, blank, comment) = &places[at];
            let mut text = format!("x-notat: {header}\n        første{at}\n          andre\n");
            text.push_str(&"\n".repeat(*blank));
            (text, format!("{comment}\n"))
        };
        let [(top, c0), (inner, c1), (deep, c2)] = [piece(0), piece(1), piece(2)];
        let text = format!(
            "navn: Turgruppa\nsektorer: [offentlig, sivilsamfunn]\n{top}{c0}faser:\n  idé:\n    hvem: felles\n    {deep}{c2}  {inner}{c1}profil: {{ tverrfaglig: ja }}\n"
        );
        match crlf {
            true => text.replace('\n', "\r\n"),
            false => text,
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    /// What an answer is put in beside says what it said, and every comment stays with what it stood below.
    #[test]
    fn an_answer_changes_no_text_and_moves_no_comment(text in odd_layout(), which in 0..6_usize) {
        use samskap::charter::Kind;
        use samskap::charter::manuscript::{draft, notes, set};
        use samskap::theory::lang::Lang;
        use samskap::theory::questions::{Ask, Said};
        use samskap::theory::terms::{Answer, Marker, Phase, Sector, Status};
        prop_assume!(!draft(&text, Kind::Yaml).mistakes);
        let yes = Said::Answer(Answer::Yes);
        let written = match which {
            0 => set(&text, Kind::Yaml, (Ask::Phase(Phase::Planning), &Said::NotStarted), None, Lang::Nb),
            1 => set(&text, Kind::Yaml, (Ask::Status(Phase::Ideas), &Said::Status(Status::Done)), None, Lang::Nb),
            2 => set(&text, Kind::Yaml, (Ask::Marker(Marker::FreeToDecline), &yes), Some(Sector::Civil), Lang::Nb),
            3 => set(&text, Kind::Yaml, (Ask::OwnGoals, &yes), None, Lang::Nb),
            4 => set(&text, Kind::Yaml, (Ask::Challenge, &Said::Text("Støy: om natta".into())), None, Lang::Nb),
            _ => {
                let noted = notes::note(&text, Kind::Yaml, "faser.idé", "spør", Lang::Nb);
                let Some(noted) = noted else { return Ok(()); };
                Ok(samskap::charter::manuscript::Written { text: noted, aside: vec![], back: vec![] })
            }
        };
        let Ok(written) = written else { return Ok(()); };
        let after = written.text;
        // Every line that was there is there, in its order.
        let mut left = text.lines().peekable();
        let mut added: Vec<(usize, &str)> = Vec::new();
        let lines: Vec<&str> = after.lines().collect();
        for (at, line) in lines.iter().enumerate() {
            match left.next_if_eq(line) {
                Some(_) => {}
                None => added.push((at, line)),
            }
        }
        prop_assert!(left.peek().is_none(), "{}\n---\n{}", text, after);
        // No comment that stands further in comes to stand below what was added.
        let indent = |line: &str| line.len() - line.trim_start_matches(' ').len();
        for (at, line) in added {
            let below = lines[at + 1..].iter().find(|line| !line.trim().is_empty());
            let is_added_block = |below: &&&str| below.trim_start().starts_with('#');
            if let Some(below) = below.filter(is_added_block) {
                prop_assert!(indent(below) <= indent(line), "{}\n---\n{}", text, after);
            }
        }
        // An independent reader finds every text as it was.
        let texts = |text: &str| -> Vec<serde_yaml::Value> {
            let all: serde_yaml::Value = serde_yaml::from_str(text).unwrap();
            let phases = &all["faser"];
            vec![all["x-notat"].clone(), phases["x-notat"].clone(), phases["idé"]["x-notat"].clone()]
        };
        prop_assert_eq!(texts(&text), texts(&after), "{}\n---\n{}", text, after);
    }
}

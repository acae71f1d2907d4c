//! `samskap lint --fix`: what is safe to mend is mended, and nothing else is touched.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use proptest::prelude::*;
use samskap::charter::reading::{Opened, open, text};
use samskap::charter::source::{Document, Documents};
use samskap::charter::yaml::patch::{Edit, apply};
use samskap::charter::yaml::{self, Value};
use samskap::charter::{Kind, facts, spelling};
use samskap::lint::mend;

use super::lint::project;

/// Mends a text as `--fix` does with its words and keys, once.
fn mended(yaml: &str) -> String {
    let mut edits = Vec::new();
    each(yaml, |document, opened| {
        for edit in mend::spelling(opened, document, Kind::Yaml) {
            let span = edit.span.start + document.offset..edit.span.end + document.offset;
            edits.push(Edit::new(span, edit.text));
        }
    });
    apply(yaml, &edits)
}

fn each(yaml: &str, mut look: impl FnMut(&Document, &Opened)) {
    for document in Documents::new(yaml.as_bytes()) {
        let document = document.unwrap();
        let text = text(&document);
        if let Some(opened) = open(&document, &text, Kind::Yaml) {
            look(&document, &opened);
        }
    }
}

/// All that a text says, and its comments.
fn said(yaml: &str) -> (Vec<String>, Vec<String>) {
    let (mut charters, mut comments) = (Vec::new(), Vec::new());
    each(yaml, |_, opened| {
        let charter = opened.charter.as_ref();
        charters.push(format!(
            "{:?} {:?}",
            charter.map(facts),
            charter.map(|charter| (&charter.name, charter.actors.len()))
        ));
        for comment in &opened.doc.comments {
            comments.push(opened.source.text[comment.clone()].to_owned());
        }
    });
    (charters, comments)
}

#[test]
fn words_and_keys_are_spelled_within_their_own_language() {
    let before = "# Nabolagskafeen, første utkast
Navn: Nabolagskafeen   # slik den heter nå
sektorer: [OFFENTLIG, 'Sivilsamfunn']
Likeverd: { \"kan si nei\": Ja, delt_avgjerd: JA }
faser:
    forstaaelse:   felles   # møtet i mars
    Planning: Joint
    gjennomfoering: { hvem: ikke_startet }
";
    let after = "# Nabolagskafeen, første utkast
navn: Nabolagskafeen   # slik den heter nå
sektorer: [offentlig, 'sivilsamfunn']
likeverd: { \"kan_si_nei\": ja, delt_avgjerd: ja }
faser:
    forståelse:   felles   # møtet i mars
    planning: joint
    gjennomføring: { hvem: ikke startet }
";
    assert_eq!(mended(before), after);
    assert_eq!(said(before), said(after));
}

#[test]
fn a_key_one_letter_away_is_mended_and_an_answer_never() {
    let before = "navn: Turgruppa
sektorer: [offentlig, sivilsamfunn]
likeverdd: jaa
faser:
  forståels: felles
  planleggin: felless
innovasjon: { nye: ja }
";
    let after = "navn: Turgruppa
sektorer: [offentlig, sivilsamfunn]
likeverd: jaa
faser:
  forståelse: felles
  planlegging: felless
innovasjon: { nye: ja }
";
    assert_eq!(mended(before), after);
    assert_eq!(mended(after), after);
}

#[test]
fn a_key_that_stands_there_already_is_not_made_twice() {
    let both = "navn: Turgruppa
sektorer: [offentlig, sivilsamfunn]
faser: { forståelse: felles, forståels: offentlig }
";
    assert_eq!(mended(both), both);
}

#[test]
fn a_key_of_a_document_that_is_not_read_to_its_end_is_left_to_people() {
    // What follows the mistake may hold the very key.
    let cut_short = "navn: Turgruppa
sektorer: [offentlig, sivilsamfunn]
liekverd: ja
Faser: { idé: felles
likeverd: nei
";
    assert_eq!(mended(cut_short), cut_short.replace("Faser", "faser"));
}

#[test]
fn a_key_near_to_two_is_left_to_people() {
    // One letter from `namn` and from `name`, and two from the `navn` of its own language.
    let near_two = "namm: Turgruppa\nsektorer: [offentlig, sivilsamfunn]\n";
    assert_eq!(mended(near_two), near_two);
    let english = "nme: Turgruppa\nsectors: [public, civil society]\n";
    assert_eq!(mended(english), english, "three letters");
    let english = "naem: Turgruppa\nsectors: [public, civil society]\n";
    assert!(mended(english).starts_with("name: "));
    let near_two = "namen: Turgruppa\nsektorer: [offentlig, sivilsamfunn]\n";
    assert_eq!(mended(near_two), near_two);
}

#[test]
fn anchors_aliases_and_later_documents_are_mended_where_they_stand() {
    let before = "navn: A
sektorer: [offentlig, sivilsamfunn]
faser: { idé: &alle Felles, planlegging: *alle }
---
# den andre
navn: B
sektorer: [offentlig, sivilsamfunn]
Faser: { idee: felles, ide: felles }
...
---
Navn: \"Ø\\u0041\"
sektorer: [offentlig, sivilsamfunn]
faser: { \"forst\\u00e5else\": felles, ide: &x felles }
";
    let after = mended(before);
    assert!(
        after.contains("idé: &alle felles, planlegging: *alle"),
        "{after}"
    );
    // `idee` is no spelling of the key, and its neighbour stands there already.
    assert!(
        after.contains("\nfaser: { idee: felles, idé: felles }"),
        "{after}"
    );
    // An escape is left as it is written.
    assert!(after.contains("navn: \"Ø\\u0041\""), "{after}");
    assert!(
        after.contains("\"forst\\u00e5else\": felles, idé: &x felles"),
        "{after}"
    );
    assert_eq!(mended(&after), after);
}

const EXAMPLES: &[&str] = &[
    include_str!("../../examples/kafe.yaml"),
    include_str!("../../examples/middag-heim.yaml"),
    include_str!("../../examples/safe-way-home.yaml"),
    include_str!("../../examples/portefolje-nordvik.yaml"),
    include_str!("../../examples/essex-recovery-college.yaml"),
    include_str!("../../examples/bygdebussen.yaml"),
];

/// Whether a text is a word or a key of the format, as its forms are written.
fn is_form(text: &str) -> bool {
    let keys = [
        spelling::CHARTER,
        spelling::CHALLENGE,
        spelling::ACTOR,
        spelling::ANSWER,
        spelling::MARKERS,
        spelling::PHASES,
        spelling::PHASE,
        spelling::EFFORT,
        spelling::INNOVATION,
        spelling::PROFILE,
    ];
    let forms = |text: &str| {
        keys.iter().any(|table| has(table, text))
            || has(spelling::PARTIES, text)
            || has(spelling::ANSWERS, text)
            || has(spelling::STATUSES, text)
            || has(spelling::FORMS, text)
            || has(spelling::EXPERIENCES, text)
    };
    forms(text)
}

fn has<T>(table: &[spelling::Spelled<T>], text: &str) -> bool {
    table.iter().any(|word| word.forms.contains(&text))
}

/// Another spelling of a word, which is read as the same.
fn respelled(word: &str, how: u8) -> String {
    match how {
        0 => word.to_uppercase(),
        1 => word
            .replace('å', "aa")
            .replace('ø', "oe")
            .replace('æ', "ae")
            .replace('é', "e"),
        2 => word.replace('å', "a").replace('ø', "o").replace('é', "e"),
        3 => word.replace('_', " "),
        4 => word.replace(' ', "_"),
        5 => format!("\"{}\"", word.to_uppercase()),
        6 => format!("'{}'", word.replace('_', "-")),
        _ => word.to_owned(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn mending_loses_no_comment_changes_no_answer_and_ends(
        example in prop::sample::select(EXAMPLES),
        how in prop::collection::vec(0_u8..12, 40),
        comments in prop::collection::vec(0_usize..60, 0..5),
    ) {
        let lines = example.lines().enumerate().map(|(at, line)| {
            // A comment at the end of a line that is no list and no long text.
            let room = line.ends_with(|c: char| c.is_alphanumeric() || c == '}' || c == ']')
                && !line.contains(['"', '\'', '|', '>', '#']);
            match comments.contains(&at) && room {
                true => format!("{line}   # merknad {at}: håper det går, #{at}\n"),
                false => format!("{line}\n"),
            }
        });
        let commented: String = lines.collect();
        let mut edits = Vec::new();
        each(&commented, |document, opened| {
            let (doc, _) = yaml::parse(opened.source.text);
            let mut nodes = Vec::new();
            walk(&doc, doc.root().unwrap(), &mut nodes);
            for (at, node) in nodes.into_iter().enumerate() {
                let word = doc.text(node).unwrap();
                if doc.written(node) == word && is_form(word) {
                    let span = doc.span(node);
                    let span = span.start + document.offset..span.end + document.offset;
                    edits.push(Edit::new(span, respelled(word, how[at % how.len()])));
                }
            }
        });
        let written = apply(&commented, &edits);
        let before = said(&written);
        prop_assert_eq!(&before.0, &said(&commented).0, "{}", written);
        let after = mended(&written);
        prop_assert_eq!(&said(&after), &before, "{}", after);
        prop_assert_eq!(mended(&after), after.clone());
        prop_assert_eq!(after.lines().count(), written.lines().count());
    }

    #[test]
    fn edits_leave_the_rest_as_it_is(
        text in "[a-zæøå\n#: ]{0,40}",
        at in prop::collection::vec((0_usize..45, 0_usize..6, "[A-ZÆØÅ]{0,3}"), 0..6),
    ) {
        let edits: Vec<Edit> = at
            .iter()
            .map(|(start, length, new)| Edit::new(*start..start + length, new.clone()))
            .collect();
        let mut turned = edits.clone();
        turned.reverse();
        let edited = apply(&text, &edits);
        prop_assert_eq!(&edited, &apply(&text, &turned));
        // What is left, in small letters, is the old text less some pieces, in its order.
        let mut left = text.chars();
        for kept in edited.chars().filter(|c| !c.is_uppercase()) {
            prop_assert!(left.any(|old| old == kept));
        }
    }
}

fn walk(doc: &yaml::Doc, node: yaml::NodeId, nodes: &mut Vec<yaml::NodeId>) {
    match doc.value(node) {
        Value::Text(_) => nodes.push(node),
        Value::List(items) => items.iter().for_each(|item| walk(doc, *item, nodes)),
        Value::Map(entries) => {
            for entry in entries {
                walk(doc, entry.key, nodes);
                walk(doc, entry.value, nodes);
            }
        }
        _ => {}
    }
}

fn fix(folder: &Path, args: &[&str]) -> (i32, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_samskap"))
        .args(["lint", "--fix"])
        .args(args)
        .current_dir(folder)
        .env_clear()
        .env("COLUMNS", "90")
        .stdin(Stdio::null())
        .output()
        .unwrap();
    (
        output.status.code().unwrap(),
        String::from_utf8(output.stdout).unwrap(),
        String::from_utf8(output.stderr).unwrap(),
    )
}

const LEKSEHJELP: &str = "# samskap: ignore[SK403, SK104] avtalt med laget 4. mars
navn: Leksehjelpen
sektorer: [offentlig, sivilsamfunn]
likeverd: Ja   # samskap: ignore[SK204]
fasr:
  # samskap: ignore[SK402] styret vet om det
  forståelse: felles
  # samskap: ignore[SK404]
  idé: felles
  planlegging: felles
  gjennomføring: ikke startet
  produksjon: ikke startet
";

#[test]
fn silences_that_silence_nothing_go_and_their_reasons_stay() {
    let folder = project(&[("samskap.yaml", LEKSEHJELP)]);
    let (status, out, err) = fix(folder.path(), &["--format", "concise", "--quiet"]);
    assert_eq!((status, err.as_str()), (0, ""), "{out}");
    let after = fs::read_to_string(folder.path().join("samskap.yaml")).unwrap();
    assert_eq!(
        after,
        "# samskap: ignore[SK104] avtalt med laget 4. mars
navn: Leksehjelpen
sektorer: [offentlig, sivilsamfunn]
likeverd: ja
faser:
  # styret vet om det
  forståelse: felles
  idé: felles
  planlegging: felles
  gjennomføring: ikke startet
  produksjon: ikke startet
"
    );
    let (status, _, err) = fix(folder.path(), &[]);
    assert_eq!((status, err.as_str()), (0, ""));
    let again = fs::read_to_string(folder.path().join("samskap.yaml")).unwrap();
    assert_eq!(again, after);
}

#[test]
fn a_reason_that_would_silence_by_itself_is_left_to_people() {
    let text = "navn: Leksehjelpen
sektorer: [offentlig, sivilsamfunn]
faser:
  # samskap: ignore[SK204] samskap: ignore[SK402] styret vet om det
  planlegging: offentlig
  gjennomføring: felles
";
    let folder = project(&[("samskap.yaml", text)]);
    let (_, out, err) = fix(folder.path(), &["--format", "concise", "--notes"]);
    assert!(out.contains("SK402") && out.contains("SK801"), "{out}{err}");
    let after = fs::read_to_string(folder.path().join("samskap.yaml")).unwrap();
    assert_eq!(after, text);
}

#[test]
fn what_is_mended_is_said_and_what_is_not_decides_the_status() {
    let folder = project(&[
        ("a/samskap.yaml", LEKSEHJELP),
        (
            "b/samskap.yaml",
            "Navn: B\nsektorer: [offentlig, sivilsamfunn]\npåstand: tykk\nlikeverd: nei\n",
        ),
    ]);
    let (status, out, err) = fix(folder.path(), &[]);
    assert_eq!(status, 1, "{out}");
    assert!(
        err.contains("samskap: a/samskap.yaml:5:1: rettet «fasr» til «faser»\n"),
        "{err}"
    );
    assert!(err.contains("fjernet «# samskap: ignore[SK204]»"), "{err}");
    assert!(
        err.contains("samskap: b/samskap.yaml:1:1: rettet «Navn» til «navn»\n"),
        "{err}"
    );
    assert!(out.contains("7 rettet"), "{out}");
    // What is left is found: the claim does not hold.
    assert!(out.contains("SK501"), "{out}");
}

#[test]
fn front_matter_crlf_a_byte_order_mark_and_links_stay_as_they_are() {
    let markdown = "---\r\ntitle: Plan\r\nsamskap:\r\n  Navn: Plan\r\n  sektorer: [offentlig, sivilsamfunn]\r\n---\r\n\r\nNavn: er ikke et kort her\r\n";
    let marked = "\u{FEFF}NAVN: Plan\nsektorer: [offentlig, sivilsamfunn]";
    let folder = project(&[("plan.md", markdown), ("merke.samskap.yaml", marked)]);
    #[cfg(unix)]
    std::os::unix::fs::symlink("merke.samskap.yaml", folder.path().join("lenke.yaml")).unwrap();
    let (status, out, _) = fix(folder.path(), &[".", "lenke.yaml"]);
    assert_eq!(status, 0, "{out}");
    let read = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
    assert_eq!(read("plan.md"), markdown.replace("  Navn", "  navn"));
    assert_eq!(read("merke.samskap.yaml"), marked.replace("NAVN", "navn"));
    #[cfg(unix)]
    assert!(folder.path().join("lenke.yaml").is_symlink());
}

#[test]
fn what_cannot_be_written_is_said_and_left_whole() {
    let wide: Vec<u8> = [0xFF, 0xFE]
        .into_iter()
        .chain(
            "Navn: A\nsektorer: [offentlig, sivilsamfunn]\n"
                .encode_utf16()
                .flat_map(u16::to_le_bytes),
        )
        .collect();
    let folder = project(&[]);
    let path = folder.path().join("samskap.yaml");
    fs::write(&path, &wide).unwrap();
    let (status, _, err) = fix(folder.path(), &[]);
    assert_eq!(status, 2, "{err}");
    assert!(err.contains("UTF-16"), "{err}");
    assert_eq!(fs::read(&path).unwrap(), wide);
    let (status, _, err) = fix(folder.path(), &["-"]);
    assert_eq!(status, 2);
    assert!(err.contains("--fix retter filer"), "{err}");
}

#[test]
fn a_byte_that_is_no_text_is_never_written_over() {
    let mended = b"Navn: A\nsektorer: [offentlig, sivilsamfunn]\n".as_slice();
    let windows = b"navn: Bl\xE5b\xE6r\nsektorer: [offentlig, sivilsamfunn]\n".as_slice();
    let markdown =
        b"---\nsamskap:\n  Navn: A\n  sektorer: [offentlig, sivilsamfunn]\n---\n\nBl\xE5b\xE6r\n";
    for (name, bytes) in [
        ("a.samskap.yaml", [mended, b"---\n", windows].concat()),
        ("b.samskap.yaml", [windows, b"---\n", mended].concat()),
        ("c.md", markdown.to_vec()),
    ] {
        let folder = project(&[]);
        let path = folder.path().join(name);
        fs::write(&path, &bytes).unwrap();
        let (status, _, err) = fix(folder.path(), &[name]);
        assert_eq!(status, 2, "{err}");
        let said =
            format!("samskap: {name} er ikke UTF-8 og blir ikke rettet; lagre som UTF-8 først\n");
        assert_eq!(err, said);
        assert_eq!(fs::read(&path).unwrap(), bytes);
    }
}

/// Two comments on a line are two, and one in other letters is told of: none is taken for the other's reason.
#[test]
fn a_second_silence_and_one_in_capitals_are_not_passed_over() {
    let head = "navn: Leksehjelpen\nsektorer: [offentlig, sivilsamfunn]\n";
    let lint = |line: &str| {
        let folder = project(&[("samskap.yaml", &format!("{head}{line}\n"))]);
        let args = ["lint", "--format", "concise", "--notes", "--lang", "nb"];
        let (_, out, err) = crate::lint::samskap(folder.path(), &args);
        let (_, after, _) = crate::lint::samskap(folder.path(), &["lint", "--fix", "--quiet"]);
        assert_eq!(after, "", "{err}");
        (
            out,
            fs::read_to_string(folder.path().join("samskap.yaml")).unwrap(),
        )
    };
    let (out, after) =
        lint("likeverd: ja # samskap: ignore[SK202] # samskap: ignore[SK405] senere");
    assert!(
        out.contains(":3:57: advarsel SK801") && out.contains("«SK405»"),
        "{out}"
    );
    assert!(!out.contains("SK202"), "{out}");
    assert!(
        after.ends_with("likeverd: ja # samskap: ignore[SK202] # senere\n"),
        "{after}"
    );
    let (out, after) =
        lint("likeverd: ja # samskap: ignore[SK405] # samskap: ignore[SK202] samlet");
    assert!(
        out.contains("«SK405»") && !out.contains("merknad SK202"),
        "{out}"
    );
    assert!(
        after.ends_with("likeverd: ja # samskap: ignore[SK202] samlet\n"),
        "{after}"
    );
    let (out, _) = lint("likeverd: ja # SAMSKAP: IGNORE[SK202]");
    assert!(
        out.contains("advarsel SK802") && out.contains("merknad SK202"),
        "{out}"
    );
}

/// A comment that is nothing but the beginnings of comments is read from one end to the other, however long it is.
#[test]
fn a_comment_of_many_comments_is_read_to_its_end() {
    let head = "navn: Leksehjelpen\nsektorer: [offentlig, sivilsamfunn]\nlikeverd: ja ";
    for part in ["# samskap: ", "#", "# ", "# samskap: ignore[SK202] "] {
        let line = part.repeat(900_000 / part.len());
        let folder = project(&[("samskap.yaml", &format!("{head}{line}# slutt\n"))]);
        let args = ["lint", "--format", "concise", "--lang", "nb"];
        let (status, out, err) = crate::lint::samskap(folder.path(), &args);
        assert!(status < 3, "{part}: {status} {err}");
        assert!(out.contains("SK505"), "{part}: {err}");
    }
}

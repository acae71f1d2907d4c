//! `samskap merge`: the same charter as answered by different sides.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::lint::{project, samskap};

fn merge(folder: &Path, args: &[&str]) -> (i32, String, String) {
    samskap(folder, &[&["merge", "--lang", "nb"], args].concat())
}

const PUBLIC: &str = "# kommunens svar
navn: Turgruppa
aktører:
  - { id: kommunen, sektor: offentlig }
  - { id: laget, sektor: sivilsamfunn }   # stiftet 1998
likeverd:
  felles_dagsorden: { offentlig: ja }
  kan_si_nei: { offentlig: { svar: ja, belegg: Mandat } }  # punkt 2
faser:
  forståelse: felles
  idé: felles
";

const CIVIL: &str = "# lagets svar
name: turgruppa
actors:
  - { id: Laget, sector: civil society, experience: own }
  - { id: kommunen, sector: public }
  - { id: bakeriet, sector: private }
equality:
  shared_agenda: { civil society: { answer: no, evidence: \"Referat 3. mai\" } }
  free_to_decline: { civil society: yes }
  # her er vi uenige oss imellom
  experience_counts: { civil society: unknown }
phases:
  understanding: { who: joint, from: 2024-01 }
  planning: [Laget, kommunen, bakeriet]
";

#[test]
fn each_side_keeps_its_own_answer_and_what_one_knows_is_known() {
    let folder = project(&[("a.yaml", PUBLIC), ("b.yaml", CIVIL)]);
    let (status, out, err) = merge(folder.path(), &["a.yaml", "b.yaml"]);
    assert_eq!(
        out,
        "# kommunens svar
navn: Turgruppa
aktører:
  - { id: kommunen, sektor: offentlig }
  - { id: laget, sektor: sivilsamfunn, erfaring: egen }   # stiftet 1998
  - navn: bakeriet
    sektor: privat
likeverd:
  felles_dagsorden: { offentlig: ja, sivilsamfunn: { answer: no, evidence: \"Referat 3. mai\" } }
  erfaring_teller: { sivilsamfunn: vet ikke }
  kan_si_nei: { offentlig: { svar: ja, belegg: Mandat }, sivilsamfunn: ja }  # punkt 2
faser:
  forståelse: { hvem: felles, fra: 2024-01 }
  idé: felles
  planlegging: alle
# b.yaml: lagets svar
# b.yaml: her er vi uenige oss imellom
",
        "{err}"
    );
    assert_eq!(status, 0, "{err}");
    assert_eq!(
        err,
        "Sidene svarer ulikt, og begge svar står i charteret:
  likeverd.felles_dagsorden: det offentlige: ja; sivilsamfunnet: nei
Turgruppa: Samarbeid
"
    );
}

#[test]
fn what_is_in_conflict_is_listed_and_never_chosen() {
    let third = "navn: Turgruppa
påstand: tynn samskaping
aktører: [{ id: kommunen, sektor: offentlig }, { id: laget, sektor: sivilsamfunn }]
likeverd: { kan_si_nei: { offentlig: nei } }
faser: { forståelse: offentlig, idé: { hvem: felles, status: ferdig } }
";
    let claims = PUBLIC.replace("navn: Turgruppa\n", "navn: Turgruppa\npåstand: tykk\n");
    let folder = project(&[("a.yaml", &claims), ("b.yaml", CIVIL), ("c.yaml", third)]);
    let (status, out, err) = merge(
        folder.path(),
        &["a.yaml", "b.yaml", "c.yaml", "-o", "ut.yaml"],
    );
    assert_eq!((status, out.as_str()), (1, ""), "{err}");
    let joined = fs::read_to_string(folder.path().join("ut.yaml")).unwrap();
    for kept in [
        "\nx-påstand: tykk\n",
        "  x-forståelse: felles\n",
        "  idé: { hvem: felles, status: ferdig }\n",
        "kan_si_nei: { x-offentlig: { svar: ja, belegg: Mandat }, sivilsamfunn: ja }",
        "# uenige om påstand: a.yaml: tykk samskaping; c.yaml: tynn samskaping\n",
        "# uenige om faser.forståelse: a.yaml: felles; b.yaml: felles; c.yaml: kommunen\n",
        "# uenige om likeverd.kan_si_nei.offentlig: a.yaml: ja; c.yaml: nei\n",
    ] {
        assert!(joined.contains(kept), "{kept}\n{joined}");
    }
    assert!(
        err.contains("  faser.forståelse: a.yaml: felles; b.yaml: felles; c.yaml: kommunen\n"),
        "{err}"
    );
    // What is left open is unknown, and whatever was said of one side alone still stands.
    let again = merge(folder.path(), &["ut.yaml", "ut.yaml"]);
    assert_eq!(again.0, 0, "{}", again.2);
    assert_eq!(again.1, joined);
}

#[test]
fn the_order_of_the_files_decides_layout_and_not_answers() {
    let folder = project(&[("a.yaml", PUBLIC), ("b.yaml", CIVIL)]);
    let level = |args: &[&str]| {
        let (_, _, err) = merge(folder.path(), args);
        err.lines().last().unwrap().to_lowercase()
    };
    assert_eq!(level(&["a.yaml", "b.yaml"]), level(&["b.yaml", "a.yaml"]));
    let (_, joined, _) = merge(folder.path(), &["b.yaml", "a.yaml"]);
    assert!(
        joined.starts_with("# lagets svar\nname: turgruppa\n"),
        "{joined}"
    );
    assert!(joined.contains("  ideas: joint\n"), "{joined}");
    assert!(joined.contains("# a.yaml: stiftet 1998\n"), "{joined}");
}

#[test]
fn what_is_not_the_same_charter_is_not_joined() {
    let other = PUBLIC.replace("Turgruppa", "Leksehjelpen");
    let moved = PUBLIC
        .replace(
            "id: laget, sektor: sivilsamfunn",
            "id: laget, sektor: privat",
        )
        .replace("felles\n", "kommunen\n");
    let bare = "navn: Turgruppa\nsektorer: [offentlig, sivilsamfunn]\n";
    let folder = project(&[
        ("a.yaml", PUBLIC),
        ("annen.yaml", &other),
        ("flyttet.yaml", &moved),
        ("bare.yaml", bare),
        (
            "feil.yaml",
            "navn: Turgruppa\nsektorer: [offentlig]\nfase: x\n",
        ),
    ]);
    let refused = |file: &str| {
        let (status, out, err) = merge(folder.path(), &["a.yaml", file]);
        assert_eq!(out, "");
        (status, err)
    };
    let (status, err) = refused("annen.yaml");
    assert_eq!(
        (status, err.contains("«Turgruppa» og «Leksehjelpen»")),
        (2, true),
        "{err}"
    );
    let (status, err) = refused("flyttet.yaml");
    assert_eq!(status, 1, "{err}");
    assert!(
        err.contains("aktører.laget.sektor: a.yaml: sivilsamfunn; flyttet.yaml: privat"),
        "{err}"
    );
    assert_eq!(refused("bare.yaml").0, 2);
    let (status, err) = refused("feil.yaml");
    assert_eq!(status, 2);
    assert!(err.contains("SK910") && err.contains("SK920"), "{err}");
    assert_eq!(merge(folder.path(), &["a.yaml"]).0, 2);
    // What is read is not overwritten.
    assert_eq!(
        merge(folder.path(), &["a.yaml", "a.yaml", "-o", "a.yaml"]).0,
        2
    );
}

#[test]
fn two_sides_that_answered_with_ask_become_one_charter() {
    let common = "navn: Bua\nsektorer: [offentlig, sivilsamfunn]\nfaser: { forståelse: felles }\n";
    let folder = project(&[("k.yaml", common), ("l.yaml", common)]);
    let set = |file: &str, side: &str, answers: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_samskap"));
        command
            .args(["ask", file, "--as", side])
            .current_dir(folder.path());
        for answer in answers {
            command.args(["--set", answer]);
        }
        assert!(command.output().unwrap().status.success());
    };
    let markers = [
        "felles_dagsorden",
        "delt_beslutning",
        "erfaring_teller",
        "kan_si_nei",
    ];
    let yes: Vec<String> = markers
        .iter()
        .map(|marker| format!("likeverd.{marker}=ja"))
        .collect();
    let yes: Vec<&str> = yes.iter().map(String::as_str).collect();
    set("k.yaml", "offentlig", &yes);
    set("l.yaml", "sivilsamfunn", &yes);
    let (status, out, err) = merge(folder.path(), &["k.yaml", "l.yaml"]);
    assert_eq!(status, 0, "{err}");
    assert!(
        out.contains("kan_si_nei: { offentlig: ja, sivilsamfunn: ja }"),
        "{out}"
    );
    assert!(
        err.starts_with("Bua: Uavklart: minst tynn samskaping"),
        "{err}"
    );
}

#[test]
fn equality_as_a_whole_is_joined_or_in_conflict_whatever_the_order() {
    let with = |equality: &str| format!("navn: K\nsektorer: [offentlig, sivilsamfunn]\n{equality}");
    let folder = project(&[
        ("ja.yaml", &with("likeverd: ja\n")),
        ("nei.yaml", &with("likeverd: nei\n")),
        (
            "sider.yaml",
            &with("likeverd: { offentlig: nei, sivilsamfunn: ja }\n"),
        ),
        (
            "tegn.yaml",
            &with("likeverd: { kan_si_nei: { offentlig: ja, sivilsamfunn: nei } }\n"),
        ),
        ("vet-ikke.yaml", &with("likeverd: vet ikke\n")),
        ("tom.yaml", &with("")),
    ]);
    for (one, other) in [
        ("ja", "nei"),
        ("ja", "sider"),
        ("ja", "tegn"),
        ("nei", "tegn"),
    ] {
        let paths = [format!("{one}.yaml"), format!("{other}.yaml")];
        for paths in [[&paths[0], &paths[1]], [&paths[1], &paths[0]]] {
            let (status, out, err) = merge(folder.path(), &[paths[0], paths[1]]);
            assert_eq!(status, 1, "{paths:?}\n{out}{err}");
            assert!(
                out.contains("\nx-likeverd:") && !out.contains("\nlikeverd:"),
                "{out}"
            );
            assert!(err.contains("  likeverd: "), "{err}");
        }
    }
    for (one, other) in [("ja", "vet-ikke"), ("ja", "tom"), ("ja", "ja")] {
        let paths = [format!("{one}.yaml"), format!("{other}.yaml")];
        for paths in [[&paths[0], &paths[1]], [&paths[1], &paths[0]]] {
            let (status, out, err) = merge(folder.path(), &[paths[0], paths[1]]);
            assert_eq!(status, 0, "{paths:?}\n{out}{err}");
            assert!(out.contains("\nlikeverd: ja\n"), "{out}");
        }
    }
}

#[test]
fn what_no_question_is_about_is_joined_listed_or_noted() {
    let first = "navn: K
aktører:
  - { id: k, sektor: offentlig }
  - { id: l, sektor: sivilsamfunn, form: organisasjon }
faser:
  forståelse: { hvem: felles, til: 2024-02, belegg: Referat A }
  idé: felles
";
    let second = "navn: K
x-sak: 24/117
aktører:
  - { id: k, navn: Kommunen, sektor: offentlig }
  - { id: l, sektor: sivilsamfunn, form: nettverk }
faser:
  forståelse: { hvem: felles, til: 2025-02, belegg: Referat B }
  idé: { hvem: felles, belegg: Tavla }
";
    let folder = project(&[("a.yaml", first), ("b.yaml", second)]);
    let (status, out, err) = merge(folder.path(), &["a.yaml", "b.yaml"]);
    assert_eq!(status, 1, "{err}");
    assert_eq!(
        out,
        "navn: K
aktører:
  - { id: k, navn: Kommunen, sektor: offentlig }
  - { id: l, sektor: sivilsamfunn, x-form: organisasjon }
faser:
  forståelse: { hvem: felles, x-til: 2024-02, belegg: Referat A }
  idé: { hvem: felles, belegg: Tavla }
# b.yaml: faser.forståelse.belegg: Referat B
# b.yaml: x-sak: 24/117
# uenige om aktører.l.form: a.yaml: organisasjon; b.yaml: nettverk
# uenige om faser.forståelse.til: a.yaml: 2024-02; b.yaml: 2025-02
"
    );
}

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
        "Sidene er uenige, og begge svarene står på kortet:
  Er begge sider med på å bestemme hva samarbeidet skal handle om? det offentlige: ja; sivilsamfunnet: nei
Turgruppa: Samarbeid: felles, men ikke som likeverdige
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
        "  forståelse: { x-offentlig: felles, sivilsamfunn: { who: joint, from: 2024-01 } }\n",
        "  idé: { hvem: felles, status: ferdig }\n",
        "kan_si_nei: { x-offentlig: { svar: ja, belegg: Mandat }, sivilsamfunn: ja }",
        "# uenige om påstand: a.yaml: tykk samskaping; c.yaml: tynn samskaping\n",
        "# uenige om faser.forståelse.offentlig: a.yaml: felles; c.yaml: kommunen\n",
        "# uenige om likeverd.kan_si_nei.offentlig: a.yaml: ja; c.yaml: nei\n",
    ] {
        assert!(joined.contains(kept), "{kept}\n{joined}");
    }
    assert!(
        err.contains("  Hvem var med på å forstå problemet, og hadde noe å si? (det offentlige) a.yaml: felles; c.yaml: kommunen\n"),
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
    // Each sector alone is the one party of it.
    assert_eq!(merge(folder.path(), &["a.yaml", "bare.yaml"]).0, 0);
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
        err.starts_with("Bua: Tynn samskaping, kanskje tykk"),
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
    // What both sides have said of one sign is in conflict with a yes to all of them, there alone.
    for paths in [["ja.yaml", "tegn.yaml"], ["tegn.yaml", "ja.yaml"]] {
        let (status, out, err) = merge(folder.path(), &paths);
        assert_eq!(status, 1, "{paths:?}\n{out}{err}");
        assert!(
            err.contains("  Kan hver part si nei uten at det får følger? "),
            "{err}"
        );
        assert!(out.contains("x-kan_si_nei: "), "{out}");
        assert!(out.contains("delt_beslutning: ja"), "{out}");
    }
    for (one, other) in [("ja", "nei"), ("ja", "sider"), ("nei", "tegn")] {
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
# b.yaml: x-sak: 24/117
# b.yaml: faser.forståelse.belegg: Referat B
# uenige om aktører.l.form: a.yaml: organisasjon; b.yaml: nettverk
# uenige om faser.forståelse.til: a.yaml: 2024-02; b.yaml: 2025-02
"
    );
}

#[test]
fn of_three_files_none_is_chosen_and_each_is_named() {
    let of = |name: &str, year: &str| {
        format!(
            "navn: Bua\naktører:\n  - {{ id: k, navn: {name}, sektor: offentlig }}\n  - {{ id: l, sektor: sivilsamfunn }}\nfaser:\n  idé: {{ hvem: felles{year} }}\n"
        )
    };
    let bare = of("Kommunen", "").replace("navn: Kommunen, ", "");
    let folder = project(&[
        ("a.yaml", &of("Kommunen", ", til: 2023")),
        ("b.yaml", &of("Bydelen", ", til: 2024")),
        ("c.yaml", &of("Etaten", ", til: 2025")),
        ("uten.yaml", &bare),
    ]);
    let (status, out, err) = merge(folder.path(), &["a.yaml", "b.yaml", "c.yaml"]);
    assert_eq!(status, 1, "{err}");
    for kept in [
        "{ id: k, x-navn: Kommunen, sektor: offentlig }",
        "idé: { hvem: felles, x-til: 2023 }",
        "# uenige om aktører.k.navn: a.yaml: Kommunen; b.yaml: Bydelen; c.yaml: Etaten\n",
        "# uenige om faser.idé.til: a.yaml: 2023; b.yaml: 2024; c.yaml: 2025\n",
    ] {
        assert!(out.contains(kept), "{kept}\n{out}");
    }
    // The first file says nothing of it, and is not said to.
    let (status, out, _) = merge(folder.path(), &["uten.yaml", "b.yaml", "c.yaml"]);
    assert_eq!(status, 1);
    assert!(out.contains("{ id: k, sektor: offentlig }"), "{out}");
    assert!(
        out.contains("# uenige om aktører.k.navn: b.yaml: Bydelen; c.yaml: Etaten\n"),
        "{out}"
    );
}

#[test]
fn an_answer_for_all_and_a_side_of_its_own() {
    let with = |answer: &str| {
        format!(
            "navn: K\nsektorer: [offentlig, sivilsamfunn]\nlikeverd: {{ kan_si_nei: {answer}, delt_beslutning: ja }}\n"
        )
    };
    let files = [
        ("ja", "ja"),
        ("nei", "nei"),
        ("ett-ja", "{ offentlig: ja }"),
        ("ett-nei", "{ offentlig: { svar: nei, belegg: Referat } }"),
        ("uvisst", "{ offentlig: vet ikke }"),
        ("begge", "{ offentlig: ja, sivilsamfunn: ja }"),
    ]
    .map(|(name, answer)| (format!("{name}.yaml"), with(answer)));
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    let folder = project(&files);
    // Nobody can say yes for a side that does not know; a no is a no.
    for (one, other, status, answer) in [
        ("ja", "ett-ja", 0, "kan_si_nei: ja"),
        ("ja", "begge", 0, "offentlig: ja, sivilsamfunn: ja"),
        // The yes for all stays with the side that has not said otherwise.
        (
            "ja",
            "ett-nei",
            0,
            "kan_si_nei: { offentlig: { svar: nei, belegg: Referat }, sivilsamfunn: ja }",
        ),
        (
            "ja",
            "uvisst",
            0,
            "kan_si_nei: { offentlig: vet ikke, sivilsamfunn: ja }",
        ),
        (
            "nei",
            "uvisst",
            0,
            "kan_si_nei: { offentlig: vet ikke, sivilsamfunn: nei }",
        ),
        ("nei", "ett-nei", 0, "kan_si_nei: nei"),
        ("nei", "begge", 1, ""),
    ] {
        for paths in [[one, other], [other, one]] {
            let paths = paths.map(|path| format!("{path}.yaml"));
            let (ended, out, err) = merge(folder.path(), &[&paths[0], &paths[1]]);
            assert_eq!(ended, status, "{paths:?}\n{out}{err}");
            assert!(out.contains(answer), "{paths:?}\n{out}");
            let charter = out.lines().filter(|line| !line.starts_with('#'));
            let stands = charter.collect::<String>().replace("x-kan_si_nei", "");
            assert_eq!(stands.contains("kan_si_nei"), status == 0, "{out}");
            assert_eq!(
                out.matches("Referat").count(),
                usize::from(other == "ett-nei"),
                "{out}"
            );
        }
    }
}

#[test]
fn no_evidence_and_no_key_of_others_is_lost() {
    let bare = "navn: K\naktører:\n  - { id: k, sektor: offentlig }\n  - { id: l, sektor: sivilsamfunn }\n";
    let full = "navn: K
aktører:
  - { id: k, sektor: offentlig, erfaring: nær, vederlag: ja, x-telefon: 22 22 22 22 }
  - { id: l, sektor: sivilsamfunn, vederlag: { svar: nei, belegg: Avtale 7 } }
utfordring: { beskrivelse: Ensomme eldre, belegg: Levekår 2023, udekket_behov: { svar: ja, belegg: Spørreundersøkelsen }, x-hvem: Kari }
likeverd:
  kan_si_nei:
    sivilsamfunn:
      svar: ja
      belegg:
        - Årsmøtet
        - Styret
  åpent_problem: { offentlig: { svar: ja, belegg: Mandatet } }
faser:
  idé: { hvem: felles, belegg: Tavla }
innsats:
  erstatter_lønnet_arbeid: { svar: nei, belegg: Brev fra fagforeningen }
  egne_mål: { offentlig: nei, sivilsamfunn: { svar: ja, belegg: Vedtektene } }
innovasjon: { ny: { svar: ja, belegg: Patentet } }
profil: { demokratisk: { svar: ja, belegg: Avstemningen } }
";
    let answered = "navn: K
aktører:
  - { id: k, sektor: offentlig, vederlag: nei }
  - { id: l, sektor: sivilsamfunn, vederlag: nei }
utfordring: Ensomme eldre
likeverd: { kan_si_nei: { sivilsamfunn: ja }, åpent_problem: { offentlig: ja } }
faser: { idé: felles }
innsats: { erstatter_lønnet_arbeid: nei, egne_mål: nei }
innovasjon: { ny: ja }
profil: { demokratisk: ja }
";
    let folder = project(&[
        ("bar.yaml", bare),
        ("full.yaml", full),
        ("svart.yaml", answered),
    ]);
    for first in ["bar.yaml", "svart.yaml"] {
        let (status, out, err) = merge(folder.path(), &[first, "full.yaml"]);
        for kept in [
            "22 22 22 22",
            "Avtale 7",
            "Levekår 2023",
            "Spørreundersøkelsen",
            "Kari",
            "Årsmøtet",
            "Styret",
            "Mandatet",
            "Tavla",
            "Brev fra fagforeningen",
            "Vedtektene",
            "Patentet",
            "Avstemningen",
            "nær",
        ] {
            assert!(out.contains(kept), "{kept}\n{out}");
        }
        // The two say otherwise of whether the municipality is paid, and neither is chosen.
        assert_eq!(
            err.contains("aktører.k.vederlag"),
            first == "svart.yaml",
            "{err}"
        );
        assert_eq!(status, i32::from(first == "svart.yaml"), "{err}");
    }
}

#[test]
fn a_page_is_kept_around_the_charter_that_is_joined_into_it() {
    let page = "---\ntitle: Referat\nsamskap:\n  navn: K\n  sektorer: [offentlig, sivilsamfunn]\n---\n\n# Referat\n\nVi møttes.\n";
    let other =
        "navn: K\n# fra laget\nsektorer: [offentlig, sivilsamfunn]\nfaser: { idé: felles }\n---\n";
    let folder = project(&[("a.md", page), ("b.yaml", other)]);
    let (status, out, err) = merge(folder.path(), &["a.md", "b.yaml"]);
    assert_eq!(status, 0, "{err}");
    assert_eq!(
        out,
        "---\ntitle: Referat\nsamskap:\n  navn: K\n  sektorer: [offentlig, sivilsamfunn]\n  faser:\n    idé: felles\n# b.yaml: fra laget\n---\n\n# Referat\n\nVi møttes.\n"
    );
    // What comes after a last `---` is no charter, and stays.
    let (status, out, err) = merge(folder.path(), &["b.yaml", "a.md"]);
    assert_eq!((status, out.as_str()), (0, other), "{err}");
}

#[test]
fn joint_is_not_the_same_where_others_take_part() {
    let with = |more: &str| {
        format!(
            "navn: K\naktører:\n  - {{ id: k, sektor: offentlig }}\n  - {{ id: l, sektor: sivilsamfunn }}\n{more}faser: {{ idé: felles }}\n"
        )
    };
    let third = with("  - { id: speiderne, sektor: sivilsamfunn }\n");
    let folder = project(&[("a.yaml", &with("")), ("b.yaml", &third)]);
    let (status, _, err) = merge(folder.path(), &["a.yaml", "b.yaml"]);
    assert_eq!(status, 1);
    assert!(
        err.contains("  Hvem var med på å finne ideene, og hadde noe å si? a.yaml: k og l; b.yaml: k, l og speiderne\n"),
        "{err}"
    );
    // Whoever comes with another file was not with us for that.
    let silent = third.replace("faser: { idé: felles }\n", "");
    let folder = project(&[("a.yaml", &with("")), ("b.yaml", &silent)]);
    for paths in [["a.yaml", "b.yaml"], ["b.yaml", "a.yaml"]] {
        let (status, out, err) = merge(folder.path(), &paths);
        assert_eq!(status, 0, "{err}");
        assert!(out.contains("idé: [k, l]"), "{out}");
    }
}

#[test]
fn who_was_only_consulted_hangs_on_who_took_part() {
    let with = |plan: &str| {
        format!("navn: K\nsektorer: [offentlig, sivilsamfunn]\nfaser: {{ planlegging: {plan} }}\n")
    };
    let heard = with("{ hvem: offentlig, hørt: sivilsamfunn, status: ferdig }");
    let folder = project(&[("hørt.yaml", &heard), ("felles.yaml", &with("felles"))]);
    for paths in [["hørt.yaml", "felles.yaml"], ["felles.yaml", "hørt.yaml"]] {
        let (status, out, err) = merge(folder.path(), &paths);
        assert_eq!(status, 1, "{err}");
        assert!(
            out.contains("x-planlegging:") && out.contains("status: ferdig"),
            "{out}"
        );
        // That civil society was not with them is just what is in dispute.
        let line = |line: &&str| line.contains("hørt:") && !line.contains("x-planlegging");
        assert!(
            !out.lines()
                .filter(|line| !line.starts_with('#'))
                .any(|of| line(&of)),
            "{out}"
        );
        assert!(out.contains("hørt"), "{out}");
    }
    // Nobody can have been consulted in what has not begun; and who was only consulted did not take part.
    let heard = with("{ hørt: sivilsamfunn }");
    for (other, plan, said) in [
        (
            "ikke.yaml",
            "ikke startet",
            "Hvem var med på å planlegge, og hadde noe å si? ikke.yaml: ikke startet; hørt.yaml: sivilsamfunn",
        ),
        (
            "felles.yaml",
            "felles",
            "felles.yaml: felles; hørt.yaml: sivilsamfunn",
        ),
    ] {
        let folder = project(&[("hørt.yaml", &heard), (other, &with(plan))]);
        for paths in [["hørt.yaml", other], [other, "hørt.yaml"]] {
            let (status, out, err) = merge(folder.path(), &paths);
            assert_eq!(status, 1, "{err}");
            assert!(
                out.contains("x-planlegging:") && out.contains("hørt"),
                "{out}"
            );
            assert!(err.contains(said), "{err}");
        }
    }
}

#[test]
fn what_cannot_be_joined_is_said_in_three_languages_and_a_pipe_is_read() {
    let charter = "navn: K\nsektorer: [offentlig, sivilsamfunn]\n";
    let two = format!("{charter}---\n{charter}");
    let other = charter.replace("navn: K", "navn: L");
    let folder = project(&[("a.yaml", charter), ("to.yaml", &two), ("l.yaml", &other)]);
    for (lang, several, apart) in [
        ("nb", "har flere kort", "ikke om det samme"),
        ("nn", "har fleire kort", "ikkje om det same"),
        ("en", "holds several charters", "not about the same"),
    ] {
        for (paths, said) in [
            (["a.yaml", "to.yaml"], several),
            (["a.yaml", "l.yaml"], apart),
            (["a.yaml", "borte.yaml"], "borte.yaml"),
        ] {
            let args = ["merge", "--lang", lang, paths[0], paths[1]];
            let (status, out, err) = samskap(folder.path(), &args);
            assert_eq!((status, out.as_str()), (2, ""), "{paths:?}");
            assert!(err.contains(said), "{err}");
        }
    }
    fs::write(
        folder.path().join("b.yaml"),
        charter.to_owned() + "faser: { idé: felles }\n",
    )
    .unwrap();
    let piped = fs::File::open(folder.path().join("b.yaml")).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_samskap"))
        .args(["merge", "--lang", "nb", "a.yaml", "-"])
        .current_dir(folder.path())
        .stdin(piped)
        .output()
        .unwrap();
    assert!(output.status.success());
    assert!(String::from_utf8_lossy(&output.stdout).contains("idé: felles"));
}

/// An actor may be called what a form is called.
#[test]
fn a_name_that_is_the_word_of_a_form_is_a_name() {
    let folder = project(&[
        (
            "a.yaml",
            "navn: Turer\naktører:\n  - { id: kommunen, sektor: offentlig }\n  - { id: nett, sektor: sivilsamfunn }\n",
        ),
        (
            "b.yaml",
            "navn: Turer\naktører:\n  - { id: kommunen, sektor: offentlig }\n  - { id: nett, navn: Nettverket, form: nettverk, sektor: sivilsamfunn }\n",
        ),
    ]);
    let (status, out, err) = merge(folder.path(), &["a.yaml", "b.yaml"]);
    assert_eq!(status, 0, "{err}");
    assert!(out.contains("navn: Nettverket"), "{out}");
    assert!(out.contains("form: nettverk"), "{out}");
}

/// Two sides, each with a file of its own in which it answers for all: who they are is said, or follows from
/// one answer by sides.
#[test]
fn both_sides_of_a_disagreement_stand_in_the_joined_charter() {
    let actors = "aktører:\n  - { id: Solbygda kommune, sektor: offentlig }\n  - { id: koret, sektor: sivilsamfunn }\n";
    let ours = format!(
        "navn: Koret\n{actors}likeverd: ja\nfaser:\n  forståelse: felles\n  idé: felles\n  gjennomføring: felles\n"
    );
    let theirs = format!(
        "navn: Koret\n{actors}likeverd:\n  kan_si_nei: {{ sivilsamfunn: nei }}\nfaser:\n  forståelse:\n    hvem: Solbygda kommune\n    belegg: [Referat 3. mai, Brev]  # lagt ved\n  idé: {{ sivilsamfunn: Solbygda kommune }}\n  gjennomføring: felles\n"
    );
    let folder = project(&[("k.yaml", &ours), ("l.yaml", &theirs)]);
    for paths in [["k.yaml", "l.yaml"], ["l.yaml", "k.yaml"]] {
        let (status, out, err) =
            merge(folder.path(), &[&paths[..], &["-o", "begge.yaml"]].concat());
        assert_eq!(status, 0, "{out}{err}");
        for said in [
            "  Kan hver part si nei uten at det får følger? det offentlige: ja; sivilsamfunnet: nei\n",
            "  Hvem var med på å forstå problemet, og hadde noe å si? det offentlige: felles; sivilsamfunnet: Solbygda kommune\n",
            "  Hvem var med på å finne ideene, og hadde noe å si? det offentlige: felles; sivilsamfunnet: Solbygda kommune\n",
        ] {
            assert!(err.contains(said), "{err}");
        }
        let joined = fs::read_to_string(folder.path().join("begge.yaml")).unwrap();
        assert!(joined.contains("Referat 3. mai, Brev"), "{joined}");
        let (_, verdict, _) = samskap(folder.path(), &["classify", "--lang", "nb", "begge.yaml"]);
        assert!(
            verdict
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
                .contains("uenige om hvem som var med"),
            "{verdict}"
        );
        assert!(verdict.contains("SK402"), "{verdict}");
        fs::remove_file(folder.path().join("begge.yaml")).unwrap();
    }
    // Where no answer tells whose file it is, it is asked for, with the command.
    let one = format!("navn: Koret\n{actors}faser: {{ forståelse: felles }}\n");
    let other = format!("navn: Kor\n{actors}faser: {{ forståelse: Solbygda kommune }}\n");
    let folder = project(&[("a.yaml", &one), ("b.yaml", &other)]);
    let (status, _, err) = merge(folder.path(), &["a.yaml", "b.yaml"]);
    assert_eq!(status, 2);
    assert!(
        err.contains("samskap merge a.yaml b.yaml --name \"Koret\""),
        "{err}"
    );
    let named = ["a.yaml", "b.yaml", "--name", "Koret"];
    let (status, _, err) = merge(folder.path(), &named);
    assert_eq!(status, 1);
    assert!(
        err.contains("samskap merge a.yaml b.yaml --name Koret --as offentlig --as sivilsamfunn"),
        "{err}"
    );
    let sides = ["--as", "offentlig", "--as", "sivilsamfunn"];
    let (status, out, err) = merge(folder.path(), &[&named[..], &sides[..]].concat());
    assert_eq!(status, 0, "{err}");
    assert!(
        out.contains("forståelse: { offentlig: felles, sivilsamfunn: Solbygda kommune }"),
        "{out}"
    );
    let (status, _, err) = merge(folder.path(), &[&named[..], &sides[..2]].concat());
    assert_eq!(status, 2, "{err}");
}

/// Random answers of two sides, plain and by sides: what each stated is in the joined charter, or is listed;
/// and the order of the files decides nothing but what stands first.
#[test]
fn nothing_that_a_side_stated_is_lost_in_any_order() {
    use std::collections::BTreeMap;

    use samskap::charter::Kind;
    use samskap::charter::manuscript::{self, draft};
    use samskap::questionnaire::join::{Side, join};
    use samskap::theory::lang::Lang;
    use samskap::theory::questions::{Ask, Said};
    use samskap::theory::terms::{Answer, Marker, Phase, Sector};

    let mut seed = 7_u64;
    let mut pick = |below: usize| {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).unwrap() % below
    };
    let answers = ["ja", "nei", "vet ikke", "{ svar: ja, belegg: Referat }"];
    let who = [
        "felles",
        "kommunen",
        "laget",
        "vet ikke",
        "ikke startet",
        "{ hvem: felles, fra: 2024-01, belegg: Brev }",
    ];
    for number in 0..3_000 {
        let mut file = |own: &str| {
            let mut text = "navn: Bua\naktører:\n  - { id: kommunen, sektor: offentlig }\n  - { id: laget, sektor: sivilsamfunn }\n".to_owned();
            let mut one = |words: &[&str]| match pick(3) {
                0 => None,
                1 => Some(words[pick(words.len())].to_owned()),
                _ => Some(format!("{{ {own}: {} }}", words[pick(words.len())])),
            };
            let mut section = |heading: &str, keys: &[&str], words: &[&str]| {
                let lines: Vec<String> = keys
                    .iter()
                    .filter_map(|key| Some(format!("  {key}: {}\n", one(words)?)))
                    .collect();
                if !lines.is_empty() {
                    text += &format!("{heading}:\n{}", lines.concat());
                }
            };
            section("likeverd", &["felles_dagsorden", "kan_si_nei"], &answers);
            section("faser", &["forståelse", "idé", "gjennomføring"], &who);
            text
        };
        let texts = [file("offentlig"), file("sivilsamfunn")];
        let owners = [Sector::Public, Sector::Civil];
        let side = |at: usize| Side {
            path: format!("{at}.yaml"),
            text: texts[at].clone(),
            kind: Kind::Yaml,
            of: Some(owners[at]),
        };
        let both =
            [[0, 1], [1, 0]].map(|order| join(&order.map(side), Lang::Nb, None, &[]).unwrap());
        let stated = |text: &str| -> BTreeMap<String, Said> {
            let draft = draft(text, Kind::Yaml);
            let charter = draft.charter.as_ref().unwrap();
            let asks = Marker::all()
                .map(Ask::Marker)
                .chain(Phase::ALL.map(Ask::Phase));
            let said = |ask: Ask, side| manuscript::said(&draft.doc, charter, ask, side);
            let sides = [Sector::Public, Sector::Civil].map(Some);
            let mut stated = BTreeMap::new();
            for ask in asks {
                let mut of: Vec<_> = sides
                    .iter()
                    .filter_map(|side| Some((*side, said(ask, *side)?)))
                    .collect();
                // What comes of answers by sides is nobody's own.
                if of.is_empty() {
                    of.extend(said(ask, None).map(|said| (None, said)));
                }
                for (side, said) in of {
                    let key = manuscript::spelled_path(Some(charter), ask, side, Lang::Nb);
                    stated.insert(key, said);
                }
            }
            stated
        };
        for joined in &both {
            let told = stated(&joined.text);
            assert!(
                joined.conflicts.is_empty(),
                "{number} {texts:?} {:?}",
                joined.conflicts
            );
            assert!(
                joined.left_out.is_empty(),
                "{number} {texts:?} {:?}",
                joined.left_out
            );
            for (text, owner) in texts.iter().zip(["offentlig", "sivilsamfunn"]) {
                for (key, said) in stated(text) {
                    // What nobody knows need not be said.
                    let whole = key
                        .trim_end_matches(".offentlig")
                        .trim_end_matches(".sivilsamfunn");
                    let is_known = told.iter().any(|(other, said)| {
                        other.starts_with(whole) && *said != Said::Answer(Answer::Unknown)
                    });
                    if said == Said::Answer(Answer::Unknown) && !is_known {
                        continue;
                    }
                    // Under its own key, or as the answer of the side that said it, or of both.
                    let by_side = format!("{key}.{owner}");
                    let of_all = key.strip_suffix(&format!(".{owner}")).unwrap_or(&key);
                    let keys = [key.as_str(), &by_side, of_all];
                    let stands = keys.iter().any(|key| told.get(*key) == Some(&said));
                    assert!(
                        stands,
                        "{number} {key}: {said:?}\n{}\n{}\n{}",
                        texts[0], texts[1], joined.text
                    );
                }
            }
            for evidence in ["Referat", "Brev"] {
                let had = texts.iter().any(|text| text.contains(evidence));
                assert_eq!(
                    joined.text.contains(evidence),
                    had,
                    "{number}\n{texts:?}\n{}",
                    joined.text
                );
            }
        }
        let known = |text: &str| {
            let mut told = stated(text);
            told.retain(|_, said| *said != Said::Answer(Answer::Unknown));
            told
        };
        assert_eq!(
            known(&both[0].text),
            known(&both[1].text),
            "{number}\n{texts:?}"
        );
    }
}

/// However equality by sides is laid out, it comes along.
#[test]
fn equality_by_sides_comes_along_in_any_layout() {
    let empty = "navn: K\nsektorer: [offentlig, sivilsamfunn]\n";
    for equality in [
        "likeverd: { offentlig: ja, sivilsamfunn: nei }\n",
        "likeverd:\n  offentlig: ja\n  sivilsamfunn: nei\n",
        "likeverd:\n  sivilsamfunn: nei\n",
        "likeverd:\n  offentlig:\n    svar: ja\n    belegg:\n      - Vedtaket\n  sivilsamfunn: nei\n",
    ] {
        let full = format!("{empty}{equality}");
        let folder = project(&[("a.yaml", empty), ("b.yaml", &full)]);
        let (status, out, err) = merge(folder.path(), &["a.yaml", "b.yaml"]);
        assert_eq!(status, 0, "{err}");
        assert!(out.contains("sivilsamfunn: nei"), "{out}");
        assert_eq!(
            out.contains("Vedtaket"),
            equality.contains("Vedtaket"),
            "{out}"
        );
    }
    let conflict = format!("{empty}likeverd: ja\n");
    let folder = project(&[
        ("a.yaml", conflict.as_str()),
        ("b.yaml", &conflict.replace("ja", "nei")),
    ]);
    let (status, _, err) = samskap(
        folder.path(),
        &["merge", "--lang", "en", "a.yaml", "b.yaml"],
    );
    assert_eq!(status, 1);
    assert!(
        err.contains("  equality: a.yaml: yes; b.yaml: no\n"),
        "{err}"
    );
}

const OF_THE_COUNCIL: &str = "navn: Besøkstjenesten
aktører:
  - { id: kommunen, navn: Solbygda kommune, sektor: offentlig }
  - { navn: Velforeningen, sektor: sivilsamfunn }
likeverd: { kan_si_nei: ja }
faser:
  forståelse: felles
  gjennomføring: [kommunen, Velforeningen]
x-merknad: { faser.idé: spør laget }
";

const OF_THE_GROUP: &str = "namn: Besøkstenesta
sektorar: [offentleg, sivilsamfunn]
likeverd: { kan_seie_nei: nei }
fasar:
  forståing: offentleg
  gjennomføring: sivilsamfunn
x-merknad: { generelt: vi vart spurde seint }
";

/// A sector in one file is the one party of that sector in the other, and the notes of both stand together.
#[test]
fn sectors_meet_the_parties_of_the_other_file() {
    let folder = project(&[("k.yaml", OF_THE_COUNCIL), ("l.yaml", OF_THE_GROUP)]);
    let run = |args: &[&str]| {
        samskap(
            folder.path(),
            &[&["merge"], args, &["--lang", "nb"]].concat(),
        )
    };
    // Two names in two languages: what mends it is said, as it can be typed.
    let (status, _, err) = run(&[
        "k.yaml",
        "l.yaml",
        "--as",
        "offentlig",
        "--as",
        "sivilsamfunn",
    ]);
    assert_eq!(status, 2);
    let mends =
        "samskap merge k.yaml l.yaml --as offentlig --as sivilsamfunn --name \"Besøkstjenesten\"";
    assert!(err.contains(mends), "{err}");
    let named = [
        "k.yaml",
        "l.yaml",
        "--as",
        "offentlig",
        "--as",
        "sivilsamfunn",
        "--name",
        "Besøkstjenesten",
    ];
    let (status, out, err) = run(&named);
    assert_eq!(status, 0, "{err}");
    for kept in [
        "kan_si_nei: { offentlig: ja, sivilsamfunn: nei }",
        "forståelse: { offentlig: felles, sivilsamfunn: ",
        "gjennomføring: { offentlig: [kommunen, Velforeningen], sivilsamfunn: ",
        "x-merknad: { faser.idé: spør laget, generelt: vi vart spurde seint }",
    ] {
        assert!(out.contains(kept), "{kept}\n{out}");
    }
    assert!(!out.contains('#'), "{out}");
    assert!(
        err.contains(
            "Kan hver part si nei uten at det får følger? det offentlige: ja; sivilsamfunnet: nei"
        ),
        "{err}"
    );
    // In the other order it is the same but for what the lists begin with.
    let (status, _, err) = run(&[
        "l.yaml",
        "k.yaml",
        "--as",
        "sivilsamfunn",
        "--as",
        "offentlig",
        "--name",
        "Besøkstjenesten",
    ]);
    assert_eq!(status, 0, "{err}");
    // They disagree, first of all, on the screen and in Markdown.
    fs::write(folder.path().join("b.yaml"), &out).unwrap();
    for (lang, heading, row) in [
        (
            "nb",
            "Sidene er uenige",
            "Det offentlige: felles; sivilsamfunnet: Solbygda kommune",
        ),
        (
            "nn",
            "Sidene er usamde",
            "Det offentlege: felles; sivilsamfunnet: Solbygda kommune",
        ),
        (
            "en",
            "The sides disagree",
            "The public sector: joint; civil society: Solbygda kommune",
        ),
    ] {
        for format in ["table", "markdown"] {
            let args = ["classify", "b.yaml", "--lang", lang, "--format", format];
            let (_, shown, _) = samskap(folder.path(), &args);
            assert!(shown.contains(heading), "{shown}");
            assert!(shown.contains(row), "{shown}");
            let first = shown.find(heading).unwrap();
            let axis = shown.find("SK101").unwrap();
            assert!(first < axis, "{shown}");
        }
    }
    // And for programs, question by question with both answers.
    let (status, out, err) = run(&[&named[..], &["--format", "json"]].concat());
    assert_eq!((status, err.as_str()), (0, ""));
    let json: serde_json::Value = serde_json::from_str(&out).unwrap();
    let rows = json["disagreements"].as_array().unwrap();
    let ids: Vec<&str> = rows.iter().map(|row| row["id"].as_str().unwrap()).collect();
    assert_eq!(
        ids,
        [
            "equality.free_to_decline",
            "phases.understanding",
            "phases.implementation"
        ]
    );
    assert_eq!(rows[0]["answers"][1]["answer"], "nei");
    assert!(json["charter"].as_str().unwrap().contains("kan_si_nei"));
}

/// A party whose name is another in the other file is asked about, and can be said to be the same.
#[test]
fn two_names_of_one_party_are_offered_as_the_same() {
    let group = OF_THE_GROUP
        .replace(
            "sektorar: [offentleg, sivilsamfunn]",
            "aktørar:\n  - { namn: Kommunen, sektor: offentleg }\n  - { id: vel, namn: Velforeininga, sektor: sivilsamfunn }",
        )
        .replace("forståing: offentleg", "forståing: { kven: [Kommunen], belegg: Brevet }")
        .replace("gjennomføring: sivilsamfunn", "gjennomføring: vel");
    let folder = project(&[("k.yaml", OF_THE_COUNCIL), ("l.yaml", &group)]);
    let named = [
        "merge",
        "k.yaml",
        "l.yaml",
        "--as",
        "offentlig",
        "--as",
        "sivilsamfunn",
        "--name",
        "B",
        "--lang",
        "nb",
    ];
    let (_, _, err) = samskap(folder.path(), &named);
    assert!(
        err.contains("Er «Velforeningen» og «Velforeininga» den samme parten? samskap merge k.yaml l.yaml --as offentlig --as sivilsamfunn --name B --same \"Velforeningen=Velforeininga\""),
        "{err}"
    );
    let same = [
        "--same",
        "Velforeningen=Velforeininga",
        "--same",
        "kommunen=Kommunen",
    ];
    let (status, out, err) = samskap(folder.path(), &[&named[..], &same].concat());
    assert_eq!(status, 0, "{err}");
    assert_eq!(out.matches("sektor:").count(), 2, "{out}");
    assert!(
        out.contains(
            "forståelse: { offentlig: felles, sivilsamfunn: { kven: [kommunen], belegg: Brevet } }"
        ),
        "{out}"
    );
    assert!(
        out.contains(
            "gjennomføring: { offentlig: [kommunen, Velforeningen], sivilsamfunn: Velforeningen }"
        ),
        "{out}"
    );
    for (pair, said) in [
        ("Velforeningen=Koret", "ingen part heter «Koret»"),
        ("Velforeningen", "to navn på den samme parten"),
    ] {
        let (status, _, err) = samskap(folder.path(), &[&named[..], &["--same", pair]].concat());
        assert_eq!(status, 2);
        assert!(err.contains(said), "{err}");
    }
}

/// Where the one sector is several parties in the other file, it is said how to name them.
#[test]
fn a_sector_that_is_several_parties_is_not_guessed() {
    let council = OF_THE_COUNCIL.replace(
        "  - { navn: Velforeningen",
        "  - { navn: Koret, sektor: sivilsamfunn }\n  - { navn: Velforeningen",
    );
    let folder = project(&[("k.yaml", &council), ("l.yaml", OF_THE_GROUP)]);
    let args = ["merge", "k.yaml", "l.yaml", "--name", "B", "--lang", "nb"];
    let (status, _, err) = samskap(folder.path(), &args);
    assert_eq!(status, 2);
    assert!(err.contains("Navngi partene: samskap ask l.yaml"), "{err}");
}

/// Lines that are added end as the file's own do, and a marker that nobody but private parties could answer is
/// not lost.
#[test]
fn what_is_added_ends_its_lines_as_the_file_does_and_private_parties_keep_their_answers() {
    let crlf = "navn: A\r\nsektorer: [offentlig, sivilsamfunn]\r\nfaser: { idé: felles }\r\n";
    let other =
        "navn: A\nsektorer: [offentlig, sivilsamfunn]\nfaser: { idé: offentlig }\n# fra møtet\n";
    let parties = "navn: A\naktører:\n  - { id: butikken, sektor: privat }\n  - { id: banken, sektor: privat }\n";
    let private = &format!("{parties}likeverd: {{ kan_si_nei: ja }}\n");
    let side = &format!("{parties}likeverd: {{ kan_si_nei: {{ privat: ja }} }}\n");
    let folder = project(&[
        ("a.yaml", crlf),
        ("b.yaml", other),
        ("p.yaml", private),
        ("q.yaml", side),
    ]);
    let (_, out, _) = samskap(folder.path(), &["merge", "a.yaml", "b.yaml"]);
    assert!(out.contains("fra møtet"), "{out}");
    assert_eq!(
        out.matches('\n').count(),
        out.matches("\r\n").count(),
        "{out:?}"
    );
    for pair in [["p.yaml", "q.yaml"], ["q.yaml", "p.yaml"]] {
        let (_, out, err) = samskap(folder.path(), &[&["merge"][..], &pair].concat());
        assert!(
            out.contains("kan_si_nei: ") && out.contains("ja"),
            "{out}{err}"
        );
    }
}

//! The form on paper: what people tick and write comes into the charter, or is told of with its line.

use std::fs;

use super::lint::{project, samskap};

const CHARTER: &str = "navn: Turgruppa
aktører:
  - { id: kommunen, sektor: offentlig }
  - { id: laget, sektor: sivilsamfunn }
";

/// How a box can be ticked: what stands before the word, and whether it is a tick, no tick, or nothing that
/// can be understood.
const WAYS: [(&str, char); 48] = [
    ("- [x] ", '+'),
    ("- [X] ", '+'),
    ("- [x ] ", '+'),
    ("- [ x] ", '+'),
    ("- [ x ] ", '+'),
    ("- [  x  ] ", '+'),
    ("- [x]", '+'),
    ("-[x] ", '+'),
    ("* [x] ", '+'),
    ("+ [x] ", '+'),
    ("– [X] ", '+'),
    ("— [x] ", '+'),
    ("• [x] ", '+'),
    ("·  [x] ", '+'),
    ("  - [x] ", '+'),
    ("\t- [x]\t", '+'),
    ("[x] ", '+'),
    ("- [*] ", '+'),
    ("- [✓] ", '+'),
    ("- [✔] ", '+'),
    ("- [✔\u{FE0F}] ", '+'),
    ("- [v] ", '+'),
    ("- [V] ", '+'),
    ("- [×] ", '+'),
    ("- [√] ", '+'),
    ("- [●] ", '+'),
    ("- [_x_] ", '+'),
    ("- [\u{A0}x\u{A0}] ", '+'),
    ("- \\[x\\] ", '+'),
    ("☒ ", '+'),
    ("- ☑ ", '+'),
    ("☑\u{FE0F} ", '+'),
    ("– ☒ ", '+'),
    ("✓ ", '+'),
    ("- [☑] ", '+'),
    ("- [☒] ", '+'),
    ("- [ ] ", '-'),
    ("- [] ", '-'),
    ("- [   ] ", '-'),
    ("- [_] ", '-'),
    ("- \\[ \\] ", '-'),
    ("☐ ", '-'),
    ("- [?] ", '!'),
    ("- [nei] ", '!'),
    ("- [(x)] ", '!'),
    ("- [0] ", '!'),
    ("[-] ", '!'),
    ("- [x?] ", '!'),
];

#[test]
fn every_way_to_tick_is_read_or_refused_with_its_line() {
    let folder = project(&[("fra.yaml", CHARTER)]);
    let (_, form, _) = samskap(
        folder.path(),
        &["ask", "fra.yaml", "--print", "--lang", "nb"],
    );
    let lines: Vec<&str> = form.lines().collect();
    let question = lines
        .iter()
        .position(|line| {
            line.ends_with("Er begge sider med på å bestemme hva samarbeidet skal handle om?")
        })
        .unwrap();
    let yes = question
        + lines[question..]
            .iter()
            .position(|line| *line == "- [ ] ja")
            .unwrap();
    for (way, kind) in WAYS {
        for end in ["", "  ", "\\", " (vi spurte alle)"] {
            let mut lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
            lines[yes] = format!("{way}ja{end}");
            // A second tick elsewhere, so that the form is not empty.
            let idea = lines
                .iter()
                .position(|line| line.contains("Hvem var med på å finne ideene"))
                .unwrap();
            let first = (idea..lines.len())
                .find(|at| lines[*at].starts_with("- [ ]"))
                .unwrap();
            lines[first] = lines[first].replace("[ ]", "[x]");
            fs::write(folder.path().join("skjema.md"), lines.join("\r\n")).unwrap();
            fs::write(folder.path().join("til.yaml"), CHARTER).unwrap();
            let args = ["ask", "til.yaml", "--answers", "skjema.md", "--lang", "nb"];
            let (status, _, err) = samskap(folder.path(), &args);
            let written = fs::read_to_string(folder.path().join("til.yaml")).unwrap();
            let case = format!("{way:?} {end:?}: {err}\n{written}");
            match kind {
                '+' => {
                    assert_eq!(status, 0, "{case}");
                    assert!(written.contains("felles_dagsorden: ja"), "{case}");
                    assert_eq!(
                        written.contains("vi spurte alle"),
                        end.contains("vi"),
                        "{case}"
                    );
                    assert!(err.contains("2 svar"), "{case}");
                }
                '-' => {
                    assert_eq!(status, 0, "{case}");
                    assert!(!written.contains("felles_dagsorden"), "{case}");
                    assert!(err.contains("Uten svar: "), "{case}");
                    assert!(err.contains("likeverd.felles_dagsorden"), "{case}");
                }
                _ => {
                    assert_eq!(status, 2, "{case}");
                    assert!(err.contains(&format!("skjema.md:{}: ", yes + 1)), "{case}");
                    assert_eq!(written, CHARTER, "{case}");
                }
            }
        }
    }
}

#[test]
fn what_is_printed_and_read_is_printed_again_with_nothing_left_to_ask() {
    for (lang, yes, joint) in [
        ("nb", "ja", "felles: "),
        ("nn", "ja", "felles: "),
        ("en", "yes", "joint: "),
    ] {
        let folder = project(&[("a.yaml", CHARTER)]);
        let ask = |args: &[&str]| {
            let (status, out, err) = samskap(
                folder.path(),
                &[&["ask", "a.yaml", "--lang", lang], args].concat(),
            );
            assert_eq!(status, 0, "{err}");
            (out, err)
        };
        let (form, _) = ask(&["--print"]);
        assert_eq!(form, ask(&["--print"]).0);
        let ticked: String = form
            .lines()
            .map(|line| {
                let word = line.strip_prefix("- [ ] ").unwrap_or_default();
                match word == yes || word.starts_with(joint) {
                    true => format!("- [ x] {word}\n"),
                    false => format!("{line}\n"),
                }
            })
            .collect();
        fs::write(folder.path().join("f.md"), &ticked).unwrap();
        ask(&["--answers", "f.md"]);
        let written = fs::read_to_string(folder.path().join("a.yaml")).unwrap();
        // Reading the same form once more changes nothing.
        ask(&["--answers", "f.md"]);
        assert_eq!(
            fs::read_to_string(folder.path().join("a.yaml")).unwrap(),
            written
        );
        let (left, _) = ask(&["--print"]);
        assert!(!left.contains("- [ ]"), "{left}");
    }
}

#[test]
fn what_is_written_beside_the_boxes_is_kept() {
    let folder = project(&[("a.yaml", CHARTER)]);
    let form = "# Turgruppa\n\nFylt ut på møtet 3. mai\n\n## 1. Dagsorden?\n\nKari var ikke der\n\nJa: slik. `likeverd.felles_dagsorden`\n\n- [x] ja, men bare om våren\n- [ ] nei\nBelegg: Referat fra 3. mai\nKommentar: FAU følte seg presset.\n\n## 2. Utfordring? `utfordring`\n\nUngdom: \"alene\" # om kvelden\nog i helgene\n\n## 3. Ide? `faser.idé`\n\n– [ ] felles\n[x] laget\n\n";
    fs::write(folder.path().join("f.md"), form).unwrap();
    let (status, _, err) = samskap(
        folder.path(),
        &["ask", "a.yaml", "--answers", "f.md", "--lang", "nb"],
    );
    assert_eq!(status, 0, "{err}");
    let written = fs::read_to_string(folder.path().join("a.yaml")).unwrap();
    for kept in [
        "felles_dagsorden: { svar: ja, belegg: Referat fra 3. mai }",
        "idé: laget",
        "x-merknad:\n  ",
        "likeverd.felles_dagsorden: \"Kari var ikke der; Kommentar: FAU følte seg presset.; men bare om våren\"",
        "skjema: Fylt ut på møtet 3. mai",
        "Ungdom: \\\"alene\\\" # om kvelden og i helgene",
    ] {
        assert!(written.contains(kept), "{kept}\n{written}");
    }
    assert!(
        err.contains("3 svar") && err.contains("kept") | err.contains("tatt vare på"),
        "{err}"
    );
    let (status, out, _) = samskap(folder.path(), &["classify", "a.yaml"]);
    assert_eq!(status, 0, "{out}");
}

#[test]
fn what_stands_there_gives_way_only_when_it_is_meant_to() {
    let folder = project(&[(
        "a.yaml",
        &format!("{CHARTER}likeverd:\n  delt_beslutning: ja\n"),
    )]);
    let form = "## 1. x `likeverd.delt_beslutning`\n\n- [x] nei\n";
    fs::write(folder.path().join("f.md"), form).unwrap();
    let before = fs::read_to_string(folder.path().join("a.yaml")).unwrap();
    let args = ["ask", "a.yaml", "--answers", "f.md", "--lang", "nb"];
    let (status, _, err) = samskap(folder.path(), &args);
    assert_eq!(status, 2, "{err}");
    assert!(err.contains("likeverd.delt_beslutning: ja → nei"), "{err}");
    assert!(err.contains("--overwrite"), "{err}");
    assert_eq!(
        fs::read_to_string(folder.path().join("a.yaml")).unwrap(),
        before
    );
    let (status, _, err) = samskap(folder.path(), &[&args[..], &["--overwrite"]].concat());
    assert_eq!(status, 0, "{err}");
    let after = fs::read_to_string(folder.path().join("a.yaml")).unwrap();
    assert_eq!(
        after,
        before.replace("delt_beslutning: ja", "delt_beslutning: nei")
    );
}

#[test]
fn a_question_that_is_not_known_takes_no_answer_to_the_one_before() {
    let folder = project(&[("a.yaml", CHARTER)]);
    let form = "## 1. x `likeverd.delt_beslutning`\n\n- [ ] ja\n\n## 2. Hvem hadde ideen?\n\nMed: alle.\n\n- [x] laget\n";
    fs::write(folder.path().join("f.md"), form).unwrap();
    let (status, _, err) = samskap(folder.path(), &["ask", "a.yaml", "--answers", "f.md"]);
    assert_eq!(status, 2, "{err}");
    assert!(err.contains("f.md:5: "), "{err}");
    assert_eq!(
        fs::read_to_string(folder.path().join("a.yaml")).unwrap(),
        CHARTER
    );
}

/// A sheet for the meeting: all that the report leaves open, with what is answered, and no keys.
#[test]
fn the_sheet_for_a_meeting_has_every_open_question_and_reads_back_for_its_side() {
    let charter = "navn: Besøkstjenesten
utfordring: Mange eldre er ensomme
aktører:
  - { id: kommunen, navn: Solbygda kommune, sektor: offentlig }
  - { id: koret, navn: Koret, sektor: sivilsamfunn }
likeverd:
  felles_dagsorden: { offentlig: ja, sivilsamfunn: vet ikke }
  kan_si_nei: nei
faser: { forståelse: felles }
";
    for (lang, head, so_far, who) in [
        (
            "nb",
            "Utfordringen: Mange eldre er ensomme\n\nMed i samarbeidet: Solbygda kommune og Koret\n",
            "Svart så langt: det offentlige: ja; sivilsamfunnet: vet ikke",
            "Hvem svarer, og når: ",
        ),
        (
            "nn",
            "Utfordringa: Mange eldre er ensomme\n\nMed i samarbeidet: Solbygda kommune og Koret\n",
            "Svara så langt: det offentlege: ja; sivilsamfunnet: veit ikkje",
            "Kven svarer, og når: ",
        ),
        (
            "en",
            "The challenge: Mange eldre er ensomme\n\nTaking part: Solbygda kommune and Koret\n",
            "Answered so far: the public sector: yes; civil society: unknown",
            "Who answers, and when: ",
        ),
    ] {
        let folder = project(&[("b.yaml", charter)]);
        let run = |args: &[&str]| samskap(folder.path(), &[args, &["--lang", lang]].concat());
        let (_, form, _) = run(&["ask", "b.yaml", "--print"]);
        assert!(form.contains(head), "{form}");
        assert!(form.contains(so_far), "{form}");
        assert!(!form.contains('`'), "{form}");
        // Each condition that the report does not know of is asked about, whatever it can change.
        let (_, json, _) = run(&["classify", "b.yaml", "--format", "json"]);
        let report: serde_json::Value = serde_json::from_str(&json).unwrap();
        let open = report["charters"][0]["conditions"]
            .as_array()
            .unwrap()
            .iter();
        let open = open.filter(|condition| condition["state"] == "unknown");
        assert!(open.count() > 0, "{json}");
        // Three markers, four phases and pay are unknown.
        assert_eq!(form.matches("\n## ").count(), 8, "{form}");
        // One side's sheet says whose it is, and its answers are that side's.
        let (_, form, _) = run(&["ask", "b.yaml", "--print", "--as", "sivilsamfunn"]);
        let filled = form
            .replacen(&format!("{who}__"), &format!("{who}Olav, 3. mai __"), 1)
            .replacen("- [ ] ja", "- [x] ja", 1)
            .replacen("- [ ] yes", "- [x] yes", 1);
        fs::write(folder.path().join("f.md"), filled).unwrap();
        let (status, _, err) = run(&["ask", "b.yaml", "--answers", "f.md"]);
        assert_eq!(status, 0, "{err}");
        let written = fs::read_to_string(folder.path().join("b.yaml")).unwrap();
        assert!(
            written.contains("felles_dagsorden: { offentlig: ja, sivilsamfunn: ja }"),
            "{written}"
        );
        assert!(written.contains("Olav, 3. mai"), "{written}");
        assert!(!written.contains("Solbygda kommune og Koret"), "{written}");
        // A sheet of one side is not the other's.
        let (status, _, err) = run(&["ask", "b.yaml", "--answers", "f.md", "--as", "offentlig"]);
        assert_eq!(status, 2, "{err}");
    }
}

/// A mark behind an empty box is told of with its line, and capitals are no other word.
#[test]
fn a_mark_behind_the_box_is_refused_and_capitals_are_read() {
    for (line, status) in [
        ("- [ ] ja ✓", 2),
        ("- [ ] ja x", 2),
        ("- [ ] ja <--", 2),
        ("- [X] Ja", 0),
        ("- [x] JA", 0),
    ] {
        let folder = project(&[("fra.yaml", CHARTER), ("til.yaml", CHARTER)]);
        let args = ["ask", "fra.yaml", "--print", "--lang", "nb"];
        let (_, form, _) = samskap(folder.path(), &args);
        fs::write(
            folder.path().join("skjema.md"),
            form.replacen("- [ ] ja", line, 1),
        )
        .unwrap();
        let args = ["ask", "til.yaml", "--answers", "skjema.md", "--lang", "nb"];
        let (ended, _, err) = samskap(folder.path(), &args);
        assert_eq!(ended, status, "{line}: {err}");
        let written = fs::read_to_string(folder.path().join("til.yaml")).unwrap();
        assert_eq!(written.contains(": ja"), status == 0, "{line}\n{written}");
        assert!(status == 0 || err.contains("skjema.md:"), "{line}: {err}");
    }
}

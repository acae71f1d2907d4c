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
const WAYS: [(&str, char); 46] = [
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
        .position(|line| line.ends_with("`likeverd.felles_dagsorden`"))
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
                .position(|line| line.ends_with("`faser.idé`"))
                .unwrap();
            lines[idea + 2] = lines[idea + 2].replace("[ ]", "[x]");
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
        assert!(
            !left.contains("`likeverd.") && !left.contains("`faser.i"),
            "{left}"
        );
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
fn a_question_whose_key_is_gone_takes_no_answer_to_the_one_before() {
    let folder = project(&[("a.yaml", CHARTER)]);
    let form = "## 1. x `likeverd.delt_beslutning`\n\n- [ ] ja\n\n## 2. Hvem hadde ideen?\n\nMed: alle.\n\n- [x] laget\n";
    fs::write(folder.path().join("f.md"), form).unwrap();
    let (status, _, err) = samskap(folder.path(), &["ask", "a.yaml", "--answers", "f.md"]);
    assert_eq!(status, 2, "{err}");
    assert!(err.contains("f.md:9: "), "{err}");
    assert_eq!(
        fs::read_to_string(folder.path().join("a.yaml")).unwrap(),
        CHARTER
    );
}

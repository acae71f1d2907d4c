//! The terminal itself: what becomes of it when the program is ended, stopped or left, and of what is pasted.

use std::collections::BTreeSet;
use std::fs;
use std::io::Read;
use std::path::Path;
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

use samskap::questionnaire::choice::question;
use samskap::theory::lang::Lang;
use samskap::theory::questions::Ask;
use samskap::theory::terms::{Answer, Marker, Phase, Sector};
use serde_json::Value;

use super::ask::Terminal;
use super::lint::project;

const CHARTER: &str = "navn: Turgruppa\nsektorer: [offentlig, sivilsamfunn]\n";

/// The program in a shell that tells how the terminal is when it has ended.
fn in_a_shell(folder: &Path, before: &str, after: &str) -> Terminal {
    let script = format!(
        "{before}; {} ask a.yaml --lang nb; echo ferdig $?; {after}; stty -a | tr ' ;' '\\n\\n' | grep -x -e '-*echo' -e '-*icanon' -e '-*isig'; echo slutt",
        env!("CARGO_BIN_EXE_samskap")
    );
    let mut command = CommandBuilder::new("bash");
    command.args(["-c", &script]);
    command.env("TERM", "xterm-256color");
    Terminal::of(command, folder, 100)
}

/// The process that a process has begun.
fn child_of(parent: u32) -> u32 {
    let list = format!("/proc/{parent}/task/{parent}/children");
    let begun = Instant::now();
    loop {
        let children = fs::read_to_string(&list).unwrap_or_default();
        let first = children.split_whitespace().next();
        if let Some(child) = first.and_then(|child| child.parse().ok()) {
            return child;
        }
        assert!(begun.elapsed() < Duration::from_secs(20));
        std::thread::sleep(Duration::from_millis(5));
    }
}

fn send(signal: &str, process: u32) {
    let sent = std::process::Command::new("kill")
        .args([&format!("-{signal}"), &process.to_string()])
        .status();
    assert!(sent.unwrap().success());
}

/// Whoever ends it from outside gets the terminal as it was, and the answers are in the file.
#[cfg(target_os = "linux")]
#[test]
fn a_signal_gives_the_terminal_back() {
    for (signal, status) in [("TERM", 143), ("HUP", 129), ("INT", 130), ("QUIT", 131)] {
        let folder = project(&[("a.yaml", CHARTER)]);
        let mut terminal = in_a_shell(folder.path(), "ulimit -c 0", "true");
        terminal.wait("Hvor langt er dere kommet?");
        terminal.lines(&["2"]);
        terminal.wait("Hvem var med på å forstå problemet");
        terminal.lines(&["f"]);
        terminal.wait("Er begge sider med på å bestemme");
        // In the middle of a line.
        terminal.keys("j");
        terminal.wait("› j");
        send(signal, child_of(terminal.process()));
        terminal.wait("slutt");
        let (_, shown) = terminal.end();
        assert!(
            shown.contains(&format!("ferdig {status}")),
            "{signal}\n{shown}"
        );
        for mode in ["\nisig\n", "\nicanon\n", "\necho\n"] {
            assert!(shown.contains(mode), "{signal} {mode:?}\n{shown}");
        }
        let text = fs::read_to_string(folder.path().join("a.yaml")).unwrap();
        assert!(
            text.contains("forståelse: { hvem: felles, status: pågår }"),
            "{text}"
        );
    }
}

/// Ctrl-Z gives the terminal back, and what was typed is there when one comes back.
#[cfg(target_os = "linux")]
#[test]
fn ctrl_z_and_back_loses_nothing() {
    let folder = project(&[("a.yaml", CHARTER)]);
    let after = "stty -a | tr ' ;' '\\n\\n' | grep -x -e '-*echo'; echo stoppet; fg; echo tilbake";
    let mut terminal = in_a_shell(folder.path(), "set -m", after);
    terminal.wait("Hvor langt er dere kommet?");
    terminal.lines(&["5"]);
    terminal.wait("Hvem var med på å forstå problemet");
    terminal.keys("fell");
    terminal.wait("› fell");
    terminal.keys("\x1a");
    terminal.wait("stoppet");
    terminal.keys("es\r");
    terminal.wait("Er begge sider med på å bestemme");
    terminal.keys("\x03");
    terminal.wait("slutt");
    let (_, shown) = terminal.end();
    assert!(shown.contains("\necho\nstoppet"), "{shown}");
    assert!(shown.contains("\nicanon\necho\nslutt"), "{shown}");
    let text = fs::read_to_string(folder.path().join("a.yaml")).unwrap();
    assert!(text.contains("forståelse: felles"), "{text}");
}

/// A paste of any length is one answer, also where it ends where a buffer ends.
#[test]
fn a_long_paste_is_one_answer() {
    for length in [1_012, 1_024, 1_036, 100_000] {
        let folder = project(&[]);
        let args = ["ask", "a.yaml", "--lang", "nb"];
        let mut terminal = Terminal::new(folder.path(), 200, &[], &args);
        terminal.together();
        terminal.wait("Hva heter samarbeidet?");
        let name: String = "Turgruppa "
            .chars()
            .cycle()
            .take(length - 1)
            .collect::<String>()
            + "!";
        terminal.keys(&format!("\x1b[200~{name}\x1b[201~"));
        terminal.wait("!");
        terminal.keys("\r");
        terminal.wait("Hvem er med?");
        terminal.keys("\x03");
        assert_eq!(terminal.end().0, 130);
        let text = fs::read_to_string(folder.path().join("a.yaml")).unwrap();
        assert!(text.contains(&name), "{length}: {} bytes", text.len());
    }
}

/// Where the terminal is gone, the program ends, also where nobody listens to that signal.
#[cfg(target_os = "linux")]
#[test]
fn a_terminal_that_is_gone_ends_it() {
    for ignored in ["trap '' HUP", "true"] {
        let folder = project(&[("a.yaml", CHARTER)]);
        let pair = native_pty_system().openpty(PtySize::default()).unwrap();
        let mut child = {
            let program = env!("CARGO_BIN_EXE_samskap");
            let mut command = CommandBuilder::new("bash");
            command.args([
                "-c",
                &format!("{ignored}; exec {program} ask a.yaml --lang nb"),
            ]);
            command.env("TERM", "xterm-256color");
            command.cwd(folder.path());
            pair.slave.spawn_command(command).unwrap()
        };
        drop(pair.slave);
        let mut output = pair.master.try_clone_reader().unwrap();
        let mut shown = Vec::new();
        let mut bytes = [0; 256];
        while !String::from_utf8_lossy(&shown).contains('›') {
            let length = output.read(&mut bytes).unwrap();
            shown.extend_from_slice(&bytes[..length]);
        }
        // Nobody holds the other side any more.
        drop(output);
        drop(pair.master);
        let begun = Instant::now();
        while child.try_wait().unwrap().is_none() {
            if begun.elapsed() > Duration::from_secs(10) {
                child.kill().unwrap();
                panic!("{ignored}: it goes on");
            }
            std::thread::sleep(Duration::from_millis(10));
        }
    }
}

/// Killed at any question, it has kept every answer before it.
#[test]
fn killed_at_every_question() {
    let lines = [
        "Turgruppa",
        "1",
        "Nordvik kommune",
        "1",
        "Turvennene",
        "2",
        "",
        "4",
        "f",
        "1",
        "j",
        "j",
        "j",
        "j",
        "p",
        "f",
        "2",
        "i",
    ];
    let mut before = String::new();
    for count in 1..=lines.len() {
        let folder = project(&[]);
        let args = ["ask", "a.yaml", "--lang", "nb"];
        let mut terminal = Terminal::new(folder.path(), 100, &[], &args);
        terminal.together();
        terminal.lines(&lines[..count]);
        terminal.prompts(count + 2);
        terminal.kill();
        let text = fs::read_to_string(folder.path().join("a.yaml")).unwrap_or_default();
        assert!(text.contains("Turgruppa"), "{count}: {text}");
        // Each answer that is written adds to what was there.
        assert!(text.len() >= before.len(), "{count}: {before}\n{text}");
        before = text;
    }
    for kept in [
        "forståelse: { hvem: felles, status: ferdig }",
        "kan_si_nei: ja",
        "idé: { hvem: felles, status: planlagt }",
        "planlegging: { hvem: felles, status: pågår }",
        "gjennomføring: ikke startet",
    ] {
        assert!(before.contains(kept), "{kept}\n{before}");
    }
}

/// Tab completes and goes through the answers, the arrows go through all; Enter alone records.
#[test]
fn the_answers_can_be_put_into_the_line() {
    let folder = project(&[("a.yaml", CHARTER)]);
    let args = ["ask", "a.yaml", "--lang", "nb"];
    let mut terminal = Terminal::new(folder.path(), 100, &[], &args);
    terminal.wait("Hvor langt er dere kommet?");
    terminal.keys("det er f\t");
    terminal.wait("› det er ferdig");
    terminal.keys("\r");
    terminal.wait("Hvem var med på å forstå problemet");
    // Down twice and up once.
    terminal.keys("\x1b[B\x1b[B");
    terminal.wait("› planlagt sammen");
    terminal.keys("\x1b[A");
    terminal.wait("› felles");
    let read = || fs::read_to_string(folder.path().join("a.yaml")).unwrap();
    assert_eq!(read(), CHARTER);
    terminal.keys("\r");
    terminal.wait("Er begge sider med på å bestemme");
    assert!(
        read().contains("forståelse: { hvem: felles, status: ferdig }"),
        "{}",
        read()
    );
    // Esc takes away what was typed, and steps back from an empty line.
    terminal.keys("nei da");
    terminal.wait("› nei da");
    terminal.keys("\x1b");
    std::thread::sleep(Duration::from_millis(300));
    assert!(!terminal.shown().contains("› nei da"));
    terminal.keys("\x1b");
    terminal.wait("Nå står det: felles");
    terminal.keys("\x03");
    assert_eq!(terminal.end().0, 130);
    // After a comma the next one is completed.
    terminal = Terminal::new(folder.path(), 100, &[], &args);
    terminal.wait("Hvor langt er dere kommet?");
    terminal.lines(&["3"]);
    terminal.wait("Er begge sider med på å bestemme");
    terminal.lines(&["=", "6"]);
    terminal.wait("En felles plan trengs til tykk samskaping");
    terminal.keys("offentlig, siv\t");
    terminal.wait("› offentlig, sivilsamfunn");
    terminal.keys("\x03");
    assert_eq!(terminal.end().0, 130);
}

/// What `init` leaves to be written is asked for, and nothing of it stays as if it were a name.
#[test]
fn what_init_leaves_open_is_asked_for() {
    for (lang, name, public, civil) in [
        (
            "nb",
            "Hva heter samarbeidet?",
            "Hva heter parten fra det offentlige?",
            "Hva heter parten fra sivilsamfunnet?",
        ),
        (
            "nn",
            "Kva heiter samarbeidet?",
            "Kva heiter parten frå det offentlege?",
            "Kva heiter parten frå sivilsamfunnet?",
        ),
        (
            "en",
            "What is the collaboration called?",
            "What is the party from the public sector called?",
            "What is the party from civil society called?",
        ),
    ] {
        let folder = project(&[]);
        let (status, _, err) =
            super::lint::samskap(folder.path(), &["init", "a.yaml", "--lang", lang]);
        assert_eq!(status, 0, "{err}");
        let args = ["ask", "a.yaml", "--lang", lang];
        let mut terminal = Terminal::new(folder.path(), 100, &[], &args);
        for (question, answer) in [
            (name, "Turgruppa"),
            (public, "Nordvik kommune"),
            (civil, "Turvennene"),
        ] {
            terminal.wait(question);
            // Enter keeps nothing: there is nothing yet.
            terminal.lines(&["", answer]);
        }
        terminal.wait("  5  ");
        terminal.keys("\x03");
        assert_eq!(terminal.end().0, 130);
        let text = fs::read_to_string(folder.path().join("a.yaml")).unwrap();
        for kept in ["Turgruppa", "Nordvik kommune", "Turvennene"] {
            assert!(text.contains(kept), "{text}");
        }
        for gone in ["Navnet på", "Namnet på", "The name of the"] {
            let is_value = |line: &&str| !line.trim_start().starts_with('#') && line.contains(gone);
            assert_eq!(text.lines().find(is_value), None, "{text}");
        }
    }
}

/// A paste that never ends swallows every key, Ctrl-C too: the editor waits for its end. It can be ended from
/// outside, and then the terminal is given back and nothing that was answered before is lost.
#[cfg(target_os = "linux")]
#[test]
fn a_paste_that_never_ends_is_ended_from_outside() {
    let folder = project(&[("a.yaml", CHARTER)]);
    let mut terminal = in_a_shell(folder.path(), "ulimit -c 0", "true");
    terminal.wait("Hvor langt er dere kommet?");
    terminal.lines(&["5", "f"]);
    terminal.wait("Er begge sider med på å bestemme");
    terminal.keys("\x1b[200~nei\x03\x03\r");
    std::thread::sleep(Duration::from_millis(300));
    assert!(
        !terminal.shown().contains("ferdig 1"),
        "{}",
        terminal.shown()
    );
    send("TERM", child_of(terminal.process()));
    terminal.wait("slutt");
    let (_, shown) = terminal.end();
    for mode in ["ferdig 143", "\nisig\n", "\nicanon\n", "\necho\n"] {
        assert!(shown.contains(mode), "{mode:?}\n{shown}");
    }
    let text = fs::read_to_string(folder.path().join("a.yaml")).unwrap();
    assert!(
        text.contains("forståelse: felles") && !text.contains("felles_dagsorden"),
        "{text}"
    );
}

/// On a narrow screen no command breaks a line inside a word; places and commands stay whole, to be copied.
#[test]
fn at_forty_columns_nothing_breaks_inside_a_word() {
    let with = |answer: &str| {
        format!(
            "navn: Ungdomsklubben på Låven\nsektorer: [offentlig, sivilsamfunn]\npåstand: tykk samskaping\nlikeverd: {{ kan_si_nei: {answer} }}\nfaser: {{ forståelse: felles, idé: felles, planlegging: offentlig, gjennomføring: sivilsamfunn }}\n"
        )
    };
    let (one, other) = (with("ja"), with("nei"));
    let other_name = one.replace("Låven", "Tunet");
    let broken = "navn: Ungdomsklubben\naktører:\n  - navn: Kommunen\n  - id: klubben\nfaser: { forståelsen: klubbene }\n";
    let files = [
        ("a.yaml", &*one),
        ("b.yaml", &*other),
        ("c.yaml", &*other_name),
        ("d.yaml", broken),
    ];
    for lang in ["nb", "nn", "en"] {
        let folder = project(&files);
        for args in [
            &["merge", "a.yaml", "b.yaml", "--output", "ab.yaml"][..],
            &["merge", "a.yaml", "c.yaml"],
            &["diff", "a.yaml", "b.yaml"],
            &["diff", "a.yaml", "c.yaml"],
            &["lint", "d.yaml"],
            &["lint", "a.yaml", "--notes"],
            &["classify", "."],
            &["classify", "a.yaml", "b.yaml"],
            &["classify", "missing.yaml"],
            &["clasify", "a.yaml"],
            &["classify", "--forma", "json"],
            &["init", "a.yaml"],
            &["init", "new.yaml"],
            &["ask", "d.yaml"],
            &["ask", "a.yaml", "--set", "likeverd.kan_si_nei=kanskje"],
            &["explain", "SK401"],
            &["explain", "samskapning"],
            &["help"],
            &["--help"],
            &["ask", "--help"],
            &["lint", "--help"],
        ] {
            let all: Vec<&str> = args.iter().copied().chain(["--lang", lang]).collect();
            let terminal = Terminal::new(folder.path(), 40, &[("NO_COLOR", "1")], &all);
            let (_, shown) = terminal.end();
            // The emulator keeps a line that the screen cut as one.
            for line in shown.lines().filter(|line| line.chars().count() > 40) {
                let words = line.trim_start();
                let is_to_copy = words.starts_with("samskap ") || words.starts_with("--> ");
                assert!(
                    is_to_copy || !words.contains(' '),
                    "{all:?}: {line:?}\n{shown}"
                );
            }
        }
    }
}

/// What the screen tells of the answers of both sides to a question.
fn shown(lang: Lang, about: &str, question: &str, [ours, theirs]: [String; 2]) -> String {
    if ours == theirs {
        return format!("{about}: {ours}");
    }
    let [public, civil] = [Sector::Public, Sector::Civil].map(|side| side.party().to(lang));
    format!("{question} {public}: {ours}; {civil}: {theirs}")
}

/// What each side answers, in three languages: joined and shown, no answer of either is lost.
#[test]
fn two_sides_answer_are_joined_and_find_every_answer_again() {
    for lang in Lang::ALL {
        let tag = lang.tag();
        let folder = project(&[("k.yaml", CHARTER), ("l.yaml", CHARTER)]);
        let (yes, no, joint, unknown, done) = match lang {
            Lang::Nb => ("ja", "nei", "felles", "vet ikke", "ferdig"),
            Lang::Nn => ("ja", "nei", "felles", "veit ikkje", "ferdig"),
            Lang::En => ("yes", "no", "joint", "do not know", "done"),
        };

        let sides = [
            (
                "k.yaml",
                "public",
                [yes, yes, yes, yes],
                [joint, joint, joint, unknown, joint],
            ),
            (
                "l.yaml",
                "civil",
                [yes, no, unknown, yes],
                [joint, "1", "1", "2", unknown],
            ),
        ];
        for (file, side, markers, phases) in &sides {
            let mut answers: Vec<(String, &str)> = Vec::new();
            for (marker, answer) in Marker::CORE.iter().zip(markers) {
                answers.push((question(None, Ask::Marker(*marker), lang), answer));
            }
            for (phase, answer) in Phase::ALL.iter().zip(phases) {
                answers.push((question(None, Ask::Phase(*phase), lang), answer));
            }
            let args = ["ask", file, "--as", side, "--lang", tag];
            let mut terminal = Terminal::new(folder.path(), 200, &[("NO_COLOR", "1")], &args);
            let mut given = BTreeSet::new();
            let mut seen = 0;
            for count in 1.. {
                terminal.prompts_or_end(count);
                let shown = terminal.shown();
                let asked = shown.get(seen..).unwrap_or_default().to_owned();
                seen = shown.trim_end().len();
                let Some(answer) = (match answers.iter().find(|(text, _)| asked.contains(text)) {
                    Some((text, answer)) => {
                        given.insert(text.clone());
                        Some(*answer)
                    }
                    None if given.len() == answers.len() => None,
                    // How far they have come, and what else there is.
                    None if count == 1 => Some(done),
                    None => Some(unknown),
                }) else {
                    break;
                };
                terminal.lines(&[answer]);
            }
            terminal.keys("\x03");
            terminal.end();
            assert_eq!(given.len(), 9, "{given:?}");
        }
        let run = |args: &[&str]| super::lint::samskap(folder.path(), args);
        let (status, _, err) = run(&[
            "merge",
            "k.yaml",
            "l.yaml",
            "--output",
            "both.yaml",
            "--lang",
            tag,
        ]);
        assert_eq!(status, 0, "{err}");
        let joined = fs::read_to_string(folder.path().join("both.yaml")).unwrap();
        let (status, screen, err) = run(&["classify", "both.yaml", "--lang", tag]);
        assert_eq!(status, 0, "{err}");
        let screen = screen.split_whitespace().collect::<Vec<_>>().join(" ");
        let screen = screen.to_lowercase();
        let (_, json, _) = run(&["classify", "both.yaml", "--format", "json"]);
        let seen: Value = serde_json::from_str(&json).unwrap();
        let party = |sector: Sector| sector.party().to(lang);
        let said = |answer: &str| match answer {
            "1" => party(Sector::Public).to_owned(),
            "2" => party(Sector::Civil).to_owned(),
            _ if answer == unknown => Answer::Unknown.name().to(lang).to_owned(),
            answer => answer.to_owned(),
        };
        let [(_, _, ours, our_phases), (_, _, theirs, their_phases)] = &sides;
        for (at, marker) in Marker::CORE.iter().enumerate() {
            let id = format!("equality.{}", marker.id());
            let answers = seen["charters"][0]["answers"].as_array().unwrap();
            let row = answers.iter().find(|row| row["id"] == *id).unwrap();
            let in_english = |answer: &str| match answer {
                _ if answer == yes => "yes",
                _ if answer == no => "no",
                _ => "unknown",
            };
            assert_eq!(row["by"]["public"], in_english(ours[at]), "{joined}");
            assert_eq!(row["by"]["civil"], in_english(theirs[at]), "{joined}");
            let shown = shown(
                lang,
                marker.name().to(lang),
                &question(None, Ask::Marker(*marker), lang),
                [said(ours[at]), said(theirs[at])],
            );
            assert!(screen.contains(&shown.to_lowercase()), "{shown}\n{screen}");
        }
        for (at, phase) in Phase::ALL.iter().enumerate() {
            let both = [said(our_phases[at]), said(their_phases[at])];
            let shown = shown(
                lang,
                phase.name().to(lang),
                &question(None, Ask::Phase(*phase), lang),
                both,
            );
            assert!(screen.contains(&shown.to_lowercase()), "{shown}\n{screen}");
        }
    }
}

/// On a plain terminal Ctrl-C ends it at once, says where the answers are, and how to go on as before.
#[cfg(unix)]
#[test]
fn ctrl_c_on_a_plain_terminal_says_how_to_go_on() {
    for term in ["xterm-256color", "dumb"] {
        let folder = project(&[("a.yaml", CHARTER)]);
        let args = ["ask", "a.yaml", "--plain", "--lang", "nb"];
        let mut terminal = Terminal::new(folder.path(), 100, &[("TERM", term)], &args);
        terminal.wait("Hvor langt er dere kommet?");
        terminal.wait("\n>");
        terminal.lines(&["ferdig"]);
        terminal.wait("Hvem var med på å forstå problemet");
        terminal.lines(&["begge"]);
        terminal.wait("Er begge sider med på å bestemme");
        // In the middle of a line.
        terminal.keys("nei\x03");
        let (status, shown) = terminal.end();
        assert_eq!(status, 130, "{term}\n{shown}");
        let shown = shown.split_whitespace().collect::<Vec<_>>().join(" ");
        let way = "Lagret i a.yaml. Gå videre når som helst: samskap ask a.yaml --plain --lang nb";
        assert!(shown.contains(way), "{term}\n{shown}");
        let text = fs::read_to_string(folder.path().join("a.yaml")).unwrap();
        assert!(
            text.contains("forståelse: { hvem: felles, status: ferdig }")
                && !text.contains("felles_dagsorden"),
            "{term}\n{text}"
        );
    }
}

//! `samskap ask` on a real terminal: whole interviews, steps back, and what happens when it is left.

use std::fs;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use snapbox::{Data, assert_data_eq};

use super::lint::{project, samskap};

/// A terminal with a program in it. It has rows enough that nothing scrolls away.
pub struct Terminal {
    child: Box<dyn Child + Send + Sync>,
    keys: Box<dyn Write + Send>,
    master: Box<dyn MasterPty + Send>,
    screen: Arc<Mutex<vt100::Parser>>,
}

const ROWS: u16 = 1_500;

fn size(columns: u16) -> PtySize {
    PtySize {
        rows: ROWS,
        cols: columns,
        pixel_width: 0,
        pixel_height: 0,
    }
}

impl Terminal {
    pub fn new(folder: &Path, columns: u16, env: &[(&str, &str)], args: &[&str]) -> Terminal {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_samskap"));
        command.args(args);
        command.env_clear();
        command.env("TERM", "xterm-256color");
        for (name, value) in env {
            command.env(name, value);
        }
        Terminal::of(command, folder, columns)
    }

    pub fn of(mut command: CommandBuilder, folder: &Path, columns: u16) -> Terminal {
        let pair = native_pty_system().openpty(size(columns)).unwrap();
        command.cwd(folder);
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let keys = pair.master.take_writer().unwrap();
        let mut output = pair.master.try_clone_reader().unwrap();
        let screen = Arc::new(Mutex::new(vt100::Parser::new(ROWS, columns, 0)));
        let seen = Arc::clone(&screen);
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            // A letter that lies across two pieces is kept until it is whole: the emulator would draw it twice.
            let mut kept: Vec<u8> = Vec::new();
            while let Ok(length @ 1..) = output.read(&mut bytes) {
                kept.extend_from_slice(&bytes[..length]);
                let whole = match std::str::from_utf8(&kept) {
                    Err(error) if error.error_len().is_none() => error.valid_up_to(),
                    _ => kept.len(),
                };
                let rest = kept.split_off(whole);
                seen.lock().unwrap().process(&kept);
                kept = rest;
            }
        });
        Terminal {
            child,
            keys,
            master: pair.master,
            screen,
        }
    }

    pub fn shown(&self) -> String {
        let contents = self.screen.lock().unwrap().screen().contents();
        let lines = contents.lines().map(|line| line.trim_end());
        lines.collect::<Vec<_>>().join("\n").trim_end().to_owned() + "\n"
    }

    pub fn keys(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
    }

    /// Types lines, each with Enter after it.
    pub fn lines(&mut self, lines: &[&str]) {
        for line in lines {
            self.keys(line);
            self.keys("\r");
        }
    }

    /// Waits until something has been shown.
    pub fn wait(&self, text: &str) {
        let begun = Instant::now();
        while !self.shown().contains(text) {
            assert!(
                begun.elapsed() < Duration::from_secs(20),
                "{text:?} is not in\n{}",
                self.shown()
            );
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Waits for the first prompt: what is typed before is the shell's to show.
    fn ready(&self) {
        let begun = Instant::now();
        while !self.shown().lines().any(|line| line == "›" || line == ">") {
            assert!(
                begun.elapsed() < Duration::from_secs(20),
                "{}",
                self.shown()
            );
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Types lines, each when it is asked for: a plain terminal shows at once what is typed.
    fn when_asked(&mut self, lines: &[&str]) {
        for line in lines {
            let begun = Instant::now();
            let asked = |shown: &str| shown.lines().last().is_some_and(|last| last == ">");
            while !asked(&self.shown()) {
                if begun.elapsed() > Duration::from_secs(20) {
                    panic!("{line:?} is not asked for\n{}", self.shown());
                }
                std::thread::sleep(Duration::from_millis(2));
            }
            self.lines(&[line]);
            // What is typed is shown before anything else is.
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// Begins a new charter that all answer together.
    pub fn together(&mut self) {
        self.ready();
        self.lines(&["1"]);
    }

    /// The process that the terminal was opened with.
    pub fn process(&self) -> u32 {
        self.child.process_id().unwrap()
    }

    /// Waits until it has asked so many times.
    pub fn prompts(&self, count: usize) {
        let begun = Instant::now();
        let asked = |shown: &str| shown.lines().filter(|line| line.starts_with('›')).count();
        while asked(&self.shown()) < count {
            assert!(
                begun.elapsed() < Duration::from_secs(20),
                "{}",
                self.shown()
            );
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Waits until it has asked so many times, or has ended.
    pub fn prompts_or_end(&mut self, count: usize) {
        let begun = Instant::now();
        let asked = |shown: &str| shown.lines().filter(|line| line.starts_with('›')).count();
        while asked(&self.shown()) < count && self.child.try_wait().unwrap().is_none() {
            assert!(
                begun.elapsed() < Duration::from_secs(20),
                "{}",
                self.shown()
            );
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Kills the program, as when a machine goes down.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Waits for the end; the exit status, and all that was shown.
    pub fn end(mut self) -> (u32, String) {
        let begun = Instant::now();
        let status = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break status;
            }
            if begun.elapsed() > Duration::from_secs(20) {
                let shown = self.shown();
                let _ = self.child.kill();
                panic!("it goes on:\n{shown}");
            }
            std::thread::sleep(Duration::from_millis(5));
        };
        // What has been written is read until nothing more comes.
        let mut shown = self.shown();
        loop {
            std::thread::sleep(Duration::from_millis(60));
            let now = self.shown();
            if now == shown {
                break;
            }
            shown = now;
        }
        assert!(
            !self.screen.lock().unwrap().screen().hide_cursor(),
            "the cursor is hidden"
        );
        (status.exit_code(), shown)
    }
}

fn interview(lang: &str, columns: u16, lines: &[&str]) -> (String, String) {
    let folder = project(&[]);
    let env = [("NO_COLOR", "1")];
    let mut terminal = Terminal::new(
        folder.path(),
        columns,
        &env,
        &["ask", "kafe.yaml", "--lang", lang],
    );
    terminal.together();
    terminal.lines(lines);
    let (status, shown) = terminal.end();
    assert_eq!(status, 0, "{shown}");
    let charter = fs::read_to_string(folder.path().join("kafe.yaml")).unwrap();
    // What it showed is what `classify` says of what it wrote.
    let output = Command::new(env!("CARGO_BIN_EXE_samskap"))
        .args(["classify", "kafe.yaml", "--lang", lang, "--quiet"])
        .current_dir(folder.path())
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let headline = String::from_utf8(output.stdout).unwrap();
    let level = headline.trim_end().split_once(": ").unwrap().1;
    let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(flat(&shown).contains(&flat(level)), "{level}\n{shown}");
    (shown, charter)
}

/// The names that begin every interview here, and that it is not known how far they have come.
fn parties<'a>(name: &'a str, public: &'a str, civil: &'a str) -> Vec<&'a str> {
    vec![name, "1", public, "1", civil, "2", "", UNSAID]
}

/// How far they have come is not known.
const UNSAID: &str = "5";

#[test]
fn a_whole_interview_to_each_verdict_in_each_language() {
    for (lang, yes, no, joint) in [
        ("nb", "j", "n", "f"),
        ("nn", "j", "n", "f"),
        ("en", "y", "n", "j"),
    ] {
        let (name, public, civil) = match lang {
            "en" => ("The language café", "Northwick council", "Language friends"),
            _ => ("Språkkafeen", "Nordvik kommune", "Språkvennene"),
        };
        let walks = [
            // Brought in to a finished plan, unpaid, in the place of paid work.
            ("samarbeid", vec!["1", "2", "1", "1", no, yes, yes, ".", ""]),
            // Understood together as equals, and no further.
            (
                "tynn",
                vec![joint, yes, yes, yes, yes, "1", "1", "1", "1", ".", ""],
            ),
            (
                "tykk",
                vec![
                    joint, yes, yes, yes, yes, joint, joint, joint, joint, ".", "",
                ],
            ),
        ];
        for (verdict, answers) in walks {
            let lines = [parties(name, public, civil), answers].concat();
            let (shown, charter) = interview(lang, 80, &lines);
            let path = format!("tests/screens/ask-{verdict}.{lang}.out");
            let both = format!("{shown}\n--- kafe.yaml\n{charter}");
            assert_data_eq!(both, Data::read_from(Path::new(&path), None).raw());
        }
    }
}

#[test]
fn forty_columns_and_a_dumb_terminal() {
    let answers = [
        "f", "v", "j", "n", "?", "v", "v", "v", "v", "v", "v", "v", "v", "v", "v", "v", ".",
    ];
    let lines = [
        parties("Språkkafeen", "Nordvik kommune", "Språkvennene"),
        answers.to_vec(),
    ]
    .concat();
    let folder = project(&[]);
    for (name, columns, env) in [
        ("40", 40, [("TERM", "xterm"), ("NO_COLOR", "1")]),
        ("dumb", 80, [("TERM", "dumb"), ("NO_COLOR", "")]),
    ] {
        let file = format!("{name}.yaml");
        let mut terminal = Terminal::new(
            folder.path(),
            columns,
            &env,
            &["ask", &file, "--lang", "nb"],
        );
        match name {
            "dumb" => {
                terminal.when_asked(&["1"]);
                terminal.when_asked(&lines);
            }
            _ => {
                terminal.together();
                terminal.lines(&lines);
            }
        }
        terminal.wait("Lagret i");
        let (status, shown) = terminal.end();
        assert_eq!(status, 0);
        let widest = shown
            .lines()
            .map(|line| line.chars().count())
            .max()
            .unwrap();
        assert!(widest <= usize::from(columns), "{shown}");
        let path = format!("tests/screens/ask-{name}.nb.out");
        assert_data_eq!(shown, Data::read_from(Path::new(&path), None).raw());
    }
}

#[test]
fn every_question_has_a_way_back_and_ctrl_c_loses_nothing() {
    let all = [
        parties("Språkkafeen", "Nordvik kommune", "Språkvennene"),
        vec!["1", "2", "1", "1", "n", "j", "j", "7", "v", "v", "v"],
    ]
    .concat();
    for count in 0..all.len() {
        let folder = project(&[]);
        let mut terminal = Terminal::new(
            folder.path(),
            80,
            &[],
            &["ask", "kafe.yaml", "--lang", "nb"],
        );
        let lines = &all[..count];
        terminal.together();
        terminal.lines(lines);
        // The question that follows is answered otherwise, taken back, and left.
        if count > 0 {
            terminal.keys("\x1b");
            std::thread::sleep(Duration::from_millis(200));
            terminal.lines(&[lines[count - 1]]);
        }
        terminal.keys("\x03");
        let (status, shown) = terminal.end();
        assert_eq!(status, 130, "{count}\n{shown}");
        let file = folder.path().join("kafe.yaml");
        let straight = project(&[]);
        let mut terminal = Terminal::new(
            straight.path(),
            80,
            &[],
            &["ask", "kafe.yaml", "--lang", "nb"],
        );
        terminal.together();
        terminal.lines(lines);
        terminal.keys("\x03");
        let (_, straight_shown) = terminal.end();
        let expected = fs::read_to_string(straight.path().join("kafe.yaml")).unwrap_or_default();
        assert_eq!(
            fs::read_to_string(&file).unwrap_or_default(),
            expected,
            "{count}\n{shown}"
        );
        if count > 0 {
            assert!(
                straight_shown.contains("Gå videre når som helst: samskap ask kafe.yaml"),
                "{straight_shown}"
            );
            assert!(expected.contains("Språkkafeen"));
        }
    }
}

#[test]
fn a_letter_that_means_yes_is_yes_and_enter_alone_records_nothing() {
    let folder = project(&[(
        "a.yaml",
        "navn: A\nsektorer: [offentlig, sivilsamfunn]\nfaser: { forståelse: felles }\n",
    )]);
    let mut terminal = Terminal::new(folder.path(), 80, &[], &["ask", "a.yaml", "--lang", "nb"]);
    // Arrows, Tab and Enter alone record nothing; a word that is no answer neither.
    terminal.ready();
    terminal.lines(&[UNSAID]);
    terminal.wait("Er begge sider med på å bestemme");
    terminal.keys("\r\x1b[B\x1b[B\x15\r\t\x15\rkanskje\r");
    terminal.wait("«kanskje» er ikke et svar her");
    let read = || fs::read_to_string(folder.path().join("a.yaml")).unwrap();
    assert!(!read().contains("likeverd"), "{}", read());
    terminal.lines(&["j", "n"]);
    terminal.wait("Hvem er med på å gjennomføre");
    assert!(
        read().contains("felles_dagsorden: ja\n  delt_beslutning: nei\n"),
        "{}",
        read()
    );
    // `y` is no word in Norwegian, and typing can be mended before Enter.
    terminal.keys("y\x7f\x7f\x7ffelgees\x1b[D\x1b[D\x1b[D\x7fl\x1b[C\x7f\r");
    terminal.wait("Hvem var med på å planlegge");
    assert!(read().contains("gjennomføring: felles"), "{}", read());
    terminal.keys("\x03");
    assert_eq!(terminal.end().0, 130);
}

#[test]
fn a_resize_in_the_middle_of_a_line_loses_nothing() {
    let folder = project(&[]);
    let mut terminal = Terminal::new(folder.path(), 80, &[], &["ask", "a.yaml", "--lang", "nn"]);
    terminal.together();
    terminal.wait("Kva heiter samarbeidet?");
    terminal.keys("Språkkafeen på biblioteket i Nordvik, ");
    terminal.master.resize(size(40)).unwrap();
    terminal
        .screen
        .lock()
        .unwrap()
        .screen_mut()
        .set_size(ROWS, 40);
    std::thread::sleep(Duration::from_millis(100));
    terminal.keys("kvar onsdag\r");
    terminal.wait("Kven er med?");
    terminal.keys("\x03");
    terminal.end();
    let charter = fs::read_to_string(folder.path().join("a.yaml")).unwrap();
    assert_eq!(
        charter,
        "samskap: 1\nnamn: \"Språkkafeen på biblioteket i Nordvik, kvar onsdag\"\n"
    );
}

#[test]
fn going_on_with_an_unfinished_file_a_finished_one_and_one_by_hand() {
    let unfinished =
        "navn: A\naktører:\n  - navn: Kommunen\n    sektor: offentlig\n  - navn: Laget\n";
    let unknown = "navn: B\nsektorer: [offentlig, sivilsamfunn]\nlikeverd: vet ikke\nfaser: { forståelse: vet ikke }\n";
    let by_hand = include_str!("../../examples/kafe.yaml");
    let folder = project(&[
        ("a.yaml", unfinished),
        ("b.yaml", unknown),
        ("c.yaml", by_hand),
    ]);
    let first = |file: &str| {
        let mut terminal = Terminal::new(folder.path(), 80, &[], &["ask", file, "--lang", "nb"]);
        terminal.ready();
        if file == "b.yaml" {
            terminal.lines(&[UNSAID]);
        }
        terminal.keys(".\r");
        let (status, shown) = terminal.end();
        assert_eq!(status, 0, "{shown}");
        shown
    };
    assert!(first("a.yaml").contains("Hvilken sektor hører «Laget» til?"));
    assert!(first("b.yaml").contains("Hvem var med på å forstå problemet"));
    assert!(first("b.yaml").contains("Nå står det: vet ikke. Enter beholder det."));
    first("c.yaml");
    let read = |file: &str| fs::read_to_string(folder.path().join(file)).unwrap();
    assert_eq!(read("c.yaml"), by_hand);
    assert_eq!(read("a.yaml"), unfinished);
}

#[test]
fn the_file_is_never_replaced_without_asking() {
    let folder = project(&[
        (
            "samskap.yaml",
            "navn: A\nsektorer: [offentlig, sivilsamfunn]\n",
        ),
        ("liste.yaml", "- a\n- b\n"),
    ]);
    let mut terminal = Terminal::new(folder.path(), 80, &[], &["ask", "--lang", "nb"]);
    terminal.wait("samskap.yaml finnes fra før");
    terminal.lines(&["n"]);
    assert_eq!(terminal.end().0, 0);
    assert_eq!(
        fs::read_to_string(folder.path().join("samskap.yaml")).unwrap(),
        "navn: A\nsektorer: [offentlig, sivilsamfunn]\n"
    );
    let terminal = Terminal::new(
        folder.path(),
        80,
        &[],
        &["ask", "liste.yaml", "--lang", "nb"],
    );
    let (status, shown) = terminal.end();
    assert_eq!(status, 2, "{shown}");
    assert!(
        shown.contains("SK913") && shown.contains("rett feilene først"),
        "{shown}"
    );
    assert_eq!(
        fs::read_to_string(folder.path().join("liste.yaml")).unwrap(),
        "- a\n- b\n"
    );
    // Someone else writes in it meanwhile.
    let mut terminal = Terminal::new(
        folder.path(),
        80,
        &[],
        &["ask", "samskap.yaml", "--lang", "nb"],
    );
    terminal.wait("Hvor langt er dere kommet?");
    terminal.lines(&[UNSAID]);
    terminal.wait("Hvem var med på å forstå problemet");
    let theirs = "navn: Noen andres\nsektorer: [offentlig, sivilsamfunn]\n";
    fs::write(folder.path().join("samskap.yaml"), theirs).unwrap();
    terminal.lines(&["f"]);
    terminal.wait("er endret av noen andre");
    terminal.keys("\x03");
    let (status, shown) = terminal.end();
    assert_eq!(status, 130, "{shown}");
    assert!(shown.contains("forståelse: felles"), "{shown}");
    assert_eq!(
        fs::read_to_string(folder.path().join("samskap.yaml")).unwrap(),
        theirs
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_fills_leaves_the_old_file_whole() {
    let before = "navn: A\nsektorer: [offentlig, sivilsamfunn]\n";
    let folder = project(&[("a.yaml", before)]);
    // No file may become longer than a kibibyte, and this one would.
    let long = format!("{before}x-notat: {}\n", "ord ".repeat(300));
    fs::write(folder.path().join("a.yaml"), &long).unwrap();
    let script = format!(
        "trap '' XFSZ; ulimit -f 1; exec {} ask a.yaml --lang nb",
        env!("CARGO_BIN_EXE_samskap")
    );
    let mut command = CommandBuilder::new("bash");
    command.args(["-c", &script]);
    command.env("TERM", "xterm");
    let mut terminal = Terminal::of(command, folder.path(), 80);
    terminal.wait("Hvor langt er dere kommet?");
    terminal.lines(&[UNSAID]);
    terminal.wait("Hvem var med på å forstå problemet");
    terminal.lines(&["f"]);
    terminal.wait("Kan ikke lagre");
    assert_eq!(
        fs::read_to_string(folder.path().join("a.yaml")).unwrap(),
        long
    );
    terminal.keys(".\r");
    let (status, shown) = terminal.end();
    assert_eq!(status, 2, "{shown}");
    assert!(shown.contains("forståelse: felles"), "{shown}");
    let left: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(left.len(), 1, "no half file is left");
}

fn without_terminal(folder: &Path, args: &[&str]) -> (i32, String, String) {
    samskap(folder, &[&["ask"], args].concat())
}

#[test]
fn off_a_terminal_it_says_so_and_lists_what_is_open() {
    let folder = project(&[(
        "a.yaml",
        "navn: A\nsektorer: [offentlig, sivilsamfunn]\nfaser: { forståelse: felles }\n",
    )]);
    let (status, out, err) = without_terminal(folder.path(), &["a.yaml", "--lang", "nb"]);
    assert_eq!((status, out.as_str()), (2, ""), "{err}");
    assert!(
        err.starts_with("samskap: spørsmålene trenger en terminal"),
        "{err}"
    );
    assert!(err.contains("likeverd.felles_dagsorden"), "{err}");
    assert!(err.contains("samskap ask a.yaml --lang nb --set"), "{err}");
    let (status, out, _) = without_terminal(
        folder.path(),
        &["a.yaml", "--format", "json", "--lang", "en"],
    );
    assert_eq!(status, 0);
    let json: serde_json::Value = serde_json::from_str(&out).unwrap();
    let first = &json["questions"][0];
    assert_eq!(first["key"], "likeverd.felles_dagsorden");
    assert_eq!(first["changes"], "level");
    let effect = first["answers"][1]["leads_to"].as_str().unwrap();
    assert!(effect.starts_with("collaboration"), "{effect}");
}

#[test]
fn answers_are_set_without_asking() {
    let folder = project(&[]);
    let set = |args: &[&str]| {
        let args: Vec<&str> = std::iter::once("a.yaml")
            .chain(args.iter().flat_map(|set| ["--set", set]))
            .collect();
        without_terminal(folder.path(), &args)
    };
    let (status, out, err) = set(&[
        "navn=Kafé: Blåbær",
        "sektorer=offentlig,sivilsamfunn",
        "faser.idé=felles",
        "fasar.forståing=offentlig",
        "equality.free_to_decline=nei",
    ]);
    assert_eq!((status, err.as_str()), (0, "Lagret i a.yaml.\n"));
    assert_eq!(
        out,
        "Kafé: Blåbær: Samarbeid: felles ideer eller plan, uten felles forståelse\n"
    );
    let read = || fs::read_to_string(folder.path().join("a.yaml")).unwrap();
    assert_eq!(
        read(),
        "samskap: 1\nnavn: \"Kafé: Blåbær\"\nsektorer: [offentlig, sivilsamfunn]\nlikeverd:\n  kan_si_nei: nei\nfaser:\n  forståelse: offentlig\n  idé: felles\n"
    );
    let before = read();
    let (status, _, err) = set(&[
        "faser.ide=fellesss",
        "fase.idé=felles",
        "tull",
        "faser.idé.fra=i fjor",
    ]);
    assert_eq!(status, 2);
    assert_eq!(err.lines().count(), 4, "{err}");
    assert_eq!(read(), before);
}

#[test]
fn the_form_can_be_filled_in_and_read_back() {
    for (lang, joint, yes, public) in [
        (
            "nb",
            "felles: alle fra det offentlige og sivilsamfunnet",
            "ja",
            "offentlig",
        ),
        (
            "nn",
            "felles: alle frå det offentlege og sivilsamfunnet",
            "ja",
            "offentleg",
        ),
        (
            "en",
            "joint: everyone from the public sector and civil society",
            "yes",
            "public",
        ),
    ] {
        let folder = project(&[]);
        let (status, form, _) = without_terminal(folder.path(), &["--print", "--lang", lang]);
        assert_eq!(status, 0);
        assert!(form.lines().count() < 200, "{form}");
        let to_file = ["--print", "--output", "form.md", "--lang", lang];
        let (status, out, _) = without_terminal(folder.path(), &to_file);
        assert!(status == 0 && out.is_empty(), "{out}");
        let written = fs::read_to_string(folder.path().join("form.md")).unwrap();
        assert_eq!(written, form);
        let path = format!("tests/screens/ask-form.{lang}.out");
        assert_data_eq!(form.clone(), Data::read_from(Path::new(&path), None).raw());
        // Ticks everything that is joint and yes, and the first two sectors.
        let mut ticked = String::new();
        let civil = if lang == "en" {
            "civil society"
        } else {
            "sivilsamfunn"
        };
        let mut number = "";
        for line in form.lines() {
            if let Some((of, _)) = line
                .strip_prefix("## ")
                .and_then(|line| line.split_once('.'))
            {
                number = of;
            }
            let wanted = [joint, yes].contains(&line.trim_start_matches("- [ ] "))
                || number == "2" && [public, civil].contains(&line.trim_start_matches("- [ ] "));
            let line = if wanted {
                line.replace("- [ ]", "- [x]")
            } else {
                line.to_owned()
            };
            let is_answer = line.starts_with("Svar:") || line.starts_with("Answer:");
            let line = match (is_answer, number == "1") {
                (true, true) => line.replace("______________________________", "Turgruppa"),
                _ => line,
            };
            ticked.push_str(&line);
            ticked.push('\n');
        }
        fs::write(folder.path().join("skjema.md"), ticked).unwrap();
        let (status, out, err) = without_terminal(
            folder.path(),
            &["tur.yaml", "--answers", "skjema.md", "--lang", lang],
        );
        assert_eq!((status, err.lines().count()), (0, 2), "{out}{err}");
        assert!(out.starts_with("Turgruppa: "), "{out}");
        let (_, json, _) = without_terminal(folder.path(), &["tur.yaml", "--format", "json"]);
        assert!(!json.contains("\"level\""), "{json}");
        // The answers of a charter are put into another.
        let (status, again, err) = without_terminal(
            folder.path(),
            &["ny.yaml", "--answers", "tur.yaml", "--lang", lang],
        );
        assert_eq!((status, err.lines().count(), again), (0, 1, out));
        // Two ticks where there is one answer.
        let twice = fs::read_to_string(folder.path().join("skjema.md"))
            .unwrap()
            .replace("- [ ]", "- [x]");
        fs::write(folder.path().join("skjema.md"), twice).unwrap();
        let (status, _, err) = without_terminal(
            folder.path(),
            &["to.yaml", "--answers", "skjema.md", "--lang", lang],
        );
        assert_eq!(status, 2);
        assert!(err.contains("skjema.md:"), "{err}");
        assert!(!folder.path().join("to.yaml").exists());
    }
}

#[test]
fn a_form_tells_actors_of_one_name_apart_and_takes_odd_names_for_what_they_are() {
    let charter = "navn: <b>Bua</b>
aktører:
  - { id: kom, sektor: offentlig }
  - { id: vel, navn: Velforeningen, sektor: offentlig }
  - { id: lag, navn: Velforeningen, sektor: sivilsamfunn }
  - { id: 'a`b', navn: 'Barne`klubben`', sektor: sivilsamfunn }
  - { id: rar, navn: 'felles: alle fra offentlig sektor og sivilsamfunnet', sektor: sivilsamfunn }
faser: { planlegging: kom, gjennomføring: [vel, lag, 'a`b'] }
";
    let folder = project(&[("bua.yaml", charter)]);
    let (status, form, _) =
        without_terminal(folder.path(), &["bua.yaml", "--print", "--lang", "nb"]);
    assert_eq!(status, 0);
    assert!(!form.contains("<b>"), "{form}");
    let section = form
        .split("\n## ")
        .find(|part| part.contains("Hvem var med på å finne ideene"))
        .unwrap();
    for choice in ["Velforeningen (vel)", "Velforeningen (lag)"] {
        assert!(section.contains(&format!("- [ ] {choice}\n")), "{section}");
    }
    let fill = |key: &str, words: &[&str]| -> (i32, String) {
        let mut out = String::new();
        for part in form.split_inclusive("\n## ") {
            let mut part = part.to_owned();
            if part.contains(key) {
                for word in words {
                    let open = format!("- [ ] {word}");
                    assert_eq!(part.matches(&open).count(), 1, "{word} in {part}");
                    part = part.replace(&open, &format!("- [x] {word}"));
                }
            }
            out += &part;
        }
        fs::write(folder.path().join("skjema.md"), out).unwrap();
        fs::write(folder.path().join("ny.yaml"), charter).unwrap();
        let args = ["ny.yaml", "--answers", "skjema.md", "--lang", "nb"];
        let (status, _, err) = without_terminal(folder.path(), &args);
        assert_eq!(status, 0, "{err}");
        (
            status,
            fs::read_to_string(folder.path().join("ny.yaml")).unwrap(),
        )
    };
    let (_, written) = fill(
        "Hvem var med på å finne ideene",
        &["Velforeningen (lag)", "Barne\\`klubben\\`"],
    );
    assert!(written.contains("idé: [lag, \"a`b\"]"), "{written}");
    let (_, written) = fill("«Barne\\`klubben\\`»: Får de betalt", &["nei"]);
    assert!(written.contains("vederlag: nei"), "{written}");
    // What could have been either is neither.
    let either = form.replacen("- [ ] Velforeningen (lag)", "- [x] Velforeningen", 1);
    fs::write(folder.path().join("skjema.md"), either).unwrap();
    let args = ["bua.yaml", "--answers", "skjema.md", "--lang", "nb"];
    assert_eq!(without_terminal(folder.path(), &args).0, 2);
    assert_eq!(
        fs::read_to_string(folder.path().join("bua.yaml")).unwrap(),
        charter
    );
}

#[test]
fn the_answers_of_another_charter_come_whole_or_are_told_of() {
    let source = "navn: Bua
aktører:
  - { id: kom, navn: Kommunen, sektor: offentlig, vederlag: ja }
  - { id: lag, navn: Laget, sektor: sivilsamfunn, vederlag: { svar: nei, belegg: Avtalen }, form: nettverk, x-telefon: 3 }
likeverd: { kan_si_nei: { offentlig: ja, sivilsamfunn: { svar: nei, belegg: Referatet } }, delt_beslutning: ja }
faser:
  idé: { hvem: felles, belegg: Tavla, til: 2024 }
  planlegging: kom
";
    let other = source
        .replace(", vederlag: ja", "")
        .replace("navn: Kommunen, ", "")
        .replace("{ hvem: felles, belegg: Tavla, til: 2024 }", "kom");
    let whole = "navn: Bua\nsektorer: [offentlig, sivilsamfunn]\nlikeverd: ja\n";
    let folder = project(&[
        ("fra.yaml", source),
        ("der.yaml", &other),
        ("hel.yaml", whole),
    ]);
    let take = |to: &str, from: &str| {
        let args = [to, "--answers", from, "--lang", "nb", "--overwrite"];
        let (status, _, err) = without_terminal(folder.path(), &args);
        assert_eq!(status, 0, "{err}");
        (fs::read_to_string(folder.path().join(to)).unwrap(), err)
    };
    let (written, err) = take("ny.yaml", "fra.yaml");
    for kept in [
        "id: kom\n    navn: Kommunen\n",
        "vederlag: { svar: nei, belegg: Avtalen }",
        "form: nettverk",
        "kan_si_nei: { offentlig: ja, sivilsamfunn: { svar: nei, belegg: Referatet } }",
        "idé: { hvem: felles, til: 2024, belegg: Tavla }",
        "planlegging: kom",
    ] {
        assert!(written.contains(kept), "{kept}\n{written}");
    }
    assert!(
        err.contains("Ikke tatt med fra fra.yaml: aktører.lag.x-telefon\n"),
        "{err}"
    );
    // What stood there and is answered otherwise is named.
    let (written, err) = take("der.yaml", "fra.yaml");
    assert!(
        written.contains("idé: { hvem: felles, til: 2024, belegg: Tavla }"),
        "{written}"
    );
    assert!(
        err.contains("Endret:\n  faser.idé: kom → felles\n"),
        "{err}"
    );
    let (written, _) = take("tredje.yaml", "hel.yaml");
    assert!(written.contains("likeverd: ja"), "{written}");
}

#[test]
fn a_place_that_the_answers_are_not_written_to_is_refused() {
    let folder = project(&[(
        "bua.yaml",
        "navn: Bua\nsektorer: [offentlig, sivilsamfunn]\n",
    )]);
    let before = fs::read_to_string(folder.path().join("bua.yaml")).unwrap();
    for args in [
        &["bua.yaml", "--set", "utfordring=Støy", "-o", "ut.yaml"][..],
        &["bua.yaml", "--print", "-o", "bua.yaml"],
        &["-", "--set", "navn=Bua"],
    ] {
        let (status, out, err) = without_terminal(folder.path(), args);
        assert_eq!((status, out.as_str()), (2, ""), "{args:?}");
        assert!(!err.is_empty());
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    assert_eq!(
        fs::read_to_string(folder.path().join("bua.yaml")).unwrap(),
        before
    );
    let (status, out, _) = without_terminal(
        folder.path(),
        &["bua.yaml", "--format", "json", "-o", "j.json"],
    );
    assert_eq!((status, out.as_str()), (0, ""));
    let json = fs::read_to_string(folder.path().join("j.json")).unwrap();
    assert!(json.starts_with("{\"version\":1"), "{json}");
}

/// The last rows of a screen, with what is bold and what is dim.
fn drawn(terminal: &Terminal, columns: u16, from: &str) -> String {
    let screen = terminal.screen.lock().unwrap();
    let screen = screen.screen();
    let rows: Vec<String> = screen.rows(0, columns).collect();
    let first = rows.iter().rposition(|row| row.contains(from)).unwrap();
    let last = rows.iter().rposition(|row| !row.trim().is_empty()).unwrap();
    let mut out = String::new();
    for row in first..=last {
        let row = u16::try_from(row).unwrap();
        let mut line = String::new();
        let mut style = "";
        for column in 0..columns {
            let cell = screen.cell(row, column).unwrap();
            let next = match (cell.bold(), cell.dim()) {
                (true, _) => "\x1b[1m",
                (_, true) => "\x1b[2m",
                _ => "",
            };
            if next != style {
                line.push_str("\x1b[0m");
                line.push_str(next);
                style = next;
            }
            let contents = cell.contents();
            line.push_str(if contents.is_empty() { " " } else { contents });
        }
        out.push_str(line.trim_end());
        out.push_str("\x1b[0m\n");
    }
    out
}

#[test]
fn the_pictures_of_the_questionnaire_are_current() {
    for (lang, lines, from, last, typed) in [
        (
            "nb",
            [
                parties("Språkkafeen", "Nordvik kommune", "Språkvennene"),
                vec!["f"],
            ]
            .concat(),
            "Hvem var med på å forstå problemet",
            "Er begge sider med på å bestemme",
            "v",
        ),
        (
            "nn",
            [
                parties("Språkkafeen", "Nordvik kommune", "Språkvennene"),
                vec!["f"],
            ]
            .concat(),
            "Kven var med på å forstå problemet",
            "Er begge sider med på å bestemme",
            "v",
        ),
        (
            "en",
            [
                parties("The language café", "Northwick council", "Language friends"),
                vec!["j"],
            ]
            .concat(),
            "Who took part in understanding",
            "Do both sides have a say",
            "u",
        ),
    ] {
        let folder = project(&[]);
        let args = ["ask", "kafe.yaml", "--lang", lang, "--color", "always"];
        let mut terminal = Terminal::new(folder.path(), 86, &[], &args);
        terminal.together();
        terminal.lines(&lines);
        terminal.wait(last);
        terminal.keys(typed);
        terminal.wait(&format!("› {typed}\n"));
        let picture = anstyle_svg::Term::new()
            .min_width_px(740)
            .render_svg(&drawn(&terminal, 86, from));
        let picture = super::docs::readable(&picture);
        terminal.keys("\x03");
        terminal.end();
        let path = format!("docs/images/ask.{lang}.svg");
        assert_data_eq!(picture, Data::read_from(Path::new(&path), None).raw());
    }
}

/// A file that is slow to be read is one that waits for its other end.
#[cfg(unix)]
#[test]
fn a_count_is_shown_when_a_check_takes_longer_than_a_second() {
    let charter = "navn: A\nsektorer: [offentlig, sivilsamfunn]\n";
    let folder = project(&[("a.samskap.yaml", charter)]);
    let slow = folder.path().join("treg");
    let slower = folder.path().join("tregere");
    let made = Command::new("mkfifo").args([&slow, &slower]).status();
    assert!(made.unwrap().success());
    let args = [
        "lint",
        "treg",
        "a.samskap.yaml",
        "tregere",
        "--lang",
        "nb",
        "--format",
        "concise",
    ];
    let terminal = Terminal::new(folder.path(), 80, &[], &args);
    std::thread::sleep(Duration::from_millis(1_200));
    assert!(
        !terminal.shown().contains("kontrollert"),
        "{}",
        terminal.shown()
    );
    fs::write(&slow, charter).unwrap();
    terminal.wait("filer kontrollert");
    fs::write(&slower, charter).unwrap();
    let (status, shown) = terminal.end();
    assert_eq!(status, 0, "{shown}");
    // It is taken away at the end, and the findings stand alone.
    assert!(!shown.contains("filer kontrollert"), "{shown}");
    assert!(shown.contains("a.samskap.yaml:"), "{shown}");
}

#[test]
fn going_back_keeps_the_answer_until_another_is_given() {
    let before = "navn: A\nsektorer: [offentlig, sivilsamfunn]\n";
    let folder = project(&[("a.yaml", before)]);
    let read = || fs::read_to_string(folder.path().join("a.yaml")).unwrap();
    let mut terminal = Terminal::new(folder.path(), 80, &[], &["ask", "a.yaml", "--lang", "nb"]);
    terminal.ready();
    terminal.lines(&[UNSAID, "f", "j", "j", "<", "<"]);
    terminal.wait("Nå står det: ja. Enter beholder det.");
    terminal.keys("\x03");
    assert_eq!(terminal.end().0, 130);
    let kept = read();
    assert!(
        kept.contains("felles_dagsorden: ja\n  delt_beslutning: ja\n"),
        "{kept}"
    );
    // Enter takes the step anew, and another answer takes its place.
    fs::write(folder.path().join("a.yaml"), before).unwrap();
    let mut terminal = Terminal::new(folder.path(), 80, &[], &["ask", "a.yaml", "--lang", "nb"]);
    terminal.ready();
    terminal.lines(&[UNSAID, "f", "j", "j", "<", "<", "", "n"]);
    terminal.wait("Hvem er med på å gjennomføre");
    terminal.keys("\x03");
    assert_eq!(terminal.end().0, 130);
    assert_eq!(
        read(),
        kept.replace("delt_beslutning: ja", "delt_beslutning: nei")
    );
}

#[test]
fn pasted_lines_are_one_answer_and_a_pipe_is_no_file() {
    let folder = project(&[]);
    let mut terminal = Terminal::new(folder.path(), 80, &[], &["ask", "a.yaml", "--lang", "nb"]);
    terminal.together();
    terminal.ready();
    terminal.keys("\x1b[200~Turgruppa\r\npå Nes\r\n2\r\n\x1b[201~\r");
    terminal.wait("Hvem er med?");
    terminal.keys("\x03");
    terminal.end();
    let charter = fs::read_to_string(folder.path().join("a.yaml")).unwrap();
    assert!(charter.contains("Turgruppa på Nes 2"), "{charter}");
    #[cfg(unix)]
    {
        let made = Command::new("mkfifo")
            .arg(folder.path().join("ff"))
            .status();
        assert!(made.unwrap().success());
        let (status, _, err) =
            without_terminal(folder.path(), &["ff", "--set", "navn=A", "--lang", "nb"]);
        assert_eq!(status, 2);
        assert!(err.contains("ikke en vanlig fil"), "{err}");
    }
}

#[test]
fn the_way_to_go_on_keeps_the_side() {
    for (lang, side, shown) in [
        ("nb", "sivilsamfunn", "--as sivilsamfunn"),
        ("en", "civil", "--as \"civil society\""),
    ] {
        let folder = project(&[]);
        let args = ["ask", "a.yaml", "--as", side, "--lang", lang];
        let mut terminal = Terminal::new(folder.path(), 120, &[], &args);
        terminal.wait("?");
        terminal.lines(&["Turgruppa"]);
        terminal.keys("\x03");
        terminal.wait(&format!("samskap ask a.yaml {shown}"));
        assert_eq!(terminal.end().0, 130);
    }
}

#[test]
fn what_is_set_tells_how_many_questions_are_left_and_keeps_the_side() {
    let folder = project(&[]);
    let args = [
        "a.yaml",
        "--as",
        "offentlig",
        "--set",
        "navn=Kafé",
        "--set",
        "sektorer=offentlig,sivilsamfunn",
        "--lang",
        "nb",
    ];
    let (status, _, err) = without_terminal(folder.path(), &args);
    assert_eq!(status, 0);
    assert_eq!(
        err,
        "Lagret i a.yaml. Spørsmål som kan endre nivået: 9. Svar på dem: samskap ask a.yaml --as offentlig --lang nb\n"
    );
    let (status, _, err) = without_terminal(
        folder.path(),
        &["a.yaml", "--as", "sivilsamfunn", "--lang", "nb"],
    );
    assert_eq!(status, 2);
    assert!(
        err.contains("Svar slik: samskap ask a.yaml --as sivilsamfunn --lang nb --set"),
        "{err}"
    );
}

#[test]
fn no_is_the_end_of_the_parties_and_no_name() {
    let folder = project(&[]);
    let args = ["ask", "a.yaml", "--lang", "nb"];
    let mut terminal = Terminal::new(folder.path(), 80, &[], &args);
    terminal.together();
    terminal.wait("Hva heter samarbeidet?");
    terminal.lines(&["Kafé", "1", "Kommunen", "1", "ja"]);
    terminal.wait("det ordet betyr noe annet her");
    terminal.lines(&["Kafévennene", "2", "nei", UNSAID]);
    terminal.wait("Hvem var med på å forstå problemet");
    terminal.keys("\x03");
    terminal.end();
    let text = fs::read_to_string(folder.path().join("a.yaml")).unwrap();
    assert_eq!(text.matches("navn:").count(), 3, "{text}");
    assert!(!text.contains("nei") && !text.contains("ja\""), "{text}");
}

/// What the other commands read, `ask` reads: a tab that indents inside brackets, a page with a charter at
/// its top, UTF-16; and several charters are no answer.
#[test]
fn a_charter_that_others_read_is_gone_on_with_and_gives_its_answers() {
    let tabs = "navn: Turer\naktører: [\n\t{ id: kommunen, sektor: offentlig },\n\t{ id: laget, sektor: sivilsamfunn }\n]\n";
    let page = "---\nsamskap:\n  navn: Turer\n  sektorer: [offentlig, sivilsamfunn]\n  faser: { idé: felles }\n---\n\n# Turer\n";
    let plain = "navn: Turer\nsektorer: [offentlig, sivilsamfunn]\n";
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes).unwrap();
    let read = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
    write("tabs.yaml", tabs.as_bytes());
    let (status, _, err) =
        without_terminal(folder.path(), &["tabs.yaml", "--set", "faser.idé=felles"]);
    assert_eq!(status, 0, "{err}");
    assert!(
        read("tabs.yaml").contains("idé: felles"),
        "{}",
        read("tabs.yaml")
    );

    write("side.md", page.as_bytes());
    let wide: Vec<u8> = std::iter::once(0xFEFF)
        .chain(format!("{plain}faser: {{ idé: felles }}\n").encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    write("bred.yaml", &wide);
    for answers in ["side.md", "bred.yaml"] {
        write("mitt.yaml", plain.as_bytes());
        let (status, _, err) =
            without_terminal(folder.path(), &["mitt.yaml", "--answers", answers]);
        assert_eq!(status, 0, "{answers}: {err}");
        assert!(read("mitt.yaml").contains("idé: felles"), "{answers}");
    }
    write("to.yaml", format!("{plain}---\n{plain}").as_bytes());
    write("mitt.yaml", plain.as_bytes());
    let (status, _, err) = without_terminal(folder.path(), &["mitt.yaml", "--answers", "to.yaml"]);
    assert_eq!(status, 2);
    assert!(err.contains("flere kort"), "{err}");
    assert_eq!(read("mitt.yaml"), plain);
}

/// The ids of open questions are English, whatever the language of the file.
#[test]
fn open_questions_have_ids_that_no_language_changes() {
    let folder = tempfile::tempdir().unwrap();
    let charters = [
        "navn: Turer\nsektorer: [offentlig, sivilsamfunn]\n",
        "name: Turer\nsectors: [public, civil society]\n",
    ];
    let ids = charters.map(|charter| {
        fs::write(folder.path().join("t.yaml"), charter).unwrap();
        let (status, out, err) = without_terminal(folder.path(), &["t.yaml", "--format", "json"]);
        assert_eq!(status, 0, "{err}");
        let all: serde_json::Value = serde_json::from_str(&out).unwrap();
        let questions = all["questions"].as_array().unwrap().clone();
        questions
            .iter()
            .map(|question| question["id"].as_str().unwrap().to_owned())
            .collect::<Vec<String>>()
    });
    assert!(ids[0].contains(&"phases.ideas".to_owned()), "{:?}", ids[0]);
    assert!(
        ids[0].contains(&"equality.shared_decisions".to_owned()),
        "{:?}",
        ids[0]
    );
    let named = |id: &String| !id.starts_with("actors.");
    let [nb, en] = ids.map(|ids| ids.into_iter().filter(named).collect::<Vec<_>>());
    assert_eq!(nb, en);
}

/// In a file where the sides answer apart one says for whom one answers, and sees what the others have said.
#[test]
fn each_side_is_asked_for_itself_and_sees_what_others_have_answered() {
    for (lang, which, whom, other, all) in [
        (
            "nb",
            "For hvilken side svarer du?",
            "Du svarer for sivilsamfunnet.",
            "Det offentlige har svart: ja.",
            "I filen står ett svar for alle: ja. Hva sier dere?",
        ),
        (
            "nn",
            "For kva side svarer du?",
            "Du svarer for sivilsamfunnet.",
            "Det offentlege har svart: ja.",
            "I fila står eitt svar for alle: ja. Kva seier de?",
        ),
        (
            "en",
            "Which side do you answer for?",
            "You answer for civil society.",
            "The public sector has answered: yes.",
            "The file has one answer for all: yes. What do you say?",
        ),
    ] {
        let before = "navn: Koret
sektorer: [offentlig, sivilsamfunn]
likeverd:
  felles_dagsorden: { offentlig: ja }
  delt_beslutning: ja # møtet
faser:
  forståelse: felles
  gjennomføring: felles
";
        let folder = project(&[("k.yaml", before)]);
        let args = ["ask", "k.yaml", "--lang", lang];
        let mut terminal = Terminal::new(folder.path(), 120, &[], &args);
        terminal.wait(which);
        terminal.lines(&["2", UNSAID]);
        terminal.wait(whom);
        terminal.lines(&["1"]);
        terminal.wait(other);
        terminal.lines(&["n"]);
        terminal.wait(all);
        terminal.lines(&["n"]);
        std::thread::sleep(Duration::from_millis(300));
        terminal.keys("\x03");
        assert_eq!(terminal.end().0, 130);
        let written = fs::read_to_string(folder.path().join("k.yaml")).unwrap();
        for kept in [
            "felles_dagsorden: { offentlig: ja, sivilsamfunn: nei }",
            "delt_beslutning: { offentlig: ja, sivilsamfunn: nei } # møtet",
            "forståelse: { offentlig: felles, sivilsamfunn: offentlig }",
        ] {
            assert!(written.contains(kept), "{kept}\n{written}");
        }
    }
}

/// A nuance is kept with the answer, and what shows an answer can be given.
#[test]
fn yes_but_is_an_answer_with_a_note_and_evidence_can_be_set() {
    let before = "navn: Turgruppa\naktører:\n  - { id: kommunen, sektor: offentlig }\n  - { id: laget, sektor: sivilsamfunn }\n";
    let folder = project(&[("a.yaml", before)]);
    let mut terminal = Terminal::new(folder.path(), 100, &[], &["ask", "a.yaml", "--lang", "nb"]);
    terminal.ready();
    terminal.lines(&[UNSAID, "ingen som vet", "kommunen, men laget hørte om det"]);
    terminal.wait("Merknaden er lagret: men laget hørte om det");
    terminal.lines(&["<", "laget", "."]);
    assert_eq!(terminal.end().0, 0);
    let written = fs::read_to_string(folder.path().join("a.yaml")).unwrap();
    // To go back took the note back with its answer.
    assert!(written.contains("forståelse: laget"), "{written}");
    assert!(!written.contains("hørte om det"), "{written}");
    let set = |args: &[&str]| without_terminal(folder.path(), &[&["a.yaml"], args].concat());
    let evidence = ["--set", "faser.forståelse.belegg=Referat: 3. mai"];
    let (status, _, err) = set(&evidence);
    assert_eq!(status, 0, "{err}");
    let written = fs::read_to_string(folder.path().join("a.yaml")).unwrap();
    assert!(
        written.contains("forståelse: { hvem: laget, belegg: \"Referat: 3. mai\" }"),
        "{written}"
    );
    let (status, _, err) = set(&["--set", "faser.idé.belegg=Brev", "--lang", "nb"]);
    assert_eq!(status, 2);
    assert!(
        err.contains("belegg hører til et svar som er gitt"),
        "{err}"
    );
}

/// What people write behind an answer is kept: in any words, and as evidence where they say that it is.
#[test]
fn what_is_written_behind_an_answer_is_kept() {
    let before =
        "navn: Banen\nsektorer: [offentlig, sivilsamfunn]\nfaser: { forståelse: felles }\n";
    let folder = project(&[("a.yaml", before)]);
    let mut terminal = Terminal::new(folder.path(), 100, &[], &["ask", "a.yaml", "--lang", "nb"]);
    terminal.ready();
    terminal.lines(&[UNSAID]);
    terminal.wait("Er begge sider med på å bestemme");
    // It may be the yes or the no that is meant.
    terminal.lines(&["nei forresten ja"]);
    terminal.wait("nei forresten ja");
    terminal.lines(&["ja selvsagt", "ja, belegg: referat 3. mai"]);
    terminal.wait("Merknaden er lagret: selvsagt");
    terminal.wait("Belegget er lagret: referat 3. mai");
    terminal.lines(&["vet ikke, spør styret", "nei, da mister vi baneleia"]);
    terminal.wait("Merknaden er lagret: spør styret");
    terminal.wait("Merknaden er lagret: da mister vi baneleia");
    terminal.keys("\x03");
    terminal.end();
    let written = fs::read_to_string(folder.path().join("a.yaml")).unwrap();
    for kept in [
        "felles_dagsorden: ja",
        "delt_beslutning: { svar: ja, belegg: referat 3. mai }",
        "erfaring_teller: vet ikke",
        "kan_si_nei: nei",
        "selvsagt",
        "spør styret",
        "da mister vi baneleia",
    ] {
        assert!(written.contains(kept), "{kept}\n{written}");
    }
}

/// What is said at the end of the names is their end, and a number is no name.
#[test]
fn the_end_of_the_parties_is_heard_and_a_number_is_no_name() {
    let folder = project(&[]);
    let args = ["ask", "a.yaml", "--lang", "nb"];
    let mut terminal = Terminal::new(folder.path(), 80, &[], &args);
    terminal.together();
    terminal.wait("Hva heter samarbeidet?");
    terminal.lines(&["2"]);
    terminal.wait("skriv et navn, med minst én bokstav");
    terminal.lines(&["Kafé", "1", "Kommunen", "1", "Vennene", "2", "3"]);
    terminal.lines(&["ingen flere", UNSAID]);
    terminal.wait("Hvem var med på å forstå problemet");
    terminal.keys("\x03");
    terminal.end();
    let text = fs::read_to_string(folder.path().join("a.yaml")).unwrap();
    assert_eq!(text.matches("navn:").count(), 3, "{text}");
}

/// What the emulator of the tests does with a letter in two pieces, which is why they are put together first.
#[test]
fn a_letter_in_two_pieces_is_put_together_before_it_is_drawn() {
    let whole = "på å planlegge".as_bytes();
    for cut in 0..whole.len() {
        let mut parser = vt100::Parser::new(2, 40, 0);
        parser.process(&whole[..cut]);
        parser.process(&whole[cut..]);
        let shown = parser.screen().contents();
        if shown != "på å planlegge" {
            return;
        }
    }
    panic!("the emulator no longer does that, and the pieces need not be put together");
}

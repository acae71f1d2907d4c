//! What goes wrong around the program: full disks, killed processes, folders that cannot be written, two
//! at work on one file. Whatever was there is whole, and whatever was answered stands somewhere.

#![cfg(target_os = "linux")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use super::ask::Terminal;
use super::lint::project;

const MISSPELT: &str = "navn: Turgruppa\nsektorer: [offentlig, sivilsamfunn]\nlikeverd:\n  Kan si nei: ja\nfaser:\n  forstaaelse: felles\n";
const CHARTER: &str = "navn: Turgruppa\nsektorer: [offentlig, sivilsamfunn]\nlikeverd: ja\nfaser: { forståelse: felles }\n";

/// Every command that writes a file, with the file that it writes.
const WRITERS: [(&[&str], &str); 12] = [
    (
        &[
            "classify", "--quiet", "--format", "json", "a.yaml", "-o", "ut",
        ],
        "ut",
    ),
    (
        &[
            "classify", "--quiet", "--format", "csv", "a.yaml", "-o", "ut",
        ],
        "ut",
    ),
    (
        &["lint", "--quiet", "--format", "sarif", "a.yaml", "-o", "ut"],
        "ut",
    ),
    (
        &["lint", "--quiet", "--write-baseline", "ut", "a.yaml"],
        "ut",
    ),
    (&["lint", "--quiet", "--fix", "feil.yaml"], "feil.yaml"),
    (&["diff", "a.yaml", "b.yaml", "-o", "ut"], "ut"),
    (&["merge", "a.yaml", "b.yaml", "-o", "ut"], "ut"),
    (&["schema", "-o", "ut"], "ut"),
    (&["explain", "SK401", "-o", "ut"], "ut"),
    (&["man", "-o", "ut"], "ut"),
    (&["ask", "a.yaml", "--set", "faser.idé=felles"], "a.yaml"),
    (&["ask", "--print", "-o", "ut"], "ut"),
];

fn place() -> tempfile::TempDir {
    let padding = format!("# {}\n", "ord ".repeat(400));
    project(&[
        ("a.yaml", &format!("{CHARTER}{padding}")),
        (
            "b.yaml",
            &format!("{}{padding}", CHARTER.replace("felles", "offentlig")),
        ),
        ("feil.yaml", &format!("{MISSPELT}{padding}")),
        ("ut", "det som sto her"),
    ])
}

fn listed(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// Runs a script of bash, in which `$S` is the program.
fn bash(folder: &Path, script: &str) -> Output {
    Command::new("bash")
        .args(["-c", script])
        .current_dir(folder)
        .env("S", env!("CARGO_BIN_EXE_samskap"))
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

#[test]
fn a_disk_that_fills_leaves_every_file_whole() {
    let mut refused = 0;
    for (args, file) in WRITERS {
        let folder = place();
        let path = folder.path().join(file);
        let (before, names) = (fs::read(&path).unwrap(), listed(folder.path()));
        // No file may become longer than a kibibyte, and most of these would.
        let quoted: Vec<String> = args.iter().map(|arg| format!("'{arg}'")).collect();
        let script = format!(
            "trap '' XFSZ; ulimit -f 1; exec \"$S\" {} --lang en",
            quoted.join(" ")
        );
        let output = bash(folder.path(), &script);
        let err = String::from_utf8_lossy(&output.stderr);
        let now = fs::read(&path).unwrap();
        match output.status.code() {
            Some(2) => {
                refused += 1;
                assert_eq!(now, before, "{args:?}");
                let why = err.contains("too large") || err.contains("write");
                assert!(why, "{args:?}: {err}");
            }
            status => {
                // Short enough to fit.
                assert_eq!(status, Some(0), "{args:?}: {err}");
                assert!(now.len() <= 1024, "{args:?}");
            }
        }
        assert_eq!(
            listed(folder.path()),
            names,
            "{args:?} left something behind"
        );
    }
    assert!(refused >= 9, "{refused}");
}

#[test]
fn a_folder_that_cannot_be_written_is_said() {
    // Whoever may do everything is told to be nobody; without that this test has nothing to say.
    let root = bash(Path::new("."), "[ \"$(id -u)\" = 0 ]")
        .status
        .success();
    let become_nobody = match root {
        true => "setpriv --reuid=65534 --regid=65534 --clear-groups ",
        false => "",
    };
    for (args, file) in WRITERS {
        let folder = place();
        let path = folder.path().join(file);
        let before = fs::read(&path).unwrap();
        // The program where anybody can run it.
        let program = folder.path().join("samskap");
        fs::copy(env!("CARGO_BIN_EXE_samskap"), &program).unwrap();
        let quoted: Vec<String> = args.iter().map(|arg| format!("'{arg}'")).collect();
        let script = format!(
            "chmod 555 .; exec {become_nobody}./samskap {} --lang en",
            quoted.join(" ")
        );
        let output = bash(folder.path(), &script);
        let err = String::from_utf8_lossy(&output.stderr).into_owned();
        bash(folder.path(), "chmod 755 .");
        assert_eq!(output.status.code(), Some(2), "{args:?}: {err}");
        assert!(err.contains("no permission"), "{args:?}: {err}");
        assert_eq!(fs::read(&path).unwrap(), before, "{args:?}");
    }
}

/// Killed by the system at the very moment of writing, each time: nothing can be longer than nothing.
#[test]
fn a_process_that_is_killed_while_it_writes_leaves_the_old_file() {
    use std::os::unix::process::ExitStatusExt;
    const SIGXFSZ: i32 = 25;
    for (args, file) in WRITERS {
        let folder = place();
        let path = folder.path().join(file);
        let before = fs::read(&path).unwrap();
        let quoted: Vec<String> = args.iter().map(|arg| format!("'{arg}'")).collect();
        let script = format!(
            "ulimit -c 0; ulimit -f 0; exec \"$S\" {} --lang en",
            quoted.join(" ")
        );
        let output = bash(folder.path(), &script);
        assert_eq!(
            output.status.signal(),
            Some(SIGXFSZ),
            "{args:?}: {output:?}"
        );
        assert_eq!(fs::read(&path).unwrap(), before, "{args:?}");
    }
}

#[test]
fn a_killed_process_leaves_the_old_file_or_the_new_one() {
    for (args, file) in WRITERS {
        for delay in [0_u64, 200, 500, 900, 1_500, 2_500, 4_000] {
            let folder = place();
            let path = folder.path().join(file);
            let before = fs::read(&path).unwrap();
            let mut child = Command::new(env!("CARGO_BIN_EXE_samskap"))
                .args(args)
                .current_dir(folder.path())
                .env("LC_ALL", "nb")
                .stdin(Stdio::null())
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .unwrap();
            std::thread::sleep(Duration::from_micros(delay));
            // It may have ended already.
            let _ = child.kill();
            child.wait().unwrap();
            let after = fs::read(&path).unwrap();
            if after != before {
                // What a whole run writes in the same place.
                let whole = place();
                Command::new(env!("CARGO_BIN_EXE_samskap"))
                    .args(args)
                    .current_dir(whole.path())
                    .env("LC_ALL", "nb")
                    .stdin(Stdio::null())
                    .output()
                    .unwrap();
                assert_eq!(
                    after,
                    fs::read(whole.path().join(file)).unwrap(),
                    "{args:?}"
                );
            }
        }
    }
}

#[test]
fn two_at_work_on_one_charter_lose_nothing() {
    let folder = project(&[(
        "a.yaml",
        "navn: Turgruppa\nsektorer: [offentlig, sivilsamfunn]\n",
    )]);
    let args = ["ask", "a.yaml", "--lang", "nb"];
    let mut first = Terminal::new(folder.path(), 80, &[], &args);
    let mut second = Terminal::new(folder.path(), 80, &[], &args);
    for terminal in [&mut first, &mut second] {
        terminal.wait("Hvor langt er dere kommet?");
        terminal.lines(&["5"]);
        terminal.wait("Hvem var med på å forstå problemet");
    }
    first.lines(&["f"]);
    first.wait("Er begge sider med på å bestemme");
    second.lines(&["offentlig"]);
    // The second one is told, and what the first one wrote stays.
    second.wait("er endret av noen andre");
    second.keys("\x03");
    let (status, shown) = second.end();
    assert_eq!(status, 130);
    assert!(shown.contains("forståelse: offentlig"), "{shown}");
    let there = || fs::read_to_string(folder.path().join("a.yaml")).unwrap();
    assert!(there().contains("forståelse: felles"), "{}", there());
    // The first one goes on undisturbed.
    first.lines(&["j"]);
    first.wait("Tar dere beslutningene sammen");
    first.keys("\x03");
    assert_eq!(first.end().0, 130);
    assert!(there().contains("felles_dagsorden: ja"), "{}", there());
    assert_eq!(listed(folder.path()), ["a.yaml"]);
}

#[test]
fn answers_that_are_put_in_at_once_are_all_there_or_refused() {
    for _ in 0..12 {
        let folder = project(&[(
            "a.yaml",
            "navn: Turgruppa\nsektorer: [offentlig, sivilsamfunn]\n",
        )]);
        let answers = [
            "faser.idé=felles",
            "faser.planlegging=felles",
            "utfordring=Støy",
            "påstand=tynn",
        ];
        let running: Vec<_> = answers
            .iter()
            .map(|answer| {
                Command::new(env!("CARGO_BIN_EXE_samskap"))
                    .args(["ask", "a.yaml", "--lang", "nb", "--set", answer])
                    .current_dir(folder.path())
                    .stdin(Stdio::null())
                    .stdout(Stdio::null())
                    .stderr(Stdio::piped())
                    .spawn()
                    .unwrap()
            })
            .collect();
        let ended: Vec<Output> = running
            .into_iter()
            .map(|one| one.wait_with_output().unwrap())
            .collect();
        let text = fs::read_to_string(folder.path().join("a.yaml")).unwrap();
        for (answer, output) in answers.iter().zip(&ended) {
            let written = answer.split(['.', '=']).next_back().unwrap();
            let key = answer
                .split(['.', '='])
                .nth(answer.matches('.').count())
                .unwrap();
            let is_there = text
                .lines()
                .any(|line| line.contains(key) && line.contains(written));
            match output.status.code() {
                Some(0) => assert!(is_there, "{answer} is lost:\n{text}"),
                status => {
                    assert_eq!(status, Some(2));
                    let err = String::from_utf8_lossy(&output.stderr);
                    assert!(err.contains("endret av noen andre"), "{err}");
                }
            }
        }
        assert!(ended.iter().any(|output| output.status.success()));
        assert_eq!(listed(folder.path()), ["a.yaml"]);
    }
}

#[test]
fn a_killed_questionnaire_has_kept_every_answer() {
    let folder = project(&[(
        "a.yaml",
        "navn: Turgruppa\nsektorer: [offentlig, sivilsamfunn]\n",
    )]);
    let mut terminal = Terminal::new(folder.path(), 80, &[], &["ask", "a.yaml", "--lang", "nb"]);
    terminal.wait("Hvor langt er dere kommet?");
    terminal.lines(&["2"]);
    terminal.wait("Hvem var med på å forstå problemet");
    terminal.lines(&["f"]);
    terminal.wait("Er begge sider med på å bestemme");
    terminal.kill();
    let text = fs::read_to_string(folder.path().join("a.yaml")).unwrap();
    assert!(
        text.contains("forståelse: { hvem: felles, status: pågår }"),
        "{text}"
    );
}

//! Start-up beside an empty clap program, memory by the length of a stream, and `lint` on folders of
//! charters beside what it stands on and beside other linters where they are installed:
//! `cargo bench --bench process`.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use rayon::prelude::*;

const CHARTER: &str = include_str!("../../examples/kafe.yaml");

fn main() {
    if std::env::args().nth(1).as_deref() == Some("an-empty-clap-program") {
        let arguments = clap::Command::new("empty").arg(clap::Arg::new("word"));
        std::hint::black_box(arguments.get_matches());
        return;
    }
    // A part can be named: `cargo bench --bench process -- gate`.
    let asked = |part: &str| {
        let parts = ["start-up", "memory", "lint", "gate", "ask"];
        let mut named = std::env::args()
            .filter(|arg| parts.contains(&arg.as_str()))
            .peekable();
        named.peek().is_none() || named.any(|arg| arg == part)
    };
    for (part, run) in [
        ("start-up", start_up as fn()),
        ("memory", memory),
        ("lint", lint),
        ("gate", gate),
        ("ask", ask),
    ] {
        if asked(part) {
            run();
        }
    }
}

fn start_up() {
    let this = std::env::current_exe().unwrap();
    let mut programs = [
        ("an empty clap program", Command::new(this), Vec::new()),
        (
            "samskap --version",
            Command::new(env!("CARGO_BIN_EXE_samskap")),
            Vec::new(),
        ),
        (
            "samskap classify minste.yaml",
            Command::new(env!("CARGO_BIN_EXE_samskap")),
            Vec::new(),
        ),
    ];
    programs[0].1.arg("an-empty-clap-program");
    programs[1].1.arg("--version");
    programs[2].1.args(["classify", "examples/minste.yaml"]);
    for (_, command, _) in &mut programs {
        command.stdin(Stdio::null()).stdout(Stdio::null());
    }
    // Interleaved, so that a noisy moment disturbs them all alike.
    for _ in 0..200 {
        for (_, command, times) in &mut programs {
            let start = Instant::now();
            assert!(command.status().unwrap().success());
            times.push(start.elapsed());
        }
    }
    println!("start-up, median of 200 interleaved rounds:");
    for (name, _, times) in &mut programs {
        times.sort();
        println!("  {:>7.2} ms  {name}", milliseconds(times[times.len() / 2]));
    }
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}

/// The peak of memory while a stream passes through, read just before it ends (Linux alone).
fn memory() {
    println!("peak memory of `samskap classify --format jsonl -`:");
    for documents in [1_000, 10_000, 100_000] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_samskap"))
            .args(["classify", "--format", "jsonl", "-"])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        let mut input = child.stdin.take().unwrap();
        for _ in 0..documents {
            input.write_all(CHARTER.as_bytes()).unwrap();
            input.write_all(b"---\n").unwrap();
        }
        let status = fs::read_to_string(format!("/proc/{}/status", child.id()));
        let peak = status.ok().and_then(|status| {
            let line = status
                .lines()
                .find(|line| line.starts_with("VmHWM:"))?
                .to_owned();
            Some(line.trim_start_matches("VmHWM:").trim().to_owned())
        });
        println!(
            "  {documents:>7} documents: {}",
            peak.unwrap_or("not known here".into())
        );
        drop(input);
        assert!(child.wait().unwrap().success());
    }
}

/// Folders of charters, a hundred in each.
fn folders(files: usize) -> tempfile::TempDir {
    let root = tempfile::tempdir().unwrap();
    for folder in 0..files / 100 {
        let folder = root.path().join(format!("{folder:04}"));
        fs::create_dir(&folder).unwrap();
        for file in 0..100 {
            fs::write(folder.join(format!("{file:02}.samskap.yaml")), CHARTER).unwrap();
        }
    }
    root
}

fn paths(root: &Path) -> Vec<PathBuf> {
    let folders = fs::read_dir(root)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    folders
        .flat_map(|folder| {
            fs::read_dir(folder)
                .unwrap()
                .map(|entry| entry.unwrap().path())
        })
        .collect()
}

fn lint() {
    let root = folders(10_000);
    let paths = paths(root.path());
    let mut rows: Vec<(String, Vec<Duration>)> = Vec::new();
    let mut time = |name: &str, run: &mut dyn FnMut()| {
        let start = Instant::now();
        run();
        let took = start.elapsed();
        match rows.iter_mut().find(|(of, _)| of == name) {
            Some((_, times)) => times.push(took),
            None => rows.push((name.to_owned(), vec![took])),
        }
    };
    // Interleaved, all warm after the first round.
    for _ in 0..7 {
        time("only reading the files, on all cores", &mut || {
            let bytes: usize = paths
                .par_iter()
                .map(|path| fs::read(path).unwrap().len())
                .sum();
            assert!(bytes > 0);
        });
        time("granit-parser alone, on all cores", &mut || {
            let events: usize = paths
                .par_iter()
                .map(|path| {
                    let text = fs::read_to_string(path).unwrap();
                    granit_parser::Parser::new_from_str(&text).count()
                })
                .sum();
            assert!(events > 0);
        });
        for format in ["concise", "jsonl"] {
            time(&format!("samskap lint --format {format}"), &mut || {
                let mut command = Command::new(env!("CARGO_BIN_EXE_samskap"));
                command.args(["lint", "--format", format]).arg(root.path());
                assert!(command.stdout(Stdio::null()).status().unwrap().success());
            });
        }
    }
    // The others take long: once, on a hundredth of the files.
    let few = &paths[..100];
    let schema = root.path().join("schema.json");
    let written = Command::new(env!("CARGO_BIN_EXE_samskap"))
        .arg("schema")
        .output()
        .unwrap();
    fs::write(&schema, written.stdout).unwrap();
    let files = |before: &str| -> Vec<OsString> {
        let each = few.iter().map(|path| path.clone().into_os_string());
        match before {
            "" => each.collect(),
            before => each.flat_map(|path| [before.into(), path]).collect(),
        }
    };
    let schema = schema.as_os_str();
    let peers: [(&str, Vec<&OsStr>, _); 3] = [
        (
            "yamllint",
            vec!["-d".as_ref(), "relaxed".as_ref()],
            files(""),
        ),
        (
            "check-jsonschema",
            vec!["--schemafile".as_ref(), schema],
            files(""),
        ),
        (
            "ajv",
            ["validate", "--spec=draft2020", "--strict=false", "-s"]
                .map(OsStr::new)
                .into_iter()
                .chain([schema])
                .collect(),
            files("-d"),
        ),
    ];
    for (name, arguments, files) in peers {
        let mut command = Command::new(name);
        command.args(arguments).args(files);
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let start = Instant::now();
        if command.status().is_ok() {
            rows.push((
                format!("{name}, times a hundred"),
                vec![start.elapsed() * 100],
            ));
        }
    }
    println!("10,000 charters in 100 folders, median of 7 interleaved rounds:");
    for (name, times) in &mut rows {
        times.sort();
        println!("  {:>9.1} ms  {name}", milliseconds(times[times.len() / 2]));
    }
    println!("peak memory of `samskap lint --format concise`:");
    for files in [1_000, 10_000, 100_000] {
        let root = folders(files);
        println!("  {files:>7} files: {}", peak_of_lint(root.path()));
    }
}

/// What CI does with a repository: everything beside only reading the files, at two sizes, so that growth shows.
fn gate() {
    println!("a repository of charters, median of 5 interleaved rounds:");
    for charters in [5_000, 20_000] {
        let root = folders(charters);
        named_apart(root.path());
        let paths = paths(root.path());
        let git = |args: &[&str]| {
            let status = Command::new("git")
                .args(["-c", "user.name=Kari", "-c", "user.email=kari@example.org"])
                .args(["-c", "commit.gpgsign=false", "-c", "gc.auto=0"])
                .args(args)
                .current_dir(root.path())
                .stdout(Stdio::null())
                .status();
            assert!(status.unwrap().success());
        };
        git(&["init", "--quiet"]);
        git(&["add", "."]);
        git(&["commit", "--quiet", "-m", "First"]);
        // As a clone has it.
        git(&["repack", "-a", "-d", "--quiet"]);
        let baseline = root.path().join("known.json");
        let samskap = |args: &[&str]| {
            let mut command = Command::new(env!("CARGO_BIN_EXE_samskap"));
            command.args(args).current_dir(root.path());
            command.stdout(Stdio::null()).stderr(Stdio::null());
            command.status().unwrap().code().unwrap()
        };
        samskap(&["lint", "--quiet", "--write-baseline", "known.json"]);
        let entries = fs::read_to_string(&baseline).unwrap();
        let entries = entries.matches("\"code\"").count();
        let mut rows = Rows::default();
        for _ in 0..5 {
            rows.time("only reading the files", &mut || read_all(&paths));
            rows.time("lint", &mut || assert_eq!(samskap(&["lint", "-q"]), 0));
            rows.time("lint --no-regress", &mut || {
                assert_eq!(samskap(&["lint", "-q", "--no-regress", "HEAD"]), 0);
            });
            rows.time("diff --since", &mut || {
                assert_eq!(samskap(&["diff", "--since", "HEAD"]), 0)
            });
            let name = format!("lint --baseline, {entries} entries");
            rows.time(&name, &mut || {
                assert_eq!(samskap(&["lint", "-q", "--baseline", "known.json"]), 0);
            });
        }
        rows.print(&format!("{charters} charters"));
    }
    for files in [5_000, 20_000] {
        let root = folders(files);
        for path in paths(root.path()) {
            let foreign = path.with_file_name(format!(
                "{}.yaml",
                path.file_name()
                    .unwrap()
                    .to_string_lossy()
                    .split('.')
                    .next()
                    .unwrap()
            ));
            fs::write(foreign, FOREIGN).unwrap();
            fs::remove_file(path).unwrap();
        }
        let paths = paths(root.path());
        let mut rows = Rows::default();
        for _ in 0..5 {
            rows.time("only reading the files", &mut || read_all(&paths));
            rows.time("lint --allow-empty", &mut || {
                let mut command = Command::new(env!("CARGO_BIN_EXE_samskap"));
                command
                    .args(["lint", "-q", "--allow-empty"])
                    .current_dir(root.path());
                assert!(command.status().unwrap().success());
            });
        }
        rows.print(&format!("{files} files of others"));
    }
    println!("hostile files, the median of 3:");
    // A document of more than 1 MiB is refused.
    let mega = (1 << 20) - 4_096;
    let nested = "navn: A\nsektorer: [offentlig, sivilsamfunn]\nx-a: ".to_owned();
    for (name, text) in [
        (
            "tabs in nested brackets",
            nested.clone() + &"[\t".repeat(mega / 2),
        ),
        ("brackets", nested.clone() + &"[".repeat(mega)),
        (
            "one line of mistakes",
            "navn: A\nfaser: {".to_owned() + &"a: b, ".repeat(mega / 6) + "}\n",
        ),
        (
            "silences, and documents",
            "# samskap: ignore[SK402, SK401]\n".repeat(mega / 66)
                + &"---\nnavn: A\nsektorer: [offentlig, sivilsamfunn]\n".repeat(mega / 100),
        ),
        ("documents", "---\nnavn: A\n".repeat(mega / 12)),
        ("anchors", nested + &"&a [".repeat(mega / 4)),
    ] {
        let folder = tempfile::tempdir().unwrap();
        for (size, share) in [("256 KiB", 4), ("1 MiB, nearly", 1)] {
            let end = text.len() / share;
            fs::write(folder.path().join("samskap.yaml"), &text[..end]).unwrap();
            let mut rows = Rows::default();
            for _ in 0..3 {
                rows.time(name, &mut || {
                    let mut command = Command::new(env!("CARGO_BIN_EXE_samskap"));
                    command
                        .args(["lint", "--format", "json"])
                        .current_dir(folder.path());
                    command.stdout(Stdio::null()).stderr(Stdio::null());
                    assert!(command.status().unwrap().code().is_some());
                });
            }
            rows.print(size);
        }
    }
}

/// A file of somebody else's, as there are many.
const FOREIGN: &str = "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n  labels: { app: web }\nspec:\n  replicas: 3\n  template:\n    spec:\n      containers:\n        - name: web\n          image: nginx\n          ports:\n            - containerPort: 80\n";

/// Gives each charter a name of its own: they are known again by it.
/// What `ask` and `merge` take as the parties double, up to the thousand that a charter may have.
fn ask() {
    let folder = tempfile::tempdir().unwrap();
    let commands: [(&str, &[&str]); 4] = [
        ("ask --format json", &["ask", "a.yaml", "--format", "json"]),
        ("ask --print", &["ask", "a.yaml", "--print"]),
        ("ask --set", &["ask", "a.yaml", "--set", "faser.idé=felles"]),
        ("merge", &["merge", "a.yaml", "b.yaml"]),
    ];
    println!(" ask and merge, by the number of parties:");
    let mut before: Vec<f64> = Vec::new();
    for parties in [125, 250, 500, 1_000] {
        let mut text = "navn: Turvennene\naktører:\n".to_owned();
        for at in 0..parties {
            let sector = ["offentlig", "sivilsamfunn"][at % 2];
            text.push_str(&format!("  - {{ id: p{at}, sektor: {sector} }}\n"));
        }
        let now: Vec<f64> = commands
            .iter()
            .map(|(_, args)| {
                let mut times: Vec<Duration> = (0..3)
                    .map(|_| {
                        for name in ["a.yaml", "b.yaml"] {
                            fs::write(folder.path().join(name), &text).unwrap();
                        }
                        let start = Instant::now();
                        let output = Command::new(env!("CARGO_BIN_EXE_samskap"))
                            .args(*args)
                            .current_dir(folder.path())
                            .output()
                            .unwrap();
                        assert!(output.status.success());
                        start.elapsed()
                    })
                    .collect();
                times.sort();
                milliseconds(times[1])
            })
            .collect();
        for (at, (name, _)) in commands.iter().enumerate() {
            let ratio = before.get(at).map_or(String::new(), |before| {
                format!(", {:.1} times that of half as many", now[at] / before)
            });
            println!("  {:>9.1} ms  {name}, {parties} parties{ratio}", now[at]);
        }
        before = now;
    }
}

fn named_apart(root: &Path) {
    for (number, path) in paths(root).iter().enumerate() {
        let text = fs::read_to_string(path).unwrap();
        let text: Vec<String> = text
            .lines()
            .map(|line| match line.starts_with("navn:") {
                true => format!("{line} {number}"),
                false => line.to_owned(),
            })
            .collect();
        fs::write(path, text.join("\n") + "\n").unwrap();
    }
}

fn read_all(paths: &[PathBuf]) {
    let bytes: usize = paths
        .par_iter()
        .map(|path| fs::read(path).map_or(0, |bytes| bytes.len()))
        .sum();
    assert!(bytes > 0);
}

/// Times by what was timed, in the order in which it first was.
#[derive(Default)]
struct Rows(Vec<(String, Vec<Duration>)>);

impl Rows {
    fn time(&mut self, name: &str, run: &mut dyn FnMut()) {
        let start = Instant::now();
        run();
        let took = start.elapsed();
        match self.0.iter_mut().find(|(of, _)| of == name) {
            Some((_, times)) => times.push(took),
            None => self.0.push((name.to_owned(), vec![took])),
        }
    }

    fn print(&mut self, heading: &str) {
        println!(" {heading}:");
        for (name, times) in &mut self.0 {
            times.sort();
            println!("  {:>9.1} ms  {name}", milliseconds(times[times.len() / 2]));
        }
    }
}

/// The peak while it runs, read again and again (Linux alone).
fn peak_of_lint(root: &Path) -> String {
    let mut child = Command::new(env!("CARGO_BIN_EXE_samskap"))
        .args(["lint", "--format", "concise"])
        .arg(root)
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let mut peak = "not known here".to_owned();
    while child.try_wait().unwrap().is_none() {
        let status = fs::read_to_string(format!("/proc/{}/status", child.id()));
        let line = status.ok().and_then(|status| {
            let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
            Some(line.trim_start_matches("VmHWM:").trim().to_owned())
        });
        peak = line.unwrap_or(peak);
        std::thread::sleep(Duration::from_millis(2));
    }
    peak
}

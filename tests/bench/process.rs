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
    start_up();
    memory();
    lint();
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

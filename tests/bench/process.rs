//! Start-up beside an empty clap program, and memory by the length of a stream:
//! `cargo bench --bench process`.

use std::fs;
use std::io::Write;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const CHARTER: &str = include_str!("../../examples/kafe.yaml");

fn main() {
    if std::env::args().nth(1).as_deref() == Some("an-empty-clap-program") {
        let arguments = clap::Command::new("empty").arg(clap::Arg::new("word"));
        std::hint::black_box(arguments.get_matches());
        return;
    }
    start_up();
    memory();
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

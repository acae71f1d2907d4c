//! Reading a file as it was at a git revision, through the `git` program.
//!
//! The repository may be a stranger's. Nothing here refreshes the index or runs a filter, so its hooks,
//! `core.fsmonitor` and textconv are never started; nothing is fetched; and a revision is never taken
//! for an option.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::words::{Lang, one_line, quoted};

/// Why a revision could not be read.
#[derive(Debug, PartialEq, Eq)]
pub enum Trouble {
    /// There is no git program, or no repository.
    NoRepository,
    /// The revision is not there; perhaps the clone is shallow.
    NoRevision,
}

fn git(folder: &Path) -> Command {
    let mut git = Command::new("git");
    git.current_dir(folder)
        .args([
            "--no-pager",
            "--no-optional-locks",
            "-c",
            "core.fsmonitor=false",
        ])
        .env("GIT_NO_LAZY_FETCH", "1")
        .env("GIT_TERMINAL_PROMPT", "0")
        .stdin(Stdio::null())
        .stderr(Stdio::null());
    git
}

/// The full name of the commit that a revision names, in the repository of a folder.
pub fn commit(folder: &Path, revision: &str) -> Result<String, Trouble> {
    let inside = git(folder)
        .args(["rev-parse", "--is-inside-work-tree"])
        .output()
        .map_err(|_| Trouble::NoRepository)?;
    if !inside.status.success() {
        return Err(Trouble::NoRepository);
    }
    let found = git(folder)
        .args(["rev-parse", "--verify", "--quiet", "--end-of-options"])
        .arg(format!("{revision}^{{commit}}"))
        .output()
        .map_err(|_| Trouble::NoRepository)?;
    let name = String::from_utf8_lossy(&found.stdout).trim().to_owned();
    let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_hexdigit());
    match found.status.success() && is_name {
        true => Ok(name),
        false => Err(Trouble::NoRevision),
    }
}

/// The folder that a file is in.
pub fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// A file's content at a commit; nothing when it was not there.
pub fn file_at(commit: &str, path: &Path) -> Option<Vec<u8>> {
    let name = path
        .file_name()?
        .to_str()
        .filter(|name| !name.contains('\n'))?;
    let mut child = git(folder(path))
        .args(["cat-file", "--batch"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .ok()?;
    let mut wanted = child.stdin.take()?;
    writeln!(wanted, "{commit}:./{name}").ok()?;
    drop(wanted);
    let answer = child.wait_with_output().ok()?.stdout;
    let end = memchr::memchr(b'\n', &answer)?;
    let (head, rest) = answer.split_at_checked(end + 1)?;
    let head = std::str::from_utf8(head).ok()?;
    let mut words = head.split_whitespace().skip(1);
    let is_blob = words.next() == Some("blob");
    let size: usize = words.next()?.parse().ok()?;
    rest.get(..size).filter(|_| is_blob).map(<[u8]>::to_vec)
}

/// What is said of a revision that cannot be read.
pub fn no_revision(trouble: &Trouble, revision: &str, lang: Lang) -> String {
    let revision = quoted(lang, &one_line(revision));
    match (trouble, lang) {
        (Trouble::NoRepository, Lang::Nb) => "samskap: her er det ikke noe git-arkiv\n".to_owned(),
        (Trouble::NoRepository, Lang::Nn) => {
            "samskap: her er det ikkje noko git-arkiv\n".to_owned()
        }
        (Trouble::NoRepository, Lang::En) => "samskap: this is no git repository\n".to_owned(),
        (Trouble::NoRevision, Lang::Nb) => format!(
            "samskap: revisjonen {revision} finnes ikke her. Er arkivet hentet grunt, henter «git fetch --unshallow» resten\n"
        ),
        (Trouble::NoRevision, Lang::Nn) => format!(
            "samskap: revisjonen {revision} finst ikkje her. Er arkivet henta grunt, hentar «git fetch --unshallow» resten\n"
        ),
        (Trouble::NoRevision, Lang::En) => format!(
            "samskap: the revision {revision} is not here. In a shallow clone, `git fetch --unshallow` gets the rest\n"
        ),
    }
}

//! Reading a file as it was at a git revision, through the `git` program.
//!
//! The repository may be a stranger's. Nothing here refreshes the index or runs a filter, so its hooks,
//! `core.fsmonitor` and textconv are never started; nothing is fetched; and a revision is never taken
//! for an option.

use std::ffi::{OsStr, OsString};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::theory::lang::{Lang, one_line, quoted};

/// Why a revision could not be read.
#[derive(Debug, PartialEq, Eq)]
pub enum Trouble {
    /// There is no git program, or no repository.
    NoRepository,
    /// The revision is not there; perhaps the clone is shallow.
    NoRevision,
    /// The revision is there, and what it holds has not been fetched: the clone is partial.
    NotFetched,
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
    // In a hook git names its own repository; here the one that the file is in is meant.
    for name in [
        "GIT_DIR",
        "GIT_WORK_TREE",
        "GIT_INDEX_FILE",
        "GIT_PREFIX",
        "GIT_COMMON_DIR",
        "GIT_OBJECT_DIRECTORY",
        "GIT_ALTERNATE_OBJECT_DIRECTORIES",
        "GIT_NAMESPACE",
    ] {
        git.env_remove(name);
    }
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

/// The files of a folder that git keeps and that its ignore files name, by their paths from the folder;
/// nothing where there is no repository.
pub fn tracked_and_ignored(folder: &Path) -> Option<Vec<PathBuf>> {
    let has_repository = |above: &Path| above.join(".git").exists();
    if !folder.ancestors().any(has_repository) {
        return None;
    }
    let found = git(folder)
        .args([
            "ls-files",
            "-z",
            "--cached",
            "--ignored",
            "--exclude-standard",
        ])
        .output()
        .ok()
        .filter(|found| found.status.success())?;
    let names = found.stdout.split(|byte| *byte == 0);
    Some(names.filter(|name| !name.is_empty()).map(path_of).collect())
}

/// The folder that a file is in.
pub fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// A file's content at a commit; nothing when it was not there.
pub fn file_at(commit: &str, path: &Path) -> Result<Option<Vec<u8>>, Trouble> {
    match path.file_name() {
        Some(name) => object(commit, folder(path), name),
        None => Ok(None),
    }
}

/// The content of a file below a folder at a commit, by its path from the folder; nothing when it was
/// not there, or has not been fetched.
pub fn object_at(commit: &str, folder: &Path, file: &Path) -> Option<Vec<u8>> {
    object(commit, folder, file.as_os_str()).ok().flatten()
}

fn object(commit: &str, folder: &Path, name: &OsStr) -> Result<Option<Vec<u8>>, Trouble> {
    // Without its trees, a commit cannot tell what it holds.
    let tree = answer(folder, &format!("{commit}^{{tree}}"))?;
    if tree.is_none() {
        return Err(Trouble::NotFetched);
    }
    // The name is an argument of its own, whatever letters and line breaks it is made of.
    let mut wanted = OsString::from(format!("{commit}:./"));
    wanted.push(name);
    let found = git(folder)
        .args(["rev-parse", "--verify", "--quiet", "--end-of-options"])
        .arg(wanted)
        .output()
        .map_err(|_| Trouble::NoRepository)?;
    let object = String::from_utf8_lossy(&found.stdout).trim().to_owned();
    if !found.status.success() || object.is_empty() {
        return Ok(None);
    }
    match answer(folder, &object)? {
        Some((kind, content)) => Ok(Some(content).filter(|_| kind == "blob")),
        None => Err(Trouble::NotFetched),
    }
}

/// The files below a folder at a commit, as paths from the folder.
pub fn files_at(commit: &str, folder: &Path) -> Result<Vec<PathBuf>, Trouble> {
    let found = git(folder)
        .args(["ls-tree", "-r", "-z", "--name-only", commit])
        .output()
        .map_err(|_| Trouble::NoRepository)?;
    if !found.status.success() {
        return Err(Trouble::NotFetched);
    }
    let names = found.stdout.split(|byte| *byte == 0);
    let names = names.filter(|name| !name.is_empty());
    Ok(names.map(path_of).collect())
}

/// A path as git gives it: bytes on Unix, UTF-8 elsewhere.
#[cfg(unix)]
fn path_of(bytes: &[u8]) -> PathBuf {
    use std::os::unix::ffi::OsStrExt;
    PathBuf::from(OsStr::from_bytes(bytes))
}

#[cfg(not(unix))]
fn path_of(bytes: &[u8]) -> PathBuf {
    PathBuf::from(String::from_utf8_lossy(bytes).into_owned())
}

/// The kind and the content of an object; nothing when it is not here.
fn answer(folder: &Path, object: &str) -> Result<Option<(String, Vec<u8>)>, Trouble> {
    let run = || {
        let mut child = git(folder)
            .args(["cat-file", "--batch"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        if let Some(mut wanted) = child.stdin.take() {
            writeln!(wanted, "{object}")?;
        }
        child.wait_with_output()
    };
    let answer = run()
        .map_err(|_: std::io::Error| Trouble::NoRepository)?
        .stdout;
    let read = || {
        let end = memchr::memchr(b'\n', &answer)?;
        let (head, rest) = answer.split_at_checked(end + 1)?;
        let mut words = std::str::from_utf8(head).ok()?.split_whitespace().skip(1);
        let kind = words.next()?.to_owned();
        let size: usize = words.next()?.parse().ok()?;
        Some((kind, rest.get(..size)?.to_vec()))
    };
    Ok(read())
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
        (Trouble::NotFetched, Lang::Nb) => {
            format!(
                "samskap: filene ved {revision} er ikke hentet. Arkivet er delvis; «git fetch --refetch --filter=blob:limit=1m» henter dem\n"
            )
        }
        (Trouble::NotFetched, Lang::Nn) => {
            format!(
                "samskap: filene ved {revision} er ikkje henta. Arkivet er delvis; «git fetch --refetch --filter=blob:limit=1m» hentar dei\n"
            )
        }
        (Trouble::NotFetched, Lang::En) => {
            format!(
                "samskap: the files at {revision} have not been fetched. The clone is partial; `git fetch --refetch --filter=blob:limit=1m` gets them\n"
            )
        }
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

/// What is said of standard input, which is in no repository.
pub fn no_history(lang: Lang) -> String {
    match lang {
        Lang::Nb => "samskap: standard inndata har ingen tidligere revisjon å sammenligne med\n",
        Lang::Nn => "samskap: standard inndata har ingen tidlegare revisjon å samanlikne med\n",
        Lang::En => "samskap: standard input has no earlier revision to compare with\n",
    }
    .to_owned()
}

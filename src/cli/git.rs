//! Reading a file as it was at a git revision, through the `git` program.
//!
//! The repository may be a stranger's. Nothing here refreshes the index or runs a filter, so its hooks,
//! `core.fsmonitor` and textconv are never started; nothing is fetched; and a revision is never taken
//! for an option.

use std::io::{BufRead, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::mpsc::{Receiver, sync_channel};

use super::input::whole;
use crate::theory::lang::{Lang, one_line, quoted};

/// Why a revision could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// There is no git program here.
    NoGit,
    /// There is no repository.
    NoRepository,
    /// Git will not open the repository, for a reason of its own.
    Refused(String),
    /// The revision is not there.
    NoRevision {
        /// The clone is shallow.
        is_shallow: bool,
        /// It is a branch of a remote, which may not have been fetched.
        branch: Option<(String, String)>,
    },
    /// Both revisions are there, and nothing that both come from.
    NoBase {
        /// The clone is shallow.
        is_shallow: bool,
    },
    /// The revision is there, and what it holds has not been fetched: the clone is partial.
    NotFetched,
}

/// A repository, found from the folders that hold it.
#[derive(Clone, Debug)]
pub struct Repository {
    /// Its outermost folder, whole.
    pub root: PathBuf,
}

/// A file of a commit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its path from the root.
    pub path: PathBuf,
    /// The name of its content.
    pub object: String,
}

fn git(folder: &Path) -> Command {
    let mut git = Command::new("git");
    git.current_dir(folder)
        .args([
            "--no-pager",
            "--no-optional-locks",
            "-c",
            "core.fsmonitor=false",
            // A bare repository that somebody committed is never taken for this one.
            "-c",
            "safe.bareRepository=explicit",
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

impl Repository {
    /// The repository that a folder is in.
    pub fn of(folder: &Path) -> Option<Repository> {
        let whole = whole(folder);
        let root = whole.ancestors().find(|above| above.join(".git").exists());
        root.map(|root| Repository {
            root: root.to_owned(),
        })
    }

    /// One line that git answers; nothing when it says no.
    fn line(&self, args: &[&str]) -> Result<Option<String>, Trouble> {
        let found = git(&self.root)
            .args(args)
            .output()
            .map_err(|_| Trouble::NoGit)?;
        let line = String::from_utf8_lossy(&found.stdout).trim().to_owned();
        Ok(Some(line).filter(|_| found.status.success()))
    }

    /// The full name of the commit that a revision names; of `A...B`, where `B` may be left out, the one that
    /// both come from.
    ///
    /// # Errors
    /// It cannot be told, and why.
    pub fn commit(&self, revision: &str) -> Result<String, Trouble> {
        self.is_open()?;
        let Some((one, other)) = revision.split_once("...") else {
            return self.named(revision);
        };
        let or_here = |name: &str| match name {
            "" => self.named("HEAD"),
            name => self.named(name),
        };
        let (one, other) = (or_here(one)?, or_here(other)?);
        let base = self.line(&["merge-base", &one, &other])?;
        match base.filter(|base| is_object(base)) {
            Some(base) => Ok(base),
            None => Err(Trouble::NoBase {
                is_shallow: self.is_shallow(),
            }),
        }
    }

    /// Whether git opens the repository at all.
    fn is_open(&self) -> Result<(), Trouble> {
        let found = git(&self.root)
            .args(["rev-parse", "--is-inside-work-tree"])
            .stderr(Stdio::piped())
            .output()
            .map_err(|_| Trouble::NoGit)?;
        if found.status.success() {
            return Ok(());
        }
        let said = String::from_utf8_lossy(&found.stderr);
        let said: Vec<&str> = said
            .lines()
            .map(|line| line.trim().trim_start_matches("fatal: "))
            .filter(|line| !line.is_empty())
            .collect();
        Err(Trouble::Refused(said.join(" ")))
    }

    fn named(&self, revision: &str) -> Result<String, Trouble> {
        let wanted = format!("{revision}^{{commit}}");
        let args = [
            "rev-parse",
            "--verify",
            "--quiet",
            "--end-of-options",
            &wanted,
        ];
        match self.line(&args)?.filter(|name| is_object(name)) {
            Some(name) => Ok(name),
            None => Err(Trouble::NoRevision {
                is_shallow: self.is_shallow(),
                branch: self.branch_of_remote(revision),
            }),
        }
    }

    fn is_shallow(&self) -> bool {
        let said = self.line(&["rev-parse", "--is-shallow-repository"]);
        matches!(said, Ok(Some(said)) if said == "true")
    }

    fn branch_of_remote(&self, revision: &str) -> Option<(String, String)> {
        let (remote, branch) = revision.split_once('/')?;
        let remotes = self.line(&["remote"]).ok()??;
        let is_one = remotes.lines().any(|known| known == remote);
        (is_one && !branch.is_empty()).then(|| (remote.to_owned(), branch.to_owned()))
    }

    /// Every file of a commit; no links, and no repositories inside.
    ///
    /// # Errors
    /// The commit has not been fetched whole.
    pub fn files(&self, commit: &str) -> Result<Vec<Kept>, Trouble> {
        let found = git(&self.root)
            .args(["ls-tree", "-r", "-z", "--full-tree", commit])
            .output()
            .map_err(|_| Trouble::NoGit)?;
        if !found.status.success() {
            return Err(Trouble::NotFetched);
        }
        let entry = |entry: &[u8]| {
            let tab = memchr::memchr(b'\t', entry)?;
            let (head, path) = entry.split_at_checked(tab)?;
            let mut words = std::str::from_utf8(head).ok()?.split(' ');
            let is_file = words.next()?.starts_with("100");
            let object = words.nth(1)?.to_owned();
            is_file.then(|| Kept {
                path: path_of(path.get(1..).unwrap_or_default()),
                object,
            })
        };
        let entries = found.stdout.split(|byte| *byte == 0);
        Ok(entries.filter_map(entry).collect())
    }

    /// The contents of some objects, in their order, from one process.
    ///
    /// # Errors
    /// There is no git program.
    pub fn contents(&self, objects: Vec<String>) -> Result<Contents, Trouble> {
        let mut child = git(&self.root)
            .args(["cat-file", "--batch", "--buffer"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|_| Trouble::NoGit)?;
        let wanted = child.stdin.take().ok_or(Trouble::NoGit)?;
        let answers = child.stdout.take().ok_or(Trouble::NoGit)?;
        // Git answers while it is asked, and both pipes are short.
        std::thread::spawn(move || {
            let mut wanted = BufWriter::new(wanted);
            for object in objects {
                // Whoever no longer reads the answers needs no more of them.
                if writeln!(wanted, "{object}").is_err() {
                    return;
                }
            }
            let _ = wanted.flush();
        });
        Ok(Contents {
            child,
            answers: BufReader::new(answers),
        })
    }
}

fn is_object(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// The contents of objects, one after the other.
#[derive(Debug)]
pub struct Contents {
    child: Child,
    answers: BufReader<ChildStdout>,
}

impl Contents {
    /// The next content.
    ///
    /// # Errors
    /// It has not been fetched.
    pub fn next(&mut self) -> Result<Vec<u8>, Trouble> {
        let mut read = || {
            let mut head = String::new();
            self.answers.read_line(&mut head).ok()?;
            let mut words = head.split_whitespace().skip(1);
            let kind = words.next()?;
            let size: u64 = words.next()?.parse().ok()?;
            let mut content = Vec::new();
            let mut taken = (&mut self.answers).take(size);
            taken.read_to_end(&mut content).ok()?;
            // A line break ends each.
            self.answers.read_exact(&mut [0]).ok()?;
            (kind == "blob" && content.len() as u64 == size).then_some(content)
        };
        read().ok_or(Trouble::NotFetched)
    }
}

/// Contents that are read ahead, while others are looked at.
#[derive(Debug)]
pub struct Ahead(Receiver<Result<Vec<u8>, Trouble>>);

/// How many contents are read ahead.
const AHEAD: usize = 1_024;

impl Contents {
    /// Reads so many contents ahead of whoever asks for them.
    pub fn ahead(mut self, number: usize) -> Ahead {
        let (send, receive) = sync_channel(AHEAD);
        std::thread::spawn(move || {
            for _ in 0..number {
                // Whoever no longer asks needs no more.
                if send.send(self.next()).is_err() {
                    return;
                }
            }
        });
        Ahead(receive)
    }
}

impl Ahead {
    /// The next content.
    ///
    /// # Errors
    /// It has not been fetched.
    pub fn next(&self) -> Result<Vec<u8>, Trouble> {
        self.0.recv().unwrap_or(Err(Trouble::NotFetched))
    }
}

impl Drop for Contents {
    fn drop(&mut self) {
        // It may still be answering what nobody waits for any more.
        let _ = self.child.kill();
        let _ = self.child.wait();
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

/// A path as git gives it: bytes on Unix, UTF-8 elsewhere.
#[cfg(unix)]
fn path_of(bytes: &[u8]) -> PathBuf {
    use std::os::unix::ffi::OsStrExt;
    PathBuf::from(std::ffi::OsStr::from_bytes(bytes))
}

#[cfg(not(unix))]
fn path_of(bytes: &[u8]) -> PathBuf {
    PathBuf::from(String::from_utf8_lossy(bytes).into_owned())
}

/// What is said of a revision that cannot be read.
pub fn no_revision(trouble: &Trouble, revision: &str, lang: Lang) -> String {
    let revision = quoted(lang, &one_line(revision));
    let command = |text: &str| quoted(lang, text);
    match trouble {
        Trouble::NoGit => match lang {
            Lang::Nb => "samskap: programmet git finnes ikke her, og uten det kan ikke tidligere utgaver leses\n".to_owned(),
            Lang::Nn => "samskap: programmet git finst ikkje her, og utan det kan ikkje tidlegare utgåver lesast\n".to_owned(),
            Lang::En => "samskap: the program git is not here, and earlier versions cannot be read without it\n".to_owned(),
        },
        Trouble::NoRepository => match lang {
            Lang::Nb => "samskap: her er det ikke noe git-arkiv\n".to_owned(),
            Lang::Nn => "samskap: her er det ikkje noko git-arkiv\n".to_owned(),
            Lang::En => "samskap: not a git repository\n".to_owned(),
        },
        Trouble::Refused(why) => {
            let why = one_line(why);
            match lang {
                Lang::Nb => format!("samskap: git åpner ikke arkivet: {why}\n"),
                Lang::Nn => format!("samskap: git opnar ikkje arkivet: {why}\n"),
                Lang::En => format!("samskap: git does not open the repository: {why}\n"),
            }
        }
        Trouble::NotFetched => {
            let get = command("git fetch --refetch --filter=blob:limit=1m");
            match lang {
                Lang::Nb => format!("samskap: filene ved {revision} er ikke hentet. Arkivet er delvis; {get} henter dem\n"),
                Lang::Nn => format!("samskap: filene ved {revision} er ikkje henta. Arkivet er delvis; {get} hentar dei\n"),
                Lang::En => format!("samskap: the files at {revision} have not been fetched. The clone is partial; {get} gets them\n"),
            }
        }
        Trouble::NoBase { is_shallow } => {
            let mut text = match lang {
                Lang::Nb => format!("samskap: {revision} har ikke noe felles opphav her"),
                Lang::Nn => format!("samskap: {revision} har ikkje noko felles opphav her"),
                Lang::En => format!("samskap: {revision} has no common ancestor here"),
            };
            text.push_str(&deepened(*is_shallow, lang));
            text + "\n"
        }
        Trouble::NoRevision { is_shallow, branch } => {
            let mut text = match lang {
                Lang::Nb => format!("samskap: revisjonen {revision} finnes ikke her"),
                Lang::Nn => format!("samskap: revisjonen {revision} finst ikkje her"),
                Lang::En => format!("samskap: the revision {revision} is not here"),
            };
            if let Some((remote, branch)) = branch {
                let (remote, branch) = (one_line(remote), one_line(branch));
                let get = command(&format!(
                    "git fetch {remote} {branch}:refs/remotes/{remote}/{branch}"
                ));
                text.push_str(&match lang {
                    Lang::Nb => format!("; {get} henter den, hvis grenen finnes hos {remote}"),
                    Lang::Nn => format!("; {get} hentar han, om greina finst hos {remote}"),
                    Lang::En => format!("; {get} gets it, if {remote} has that branch"),
                });
            }
            text.push_str(&deepened(*is_shallow, lang));
            text + "\n"
        }
    }
}

/// What is added where the clone is shallow.
fn deepened(is_shallow: bool, lang: Lang) -> String {
    if !is_shallow {
        return String::new();
    }
    let get = quoted(lang, "git fetch --unshallow");
    match lang {
        Lang::Nb => {
            format!(". Bare de siste versjonene er hentet; {get} henter resten av historien")
        }
        Lang::Nn => {
            format!(". Berre dei siste versjonane er henta; {get} hentar resten av historia")
        }
        Lang::En => format!(". The clone is shallow; {get} gets the rest of the history"),
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

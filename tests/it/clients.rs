//! What others run: pre-commit, pip, check-jsonschema, GitHub's and GitLab's scripts.
//!
//! The programs are listed in `tests/clients.txt`. Where one is missing its test says so and passes,
//! but in `.ci/run` it fails.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::Mutex;

use super::lint::{VISITORS, project};
use super::told;

/// Two builds at once would only halve each other.
static BUILDS: Mutex<()> = Mutex::new(());

/// A program that a test runs.
pub fn client(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let found = std::env::split_paths(&path)
        .map(|folder| folder.join(name))
        .find(|path| path.is_file());
    if found.is_none() {
        assert!(
            std::env::var_os("SAMSKAP_CLIENTS").is_none(),
            "{name} is not installed"
        );
        eprintln!("passed over: {name} is not installed (see tests/clients.txt)");
    }
    found
}

/// The PATH with the folder of the program first.
pub fn path_with_samskap() -> std::ffi::OsString {
    let program = Path::new(env!("CARGO_BIN_EXE_samskap"));
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(program.parent().unwrap().to_owned());
    std::env::join_paths(folders.chain(std::env::split_paths(&path))).unwrap()
}

fn text(output: &Output) -> String {
    let out = String::from_utf8_lossy(&output.stdout);
    format!("{out}{}", String::from_utf8_lossy(&output.stderr))
}

fn ran(program: impl AsRef<OsStr>, folder: &Path, args: &[&str]) -> Output {
    Command::new(program)
        .args(args)
        .current_dir(folder)
        .env("PATH", path_with_samskap())
        .env("CARGO_TARGET_DIR", target())
        .output()
        .unwrap()
}

/// Where the clients build, so that what they share is built once.
fn target() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("clients")
}

/// A git repository of a folder, with all that is in it committed.
fn commit(folder: &Path) -> String {
    let git = |args: &[&str]| {
        let output = Command::new("git")
            .args(["-c", "user.name=Kari", "-c", "user.email=kari@example.org"])
            .args(["-c", "commit.gpgsign=false"])
            .args(args)
            .current_dir(folder)
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", text(&output));
        String::from_utf8(output.stdout).unwrap().trim().to_owned()
    };
    git(&["init", "--quiet"]);
    git(&["add", "--all"]);
    git(&["commit", "--quiet", "--message", "Første"]);
    git(&["rev-parse", "HEAD"])
}

/// The project as it would be published: what git knows of, as it is now.
fn copy_of_the_project() -> tempfile::TempDir {
    let files = Command::new("git")
        .args([
            "ls-files",
            "-z",
            "--cached",
            "--others",
            "--exclude-standard",
        ])
        .output()
        .unwrap();
    let copy = tempfile::tempdir().unwrap();
    for file in String::from_utf8(files.stdout).unwrap().split('\0') {
        if !file.is_empty() && Path::new(file).is_file() {
            let to = copy.path().join(file);
            fs::create_dir_all(to.parent().unwrap()).unwrap();
            fs::copy(file, to).unwrap();
        }
    }
    copy
}

#[test]
fn pre_commit_checks_the_charters_among_the_changed_files() {
    let Some(pre_commit) = client("pre-commit") else {
        return;
    };
    let _alone = BUILDS.lock();
    let hooks = copy_of_the_project();
    let revision = commit(hooks.path());
    let configuration = fs::read_to_string("docs/ci/pre-commit-config.yaml").unwrap();
    let configuration = configuration
        .replace(
            "<the address of this project>",
            hooks.path().to_str().unwrap(),
        )
        .replace("v0.1.0", &revision);
    let folder = project(&[
        (".pre-commit-config.yaml", configuration.as_str()),
        ("samskap.toml", "exclude = [\"arkiv/**\"]\n"),
        ("plan.yaml", "steps: [build, test]\n"),
        ("notat.md", "# Et notat\n"),
        // A name is a name, also one that looks like an option.
        ("--output=notat.md", "navn: Kolonihagen\n"),
        ("arkiv/samskap.yaml", VISITORS),
        (
            "kafe/samskap.yaml",
            include_str!("../../examples/kafe.yaml"),
        ),
    ]);
    commit(folder.path());
    let home = tempfile::tempdir().unwrap();
    let run = || {
        Command::new(&pre_commit)
            .args(["run", "--all-files", "--color", "never"])
            .current_dir(folder.path())
            .env("PRE_COMMIT_HOME", home.path())
            .env("CARGO_TARGET_DIR", target())
            .output()
            .unwrap()
    };
    let output = run();
    assert!(output.status.success(), "{}", text(&output));
    assert!(text(&output).contains("Passed"), "{}", text(&output));
    assert_eq!(
        fs::read_to_string(folder.path().join("notat.md")).unwrap(),
        "# Et notat\n"
    );
    fs::write(folder.path().join("plan.samskap.yaml"), VISITORS).unwrap();
    Command::new("git")
        .args(["add", "--all"])
        .current_dir(folder.path())
        .status()
        .unwrap();
    let output = run();
    assert_eq!(output.status.code(), Some(1));
    let shown = text(&output);
    assert!(
        shown.contains("SK401") && shown.contains("plan.samskap.yaml"),
        "{shown}"
    );
    assert!(!shown.contains("arkiv"), "{shown}");
}

#[test]
fn the_wheel_is_installed_in_an_empty_environment_and_runs() {
    let (Some(maturin), Some(python)) = (client("maturin"), client("python3")) else {
        return;
    };
    let _alone = BUILDS.lock();
    let wheels = tempfile::tempdir().unwrap();
    let out = wheels.path().to_str().unwrap();
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let built = ran(
        &maturin,
        here,
        &["build", "--release", "--locked", "--out", out],
    );
    assert!(built.status.success(), "{}", text(&built));
    let environment = wheels.path().join("environment");
    let made = ran(
        &python,
        here,
        &["-m", "venv", environment.to_str().unwrap()],
    );
    assert!(made.status.success(), "{}", text(&made));
    let pip = environment.join("bin/pip");
    let args = ["install", "--no-index", "--find-links", out, "samskap"];
    let installed = ran(&pip, here, &args);
    assert!(installed.status.success(), "{}", text(&installed));
    let version = ran(environment.join("bin/samskap"), here, &["--version"]);
    let wanted = format!("samskap {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!(text(&version), wanted);
    let args = [
        "classify",
        "--lang",
        "nb",
        "--format",
        "sentence",
        "examples/kafe.yaml",
    ];
    let said = ran(environment.join("bin/samskap"), here, &args);
    assert_eq!(said.status.code(), Some(0));
    assert_eq!(
        text(&said),
        fs::read_to_string("tests/screens/kafe.nb.sentence.out").unwrap()
    );
}

#[test]
fn check_jsonschema_accepts_every_good_example() {
    let Some(check) = client("check-jsonschema") else {
        return;
    };
    let folder = project(&[]);
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let schema = ran(env!("CARGO_BIN_EXE_samskap"), here, &["schema"]);
    fs::write(folder.path().join("schema.json"), schema.stdout).unwrap();
    let mut files = Vec::new();
    for entry in fs::read_dir("examples").unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap();
        if path.extension().is_none_or(|end| end != "yaml") {
            continue;
        }
        // It reads one document a file.
        let all = fs::read_to_string(&path).unwrap();
        let documents = all
            .split("\n---")
            .filter(|part| part.lines().any(|line| line.contains(':')));
        for (number, document) in documents.enumerate() {
            let file = format!("{name}-{number}.yaml");
            fs::write(folder.path().join(&file), document).unwrap();
            files.push(file);
        }
    }
    assert!(files.len() > 15);
    let mut args = vec!["--schemafile", "schema.json"];
    args.extend(files.iter().map(String::as_str));
    let checked = ran(&check, folder.path(), &args);
    assert!(checked.status.success(), "{}", text(&checked));
    fs::write(
        folder.path().join("feil.yaml"),
        "namn: Bua\nfasar: { ide: felless }\n",
    )
    .unwrap();
    let args = ["--schemafile", "schema.json", "feil.yaml"];
    assert_eq!(ran(&check, folder.path(), &args).status.code(), Some(1));
}

/// The script of a step of `action.yml`, by its name.
fn step(name: &str) -> String {
    let action = fs::read_to_string("action.yml").unwrap();
    let action: serde_yaml::Value = serde_yaml::from_str(&action).unwrap();
    let steps = action["runs"]["steps"].as_sequence().unwrap();
    let step = steps
        .iter()
        .find(|step| step["name"].as_str() == Some(name));
    let script = step.unwrap()["run"].as_str().unwrap().to_owned();
    // What a stranger decides must not be put into the script.
    assert!(!script.contains("${{"), "{script}");
    script
}

#[test]
fn the_action_passes_its_inputs_on_and_runs_none_of_them() {
    let script = step("Check the charters");
    let folder = project(&[
        ("a b/samskap.yaml", include_str!("../../examples/kafe.yaml")),
        ("c/samskap.yaml", VISITORS),
    ]);
    let run = |paths: &str, args: &str, lang: &str| {
        let output = Command::new("bash")
            .args([
                "--noprofile",
                "--norc",
                "-e",
                "-o",
                "pipefail",
                "-c",
                &script,
            ])
            .current_dir(folder.path())
            .env_remove("CI")
            .env("PROGRAM", env!("CARGO_BIN_EXE_samskap"))
            .env("RUNNER_TEMP", folder.path())
            .env("GITHUB_OUTPUT", folder.path().join("outputs"))
            .env("INPUT_SARIF", "")
            .env("INPUT_PATHS", paths)
            .env("INPUT_ARGS", args)
            .env("INPUT_LANG", lang)
            .env("GITHUB_ACTIONS", "true")
            .env("GITHUB_STEP_SUMMARY", folder.path().join("summary.md"))
            .output()
            .unwrap();
        (output.status.code().unwrap(), text(&output))
    };
    let (status, shown) = run("a b", "", "nb");
    assert_eq!(status, 0, "{shown}");
    let (status, shown) = run("a b\nc\n", "--fail-on=warning\n--require=tykk", "nn");
    assert_eq!(status, 1, "{shown}");
    assert!(shown.contains("::error file=c/samskap.yaml"), "{shown}");
    assert!(shown.contains("åtvaring"), "{shown}");
    let summary = fs::read_to_string(folder.path().join("summary.md")).unwrap();
    assert!(summary.contains("SK401"), "{summary}");
    let outputs = || {
        let path = folder.path().join("outputs");
        let outputs = fs::read_to_string(&path).unwrap();
        fs::remove_file(path).unwrap();
        outputs
    };
    // What the last run came to stands last.
    let said = outputs();
    for output in ["charters=2\n", "errors=3\n", "status=1\n"] {
        assert!(said.contains(output), "{output}: {said}");
    }
    // Stars are filled in, in folders too, and an option and its value may stand on one line.
    let (status, shown) = run("**/samskap.yaml", "--require tynn", "nb");
    assert_eq!(status, 1, "{shown}");
    assert!(outputs().contains("charters=2\n"));
    let (status, shown) = run("ingen/*.yaml", "", "nb");
    assert_eq!(status, 2, "{shown}");
    let evil = "$(touch hit)\n`touch hit`; touch hit\n\"; touch hit; \"";
    let paths = format!("{evil}\n--output=hit");
    for (paths, args, lang) in [
        (paths.as_str(), "", "en"),
        ("c", evil, "en"),
        ("c", "", evil),
    ] {
        let (status, shown) = run(paths, args, lang);
        assert_eq!(status, 2, "{shown}");
        assert!(!folder.path().join("hit").exists(), "{shown}");
    }
}

#[test]
fn the_gitlab_job_writes_its_report() {
    let job = fs::read_to_string("docs/ci/gitlab-ci.yml").unwrap();
    let job: serde_yaml::Value = serde_yaml::from_str(&job).unwrap();
    let job = &job["charters"];
    let script: Vec<&str> = job["script"]
        .as_sequence()
        .unwrap()
        .iter()
        .map(|line| line.as_str().unwrap())
        .collect();
    let folder = project(&[("samskap.yaml", VISITORS)]);
    let output = ran("bash", folder.path(), &["-e", "-c", &script.join("\n")]);
    assert_eq!(output.status.code(), Some(1), "{}", text(&output));
    let report = job["artifacts"]["reports"]["codequality"].as_str().unwrap();
    let report = fs::read_to_string(folder.path().join(report)).unwrap();
    let report: serde_json::Value = serde_json::from_str(&report).unwrap();
    let codes = report.as_array().unwrap();
    assert!(codes.iter().any(|finding| finding["check_name"] == "SK401"));
}

/// The lines of the other integrations, as they stand there, with programs in place of what is not here.
#[test]
#[cfg(unix)]
fn the_other_integrations_write_what_they_hand_on() {
    let folder = project(&[("p/samskap.yaml", VISITORS)]);
    let run = |script: &str| {
        let told = "reviewdog() { cat > handed-on; }\n";
        ran(
            "bash",
            folder.path(),
            &["-e", "-c", &format!("{told}{script}")],
        )
    };
    let read = |file: &str| fs::read_to_string(folder.path().join(file)).unwrap();
    let yaml = |file: &str| -> serde_yaml::Value {
        let text = fs::read_to_string(format!("docs/ci/{file}")).unwrap();
        serde_yaml::from_str(&text).unwrap()
    };
    let is_junit = || {
        let report = read("samskap.xml");
        let tree = roxmltree::Document::parse(&report).unwrap();
        let failures = tree
            .descendants()
            .filter(|node| node.has_tag_name("failure"));
        assert_eq!(failures.count(), 1);
        fs::remove_file(folder.path().join("samskap.xml")).unwrap();
    };
    let pipeline = fs::read_to_string("docs/ci/Jenkinsfile").unwrap();
    let (_, line) = pipeline.split_once("sh '").unwrap();
    let (line, _) = line.split_once('\'').unwrap();
    let output = run(line);
    assert!(output.status.success(), "{}", text(&output));
    is_junit();
    let azure = yaml("azure-pipelines.yml");
    let steps = azure["steps"].as_sequence().unwrap();
    let script = steps[2]["script"].as_str().unwrap();
    let output = run(script);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output).contains("##vso[task.logissue type=error;sourcepath=p/samskap.yaml;"));
    is_junit();
    let review = yaml("reviewdog.yml");
    let steps = review["jobs"]["samskap"]["steps"].as_sequence().unwrap();
    let output = run(steps.last().unwrap()["run"].as_str().unwrap());
    assert!(output.status.success(), "{}", text(&output));
    let handed: serde_json::Value = serde_json::from_str(&read("handed-on")).unwrap();
    assert_eq!(handed["source"]["name"], "samskap");
}

/// The action takes a program that is there, then a release whose checksum is right, and only then builds.
#[test]
#[cfg(unix)]
fn the_action_takes_what_is_built_before_it_builds() {
    let script = step("Install samskap");
    let run = |named: &str, version: &str, tools: &[(&str, &str)], release: Option<&str>| {
        let temp = tempfile::tempdir().unwrap();
        let bin = temp.path().join("bin");
        fs::create_dir(&bin).unwrap();
        let write = |name: &str, text: &str| {
            use std::os::unix::fs::PermissionsExt;
            fs::write(bin.join(name), text).unwrap();
            fs::set_permissions(bin.join(name), fs::Permissions::from_mode(0o755)).unwrap();
        };
        for (name, text) in tools {
            write(name, text);
        }
        write("cargo", "#!/bin/sh\necho built >> \"$TOLD\"\n");
        // What is downloaded comes from a folder.
        write(
            "curl",
            "#!/bin/bash\nout=$5; name=${6##*/}; [ -f \"$RELEASE/$name\" ] && cp \"$RELEASE/$name\" \"$out\"\n",
        );
        let path = format!("{}:/usr/bin:/bin", bin.display());
        let python = client("python3").unwrap();
        let path = format!("{path}:{}", python.parent().unwrap().display());
        let output = Command::new("bash")
            .args([
                "--noprofile",
                "--norc",
                "-e",
                "-o",
                "pipefail",
                "-c",
                &script,
            ])
            .current_dir(temp.path())
            .env_clear()
            .env("PATH", path)
            .env("NAMED", named)
            .env("SOURCE", "/source")
            .env("RELEASES", "https://example.org/releases/download")
            .env("RELEASE", release.unwrap_or("/nowhere"))
            .env("VERSION", version)
            .env("RUNNER_TEMP", temp.path())
            .env("TOLD", temp.path().join("told"))
            .env("GITHUB_OUTPUT", temp.path().join("outputs"))
            .output()
            .unwrap();
        let read = |name: &str| fs::read_to_string(temp.path().join(name)).unwrap_or_default();
        (output.status.success(), read("outputs"), read("told"))
    };
    let built = "built\n".to_owned();
    let (_, outputs, told) = run("/my/own", "v0.1.0", &[], None);
    assert_eq!((outputs.as_str(), told.as_str()), ("program=/my/own\n", ""));
    let wheel = [("samskap", "#!/bin/sh\n")];
    let (_, outputs, told) = run("", "main", &wheel, None);
    assert!(
        outputs.ends_with("/bin/samskap\n") && told.is_empty(),
        "{outputs}"
    );
    let (_, outputs, told) = run("", "main", &[], None);
    assert!(outputs.ends_with("/samskap/bin/samskap\n"), "{outputs}");
    assert_eq!(told, built);
    // A release that is not there is built; one that is not what was released stops everything.
    let (_, _, told) = run("", "v0.1.0", &[], None);
    assert_eq!(told, built);
    let release = tempfile::tempdir().unwrap();
    let pack = "for target in x86_64-unknown-linux-gnu aarch64-unknown-linux-gnu x86_64-apple-darwin aarch64-apple-darwin; do name=samskap-$target; mkdir $name; touch $name/samskap; tar -czf $name.tar.gz $name; done; for file in *.tar.gz; do python3 -c 'import hashlib,sys; print(hashlib.sha256(open(sys.argv[1],\"rb\").read()).hexdigest() + \"  \" + sys.argv[1])' $file > $file.sha256; done";
    let packed = ran("bash", release.path(), &["-e", "-c", pack]);
    assert!(packed.status.success(), "{}", text(&packed));
    let from = release.path().to_str();
    let (ended, outputs, told) = run("", "v0.1.0", &[], from);
    assert!(ended && told.is_empty());
    assert!(
        outputs.contains("/samskap-") && outputs.ends_with("/samskap\n"),
        "{outputs}"
    );
    for file in fs::read_dir(release.path()).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "gz") {
            fs::write(path, "something else").unwrap();
        }
    }
    let (ended, outputs, told) = run("", "v0.1.0", &[], from);
    assert!(!ended && outputs.is_empty() && told.is_empty());
}

/// Where `cargo` is started by a script that is started in a checkout, with a `cargo` that tells.
fn folder_of_cargo(
    checkout: &std::path::Path,
    started_in: &std::path::Path,
    script: &str,
) -> String {
    let tools = tempfile::tempdir().unwrap();
    let cargo = tools.path().join("cargo");
    fs::write(&cargo, "#!/bin/sh\npwd -P > \"$TOLD\"\n").unwrap();
    let told = tools.path().join("told");
    let status = Command::new("bash")
        .args(["-e", "-c", &format!("chmod +x \"$CARGO\"; {script}")])
        .current_dir(started_in)
        .env("CARGO", &cargo)
        .env("TOLD", &told)
        .env("SOURCE", checkout)
        .env("RUNNER_TEMP", started_in)
        .env("SAMSKAP_REPOSITORY", "https://example.org/samskap")
        .env("GITHUB_OUTPUT", tools.path().join("outputs"))
        .env_remove("VERSION")
        .env(
            "PATH",
            format!(
                "{}:{}",
                tools.path().display(),
                std::env::var("PATH").unwrap()
            ),
        )
        .status()
        .unwrap();
    assert!(status.success(), "{script}");
    fs::read_to_string(told).unwrap().trim().to_owned()
}

#[test]
#[cfg(unix)]
fn no_tool_of_rust_is_started_where_a_pull_request_can_name_another() {
    // rustup obeys a rust-toolchain.toml of the folder where it is started, or above it, and that may
    // name a folder with a program called cargo; cargo obeys a .cargo/config.toml in the same way.
    let checkout = project(&[(
        "rust-toolchain.toml",
        "[toolchain]\npath = \"/builds/pull-request\"\n",
    )]);
    let is_outside = |folder: &str| {
        let root = checkout.path().canonicalize().unwrap();
        !std::path::Path::new(folder).starts_with(root)
    };
    let action = fs::read_to_string("action.yml").unwrap();
    let action: serde_yaml::Value = serde_yaml::from_str(&action).unwrap();
    let steps = action["runs"]["steps"].as_sequence().unwrap();
    for step in steps {
        let script = step["run"].as_str().unwrap();
        if !script.contains("cargo") && !script.contains("rustc") {
            continue;
        }
        let temp = tempfile::tempdir().unwrap();
        let started_in = match step["working-directory"].as_str() {
            Some("${{ runner.temp }}") => temp.path(),
            Some(other) => panic!("{other}: what is that folder?"),
            None => checkout.path(),
        };
        let folder = folder_of_cargo(checkout.path(), started_in, script);
        assert!(is_outside(&folder), "action.yml starts cargo in {folder}");
    }
    let job = fs::read_to_string("docs/ci/gitlab-ci.yml").unwrap();
    let job: serde_yaml::Value = serde_yaml::from_str(&job).unwrap();
    let lines = job["charters"]["before_script"].as_sequence().unwrap();
    let lines: Vec<&str> = lines.iter().map(|line| line.as_str().unwrap()).collect();
    let folder = folder_of_cargo(checkout.path(), checkout.path(), &lines.join("\n"));
    assert!(
        is_outside(&folder),
        "gitlab-ci.yml starts cargo in {folder}"
    );
}

#[test]
fn the_workflow_and_the_action_agree_on_their_inputs() {
    let read = |path: &str| -> serde_yaml::Value {
        serde_yaml::from_str(&fs::read_to_string(path).unwrap()).unwrap()
    };
    let action = read("action.yml");
    let workflow = read("docs/ci/github.yml");
    let steps = workflow["jobs"]["samskap"]["steps"].as_sequence().unwrap();
    let with = steps.last().unwrap()["with"].as_mapping().unwrap();
    for (input, _) in with {
        assert!(!action["inputs"][input].is_null(), "{input:?}");
    }
    let hooks = read(".pre-commit-hooks.yaml");
    let hooks = hooks.as_sequence().unwrap();
    let named = read("docs/ci/pre-commit-config.yaml");
    let id = &named["repos"][0]["hooks"][0]["id"];
    assert!(hooks.iter().any(|hook| hook["id"] == *id));
}

/// Microsoft's validator of SARIF, which knows more than the schema: one warning is left where nobody has said
/// where the docs are published, and none where somebody has.
#[test]
fn sarif_passes_a_validator_of_its_own() {
    let validator = "target/clients/node_modules/.bin/sarif-multitool";
    let is_there = Path::new(validator).is_file();
    assert!(
        is_there || std::env::var_os("SAMSKAP_CLIENTS").is_none(),
        "sarif-multitool is not installed"
    );
    if !is_there {
        eprintln!("passed over: sarif-multitool is not installed (see .ci/run)");
        return;
    }
    let validator = fs::canonicalize(validator).unwrap();
    let silenced = VISITORS.replace(
        "  gjennomføring:",
        "  # samskap: ignore[SK401] avtalt på årsmøtet\n  gjennomføring:",
    );
    let folder = project(&[
        ("a b/æ.samskap.yaml", VISITORS),
        ("b.samskap.yaml", &silenced),
        ("c.samskap.yaml", "navn: [\n"),
    ]);
    for (docs, warnings) in [("", 1), ("https://example.org/docs", 0)] {
        let written = Command::new(env!("CARGO_BIN_EXE_samskap"))
            .args([
                "lint",
                "--format",
                "sarif",
                "--output",
                "found.sarif",
                "--quiet",
            ])
            .current_dir(folder.path())
            .env("SAMSKAP_DOCS", docs)
            .status()
            .unwrap();
        assert_eq!(written.code(), Some(2));
        let output = Command::new(&validator)
            .args(["validate", "found.sarif"])
            .current_dir(folder.path())
            .env("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1")
            .output()
            .unwrap();
        let said = text(&output);
        assert!(said.contains("Analysis completed successfully."), "{said}");
        assert!(!said.contains("error SARIF"), "{said}");
        assert_eq!(said.matches("warning SARIF").count(), warnings, "{said}");
    }
}

/// The shapes that GitLab and reviewdog state in their docs, with nothing besides.
#[test]
fn gitlab_and_reviewdog_get_the_shapes_that_they_read() {
    let folder = project(&[
        ("a.samskap.yaml", VISITORS),
        ("b.samskap.yaml", "Nvan: [\n"),
    ]);
    let place = serde_json::json!({
        "type": "object",
        "properties": { "line": { "type": "integer", "minimum": 1 }, "column": { "type": "integer", "minimum": 1 } },
        "required": ["line", "column"],
        "additionalProperties": false,
    });
    let lines = serde_json::json!({
        "type": "object",
        "properties": { "begin": { "type": "integer", "minimum": 1 }, "end": { "type": "integer", "minimum": 1 } },
        "required": ["begin", "end"],
        "additionalProperties": false,
    });
    let gitlab = serde_json::json!({ "type": "array", "minItems": 2, "items": {
        "type": "object",
        "properties": {
            "description": { "type": "string", "minLength": 1 },
            "check_name": { "type": "string", "pattern": "^SK[0-9]{3}$" },
            "fingerprint": { "type": "string", "minLength": 1 },
            "severity": { "enum": ["info", "minor", "major", "critical", "blocker"] },
            "location": {
                "type": "object",
                "properties": {
                    "path": { "type": "string", "pattern": "^[^./]" },
                    "lines": lines,
                    "positions": { "type": "object", "properties": { "begin": place, "end": place } },
                },
                "required": ["path", "lines"],
                "additionalProperties": false,
            },
        },
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": false,
    } });
    let range = serde_json::json!({
        "type": "object",
        "properties": { "start": place, "end": place },
        "required": ["start", "end"],
        "additionalProperties": false,
    });
    let reviewdog = serde_json::json!({
        "type": "object",
        "properties": {
            "source": { "type": "object", "required": ["name"] },
            "diagnostics": { "type": "array", "minItems": 2, "items": {
                "type": "object",
                "properties": {
                    "message": { "type": "string", "minLength": 1 },
                    "location": {
                        "type": "object",
                        "properties": { "path": { "type": "string" }, "range": range },
                        "required": ["path", "range"],
                        "additionalProperties": false,
                    },
                    "severity": { "enum": ["ERROR", "WARNING", "INFO"] },
                    "code": { "type": "object", "required": ["value"] },
                    "suggestions": { "type": "array", "items": {
                        "type": "object",
                        "properties": { "range": range, "text": { "type": "string" } },
                        "required": ["range", "text"],
                        "additionalProperties": false,
                    } },
                },
                "required": ["message", "location", "severity", "code"],
                "additionalProperties": false,
            } },
        },
        "required": ["source", "diagnostics"],
        "additionalProperties": false,
    });
    for (format, schema) in [("gitlab", gitlab), ("rdjson", reviewdog)] {
        let output = ran(
            env!("CARGO_BIN_EXE_samskap"),
            folder.path(),
            &["lint", "--format", format],
        );
        let written: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        let validator = jsonschema::validator_for(&schema).unwrap();
        if let Err(error) = validator.validate(&written) {
            panic!("{format}: {error} at {}", error.instance_path());
        }
    }
}

/// What an editor shows: only what is of the language is offered, each thing has its text, and what is wrong is
/// said in the language.
#[test]
fn an_editor_offers_the_words_of_the_language_and_says_what_is_wrong() {
    let server = "target/clients/node_modules/yaml-language-server/bin/yaml-language-server";
    let is_there = Path::new(server).is_file();
    assert!(
        is_there || std::env::var_os("SAMSKAP_CLIENTS").is_none(),
        "yaml-language-server is not installed"
    );
    let (Some(node), true) = (client("node"), is_there) else {
        eprintln!("passed over: yaml-language-server is not installed (see .ci/run)");
        return;
    };
    // In each language: the head of a charter, a phase to be filled in, a wrong answer, and what is offered.
    let langs = [
        (
            "nb",
            "navn: Bua\nsektorer: [offentlig, sivilsamfunn]\n",
            "faser:\n  idé: ",
            "likeverd: kanskje",
            [
                "aktører",
                "felles",
                "Det mangler «navn».",
                "Her står ett av ordene ja, nei og vet ikke.",
            ],
        ),
        (
            "nn",
            "namn: Bua\nsektorar: [offentleg, sivilsamfunn]\n",
            "fasar:\n  idé: ",
            "likeverd: kanskje",
            [
                "aktørar",
                "felles",
                "Det manglar «namn».",
                "Her står eitt av orda ja, nei og veit ikkje.",
            ],
        ),
        (
            "en",
            "name: The shed\nsectors: [public, civil society]\n",
            "phases:\n  ideas: ",
            "equality: perhaps",
            [
                "actors",
                "joint",
                "`name` is missing.",
                "This is one of the words yes, no and unknown.",
            ],
        ),
    ];
    let folder = project(&[]);
    let mut questions = String::new();
    for (lang, head, phase, wrong, _) in langs {
        let output = ran(
            env!("CARGO_BIN_EXE_samskap"),
            Path::new("."),
            &["schema", "--lang", lang],
        );
        let file = folder.path().join(format!("{lang}.json"));
        fs::write(&file, &output.stdout).unwrap();
        let mut ask = |text: String, line: usize, character: usize| {
            let question = serde_json::json!({
                "schema": format!("file://{}", file.display()),
                "text": text,
                "line": line,
                "character": character,
            });
            questions += &format!("{question}\n");
        };
        let last = phase.lines().last().unwrap().chars().count();
        ask(format!("{head}\n"), 2, 0);
        ask(format!("{head}{phase}\n"), 3, last);
        ask(format!("{head}{wrong}\n"), 2, 0);
        let (_, rest) = head.split_once('\n').unwrap();
        ask(rest.to_owned(), 0, 0);
        // Other languages, other letters: nothing is red.
        ask(
            "NAVN: Bua\nSectors: [Offentleg, SIVILSAMFUNN]\nFasar:\n  forstaaelse: Felles\n"
                .to_owned(),
            0,
            0,
        );
    }
    let mut child = Command::new(node)
        .args(["tests/language_server.mjs", server])
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    use std::io::Write;
    child
        .stdin
        .take()
        .unwrap()
        .write_all(questions.as_bytes())
        .unwrap();
    let output = child.wait_with_output().unwrap();
    let answers: Vec<serde_json::Value> = String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(answers.len(), langs.len() * 5);
    for ((lang, _, _, _, [key, word, missing, wrong]), answers) in
        langs.iter().zip(answers.chunks(5))
    {
        let offered = |at: usize| -> Vec<(String, String)> {
            let all = answers[at]["completions"].as_array().unwrap().iter();
            let text = |one: &serde_json::Value, key: &str| {
                one[key].as_str().unwrap_or_default().to_owned()
            };
            all.map(|one| (text(one, "label"), text(one, "text")))
                .collect()
        };
        let said = |at: usize| -> Vec<String> {
            let all = answers[at]["diagnostics"].as_array().unwrap().iter();
            all.map(|one| one["message"].as_str().unwrap().to_owned())
                .collect()
        };
        let keys = offered(0);
        assert_eq!(keys.len(), 11, "{lang}: {keys:?}");
        assert!(
            keys.iter().any(|(label, _)| label == key),
            "{lang}: {keys:?}"
        );
        assert!(
            keys.iter().all(|(_, text)| text.len() > 10),
            "{lang}: {keys:?}"
        );
        let words = offered(1);
        let meaning = words.iter().find(|(label, _)| label == word);
        assert!(
            meaning.is_some_and(|(_, text)| text.len() > 10),
            "{lang}: {words:?}"
        );
        // A snippet of the whole phase, the words of one language, and nothing twice.
        assert!(words.len() <= 11, "{lang}: {words:?}");
        assert!(
            said(2).contains(&(*wrong).to_owned()),
            "{lang}: {:?}",
            said(2)
        );
        assert!(
            said(3).contains(&(*missing).to_owned()),
            "{lang}: {:?}",
            said(3)
        );
        assert_eq!(said(4), Vec::<String>::new(), "{lang}");
        assert_eq!((said(0), said(1)), (Vec::new(), Vec::new()), "{lang}");
    }
}

/// Plans, disagreement between sides and charters with mistakes come only after row 200, where readers
/// that learn the shape of a table from its first rows have stopped looking.
#[test]
fn tables_and_frames_read_three_thousand_charters_and_lose_nothing() {
    let Some(python) = client("python3") else {
        return;
    };
    let has = "import duckdb, pandas, polars, pyarrow";
    if !ran(&python, Path::new("."), &["-c", has]).status.success() {
        assert!(
            std::env::var_os("SAMSKAP_CLIENTS").is_none(),
            "{has}: not installed"
        );
        eprintln!("passed over: {has} (see tests/clients.txt)");
        return;
    }
    let plain = |text: &str| {
        !["planlagt", "pågår", "offentlig:"]
            .iter()
            .any(|word| text.contains(word))
    };
    let told = |seed: &u64| told::yaml(&told::charter(*seed), told::Lang::Nb, 0);
    let mut documents: Vec<String> = (0..)
        .map(|seed| told(&seed))
        .filter(|text| plain(text))
        .take(200)
        .collect();
    documents.extend((0..2800).map(|seed| {
        let text = told(&seed);
        if seed % 20 == 19 {
            format!("{text}\nlikeverdd: ja\n")
        } else {
            text
        }
    }));
    let folder = tempfile::tempdir().unwrap();
    fs::write(
        folder.path().join("charters.yaml"),
        documents.join("\n---\n"),
    )
    .unwrap();
    let program = env!("CARGO_BIN_EXE_samskap");
    for format in ["jsonl", "json"] {
        let output = format!("--output=charters.{format}");
        let args = [
            "classify",
            "--quiet",
            "--format",
            format,
            &output,
            "charters.yaml",
        ];
        let judged = ran(program, folder.path(), &args);
        assert_eq!(judged.status.code(), Some(2), "{}", text(&judged));
    }
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/read_json.py");
    let read = ran(
        &python,
        folder.path(),
        &[script.to_str().unwrap(), "charters.jsonl", "charters.json"],
    );
    assert!(read.status.success(), "{}", text(&read));
    assert_eq!(
        text(&read),
        "3000 charters, 140 with errors\n\
         Polars: 3000 charters, 0 that differ\n\
         Polars, the whole: 3000 charters, 0 that differ\n\
         DuckDB: 3000 charters, 0 that differ\n\
         pyarrow: 3000 charters, 0 that differ\n\
         pandas: 3000 charters, 0 that differ\n"
    );
}

//! The words: spelled right in each language, plain, and in the terms of `docs/language.md`.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use samskap::charter::source::Documents;
use samskap::charter::{Kind, reading};
use samskap::render::template;
use samskap::theory::lang::Lang;
use samskap::theory::works;

use super::book::pages;
use super::clients::client;

/// A text that somebody reads: where it is from, and what it says.
struct Text {
    from: String,
    says: String,
}

/// The language of a page; nothing for those that have a part in each.
fn lang_of(page: &Path) -> Option<Lang> {
    let name = page.file_name().unwrap().to_str().unwrap();
    let stem = name.trim_end_matches(".md");
    match stem.rsplit_once('.') {
        Some((_, "nb")) => return Some(Lang::Nb),
        Some((_, "nn")) => return Some(Lang::Nn),
        Some((_, "en")) => return Some(Lang::En),
        _ => {}
    }
    match stem {
        "SUMMARY" | "index" => None,
        "prosjektleder" | "frivillig" | "teori" | "forsker" | "kryssoversikt" => Some(Lang::Nb),
        "prosjektleiar" => Some(Lang::Nn),
        _ => Some(Lang::En),
    }
}

/// The pages in a language.
fn pages_in(lang: Lang) -> Vec<Text> {
    pages()
        .into_iter()
        .filter(|page| lang_of(page) == Some(lang))
        .map(|page| Text {
            says: fs::read_to_string(&page).unwrap(),
            from: page.to_str().unwrap().to_owned(),
        })
        .collect()
}

/// What the program says in a language: its screens, and all its mistakes.
fn screens_in(lang: Lang) -> Vec<Text> {
    let mut texts = Vec::new();
    for folder in ["tests/screens", "tests/broken"] {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            let is_for_people = ![".always.", ".json.", ".csv.", "configuration-"]
                .iter()
                .any(|of| name.contains(of));
            if name.contains(&format!(".{}.", lang.tag())) && is_for_people {
                texts.push(Text {
                    says: fs::read_to_string(&path).unwrap(),
                    from: path.to_str().unwrap().to_owned(),
                });
            }
        }
    }
    texts
}

/// The paragraphs, headings, items and cells of a page, without blocks, comments and addresses. What stands in
/// code is a sign of its own.
fn paragraphs(page: &str) -> Vec<String> {
    let mut parts: Vec<String> = vec![String::new()];
    let mut in_block = false;
    for line in page.lines() {
        let line = line.trim();
        if line.starts_with("```") {
            in_block = !in_block;
            parts.push(String::new());
            continue;
        }
        if in_block || line.starts_with("<!--") {
            continue;
        }
        let begins = line.starts_with(['#', '-', '*', '>', '|'])
            || line
                .split_once(". ")
                .is_some_and(|(number, _)| number.parse::<u8>().is_ok());
        if line.is_empty() || begins {
            parts.push(String::new());
        }
        for cell in line.split('|') {
            if line.starts_with('|') {
                parts.push(String::new());
            }
            let part = parts.last_mut().unwrap();
            part.push_str(cell.trim_start_matches(['#', '>', '-', '*', ' ']));
            part.push(' ');
        }
    }
    parts
        .iter()
        .map(|part| plain(part))
        .filter(|part| part.contains(char::is_alphabetic))
        .collect()
}

/// A paragraph without code, emphasis, addresses and the targets of links.
fn plain(part: &str) -> String {
    let mut text = String::new();
    for (at, part) in part.split('`').enumerate() {
        text.push_str(if at % 2 == 0 { part } else { "0" });
    }
    let text = text.replace("][", " ");
    let mut out = String::new();
    for (at, part) in text.split("](").enumerate() {
        out += match at {
            0 => part,
            _ => part.split_once(')').map_or("", |(_, rest)| rest),
        };
    }
    let out = out.replace(['[', ']', '!'], "");
    let words = out.split_whitespace().filter(|word| !word.contains("://"));
    words.collect::<Vec<_>>().join(" ")
}

/// The sentences of a paragraph.
fn sentences(paragraph: &str) -> Vec<String> {
    let mut sentences = vec![String::new()];
    for word in paragraph.split_whitespace() {
        let sentence = sentences.last_mut().unwrap();
        if !sentence.is_empty() {
            sentence.push(' ');
        }
        sentence.push_str(word);
        let bare = word.trim_end_matches(['»', '”', '"', ')']);
        // «T. Bovaird» goes on.
        let letters = bare.trim_end_matches('.').trim_start_matches('(');
        let is_initial = letters.chars().count() == 1 && letters.chars().all(char::is_alphabetic);
        if bare.ends_with(['.', '?']) && !is_initial {
            sentences.push(String::new());
        }
    }
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

fn words(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '-' && c != '\'' && c != '’')
        .filter(|word| word.contains(char::is_alphabetic))
        .collect()
}

/// Björnsson's LIX: words in a sentence, and how many of a hundred are longer than six letters.
fn lix(page: &str) -> f64 {
    let (mut count, mut long, mut ends) = (0, 0, 0);
    for paragraph in paragraphs(page) {
        for sentence in sentences(&paragraph) {
            // A colon ends a sentence too, as Björnsson counts.
            ends += 1 + sentence.matches(": ").count();
            for word in words(&sentence) {
                count += 1;
                long += usize::from(word.chars().count() > 6);
            }
        }
    }
    let count = f64::from(u32::try_from(count).unwrap());
    count / f64::from(u32::try_from(ends).unwrap()) + 100.0 * long as f64 / count
}

/// The pages for those who lead and take part are easy to read, in each language.
#[test]
fn the_pages_for_leaders_and_volunteers_are_easy_to_read() {
    for (page, most) in [
        ("README.nb.md", 35.0),
        ("docs/prosjektleder.md", 35.0),
        ("docs/frivillig.md", 35.0),
        ("README.nn.md", 35.0),
        ("docs/prosjektleiar.md", 35.0),
        ("docs/frivillig.nn.md", 35.0),
        // English has shorter words, and is held to less.
        ("docs/project-leader.md", 32.0),
        ("docs/volunteer.md", 32.0),
    ] {
        let measured = lix(&fs::read_to_string(page).unwrap());
        println!("{page}: LIX {measured:.1}");
        assert!(measured <= most, "{page}: LIX {measured:.1}");
    }
}

/// The words of a text that a dictionary does not know.
fn misspelt(dictionary: &str, text: &str) -> BTreeSet<String> {
    let mut hunspell = Command::new("hunspell");
    hunspell.args(["-d", dictionary, "-i", "utf-8", "-l"]);
    through(hunspell, text).lines().map(str::to_owned).collect()
}

/// What a program makes of a text.
fn through(mut program: Command, text: &str) -> String {
    let mut child = program
        .env("LC_ALL", "C.UTF-8")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let text = text.to_owned();
    let writer = std::thread::spawn(move || stdin.write_all(text.as_bytes()).unwrap());
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap()
}

fn has_dictionaries() -> bool {
    if client("hunspell").is_none() {
        return false;
    }
    let output = Command::new("hunspell")
        .arg("-D")
        .stdin(Stdio::null())
        .output();
    let listed = String::from_utf8_lossy(&output.unwrap().stderr).into_owned();
    let all = ["nb_NO", "nn_NO", "en_GB"]
        .iter()
        .all(|name| listed.contains(name));
    assert!(
        all || std::env::var_os("SAMSKAP_CLIENTS").is_none(),
        "hunspell-no or hunspell-en-gb is not installed"
    );
    all
}

/// Words that are right and that no dictionary has, and the names of commands, options and works, which are the
/// same in every language.
struct Allowed {
    words: BTreeSet<String>,
    names: BTreeSet<String>,
    used: BTreeSet<String>,
}

impl Allowed {
    fn new(list: &str) -> Allowed {
        let words = fs::read_to_string(list).unwrap();
        let words = words.lines().filter(|line| !line.starts_with('#'));
        let letters = |text: &str| -> BTreeSet<String> {
            text.split(|c: char| !c.is_alphanumeric())
                .map(str::to_owned)
                .collect()
        };
        let mut names = Lang::ALL
            .map(|lang| format!("docs/commands.{}.md", lang.tag()))
            .map(|path| letters(&fs::read_to_string(path).unwrap()))
            .into_iter()
            .reduce(|all, words| &all & &words)
            .unwrap();
        for work in works::ALL {
            names.extend(letters(work.short));
        }
        // And what is written in the charters that are shown.
        for folder in ["examples", "tests/broken"] {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path
                    .extension()
                    .is_some_and(|end| end == "yaml" || end == "md")
                {
                    names.extend(letters(&String::from_utf8_lossy(&fs::read(path).unwrap())));
                }
            }
        }
        Allowed {
            words: words
                .map(|word| word.trim().to_owned())
                .filter(|word| !word.is_empty())
                .collect(),
            names,
            used: BTreeSet::new(),
        }
    }

    fn has(&mut self, word: &str) -> bool {
        let word = word.trim_matches(['\'', '’', '-', '.']);
        let lower = word.to_lowercase();
        if self.words.contains(&lower) {
            self.used.insert(lower);
            return true;
        }
        let is_name = |part: &str| part.chars().count() < 2 || self.names.contains(part);
        is_name(word) || (word.contains('-') && word.split('-').all(is_name))
    }
}

/// All that somebody reads in a language, as prose.
fn prose_in(lang: Lang) -> Vec<Text> {
    let mut texts = vec![Text {
        from: "init".to_owned(),
        says: template::charter(template::Extent::Whole, lang).replace(['#', ':', '_'], " "),
    }];
    for text in pages_in(lang) {
        // These are lists of titles, names and words, each in its own language.
        if ["docs/examples.md", "docs/sources.md", "docs/language.md"].contains(&&*text.from) {
            continue;
        }
        // The help is prose, though it stands in a block. The titles of works are in their own languages.
        let says = match text.from.contains("commands.") {
            true => text.says.replace("```text", "").replace("```", ""),
            false => text.says,
        };
        let lines = says.lines().filter(|line| !line.contains("://"));
        let says = paragraphs(&lines.collect::<Vec<_>>().join("\n")).join("\n");
        texts.push(Text {
            from: text.from,
            says,
        });
    }
    for text in screens_in(lang) {
        texts.push(Text {
            says: text
                .says
                .lines()
                .filter(|line| is_said(line))
                .collect::<Vec<_>>()
                .join("\n"),
            from: text.from,
        });
    }
    for text in &mut texts {
        // What is quoted or slanted is a word of a file, a work or another language.
        let mut signs = vec![('*', '*'), ('`', '`')];
        if lang == Lang::En || text.from.starts_with("tests/") {
            signs.extend([('“', '”'), ('«', '»'), ('"', '"')]);
        }
        for (opens, closes) in signs {
            text.says = without(&text.says, opens, closes);
        }
        let is_word = |word: &&str| {
            let is_path = word.contains(['/', '=', '@', '\\', '_'])
                || [".yaml", ".md", ".toml", ".json"]
                    .iter()
                    .any(|end| word.contains(end));
            !is_path && !word.contains(|c: char| c.is_ascii_digit())
        };
        let lines = text.says.lines().map(|line| {
            line.split_whitespace()
                .filter(is_word)
                .collect::<Vec<_>>()
                .join(" ")
        });
        text.says = lines.collect::<Vec<_>>().join("\n");
    }
    texts
}

/// A text without what stands between two signs, on each line.
fn without(text: &str, opens: char, closes: char) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let mut rest = line;
        while let Some((before, quoted)) = rest.split_once(opens) {
            out.push_str(before);
            out.push(' ');
            match quoted.split_once(closes) {
                Some((_, after)) => rest = after,
                None => rest = quoted,
            }
        }
        out.push_str(rest);
        out.push('\n');
    }
    out
}

/// Whether a line of a screen is said by the program: no line of somebody's file, and no path.
fn is_said(line: &str) -> bool {
    let begins = line
        .trim_start()
        .trim_start_matches(|c: char| c.is_ascii_digit())
        .trim_start();
    !begins.starts_with('|') && !begins.starts_with("-->") && !begins.starts_with("= hjelp: «")
}

#[test]
fn every_text_is_spelled_right() {
    if !has_dictionaries() {
        return;
    }
    let mut wrong = Vec::new();
    for (langs, list) in [
        (
            &[(Lang::Nb, "nb_NO"), (Lang::Nn, "nn_NO")][..],
            "tests/words.txt",
        ),
        (&[(Lang::En, "en_GB")], "tests/words.en.txt"),
    ] {
        let mut allowed = Allowed::new(list);
        for (lang, dictionary) in langs {
            for text in prose_in(*lang) {
                for word in misspelt(dictionary, &text.says) {
                    if !allowed.has(&word) {
                        wrong.push(format!("{}: {word}", text.from));
                    }
                }
            }
        }
        let idle: Vec<_> = allowed.words.difference(&allowed.used).collect();
        for word in idle {
            wrong.push(format!("{list}: {word} is allowed, and not needed"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A second program reads the nynorsk: what Apertium's analyser does not know is no nynorsk, or a name.
#[test]
fn the_nynorsk_is_known_to_a_second_program() {
    if client("apertium").is_none() {
        return;
    }
    let mut allowed = Allowed::new("tests/words.nn.txt");
    let mut wrong = Vec::new();
    for text in prose_in(Lang::Nn) {
        let mut apertium = Command::new("apertium");
        apertium.args(["-f", "line", "nno-nob"]);
        for word in through(apertium, &text.says.replace('*', " ")).split_whitespace() {
            let Some((_, word)) = word.split_once('*') else {
                continue;
            };
            let word = word.trim_matches(|c: char| !c.is_alphanumeric());
            if !word.is_empty() && !allowed.has(word) {
                wrong.push(format!("{}: {word}", text.from));
            }
        }
    }
    wrong.sort();
    wrong.dedup();
    let idle: Vec<_> = allowed.words.difference(&allowed.used).cloned().collect();
    assert!(
        wrong.is_empty() && idle.is_empty(),
        "{}\nidle: {idle:?}",
        wrong.join("\n")
    );
}

/// Words that were used once and are not to come back, with what is said instead; `docs/language.md` has why.
const NOT_TO_COME_BACK: [(Lang, &[(&str, &str)]); 3] = [
    (
        Lang::Nb,
        &[
            ("charter", "kort"),
            ("charteret", "kortet"),
            ("demping", "unntak"),
            ("dempinger", "unntak"),
            ("topptekst", "innledningen"),
            ("tverrsektoriell", "på tvers av sektorene"),
            ("føre opp", "skrive inn"),
            ("filen å skrive", "filen du vil lage"),
        ],
    ),
    (
        Lang::Nn,
        &[
            ("charter", "kort"),
            ("charteret", "kortet"),
            ("demping", "unntak"),
            ("dempingar", "unntak"),
            ("tyder at", "betyr at"),
            ("tyder noko", "betyr noko"),
            // Bokmål.
            ("ikke", "ikkje"),
            ("noe", "noko"),
            ("noen", "nokon, nokre"),
            ("hva", "kva"),
            ("hvem", "kven"),
            ("hvilken", "kva"),
            ("hvordan", "korleis"),
            ("hvorfor", "kvifor"),
            ("hvis", "dersom"),
            ("jeg", "eg"),
            ("dere", "de"),
            ("deres", "dykkar"),
            ("bare", "berre"),
            ("fra", "frå"),
            ("være", "vere"),
            ("gjøre", "gjere"),
            ("vet", "veit"),
            ("mellom annet", "mellom anna"),
            ("også", "òg"),
            ("likevel ikke", "likevel ikkje"),
            ("sammen", "saman"),
            ("spørsmålene", "spørsmåla"),
            ("svarene", "svara"),
            ("kommunene", "kommunane"),
            ("partene", "partane"),
            ("utfordringen", "utfordringa"),
            ("løsningen", "løysinga"),
        ],
    ),
    (
        Lang::En,
        &[
            ("stands", "is, appears"),
            ("mend", "fix"),
            ("mended", "fixed"),
            ("silence", "suppression comment"),
            ("silences", "suppression comments"),
            ("instrumental free labour", "use as free labour"),
            ("visiting friend", "befriender"),
            ("the way on", "next steps"),
            ("put to use", "in wider use"),
            ("nobody else than", "only"),
        ],
    ),
];

/// The pages that people read, and not those that are made for the house.
fn is_for_people(from: &str) -> bool {
    ![
        "examples",
        "sources",
        "trust",
        "fuzzing",
        "architecture",
        "performance",
        "dependencies",
        "contributor",
        "language",
        "schema",
        "choices",
    ]
    .iter()
    .any(|page| from == format!("docs/{page}.md"))
}

#[test]
fn words_that_were_left_do_not_come_back() {
    let mut wrong = Vec::new();
    for (lang, left) in NOT_TO_COME_BACK {
        for text in prose_in(lang)
            .into_iter()
            .filter(|text| is_for_people(&text.from))
        {
            let says = without(&without(&text.says, '«', '»'), '{', '}');
            for line in says.lines() {
                let lower = format!(" {} ", words(&line.to_lowercase()).join(" "));
                for (word, instead) in left {
                    if lower.contains(&format!(" {word} ")) {
                        wrong.push(format!(
                            "{}: «{word}», and not «{instead}»: {line}",
                            text.from
                        ));
                    }
                }
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{}\n{} in all",
        wrong.join("\n"),
        wrong.len()
    );
}

/// One thought in a sentence: not too many words, and at most one colon.
#[test]
fn sentences_are_short() {
    let mut wrong = Vec::new();
    for lang in Lang::ALL {
        for page in pages_in(lang)
            .into_iter()
            .filter(|page| is_for_people(&page.from))
        {
            for paragraph in paragraphs(&page.says) {
                for sentence in sentences(&paragraph) {
                    let count = words(&sentence).len();
                    if count > MOST_WORDS {
                        wrong.push(format!("{}: {count} words: {sentence}", page.from));
                    }
                    // A verdict has one of its own, and so has the title of a work.
                    let said = sentence
                        .trim_start_matches("SK")
                        .trim_start_matches(char::is_numeric);
                    let said = said.strip_prefix(": ").unwrap_or(said);
                    let said = without(said, '«', '»');
                    let said = without(&said, '*', '*');
                    let is_verdict = ["Svaret: ", "The answer: "]
                        .iter()
                        .any(|of| said.contains(of));
                    if said.matches(": ").count() > 1 + usize::from(is_verdict) {
                        wrong.push(format!("{}: two colons: {sentence}", page.from));
                    }
                }
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{}\n{} in all",
        wrong.join("\n"),
        wrong.len()
    );
}

/// The most words of a sentence. Twenty is what we write for; a list of names may need more.
const MOST_WORDS: usize = 40;

/// What people read in a language shows charters in the keys of that language.
#[test]
fn charters_are_shown_in_the_language_of_their_page() {
    let mut shown = 0;
    for lang in Lang::ALL {
        for page in pages_in(lang)
            .into_iter()
            .filter(|page| is_for_people(&page.from))
        {
            // These are about the ways of others, and about files as they are found.
            if ["docs/crosswalk.md", "docs/kryssoversikt.md", "docs/ci.md"].contains(&&*page.from)
                || page.from.starts_with("docs/mistakes")
            {
                continue;
            }
            for block in page.says.split("```yaml\n").skip(1) {
                let charter = block.split("```").next().unwrap();
                for document in Documents::new(charter.as_bytes()) {
                    let document = document.unwrap();
                    let text = reading::text(&document);
                    let opened = reading::open(&document, &text, Kind::Yaml);
                    let Some(opened) = opened.filter(|opened| opened.charter.is_some()) else {
                        continue;
                    };
                    assert_eq!(opened.lang, lang, "{}\n{charter}", page.from);
                    shown += 1;
                }
            }
        }
    }
    assert!(shown > 100, "{shown}");
}

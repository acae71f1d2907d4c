//! What is explained, for people on a terminal, as Markdown and as JSON.

use std::fmt::Write;

use anstyle::Style as Ansi;
use serde::Serialize;

use super::diagnostics::Style;
use super::findings::{Found, human};
use super::plain_json;
use super::terminal::wrapped;
use crate::explain::{Entry, Explanation, FILE, Group, Trial, all, explain};
use crate::lint::Issue;
use crate::report::{RULES, cited};
use crate::theory::lang::{Lang, Tri, capitalised, list, one_line};
use crate::theory::works::Work;

/// The fixed words around an explanation.
struct Labels(Lang);

impl Labels {
    fn tri(&self, nb: &'static str, nn: &'static str, en: &'static str) -> &'static str {
        Tri::new(nb, nn, en).to(self.0)
    }

    fn advice(&self) -> &'static str {
        self.tri(
            "Dette kan dere gjøre",
            "Dette kan de gjere",
            "What you can do",
        )
    }

    fn sources(&self) -> &'static str {
        self.tri(
            "Rådene bygger på",
            "Råda byggjer på",
            "This advice is based on",
        )
    }

    fn related(&self) -> &'static str {
        self.tri("Se også", "Sjå òg", "See also")
    }

    fn values(&self) -> &'static str {
        self.tri("Her kan det stå", "Her kan det stå", "Allowed values")
    }

    fn spellings(&self) -> &'static str {
        self.tri("Skrivemåte", "Skrivemåte", "Spelling")
    }

    fn answer(&self) -> &'static str {
        self.tri("Svaret", "Svaret", "The answer")
    }

    fn nothing(&self, code: &str) -> String {
        match self.0 {
            Lang::Nb => format!("{code} blir ikke meldt her."),
            Lang::Nn => format!("{code} blir ikkje meld her."),
            Lang::En => format!("{code} is not reported here."),
        }
    }

    fn spelled(&self, [nb, nn, en]: [&str; 3]) -> String {
        if nb == nn && nn == en {
            return format!("`{nb}`");
        }
        let norwegian = match nb == nn {
            true => format!("`{nb}`"),
            false => format!("`{nb}` (bokmål), `{nn}` (nynorsk)"),
        };
        match self.0 {
            Lang::Nb | Lang::Nn => format!("{norwegian}, `{en}` (engelsk)"),
            Lang::En => format!("{norwegian}, `{en}` (English)"),
        }
    }
}

/// The heading of an explanation: a code with its name, or a word.
fn heading(explanation: &Explanation) -> String {
    let word = explanation.entry.word(explanation.lang);
    match explanation.entry.name(explanation.lang) {
        Some(name) => format!("{word}: {name}"),
        None => word.to_owned(),
    }
}

/// The role, and the paragraphs that it rests on.
fn role(explanation: &Explanation) -> String {
    match explanation.source {
        [] => format!("{}.", explanation.role),
        source => format!("{}. SESAM {}.", explanation.role, cited(source)),
    }
}

/// An advice, with the works that it rests on.
fn advice(explanation: &Explanation) -> Vec<String> {
    let lang = explanation.lang;
    let mut advice: Vec<String> = explanation.remedy.into_iter().map(str::to_owned).collect();
    advice.extend(explanation.advice.iter().map(|advice| advice.said(lang)));
    advice
}

/// The works that the advice rests on, each once, as a reader would look for them.
fn works(explanation: &Explanation) -> Vec<String> {
    let mut works: Vec<&Work> = Vec::new();
    for work in explanation.advice.iter().flat_map(|advice| advice.from) {
        if !works.contains(work) {
            works.push(work);
        }
    }
    works
        .into_iter()
        .map(|work| {
            format!(
                "{}: {}, «{}», {} {}. {}",
                work.short, work.authors, work.title, work.publisher, work.year, work.url
            )
        })
        .collect()
}

/// What is said of a code in a charter, as `lint` and `classify` draw it; empty when nothing is.
pub fn drawn(trial: &Trial, lang: Lang, style: Style) -> String {
    let draw = |(name, issue): &(&str, Issue)| {
        let found = Found {
            from_root: String::new(),
            bytes: (1, 1),
            fixes: Vec::new(),
            url: None,
            fails: false,
            path: FILE.to_owned(),
            document: 1,
            name: String::new(),
            lang,
            issue: issue.clone(),
        };
        human::titled(name, &found, &trial.charter, 1, style)
    };
    trial.said.iter().map(draw).collect()
}

/// The explanation for people.
pub fn text(explanation: &Explanation, style: Style) -> String {
    let labels = Labels(explanation.lang);
    let drawn_in = style;
    let style = Style {
        width: style.width.clamp(20, 100),
        ..style
    };
    let bold = Ansi::new().bold();
    let plain = Ansi::new();
    let mut out = String::new();
    let mut paragraph = |mark: &str, text: &str, ansi: Ansi| {
        out.push_str(&wrapped(mark, text, ansi, style));
    };
    paragraph("", &capitalised(&heading(explanation)), bold);
    paragraph("", &role(explanation), Ansi::new().dimmed());
    let sentences = [
        Some(explanation.meaning),
        explanation.why,
        explanation.example,
    ];
    for sentence in sentences.into_iter().flatten() {
        paragraph("", "", plain);
        paragraph("", sentence, plain);
    }
    if let Some(spellings) = explanation.spellings {
        paragraph("", "", plain);
        let spelled = labels.spelled(spellings).replace('`', "");
        paragraph("", &format!("{}: {spelled}", labels.spellings()), plain);
    }
    if !explanation.values.is_empty() {
        let values = explanation.values.join(", ");
        paragraph("", &format!("{}: {values}", labels.values()), plain);
    }
    for trial in &explanation.trials {
        out.push('\n');
        out.push_str(&wrapped("", &format!("{}:", trial.label), bold, style));
        out.push('\n');
        for line in trial.charter.lines() {
            let _ = writeln!(out, "    {}", one_line(line));
        }
        out.push('\n');
        let outcome = outcome(explanation, trial, &labels);
        if !trial.said.is_empty() {
            let gap = if outcome.is_empty() { "" } else { "\n" };
            let said = drawn(trial, explanation.lang, drawn_in);
            let _ = write!(out, "{}\n{gap}", said.trim_end());
        }
        if !outcome.is_empty() {
            out.push_str(&wrapped("", &outcome, plain, style));
        }
    }
    let mut paragraph = |mark: &str, text: &str, ansi: Ansi| {
        out.push_str(&wrapped(mark, text, ansi, style));
    };
    let advice = advice(explanation);
    if !advice.is_empty() {
        paragraph("", "", plain);
        paragraph("", &format!("{}:", labels.advice()), bold);
        for text in advice {
            paragraph("- ", &text, plain);
        }
    }
    let works = works(explanation);
    if !works.is_empty() {
        paragraph("", "", plain);
        paragraph("", &format!("{}:", labels.sources()), bold);
        for work in works {
            paragraph("- ", &work, plain);
        }
    }
    if !explanation.related.is_empty() {
        paragraph("", "", plain);
        let related = list(explanation.lang, &explanation.related);
        paragraph("", &format!("{}: {related}", labels.related()), plain);
    }
    out
}

/// What is said of a charter beside what is drawn: that a code is not reported there, and the level.
fn outcome(explanation: &Explanation, trial: &Trial, labels: &Labels) -> String {
    let is_code = explanation.entry.name(explanation.lang).is_some();
    let silent = (trial.said.is_empty() && is_code).then(|| labels.nothing(explanation.entry.id()));
    let answer = trial
        .headline
        .as_ref()
        .map(|headline| format!("{}: {headline}.", labels.answer()));
    let sentences: Vec<String> = silent.into_iter().chain(answer).collect();
    sentences.join(" ")
}

/// The explanation as Markdown, its heading at a level.
pub fn markdown(explanation: &Explanation, level: usize) -> String {
    let heading = heading(explanation);
    let marks = "#".repeat(level);
    format!("{marks} {heading}\n\n{}", body(explanation))
}

/// The explanation as Markdown, without its heading.
pub fn body(explanation: &Explanation) -> String {
    let labels = Labels(explanation.lang);
    let mut out = String::new();
    // Writing to a text cannot fail.
    let _ = write!(out, "*{}*\n\n", role(explanation));
    let sentences = [
        Some(explanation.meaning),
        explanation.why,
        explanation.example,
    ];
    for sentence in sentences.into_iter().flatten() {
        let _ = write!(out, "{sentence}\n\n");
    }
    if let Some(spellings) = explanation.spellings {
        let spelled = labels.spelled(spellings);
        let _ = write!(out, "{}: {spelled}.\n\n", labels.spellings());
    }
    if !explanation.values.is_empty() {
        let values: Vec<String> = explanation
            .values
            .iter()
            .map(|value| format!("`{value}`"))
            .collect();
        let _ = write!(out, "{}: {}.\n\n", labels.values(), values.join(", "));
    }
    for trial in &explanation.trials {
        let charter: Vec<_> = trial.charter.lines().map(one_line).collect();
        let _ = write!(
            out,
            "{}:\n\n```yaml\n{}\n```\n\n",
            trial.label,
            charter.join("\n")
        );
        if !trial.said.is_empty() {
            let said = drawn(trial, explanation.lang, PAGE);
            let _ = write!(out, "```text\n{}\n```\n\n", said.trim_end());
        }
        let outcome = outcome(explanation, trial, &labels);
        if !outcome.is_empty() {
            let _ = write!(out, "{outcome}\n\n");
        }
    }
    let advice = advice(explanation);
    if !advice.is_empty() {
        let _ = write!(out, "{}:\n\n", labels.advice());
        for text in advice {
            let _ = writeln!(out, "- {text}");
        }
        out.push('\n');
    }
    let works = works(explanation);
    if !works.is_empty() {
        let _ = write!(out, "{}:\n\n", labels.sources());
        for work in works {
            let _ = writeln!(out, "- {work}");
        }
        out.push('\n');
    }
    if !explanation.related.is_empty() {
        let related = list(explanation.lang, &explanation.related);
        let _ = write!(out, "{}: {related}.\n\n", labels.related());
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

/// Everything that can be explained, by group, for people.
pub fn list_text(lang: Lang, style: Style) -> String {
    let style = Style {
        width: style.width.clamp(20, 100),
        ..style
    };
    let mut out = String::new();
    for (group, entries) in groups() {
        let bold = Ansi::new().bold();
        let heading = group.name().to(lang).replace('`', "");
        out.push_str(&wrapped("", &heading, bold, style));
        let (named, words): (Vec<Entry>, Vec<Entry>) = entries
            .into_iter()
            .partition(|entry| entry.name(lang).is_some());
        for entry in named {
            let name = entry.name(lang).unwrap_or_default();
            let mark = format!("  {}  ", entry.word(lang));
            out.push_str(&wrapped(&mark, name, Ansi::new(), style));
        }
        if !words.is_empty() {
            let words: Vec<&str> = words.iter().map(|entry| entry.word(lang)).collect();
            out.push_str(&wrapped("  ", &words.join(", "), Ansi::new(), style));
        }
        out.push('\n');
    }
    let more = Tri::new(
        "Mer om en av dem: samskap explain KODE eller ORD",
        "Meir om ein av dei: samskap explain KODE eller ORD",
        "More about one of them: samskap explain CODE or WORD",
    );
    out.push_str(&wrapped("", more.to(lang), Ansi::new(), style));
    out
}

/// Some codes with what they stand for.
pub fn several_text(entries: &[Entry], lang: Lang, style: Style) -> String {
    let mut out = String::new();
    for entry in entries {
        let mark = format!("{}  ", entry.word(lang));
        let name = entry.name(lang).unwrap_or_default();
        out.push_str(&wrapped(&mark, name, Ansi::new(), style));
    }
    out
}

/// The same as Markdown.
pub fn list_markdown(lang: Lang) -> String {
    let mut out = String::new();
    for (group, entries) in groups() {
        let _ = write!(out, "## {}\n\n", group.name().to(lang));
        for entry in entries {
            let _ = match entry.name(lang) {
                Some(name) => writeln!(out, "- `{}`: {name}", entry.word(lang)),
                None => writeln!(out, "- {}", entry.word(lang)),
            };
        }
        out.push('\n');
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

fn groups() -> Vec<(Group, Vec<Entry>)> {
    let entries = all();
    Group::ALL
        .into_iter()
        .map(|group| {
            let of_group = entries.iter().copied();
            (
                group,
                of_group.filter(|entry| entry.group() == group).collect(),
            )
        })
        .collect()
}

#[derive(Serialize)]
struct Listed {
    samskap: &'static str,
    rules: u32,
    groups: Vec<ListedGroup>,
}

#[derive(Serialize)]
struct ListedGroup {
    id: &'static str,
    name: &'static str,
    entries: Vec<ListedEntry>,
}

#[derive(Serialize)]
struct ListedEntry {
    id: &'static str,
    word: &'static str,
    name: Option<&'static str>,
}

#[derive(Serialize)]
struct Explained<'a> {
    samskap: &'static str,
    rules: u32,
    id: &'static str,
    group: &'static str,
    word: &'static str,
    name: Option<&'static str>,
    role: &'a str,
    source: Vec<String>,
    meaning: &'a str,
    why: Option<&'a str>,
    example: Option<&'a str>,
    spellings: Option<Spellings>,
    values: &'a [&'static str],
    charters: Vec<Tried<'a>>,
    advice: Vec<Advised>,
    related: &'a [&'static str],
}

#[derive(Serialize)]
struct Spellings {
    nb: &'static str,
    nn: &'static str,
    en: &'static str,
}

#[derive(Serialize)]
struct Tried<'a> {
    label: &'static str,
    charter: &'a str,
    said: String,
    answer: Option<&'a str>,
}

#[derive(Serialize)]
struct Advised {
    text: &'static str,
    sources: Vec<Source>,
}

#[derive(Serialize)]
struct Source {
    authors: &'static str,
    title: &'static str,
    publisher: &'static str,
    year: u16,
    url: &'static str,
}

/// The explanation as JSON.
///
/// # Errors
/// None that can come about: the structs hold texts and numbers alone.
pub fn json(explanation: &Explanation) -> anyhow::Result<String> {
    let lang = explanation.lang;
    let remedy = explanation.remedy.map(|text| Advised {
        text,
        sources: Vec::new(),
    });
    let advice = explanation.advice.iter().map(|advice| Advised {
        text: advice.text.to(lang),
        sources: advice
            .from
            .iter()
            .map(|work| Source {
                authors: work.authors,
                title: work.title,
                publisher: work.publisher,
                year: work.year,
                url: work.url,
            })
            .collect(),
    });
    let explained = Explained {
        samskap: env!("CARGO_PKG_VERSION"),
        rules: RULES,
        id: explanation.entry.id(),
        group: explanation.entry.group().id(),
        word: explanation.entry.word(lang),
        name: explanation.entry.name(lang),
        role: &explanation.role,
        source: explanation
            .source
            .iter()
            .map(|paragraph| format!("SESAM §{}", paragraph.0))
            .collect(),
        meaning: explanation.meaning,
        why: explanation.why,
        example: explanation.example,
        spellings: explanation
            .spellings
            .map(|[nb, nn, en]| Spellings { nb, nn, en }),
        values: &explanation.values,
        charters: explanation
            .trials
            .iter()
            .map(|trial| Tried {
                label: trial.label,
                charter: &trial.charter,
                said: drawn(trial, lang, PAGE).trim_end().to_owned(),
                answer: trial.headline.as_deref(),
            })
            .collect(),
        advice: remedy.into_iter().chain(advice).collect(),
        related: &explanation.related,
    };
    Ok(plain_json::pretty(&explained)?)
}

/// Everything that can be explained, as JSON.
///
/// # Errors
/// None that can come about.
pub fn list_json(lang: Lang) -> anyhow::Result<String> {
    let listed = Listed {
        samskap: env!("CARGO_PKG_VERSION"),
        rules: RULES,
        groups: groups()
            .into_iter()
            .map(|(group, entries)| ListedGroup {
                id: group.id(),
                name: group.name().to(lang),
                entries: entries
                    .into_iter()
                    .map(|entry| ListedEntry {
                        id: entry.id(),
                        word: entry.word(lang),
                        name: entry.name(lang),
                    })
                    .collect(),
            })
            .collect(),
    };
    Ok(plain_json::pretty(&listed)?)
}

/// How charters are drawn where no terminal is.
const PAGE: Style = Style {
    colour: false,
    width: 80,
    links: false,
    plain: false,
    cuts: false,
};

/// A page of the docs: some groups, everything in them explained.
pub fn page(title: Tri, groups: &[Group], lang: Lang) -> String {
    let intro = Tri::new(
        "Programmet har laget denne siden, og alle eksemplene er kjørt. Du får den samme teksten med `samskap explain`. SESAM §n viser til avsnitt n i kilden; se [teorien](teori.md).",
        "Programmet har laga denne sida, og alle døma er køyrde. Du får den same teksten med `samskap explain`. SESAM §n viser til avsnitt n i kjelda; sjå [teorien](teori.md) (på bokmål).",
        "This page is generated by the program, and every charter on it has been run. You get the same text with `samskap explain`. SESAM §n refers to paragraph n of the source; see [the theory](theory.md).",
    );
    let mut out = format!("# {}\n\n{}\n", title.to(lang), intro.to(lang));
    for group in groups {
        if groups.len() > 1 {
            let _ = write!(out, "\n## {}\n", group.name().to(lang));
        }
        let level = if groups.len() > 1 { 3 } else { 2 };
        for entry in all().into_iter().filter(|entry| entry.group() == *group) {
            let explanation = explain(entry, lang);
            let _ = write!(out, "\n{}", markdown(&explanation, level));
        }
    }
    out
}

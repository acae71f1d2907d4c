//! Comments that silence a finding: `# samskap: ignore[SK402] why`.
//!
//! One stands on the line of the finding, on the line above, or at the top of the file, where it holds
//! for all of it. One that silences nothing is itself found (SK801), and so is an unknown code (SK802).

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::checks::codes;
use super::config::is_of_gate;
use super::{Hidden, Issue, IssuePlace, Settings};
use crate::charter::reading::Opened;
use crate::charter::yaml::patch::Edit;
use crate::theory::lang::{Lang, one_line, quoted};
use crate::theory::terms::Severity;

/// One code that a comment silences.
#[derive(Clone, Debug)]
pub struct Silence {
    code: String,
    why: String,
    place: IssuePlace,
    /// It stands above all content, and holds for the file.
    for_file: bool,
    used: bool,
}

/// The silences of a document. At the top of the file's first document they hold for the file.
pub fn silences(opened: &Opened, is_first: bool) -> Vec<Silence> {
    let root = opened.doc.root();
    let content = root.map_or(usize::MAX, |root| opened.doc.span(root).start);
    let mut found = Vec::new();
    for comment in &opened.doc.comments {
        let text = opened.source.text.get(comment.clone()).unwrap_or_default();
        let for_file = is_first && comment.end <= content;
        // A comment is one line, and its codes come one after the other.
        let (mut at, mut position) = (0, opened.source.position(comment.start));
        let mut position = |to: usize| {
            position.column += text.get(at..to).unwrap_or_default().chars().count();
            at = to;
            position
        };
        for (code, span, why) in codes_in(text) {
            let (start, end) = (position(span.start), position(span.end));
            let span = comment.start + span.start..comment.start + span.end;
            found.push(Silence {
                code: code.to_owned(),
                why: why.to_owned(),
                place: IssuePlace {
                    pointer: None,
                    start,
                    end,
                    span,
                },
                for_file,
                used: false,
            });
        }
    }
    found
}

/// Where another comment of ours begins inside a text: a sign, and our name after it.
fn next_order(text: &str) -> Option<usize> {
    // What only is a further sign belongs to the one before it.
    let signs = text
        .match_indices('#')
        .map(|(at, _)| at)
        .filter(|at| !text.get(..*at).is_some_and(|before| before.ends_with('#')));
    signs.into_iter().find(|at| {
        let rest = text.get(*at..).unwrap_or_default();
        let body = rest.trim_start_matches('#').trim_start();
        after_name(body).is_some()
    })
}

/// What comes after our name, in whatever letters it is written.
fn after_name(body: &str) -> Option<&str> {
    let (name, rest) = body.split_at_checked("samskap:".len())?;
    name.eq_ignore_ascii_case("samskap:")
        .then(|| rest.trim_start())
}

/// Each code in the brackets of a comment, with its place in the comment and the reason; of several comments
/// that follow each other on a line, those of each.
fn codes_in(comment: &str) -> Vec<(&str, Range<usize>, &str)> {
    let mut found = Vec::new();
    let mut start = 0;
    while let Some(rest) = comment.get(start..).filter(|rest| !rest.is_empty()) {
        let own_signs = rest.len() - rest.trim_start_matches('#').len();
        let next = rest.get(own_signs..).and_then(next_order);
        let end = next.map_or(rest.len(), |next| own_signs + next);
        let codes = codes_of_one(rest.get(..end).unwrap_or(rest)).into_iter();
        found.extend(codes.map(|(code, at, why)| (code, at.start + start..at.end + start, why)));
        start += end;
    }
    found
}

fn codes_of_one(comment: &str) -> Vec<(&str, Range<usize>, &str)> {
    let body = comment.trim_start_matches('#').trim_start();
    let Some(order) = after_name(body) else {
        return Vec::new();
    };
    // In other letters than these it is meant so, and is not heard.
    let bracketed = order
        .strip_prefix("ignore[")
        .filter(|_| body.starts_with("samskap:"));
    let Some((rest, (list, why))) = bracketed.and_then(|rest| Some((rest, rest.split_once(']')?)))
    else {
        if !order.to_lowercase().starts_with("ignor") {
            return Vec::new();
        }
        // Meant to silence, and written otherwise: no code that there is.
        let order = order.trim_end();
        let end = comment.trim_end().len();
        return vec![(order, end - order.len()..end, "")];
    };
    let mut at = comment.len() - rest.len();
    let mut found = Vec::new();
    for part in list.split(',') {
        let code = part.trim();
        let start = at + (part.len() - part.trim_start().len());
        found.push((code, start..start + code.len(), why.trim()));
        at += part.len() + 1;
    }
    found
}

/// Silences that are looked up by their lines and codes: a file may have thousands of them at its top, and
/// thousands of documents.
#[derive(Debug, Default)]
pub struct Silences {
    all: Vec<Silence>,
    /// Those that stand on a line, by their numbers.
    by_line: HashMap<usize, Vec<usize>>,
    /// Those that hold for the file, by their codes.
    of_file: HashMap<String, Vec<usize>>,
    /// The codes for which all that hold for the file have had their use.
    spent: HashSet<&'static str>,
}

impl Extend<Silence> for Silences {
    fn extend<I: IntoIterator<Item = Silence>>(&mut self, silences: I) {
        for silence in silences {
            let at = self.all.len();
            let line = silence.place.start.line;
            self.by_line.entry(line).or_default().push(at);
            if silence.for_file {
                let code = silence.code.to_ascii_uppercase();
                self.of_file.entry(code).or_default().push(at);
            }
            self.all.push(silence);
        }
    }
}

impl FromIterator<Silence> for Silences {
    fn from_iter<I: IntoIterator<Item = Silence>>(silences: I) -> Silences {
        let mut all = Silences::default();
        all.extend(silences);
        all
    }
}

impl Silences {
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Hides what is silenced. Mistakes are not, since a charter with mistakes gets no verdict at all; nor is
    /// what a gate asks, since a gate cannot be opened by the one who is to pass it.
    pub fn apply(&mut self, issues: &mut [Issue]) {
        if self.is_empty() {
            return;
        }
        let may_be_hidden = |issue: &&mut Issue| issue.key.is_some() && !is_of_gate(issue.code);
        for issue in issues.iter_mut().filter(may_be_hidden) {
            let code = issue.code;
            let mut first = None;
            let of_file = self
                .of_file
                .get(code)
                .map(Vec::as_slice)
                .unwrap_or_default();
            let to_spend = match self.spent.insert(code) {
                true => of_file,
                false => of_file.get(..1).unwrap_or_default(),
            };
            // Every comment that could silence it has its use.
            let places =
                std::iter::once(&issue.place).chain(issue.related.iter().map(|(place, _)| place));
            let lines = places.flat_map(|place| {
                let line = place.start.line;
                [line, line.saturating_sub(1)]
            });
            let near = lines.filter_map(|line| self.by_line.get(&line)).flatten();
            for at in to_spend.iter().chain(near) {
                let Some(silence) = self.all.get_mut(*at) else {
                    continue;
                };
                if silence.code.eq_ignore_ascii_case(code) {
                    silence.used = true;
                    first = Some(first.map_or(*at, |first: usize| first.min(*at)));
                }
            }
            if let Some(silence) = first.and_then(|at| self.all.get(at)) {
                let why = || Hidden::Silenced(silence.why.clone());
                issue.hidden.get_or_insert_with(why);
            }
        }
    }

    /// SK801 and SK802: silences that silenced nothing, and unknown codes.
    pub fn leftovers(&self, settings: &Settings, lang: Lang) -> Vec<Issue> {
        leftovers(&self.all, settings, lang)
    }
}

/// SK801 and SK802: silences that silenced nothing, and unknown codes.
fn leftovers(silences: &[Silence], settings: &Settings, lang: Lang) -> Vec<Issue> {
    let known = codes();
    silences
        .iter()
        .filter(|silence| !silence.used)
        .filter_map(|silence| {
            let is_known = known
                .iter()
                .any(|code| code.eq_ignore_ascii_case(&silence.code));
            // What is not looked for cannot show that a comment is idle.
            let code = match is_known {
                true if !settings.is_looked_for(&silence.code.to_ascii_uppercase()) => return None,
                true => "SK801",
                false => "SK802",
            };
            let severity = settings.severity(code, Some(Severity::Warning), false)?;
            Some(Issue {
                code,
                severity,
                text: silence_text(code, &silence.code, lang),
                help: (code == "SK802").then(|| how_to_silence(lang)),
                place: silence.place.clone(),
                related: Vec::new(),
                key: None,
                hidden: None,
            })
        })
        .collect()
}

fn how_to_silence(lang: Lang) -> String {
    match lang {
        Lang::Nb => "slik gjør du et unntak: # samskap: ignore[SK402] hvorfor",
        Lang::Nn => "slik gjer du eit unntak: # samskap: ignore[SK402] kvifor",
        Lang::En => "to suppress a finding, write: # samskap: ignore[SK402] why",
    }
    .to_owned()
}

/// The words of SK801 and SK802.
fn silence_text(code: &'static str, word: &str, lang: Lang) -> String {
    let word = quoted(lang, &one_line(word));
    match (code, lang) {
        ("SK802", Lang::Nb) => format!("Ukjent kode {word} i et unntak"),
        ("SK802", Lang::Nn) => format!("Ukjend kode {word} i eit unntak"),
        ("SK802", Lang::En) => format!("Unknown code {word} in a suppression comment"),
        (_, Lang::Nb) => format!("Unntaket gjelder ingenting: {word} blir ikke funnet her"),
        (_, Lang::Nn) => format!("Unntaket gjeld ingenting: {word} blir ikkje funne her"),
        (_, Lang::En) => format!("The suppression comment has no effect: {word} is not found here"),
    }
}

/// The changes that take idle silences (SK801) out of a text. The reason stays, as a comment of its
/// own; a comment with nothing left to say goes, with its line.
pub fn without(text: &str, idle: &[Issue]) -> Vec<Edit> {
    let mut spans: Vec<Range<usize>> = idle
        .iter()
        .filter(|issue| issue.code == "SK801")
        .map(|issue| issue.place.span.clone())
        .collect();
    spans.sort_unstable_by_key(|span| span.start);
    let mut comments: Vec<(Range<usize>, HashSet<usize>)> = Vec::new();
    for span in spans {
        // Those of one comment come one after the other.
        let same = comments
            .last_mut()
            .filter(|(comment, _)| comment.contains(&span.start));
        if let Some((_, idle)) = same {
            idle.insert(span.start);
        } else if let Some(comment) = comment_around(text, span.start) {
            comments.push((comment, HashSet::from([span.start])));
        }
    }
    comments
        .into_iter()
        .filter_map(|(comment, idle)| {
            let written = text.get(comment.clone()).unwrap_or_default();
            let codes = codes_in(written);
            let why = codes.first().map_or("", |(_, _, why)| *why);
            let left: Vec<&str> = codes
                .iter()
                .filter(|(_, span, _)| !idle.contains(&(comment.start + span.start)))
                .map(|(code, ..)| *code)
                .collect();
            let why_after = if why.is_empty() {
                String::new()
            } else {
                format!(" {why}")
            };
            Some(match (left.as_slice(), why) {
                ([], "") => Edit::new(with_its_line(text, comment), ""),
                ([], why) => {
                    let alone = format!("# {why}");
                    // A reason that would silence by itself is left to people.
                    if !codes_in(&alone).is_empty() {
                        return None;
                    }
                    Edit::new(comment, alone)
                }
                (left, _) => {
                    let left = left.join(", ");
                    Edit::new(comment, format!("# samskap: ignore[{left}]{why_after}"))
                }
            })
        })
        .collect()
}

/// The comment that a place stands in, from its sign to the end of the line.
fn comment_around(text: &str, at: usize) -> Option<Range<usize>> {
    let before = text.get(..at)?;
    let line = before.rfind(['\n', '\r']).map_or(0, |end| end + 1);
    let word = line + before.get(line..)?.rfind("samskap:")?;
    let start = text
        .get(..word)?
        .trim_end()
        .trim_end_matches('#')
        .len()
        .max(line);
    let rest = text.get(at..)?;
    let line_end = rest.find(['\n', '\r']).unwrap_or(rest.len());
    let on_line = rest.get(..line_end)?;
    let end = at + next_order(on_line).unwrap_or(line_end);
    let end = text.get(..end)?.trim_end().len();
    Some(start..end)
}

/// A comment with its whole line, when nothing else stands there, else with the space before it.
fn with_its_line(text: &str, comment: Range<usize>) -> Range<usize> {
    let before = text.get(..comment.start).unwrap_or_default();
    let start = before.trim_end_matches([' ', '\t']).len();
    if start > 0
        && !before
            .get(..start)
            .is_some_and(|b| b.ends_with(['\n', '\r']))
    {
        return start..comment.end;
    }
    let after = text.get(comment.end..).unwrap_or_default();
    let blank = after.len() - after.trim_start_matches([' ', '\t']).len();
    let rest = after.get(blank..).unwrap_or_default();
    let ended = match rest.as_bytes() {
        [b'\r', b'\n', ..] => 2,
        [b'\r' | b'\n', ..] => 1,
        _ => 0,
    };
    start..comment.end + blank + ended
}

impl Silence {
    /// It stands above all content of the file, and holds for all of it.
    pub fn is_for_file(&self) -> bool {
        self.for_file
    }
}

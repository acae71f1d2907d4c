//! The questions as a Markdown form: to print for a workshop, or to fill in and read back.

use super::markdown::escaped;
use crate::charter::Charter;
use crate::charter::manuscript;
use crate::charter::spelling;
use crate::questionnaire::choice::{Choice, choices, question};
use crate::theory::lang::{Lang, Tri, one_line};
use crate::theory::questions::{Ask, Said};
use crate::theory::terms::Sector;

/// The line that a text is written on.
const LINE: &str = "______________________________";

/// What stands above the questions.
const INTRO: Tri = Tri::new(
    "Svar sammen, og sett kryss. «Vet ikke» er et svar. Flere kryss er lov der det spørres hvem som var med.",
    "Svar saman, og set kryss. «Veit ikkje» er eit svar. Fleire kryss er lov der det er spurt kven som var med.",
    "Answer together, and tick the boxes. “Unknown” is an answer. Several ticks are fine where it is asked who took part.",
);

/// Draws a form with some questions.
pub fn form(charter: Option<&Charter>, asks: &[Ask], side: Option<Sector>, lang: Lang) -> String {
    let tri = |nb, nn, en| Tri::new(nb, nn, en).to(lang);
    let title = charter.map_or_else(
        || {
            tri(
                "Er det samskaping?",
                "Er det samskaping?",
                "Is it samskaping?",
            )
            .to_owned()
        },
        |charter| escaped(&charter.name),
    );
    let mut out = format!("# {title}\n\n");
    out.push_str(INTRO.to(lang));
    out.push('\n');
    if let Some(side) = side {
        out.push_str(&format!("\n{}\n", for_side(side, lang)));
    }
    for (number, ask) in asks.iter().enumerate() {
        let guide = ask.guide();
        let path = code(&manuscript::spelled_path(charter, *ask, side, lang));
        let question = escaped(&question(charter, *ask, lang));
        out.push_str(&format!("\n## {}. {question}\n\n", number + 1));
        out.push_str(&format!("{} {path}\n\n", guide.example.to(lang)));
        let boxes = boxes(charter, *ask, lang);
        if boxes.is_empty() {
            out.push_str(&format!("{}: {LINE}\n", answer(lang)));
        }
        for choice in boxes {
            out.push_str(&format!("- [ ] {}\n", escaped(&choice.word)));
        }
    }
    out
}

fn answer(lang: Lang) -> &'static str {
    Tri::new("Svar", "Svar", "Answer").to(lang)
}

/// A text as code, between as many backticks as it takes.
fn code(text: &str) -> String {
    let text = one_line(text);
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    match longest {
        0 => format!("`{text}`"),
        longest => {
            let fence = "`".repeat(longest + 1);
            format!("{fence} {text} {fence}")
        }
    }
}

/// The code at the end of a line, as [`code`] writes it.
fn last_code(line: &str) -> Option<&str> {
    let body = line.trim_end_matches('`');
    let fence = line.get(body.len()..).filter(|fence| !fence.is_empty())?;
    let (_, text) = body.rsplit_once(fence)?;
    let text = match fence.len() {
        1 => text,
        _ => text.strip_prefix(' ')?.strip_suffix(' ')?,
    };
    Some(text).filter(|text| !text.is_empty())
}

/// What can be ticked; the sectors one by one. No two of them are alike: actors of one name are told
/// apart by their ids.
fn boxes(charter: Option<&Charter>, ask: Ask, lang: Lang) -> Vec<Choice> {
    if ask != Ask::Parties {
        let mut all = choices(charter, ask, lang);
        let words: Vec<String> = all.iter().map(|choice| choice.word.clone()).collect();
        for choice in &mut all {
            let is_alone = words.iter().filter(|word| **word == choice.word).count() == 1;
            if let (false, Said::Took(of) | Said::Consulted(of)) = (is_alone, &choice.said)
                && let [at] = of.as_slice()
                && let Some(actor) = charter.and_then(|charter| charter.actors.get(*at))
            {
                choice.word = format!("{} ({})", choice.word, one_line(&actor.id));
            }
        }
        return all;
    }
    let sector = |spelled: &spelling::Spelled<Sector>| Choice {
        key: String::new(),
        word: spelled.to(lang).to_owned(),
        said: Said::Sectors(vec![spelled.means]),
    };
    spelling::SECTORS.iter().map(sector).collect()
}

/// One question of a form that was filled in: the way to it, and what stands below it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filled {
    /// The line of the form that the way stands on, from 1.
    pub line: usize,
    /// Such as `faser.idé`.
    pub path: String,
    /// What was ticked, each with its line.
    pub ticks: Vec<(usize, String)>,
    /// What was written where the answer is a text, or beside the boxes as an answer.
    pub text: Option<String>,
    /// What stands between the question and the way to it: the question's own examples, and what somebody
    /// wrote there.
    pub between: Vec<String>,
    /// What else was written, in the order of the lines.
    pub remarks: Vec<String>,
}

/// A form that was filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form {
    /// Its questions, in their order.
    pub questions: Vec<Filled>,
    /// What was written above the first of them.
    pub remarks: Vec<String>,
    /// The lines with a mark that is not understood, or a tick below no question.
    pub not_read: Vec<(usize, String)>,
}

/// What stands in a box.
enum Mark<'t> {
    Empty,
    Ticked(&'t str),
    Other,
}

/// A line with a box: its mark, and what follows it. Lists may begin with a dash of any length, a star or a
/// dot; a box is brackets or one character.
fn mark(line: &str) -> Option<Mark<'_>> {
    let is_space = |c: char| c.is_whitespace() || c == '\u{200B}' || c == '\u{FEFF}';
    let bare = line.trim_start_matches(is_space);
    let bullet = ['-', '*', '+', '–', '—', '•', '·', '◦', '‣', '▪', '\u{F0B7}'];
    let listed = bare
        .strip_prefix(bullet)
        .map(|rest| rest.trim_start_matches(is_space));
    let bare = listed.unwrap_or(bare);
    let mut letters = bare.chars();
    match letters.next()? {
        '☐' | '□' | '▢' | '❏' | '❑' | '◻' | '⬜' => return Some(Mark::Empty),
        '☑' | '☒' | '⊠' | '✓' | '✔' | '✗' | '✘' | '✅' | '🗹' | '🗷' | '⮽' => {
            let rest = letters.as_str().trim_start_matches('\u{FE0F}');
            return Some(Mark::Ticked(rest.trim_matches(is_space)));
        }
        _ => {}
    }
    // Word processors put a backslash before what Markdown has a use for.
    let bare = bare.strip_prefix('\\').unwrap_or(bare);
    let (inside, rest) = bare.strip_prefix('[')?.split_once(']')?;
    let inside = inside.trim_end_matches('\\');
    let empty = |c: char| is_space(c) || matches!(c, '_' | '.' | '\\');
    let inside = inside.trim_matches(empty).trim_end_matches('\u{FE0F}');
    let rest = rest.trim_matches(is_space);
    let ticks = [
        "x", "×", "✓", "✔", "✗", "✘", "✅", "v", "*", "•", "●", "■", "√", "х", "xx",
    ];
    match inside.to_lowercase().as_str() {
        "" => Some(Mark::Empty),
        tick if ticks.contains(&tick) => Some(Mark::Ticked(rest)),
        // A link, or brackets in a sentence, are no box.
        _ if rest.starts_with(['(', '[']) || listed.is_none() && inside.chars().count() > 3 => None,
        _ => Some(Mark::Other),
    }
}

/// For whom a form is filled in.
fn for_side(side: Sector, lang: Lang) -> String {
    let party = side.party().to(lang);
    match lang {
        Lang::Nb => format!("Dere svarer for {party}."),
        Lang::Nn => format!("De svarer for {party}."),
        Lang::En => format!("You answer for {party}."),
    }
}

/// Whether a line is a part of what [`form`] writes itself above the boxes of a question.
pub fn is_example(ask: Ask, line: &str) -> bool {
    let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let line = squeezed(&line.replace('\\', ""));
    Lang::ALL
        .into_iter()
        .any(|lang| squeezed(ask.guide().example.to(lang)).contains(&line))
}

/// Whether a line is one that [`form`] writes itself above the questions.
fn is_own(line: &str) -> bool {
    Lang::ALL.into_iter().any(|lang| {
        let intro = INTRO.to(lang);
        let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut sides = Sector::ALL.into_iter().map(|side| for_side(side, lang));
        // A line of it, perhaps broken otherwise; a word or two is somebody's own.
        let is_part = line.chars().count() > 15 && squeezed(intro).contains(&squeezed(line));
        is_part || sides.any(|side| side == squeezed(line))
    })
}

/// `## 4. …`, as a question of a form begins.
fn is_question(line: &str) -> bool {
    let number = line
        .trim_start_matches('#')
        .trim_start()
        .trim_start_matches('\\');
    let digits = number.trim_start_matches(|c: char| c.is_ascii_digit());
    line.starts_with('#') && digits.len() < number.len()
}

/// Reads what was ticked and written in a form. Nothing that somebody wrote is passed over.
pub fn filled(text: &str) -> Form {
    let mut form = Form::default();
    let mut titled = false;
    // Between the heading of a question and the way to it stand the question's own examples.
    let mut examples = false;
    for (number, line) in text.trim_start_matches('\u{FEFF}').lines().enumerate() {
        let number = number + 1;
        let line = line.trim();
        if line.is_empty() {
            continue;
        }
        if is_question(line) {
            let path = last_code(line).unwrap_or_default().to_owned();
            examples = path.is_empty();
            form.questions.push(Filled {
                line: number,
                path,
                ..Filled::default()
            });
            continue;
        }
        let Some(question) = form.questions.last_mut() else {
            let is_title = line.starts_with('#') && !titled;
            titled |= is_title;
            match mark(line) {
                Some(Mark::Empty) => {}
                Some(_) => form.not_read.push((number, line.to_owned())),
                None if is_title || is_own(line) => {}
                None => form.remarks.push(line.to_owned()),
            }
            continue;
        };
        let field = Lang::ALL
            .into_iter()
            .find_map(|lang| line.strip_prefix(answer(lang))?.strip_prefix(':'));
        match (mark(line), field, last_code(line)) {
            (Some(Mark::Empty), ..) => examples = false,
            (Some(Mark::Ticked(word)), ..) if !question.path.is_empty() => {
                examples = false;
                question.ticks.push((number, word.to_owned()));
            }
            (Some(_), ..) => form.not_read.push((number, line.to_owned())),
            (None, Some(text), _) => {
                examples = false;
                let written = without_lines(text);
                if !written.is_empty() {
                    question.text = Some(written);
                }
            }
            (None, None, Some(path)) if question.path.is_empty() => {
                question.line = number;
                question.path = path.to_owned();
                examples = false;
            }
            (None, None, _) if examples => question.between.push(line.to_owned()),
            (None, None, _) => {
                let written = without_lines(line);
                if !written.is_empty() {
                    question.remarks.push(written);
                }
            }
        }
    }
    form
}

/// A text without the lines that were there to write on.
fn without_lines(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(start) = rest.find("___") {
        out.push_str(rest.get(..start).unwrap_or_default());
        out.push(' ');
        rest = rest
            .get(start..)
            .unwrap_or_default()
            .trim_start_matches('_');
    }
    out.push_str(rest);
    let out = out.replace("\\_", "");
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What the ticks of one question say, and what was written behind them. What two boxes could have meant
/// is no answer; nor are two ticks where there is one answer.
pub fn meant(
    charter: Option<&Charter>,
    ask: Ask,
    ticks: &[(usize, String)],
) -> Option<(Said, Vec<String>)> {
    let mut behind = Vec::new();
    let mut said = Vec::new();
    for (_, tick) in ticks {
        let (one, rest) = ticked(charter, ask, tick)?;
        said.push(one);
        behind.extend(Some(rest).filter(|rest| !rest.is_empty()));
    }
    let mut sets = Vec::new();
    for one in &said {
        match one {
            Said::Took(set) | Said::Consulted(set) => sets.extend(set.iter().copied()),
            Said::Sectors(_) => {}
            alone if said.len() == 1 => return Some((alone.clone(), behind)),
            _ => return None,
        }
    }
    sets.sort_unstable();
    sets.dedup();
    let sectors = |said: &Said| match said {
        Said::Sectors(of) => of.clone(),
        _ => Vec::new(),
    };
    let whole = match ask {
        Ask::Parties => Said::Sectors(said.iter().flat_map(sectors).collect()),
        Ask::Consulted(_) => Said::Consulted(sets),
        _ => Said::Took(sets),
    };
    Some((whole, behind))
}

/// The box that a tick stands before, by its words, and what was written behind them.
fn ticked(charter: Option<&Charter>, ask: Ask, tick: &str) -> Option<(Said, String)> {
    let plain = |text: &str| {
        text.replace('\\', "")
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    };
    let tick = plain(tick.trim_matches(['*', '_']));
    let mut best: Vec<(usize, Said)> = Vec::new();
    for lang in Lang::ALL {
        let mut of_lang: Vec<(usize, Said)> = Vec::new();
        for choice in boxes(charter, ask, lang) {
            for word in [plain(&escaped(&choice.word)), plain(&choice.word)] {
                let Some(rest) = tick.strip_prefix(word.as_str()) else {
                    continue;
                };
                if rest.starts_with(|c: char| c.is_alphanumeric()) {
                    continue;
                }
                of_lang.push((word.len(), choice.said.clone()));
                break;
            }
        }
        let longest = of_lang.iter().map(|(length, _)| *length).max().unwrap_or(0);
        of_lang.retain(|(length, _)| *length == longest);
        if best.first().is_none_or(|(length, _)| *length < longest) && !of_lang.is_empty() {
            best = of_lang;
        }
    }
    match best.as_slice() {
        [(length, said)] => {
            let rest = tick.get(*length..).unwrap_or_default();
            let rest = rest.trim_start_matches([' ', ',', '.', ':', ';', '–', '—', '-']);
            Some((said.clone(), rest.trim().to_owned()))
        }
        _ => None,
    }
}

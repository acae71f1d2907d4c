//! The questions as a Markdown form: to print for a workshop, or to fill in and read back.

use std::collections::HashMap;

use super::markdown::escaped;
use crate::charter::Charter;
use crate::charter::manuscript;
use crate::charter::spelling;
use crate::questionnaire::choice::{Choice, choices, name, question};
use crate::theory::lang::{Lang, Tri, list, one_line};
use crate::theory::questions::{Ask, Said};
use crate::theory::terms::Sector;

/// The line that a text is written on.
const LINE: &str = "______________________________";

/// What stands above the questions.
const INTRO: Tri = Tri::new(
    "Svar i egen gruppe, uten den andre siden. Sett kryss. «Vet ikke» er også et svar. Der vi spør hvem som var med, kan dere sette flere kryss. Ikke kryss av for dem som bare ble spurt.",
    "Svar i eiga gruppe, utan den andre sida. Set kryss. «Veit ikkje» er òg eit svar. Der vi spør kven som var med, kan de setje fleire kryss. Ikkje kryss av for dei som berre vart spurde.",
    "Answer within your own group, without the other side. Tick the boxes. “Unknown” is an answer too. Where we ask who took part, you may tick several boxes. Do not tick those who were only asked.",
);

/// A question of a form, and what is answered to it so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The question.
    pub ask: Ask,
    /// The answer that stands in the charter, by sides where they answer apart, in words.
    pub so_far: Option<String>,
}

impl From<Ask> for Asked {
    fn from(ask: Ask) -> Asked {
        Asked { ask, so_far: None }
    }
}

/// What a form is about.
#[derive(Clone, Copy, Debug)]
pub struct Sheet<'a> {
    /// The charter, where there is one.
    pub charter: Option<&'a Charter>,
    /// The challenge, in the charter's words.
    pub challenge: Option<&'a str>,
    /// The side that it is for.
    pub side: Option<Sector>,
    /// The language that it is in.
    pub lang: Lang,
}

/// Draws a form with some questions.
pub fn form(sheet: &Sheet, asks: &[Asked]) -> String {
    let Sheet {
        charter,
        side,
        lang,
        ..
    } = *sheet;
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
    // Of a charter that is not there yet, this is what is asked.
    let is_new = asks.iter().any(|asked| asked.ask == Ask::Name);
    for line in head(sheet).iter().filter(|_| !is_new) {
        out.push_str(&format!("\n{line}\n"));
    }
    out.push_str(&format!("\n{}: {LINE}\n", WHO.to(lang)));
    for (number, asked) in asks.iter().enumerate() {
        let guide = asked.ask.guide();
        let question = escaped(&heading(charter, asked.ask, lang));
        out.push_str(&format!("\n## {}. {question}\n\n", number + 1));
        out.push_str(&format!("{}\n\n", guide.why.to(lang)));
        out.push_str(&format!("{}\n\n", guide.example.to(lang)));
        if let Some(so_far) = &asked.so_far {
            out.push_str(&format!("{}: {}\n\n", SO_FAR.to(lang), escaped(so_far)));
        }
        let boxes = boxes(charter, asked.ask, lang);
        if boxes.is_empty() {
            out.push_str(&format!("{}: {LINE}\n", answer(lang)));
        }
        for choice in boxes {
            out.push_str(&format!("- [ ] {}\n", escaped(&choice.word)));
        }
        out.push_str(&format!("\n{}: {LINE}\n", NOTE.to(lang)));
    }
    out
}

/// Who fills it in, and when.
const WHO: Tri = Tri::new(
    "Hvem svarer, og når",
    "Kven svarer, og når",
    "Who answers, and when",
);

/// What the charter says so far.
const SO_FAR: Tri = Tri::new("Svart så langt", "Svara så langt", "Answered so far");

/// Room for more.
const NOTE: Tri = Tri::new("Merknad", "Merknad", "Note");

/// The challenge and the parties, for everybody to see what it is about.
pub fn head(sheet: &Sheet) -> Vec<String> {
    let (Some(charter), lang) = (sheet.charter, sheet.lang) else {
        return Vec::new();
    };
    let mut lines = Vec::new();
    if let Some(challenge) = sheet.challenge {
        let challenge = escaped(&one_line(challenge));
        lines.push(match lang {
            Lang::Nb => format!("Utfordringen: {challenge}"),
            Lang::Nn => format!("Utfordringa: {challenge}"),
            Lang::En => format!("The challenge: {challenge}"),
        });
    }
    let parties: Vec<String> = (0..charter.actors.len())
        .map(|at| name(charter, at, lang))
        .map(|name| match spelling::is_placeholder(&name) {
            true => "______________".to_owned(),
            false => name,
        })
        .collect();
    let parties = escaped(&list(lang, &parties));
    lines.push(match lang {
        Lang::Nb => format!("Med i samarbeidet: {parties}"),
        Lang::Nn => format!("Med i samarbeidet: {parties}"),
        Lang::En => format!("Taking part: {parties}"),
    });
    lines
}

/// The question as it stands above its boxes: parties of one name are told apart by their ids.
fn heading(charter: Option<&Charter>, ask: Ask, lang: Lang) -> String {
    let question = question(charter, ask, lang);
    // On paper there is nothing to choose between but the sectors.
    let question = match ask {
        Ask::Parties => question
            .split_inclusive('?')
            .next()
            .unwrap_or_default()
            .to_owned(),
        _ => question,
    };
    let actor = ask
        .actor()
        .and_then(|at| charter.and_then(|charter| Some((charter, charter.actors.get(at)?))));
    match actor {
        Some((charter, actor)) => {
            let namesakes = charter.actors.iter().filter(|of| of.name == actor.name);
            match namesakes.count() {
                1 => question,
                _ => format!("{question} ({})", one_line(&actor.id)),
            }
        }
        None => question,
    }
}

/// A text as it is compared: without what Markdown and word processors put in.
fn plain(text: &str) -> String {
    text.replace('\\', "")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// Which question a heading is, in any of the languages. Two that are alike are none.
#[derive(Debug)]
pub struct Headings(HashMap<String, Option<Ask>>);

impl Headings {
    /// The headings of every question that a charter can hold an answer to.
    pub fn of(charter: Option<&Charter>) -> Headings {
        let mut all: HashMap<String, Option<Ask>> = HashMap::new();
        let asks = match charter {
            Some(charter) => manuscript::answerable(charter),
            None => manuscript::asks(None),
        };
        for ask in asks {
            for lang in Lang::ALL {
                let text = heading(charter, ask, lang);
                for text in [plain(&escaped(&text)), plain(&text)] {
                    let found = all.entry(text).or_insert(Some(ask));
                    if *found != Some(ask) {
                        *found = None;
                    }
                }
            }
        }
        Headings(all)
    }

    /// The question.
    pub fn ask(&self, heading: &str) -> Option<Ask> {
        self.0.get(&plain(heading)).copied().flatten()
    }
}

fn answer(lang: Lang) -> &'static str {
    Tri::new("Svar", "Svar", "Answer").to(lang)
}

/// The code at the end of a line: the way to an answer, as somebody may write it there.
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
    /// The line of the form that the question stands on, from 1.
    pub line: usize,
    /// The question, as it stands there without its number.
    pub heading: String,
    /// Such as `faser.idé`, where somebody has written the way to the answer; empty where not.
    pub path: String,
    /// The line that the way stands on.
    pub path_line: String,
    /// What was ticked, each with its line.
    pub ticks: Vec<(usize, String)>,
    /// What was written where the answer is a text, or beside the boxes as an answer.
    pub text: Option<String>,
    /// What stands between the question and its boxes: what explains it, and what somebody wrote there.
    pub between: Vec<String>,
    /// What else was written, in the order of the lines.
    pub remarks: Vec<String>,
}

/// A form that was filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form {
    /// The side that it is filled in for, where it says so.
    pub side: Option<Sector>,
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
        "x", "×", "✓", "✔", "✗", "✘", "✅", "v", "*", "•", "●", "■", "√", "х", "xx", "☑", "☒", "⊠",
        "🗸", "🗹",
    ];
    // A mark behind an empty box is meant for it, and may be meant for another.
    let behind = rest.split_whitespace().next_back().unwrap_or_default();
    let is_marked = ["x", "X", "✓", "✔", "☑", "☒", "<--", "<-", "←"].contains(&behind);
    match inside.to_lowercase().as_str() {
        "" if is_marked => Some(Mark::Other),
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
    let line = plain(line);
    let guide = ask.guide();
    Lang::ALL.into_iter().any(|lang| {
        let so_far = line.starts_with(&format!("{}:", SO_FAR.to(lang)));
        let is_part = |text: Tri| plain(text.to(lang)).contains(&line);
        so_far || is_part(guide.example) || is_part(guide.why)
    })
}

/// The side that a line says the form is filled in for.
fn side_of(line: &str) -> Option<Sector> {
    let line = plain(line);
    Sector::ALL.into_iter().find(|side| {
        Lang::ALL
            .into_iter()
            .any(|lang| for_side(*side, lang) == line)
    })
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

/// The question that a line begins: what stands after `## 4.`.
fn question_of(line: &str) -> Option<&str> {
    let number = line
        .trim_start_matches('#')
        .trim_start()
        .trim_start_matches('\\');
    let digits = number.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_one = line.starts_with('#') && digits.len() < number.len();
    is_one.then(|| digits.trim_start_matches(['\\', '.', ')', ' ']))
}

/// What somebody wrote on a line that was there to write on, without the word before it.
fn written_on(line: &str, word: Tri) -> Option<String> {
    let text = Lang::ALL.into_iter().find_map(|lang| {
        let rest = line.strip_prefix(word.to(lang))?;
        rest.strip_prefix(':')
    })?;
    Some(without_lines(text))
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
        if let Some(heading) = question_of(line) {
            let path = last_code(line).unwrap_or_default().to_owned();
            examples = path.is_empty();
            form.questions.push(Filled {
                line: number,
                heading: heading.to_owned(),
                path,
                ..Filled::default()
            });
            continue;
        }
        let Some(question) = form.questions.last_mut() else {
            let is_title = line.starts_with('#') && !titled;
            titled |= is_title;
            if let Some(side) = side_of(line) {
                form.side = Some(side);
                continue;
            }
            if let Some(written) = written_on(line, WHO) {
                form.remarks.extend(Some(written).filter(|w| !w.is_empty()));
                continue;
            }
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
            (Some(Mark::Ticked(word)), ..) => {
                examples = false;
                question.ticks.push((number, word.to_owned()));
            }
            (Some(Mark::Other), ..) => form.not_read.push((number, line.to_owned())),
            (None, Some(text), _) => {
                examples = false;
                let written = without_lines(text);
                if !written.is_empty() {
                    question.text = Some(written);
                }
            }
            (None, None, Some(path)) if question.path.is_empty() => {
                question.path = path.to_owned();
                question.path_line = line.to_owned();
            }
            (None, None, _) if examples => question.between.push(line.to_owned()),
            (None, None, _) => {
                let written = written_on(line, NOTE).unwrap_or_else(|| without_lines(line));
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
    let tick = plain(tick.trim_matches(['*', '_']));
    let mut best: Vec<(usize, Said)> = Vec::new();
    for lang in Lang::ALL {
        let mut of_lang: Vec<(usize, Said)> = Vec::new();
        for choice in boxes(charter, ask, lang) {
            for word in [plain(&escaped(&choice.word)), plain(&choice.word)] {
                // «Ja» is ja.
                let begins = tick.get(..word.len()).unwrap_or_default();
                if begins.to_lowercase() != word.to_lowercase() {
                    continue;
                }
                let rest = tick.get(word.len()..).unwrap_or_default();
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

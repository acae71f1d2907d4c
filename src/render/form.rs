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
    out.push_str(tri(
        "Svar sammen, og sett kryss. «Vet ikke» er et svar. Flere kryss er lov der det spørres hvem som var med.\n",
        "Svar saman, og set kryss. «Veit ikkje» er eit svar. Fleire kryss er lov der det er spurt kven som var med.\n",
        "Answer together, and tick the boxes. “Unknown” is an answer. Several ticks are fine where it is asked who took part.\n",
    ));
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

/// One answered question of a form: the way to it, and what was ticked or written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    /// The line of the form, from 1.
    pub line: usize,
    /// Such as `faser.idé`.
    pub path: String,
    /// The words that were ticked, or the text.
    pub answers: Vec<String>,
}

/// Reads what was ticked and written in a form.
pub fn filled(text: &str) -> Vec<Filled> {
    let mut all: Vec<Filled> = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.starts_with('#') || line.starts_with("- [ ]") || line.starts_with("* [ ]") {
            continue;
        }
        let ticked = ["- [x] ", "- [X] ", "* [x] ", "* [X] "]
            .into_iter()
            .find_map(|tick| line.strip_prefix(tick));
        let field = Lang::ALL
            .into_iter()
            .find_map(|lang| line.strip_prefix(answer(lang))?.strip_prefix(':'));
        let written = field
            .map(|text| text.trim().trim_matches('_').trim())
            .filter(|text| !text.is_empty());
        match (ticked.or(written), field, last_code(line)) {
            (Some(answer), _, _) => {
                if let Some(question) = all.last_mut() {
                    question.answers.push(answer.trim().to_owned());
                }
            }
            (None, None, Some(path)) => all.push(Filled {
                line: number + 1,
                path: path.to_owned(),
                answers: Vec::new(),
            }),
            _ => {}
        }
    }
    all.retain(|question| !question.answers.is_empty());
    all
}

/// What the ticks and texts of one question say.
pub fn meant(charter: Option<&Charter>, ask: Ask, answers: &[String]) -> Option<Said> {
    // What two boxes could have meant is no answer.
    let said = |answer: &String| {
        Lang::ALL.into_iter().find_map(|lang| {
            let mut boxes = boxes(charter, ask, lang);
            boxes.retain(|choice| escaped(&choice.word) == *answer || choice.word == *answer);
            match boxes.as_slice() {
                [choice] => Some(choice.clone()),
                _ => None,
            }
        })
    };
    let said: Vec<Said> = answers
        .iter()
        .map(|answer| Some(said(answer)?.said))
        .collect::<Option<_>>()?;
    let mut sets = Vec::new();
    for one in &said {
        match one {
            Said::Took(set) | Said::Consulted(set) => sets.extend(set.iter().copied()),
            Said::Sectors(_) => {}
            alone if said.len() == 1 => return Some(alone.clone()),
            _ => return None,
        }
    }
    sets.sort_unstable();
    sets.dedup();
    let sectors = |said: &Said| match said {
        Said::Sectors(of) => of.clone(),
        _ => Vec::new(),
    };
    match ask {
        Ask::Parties => Some(Said::Sectors(said.iter().flat_map(sectors).collect())),
        Ask::Consulted(_) => Some(Said::Consulted(sets)),
        _ => Some(Said::Took(sets)),
    }
}

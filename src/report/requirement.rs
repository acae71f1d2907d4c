//! `--require`: a level, or conditions by their codes.

use crate::charter::spelling;
use crate::report::Verdict;
use crate::theory::lang::{Lang, Tri, list, quoted};
use crate::theory::rule::Outcome;
use crate::theory::rules;
use crate::theory::terms::Level;

/// What a charter is asked to meet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Requirement {
    /// The lower level is at least this.
    Level(Level),
    /// The condition is met.
    Condition(&'static str),
}

impl Requirement {
    /// Reads `tynn`, `tykk` or codes with commas between; a word that is neither is the error.
    ///
    /// # Errors
    /// The first word that is neither a level nor the code of a condition.
    pub fn parse(text: &str) -> Result<Vec<Requirement>, &str> {
        text.split(',')
            .map(str::trim)
            .map(|word| {
                let level = spelling::read(spelling::CLAIMS, word).map(|found| found.means);
                if let Some(claim) = level {
                    return Ok(Requirement::Level(claim.at_least()));
                }
                rules::find(&word.to_ascii_uppercase())
                    .filter(|rule| rule.condition().is_some())
                    .map(|rule| Requirement::Condition(rule.code))
                    .ok_or(word)
            })
            .collect()
    }

    /// Whether a verdict meets it; of what is done so far, when asked so.
    pub fn is_met(&self, verdict: &Verdict, so_far: bool) -> bool {
        match self {
            Requirement::Level(level) => {
                let interval = verdict.so_far.filter(|_| so_far);
                let is_reached = interval.unwrap_or(verdict.interval).lower >= *level;
                // What the charter itself shows not to be samskaping is not more than samarbeid.
                is_reached && (*level == Level::Samarbeid || !verdict.not_samskaping)
            }
            Requirement::Condition(code) => verdict.conditions.iter().any(|condition| {
                let outcome = if so_far {
                    condition.so_far
                } else {
                    condition.outcome
                };
                condition.rule.code == *code && outcome == Outcome::Always
            }),
        }
    }

    /// What is said of a charter that does not meet it.
    pub fn complaint(&self, verdict: &Verdict, so_far: bool, lang: Lang) -> String {
        let what = match self {
            Requirement::Level(level) => quoted(lang, level.name().to(lang)),
            Requirement::Condition(code) => (*code).to_owned(),
        };
        let path = crate::theory::lang::one_line(&verdict.head.path);
        let name = crate::theory::lang::one_line(&verdict.name);
        let scope = match so_far {
            false => "",
            true => Tri::new(" hittil", " så langt", " so far").to(lang),
        };
        match lang {
            Lang::Nb => {
                format!("samskap: «{name}» oppfyller ikke kravet {what}{scope} ({path})\n")
            }
            Lang::Nn => {
                format!("samskap: «{name}» oppfyller ikkje kravet {what}{scope} ({path})\n")
            }
            Lang::En => {
                format!("samskap: “{name}” does not meet the requirement {what}{scope} ({path})\n")
            }
        }
    }
}

/// What is said of a word that is no requirement.
pub fn unknown_word(word: &str, lang: Lang) -> String {
    let word = quoted(lang, &crate::theory::lang::one_line(word));
    let conditions = rules::ALL.iter().filter(|rule| rule.condition().is_some());
    let codes: Vec<&str> = conditions.map(|rule| rule.code).collect();
    let codes = list(lang, &codes);
    match lang {
        Lang::Nb => format!("{word} er verken et nivå (tynn, tykk) eller et vilkår ({codes})"),
        Lang::Nn => format!("{word} er verken eit nivå (tynn, tjukk) eller eit vilkår ({codes})"),
        Lang::En => format!("{word} is neither a level (thin, thick) nor a condition ({codes})"),
    }
}

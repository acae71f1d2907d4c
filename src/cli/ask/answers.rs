//! All the answers, at any time: open questions first, and each can be changed.

use std::io;

use super::Session;
use super::command::Command;
use super::interview::Reply;
use super::prompt::{Prompt, Typed};
use crate::charter::Charter;
use crate::charter::manuscript::notes::{self, with_its_note};
use crate::cli::Exit;
use crate::cli::output::Screen;
use crate::questionnaire::choice;
use crate::render::question;
use crate::theory::lang::{Lang, Tri, one_line, quoted};
use crate::theory::questions::{Ask, Stake};

/// A question, and what is answered to it.
struct Row {
    ask: Ask,
    question: String,
    answer: String,
    is_open: bool,
}

/// How many open questions the end tells of.
const TOLD: usize = 3;

/// What a row is about: the question, without what helps with answering it.
fn label(charter: Option<&Charter>, ask: Ask, lang: Lang) -> String {
    let question = choice::question(charter, ask, lang);
    match ask {
        Ask::ActorName(_) => Tri::new("En part:", "Ein part:", "A party:")
            .to(lang)
            .to_owned(),
        _ => question
            .split_inclusive('?')
            .next()
            .unwrap_or_default()
            .to_owned(),
    }
}

impl Session {
    /// Shows the answers, in pages, until somebody wants to change one or go on.
    pub(super) fn list(&mut self, prompt: &mut Prompt) -> io::Result<Reply> {
        self.is_fresh = false;
        let rows = self.rows();
        let named = rows.iter().any(|row| matches!(row.ask, Ask::ActorName(_)));
        let pages = self.pages(prompt, &rows);
        let mut page = 0;
        loop {
            prompt.say("\n");
            if let Some(text) = pages.get(page) {
                prompt.say(text);
            }
            let is_party = |row: &Row| matches!(row.ask, Ask::ActorName(_));
            let party = rows.iter().rposition(is_party).filter(|_| named);
            let party = party.map(|at| at + 1);
            self.say(prompt, &self.list_keys(page, pages.len(), party));
            let line = match prompt.line(&[])? {
                Typed::Line(line) => line,
                Typed::Back => "<".to_owned(),
                Typed::End => return Ok(Reply::Stop),
                Typed::Interrupted => return Ok(Reply::Interrupted),
            };
            let typed = line.trim();
            match Command::read(typed) {
                Some(Command::Stop) => return Ok(Reply::Stop),
                Some(Command::Back) if page > 0 => {
                    page -= 1;
                    continue;
                }
                Some(Command::Back) => return Ok(Reply::Next),
                Some(Command::Skip | Command::List | Command::Explain) => continue,
                None => {}
            }
            if typed.is_empty() {
                page += 1;
                if page >= pages.len() {
                    return Ok(Reply::Next);
                }
                continue;
            }
            if typed == "+" && named {
                let names = rows
                    .iter()
                    .filter(|row| matches!(row.ask, Ask::ActorName(_)));
                self.questionnaire.ask_again(Ask::ActorName(names.count()));
                self.listing = true;
                return Ok(Reply::Next);
            }
            let (removed, number) = match typed.strip_prefix(['-', '−', '–']) {
                Some(rest) => (true, rest.trim()),
                None => (false, typed),
            };
            let at = number
                .trim_end_matches('.')
                .parse::<usize>()
                .ok()
                .and_then(|at| at.checked_sub(1));
            match (at.and_then(|at| rows.get(at)).map(|row| row.ask), removed) {
                (Some(ask), false) => {
                    self.questionnaire.ask_again(ask);
                    self.listing = true;
                    return Ok(Reply::Next);
                }
                (Some(Ask::ActorName(actor) | Ask::ActorSector(actor)), true) => {
                    self.remove(prompt, actor)?;
                    self.listing = true;
                    return Ok(Reply::Next);
                }
                (Some(_), true) => self.tell(
                    prompt,
                    Tri::new(
                        "Bare en part kan tas ut: skriv − og nummeret på raden med navnet.",
                        "Berre ein part kan takast ut: skriv − og nummeret på rada med namnet.",
                        "Only a party can be taken out: write − and the number of the row with the name.",
                    ),
                ),
                (None, _) => {
                    let count = rows.len();
                    self.say(
                        prompt,
                        &match self.lang {
                            Lang::Nb => format!("Skriv et nummer fra 1 til {count}, eller trykk Enter."),
                            Lang::Nn => format!("Skriv eit nummer frå 1 til {count}, eller trykk Enter."),
                            Lang::En => format!("Write a number from 1 to {count}, or press Enter."),
                        },
                    );
                }
            }
        }
    }

    /// Open questions first, in the words of the questions.
    fn rows(&self) -> Vec<Row> {
        let lang = self.lang;
        let draft = self.questionnaire.draft();
        let charter = draft.charter.as_ref();
        let unanswered = Tri::new("ikke svart", "ikkje svart", "no answer").to(lang);
        let unknown = Tri::new("vet ikke", "veit ikkje", "unknown").to(lang);
        let answers = self.questionnaire.answers();
        let given = |ask: Ask| answers.iter().any(|(of, _)| *of == ask);
        let notes = charter.map_or_else(Vec::new, |of| notes::of_questions(&draft.doc, of));
        let row = |ask: Ask, answer: String, is_open: bool| Row {
            ask,
            question: label(charter, ask, lang),
            answer: with_its_note(answer, &notes, ask, self.questionnaire.side_for(ask)),
            is_open,
        };
        let open = self.open_questions();
        let mut rows: Vec<Row> = open
            .iter()
            .map(|ask| {
                let answer = if given(*ask) { unknown } else { unanswered };
                row(*ask, answer.to_owned(), true)
            })
            .collect();
        for (ask, said) in &answers {
            if open.contains(ask) {
                continue;
            }
            rows.push(row(*ask, choice::shown(charter, *ask, said, lang), false));
        }
        rows
    }

    /// The questions that can still change the level, SK401 or SK402, answered with *vet ikke* or not at all.
    pub(super) fn open_questions(&self) -> Vec<Ask> {
        let open = self.questionnaire.undecided().into_iter();
        open.filter(|(_, stake)| *stake <= Stake::Exploitation)
            .map(|(ask, _)| ask)
            .collect()
    }

    fn pages(&self, prompt: &Prompt, rows: &[Row]) -> Vec<String> {
        let style = self.style(prompt);
        // Below the page stand what can be typed, and what is.
        let room = match self.plain {
            true => usize::MAX,
            false => prompt.rows().saturating_sub(5).max(6),
        };
        let width = rows.len().to_string().len();
        let mut pages: Vec<String> = Vec::new();
        let mut lines = 0;
        for (at, row) in rows.iter().enumerate() {
            let mark = if row.is_open { "?" } else { " " };
            let mark = format!("{mark} {:>width$}  ", at + 1);
            let text = question::answer(&mark, &row.question, &row.answer, style);
            let height = text.lines().count();
            match pages.last_mut() {
                Some(page) if lines + height <= room => {
                    page.push_str(&text);
                    lines += height;
                }
                _ => {
                    pages.push(text);
                    lines = height;
                }
            }
        }
        pages
    }

    /// The keys of a page of answers; with the row of a party, where parties can be taken out.
    fn list_keys(&self, page: usize, pages: usize, party: Option<usize>) -> String {
        let lang = self.lang;
        let is_last = page + 1 >= pages;
        let mut text = match (is_last, lang) {
            (true, Lang::Nb) => "Enter: tilbake til spørsmålene".to_owned(),
            (true, Lang::Nn) => "Enter: tilbake til spørsmåla".to_owned(),
            (true, Lang::En) => "Enter: back to the questions".to_owned(),
            (false, Lang::Nb) => format!("Side {} av {pages} · Enter: neste side", page + 1),
            (false, Lang::Nn) => format!("Side {} av {pages} · Enter: neste side", page + 1),
            (false, Lang::En) => format!("Page {} of {pages} · Enter: next page", page + 1),
        };
        text.push_str(match lang {
            Lang::Nb => " · et nummer: endre svaret",
            Lang::Nn => " · eit nummer: endre svaret",
            Lang::En => " · a number: change the answer",
        });
        if let Some(row) = party {
            text.push_str(&match lang {
                Lang::Nb => format!(" · +: en part til · −{row}: ta ut parten på rad {row}"),
                Lang::Nn => format!(" · +: ein part til · −{row}: ta ut parten på rad {row}"),
                Lang::En => {
                    format!(" · +: another party · −{row}: take out the party of row {row}")
                }
            });
        }
        text
    }

    /// Takes out a party, after a yes.
    fn remove(&mut self, prompt: &mut Prompt, actor: usize) -> io::Result<()> {
        let lang = self.lang;
        let (name, count) = {
            let draft = self.questionnaire.draft();
            let Some(charter) = draft.charter.as_ref() else {
                return Ok(());
            };
            (choice::name(charter, actor, lang), charter.actors.len())
        };
        if count < 3 {
            self.tell(
                prompt,
                Tri::new(
                    "To parter må være med. Gi parten et annet navn i stedet.",
                    "To partar må vere med. Gi parten eit anna namn i staden.",
                    "Two parties have to take part. Give the party another name instead.",
                ),
            );
            return Ok(());
        }
        let name = quoted(lang, &one_line(&name));
        let question = match lang {
            Lang::Nb => format!("Ta ut {name}, og det som bare er svart om den parten? j eller n"),
            Lang::Nn => {
                format!("Ta ut {name}, og det som berre er svart om den parten? j eller n")
            }
            Lang::En => {
                format!("Take out {name}, and what is answered about that party alone? y or n")
            }
        };
        if !self.is_yes(prompt, &question)? {
            return Ok(());
        }
        match self.questionnaire.remove_party(actor) {
            Ok(()) => self.save(prompt),
            Err(_) => self.tell(
                prompt,
                Tri::new(
                    "Parten står slik i filen at den ikke kan tas ut her. Ta den ut selv.",
                    "Parten står slik i fila at han ikkje kan takast ut her. Ta han ut sjølv.",
                    "The way the party is written in the file, it cannot be taken out here. Take it out yourself.",
                ),
            ),
        }
        Ok(())
    }

    /// What the answers come to, what is open, and what can be done with them.
    pub(super) fn ending(&self, screen: &Screen) -> Exit {
        let Some(verdict) = self.verdict() else {
            return Exit::Well;
        };
        let lang = self.lang;
        let headline = crate::render::terminal::headline(&verdict);
        if self.quiet {
            return screen.show(&headline);
        }
        let open = self.open_questions();
        let mut questions: Vec<String> = {
            let draft = self.questionnaire.draft();
            let charter = draft.charter.as_ref();
            let asks = open.iter().take(TOLD);
            asks.map(|ask| choice::question(charter, *ask, lang))
                .collect()
        };
        if open.len() > TOLD {
            let more = open.len() - TOLD;
            questions.push(match lang {
                Lang::Nb => format!("og {more} til"),
                Lang::Nn => format!("og {more} til"),
                Lang::En => format!("and {more} more"),
            });
        }
        let path = self.shown_path();
        let side = self.command_side();
        let disagree = verdict.sides.disagree.len();
        let whole = match (disagree, lang) {
            (0, _) => Tri::new("Hele svaret:", "Heile svaret:", "The whole result:")
                .to(lang)
                .to_owned(),
            (_, Lang::Nb) => {
                format!("Sidene svarer ulikt på spørsmål ({disagree}). Hele svaret viser hvilke:")
            }
            (_, Lang::Nn) => {
                format!("Sidene svarer ulikt på spørsmål ({disagree}). Heile svaret viser kva:")
            }
            (_, Lang::En) => format!(
                "The sides answer differently ({disagree} in all). The whole result shows where:"
            ),
        };
        let commands = [
            (
                Tri::new(
                    "Til møtet, med ruter å krysse av i:",
                    "Til møtet, med ruter å krysse av i:",
                    "For the meeting, with boxes to tick:",
                ),
                format!("samskap ask {path}{side} --print"),
            ),
            (
                Tri::new(
                    "Til referatet, i én setning:",
                    "Til referatet, i éi setning:",
                    "For the minutes, in one sentence:",
                ),
                format!("samskap classify {path} --format sentence"),
            ),
        ];
        let mut commands: Vec<(&str, String)> = commands
            .into_iter()
            .map(|(what, command)| (what.to(lang), command))
            .collect();
        commands.push((&whole, format!("samskap classify {path}")));
        screen.show(&question::ending(
            &headline, &questions, &commands, lang, screen.out,
        ))
    }
}

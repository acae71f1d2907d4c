//! What `ask` does without asking: a form on paper, answers from a file or from the command, and the
//! list of open questions.

use std::io::IsTerminal;
use std::path::PathBuf;

use anyhow::Context;
use serde::Serialize;

use super::super::Exit;
use super::super::input::{self, Target};
use super::super::output::{Named, Screen};
use super::super::setup::cannot_read;
use super::prompt::Prompt;
use super::save::Unsaved;
use super::{Session, not_saved};
use crate::charter::manuscript::notes::{self, with_its_note};
use crate::charter::manuscript::{self, Draft};
use crate::charter::reading::text;
use crate::charter::spelling::{self, Key};
use crate::charter::{Charter, Kind};
use crate::questionnaire::Questionnaire;
use crate::questionnaire::choice::{self, Effects, choices};
use crate::render::form::{Asked, Filled, Headings, Sheet, filled, form, head, is_example, meant};
use crate::render::terminal;
use crate::report::RULES;
use crate::theory::lang::{Lang, Tri, list, one_line, quoted};
use crate::theory::questions::{Ask, Said, Stake};
use crate::theory::terms::{Answer, Sector};

/// A charter that is not there yet is asked about as if all three sectors took part.
fn blank(lang: Lang) -> String {
    match lang {
        Lang::Nb => "navn: Er det samskaping?\nsektorer: [offentlig, sivilsamfunn, privat]\n",
        Lang::Nn => "namn: Er det samskaping?\nsektorar: [offentleg, sivilsamfunn, privat]\n",
        Lang::En => "name: Is it samskaping?\nsectors: [public, civil society, private]\n",
    }
    .to_owned()
}

/// A question that is open, for programs.
#[derive(Serialize)]
struct OpenQuestion {
    key: String,
    /// The same place in every language, but for the ids of actors.
    id: String,
    pointer: Option<String>,
    changes: &'static str,
    text: String,
    why: &'static str,
    answers: Vec<OpenAnswer>,
}

#[derive(Serialize)]
struct OpenAnswer {
    word: String,
    leads_to: String,
}

#[derive(Serialize)]
struct OpenQuestions {
    version: u32,
    samskap: &'static str,
    rules: u32,
    path: String,
    questions: Vec<OpenQuestion>,
}

/// The words that evidence begins with, where it is written below a question.
const EVIDENCE: &[&str] = &["Belegg", "belegg", "Evidence", "evidence"];

/// What became of a form.
#[derive(Default)]
struct Receipt {
    read: usize,
    unanswered: Vec<String>,
    /// A key, what stood there, and what stands there now.
    changed: Vec<(String, String, String)>,
    noted: usize,
    not_kept: Vec<String>,
}

impl Receipt {
    fn said(&self, path: &str, lang: Lang) -> String {
        let mut out = match lang {
            Lang::Nb => format!("Lest fra {path}: {} svar.", self.read),
            Lang::Nn => format!("Lese frå {path}: {} svar.", self.read),
            Lang::En => format!("Read from {path}: answers: {}.", self.read),
        };
        if !self.unanswered.is_empty() {
            let keys = list(lang, &self.unanswered);
            out.push_str(&match lang {
                Lang::Nb => format!(" Uten svar: {keys}."),
                Lang::Nn => format!(" Utan svar: {keys}."),
                Lang::En => format!(" Without an answer: {keys}."),
            });
        }
        if self.noted > 0 {
            out.push_str(&match lang {
                Lang::Nb => format!(
                    " Merknader og belegg er tatt vare på i kortet: {}.",
                    self.noted
                ),
                Lang::Nn => format!(
                    " Merknader og belegg er tekne vare på i kortet: {}.",
                    self.noted
                ),
                Lang::En => format!(" Notes and evidence, kept in the charter: {}.", self.noted),
            });
        }
        out.push('\n');
        out
    }
}

/// Answers that stood there, and that other answers would take the place of.
fn replaced(changed: &[(String, String, String)]) -> String {
    let line = |(key, before, now): &(String, String, String)| {
        format!("  {key}: {} → {}\n", one_line(before), one_line(now))
    };
    changed.iter().map(line).collect()
}

fn no_room(set: &str, lang: Lang) -> String {
    match lang {
        Lang::Nb => {
            format!("{set}: belegg hører til et svar som er gitt, og som ikke har belegg fra før")
        }
        Lang::Nn => format!(
            "{set}: belegg høyrer til eit svar som er gitt, og som ikkje har belegg frå før"
        ),
        Lang::En => {
            format!("{set}: evidence belongs to an answer that is given, and that has none yet")
        }
    }
}

fn unknown_question(path: &str, question: &Filled, lang: Lang) -> String {
    let line = question.line;
    let shown = match question.path.is_empty() {
        true => &question.heading,
        false => &question.path,
    };
    let key = quoted(lang, &one_line(shown));
    match (lang, question.path.is_empty()) {
        (Lang::Nb, false) => {
            format!("{path}:{line}: kortet har ikke noe spørsmål som heter {key}")
        }
        (Lang::Nn, false) => {
            format!("{path}:{line}: kortet har ikkje noko spørsmål som heiter {key}")
        }
        (Lang::En, false) => format!("{path}:{line}: the charter has no question called {key}"),
        (Lang::Nb, true) => {
            format!(
                "{path}:{line}: {key} er ikke et av spørsmålene, så svaret under kan ikke leses"
            )
        }
        (Lang::Nn, true) => {
            format!(
                "{path}:{line}: {key} er ikkje eit av spørsmåla, så svaret under kan ikkje lesast"
            )
        }
        (Lang::En, true) => {
            format!(
                "{path}:{line}: {key} is none of the questions, so the answer below cannot be read"
            )
        }
    }
}

/// What is answered to a question so far, by sides where they answer apart.
fn so_far(
    draft: &Draft,
    charter: &Charter,
    notes: &[notes::OfQuestion],
    ask: Ask,
    lang: Lang,
) -> Option<String> {
    let said = |side| {
        let said = manuscript::said(&draft.doc, charter, ask, side)?;
        let answer = choice::shown(Some(charter), ask, &said, lang);
        Some(with_its_note(answer, notes, ask, side))
    };
    let sides: Vec<String> = Sector::ALL
        .into_iter()
        .filter(|_| ask.is_by_side())
        .filter_map(|side| Some(format!("{}: {}", side.party().to(lang), said(Some(side))?)))
        .collect();
    match sides.is_empty() {
        true => said(None),
        false => Some(sides.join("; ")),
    }
}

fn not_one_answer(path: &str, question: &Filled, key: &str, lang: Lang) -> String {
    let ticks = question.ticks.iter().map(|(_, word)| word.as_str());
    let answers: Vec<String> = ticks
        .chain(question.text.as_deref())
        .map(|answer| quoted(lang, &one_line(answer)))
        .collect();
    let answers = list(lang, &answers);
    let line = question
        .ticks
        .first()
        .map_or(question.line, |(line, _)| *line);
    match lang {
        Lang::Nb => format!("{path}:{line}: {answers} er ikke ett svar på {key}"),
        Lang::Nn => format!("{path}:{line}: {answers} er ikkje eitt svar på {key}"),
        Lang::En => format!("{path}:{line}: {answers} is not one answer to {key}"),
    }
}

/// What a file of answers is.
enum Answers {
    /// A form that was filled in.
    Form(String),
    /// A charter.
    Charter(String, Kind),
    /// More than one.
    Several,
}

impl Answers {
    /// Reads a file of answers as every command reads a file. A page without a charter is a form.
    fn read(path: &PathBuf) -> anyhow::Result<Answers> {
        if input::is_bare_page(path) {
            let text = std::fs::read_to_string(path).with_context(|| Named(path.clone()))?;
            return Ok(Answers::Form(text));
        }
        let found = input::read(Target::Named(path.clone())).collect::<anyhow::Result<_>>()?;
        Ok(input::only_one(found).map_or(Answers::Several, |found| {
            Answers::Charter(text(&found.document).into_owned(), found.kind)
        }))
    }
}

impl Session {
    /// The questions that matter most, as a form.
    pub(super) fn form(&self) -> String {
        let side = self.questionnaire.side();
        let is_new = self.questionnaire.facts().is_none();
        let mut blank = Questionnaire::new(blank(self.lang), Kind::Yaml, self.lang, side);
        if self.all {
            blank.ask_all();
        }
        let questionnaire = if is_new { &blank } else { &self.questionnaire };
        let mut asks: Vec<Ask> = questionnaire
            .undecided()
            .into_iter()
            .filter(|(_, stake)| self.all || *stake <= Stake::Exploitation)
            .map(|(ask, _)| ask)
            .collect();
        if is_new {
            asks.retain(|ask| *ask != Ask::Challenge);
            asks.splice(0..0, [Ask::Name, Ask::Parties, Ask::Challenge]);
        } else {
            // What the report leaves open, though it can change nothing as the rest is answered.
            let left: Vec<Ask> = questionnaire.left_open();
            asks.extend(
                left.into_iter()
                    .filter(|ask| !asks.contains(ask))
                    .collect::<Vec<_>>(),
            );
        }
        let draft = questionnaire.draft();
        let charter = draft.charter.as_ref();
        let challenge = charter.and_then(|charter| {
            match manuscript::said(&draft.doc, charter, Ask::Challenge, None)? {
                Said::Text(text) => Some(text),
                _ => None,
            }
        });
        let notes = charter.map_or_else(Vec::new, |of| notes::of_questions(&draft.doc, of));
        let asked: Vec<Asked> = asks
            .into_iter()
            .map(|ask| Asked {
                ask,
                so_far: charter
                    .filter(|_| !is_new)
                    .and_then(|of| so_far(&draft, of, &notes, ask, self.lang)),
            })
            .collect();
        let sheet = Sheet {
            charter,
            challenge: challenge.as_deref(),
            side,
            lang: self.lang,
        };
        form(&sheet, &asked)
    }

    /// Puts in answers from a file, then those of the command.
    pub(super) fn without_asking(
        &mut self,
        answers: Option<&PathBuf>,
        sets: &[&String],
        overwrite: bool,
        screen: &Screen,
    ) -> Exit {
        let mut mistakes = Vec::new();
        if let Some(path) = answers {
            let answers = match Answers::read(path) {
                Ok(answers) => answers,
                Err(error) => {
                    screen.complain(&cannot_read(screen, &error));
                    return Exit::Trouble;
                }
            };
            let shown = one_line(&path.to_string_lossy()).into_owned();
            match answers {
                Answers::Form(text) => self.fill_in(&text, &shown, &mut mistakes),
                Answers::Charter(text, kind) => {
                    self.take_over(&text, kind, &shown, &mut mistakes);
                }
                Answers::Several => mistakes.push(match self.lang {
                    Lang::Nb => format!("{shown}: flere kort, og svarene kan bare tas fra ett"),
                    Lang::Nn => {
                        format!("{shown}: fleire kort, og svara kan berre takast frå eitt")
                    }
                    Lang::En => {
                        format!("{shown}: several charters, and answers are taken from one alone")
                    }
                }),
            }
        }
        for set in sets {
            if let Err(mistake) = self.set(set) {
                mistakes.push(mistake);
            }
        }
        if !mistakes.is_empty() {
            for mistake in mistakes {
                screen.complain(&format!("samskap: {mistake}\n"));
            }
            return Exit::Trouble;
        }
        for said in std::mem::take(&mut self.said) {
            screen.complain(&said);
        }
        let changed = std::mem::take(&mut self.changed);
        if !changed.is_empty() {
            let heading = match self.lang {
                Lang::Nb => "Endret:\n",
                Lang::Nn => "Endra:\n",
                Lang::En => "Changed:\n",
            };
            screen.complain(&(heading.to_owned() + &replaced(&changed)));
            if !overwrite && !self.overwrites(screen) {
                return Exit::Trouble;
            }
        }
        match self.file.save(self.questionnaire.text()) {
            Ok(()) => {}
            Err(Unsaved::Error(error)) => return screen.ended(Err(error), Exit::Trouble),
            Err(unsaved @ Unsaved::Changed) => {
                let text = not_saved(&unsaved, &self.file.path, self.lang);
                screen.complain(&format!("samskap: {text}\n"));
                return Exit::Trouble;
            }
        }
        match self.verdict() {
            Some(verdict) => {
                self.say_what_is_left(screen);
                screen.show(&terminal::headline(&verdict))
            }
            None => {
                self.say_what_is_left(screen);
                Exit::Well
            }
        }
    }

    /// Whether answers that stand there may give way: a yes in a terminal, and nothing else.
    fn overwrites(&self, screen: &Screen) -> bool {
        let lang = self.lang;
        if std::io::stdin().is_terminal()
            && std::io::stderr().is_terminal()
            && let Ok(mut prompt) = Prompt::open(self.plain)
        {
            let question = Tri::new(
                "Skal de nye svarene gjelde? j eller n",
                "Skal dei nye svara gjelde? j eller n",
                "Are the new answers to hold? y or n",
            );
            if self.is_yes(&mut prompt, question.to(lang)).unwrap_or(false) {
                return true;
            }
        }
        screen.complain(match lang {
            Lang::Nb => {
                "samskap: ingenting er skrevet. Skal de nye svarene gjelde, bruk --overwrite\n"
            }
            Lang::Nn => {
                "samskap: ingenting er skrive. Skal dei nye svara gjelde, bruk --overwrite\n"
            }
            Lang::En => {
                "samskap: nothing is written. If the new answers are to hold, use --overwrite\n"
            }
        });
        false
    }

    /// Where the answers are, and how many questions can still change the level.
    fn say_what_is_left(&self, screen: &Screen) {
        if self.quiet {
            return;
        }
        let path = one_line(&self.file.path.to_string_lossy()).into_owned();
        let open = self.questionnaire.open();
        let left = open
            .iter()
            .filter(|(_, stake)| *stake <= Stake::Level)
            .count();
        let command = self.command();
        screen.complain(&match (self.lang, left) {
            (Lang::Nb, 0) => format!("Lagret i {path}.\n"),
            (Lang::Nn, 0) => format!("Lagra i {path}.\n"),
            (Lang::En, 0) => format!("Saved in {path}.\n"),
            (Lang::Nb, _) => format!("Lagret i {path}. Spørsmål som kan endre nivået: {left}. Svar på dem: {command}\n"),
            (Lang::Nn, _) => format!("Lagra i {path}. Spørsmål som kan endre nivået: {left}. Svar på dei: {command}\n"),
            (Lang::En, _) => format!("Saved in {path}. Questions that can change the level: {left}. Answer them: {command}\n"),
        });
    }

    /// Takes out of what was written above the questions what the form itself says there.
    fn without_head(&self, remarks: &mut Vec<String>) {
        let draft = self.questionnaire.draft();
        let charter = draft.charter.as_ref();
        let said = charter.and_then(|of| manuscript::said(&draft.doc, of, Ask::Challenge, None));
        let challenge = match &said {
            Some(Said::Text(text)) => Some(text.as_str()),
            _ => None,
        };
        let own: Vec<String> = Lang::ALL
            .into_iter()
            .flat_map(|lang| {
                head(&Sheet {
                    charter,
                    challenge,
                    side: None,
                    lang,
                })
            })
            .collect();
        remarks.retain(|remark| !own.contains(remark));
    }

    /// Puts in what a form says. Whatever stands there and is not read is a mistake.
    fn fill_in(&mut self, text: &str, path: &str, mistakes: &mut Vec<String>) {
        let lang = self.lang;
        let mut form = filled(text);
        if let (Some(of), Some(side)) = (form.side, self.questionnaire.side())
            && of != side
        {
            let [of, side] = [of, side].map(|side| side.party().to(lang));
            mistakes.push(match lang {
                Lang::Nb => format!("{path}: skjemaet er for {of}, og --as er {side}"),
                Lang::Nn => format!("{path}: skjemaet er for {of}, og --as er {side}"),
                Lang::En => format!("{path}: the form is for {of}, and --as is {side}"),
            });
            return;
        }
        self.without_head(&mut form.remarks);
        for (line, text) in &form.not_read {
            let text = quoted(lang, &one_line(text));
            mistakes.push(match lang {
                Lang::Nb => format!("{path}:{line}: {text} leses ikke; sett kryss slik: - [x] ja"),
                Lang::Nn => {
                    format!("{path}:{line}: {text} blir ikkje lese; set kryss slik: - [x] ja")
                }
                Lang::En => format!("{path}:{line}: {text} is not read; tick like this: - [x] yes"),
            });
        }
        let is_empty = |question: &Filled| {
            question.ticks.is_empty() && question.text.is_none() && question.remarks.is_empty()
        };
        if form.not_read.is_empty() && form.questions.iter().all(is_empty) {
            mistakes.push(match lang {
                Lang::Nb => format!("{path}: ingen kryss og ingen svar"),
                Lang::Nn => format!("{path}: ingen kryss og ingen svar"),
                Lang::En => format!("{path}: no ticks and no answers"),
            });
        }
        let mut receipt = Receipt::default();
        let mut remarks = form.remarks;
        let mut headings: Option<(usize, Headings)> = None;
        for mut question in form.questions {
            let draft = self.questionnaire.draft();
            let charter = draft.charter.as_ref();
            // Which questions there are follows from who the parties are.
            let parties = charter.map_or(0, |charter| charter.actors.len());
            if headings.as_ref().is_none_or(|(of, _)| *of != parties) {
                headings = Some((parties, Headings::of(charter)));
            }
            let by_path = manuscript::ask_at(charter, &question.path);
            let by_heading = headings
                .as_ref()
                .and_then(|(_, headings)| headings.ask(&question.heading));
            let found = by_path.or(by_heading.map(|ask| (ask, None)));
            // What looks like the way to an answer is a remark where the question is known without it.
            if by_path.is_none() && !question.path_line.is_empty() {
                question.remarks.push(question.path_line.clone());
            }
            let key = match found {
                Some((ask, side)) if by_path.is_none() => {
                    let side = side.or(form.side.filter(|_| ask.is_by_side()));
                    manuscript::spelled_path(charter, ask, side, lang)
                }
                Some(_) => question.path.clone(),
                None => question.heading.clone(),
            };
            let key = one_line(&key).into_owned();
            let Some((ask, side)) = found else {
                match is_empty(&question) {
                    true => receipt.unanswered.push(key),
                    false => mistakes.push(unknown_question(path, &question, lang)),
                }
                continue;
            };
            let own = |line: &String| !is_example(ask, line);
            let between: Vec<String> = question.between.drain(..).filter(own).collect();
            question.remarks.splice(0..0, between);
            let is_text = matches!(
                ask,
                Ask::Name | Ask::Challenge | Ask::From(_) | Ask::ActorName(_)
            );
            // What was written beside the line is the answer, where nothing stands on it.
            if is_text && question.text.is_none() && !question.remarks.is_empty() {
                question.text = Some(match ask {
                    Ask::Challenge => question.remarks.drain(..).collect::<Vec<_>>().join(" "),
                    _ => question.remarks.remove(0),
                });
            }
            let said = match (question.ticks.as_slice(), &question.text) {
                ([], None) => {
                    receipt.unanswered.push(key.clone());
                    None
                }
                ([], Some(text)) => Some(choice::read(charter, ask, text, lang).ok()),
                (ticks, text) => Some(meant(charter, ask, ticks).map(|(said, behind)| {
                    question.remarks.extend(behind);
                    question.remarks.extend(text.clone());
                    said
                })),
            };
            let side = side
                .or(form.side.filter(|_| ask.is_by_side()))
                .or(self.questionnaire.side_for(ask));
            if let Some(said) = said {
                let before = charter.and_then(|charter| {
                    manuscript::said(&draft.doc, charter, ask, side)
                        .map(|before| (choice::shown(Some(charter), ask, &before, lang), before))
                });
                let taken = said.filter(|said| self.put(ask, side, said));
                let Some(said) = taken else {
                    mistakes.push(not_one_answer(path, &question, &key, lang));
                    continue;
                };
                receipt.read += 1;
                if let Some((shown, before)) = before
                    && before != said.parts().0
                    && before != Said::Answer(Answer::Unknown)
                {
                    let draft = self.questionnaire.draft();
                    let now = choice::shown(draft.charter.as_ref(), ask, &said, lang);
                    receipt.changed.push((key.clone(), shown, now));
                }
            }
            let about = match side {
                Some(side) => manuscript::spelled_path(charter, ask, Some(side), lang),
                None => key,
            };
            for remark in question.remarks {
                let shows = EVIDENCE
                    .iter()
                    .find_map(|word| remark.strip_prefix(word)?.strip_prefix(':'));
                let kept = match shows.map(str::trim) {
                    Some(words) => {
                        self.questionnaire.show(ask, side, words)
                            || self.questionnaire.note(&about, words)
                    }
                    None => self.questionnaire.note(&about, &remark),
                };
                match kept {
                    true => receipt.noted += 1,
                    false => receipt.not_kept.push(remark),
                }
            }
        }
        for remark in remarks.drain(..) {
            let about = Tri::new("skjema", "skjema", "form").to(lang);
            match self.questionnaire.note(about, &remark) {
                true => receipt.noted += 1,
                false => receipt.not_kept.push(remark),
            }
        }
        for remark in &receipt.not_kept {
            let remark = quoted(lang, &one_line(remark));
            mistakes.push(match lang {
                Lang::Nb => format!("{path}: det er ikke plass til {remark} på kortet; skriv det inn selv, og ta det ut av skjemaet"),
                Lang::Nn => format!("{path}: det er ikkje plass til {remark} på kortet; skriv det inn sjølv, og ta det ut av skjemaet"),
                Lang::En => format!("{path}: there is no room for {remark} in the charter; write it in yourself, and take it out of the form"),
            });
        }
        self.said.push(receipt.said(path, lang));
        self.changed.extend(receipt.changed);
    }

    /// Puts in all that another charter says.
    fn take_over(&mut self, text: &str, kind: Kind, path: &str, mistakes: &mut Vec<String>) {
        let draft = manuscript::draft(text, kind);
        let Some(theirs) = draft.charter.as_ref().filter(|_| !draft.mistakes) else {
            mistakes.push(match self.lang {
                Lang::Nb => format!("{path}: ikke et kort; se «samskap classify {path}»"),
                Lang::Nn => format!("{path}: ikkje eit kort; sjå «samskap classify {path}»"),
                Lang::En => format!("{path}: not a charter; see `samskap classify {path}`"),
            });
            return;
        };
        let ours = self.questionnaire.draft();
        let other = ours.charter.as_ref().filter(|ours| {
            let folded = spelling::folded_id;
            !ours.name.is_empty() && folded(&ours.name) != folded(&theirs.name)
        });
        if let Some(ours) = other {
            let (theirs, ours) = (one_line(&theirs.name), one_line(&ours.name));
            mistakes.push(match self.lang {
                Lang::Nb => format!("{path}: gjelder «{theirs}», og ikke «{ours}»"),
                Lang::Nn => format!("{path}: gjeld «{theirs}», og ikkje «{ours}»"),
                Lang::En => format!("{path}: is about “{theirs}”, and not “{ours}”"),
            });
            return;
        }
        for (ask, side, said) in answered(&draft, theirs) {
            // Actors are known by their names, and may stand in another order here.
            let ours = self.questionnaire.draft();
            let same =
                crate::questionnaire::join::translated(theirs, ours.charter.as_ref(), ask, &said);
            let known = ours
                .charter
                .as_ref()
                .map_or(0, |charter| charter.actors.len());
            // The name of one who is there already is not an answer.
            if matches!(same, Some((Ask::ActorName(at), _)) if at < known) {
                continue;
            }
            let before = same.as_ref().and_then(|(ask, _)| {
                let charter = ours.charter.as_ref()?;
                let said = manuscript::said(&ours.doc, charter, *ask, side)?;
                Some((choice::shown(Some(charter), *ask, &said, self.lang), said))
            });
            let already = same
                .as_ref()
                .is_some_and(|(_, said)| before.as_ref().is_some_and(|(_, before)| before == said));
            let taken = already || same.is_some_and(|(ask, said)| self.put(ask, side, &said));
            let key = manuscript::spelled_path(Some(theirs), ask, side, self.lang);
            let key = one_line(&key).into_owned();
            if !taken {
                mistakes.push(not_taken(path, &key, self.lang));
            } else if let Some((shown, before)) = before
                && before != Said::Answer(Answer::Unknown)
                && !already
            {
                let now = choice::shown(Some(theirs), ask, &said, self.lang);
                self.changed.push((key, shown, now));
            }
        }
        let left = self.questionnaire.take_over(&draft, theirs, self.lang);
        let lang = self.lang;
        let said = |keys: Vec<String>, heading: Tri| {
            let keys: Vec<String> = keys.iter().map(|key| one_line(key).into_owned()).collect();
            (!keys.is_empty())
                .then(|| format!("{} {path}: {}\n", heading.to(lang), list(lang, &keys)))
        };
        let left = said(
            left,
            Tri::new("Ikke tatt med fra", "Ikkje teke med frå", "Not taken from"),
        );
        self.said.extend(left);
    }

    fn put(&mut self, ask: Ask, side: Option<Sector>, said: &Said) -> bool {
        let side = side.or(self.questionnaire.side_for(ask));
        self.questionnaire.answer_for(ask, said, side).is_ok()
    }

    /// `faser.idé=felles`.
    fn set(&mut self, set: &str) -> Result<(), String> {
        let lang = self.lang;
        let shown = quoted(lang, &one_line(set));
        let Some((path, value)) = set.split_once('=') else {
            return Err(match lang {
                Lang::Nb => {
                    format!("--set tar NØKKEL=SVAR, slik som faser.idé=felles, og ikke {shown}")
                }
                Lang::Nn => {
                    format!("--set tek NØKKEL=SVAR, slik som fasar.idé=felles, og ikkje {shown}")
                }
                Lang::En => {
                    format!("--set needs KEY=ANSWER, for example phases.ideas=joint; got {shown}")
                }
            });
        };
        let draft = self.questionnaire.draft();
        let charter = draft.charter.as_ref();
        // Evidence for an answer that is given: `faser.idé.belegg=Referat fra 3. mai`.
        if let Some((about, last)) = path.trim().rsplit_once('.')
            && spelling::read(spelling::ANSWER, last).is_some_and(|key| key.means == Key::Evidence)
            && let Some((ask, side)) = manuscript::ask_at(charter, about)
        {
            let side = side.or(self.questionnaire.side_for(ask));
            return match self.questionnaire.show(ask, side, value.trim()) {
                true => Ok(()),
                false => Err(no_room(&shown, lang)),
            };
        }
        let Some((ask, side)) = manuscript::ask_at(charter, path.trim()) else {
            let path = quoted(lang, &one_line(path));
            return Err(match lang {
                Lang::Nb => {
                    format!("--set kjenner ikke {path}; nøklene står i «samskap ask --format json»")
                }
                Lang::Nn => format!(
                    "--set kjenner ikkje {path}; nøklane står i «samskap ask --format json»"
                ),
                Lang::En => format!(
                    "--set does not know {path}; `samskap ask --format json` lists the keys"
                ),
            });
        };
        let said = match ask {
            Ask::Parties => {
                let words = value.trim().trim_matches(['[', ']']).split(',');
                let sectors: Option<Vec<Sector>> = words
                    .map(|word| {
                        let found = spelling::read(spelling::SECTORS, word)?;
                        Some(found.means)
                    })
                    .collect();
                sectors.map(Said::Sectors)
            }
            ask => match choice::read(charter, ask, value, lang) {
                Ok(said) => Some(said),
                Err(refused) => return Err(format!("{}: {}", one_line(path), refused.0)),
            },
        };
        match said {
            Some(said) if self.put(ask, side, &said) => Ok(()),
            _ => Err(not_taken("--set", &one_line(path), lang)),
        }
    }

    /// The open questions, for programs.
    pub(super) fn open_as_json(&self, output: Option<&PathBuf>, screen: &Screen) -> Exit {
        let lang = self.lang;
        let draft = self.questionnaire.draft();
        let charter = draft.charter.as_ref();
        let leads_to = self.questionnaire.facts().map(|facts| Effects::of(&facts));
        let questions = self
            .questionnaire
            .open()
            .into_iter()
            .map(|(ask, stake)| OpenQuestion {
                key: manuscript::spelled_path(
                    charter,
                    ask,
                    self.questionnaire.side_for(ask),
                    self.questionnaire.lang(),
                ),
                id: ask.id(self.questionnaire.side_for(ask), |at| {
                    match charter.and_then(|charter| charter.actors.get(at)) {
                        Some(actor) => actor.id.clone(),
                        None => (at + 1).to_string(),
                    }
                }),
                pointer: charter.map(|charter| charter.place(ask.topic()).pointer(&draft.doc)),
                changes: match stake {
                    Stake::Needed | Stake::Level => "level",
                    Stake::Exploitation | Stake::Flag => "flag",
                    Stake::Remark => "remark",
                },
                text: choice::question(charter, ask, lang),
                why: ask.guide().why.to(lang),
                answers: self
                    .effects_among(charter, leads_to.as_ref(), ask)
                    .into_iter()
                    .map(|(choice, leads_to)| OpenAnswer {
                        word: choice.word,
                        leads_to: leads_to.text(),
                    })
                    .collect(),
            })
            .collect();
        let all = OpenQuestions {
            version: 1,
            samskap: env!("CARGO_PKG_VERSION"),
            rules: RULES,
            path: super::super::input::shown(&self.file.path),
            questions,
        };
        match crate::render::plain_json::line(&all) {
            Ok(text) => screen.write(output, &(text + "\n")),
            Err(error) => screen.ended(Err(anyhow::Error::new(error)), Exit::Trouble),
        }
    }

    /// What is said where there is no terminal to ask on.
    pub(super) fn no_terminal(&self) -> String {
        let lang = self.lang;
        let mut out = match lang {
            Lang::Nb => "samskap: spørsmålene trenger en terminal, og her er det ingen\n",
            Lang::Nn => "samskap: spørsmåla treng ein terminal, og her er det ingen\n",
            Lang::En => "samskap: the questions need a terminal, and there is none here\n",
        }
        .to_owned();
        let draft = self.questionnaire.draft();
        let charter = draft.charter.as_ref();
        let blank = Questionnaire::new(blank(lang), Kind::Yaml, lang, self.questionnaire.side());
        let (open, charter) = match self.questionnaire.facts() {
            Some(_) => (self.questionnaire.open(), charter),
            None => (blank.open(), None),
        };
        let blank_draft = blank.draft();
        let charter = charter.or(blank_draft.charter.as_ref());
        for (ask, stake) in open {
            if stake <= Stake::Exploitation {
                let key =
                    manuscript::spelled_path(charter, ask, self.questionnaire.side_for(ask), lang);
                let question = choice::question(charter, ask, lang);
                let words: Vec<String> = choices(charter, ask, lang)
                    .into_iter()
                    .map(|choice| choice.word)
                    .collect();
                let key = one_line(&key);
                out.push_str(&format!("  {key}: {question} ({})\n", words.join(" / ")));
            }
        }
        let command = self.command();
        out.push_str(&match lang {
            Lang::Nb => format!("Svar slik: {command} --set faser.idé=felles, eller --answers SKJEMA.md (lag skjemaet med --print)\n"),
            Lang::Nn => format!("Svar slik: {command} --set fasar.idé=felles, eller --answers SKJEMA.md (lag skjemaet med --print)\n"),
            Lang::En => format!("Answer like this: {command} --set phases.ideas=joint, or --answers FORM.md (make the form with --print)\n"),
        });
        out
    }
}

fn not_taken(from: &str, key: &str, lang: Lang) -> String {
    match lang {
        Lang::Nb => format!(
            "{from}: svaret på {key} lar seg ikke sette inn her. Står det et felles svar der fra før, ta det ut av filen, så kan hver side svare for seg"
        ),
        Lang::Nn => format!(
            "{from}: svaret på {key} lèt seg ikkje setje inn her. Står det eit felles svar der frå før, ta det ut av fila, så kan kvar side svare for seg"
        ),
        Lang::En => format!(
            "{from}: the answer to {key} cannot be put in here. If the file already has one answer for all, take it out, and each side can answer for itself"
        ),
    }
}

/// All that a charter answers: a marker that is answered by sector by each side of its own.
fn answered(draft: &manuscript::Draft, charter: &Charter) -> Vec<(Ask, Option<Sector>, Said)> {
    let unnamed = charter.actors.iter().any(|actor| actor.of_sector_alone);
    let mut all = Vec::new();
    for ask in manuscript::answerable(charter) {
        if ask == Ask::Parties && !unnamed {
            continue;
        }
        let is_sided = match ask {
            Ask::Marker(marker) => {
                let reply = charter.markers.get(marker.index()).copied().flatten();
                reply.is_some_and(|reply| reply.value.sides.is_some())
            }
            _ => false,
        };
        let sides: Vec<Option<Sector>> = match is_sided {
            true => Sector::ALL.map(Some).to_vec(),
            false => vec![None],
        };
        // What the phases call a party is what it is known by.
        if let Ask::ActorName(at) = ask
            && let Some(actor) = charter.actors.get(at)
        {
            all.push((ask, None, Said::Text(actor.id.clone())));
            continue;
        }
        for side in sides {
            all.extend(
                manuscript::said(&draft.doc, charter, ask, side).map(|said| (ask, side, said)),
            );
        }
    }
    all
}

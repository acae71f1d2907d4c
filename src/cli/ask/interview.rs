//! The interview: the questions one after the other, on a terminal.

use std::io;

use super::command::{self, Command};
use super::prompt::{Prompt, Typed};
use super::{Session, is_no, not_saved};
use crate::charter::manuscript;
use crate::charter::manuscript::notes::{self, with_its_note};
use crate::charter::{Charter, spelling};
use crate::cli::Exit;
use crate::cli::output::Screen;
use crate::cli::setup::cannot_read;
use crate::questionnaire::choice::{self, Choice, Effect, Effects, choices};
use crate::questionnaire::{Kept, Next, Part, Stage};
use crate::render::diagnostics::Style;
use crate::render::question::{self, Shown, explanation, forming, paragraph};
use crate::report::Verdict;
use crate::theory::lang::{Lang, Tri, capitalised, one_line, quoted};
use crate::theory::questions::{Ask, Said, Stake};
use crate::theory::terms::{Answer, Phase, Sector, Status};

/// Everybody who takes part, who answer together.
const TOGETHER: Tri = Tri::new(
    "alle som er med, sammen",
    "alle som er med, saman",
    "everyone who takes part, together",
);

/// What came of a question.
pub(super) enum Reply {
    Said(Said),
    /// An answer, and what was written behind it.
    Noted(Said, String),
    Keep,
    Back,
    Skip,
    /// On to whatever comes next now.
    Next,
    List,
    Stop,
    Interrupted,
}

/// What was chosen among a few.
pub(super) enum Chosen {
    At(usize),
    Command(Command),
    Interrupted,
}

impl Session {
    pub(super) fn interview(&mut self, exists: bool, screen: &Screen) -> Exit {
        let ended = Prompt::open(self.plain).and_then(|mut prompt| {
            if exists && !self.goes_on(&mut prompt)? {
                return Ok(Exit::Well);
            }
            self.welcome(&prompt);
            if let Some(exit) = self.asks_which_side(&mut prompt)? {
                return Ok(exit);
            }
            self.ask_all(&mut prompt)
        });
        match ended {
            Ok(Exit::Interrupted) => self.leave(Exit::Interrupted, screen),
            Ok(exit) => {
                let exit = self.leave(exit, screen);
                exit.max(self.ending(screen))
            }
            Err(error) => {
                let error = anyhow::Error::new(error);
                screen.complain(&cannot_read(screen, &error));
                self.leave(Exit::Trouble, screen)
            }
        }
    }

    pub(super) fn say(&self, prompt: &Prompt, text: &str) {
        prompt.say(&paragraph(text, self.style(prompt)));
    }

    pub(super) fn tell(&self, prompt: &Prompt, text: Tri) {
        self.say(prompt, text.to(self.lang));
    }

    pub(super) fn style(&self, prompt: &Prompt) -> Style {
        Style {
            width: prompt.columns(),
            ..self.err
        }
    }

    /// Whether to go on with a file that was not named, and is there.
    fn goes_on(&self, prompt: &mut Prompt) -> io::Result<bool> {
        let question = match self.lang {
            Lang::Nb => {
                "samskap.yaml finnes fra før. Gå videre med det? j eller n. (Et nytt: samskap ask NAVN.yaml)"
            }
            Lang::Nn => {
                "samskap.yaml finst frå før. Gå vidare med det? j eller n. (Eit nytt: samskap ask NAMN.yaml)"
            }
            Lang::En => {
                "samskap.yaml already exists. Continue with it? y or n. (To start a new one: samskap ask NAME.yaml)"
            }
        };
        self.is_yes(prompt, question)
    }

    /// Asks until the answer is yes or no. To leave is no.
    pub(super) fn is_yes(&self, prompt: &mut Prompt, question: &str) -> io::Result<bool> {
        let words = [Answer::Yes, Answer::No].map(|answer| answer.name().to(self.lang).to_owned());
        loop {
            self.say(prompt, question);
            let line = match prompt.line(&words)? {
                Typed::Line(line) => line,
                Typed::Back | Typed::End | Typed::Interrupted => return Ok(false),
            };
            let line = line.trim().trim_end_matches(['.', '!']).to_lowercase();
            let is = |word: &String| {
                word.starts_with(&line) && line.chars().count() == 1 || *word == line
            };
            match words.iter().position(is) {
                Some(at) if !line.is_empty() => return Ok(at == 0),
                _ => {}
            }
        }
    }

    /// A question with a few answers behind numbers. It is asked again until one of them, or a command, is
    /// typed.
    pub(super) fn choose(
        &self,
        prompt: &mut Prompt,
        question: &str,
        choices: &[String],
    ) -> io::Result<Chosen> {
        self.choose_or(prompt, question, choices, |_| None)
    }

    /// The same, where other words than those of the choices are understood too.
    fn choose_or(
        &self,
        prompt: &mut Prompt,
        question: &str,
        choices: &[String],
        heard: impl Fn(&str) -> Option<usize>,
    ) -> io::Result<Chosen> {
        let style = self.style(prompt);
        prompt.say("\n");
        prompt.say(&question::few(question, choices, style));
        loop {
            let line = match prompt.line(choices)? {
                Typed::Line(line) => line,
                Typed::Back => return Ok(Chosen::Command(Command::Back)),
                Typed::End => return Ok(Chosen::Command(Command::Stop)),
                Typed::Interrupted => return Ok(Chosen::Interrupted),
            };
            let typed = line.trim().trim_end_matches('!').to_lowercase();
            let number = typed
                .trim_end_matches('.')
                .parse::<usize>()
                .ok()
                .and_then(|at| at.checked_sub(1))
                .filter(|at| *at < choices.len());
            let words = typed.trim_end_matches('.');
            // What one of them alone begins with will do, or the words that only one has.
            let is_long = words.chars().count() > 2;
            let only = |fits: &dyn Fn(&str) -> bool| {
                let mut fit =
                    (0..choices.len()).filter(|at| is_long && fits(&choices[*at].to_lowercase()));
                fit.next().filter(|_| fit.next().is_none())
            };
            let by_word = only(&|choice| choice.starts_with(words))
                .or_else(|| heard(words))
                .or_else(|| only(&|choice| has_words(choice, words)));
            if let Some(at) = number.or(by_word) {
                return Ok(Chosen::At(at));
            }
            match Command::read(&typed) {
                Some(Command::Explain) => {
                    prompt.say(&question::few(question, choices, style));
                }
                Some(command) => return Ok(Chosen::Command(command)),
                None => {
                    let count = choices.len();
                    self.say(
                        prompt,
                        &match self.lang {
                            Lang::Nb => format!("Skriv et tall fra 1 til {count}."),
                            Lang::Nn => format!("Skriv eit tal frå 1 til {count}."),
                            Lang::En => format!("Write a number from 1 to {count}."),
                        },
                    );
                }
            }
        }
    }

    /// For whom the answers are: asked of a new charter, and of one in which the sides answer apart. An exit
    /// when somebody leaves.
    fn asks_which_side(&mut self, prompt: &mut Prompt) -> io::Result<Option<Exit>> {
        if self.questionnaire.side().is_some() {
            return Ok(None);
        }
        let draft = self.questionnaire.draft();
        let charter = draft.charter.as_ref();
        let is_new = self.questionnaire.text().is_empty();
        let by_side = |ask: &Ask| {
            let said = |side| manuscript::said(&draft.doc, charter?, *ask, Some(side));
            Sector::ALL.into_iter().any(|side| said(side).is_some())
        };
        let mut asks = manuscript::asks(charter).into_iter();
        let is_sided = asks.any(|ask| ask.is_by_side() && by_side(&ask));
        if !is_new && !is_sided {
            return Ok(None);
        }
        let is_party = |side: &Sector| match charter {
            Some(charter) => charter.actors.iter().any(|of| of.sector == Some(*side)),
            None => *side != Sector::Private,
        };
        let together = is_new.then(|| (None, TOGETHER.to(self.lang).to_owned()));
        let sides = Sector::ALL.into_iter().filter(is_party);
        let sides = sides.map(|side| (Some(side), side.party().to(self.lang).to_owned()));
        let (sides, words): (Vec<Option<Sector>>, Vec<String>) =
            together.into_iter().chain(sides).unzip();
        let question = match is_new {
            true => Tri::new("Hvem svarer?", "Kven svarer?", "Who answers?"),
            false => Tri::new(
                "Sidene svarer hver for seg i denne filen. For hvilken side svarer du?",
                "Sidene svarer kvar for seg i denne fila. For kva side svarer du?",
                "The sides answer for themselves in this file. Which side do you answer for?",
            ),
        };
        loop {
            match self.choose(prompt, question.to(self.lang), &words)? {
                Chosen::At(at) => {
                    if let Some(side) = sides.get(at).copied().flatten() {
                        self.questionnaire.answer_as(side);
                    }
                    return Ok(None);
                }
                Chosen::Interrupted => return Ok(Some(Exit::Interrupted)),
                Chosen::Command(Command::Stop | Command::Back) => return Ok(Some(Exit::Well)),
                Chosen::Command(_) => {}
            }
        }
    }

    /// For whom a question is answered, and what others have answered to it.
    fn for_whom(&self, ask: Ask) -> Option<String> {
        let side = self.questionnaire.side_for(ask)?;
        let lang = self.lang;
        let draft = self.questionnaire.draft();
        let charter = draft.charter.as_ref()?;
        let party = side.party().to(lang);
        let mut text = match lang {
            Lang::Nb => format!("Du svarer for {party}."),
            Lang::Nn => format!("Du svarer for {party}."),
            Lang::En => format!("You answer for {party}."),
        };
        let said = |side: Option<Sector>| {
            let said = manuscript::said(&draft.doc, charter, ask, side)?;
            let known = said != Said::Answer(Answer::Unknown);
            known.then(|| choice::shown(Some(charter), ask, &said, lang))
        };
        let others: Vec<(Sector, String)> = Sector::ALL
            .into_iter()
            .filter(|other| *other != side)
            .filter_map(|other| Some((other, said(Some(other))?)))
            .collect();
        for (other, answer) in &others {
            let party = capitalised(other.party().to(lang));
            text.push_str(&match lang {
                Lang::Nb | Lang::Nn => format!(" {party} har svart: {answer}."),
                Lang::En => format!(" {party} has answered: {answer}."),
            });
        }
        // An answer for all, which stays with the others when this side answers.
        let is_apart = said(Some(side)).is_some() || !others.is_empty();
        if let (Some(answer), false) = (said(None), is_apart) {
            text.push_str(&match lang {
                Lang::Nb => format!(" I filen står ett svar for alle: {answer}. Hva sier dere?"),
                Lang::Nn => format!(" I fila står eitt svar for alle: {answer}. Kva seier de?"),
                Lang::En => format!(" The file has one answer for all: {answer}. What do you say?"),
            });
        }
        Some(text)
    }

    fn welcome(&self, prompt: &Prompt) {
        if self.quiet {
            return;
        }
        let path = one_line(&self.file.path.to_string_lossy()).into_owned();
        self.say(prompt, &match self.lang {
            Lang::Nb => format!("Svar på det dere kan. «Vet ikke» er også et svar. Hvert svar blir lagret i {path} med en gang. Skriv svaret, og trykk Enter."),
            Lang::Nn => format!("Svar på det de kan. «Veit ikkje» er òg eit svar. Kvart svar blir lagra i {path} med ein gong. Skriv svaret, og trykk Enter."),
            Lang::En => format!("Answer what you can; “unknown” is an answer too. Each answer is saved in {path} straight away. Type your answer and press Enter."),
        });
        let draft = self.questionnaire.draft();
        let name = draft.charter.as_ref().map(|charter| charter.name.trim());
        let is_named = |name: &&str| !name.is_empty() && !spelling::is_placeholder(name);
        if let Some(name) = name.filter(is_named) {
            let name = quoted(self.lang, &one_line(name));
            // The level waits until it is known how far they have come.
            let level = self
                .verdict()
                .filter(|_| self.questionnaire.next() != Next::Stage);
            let level = level.map(|verdict| verdict.headline());
            self.say(
                prompt,
                &match (self.lang, level) {
                    (Lang::Nb, None) => format!("Dere går videre med {name}."),
                    (Lang::Nn, None) => format!("De går vidare med {name}."),
                    (Lang::En, None) => format!("You go on with {name}."),
                    (Lang::Nb, Some(level)) => {
                        format!("Dere går videre med {name}. Svaret så langt: {level}.")
                    }
                    (Lang::Nn, Some(level)) => {
                        format!("De går vidare med {name}. Svaret så langt: {level}.")
                    }
                    (Lang::En, Some(level)) => {
                        format!("You go on with {name}. The result so far: {level}.")
                    }
                },
            );
        }
    }

    /// Asks until the end.
    fn ask_all(&mut self, prompt: &mut Prompt) -> io::Result<Exit> {
        loop {
            let next = self.questionnaire.next();
            if self.listing && !matches!(next, Next::Again(_) | Next::Ask(_, Stake::Needed)) {
                self.listing = false;
                match self.list(prompt)? {
                    Reply::Interrupted => return Ok(Exit::Interrupted),
                    Reply::Stop => return Ok(Exit::Well),
                    _ => continue,
                }
            }
            let (reply, asked) = match next {
                Next::Ask(ask, stake) => (self.ask(prompt, ask, Some(stake))?, Some(ask)),
                Next::Again(ask) => (self.ask(prompt, ask, None)?, Some(ask)),
                Next::Stage => (self.ask_stage(prompt)?, None),
                Next::Offer => (self.offer(prompt)?, None),
                Next::Done => (self.done(prompt)?, None),
            };
            match (reply, asked) {
                (Reply::Interrupted, _) => return Ok(Exit::Interrupted),
                (Reply::Stop, _) => return Ok(Exit::Well),
                (Reply::List, _) => self.listing = true,
                (Reply::Back, _) => self.go_back(prompt),
                (Reply::Keep, Some(ask)) => self.keep(ask),
                (Reply::Skip, Some(ask)) => self.questionnaire.skip(ask),
                (Reply::Said(said), Some(ask)) => self.take(prompt, ask, &said, None)?,
                (Reply::Noted(said, note), Some(ask)) => {
                    self.take(prompt, ask, &said, Some(&note))?;
                }
                _ => {}
            }
        }
    }

    /// Puts an answer in, saves it, and says what became of it.
    fn take(
        &mut self,
        prompt: &mut Prompt,
        ask: Ask,
        said: &Said,
        note: Option<&str>,
    ) -> io::Result<()> {
        let has_sectors = self.questionnaire.draft().charter.is_some_and(|charter| {
            let alone = |actor: &crate::charter::Actor| actor.of_sector_alone;
            charter.actors.iter().any(alone)
        });
        if let (Ask::Parties, Said::Answer(Answer::Yes), true) = (ask, said, has_sectors) {
            return self.name_parties(prompt);
        }
        let before = self.said(ask);
        match self.questionnaire.answer(ask, said) {
            Ok(kept) => {
                match note {
                    Some(note) => self.keep_note(prompt, ask, note),
                    // What was written behind another answer may not fit this one.
                    None if before.is_some_and(|before| before != *said) => {
                        self.tell_old_note(prompt, ask);
                    }
                    None => {}
                }
                self.tell_kept(prompt, &kept);
                if let Ask::ActorSector(at) = ask {
                    self.tell_joined(prompt, at);
                }
                self.save(prompt);
                // The level is shown when how far they have come is known.
                let waits = matches!(self.questionnaire.next(), Next::Stage | Next::Again(_));
                if !matches!(
                    ask,
                    Ask::Name | Ask::Parties | Ask::ActorName(_) | Ask::ActorSector(_)
                ) && !waits
                {
                    self.show_forming(prompt);
                }
            }
            Err(_) => {
                self.tell(prompt, Tri::new(
                    "Stedet i filen er skrevet slik at svaret ikke kan settes inn uten at mer blir endret. Skriv det selv etterpå; spørsmålet blir hoppet over.",
                    "Staden i fila er skriven slik at svaret ikkje kan setjast inn utan at meir blir endra. Skriv det sjølv etterpå; spørsmålet blir hoppa over.",
                    "The place in the file is written so that the answer cannot be put in without changing more. Write it yourself afterwards; the question is passed over.",
                ));
                self.questionnaire.skip(ask);
                self.questionnaire.skip(ask);
            }
        }
        Ok(())
    }

    /// Words for all of a side speak of a new party too: whoever names one is told so.
    fn tell_joined(&self, prompt: &Prompt, at: usize) {
        let lang = self.lang;
        let draft = self.questionnaire.draft();
        let Some(charter) = draft.charter.as_ref() else {
            return;
        };
        let took = |ask: &Ask| {
            let sides = std::iter::once(None).chain(Sector::ALL.map(Some));
            sides
                .filter_map(|side| manuscript::said(&draft.doc, charter, *ask, side))
                .any(|said| matches!(said, Said::Took(set) if set.contains(&at)))
        };
        let phases = Phase::ALL
            .into_iter()
            .filter(|phase| took(&Ask::Phase(*phase)));
        let phases: Vec<&str> = phases.map(|phase| phase.name().to(lang)).collect();
        if phases.is_empty() {
            return;
        }
        let name = quoted(lang, &choice::name(charter, at, lang));
        let phases = crate::theory::lang::list(lang, &phases);
        self.say(prompt, &match lang {
            Lang::Nb => format!("Der alle på en side er med, er nå også {name} med: {phases}. Endre svaret der det ikke stemmer."),
            Lang::Nn => format!("Der alle på ei side er med, er no også {name} med: {phases}. Endre svaret der det ikkje stemmer."),
            Lang::En => format!("Where everyone of a side took part, so did {name} now: {phases}. Change the answer where that is wrong."),
        });
    }

    /// Says that a note of an answer that is another now is there still.
    fn tell_old_note(&self, prompt: &Prompt, ask: Ask) {
        let draft = self.questionnaire.draft();
        let Some(charter) = draft.charter.as_ref() else {
            return;
        };
        let about = Some((ask, self.questionnaire.side_for(ask)));
        let notes = notes::of_questions(&draft.doc, charter);
        if let Some((_, words)) = notes.iter().find(|(of, _)| *of == about) {
            let words = one_line(words);
            self.say(
                prompt,
                &match self.lang {
                    Lang::Nb => {
                        format!("Merknaden til det forrige svaret står ennå i filen: {words}")
                    }
                    Lang::Nn => format!("Merknaden til det førre svaret står enno i fila: {words}"),
                    Lang::En => {
                        format!("The note on the previous answer is still in the file: {words}")
                    }
                },
            );
        }
    }

    /// Keeps what was written behind an answer, and says so.
    fn keep_note(&mut self, prompt: &Prompt, ask: Ask, note: &str) {
        let side = self.questionnaire.side_for(ask);
        let draft = self.questionnaire.draft();
        let about = manuscript::spelled_path(draft.charter.as_ref(), ask, side, self.lang);
        drop(draft);
        let note = one_line(note).into_owned();
        if let Some(words) = choice::evidence_in(&note)
            && self.questionnaire.show(ask, side, words)
        {
            let text = match self.lang {
                Lang::Nb => format!("Belegget er lagret: {words}"),
                Lang::Nn => format!("Belegget er lagra: {words}"),
                Lang::En => format!("The evidence is saved: {words}"),
            };
            return self.say(prompt, &text);
        }
        let text = match (self.questionnaire.note(&about, &note), self.lang) {
            (true, Lang::Nb) => format!("Merknaden er lagret: {note}"),
            (true, Lang::Nn) => format!("Merknaden er lagra: {note}"),
            (true, Lang::En) => format!("The note is saved: {note}"),
            (false, Lang::Nb) => {
                format!("Merknaden fikk ikke plass i filen, skriv den inn selv: {note}")
            }
            (false, Lang::Nn) => {
                format!("Merknaden fekk ikkje plass i fila, skriv han inn sjølv: {note}")
            }
            (false, Lang::En) => {
                format!("There was no room for the note in the file, write it in yourself: {note}")
            }
        };
        self.say(prompt, &text);
    }

    /// The file keeps what was answered until something else is. Before the first open question stand the
    /// answers of the file.
    fn go_back(&mut self, prompt: &Prompt) {
        if self.questionnaire.back() {
            return;
        }
        match self.questionnaire.facts().is_some() {
            true => self.listing = true,
            false => self.tell(
                prompt,
                Tri::new(
                    "Dette er det første spørsmålet.",
                    "Dette er det første spørsmålet.",
                    "This is the first question.",
                ),
            ),
        }
    }

    /// What stands there stays: the step that was taken back, or what the file said.
    fn keep(&mut self, ask: Ask) {
        let taken_back = self.questionnaire.earlier(ask).is_some();
        if !(taken_back && self.questionnaire.forward()) {
            self.questionnaire.skip(ask);
        }
    }

    fn ask(&mut self, prompt: &mut Prompt, ask: Ask, stake: Option<Stake>) -> io::Result<Reply> {
        let lang = self.lang;
        self.draw(prompt, ask, stake, false);
        let offered: Vec<String> = {
            let draft = self.questionnaire.draft();
            let choices = choices(draft.charter.as_ref(), ask, lang);
            choices
                .iter()
                .map(|choice| choice::short(&choice.word).to_owned())
                .collect()
        };
        let is_last_name = matches!(ask, Ask::ActorName(at) if at > 1)
            && !matches!(self.said(ask), Some(Said::Text(_)));
        let mut misses = 0;
        loop {
            let line = match prompt.line(&offered)? {
                Typed::Line(line) => line,
                Typed::Back => return Ok(Reply::Back),
                Typed::End => return Ok(Reply::Stop),
                Typed::Interrupted => return Ok(Reply::Interrupted),
            };
            let typed = line.trim();
            // The question may be read as one to answer with yes or no.
            if is_last_name && (typed.is_empty() || is_no(typed) || is_end(typed)) {
                return Ok(Reply::Said(Said::Answer(Answer::No)));
            }
            if typed.is_empty() && self.said(ask).is_some() {
                return Ok(Reply::Keep);
            }
            let draft = self.questionnaire.draft();
            let charter = draft.charter.as_ref();
            let answer = choice::read(charter, ask, command::quoted(typed).unwrap_or(typed), lang);
            // A word of the interview is an answer only where it is one of those that are offered.
            let command = match Command::read(typed) {
                Some(_) if answer.is_ok() && !choice::is_text(ask) && !Command::is_sign(typed) => {
                    None
                }
                command => command,
            };
            match command {
                Some(Command::Explain) => {
                    let text = explanation(ask, &self.effects(ask), lang, self.style(prompt));
                    prompt.say(&text);
                    self.draw(prompt, ask, stake, true);
                    continue;
                }
                Some(Command::Back) => return Ok(Reply::Back),
                Some(Command::Skip) if stake == Some(Stake::Needed) => {
                    self.tell(
                        prompt,
                        Tri::new(
                            "Dette må være med. Skriv et svar, eller . for å slutte.",
                            "Dette må vere med. Skriv eit svar, eller . for å slutte.",
                            "This has to be there. Write an answer, or . to stop.",
                        ),
                    );
                    continue;
                }
                Some(Command::Skip) => return Ok(Reply::Skip),
                Some(Command::List) => return Ok(Reply::List),
                Some(Command::Stop) => return Ok(Reply::Stop),
                None => {}
            }
            if typed.is_empty() {
                self.tell(
                    prompt,
                    Tri::new(
                        "Skriv et svar, eller > for å hoppe over.",
                        "Skriv eit svar, eller > for å hoppe over.",
                        "Write an answer, or > to skip.",
                    ),
                );
                continue;
            }
            match answer {
                Ok(said) => return Ok(Reply::Said(said)),
                Err(refused) => match choice::with_note(charter, ask, &line, lang) {
                    Some((said, note)) => return Ok(Reply::Noted(said, note)),
                    None => {
                        self.say(prompt, &refused.0);
                        misses += 1;
                        if misses > 1 {
                            self.say(prompt, command::line(lang));
                        }
                    }
                },
            }
        }
    }

    /// Draws a question; once more, the question and its answers alone.
    fn draw(&mut self, prompt: &Prompt, ask: Ask, stake: Option<Stake>, again: bool) {
        self.is_fresh = false;
        let draft = self.questionnaire.draft();
        let charter = draft.charter.as_ref();
        let now = self.said(ask);
        let shown = Shown {
            ask,
            question: choice::question(charter, ask, self.lang),
            for_whom: self.for_whom(ask),
            stake,
            left: self.left(stake),
            is_settled: self.questionnaire.side().is_some()
                && self
                    .verdict()
                    .is_some_and(|verdict| verdict.interval.is_settled()),
            choices: &choices(charter, ask, self.lang),
            now: now.map(|said| {
                let notes = charter.map_or_else(Vec::new, |of| notes::of_questions(&draft.doc, of));
                let answer = choice::shown(charter, ask, &said, self.lang);
                with_its_note(answer, &notes, ask, self.questionnaire.side_for(ask))
            }),
            keys: command::line(self.lang),
        };
        let style = self.style(prompt);
        prompt.say(&match again {
            true => question::again(&shown, self.lang, style),
            false => question::question(&shown, self.lang, style),
        });
    }

    /// How many questions there are that matter as much as the one that is asked.
    fn left(&self, stake: Option<Stake>) -> usize {
        let open = self.questionnaire.open().into_iter();
        match stake {
            Some(Stake::Flag | Stake::Remark) => self.questionnaire.left_of_parts(),
            _ => open.filter(|(_, of)| *of == Stake::Level).count(),
        }
    }

    /// What the charter says to a question now.
    fn said(&self, ask: Ask) -> Option<Said> {
        if let Some(earlier) = self.questionnaire.earlier(ask) {
            return Some(earlier);
        }
        let answers = self.questionnaire.answers();
        answers
            .into_iter()
            .find(|(of, _)| *of == ask)
            .map(|(_, said)| said)
            // What only shows where a name is to stand is no answer.
            .filter(|said| !matches!(said, Said::Text(text) if spelling::is_placeholder(text)))
    }

    fn effects(&self, ask: Ask) -> Vec<(Choice, Effect)> {
        let draft = self.questionnaire.draft();
        let leads_to = self.questionnaire.facts().map(|facts| Effects::of(&facts));
        self.effects_among(draft.charter.as_ref(), leads_to.as_ref(), ask)
    }

    /// What each answer would lead to, among a few parties of each kind.
    pub(super) fn effects_among(
        &self,
        charter: Option<&Charter>,
        leads_to: Option<&Effects>,
        ask: Ask,
    ) -> Vec<(Choice, Effect)> {
        let lang = self.lang;
        let needed = matches!(
            ask,
            Ask::Name | Ask::Parties | Ask::ActorName(_) | Ask::ActorSector(_)
        );
        let (Some(leads_to), false) = (leads_to, needed) else {
            return Vec::new();
        };
        let side = self.questionnaire.side_for(ask);
        choices(charter, ask, lang)
            .into_iter()
            .map(|choice| {
                let effect = leads_to.effect(ask, &choice.said, side, lang);
                (choice, effect)
            })
            .collect()
    }

    fn tell_kept(&self, prompt: &Prompt, kept: &Kept) {
        let list = |keys: &[String]| crate::theory::lang::list(self.lang, keys);
        if !kept.aside.is_empty() {
            let keys = list(&kept.aside);
            self.say(prompt, &match self.lang {
                Lang::Nb => format!("Lagt til side, siden det ikke gjelder lenger: {keys}. Det kommer tilbake om det gjelder igjen."),
                Lang::Nn => format!("Lagt til side, sidan det ikkje gjeld lenger: {keys}. Det kjem tilbake om det gjeld igjen."),
                Lang::En => format!("Set aside, since it no longer applies: {keys}. It comes back if it applies again."),
            });
        }
        if !kept.back.is_empty() {
            let keys = list(&kept.back);
            self.say(
                prompt,
                &match self.lang {
                    Lang::Nb => format!("Tatt fram igjen, siden det gjelder på nytt: {keys}."),
                    Lang::Nn => format!("Teke fram att, sidan det gjeld på nytt: {keys}."),
                    Lang::En => format!("Restored, since it applies again: {keys}."),
                },
            );
        }
    }

    /// Shows the level as it forms, unless it is what was shown last.
    fn show_forming(&mut self, prompt: &Prompt) {
        if self.is_fresh {
            return;
        }
        if let (Some(verdict), false) = (self.verdict(), self.quiet) {
            prompt.say(&forming(&verdict, self.style(prompt)));
            self.is_fresh = true;
        }
    }

    pub(super) fn save(&mut self, prompt: &Prompt) {
        let saved = self.file.save(self.questionnaire.text());
        self.unsaved = saved.is_err();
        if let Err(unsaved) = saved {
            self.say(prompt, &not_saved(&unsaved, &self.file.path, self.lang));
        }
    }

    /// How far they have come: before it is known, no level is shown.
    fn ask_stage(&mut self, prompt: &mut Prompt) -> io::Result<Reply> {
        self.is_fresh = false;
        let question = Tri::new(
            "Hvor langt er dere kommet? Det som bare er planlagt, blir ikke regnet som gjort.",
            "Kor langt er de komne? Det som berre er planlagt, blir ikkje rekna som gjort.",
            "How far have you come? What is only planned does not count as done.",
        );
        let words = [
            Tri::new(
                "det er en plan; ingenting er begynt",
                "det er ein plan; ingenting er byrja",
                "it is a plan; nothing has begun",
            ),
            Tri::new("vi er i gang", "vi er i gang", "we are under way"),
            Tri::new("det er ferdig", "det er ferdig", "it is finished"),
            Tri::new(
                "det er ulikt fra fase til fase",
                "det er ulikt frå fase til fase",
                "it differs from phase to phase",
            ),
            Tri::new("vet ikke", "veit ikkje", "unknown"),
        ];
        let words = words.map(|word| word.to(self.lang).to_owned());
        let stages = [
            Stage::All(Status::Planned),
            Stage::All(Status::Ongoing),
            Stage::All(Status::Done),
            Stage::Differs,
            Stage::Unsaid,
        ];
        let heard = |typed: &str| match spelling::read(spelling::STATUSES, typed) {
            Some(found) => match found.means {
                Status::Planned => Some(0),
                Status::Ongoing => Some(1),
                Status::Done => Some(2),
            },
            None => choice::is_unsure(typed).then_some(4),
        };
        let stage = match self.choose_or(prompt, question.to(self.lang), &words, heard)? {
            Chosen::At(at) => stages.get(at).copied().unwrap_or(Stage::Unsaid),
            Chosen::Interrupted => return Ok(Reply::Interrupted),
            Chosen::Command(Command::Back) => return Ok(Reply::Back),
            Chosen::Command(Command::List) => return Ok(Reply::List),
            Chosen::Command(Command::Stop) => return Ok(Reply::Stop),
            Chosen::Command(_) => Stage::Unsaid,
        };
        if self.questionnaire.stage(stage).is_err() {
            self.tell(prompt, Tri::new(
                "En fase i filen er skrevet slik at dette ikke kan settes inn. Skriv «status» i den selv etterpå.",
                "Ein fase i fila er skriven slik at dette ikkje kan setjast inn. Skriv «status» i han sjølv etterpå.",
                "A phase in the file is written so that this cannot be put in. Write its `status` yourself afterwards.",
            ));
            // Without a text to change, this cannot fail.
            let _ = self.questionnaire.stage(Stage::Unsaid);
        }
        self.save(prompt);
        let draft = self.questionnaire.draft();
        let is_told = draft
            .charter
            .is_some_and(|charter| charter.phases.iter().any(Option::is_some));
        if is_told && !matches!(self.questionnaire.next(), Next::Again(_)) {
            self.show_forming(prompt);
        }
        Ok(Reply::Next)
    }

    /// The level, SK401 and SK402 are as settled as they get.
    fn offer(&mut self, prompt: &mut Prompt) -> io::Result<Reply> {
        self.show_forming(prompt);
        let lang = self.lang;
        let verdict = self.verdict();
        let undecided = verdict
            .as_ref()
            .is_some_and(|verdict| !verdict.open_questions.is_empty());
        let assumed = verdict
            .as_ref()
            .is_some_and(|verdict| verdict.order_assumed);
        let settled = match (undecided, assumed) {
            (true, _) => Tri::new(
                "Du har fått alle spørsmålene som kan endre nivået. De du svarte «vet ikke» på, avgjør det. Ta dem med til neste møte.",
                "Du har fått alle spørsmåla som kan endre nivået. Dei du svarte «veit ikkje» på, avgjer det. Ta dei med til neste møte.",
                "You have been asked everything that can change the level. The answers marked unknown will settle it: take them to the next meeting.",
            ),
            // A status or a date can still show that the understanding came too late (SESAM §5).
            (false, true) => Tri::new(
                "Her kan dere stoppe: nivået er avklart. Bare en dato kan endre det, om den viser at forståelsen kom etter arbeidet.",
                "Her kan de stoppe: nivået er avklart. Berre ein dato kan endre det, om han viser at forståinga kom etter arbeidet.",
                "You can stop here: the level is settled. Only a date can change it, if it shows that the understanding came after the work.",
            ),
            (false, false) => Tri::new(
                "Her kan dere stoppe: det som gjenstår, endrer verken nivået eller om noen blir utnyttet.",
                "Her kan de stoppe: det som står att, endrar verken nivået eller om nokon blir utnytta.",
                "You can stop here: what is left changes neither the level nor whether someone is exploited.",
            ),
        };
        let parts = self.questionnaire.parts();
        let unsupported = self.unsupported(verdict.as_ref());
        let mut words = vec![
            Tri::new("ferdig for nå", "ferdig for no", "done for now")
                .to(lang)
                .to_owned(),
        ];
        let counted = |what: &str, count: usize| format!("{what} ({count})");
        words.extend((!unsupported.is_empty()).then(|| {
            let what = Tri::new(
                "hva svarene bygger på: belegg",
                "kva svara byggjer på: belegg",
                "what the answers rest on: evidence",
            );
            counted(what.to(lang), unsupported.len())
        }));
        words.extend(
            parts
                .iter()
                .map(|(part, count)| counted(part_name(*part).to(lang), *count)),
        );
        let all: usize = parts.iter().map(|(_, count)| count).sum();
        if parts.len() > 1 {
            let what = Tri::new("alt dette", "alt dette", "all of these");
            words.push(counted(what.to(lang), all));
        }
        let chosen = self.choose(prompt, settled.to(lang), &words)?;
        self.is_fresh = false;
        let first = 1 + usize::from(!unsupported.is_empty());
        Ok(match chosen {
            Chosen::At(0) => Reply::Stop,
            Chosen::At(1) if first == 2 => self.ask_evidence(prompt, &unsupported)?,
            Chosen::At(at) => {
                let chosen: Vec<Part> = match parts.get(at - first) {
                    Some((part, _)) => vec![*part],
                    None => Part::ALL.to_vec(),
                };
                self.questionnaire.go_further(&chosen);
                Reply::Next
            }
            Chosen::Interrupted => Reply::Interrupted,
            Chosen::Command(Command::Back) => Reply::Back,
            Chosen::Command(Command::List) => Reply::List,
            Chosen::Command(_) => Reply::Stop,
        })
    }

    /// Everything has been asked.
    fn done(&mut self, prompt: &mut Prompt) -> io::Result<Reply> {
        self.show_forming(prompt);
        let lang = self.lang;
        let unsupported = self.unsupported(self.verdict().as_ref());
        let mut words = vec![
            Tri::new("ferdig", "ferdig", "done").to(lang).to_owned(),
            Tri::new("se alle svar", "sjå alle svar", "see all answers")
                .to(lang)
                .to_owned(),
        ];
        if !unsupported.is_empty() {
            let what = Tri::new(
                "si hva svarene bygger på: belegg",
                "seie kva svara byggjer på: belegg",
                "say what the answers rest on: evidence",
            );
            words.push(format!("{} ({})", what.to(lang), unsupported.len()));
        }
        let question = Tri::new(
            "Alt er spurt om.",
            "Alt er spurt om.",
            "Everything has been asked.",
        );
        let chosen = self.choose(prompt, question.to(lang), &words)?;
        self.is_fresh = false;
        Ok(match chosen {
            Chosen::At(0) => Reply::Stop,
            Chosen::At(1) | Chosen::Command(Command::List) => Reply::List,
            Chosen::At(_) => self.ask_evidence(prompt, &unsupported)?,
            Chosen::Interrupted => Reply::Interrupted,
            Chosen::Command(Command::Back) => Reply::Back,
            Chosen::Command(_) => Reply::Stop,
        })
    }

    /// The answers that carry the level and have no evidence yet.
    fn unsupported(&self, verdict: Option<&Verdict>) -> Vec<Ask> {
        use crate::theory::facts::Topic;
        let carrying = verdict.map_or(&[][..], |verdict| verdict.carrying.as_slice());
        carrying
            .iter()
            .filter(|answer| !answer.supported)
            .filter_map(|answer| match answer.spot.topic {
                Topic::Phase(phase) => Some(Ask::Phase(phase)),
                Topic::Marker(marker) => Some(Ask::Marker(marker)),
                _ => None,
            })
            .filter(|ask| !self.unshown.contains(ask))
            .collect()
    }

    /// What shows the answers that carry the level: minutes, a plan, somebody who can be asked.
    fn ask_evidence(&mut self, prompt: &mut Prompt, asks: &[Ask]) -> io::Result<Reply> {
        let lang = self.lang;
        for ask in asks {
            let side = self.questionnaire.side_for(*ask);
            let (question, answer) = {
                let draft = self.questionnaire.draft();
                let charter = draft.charter.as_ref();
                let said = charter.and_then(|of| manuscript::said(&draft.doc, of, *ask, side));
                let answer = said.map(|said| choice::shown(charter, *ask, &said, lang));
                (choice::question(charter, *ask, lang), answer)
            };
            let answer = answer.unwrap_or_default();
            prompt.say("\n");
            self.say(prompt, &format!("{question} {}", capitalised(&answer)));
            self.tell(prompt, Tri::new(
                "Hva viser det? Et referat, en plan eller en som kan spørres. Bare Enter hopper over.",
                "Kva viser det? Eit referat, ein plan eller ein som kan spørjast. Berre Enter hoppar over.",
                "What shows it? Minutes, a plan, or somebody who can be asked. Just Enter skips.",
            ));
            let line = match prompt.line(&[])? {
                Typed::Line(line) => line,
                Typed::Back => return Ok(Reply::Next),
                Typed::End => return Ok(Reply::Stop),
                Typed::Interrupted => return Ok(Reply::Interrupted),
            };
            match Command::read(&line) {
                Some(Command::Stop) => return Ok(Reply::Stop),
                Some(Command::Back) => return Ok(Reply::Next),
                Some(Command::List) => return Ok(Reply::List),
                _ => {}
            }
            let words = line.trim();
            self.unshown.push(*ask);
            if words.is_empty() || Command::read(words).is_some() {
                continue;
            }
            if !self.questionnaire.show(*ask, side, words) {
                self.keep_note(prompt, *ask, words);
            }
            self.save(prompt);
        }
        Ok(Reply::Next)
    }

    /// A name for each sector that stands alone.
    fn name_parties(&mut self, prompt: &mut Prompt) -> io::Result<()> {
        let lang = self.lang;
        let sectors: Vec<Sector> = {
            let draft = self.questionnaire.draft();
            let actors = draft.charter.iter().flat_map(|charter| &charter.actors);
            actors.filter_map(|actor| actor.sector).collect()
        };
        let mut names: Vec<String> = Vec::new();
        for sector in sectors {
            let word = spelling::written(spelling::SECTORS, sector, lang);
            let question = match lang {
                Lang::Nb => format!("Hva heter parten fra {word} sektor?"),
                Lang::Nn => format!("Kva heiter parten frå {word} sektor?"),
                Lang::En => format!("What is the party from the {word} sector called?"),
            };
            let question = match (sector, lang) {
                (Sector::Civil, Lang::Nb) => "Hva heter parten fra sivilsamfunnet?".to_owned(),
                (Sector::Civil, Lang::Nn) => "Kva heiter parten frå sivilsamfunnet?".to_owned(),
                (Sector::Civil, Lang::En) => {
                    "What is the party from civil society called?".to_owned()
                }
                _ => question,
            };
            loop {
                self.say(prompt, &question);
                let line = match prompt.line(&[])? {
                    Typed::Line(line) => line,
                    Typed::Back | Typed::End | Typed::Interrupted => return Ok(()),
                };
                match Command::read(&line) {
                    Some(Command::Explain) => continue,
                    Some(_) => return Ok(()),
                    None => {}
                }
                let name = command::quoted(&line).unwrap_or(line.trim()).to_owned();
                let is_taken = names.contains(&name);
                match choice::read(None, Ask::ActorName(names.len()), &name, lang) {
                    Ok(_) if !is_taken => {
                        names.push(name);
                        break;
                    }
                    Ok(_) => {}
                    Err(refused) => self.say(prompt, &refused.0),
                }
            }
        }
        match self.questionnaire.name_parties(&names) {
            Ok(()) => self.save(prompt),
            Err(_) => self.tell(prompt, Tri::new(
                "Sektorene står slik i filen at de ikke kan byttes ut med navn her. Skriv partene inn selv.",
                "Sektorane står slik i fila at dei ikkje kan bytast ut med namn her. Skriv partane inn sjølv.",
                "The way the sectors are written in the file, names cannot replace them here. Write the parties in yourself.",
            )),
        }
        Ok(())
    }
}

/// What a part of the further questions is about.
fn part_name(part: Part) -> Tri {
    match part {
        Part::Flags => Tri::new(
            "det som kan gi et flagg",
            "det som kan gi eit flagg",
            "what may raise a flag",
        ),
        Part::Course => Tri::new(
            "hvem som bare ble spurt, og når det skjedde",
            "kven som berre vart spurde, og når det skjedde",
            "who was only consulted, and when it happened",
        ),
        Part::Need => Tri::new(
            "utfordringen, og hvem som kjenner den",
            "utfordringa, og kven som kjenner ho",
            "the challenge, and who knows it",
        ),
        Part::Equality => Tri::new(
            "mer om likeverdet",
            "meir om likeverdet",
            "more about equality",
        ),
        Part::Result => Tri::new(
            "hva som er nytt, og hva dere kaller det",
            "kva som er nytt, og kva de kallar det",
            "what is new, and what you call it",
        ),
    }
}

/// Whether some words stand in a text, whole and beside each other.
fn has_words(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let letter = |c: char| c.is_alphanumeric();
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text
            .get(at + words.len()..)
            .and_then(|after| after.chars().next());
        !before.is_some_and(letter) && !after.is_some_and(letter)
    })
}

/// Whether somebody says that there are no more parties.
fn is_end(typed: &str) -> bool {
    const ENDS: [&str; 11] = [
        "ferdig",
        "ferdige",
        "ingen flere",
        "ikke flere",
        "det var alle",
        "ingen fleire",
        "ikkje fleire",
        "done",
        "no more",
        "that is all",
        "that's all",
    ];
    let typed = typed.trim_end_matches(['.', '!']).to_lowercase();
    ENDS.contains(&typed.replace('’', "'").as_str())
}

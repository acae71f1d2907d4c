//! `samskap ask`: the questionnaire on a terminal, a thin shell around [`Questionnaire`].

mod batch;
mod prompt;
mod save;

use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::Exit;
use super::output::Screen;
use super::setup::{Setup, cannot_read, output};
use crate::charter::manuscript;
use crate::charter::reading::text as text_of;
use crate::charter::reading::{open, text};
use crate::charter::round;
use crate::charter::source::Document;
use crate::charter::{Kind, spelling};
use crate::questionnaire::choice::{self, Choice, choices, effect};
use crate::questionnaire::{Kept, Next, Questionnaire};
use crate::render::diagnostics::{self, Style};
use crate::render::question::{self, Shown, explanation, forming, paragraph};
use crate::render::terminal;
use crate::report::{Grouping, Head, Report, Verdict, report};
use crate::theory::lang::{Lang, Tri, capitalised, one_line};
use crate::theory::questions::{Ask, Said, Stake};
use crate::theory::terms::{Answer, Sector};
use prompt::{Prompt, Typed};

pub(super) use save::SaveFile;
use save::{Refusal, Unsaved};

/// What is said of a place that the answers cannot be written to.
fn misplaced(matches: &ArgMatches, path: &Path, lang: Lang) -> Option<&'static str> {
    if path.as_os_str() == "-" {
        return Some(match lang {
            Lang::Nb => "samskap: ask skriver svarene i en fil, og «-» er ingen\n",
            Lang::Nn => "samskap: ask skriv svara i ei fil, og «-» er inga\n",
            Lang::En => "samskap: ask writes the answers to a file, and `-` is none\n",
        });
    }
    let is_shown = matches.get_flag("print") || matches.get_one::<String>("format").is_some();
    if output(matches).is_some() && !is_shown {
        return Some(match lang {
            Lang::Nb => {
                "samskap: ask skriver svarene i filen som er navngitt; --output er for --print og --format json\n"
            }
            Lang::Nn => {
                "samskap: ask skriv svara i fila som er nemnd; --output er for --print og --format json\n"
            }
            Lang::En => {
                "samskap: ask writes the answers to the file that is named; --output is for --print and --format json\n"
            }
        });
    }
    None
}

/// Everybody who takes part, who answer together.
const TOGETHER: Tri = Tri::new(
    "alle som er med, sammen",
    "alle som er med, saman",
    "everyone who takes part, together",
);

/// Where a new charter is written when no file is named.
const NEW: &str = "samskap.yaml";

/// Runs the command.
pub fn run(matches: &ArgMatches, setup: Setup, screen: &Screen) -> Exit {
    let side = match matches.get_one::<String>("as") {
        Some(word) => match spelling::read(spelling::SECTORS, word) {
            Some(found) => Some(found.means),
            None => {
                screen.complain(&no_such_side(word, screen.lang));
                return Exit::Trouble;
            }
        },
        None => None,
    };
    let named = matches.get_one::<PathBuf>("file");
    let path = named.cloned().unwrap_or_else(|| PathBuf::from(NEW));
    if let Some(complaint) = misplaced(matches, &path, screen.lang) {
        screen.complain(complaint);
        return Exit::Trouble;
    }
    let (file, text) = match SaveFile::open(&path) {
        Ok(opened) => opened,
        Err(refusal) => {
            screen.complain(&refused(&refusal, &path, screen));
            return Exit::Trouble;
        }
    };
    let (file, text) = match matches.get_flag("new-round") {
        false => (file, text),
        true => match new_round(file, text, screen) {
            Ok(begun) => begun,
            Err(complaint) => {
                screen.complain(&complaint);
                return Exit::Trouble;
            }
        },
    };
    let questionnaire = Questionnaire::new(text, file.kind, screen.lang, side);
    let lang = setup.lang.unwrap_or(questionnaire.lang());
    if questionnaire.draft().mistakes {
        screen.complain(&diagnostics_of(&questionnaire, &path, lang, screen.err));
        screen.complain(match lang {
            Lang::Nb => "samskap: rett feilene først, så kan spørsmålene gå videre\n",
            Lang::Nn => "samskap: rett feila først, så kan spørsmåla gå vidare\n",
            Lang::En => "samskap: mend the mistakes first, and the questions can go on\n",
        });
        return Exit::Trouble;
    }
    let mut session = Session {
        questionnaire,
        file,
        lang,
        quiet: matches.get_flag("quiet"),
        err: screen.err,
        unsaved: false,
        said: Vec::new(),
        changed: Vec::new(),
    };
    if matches.get_flag("print") {
        return screen.write(output(matches), &session.form());
    }
    let sets: Vec<&String> = matches.get_many("set").unwrap_or_default().collect();
    let answers = matches.get_one::<PathBuf>("answers");
    if answers.is_some() || !sets.is_empty() {
        return session.without_asking(answers, &sets, matches.get_flag("overwrite"), screen);
    }
    if matches.get_one::<String>("format").is_some() {
        return session.open_as_json(output(matches), screen);
    }
    // The terminal behind a pipe is never read.
    if !io::stdin().is_terminal() || !io::stderr().is_terminal() {
        screen.complain(&session.no_terminal());
        return Exit::Trouble;
    }
    session.interview(named.is_none() && path.exists(), screen)
}

struct Session {
    questionnaire: Questionnaire,
    file: SaveFile,
    /// What is spoken; what is written has its own.
    lang: Lang,
    quiet: bool,
    /// Colour and width of standard error, which the questions are written to.
    err: Style,
    /// The last answers are not in the file.
    unsaved: bool,
    /// What there is to say when the answers are in.
    said: Vec<String>,
    /// Answers that stood there and are others now: a key, before, and after.
    changed: Vec<(String, String, String)>,
}

/// How a prompt ended.
enum Reply {
    Said(Said),
    /// An answer, and what was written behind it.
    Noted(Said, String),
    Keep,
    Back,
    Skip,
    Stop,
    Interrupted,
}

impl Session {
    fn interview(&mut self, exists: bool, screen: &Screen) -> Exit {
        let ended = Prompt::open().and_then(|mut prompt| {
            if exists && !self.goes_on(&mut prompt)? {
                return Ok(Some(Exit::Well));
            }
            self.welcome(&prompt);
            if let Some(exit) = self.asks_which_side(&mut prompt)? {
                return Ok(Some(exit));
            }
            let exit = self.ask_all(&mut prompt)?;
            Ok(exit)
        });
        match ended {
            // Interrupted, or stopped before the end.
            Ok(Some(exit)) => {
                let exit = self.leave(exit, screen);
                return exit;
            }
            Ok(None) => {}
            Err(error) => {
                let error = anyhow::Error::new(error);
                screen.complain(&cannot_read(screen, &error));
                return self.leave(Exit::Trouble, screen);
            }
        }
        let exit = self.leave(Exit::Well, screen);
        match self.verdict() {
            Some(verdict) => {
                let shown = match self.quiet {
                    true => terminal::headline(&verdict),
                    false => terminal::verdict(&verdict, screen.out),
                };
                exit.max(screen.show(&shown))
            }
            None => exit,
        }
    }

    fn say(&self, prompt: &Prompt, text: &str) {
        prompt.say(&paragraph(text, self.style(prompt)));
    }

    fn style(&self, prompt: &Prompt) -> Style {
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
                "samskap.yaml is there already. Go on with it? y or n. (A new one: samskap ask NAME.yaml)"
            }
        };
        self.is_yes(prompt, question)
    }

    /// Asks until the answer is yes or no. To leave is no.
    fn is_yes(&self, prompt: &mut Prompt, question: &str) -> io::Result<bool> {
        let yes = match self.lang {
            Lang::Nb | Lang::Nn => "j",
            Lang::En => "y",
        };
        loop {
            self.say(prompt, question);
            match prompt.line()? {
                Typed::Line(line) if line.trim().eq_ignore_ascii_case(yes) => return Ok(true),
                Typed::Line(line) if line.trim().eq_ignore_ascii_case("n") => return Ok(false),
                Typed::Line(_) => {}
                Typed::Back | Typed::End | Typed::Interrupted => return Ok(false),
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
        let together = (is_new, None, TOGETHER.to(self.lang));
        let choices: Vec<(Option<Sector>, &str)> = std::iter::once(together)
            .filter(|(offered, ..)| *offered)
            .map(|(_, side, word)| (side, word))
            .chain(
                Sector::ALL
                    .into_iter()
                    .filter(is_party)
                    .map(|side| (Some(side), side.party().to(self.lang))),
            )
            .collect();
        let question = match (is_new, self.lang) {
            (true, Lang::Nb) => "Hvem svarer?",
            (true, Lang::Nn) => "Kven svarer?",
            (true, Lang::En) => "Who answers?",
            (false, Lang::Nb) => {
                "Sidene svarer hver for seg i denne filen. For hvilken side svarer du?"
            }
            (false, Lang::Nn) => "Sidene svarer kvar for seg i denne fila. For kva side svarer du?",
            (false, Lang::En) => {
                "The sides answer for themselves in this file. Which side do you answer for?"
            }
        };
        let listed: Vec<String> = choices
            .iter()
            .zip(1..)
            .map(|((_, word), number)| format!("{number} {word}"))
            .collect();
        let question = format!("{question}\n{}", listed.join("\n"));
        loop {
            for line in question.lines() {
                self.say(prompt, line);
            }
            let line = match prompt.line()? {
                Typed::Line(line) if line.trim() == "." => return Ok(Some(Exit::Well)),
                Typed::Line(line) => line,
                Typed::Back | Typed::End => return Ok(Some(Exit::Well)),
                Typed::Interrupted => return Ok(Some(Exit::Interrupted)),
            };
            let number = line
                .trim()
                .parse::<usize>()
                .ok()
                .and_then(|at| at.checked_sub(1));
            let means = spelling::read(spelling::SECTORS, &line).map(|found| Some(found.means));
            let by_word = choices.iter().find(|(side, word)| {
                means == Some(*side) || line.trim().eq_ignore_ascii_case(word)
            });
            let chosen = number.and_then(|at| choices.get(at)).or(by_word);
            if let Some((side, _)) = chosen {
                if let Some(side) = *side {
                    self.questionnaire.answer_as(side);
                }
                return Ok(None);
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
            Lang::Nb => format!("Svar så langt dere vet: «vet ikke» er et svar. Hvert svar blir lagret i {path} med en gang. Skriv svaret, og trykk Enter."),
            Lang::Nn => format!("Svar så langt de veit: «veit ikkje» er eit svar. Kvart svar blir lagra i {path} med ein gong. Skriv svaret, og trykk Enter."),
            Lang::En => format!("Answer as far as you know: “unknown” is an answer. Each answer is saved in {path} at once. Write the answer, and press Enter."),
        });
    }

    /// Asks until the end; an exit when it is left before.
    fn ask_all(&mut self, prompt: &mut Prompt) -> io::Result<Option<Exit>> {
        loop {
            let next = self.questionnaire.next();
            let reply = match next {
                Next::Ask(ask, stake) => self.ask(prompt, ask, stake)?,
                Next::Offer => self.offer(prompt)?,
                Next::Review => self.review(prompt)?,
            };
            match (reply, next) {
                (Reply::Interrupted, _) => return Ok(Some(Exit::Interrupted)),
                (Reply::Stop, Next::Offer | Next::Review) => return Ok(None),
                (Reply::Stop, Next::Ask(..)) => return Ok(Some(Exit::Well)),
                (Reply::Back, _) => self.go_back(prompt),
                (Reply::Keep, Next::Ask(ask, _)) => self.keep(ask),
                (Reply::Skip, Next::Ask(ask, _)) => self.questionnaire.skip(ask),
                (reply @ (Reply::Said(_) | Reply::Noted(..)), Next::Ask(ask, stake)) => {
                    let (said, note) = match reply {
                        Reply::Noted(said, note) => (said, Some(note)),
                        Reply::Said(said) => (said, None),
                        _ => continue,
                    };
                    match self.questionnaire.answer(ask, &said) {
                        Ok(kept) => {
                            if let Some(note) = note {
                                self.keep_note(prompt, ask, &note);
                            }
                            self.tell_kept(prompt, &kept);
                            self.save(prompt);
                            if stake != Stake::Needed
                                || matches!(ask, Ask::Phase(_) | Ask::Marker(_))
                            {
                                self.show_forming(prompt);
                            }
                        }
                        Err(_) => {
                            self.say(prompt, match self.lang {
                                Lang::Nb => "Stedet i filen er skrevet slik at svaret ikke kan settes inn uten at mer blir endret. Skriv det selv etterpå; spørsmålet blir hoppet over.",
                                Lang::Nn => "Staden i fila er skriven slik at svaret ikkje kan setjast inn utan at meir blir endra. Skriv det sjølv etterpå; spørsmålet blir hoppa over.",
                                Lang::En => "The place in the file is written so that the answer cannot be put in without changing more. Write it yourself afterwards; the question is passed over.",
                            });
                            self.questionnaire.skip(ask);
                            self.questionnaire.skip(ask);
                        }
                    }
                }
                _ => {}
            }
        }
    }

    /// Keeps what was written behind an answer, and says so.
    fn keep_note(&mut self, prompt: &Prompt, ask: Ask, note: &str) {
        let side = self.questionnaire.side_for(ask);
        let draft = self.questionnaire.draft();
        let about = manuscript::spelled_path(draft.charter.as_ref(), ask, side, self.lang);
        drop(draft);
        let note = one_line(note).into_owned();
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

    /// The file keeps what was answered until something else is.
    fn go_back(&mut self, prompt: &Prompt) {
        if !self.questionnaire.back() {
            let text = match self.lang {
                Lang::Nb => "Dette er det første spørsmålet.",
                Lang::Nn => "Dette er det første spørsmålet.",
                Lang::En => "This is the first question.",
            };
            self.say(prompt, text);
        }
    }

    /// What stands there stays: the step that was taken back, or what the file said.
    fn keep(&mut self, ask: Ask) {
        let taken_back = self.questionnaire.earlier(ask).is_some();
        if !(taken_back && self.questionnaire.forward()) {
            self.questionnaire.skip(ask);
        }
    }

    fn ask(&mut self, prompt: &mut Prompt, ask: Ask, stake: Stake) -> io::Result<Reply> {
        let lang = self.lang;
        self.draw(prompt, ask, stake);
        loop {
            let line = match prompt.line()? {
                Typed::Line(line) => line,
                Typed::Back => return Ok(Reply::Back),
                Typed::End => return Ok(Reply::Stop),
                Typed::Interrupted => return Ok(Reply::Interrupted),
            };
            let draft = self.questionnaire.draft();
            let charter = draft.charter.as_ref();
            match line.trim() {
                "?" => {
                    let text = explanation(ask, &self.effects(ask), lang, self.style(prompt));
                    prompt.say(&text);
                    continue;
                }
                "<" => return Ok(Reply::Back),
                ">" => return Ok(Reply::Skip),
                "." => return Ok(Reply::Stop),
                "" if matches!(ask, Ask::ActorName(at) if at > 1) => {
                    return Ok(Reply::Said(Said::Answer(Answer::No)));
                }
                // The question may be read as one to answer with yes or no.
                typed if matches!(ask, Ask::ActorName(at) if at > 1) && is_no(typed) => {
                    return Ok(Reply::Said(Said::Answer(Answer::No)));
                }
                "" if self.said(ask).is_some() => return Ok(Reply::Keep),
                "" => {
                    self.say(
                        prompt,
                        match lang {
                            Lang::Nb => "Skriv et svar, eller > for å hoppe over.",
                            Lang::Nn => "Skriv eit svar, eller > for å hoppe over.",
                            Lang::En => "Write an answer, or > to skip.",
                        },
                    );
                    continue;
                }
                _ => {}
            }
            match choice::read(charter, ask, &line, lang) {
                Ok(said) => return Ok(Reply::Said(said)),
                Err(refused) => match choice::with_note(charter, ask, &line, lang) {
                    Some((said, note)) => return Ok(Reply::Noted(said, note)),
                    None => self.say(prompt, &refused.0),
                },
            }
        }
    }

    fn draw(&self, prompt: &Prompt, ask: Ask, stake: Stake) {
        let draft = self.questionnaire.draft();
        let charter = draft.charter.as_ref();
        let open = self.questionnaire.open();
        let now = self.said(ask);
        let shown = Shown {
            ask,
            question: choice::question(charter, ask, self.lang),
            for_whom: self.for_whom(ask),
            stake,
            left: open
                .iter()
                .filter(|(_, stake)| *stake == Stake::Level)
                .count(),
            choices: &choices(charter, ask, self.lang),
            now: now.map(|said| choice::shown(charter, ask, &said, self.lang)),
        };
        prompt.say(&question::question(&shown, self.lang, self.style(prompt)));
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
    }

    fn effects(&self, ask: Ask) -> Vec<(Choice, String)> {
        let draft = self.questionnaire.draft();
        let lang = self.lang;
        let needed = matches!(
            ask,
            Ask::Name | Ask::Parties | Ask::ActorName(_) | Ask::ActorSector(_)
        );
        let (Some(facts), false) = (self.questionnaire.facts(), needed) else {
            return Vec::new();
        };
        let side = self.questionnaire.side_for(ask);
        choices(draft.charter.as_ref(), ask, lang)
            .into_iter()
            .map(|choice| {
                let effect = effect(&facts, ask, &choice.said, side, lang);
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
                    Lang::En => format!("Taken up again, since it applies anew: {keys}."),
                },
            );
        }
    }

    fn show_forming(&self, prompt: &Prompt) {
        if let (Some(verdict), false) = (self.verdict(), self.quiet) {
            prompt.say(&forming(&verdict, self.style(prompt)));
        }
    }

    fn save(&mut self, prompt: &Prompt) {
        let saved = self.file.save(self.questionnaire.text());
        self.unsaved = saved.is_err();
        if let Err(unsaved) = saved {
            self.say(prompt, &not_saved(&unsaved, &self.file.path, self.lang));
        }
    }

    /// The level, SK401 and SK402 are as settled as they get.
    fn offer(&mut self, prompt: &mut Prompt) -> io::Result<Reply> {
        self.show_forming(prompt);
        let lang = self.lang;
        let verdict = self.verdict();
        let undecided = verdict
            .as_ref()
            .is_some_and(|verdict| !verdict.open_questions.is_empty());
        let assumed = verdict.is_some_and(|verdict| verdict.order_assumed);
        let left = match (undecided, assumed) {
            (true, _) => Tri::new(
                "Alt som kan endre nivået, er spurt om. Det som står som «vet ikke», avgjør det: ta det med til neste møte.",
                "Alt som kan endre nivået, er spurt om. Det som står som «veit ikkje», avgjer det: ta det med til neste møte.",
                "All that can change the level has been asked. What stands as unknown decides it: bring it to the next meeting.",
            ),
            // A status or a date can still show that the understanding came too late (SESAM §5).
            (false, true) => Tri::new(
                "Det som gjenstår, endrer verken nivået eller om noen blir utnyttet, med mindre det viser at forståelsen kom etter arbeidet.",
                "Det som står att, endrar verken nivået eller om nokon blir utnytta, med mindre det viser at forståinga kom etter arbeidet.",
                "What is left changes neither the level nor whether someone is exploited, unless it shows that the understanding came after the work.",
            ),
            (false, false) => Tri::new(
                "Det som gjenstår, endrer verken nivået eller om noen blir utnyttet.",
                "Det som står att, endrar verken nivået eller om nokon blir utnytta.",
                "What is left changes neither the level nor whether someone is exploited.",
            ),
        };
        let keys = Tri::new(
            "g: gå videre · . ferdig (her kan dere stoppe)",
            "g: gå vidare · . ferdig (her kan de stoppe)",
            "g: go on · . done (you can stop here)",
        );
        let text = &format!("{} {}", left.to(lang), keys.to(lang));
        prompt.say("\n");
        loop {
            self.say(prompt, text);
            match prompt.line()? {
                Typed::Line(line) => match line.trim() {
                    "g" | "G" => {
                        self.questionnaire.go_further();
                        return Ok(Reply::Skip);
                    }
                    "." => {
                        self.questionnaire.review();
                        return Ok(Reply::Skip);
                    }
                    "<" => return Ok(Reply::Back),
                    _ => {}
                },
                Typed::Back => return Ok(Reply::Back),
                Typed::End => return Ok(Reply::Stop),
                Typed::Interrupted => return Ok(Reply::Interrupted),
            }
        }
    }

    /// All the answers, each of which can be changed.
    fn review(&mut self, prompt: &mut Prompt) -> io::Result<Reply> {
        let lang = self.lang;
        loop {
            let answers = self.questionnaire.answers();
            let is_name = |(ask, _): &(Ask, Said)| matches!(ask, Ask::ActorName(_));
            let named = answers.iter().any(is_name);
            let rows: Vec<(String, String)> = {
                let draft = self.questionnaire.draft();
                let charter = draft.charter.as_ref();
                let row = |(ask, said): &(Ask, Said)| {
                    (self.label(*ask), choice::shown(charter, *ask, said, lang))
                };
                answers.iter().map(row).collect()
            };
            prompt.say("\n");
            prompt.say(&question::answers(&rows, self.style(prompt)));
            self.show_forming(prompt);
            let open = self.level_questions();
            if open > 0 {
                self.say(prompt, &still_open(open, lang));
            }
            let mut text = match lang {
                Lang::Nb => "Enter: ferdig · et nummer: endre svaret · < tilbake".to_owned(),
                Lang::Nn => "Enter: ferdig · eit nummer: endre svaret · < tilbake".to_owned(),
                Lang::En => "Enter: done · a number: change the answer · < back".to_owned(),
            };
            if named {
                text.push_str(match lang {
                    Lang::Nb => " · +: en part til",
                    Lang::Nn => " · +: ein part til",
                    Lang::En => " · +: another party",
                });
            }
            self.say(prompt, &text);
            match prompt.line()? {
                Typed::Line(line) => match line.trim() {
                    "" | "." => return Ok(Reply::Stop),
                    "<" => return Ok(Reply::Back),
                    "+" if named => {
                        let actors = answers
                            .iter()
                            .filter(|(ask, _)| matches!(ask, Ask::ActorName(_)));
                        let next = Ask::ActorName(actors.count());
                        self.questionnaire.ask_again(next);
                        return Ok(Reply::Skip);
                    }
                    number => {
                        let at = number
                            .parse::<usize>()
                            .ok()
                            .and_then(|at| at.checked_sub(1));
                        if let Some((ask, _)) = at.and_then(|at| answers.get(at)) {
                            self.questionnaire.ask_again(*ask);
                            return Ok(Reply::Skip);
                        }
                    }
                },
                Typed::Back => return Ok(Reply::Back),
                Typed::End => return Ok(Reply::Stop),
                Typed::Interrupted => return Ok(Reply::Interrupted),
            }
        }
    }

    /// How many questions can still change the level, answered with *vet ikke* or not at all.
    fn level_questions(&self) -> usize {
        let open = self.questionnaire.facts();
        let open =
            open.map(|facts| crate::theory::questions::agenda(&facts, self.questionnaire.side()));
        let open = open.unwrap_or_default();
        open.iter()
            .filter(|(_, stake)| *stake == Stake::Level)
            .count()
    }

    /// What a row of the review is about, shorter than the question.
    fn label(&self, ask: Ask) -> String {
        let draft = self.questionnaire.draft();
        let words = crate::charter::manuscript::path_words(
            draft.charter.as_ref(),
            ask,
            self.questionnaire.side_for(ask),
            self.lang,
        );
        format!("{}:", words.join(" · "))
    }

    fn verdict(&self) -> Option<Verdict> {
        let path = super::input::shown(&self.file.path);
        verdict(self.questionnaire.text(), self.file.kind, &path, self.lang)
    }

    /// How to go on. Without the side, the rest would be answered for all.
    fn command(&self) -> String {
        let path = one_line(&self.file.path.to_string_lossy()).into_owned();
        let side = match self.questionnaire.side() {
            Some(side) => match spelling::written(spelling::SECTORS, side, self.lang) {
                word if word.contains(' ') => format!(" --as \"{word}\""),
                word => format!(" --as {word}"),
            },
            None => String::new(),
        };
        format!("samskap ask {path}{side}")
    }

    /// Says what becomes of the answers.
    fn leave(&mut self, exit: Exit, screen: &Screen) -> Exit {
        // Whoever leaves in the middle of going back has taken nothing back.
        while self.questionnaire.forward() {}
        let path = one_line(&self.file.path.to_string_lossy()).into_owned();
        let lang = self.lang;
        if self.questionnaire.text().is_empty() {
            return exit;
        }
        if self.unsaved {
            // Nothing is lost as long as it stands somewhere.
            let shown = screen.show(self.questionnaire.text());
            screen.complain(&match lang {
                Lang::Nb => {
                    format!("samskap: svarene er ikke lagret i {path}; charteret står over\n")
                }
                Lang::Nn => {
                    format!("samskap: svara er ikkje lagra i {path}; charteret står over\n")
                }
                Lang::En => format!(
                    "samskap: the answers are not saved in {path}; the charter stands above\n"
                ),
            });
            return exit.max(shown).max(Exit::Trouble);
        }
        let command = self.command();
        let text = match lang {
            Lang::Nb => format!("Lagret i {path}. Gå videre når som helst: {command}"),
            Lang::Nn => format!("Lagra i {path}. Gå vidare når som helst: {command}"),
            Lang::En => format!("Saved in {path}. Go on at any time: {command}"),
        };
        screen.complain(&paragraph(&text, screen.err));
        exit
    }
}

/// Puts the next round behind the charter of a file, and saves it: what is to be answered is then its
/// phases.
pub(super) fn new_round(
    mut file: SaveFile,
    text: String,
    screen: &Screen,
) -> Result<(SaveFile, String), String> {
    let path = super::input::shown(&file.path);
    let path = one_line(&path);
    let lang = screen.lang;
    let next = {
        let document = Document::whole(&text);
        let spaced = text_of(&document);
        open(&document, &spaced, file.kind)
            .filter(|_| file.kind == Kind::Yaml)
            .and_then(|opened| round::next(&opened))
    };
    let Some(next) = next else {
        return Err(match lang {
            Lang::Nb => format!(
                "samskap: en ny runde trenger et charter uten feil i en YAML-fil, og {path} er ikke det\n"
            ),
            Lang::Nn => format!(
                "samskap: ein ny runde treng eit charter utan feil i ei YAML-fil, og {path} er ikkje det\n"
            ),
            Lang::En => format!(
                "samskap: a new round needs a charter without mistakes in a YAML file, and {path} is none\n"
            ),
        });
    };
    let next = file.begin_round(&text, &next);
    match file.save(&next) {
        Ok(()) => Ok((file, next)),
        Err(Unsaved::Error(error)) => Err(cannot_write(screen, &error)),
        Err(Unsaved::Changed) => Err(match lang {
            Lang::Nb => format!("samskap: {path} ble endret av noen andre imens; prøv igjen\n"),
            Lang::Nn => format!("samskap: {path} vart endra av nokon andre imens; prøv igjen\n"),
            Lang::En => {
                format!("samskap: {path} was changed by someone else meanwhile; try again\n")
            }
        }),
    }
}

/// What is said of a file that cannot be written.
fn cannot_write(screen: &Screen, error: &anyhow::Error) -> String {
    let why = screen.why(error);
    match screen.lang {
        Lang::Nb => format!("samskap: kan ikke skrive {why}\n"),
        Lang::Nn => format!("samskap: kan ikkje skrive {why}\n"),
        Lang::En => format!("samskap: cannot write {why}\n"),
    }
}

/// *Nei*, or its first letter, in any of the languages.
fn is_no(typed: &str) -> bool {
    let letter = typed.eq_ignore_ascii_case("n");
    letter
        || spelling::read(spelling::ANSWERS, typed).is_some_and(|found| found.means == Answer::No)
}

/// The verdict on a text, when it is a charter without mistakes.
pub(super) fn verdict(charter: &str, kind: Kind, path: &str, lang: Lang) -> Option<Verdict> {
    let document = Document::whole(charter);
    let text = text(&document);
    let opened = open(&document, &text, kind)?;
    let head = Head {
        path: path.to_owned(),
        document: 1,
        alone: true,
        lang,
    };
    match report(&opened, head, Grouping::ForPeople) {
        Report::Verdict(verdict) => Some(*verdict),
        Report::Broken(_) => None,
    }
}

fn diagnostics_of(questionnaire: &Questionnaire, path: &Path, lang: Lang, style: Style) -> String {
    let document = Document::whole(questionnaire.text());
    let text = text(&document);
    let kind = match questionnaire.text().starts_with("---")
        && path.extension().is_some_and(|end| end == "md")
    {
        true => Kind::FrontMatter,
        false => Kind::Yaml,
    };
    let Some(opened) = open(&document, &text, kind) else {
        return String::new();
    };
    let head = Head {
        path: super::input::shown(path),
        document: 1,
        alone: true,
        lang,
    };
    match report(&opened, head, Grouping::ForPeople) {
        Report::Broken(broken) => diagnostics::broken(&broken, style),
        Report::Verdict(_) => String::new(),
    }
}

fn still_open(open: usize, lang: Lang) -> String {
    match lang {
        Lang::Nb => {
            format!("Spørsmål som ennå kan endre nivået: {open}. De står i svaret, til neste møte.")
        }
        Lang::Nn => format!(
            "Spørsmål som enno kan endre nivået: {open}. Dei står i svaret, til neste møte."
        ),
        Lang::En => format!(
            "Questions that can still change the level: {open}. They stand in the result, for the next meeting."
        ),
    }
}

pub(super) fn no_such_side(word: &str, lang: Lang) -> String {
    let word = crate::theory::lang::quoted(lang, &one_line(word));
    match lang {
        Lang::Nb => format!(
            "samskap: {word} er ingen sektor; --as tar offentlig, sivilsamfunn eller privat\n"
        ),
        Lang::Nn => format!(
            "samskap: {word} er ingen sektor; --as tek offentleg, sivilsamfunn eller privat\n"
        ),
        Lang::En => {
            format!("samskap: {word} is no sector; --as takes public, civil society or private\n")
        }
    }
}

pub(super) fn refused(refusal: &Refusal, path: &Path, screen: &Screen) -> String {
    let path = one_line(&path.to_string_lossy()).into_owned();
    match (refusal, screen.lang) {
        (Refusal::Error(error), _) => cannot_read(screen, error),
        (Refusal::Several, Lang::Nb) => format!(
            "samskap: {path} har flere charter; spørsmålene gjelder ett om gangen, i en fil for seg\n"
        ),
        (Refusal::Several, Lang::Nn) => format!(
            "samskap: {path} har fleire charter; spørsmåla gjeld eitt om gongen, i ei fil for seg\n"
        ),
        (Refusal::Several, Lang::En) => format!(
            "samskap: {path} holds several charters; the questions are about one at a time, in a file of its own\n"
        ),
        (Refusal::NotAFile, Lang::Nb) => {
            format!("samskap: {path} er ikke en vanlig fil, og kan ikke skrives\n")
        }
        (Refusal::NotAFile, Lang::Nn) => {
            format!("samskap: {path} er ikkje ei vanleg fil, og kan ikkje skrivast\n")
        }
        (Refusal::NotAFile, Lang::En) => {
            format!("samskap: {path} is no ordinary file, and cannot be written\n")
        }
        (Refusal::NotUtf8, Lang::Nb) => {
            format!("samskap: {path} er ikke UTF-8; lagre filen som UTF-8 først\n")
        }
        (Refusal::NotUtf8, Lang::Nn) => {
            format!("samskap: {path} er ikkje UTF-8; lagre fila som UTF-8 først\n")
        }
        (Refusal::NotUtf8, Lang::En) => {
            format!("samskap: {path} is not UTF-8; save the file as UTF-8 first\n")
        }
    }
}

fn not_saved(unsaved: &Unsaved, path: &Path, lang: Lang) -> String {
    let path = one_line(&path.to_string_lossy()).into_owned();
    match (unsaved, lang) {
        (Unsaved::Error(error), _) => {
            let why = Screen::new(lang, "never").why(error);
            match lang {
                Lang::Nb => format!(
                    "Kan ikke lagre {why}. Svaret er beholdt her, og blir prøvd lagret ved neste svar."
                ),
                Lang::Nn => format!(
                    "Kan ikkje lagre {why}. Svaret er teke vare på her, og blir prøvd lagra ved neste svar."
                ),
                Lang::En => format!(
                    "Cannot save {why}. The answer is kept here, and saving is tried again at the next answer."
                ),
            }
        }
        (Unsaved::Changed, Lang::Nb) => format!(
            "{path} er endret av noen andre, og blir ikke skrevet over. Svaret er beholdt her, og skrives ut når dere slutter."
        ),
        (Unsaved::Changed, Lang::Nn) => format!(
            "{path} er endra av nokon andre, og blir ikkje skriven over. Svaret er teke vare på her, og blir skrive ut når de sluttar."
        ),
        (Unsaved::Changed, Lang::En) => format!(
            "{path} was changed by someone else, and is not written over. The answer is kept here, and written out when you stop."
        ),
    }
}

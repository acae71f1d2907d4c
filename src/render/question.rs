//! A question of the questionnaire on a screen, its explanation, and the verdict as it forms.

use anstyle::Style as Ansi;

use super::diagnostics::Style;
use super::terminal;
use crate::questionnaire::choice::{Choice, Effect};
use crate::report::{Verdict, cited};
use crate::theory::lang::{Lang, Tri, capitalised};
use crate::theory::questions::{Ask, Stake};

/// Everything that is shown of one question.
#[derive(Debug)]
pub struct Shown<'a> {
    /// The question that is asked.
    pub ask: Ask,
    /// The question in words.
    pub question: String,
    /// For whom it is answered, and what others have answered, where the sides answer apart.
    pub for_whom: Option<String>,
    /// What it can still change; nothing where it is asked whatever it changes.
    pub stake: Option<Stake>,
    /// How many questions there are that matter as much.
    pub left: usize,
    /// The level is settled already: the side is asked so that its own answers are there.
    pub is_settled: bool,
    /// The answers that are offered.
    pub choices: &'a [Choice],
    /// The answer that stands in the charter, in words.
    pub now: Option<String>,
    /// The commands that can be typed at every question.
    pub keys: &'a str,
}

/// Draws a question.
pub fn question(shown: &Shown, lang: Lang, style: Style) -> String {
    let mut page = Page::new(style);
    let guide = shown.ask.guide();
    page.out.push('\n');
    if let Some(stake) = stake(shown, lang) {
        page.text("", &stake, Ansi::new().dimmed());
    }
    page.text("", &shown.question, Ansi::new().bold());
    if let Some(for_whom) = &shown.for_whom {
        page.text("  ", for_whom, Ansi::new());
    }
    // What is asked of each party is explained at the first.
    let again = matches!(shown.ask, Ask::ActorName(_) | Ask::ActorSector(1..));
    if !again {
        page.text("  ", guide.why.to(lang), Ansi::new());
        page.text("  ", guide.example.to(lang), Ansi::new());
    }
    if !shown.choices.is_empty() && !again {
        page.out.push('\n');
    }
    page.choices(shown, lang);
    page.out
}

/// Draws a question once more: its words and its answers, without what explains it.
pub fn again(shown: &Shown, lang: Lang, style: Style) -> String {
    let mut page = Page::new(style);
    page.out.push('\n');
    page.text("", &shown.question, Ansi::new().bold());
    page.choices(shown, lang);
    page.out
}

/// Draws a question with a few answers, each behind its number.
pub fn few(question: &str, answers: &[String], style: Style) -> String {
    let mut page = Page::new(style);
    page.text("", question, Ansi::new().bold());
    for (answer, number) in answers.iter().zip(1..) {
        page.text(&format!("  {number}  "), answer, Ansi::new());
    }
    page.out
}

impl Page {
    /// The answers that are offered, what stands there now, and the commands.
    fn choices(&mut self, shown: &Shown, lang: Lang) {
        let page = self;
        for choice in shown.choices {
            page.choice(choice, "");
        }
        if matches!(shown.ask, Ask::Phase(_) | Ask::Consulted(_)) && shown.choices.len() > 4 {
            let several = Tri::new(
                "Skriv komma mellom hvis det er flere.",
                "Skriv komma mellom dersom det er fleire.",
                "Separate several answers with commas.",
            );
            page.text("  ", several.to(lang), Ansi::new().dimmed());
        }
        if let Some(now) = &shown.now {
            let text = match lang {
                Lang::Nb => format!("Nå står det: {now}. Enter beholder det."),
                Lang::Nn => format!("No står det: {now}. Enter tek vare på det."),
                Lang::En => format!("It now says: {now}. Enter keeps it."),
            };
            page.text("  ", &text, Ansi::new());
        }
        page.text("  ", shown.keys, Ansi::new().dimmed());
    }
}

fn stake(shown: &Shown, lang: Lang) -> Option<String> {
    let left = shown.left;
    if let (Some(Stake::Level), true) = (shown.stake, shown.is_settled) {
        return Some(match (left, lang) {
            (1, Lang::Nb) => "1 spørsmål igjen for deres side".to_owned(),
            (1, Lang::Nn) => "1 spørsmål att for dykkar side".to_owned(),
            (1, Lang::En) => "1 question left for your side".to_owned(),
            (_, Lang::Nb) => format!("{left} spørsmål igjen for deres side"),
            (_, Lang::Nn) => format!("{left} spørsmål att for dykkar side"),
            (_, Lang::En) => format!("{left} questions left for your side"),
        });
    }
    let Some(stake) = shown.stake else {
        let change = Tri::new("Endre svaret", "Endre svaret", "Change the answer");
        return shown.now.as_ref().map(|_| change.to(lang).to_owned());
    };
    let left_here = |what: &str| match (left, lang) {
        (..2, _) => what.to_owned(),
        (_, Lang::Nb) => format!("{what}. {left} spørsmål igjen her"),
        (_, Lang::Nn) => format!("{what}. {left} spørsmål att her"),
        (_, Lang::En) => format!("{what}. {left} questions left here"),
    };
    Some(match (stake, lang) {
        (Stake::Needed, Lang::Nb) => "Må fylles ut".to_owned(),
        (Stake::Needed, Lang::Nn) => "Må fyllast ut".to_owned(),
        (Stake::Needed, Lang::En) => "Required".to_owned(),
        (Stake::Level, Lang::Nb) if left == 1 => "1 spørsmål kan ennå endre nivået".to_owned(),
        (Stake::Level, Lang::Nn) if left == 1 => "1 spørsmål kan enno endre nivået".to_owned(),
        (Stake::Level, Lang::En) if left == 1 => "1 question can still change the level".to_owned(),
        (Stake::Level, Lang::Nb) => format!("{left} spørsmål kan ennå endre nivået"),
        (Stake::Level, Lang::Nn) => format!("{left} spørsmål kan enno endre nivået"),
        (Stake::Level, Lang::En) => format!("{left} questions can still change the level"),
        (Stake::Exploitation, Lang::Nb) => {
            "Nivået endrer seg ikke lenger. Resten gjelder om noen kan bli brukt som gratis arbeidskraft"
                .to_owned()
        }
        (Stake::Exploitation, Lang::Nn) => {
            "Nivået endrar seg ikkje lenger. Resten gjeld om nokon kan bli brukte som gratis arbeidskraft"
                .to_owned()
        }
        (Stake::Exploitation, Lang::En) => {
            "The level will not change any more. The rest is about whether anyone may be used as free labour"
                .to_owned()
        }
        (Stake::Flag, Lang::Nb) => left_here("Endrer ikke nivået, men kan gi et flagg"),
        (Stake::Flag, Lang::Nn) => left_here("Endrar ikkje nivået, men kan gi eit flagg"),
        (Stake::Flag, Lang::En) => left_here("Does not change the level, but may raise a flag"),
        (Stake::Remark, Lang::Nb) => left_here("Gjør beskrivelsen fyldigere"),
        (Stake::Remark, Lang::Nn) => left_here("Gjer skildringa fyldigare"),
        (Stake::Remark, Lang::En) => left_here("Adds detail to the description"),
    })
}

/// Draws what a question means, where it comes from, and what each answer would lead to.
pub fn explanation(ask: Ask, effects: &[(Choice, Effect)], lang: Lang, style: Style) -> String {
    let mut page = Page::new(style);
    let guide = ask.guide();
    page.out.push('\n');
    // What is asked of each party is explained at the first alone.
    if matches!(ask, Ask::ActorName(_) | Ask::ActorSector(1..)) {
        page.text("", guide.why.to(lang), Ansi::new());
        page.text("", guide.example.to(lang), Ansi::new());
    }
    if !guide.source.is_empty() {
        let source = Tri::new("Kilde", "Kjelde", "Source").to(lang);
        page.text(
            "",
            &format!("{source}: {}", cited(guide.source)),
            Ansi::new(),
        );
    }
    if !effects.is_empty() {
        let heading = Tri::new(
            "Hva hvert svar fører til:",
            "Kva kvart svar fører til:",
            "What each answer leads to:",
        );
        page.text("", heading.to(lang), Ansi::new().bold());
    }
    // A flag that every answer leaves as it is says nothing of any of them.
    let mut all = effects.iter().map(|(_, effect)| &effect.flags);
    let first = all.next();
    let is_same = all.all(|flags| Some(flags) == first);
    for (choice, effect) in effects {
        let text = match is_same {
            true => effect.level.clone(),
            false => effect.text(),
        };
        page.choice(choice, &text);
    }
    page.out
}

/// Draws the verdict as it forms: the level, and the axis with its marks.
pub fn forming(verdict: &Verdict, style: Style) -> String {
    let lang = verdict.head.lang;
    let mut page = Page::new(style);
    page.out.push('\n');
    page.text("▸ ", &verdict.headline(), Ansi::new().bold());
    if style.plain {
        let labels = terminal::Labels(lang);
        for seen in &verdict.phases {
            let (phase, joint) = (seen.phase.name().to(lang), labels.joint(seen.joint));
            page.text("  ", &format!("{phase}: {joint}"), Ansi::new());
        }
        return page.out;
    }
    let marks: Vec<String> = verdict
        .phases
        .iter()
        .map(|seen| {
            format!(
                "{}\u{A0}{}",
                terminal::mark(seen),
                seen.phase.name().to(lang)
            )
        })
        .collect();
    page.text("  ", &marks.join(" ─ "), Ansi::new());
    page.out
}

/// Draws a row of the list of answers, behind its mark and its number.
pub fn answer(mark: &str, question: &str, answer: &str, style: Style) -> String {
    let mut page = Page::new(style);
    let text = format!("{question} {}", capitalised(answer));
    page.text(mark, &text, Ansi::new());
    page.out
}

/// Draws the end of an interview: the level, what is open, and what can be done now.
pub fn ending(
    headline: &str,
    open: &[String],
    commands: &[(&str, String)],
    lang: Lang,
    style: Style,
) -> String {
    let mut page = Page::new(style);
    page.out.push('\n');
    page.text("", headline.trim_end(), Ansi::new().bold());
    if !open.is_empty() {
        let heading = Tri::new(
            "Dette er åpent ennå:",
            "Dette er ope enno:",
            "This is still open:",
        );
        page.out.push('\n');
        page.text("", heading.to(lang), Ansi::new());
        for question in open {
            page.text("  – ", question, Ansi::new());
        }
    }
    page.out.push('\n');
    for (what, command) in commands {
        page.text("", what, Ansi::new());
        page.text("  ", command, Ansi::new());
    }
    page.out
}

/// Draws a paragraph.
pub fn paragraph(text: &str, style: Style) -> String {
    let mut page = Page::new(style);
    page.text("", text, Ansi::new());
    page.out
}

struct Page {
    style: Style,
    out: String,
}

impl Page {
    fn new(style: Style) -> Page {
        Page {
            style: Style {
                width: style.width.clamp(20, 90),
                ..style
            },
            out: String::new(),
        }
    }

    fn text(&mut self, mark: &str, text: &str, ansi: Ansi) {
        self.out
            .push_str(&terminal::wrapped(mark, text, ansi, self.style));
    }

    fn choice(&mut self, choice: &Choice, effect: &str) {
        let mark = format!("  {}  ", choice.key);
        let text = match effect {
            "" => choice.word.clone(),
            effect => format!("{} → {effect}", choice.word),
        };
        self.text(&mark, &text, Ansi::new());
    }
}

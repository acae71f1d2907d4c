//! A question of the questionnaire on a screen, its explanation, and the verdict as it forms.

use anstyle::Style as Ansi;

use super::diagnostics::Style;
use super::terminal;
use crate::questionnaire::choice::Choice;
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
    /// What it can still change.
    pub stake: Stake,
    /// How many questions can still change the level.
    pub left: usize,
    /// The answers that are offered.
    pub choices: &'a [Choice],
    /// The answer that stands in the charter, in words.
    pub now: Option<String>,
}

/// Draws a question.
pub fn question(shown: &Shown, lang: Lang, style: Style) -> String {
    let mut page = Page::new(style);
    let guide = shown.ask.guide();
    page.out.push('\n');
    page.text("", &stake(shown, lang), Ansi::new().dimmed());
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
    for choice in shown.choices {
        page.choice(choice, "");
    }
    if matches!(shown.ask, Ask::Phase(_) | Ask::Consulted(_)) && shown.choices.len() > 4 {
        let several = Tri::new(
            "Flere skrives med komma mellom.",
            "Fleire skriv du med komma mellom.",
            "Write several with commas between.",
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
    page.text("  ", keys(lang), Ansi::new().dimmed());
    page.out
}

/// The keys that do the same at every question.
pub fn keys(lang: Lang) -> &'static str {
    Tri::new(
        "? forklar · < tilbake · > hopp over · . lagre og slutt",
        "? forklar · < tilbake · > hopp over · . lagre og slutt",
        "? explain · < back · > skip · . save and stop",
    )
    .to(lang)
}

fn stake(shown: &Shown, lang: Lang) -> String {
    let left = shown.left;
    match (shown.stake, lang) {
        (Stake::Needed, Lang::Nb) => "Må være med".to_owned(),
        (Stake::Needed, Lang::Nn) => "Må vere med".to_owned(),
        (Stake::Needed, Lang::En) => "Has to be there".to_owned(),
        (Stake::Level, Lang::Nb) if left == 1 => "1 spørsmål kan ennå endre nivået".to_owned(),
        (Stake::Level, Lang::Nn) if left == 1 => "1 spørsmål kan enno endre nivået".to_owned(),
        (Stake::Level, Lang::En) if left == 1 => "1 question can still change the level".to_owned(),
        (Stake::Level, Lang::Nb) => format!("{left} spørsmål kan ennå endre nivået"),
        (Stake::Level, Lang::Nn) => format!("{left} spørsmål kan enno endre nivået"),
        (Stake::Level, Lang::En) => format!("{left} questions can still change the level"),
        (Stake::Exploitation, Lang::Nb) => {
            "Nivået er avklart så langt det går. Dette gjelder faren for at noen blir utnyttet"
                .to_owned()
        }
        (Stake::Exploitation, Lang::Nn) => {
            "Nivået er avklart så langt det går. Dette gjeld faren for at nokon blir utnytta"
                .to_owned()
        }
        (Stake::Exploitation, Lang::En) => {
            "The level is as settled as it gets. This is about the danger that someone is exploited"
                .to_owned()
        }
        (Stake::Flag, Lang::Nb) => "Endrer ikke nivået, men kan gi et flagg".to_owned(),
        (Stake::Flag, Lang::Nn) => "Endrar ikkje nivået, men kan gi eit flagg".to_owned(),
        (Stake::Flag, Lang::En) => "Does not change the level, but may raise a flag".to_owned(),
        (Stake::Remark, Lang::Nb) => "Gjør beskrivelsen fyldigere".to_owned(),
        (Stake::Remark, Lang::Nn) => "Gjer skildringa fyldigare".to_owned(),
        (Stake::Remark, Lang::En) => "Makes the description fuller".to_owned(),
    }
}

/// Draws what a question means, where it comes from, and what each answer would lead to.
pub fn explanation(ask: Ask, effects: &[(Choice, String)], lang: Lang, style: Style) -> String {
    let mut page = Page::new(style);
    let guide = ask.guide();
    page.out.push('\n');
    page.text("", guide.why.to(lang), Ansi::new());
    page.text("", guide.example.to(lang), Ansi::new());
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
    for (choice, effect) in effects {
        page.choice(choice, effect);
    }
    page.out
}

/// Draws the verdict as it forms: the level, and the axis with its marks.
pub fn forming(verdict: &Verdict, style: Style) -> String {
    let lang = verdict.head.lang;
    let mut page = Page::new(style);
    page.out.push('\n');
    page.text("▸ ", &verdict.headline(), Ansi::new().bold());
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

/// Draws a list of answers, each behind its number.
pub fn answers(rows: &[(String, String)], style: Style) -> String {
    let mut page = Page::new(style);
    let width = rows.len().to_string().len();
    for (at, (question, answer)) in rows.iter().enumerate() {
        let mark = format!("{:>width$}  ", at + 1);
        page.text(
            &mark,
            &format!("{question} {}", capitalised(answer)),
            Ansi::new(),
        );
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

//! The verdict for people: the level with its flags, the axis, the conditions, the way on. It holds
//! at 40 columns, and says in words whatever it draws.

mod labels;

use anstyle::{AnsiColor, Effects, Style as Ansi};
use comfy_table::presets::NOTHING;
use comfy_table::{ColumnConstraint, ContentArrangement, Table, Width};
use unicode_width::UnicodeWidthStr;

use super::diagnostics::Style;
use crate::report::phrases::equality;
use crate::report::{ConditionSeen, PhaseSeen, Spot, Verdict, cited};
use crate::theory::lang::{Lang, capitalised, one_line};
use crate::theory::rule::{FlagState, Outcome, Strength};
use crate::theory::terms::{Answer, Level, Room};

pub use labels::{Labels, Way, lines};

/// Below this many columns the axis is drawn downwards, and the table has two columns.
const NARROW: usize = 72;

/// Draws a verdict.
pub fn verdict(verdict: &Verdict, style: Style) -> String {
    let mut page = Page::new(verdict, style);
    page.head();
    page.sides();
    page.axis();
    page.conditions();
    page.flags();
    page.findings();
    page.open_questions();
    page.way_on();
    page.carrying();
    page.beside();
    page.out
}

/// Draws the conditions alone that stand between a charter and a level.
pub fn why_not(verdict: &Verdict, level: Level, style: Style) -> String {
    let mut page = Page::new(verdict, style);
    let lang = verdict.head.lang;
    let standing: Vec<&ConditionSeen> = verdict
        .conditions
        .iter()
        .filter(|condition| condition.level <= level && condition.outcome != Outcome::Always)
        .collect();
    page.title();
    let name = level.name().to(lang);
    let intro = match (lang, standing.is_empty()) {
        (Lang::Nb, true) => {
            format!("Ingenting står mellom dette og {name}: alle vilkår er oppfylt.")
        }
        (Lang::Nn, true) => {
            format!("Ingenting står mellom dette og {name}: alle vilkår er oppfylte.")
        }
        (Lang::En, true) => {
            format!("Every condition for {name} is met.")
        }
        (Lang::Nb, false) => format!("Dette mangler for {name}:"),
        (Lang::Nn, false) => format!("Dette mangler for {name}:"),
        (Lang::En, false) => format!("This is what is missing for {name}:"),
    };
    page.paragraph("", &intro, Ansi::new());
    if !standing.is_empty() {
        page.table(&standing);
    }
    page.out
}

/// The level with its flags, on one line, and nothing else.
pub fn headline(verdict: &Verdict) -> String {
    format!(
        "{}: {}\n",
        one_line(&verdict.name),
        one_line(&verdict.headline())
    )
}

/// «runde 2: Tynn samskaping»: a round of a collaboration, and how it was placed.
pub fn round(verdict: &Verdict, style: Style) -> String {
    let number = verdict.round.unwrap_or(1);
    let mark = match verdict.head.lang {
        Lang::Nb | Lang::Nn => format!("runde {number}: "),
        Lang::En => format!("round {number}: "),
    };
    wrapped(&mark, &verdict.headline(), Ansi::new(), style)
}

/// A paragraph behind a mark, its further lines under the first.
pub(super) fn wrapped(mark: &str, text: &str, ansi: Ansi, style: Style) -> String {
    let hanging = " ".repeat(mark.width());
    let options = textwrap::Options::new(style.width)
        .initial_indent(mark)
        .subsequent_indent(&hanging)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    let mut out = String::new();
    for line in textwrap::wrap(&one_line(text), options) {
        out.push_str(&styled(&line, ansi, style));
        out.push('\n');
    }
    out
}

fn styled(text: &str, ansi: Ansi, style: Style) -> String {
    if style.colour {
        format!("{ansi}{text}{ansi:#}")
    } else {
        text.to_owned()
    }
}

struct Page<'a> {
    verdict: &'a Verdict,
    lang: Lang,
    labels: Labels,
    style: Style,
    out: String,
}

impl<'a> Page<'a> {
    fn new(verdict: &'a Verdict, style: Style) -> Page<'a> {
        let lang = verdict.head.lang;
        Page {
            verdict,
            lang,
            labels: Labels(lang),
            style: Style {
                width: style.width.clamp(20, 100),
                ..style
            },
            out: String::new(),
        }
    }

    fn is_narrow(&self) -> bool {
        self.style.width < NARROW || self.style.plain
    }

    fn styled(&self, text: &str, ansi: Ansi) -> String {
        styled(text, ansi, self.style)
    }

    fn line(&mut self, text: &str, ansi: Ansi) {
        let text = self.styled(text, ansi);
        self.out.push_str(&text);
        self.out.push('\n');
    }

    fn paragraph(&mut self, mark: &str, text: &str, ansi: Ansi) {
        self.out.push_str(&wrapped(mark, text, ansi, self.style));
    }

    fn heading(&mut self, text: &str) {
        self.out.push('\n');
        self.paragraph("", text, Ansi::new().bold());
    }

    fn title(&mut self) {
        let name = one_line(&self.verdict.name).into_owned();
        let path = one_line(&self.verdict.head.path).into_owned();
        let number = self.verdict.head.document;
        let place = if self.verdict.head.alone {
            path
        } else {
            format!("{path}, {} {number}", self.labels.document())
        };
        let name = match (self.verdict.round, self.lang) {
            (None, _) => name,
            (Some(round), Lang::Nb | Lang::Nn) => format!("{name}, runde {round}"),
            (Some(round), Lang::En) => format!("{name}, round {round}"),
        };
        self.paragraph("", &name, Ansi::new().bold());
        self.paragraph("", &place, Ansi::new().dimmed());
        self.out.push('\n');
    }

    fn head(&mut self) {
        self.title();
        let verdict = self.verdict;
        self.paragraph("▸ ", &verdict.headline(), Ansi::new().bold());
        if verdict.if_equal.is_some() {
            self.paragraph("  ", &capitalised(&equality(verdict)), Ansi::new());
        }
        if let Some(so_far) = verdict.so_far {
            let level = so_far.words(self.lang);
            let text = format!("{} {level}", self.labels.so_far_it_is());
            self.paragraph("  ", &text, Ansi::new());
        }
        if let Some(claim) = verdict.claim {
            let text = format!("{}: {}", self.labels.claim(), claim.name().to(self.lang));
            self.paragraph("  ", &text, Ansi::new());
        }
    }

    /// What the sides answer each for itself, before anything is made of it.
    fn sides(&mut self) {
        let sides = &self.verdict.sides;
        for (heading, rows) in [
            (self.labels.disagreements(), &sides.disagree),
            (self.labels.one_side_knows(), &sides.one_knows),
        ] {
            if rows.is_empty() {
                continue;
            }
            self.heading(heading);
            for row in rows {
                let place = self.behind(std::slice::from_ref(&row.spot));
                self.paragraph("- ", row.question, Ansi::new());
                let answers = capitalised(&self.labels.answers_of(&row.answers));
                self.paragraph("  ", &format!("{answers}{place}"), Ansi::new());
            }
        }
        if !sides.agree.is_empty() {
            self.heading(self.labels.sides_agree());
            self.paragraph(
                "- ",
                &capitalised(&self.labels.agreed(&sides.agree)),
                Ansi::new(),
            );
        }
        if !self.verdict.notes.is_empty() {
            self.heading(self.labels.notes());
        }
        for note in &self.verdict.notes {
            let words = self.labels.note(note);
            match &note.question {
                Some(question) => {
                    self.paragraph("- ", question, Ansi::new());
                    self.paragraph("  ", &words, Ansi::new());
                }
                None => self.paragraph("- ", &words, Ansi::new()),
            }
        }
    }

    fn axis(&mut self) {
        let heading = self.labels.axis_in_words(self.verdict);
        self.heading(&heading);
        if self.is_narrow() || !self.axis_across() {
            self.axis_down();
        }
        // Where the words stand at the phases, nothing is left to say.
        if !self.style.plain {
            let legend = self.labels.legend();
            self.paragraph("  ", legend, Ansi::new());
            self.paragraph("  ", self.labels.rooms(), Ansi::new());
        }
    }

    /// Draws the axis from left to right; false when it does not fit.
    fn axis_across(&mut self) -> bool {
        let phases = &self.verdict.phases;
        let cells: Vec<(String, String)> = phases
            .iter()
            .map(|seen| {
                let name = format!("{} {}", mark(seen), seen.phase.name().to(self.lang));
                let who = format!("  {}", seen.who);
                (name, who)
            })
            .collect();
        // A column holds its name and a bar to the next one, or who took part and a space.
        let last = cells.len().saturating_sub(1);
        let mut widths: Vec<usize> = cells
            .iter()
            .enumerate()
            .map(|(at, (name, who))| match at == last {
                true => name.width().max(who.width()),
                false => (name.width() + 3).max(who.width() + 1),
            })
            .collect();
        // The first room has one phase, and its name needs a gap to the next.
        if let (Some(first), [loft, ..]) = (widths.first_mut(), Room::ALL) {
            *first = (*first).max(loft.name().to(self.lang).width() + 2);
        }
        let used: usize = widths.iter().sum::<usize>() + 2;
        let Some(slack) = self.style.width.checked_sub(used) else {
            return false;
        };
        for width in widths.iter_mut().take(last) {
            *width += (slack / last).min(4);
        }
        let total: usize = widths.iter().sum();
        let (talk, work) = self.labels.ends();
        let arrow = total.saturating_sub(talk.width() + work.width() + 3);
        let ends = format!("  {talk} {}→ {work}", "─".repeat(arrow));
        self.line(&ends, Ansi::new());
        let mut rooms = String::from("  ");
        for room in Room::ALL {
            let width: usize = phases
                .iter()
                .zip(&widths)
                .filter(|(seen, _)| seen.phase.room() == room)
                .map(|(_, width)| width)
                .sum();
            rooms.push_str(&padded(room.name().to(self.lang), width));
        }
        let mut names = String::from("  ");
        let (mut whos, mut planned) = (String::from("  "), String::from("  "));
        for (at, ((name, who), width)) in cells.iter().zip(&widths).enumerate() {
            names.push_str(name);
            whos.push_str(&padded(who, *width));
            let note = match phases.get(at) {
                Some(seen) if seen.planned => format!("  {}", self.labels.planned()),
                _ => String::new(),
            };
            planned.push_str(&padded(&note, *width));
            if at < last {
                let joined = self.verdict.axis.0 as usize > at + 1;
                let bar = if joined { "━" } else { "┄" };
                let room = width - name.width();
                names.push(' ');
                names.push_str(&bar.repeat(room.saturating_sub(2)));
                names.push(' ');
            }
        }
        self.line(rooms.trim_end(), Ansi::new());
        self.line(&names, Ansi::new());
        self.line(whos.trim_end(), Ansi::new());
        if !planned.trim().is_empty() {
            self.line(planned.trim_end(), Ansi::new());
        }
        true
    }

    fn axis_down(&mut self) {
        let mut room = None;
        for seen in &self.verdict.phases {
            if room != Some(seen.phase.room()) {
                room = Some(seen.phase.room());
                let name = seen.phase.room().name().to(self.lang);
                self.line(&format!("  {name}"), Ansi::new());
            }
            let name = seen.phase.name().to(self.lang);
            let who = self.who(seen);
            let text = format!("{name}: {who}");
            let mark = format!("  {} ", mark(seen));
            match self.style.plain {
                true => {
                    let joint = self.labels.joint(seen.joint);
                    // Read aloud, an empty place is nothing.
                    let said = match who.trim().is_empty() {
                        true => format!("{name}: {joint}"),
                        false => format!("{text}, {joint}"),
                    };
                    self.paragraph("  ", &said, Ansi::new());
                }
                false => self.paragraph(&mark, &text, Ansi::new()),
            }
        }
    }

    fn who(&self, seen: &PhaseSeen) -> String {
        if seen.planned {
            format!("{} ({})", seen.who, self.labels.planned())
        } else {
            seen.who.to_string()
        }
    }

    fn conditions(&mut self) {
        for level in [Level::TynnSamskaping, Level::TykkSamskaping] {
            let of_level: Vec<&ConditionSeen> = self
                .verdict
                .conditions
                .iter()
                .filter(|condition| condition.level == level)
                .collect();
            let met = of_level
                .iter()
                .filter(|condition| condition.outcome == Outcome::Always)
                .count();
            // What does not apply is neither met nor missing.
            let asked = of_level
                .iter()
                .filter(|condition| condition.outcome != Outcome::NotApplicable)
                .count();
            let heading = format!(
                "{}: {}",
                self.labels.conditions_for(level),
                self.labels.met_of(met, asked)
            );
            self.heading(&heading);
            self.table(&of_level);
        }
    }

    /// The conditions one after the other, each state in words.
    fn listed(&mut self, conditions: &[&ConditionSeen]) {
        for condition in conditions {
            let state = capitalised(self.labels.state_of(condition.outcome));
            let place = self.behind(&condition.because);
            let (code, source) = (condition.rule.code, cited(condition.rule.source));
            let text = format!(
                "{state}: {}{place} ({code}, SESAM {source})",
                condition.text
            );
            self.paragraph("- ", &text, Ansi::new());
        }
    }

    fn table(&mut self, conditions: &[&ConditionSeen]) {
        if self.style.plain {
            return self.listed(conditions);
        }
        let width = u16::try_from(self.style.width).unwrap_or(80);
        let narrow = self.is_narrow();
        let mut table = Table::new();
        table
            .load_style(NOTHING)
            .set_content_arrangement(ContentArrangement::Dynamic)
            .set_width(width);
        let mut marks = Vec::new();
        for condition in conditions {
            let (state, colour) = match condition.outcome {
                Outcome::Always => (format!("✓ {}", self.labels.met()), AnsiColor::BrightGreen),
                Outcome::Never => (
                    format!("✗ {}", self.labels.unmet()),
                    AnsiColor::BrightYellow,
                ),
                Outcome::Sometimes => (
                    format!("? {}", self.labels.unknown()),
                    AnsiColor::BrightCyan,
                ),
                Outcome::NotApplicable => (
                    format!("– {}", self.labels.not_applicable()),
                    AnsiColor::BrightCyan,
                ),
            };
            let code = condition.rule.code;
            let source = cited(condition.rule.source);
            let place = self.behind(&condition.because);
            let text = format!("{}{place}", condition.text);
            if narrow {
                let mark: String = state.chars().take(1).collect();
                let word = self.labels.state_of(condition.outcome);
                table.add_row([&mark, &format!("{text}\n{word}, {code} {source}")]);
                marks.push((mark, colour));
            } else {
                table.add_row([state.as_str(), &text, code, &source]);
                marks.push((state, colour));
            }
        }
        let state = u16::try_from(self.labels.widest_state(self.verdict) + 4).unwrap_or(20);
        let fixed = |width: u16| ColumnConstraint::Absolute(Width::Fixed(width));
        if narrow {
            table.set_constraints([fixed(3)]);
        } else {
            let text = width.saturating_sub(state + 7 + 8);
            table.set_constraints([fixed(state), fixed(text), fixed(7), fixed(8)]);
        }
        for line in table.lines() {
            let line = line.trim_end();
            let rest = line.trim_start();
            let marked = marks.iter().find(|(mark, _)| rest.starts_with(mark));
            match marked.and_then(|(mark, colour)| Some((rest.strip_prefix(mark)?, mark, colour))) {
                Some((after, mark, colour)) => {
                    self.out.push_str(&" ".repeat(line.len() - rest.len()));
                    let painted = self.styled(mark, Ansi::new().fg_color(Some((*colour).into())));
                    self.out.push_str(&painted);
                    self.out.push_str(after);
                }
                None => self.out.push_str(line),
            }
            self.out.push('\n');
        }
    }

    fn flags(&mut self) {
        if self.verdict.flags.is_empty() {
            return;
        }
        self.heading(self.labels.flags());
        for flag in &self.verdict.flags {
            let state = match flag.state {
                FlagState::Raised => self.labels.strength(flag.strength),
                FlagState::Possible => self.labels.possible(),
            };
            let ansi = match (flag.state, flag.strength) {
                (FlagState::Raised, Some(Strength::Clear | Strength::Risk)) => {
                    AnsiColor::Yellow.on_default().effects(Effects::BOLD)
                }
                _ => Ansi::new().bold(),
            };
            let name = capitalised(flag.rule.name.to(self.lang));
            let title = format!(
                "{name}{} ({}, SESAM {})",
                state.map(|state| format!(", {state}")).unwrap_or_default(),
                flag.rule.code,
                cited(flag.rule.source)
            );
            self.paragraph("⚑ ", &title, ansi);
            let place = self.behind(&flag.because);
            self.paragraph("  ", &format!("{}{place}", flag.text), Ansi::new());
        }
    }

    fn behind(&self, spots: &[Spot]) -> String {
        lines(self.lang, spots)
            .map(|lines| format!(" ({lines})"))
            .unwrap_or_default()
    }

    fn findings(&mut self) {
        if self.verdict.findings.is_empty() {
            return;
        }
        self.heading(self.labels.findings());
        for finding in &self.verdict.findings {
            let place = self.behind(&finding.because);
            let severity = finding.severity.name().to(self.lang);
            let text = format!("{severity} {}: {}{place}", finding.rule.code, finding.text);
            self.paragraph("- ", &text, Ansi::new());
        }
    }

    fn open_questions(&mut self) {
        if self.verdict.open_questions.is_empty() {
            return;
        }
        self.heading(self.labels.open_questions());
        for (at, question) in self.verdict.open_questions.iter().enumerate() {
            let mark = format!("{}. ", at + 1);
            self.paragraph(&mark, question.text, Ansi::new());
        }
    }

    fn way_on(&mut self) {
        for Way { title, steps } in self.labels.way_on(self.verdict) {
            self.heading(&title);
            for (step, advice) in steps {
                let text = format!("{} ({})", step.text, step.codes.join(", "));
                let mark = if step.is_answer { "? " } else { "→ " };
                self.paragraph(mark, &text, Ansi::new());
                for advice in advice {
                    self.paragraph("  - ", &advice, Ansi::new());
                }
            }
        }
    }

    fn carrying(&mut self) {
        let answers = self.labels.carried_by(self.verdict);
        if answers.is_empty() {
            return;
        }
        self.heading(self.labels.carrying());
        self.paragraph("", self.labels.carries(), Ansi::new());
        for answer in answers {
            self.paragraph("- ", &answer, Ansi::new());
        }
    }

    /// Social innovation and profile, when the charter says anything of them (SESAM §6).
    fn beside(&mut self) {
        let verdict = self.verdict;
        let said = [
            verdict.utilised,
            verdict.interdisciplinary,
            verdict.democratic,
        ];
        if verdict.innovation == Answer::Unknown && said.iter().all(|a| *a == Answer::Unknown) {
            return;
        }
        self.heading(self.labels.beside());
        for (name, answer) in self.labels.beside_of(verdict) {
            let text = format!("{name}: {}", answer.name().to(self.lang));
            self.paragraph("- ", &text, Ansi::new());
        }
    }
}

/// ● joint, ◐ perhaps joint, ○ not joint, – does not apply.
/// The mark of a phase on the axis.
pub(super) fn mark(seen: &PhaseSeen) -> &'static str {
    match seen.joint {
        Some(Answer::Yes) => "●",
        Some(Answer::Unknown) => "◐",
        Some(Answer::No) => "○",
        None => "–",
    }
}

fn padded(text: &str, width: usize) -> String {
    let space = width.saturating_sub(text.width());
    format!("{text}{}", " ".repeat(space))
}

//! The one place where outcomes, places and words meet: everything that is said of a charter, in one
//! language, in its order. Renderers only draw it.

use std::borrow::Cow;
use std::ops::Range;

use super::record::Record;
use super::spot::Spot;
use crate::charter::source::Position;
use crate::theory::advice::Advice;
use crate::theory::facts::{Facts, Interval};
use crate::theory::lang::Lang;
use crate::theory::rule::{FlagState, Outcome, Rule, Strength};
use crate::theory::samarbeid::Samarbeid;
use crate::theory::terms::{Answer, Claim, Level, Paragraph, Phase, Sector, Severity};

/// The version of the rules: it changes whenever a verdict could.
pub const RULES: u32 = 2;

/// What is said of one document.
#[derive(Debug)]
pub enum Report<'t> {
    /// It was placed.
    Verdict(Box<Verdict>),
    /// It has mistakes, and gets no verdict.
    Broken(Broken<'t>),
}

/// Which document is spoken of, and in which language.
#[derive(Clone, Debug)]
pub struct Head {
    /// The path of its file; `-` for standard input.
    pub path: String,
    /// Its number in the file, from 1.
    pub document: usize,
    /// It is the only one of its file.
    pub alone: bool,
    /// The language of the report.
    pub lang: Lang,
}

/// A charter with mistakes.
#[derive(Debug)]
pub struct Broken<'t> {
    /// Which document.
    pub head: Head,
    /// Its text.
    pub text: &'t str,
    /// The file's line on which the text begins.
    pub first_line: usize,
    /// The mistakes.
    pub errors: Vec<Error>,
}

/// A mistake, in words.
#[derive(Debug)]
pub struct Error {
    /// Its code.
    pub code: &'static str,
    /// What is wrong.
    pub text: String,
    /// What would be right.
    pub help: Option<String>,
    /// Where.
    pub position: Position,
    /// Where, in bytes of the document's text.
    pub span: Range<usize>,
    /// The other half of it, with its label.
    pub twin: Option<(Range<usize>, &'static str)>,
}

/// A charter that was placed, in words.
#[derive(Debug)]
pub struct Verdict {
    /// Which document.
    pub head: Head,
    /// The charter's name, as written.
    pub name: String,
    /// The levels between which it lies.
    pub interval: Interval,
    /// The same for what has been done; nothing when nothing is planned.
    pub so_far: Option<Interval>,
    /// The order of the axis was taken for granted.
    pub order_assumed: bool,
    /// The codes of the flags that stand beside the level.
    pub qualified_by: Vec<&'static str>,
    /// The levels once more if the parties are equal; nothing unless that is the question.
    pub if_equal: Option<Interval>,
    /// Which kind of samarbeid, where the level is samarbeid and every world gives the same kind.
    pub kind: Option<Samarbeid>,
    /// The answers themselves show what SESAM §5 says is not samskaping.
    pub not_samskaping: bool,
    /// How many core markers are *ja*, *nei* and *vet ikke*.
    pub equality: [usize; 3],
    /// The phases of the unbroken joint stretch: at least, and at most.
    pub axis: (u8, u8),
    /// Each phase of the axis, with who took part.
    pub phases: Vec<PhaseSeen>,
    /// What the sides answer each for itself.
    pub sides: Sides,
    /// What was written behind the answers, in the order of the file.
    pub notes: Vec<NoteSeen>,
    /// The conditions, in the order of their codes.
    pub conditions: Vec<ConditionSeen>,
    /// The flags, in the order of their codes, raised before possible.
    pub flags: Vec<FlagSeen>,
    /// The findings, in the order of their codes, then of the file.
    pub findings: Vec<FindingSeen>,
    /// The questions that can still change the level.
    pub open_questions: Vec<Question>,
    /// What stands between the charter and each level above it.
    pub way_on: Vec<WayOn>,
    /// The answers whose change alone would lower the level.
    pub carrying: Vec<CarryingSeen>,
    /// What it calls itself.
    pub claim: Option<Claim>,
    /// What tells the collaboration from others when files move: its `x-id`, else its name, folded.
    pub key: String,
    /// Which round of the axis it is, where that is said.
    pub round: Option<u32>,
    /// Whether it is a social innovation.
    pub innovation: Answer,
    /// Whether it is put to use.
    pub utilised: Answer,
    /// Actors of two sectors or more.
    pub cross_sector: Answer,
    /// Several disciplines.
    pub interdisciplinary: Answer,
    /// Democratic values.
    pub democratic: Answer,
    /// The actors' ids, in the order of their declaration.
    pub actor_ids: Vec<String>,
    /// What was answered, for programs.
    pub record: Option<Record>,
}

impl Verdict {
    /// The understanding is still to come.
    pub fn understanding_is_planned(&self) -> bool {
        self.phases
            .iter()
            .any(|seen| seen.phase == Phase::Understanding && seen.planned)
    }
}

/// A phase on the axis.
#[derive(Debug)]
pub struct PhaseSeen {
    /// The phase.
    pub phase: Phase,
    /// Whether it is joint; nothing when it does not apply.
    pub joint: Option<Answer>,
    /// Who took part, in a few words.
    pub who: Cow<'static, str>,
    /// It is only planned.
    pub planned: bool,
}

/// What the sides answer each for itself, in the order of the format.
#[derive(Debug, Default)]
pub struct Sides {
    /// What they answer differently.
    pub disagree: Vec<BySide>,
    /// What only one of them knows.
    pub one_knows: Vec<BySide>,
    /// What they answer alike: what it is about, and the answer.
    pub agree: Vec<(&'static str, String)>,
}

/// What somebody wrote behind an answer.
#[derive(Debug)]
pub struct NoteSeen {
    /// The question that it is about; nothing where it is about the whole.
    pub question: Option<String>,
    /// The side that wrote it.
    pub side: Option<Sector>,
    /// The words.
    pub words: String,
}

/// A question that each side answers for itself.
#[derive(Debug)]
pub struct BySide {
    /// The question.
    pub question: &'static str,
    /// What each side answers, in words.
    pub answers: Vec<(Sector, String)>,
    /// Where the answers stand.
    pub spot: Spot,
}

/// A condition and its outcome.
#[derive(Debug)]
pub struct ConditionSeen {
    /// The rule.
    pub rule: &'static Rule,
    /// The first level that needs it.
    pub level: Level,
    /// Met, unmet or unknown.
    pub outcome: Outcome,
    /// The same of what has been done so far.
    pub so_far: Outcome,
    /// The outcome in words.
    pub text: Cow<'static, str>,
    /// The places that bear on it.
    pub because: Vec<Spot>,
}

/// A flag.
#[derive(Debug)]
pub struct FlagSeen {
    /// The rule.
    pub rule: &'static Rule,
    /// Raised or possible.
    pub state: FlagState,
    /// How strongly, for a flag that is graded.
    pub strength: Option<Strength>,
    /// It stands beside the level in every headline.
    pub qualifies: bool,
    /// How it stands behind the level; nothing unless it qualifies it.
    pub behind: String,
    /// How it is told first, where it is not samskaping.
    pub first: String,
    /// How serious it is by default.
    pub severity: Severity,
    /// The ids of the actors that it names.
    pub actors: Vec<String>,
    /// What people call them, in a sentence.
    pub names: String,
    /// The flag in words.
    pub text: String,
    /// The places that bear on it.
    pub because: Vec<Spot>,
}

/// A finding.
#[derive(Debug)]
pub struct FindingSeen {
    /// The rule.
    pub rule: &'static Rule,
    /// How serious it is by default.
    pub severity: Severity,
    /// The finding in words.
    pub text: String,
    /// The places that bear on it.
    pub because: Vec<Spot>,
}

/// An open question.
#[derive(Debug)]
pub struct Question {
    /// Which question.
    pub id: String,
    /// Where its answer stands, or would stand.
    pub spot: Spot,
    /// The question.
    pub text: &'static str,
}

/// An answer that the level rests on.
#[derive(Debug)]
pub struct CarryingSeen {
    /// Which answer.
    pub id: String,
    /// What is answered, in a word or two.
    pub name: &'static str,
    /// Where.
    pub spot: Spot,
    /// There is evidence for it.
    pub supported: bool,
}

/// The way on to a level.
#[derive(Debug)]
pub struct WayOn {
    /// The level.
    pub level: Level,
    /// The steps, every one of them needed.
    pub steps: Vec<StepSeen>,
}

/// One step of the way.
#[derive(Debug)]
pub struct StepSeen {
    /// The conditions that it meets.
    pub codes: Vec<&'static str>,
    /// It takes an answer, and not an act.
    pub is_answer: bool,
    /// What it is about.
    pub id: String,
    /// Where.
    pub spot: Spot,
    /// Whether it can still be done; nothing when that depends on what is not stated.
    pub still_possible: Option<bool>,
    /// The step in words.
    pub text: String,
    /// Concrete things that people do to take it; none for a question, which takes an answer.
    pub advice: Vec<&'static Advice>,
}

impl Report<'_> {
    /// Which document is spoken of.
    pub fn head(&self) -> &Head {
        match self {
            Report::Verdict(verdict) => &verdict.head,
            Report::Broken(broken) => &broken.head,
        }
    }
}

/// «SESAM §4, §5»: how paragraphs are cited.
pub fn cited(source: &[Paragraph]) -> String {
    let numbers: Vec<String> = source.iter().map(|Paragraph(n)| format!("§{n}")).collect();
    numbers.join(", ")
}

/// The sectors that are missing from a phase, in the order of the sectors.
pub(crate) fn missing_sides(facts: &Facts, phase: Phase, outcome: Outcome) -> Vec<Sector> {
    let wanted = match outcome {
        Outcome::Never => Answer::No,
        Outcome::Sometimes => Answer::Unknown,
        Outcome::Always | Outcome::NotApplicable => return Vec::new(),
    };
    Sector::BOTH
        .into_iter()
        .filter(|&sector| facts.took_part(sector, phase) == wanted)
        .collect()
}

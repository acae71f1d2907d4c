//! What a rule is: its code, what it rests on, what it reads, its question, its words, an example
//! that breaks it and one that keeps it. All of it stands in the rule's own file.

use crate::theory::advice::Advice;
use crate::theory::facts::{Fact, Facts, Interval, Source, Topic, World};
use crate::theory::lang::{Lang, Tri};
use crate::theory::terms::{Answer, Claim, Level, Phase, Sector, Severity};

/// One rule of the theory.
#[derive(Debug)]
pub struct Rule {
    /// The code, such as `SK301`: a contract.
    pub code: &'static str,
    /// The pattern that is seen, in a few words. For a condition: the good pattern, as a fact.
    pub name: Tri,
    /// The paragraphs of the source that it rests on.
    pub source: Source,
    /// What it means and why it matters, in words for a volunteer.
    pub meaning: Tri,
    /// The gaps that can change its answer: these, and no others.
    pub reads: &'static [Fact],
    /// What the rule does, and how it is decided.
    pub kind: Kind,
    /// A small charter that breaks it: the condition is not met, the flag is raised, the finding is
    /// made.
    pub breaks: &'static str,
    /// A small charter that keeps it.
    pub keeps: &'static str,
    /// Concrete things that people do to meet it, or about it.
    pub advice: &'static [Advice],
    /// Codes and words of the theory that are near to it, the words in bokmål.
    pub related: &'static [&'static str],
}

/// What a rule does.
#[derive(Debug)]
pub enum Kind {
    /// It is needed for a level.
    Condition(Condition),
    /// It warns of a pattern, and leaves the level as it is.
    Flag(Flag),
    /// It remarks on the charter.
    Finding(Finding),
}

/// A rule that a level needs.
#[derive(Debug)]
pub struct Condition {
    /// The first level that needs it; the levels after that do too.
    pub level: Level,
    /// Whether it is met in a world.
    pub question: fn(&World) -> bool,
    /// What is said when it is not met.
    pub unmet: Tri,
    /// What would meet it when it is not met.
    pub remedy: Remedy,
    /// The places that bear on the outcome.
    pub because: fn(&Facts, Outcome) -> Vec<Topic>,
}

/// What would meet a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remedy {
    /// Declare an actor of the sector.
    Declare(Sector),
    /// Make the parties equal, in each way in which they are not.
    MakeEqual,
    /// Bring the side that is missing into the phase.
    BringIn(Phase),
    /// Begin a new round of the axis with shared understanding.
    BeginAnew,
}

/// A rule that warns.
#[derive(Debug)]
pub struct Flag {
    /// The severity when it holds however the gaps are filled.
    pub raised: Severity,
    /// The severity when it holds for some ways to fill the gaps.
    pub possible: Severity,
    /// Whether it stands beside the level in every headline (SESAM §5).
    pub qualifies: bool,
    /// How it is decided.
    pub question: FlagQuestion,
    /// What is said of it.
    pub text: fn(Lang, &Flagged) -> String,
    /// The places that show it, for one of the actors that it names; those that may show it, when it
    /// is only possible.
    pub because: fn(&Facts, Option<usize>, FlagState) -> Vec<Topic>,
}

/// How a flag is decided.
#[derive(Debug)]
pub enum FlagQuestion {
    /// Asked of each civil actor in each world.
    EachCivilActor(fn(&World) -> bool),
    /// Decided at once, where asking every world would cost too much; the tests hold the closed form
    /// to the worlds.
    AtOnce(fn(&Facts) -> Outcome),
}

/// A rule that remarks.
#[derive(Debug)]
pub struct Finding {
    /// The severity by default.
    pub severity: Severity,
    /// How it is decided.
    pub question: FindingQuestion,
    /// What is said of it.
    pub text: fn(Lang, &Remark) -> String,
}

/// How a finding is decided.
#[derive(Debug)]
pub enum FindingQuestion {
    /// Made once, when it is so in every world; the topics are the places that bear on it.
    InEveryWorld(fn(&World) -> bool, &'static [Topic]),
    /// Read off what is stated: one finding for each list of topics.
    Stated(fn(&Facts) -> Vec<Vec<Topic>>),
    /// Read off the verdict.
    OfVerdict(fn(&Placement) -> bool, About),
}

/// What a finding about the verdict points to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// The claim.
    Claim,
    /// The questions that are open.
    OpenQuestions,
}

/// What all worlds together answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Yes in every world: a condition is met, a flag is raised.
    Always,
    /// No in every world: a condition is not met, a flag is absent.
    Never,
    /// Yes in some: a condition is unknown, a flag is possible.
    Sometimes,
}

/// Whether a flag is raised or possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FlagState {
    /// It holds however the gaps are filled.
    Raised,
    /// It holds for some ways to fill them.
    Possible,
}

impl FlagState {
    /// Whether a part is certain enough to bear on a flag of this state.
    pub fn admits(self, part: Answer) -> bool {
        match self {
            FlagState::Raised => part == Answer::Yes,
            FlagState::Possible => part != Answer::No,
        }
    }
}

/// The work that an actor takes part in, or may.
pub fn work_of(facts: &Facts, actor: Option<usize>, state: FlagState) -> Vec<Topic> {
    let parts = actor
        .and_then(|at| facts.actors.get(at))
        .map(|actor| actor.parts);
    [Phase::Implementation, Phase::Production]
        .into_iter()
        .filter(|phase| parts.is_some_and(|parts| state.admits(parts[phase.index()])))
        .map(Topic::Phase)
        .collect()
}

/// How strongly SK401 and SK402 are shown (SESAM §5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    /// The pattern is there: it *can* be exploitation.
    Risk,
    /// The pattern is there, and paid work is replaced, or the goals are not the actors' own, or they
    /// cannot say no.
    Clear,
}

/// What a flag's text can speak of.
#[derive(Debug)]
pub struct Flagged<'a> {
    /// The actors that it names, as a list in a sentence; empty for a flag that names no one.
    pub names: &'a str,
    /// Raised or possible.
    pub state: FlagState,
    /// Risk or clear, for SK401 and SK402.
    pub strength: Option<Strength>,
    /// For some of them it is not stated whether they are paid.
    pub pay_not_stated: bool,
    /// The phases that bear on it.
    pub phases: &'a [Phase],
}

/// What a finding's text can speak of.
#[derive(Debug)]
pub struct Remark<'a> {
    /// What the finding is about.
    pub topics: &'a [Topic],
    /// Where the charter was placed.
    pub placement: &'a Placement,
}

/// Where a charter is placed, and what it claims.
#[derive(Clone, Copy, Debug)]
pub struct Placement {
    /// The levels between which the verdict lies.
    pub verdict: Interval,
    /// The same for what has been done so far; nothing when no phase is planned.
    pub so_far: Option<Interval>,
    /// What the charter calls itself.
    pub claim: Option<Claim>,
}

impl Rule {
    /// The rule's condition, if it is one.
    pub fn condition(&self) -> Option<&Condition> {
        match &self.kind {
            Kind::Condition(condition) => Some(condition),
            Kind::Flag(_) | Kind::Finding(_) => None,
        }
    }

    /// The rule's flag, if it is one.
    pub fn flag(&self) -> Option<&Flag> {
        match &self.kind {
            Kind::Flag(flag) => Some(flag),
            Kind::Condition(_) | Kind::Finding(_) => None,
        }
    }

    /// The rule's finding, if it is one.
    pub fn finding(&self) -> Option<&Finding> {
        match &self.kind {
            Kind::Finding(finding) => Some(finding),
            Kind::Condition(_) | Kind::Flag(_) => None,
        }
    }
}

impl Remark<'_> {
    /// The name of the marker that the finding is about, or of equality as a whole.
    pub fn reply_name(&self, lang: Lang) -> &'static str {
        let marker = self.topics.iter().find_map(|topic| match topic {
            Topic::Marker(marker) => Some(*marker),
            Topic::Side(marker, _) => *marker,
            _ => None,
        });
        match marker {
            Some(marker) => marker.name().to(lang),
            None => Tri::new("likeverd", "likeverd", "equality").to(lang),
        }
    }

    /// The name of the claim; empty when there is none.
    pub fn claim_name(&self, lang: Lang) -> &'static str {
        self.placement
            .claim
            .map_or("", |claim| claim.name().to(lang))
    }

    /// The names of the lower and the upper level.
    pub fn level_names(&self, lang: Lang) -> (&'static str, &'static str) {
        let verdict = self.placement.verdict;
        (verdict.lower.name().to(lang), verdict.upper.name().to(lang))
    }
}

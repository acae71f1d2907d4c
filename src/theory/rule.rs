//! What a rule is: its code, what it rests on, what it reads, its question, its words, an example
//! that breaks it and one that keeps it. All of it stands in the rule's own file.

use crate::theory::advice::Advice;
pub use crate::theory::facts::Strength;
use crate::theory::facts::{EARLY, Fact, Facts, Interval, Source, Topic, WORK, World};
use crate::theory::lang::{Lang, Tri, list};
use crate::theory::samarbeid::Samarbeid;
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
    /// Whether it applies in a world; one that applies in none is neither met nor missing.
    pub applies: fn(&World) -> bool,
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
    /// The same, with somebody who shared the understanding.
    BringInSharing(Phase),
    /// Begin a new round of the axis with shared understanding.
    BeginAnew,
}

/// A rule that warns.
#[derive(Debug)]
pub struct Flag {
    /// How serious it is.
    pub severity: fn(Shown) -> Severity,
    /// Whether it stands beside the level in every headline (SESAM §5).
    pub qualifies: fn(Shown) -> bool,
    /// It is as strong as the answers on how the actor is used: [`Facts::strength`].
    pub graded: bool,
    /// It tells of exploitation, or of what takes its place, and is asked for before other flags.
    pub exploits: bool,
    /// How it is decided.
    pub question: FlagQuestion,
    /// What is said of it.
    pub text: fn(Lang, &Flagged) -> String,
    /// How it stands beside the level, for a flag that qualifies it.
    pub beside: fn(Lang, &Flagged, Beside) -> String,
    /// The places that show it, for one of the actors that it names; those that may show it, when it
    /// is only possible.
    pub because: fn(&Facts, Option<usize>, FlagState) -> Vec<Topic>,
}

/// Where in a headline a flag is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// Behind a level above samarbeid: «…, men ikke for X: hentet inn til en ferdig plan».
    Samskaping,
    /// Behind a samarbeid: «…, med X hentet inn til en ferdig plan».
    Samarbeid,
    /// First of all, where it is not samskaping: «X er hentet inn til en ferdig plan».
    First,
}

/// How a flag is shown, for what hangs on that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Raised or possible.
    pub state: FlagState,
    /// How strongly, for a flag that is graded.
    pub strength: Option<Strength>,
    /// The actor, or one of them, is not shown to be paid.
    pub unpaid: bool,
}

impl Shown {
    /// It is raised, and the answers do not soften it.
    pub fn is_raised_and_not_softened(self) -> bool {
        self.state == FlagState::Raised && self.strength != Some(Strength::Softened)
    }

    /// It is raised and clear, for somebody who is not shown to be paid.
    pub fn is_raised_clear_and_unpaid(self) -> bool {
        self.state == FlagState::Raised && self.strength == Some(Strength::Clear) && self.unpaid
    }
}

/// How a flag is decided.
#[derive(Debug)]
pub enum FlagQuestion {
    /// Asked of each civil actor in each world.
    EachCivilActor(fn(&World) -> bool),
    /// The same, and told of an actor only where in some world both are so: another flag tells of the
    /// rest.
    WhereAlso(fn(&World) -> bool, fn(&World) -> bool),
    /// Decided at once, where asking every world would cost too much; the tests hold the closed form
    /// to the worlds.
    AtOnce(fn(&Facts) -> Outcome),
}

impl FlagQuestion {
    /// The question that is asked of each civil actor in each world, for flags that ask one.
    pub fn of_each_actor(&self) -> Option<fn(&World) -> bool> {
        match self {
            FlagQuestion::EachCivilActor(question) | FlagQuestion::WhereAlso(question, _) => {
                Some(*question)
            }
            FlagQuestion::AtOnce(_) => None,
        }
    }
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
    /// A condition applies in no world: it is neither met nor missing.
    NotApplicable,
}

/// Whether a flag is raised or possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FlagState {
    /// It holds however the gaps are filled.
    Raised,
    /// It holds for some ways to fill them.
    Possible,
}

impl FlagState {
    /// The state of a flag whose question is answered so in the worlds; nothing when it is absent.
    pub fn of(outcome: Outcome) -> Option<FlagState> {
        match outcome {
            Outcome::Always => Some(FlagState::Raised),
            Outcome::Sometimes => Some(FlagState::Possible),
            Outcome::Never | Outcome::NotApplicable => None,
        }
    }

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
    WORK.into_iter()
        .filter(|phase| parts.is_some_and(|parts| state.admits(parts[phase.index()])))
        .map(Topic::Phase)
        .collect()
}

/// The work of a condition that asks for somebody who shared the understanding: the understanding too,
/// where both sides work and that is what is missing.
pub fn work_and_sharing(facts: &Facts, work: Phase, outcome: Outcome) -> Vec<Topic> {
    let mut topics = vec![Topic::Phase(work)];
    if outcome == Outcome::Never && facts.is_joint(work) == Answer::Yes {
        topics.push(Topic::Phase(Phase::Understanding));
    }
    topics
}

/// What others decided without any civil actor, or may have: the ideas, the plan, and what the problem is
/// where it came first (SESAM §5).
pub fn decided_without(facts: &Facts, state: FlagState) -> Vec<Topic> {
    let alone = |phase: &Phase| {
        let late = *phase == Phase::Understanding && facts.understanding_came_too_late();
        !late
            && state.admits(facts.others_took_part(*phase))
            && state.admits(facts.took_part(Sector::Civil, *phase).negated())
    };
    EARLY.into_iter().filter(alone).map(Topic::Phase).collect()
}

impl Flagged<'_> {
    /// «ideen og planen»: what was decided without civil society, among the phases that bear on it.
    pub fn decided(&self, lang: Lang) -> String {
        let words: Vec<&str> = EARLY
            .into_iter()
            .filter(|phase| self.phases.contains(phase))
            .map(|phase| match phase {
                Phase::Ideas => Tri::new("ideen", "ideen", "the idea"),
                Phase::Planning => Tri::new("planen", "planen", "the plan"),
                _ => Tri::new(
                    "hva problemet er",
                    "kva problemet er",
                    "what the problem is",
                ),
            })
            .map(|word| word.to(lang))
            .collect();
        list(lang, &words)
    }

    /// «til en ferdig plan»: what an actor came in to. A plan that nobody made is not called finished.
    pub fn came_to(&self, lang: Lang) -> &'static str {
        let has = |phase: Phase| self.phases.contains(&phase);
        let came_to = if has(Phase::Planning) {
            Tri::new(
                "til en ferdig plan",
                "til ein ferdig plan",
                "to a finished plan",
            )
        } else if has(Phase::Ideas) {
            Tri::new(
                "til en ferdig idé",
                "til ein ferdig idé",
                "to a finished idea",
            )
        } else {
            Tri::new(
                "etter at andre hadde avgjort hva problemet er",
                "etter at andre hadde avgjort kva problemet er",
                "after others had settled what the problem is",
            )
        };
        came_to.to(lang)
    }
}

/// What a flag's text can speak of.
#[derive(Debug)]
pub struct Flagged<'a> {
    /// The actors that it names, as a list in a sentence; empty for a flag that names no one.
    pub names: &'a str,
    /// Raised or possible.
    pub state: FlagState,
    /// How strongly, for a flag that is graded.
    pub strength: Option<Strength>,
    /// For some of them it is not stated whether they are paid.
    pub pay_not_stated: bool,
    /// For some of them another, sharper flag is possible.
    pub may_be_sharper: bool,
    /// The phases that bear on it.
    pub phases: &'a [Phase],
}

/// What a finding's text can speak of.
#[derive(Debug)]
pub struct Remark<'a> {
    /// What the finding is about.
    pub topics: &'a [Topic],
    /// What people call the actors among them, as a list in a sentence.
    pub names: &'a str,
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
    /// The same if the parties are equal; nothing unless that is the question.
    pub if_equal: Option<Interval>,
    /// Which kind of samarbeid, where the level is samarbeid and every world gives the same kind.
    pub kind: Option<Samarbeid>,
    /// The answers themselves show what SESAM §5 says is not samskaping.
    pub not_samskaping: bool,
    /// What the charter calls itself.
    pub claim: Option<Claim>,
}

impl Placement {
    /// The highest level that may be claimed.
    pub fn highest(&self) -> Level {
        match self.not_samskaping {
            true => Level::Samarbeid,
            false => self.verdict.upper,
        }
    }
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
    /// The name of the marker or the phase that the finding is about, or of equality as a whole.
    pub fn reply_name(&self, lang: Lang) -> &'static str {
        let name = self.topics.iter().find_map(|topic| match topic {
            Topic::Marker(marker) => Some(marker.name()),
            Topic::Side(marker, _) => Some((*marker)?.name()),
            Topic::Phase(phase) | Topic::PhaseSide(phase, _) => Some(phase.name()),
            _ => None,
        });
        let name = name.unwrap_or(Tri::new("likeverd", "likeverd", "equality"));
        name.to(lang)
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

//! The one place where outcomes, places and words meet: everything that is said of a charter, in one
//! language, in its order. Renderers only draw it.

pub mod phrases;

use std::borrow::Cow;
use std::ops::Range;

use crate::advice::{self, Advice};
use crate::assess::{Assessment, FlagFound, Step, StepKind, assess};
use crate::carrying::carrying;
use crate::charter::{self, Charter, Place};
use crate::facts::{Facts, Interval, PhaseState, Topic};
use crate::open::Opened;
use crate::rule::{FlagState, Flagged, Outcome, Remark, Remedy, Rule, Strength};
use crate::rules;
use crate::source::Position;
use crate::terms::{Answer, Claim, Level, Paragraph, Phase, Quality, Sector, Severity};
use crate::words::{self, Lang};

/// The version of the rules: it changes whenever a verdict could.
pub const RULES: u32 = 1;

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
    /// The implementation is not samskaping: what qualifies the level is clear for all who work.
    pub work_is_not_samskaping: bool,
    /// The phases of the unbroken joint stretch: at least, and at most.
    pub axis: (u8, u8),
    /// Each phase of the axis, with who took part.
    pub phases: Vec<PhaseSeen>,
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
}

/// A place in the charter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// What is said there.
    pub topic: Topic,
    /// The JSON Pointer, with the keys as written.
    pub pointer: String,
    /// Where it stands, or the nearest place there is.
    pub position: Position,
    /// The same in bytes of the document's text.
    pub span: Range<usize>,
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
    /// Risk or clear.
    pub strength: Option<Strength>,
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
    /// Where its answer stands, or would stand.
    pub spot: Spot,
    /// The question.
    pub text: &'static str,
}

/// An answer that the level rests on.
#[derive(Debug)]
pub struct CarryingSeen {
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

/// How much is said of a charter, and whether a flag names all its actors at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grouping {
    /// One flag for each code, state and strength: a whole verdict.
    Together,
    /// The same, with what is said to people alone: the answers that the level rests on.
    ForPeople,
    /// One flag for each actor: a list of findings, without the phases, the questions and the way on.
    EachActor,
}

/// Judges what was read, and puts it into words.
pub fn report<'t>(opened: &Opened<'t>, head: Head, grouping: Grouping) -> Report<'t> {
    match &opened.charter {
        Some(charter) => {
            let facts = charter::facts(charter);
            let assessment = assess(&facts);
            let writer = Writer {
                lang: head.lang,
                opened,
                charter,
                facts: &facts,
                grouping,
            };
            Report::Verdict(Box::new(writer.verdict(head, &assessment)))
        }
        None => Report::Broken(broken(opened, head)),
    }
}

fn broken<'t>(opened: &Opened<'t>, head: Head) -> Broken<'t> {
    let lang = head.lang;
    let errors = opened
        .problems
        .iter()
        .map(|problem| Error {
            code: problem.code(),
            text: problem.text(lang, opened.lang),
            help: problem.help(lang, opened.lang),
            position: opened.source.position(problem.span.start),
            span: problem.span.clone(),
            twin: problem
                .twin
                .clone()
                .map(|twin| (twin, problem.twin_label(lang))),
        })
        .collect();
    Broken {
        head,
        text: opened.source.text,
        first_line: opened.source.first_line,
        errors,
    }
}

struct Writer<'a, 't> {
    lang: Lang,
    opened: &'a Opened<'t>,
    charter: &'a Charter,
    facts: &'a Facts,
    grouping: Grouping,
}

impl Writer<'_, '_> {
    fn verdict(&self, head: Head, assessment: &Assessment) -> Verdict {
        let placement = &assessment.placement;
        let flags: Vec<FlagSeen> = assessment
            .flags
            .iter()
            .flat_map(|flag| self.grouped(flag))
            .collect();
        let name = self.charter.name.trim().to_owned();
        let whole = self.grouping != Grouping::EachActor;
        Verdict {
            work_is_not_samskaping: assessment.work_is_not_samskaping,
            name,
            interval: placement.verdict,
            so_far: placement.so_far,
            order_assumed: assessment.order_assumed,
            qualified_by: flags
                .iter()
                .filter(|flag| flag.qualifies())
                .map(|flag| flag.rule.code)
                .collect(),
            axis: assessment.axis,
            phases: match whole {
                true => Phase::ALL.map(|phase| self.phase(phase)).into(),
                false => Vec::new(),
            },
            conditions: assessment
                .conditions
                .iter()
                .enumerate()
                .filter_map(|(at, (rule, outcome))| {
                    let so_far = assessment.conditions_so_far.as_ref();
                    let so_far = so_far.and_then(|so_far| so_far.get(at));
                    let so_far = so_far.map_or(*outcome, |(_, so_far)| *so_far);
                    self.condition(rule, *outcome, so_far)
                })
                .collect(),
            findings: self.findings(assessment),
            open_questions: whole
                .then_some(&assessment.open_questions)
                .into_iter()
                .flatten()
                .map(|&topic| Question {
                    spot: self.spot(topic),
                    text: phrases::question(topic).to(self.lang),
                })
                .collect(),
            way_on: whole
                .then_some(&assessment.way_on)
                .into_iter()
                .flatten()
                .map(|way| WayOn {
                    level: way.level,
                    steps: way
                        .steps
                        .iter()
                        .map(|step| StepSeen {
                            codes: step.codes.clone(),
                            is_answer: matches!(step.what, StepKind::Answer),
                            spot: self.spot(step.topic),
                            still_possible: step.still_possible,
                            text: phrases::step(self.lang, step),
                            advice: advice(step),
                        })
                        .collect(),
                })
                .collect(),
            carrying: match self.grouping {
                Grouping::ForPeople => self.carrying(),
                Grouping::Together | Grouping::EachActor => Vec::new(),
            },
            claim: placement.claim,
            innovation: assessment.innovation,
            utilised: self.facts.qualities[Quality::Utilised.index()],
            cross_sector: assessment.cross_sector,
            interdisciplinary: self.facts.interdisciplinary,
            democratic: self.facts.democratic,
            flags,
            actor_ids: match self.grouping {
                // Only what finds a place again needs them.
                Grouping::Together | Grouping::ForPeople => Vec::new(),
                Grouping::EachActor => self
                    .charter
                    .actors
                    .iter()
                    .map(|actor| charter::spelling::folded_id(&actor.id))
                    .collect(),
            },
            head,
        }
    }

    fn spot(&self, topic: Topic) -> Spot {
        let place = self.charter.place(topic);
        self.at(topic, &place)
    }

    fn at(&self, topic: Topic, place: &Place) -> Spot {
        let doc = &self.opened.doc;
        let span = match doc.value(place.node) {
            // Where a key is missing from the charter itself, its first line stands for it.
            _ if place.node == self.charter.root => {
                let span = doc.span(place.node);
                span.start..span.start
            }
            _ => doc.place(place.node),
        };
        Spot {
            topic,
            pointer: place.pointer(doc),
            position: self.opened.source.position(span.start),
            span,
        }
    }

    fn spots(&self, topics: &[Topic]) -> Vec<Spot> {
        topics.iter().map(|&topic| self.spot(topic)).collect()
    }

    fn carrying(&self) -> Vec<CarryingSeen> {
        carrying(self.facts)
            .into_iter()
            .map(|answer| CarryingSeen {
                name: phrases::answered(answer.topic).to(self.lang),
                spot: self.spot(answer.topic),
                supported: answer.supported,
            })
            .collect()
    }

    fn condition(
        &self,
        rule: &'static Rule,
        outcome: Outcome,
        so_far: Outcome,
    ) -> Option<ConditionSeen> {
        let condition = rule.condition()?;
        let topics = (condition.because)(self.facts, outcome);
        Some(ConditionSeen {
            rule,
            level: condition.level,
            outcome,
            so_far,
            text: phrases::condition(self.lang, self.facts, rule, outcome, &topics),
            because: self.spots(&topics),
        })
    }

    fn grouped(&self, found: &FlagFound) -> Vec<FlagSeen> {
        match self.grouping {
            Grouping::EachActor if found.actors.len() > 1 => found
                .actors
                .iter()
                .map(|&actor| self.flag(found, &[actor]))
                .collect(),
            _ => vec![self.flag(found, &found.actors)],
        }
    }

    fn flag(&self, found: &FlagFound, named: &[usize]) -> FlagSeen {
        let actors: Vec<&charter::Actor> = named
            .iter()
            .filter_map(|&at| self.charter.actors.get(at))
            .collect();
        let names: Vec<Cow<'_, str>> = actors.iter().map(|actor| self.actor_name(actor)).collect();
        let names = words::list(self.lang, &names);
        let mut topics: Vec<Topic> = Vec::new();
        let mut severity = Severity::Note;
        let mut text = String::new();
        if let Some(flag) = found.rule.flag() {
            let asked: Vec<Option<usize>> = match named {
                [] => vec![None],
                actors => actors.iter().copied().map(Some).collect(),
            };
            for actor in asked {
                topics.extend((flag.because)(self.facts, actor, found.state));
            }
            topics.sort_unstable();
            topics.dedup();
            severity = match found.state {
                FlagState::Raised => flag.raised,
                FlagState::Possible => flag.possible,
            };
            let phases: Vec<Phase> = topics
                .iter()
                .filter_map(|topic| match topic {
                    Topic::Phase(phase) | Topic::Consulted(phase) => Some(*phase),
                    _ => None,
                })
                .collect();
            let pay_not_stated = found.rule.code == "SK401"
                && named
                    .iter()
                    .any(|&at| self.facts.actors[at].paid == Answer::Unknown);
            text = (flag.text)(
                self.lang,
                &Flagged {
                    names: &names,
                    state: found.state,
                    strength: found.strength,
                    pay_not_stated,
                    phases: &phases,
                },
            );
        }
        FlagSeen {
            rule: found.rule,
            state: found.state,
            strength: found.strength,
            severity,
            actors: actors
                .iter()
                .map(|actor| actor.id.trim().to_owned())
                .collect(),
            names,
            text: words::capitalised(&text),
            because: self.spots(&topics),
        }
    }

    /// What people call an actor. One that was declared by its sector alone is called by that.
    fn actor_name<'c>(&self, actor: &'c charter::Actor) -> Cow<'c, str> {
        match actor.sector {
            Some(sector) if actor.of_sector_alone => Cow::Borrowed(sector.party().to(self.lang)),
            _ => words::one_line(actor.name.trim()),
        }
    }

    fn findings(&self, assessment: &Assessment) -> Vec<FindingSeen> {
        let mut findings: Vec<FindingSeen> = assessment
            .findings
            .iter()
            .filter_map(|found| {
                let finding = found.rule.finding()?;
                let remark = Remark {
                    topics: &found.topics,
                    placement: &assessment.placement,
                };
                Some(FindingSeen {
                    rule: found.rule,
                    severity: finding.severity,
                    text: (finding.text)(self.lang, &remark),
                    because: self.spots(&found.topics),
                })
            })
            .collect();
        findings.sort_by_key(|finding| {
            let first = finding.because.first().map(|spot| spot.span.start);
            (finding.rule.code, first)
        });
        findings
    }

    fn phase(&self, phase: Phase) -> PhaseSeen {
        let said = self.facts.phase(phase);
        PhaseSeen {
            phase,
            joint: match said.state {
                PhaseState::NotApplicable => None,
                _ => Some(self.facts.is_joint(phase)),
            },
            who: phrases::who(self.lang, self.facts, phase),
            planned: said.is_planned(),
        }
    }
}

impl Verdict {
    /// The level, with the flags that it is never shown without:
    /// «Tynn samskaping, men ikke for Frivilliggruppa: hentet inn til en ferdig plan».
    pub fn headline(&self) -> String {
        phrases::headline(self)
    }

    /// The verdict in one sentence with all its flags, for the minutes: the same charter gives the
    /// same words.
    pub fn sentence(&self) -> String {
        phrases::sentence(self)
    }
}

impl FlagSeen {
    /// It stands beside the level in every headline.
    pub fn qualifies(&self) -> bool {
        let qualifies = self.rule.flag().is_some_and(|flag| flag.qualifies);
        qualifies && self.state == FlagState::Raised
    }
}

/// What people do to take a step. Where it meets several conditions, two things for each; where the
/// phase is over, what they do to begin anew.
fn advice(step: &Step) -> Vec<&'static Advice> {
    match step.what {
        StepKind::Answer => Vec::new(),
        StepKind::BringIn(..) if step.still_possible == Some(false) => rules::ALL
            .iter()
            .filter(|rule| {
                rule.condition()
                    .is_some_and(|condition| condition.remedy == Remedy::BeginAnew)
            })
            .flat_map(|rule| rule.advice)
            .collect(),
        StepKind::Marker(marker) => advice::for_marker(marker).iter().collect(),
        StepKind::Equality | StepKind::BringIn(..) | StepKind::Declare(_) | StepKind::BeginAnew => {
            let most = if step.codes.len() > 1 { 2 } else { usize::MAX };
            step.codes
                .iter()
                .filter_map(|code| rules::find(code))
                .flat_map(|rule| rule.advice.iter().take(most))
                .collect()
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
        Outcome::Always => return Vec::new(),
    };
    [Sector::Public, Sector::Civil]
        .into_iter()
        .filter(|&sector| facts.took_part(sector, phase) == wanted)
        .collect()
}

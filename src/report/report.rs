//! From what was read to everything that is said of it.

use std::borrow::Cow;

use super::phrases;
use super::record::{key, record};
use super::spot::Spot;
use super::verdict::{
    Broken, BySide, CarryingSeen, ConditionSeen, Error, FindingSeen, FlagSeen, Head, NoteSeen,
    PhaseSeen, Question, Report, Sides, StepSeen, Verdict, WayOn,
};
use crate::charter::manuscript::notes;
use crate::charter::reading::Opened;
use crate::charter::spelling::{self, Party};
use crate::charter::{self, Charter, Place};
use crate::theory::advice::{self, Advice};
use crate::theory::assess::{Assessment, FlagFound, Step, StepKind, assess};
use crate::theory::facts::{Facts, PhaseState, Topic, Who};
use crate::theory::lang::{self, Lang};
use crate::theory::questions::Ask;
use crate::theory::rests_on::carrying;
use crate::theory::rule::{Beside, FlagState, Flagged, Outcome, Remark, Remedy, Rule, Shown};
use crate::theory::rules;
use crate::theory::terms::{Answer, Level, Marker, Phase, Quality, Sector, Severity};

/// How much is said of a charter, and whether a flag names all its actors at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grouping {
    /// One flag for each code, state and strength: a whole verdict.
    Together,
    /// The same, with the answers that the level rests on.
    ForPeople,
    /// The same, with what was answered, and by whom.
    ForPrograms,
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
            .flat_map(|flag| self.grouped(flag, assessment))
            .collect();
        let name = self.charter.name.trim().to_owned();
        let whole = self.grouping != Grouping::EachActor;
        Verdict {
            if_equal: placement.if_equal,
            kind: placement.kind,
            not_samskaping: placement.not_samskaping,
            equality: [Answer::Yes, Answer::No, Answer::Unknown].map(|answer| {
                let counts = |marker: &&Marker| self.facts.marker(**marker).value == answer;
                Marker::CORE.iter().filter(counts).count()
            }),
            name,
            interval: placement.verdict,
            so_far: placement.so_far,
            order_assumed: assessment.order_assumed,
            qualified_by: {
                let mut codes: Vec<&str> = flags
                    .iter()
                    .filter(|flag| flag.qualifies)
                    .map(|flag| flag.rule.code)
                    .collect();
                codes.dedup();
                codes
            },
            axis: assessment.axis,
            phases: match whole {
                true => Phase::ALL.map(|phase| self.phase(phase)).into(),
                false => Vec::new(),
            },
            sides: match self.grouping {
                Grouping::ForPeople => self.sides(),
                Grouping::Together | Grouping::ForPrograms | Grouping::EachActor => {
                    Sides::default()
                }
            },
            notes: match self.grouping {
                Grouping::ForPeople => self.notes(),
                Grouping::Together | Grouping::ForPrograms | Grouping::EachActor => Vec::new(),
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
                    id: self.id(topic),
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
                            id: self.id(step.topic),
                            spot: self.spot(step.topic),
                            still_possible: step.still_possible,
                            text: phrases::step(self.lang, step),
                            advice: advice(step),
                        })
                        .collect(),
                })
                .collect(),
            carrying: match self.grouping {
                Grouping::ForPeople | Grouping::ForPrograms => self.carrying(),
                Grouping::Together | Grouping::EachActor => Vec::new(),
            },
            record: (self.grouping == Grouping::ForPrograms).then(|| {
                record(self.opened, self.charter, self.facts, &|topic| {
                    self.spot(topic)
                })
            }),
            claim: placement.claim,
            key: key(&self.opened.doc, self.charter),
            round: self.charter.round.map(|round| round.value),
            innovation: assessment.innovation,
            utilised: self.facts.qualities[Quality::Utilised.index()],
            cross_sector: assessment.cross_sector,
            interdisciplinary: self.facts.interdisciplinary,
            democratic: self.facts.democratic,
            flags,
            actor_ids: match self.grouping {
                // Only what finds a place again needs them.
                Grouping::Together | Grouping::ForPeople | Grouping::ForPrograms => Vec::new(),
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

    fn id(&self, topic: Topic) -> String {
        topic.id(|at| self.charter.actor_id(at).to_owned())
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
                id: self.id(answer.topic),
                name: phrases::answered(answer.topic).to(self.lang),
                spot: self.spot(answer.topic),
                supported: answer.supported,
            })
            .collect()
    }

    /// What the sides answer each for itself: that one does not know is no disagreement.
    fn sides(&self) -> Sides {
        let markers = std::iter::once(Topic::Equality).chain(Marker::all().map(Topic::Marker));
        let mut sides = Sides::default();
        for topic in markers.chain(Phase::ALL.map(Topic::Phase)) {
            let answers: Vec<(Sector, String)> = Sector::ALL
                .into_iter()
                .filter_map(|side| Some((side, self.said_by(topic, side)?)))
                .collect();
            let unknown = Answer::Unknown.name().to(self.lang);
            let mut known = answers.iter().filter(|(_, answer)| answer != unknown);
            let Some((_, first)) = known.next() else {
                continue;
            };
            let others: Vec<_> = known.collect();
            let row = |answers| BySide {
                question: phrases::question(topic).to(self.lang),
                answers,
                spot: self.spot(topic),
            };
            if others.iter().any(|(_, answer)| answer != first) {
                sides.disagree.push(row(answers));
            } else if others.is_empty() {
                sides.one_knows.push(row(answers));
            } else {
                let about = phrases::answered(topic).to(self.lang);
                sides.agree.push((about, first.clone()));
            }
        }
        sides
    }

    /// What was written behind the answers.
    fn notes(&self) -> Vec<NoteSeen> {
        let question = |ask: Ask| {
            let actor = ask.actor().and_then(|at| self.charter.actors.get(at));
            let question = ask.guide().question.to(self.lang);
            match actor {
                Some(actor) => format!("{}: {question}", actor.name.trim()),
                None => question.to_owned(),
            }
        };
        notes::of_questions(&self.opened.doc, self.charter)
            .into_iter()
            .map(|(about, words)| NoteSeen {
                question: about.map(|(ask, _)| question(ask)),
                side: about.and_then(|(_, side)| side),
                words,
            })
            .collect()
    }

    /// What a side itself answers, in words; nothing where it has not answered.
    fn said_by(&self, topic: Topic, side: Sector) -> Option<String> {
        let lang = self.lang;
        let known = |answer: Option<Answer>| Some(answer?.name().to(lang).to_owned());
        match topic {
            Topic::Equality => known(self.charter.whole?.value.sides?[side.index()]),
            Topic::Marker(marker) => {
                known(self.charter.markers[marker.index()]?.value.sides?[side.index()])
            }
            Topic::Phase(phase) => {
                let own = self.facts.told[phase.index()].sides()?[side.index()].as_ref()?;
                let party = |party| spelling::written(spelling::PARTIES, party, lang).to_owned();
                match &own.who {
                    Who::Unknown => known(Some(Answer::Unknown)),
                    Who::NotStarted => Some(party(Party::NotStarted)),
                    Who::NotApplicable => Some(party(Party::NotApplicable)),
                    Who::Named(named) => {
                        let is_both = |at: usize| {
                            let sector = self.charter.actors.get(at).and_then(|of| of.sector);
                            matches!(sector, Some(Sector::Public | Sector::Civil))
                        };
                        let both: Vec<usize> = (0..self.charter.actors.len())
                            .filter(|at| is_both(*at))
                            .collect();
                        if *named == both {
                            return Some(party(Party::Joint));
                        }
                        let names: Vec<&str> = named
                            .iter()
                            .filter_map(|at| self.charter.actors.get(*at))
                            .map(|actor| match (actor.of_sector_alone, actor.sector) {
                                (true, Some(sector)) => sector.party().to(lang),
                                _ => actor.name.trim(),
                            })
                            .collect();
                        Some(lang::list(lang, &names))
                    }
                }
            }
            _ => None,
        }
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

    fn grouped(&self, found: &FlagFound, assessment: &Assessment) -> Vec<FlagSeen> {
        match self.grouping {
            Grouping::EachActor if found.actors.len() > 1 => found
                .actors
                .iter()
                .map(|&actor| self.flag(found, &[actor], assessment))
                .collect(),
            _ => vec![self.flag(found, &found.actors, assessment)],
        }
    }

    /// A flag for some of the actors that it names.
    fn flag(&self, found: &FlagFound, named: &[usize], assessment: &Assessment) -> FlagSeen {
        let mut topics: Vec<Topic> = Vec::new();
        let names = self.names(named);
        let mut seen = FlagSeen {
            rule: found.rule,
            state: found.state,
            strength: found.strength,
            qualifies: false,
            behind: String::new(),
            first: String::new(),
            severity: Severity::Note,
            actors: self.actor_ids(named),
            names: names.clone(),
            text: String::new(),
            because: Vec::new(),
        };
        let Some(flag) = found.rule.flag() else {
            return seen;
        };
        // The first place is where the finding stands: for one actor it is what it does.
        let mut add = |actor: Option<usize>| {
            let of_actor = (flag.because)(self.facts, actor, found.state);
            for topic in &of_actor {
                if !topics.contains(topic) {
                    topics.push(*topic);
                }
            }
            of_actor
        };
        let mut heard_alike: Vec<(Vec<Phase>, Vec<usize>)> = Vec::new();
        if named.is_empty() {
            add(None);
        }
        for &actor in named {
            let heard = consulted(&add(Some(actor)));
            match heard_alike.iter_mut().find(|(of, _)| *of == heard) {
                Some((_, actors)) => actors.push(actor),
                None => heard_alike.push((heard, vec![actor])),
            }
        }
        let phases: Vec<Phase> = topics
            .iter()
            .filter_map(|topic| match topic {
                Topic::Phase(phase) | Topic::Consulted(phase) => Some(*phase),
                _ => None,
            })
            .collect();
        let unpaid: Vec<usize> = named
            .iter()
            .copied()
            .filter(|at| found.unpaid.contains(at))
            .collect();
        let shown = Shown {
            unpaid: !unpaid.is_empty(),
            ..found.shown()
        };
        let sharper = |other: &FlagFound| {
            other.rule.code != found.rule.code
                && other.state == FlagState::Possible
                && other.rule.flag().is_some_and(|flag| flag.exploits)
                && other.actors.iter().any(|at| named.contains(at))
        };
        let told = Flagged {
            names: &names,
            state: found.state,
            strength: found.strength,
            pay_not_stated: flag.exploits
                && flag.graded
                && named
                    .iter()
                    .any(|&at| self.facts.actors[at].paid == Answer::Unknown),
            may_be_sharper: assessment.flags.iter().any(sharper),
            phases: &phases,
        };
        // What is said of those who were consulted names the phases, which are not everybody's.
        let text = match heard_alike.as_slice() {
            [] | [_] => (flag.text)(self.lang, &told),
            groups => groups
                .iter()
                .map(|(phases, actors)| {
                    let names = self.names(actors);
                    let told = Flagged {
                        names: &names,
                        phases,
                        ..told
                    };
                    lang::capitalised(&(flag.text)(self.lang, &told))
                })
                .collect::<Vec<String>>()
                .join(". "),
        };
        if (flag.qualifies)(shown) {
            // Only those who are not shown to be paid are spoken of beside the level.
            let names = self.names(&unpaid);
            let told = Flagged {
                names: &names,
                ..told
            };
            let place = match assessment.placement.verdict.upper {
                Level::Samarbeid => Beside::Samarbeid,
                _ => Beside::Samskaping,
            };
            seen.qualifies = true;
            seen.behind = (flag.beside)(self.lang, &told, place);
            seen.first = (flag.beside)(self.lang, &told, Beside::First);
        }
        seen.severity = (flag.severity)(shown);
        seen.text = lang::capitalised(&text);
        seen.because = self.spots(&topics);
        seen
    }

    fn actor_ids(&self, actors: &[usize]) -> Vec<String> {
        let ids = actors.iter().map(|&at| self.charter.actor_id(at));
        ids.map(str::to_owned).collect()
    }

    /// What people call some actors, as a list in a sentence.
    fn names(&self, actors: &[usize]) -> String {
        let names: Vec<Cow<'_, str>> = actors
            .iter()
            .filter_map(|&at| self.charter.actors.get(at))
            .map(|actor| self.actor_name(actor))
            .collect();
        lang::list(self.lang, &names)
    }

    /// What people call an actor. One that was declared by its sector alone is called by that.
    fn actor_name<'c>(&self, actor: &'c charter::Actor) -> Cow<'c, str> {
        match actor.sector {
            Some(sector) if actor.of_sector_alone => Cow::Borrowed(sector.party().to(self.lang)),
            _ => lang::one_line(actor.name.trim()),
        }
    }

    fn findings(&self, assessment: &Assessment) -> Vec<FindingSeen> {
        let mut findings: Vec<FindingSeen> = assessment
            .findings
            .iter()
            .filter_map(|found| {
                let finding = found.rule.finding()?;
                let mut actors: Vec<usize> = found
                    .topics
                    .iter()
                    .filter_map(|topic| match topic {
                        Topic::Actor(at) => Some(*at),
                        _ => None,
                    })
                    .collect();
                actors.dedup();
                let names = self.names(&actors);
                let remark = Remark {
                    topics: &found.topics,
                    names: &names,
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
        StepKind::Equality
        | StepKind::BringIn(..)
        | StepKind::Declare(_)
        | StepKind::ShareNextRound(_)
        | StepKind::BeginAnew => {
            let most = if step.codes.len() > 1 { 2 } else { usize::MAX };
            step.codes
                .iter()
                .filter_map(|code| rules::find(code))
                .flat_map(|rule| rule.advice.iter().take(most))
                .collect()
        }
    }
}

/// The phases that some are consulted in, among topics.
fn consulted(topics: &[Topic]) -> Vec<Phase> {
    let phases = topics.iter().filter_map(|topic| match topic {
        Topic::Consulted(phase) => Some(*phase),
        _ => None,
    });
    phases.collect()
}

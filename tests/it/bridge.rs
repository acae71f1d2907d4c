//! Between the engine and the oracle: the facts of a charter in the oracle's terms, and a verdict of each
//! side by side.

use samskap::theory::assess::{Assessment, assess};
use samskap::theory::facts::{Facts, Interval, Period, PhaseSaid, Reply, Strength, Told, Use, Who};
use samskap::theory::rule::{FlagState, Outcome};
use samskap::theory::samarbeid::Samarbeid;
use samskap::theory::terms::{Answer, Claim, Experience, Level, Sector, Severity, Status};

use crate::oracle;

/// The charter that has these facts.
pub fn told(facts: &Facts) -> oracle::Charter {
    oracle::Charter {
        actors: facts.actors.iter().map(actor).collect(),
        claim: facts.claim.map(|claim| match claim {
            Claim::Level(Level::Samarbeid) => oracle::Claim::Samarbeid,
            Claim::Level(Level::TynnSamskaping) => oracle::Claim::Tynn,
            Claim::Level(Level::TykkSamskaping) => oracle::Claim::Tykk,
            Claim::Samskaping => oracle::Claim::Samskaping,
        }),
        challenge_is_stated: facts.challenge_described,
        unmet_need: once(facts.unmet_need),
        equality: match &facts.equality {
            Some(whole) => oracle::Equality::Whole(reply(whole)),
            None => oracle::Equality::Markers(facts.markers.each_ref().map(reply)),
        },
        phases: facts.told.each_ref().map(|told| match told {
            Told::LeftOut => oracle::Told::LeftOut,
            Told::Once(said) => oracle::Told::One(phase(said)),
            Told::BySector(sides) => {
                oracle::Told::BySector(sides.each_ref().map(|side| side.as_ref().map(phase)))
            }
        }),
        replaces_paid_work: once(facts.replaces_paid_work),
        own_goals: once(facts.own_goals),
        innovation: facts.qualities.map(once),
        profile: [facts.interdisciplinary, facts.democratic].map(once),
        require: None,
    }
}

fn actor(actor: &samskap::theory::facts::Actor) -> oracle::Actor {
    let own = |of: Use| actor.own[of.index()].map(answer);
    oracle::Actor {
        sector: match actor.sector {
            Sector::Public => oracle::Sector::Public,
            Sector::Civil => oracle::Sector::Civil,
            Sector::Private => oracle::Sector::Private,
        },
        paid: answer(actor.paid),
        experience: actor.experience.map(|experience| match experience {
            Experience::Own => oracle::Experience::Own,
            Experience::Close => oracle::Experience::Close,
            Experience::None => oracle::Experience::None,
            Experience::Unknown => oracle::Experience::Unknown,
        }),
        replaces_paid_work: own(Use::ReplacesPaidWork),
        own_goals: own(Use::OwnGoals),
        free_to_decline: own(Use::FreeToDecline),
    }
}

fn phase(said: &PhaseSaid) -> oracle::Phase {
    let period = |period: Period| (period.first, period.last);
    oracle::Phase {
        who: match &said.who {
            Who::Unknown => oracle::Who::Unknown,
            Who::NotStarted => oracle::Who::NotStarted,
            Who::NotApplicable => oracle::Who::NotApplicable,
            Who::Named(named) => oracle::Who::Named(named.clone()),
        },
        heard: said.consulted.clone(),
        status: said.status.map(|status| match status {
            Status::Done => oracle::Status::Done,
            Status::Ongoing => oracle::Status::Ongoing,
            Status::Planned => oracle::Status::Planned,
        }),
        from: said.from.map(period),
        to: said.until.map(period),
        evidence: said.evidence,
    }
}

fn answer(answer: Answer) -> oracle::Answer {
    match answer {
        Answer::Yes => oracle::Answer::Yes,
        Answer::No => oracle::Answer::No,
        Answer::Unknown => oracle::Answer::Unknown,
    }
}

fn said(of: Answer, evidence: bool) -> oracle::Said {
    oracle::Said {
        answer: answer(of),
        evidence,
    }
}

fn once(answer: Answer) -> oracle::Reply {
    oracle::Reply::One(said(answer, true))
}

fn reply(reply: &Reply) -> oracle::Reply {
    match reply.sides {
        _ if !reply.stated => oracle::Reply::LeftOut,
        None => oracle::Reply::One(said(reply.value, !reply.unsupported)),
        Some(sides) => {
            oracle::Reply::BySector(sides.map(|side| Some(said(side?, !reply.unsupported))))
        }
    }
}

/// Everything that both conclude, in words: the oracle's first. Evidence by sector is not kept in the
/// facts, and so SK701 is held to the oracle where charters are read.
pub fn both(facts: &Facts) -> [Vec<String>; 2] {
    [
        of_the_oracle(&oracle::judge(&told(facts))),
        of_the_engine(&assess(facts), facts),
    ]
}

fn of_the_oracle(verdict: &oracle::Verdict) -> Vec<String> {
    let levels = |lower, upper| format!("{lower:?} {upper:?}");
    let flags = verdict.flags.iter().map(|flag| {
        let (raised, strength) = (flag.raised, flag.strength);
        format!("{} {raised} {strength:?} {:?}", flag.code, flag.actors)
    });
    let findings = verdict
        .findings
        .iter()
        .filter(|finding| finding.code != "SK701");
    let findings = findings.map(|finding| format!("{} {:?}", finding.code, finding.severity));
    let mut said = vec![
        format!("level {}", levels(verdict.lower, verdict.upper)),
        format!("if equal {:?}", verdict.if_equal.map(|(a, b)| levels(a, b))),
        format!("so far {:?}", verdict.so_far.map(|(a, b)| levels(a, b))),
        format!("axis {:?}", verdict.axis),
        format!("conditions {:?}", verdict.conditions),
        format!("order assumed {}", verdict.order_assumed),
        format!("kind {:?}", verdict.kind),
        format!("qualified by {:?}", verdict.qualified_by),
        format!("not samskaping {}", verdict.not_samskaping),
        format!("open {:?}", verdict.open_questions),
        format!("innovation {:?}", verdict.innovation),
        format!("cross-sector {:?}", verdict.cross_sector),
    ];
    said.extend(flags);
    said.extend(findings);
    said.sort_unstable();
    said
}

fn of_the_engine(assessment: &Assessment, facts: &Facts) -> Vec<String> {
    let level = |level: Level| match level {
        Level::Samarbeid => oracle::Level::Samarbeid,
        Level::TynnSamskaping => oracle::Level::Tynn,
        Level::TykkSamskaping => oracle::Level::Tykk,
    };
    let levels =
        |interval: Interval| format!("{:?} {:?}", level(interval.lower), level(interval.upper));
    let conditions: Vec<oracle::State> = assessment
        .conditions
        .iter()
        .map(|(_, outcome)| match outcome {
            Outcome::Always => oracle::State::Met,
            Outcome::Never => oracle::State::Unmet,
            Outcome::Sometimes => oracle::State::Unknown,
            Outcome::NotApplicable => oracle::State::NotApplicable,
        })
        .collect();
    let strength = |strength: Strength| match strength {
        Strength::Clear => oracle::Strength::Clear,
        Strength::Risk => oracle::Strength::Risk,
        Strength::Softened => oracle::Strength::Softened,
    };
    let mut qualified_by: Vec<&str> = assessment
        .flags
        .iter()
        .filter(|flag| {
            flag.rule
                .flag()
                .is_some_and(|of| (of.qualifies)(flag.shown()))
        })
        .map(|flag| flag.rule.code)
        .collect();
    qualified_by.dedup();
    let flags = assessment.flags.iter().map(|flag| {
        let raised = flag.state == FlagState::Raised;
        let strength = flag.strength.map(strength);
        format!("{} {raised} {strength:?} {:?}", flag.rule.code, flag.actors)
    });
    let findings = assessment
        .findings
        .iter()
        .filter(|found| found.rule.code != "SK701");
    let findings = findings.map(|found| {
        let severity = match found.rule.finding().unwrap().severity {
            Severity::Error => oracle::Severity::Error,
            Severity::Warning => oracle::Severity::Warning,
            Severity::Note => oracle::Severity::Note,
        };
        format!("{} {severity:?}", found.rule.code)
    });
    let placement = &assessment.placement;
    let open: Vec<String> = assessment
        .open_questions
        .iter()
        .map(|topic| topic.id(|at| at.to_string()))
        .collect();
    let mut said = vec![
        format!("level {}", levels(placement.verdict)),
        format!("if equal {:?}", placement.if_equal.map(levels)),
        format!("so far {:?}", placement.so_far.map(levels)),
        format!("axis {:?}", assessment.axis),
        format!("conditions {conditions:?}"),
        format!("order assumed {}", assessment.order_assumed),
        format!("kind {:?}", placement.kind.map(kind)),
        format!("qualified by {qualified_by:?}"),
        format!("not samskaping {}", placement.not_samskaping),
        format!("open {open:?}"),
        format!("innovation {:?}", answer(assessment.innovation)),
        format!("cross-sector {:?}", answer(assessment.cross_sector)),
    ];
    said.extend(flags);
    said.extend(findings);
    // Of one code, flags of other strengths come in the order of their actors.
    said.sort_unstable();
    // What is worked out of what is told must be what it says.
    let again = facts.clone().worked_out();
    for (actor, again) in facts.actors.iter().zip(&again.actors) {
        assert_eq!(actor.parts, again.parts);
    }
    said
}

fn kind(kind: Samarbeid) -> oracle::Kind {
    match kind {
        Samarbeid::NotBegun => oracle::Kind::NotBegun,
        Samarbeid::PublicRun => oracle::Kind::PublicRun,
        Samarbeid::CivilRun => oracle::Kind::CivilRun,
        Samarbeid::PrivateRun => oracle::Kind::PrivateRun,
        Samarbeid::OtherSectors => oracle::Kind::OtherSectors,
        Samarbeid::ConsultedOnly => oracle::Kind::ConsultedOnly,
        Samarbeid::Separate => oracle::Kind::Separate,
        Samarbeid::LateUnderstanding => oracle::Kind::LateUnderstanding,
        Samarbeid::Unequal => oracle::Kind::Unequal,
        Samarbeid::IdeasWithoutUnderstanding => oracle::Kind::IdeasWithoutUnderstanding,
        Samarbeid::Purchase => oracle::Kind::Purchase,
        Samarbeid::BroughtIn => oracle::Kind::BroughtIn,
        Samarbeid::CivilLed => oracle::Kind::CivilLed,
        Samarbeid::WorkOnly => oracle::Kind::WorkOnly,
        Samarbeid::PlannedApart => oracle::Kind::PlannedApart,
    }
}

//! What is remarked on, and where: each finding, flag and condition held to the words of the rules, worked
//! out anew from what a charter says and not from the engine's facts.

use std::fs;

use proptest::prelude::*;
use samskap::theory::assess::{Assessment, assess};
use samskap::theory::facts::{Interval, Topic};
use samskap::theory::rule::{FlagState, Outcome};
use samskap::theory::rules::ALL;
use samskap::theory::terms::{Answer, Level, Marker, Phase, Quality, Sector};
use snapbox::{Data, assert_data_eq};

use super::lint::{project, samskap};
use super::rules::facts_of;

/// Who takes part: the third is civil society too.
const ACTORS: [(&str, Sector); 4] = [
    ("kommunen", Sector::Public),
    ("velforeningen", Sector::Civil),
    ("speiderne", Sector::Civil),
    ("sparebanken", Sector::Private),
];
const MARKERS: [&str; 11] = [
    "felles_dagsorden",
    "delt_beslutning",
    "erfaring_teller",
    "kan_si_nei",
    "åpent_problem",
    "åpen_informasjon",
    "gjensidig_nytte",
    "felles_læring",
    "kollektiv_ledelse",
    "felles_eierskap",
    "tilgjengelig",
];
const PHASES: [&str; 5] = [
    "forståelse",
    "idé",
    "planlegging",
    "gjennomføring",
    "produksjon",
];
const QUALITIES: [&str; 5] = ["ny", "iverksatt", "virker", "varig", "nyttiggjort"];
const SECTORS: [&str; 3] = ["offentlig", "sivilsamfunn", "privat"];

/// An answer as it is written: a word, and whether there is evidence beside it.
type Word = (Answer, bool);

#[derive(Clone, Debug)]
enum Reply {
    One(Word),
    /// By sector, in the order of [`SECTORS`].
    Sided([Option<Word>; 3]),
}

#[derive(Clone, Debug)]
enum Equality {
    LeftOut,
    Whole(Reply),
    Markers([Option<Reply>; 11]),
}

/// Who took part, by the places of [`ACTORS`].
#[derive(Clone, Debug, PartialEq)]
enum Who {
    LeftOut,
    NotStarted,
    NotApplicable,
    /// It is not known; these were consulted.
    Unknown(Vec<usize>),
    Named(Vec<usize>, Vec<usize>),
}

#[derive(Clone, Debug)]
struct Said {
    who: Who,
    /// `ferdig`, `pågår`, `planlagt` or nothing.
    status: Option<&'static str>,
    evidence: bool,
}

/// A charter as it is told.
#[derive(Clone, Debug)]
struct Told {
    /// How many of [`ACTORS`] there are, and whether the first is left out.
    actors: std::ops::Range<usize>,
    experience: [Option<&'static str>; 4],
    claim: Option<&'static str>,
    challenge: Option<&'static str>,
    unmet_need: Option<Answer>,
    equality: Equality,
    phases: [Said; 5],
    qualities: [Option<Answer>; 5],
}

fn word(answer: Answer) -> &'static str {
    match answer {
        Answer::Yes => "ja",
        Answer::No => "nei",
        Answer::Unknown => "vet ikke",
    }
}

fn written((answer, evidence): Word) -> String {
    match evidence {
        true => format!("{{ svar: {}, belegg: Referat }}", word(answer)),
        false => word(answer).to_owned(),
    }
}

impl Reply {
    fn written(&self) -> String {
        match self {
            Reply::One(word) => written(*word),
            Reply::Sided(sides) => {
                let sides = SECTORS.iter().zip(sides);
                let sides = sides
                    .filter_map(|(sector, word)| Some(format!("{sector}: {}", written((*word)?))));
                format!("{{ {} }}", sides.collect::<Vec<_>>().join(", "))
            }
        }
    }

    /// What it comes to where these sectors take part.
    fn value(&self, declared: [bool; 3]) -> Answer {
        match self {
            Reply::One((answer, _)) => *answer,
            Reply::Sided(sides) => {
                // The private side decides nothing, and where neither of the others is, nobody does.
                if !declared[0] && !declared[1] {
                    return Answer::Unknown;
                }
                let both = &sides[..2];
                let says = |answer: Answer| both.iter().flatten().any(|(said, _)| *said == answer);
                if says(Answer::No) {
                    Answer::No
                } else if says(Answer::Unknown) || self.silent(declared).next().is_some() {
                    Answer::Unknown
                } else {
                    Answer::Yes
                }
            }
        }
    }

    /// The sides that should have answered, and have not.
    fn silent(&self, declared: [bool; 3]) -> impl Iterator<Item = Sector> + '_ {
        let sides = match self {
            Reply::One(_) => None,
            Reply::Sided(sides) => Some(sides),
        };
        let asked = [Sector::Public, Sector::Civil].into_iter();
        asked.filter(move |sector| {
            let at = *sector as usize;
            declared[at] && sides.is_some_and(|sides| sides[at].is_none())
        })
    }

    /// A yes or a no without evidence.
    fn is_bare(&self) -> bool {
        let bare = |(answer, evidence): &Word| *answer != Answer::Unknown && !evidence;
        match self {
            Reply::One(word) => bare(word),
            Reply::Sided(sides) => sides.iter().flatten().any(bare),
        }
    }
}

impl Said {
    fn written(&self) -> Option<String> {
        let names = |set: &[usize]| {
            let names: Vec<&str> = set.iter().map(|at| ACTORS[*at].0).collect();
            format!("[{}]", names.join(", "))
        };
        let mut parts = Vec::new();
        match &self.who {
            Who::LeftOut => return None,
            Who::NotStarted => return Some("ikke startet".to_owned()),
            Who::NotApplicable => return Some("ikke aktuelt".to_owned()),
            Who::Unknown(heard) if heard.is_empty() => parts.push("hvem: vet ikke".to_owned()),
            Who::Unknown(heard) => parts.push(format!("hørt: {}", names(heard))),
            Who::Named(took, heard) => {
                parts.push(format!("hvem: {}", names(took)));
                if !heard.is_empty() {
                    parts.push(format!("hørt: {}", names(heard)));
                }
            }
        }
        if let Some(status) = self.status {
            parts.push(format!("status: {status}"));
        }
        if self.evidence {
            parts.push("belegg: Referat".to_owned());
        }
        Some(format!("{{ {} }}", parts.join(", ")))
    }

    fn names_someone(&self) -> bool {
        matches!(self.who, Who::Named(..))
    }

    fn is_planned(&self) -> bool {
        self.status == Some("planlagt")
    }
}

impl Told {
    fn yaml(&self) -> String {
        let mut yaml = String::from("navn: Grendehuset\n");
        if let Some(claim) = self.claim {
            yaml += &format!("påstand: {claim}\n");
        }
        match (self.challenge, self.unmet_need) {
            (None, None) => {}
            (Some(text), None) => yaml += &format!("utfordring: {text}\n"),
            (text, Some(need)) => {
                yaml += "utfordring:\n";
                if let Some(text) = text {
                    yaml += &format!("  beskrivelse: {text}\n");
                }
                yaml += &format!("  udekket_behov: {}\n", word(need));
            }
        }
        yaml += "aktører:\n";
        for at in self.actors.clone() {
            let (name, sector) = ACTORS[at];
            yaml += &format!("  - id: {name}\n    sektor: {}\n", SECTORS[sector as usize]);
            if let Some(experience) = self.experience[at] {
                yaml += &format!("    erfaring: {experience}\n");
            }
        }
        match &self.equality {
            Equality::LeftOut => {}
            Equality::Whole(reply) => yaml += &format!("likeverd: {}\n", reply.written()),
            Equality::Markers(replies) => {
                yaml += "likeverd:\n";
                for (marker, reply) in MARKERS.iter().zip(replies) {
                    if let Some(reply) = reply {
                        yaml += &format!("  {marker}: {}\n", reply.written());
                    }
                }
            }
        }
        yaml += "faser:\n";
        for (phase, said) in PHASES.iter().zip(&self.phases) {
            if let Some(said) = said.written() {
                yaml += &format!("  {phase}: {said}\n");
            }
        }
        if self.qualities.iter().any(Option::is_some) {
            yaml += "innovasjon:\n";
            for (quality, answer) in QUALITIES.iter().zip(self.qualities) {
                if let Some(answer) = answer {
                    yaml += &format!("  {quality}: {}\n", word(answer));
                }
            }
        }
        yaml
    }

    fn of(&self, sector: Sector) -> impl Iterator<Item = usize> + '_ {
        self.actors
            .clone()
            .filter(move |at| ACTORS[*at].1 == sector)
    }

    fn declared(&self) -> [bool; 3] {
        [Sector::Public, Sector::Civil, Sector::Private]
            .map(|sector| self.of(sector).next().is_some())
    }

    /// An actor's part in a phase.
    fn part(&self, at: usize, phase: usize) -> Answer {
        match &self.phases[phase].who {
            Who::NotStarted | Who::NotApplicable => Answer::No,
            Who::LeftOut => Answer::Unknown,
            Who::Unknown(heard) if heard.contains(&at) => Answer::No,
            Who::Unknown(_) => Answer::Unknown,
            Who::Named(took, _) if took.contains(&at) => Answer::Yes,
            Who::Named(..) => Answer::No,
        }
    }

    /// Whether somebody of these took part.
    fn some(&self, actors: impl Iterator<Item = usize>, phase: usize) -> Answer {
        let parts: Vec<Answer> = actors.map(|at| self.part(at, phase)).collect();
        if parts.contains(&Answer::Yes) {
            Answer::Yes
        } else if parts.contains(&Answer::Unknown) {
            Answer::Unknown
        } else {
            Answer::No
        }
    }

    fn joint(&self, phase: usize) -> Answer {
        let sides = [Sector::Public, Sector::Civil].map(|sector| self.some(self.of(sector), phase));
        if sides.contains(&Answer::No) {
            Answer::No
        } else if sides.contains(&Answer::Unknown) {
            Answer::Unknown
        } else {
            Answer::Yes
        }
    }

    fn understood_too_late(&self) -> bool {
        let understanding = &self.phases[0];
        let begun = |said: &Said| {
            (said.names_someone() || matches!(said.status, Some("ferdig" | "pågår")))
                && !said.is_planned()
        };
        let others = |phase: usize| {
            let others = self.of(Sector::Public).chain(self.of(Sector::Private));
            self.some(others, phase) == Answer::Yes
        };
        let in_common = |work: usize| {
            let before = |phase: usize| others(phase) && !self.phases[phase].is_planned();
            self.some(self.of(Sector::Civil), work) == Answer::Yes
                && (others(work) || before(1) || before(2))
        };
        (understanding.who == Who::NotStarted || understanding.is_planned())
            && [3, 4]
                .into_iter()
                .any(|work| in_common(work) && begun(&self.phases[work]))
    }

    /// The replies on equality, with what each is about.
    fn replies(&self) -> Vec<(Option<Marker>, &Reply)> {
        match &self.equality {
            Equality::LeftOut => Vec::new(),
            Equality::Whole(reply) => vec![(None, reply)],
            Equality::Markers(replies) => Marker::all()
                .zip(replies)
                .filter_map(|(marker, reply)| Some((Some(marker), reply.as_ref()?)))
                .collect(),
        }
    }

    /// Every finding with what it is about, by the words of the rules.
    fn findings(
        &self,
        verdict: Interval,
        so_far: Option<Interval>,
    ) -> Vec<(&'static str, Vec<Topic>)> {
        let mut found = Vec::new();
        let declared = self.declared();
        let civil: Vec<usize> = self.of(Sector::Civil).collect();
        if !civil.is_empty() && civil.iter().all(|at| self.experience[*at] == Some("ingen")) {
            let first = self.actors.start;
            found.push((
                "SK103",
                civil
                    .iter()
                    .map(|at| Topic::Experience(at - first))
                    .collect(),
            ));
        }
        if self.challenge.is_none() {
            found.push(("SK104", vec![Topic::Challenge]));
        }
        if self.unmet_need == Some(Answer::No) {
            found.push(("SK105", vec![Topic::UnmetNeed]));
        }
        if let Equality::Whole(reply) = &self.equality
            && reply.value(declared) == Answer::Yes
        {
            found.push(("SK202", vec![Topic::Equality]));
        }
        for (marker, reply) in self.replies() {
            let silent: Vec<Topic> = reply
                .silent(declared)
                .map(|sector| Topic::Side(marker, sector))
                .collect();
            if !silent.is_empty() {
                found.push(("SK203", silent));
            }
        }
        for (marker, reply) in self.replies() {
            let Reply::Sided(sides) = reply else { continue };
            let saying = |answer: Answer| {
                Sector::ALL.into_iter().filter(move |sector| {
                    sides[*sector as usize].is_some_and(|(said, _)| said == answer)
                })
            };
            if saying(Answer::Yes).next().is_some() && saying(Answer::No).next().is_some() {
                // Those who say yes first: that is the answer that another contradicts.
                let sides = saying(Answer::Yes).chain(saying(Answer::No));
                found.push((
                    "SK204",
                    sides.map(|sector| Topic::Side(marker, sector)).collect(),
                ));
            }
        }
        for (marker, reply) in self.replies() {
            if let Some(marker) = marker
                && Marker::SUPPORTING.contains(&marker)
                && reply.value(declared) == Answer::No
            {
                found.push(("SK205", vec![Topic::Marker(marker)]));
            }
        }
        let stopped = [1, 2]
            .iter()
            .all(|&at| self.joint(at) == Answer::Yes && self.phases[at].status == Some("ferdig"))
            && self.joint(3) == Answer::No
            && !self.phases[3].is_planned();
        if stopped {
            found.push(("SK307", vec![Topic::Phase(Phase::Implementation)]));
        }
        let claimed = self.claim.map(|claim| match claim {
            "samarbeid" => Level::Samarbeid,
            "tykk samskaping" => Level::TykkSamskaping,
            _ => Level::TynnSamskaping,
        });
        if let Some(claimed) = claimed {
            let about = vec![Topic::Claim];
            if claimed > verdict.upper {
                found.push(("SK501", about.clone()));
            } else if claimed > verdict.lower {
                found.push(("SK502", about.clone()));
            }
            if claimed < verdict.lower && self.claim != Some("samskaping") {
                found.push(("SK503", about.clone()));
            }
        }
        if verdict.lower != verdict.upper {
            // Which questions are open is held to its definition elsewhere.
            found.push(("SK505", Vec::new()));
        }
        if let (Some(claimed), Some(so_far)) = (claimed, so_far)
            && claimed <= verdict.lower
            && claimed > so_far.lower
        {
            found.push(("SK506", vec![Topic::Claim]));
        }
        let needed = &self.qualities[..4];
        let denied = needed.contains(&Some(Answer::No)) || self.unmet_need == Some(Answer::No);
        let begun = |said: &Said| {
            !matches!(said.who, Who::NotStarted | Who::NotApplicable) && !said.is_planned()
        };
        let too_early =
            self.qualities[1] == Some(Answer::Yes) && !self.phases[3..].iter().any(begun);
        if self.qualities[4] == Some(Answer::Yes) && (denied || too_early) {
            found.push(("SK601", vec![Topic::Quality(Quality::Utilised)]));
        }
        let mut bare: Vec<Topic> = Vec::new();
        for (marker, reply) in self.replies() {
            let is_core = marker.is_none_or(|marker| Marker::CORE.contains(&marker));
            if is_core && reply.is_bare() {
                bare.push(marker.map_or(Topic::Equality, Topic::Marker));
            }
        }
        for (phase, said) in Phase::ALL.into_iter().zip(&self.phases) {
            if said.names_someone() && !said.evidence {
                bare.push(Topic::Phase(phase));
            }
        }
        if !bare.is_empty() {
            found.push(("SK701", bare));
        }
        found
    }

    /// Where a flag points, for one of those whom it names.
    fn shown(&self, code: &str, actor: Option<usize>, state: FlagState) -> Vec<Topic> {
        let sure = |answer: Answer| match state {
            FlagState::Raised => answer == Answer::Yes,
            FlagState::Possible => answer != Answer::No,
        };
        let not = |answer: Answer| match answer {
            Answer::Yes => Answer::No,
            Answer::No => Answer::Yes,
            Answer::Unknown => Answer::Unknown,
        };
        let actor = actor.map(|at| at + self.actors.start);
        let others = || self.of(Sector::Public).chain(self.of(Sector::Private));
        let civil = |phase: usize| self.some(self.of(Sector::Civil), phase);
        let phases = (0..5).filter(|&phase| match (code, actor) {
            // The work that they do.
            (_, Some(at)) if phase >= 3 && code.starts_with("SK40") && code != "SK403" => {
                sure(self.part(at, phase))
            }
            ("SK405", _) => false,
            // What others decided alone.
            ("SK401" | "SK402", _) => {
                let late = phase == 0 && self.understood_too_late();
                phase < 3 && !late && sure(self.some(others(), phase)) && sure(not(civil(phase)))
            }
            // What others had thought out.
            ("SK406", _) => (phase == 1 || phase == 2) && sure(self.some(others(), phase)),
            // Where they were heard, and nobody of civil society was with them.
            ("SK403", Some(at)) => {
                let heard = match &self.phases[phase].who {
                    Who::Unknown(heard) | Who::Named(_, heard) => heard.contains(&at),
                    _ => false,
                };
                heard && sure(not(civil(phase)))
            }
            ("SK404", _) => sure(self.joint(phase)),
            _ => panic!("{code} names {actor:?}"),
        });
        let topic = |phase: usize| match code {
            "SK403" => Topic::Consulted(Phase::ALL[phase]),
            _ => Topic::Phase(Phase::ALL[phase]),
        };
        phases.map(topic).collect()
    }

    /// Where a condition points.
    fn decided_by(&self, code: &str, outcome: Outcome) -> Vec<Topic> {
        let party = |sector: Sector| match self.of(sector).next() {
            Some(at) => vec![Topic::Actor(at - self.actors.start)],
            None => vec![Topic::Actors],
        };
        match code {
            "SK101" => party(Sector::Public),
            "SK102" => party(Sector::Civil),
            "SK201" => {
                let of_each = |answer: Answer| {
                    let replies = self.replies();
                    let of = |marker: Marker| {
                        let reply = replies.iter().find(|(about, _)| *about == Some(marker));
                        reply.map_or(Answer::Unknown, |(_, reply)| reply.value(self.declared()))
                    };
                    let markers = Marker::CORE.into_iter();
                    markers
                        .filter(|marker| of(*marker) == answer)
                        .map(Topic::Marker)
                        .collect()
                };
                match (&self.equality, outcome) {
                    (Equality::Whole(_), Outcome::Always | Outcome::Never) => vec![Topic::Equality],
                    (_, Outcome::Always) => of_each(Answer::Yes),
                    (_, Outcome::Never) => of_each(Answer::No),
                    (_, Outcome::Sometimes | Outcome::NotApplicable) => of_each(Answer::Unknown),
                }
            }
            "SK301" | "SK306" => vec![Topic::Phase(Phase::Understanding)],
            "SK302" => vec![Topic::Phase(Phase::Ideas)],
            "SK303" => vec![Topic::Phase(Phase::Planning)],
            "SK304" | "SK305" => {
                let (at, work) = match code {
                    "SK304" => (3, Phase::Implementation),
                    _ => (4, Phase::Production),
                };
                let mut topics = vec![Topic::Phase(work)];
                // Both sides work, and nobody shared the understanding.
                if outcome == Outcome::Never && self.joint(at) == Answer::Yes {
                    topics.push(Topic::Phase(Phase::Understanding));
                }
                topics
            }
            _ => panic!("{code} is no condition"),
        }
    }
}

fn answer() -> impl Strategy<Value = Answer> {
    prop::sample::select(vec![Answer::Yes, Answer::Yes, Answer::No, Answer::Unknown])
}

/// A reply by those of the sectors that take part.
fn reply(declared: [bool; 3]) -> impl Strategy<Value = Reply> {
    let one = (answer(), any::<bool>());
    let side = prop::option::weighted(0.7, (answer(), any::<bool>()));
    let sided = prop::array::uniform3(side).prop_map(move |mut sides| {
        for (side, declared) in sides.iter_mut().zip(declared) {
            *side = side.filter(|_| declared);
        }
        match sides {
            [None, None, None] => Reply::One((Answer::Unknown, false)),
            sides => Reply::Sided(sides),
        }
    });
    prop_oneof![one.prop_map(Reply::One), sided]
}

fn said(actors: std::ops::Range<usize>, is_last: bool) -> impl Strategy<Value = Said> {
    let all: Vec<usize> = actors.collect();
    let some = |least: usize| prop::sample::subsequence(all.clone(), least..=all.len());
    let named = (some(1), some(0)).prop_map(|(took, mut heard)| {
        heard.retain(|at| !took.contains(at));
        Who::Named(took, heard)
    });
    let everyone = Just(Who::Named(all.clone(), Vec::new()));
    let none = if is_last {
        Who::NotApplicable
    } else {
        Who::NotStarted
    };
    let who = prop_oneof![
        3 => named,
        3 => everyone,
        1 => some(0).prop_map(Who::Unknown),
        1 => prop::sample::select(vec![Who::LeftOut, Who::NotStarted, none]),
    ];
    let status = prop::sample::select(vec![
        None,
        Some("ferdig"),
        Some("ferdig"),
        Some("pågår"),
        Some("planlagt"),
    ]);
    (who, status, any::<bool>()).prop_map(|(who, status, evidence)| {
        let stands_alone = matches!(who, Who::LeftOut | Who::NotStarted | Who::NotApplicable);
        Said {
            who,
            status: status.filter(|_| !stands_alone),
            evidence: evidence && !stands_alone,
        }
    })
}

fn told() -> impl Strategy<Value = Told> {
    let actors = prop::sample::select(vec![0..2, 0..3, 0..4, 0..4, 1..3, 1..4]);
    actors.prop_flat_map(|actors| {
        let mut declared = [false; 3];
        for at in actors.clone() {
            declared[ACTORS[at].1 as usize] = true;
        }
        let experience = prop::sample::select(vec![
            None,
            Some("egen"),
            Some("ingen"),
            Some("ingen"),
            Some("vet ikke"),
        ]);
        let claim = prop::option::of(prop::sample::select(vec![
            "samarbeid",
            "samskaping",
            "tynn samskaping",
            "tykk samskaping",
        ]));
        let challenge = prop::option::of(Just("Eldre i bygda er ensomme"));
        let marker = prop_oneof![
            4 => Just(Some(Reply::One((Answer::Yes, true)))),
            2 => reply(declared).prop_map(Some),
            1 => Just(None),
        ];
        let equality = prop_oneof![
            1 => Just(Equality::LeftOut),
            3 => reply(declared).prop_map(Equality::Whole),
            4 => prop::collection::vec(marker, 11).prop_map(|mut replies| {
                if replies.iter().all(Option::is_none) {
                    replies[0] = Some(Reply::One((Answer::Yes, false)));
                }
                Equality::Markers(replies.try_into().unwrap())
            }),
        ];
        let phases = [0, 1, 2, 3, 4].map(|at| said(actors.clone(), at == 4));
        let quality = prop::option::weighted(0.8, answer());
        (
            Just(actors),
            prop::array::uniform4(experience),
            claim,
            challenge,
            prop::option::of(answer()),
            equality,
            phases,
            prop::array::uniform5(quality),
        )
            .prop_map(
                |(
                    actors,
                    experience,
                    claim,
                    challenge,
                    unmet_need,
                    equality,
                    phases,
                    qualities,
                )| Told {
                    actors,
                    experience,
                    claim,
                    challenge,
                    unmet_need,
                    equality,
                    phases,
                    qualities,
                },
            )
    })
}

fn found(assessment: &Assessment) -> Vec<(&'static str, Vec<Topic>)> {
    let findings = assessment.findings.iter();
    findings
        .map(|finding| match finding.rule.code {
            "SK505" => ("SK505", Vec::new()),
            code => (code, finding.topics.clone()),
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..Default::default() })]

    #[test]
    fn each_is_made_when_its_words_say_so_and_points_where_they_say(told in told()) {
        let yaml = told.yaml();
        let facts = facts_of(&yaml);
        let assessment = assess(&facts);
        let placement = &assessment.placement;
        // Those that the oracle alone works out are left out here.
        if !placement.not_samskaping {
            let elsewhere = ["SK106", "SK308", "SK309", "SK602"];
            let mut found = found(&assessment);
            found.retain(|(code, _)| !elsewhere.contains(code));
            prop_assert_eq!(found, told.findings(placement.verdict, placement.so_far), "{}", yaml);
        }
        for flag in &assessment.flags {
            let because = flag.rule.flag().unwrap().because;
            let named: Vec<Option<usize>> = match flag.actors.as_slice() {
                [] => vec![None],
                actors => actors.iter().copied().map(Some).collect(),
            };
            for actor in named {
                let expected = told.shown(flag.rule.code, actor, flag.state);
                prop_assert!(!expected.is_empty());
                let mut topics = because(&facts, actor, flag.state);
                topics.sort();
                prop_assert_eq!(topics, expected, "{} {:?}\n{}", flag.rule.code, flag.state, yaml);
            }
        }
        for (rule, outcome) in &assessment.conditions {
            let because = rule.condition().unwrap().because;
            prop_assert_eq!(because(&facts, *outcome), told.decided_by(rule.code, *outcome), "{}\n{}", rule.code, yaml);
        }
    }
}

const TWO: &str = "navn: Grendehuset\naktører:\n  - { id: kommunen, sektor: offentlig }\n  - { id: velforeningen, sektor: sivilsamfunn, vederlag: nei }\n";
const THREE: &str = "navn: Grendehuset\naktører:\n  - { id: kommunen, sektor: offentlig }\n  - { id: velforeningen, navn: Velforeningen, sektor: sivilsamfunn }\n  - { id: speiderne, navn: Speiderne, sektor: sivilsamfunn }\n";

/// What the charters of the rules do not show: the rule that is to speak, the actors, and the rest.
const MORE: &[(&str, &str, &str)] = &[
    (
        "SK201",
        TWO,
        "likeverd: { felles_dagsorden: nei, delt_beslutning: nei, erfaring_teller: ja }\n",
    ),
    (
        "SK201",
        TWO,
        "likeverd: { felles_dagsorden: ja, delt_beslutning: ja, erfaring_teller: ja }\n",
    ),
    ("SK203", TWO, "likeverd: { offentlig: ja }\n"),
    (
        "SK203",
        TWO,
        "likeverd: { kan_si_nei: { sivilsamfunn: nei }, tilgjengelig: { sivilsamfunn: ja } }\n",
    ),
    (
        "SK203",
        "navn: Grendehuset\nsektorer: [offentlig, sivilsamfunn, privat]\n",
        "likeverd: { delt_beslutning: { privat: ja } }\n",
    ),
    (
        "SK204",
        TWO,
        "likeverd: { offentlig: ja, sivilsamfunn: nei }\n",
    ),
    ("SK301", TWO, "faser: { forståelse: vet ikke }\n"),
    ("SK305", TWO, "faser: { produksjon: kommunen }\n"),
    // Nothing says whether they are paid, and who was there early is not known.
    (
        "SK401",
        THREE,
        "faser: { forståelse: kommunen, idé: kommunen, planlegging: kommunen, gjennomføring: [velforeningen, speiderne] }\n",
    ),
    (
        "SK401",
        THREE,
        "faser: { forståelse: vet ikke, idé: kommunen, planlegging: kommunen, gjennomføring: velforeningen }\n",
    ),
    (
        "SK401",
        TWO,
        "faser: { idé: kommunen, gjennomføring: velforeningen }\ninnsats: { erstatter_lønnet_arbeid: ja }\n",
    ),
    (
        "SK401",
        TWO,
        "faser: { forståelse: kommunen, idé: kommunen, planlegging: kommunen, gjennomføring: velforeningen }\ninnsats: { erstatter_lønnet_arbeid: ja }\n",
    ),
    (
        "SK402",
        THREE,
        "faser: { forståelse: felles, idé: kommunen, planlegging: kommunen, gjennomføring: velforeningen }\n",
    ),
    (
        "SK402",
        THREE,
        "faser: { forståelse: felles, idé: kommunen, planlegging: vet ikke, gjennomføring: felles }\ninnsats: { egne_mål: nei }\n",
    ),
    (
        "SK402",
        THREE,
        "faser: { forståelse: vet ikke, idé: kommunen, planlegging: [kommunen, speiderne], gjennomføring: velforeningen }\n",
    ),
    (
        "SK403",
        THREE,
        "faser: { idé: { hvem: kommunen, hørt: [velforeningen, speiderne] }, planlegging: { hvem: kommunen, hørt: velforeningen } }\n",
    ),
    ("SK403", THREE, "faser: { idé: { hørt: velforeningen } }\n"),
    (
        "SK404",
        THREE,
        "faser: { forståelse: felles, idé: [kommunen, velforeningen], planlegging: { hørt: velforeningen } }\n",
    ),
    (
        "SK405",
        "navn: Grendehuset\naktører:\n  - { id: kommunen, sektor: offentlig }\n  - { id: velforeningen, sektor: sivilsamfunn, vederlag: ja }\n",
        "faser: { idé: vet ikke, planlegging: vet ikke, gjennomføring: velforeningen }\n",
    ),
    ("SK501", TWO, "påstand: samskaping\nlikeverd: nei\n"),
    ("SK502", TWO, "påstand: samskaping\n"),
    (
        "SK503",
        TWO,
        "påstand: samarbeid\nlikeverd: ja\nfaser: { forståelse: felles }\n",
    ),
    (
        "SK505",
        TWO,
        "likeverd: ja\nfaser: { forståelse: felles }\n",
    ),
    (
        "SK701",
        TWO,
        "likeverd: nei\nfaser: { forståelse: felles, idé: { hvem: felles, belegg: Referat } }\n",
    ),
    (
        "SK701",
        TWO,
        "likeverd: { felles_dagsorden: ja, kan_si_nei: { offentlig: { svar: ja, belegg: Referat }, sivilsamfunn: nei } }\nfaser: { produksjon: velforeningen }\n",
    ),
];

#[test]
fn every_rule_speaks_in_plain_words_and_underlines_where() {
    // A condition is no finding until it is asked for.
    let conditions = ALL.iter().filter(|rule| rule.condition().is_some());
    let asked: String = conditions
        .map(|rule| format!("{} = \"warning\"\n", rule.code))
        .collect();
    let folder = project(&[("samskap.toml", &format!("[severity]\n{asked}"))]);
    let examples = ALL.iter().map(|rule| (rule.code, rule.breaks.to_owned()));
    let more = MORE
        .iter()
        .map(|(code, actors, rest)| (*code, format!("{actors}{rest}")));
    let mut charters: Vec<(&str, String)> = examples.chain(more).collect();
    charters.sort_by_key(|(code, _)| *code);
    for lang in ["nb", "nn", "en"] {
        let mut shown = String::new();
        for (code, charter) in &charters {
            fs::write(folder.path().join("samskap.yaml"), charter).unwrap();
            let args = ["lint", "--notes", "--select", code, "--lang", lang];
            let (_, out, err) = samskap(folder.path(), &args);
            assert_eq!(err, "");
            let findings = out.rsplit_once("\n\n").map(|(findings, _)| findings);
            let findings = findings.unwrap_or_else(|| panic!("{code} is silent:\n{charter}"));
            assert!(findings.contains(&format!("[{code}]")), "{findings}");
            shown += findings;
            shown += "\n\n";
        }
        let expected = format!("tests/screens/findings.{lang}.out");
        assert_data_eq!(shown, Data::read_from(expected.as_ref(), None).raw());
    }
}

//! Which kind of *samarbeid* it is: very different collaborations end in that one word (SESAM §1), and
//! none of them is a failure.

use crate::theory::facts::{EARLY, Facts, WORK};
use crate::theory::lang::Tri;
use crate::theory::terms::{Answer, Phase, Sector};

/// A kind of *samarbeid*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Samarbeid {
    /// Nobody takes part in any phase.
    NotBegun,
    /// The public sector alone takes part.
    PublicRun,
    /// Civil society alone takes part.
    CivilRun,
    /// Private actors alone take part.
    PrivateRun,
    /// Across a border, but not that between the public sector and civil society (SESAM §3).
    OtherSectors,
    /// The public sector takes part, and civil society was only consulted.
    ConsultedOnly,
    /// No phase is joint.
    Separate,
    /// The understanding is shared, and came too late for this round of the axis (SESAM §5).
    LateUnderstanding,
    /// The understanding is shared, and the parties are not equal (SESAM §2).
    Unequal,
    /// The ideas or the plan are joint, and the understanding is not (SESAM §4).
    IdeasWithoutUnderstanding,
    /// Civil society came in when the work was to be done, and is paid for it.
    Purchase,
    /// Civil society came in when the work was to be done (SESAM §5).
    BroughtIn,
    /// Civil society understood the problem, or thought it all out, and leads.
    CivilLed,
    /// The work is joint, and nobody tells of what came before it.
    WorkOnly,
    /// Planned apart, and carried out together.
    PlannedApart,
}

impl Samarbeid {
    /// Every kind.
    pub const ALL: [Samarbeid; 15] = [
        Samarbeid::NotBegun,
        Samarbeid::PublicRun,
        Samarbeid::CivilRun,
        Samarbeid::PrivateRun,
        Samarbeid::OtherSectors,
        Samarbeid::ConsultedOnly,
        Samarbeid::Separate,
        Samarbeid::LateUnderstanding,
        Samarbeid::Unequal,
        Samarbeid::IdeasWithoutUnderstanding,
        Samarbeid::Purchase,
        Samarbeid::BroughtIn,
        Samarbeid::CivilLed,
        Samarbeid::WorkOnly,
        Samarbeid::PlannedApart,
    ];

    /// The identifier in machine output; the same in every language.
    pub const fn id(self) -> &'static str {
        match self {
            Samarbeid::NotBegun => "not-begun",
            Samarbeid::PublicRun => "public-run",
            Samarbeid::CivilRun => "civil-run",
            Samarbeid::PrivateRun => "private-run",
            Samarbeid::OtherSectors => "other-sectors",
            Samarbeid::ConsultedOnly => "consulted-only",
            Samarbeid::Separate => "separate",
            Samarbeid::LateUnderstanding => "late-understanding",
            Samarbeid::Unequal => "unequal",
            Samarbeid::IdeasWithoutUnderstanding => "ideas-without-understanding",
            Samarbeid::Purchase => "purchase",
            Samarbeid::BroughtIn => "brought-in",
            Samarbeid::CivilLed => "civil-led",
            Samarbeid::WorkOnly => "work-only",
            Samarbeid::PlannedApart => "planned-apart",
        }
    }

    /// What it is, for a headline.
    pub const fn name(self) -> Tri {
        match self {
            Samarbeid::NotBegun => Tri::new(
                "samarbeid som ikke har begynt: ingen er med i noen fase",
                "samarbeid som ikkje har byrja: ingen er med i nokon fase",
                "collaboration not begun: nobody takes part in any phase",
            ),
            Samarbeid::PublicRun => Tri::new(
                "drevet av det offentlige alene",
                "drive av det offentlege åleine",
                "run by the public sector alone",
            ),
            Samarbeid::CivilRun => Tri::new(
                "drevet av sivilsamfunnet",
                "drive av sivilsamfunnet",
                "run by civil society",
            ),
            Samarbeid::PrivateRun => Tri::new(
                "drevet av private alene",
                "drive av private åleine",
                "run by private actors alone",
            ),
            Samarbeid::OtherSectors => Tri::new(
                "samarbeid, men ikke mellom det offentlige og sivilsamfunnet",
                "samarbeid, men ikkje mellom det offentlege og sivilsamfunnet",
                "collaboration, but not between the public sector and civil society",
            ),
            Samarbeid::ConsultedOnly => Tri::new(
                "samarbeid: sivilsamfunnet er bare hørt",
                "samarbeid: sivilsamfunnet er berre høyrt",
                "collaboration: civil society was only consulted",
            ),
            Samarbeid::Separate => Tri::new(
                "samarbeid hver for seg: ingen fase er felles",
                "samarbeid kvar for seg: ingen fase er felles",
                "collaboration side by side: no phase is joint",
            ),
            Samarbeid::LateUnderstanding => Tri::new(
                "samarbeid: den felles forståelsen kom for sent for denne runden",
                "samarbeid: den felles forståinga kom for seint for denne runden",
                "collaboration: the shared understanding came too late for this round",
            ),
            Samarbeid::Unequal => Tri::new(
                "samarbeid: felles, men ikke som likeverdige",
                "samarbeid: felles, men ikkje som likeverdige",
                "collaboration: joint, but not as equals",
            ),
            Samarbeid::IdeasWithoutUnderstanding => Tri::new(
                "samarbeid: felles ideer eller plan, uten felles forståelse",
                "samarbeid: felles idear eller plan, utan felles forståing",
                "collaboration: joint ideas or plan, without a shared understanding",
            ),
            Samarbeid::Purchase => Tri::new(
                "samarbeid: kjøp av tjenester",
                "samarbeid: kjøp av tenester",
                "collaboration: a purchase of services",
            ),
            Samarbeid::BroughtIn => Tri::new(
                "samarbeid: sivilsamfunnet kom inn da arbeidet skulle gjøres",
                "samarbeid: sivilsamfunnet kom inn då arbeidet skulle gjerast",
                "collaboration: civil society came in when the work was to be done",
            ),
            Samarbeid::CivilLed => Tri::new(
                "samarbeid, ledet av sivilsamfunnet",
                "samarbeid, leidd av sivilsamfunnet",
                "collaboration, led by civil society",
            ),
            Samarbeid::WorkOnly => Tri::new(
                "samarbeid om selve arbeidet, uten felles forberedelse",
                "samarbeid om sjølve arbeidet, utan felles førebuing",
                "collaboration on the work itself, with no preparation told of",
            ),
            Samarbeid::PlannedApart => Tri::new(
                "samarbeid: planlagt hver for seg, gjort sammen",
                "samarbeid: planlagt kvar for seg, gjort saman",
                "collaboration: planned apart, carried out together",
            ),
        }
    }
}

/// The kind that every world gives; nothing when they differ.
pub fn kind(facts: &Facts) -> Option<Samarbeid> {
    Parts::of(facts).kind()
}

/// Who takes part in each phase, by group: each is a gap of its own where it is not known, since no
/// actor is in two groups.
#[derive(Clone, Copy)]
struct Parts {
    groups: [[Answer; 5]; 4],
    late: bool,
    consulted: bool,
}

const PUBLIC: usize = 0;
const PRIVATE: usize = 1;
/// The civil actors that are paid, and those that are not shown to be.
const PAID: usize = 2;
const UNPAID: usize = 3;

impl Parts {
    fn of(facts: &Facts) -> Parts {
        let mut groups = [[Answer::No; 5]; 4];
        let mut consulted = false;
        for actor in &facts.actors {
            let group = match actor.sector {
                Sector::Public => PUBLIC,
                Sector::Private => PRIVATE,
                Sector::Civil if actor.paid == Answer::Yes => PAID,
                Sector::Civil => UNPAID,
            };
            for (of_group, part) in groups[group].iter_mut().zip(actor.parts) {
                *of_group = Answer::any([*of_group, part]);
            }
            consulted |= actor.sector == Sector::Civil && actor.consulted.contains(&true);
        }
        Parts {
            groups,
            late: facts.understanding_came_too_late(),
            consulted,
        }
    }

    /// Where it cannot be told yet, one gap is filled both ways; two kinds are no kind.
    fn kind(self) -> Option<Samarbeid> {
        match self.told() {
            Told::Kind(kind) => Some(kind),
            Told::Open => {
                let [filled, empty] = self.filled();
                let kind = filled.kind()?;
                (empty.kind()? == kind).then_some(kind)
            }
        }
    }

    /// The two ways to fill the first gap.
    fn filled(self) -> [Parts; 2] {
        let gap = (0..4)
            .flat_map(|group| (0..5).map(move |phase| (group, phase)))
            .find(|&(group, phase)| self.groups[group][phase] == Answer::Unknown);
        [Answer::Yes, Answer::No].map(|answer| {
            let mut parts = self;
            if let Some((group, phase)) = gap {
                parts.groups[group][phase] = answer;
            }
            parts
        })
    }

    fn some(&self, groups: &[usize], phases: &[Phase]) -> Answer {
        let parts = groups
            .iter()
            .flat_map(|&group| phases.iter().map(move |phase| (group, phase.index())));
        Answer::any(parts.map(|(group, phase)| self.groups[group][phase]))
    }

    fn civil(&self, phases: &[Phase]) -> Answer {
        self.some(&[PAID, UNPAID], phases)
    }

    fn others(&self, phases: &[Phase]) -> Answer {
        self.some(&[PUBLIC, PRIVATE], phases)
    }

    fn is_joint(&self, phase: Phase) -> Answer {
        Answer::all([self.some(&[PUBLIC], &[phase]), self.civil(&[phase])])
    }

    /// The first that fits.
    fn told(&self) -> Told {
        use Samarbeid::{
            BroughtIn, CivilLed, CivilRun, ConsultedOnly, IdeasWithoutUnderstanding,
            LateUnderstanding, NotBegun, OtherSectors, PlannedApart, PrivateRun, PublicRun,
            Purchase, Separate, Unequal, WorkOnly,
        };
        let all = &Phase::ALL;
        let public = self.some(&[PUBLIC], all);
        let private = self.some(&[PRIVATE], all);
        let civil = self.civil(all);
        let [_, ideas, planning] = EARLY;
        // Not both the public sector and civil society take part.
        let across = Answer::all([public, civil]);
        if across != Answer::Yes {
            let heard = match self.consulted {
                true => Answer::all([civil.negated(), public]),
                false => Answer::No,
            };
            return decide(&[
                (across, None),
                (heard, Some(ConsultedOnly)),
                (
                    Answer::all([private, Answer::any([public, civil])]),
                    Some(OtherSectors),
                ),
                (public, Some(PublicRun)),
                (civil, Some(CivilRun)),
                (private, Some(PrivateRun)),
                (Answer::Yes, Some(NotBegun)),
            ]);
        }
        let late = if self.late {
            LateUnderstanding
        } else {
            Unequal
        };
        let alone =
            |phase: Phase| Answer::all([self.others(&[phase]), self.civil(&[phase]).negated()]);
        let understood = Phase::Understanding;
        let led = Answer::any([
            Answer::all([
                self.civil(&[understood]),
                self.others(&[understood]).negated(),
                alone(ideas).negated(),
                alone(planning).negated(),
                Answer::all([self.is_joint(ideas), self.is_joint(planning)]).negated(),
            ]),
            Answer::all([self.civil(&EARLY), self.others(&EARLY).negated()]),
        ]);
        let takes_part = self.civil(&[planning, WORK[0], WORK[1]]);
        let joint = Answer::any(Phase::ALL.map(|phase| self.is_joint(phase)));
        let brought_in = self.civil(&EARLY).negated();
        let prepared = self.others(&EARLY);
        let unpaid = self.some(&[UNPAID], &WORK);
        decide(&[
            (self.is_joint(understood), Some(late)),
            (Answer::all([takes_part, led]), Some(CivilLed)),
            (
                Answer::any([self.is_joint(ideas), self.is_joint(planning)]),
                Some(IdeasWithoutUnderstanding),
            ),
            (
                Answer::all([brought_in, prepared.negated()]),
                Some(WorkOnly),
            ),
            (Answer::all([brought_in, unpaid.negated()]), Some(Purchase)),
            (brought_in, Some(BroughtIn)),
            (joint.negated(), Some(Separate)),
            (Answer::Yes, Some(PlannedApart)),
        ])
    }
}

enum Told {
    Kind(Samarbeid),
    /// It hangs on a gap.
    Open,
}

/// The first that is so; open as soon as one is not known.
fn decide(cases: &[(Answer, Option<Samarbeid>)]) -> Told {
    for (answer, kind) in cases {
        match (answer, kind) {
            (Answer::Yes, Some(kind)) => return Told::Kind(*kind),
            (Answer::No, _) => {}
            _ => return Told::Open,
        }
    }
    Told::Open
}

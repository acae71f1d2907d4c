//! The nouns of the theory: phases, sectors, levels, markers of equality, answers, with their
//! names in three languages.
//!
//! How these words are *spelled in a charter* stands in [`crate::charter::spelling`]; here is how
//! they are *said to people*.

use crate::theory::lang::{Lang, Tri};

/// A paragraph of the source, cited as `SESAM §n`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Paragraph(pub u8);

impl Paragraph {
    /// How many paragraphs the source has.
    pub const COUNT: u8 = 6;
}

/// The five phases, in the order of the axis (SESAM §4, §5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// *Forståelse*: the problem is understood together.
    Understanding,
    /// *Idé*: ideas for solutions.
    Ideas,
    /// *Planlegging*: who does what, when, with which means.
    Planning,
    /// *Gjennomføring*: what was planned is carried out.
    Implementation,
    /// *Produksjon*: solutions are produced and distributed.
    Production,
}

impl Phase {
    /// The phases in the order of the axis.
    pub const ALL: [Phase; 5] = [
        Phase::Understanding,
        Phase::Ideas,
        Phase::Planning,
        Phase::Implementation,
        Phase::Production,
    ];

    /// The phase's place in [`Phase::ALL`].
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The identifier in machine output; the same in every language.
    pub const fn id(self) -> &'static str {
        match self {
            Phase::Understanding => "understanding",
            Phase::Ideas => "ideas",
            Phase::Planning => "planning",
            Phase::Implementation => "implementation",
            Phase::Production => "production",
        }
    }

    /// The phase's name.
    pub const fn name(self) -> Tri {
        match self {
            Phase::Understanding => Tri::new("forståelse", "forståing", "understanding"),
            Phase::Ideas => Tri::new("idé", "idé", "ideas"),
            Phase::Planning => Tri::new("planlegging", "planlegging", "planning"),
            Phase::Implementation => Tri::new("gjennomføring", "gjennomføring", "implementation"),
            Phase::Production => Tri::new("produksjon", "produksjon", "production"),
        }
    }

    /// The room of the axis that the phase belongs to (SESAM §5).
    pub const fn room(self) -> Room {
        match self {
            Phase::Understanding => Room::Loft,
            Phase::Ideas | Phase::Planning => Room::DrawingBoard,
            Phase::Implementation | Phase::Production => Room::ProductionHall,
        }
    }

    /// The question that settles the phase.
    pub const fn question(self) -> Tri {
        match self {
            Phase::Understanding => Tri::new(
                "Hvem var med på å forstå problemet, og hadde noe å si?",
                "Kven var med på å forstå problemet, og hadde noko å seie?",
                "Who took part in understanding the problem, and had a say?",
            ),
            Phase::Ideas => Tri::new(
                "Hvem var med på å finne ideene, og hadde noe å si?",
                "Kven var med på å finne ideane, og hadde noko å seie?",
                "Who took part in finding the ideas, and had a say?",
            ),
            Phase::Planning => Tri::new(
                "Hvem var med på å planlegge, og hadde noe å si?",
                "Kven var med på å planleggje, og hadde noko å seie?",
                "Who took part in the planning, and had a say?",
            ),
            Phase::Implementation => Tri::new(
                "Hvem er med på å gjennomføre planen, og har noe å si?",
                "Kven er med på å gjennomføre planen, og har noko å seie?",
                "Who takes part in carrying out the plan, and has a say?",
            ),
            Phase::Production => Tri::new(
                "Hvem er med på å lage løsningen og få den ut til folk, og har noe å si?",
                "Kven er med på å lage løysinga og få ho ut til folk, og har noko å seie?",
                "Who takes part in making the solution and getting it to people, and has a say?",
            ),
        }
    }
}

/// The three rooms of the axis, the source's own picture (SESAM §5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// *Tenkeloftet*: understanding.
    Loft,
    /// *Tegnebordet*: ideas and planning.
    DrawingBoard,
    /// *Produksjonshallen*: implementation and production.
    ProductionHall,
}

impl Room {
    /// The rooms in the order of the axis.
    pub const ALL: [Room; 3] = [Room::Loft, Room::DrawingBoard, Room::ProductionHall];

    /// The room's name.
    pub const fn name(self) -> Tri {
        match self {
            Room::Loft => Tri::new("tenkeloftet", "tenkjeloftet", "the thinking loft"),
            Room::DrawingBoard => Tri::new("tegnebordet", "teiknebordet", "the drawing board"),
            Room::ProductionHall => Tri::new(
                "produksjonshallen",
                "produksjonshallen",
                "the production hall",
            ),
        }
    }
}

/// The sector that an actor belongs to (SESAM §2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sector {
    /// *Offentlig*: people in public positions.
    Public,
    /// *Sivilsamfunn*: neither public nor commercial.
    Civil,
    /// *Privat*: commercial.
    Private,
}

impl Sector {
    /// The two between which samskaping crosses a border (SESAM §2, §3).
    pub const BOTH: [Sector; 2] = [Sector::Public, Sector::Civil];

    /// Every sector.
    pub const ALL: [Sector; 3] = [Sector::Public, Sector::Civil, Sector::Private];

    /// The sector's place in [`Sector::ALL`].
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The identifier in machine output; the same in every language.
    pub const fn id(self) -> &'static str {
        match self {
            Sector::Public => "public",
            Sector::Civil => "civil",
            Sector::Private => "private",
        }
    }

    /// The sector as a party in a sentence: «det offentlige».
    pub const fn party(self) -> Tri {
        match self {
            Sector::Public => Tri::new("det offentlige", "det offentlege", "the public sector"),
            Sector::Civil => Tri::new("sivilsamfunnet", "sivilsamfunnet", "civil society"),
            Sector::Private => Tri::new("privat sektor", "privat sektor", "the private sector"),
        }
    }
}

/// Where a collaboration is placed: each level contains the next (SESAM §1, §5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Any collaboration (SESAM §1); a level like the others, not a failure.
    Samarbeid,
    /// Equal parties of both sectors understand the problem together (SESAM §2, §4, §5).
    TynnSamskaping,
    /// The same, and on through ideas, plan, implementation and production (SESAM §5).
    TykkSamskaping,
}

impl Level {
    /// The levels from the widest to the narrowest.
    pub const ALL: [Level; 3] = [
        Level::Samarbeid,
        Level::TynnSamskaping,
        Level::TykkSamskaping,
    ];

    /// The identifier in machine output; the same in every language.
    pub const fn id(self) -> &'static str {
        match self {
            Level::Samarbeid => "samarbeid",
            Level::TynnSamskaping => "tynn-samskaping",
            Level::TykkSamskaping => "tykk-samskaping",
        }
    }

    /// The level's name without the English word for it, where several stand together.
    pub const fn short(self) -> Tri {
        match self {
            Level::Samarbeid => self.name(),
            Level::TynnSamskaping => {
                Tri::new("tynn samskaping", "tynn samskaping", "thin samskaping")
            }
            Level::TykkSamskaping => {
                Tri::new("tykk samskaping", "tjukk samskaping", "thick samskaping")
            }
        }
    }

    /// The level's name.
    pub const fn name(self) -> Tri {
        match self {
            Level::Samarbeid => Tri::new("samarbeid", "samarbeid", "collaboration"),
            Level::TynnSamskaping => Tri::new(
                "tynn samskaping",
                "tynn samskaping",
                "thin samskaping (co-creation)",
            ),
            Level::TykkSamskaping => Tri::new(
                "tykk samskaping",
                "tjukk samskaping",
                "thick samskaping (co-production)",
            ),
        }
    }
}

/// What a charter calls itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Claim {
    /// One of the three levels.
    Level(Level),
    /// `samskaping`: at least *tynn*, and never too low a claim.
    Samskaping,
}

impl Claim {
    /// The lowest level at which the claim is true.
    pub const fn at_least(self) -> Level {
        match self {
            Claim::Level(level) => level,
            Claim::Samskaping => Level::TynnSamskaping,
        }
    }

    /// The identifier in machine output.
    pub const fn id(self) -> &'static str {
        match self {
            Claim::Level(level) => level.id(),
            Claim::Samskaping => "samskaping",
        }
    }

    /// The claim's name.
    pub const fn name(self) -> Tri {
        match self {
            Claim::Level(level) => level.name(),
            Claim::Samskaping => Tri::new("samskaping", "samskaping", "samskaping"),
        }
    }
}

/// *Ja*, *nei* or *vet ikke*. «We don't know» is an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    /// *Ja*.
    Yes,
    /// *Nei*.
    No,
    /// *Vet ikke*.
    Unknown,
}

impl Answer {
    /// Every answer.
    pub const ALL: [Answer; 3] = [Answer::Yes, Answer::No, Answer::Unknown];

    /// The identifier in machine output: `yes`, `no` or `unknown`.
    pub const fn id(self) -> &'static str {
        match self {
            Answer::Yes => "yes",
            Answer::No => "no",
            Answer::Unknown => "unknown",
        }
    }

    /// The answer in words.
    pub const fn name(self) -> Tri {
        match self {
            Answer::Yes => Tri::new("ja", "ja", "yes"),
            Answer::No => Tri::new("nei", "nei", "no"),
            Answer::Unknown => Tri::new("vet ikke", "veit ikkje", "unknown"),
        }
    }

    /// *Ja* for *nei*, and the other way round.
    pub const fn negated(self) -> Answer {
        match self {
            Answer::Yes => Answer::No,
            Answer::No => Answer::Yes,
            Answer::Unknown => Answer::Unknown,
        }
    }

    /// *Ja* if any says ja, else *vet ikke* if any does not know, else *nei*.
    pub fn any(answers: impl IntoIterator<Item = Answer>) -> Answer {
        Answer::all(answers.into_iter().map(Answer::negated)).negated()
    }

    /// *Nei* if any says nei, else *vet ikke* if any does not know, else *ja*.
    pub fn all(answers: impl IntoIterator<Item = Answer>) -> Answer {
        let mut value = Answer::Yes;
        for answer in answers {
            match answer {
                Answer::No => return Answer::No,
                Answer::Unknown => value = Answer::Unknown,
                Answer::Yes => {}
            }
        }
        value
    }
}

/// A sign of equality between the parties (SESAM §2). The source names equality and gives no test;
/// the markers are ours, and `docs/choices.md` says why these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Marker {
    /// Core: both sides decide what it is about.
    SharedAgenda,
    /// Core: neither side decides alone.
    SharedDecisions,
    /// Core: experience counts as much as professional knowledge.
    ExperienceCounts,
    /// Core: each party can say no.
    FreeToDecline,
    /// Supporting: the problem could be defined anew.
    OpenProblem,
    /// Supporting: all have the same information.
    OpenInformation,
    /// Supporting: all gain from it.
    MutualBenefit,
    /// Supporting: the parties learn together.
    JointLearning,
    /// Supporting: it is led by several sides together.
    CollectiveLeadership,
    /// Supporting: the result belongs to all.
    SharedOwnership,
    /// Supporting: everybody can take part.
    Accessible,
}

impl Marker {
    /// The four that decide the level, each of them needed.
    pub const CORE: [Marker; 4] = [
        Marker::SharedAgenda,
        Marker::SharedDecisions,
        Marker::ExperienceCounts,
        Marker::FreeToDecline,
    ];

    /// The seven that never decide the level.
    pub const SUPPORTING: [Marker; 7] = [
        Marker::OpenProblem,
        Marker::OpenInformation,
        Marker::MutualBenefit,
        Marker::JointLearning,
        Marker::CollectiveLeadership,
        Marker::SharedOwnership,
        Marker::Accessible,
    ];

    /// How many markers there are.
    pub const COUNT: usize = Marker::CORE.len() + Marker::SUPPORTING.len();

    /// Every marker, the core first.
    pub fn all() -> impl Iterator<Item = Marker> {
        Marker::CORE.into_iter().chain(Marker::SUPPORTING)
    }

    /// The marker's place among all markers.
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The identifier in machine output; the same in every language.
    pub const fn id(self) -> &'static str {
        match self {
            Marker::SharedAgenda => "shared_agenda",
            Marker::SharedDecisions => "shared_decisions",
            Marker::ExperienceCounts => "experience_counts",
            Marker::FreeToDecline => "free_to_decline",
            Marker::OpenProblem => "open_problem",
            Marker::OpenInformation => "open_information",
            Marker::MutualBenefit => "mutual_benefit",
            Marker::JointLearning => "joint_learning",
            Marker::CollectiveLeadership => "collective_leadership",
            Marker::SharedOwnership => "shared_ownership",
            Marker::Accessible => "accessible",
        }
    }

    /// The marker's name.
    pub const fn name(self) -> Tri {
        match self {
            Marker::SharedAgenda => {
                Tri::new("felles dagsorden", "felles dagsorden", "shared agenda")
            }
            Marker::SharedDecisions => {
                Tri::new("delt beslutning", "delt avgjerd", "shared decisions")
            }
            Marker::ExperienceCounts => {
                Tri::new("erfaring teller", "erfaring tel", "experience counts")
            }
            Marker::FreeToDecline => Tri::new("kan si nei", "kan seie nei", "free to decline"),
            Marker::OpenProblem => Tri::new("åpent problem", "ope problem", "open problem"),
            Marker::OpenInformation => {
                Tri::new("åpen informasjon", "open informasjon", "open information")
            }
            Marker::MutualBenefit => {
                Tri::new("gjensidig nytte", "gjensidig nytte", "mutual benefit")
            }
            Marker::JointLearning => Tri::new("felles læring", "felles læring", "joint learning"),
            Marker::CollectiveLeadership => Tri::new(
                "kollektiv ledelse",
                "kollektiv leiing",
                "collective leadership",
            ),
            Marker::SharedOwnership => {
                Tri::new("felles eierskap", "felles eigarskap", "shared ownership")
            }
            Marker::Accessible => Tri::new("tilgjengelig", "tilgjengeleg", "accessible"),
        }
    }

    /// The question that settles the marker.
    pub const fn question(self) -> Tri {
        match self {
            Marker::SharedAgenda => Tri::new(
                "Er begge sider med på å bestemme hva samarbeidet skal handle om?",
                "Er begge sider med på å bestemme kva samarbeidet skal handle om?",
                "Do both sides have a say in what the collaboration is about?",
            ),
            Marker::SharedDecisions => Tri::new(
                "Tar dere beslutningene sammen, slik at ingen av sidene avgjør alene?",
                "Tek de avgjerdene saman, slik at ingen av sidene avgjer åleine?",
                "Are decisions made together, so that neither side decides alone?",
            ),
            Marker::ExperienceCounts => Tri::new(
                "Teller erfaring like mye som fagkunnskap når noe skal avgjøres?",
                "Tel erfaring like mykje som fagkunnskap når noko skal avgjerast?",
                "Does lived experience count as much as professional knowledge when something is decided?",
            ),
            Marker::FreeToDecline => Tri::new(
                "Kan hver part si nei uten at det får følger?",
                "Kan kvar part seie nei utan at det får følgjer?",
                "Can each party say no without consequences?",
            ),
            Marker::OpenProblem => Tri::new(
                "Var det mulig å se problemet på en ny måte underveis?",
                "Gjekk det an å sjå problemet på ein ny måte undervegs?",
                "Could the problem be redefined along the way?",
            ),
            Marker::OpenInformation => Tri::new(
                "Har alle parter den samme informasjonen?",
                "Har alle partar den same informasjonen?",
                "Do all parties have the same information?",
            ),
            Marker::MutualBenefit => Tri::new(
                "Har alle parter nytte av samarbeidet?",
                "Har alle partar nytte av samarbeidet?",
                "Do all parties gain from the collaboration?",
            ),
            Marker::JointLearning => Tri::new(
                "Lærer partene sammen av det de gjør?",
                "Lærer partane saman av det dei gjer?",
                "Do the parties learn together from what they do?",
            ),
            Marker::CollectiveLeadership => Tri::new(
                "Leder flere sider samarbeidet sammen?",
                "Leier fleire sider samarbeidet saman?",
                "Do several sides lead the collaboration together?",
            ),
            Marker::SharedOwnership => Tri::new(
                "Eier partene resultatet sammen?",
                "Eig partane resultatet saman?",
                "Do the parties own the result together?",
            ),
            Marker::Accessible => Tri::new(
                "Kan alle delta, uansett språk, tid, penger og funksjonsevne?",
                "Kan alle delta, uansett språk, tid, pengar og funksjonsevne?",
                "Can everyone take part, regardless of language, time, money or disability?",
            ),
        }
    }

    /// What would turn a *nei* to a core marker into a *ja*.
    pub const fn act(self) -> Tri {
        match self {
            Marker::SharedAgenda => Tri::new(
                "La begge sider bestemme hva samarbeidet skal handle om",
                "Lat begge sider bestemme kva samarbeidet skal handle om",
                "Let both sides decide what the collaboration is about",
            ),
            Marker::SharedDecisions => Tri::new(
                "Ta beslutningene sammen, slik at ingen av sidene avgjør alene",
                "Ta avgjerdene saman, slik at ingen av sidene avgjer åleine",
                "Take decisions together, so that neither side decides alone",
            ),
            Marker::ExperienceCounts => Tri::new(
                "La erfaring telle like mye som fagkunnskap når noe skal avgjøres",
                "Lat erfaring telje like mykje som fagkunnskap når noko skal avgjerast",
                "Let lived experience count as much as professional knowledge when something is decided",
            ),
            Marker::FreeToDecline => Tri::new(
                "Sørg for at hver part kan si nei uten at det får følger",
                "Syt for at kvar part kan seie nei utan at det får følgjer",
                "Make sure that each party can say no without consequences",
            ),
            // A supporting marker is never a step on the way to a level.
            _ => self.question(),
        }
    }
}

/// How far a phase has come; left out, it is not stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// *Ferdig*.
    Done,
    /// *Pågår*.
    Ongoing,
    /// *Planlagt*: described, and not begun.
    Planned,
}

impl Status {
    /// The identifier in machine output; the same in every language.
    pub const fn id(self) -> &'static str {
        match self {
            Status::Done => "done",
            Status::Ongoing => "ongoing",
            Status::Planned => "planned",
        }
    }
}

/// What a civil actor is (SESAM §2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// *Enkeltperson*.
    Individual,
    /// *Nettverk*.
    Network,
    /// *Løs gruppe*.
    LooseGroup,
    /// *Organisasjon*.
    Organisation,
}

impl Form {
    /// The identifier in machine output; the same in every language.
    pub const fn id(self) -> &'static str {
        match self {
            Form::Individual => "individual",
            Form::Network => "network",
            Form::LooseGroup => "loose-group",
            Form::Organisation => "organisation",
        }
    }
}

/// An actor's experience of the unmet need (SESAM §2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Experience {
    /// *Egen*: its own.
    Own,
    /// *Nær*: close to people who have it.
    Close,
    /// *Ingen*: none.
    None,
    /// *Vet ikke*.
    Unknown,
}

impl Experience {
    /// The identifier in machine output; the same in every language.
    pub const fn id(self) -> &'static str {
        match self {
            Experience::Own => "own",
            Experience::Close => "close",
            Experience::None => "none",
            Experience::Unknown => "unknown",
        }
    }
}

/// What is asked of an innovation (SESAM §6). The first four, with an identified challenge, make it
/// a social innovation; the last is the entrepreneurial side and is only reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Quality {
    /// *Ny*.
    New,
    /// *Iverksatt*.
    Implemented,
    /// *Virker*.
    Works,
    /// *Varig*.
    Lasting,
    /// *Nyttiggjort*.
    Utilised,
}

impl Quality {
    /// The four that a social innovation needs, beside an identified challenge (SESAM §6).
    pub const NEEDED: [Quality; 4] = [
        Quality::New,
        Quality::Implemented,
        Quality::Works,
        Quality::Lasting,
    ];

    /// All five, in the order of the source.
    pub const ALL: [Quality; 5] = [
        Quality::New,
        Quality::Implemented,
        Quality::Works,
        Quality::Lasting,
        Quality::Utilised,
    ];

    /// The identifier in machine output; the same in every language.
    pub const fn id(self) -> &'static str {
        match self {
            Quality::New => "new",
            Quality::Implemented => "implemented",
            Quality::Works => "works",
            Quality::Lasting => "lasting",
            Quality::Utilised => "utilised",
        }
    }

    /// The quality's place, in the order of the source.
    pub const fn index(self) -> usize {
        self as usize
    }
}

/// How serious a finding is by default; `lint` can be told otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// *Merknad*: good to know.
    Note,
    /// *Advarsel*: look at it.
    Warning,
    /// *Feil*: it does not hold.
    Error,
}

impl Severity {
    /// The identifier in machine output.
    pub const fn id(self) -> &'static str {
        match self {
            Severity::Note => "note",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }

    /// The severity in words.
    pub const fn name(self) -> Tri {
        match self {
            Severity::Note => Tri::new("merknad", "merknad", "note"),
            Severity::Warning => Tri::new("advarsel", "åtvaring", "warning"),
            Severity::Error => Tri::new("feil", "feil", "error"),
        }
    }
}

/// The names of several phases in a sentence: «idé og planlegging».
pub fn phase_names(lang: Lang, phases: &[Phase]) -> String {
    let names: Vec<&str> = phases.iter().map(|phase| phase.name().to(lang)).collect();
    crate::theory::lang::list(lang, &names)
}

//! What can be wrong with a charter, as data, with its words beside it.
//!
//! A message says what is wrong and what would be right, in the reader's language; the words that it
//! suggests are in the charter's.

mod words;

use std::ops::Range;

use super::spelling::{self, Key, Spelled};
use crate::charter::yaml::Fault;
use crate::theory::lang::Lang;
use crate::theory::terms::{Phase, Sector};

/// The most actors that a charter may declare.
pub const MAX_ACTORS: usize = 1_000;

/// The format version that this program reads.
pub const VERSION: &str = "1";

/// One mistake in a charter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong.
    pub what: Mistake,
    /// The text that is wrong, in bytes.
    pub span: Range<usize>,
    /// The other half of it, where there is one.
    pub twin: Option<Range<usize>>,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mistake {
    /// Not UTF-8; perhaps Windows-1252. How many such places there are.
    NotUtf8 {
        /// The bytes are letters in Windows-1252.
        windows: bool,
        /// How many places, at least 1.
        count: usize,
    },
    /// A NUL.
    Nul,
    /// Not YAML.
    Yaml(Fault),
    /// An empty file.
    EmptyFile,
    /// An empty document among others.
    EmptyDocument,
    /// Markdown without a charter.
    NoFrontMatter,
    /// A document longer than [`MAX_DOCUMENT`](crate::charter::source::MAX_DOCUMENT).
    TooLong,
    /// More actors than [`MAX_ACTORS`].
    TooManyActors(usize),
    /// A format version that this program does not read.
    Version(String),
    /// An unknown key.
    UnknownKey {
        /// The key as written.
        key: String,
        /// The map it stands in.
        map: Map,
        /// The map that has such a key.
        home: Option<Map>,
    },
    /// A key beside `samskap`, in a YAML file.
    BesideSamskap(String),
    /// A key twice.
    DuplicateKey(String),
    /// Something is missing.
    Missing(Need),
    /// A value of the wrong type.
    WrongType {
        /// What is read here.
        wanted: Wanted,
        /// What stands here.
        found: Found,
    },
    /// A key that is not text.
    KeyNotText,
    /// An answer and an answer by sector, or markers, in one map.
    MixedAnswer,
    /// An answer by sector inside an answer by sector.
    DeepAnswer,
    /// An unknown word.
    UnknownWord {
        /// The word as written.
        word: String,
        /// Which words are read here.
        words: Words,
    },
    /// An empty list of names.
    EmptyList,
    /// An empty list of those who were only consulted.
    NobodyConsulted,
    /// A phase by sector with other keys beside the sectors.
    MixedPhase,
    /// A round that is no whole number from 1, as written.
    NoRound(String),
    /// A word that stands alone, such as *vet ikke*, among others in a list.
    NotAlone(String),
    /// A word that cannot stand under *hørt*.
    NotConsulted(String),
    /// A word that does not say who took the initiative.
    NotInitiative(String),
    /// A date that is not in the calendar, or not written as one.
    Date(String),
    /// `til` before `fra`.
    DatesReversed,
    /// `sektorer` together with `aktører`.
    SectorsAndActors,
    /// Fewer than two actors.
    TooFewActors,
    /// A sector twice.
    SectorTwice(String),
    /// Two actors with one id.
    SameId(String),
    /// An id that is a word of *hvem*.
    ReservedId(String),
    /// A name that no actor has.
    UnknownActor {
        /// The name as written.
        name: String,
        /// The id of an actor that was perhaps meant.
        meant: Option<String>,
        /// The ids of the first actors.
        ids: Vec<String>,
        /// It stands in a phase, and not in who took the initiative.
        in_phase: bool,
    },
    /// A sector of which no actor is declared.
    UndeclaredSector(Sector),
    /// `felles` where a side is not declared.
    JointWithout(Sector),
    /// An actor both in *hvem* and under *hørt*.
    ConsultedAndTookPart(String),
    /// Something beside *ikke startet* or *ikke aktuelt*.
    BesideNotStarted {
        /// The word.
        word: String,
        /// The key beside it.
        key: String,
    },
    /// *Ikke aktuelt* elsewhere than in production.
    NotApplicable(Phase),
    /// A key that only civil actors have, on another.
    OfCivilActorsAlone(Key),
}

/// A map of a charter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the map of its name")]
pub enum Map {
    Charter,
    Challenge,
    Actor,
    Equality,
    Phases,
    Phase,
    Effort,
    Innovation,
    Profile,
    Answer,
    SideAnswer,
    SidePhase,
}

/// Something that a charter cannot do without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the lack of its name")]
pub enum Need {
    Name,
    Sector,
    SectorsOrActors,
    IdOrName,
}

/// What is read in a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the value of its name")]
pub enum Wanted {
    Charter,
    Text,
    Evidence,
    TextOrMap,
    Map,
    Actor,
    Actors,
    Sectors,
    Answer,
    Equality,
    Names,
    Phase,
    Word,
    Date,
    Version,
    Round,
}

/// What stands in a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the value of its name")]
pub enum Found {
    Text,
    List,
    Map,
    Empty,
    EmptyMap,
}

/// A set of words that can stand in a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the table of its name")]
pub enum Words {
    Answers,
    Sectors,
    Statuses,
    Forms,
    Experiences,
    Claims,
}

impl Map {
    /// The tables of the keys that are read in the map.
    pub fn keys(self) -> &'static [&'static [Spelled<Key>]] {
        use spelling as s;
        match self {
            Map::Charter => &[s::CHARTER],
            Map::Challenge => &[s::CHALLENGE],
            Map::Actor => &[s::ACTOR, s::ACTOR_USE],
            Map::Equality => &[s::MARKERS, s::ANSWER, s::SIDES],
            Map::Phases => &[s::PHASES],
            Map::Phase => &[s::PHASE, s::SIDES],
            Map::SidePhase => &[s::PHASE],
            Map::Effort => &[s::EFFORT],
            Map::Innovation => &[s::INNOVATION],
            Map::Profile => &[s::PROFILE],
            Map::Answer => &[s::ANSWER, s::SIDES],
            Map::SideAnswer => &[s::ANSWER],
        }
    }
}

impl Map {
    /// Another map in which a key would be known, where that is beyond doubt.
    pub(super) fn home_of(self, key: &str) -> Option<Map> {
        let knows = |map: &Map| {
            map.keys()
                .iter()
                .any(|table| spelling::read(table, key).is_some())
        };
        let near: &[Map] = match self {
            Map::Charter => &[
                Map::Phases,
                Map::Equality,
                Map::Innovation,
                Map::Effort,
                Map::Profile,
                Map::Challenge,
            ],
            Map::Phases
            | Map::Equality
            | Map::Innovation
            | Map::Effort
            | Map::Profile
            | Map::Challenge => &[Map::Charter],
            // In an actor, a phase or an answer a stray key may have been meant in many ways.
            Map::Actor | Map::Phase | Map::Answer | Map::SideAnswer | Map::SidePhase => &[],
        };
        near.iter().copied().find(knows)
    }

    /// The key that the map stands under.
    fn key(self, lang: Lang) -> &'static str {
        let key = match self {
            Map::Challenge => Key::Challenge,
            Map::Actor => Key::Actors,
            Map::Equality | Map::Answer | Map::SideAnswer => Key::Equality,
            Map::Effort => Key::Effort,
            Map::Innovation => Key::Innovation,
            Map::Profile => Key::Profile,
            Map::Charter | Map::Phases | Map::Phase | Map::SidePhase => Key::Phases,
        };
        spelling::written(spelling::CHARTER, key, lang)
    }
}

impl Words {
    /// The words, as they are written in a language.
    pub fn written(self, lang: Lang) -> Vec<&'static str> {
        fn of<T>(table: &'static [Spelled<T>], lang: Lang) -> Vec<&'static str> {
            table.iter().map(|word| word.to(lang)).collect()
        }
        match self {
            Words::Answers => of(spelling::ANSWERS, lang),
            Words::Sectors => of(spelling::SECTORS, lang),
            Words::Statuses => of(spelling::STATUSES, lang),
            Words::Forms => of(spelling::FORMS, lang),
            Words::Experiences => of(spelling::EXPERIENCES, lang),
            Words::Claims => of(spelling::CLAIMS, lang),
        }
    }
}

impl Words {
    fn nearest(self, text: &str, lang: Lang) -> Option<&'static str> {
        match self {
            Words::Answers => spelling::nearest(&[spelling::ANSWERS], text, lang),
            Words::Sectors => spelling::nearest(&[spelling::SECTORS], text, lang),
            Words::Statuses => spelling::nearest(&[spelling::STATUSES], text, lang),
            Words::Forms => spelling::nearest(&[spelling::FORMS], text, lang),
            Words::Experiences => spelling::nearest(&[spelling::EXPERIENCES], text, lang),
            Words::Claims => spelling::nearest(&[spelling::CLAIMS], text, lang),
        }
    }
}

impl Problem {
    /// The code of the mistake.
    pub fn code(&self) -> &'static str {
        match &self.what {
            Mistake::NotUtf8 { .. } | Mistake::Nul => "SK901",
            Mistake::Yaml(Fault::TooDeep | Fault::TooManyNodes | Fault::TooMuchCopied)
            | Mistake::TooLong
            | Mistake::TooManyActors(_) => "SK904",
            Mistake::Yaml(Fault::Tag(_)) => "SK913",
            Mistake::Yaml(Fault::SecondMerge) => "SK911",
            Mistake::Yaml(_) => "SK902",
            Mistake::EmptyFile | Mistake::EmptyDocument | Mistake::NoFrontMatter => "SK903",
            Mistake::Version(_) => "SK905",
            Mistake::UnknownKey { .. } | Mistake::BesideSamskap(_) => "SK910",
            Mistake::DuplicateKey(_) => "SK911",
            Mistake::Missing(_) => "SK912",
            Mistake::WrongType { .. }
            | Mistake::KeyNotText
            | Mistake::MixedAnswer
            | Mistake::MixedPhase
            | Mistake::NoRound(_)
            | Mistake::DeepAnswer => "SK913",
            Mistake::UnknownWord { .. }
            | Mistake::EmptyList
            | Mistake::NobodyConsulted
            | Mistake::NotAlone(_)
            | Mistake::NotConsulted(_)
            | Mistake::NotInitiative(_) => "SK914",
            Mistake::Date(_) | Mistake::DatesReversed => "SK915",
            Mistake::SectorsAndActors | Mistake::TooFewActors | Mistake::SectorTwice(_) => "SK920",
            Mistake::SameId(_) | Mistake::ReservedId(_) => "SK921",
            Mistake::UnknownActor { .. }
            | Mistake::UndeclaredSector(_)
            | Mistake::JointWithout(_) => "SK922",
            Mistake::ConsultedAndTookPart(_)
            | Mistake::BesideNotStarted { .. }
            | Mistake::NotApplicable(_)
            | Mistake::OfCivilActorsAlone(_) => "SK923",
        }
    }
}

//! What a charter says: each value with the node where it stands.
//!
//! Reading never fails: six mistakes give six [`Problem`](super::Problem)s, and the charter that is left.

use crate::charter::yaml::NodeId;
use crate::theory::facts::{PhaseSaid, Reply, Told};
use crate::theory::lang::Lang;
use crate::theory::terms::{Claim, Experience, Form, Marker, Sector};

/// Where a document comes from, which decides what may stand beside `samskap`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A YAML file, or standard input.
    Yaml,
    /// The front matter of a Markdown file.
    FrontMatter,
}

/// A value, and the node that holds it.
#[derive(Clone, Copy, Debug)]
pub struct At<T> {
    /// The node.
    pub node: NodeId,
    /// The value.
    pub value: T,
}

/// What one charter says.
#[derive(Debug)]
pub struct Charter {
    /// The map that is the charter.
    pub root: NodeId,
    /// The language that it is written in.
    pub lang: Lang,
    /// Its name.
    pub name: String,
    /// What it calls itself.
    pub claim: Option<At<Claim>>,
    /// The challenge: whether it is described in words.
    pub challenge: Option<At<bool>>,
    /// Whether the challenge is an unmet need.
    pub unmet_need: Option<At<Reply>>,
    /// The list of actors, or of sectors.
    pub parties: Option<NodeId>,
    /// The actors, in the order of their declaration.
    pub actors: Vec<Actor>,
    /// The node of equality.
    pub equality: Option<NodeId>,
    /// The answer to equality as a whole, where it is used.
    pub whole: Option<At<Reply>>,
    /// The nodes of each side's answers, for those answered by sector.
    pub sides: Vec<(Option<Marker>, Sector, NodeId)>,
    /// The markers, by [`Marker::index`].
    pub markers: [Option<At<Reply>>; Marker::COUNT],
    /// The node of the phases.
    pub phases_at: Option<NodeId>,
    /// The phases, in the order of the axis.
    pub phases: [Option<At<Phase>>; 5],
    /// The actors that took the initiative, by their place; none where it is said not to be known.
    pub initiative: Option<(NodeId, Vec<usize>)>,
    /// Which round of the axis it is.
    pub round: Option<At<u32>>,
    /// The node of the effort.
    pub effort: Option<NodeId>,
    /// Whether the work replaces paid work.
    pub replaces_paid_work: Option<At<Reply>>,
    /// Whether the goals are the actors' own.
    pub own_goals: Option<At<Reply>>,
    /// The node of the innovation.
    pub innovation: Option<NodeId>,
    /// The qualities of the innovation, in the order of the source.
    pub qualities: [Option<At<Reply>>; 5],
    /// The node of the profile.
    pub profile: Option<NodeId>,
    /// Whether several disciplines take part.
    pub interdisciplinary: Option<At<Reply>>,
    /// Whether it develops democratic values.
    pub democratic: Option<At<Reply>>,
}

/// One actor, as declared.
#[derive(Debug)]
pub struct Actor {
    /// The node of the actor.
    pub node: NodeId,
    /// What the phases call it.
    pub id: String,
    /// What people call it: its name, or its id.
    pub name: String,
    /// Its sector; nothing when that could not be read.
    pub sector: Option<Sector>,
    /// What a civil actor is.
    pub form: Option<Form>,
    /// Its experience of the need.
    pub experience: Option<At<Experience>>,
    /// Whether it is paid.
    pub paid: Option<At<Reply>>,
    /// What a civil actor itself answers on how it is used, by [`Use::index`](crate::theory::facts::Use::index).
    pub own: [Option<At<Reply>>; 3],
    /// It stands for a sector in the short form `sektorer`, and has no name of its own.
    pub of_sector_alone: bool,
}

/// One phase, as written.
#[derive(Clone, Debug)]
pub struct Phase {
    /// What is told of it.
    pub told: Told,
    /// The node of those consulted, where one answer stands for all.
    pub consulted_at: Option<NodeId>,
    /// The nodes of each side's answer, by [`Sector::index`].
    pub sides: [Option<NodeId>; 3],
}

impl Phase {
    /// The one answer for all, where the sides do not answer apart.
    pub fn once(&self) -> Option<&PhaseSaid> {
        match &self.told {
            Told::Once(said) => Some(said),
            Told::LeftOut | Told::BySector(_) => None,
        }
    }
}

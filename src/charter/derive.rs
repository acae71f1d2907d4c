//! From a charter to the facts that rules can ask for, and from what a rule speaks of back to the
//! place in the charter where it is said, or would be said.

use super::read::value;
use super::spelling::{self, Key};
use super::{At, Charter};
use crate::charter::yaml::{Doc, NodeId, push_step};
use crate::theory::facts::{self, Facts, Reply, Told, Topic, Use};
use crate::theory::terms::{Answer, Marker, Phase, Sector};

/// Where something is said in a charter, or would be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The node, or the nearest one there is.
    pub node: NodeId,
    /// The keys that are not there yet, in the charter's own language.
    pub missing: Vec<&'static str>,
}

impl Place {
    /// The JSON Pointer of the place, with the keys as written.
    pub fn pointer(&self, doc: &Doc<'_>) -> String {
        let mut pointer = doc.pointer(self.node);
        for key in &self.missing {
            push_step(&mut pointer, key);
        }
        pointer
    }
}

/// The facts of a charter that was read without mistakes.
pub fn facts(charter: &Charter) -> Facts {
    let actors = charter
        .actors
        .iter()
        .map(|actor| facts::Actor {
            experience: actor.experience.map(|experience| experience.value),
            paid: value(actor.paid),
            own: actor.own.map(|own| own.map(|own| own.value.value)),
            ..facts::Actor::new(actor.sector.unwrap_or(Sector::Private))
        })
        .collect();
    let told = Phase::ALL.map(|phase| match &charter.phases[phase.index()] {
        Some(phase) => phase.value.told.clone(),
        None => Told::LeftOut,
    });
    Facts {
        actors,
        told,
        equality: charter.whole.map(|whole| whole.value),
        markers: markers(charter),
        challenge_described: charter.challenge.is_some_and(|challenge| challenge.value),
        unmet_need: value(charter.unmet_need),
        initiative: charter.initiative.as_ref().map(|(_, named)| named.clone()),
        replaces_paid_work: value(charter.replaces_paid_work),
        own_goals: value(charter.own_goals),
        qualities: charter.qualities.map(value),
        interdisciplinary: value(charter.interdisciplinary),
        democratic: value(charter.democratic),
        claim: charter.claim.map(|claim| claim.value),
        ..Facts::default()
    }
    .worked_out()
}

/// The markers as stated; the shorthand stands for the core ones, and only a *ja* says anything of
/// each of them.
fn markers(charter: &Charter) -> [Reply; Marker::COUNT] {
    let mut markers = charter
        .markers
        .map(|marker| marker.map_or(Reply::UNSTATED, |marker| marker.value));
    if let Some(whole) = charter.whole {
        let spread = match whole.value.value {
            Answer::Yes => Answer::Yes,
            Answer::No | Answer::Unknown => Answer::Unknown,
        };
        for marker in Marker::CORE {
            markers[marker.index()] = Reply {
                value: spread,
                ..Reply::UNSTATED
            };
        }
    }
    markers
}

impl Charter {
    /// What the phases call an actor, by its place; empty where there is none.
    pub fn actor_id(&self, at: usize) -> &str {
        self.actors.get(at).map_or("", |actor| actor.id.trim())
    }

    /// Where a topic is said in the charter, or would be said.
    pub fn place(&self, topic: Topic) -> Place {
        let root = self.root;
        let key = |key: Key| spelling::key_in(key, self.lang);
        match topic {
            Topic::Charter => at(root),
            Topic::Claim => self.here(self.claim, &[], root, &[key(Key::Claim)]),
            Topic::Challenge => self.here(self.challenge, &[], root, &[key(Key::Challenge)]),
            Topic::UnmetNeed => {
                let challenge = self.challenge.map(|challenge| challenge.node);
                let path = [key(Key::Challenge), key(Key::UnmetNeed)];
                self.here(self.unmet_need, &[challenge], root, &path)
            }
            Topic::Actors => Place {
                node: self.parties.unwrap_or(root),
                missing: match self.parties {
                    Some(_) => Vec::new(),
                    None => vec![key(Key::Actors)],
                },
            },
            Topic::Actor(actor) => self
                .actors
                .get(actor)
                .map_or(at(root), |actor| at(actor.node)),
            Topic::Experience(actor) => self.of_actor(actor, Key::Experience, |actor| {
                actor.experience.map(|experience| experience.node)
            }),
            Topic::Paid(actor) => self.of_actor(actor, Key::Compensation, |actor| {
                actor.paid.map(|paid| paid.node)
            }),
            Topic::Equality => {
                let whole = self.equality.map(|node| At { node, value: () });
                self.here(whole, &[], root, &[key(Key::Equality)])
            }
            Topic::Marker(marker) => {
                let said = self.markers[marker.index()];
                let path = [key(Key::Equality), key(Key::Marker(marker))];
                self.here(said, &[self.equality], root, &path)
            }
            Topic::Side(marker, sector) => self.side(marker, sector),
            Topic::Phase(phase) => {
                let said = self.phases[phase.index()].as_ref().map(|phase| At {
                    node: phase.node,
                    value: (),
                });
                let path = [key(Key::Phases), key(Key::Phase(phase))];
                self.here(said, &[self.phases_at], root, &path)
            }
            Topic::Phases => {
                let phases = self.phases_at.map(|node| At { node, value: () });
                self.here(phases, &[], root, &[key(Key::Phases)])
            }
            Topic::PhaseSide(phase, sector) => {
                let said = self.phases[phase.index()].as_ref();
                match said.and_then(|said| said.value.sides[sector.index()]) {
                    Some(node) => at(node),
                    None => self.with_side(Topic::Phase(phase), sector),
                }
            }
            Topic::OwnUse(actor, of) => {
                let key = match of {
                    Use::ReplacesPaidWork => Key::ReplacesPaidWork,
                    Use::OwnGoals => Key::OwnGoals,
                    Use::FreeToDecline => Key::Marker(Marker::FreeToDecline),
                };
                self.of_actor(actor, key, |actor| Some(actor.own[of.index()]?.node))
            }
            Topic::Consulted(phase) => self.phases[phase.index()]
                .as_ref()
                .and_then(|said| said.value.consulted_at)
                .map_or_else(|| self.place(Topic::Phase(phase)), at),
            Topic::ReplacesPaidWork => {
                let path = [key(Key::Effort), key(Key::ReplacesPaidWork)];
                self.here(self.replaces_paid_work, &[self.effort], root, &path)
            }
            Topic::OwnGoals => {
                let path = [key(Key::Effort), key(Key::OwnGoals)];
                self.here(self.own_goals, &[self.effort], root, &path)
            }
            Topic::Interdisciplinary | Topic::Democratic => {
                let (said, of) = match topic {
                    Topic::Interdisciplinary => (self.interdisciplinary, Key::Interdisciplinary),
                    _ => (self.democratic, Key::Democratic),
                };
                self.here(said, &[self.profile], root, &[key(Key::Profile), key(of)])
            }
            Topic::Quality(quality) => {
                let path = [key(Key::Innovation), key(Key::Quality(quality))];
                let said = self.qualities[quality.index()];
                self.here(said, &[self.innovation], root, &path)
            }
        }
    }

    /// The node of what is said, else the last of the nodes on the way to it that are there, with the
    /// keys that are missing from there on.
    fn here<T>(
        &self,
        said: Option<At<T>>,
        on_the_way: &[Option<NodeId>],
        root: NodeId,
        path: &[&'static str],
    ) -> Place {
        if let Some(said) = said {
            return at(said.node);
        }
        let there = on_the_way.iter().take_while(|node| node.is_some()).count();
        let node = on_the_way
            .get(there.wrapping_sub(1))
            .copied()
            .flatten()
            .unwrap_or(root);
        Place {
            node,
            missing: path.get(there..).unwrap_or_default().to_vec(),
        }
    }

    fn of_actor(
        &self,
        actor: usize,
        key: Key,
        said: impl Fn(&super::Actor) -> Option<NodeId>,
    ) -> Place {
        let Some(actor) = self.actors.get(actor) else {
            return at(self.root);
        };
        said(actor).map_or_else(
            || Place {
                node: actor.node,
                missing: vec![spelling::key_in(key, self.lang)],
            },
            at,
        )
    }

    fn side(&self, marker: Option<Marker>, sector: Sector) -> Place {
        let said = self
            .sides
            .iter()
            .find(|(of, side, _)| *of == marker && *side == sector);
        if let Some((_, _, node)) = said {
            return at(*node);
        }
        self.with_side(marker.map_or(Topic::Equality, Topic::Marker), sector)
    }

    /// Where a side's answer would stand.
    fn with_side(&self, topic: Topic, sector: Sector) -> Place {
        let mut place = self.place(topic);
        place
            .missing
            .push(spelling::SECTORS[sector.index()].to(self.lang));
        place
    }
}

fn at(node: NodeId) -> Place {
    Place {
        node,
        missing: Vec::new(),
    }
}

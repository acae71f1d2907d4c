//! Parties that are alike in all that is said of them: what can be asked of one and change something, can of each
//! of them. Of a thousand parties a few kinds are left, and the questions are tried on these.

use std::collections::HashMap;

use crate::theory::facts::{Facts, PhaseSaid, Told, Who};

/// How many are kept of those that are alike: one, and one that another answer can leave behind.
const KEPT: usize = 2;

/// Facts with a few parties of each kind.
#[derive(Debug)]
pub struct Alike {
    /// The facts, with those who are kept.
    pub facts: Facts,
    /// Where each party is found there: itself, or one that is like it.
    of: Vec<usize>,
}

impl Alike {
    /// Keeps a few of each kind.
    pub fn of(facts: &Facts) -> Alike {
        let mut kinds: HashMap<String, Vec<usize>> = HashMap::new();
        let told = told_of(facts);
        let mut of = Vec::with_capacity(facts.actors.len());
        let mut kept: Vec<usize> = Vec::new();
        for (at, actor) in facts.actors.iter().enumerate() {
            let told: Vec<bool> = told.iter().map(|named| named[at]).collect();
            let kind = kinds.entry(format!("{actor:?} {told:?}")).or_default();
            if kind.len() < KEPT {
                kind.push(kept.len());
                kept.push(at);
            }
            of.push(kind.last().copied().unwrap_or_default());
        }
        let mut few = facts.clone();
        few.actors = kept
            .iter()
            .filter_map(|at| facts.actors.get(*at).cloned())
            .collect();
        let moved = |set: &mut Vec<usize>| moved(&of, set);
        for told in &mut few.told {
            let all: Vec<&mut PhaseSaid> = match told {
                Told::LeftOut => Vec::new(),
                Told::Once(said) => vec![said],
                Told::BySector(sides) => sides.iter_mut().flatten().collect(),
            };
            for said in all {
                if let Who::Named(named) = &mut said.who {
                    moved(named);
                }
                moved(&mut said.consulted);
            }
        }
        if let Some(initiative) = &mut few.initiative {
            moved(initiative);
        }
        Alike {
            facts: few.worked_out(),
            of,
        }
    }

    /// Where a party is found: itself, or one that is like it.
    pub fn at(&self, actor: usize) -> usize {
        self.of.get(actor).copied().unwrap_or_default()
    }

    /// A set of parties, as it is found among those who are kept.
    pub fn set(&self, set: &[usize]) -> Vec<usize> {
        let mut set = set.to_vec();
        moved(&self.of, &mut set);
        set
    }
}

fn moved(of: &[usize], set: &mut Vec<usize>) {
    for at in set.iter_mut() {
        *at = of.get(*at).copied().unwrap_or_default();
    }
    set.sort_unstable();
    set.dedup();
}

/// For each thing that is told of some parties, whether each of them is among those.
fn told_of(facts: &Facts) -> Vec<Vec<bool>> {
    let among = |set: &[usize]| {
        let mut named = vec![false; facts.actors.len()];
        for at in set {
            if let Some(named) = named.get_mut(*at) {
                *named = true;
            }
        }
        named
    };
    let mut told = Vec::new();
    for said in facts.told.iter().flat_map(Told::all) {
        if let Who::Named(named) = &said.who {
            told.push(among(named));
        }
        told.push(among(&said.consulted));
    }
    told.extend(facts.initiative.as_ref().map(|set| among(set)));
    told
}

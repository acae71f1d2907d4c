//! What changed between two versions of a charter: levels, *so far*, the axis, conditions and flags.

use std::collections::{HashMap, VecDeque};
use std::path::Path;

use crate::charter::spelling::folded_id;
use crate::report::{FlagSeen, Verdict};
use crate::theory::facts::Interval;
use crate::theory::rule::{FlagState, Outcome, Rule, Strength};
use crate::theory::samarbeid::Samarbeid;
use crate::theory::terms::Claim;

/// One charter in both versions, or in one of them.
#[derive(Debug)]
pub struct Pair<'v> {
    /// The old version.
    pub old: Option<&'v Verdict>,
    /// The new version.
    pub new: Option<&'v Verdict>,
}

/// What changed in a charter that is in both versions.
#[derive(Debug, Default)]
pub struct Changes {
    /// The levels, before and after.
    pub levels: Option<(Interval, Interval)>,
    /// The levels so far, before and after; nothing where nothing was planned.
    pub so_far: Option<(Option<Interval>, Option<Interval>)>,
    /// The place on the axis, before and after.
    pub axis: Option<((u8, u8), (u8, u8))>,
    /// The kind of samarbeid, before and after; nothing where it is none, or cannot be told.
    pub kind: Option<(Option<Samarbeid>, Option<Samarbeid>)>,
    /// Whether the answers show what SESAM §5 says is not samskaping, before and after.
    pub not_samskaping: Option<(bool, bool)>,
    /// The round of the axis, before and after; one that states none is the first.
    pub round: Option<(u32, u32)>,
    /// The claim, before and after.
    pub claim: Option<(Option<Claim>, Option<Claim>)>,
    /// The conditions whose outcome is another.
    pub conditions: Vec<ConditionChange>,
    /// The flags that came, went or turned.
    pub flags: Vec<FlagChange>,
}

/// A condition whose outcome is another.
#[derive(Debug)]
pub struct ConditionChange {
    /// The rule.
    pub rule: &'static Rule,
    /// Before.
    pub from: Outcome,
    /// After.
    pub to: Outcome,
}

/// A flag that came, went or turned.
#[derive(Debug)]
pub struct FlagChange {
    /// The rule.
    pub rule: &'static Rule,
    /// The id of the actor that it names; empty when it names no one.
    pub actor: String,
    /// What people call the actor.
    pub name: String,
    /// Before; nothing when it was not there.
    pub from: Option<FlagLevel>,
    /// After; nothing when it is gone.
    pub to: Option<FlagLevel>,
}

/// How sure and how strong a flag is.
pub type FlagLevel = (FlagState, Option<Strength>);

impl Pair<'_> {
    /// The charter is in both versions, and nothing is another.
    pub fn is_same(&self) -> bool {
        match (self.old, self.new) {
            (Some(old), Some(new)) => changes(old, new).is_empty(),
            _ => false,
        }
    }
}

impl Changes {
    /// Nothing is another.
    pub fn is_empty(&self) -> bool {
        self.levels.is_none()
            && self.so_far.is_none()
            && self.axis.is_none()
            && self.kind.is_none()
            && self.not_samskaping.is_none()
            && self.round.is_none()
            && self.claim.is_none()
            && self.conditions.is_empty()
            && self.flags.is_empty()
    }
}

impl Changes {
    /// The lower level is lower than it was.
    pub fn is_lower(&self) -> bool {
        self.levels.is_some_and(|(from, to)| to.lower < from.lower)
    }

    /// The flags that are raised now and were not.
    pub fn newly_raised(&self) -> impl Iterator<Item = &FlagChange> {
        let is_raised = |level: &Option<FlagLevel>| matches!(level, Some((FlagState::Raised, _)));
        self.flags
            .iter()
            .filter(move |change| is_raised(&change.to) && !is_raised(&change.from))
    }
}

/// A charter, and the file that it stands in.
#[derive(Clone, Copy, Debug)]
pub struct Placed<'v> {
    /// The file.
    pub file: &'v Path,
    /// The charter.
    pub verdict: &'v Verdict,
}

/// Finds each charter of one version in the other, by their numbers: those that are there now first, then
/// those that are gone. A charter is the same one by its key and its round, in its own file before another's;
/// one that states no round is the first. Where a file has just one in each version, they are versions of one
/// charter whatever they are called.
pub fn paired(old: &[Placed], new: &[Placed]) -> Vec<(Option<usize>, Option<usize>)> {
    fn same<'v>(placed: &Placed<'v>) -> (&'v str, u32) {
        (&placed.verdict.key, placed.verdict.round.unwrap_or(1))
    }
    let mut found: Vec<Option<usize>> = vec![None; new.len()];
    let mut is_gone = vec![true; old.len()];
    let mut take = |found: &mut Option<usize>, waiting: Option<&mut VecDeque<usize>>| {
        let Some(waiting) = waiting.filter(|_| found.is_none()) else {
            return;
        };
        // One queue may hold what has been taken from another.
        while let Some(at) = waiting.pop_front() {
            if let Some(gone) = is_gone.get_mut(at).filter(|gone| **gone) {
                *gone = false;
                *found = Some(at);
                return;
            }
        }
    };
    let mut in_file: HashMap<(&Path, (&str, u32)), VecDeque<usize>> = HashMap::new();
    let mut anywhere: HashMap<(&str, u32), VecDeque<usize>> = HashMap::new();
    let mut alone: HashMap<&Path, VecDeque<usize>> = HashMap::new();
    for (at, old) in old.iter().enumerate() {
        let of_file = in_file.entry((old.file, same(old))).or_default();
        of_file.push_back(at);
        anywhere.entry(same(old)).or_default().push_back(at);
        alone.entry(old.file).or_default().push_back(at);
    }
    let mut are_new: HashMap<&Path, usize> = HashMap::new();
    for new in new {
        *are_new.entry(new.file).or_default() += 1;
    }
    alone.retain(|file, old| old.len() == 1 && are_new.get(file) == Some(&1));
    for (new, found) in new.iter().zip(&mut found) {
        take(found, in_file.get_mut(&(new.file, same(new))));
    }
    for (new, found) in new.iter().zip(&mut found) {
        take(found, anywhere.get_mut(&same(new)));
    }
    for (new, found) in new.iter().zip(&mut found) {
        take(found, alone.get_mut(new.file));
    }
    let there = found.into_iter().enumerate();
    let there = there.map(|(new, old)| (old, Some(new)));
    let gone = is_gone.iter().enumerate().filter(|(_, gone)| **gone);
    there
        .chain(gone.map(|(old, _)| (Some(old), None)))
        .collect()
}

/// Compares two versions of a charter, whose flags stand for one actor each.
pub fn changes(old: &Verdict, new: &Verdict) -> Changes {
    fn other<T: PartialEq>(old: T, new: T) -> Option<(T, T)> {
        (old != new).then_some((old, new))
    }
    let conditions = old.conditions.iter().zip(&new.conditions);
    Changes {
        levels: other(old.interval, new.interval),
        so_far: other(old.so_far, new.so_far),
        axis: other(old.axis, new.axis),
        kind: other(old.kind, new.kind),
        not_samskaping: other(old.not_samskaping, new.not_samskaping),
        round: other(old.round.unwrap_or(1), new.round.unwrap_or(1)),
        claim: other(old.claim, new.claim),
        conditions: conditions
            .filter(|(old, new)| old.outcome != new.outcome)
            .map(|(old, new)| ConditionChange {
                rule: new.rule,
                from: old.outcome,
                to: new.outcome,
            })
            .collect(),
        flags: flags(old, new),
    }
}

fn flags(old: &Verdict, new: &Verdict) -> Vec<FlagChange> {
    let actor = |flag: &FlagSeen| flag.actors.first().cloned().unwrap_or_default();
    let level = |flag: &FlagSeen| (flag.state, flag.strength);
    let find = |among: &Verdict, wanted: &FlagSeen| {
        let same = |flag: &&FlagSeen| {
            flag.rule.code == wanted.rule.code
                && folded_id(&actor(flag)) == folded_id(&actor(wanted))
        };
        among.flags.iter().find(same).map(level)
    };
    let mut changes: Vec<FlagChange> = Vec::new();
    for flag in &new.flags {
        let from = find(old, flag);
        if from != Some(level(flag)) {
            changes.push(FlagChange {
                rule: flag.rule,
                actor: actor(flag),
                name: flag.names.clone(),
                from,
                to: Some(level(flag)),
            });
        }
    }
    for flag in &old.flags {
        if find(new, flag).is_none() {
            changes.push(FlagChange {
                rule: flag.rule,
                actor: actor(flag),
                name: flag.names.clone(),
                from: Some(level(flag)),
                to: None,
            });
        }
    }
    changes.sort_by(|a, b| a.rule.code.cmp(b.rule.code));
    changes
}

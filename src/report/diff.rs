//! What changed between two versions of a charter: levels, *so far*, the axis, conditions and flags.

use std::collections::{HashMap, VecDeque};

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

/// Finds each charter of one version in the other, by its key and its round; one that states no round is
/// the first. Where each has just one, they are versions of one charter whatever they are called.
pub fn pairs<'v>(old: &'v [Verdict], new: &'v [Verdict]) -> Vec<Pair<'v>> {
    if let ([old], [new]) = (old, new) {
        return vec![Pair {
            old: Some(old),
            new: Some(new),
        }];
    }
    fn same(verdict: &Verdict) -> (&str, u32) {
        (&verdict.key, verdict.round.unwrap_or(1))
    }
    let mut waiting: HashMap<(&str, u32), VecDeque<usize>> = HashMap::new();
    for (at, old) in old.iter().enumerate() {
        waiting.entry(same(old)).or_default().push_back(at);
    }
    let mut pairs: Vec<Pair> = Vec::new();
    let mut is_gone = vec![true; old.len()];
    for new in new {
        let at = waiting.get_mut(&same(new)).and_then(VecDeque::pop_front);
        if let Some(gone) = at.and_then(|at| is_gone.get_mut(at)) {
            *gone = false;
        }
        pairs.push(Pair {
            old: at.and_then(|at| old.get(at)),
            new: Some(new),
        });
    }
    let gone = old.iter().zip(is_gone).filter(|(_, is_gone)| *is_gone);
    pairs.extend(gone.map(|(old, _)| Pair {
        old: Some(old),
        new: None,
    }));
    pairs
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

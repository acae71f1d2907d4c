//! A baseline: the findings that were there when `lint` was taken into use. They are counted and said,
//! and do not fail the run. Nothing in a key moves with the lines, or with the order of documents and
//! actors.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};

use super::Settings;
use crate::charter::spelling::folded_id;
use crate::report::{Spot, Verdict};
use crate::theory::facts::Topic;

/// What makes a finding the same.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Key {
    /// The path of the file.
    pub path: String,
    /// The charter's name, folded.
    pub name: String,
    /// The code.
    pub code: String,
    /// The place, in canonical keys and with actors' ids for their numbers.
    pub pointer: String,
    /// The actor that a flag names, or what a requirement asks.
    pub actor: String,
}

/// The findings that were there, and how many times each.
#[derive(Clone, Debug, Default)]
pub struct Baseline(BTreeMap<Key, usize>);

/// The file format.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    samskap_baseline: u32,
    findings: Vec<Key>,
}

impl Key {
    pub(super) fn of(
        verdict: &Verdict,
        code: &str,
        spots: &[Spot],
        actor: Option<&str>,
        settings: &Settings,
    ) -> Key {
        if !settings.keys {
            return Key::default();
        }
        Key {
            path: verdict.head.path.clone(),
            name: folded_id(&verdict.name),
            code: code.to_owned(),
            pointer: {
                let places = spots.iter();
                let mut places: Vec<String> = places
                    .map(|spot| canonical(spot.topic, &verdict.actor_ids))
                    .collect();
                places.sort();
                places.join(" ")
            },
            actor: actor.map(folded_id).unwrap_or_default(),
        }
    }
}

impl Key {
    fn is_less_than(&self, old: &Key) -> bool {
        let same = |key: &Key| {
            let Key {
                path,
                name,
                code,
                actor,
                ..
            } = key.clone();
            (path, name, code, actor)
        };
        let places = |key: &Key| -> Vec<String> {
            let pointer = key.pointer.trim_end_matches('?');
            pointer.split(' ').map(str::to_owned).collect()
        };
        let was_possible = old.pointer.ends_with('?');
        let is_raised = !self.pointer.ends_with('?');
        let before = places(old);
        same(self) == same(old)
            && !(was_possible && is_raised)
            && places(self).iter().all(|place| before.contains(place))
    }
}

impl Baseline {
    /// Reads a baseline.
    ///
    /// # Errors
    /// It is not one.
    pub fn read(text: &str) -> serde_json::Result<Baseline> {
        let file: File = serde_json::from_str(text.trim_start_matches('\u{FEFF}'))?;
        if file.samskap_baseline != 1 {
            let version = serde::de::Unexpected::Unsigned(u64::from(file.samskap_baseline));
            return Err(serde::de::Error::invalid_value(version, &"1"));
        }
        let mut baseline = Baseline::default();
        for key in file.findings {
            baseline.add(key);
        }
        Ok(baseline)
    }

    /// The findings of each file, by its path.
    pub fn by_path(self) -> HashMap<String, Baseline> {
        let mut files: HashMap<String, Baseline> = HashMap::new();
        for (key, count) in self.0 {
            let file = files.entry(key.path.clone()).or_default();
            file.0.insert(key, count);
        }
        files
    }

    /// Adds a finding.
    pub fn add(&mut self, key: Key) {
        *self.0.entry(key).or_default() += 1;
    }

    /// Whether a finding was there; each stands for one alone. One with fewer places than it had, or
    /// that is only possible where it was raised, is no new finding.
    pub fn take(&mut self, key: &Key) -> bool {
        let exact = self.0.get(key).is_some_and(|count| *count > 0);
        let known = match exact {
            true => Some(key.clone()),
            false => self
                .0
                .iter()
                .find(|(old, count)| **count > 0 && key.is_less_than(old))
                .map(|(old, _)| old.clone()),
        };
        let count = known.and_then(|known| self.0.get_mut(&known));
        if let Some(count) = count {
            *count -= 1;
            return true;
        }
        false
    }

    /// The baseline as a file.
    ///
    /// # Errors
    /// None that can come about: it holds texts alone.
    pub fn written(&self) -> serde_json::Result<String> {
        let findings = self
            .0
            .iter()
            .flat_map(|(key, count)| std::iter::repeat_n(key.clone(), *count))
            .collect();
        let file = File {
            samskap_baseline: 1,
            findings,
        };
        Ok(serde_json::to_string_pretty(&file)? + "\n")
    }
}

/// A place by its identifier, with actors' ids for their numbers.
fn canonical(topic: Topic, ids: &[String]) -> String {
    topic.id(|actor| ids.get(actor).cloned().unwrap_or_default())
}

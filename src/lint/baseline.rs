//! A baseline: the findings that were there when `lint` was taken into use. They are counted and said,
//! and do not fail the run. Nothing in a key moves with the lines, or with the order of documents and
//! actors.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};

use super::Settings;
use crate::charter::spelling::folded_id;
use crate::report::{Spot, Verdict};
use crate::theory::facts::Topic;

/// The version of the file format. The first told the places of a finding as one text.
const VERSION: u32 = 2;

/// What makes a finding of a file the same.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Key {
    #[serde(flatten)]
    about: About,
    /// The places, in canonical keys and with actors' ids for their numbers; sorted.
    places: Vec<String>,
    /// A flag that is only possible.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    possible: bool,
}

/// What a finding is about, wherever it points.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
struct About {
    /// The charter's name, folded.
    name: String,
    /// Which round of the axis it is, where that is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    round: Option<u32>,
    /// The code.
    code: String,
    /// The actor that a flag names, or what a requirement asks.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    actor: String,
}

/// The findings of one file that were there, and how many times each.
#[derive(Clone, Debug, Default)]
pub struct Known(HashMap<About, Vec<Key>>);

/// The findings that were there, by the path of their file from the folder of the baseline.
#[derive(Clone, Debug, Default)]
pub struct Baseline(BTreeMap<String, Vec<Key>>);

/// Why a text is no baseline.
#[derive(Debug)]
pub enum NotRead {
    /// It is of another version.
    Version(u64),
    /// It is not one, from this line and column.
    Text(usize, usize),
}

#[derive(Deserialize)]
struct Head {
    samskap_baseline: u64,
}

/// The file format.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    samskap_baseline: u32,
    files: BTreeMap<String, Vec<Key>>,
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
        let place = |spot: &Spot| canonical(spot.topic, &verdict.actor_ids);
        let mut places: Vec<String> = spots.iter().map(place).collect();
        places.sort();
        Key {
            about: About {
                name: folded_id(&verdict.name),
                round: verdict.round,
                code: code.to_owned(),
                actor: actor.map(folded_id).unwrap_or_default(),
            },
            places,
            possible: false,
        }
    }

    /// What a fingerprint is made of.
    pub fn parts(&self) -> Vec<String> {
        let About {
            name,
            round,
            code: _,
            actor,
        } = &self.about;
        let mut places = self.places.join(" ");
        if self.possible {
            places.push('?');
        }
        let round = round.map(|round| round.to_string());
        [name.clone(), places, actor.clone()]
            .into_iter()
            .chain(round)
            .collect()
    }

    /// The same for a flag that is only possible: when it is raised it is new.
    pub(super) fn possible(self) -> Key {
        Key {
            possible: true,
            ..self
        }
    }

    /// Whether a finding of the same thing says no more than another did.
    fn is_no_more_than(&self, old: &Key) -> bool {
        (self.possible || !old.possible)
            && self.places.iter().all(|place| old.places.contains(place))
    }
}

impl Known {
    /// Whether a finding was there; each stands for one alone. One with fewer places than it had, or
    /// that is only possible where it was raised, is no new finding.
    pub fn take(&mut self, key: &Key) -> bool {
        let Some(known) = self.0.get_mut(&key.about) else {
            return false;
        };
        let exact = known.iter().position(|old| old == key);
        let found = exact.or_else(|| known.iter().position(|old| key.is_no_more_than(old)));
        found.is_some_and(|at| {
            known.swap_remove(at);
            true
        })
    }
}

impl Known {
    /// What was known and was not found again, of the codes that are looked for.
    pub fn left(self, is_looked_for: impl Fn(&str) -> bool) -> Vec<Key> {
        let left = self.0.into_iter();
        left.filter(|(about, _)| is_looked_for(&about.code))
            .flat_map(|(_, keys)| keys)
            .collect()
    }
}

impl Baseline {
    /// Reads a baseline.
    ///
    /// # Errors
    /// It is not one, or is one of another version.
    pub fn read(text: &str) -> Result<Baseline, NotRead> {
        let text = text.trim_start_matches('\u{FEFF}');
        let wrong = |error: serde_json::Error| NotRead::Text(error.line(), error.column());
        let head: Head = serde_json::from_str(text).map_err(wrong)?;
        if head.samskap_baseline != u64::from(VERSION) {
            return Err(NotRead::Version(head.samskap_baseline));
        }
        let file: File = serde_json::from_str(text).map_err(wrong)?;
        Ok(Baseline(file.files))
    }

    /// The findings of a file, by its path from the folder of the baseline.
    pub fn of_file(&self, path: &str) -> Known {
        let mut known: HashMap<About, Vec<Key>> = HashMap::new();
        for key in self.0.get(path).into_iter().flatten() {
            known
                .entry(key.about.clone())
                .or_default()
                .push(key.clone());
        }
        Known(known)
    }

    /// The files that it tells of, by their paths from its folder, with how many findings.
    pub fn files(&self) -> impl Iterator<Item = (&str, usize)> {
        let files = self.0.iter();
        files.map(|(path, keys)| (path.as_str(), keys.len()))
    }

    /// Takes findings of a file out.
    pub fn remove(&mut self, path: &str, gone: Vec<Key>) {
        let Some(keys) = self.0.get_mut(path) else {
            return;
        };
        let mut gone = {
            let mut counts: BTreeMap<Key, usize> = BTreeMap::new();
            for key in gone {
                *counts.entry(key).or_default() += 1;
            }
            counts
        };
        keys.retain(|key| match gone.get_mut(key) {
            Some(left) if *left > 0 => {
                *left -= 1;
                false
            }
            _ => true,
        });
        if keys.is_empty() {
            self.0.remove(path);
        }
    }

    /// Takes all findings of a file out.
    pub fn forget(&mut self, path: &str) {
        self.0.remove(path);
    }

    /// Adds a finding of a file.
    pub fn add(&mut self, path: String, key: Key) {
        self.0.entry(path).or_default().push(key);
    }

    /// The baseline as a file, the same however the findings came.
    ///
    /// # Errors
    /// None that can come about: it holds texts alone.
    pub fn written(mut self) -> serde_json::Result<String> {
        for keys in self.0.values_mut() {
            keys.sort();
        }
        let file = File {
            samskap_baseline: VERSION,
            files: self.0,
        };
        Ok(serde_json::to_string_pretty(&file)? + "\n")
    }
}

/// A place by its identifier, with actors' ids for their numbers.
fn canonical(topic: Topic, ids: &[String]) -> String {
    topic.id(|actor| ids.get(actor).cloned().unwrap_or_default())
}

//! The single answers that carry a verdict: those whose change alone would lower it, and where evidence
//! is worth the effort.

use crate::theory::assess::placed;
use crate::theory::facts::{Facts, PhaseState, Topic};
use crate::theory::questions::{Ask, Said, with};
use crate::theory::terms::{Answer, Level, Marker, Phase};

/// An answer that the level rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Carrying {
    /// The answer: equality as a whole, a marker, or who took part in a phase.
    pub topic: Topic,
    /// There is evidence for it.
    pub supported: bool,
}

/// The answers whose change alone would lower the lower level, in the order of the charter's format. A
/// collaboration rests on none: there is no level below it (SESAM §1).
pub fn carrying(facts: &Facts) -> Vec<Carrying> {
    let lower = placed(facts).lower;
    if lower == Level::Samarbeid {
        return Vec::new();
    }
    // Every condition is monotone, so no other answer to the same question lowers more than these.
    let is_lowered = |facts: &Facts| placed(facts).lower < lower;
    let mut found = Vec::new();
    match &facts.equality {
        Some(whole) => {
            let denied = Marker::CORE
                .into_iter()
                .fold(facts.clone(), |facts, marker| denied(&facts, marker));
            if is_lowered(&denied) {
                found.push(Carrying {
                    topic: Topic::Equality,
                    supported: !whole.unsupported,
                });
            }
        }
        None => {
            for marker in Marker::CORE {
                if is_lowered(&denied(facts, marker)) {
                    found.push(Carrying {
                        topic: Topic::Marker(marker),
                        supported: !facts.marker(marker).unsupported,
                    });
                }
            }
        }
    }
    for phase in Phase::ALL {
        let not_started = with(facts, Ask::Phase(phase), &Said::NotStarted, None);
        if is_lowered(&not_started) {
            let said = facts.phase(phase);
            found.push(Carrying {
                topic: Topic::Phase(phase),
                supported: said.evidence || said.state == PhaseState::NotApplicable,
            });
        }
    }
    found
}

fn denied(facts: &Facts, marker: Marker) -> Facts {
    with(facts, Ask::Marker(marker), &Said::Answer(Answer::No), None)
}

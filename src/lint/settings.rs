//! What is asked of a charter, and how serious each code is.

use super::checks;
use crate::report::requirement::Requirement;
use crate::theory::rules;
use crate::theory::terms::Severity;

/// What is asked of a charter, and how serious each code is.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Severities by code; nothing turns the code off.
    pub severities: Vec<(String, Option<Severity>)>,
    /// Only these codes, by their beginnings; all when empty.
    pub select: Vec<String>,
    /// Not these codes, by their beginnings.
    pub ignore: Vec<String>,
    /// SK502, SK505 and a possible SK401 are errors.
    pub strict: bool,
    /// What every charter must meet (SK504).
    pub require: Vec<Requirement>,
    /// Whether charters are compared with what they were (SK507, SK508, SK509).
    pub compares: bool,
    /// Whether findings are to be known again, by a baseline or by a fingerprint.
    pub keys: bool,
}

impl Settings {
    /// The codes that are looked for in a charter without mistakes, in order.
    pub fn asked(&self) -> Vec<&'static str> {
        let default = |code: &str| match rules::find(code) {
            // A condition that is not met is no finding, unless somebody says how serious it is.
            Some(rule) if rule.condition().is_some() => None,
            _ => Some(Severity::Note),
        };
        let codes = checks::codes().into_iter();
        codes
            .filter(|code| !code.starts_with("SK9") && self.is_looked_for(code))
            .filter(|code| self.severity(code, default(code), false).is_some())
            .collect()
    }

    /// Whether a finding with the code could be made at all.
    pub fn is_looked_for(&self, code: &str) -> bool {
        let possible = match code {
            "SK504" => !self.require.is_empty(),
            code if checks::compares(code) => self.compares,
            _ => true,
        };
        possible && self.severity(code, Some(Severity::Note), false).is_some()
    }

    /// The severity of a code, or nothing when it is off.
    pub(super) fn severity(
        &self,
        code: &str,
        default: Option<Severity>,
        possible: bool,
    ) -> Option<Severity> {
        let configured = self.severities.iter().find(|(of, _)| of == code);
        let severity = match configured {
            Some((_, severity)) => *severity,
            None => default,
        }?;
        let strict = self.strict && matches!(code, "SK502" | "SK505")
            || self.strict && code == "SK401" && possible;
        let selected = self.select.is_empty() || starts_with_one(code, &self.select);
        let wanted = selected && !starts_with_one(code, &self.ignore);
        let severity = if strict { Severity::Error } else { severity };
        wanted.then_some(severity)
    }
}

fn starts_with_one(code: &str, beginnings: &[String]) -> bool {
    beginnings
        .iter()
        .any(|beginning| code.starts_with(beginning.as_str()))
}

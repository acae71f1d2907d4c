//! The findings of `lint` in the formats that people, editors and CI read. Each format escapes in one
//! place, so that nothing in a charter can forge a line, a finding or a colour.

pub mod azure;
pub mod concise;
mod found;
pub mod github;
pub mod gitlab;
pub mod human;
pub mod json;
pub mod junit;
pub mod rdjson;
pub mod sarif;

pub use found::*;

/// Every format, the usual one first.
pub static FORMATS: &[Format] = &[
    human::FORMAT,
    concise::FORMAT,
    json::FORMAT,
    json::LINES,
    sarif::FORMAT,
    github::FORMAT,
    gitlab::FORMAT,
    junit::FORMAT,
    rdjson::FORMAT,
    azure::FORMAT,
];

/// The format with a name.
pub fn format(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name == name)
}

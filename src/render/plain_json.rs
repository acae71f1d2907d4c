//! JSON that can be shown on a terminal and in a log: what a terminal or a CI service would obey, and marks
//! that turn or hide letters, stand escaped. To a program it is the same JSON.

use memchr::{memchr2, memchr3};
use serde::Serialize;

use crate::theory::lang::is_shown_otherwise;

/// A value on one line.
///
/// # Errors
/// The value cannot be written as JSON.
pub fn line<T: Serialize>(value: &T) -> serde_json::Result<String> {
    // Room for most charters, so that writing seldom has to make more.
    let mut text = Vec::with_capacity(8 * 1024);
    serde_json::to_writer(&mut text, value)?;
    // What serde_json writes is UTF-8.
    Ok(escaped(String::from_utf8(text).unwrap_or_default()))
}

/// A value with its parts on lines of their own, and a line break at the end.
///
/// # Errors
/// The value cannot be written as JSON.
pub fn pretty<T: Serialize>(value: &T) -> serde_json::Result<String> {
    Ok(escaped(serde_json::to_string_pretty(value)? + "\n"))
}

/// Such signs stand inside strings alone, where an escape means the same.
fn escaped(json: String) -> String {
    if !may_hold_one(json.as_bytes()) && !json.contains("##") {
        return json;
    }
    let mut out = String::with_capacity(json.len());
    for (at, c) in json.char_indices() {
        // What a CI service would take for a command in its log.
        let commands = c == '#' && json.get(at + 1..).is_some_and(|rest| rest.starts_with('#'));
        if c != '\n' && is_shown_otherwise(c) || commands {
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                out.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            out.push(c);
        }
    }
    out
}

/// Whether a text has bytes that such signs begin with: C2 before a control character or a soft hyphen, D8,
/// E1 A0, E2 80, E2 81, EF, F3, or DEL.
fn may_hold_one(text: &[u8]) -> bool {
    let mut rest = text;
    while let Some(at) = memchr2(0xC2, 0xE2, rest) {
        let next = rest.get(at + 1).copied().unwrap_or_default();
        let lead = rest.get(at).copied().unwrap_or_default();
        if lead == 0xC2 && (next < 0xA0 || next == 0xAD)
            || lead == 0xE2 && matches!(next, 0x80 | 0x81)
        {
            return true;
        }
        rest = rest.get(at + 1..).unwrap_or_default();
    }
    memchr3(0xD8, 0xEF, 0x7F, text).is_some() || memchr2(0xE1, 0xF3, text).is_some()
}

//! Any text with two charters in it, one after the other, joined as `merge` joins two files.
//!
//! What is written is a charter without mistakes; it says all that the two say and are not in conflict on;
//! the comments of the first stand where they stood, and those of the second are there; the order of
//! the two decides no level; joined with itself it is what it is.

#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| samskap_fuzz::mended::merge(text));

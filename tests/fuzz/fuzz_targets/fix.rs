//! Any text, as a file that `lint --fix` mends.
//!
//! The charters say what they said, in the language that they were written in; every comment stays, and
//! the reason of every silence; no finding is shown or hidden that was not; a second run changes nothing.

#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| samskap_fuzz::mended::fix(text));

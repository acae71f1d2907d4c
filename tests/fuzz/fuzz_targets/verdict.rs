//! Any bytes, as a YAML file, taken all the way in every language and format.
//!
//! Nothing panics; the lower level is never above the upper one; the oracle of the tests comes to the same
//! verdict; what is drawn holds no sign that a terminal obeys; every format that programs read is read
//! back.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| samskap_fuzz::drawn::yaml(bytes));

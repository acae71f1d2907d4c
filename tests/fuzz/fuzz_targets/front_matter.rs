//! Any bytes, as a Markdown file, taken all the way in every language and format.
//!
//! The front matter is where it is said to be, what follows it changes nothing, and a charter in it says
//! what it says in a YAML file.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| samskap_fuzz::read::front_matter(bytes));

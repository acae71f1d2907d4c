//! Any bytes, as YAML, read by several readers.
//!
//! The scanner for plain charters reads what the parser reads, to the byte; an independent reader reads the
//! same tree, where both read the text; and a stream is cut into documents without a byte lost.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| samskap_fuzz::read::readers(bytes));

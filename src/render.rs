//! Drawing a [`crate::report::Report`]: layout and escaping, and no decision about meaning.

pub mod csv;
pub mod diagnostics;
pub mod diff;
pub mod explain;
pub mod findings;
pub mod form;
pub mod json;
pub mod markdown;
pub mod plain_json;
pub mod question;
pub mod schema;
pub mod template;
pub mod terminal;

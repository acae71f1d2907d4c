pub mod facts;
pub mod rule;
pub mod rules;
pub mod terms;
pub mod words;

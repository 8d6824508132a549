//! The architecture as tests: what ARCHITECTURE.md states, held by every `cargo test`.
#![expect(clippy::unwrap_used, reason = "all of it is a test: what cannot be read fails it")]

mod crates;
mod files;
mod source;
mod tests;
mod words;

//! The ledger through its public door: what is signed stays, what is altered is found, what was kept comes back.

mod crash;
mod golden;
mod keys;
mod merge;
mod open;
mod replay;
mod stage;
mod tamper;

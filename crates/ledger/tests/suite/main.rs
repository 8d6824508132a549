//! The ledger through its public door: what is signed stays, what is altered is found, what was kept comes back.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "clippy allows them in test functions, and everything here serves one"
)]

mod attacks;
mod backups;
mod convergence;
mod crash;
#[cfg(target_os = "linux")]
mod disk;
mod evidence;
mod export;
mod golden;
mod holder;
mod keys;
mod kills;
mod known;
mod mentor_card;
mod merge;
mod old;
mod open;
mod orders;
mod packet;
mod packet_attacks;
mod phrases;
mod play;
mod replay;
mod rescue;
mod revoked;
mod second_laptop;
mod stage;
mod tamper;
mod teams;

//! What the journeys need to act as a person in front of the real window.

#[cfg(feature = "window")]
pub mod harness;
#[cfg(feature = "window")]
pub mod player;

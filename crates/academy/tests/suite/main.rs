//! The use cases, through the same door that a window uses.
#![cfg(test)]

mod author;
mod backups;
mod bad_input;
mod cards;
mod comparing;
mod courses;
mod edits;
mod evidence;
mod hand_over;
mod history;
mod lessons;
mod notification;
mod opening;
mod own_key;
mod own_words;
mod packages;
mod packing;
mod phrases;
mod questions;
mod queue;
mod remarks;
mod reviewing;
mod scenario;
mod search;
mod second_laptop;
mod stage;
mod teams;
mod tour;
mod two_laptops;
mod what_others_see;
mod whole_loop;

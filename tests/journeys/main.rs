//! What a customer would say of Crosstrain, each sentence shown in the real window.

mod access;
mod asking;
mod authoring;
mod backups;
mod cards;
mod courses;
mod edits;
mod evidence;
mod heard;
mod hostile;
mod keys;
mod language;
mod learning;
mod mentoring;
mod newcomer;
mod own_words;
mod packages;
mod returning;
mod reviewing;
mod scenario;
mod searching;
mod second_laptop;
mod showing;
mod telling;
mod trouble;
mod two_laptops;

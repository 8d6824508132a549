//! What a signature says, word for word: the sentence is part of what is signed, so it comes from here and not
//! from the window.

use crate::view::Level;

/// The levels that a mentor may sign for, lowest first. `watch` needs no signature; `coach` needs a calibration.
pub(crate) const OFFERED: [Level; 3] = [Level::WithMe, Level::Nearby, Level::Solo];

/// The sentence that a sign-off at `level` carries; `can` completes "… may", as the skill's author wrote it.
/// None for a level that nobody can sign for.
pub(crate) fn statement(level: Level, trainee: &str, can: &str) -> Option<String> {
    match level {
        Level::WithMe => {
            Some(format!("{trainee} may {can} while I am in the room, ready to step in."))
        }
        Level::Nearby => Some(format!(
            "{trainee} may {can} alone. I can be reached meanwhile, and I review it afterwards."
        )),
        Level::Solo => Some(format!(
            "{trainee} may {can} alone, and nobody needs to review it. This holds once a second mentor has \
             signed the same on other work, one of us being from the other side."
        )),
        Level::Watch | Level::Coach => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{OFFERED, statement};
    use crate::view::Level;

    #[test]
    fn every_offered_level_has_words_that_name_the_trainee_and_the_act() {
        for level in OFFERED {
            let words = statement(level, "Priya Raman", "run a short demo").unwrap();
            assert!(words.starts_with("Priya Raman may run a short demo "), "{words}");
        }
    }

    #[test]
    fn nobody_signs_for_watch_or_coach() {
        assert_eq!(statement(Level::Watch, "Priya Raman", "run a short demo"), None);
        assert_eq!(statement(Level::Coach, "Priya Raman", "run a short demo"), None);
    }
}

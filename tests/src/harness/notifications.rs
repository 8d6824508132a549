//! The notifications of a desktop, as its daemon gets them.

use std::collections::HashMap;
use std::sync::mpsc::{self, Receiver};
use std::thread;

use zbus::Message;
use zbus::blocking::MessageIterator;
use zbus::zvariant::OwnedValue;

use super::patience::{DEADLINE, must};
use super::session::Session;

/// A daemon that shows nothing and remembers everything, for as long as its session lasts.
pub struct Notifications {
    shown: Receiver<Words>,
}

/// A title and a text.
type Words = (String, String);

/// What a program hands over: its name, which one to replace, an icon, title, text, actions, hints, milliseconds.
type Handed = (String, u32, String, String, String, Vec<String>, HashMap<String, OwnedValue>, i32);

impl Notifications {
    /// Starts to take notifications in this session.
    #[track_caller]
    pub fn listen(session: &Session) -> Self {
        let bus = must(session.join(), "the session");
        let calls = MessageIterator::from(&bus);
        must(bus.request_name("org.freedesktop.Notifications"), "the name of the daemon");
        let (show, shown) = mpsc::channel();
        thread::spawn(move || {
            for call in calls.map_while(Result::ok) {
                if let Some(words) = words(&call) {
                    // Whoever listens here or asks there may have ended.
                    let _ = show.send(words);
                    let _ = bus.reply(&call.header(), &1_u32);
                }
            }
        });
        Self { shown }
    }

    /// Waits for the next one: its title and its text.
    #[track_caller]
    pub fn next(&self) -> Words {
        must(self.shown.recv_timeout(DEADLINE), "a notification")
    }
}

/// What a call asks to be shown, if it does.
fn words(call: &Message) -> Option<Words> {
    if call.header().member()?.as_str() != "Notify" {
        return None;
    }
    let (_, _, _, title, text, ..) = call.body().deserialize::<Handed>().ok()?;
    Some((title, text))
}

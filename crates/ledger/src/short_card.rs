//! The short form of an introduction: what is the same on every card is left out of it, so that a card fits a QR code.

use crate::audience::Audience;
use crate::canonical;
use crate::entry::{Body, Order};
use crate::event::{Event, PersonIntroduced, Side};
use crate::id::{PersonId, ReplicaId};

/// Begins the short form; the canonical form of an entry begins with a brace.
const SHORT: u8 = 1;

/// Bytes before the name: the mark, key, installation, order, time and side.
const BEFORE_NAME: usize = 1 + 32 + 16 + 8 + 4 + 8 + 1;

/// The short form of an entry's canonical bytes, if it is an introduction that nothing is lost of.
pub(crate) fn shorten(body: &[u8]) -> Option<Vec<u8>> {
    let read: Body = serde_json::from_slice(body).ok()?;
    let event: PersonIntroduced = serde_json::from_value(read.events.first()?.clone()).ok()?;
    let side = match event.side {
        Side::Sales => 0,
        Side::Engineering => 1,
    };
    let mut short = vec![SHORT];
    short.extend(read.author.as_bytes());
    short.extend(read.replica.as_bytes());
    short.extend(read.order.millis.to_be_bytes());
    short.extend(read.order.counter.to_be_bytes());
    short.extend(read.time.to_be_bytes());
    short.push(side);
    short.extend(event.name.as_bytes());
    (lengthen(&short)? == body).then_some(short)
}

/// The canonical bytes that a short form stands for; none if it is no short form.
pub(crate) fn lengthen(short: &[u8]) -> Option<Vec<u8>> {
    let (fixed, name) = short.split_at_checked(BEFORE_NAME)?;
    let mut fixed = fixed.iter().copied();
    if fixed.next()? != SHORT {
        return None;
    }
    let mut take = |bytes: usize| fixed.by_ref().take(bytes).collect::<Vec<u8>>();
    let author = PersonId::from_bytes(take(32).try_into().ok()?);
    let replica = ReplicaId::from_bytes(take(16).try_into().ok()?);
    let millis = i64::from_be_bytes(take(8).try_into().ok()?);
    let counter = u32::from_be_bytes(take(4).try_into().ok()?);
    let time = i64::from_be_bytes(take(8).try_into().ok()?);
    let side = match take(1).first()? {
        0 => Side::Sales,
        1 => Side::Engineering,
        _ => return None,
    };
    let name = String::from_utf8(name.to_vec()).ok()?;
    let introduced = Event::PersonIntroduced(PersonIntroduced { name, side });
    let body = Body {
        audience: Audience::Team,
        author,
        events: vec![serde_json::to_value(introduced).ok()?],
        format: 1,
        order: Order { millis, counter },
        previous: None,
        replica,
        sequence: 1,
        time,
    };
    canonical::bytes(&body).ok()
}

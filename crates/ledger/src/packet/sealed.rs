//! The envelope of a packet: a stream of bytes that one person's key opens, piece by piece, and nobody else's.
//!
//! The key of a packet comes from X25519 (RFC 7748) between a key drawn for this one packet and the recipient's own,
//! which is their Ed25519 key on the other form of the curve, as libsodium converts it; then HKDF-SHA256 (RFC 5869) over
//! the whole header. The pieces are sealed with XChaCha20-Poly1305 in the STREAM construction (Hoang, Reyhanitabar,
//! Rogaway, Vizár, 2015), so that none can be changed, moved, doubled or left out, the last one included.

use std::io::{self, Read, Seek, SeekFrom, Write};

use aead_stream::{NewStream, StreamBE32, StreamPrimitive};
use chacha20poly1305::aead::KeyInit;
use chacha20poly1305::aead::array::Array;
use chacha20poly1305::{Key, XChaCha20Poly1305};
use curve25519_dalek::MontgomeryPoint;
use ed25519_dalek::VerifyingKey;
use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

use super::BadPacket;
use crate::id::PersonId;
use crate::identity::Identity;
use crate::world::Randomness;

/// What every packet begins with, and the version of what follows.
const MAGIC: &[u8; 18] = b"crosstrain packet\n";
const VERSION: u8 = 1;

/// The header: magic, version, the recipient's key, the key that was drawn for this packet.
const HEADER: usize = MAGIC.len() + 1 + 32 + 32;

/// The most bytes in one piece, and what sealing adds to it.
const PIECE: usize = 64 * 1024;
const TAG: usize = 16;

/// The bytes of a nonce that stay the same for all pieces; the other five count them and mark the last.
const NONCE: usize = 19;

type Stream = StreamBE32<XChaCha20Poly1305>;

/// What anybody can read of a packet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Envelope {
    /// Whose key opens it.
    pub to: PersonId,
    /// The version of its form.
    pub version: u8,
}

/// Seals whatever is written; without `finish` nobody can open it.
pub(super) struct Sealer<W: Write> {
    into: W,
    stream: Stream,
    position: u32,
    piece: Zeroizing<Vec<u8>>,
}

impl<W: Write> Sealer<W> {
    /// Begins a stream that only this person can open.
    pub(super) fn new(
        mut into: W,
        to: &PersonId,
        randomness: &dyn Randomness,
    ) -> Result<Self, BadPacket> {
        let mut drawn = Zeroizing::new([0; 32]);
        randomness.fill(drawn.as_mut());
        let key = VerifyingKey::from_bytes(to.as_bytes()).ok().filter(|it| !it.is_weak());
        let key = key.ok_or_else(|| BadPacket::NoKey(to.clone()))?.to_montgomery();
        let mut header = [0; HEADER];
        header[..MAGIC.len()].copy_from_slice(MAGIC);
        header[MAGIC.len()] = VERSION;
        header[MAGIC.len() + 1..HEADER - 32].copy_from_slice(to.as_bytes());
        let public = MontgomeryPoint::mul_base_clamped(*drawn);
        header[HEADER - 32..].copy_from_slice(public.as_bytes());
        into.write_all(&header)?;
        let stream = stream(&header, key.mul_clamped(*drawn));
        let stream = stream.ok_or_else(|| BadPacket::NoKey(to.clone()))?;
        Ok(Self { into, stream, position: 0, piece: Zeroizing::new(Vec::with_capacity(PIECE)) })
    }

    /// Seals the last piece.
    pub(super) fn finish(mut self) -> io::Result<W> {
        self.seal(true)?;
        self.into.flush()?;
        Ok(self.into)
    }

    fn seal(&mut self, is_last: bool) -> io::Result<()> {
        let too_long = |_| io::Error::new(io::ErrorKind::FileTooLarge, "too long for one packet");
        let sealed = self.stream.encrypt(self.position, is_last, self.piece.as_slice());
        self.into.write_all(&sealed.map_err(too_long)?)?;
        self.position = self.position.checked_add(1).ok_or(io::ErrorKind::FileTooLarge)?;
        self.piece.clear();
        Ok(())
    }
}

impl<W: Write> Write for Sealer<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // A full piece waits for more, for it may be the last.
        if self.piece.len() == PIECE && !bytes.is_empty() {
            self.seal(false)?;
        }
        let taken = bytes.len().min(PIECE - self.piece.len());
        self.piece.extend_from_slice(&bytes[..taken]);
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Reads what was sealed, from any place of it.
pub(super) struct Unsealed<R> {
    from: R,
    stream: Stream,
    pieces: u32,
    bytes: u64,
    at: u64,
    /// The piece that was opened last.
    open: Option<(u32, Zeroizing<Vec<u8>>)>,
}

impl Envelope {
    /// Reads what stands outside.
    pub(super) fn read(from: &mut impl Read) -> Result<Self, BadPacket> {
        Ok(read_header(from)?.0)
    }
}

impl<R: Read + Seek> Unsealed<R> {
    /// Opens a packet with its recipient's key, and reads all of it once: whatever was changed after it was sealed is
    /// noticed here.
    pub(super) fn open(mut from: R, key: &Identity) -> Result<Self, BadPacket> {
        let end = from.seek(SeekFrom::End(0))?;
        from.rewind()?;
        let (envelope, header) = read_header(&mut from)?;
        if envelope.to != *key.person() {
            return Err(BadPacket::ForAnother(envelope.to));
        }
        let mut drawn = [0; 32];
        drawn.copy_from_slice(&header[HEADER - 32..]);
        let shared = MontgomeryPoint(drawn).mul_clamped(*key.secret_scalar());
        let stream = stream(&header, shared).ok_or(BadPacket::NotAPacket)?;
        let sealed = end - HEADER as u64;
        let count = sealed.div_ceil((PIECE + TAG) as u64);
        let pieces = u32::try_from(count).map_err(|_| BadPacket::TooLarge("it".to_owned()))?;
        let bytes = sealed.checked_sub(count * TAG as u64).filter(|_| pieces > 0);
        let bytes = bytes.ok_or(BadPacket::CutShort)?;
        let mut opened = Self { from, stream, pieces, bytes, at: 0, open: None };
        for piece in 0..pieces {
            opened.piece(piece)?.ok_or(BadPacket::Altered { piece: piece + 1, of: pieces })?;
        }
        Ok(opened)
    }

    /// The content of a piece; none if it is not what was sealed.
    fn piece(&mut self, number: u32) -> io::Result<Option<&[u8]>> {
        if self.open.as_ref().is_none_or(|(open, _)| *open != number) {
            let place = HEADER as u64 + u64::from(number) * (PIECE + TAG) as u64;
            self.from.seek(SeekFrom::Start(place))?;
            let mut sealed = Vec::with_capacity(PIECE + TAG);
            (&mut self.from).take((PIECE + TAG) as u64).read_to_end(&mut sealed)?;
            let is_last = number + 1 == self.pieces;
            let Ok(plain) = self.stream.decrypt(number, is_last, sealed.as_slice()) else {
                return Ok(None);
            };
            self.open = Some((number, Zeroizing::new(plain)));
        }
        Ok(self.open.as_ref().map(|(_, plain)| plain.as_slice()))
    }
}

impl<R: Read + Seek> Read for Unsealed<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.at >= self.bytes {
            return Ok(0);
        }
        let number = u32::try_from(self.at / PIECE as u64).map_err(io::Error::other)?;
        let within = usize::try_from(self.at % PIECE as u64).map_err(io::Error::other)?;
        let piece = self.piece(number)?.ok_or(io::ErrorKind::InvalidData)?;
        let rest = piece.get(within..).unwrap_or_default();
        let taken = rest.len().min(into.len());
        into[..taken].copy_from_slice(&rest[..taken]);
        self.at += taken as u64;
        Ok(taken)
    }
}

impl<R> Seek for Unsealed<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let at = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::End(by) => self.bytes.checked_add_signed(by),
            SeekFrom::Current(by) => self.at.checked_add_signed(by),
        };
        self.at = at.ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.at)
    }
}

fn read_header(from: &mut impl Read) -> Result<(Envelope, [u8; HEADER]), BadPacket> {
    let mut header = [0; HEADER];
    let mut filled = 0;
    while filled < HEADER {
        match from.read(&mut header[filled..])? {
            0 => break,
            more => filled += more,
        }
    }
    if !header.starts_with(MAGIC) {
        return Err(BadPacket::NotAPacket);
    }
    let version = header[MAGIC.len()];
    if version > VERSION {
        return Err(BadPacket::Newer(u32::from(version)));
    }
    if filled < HEADER || version == 0 {
        return Err(if filled < HEADER { BadPacket::CutShort } else { BadPacket::NotAPacket });
    }
    let mut to = [0; 32];
    to.copy_from_slice(&header[MAGIC.len() + 1..HEADER - 32]);
    Ok((Envelope { to: PersonId::from_bytes(to), version }, header))
}

/// The stream that two keys agree on; none if one of them is a point at which all keys agree on the same.
fn stream(header: &[u8; HEADER], shared: MontgomeryPoint) -> Option<Stream> {
    let shared = Zeroizing::new(shared.to_bytes());
    if shared.iter().all(|it| *it == 0) {
        return None;
    }
    let mut derived = Zeroizing::new([0; 32 + NONCE]);
    Hkdf::<Sha256>::new(None, shared.as_ref()).expand(header, derived.as_mut()).ok()?;
    let key: Key = Array::try_from(&derived[..32]).ok()?;
    let nonce: [u8; NONCE] = derived[32..].try_into().ok()?;
    Some(Stream::from_aead(XChaCha20Poly1305::new(&key), &Array::from(nonce)))
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read, Seek, SeekFrom, Write};

    use data_encoding::HEXLOWER;
    use rstest::rstest;

    use super::{HEADER, PIECE, Sealer, TAG, Unsealed};
    use crate::identity::Identity;
    use crate::packet::BadPacket;
    use crate::stage::world;

    fn sealed(content: &[u8], to: &Identity) -> Vec<u8> {
        let mut sealer = Sealer::new(Vec::new(), to.person(), &*world().randomness).unwrap();
        sealer.write_all(content).unwrap();
        sealer.finish().unwrap()
    }

    fn opened(packet: &[u8], key: &Identity) -> Result<Vec<u8>, BadPacket> {
        let mut unsealed = Unsealed::open(Cursor::new(packet), key)?;
        let mut content = Vec::new();
        unsealed.read_to_end(&mut content)?;
        Ok(content)
    }

    #[rstest]
    #[case::nothing(0)]
    #[case::a_word(5)]
    #[case::a_full_piece(PIECE)]
    #[case::one_byte_more(PIECE + 1)]
    #[case::some_pieces(3 * PIECE)]
    fn what_was_sealed_comes_back(#[case] bytes: usize) {
        let ada = Identity::draw(&*world().randomness);
        let content: Vec<u8> = (0..bytes).map(|it| it.to_le_bytes()[0]).collect();
        let packet = sealed(&content, &ada);
        let pieces = bytes.div_ceil(PIECE).max(1);
        assert_eq!(packet.len(), HEADER + bytes + pieces * TAG);
        assert_eq!(opened(&packet, &ada).unwrap(), content);
    }

    #[test]
    fn it_can_be_read_from_any_place() {
        let ada = Identity::draw(&*world().randomness);
        let content: Vec<u8> = (0..2 * PIECE + 9).map(|it| it.to_le_bytes()[1]).collect();
        let mut unsealed = Unsealed::open(Cursor::new(sealed(&content, &ada)), &ada).unwrap();
        for at in [2 * PIECE + 4, 0, PIECE - 3] {
            unsealed.seek(SeekFrom::Start(at as u64)).unwrap();
            let mut five = [0; 5];
            unsealed.read_exact(&mut five).unwrap();
            assert_eq!(five, content[at..at + 5]);
        }
    }

    #[test]
    fn no_piece_can_be_moved_doubled_or_left_out() {
        let ada = Identity::draw(&*world().randomness);
        let packet = sealed(&vec![7; 2 * PIECE + 9], &ada);
        let (header, body) = packet.split_at(HEADER);
        let pieces: Vec<&[u8]> = body.chunks(PIECE + TAG).collect();
        for order in [&[1, 0, 2][..], &[0, 0, 1, 2], &[0, 2], &[0, 1], &[0, 1, 2, 2]] {
            let mut other = header.to_vec();
            for piece in order {
                other.extend_from_slice(pieces[*piece]);
            }
            let refused = opened(&other, &ada).unwrap_err();
            assert!(matches!(refused, BadPacket::Altered { .. }), "{order:?}: {refused}");
        }
    }

    #[test]
    fn nobody_elses_key_opens_it() {
        let randomness = world().randomness;
        let (ada, maya) = (Identity::draw(&*randomness), Identity::draw(&*randomness));
        let mut packet = sealed(b"for Ada", &ada);
        let refused = opened(&packet, &maya).unwrap_err();
        assert!(matches!(&refused, BadPacket::ForAnother(it) if it == ada.person()), "{refused}");
        // Written as if it were for Maya, it is still not sealed to her.
        packet[HEADER - 64..HEADER - 32].copy_from_slice(maya.person().as_bytes());
        let refused = opened(&packet, &maya).unwrap_err();
        assert!(matches!(refused, BadPacket::Altered { piece: 1, of: 1 }), "{refused}");
    }

    /// libsodium, `test/default/ed25519_convert.c` and its expected output: a seed, and the two keys converted from it.
    #[test]
    fn keys_are_converted_as_libsodium_does() {
        let seed = "421151a459faeade3d247115f94aedae42318124095afabe4d1451a559faedee";
        let public = "f1814f0e8ff1043d8a44d25babff3cedcae6c22c3edaa48f857ae70de2baae50";
        let secret = "8052030376d47112be7f73ed7a019293dd12ad910b654455798b4667d73de166";
        let bytes = |hex: &str| <[u8; 32]>::try_from(HEXLOWER.decode(hex.as_bytes()).unwrap());
        let key = Identity::from_seed(&bytes(seed).unwrap());
        let verifying = ed25519_dalek::VerifyingKey::from_bytes(key.person().as_bytes()).unwrap();
        assert_eq!(verifying.to_montgomery().to_bytes(), bytes(public).unwrap());
        assert_eq!(*key.secret_scalar(), bytes(secret).unwrap());
    }

    #[test]
    fn nothing_is_sealed_to_a_key_at_which_all_keys_agree() {
        let mut neutral = [0; 32];
        neutral[0] = 1;
        let to = crate::id::PersonId::from_bytes(neutral);
        let refused = Sealer::new(Vec::new(), &to, &*world().randomness).err().unwrap();
        assert!(matches!(refused, BadPacket::NoKey(it) if it == to));
    }
}

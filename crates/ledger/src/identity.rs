//! Identities: a signing key, sealed with a passphrase while nobody is at the window.

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use ed25519_dalek::{Signer, SigningKey};
use zeroize::Zeroizing;

use crate::id::PersonId;
use crate::world::{Randomness, Sealing};

/// Bytes of the random salt.
const SALT: usize = 16;

/// Bytes of a nonce of `XChaCha20`.
const NONCE: usize = 24;

/// A person's signing key, in memory; wiped when dropped.
pub struct Identity {
    person: PersonId,
    key: SigningKey,
}

/// A signing key that only its passphrase opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SealedKey {
    pub(crate) sealing: Sealing,
    pub(crate) salt: Vec<u8>,
    pub(crate) nonce: Vec<u8>,
    pub(crate) sealed: Vec<u8>,
}

/// The passphrase does not open this key, or the sealed bytes were altered; which of the two cannot be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the passphrase does not open this key")]
pub struct NotOpened;

impl Identity {
    /// A new random key.
    pub(crate) fn draw(randomness: &dyn Randomness) -> Self {
        let mut seed = Zeroizing::new([0; 32]);
        randomness.fill(seed.as_mut());
        Self::from_seed(&seed)
    }

    fn from_seed(seed: &[u8; 32]) -> Self {
        let key = SigningKey::from_bytes(seed);
        Self { person: PersonId::from_bytes(key.verifying_key().to_bytes()), key }
    }

    /// Whose key it is.
    pub fn person(&self) -> &PersonId {
        &self.person
    }

    /// Signs bytes (Ed25519, RFC 8032).
    pub(crate) fn sign(&self, bytes: &[u8]) -> [u8; 64] {
        self.key.sign(bytes).to_bytes()
    }

    /// Seals the key with a passphrase.
    pub(crate) fn seal(
        &self,
        passphrase: &str,
        sealing: Sealing,
        randomness: &dyn Randomness,
    ) -> Result<SealedKey, NotOpened> {
        let (mut salt, mut nonce) = (vec![0; SALT], vec![0; NONCE]);
        randomness.fill(&mut salt);
        randomness.fill(&mut nonce);
        let mut sealed = SealedKey { sealing, salt, nonce, sealed: Vec::new() };
        let (cipher, x_nonce) = sealed.cipher(passphrase)?;
        let seed = Zeroizing::new(self.key.to_bytes());
        let payload = Payload { msg: seed.as_ref(), aad: &sealed.bound_to(&self.person) };
        sealed.sealed = cipher.encrypt(&x_nonce, payload).map_err(|_| NotOpened)?;
        Ok(sealed)
    }
}

impl SealedKey {
    /// Opens the key of a person.
    pub(crate) fn open(&self, person: &PersonId, passphrase: &str) -> Result<Identity, NotOpened> {
        let (cipher, nonce) = self.cipher(passphrase)?;
        let payload = Payload { msg: self.sealed.as_ref(), aad: &self.bound_to(person) };
        let seed = Zeroizing::new(cipher.decrypt(&nonce, payload).map_err(|_| NotOpened)?);
        let seed: &[u8; 32] = seed.as_slice().try_into().map_err(|_| NotOpened)?;
        let identity = Identity::from_seed(seed);
        if identity.person == *person { Ok(identity) } else { Err(NotOpened) }
    }

    fn cipher(&self, passphrase: &str) -> Result<(XChaCha20Poly1305, XNonce), NotOpened> {
        let Sealing { memory_kib, passes, lanes } = self.sealing;
        let params = Params::new(memory_kib, passes, lanes, Some(32)).map_err(|_| NotOpened)?;
        let mut key = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(passphrase.as_bytes(), &self.salt, key.as_mut())
            .map_err(|_| NotOpened)?;
        let cipher = XChaCha20Poly1305::new_from_slice(key.as_ref()).map_err(|_| NotOpened)?;
        let nonce: [u8; NONCE] = self.nonce.as_slice().try_into().map_err(|_| NotOpened)?;
        Ok((cipher, XNonce::from(nonce)))
    }

    /// What the sealed bytes are bound to: another person's name or cheaper parameters do not open them.
    fn bound_to(&self, person: &PersonId) -> Vec<u8> {
        let Sealing { memory_kib, passes, lanes } = self.sealing;
        format!("crosstrain key 1\n{person}\n{memory_kib} {passes} {lanes}").into_bytes()
    }
}

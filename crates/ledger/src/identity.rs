//! Identities: a signing key, sealed with a passphrase while nobody is at the window.

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use curve25519_dalek::scalar::clamp_integer;
use ed25519_dalek::{Signer, SigningKey};
use zeroize::Zeroizing;

use crate::id::PersonId;
use crate::world::{Randomness, Sealing};

/// Bytes of the random salt.
const SALT: usize = 16;

/// Bytes of a nonce of `XChaCha20`.
const NONCE: usize = 24;

/// The most that opening a key may cost: an altered row must not take all memory, or try for years.
const MOST: Sealing = Sealing { memory_kib: 256 * 1024, passes: 16, lanes: 16 };

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

    pub(crate) fn from_seed(seed: &[u8; 32]) -> Self {
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

    /// The secret half for X25519 that belongs to the public key on the other form of the curve, as libsodium's
    /// `crypto_sign_ed25519_sk_to_curve25519` gives it: clamped.
    pub(crate) fn secret_scalar(&self) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(clamp_integer(self.key.to_scalar_bytes()))
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
        if memory_kib > MOST.memory_kib || passes > MOST.passes || lanes > MOST.lanes {
            return Err(NotOpened);
        }
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

#[cfg(test)]
mod tests {
    use data_encoding::HEXLOWER;

    use super::Identity;

    /// RFC 8032, section 7.1, tests 1 to 3: secret key, public key, message, signature.
    const PUBLISHED: [[&str; 4]; 3] = [
        [
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
            "",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        ],
        [
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
            "72",
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        ],
        [
            "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
            "af82",
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
        ],
    ];

    #[test]
    fn the_vectors_of_rfc_8032_are_signed_as_published() {
        for [secret, public, message, signature] in PUBLISHED {
            let seed = HEXLOWER.decode(secret.as_bytes()).unwrap().try_into().unwrap();
            let identity = Identity::from_seed(&seed);
            assert_eq!(identity.person().to_string(), public);
            let message = HEXLOWER.decode(message.as_bytes()).unwrap();
            assert_eq!(HEXLOWER.encode(&identity.sign(&message)), signature);
        }
    }
}

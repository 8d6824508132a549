//! Taking a sign-off back: another signed statement, with a reason; what was signed stays on record.

use ledger::{Append, Event, Outcome, SignOffWithdrawn, Verdict};

use crate::Academy;
use crate::code::Code;
use crate::error::Error;
use crate::request::review::WithdrawSignOff;
use crate::view::Done;

impl Academy {
    /// Takes the sign-off of a submission back. Only who signed can; the key is opened anew with the passphrase.
    pub fn withdraw_sign_off(&mut self, request: WithdrawSignOff) -> Result<Done, Error> {
        let submission = self.my_review(&request.submission)?;
        let verdict = self.ledger.verdict_of(&submission)?;
        let me = self.me()?;
        let is_mine =
            |it: &Verdict| it.mentor == me && matches!(it.outcome, Outcome::SignedOff { .. });
        let signed = verdict.filter(is_mine);
        let signed = signed.ok_or_else(|| Error::refused(Code::NotHere, request.submission))?;
        let reason = request.reason.trim().to_owned();
        if reason.is_empty() {
            return Err(Error::refused(Code::ReasonMissing, ""));
        }
        let key = self.ledger.unlock(&me, &request.passphrase)?;
        let withdrawn = SignOffWithdrawn { sign_off: signed.entry, reason };
        self.ledger.append(&key, &Append::of(vec![Event::SignOffWithdrawn(withdrawn)]))?;
        Ok(Done {})
    }
}

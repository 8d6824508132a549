//! Views of practice and review: briefs, rubrics, attempts, verdicts.

use serde::Serialize;
use ts_rs::TS;

use super::evidence::EvidenceView;
use super::holder::MovedView;
use super::team::EntitlementView;
use super::{Level, Link, PersonView, Side, Time, views};

views! {
    /// How a skill is judged.
    RubricView {
        /// The first characters of the rubric's content hash.
        revision: String,
        /// Three to five criteria.
        criteria: Vec<CriterionView>,
        /// What means a new attempt whatever the scores; empty if the practice names nothing.
        stop_rule: String,
    }

    /// One row of a rubric.
    CriterionView {
        /// Criterion id.
        id: String,
        /// Its name.
        title: String,
        /// What each score from 1 to 4 looks like, four texts.
        levels: Vec<String>,
        /// Whether its lowest level means a new attempt whatever the other scores.
        is_stop: bool,
    }

    /// A score for one criterion, or that the work did not show it.
    ScoreView {
        /// Criterion id.
        criterion: String,
        /// 1 Not yet, 2 With help, 3 Ready, 4 Sets the example; none for "not observed".
        score: Option<u8>,
    }

    /// A practice: brief and rubric first, then the draft and every attempt.
    PracticeView {
        /// Practice id.
        id: String,
        /// Title.
        title: String,
        /// The language that it is written in, as in `en`.
        language: String,
        /// The brief as safe HTML.
        brief_html: String,
        /// Minutes, feedback included.
        minutes: u32,
        /// The lesson it stands in.
        lesson: Link,
        /// The skill it is for.
        skill: Link,
        /// Which sides must sign.
        signatures: Vec<Side>,
        /// How it is judged.
        rubric: RubricView,
        /// Where it stands.
        state: PracticeState,
        /// The draft of the next attempt.
        draft: DraftView,
        /// Who could review it: the people with a profile on this laptop except the trainee, the other side first.
        mentors: Vec<MentorView>,
        /// Every attempt, newest first.
        attempts: Vec<AttemptView>,
    }

    /// The draft of an attempt, kept as it is typed.
    DraftView {
        /// What the trainee has written.
        text: String,
        /// Addresses, as they are typed.
        links: Vec<String>,
        /// Files attached.
        files: Vec<EvidenceView>,
        /// The trainee's own rating.
        rating: Vec<ScoreView>,
        /// When it was last kept.
        saved_at: Option<Time>,
    }

    /// Somebody who could review a practice.
    MentorView {
        /// Who.
        person: PersonView,
        /// Whether they are from the other side of the fence.
        is_other_side: bool,
        /// Whether the skill still needs their side's signature.
        is_needed: bool,
        /// Whether the trainee has chosen them before.
        is_chosen: bool,
        /// The leader's word, if one appointed them for this skill.
        appointed: Option<EntitlementView>,
    }

    /// One hand-in and what became of it.
    AttemptView {
        /// Submission id.
        submission: String,
        /// 1, 2, ...
        attempt: u32,
        /// When it was handed in.
        handed_in_at: Time,
        /// What the trainee wrote.
        text: String,
        /// Addresses of what lies elsewhere.
        links: Vec<String>,
        /// Files attached.
        files: Vec<EvidenceView>,
        /// The trainee's own rating.
        rating: Vec<ScoreView>,
        /// To whom it was handed in.
        mentor: PersonView,
        /// With whom it waits, or waited until it was reviewed.
        holder: PersonView,
        /// How it came to them; none if it was handed in to them.
        moved: Option<MovedView>,
        /// The review, once there is one.
        review: Option<VerdictView>,
        /// What the mentor says about single places of it.
        remarks: Vec<RemarkView>,
    }

    /// A mentor's judgement of one submission.
    VerdictView {
        /// Who judged.
        mentor: PersonView,
        /// When.
        at: Time,
        /// An answer for each criterion.
        scores: Vec<ScoreView>,
        /// Whether the work broke the rubric's stop rule.
        is_stop_broken: bool,
        /// What the mentor saw.
        comment: String,
        /// Returned or signed off.
        outcome: Outcome,
    }

    /// A comment on one place of the work.
    RemarkView {
        /// SHA-256 of the file that it is on; none for the text of the submission.
        file: Option<String>,
        /// Where in it.
        place: PlaceView,
        /// What the mentor says.
        words: String,
    }

    /// A passage by the UTF-16 code units before it and up to its end, as a window counts.
    SpanView {
        /// Units before it.
        start: u32,
        /// Units up to its end.
        end: u32,
    }

    /// A comment on an earlier attempt, and where its passage stands in this one.
    CarriedRemarkView {
        /// Which attempt it was made on.
        attempt: u32,
        /// Who made it.
        mentor: PersonView,
        /// The passage, word for word.
        quote: String,
        /// What the mentor said.
        words: String,
        /// Where the passage stands now; none if it is gone or reads otherwise.
        at: Option<SpanView>,
    }

    /// The work that waits for a mentor, and what they have reviewed.
    ReviewsView {
        /// The time on this laptop.
        now: Time,
        /// Waiting, the longest first, as much as was asked for.
        waiting: Vec<WaitingView>,
        /// How much waits in all.
        waiting_in_all: u32,
        /// Reviewed by this person, newest first, as much as was asked for.
        done: Vec<ReviewedView>,
        /// How much this person has reviewed in all.
        done_in_all: u32,
        /// Who has something to hear from this person, of their work or that it was taken over, the latest first.
        to_tell: Vec<PersonView>,
    }

    /// A submission that waits for a review.
    WaitingView {
        /// Submission id.
        submission: String,
        /// Title of the practice.
        practice: String,
        /// Title of the skill.
        skill: String,
        /// Whose it is.
        trainee: PersonView,
        /// 1, 2, ...
        attempt: u32,
        /// When it was handed in, by the trainee's clock.
        handed_in_at: Time,
        /// Since when it waits, as far as that clock can be believed.
        waiting_since: Time,
        /// How it came to the mentor with whom it waits; none if it was handed in to them.
        moved: Option<MovedView>,
    }

    /// A submission that this person has reviewed.
    ReviewedView {
        /// Submission id.
        submission: String,
        /// Title of the practice.
        practice: String,
        /// Whose it is.
        trainee: PersonView,
        /// 1, 2, ...
        attempt: u32,
        /// What was decided.
        verdict: VerdictView,
    }

    /// One submission on the mentor's desk.
    ReviewView {
        /// The time on this laptop.
        now: Time,
        /// Title of the practice.
        practice: String,
        /// The language that its course is written in; none while the course is not here.
        language: Option<String>,
        /// The brief as safe HTML; empty if the course is not on this laptop.
        brief_html: String,
        /// Title of the skill.
        skill: String,
        /// Whose it is.
        trainee: PersonView,
        /// The submission.
        attempt: AttemptView,
        /// Earlier attempts with their reviews, newest first.
        earlier: Vec<AttemptView>,
        /// Comments on the texts of earlier attempts, newest attempt first.
        carried: Vec<CarriedRemarkView>,
        /// The rubric that the trainee saw when handing in.
        rubric: RubricView,
        /// Texts that have been scored by this rubric, with the reasons, as safe HTML; empty if there is none.
        samples_html: String,
        /// The other mentors of the trainee, to whom the review could be handed over, by name.
        others: Vec<PersonView>,
        /// The levels that may be signed for, each with the sentence that the signature will carry.
        levels: Vec<LevelOfferView>,
        /// The scores and words kept so far.
        draft: ReviewDraftView,
        /// The sentences that the mentor keeps to use again, the latest first.
        phrases: Vec<String>,
    }

    /// The sentences that a mentor keeps to use again.
    PhrasesView {
        /// The latest first.
        phrases: Vec<String>,
    }

    /// A level that may be signed for.
    LevelOfferView {
        /// The level.
        level: Level,
        /// What the signature says, word for word.
        statement: String,
    }

    /// A review as it was last kept.
    ReviewDraftView {
        /// Answers given so far.
        scores: Vec<ScoreView>,
        /// Whether the work broke the stop rule, once the mentor has said so.
        is_stop_broken: Option<bool>,
        /// What the mentor saw.
        comment: String,
        /// The one thing to try next.
        next_step: String,
        /// Comments on single places of the work.
        remarks: Vec<RemarkView>,
    }
}

/// Where a practice stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum PracticeState {
    /// Nothing handed in, nothing written.
    Open,
    /// A draft is kept.
    Drafted,
    /// With a mentor.
    Waiting {
        /// Who has it.
        mentor: PersonView,
        /// Since when.
        since: Time,
        /// How it came to them; none if it was handed in to them.
        moved: Option<MovedView>,
    },
    /// Came back.
    Returned {
        /// Who returned it.
        mentor: PersonView,
    },
    /// Signed off.
    SignedOff {
        /// Who signed.
        mentor: PersonView,
        /// The level that was signed for.
        level: Level,
    },
    /// Signed off, and taken back by the mentor.
    Withdrawn {
        /// Who took it back.
        mentor: PersonView,
        /// Why.
        reason: String,
    },
    /// The key of the mentor who has it, or who signed it off, was revoked.
    KeyRevoked {
        /// Whose key it was.
        mentor: PersonView,
        /// Why.
        reason: String,
    },
}

/// What a review decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum Outcome {
    /// Returned with one next step.
    Returned {
        /// The criterion that the next step is about.
        criterion: String,
        /// The one thing to try next.
        next_step: String,
    },
    /// Signed off.
    SignedOff {
        /// The level that was signed for.
        level: Level,
        /// What the signature says, word for word.
        statement: String,
    },
    /// Signed off, and taken back by the mentor.
    Withdrawn {
        /// The level that was signed for.
        level: Level,
        /// What the signature said, word for word.
        statement: String,
        /// When it was taken back.
        at: Time,
        /// Why.
        reason: String,
    },
    /// Signed off with a key that had been revoked.
    KeyRevoked {
        /// The level that was signed for.
        level: Level,
        /// What the signature said, word for word.
        statement: String,
        /// When the key was revoked.
        at: Time,
        /// Why.
        reason: String,
    },
}

/// A place of the work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[ts(export)]
pub enum PlaceView {
    /// A passage of a text.
    Passage {
        /// The passage, word for word.
        quote: String,
        /// Where it stands; none if its words are not there, or the text is not here.
        at: Option<SpanView>,
    },
    /// A moment of a recording.
    Moment {
        /// Milliseconds from its beginning.
        millis: u32,
    },
}

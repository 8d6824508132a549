import type { Answer } from "./Answer";
import type { AnswerView } from "./AnswerView";
import type { Ask } from "./Ask";
import type { AttachFile } from "./AttachFile";
import type { BackupView } from "./BackupView";
import type { CommitGuess } from "./CommitGuess";
import type { CourseView } from "./CourseView";
import type { CoursesView } from "./CoursesView";
import type { CreatePerson } from "./CreatePerson";
import type { DetachFile } from "./DetachFile";
import type { Done } from "./Done";
import type { DraftView } from "./DraftView";
import type { EvidenceFileView } from "./EvidenceFileView";
import type { FinishBlock } from "./FinishBlock";
import type { HandIn } from "./HandIn";
import type { LessonView } from "./LessonView";
import type { OneCourse } from "./OneCourse";
import type { OneLesson } from "./OneLesson";
import type { OnePractice } from "./OnePractice";
import type { OneSubmission } from "./OneSubmission";
import type { PracticeView } from "./PracticeView";
import type { ReadEvidence } from "./ReadEvidence";
import type { ReturnWork } from "./ReturnWork";
import type { ReviewView } from "./ReviewView";
import type { ReviewsView } from "./ReviewsView";
import type { SaveDraft } from "./SaveDraft";
import type { SaveReview } from "./SaveReview";
import type { SessionView } from "./SessionView";
import type { SetAppearance } from "./SetAppearance";
import type { SettingsView } from "./SettingsView";
import type { SignOff } from "./SignOff";
import type { SkillsView } from "./SkillsView";
import type { StartView } from "./StartView";
import type { TodayView } from "./TodayView";
import type { Unlock } from "./Unlock";

/**
 * What the window may call: for each command its request and its view.
 */
export type Commands = { start: [Ask, StartView], create_person: [CreatePerson, SessionView], unlock: [Unlock, SessionView], lock: [Ask, StartView], session: [Ask, SessionView], today: [Ask, TodayView], courses: [Ask, CoursesView], course: [OneCourse, CourseView], lesson: [OneLesson, LessonView], finish_block: [FinishBlock, Done], answer: [Answer, AnswerView], commit_guess: [CommitGuess, Done], skills: [Ask, SkillsView], practice: [OnePractice, PracticeView], save_draft: [SaveDraft, Done], attach_file: [AttachFile, DraftView], detach_file: [DetachFile, DraftView], hand_in: [HandIn, PracticeView], read_evidence: [ReadEvidence, EvidenceFileView], reviews: [Ask, ReviewsView], review: [OneSubmission, ReviewView], save_review: [SaveReview, Done], return_work: [ReturnWork, Done], sign_off: [SignOff, Done], settings: [Ask, SettingsView], set_appearance: [SetAppearance, Done], back_up: [Ask, BackupView], };

// The words for every refusal: what happened, and what to do. A code without words does not compile.
import type { Code } from '../../bindings/Code';

export interface RefusalWords {
  what: string;
  next: string;
}

export const refusals: Record<Code, (subject: string) => RefusalWords> = {
  'wrong-passphrase': () => ({
    what: 'This passphrase does not open the key.',
    next: 'Type it again. Capital letters matter.',
  }),
  'passphrase-too-short': (least) => ({
    what: 'This passphrase is too short.',
    next: `Use at least ${least || '8'} characters. A few plain words are easy to remember.`,
  }),
  'name-missing': () => ({
    what: 'Your name is missing.',
    next: 'Write the name that your colleagues know.',
  }),
  'name-taken': (name) => ({
    what: `${name || 'Somebody with this name'} already has a profile on this laptop.`,
    next: 'Open that profile, or add something to the name that tells the two of you apart.',
  }),
  'profile-is-here': (name) => ({
    what: `${name || 'This person'} has a profile on this laptop already.`,
    next: 'Choose it from the list and enter your passphrase. What is new comes in a packet for yourself.',
  }),
  'identity-newer': () => ({
    what: 'A newer version of Crosstrain saved this identity.',
    next: 'Install the newer version here, then open the file again.',
  }),
  'identity-refused': () => ({
    what: 'This identity is damaged, or somebody changed it.',
    next: 'Save it again on your first laptop, and bring the whole file. Nothing on this laptop has changed.',
  }),
  'not-signed-in': () => ({
    what: 'Nobody is signed in.',
    next: 'Choose who you are and enter your passphrase.',
  }),
  'not-here': () => ({
    what: 'This is not on this laptop any more.',
    next: 'Go back and choose again.',
  }),
  'nothing-chosen': () => ({
    what: 'There is no answer yet.',
    next: 'Choose or write something first.',
  }),
  'scenario-stuck': (title) => ({
    what: `${title === '' ? 'This scenario' : `The scenario “${title}”`} cannot go on.`,
    next: 'Your choices are kept. Tell the author of the course.',
  }),
  'nothing-to-hand-in': () => ({
    what: 'There is nothing to hand in yet.',
    next: 'Write your text or attach a file first.',
  }),
  'already-waiting': (mentor) => ({
    what: `${mentor || 'A mentor'} still has your last attempt.`,
    next: 'Your draft is kept. Hand it in after the review.',
  }),
  'mentor-is-trainee': () => ({
    what: 'Nobody reviews their own work.',
    next: 'Choose somebody else.',
  }),
  'mentor-key-revoked': (mentor) => ({
    what: `The key of ${mentor || 'this mentor'} was revoked, so nothing signed with it counts any more.`,
    next: 'Ask for the card of their new key, or choose somebody else. Your draft is kept.',
  }),
  'key-revoked': () => ({
    what: 'Your key was revoked, so nothing more is signed with it.',
    next: 'Make a new profile and give its card to those who chose you. All that is here stays readable.',
  }),
  'link-refused': (address) => ({
    what: `${address || 'This'} is not an address of the web.`,
    next: 'It begins with https:// or http://. Copy it from the browser.',
  }),
  'not-openable': (file) => ({
    what: `Nobody can say what opening ${file || 'this file'} would do.`,
    next: 'Save a copy if you know what it is.',
  }),
  'evidence-gone': (file) => ({
    what: `${file || 'This file'} is missing on this laptop, or has other bytes than were handed in.`,
    next: 'Ask whoever handed it in for a new packet, or put the folder “evidence” of a backup back.',
  }),
  'no-log': () => ({
    what: 'There is no log on this laptop yet.',
    next: 'It begins when the folder here can be written to.',
  }),
  'no-program': () => ({
    what: 'No program of this laptop opens such a file.',
    next: 'The copy lies here. Open it with a program of your choice.',
  }),
  'file-too-large': (file) => ({
    what: `${file || 'This file'} is too large to attach.`,
    next: 'Attach a smaller one, or put the part that matters into your text.',
  }),
  'too-many-files': (most) => ({
    what: 'This draft takes no more files.',
    next: `${most === '' ? 'Take' : `It can hold ${most}. Take`} one off before you attach another.`,
  }),
  'already-reviewed': () => ({
    what: 'This work has been reviewed already.',
    next: 'Go back to your reviews to see what was decided.',
  }),
  'not-your-review': (mentor) => ({
    what: `This work is with ${mentor || 'somebody else'}.`,
    next: 'Go back to your reviews. If it waits too long, you can take it there.',
  }),
  'not-their-mentor': (mentor) => ({
    what: `${mentor || 'This person'} is no mentor of this trainee.`,
    next: 'Work goes only to mentors whom its trainee has chosen or a leader has appointed. Ask for that first.',
  }),
  'criterion-unscored': (criterion) => ({
    what: `${criterion || 'One criterion'} has no score yet.`,
    next: 'Score every criterion, then decide.',
  }),
  'criterion-below-ready': (criterion) => ({
    what: `${criterion || 'One criterion'} is below Ready, so this cannot be signed off yet.`,
    next: 'Return it with one next step.',
  }),
  'reason-missing': () => ({
    what: 'The reason is missing.',
    next: 'Write in a sentence why this no longer holds.',
  }),
  'team-name-missing': () => ({
    what: 'The team needs a name.',
    next: 'Write the name that your colleagues know.',
  }),
  'skill-missing': () => ({
    what: 'No skill is chosen.',
    next: 'Choose at least one skill that they may sign for.',
  }),
  'leader-is-member': () => ({
    what: 'You lead this team.',
    next: 'Admit somebody else. If you want to be signed off, choose a mentor yourself, or join a colleague’s team.',
  }),
  'criterion-not-observed': (title) => ({
    what: `${title || 'A criterion'} was not observed in this work.`,
    next: 'Return it with one next step that would show it.',
  }),
  'stop-rule-broken': (title) => ({
    what: `${title === '' ? 'The stop rule is broken' : `${title} at 1 is a stop in this rubric`}.`,
    next: 'Return it with one next step, whatever the other scores.',
  }),
  'stop-rule-unanswered': () => ({
    what: 'You have not said whether the stop rule was kept.',
    next: 'Choose Kept or Broken below the criteria.',
  }),
  'next-step-missing': () => ({
    what: 'The next step is missing.',
    next: 'Write the one thing to try next, so that it can be done tomorrow.',
  }),
  'courses-unreadable': () => ({
    what: 'The courses cannot be read.',
    next: 'Check that this folder exists and that you may open it, then try again.',
  }),
  'lesson-broken': () => ({
    what: 'This lesson has a mistake in its file.',
    next: 'Show this place to whoever wrote the course. All other lessons are open.',
  }),
  'file-unreadable': () => ({
    what: 'This file cannot be read.',
    next: 'Check that it is still there and that you may read it, then open it again.',
  }),
  'package-newer': () => ({
    what: 'A newer version of Crosstrain made this file.',
    next: 'Install the newer version, then open the file again.',
  }),
  'package-broken': () => ({
    what: 'The course in this file has a mistake.',
    next: 'Show this place to whoever wrote it. Nothing on this laptop has changed.',
  }),
  'package-clashes': () => ({
    what: 'This course uses a name that another course here has.',
    next: 'Show this to whoever wrote it. Nothing on this laptop has changed.',
  }),
  'package-refused': () => ({
    what: 'This file is damaged, or it is not a course that can be trusted.',
    next: 'Ask whoever gave it to you for it again. Nothing on this laptop has changed.',
  }),
  'packages-unwritable': () => ({
    what: 'The folder for installed courses cannot be used.',
    next: 'Check that you may read and write this folder, then try again.',
  }),
  'packet-newer': () => ({
    what: 'A newer version of Crosstrain made this packet.',
    next: 'Install the newer version, then open it again.',
  }),
  'packet-for-another': (name) => ({
    what: `This packet is sealed for ${name || 'somebody else'}.`,
    next: 'Only they can open it. If they have a profile on this laptop, switch to them first.',
  }),
  'packet-refused': () => ({
    what: 'This packet is damaged, or somebody changed it.',
    next: 'Ask whoever sent it for a new one. Nothing on this laptop has changed.',
  }),
  'updates-off': () => ({
    what: 'This build knows no publisher’s key, so it cannot take updates.',
    next: 'Ask whoever gave it to you for the next version.',
  }),
  'update-unsigned': () => ({
    what: 'This update is not signed.',
    next: 'Do not install it. Ask the publisher for one that is. Nothing on this laptop has changed.',
  }),
  'update-forged': () => ({
    what: 'The publisher did not sign this update, or somebody changed it afterwards.',
    next: 'Do not install it, and tell whoever gave it to you. Nothing on this laptop has changed.',
  }),
  'update-not-newer': (version) => ({
    what: `This update holds version ${version}, which is not newer than the one that you have.`,
    next: 'There is nothing to do.',
  }),
  'update-for-another': (system) => ({
    what: `This update is for another kind of laptop or package: ${system}.`,
    next: 'Ask for the one for your system. About, below, says what this program was built for.',
  }),
  'update-refused': () => ({
    what: 'This file is damaged, not whole, or no update at all.',
    next: 'Copy or ask for it again. Nothing on this laptop has changed.',
  }),
  'update-unwritable': () => ({
    what: 'The new version cannot be written to its place.',
    next: 'Check your rights to this folder, or ask whoever looks after this laptop. The program that you have is as it was.',
  }),
  'card-refused': () => ({
    what: 'This is not a card that can be trusted.',
    next: 'Ask for it again, and copy all of it, from BEGIN to END.',
  }),
  'documents-unwritable': () => ({
    what: 'The file could not be saved in this folder.',
    next: 'Check that you may write there, then try again.',
  }),
  'ledger-older': () => ({
    what: 'An older version of Crosstrain wrote these records.',
    next: 'Open them once with this version: it brings them up to date, after a backup.',
  }),
  'ledger-newer': () => ({
    what: 'A newer version of Crosstrain wrote your records.',
    next: 'Install the newer version. Nothing in the file was changed.',
  }),
  'ledger-read-only': () => ({
    what: 'Your records cannot be written to.',
    next: 'Check that you may write to this folder, then try again.',
  }),
  'disk-full': () => ({
    what: 'The disk is full.',
    next: 'Make some room, then try again. Everything saved before is still there.',
  }),
  'ledger-damaged': () => ({
    what: 'The file with your records is damaged.',
    next: 'Nothing in it was changed. Close the window and start it again: it shows the backups that you can go back to.',
  }),
  'ledger-sound': () => ({
    what: 'The file with your records can be opened.',
    next: 'Close the window and start it again. Settings goes back to a backup.',
  }),
  'not-in-backup': () => ({
    what: 'You had no profile on this laptop when this backup was taken.',
    next: 'Choose a later one. Nothing was changed.',
  }),
  'backup-newer': () => ({
    what: 'A newer version of Crosstrain took this backup.',
    next: 'Install the newer version, then go back to it. Nothing was changed.',
  }),
  'backup-damaged': () => ({
    what: 'This backup is damaged, or somebody changed it.',
    next: 'Choose another one. Nothing was changed.',
  }),
  'ledger-busy': () => ({
    what: 'Another program is using your records.',
    next: 'Close the other window of Crosstrain, then try again.',
  }),
  unexpected: () => ({
    what: 'Something went wrong that should not have.',
    next: 'Try again. If it happens again, the log on this laptop says why.',
  }),
};

// The inherited promise. Sam meets the side letter that Rafe left at Graywether.
// Below a choice: what a mentor would say of it, what it moves, what happens at once.

VAR trust = 35
VAR deliverable = 40
VAR margin = 55
VAR team = 50

# turn: When do we get it?
Marguerite does not say hello. "So you're the new one. When do we get start-up noise?"

* "That was promised by somebody who has since left the company."
  # coach: It is true, and it asks her to be angry with a chair that is empty. She bought from Aldermoor, so to her you are all one signature. Name the broken promise as ours, and only then say what you can do.
  ~ trust -= 20
  ~ deliverable += 5
  ~ team -= 15
  "You are all called Aldermoor," says Marguerite.
  -> what_for

* "It is not coming this year. You should have heard it from us."
  # coach: The no came first and the part that is ours came second, with nobody blamed. It cost money: she now knows that she paid for something she won't get. She had waited five months for those two sentences.
  ~ trust += 20
  ~ deliverable += 20
  ~ margin -= 5
  Eight seconds of silence. "Thank you. Finally."
  -> what_for

* "I will check with product and come back to you as soon as I can."
  # coach: You spared Colette an awkward minute, so it felt safe. The answer is on the Limits Sheet and in her file. She has learnt what "come back to you" means here, and it cost you a piece of your first day.
  ~ trust -= 10
  ~ team += 5
  "That is what the other three said," says Marguerite.
  -> what_for


=== what_for ===
# turn: What did I pay for?
"Then tell me what I paid 164,000 for," says Marguerite.

* "May I ask what you need to decide by June?"
  # coach: You can't mend what she bought, but you can find out what she needs. A decision with a date is something Foretone may serve. This one it can, and it is worth more to her than another apology.
  ~ trust += 5
  ~ deliverable += 15
  ~ team += 5
  A seat bracket, one of two, at steady idle. That you can do.
  -> one_page

* "I will send you our Limits Sheet, with the line in question marked."
  # coach: It is correct, and it now stands in writing what she should never plan on. But she asked what her money was for and got a document about us. A sheet is for preparing a talk. It does not replace one.
  ~ trust -= 10
  ~ deliverable += 10
  She files it under "excuses".
  -> one_page

* "To make up for it, we give you thirty days of engineering, free."
  # coach: She liked it, because it was generous, and it came from a pocket that isn't yours. Tomasz has nobody to send. Free days also tell her that our days cost nothing, which you will hear again at the renewal.
  ~ trust += 15
  ~ deliverable -= 10
  ~ margin -= 25
  ~ team -= 15
  She accepts before you have finished. Tomasz has no one to send.
  -> one_page


=== one_page ===
# turn: A page for Noor
Colette unmutes after the call. "Noor wants one page by tonight. From you."

* Write a neutral summary, without names or dates.
  # coach: Nobody can be offended by it, so nobody can act on it either. Noor needed to know which promise, to whom and since when. The one person who could have rung Anders had nothing to ring about.
  ~ margin += 5
  Nobody is upset. Nothing moves.
  -> renewal

* Write a list of everything that sales got wrong.
  # coach: Every line may be true, and none of it says what happens on Monday. Mateo's silence is missing from it, as you know. Colette will read it too, and she was about to help you.
  ~ deliverable += 5
  ~ team -= 25
  It is all true, and it helps no one. Colette reads it standing.
  -> renewal

* Send the promise log, all eleven lines, each with a proposal.
  # coach: Words, dates and states, with both sides' part in them. It gave Noor something she could do within the hour. A log blames nobody and leaves nobody out, and that is why people act on it.
  ~ trust += 10
  ~ deliverable += 10
  ~ team += 10
  Noor reads line 7 twice and rings Anders herself.
  -> renewal


=== renewal ===
{
- trust >= 40 && deliverable >= 65 && team >= 60 && margin >= 45: -> closed
- margin < 35: -> free_days
- team < 30: -> alone
- trust < 30: -> exit_interview
- else: -> six_months
}

=== closed ===
# ending: Line 7 is closed
# best
Graywether renews at two-thirds. The last paragraph ends the old promise, in words that Anders wrote with Noor.
-> END

=== free_days ===
# ending: Thirty days in the letter
Graywether signs, with thirty free engineer-days on the page. The next renewal will start from there.
-> END

=== alone ===
# ending: Two friendly lines
Colette takes the next call with Graywether by herself. She tells you in two friendly lines, afterwards.
-> END

=== exit_interview ===
# ending: The exit interview
Graywether does not renew. Marguerite's exit interview takes nine minutes and is quoted at Aldermoor for years.
-> END

=== six_months ===
# ending: Six months
Graywether renews for six months, "while we look around".
-> END

// Accurate to three decibels. Priya and Mateo share one line on page six.
// Below a choice: what a mentor would say of it, what it moves, what happens at once.

VAR trust = 55
VAR deliverable = 55
VAR margin = 60
VAR team = 50

# turn: One line
The sentence has to fit one line. What goes to the layout?

* Mateo's version, word for word, in full.
  # coach: Nothing in it can come back to you. It also fills three lines with six facts, and a reader who climbs over it remembers the climbing.
  ~ trust -= 5
  ~ deliverable += 15
  ~ team -= 5
  It is true, and it is a wall.
  -> six_readers

* Priya's version, with a footnote for Mateo's.
  # coach: The number goes where people look, and the condition where they don't. A claim that needs its footnote to be true is untrue for everybody who reads standing up.
  ~ trust += 5
  ~ deliverable -= 20
  ~ team -= 15
  Nobody reads footnotes at a fair.
  -> six_readers

* "After calibration: within 3 dB, nine machines in ten."
  # coach: Condition first, then the number, then how often, in nine words. Each of you lost something that you liked, and neither lost anything that the reader needs.
  ~ deliverable += 15
  ~ margin -= 5
  ~ team += 15
  Both of you read it twice. Both nod.
  -> six_readers


=== six_readers ===
# turn: Six readers
Jun gives the page to six people and has them say it back. Four of the six say, "It is always within 3."

* Add "so expect one machine in ten to miss".
  # coach: You said the other side of the count aloud. Readers turn "nine in ten" into "always" by themselves; they can't do that with "one in ten will miss".
  ~ trust += 5
  ~ deliverable += 15
  ~ margin -= 5
  ~ team += 5
  Jun asks six others. Five of them now say it correctly.
  -> scares

* Remove the figure so that nobody can misread it any more.
  # coach: A reader with no number makes one, and it is usually rounder than yours. You took away the only part of the line that could have been checked.
  ~ trust -= 10
  ~ deliverable -= 5
  ~ margin += 5
  ~ team -= 5
  Six of six now say, "Pretty accurate."
  -> put_back

* Readers are careless; the sentence is right.
  # coach: Read with every word on the page, it is right. But the test asked what people carry away from it, and four of six carry away something that isn't.
  ~ deliverable -= 15
  It is right, if one reads all of it. They leave with "always".
  -> two_of_six


=== scares ===
# turn: One in ten
Priya reads the new line once more. "One in ten scares people."
-> one_in_ten

=== put_back ===
# turn: One in ten
Mateo wants at least one line on what can go wrong: "After calibration, one machine in ten misses by more than 3 dB." Priya reads it. "One in ten scares people."
-> one_in_ten

=== two_of_six ===
# turn: One in ten
One of the two who had it right has written in the margin of the line: "So one in ten misses. And then?" Priya sees it. "One in ten scares people."
-> one_in_ten

=== one_in_ten ===
* Leave it alone and let each reader make of it what they will.
  # coach: The line stays true. It raises a question and leaves the reader alone with it, and a worried reader doesn't usually ring to have it answered.
  ~ deliverable += 5
  Some call. Some don't.
  -> half_a_year

* Take the one in ten out; the paper has to sell, after all.
  # coach: Page six is friendlier today. The tenth machine doesn't read it; it arrives at a customer who was told nothing about it, by somebody they trusted.
  ~ trust += 5
  ~ deliverable -= 20
  ~ team -= 10
  It sells. Then the tenth machine comes.
  -> half_a_year

* Say what happens to that one: measured, tuned again, three days.
  # coach: Fear needs something to do. You left the miss in and put a procedure behind it, so a reader can picture the bad day and see that it ends.
  ~ trust += 15
  ~ deliverable += 5
  ~ margin -= 5
  ~ team += 10
  Fear becomes a procedure.
  -> half_a_year


=== half_a_year ===
{
- trust >= 65 && deliverable >= 80 && team >= 60 && margin >= 40: -> first_one
- deliverable < 45: -> quoted_back
- trust < 50: -> shelf
- else: -> still_itches
}

=== first_one ===
# ending: A mail with three words
# best
The head of a test lab, whom neither of you has met, writes: "First honest one."
-> END

=== quoted_back ===
# ending: In somebody's meeting
Half a year later the page is quoted back at you in a meeting. The condition isn't in the quotation.
-> END

=== shelf ===
# ending: A safe place
Page six offends nobody and surprises nobody. The paper goes on the shelf, next to the others.
-> END

=== still_itches ===
# ending: Good enough
It prints, it serves, and there is one line in it that each of you would still like to change.
-> END

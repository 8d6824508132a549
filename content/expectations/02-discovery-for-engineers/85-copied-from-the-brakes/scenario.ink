// Copied from the brakes. Sam's first call with Femi Adeyemi of Marrick Rail Climate.
// Below a choice: what a mentor would say of it, what it moves, what happens at once.

VAR trust = 50
VAR deliverable = 50
VAR margin = 60
VAR team = 50

# turn: Accuracy guaranteed to 1 dB
Femi reads the clause aloud. "Accuracy guaranteed to one decibel." Then he waits.

* "Who will use that figure, and for what decision?"
  # coach: It is a question about people, asked of a clause, and it cost you nothing. A requirement that nobody can explain may well have been copied. He knows where to look now, and you have neither agreed nor argued.
  ~ deliverable += 15
  ~ team += 10
  "Honestly?" says Femi. "I think it came from the brake tender."
  -> night_train

* "We can get close to that, I am fairly sure."
  # coach: It felt friendly, and he was glad. But "close" has no number, so he wrote down his own, which is one decibel. The sheet says three, with a condition, and you will be held to what he ticked.
  ~ trust += 10
  ~ deliverable -= 25
  ~ team -= 10
  He ticks a box.
  -> night_train

* Explain why one decibel is not sensible for a machine like this.
  # coach: You were right about every measurement, and he had asked for none of it. He can't repeat the reason to the person who wrote the clause. Find out who needs the figure, and the physics may not be needed at all.
  ~ trust -= 5
  ~ deliverable += 10
  ~ team -= 5
  He takes notes like a student before an exam he will fail.
  -> night_train


=== night_train ===
# turn: The night train
"And there are complaints," says Femi. "The night train to the coast."

* "That is probably blade-pass, about 315 hertz. I can fix that."
  # coach: You may be correct, and it made an impression. It also closed the subject before it had a size: who complained, what it set off, whom it costs. He stopped telling you things because you seemed to know them.
  ~ trust += 15
  ~ deliverable -= 15
  ~ team -= 5
  He is impressed. Your next four questions stay unasked.
  -> half_a_page

* "How many units, which motor, which supplier, what date?"
  # coach: Four facts at once, and all of them are in the file he sent. He learnt that you hadn't read it, or hadn't listened. Up to here he was telling you a story, and a form is not a follow-up.
  ~ trust -= 10
  ~ deliverable += 5
  "I sent you all that," says Femi. "On Monday."
  -> half_a_page

* "Tell me about the last complaint."
  # coach: One event, in his words, and he did the rest himself. Now the trouble has a place, an hour and somebody important who is cross. All of that came from a sentence with six words in it.
  ~ trust += 10
  ~ deliverable += 5
  ~ team += 5
  A photo of a sleeping car, a hum at 02:40, an angry minister.
  -> half_a_page


=== half_a_page ===
# turn: Half a page
Colette sends a message. "Half a page on Marrick by tonight?"

* Send everything, four pages, so that nothing gets lost.
  # coach: Nothing is lost, except her evening. What she needed may be in there, and she had to guess which lines you'd stand behind. Choosing is the part of the work that only you could do.
  ~ deliverable += 5
  ~ margin -= 5
  ~ team -= 5
  She reads the first page and the last.
  -> the_bid

* Send the trouble, its cost, who counted, who decides, the red items.
  # coach: Five lines, each of which she can use or ask about. The red items are on it before anybody has promised them, and that is the part she could not have written without you.
  ~ deliverable += 10
  ~ team += 15
  "I can sell this honestly," she writes.
  -> the_bid

* Send a configuration with prices, since the need is clear by now.
  # coach: A finished offer looks like speed. It went to the buyer before the person with the trouble had seen it, and the price was not yours to name. Femi heard of your offer from purchasing.
  ~ trust -= 15
  ~ margin += 5
  ~ team -= 15
  It is forwarded to Ruth in purchasing before Femi has seen it.
  -> the_bid


=== the_bid ===
{
- trust >= 55 && deliverable >= 75 && team >= 60 && margin >= 45: -> rewritten
- deliverable < 45: -> own_sheet
- trust < 40: -> correct_answers
- deliverable < 62: -> one_frequency
- else: -> still_in
}

=== rewritten ===
# ending: A new clause
# best
The clause is rewritten before the bid opens. Femi has found out where it came from: a tender for brakes.
-> END

=== own_sheet ===
# ending: Against your own sheet
You bid against your own Limits Sheet. Femi's box has a tick in it, and beside the tick stands your name.
-> END

=== correct_answers ===
# ending: Correct answers
Nothing that Femi got from you was wrong. He had other questions, and takes them somewhere else.
-> END

=== one_frequency ===
# ending: 315 hertz
Your bid opens with 315 hertz, and the one decibel is still in the clause. Whom the hum keeps awake, Femi was never asked.
-> END

=== still_in ===
# ending: Still in
You bid, with the clause still in. Somebody will have to talk about it after the signature.
-> END

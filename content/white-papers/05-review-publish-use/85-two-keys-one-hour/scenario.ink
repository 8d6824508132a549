// Two keys, one hour. Colette and Mateo, an hour before the printer.
// Below a choice: what a mentor would say of it, what it moves, what happens at once.

VAR trust = 60
VAR deliverable = 60
VAR margin = 60
VAR team = 55

# turn: The pencil dot
Mateo's dot stands beside Kestrin's gain. One prototype was measured. The page says "1 to 2".

* Print it; Dario did say two, more or less, in a meeting.
  # coach: One person's hope, remembered from a meeting, became a figure in print. Engineering had found the line and neither of you stopped it, so both keys were turned on something that nobody measured.
  ~ trust += 5
  ~ deliverable -= 35
  ~ team -= 20
  Dario did. Luka, who measures, did not.
  -> lawyers

* Stop it, with the sentence that would pass.
  # coach: A stop with the yes inside it. The other key only had to be turned, and page seven says what is measured and what is still being tried.
  ~ deliverable += 15
  ~ team += 10
  "One, measured; a second is under test." It takes two minutes.
  -> lawyers

* Stop the whole paper and reopen the chapter with the full team.
  # coach: You were right about the figure, and spent the slot on it. One sentence was wrong; a meeting of eight about a chapter mends it more slowly than two people with a pencil.
  ~ trust -= 5
  ~ deliverable += 15
  ~ margin -= 15
  ~ team -= 15
  The figure is put right, and the printer charges for a second slot.
  -> lawyers


=== lawyers ===
# turn: A mail from Ines
It is 16:25. Ines writes: "I'm sorry. Our lawyers want the name out."

* Take it out and write "a maker of clinical compressors, with permission".
  # coach: You lost a name and kept a customer. She asked for less than she could have, and the numbers still have a file behind them, so the page stays what it was.
  ~ trust += 10
  ~ deliverable += 5
  ~ margin -= 5
  ~ team += 5
  Ines agrees to the words. "Thank you. Next time, the name."
  -> a_week_later

* Delay a week to talk them round.
  # coach: It sounds patient, and it asks a customer to argue with her own lawyers on your behalf. The week is paid for, and she has had to say no twice.
  ~ trust -= 10
  ~ margin -= 10
  ~ team -= 5
  They are not talked round, and the name comes out a week late.
  -> a_week_later

* Print with the name. The consent mail is on file, after all.
  # coach: On paper you may be right. Consent is a favour that can be taken back, and whoever holds somebody to an old yes isn't offered a new one.
  ~ trust -= 30
  ~ deliverable += 5
  ~ team -= 5
  It is the last favour that Ines does you.
  -> a_week_later


=== a_week_later ===
# turn: Figure three
The paper is out. After a week a reader writes: two bars in figure three have changed places.

* Fix it silently.
  # coach: The new file is right, and the old one is in a hundred inboxes. Without a date nobody can tell them apart, and some day somebody lays them side by side.
  ~ trust -= 5
  ~ deliverable += 5
  ~ team -= 10
  Two versions walk around.
  -> next_year

* Wait for the next edition in the spring and hope that she forgets.
  # coach: Until spring you go on handing out what you know to be wrong. Readers who find errors are the ones who read closely, and they don't forget.
  ~ trust -= 20
  ~ deliverable -= 10
  ~ team -= 5
  She publishes first.
  -> next_year

* Fix it, date the change and thank the reader by name.
  # coach: What was wrong, what is right, and a date. It cost an afternoon and a little pride, and somebody who had found a fault now has a share in the paper.
  ~ trust += 10
  ~ deliverable += 10
  ~ margin -= 5
  ~ team += 5
  She recommends the paper at a conference, correction and all.
  -> next_year


=== next_year ===
{
- trust >= 60 && deliverable >= 80 && team >= 65 && margin >= 40: -> cited
- deliverable < 45: -> clause
- trust < 40: -> elsewhere
- margin < 35: -> over_budget
- else: -> scars
}

=== cited ===
# ending: In two tenders
# best
Two tenders cite the paper. Nobody has to explain a number.
-> END

=== clause ===
# ending: Clause eleven
The "two" comes back, as a clause in a contract that somebody has to sign.
-> END

=== elsewhere ===
# ending: Kestrin's next model
The next model comes, and Kestrin buys elsewhere. Nobody there is angry, which makes it harder to mend.
-> END

=== over_budget ===
# ending: The invoice
Every line is right. It came late, and the invoice is twice what Jun had asked for.
-> END

=== scars ===
# ending: Out in the world
It is out, people use it, and there are a few things about it that you would rather not be asked.
-> END

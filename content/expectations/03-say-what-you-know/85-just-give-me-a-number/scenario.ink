// Just give me a number. Sam, Ruth Calloway of purchasing at Marrick, and ten weeks.
// Below a choice: what a mentor would say of it, what it moves, what happens at once.

VAR trust = 50
VAR deliverable = 55
VAR margin = 60
VAR team = 55

# turn: How many weeks?
"I do not buy ranges," says Ruth. "How many weeks?" Colette watches you, not her.

* "Six."
  # coach: It was a kindness, and you had no record for it. Ruth planned on six from that minute, and so did everybody she told. Colette heard a promise that nobody had checked, and she'll be the one to explain it.
  ~ trust += 15
  ~ deliverable -= 25
  ~ team -= 10
  Ruth smiles. Colette's pen stops.
  -> catalogue_page

* "Seven to ten. The mounts decide which."
  # coach: A range, and the one thing that spreads it. She didn't like it and bought it all the same, since she could see what would move it. Her question about the mounts is worth more than a nod.
  ~ trust -= 5
  ~ deliverable += 15
  ~ team += 5
  "Which mounts?" It is the first technical question she has ever asked.
  -> catalogue_page

* "It depends on many factors that we cannot know at this stage."
  # coach: Every word is true, and no word of it can be planned with. She turned to somebody who'd give her a number. "It depends" is the start of a sentence, so finish it: on what, and how much.
  ~ trust -= 15
  ~ deliverable += 5
  ~ team -= 10
  She turns to Colette. "And what do you say?"
  -> catalogue_page


=== catalogue_page ===
# turn: A catalogue page
Week three. The rubber data has arrived. It is a page out of the supplier's catalogue.

* Use the catalogue for now. The schedule is tight, and it is probably fine.
  # coach: Probably. Catalogue values can shift the result by up to 8 decibels below 80 hertz, and the complaint is a low hum. You kept the date and gave away what the date was for, and you were alone with it.
  ~ deliverable -= 20
  The model runs. You do not sleep.
  -> inside_it

* Measure the mounts on our own account, and save the date quietly.
  # coach: The data was right, and your effort was real. But nobody could weigh it against anything, as nobody knew. The days came out of a margin that wasn't yours, and Marrick will expect the same next time, at the same price.
  ~ trust += 5
  ~ deliverable += 10
  ~ margin -= 25
  ~ team -= 15
  Twelve unplanned days. Grace finds them.
  -> inside_it

* Ring Femi today: the mounts need measuring, two weeks more, and why.
  # coach: He heard it on the day you knew, with the cause and the size. He's angry with the rubber and has a rig. In week eight the same call would have been about you.
  ~ trust -= 5
  ~ deliverable += 20
  ~ margin -= 5
  ~ team += 5
  He swears, then books the rig.
  -> inside_it


=== inside_it ===
# turn: Are we inside it?
Ruth rings. "The tender says ten weeks. Are we inside it?"

* "Inside, with no slack left. Next news on Friday at ten."
  # coach: An answer, its edge and a time, in one breath. She doesn't have to ring again, and if Friday brings a no, she hears it from you first. A next-news time only works if you keep it.
  ~ trust += 5
  ~ deliverable += 5
  ~ team += 5
  "Friday at ten," she writes.
  -> week_ten

* "Yes. Nine and a half."
  # coach: It sounded precise, and precise sounded safe. The half had no record behind it. She passed on a figure, so the first thing that goes amiss now goes amiss under your name.
  ~ trust += 10
  ~ deliverable -= 25
  ~ team -= 5
  She thanks you. You hope.
  -> week_ten

* Ask Colette to take the call, since the question is commercial.
  # coach: The date was yours, and so were the facts. Colette had neither and needed both within a minute. Price goes to her. A state of the work that only you know doesn't.
  ~ trust -= 10
  ~ team -= 15
  Colette takes the call without the facts.
  -> week_ten


=== week_ten ===
{
- trust >= 35 && deliverable >= 75 && team >= 55 && margin >= 45: -> thursday
- deliverable < 30: -> fourteen
- margin < 40: -> no_invoice
- trust < 40: -> rival
- else: -> forgiven
}

=== thursday ===
# ending: Week ten, Thursday
# best
The report is on Ruth's desk a day before it is due. She renews the framework and asks which mounts you would buy.
-> END

=== fourteen ===
# ending: Week fourteen
The report comes in week fourteen. Ruth's letter quotes your words from week one, exactly as you said them.
-> END

=== no_invoice ===
# ending: Twelve days
The report is right, and twelve days of it are on nobody's invoice. Grace keeps them in a column of their own.
-> END

=== rival ===
# ending: Another number
Ruth never rings you again. She has found a number at the rival's, and somebody there picks it up.
-> END

=== forgiven ===
# ending: Forgiven once
Late by a week. Ruth forgives it, once, and makes a note of the once.
-> END

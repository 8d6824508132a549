// Eleven floors. Priya has three sentences for Hana Sato (finance) and Luka Petrov (test lab).
// Below a choice: what a mentor would say of it, what it moves, what happens at once.

VAR trust = 50
VAR deliverable = 60
VAR team = 55

# turn: What does it do?
Eleven floors, perhaps forty seconds. Hana asks, "So what does your thing do?"

* "It is a vibro-acoustic simulation suite with three modules."
  # coach: Every word is true, and Hana can picture none of them. She now has to ask again or let it go, and finance people in lifts let it go.
  ~ trust -= 10
  ~ deliverable += 5
  ~ team += 5
  Hana nods the way people nod at airport announcements.
  -> one_more

* "It will halve your prototypes, guaranteed."
  # coach: She reached for a pen because you gave her a number for her budget. No customer of ours was promised it, and Mateo would have to deliver it.
  ~ trust += 15
  ~ deliverable -= 25
  ~ team -= 15
  Hana takes out a pen.
  -> how_sure

* "It tells you how loud a compressor will be before you build it."
  # coach: The use of it, and nothing about how it is made. Hana could repeat it to her boss tomorrow, and every word would still be true.
  ~ trust += 10
  ~ deliverable += 5
  Hana: "Like a forecast?" Luka looks up.
  -> how_sure


=== how_sure ===
# turn: How sure?
Hana: "How sure are you?"

* "Very. It is physics, and our engineers have tested it for years."
  # coach: An adjective in place of a number. Hana liked it, but Luka tests things for a living, and he heard that you do not know the figure.
  ~ trust += 10
  ~ deliverable -= 10
  ~ team -= 5
  Hana is pleased. Luka: "Tested how?"
  -> start_up

* "Within 3 decibels on 37 of 41 machines, once calibrated."
  # coach: Amber, with its condition in the same breath. This is when Luka smiled: the number, how often, and what it takes, in ten words.
  ~ trust += 5
  ~ deliverable += 10
  ~ team += 5
  Luka smiles for the first time.
  -> start_up

* "Good question. I will send a white paper."
  # coach: Nothing untrue, and nothing said. The answer was ten words long and on file; a paper next week costs her an evening and you the moment.
  ~ trust -= 5
  ~ deliverable += 5
  The doors open on six. Two people get in.
  -> start_up


=== one_more ===
# turn: One more sentence
The lift stops on four. You have one more sentence.

* "Sorry. Plainly: how loud, and which part, before you pay for metal."
  # coach: You noticed, said so, and tried again in her words. A slip that is admitted within four floors costs less than one that is explained for a week.
  ~ trust += 15
  ~ deliverable += 5
  ~ team += 5
  Hana laughs. "That I understand."
  -> start_up

* Hand over the twelve-page brochure.
  # coach: It is accurate, and it asks her to do the work that your first sentence did not. Paper answers questions that somebody has already asked.
  ~ trust -= 5
  ~ deliverable += 10
  It goes into the bag with the others.
  -> start_up


=== start_up ===
# turn: Start-up noise?
Floor nine. Luka: "And start-up noise? Clinics hear the thing start."

* "Not today. Steady running only."
  # coach: A red line, said plainly. It cost a little trust now. "Next quarter" would have cost Mateo a month of Tuesdays, and you your word.
  ~ trust -= 5
  ~ deliverable += 15
  ~ team += 10
  Luka nods slowly. "Fair."
  -> doors

* "I will have Mateo call you about that tomorrow morning."
  # coach: It sounds helpful, and it spends a morning that is not yours. The answer is on the Limits Sheet; Mateo would only have read it to him.
  ~ deliverable += 5
  ~ team -= 10
  Mateo finds out at 8:55.
  -> doors

* "Yes, that is coming soon, I believe next quarter."
  # coach: Start-up noise is red and has no date. What Luka wrote down will come back in a tender, with your name beside it and the month underlined.
  ~ trust += 10
  ~ deliverable -= 35
  ~ team -= 20
  Luka writes "next quarter".
  -> doors


=== doors ===
{
- trust >= 50 && deliverable >= 75 && team >= 60: -> half_an_hour
- deliverable < 45: -> promise
- trust < 50: -> over
- else: -> two_cards
}

=== half_an_hour ===
# ending: The lift stops
# best
Hana asks for half an hour next week. Luka will bring the tender file.
-> END

=== promise ===
# ending: A date in the diary
A meeting is booked on a promise nobody can keep.
-> END

=== over ===
# ending: The doors close
The lift was the meeting, and it is over.
-> END

=== two_cards ===
# ending: Two business cards
A polite card exchange. You will need a second lift.
-> END

// Can it do start-up? Priya in minute nine at Kestrin, with Mateo beside her.
// Below a choice: what a mentor would say of it, what it moves, what happens at once.

VAR trust = 55
VAR deliverable = 65
VAR margin = 60
VAR team = 55

# turn: Start-up
Ines: "Clinics complain when it starts. Show us start-up."

* "Great point. We are very close on that, watch this space."
  # coach: It kept the mood and moved the date into their heads. Start-up noise is red, and "very close" is what people underline before they plan.
  ~ trust += 10
  ~ deliverable -= 25
  ~ team -= 15
  Ines underlines "very close". Mateo stops typing.
  -> which_month

* "Not today. Why does start-up matter most?"
  # coach: The no came first and took two words. The question brought the reason, and with night shifts and thin walls you know what she is really solving.
  ~ trust -= 5
  ~ deliverable += 15
  ~ team += 5
  She explains: night shifts, thin walls.
  -> paying_for

* "Mateo, would you like to take this one?"
  # coach: He could answer it truthfully, and so could you: the line is on your sheet. He got the question without a reason, so he answered all of it.
  ~ trust -= 5
  ~ deliverable += 10
  He takes it, for six minutes.
  -> paying_for


=== paying_for ===
# turn: What are we paying for?
Dario: "So if it can't do that, what are we paying for?"

* Offer 15% off to make up for the missing function, subject to Noor.
  # coach: Dario asked for a reason and got a price. The function is still missing, the discount isn't, and it answers a question that nobody had asked about money.
  ~ trust += 20
  ~ margin -= 20
  ~ team -= 5
  Hana writes the number down first.
  -> black_screen

* "Running noise lost you the tender. That we can rank."
  # coach: Their own loss, and the green line next to the red one. Mateo could nod because every word of it is on file, and Ines looked at him to see it.
  ~ trust += 15
  ~ deliverable += 5
  ~ team += 10
  Ines looks at Mateo, who nods.
  -> black_screen

* Move on quickly to the next beat, before he can ask again.
  # coach: A storyboard is a help and no hiding place. What he pays for was the fair question of the day, and the answer was one sentence long.
  ~ trust -= 10
  He asks again.
  -> black_screen


=== which_month ===
# turn: Which month?
Ines: "Very close. Which month?"

* "I overstated. It is under study, with no date. I am sorry."
  # coach: It cost you four seconds of silence and repaired two people's plans. A slip that is taken back in the same minute never reaches a contract.
  ~ trust -= 5
  ~ deliverable += 25
  ~ team += 15
  A silence that costs you, and then doesn't.
  -> black_screen

* "September, I am told."
  # coach: Nobody had told you that, or nobody who may. A month is the most portable thing one can say in a meeting; this one is now on its way to Kestrin's plan.
  ~ trust += 5
  ~ deliverable -= 20
  ~ team -= 20
  Mateo closes his laptop.
  -> black_screen


=== black_screen ===
# turn: The screen goes black
The screen goes black.

* Stop there, thank them, and send the recording this afternoon.
  # coach: Polite, and it gave away the beats that they had come for. There were three more rungs in your bag, and the second one takes eighteen seconds.
  ~ trust -= 10
  ~ deliverable += 5
  They are kind about it.
  -> afterwards

* Restart, explaining drivers, docks and the office network as you go.
  # coach: Everything you said was accurate, and none of it was about compressors. They will remember the drivers better than the bracket.
  ~ trust -= 15
  ~ team -= 5
  Four minutes of drivers.
  -> afterwards

* "Second machine. Meanwhile, the picture."
  # coach: Named once, next rung, story kept going. The paper did what the screen would have done, and nobody had to feel sorry for you.
  ~ trust += 5
  ~ team += 5
  Eighteen seconds. The story continues.
  -> afterwards


=== afterwards ===
{
- trust >= 65 && deliverable >= 65 && team >= 60 && margin >= 45: -> pilot
- deliverable < 45: -> september
- margin < 45: -> discount
- trust < 50: -> cold
- else: -> second_look
}

=== pilot ===
# ending: Ines's lab
# best
Ines asks what a pilot would need from her lab.
-> END

=== september ===
# ending: A month in the plan
September is now in Kestrin's plan.
-> END

=== discount ===
# ending: Fifteen per cent
They like the discount more than the product, and both are in Hana's notes in that order.
-> END

=== cold ===
# ending: A cold room
Nothing false is left standing, but the room has gone cold before the end.
-> END

=== second_look ===
# ending: A second look
They want a second look, with their own test data.
-> END

// Demo by Thursday. Priya, Dario Conti's mail, and what becomes of the week.
// Below a choice: what a mentor would say of it, what it moves, what happens at once.

VAR trust = 55
VAR deliverable = 60
VAR margin = 60
VAR team = 50

# turn: Dario's mail
"Show the whole product to eight people on Thursday. One hour." Yuki and Mateo are both booked on Wednesday.

* Decline until a full discovery workshop has been held on site.
  # coach: You protected the demo and closed the door in the same line. The facts you need were one phone call away, and he was in a mood to talk.
  ~ trust -= 15
  ~ deliverable += 5
  ~ team += 5
  Two days of silence, then one line from Ines: "Dario will ring you."
  -> everything

* Accept, and ask Mateo to move his Wednesday customer.
  # coach: Dario is pleased today. Mateo paid for it with a promise of his own to somebody else, and you did not yet know whether there was anything to show.
  ~ trust += 10
  ~ deliverable -= 5
  ~ margin -= 5
  ~ team -= 20
  He moves it. He does not say anything.
  -> everything

* Reply: "Gladly. Fifteen minutes on the phone first?"
  # coach: A yes with a price he can pay at once. It cost you a slightly cross Dario, and it kept Mateo's Wednesday where it was.
  ~ trust -= 5
  ~ deliverable += 10
  ~ team += 10
  Dario rings within the hour, slightly cross.
  -> everything


=== everything ===
# turn: On the phone
Dario has eight people, from the lab to finance. "No need to tailor it. Just show everything."

* "Everything takes a day. What lost you the hospital tender?"
  # coach: You answered his wish and asked for his story in one breath. The story had the problem, the cost and the owner in it: three of the seven facts.
  ~ trust += 10
  ~ deliverable += 10
  ~ team += 5
  A long breath. Then the story, with figures.
  -> wednesday_night

* "Of course. We have a great standard tour of all the modules."
  # coach: He stopped asking, so it felt like progress. A standard tour is for standard customers, and you still cannot say which of the eight owns the problem.
  ~ trust += 5
  ~ deliverable -= 10
  ~ team -= 10
  He sounds pleased. You still know nothing.
  -> wednesday_night

* Ask the twenty questions on your discovery form, in order.
  # coach: You got facts, and he got nothing back for them. After two of his answers he would have told you the rest himself, given one follow-up in place of number three.
  ~ trust -= 10
  ~ deliverable += 15
  By question nine he is answering mail.
  -> wednesday_night


=== wednesday_night ===
# turn: Wednesday night
The bag is half packed. There is time to prepare one thing.

* Let Mateo do it all; he knows the product best.
  # coach: He knows the product, and you know who leaves early. Handing him the room meant that nobody was left to stop the depth, which was your veto.
  ~ trust -= 5
  ~ deliverable += 10
  ~ margin -= 5
  ~ team -= 10
  On Thursday: fifty minutes on mesh. Hana leaves after twenty.
  -> thursday

* Prepare one compressor, one noise, three results; the lab stays on.
  # coach: Small enough to be true. Each guest could see their own reason to be there, and those who wanted more got it without keeping the others.
  ~ trust += 5
  ~ deliverable += 15
  ~ team += 10
  Mateo reads it twice. "I can stand behind this."
  -> thursday

* Show all three modules, forty-one clicks, in the newest interface.
  # coach: Forty-one chances for something to go wrong, and most of them belong to features nobody in the room had asked for. It was what Dario ordered and not what he needed.
  ~ deliverable -= 15
  ~ team -= 10
  On Thursday it almost works.
  -> thursday


=== thursday ===
{
- trust >= 55 && deliverable >= 80 && team >= 65 && margin >= 45: -> pilot
- team < 35: -> partner
- deliverable < 45: -> applause
- trust < 50: -> tuesday
- else: -> interesting
}

=== pilot ===
# ending: The model that lost
# best
Ines stays behind when the others go. She asks for a pilot on the very model that lost the tender.
-> END

=== partner ===
# ending: Monday, at Noor's door
Thursday is over. Mateo asks Noor for a different partner. He has three reasons, and the first of them is a Wednesday.
-> END

=== applause ===
# ending: Applause
There is applause, and there are eight different ideas of what they will get.
-> END

=== tuesday ===
# ending: The other supplier
You hear on Friday that Dario saw a rival on Tuesday. By Thursday his mind was mostly made up.
-> END

=== interesting ===
# ending: Interesting
"Interesting," says Dario. "Send us something."
-> END

// Sandvale wants streets. Sam and Priya with Jonas Vik, who wants live noise monitoring.
// Below a choice: what a mentor would say of it, what it moves, what happens at once.

VAR trust = 55
VAR deliverable = 45
VAR margin = 60
VAR team = 55

# turn: Your software hears noise, no?
The council's meeting room looks out on a crossing. A waste truck brakes. Jonas points at it. "Your colleague said no microphones. But your software hears noise, no?"

* "That is impossible."
  # coach: It is the right kind of no in the word that carries least. Jonas heard a door, and nobody told him which wall it was in or what stood next to it.
  ~ trust -= 20
  ~ deliverable += 15
  ~ team -= 10
  Jonas closes the folder.
  -> car_park

* "It predicts machines. It does not listen to streets."
  # coach: Two short sentences, and Jonas will never misunderstand the product again. The price is that Priya heard them at the same moment as he did.
  ~ deliverable += 20
  ~ team -= 10
  Jonas: "Ah." Priya looks at her shoes.
  -> car_park

* "In a way. With some sensors and a bit of scripting we could try."
  # coach: "We could try" is what an engineer calls thinking aloud. Jonas runs a budget, and to him it was an offer. You heard it leave, and let it go.
  ~ trust += 10
  ~ deliverable -= 25
  ~ margin -= 5
  ~ team += 5
  Priya brightens. You hear yourself.
  -> car_park


=== car_park ===
# turn: In the car park
Priya stops beside the car. "I'd have liked to hear that before Jonas did."

* Offer to write Jonas a proposal, to help her number.
  # coach: It is generous, and it is paid for with a week of somebody who was waiting for you. A colleague's gap is a reason to look for a deal and not a reason to build one.
  ~ trust += 5
  ~ deliverable -= 20
  ~ margin -= 20
  ~ team += 30
  It takes nine days and a weekend. Noor reads it, asks who would look after the sensors, and keeps it in the house.
  -> in_any_case

* "Honestly, you should know by now what the product does."
  # coach: Perhaps so, and it was said where it could help nobody. She had asked for a warning. What she got was a mark, from a colleague who had read the file in the car.
  ~ team -= 25
  The drive home is long.
  -> in_any_case

* "You're right. Pre-brief next time. What is your gap?"
  # coach: You take the part that was yours, name the habit that would have prevented it, and ask about her number. Then there were two people looking at the same problem.
  ~ deliverable += 5
  ~ team += 25
  "Ninety." "Then let us look at the truck maker behind him."
  -> in_any_case


=== in_any_case ===
# turn: Something in any case
A mail from Jonas: "Please send something in any case."

* Write the letter: what he needs, who does it, what to ask them, our door.
  # coach: It costs half an hour and sells nothing. It is also the only paper from Aldermoor that anybody at the council has reason to forward.
  ~ trust += 15
  ~ deliverable += 10
  ~ margin -= 5
  ~ team += 5
  He forwards it to three other cities.
  -> outcome

* Send a brochure, and a note that the team will be in touch in spring.
  # coach: It spares everybody a no, today. In spring somebody has to be in touch, about nothing, and by then Jonas will have waited for it.
  ~ deliverable -= 5
  ~ team -= 5
  Spring comes.
  -> outcome

* Send a no, in two lines.
  # coach: True and quick, and the limit stands there alone. He still has his money, his residents and nothing to ask the people who sell microphones. Two lines more would have given him that.
  ~ trust -= 10
  ~ deliverable += 10
  ~ margin += 5
  "Received with thanks."
  -> outcome


=== outcome ===
{
- trust >= 50 && deliverable >= 75 && team >= 65 && margin >= 45: -> supplier
- deliverable < 30: -> lamp_post
- team < 35: -> another_engineer
- trust < 40: -> small_bridge
- else: -> elsewhere
}

=== supplier ===
# ending: A call in autumn
# best
The firm that builds Sandvale's trucks rings. Jonas has passed your letter on, and they have two designs and one winter. Priya asks you to come along, and this time you talk for ten minutes before you leave the house.
-> END

=== lamp_post ===
# ending: A sensor on a lamp post
Jonas read "we could try" out to his council, and the council voted. Whatever you sent him later came after that. You are now building a product in a city's streets.
-> END

=== another_engineer ===
# ending: Right about Sandvale
Nobody builds anything for streets, and nobody doubts your judgement. For her next customer Priya asks for another engineer.
-> END

=== small_bridge ===
# ending: A small bridge
The no was true, and what Jonas remembers is a folder that he closed. In autumn somebody who builds trucks asks him about Aldermoor. He can't say what you're good at.
-> END

=== elsewhere ===
# ending: Microphones from somewhere else
Sandvale buys its microphones, as it always would have, from people who make them. In autumn nobody rings. You hear in winter that a firm which builds trucks had a question, and asked it somewhere else.
-> END

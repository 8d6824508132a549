// Five doors. Sam's first conversation with Saoirse Quinn of Orrin Wind Gearboxes; Colette takes over afterwards.
// Below a choice: what a mentor would say of it, what it moves, what happens at once.

VAR trust = 45
VAR deliverable = 60
VAR margin = 60
VAR team = 55

# turn: The opening
9:40. Saoirse puts her telephone face down on the table. "You said one picture and two questions."

* "We are the leading platform for noise and vibration in your industry."
  # coach: It begins with "We", like three mails that she didn't answer. She had reminded you of what you promised her, and you gave her the brochure instead.
  ~ trust -= 15
  "I have a hard stop at ten."
  -> cost

* "What keeps residents writing letters?"
  # coach: It is the right question, and it came before the picture that you owed her. She gave you the benefit of the doubt, and then ten minutes of her own words.
  ~ trust += 5
  ~ deliverable += 10
  ~ team += 5
  A slow start, then ten good minutes.
  -> cost

* "Your 160 hertz whine: we saw its cousin twice. This picture is yours."
  # coach: Her fact, your finding, and it stays on her table. One risk: a cousin isn't a twin, and she may take the picture for her own gearbox before anybody has looked at it.
  ~ trust += 15
  ~ deliverable -= 5
  She pulls her chair in.
  -> cost


=== cost ===
# turn: Minute fourteen
"What would this cost us?" asks Saoirse.

* "About 110,000, maybe less. I can probably get you a discount."
  # coach: A number, a direction and a discount, all three of them Colette's. Saoirse was glad of it. Whoever names the price first has negotiated, and you did it alone.
  ~ trust += 10
  ~ margin -= 20
  ~ team -= 20
  She writes it down. Colette's hands are tied, and she doesn't know it yet.
  -> trial

* "Colette owns price. What is one silent night worth to you?"
  # coach: It names the owner, so it isn't a dodge, and asks the half of the question that only Saoirse can answer. The number that comes is hers, and she'll defend it.
  ~ trust += 5
  ~ deliverable += 10
  ~ team += 15
  She has never been asked. She works it out aloud.
  -> trial

* "I am only the engineer, so I really could not say."
  # coach: You protected Colette's price, and made yourself smaller than you are. "Only" tells her that the person she has spent fourteen minutes on can't carry anything further.
  ~ trust -= 10
  ~ team += 5
  A door that was open is now ajar.
  -> trial


=== trial ===
# turn: Minute nineteen
She looks at the clock. "We could try it on ours. Next week?"

* Send Colette the page tonight, and meet on Thursday, the three of you.
  # coach: The trial itself has to wait, and from now on there are two people who can keep a promise. She asked for next week and got a Thursday with a name on it.
  ~ deliverable += 15
  ~ team += 15
  Thursday happens.
  -> outcome

* Start it yourself, quietly. Momentum matters more than process.
  # coach: Saoirse gets what she asked for, with nobody's days and nobody's name behind it. When it needs a second week, you'll have to explain the first one.
  ~ trust += 10
  ~ deliverable -= 20
  ~ margin -= 10
  ~ team -= 25
  It runs. Nobody knows that it's running.
  -> outcome

* Tell her that someone from sales will be in touch soon.
  # coach: "Someone" and "soon" are the two words that undo an introduction. You had a name and a day, and she'd have taken both.
  ~ trust -= 20
  ~ deliverable += 5
  ~ team -= 5
  Someone is. With a brochure.
  -> outcome


=== outcome ===
{
- trust >= 55 && deliverable >= 80 && team >= 75 && margin >= 45: -> pilot
- team < 35: -> locked
- margin < 45: -> your_price
- trust < 35: -> silence
- else: -> interested
}

=== pilot ===
# ending: A pilot before Christmas
# best
Orrin signs a paid pilot. Colette didn't have to ask you anything, and she tells Noor so. For the next door she asks for you.
-> END

=== locked ===
# ending: Locked from inside
Colette begins with a price that isn't hers and a discount that she can't give. She tells Noor that she'd rather knock herself. You opened a door and locked it from inside.
-> END

=== your_price ===
# ending: Your price
There is a deal in the end, and on it stands the sum that you said at minute fourteen. Colette spends the winter explaining to Grace where it came from.
-> END

=== silence ===
# ending: By November
By November Saoirse has stopped answering, and nobody at Aldermoor could say at which sentence.
-> END

=== interested ===
# ending: Still interested
Orrin stays interested, which is what people say while nobody has to decide. It cools by spring.
-> END

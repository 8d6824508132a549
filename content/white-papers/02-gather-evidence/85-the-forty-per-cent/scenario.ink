// The forty per cent. Desmond's figure has no source, and everybody likes it.
// Below a choice: what a mentor would say of it, what it moves, what happens at once.

VAR trust = 50
VAR deliverable = 45
VAR margin = 60
VAR team = 50

# turn: No source
It is Tuesday. Yuki has looked everywhere and found no source for the 40%. Desmond is at the coffee machine, telling somebody about it.

* Delete it and tell Jun that sales invented a number again.
  # coach: The figure had to go, and it is gone. But "invented" is a guess about Desmond, told to somebody else first, and you will need him to find out where it came from.
  ~ deliverable += 15
  ~ team -= 25
  True, and very expensive. Desmond hears about it before lunch.
  -> over_the_fence

* Keep it with "up to" and move on; the deadline is Friday.
  # coach: "Up to" looks like caution and adds none. It promises the best case that anybody ever had, and here nobody knows if there was one.
  ~ trust += 5
  ~ deliverable -= 20
  ~ team -= 15
  It survives into the layout, where it looks better than ever.
  -> in_the_layout

* "Where did you first hear it?"
  # coach: A question about a moment, with no charge in it. He can answer it without losing face, and now two people are looking for the source instead of one.
  ~ deliverable += 10
  ~ team += 10
  Desmond thinks about it. "At a customer's lunch."
  -> asked


=== over_the_fence ===
# turn: Desmond's silence
On Wednesday Desmond answers no mail of Yuki's. Jun asks who is going to find out where the number came from.

* "Jun, please ask him yourself. He has to name his source."
  # coach: You get the source and lose the colleague a second time. Asked through a third person, he answers as a witness, and the next paper starts from there.
  ~ team -= 5
  Desmond tells Jun, and only Jun: a lunch with Thistlewick.
  -> told

* "I went to Jun before I came to you. Wrong order. Where did you hear it?"
  # coach: The act is named, with no excuse behind it, and the question that should have come first comes second. That costs one minute and a red face, which is the usual price, and Wednesday is gone.
  ~ margin -= 5
  ~ team += 30
  Desmond puts his cup down. "At lunch, with Thistlewick. I should have written it down."
  -> told

* Search the calendars yourself, since asking him would only make it worse.
  # coach: It finds the place and leaves the quarrel where it was. An evening of yours went into a question that takes him four seconds to answer.
  ~ margin -= 5
  One evening later you have it: Desmond's calendar, a lunch with Thistlewick.
  -> told


=== asked ===
# turn: The lunch
The lunch was with Thistlewick. Yuki rings Owen Price, who remembers saying "about five weeks on one hood".
-> lunch

=== told ===
# turn: The lunch
So it was Thistlewick. Owen Price is rung, and he remembers saying "about five weeks on one hood".
-> lunch

=== in_the_layout ===
# turn: The lunch
On the proof sheet Jun has left a box beside the figure: "Source?" Desmond remembers a lunch with Thistlewick, where Owen Price said "about five weeks on one hood".
-> lunch

=== lunch ===
* "May we print five weeks on one hood, with your name?"
  # coach: One case, told as one case, by the man who had it. Asking before you print also gives him the chance to put it right, which is how you got a better number.
  ~ trust += 15
  ~ deliverable += 15
  ~ margin -= 5
  ~ team += 5
  Owen checks his diary. "Four and a half. And yes."
  -> cover

* Five weeks of twelve is about forty per cent, so the figure is right after all.
  # coach: The sum works, for one hood, in one year, from memory. A reader takes 40% as what to expect, and you have a single case and no idea how usual it is.
  ~ trust -= 5
  ~ deliverable -= 15
  ~ team -= 5
  It is right once.
  -> cover

* Use the five weeks without a name: "a leading appliance maker".
  # coach: The number is close to true, and its owner was never asked. There aren't many hood makers; leaving out the name hides him from everyone except himself.
  ~ trust -= 15
  ~ deliverable += 5
  Owen recognises himself, with surprise.
  -> cover


=== cover ===
# turn: The cover
Marketing rings. "We need a big number on the cover. Something that people see from the door."

* "Up to 40%" in large type, with a small asterisk below it.
  # coach: A condition that can't be read from where the number is read isn't there. Somebody will stand at arm's length and remember exactly the wrong half.
  ~ trust -= 15
  ~ deliverable -= 20
  ~ margin += 5
  ~ team -= 15
  The asterisk can't be seen at arm's length.
  -> friday

* "56 of 60."
  # coach: It is the one large number in the drawer with a file behind it. Two figures that don't divide nicely make people ask "of what?", and that is a conversation.
  ~ trust += 10
  ~ deliverable += 10
  ~ team += 5
  It is odd enough to be believed.
  -> friday

* Leave the cover without a number.
  # coach: Nothing on it can come back to you. The cost is that people walk past, and the one fact that would have stopped them stays on page four.
  ~ deliverable += 10
  ~ margin -= 5
  A calm cover. The fair is loud.
  -> friday


=== friday ===
{
- trust >= 65 && deliverable >= 70 && team >= 60 && margin >= 45: -> framed
- deliverable < 35: -> calculation
- team < 35: -> one_author
- trust < 45: -> no_more_names
- else: -> quiet
}

=== framed ===
# ending: A page on a wall
# best
Owen frames the page with his diary's number on it. Within the year, two rivals have copied the layout.
-> END

=== calculation ===
# ending: The calculation
A reader asks to see the calculation. There is a long pause, first at your end and then at theirs.
-> END

=== one_author ===
# ending: One author
The paper goes out on Friday. The next one will have a single author, and it isn't settled which of you.
-> END

=== no_more_names ===
# ending: Without Thistlewick
Thistlewick writes, politely, that it would rather not be mentioned again, with or without its name.
-> END

=== quiet ===
# ending: Friday
It goes out on Friday. Nobody writes to complain, and nobody writes.
-> END

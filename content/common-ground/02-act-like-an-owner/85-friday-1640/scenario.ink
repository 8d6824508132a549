// Friday, 16:40. Priya Raman, day 88, with one sentence missing from Kestrin's contract.
// Below a choice: what a mentor would say of it, what it moves, what happens at once.

VAR trust = 55
VAR deliverable = 55
VAR margin = 60
VAR team = 50
VAR two = 0
VAR signed = 0

# turn: 16:40
Dario Conti is on the phone. "Put in that we save two prototypes per model. In writing. Then I sign before five."

* Type the clause exactly as he says it, and send it.
  # coach: It was the fastest thing to do, and the only one that can't be taken back by phone. From now on there is a document in which you say two, whatever else you say.
  ~ trust += 10
  ~ deliverable -= 25
  ~ team -= 10
  ~ two = 1
  He laughs, relieved, and opens the file.
  -> words

* Ring Mateo: "Eleven minutes, please."
  # coach: A number and a please. Mateo could plan them, and Dario waited while two people looked for a sentence that was true. Nobody rings him on day 8 because nobody needs to.
  ~ deliverable += 10
  ~ team += 15
  Mateo picks up on the second ring. "Eleven it is."
  -> words

* "Legal has to see it first. Can we say Monday morning?"
  # coach: The delay may be right, but legal is a desk that Dario can't talk to. You named a procedure where he had asked for a sentence, and it sounded like a door.
  ~ trust -= 10
  ~ deliverable += 5
  "Monday," says Dario. "Then it may slip to summer." He stays on the line.
  -> words


=== words ===
# turn: The sentence
16:49. On record: typically one prototype saved, for nine customers, and between none and three for each of them. Dario waits for words.

* "Typically one. We'll measure yours."
  # coach: A middle, said as one, and an offer with it. The silence was Dario looking for the catch. "Measure how?" is what people ask when they have stopped haggling.
  ~ deliverable += 15
  ~ team += 5
  Silence. Then: "Measure how?"
  -> five_to_five

* "We can't guarantee two, but we'll try our best."
  # coach: The condition came first and was forgotten first. People keep the number. "Try our best" has no unit, so two was all that he could write down.
  ~ trust += 10
  ~ deliverable -= 15
  ~ team -= 5
  ~ two = 1
  He writes: two.
  -> five_to_five

* "No clause. I can offer 18% off instead, if Noor agrees."
  # coach: It got you out of a false sentence and into a costly one. Dario hadn't asked for money. Eighteen is over your limit of ten, so you promised Noor's signature as well.
  ~ trust += 5
  ~ deliverable += 5
  ~ margin -= 25
  ~ team -= 5
  ~ two = 0
  "I wasn't going to ask," says Dario. "But thank you." He notes 18.
  -> five_to_five


=== five_to_five ===
# turn: 16:56
Someone near the bell has noticed your face. Four minutes.

* Write in a joint measurement on one model, and no guarantee.
  # coach: It answers his real question, which was how anybody would know. Both sides hold the same instrument, and it costs a little margin that you can say aloud.
  ~ trust += 5
  ~ deliverable += 15
  ~ margin -= 5
  ~ team += 15
  ~ two = 0
  ~ signed = 1
  You read it to Mateo. "Put my name to it," he says. Dario initials it and sends it back.
  -> paper

* Let the quarter go. Offer Tuesday, with both of you and the data.
  # coach: It costs you nine per cent of a target and it is your own money. What it buys is a customer who reads the record before signing, on a day when nobody is hurrying anyone.
  ~ trust -= 5
  ~ deliverable += 10
  ~ margin += 5
  ~ team += 5
  You miss your number by nine per cent. Dario notes Tuesday, 10:00.
  -> paper

* Sign as it stands; the wording can be tidied up later.
  # coach: Nothing is tidied up later, because later it is a contract. On Monday Mateo reads it for the first time, and what he can still do about it is be polite.
  ~ trust += 5
  ~ deliverable -= 10
  ~ team -= 15
  ~ signed = 1
  The bell rings. Mateo hears of it at five, and does not clap.
  -> paper


=== paper ===
{
- signed == 1 && two == 1: -> read_aloud
- margin < 45: -> grace
- trust >= 50 && deliverable >= 80 && team >= 65: -> true_sentence
- signed == 0 && trust < 55 && deliverable >= 60: -> august
- else: -> fog
}

=== true_sentence ===
# ending: A sentence that Mateo would say
# best
Today or on Tuesday, what stands in the contract is true. In November Kestrin is the customer in the white paper, with its own measured figure.
-> END

=== read_aloud ===
# ending: Read aloud in October
It is signed, and it says two. In October Kestrin has to build a third prototype after all, and somebody reads the sentence aloud.
-> END

=== grace ===
# ending: A short question from Grace
Grace rings. Eighteen per cent of 110,000 is 19,800 euro, nearly twice what you may give. She would like to know what it bought.
-> END

=== august ===
# ending: August
Everything you said was true, and it took its time. Dario buys in August, and he buys less.
-> END

=== fog ===
# ending: A patch of fog
Nothing here is broken yet. Dario has one reading of what he can count on and Mateo has another, so the debrief will matter.
-> END

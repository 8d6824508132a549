// Five words. Mateo Lindqvist, the evening on which Rafe asks whether start-up noise is in.
// Below a choice: what a mentor would say of it, what it moves, what happens at once.

VAR trust = 50
VAR deliverable = 60
VAR margin = 60
VAR team = 50
VAR letter = 0

# turn: 17:20
Rafe writes, "Graywether will sign if start-up noise is in. OK?" You are packing. The tram leaves at 17:31.

* Reply "Transient is difficult. Let's discuss." and go home.
  # coach: Five words that mean no to you. Rafe asked a yes-or-no question, got neither, and read the part that was nearest to yes. You were home by six, and so was the misunderstanding.
  ~ trust += 5
  ~ deliverable -= 20
  ~ team -= 5
  Rafe: "Great, thanks!" He opens the draft of the letter.
  -> thursday

* Reply "No, see L7. I'll join you Thursday."
  # coach: Answer first, then the reason, then something Rafe can use. It cost you one phone call with an annoyed man, and it took about as long to type as the vague one.
  ~ trust -= 5
  ~ deliverable += 15
  Your phone rings before the tram does. Rafe is annoyed, and then asks what you can show.
  -> thursday

* Forward it to Ilse: "Are we building this?"
  # coach: The answer you got was right. But Rafe put his question to you and hears of it from somebody else, so next time he may not ask at all.
  ~ deliverable += 5
  ~ team -= 15
  Ilse: "Under study." Rafe hears about it second-hand, at the coffee machine.
  -> thursday


=== thursday ===
# turn: Thursday, in the room
Graywether's meeting room. Anders Holt says, "Start-up noise is what our drivers complain about." Marguerite Stone waits. Rafe looks at you.

* "I'm afraid Rafe has misunderstood the product."
  # coach: True or not, the customer learnt that your company isn't of one mind, and Rafe learnt what you do with him in public. The no was needed; his name wasn't.
  ~ trust -= 10
  ~ deliverable += 10
  ~ team -= 25
  Rafe goes red. Anders looks at his watch.
  -> tonight

* Stay quiet. This is Rafe's meeting, and Rafe's customer too.
  # coach: An expert who says nothing while a claim is made has voted for it. Nobody in that room could tell your silence from a yes, and Anders had no reason to try.
  ~ trust += 10
  ~ deliverable -= 20
  ~ team -= 10
  Rafe says, "That is in the package." Everyone writes it down.
  -> tonight

* "Not today. May I show what drives idle noise?"
  # coach: A red line with its neighbour next to it: what Foretone can rank once the machine runs. The pause felt long to you. To them it was somebody thinking.
  ~ trust += 5
  ~ deliverable += 15
  ~ team += 5
  A pause. Then Marguerite asks two questions about mounts.
  -> tonight


=== tonight ===
# turn: A sentence by tonight
It is 18:10. Rafe needs a sentence about noise for the side letter. "By tonight," he says, "or they go to their board without us."

* Offer 20 free days to try something for start-up noise.
  # coach: Twenty days feel like fairness and read like a promise. They start a project that has no chance and come out of somebody else's slot, before anyone has asked Grace.
  ~ trust += 5
  ~ deliverable -= 5
  ~ margin -= 25
  Signed. Grace calls you at home.
  -> bill

* Write it with him: in, out, under study.
  # coach: Two people over one clause. It puts right much of what came before, because the customer signs this and not your mail. It costs forty minutes and a smaller order.
  ~ deliverable += 15
  ~ margin -= 5
  ~ team += 20
  Forty minutes. Both names are on it, and Rafe has cancelled another call.
  -> bill

* Let him write it; contracts are not your trade.
  # coach: The words were the last thing that could still be changed. Whatever you said before, Anders will hold the company to the paper, and the paper was written by one person in a hurry.
  ~ deliverable -= 25
  ~ margin -= 10
  ~ team -= 5
  ~ letter = 1
  In the hurry Rafe copies Graywether's own wording: "including start-up noise".
  -> bill


=== bill ===
{
- letter == 1: -> the_file
- margin < 40: -> free_days
- trust >= 50 && deliverable >= 70 && team >= 60: -> references
- team < 35: -> uninvited
- else: -> thursday_twice
}

=== references ===
# ending: A smaller contract
# best
Anders buys steady running, without start-up noise. A year later it is renewed, and when other makers ask, Marguerite gives them your number.
-> END

=== free_days ===
# ending: Twenty free days
It is signed under the floor. The free days go into start-up noise, which stays red, and the next customer waits for the engineer who is doing them.
-> END

=== the_file ===
# ending: The file you know
Three words in a side letter. Later comes the count of days that nobody planned, and a renewal that nobody wants to ring about.
-> END

=== uninvited ===
# ending: A safe customer
The letter is true and the customer is safe. Rafe stops inviting engineers, so the next letter will be written without one.
-> END

=== thursday_twice ===
# ending: Thursday, remembered twice
The letter is true and the deal is decent. Anders and Rafe each remember that Thursday in their own way, and nobody owns the difference yet.
-> END

// One decibel or the others. Sam and Colette with Ruth Calloway (purchasing) and Femi Adeyemi (project) at Marrick.
// Below a choice: what a mentor would say of it, what it moves, what happens at once.

VAR trust = 50
VAR deliverable = 60
VAR margin = 60
VAR team = 55

# turn: Sign it or lose it
Ruth lays a page between you, with the clause on it. "Your rival signs 1 decibel. You sign, or you lose." Femi studies the table.

* "What happens on the day it is 2?"
  # coach: It explores. The number stands for something that somebody is afraid of, and now you know what. It also brought Femi, who has to build the thing, into Ruth's negotiation.
  ~ deliverable += 10
  ~ team += 5
  Femi: "A penalty. And a rebuild."
  -> two_minutes

* "All right. One decibel, under the usual conditions and assumptions."
  # coach: The usual conditions are in nobody's contract. Ruth has a 1, Colette has an engineer who gave it, and whatever you say from here on begins with "but".
  ~ trust += 15
  ~ deliverable -= 30
  ~ team -= 15
  Ruth slides the page over.
  -> two_minutes

* "Then they are lying."
  # coach: You don't know that, and somebody in the room invited them. If they aren't, you have slandered them; and if they are, Ruth will want to find it out herself.
  ~ trust -= 20
  ~ deliverable += 5
  ~ team -= 10
  Ruth: "May I quote you?"
  -> two_minutes


=== two_minutes ===
# turn: Two minutes
Ruth leaves the page where it is. "Convince me in two minutes."

* Offer twenty free days of measurement on site, to prove the point.
  # coach: It proves that your days cost nothing. At 1,150 each it is 23,000 off the margin, in a sentence that was never checked with the person beside you.
  ~ trust += 15
  ~ deliverable += 5
  ~ margin -= 30
  ~ team -= 10
  She likes free. Grace will not.
  -> answer

* Explain uncertainty in brief, starting with the standard deviation.
  # coach: All of it holds, and Femi may have enjoyed the middle. But she asked for two minutes and a reason. What she could repeat to her director afterwards is that it's complicated.
  ~ trust -= 10
  ~ deliverable += 10
  ~ team -= 5
  Two minutes become nine.
  -> answer

* "37 of 41 within 3, once calibrated. Ask them the same, in writing."
  # coach: One count with its condition, and a question for her to put. You compared nothing and blamed nobody. She can do the comparing, which is her trade.
  ~ trust += 5
  ~ deliverable += 10
  ~ team += 5
  She makes a note: "ask".
  -> answer


=== answer ===
# turn: The rival's answer
A week later you meet again. Femi, who reads footnotes, has had the rival's count sent over. It says 1 decibel, on six machines that they had tuned on.

* Match their clause, now that the field is level again.
  # coach: Their footnote changes nothing about your 4 machines in 41. You would be signing a figure you don't have because somebody else hasn't got it either.
  ~ trust += 10
  ~ deliverable -= 45
  ~ team -= 15
  You have won the right to fail.
  -> outcome

* Propose a blind test: both predict, Femi measures.
  # coach: It is a test you can lose, and that is why it convinces. It has a price, which is the pilot's, and Colette was there to hear you leave it at that.
  ~ trust += 10
  ~ deliverable += 10
  ~ margin -= 5
  ~ team += 10
  Ruth: "Who pays?" "You. 12,000, credited if you sign."
  -> outcome

* Enjoy it, and say so.
  # coach: For a moment it is very pleasant. Then you remember that somebody at this table chose these people once, and would like to have been right.
  ~ trust -= 20
  ~ team -= 5
  Femi chose that rival's last product.
  -> outcome


=== outcome ===
{
- trust >= 50 && deliverable >= 85 && team >= 65 && margin >= 45: -> blind_test
- deliverable < 40: -> penalty
- margin < 40: -> free_days
- trust < 40: -> elsewhere
- else: -> shortlist
}

=== blind_test ===
# ending: You miss by 2.1
# best
On Femi's bench you miss by 2.1 decibels, and they miss by 5. The clause now says 3, nine in ten, after calibration, and Ruth wrote it herself. You are the safe choice.
-> END

=== penalty ===
# ending: The tender and the penalty
Marrick gives you the tender, with 1 decibel in it. In November a unit comes out at 2.6, and Ruth reads out the clause.
-> END

=== free_days ===
# ending: A deal at 52 per cent
You win it, at 52 per cent. Twenty days are on site before the first invoice, and you spend the year explaining to Grace what came back for them.
-> END

=== elsewhere ===
# ending: Somebody else's table
Ruth buys elsewhere. Nobody at Marrick doubts your acoustics, and nobody there rings.
-> END

=== shortlist ===
# ending: Still one number
You're on the shortlist. So is the other supplier, and every call is still about one number.
-> END

// The word "guaranteed". Priya, Ines Albrecht's reply to the recap, and what stands in the order.
// Below a choice: what a mentor would say of it, what it moves, what happens at once.
// allow: claim-condition; why: the claim without its condition is what Ines wrote, and what the conversation is about

VAR trust = 65
VAR deliverable = 65
VAR margin = 60
VAR team = 60

# turn: The reply
"Agreed. I added one word so finance is happy: 'guaranteed within 3 dB'." Eleven people are in copy.

* Leave it. Nobody reads recaps anyway, and the deal is warm.
  # coach: Nobody reads them until there is a reason to, and then everybody reads one word. Saying nothing to a changed sentence counts as agreeing with it.
  ~ trust += 5
  ~ deliverable -= 30
  ~ team -= 15
  It is pasted into the order by Friday.
  -> wording

* Ring Ines before writing anything.
  # coach: Two minutes without an audience. She could tell you whom the word was for, and you could both still change it without anybody having been wrong in public.
  ~ deliverable += 10
  "It is only for Hana," she says.
  -> satisfy

* Reply to all: "We cannot guarantee this, see the Limits Sheet attached."
  # coach: Every word is right and the sheet supports it. Eleven people watched Ines being corrected, for a word that she had added to help you.
  ~ trust -= 20
  ~ deliverable += 15
  ~ team += 5
  Eleven people see Ines corrected. She writes to you alone: "It was for Hana. Ring me."
  -> satisfy


=== satisfy ===
# turn: For Hana
You have Ines on the telephone, and Mateo listens in. What would satisfy Hana? Ines would like a sentence in place of hers.

* "Could we say 'typically guaranteed' instead?"
  # coach: A compromise between a word that means we pay and a word that means we don't. It would be read as the first, by whoever needs it.
  ~ deliverable -= 15
  ~ team -= 15
  Ines laughs. Mateo doesn't.
  -> wording

* "A free extra calibration week, if we miss it."
  # coach: It is generous, clear and not yours: a week is five engineer-days, and nobody at the deal desk has seen it. Hana asked for certainty and got a coupon.
  ~ trust += 10
  ~ margin -= 20
  ~ team -= 10
  Hana likes that. So would anyone.
  -> wording

* "37 of 41 within 3, once calibrated, and we measure yours together in the pilot."
  # coach: A count in place of a vow, with its condition, and a test that both sides will see. Hana can defend it upstairs, because she could check it.
  ~ trust += 5
  ~ deliverable += 10
  ~ team += 5
  Ines repeats it slowly, typing.
  -> wording


=== wording ===
# turn: The final wording
Mateo asks to see the final wording.

* Send it, and wait for his yes.
  # coach: Ten minutes, one veto. You gave up the evening's momentum and got a second name under every line, which is worth more in month seven.
  ~ deliverable += 10
  ~ margin -= 5
  ~ team += 15
  He changes one word. It is the right one.
  -> months_later

* Tell him it is already gone, and that it is basically the same.
  # coach: "Basically" did a lot of work there. He would have needed ten minutes; what he found on Sunday cost you the way he reads your mails.
  ~ trust += 5
  ~ deliverable -= 15
  ~ team -= 25
  He reads it in the order. On a Sunday.
  -> months_later

* Ask him to send it himself, since accuracy is his department.
  # coach: It was accurate and it was no longer yours. The recap is your sentence with his veto; handed over whole, it came back as a paper.
  ~ trust -= 10
  ~ deliverable += 10
  ~ margin -= 5
  ~ team -= 5
  He does. It has a bibliography.
  -> months_later


=== months_later ===
{
- trust >= 50 && deliverable >= 85 && team >= 60 && margin >= 45: -> pilot
- deliverable < 50: -> lawyer
- margin < 45: -> week
- trust < 55: -> silence
- else: -> sand
}

=== pilot ===
# ending: A test on paper
# best
The pilot is signed, with a test that both sides trust.
-> END

=== lawyer ===
# ending: Month seven
The word reached the order, whatever was written afterwards. In month seven a lawyer finds it there.
-> END

=== week ===
# ending: The free week
The pilot is signed. The free week happens twice.
-> END

=== silence ===
# ending: Reply to one
Ines stops replying to all, and then to you. What she kept of it is the eleven readers.
-> END

=== sand ===
# ending: Sand
Signed, with a little sand in the gears.
-> END

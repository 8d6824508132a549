// Forty features, twenty minutes. Desmond prepares Thistlewick Home, opens, and is asked about a whistle.
// Below a choice: what a mentor would say of it, what it moves, what happens at once.

VAR trust = 55
VAR deliverable = 60
VAR margin = 60
VAR team = 50

# turn: Twenty minutes of Yuki
It is the afternoon before. Yuki has twenty minutes and offers them to you.

* "Could you just build it for me and I will present it?"
  # coach: You saved an afternoon and gave away the reasons. Whoever cuts a script knows why each picture is there, and tomorrow the room will ask you and not her.
  ~ trust += 5
  ~ deliverable += 5
  ~ margin -= 5
  ~ team -= 15
  She does. You do not know why slide four exists.
  -> opening

* "Could you listen while I cut?"
  # coach: Somebody who listens hears "you could also" when you no longer do. She gave you the three lines of the brief back, and the cutting stayed yours.
  ~ deliverable += 10
  ~ team += 10
  She draws three boxes. You have forty notes.
  -> opening

* "I am fine, thanks. I know this product by heart by now."
  # coach: You do know it, and that was the trouble: by heart means all forty. The offer was worth more than the help, and it will not come twice.
  ~ deliverable -= 5
  ~ team -= 10
  She goes back to her fan curves.
  -> opening


=== opening ===
# turn: The opening
Thursday. Lucia and Owen sit down, and Yuki sits beside you. You have two finished clips of a hood: before and after.

* Both clips first, with the level chart, no introduction.
  # coach: The finished thing came first, with a picture for anybody who hears it differently. Lucia had her point inside two minutes, and the rest became her questions.
  ~ trust += 15
  ~ deliverable += 5
  ~ team += 5
  Lucia: "Again, please." Owen leans in.
  -> whistle

* Live solve, so that they see it is real and not a film.
  # coach: You wanted to prove something, and proved how long it takes. A finished run opens at any point; that convinces in ten seconds, and the bar never will.
  ~ trust -= 20
  ~ deliverable -= 10
  ~ team -= 10
  A progress bar. It says 5 h 40.
  -> whistle

* Company history, modules, then the clips as the big finish.
  # coach: The best thing you had came when half the attention was gone. Nobody in that room doubted that Aldermoor exists, so the history answered nothing.
  ~ trust -= 15
  At minute twelve Lucia checks the time.
  -> whistle


=== whistle ===
# turn: The whistle
Owen asks: "Will it handle the grease filter whistle at 7 kilohertz?"

* "I should think so. It covers all the frequencies that matter."
  # coach: It ends at 5 kilohertz, and 7 matters to Owen. He believed you, which is the expensive part: the whistle is now in his plan under your name.
  ~ trust += 5
  ~ deliverable -= 25
  ~ team -= 15
  Yuki coughs. It is an unsafe cough.
  -> friday

* "Let us check that one. Yuki will answer by tomorrow at noon."
  # coach: Nothing false left the room, and a person and a time were in it. Yet this limit is on your sheet, and Yuki now writes a mail with one number in it.
  ~ trust -= 5
  ~ deliverable += 5
  It is the agreed phrase, but you knew this one.
  -> friday

* "That is above 5 kilohertz, so no. Below that, yes. May I show you?"
  # coach: The limit, then its true neighbour, then an offer. Owen asked a yes-or-no question and got no, and people frown less at that than you feared.
  ~ deliverable += 15
  ~ team += 10
  Owen writes it down without frowning.
  -> friday


=== friday ===
{
- trust >= 65 && deliverable >= 80 && team >= 50 && margin >= 45: -> director
- deliverable < 45: -> order
- trust < 45: -> people
- else: -> smaller
}

=== director ===
# ending: Friday, with the director
# best
Lucia brings her director on Friday. Owen brings the whistle data anyway.
-> END

=== order ===
# ending: A line on Owen's list
"Whistle: covered," stands on Owen's list. It will be copied into the order, when there is one.
-> END

=== people ===
# ending: Nice people
They liked the two of you. On the way back to their desks, neither can say what the product does.
-> END

=== smaller ===
# ending: A smaller room
There is a second meeting, with a smaller room.
-> END

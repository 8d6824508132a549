// Something for the fair. Priya and Sam have three weeks and no topic.
// Below a choice: what a mentor would say of it, what it moves, what happens at once.

VAR trust = 50
VAR deliverable = 50
VAR margin = 60
VAR team = 55

# turn: What do you want to say?
Jun reads the note and turns it over, in case there is more on the back. "Any topic. So what do you want to say?"

* Let Sam write the theory chapter first, because it is the hard part.
  # coach: Starting with the hard part feels like progress, and Sam enjoyed it. But nobody had said who would read it, so eleven pages now look for a reader instead of the other way round.
  ~ trust -= 10
  ~ deliverable += 15
  ~ margin -= 10
  By Thursday it is eleven pages, and very well done.
  -> honest

* "Who must decide what, after reading?"
  # coach: The only question that makes the next three weeks smaller. Neither of you could have answered it alone: one knows the visitors, the other knows what holds.
  ~ trust += 10
  ~ deliverable += 5
  ~ team += 5
  Twenty minutes later you have one reader.
  -> honest

* "All the features, since everybody at the fair is different."
  # coach: It sounds fair to every visitor and helps none of them. A list of all you have is what people write when they haven't chosen a reader yet.
  ~ deliverable -= 5
  ~ margin -= 5
  ~ team -= 5
  Jun counts them on the whiteboard: nineteen.
  -> honest


=== honest ===
# turn: Three weeks
Take off the days for printing, and two weeks or so are left to write in. What is honest?

* Write a numbered list now and the big paper in November.
  # coach: You kept the size of the promise to the size of the time. A list is read standing up, which is how people read at fairs, and November leaves time to gather proof.
  ~ deliverable += 20
  ~ team += 10
  You settle on seven questions to ask before you trust a noise prediction.
  -> after_list

* Reuse the old brochure with a new cover and the fair's logo.
  # coach: Cheap, quick and safe for the calendar. It also puts every unproved word of the old one in front of people again, this time with your names on the plan.
  ~ trust -= 15
  ~ deliverable += 10
  ~ margin += 10
  ~ team -= 5
  The new cover is handsome. Inside, it still says "accurate".
  -> after_brochure

* Write a ten-page problem paper all the same, working evenings.
  # coach: The right type for strangers, in a third of the time it takes. The writing is the quick part; what you can't hurry is another firm's yes to its name.
  ~ trust += 5
  ~ deliverable -= 25
  ~ team -= 10
  Week two, page four: no customer has agreed to be named.
  -> after_paper


=== after_list ===
# turn: The seventh question
Six of the seven are easy. The seventh would rule out Foretone for some readers: "Is the noise you worry about there only while the machine starts?"
-> seventh

=== after_brochure ===
# turn: The seventh question
Jun asks for one honest page to lie beside the brochure: seven questions to ask before you trust a noise prediction. The last would rule out Foretone for some readers: "Is your noise there only at start-up?"
-> seventh

=== after_paper ===
# turn: The seventh question
The ten pages will not be ready, so Noor asks for one sheet at least: seven questions to ask before you trust a noise prediction. The last would rule out Foretone for some readers: "Is your noise there only at start-up?"
-> seventh

=== seventh ===
* Cut it, and make it six questions instead of seven.
  # coach: Everything left on the sheet is true, so it costs no one a bad night. But the visitor with a start-up noise now finds out from your engineer, a month and a meeting later.
  ~ margin += 5
  ~ team -= 10
  Nobody notices. That is the trouble.
  -> closing

* Soften it so that nobody is put off at the stand.
  # coach: A question that rules nobody out asks nothing. Readers feel the place where a sentence was padded, and wonder about the other six.
  ~ trust -= 5
  ~ margin += 5
  ~ team -= 5
  "Have you thought about when your noise occurs?" It now means nothing.
  -> closing

* Keep it.
  # coach: It sends away the people you can't help, before they cost you a demo. The rest have seen you turn business down, and believe the other six questions for it.
  ~ trust += 15
  ~ deliverable += 5
  ~ margin -= 5
  ~ team += 5
  Two visitors leave happy at question seven. One comes back with a colleague.
  -> closing


=== closing ===
{
- trust >= 65 && deliverable >= 70 && team >= 65 && margin >= 45: -> copied
- deliverable < 35: -> coming_soon
- trust < 45: -> boxes
- else: -> forty_cards
}

=== copied ===
# ending: On somebody else's paper
# best
In the spring a standards committee asks if it may copy your seven questions. The seventh gets the longest discussion.
-> END

=== coming_soon ===
# ending: Coming soon
The ten pages are still at home. Above the stand hangs a poster that says "coming soon", and below it lies one sheet.
-> END

=== boxes ===
# ending: Two empty boxes
Two boxes of paper were handed out. The bins at the exit got most of it.
-> END

=== forty_cards ===
# ending: Forty cards
You go home with forty business cards. On most of them there is a name and no reason to ring it.
-> END

// Product on page one. Sam and Colette answer the head of marketing, and then each other.
// Below a choice: what a mentor would say of it, what it moves, what happens at once.

VAR trust = 55
VAR deliverable = 60
VAR margin = 60
VAR team = 55

# turn: The reply
"Foretone in the title, on page one and in every heading, please." What do you answer the head of marketing?

* "Whom should Ines send it to, with our name in every line?"
  # coach: You asked about the one act that the paper exists for. He wants it passed on as much as you do, so he could answer it himself, and nobody had to win.
  ~ trust += 10
  ~ deliverable += 5
  ~ team += 5
  He thinks. "Nobody," he writes, and leaves you the cover.
  -> limits

* Agree, because it is the company's paper and he signs the invoice.
  # coach: Peace by noon, and the name nine times on page one. Nobody passes on a text that sells from the first line, since it would look as if they were selling.
  ~ trust -= 20
  ~ margin += 5
  It reads like a receipt.
  -> limits

* Refuse; a white paper with a product name in it is no white paper.
  # coach: You may be right about the headings, and you answered with a definition. He had a wish and met a rule, so he took it to somebody who makes the rules.
  ~ deliverable += 5
  ~ margin -= 10
  ~ team -= 15
  He goes to Noor, who would rather have heard it from you.
  -> limits


=== limits ===
# turn: The limits
Next it is Colette, with the section on limits in her hand. "We are writing the rivals' script. I'd cut this."

* Keep all twelve lines of the Limits Sheet, as an appendix in full.
  # coach: Nothing is hidden, and nothing can be found. Limits that stand far from their claims look like a warning label, and that is the page that gets copied.
  ~ trust -= 5
  ~ deliverable += 20
  ~ margin -= 5
  ~ team -= 5
  Accurate. Somebody will print only that page.
  -> figure

* Cut it, and keep the limits for the call.
  # coach: The page looks stronger, and the reader who matters is never in the call. What you took out comes back as a question in somebody else's meeting.
  ~ trust -= 10
  ~ deliverable -= 15
  Calls get longer, and they begin with "but your paper says".
  -> figure

* Move three limits next to the claims they belong to.
  # coach: Three that this reader needs, each where it does its work. A claim with its limit beside it is harder to attack than a claim alone, and Colette saw that as soon as she changed chairs.
  ~ trust += 10
  ~ deliverable += 15
  ~ team += 5
  Colette reads it again, as a buyer. "Fine. Leave it."
  -> figure


=== figure ===
# turn: The main figure
Page six needs its figure. What there is so far: a spectrum with forty peaks, and an empty frame beside it.

* Use a stock photograph of a calm person wearing headphones.
  # coach: It pleases everybody in the building and proves no sentence. Page six is where a doubtful reader looks first, and there is a person in headphones.
  ~ trust -= 10
  ~ margin += 5
  ~ team -= 10
  It is calm.
  -> sent

* Three bars: as built, predicted, measured after the change.
  # coach: One idea, and the third bar is the test that could have gone wrong. Somebody can take it out of your paper and into their own meeting, which is the use you wanted.
  ~ trust += 10
  ~ team += 10
  On Thursday Ines photographs it for a slide of her own.
  -> sent

* Keep the spectrum. Engineers love it, and it took Sam a week to make.
  # coach: The week was real, and it isn't the reader's. Forty peaks hold forty ideas; a figure that has to be explained can't do its work in a room without you.
  ~ trust -= 10
  ~ deliverable += 5
  On Thursday Hana turns the page sideways, and back.
  -> sent


=== sent ===
{
- trust >= 70 && deliverable >= 75 && team >= 65 && margin >= 45: -> page_three
- deliverable < 50: -> expecting
- trust < 45: -> reception
- team < 45: -> last_together
- else: -> agreed_already
}

=== page_three ===
# ending: One line to Hana
# best
Ines sends the paper to Hana with one line of her own: "Read page three."
-> END

=== expecting ===
# ending: Great expectations
People ring who have read it. They expect more than Foretone does, and they can quote the page.
-> END

=== reception ===
# ending: At reception
It lies on the table at reception. Visitors turn it over and put it back.
-> END

=== last_together ===
# ending: Two good writers
It is a decent paper, by two people who won't write the next one together.
-> END

=== agreed_already ===
# ending: Kind words
The mails are friendly. They all come from people who agreed with you before page one.
-> END

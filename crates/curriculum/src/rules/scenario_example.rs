//! The scenarios that the examples of the scenario rules vary: each swaps one part of them.

/// The smallest that can be played.
macro_rules! scenario {
    () => {
        scenario!(meter "trust")
    };
    (meter $meter:literal) => {
        scenario!($meter, scenario!(@first), scenario!(@second), scenario!(@ends))
    };
    (first $first:literal) => {
        scenario!("trust", $first, scenario!(@second), scenario!(@ends))
    };
    (both $first:literal $second:literal) => {
        scenario!("trust", $first, $second, scenario!(@ends))
    };
    (ends $ends:literal) => {
        scenario!("trust", scenario!(@first), scenario!(@second), $ends)
    };
    (@first) => {
        "> * \"It tells you how loud a machine will be.\"
>   # coach: The use comes first, with nothing about how it is made.
>   ~ trust += 10
>   She writes it down.
>   -> talk
"
    };
    (@second) => {
        "> * \"It is a suite of three modules.\"
>   # coach: Three words that she cannot picture, and no use for her.
>   ~ trust -= 10
>   She looks at the door.
>   -> over
"
    };
    (@ends) => {
        "> === talk ===
> # ending: Half an hour
> # best
> She asks for half an hour next week.
> -> END
> === over ===
> # ending: A polite nod
> The lift was the meeting.
> -> END
"
    };
    ($meter:expr, $first:expr, $second:expr, $ends:expr) => {
        concat!(
            "> [!scenario] One sentence
> <!-- id: one-sentence; meter: ",
            $meter,
            " = Customer trust -->
> Hana asks what it does.
>
> ```ink
> VAR trust = 50
> \"What does it do?\"
",
            $first,
            $second,
            $ends,
            "> ```
"
        )
    };
}

/// A conversation of three turns with as much in it as the rules for authors ask for.
macro_rules! conversation {
    () => {
        conversation!(best "deliverable >= 75")
    };
    (opening $choice:literal) => {
        conversation!(@all $choice, conversation!(@second), conversation!(@third), conversation!(@ends "deliverable >= 75"))
    };
    (last $second:literal $third:literal) => {
        conversation!(@all conversation!(@opening), $second, $third, conversation!(@ends "deliverable >= 75"))
    };
    (best $condition:literal) => {
        conversation!(@all conversation!(@opening), conversation!(@second), conversation!(@third), conversation!(@ends $condition))
    };
    (ends $ends:literal) => {
        conversation!(@all conversation!(@opening), conversation!(@second), conversation!(@third), $ends)
    };
    (@opening) => {
        "> * \"It tells you how loud a machine will be.\"
>   # coach: The use comes first, with nothing about how it is made, so she could say it again \
tomorrow.
>   ~ trust += 10
>   She writes it down.
>   -> how_sure
"
    };
    (@other_openings) => {
        "> * \"It halves the number of prototypes that you have to build.\"
>   # coach: She has a number for her budget now, and nobody has ever measured it at a customer \
like her.
>   ~ trust += 20
>   ~ deliverable -= 20
>   She takes out a pen.
>   -> how_sure
> * \"It is a suite of three modules.\"
>   # coach: Every word is true, and she can picture none of them, so she has to ask once more.
>   ~ trust -= 10
>   ~ deliverable += 10
>   She looks at the door.
>   -> how_sure
"
    };
    (@second) => {
        "> * \"Within 3 decibels, once it is calibrated.\"
>   # coach: The figure and its condition come in one breath, and she can hold you to both of them.
>   ~ trust += 5
>   ~ deliverable += 10
>   She nods slowly.
>   -> by_when
> * \"Very sure, for our engineers have tested it for years.\"
>   # coach: An adjective stands where a number was asked for, and somebody will ask for it later.
>   ~ trust += 10
>   ~ deliverable -= 15
>   She seems pleased.
>   -> by_when
"
    };
    (@third) => {
        "> * \"Not by Friday. On Tuesday, in writing.\"
>   # coach: The no is plain and a date comes with it, so both of you can plan a week around that.
>   ~ trust -= 5
>   ~ deliverable += 15
>   She turns a page.
>   -> doors
> * \"Yes, of course, by Friday at the latest.\"
>   # coach: It pleases her for three days, and then somebody else has to call and take it back.
>   ~ trust += 10
>   ~ deliverable -= 20
>   She writes \"Friday\".
>   -> doors
"
    };
    (@ends $best:literal) => {
        concat!(
            "> === doors ===
> {
> - ",
            $best,
            ": -> half_an_hour
> - deliverable < 30: -> promise
> - trust >= 70: -> friends
> - else: -> cards
> }
> === half_an_hour ===
> # ending: Half an hour
> # best
> She asks for half an hour next week.
> -> END
> === promise ===
> # ending: A date in the diary
> A promise stands there that nobody can keep.
> -> END
> === friends ===
> # ending: A warm handshake
> She likes you, and knows little more than before.
> -> END
> === cards ===
> # ending: Two business cards
> You will need a second lift.
> -> END
"
        )
    };
    (@all $opening:expr, $second:expr, $third:expr, $ends:expr) => {
        concat!(
            "> [!scenario] One lift
> <!-- id: one-lift; meter: trust = Customer trust, deliverable = Deliverable -->
> Hana asks what it does.
>
> ```ink
> VAR trust = 50
> VAR deliverable = 50
> # turn: What does it do?
> \"What does it do?\"
",
            $opening,
            conversation!(@other_openings),
            "> === how_sure ===
> # turn: How sure?
> \"How sure are you?\"
",
            $second,
            "> === by_when ===
> # turn: By when?
> \"Can I have that by Friday?\"
",
            $third,
            $ends,
            "> ```
"
        )
    };
}

pub(crate) use {conversation, scenario};

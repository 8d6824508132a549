//! The small scenario that the examples of the scenario rules vary: each swaps one part of it.

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

pub(crate) use scenario;

# use std::fmt;
fn main() {
    // ANCHOR: mesh
    let teeth = 24;
    # let hidden = 1;
    // ANCHOR_END: mesh
    println!("{teeth} < 25");
}

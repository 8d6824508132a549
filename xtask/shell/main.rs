//! An empty Tauri window: what `cargo xtask bench` measures Crosstrain against.

fn main() {
    if let Err(error) = tauri::Builder::default().run(tauri::generate_context!()) {
        panic!("the empty window could not be opened: {error}");
    }
}

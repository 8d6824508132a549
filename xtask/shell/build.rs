//! Embeds the page, as the build script of Crosstrain's own window does.

fn main() {
    tauri_build::build();
}

//! Permits each command by name; without this list every command would be open to every window.

#[path = "src/manifest.rs"]
mod manifest;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=../ui/dist");
    let app = tauri_build::AppManifest::new().commands(manifest::COMMANDS);
    Ok(tauri_build::try_build(tauri_build::Attributes::new().app_manifest(app))?)
}

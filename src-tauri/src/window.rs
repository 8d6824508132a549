//! Opens the one window: paths, log, single instance, window state.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use tauri::{Manager, Url, Wry};
use tauri_plugin_log::{RotationStrategy, Target, TargetKind, TimezoneStrategy};
use tauri_plugin_window_state::StateFlags;

use crate::Arguments;
use crate::commands;
use crate::desk::Desk;
use crate::evidence;
use crate::given::Given;
use crate::pictures;
use crate::update::Updates;
use crate::watch::Watch;
use crate::world::SystemClock;

/// A log file is started anew at this many bytes; the one before it is kept.
const LOG_BYTES: u128 = 1_000_000;

/// Opens the window and returns when it is closed.
#[expect(
    clippy::exit,
    reason = "the macro that embeds the assets calls it when they cannot be read"
)]
pub(crate) fn open(arguments: Arguments, clock: SystemClock) -> Result<(), tauri::Error> {
    let publisher = arguments.publisher();
    let Arguments { file, home, courses, .. } = arguments;
    let mut builder = tauri::Builder::default();
    // Only on Linux can two homes be told apart; elsewhere a window with a home of its own is always another one.
    if home.is_none() || cfg!(target_os = "linux") {
        builder = builder.plugin(single(home.as_deref()));
    }
    builder
        .invoke_handler(commands::handler())
        .on_window_event(|window, event| {
            if let tauri::WindowEvent::Focused(true) = event
                && let Some(desk) = window.try_state::<Desk>()
            {
                desk.look_again();
            }
        })
        .register_asynchronous_uri_scheme_protocol(
            pictures::SCHEME,
            |context, request, responder| {
                pictures::serve(context.app_handle().clone(), request, responder);
            },
        )
        .register_asynchronous_uri_scheme_protocol(
            evidence::SCHEME,
            |context, request, responder| {
                evidence::serve(context.app_handle().clone(), request, responder);
            },
        )
        .plugin(tauri_plugin_opener::Builder::new().open_js_links_on_click(false).build())
        .setup(move |app| {
            let paths = app.path();
            // A home of its own keeps everything together; else files for others go where people look for theirs.
            let documents = match &home {
                Some(home) => home.join("documents"),
                None => paths.document_dir()?.join("Crosstrain"),
            };
            let home = home.map_or_else(|| paths.app_local_data_dir(), Ok)?;
            let courses = courses.map_or_else(|| built_in_courses(app), Ok)?;
            let state = window_state(&home);
            app.manage(Updates::new(&home, &documents, publisher.as_deref()));
            let desk = Desk::new(home, courses, documents, clock);
            start_log(app, desk.log())?;
            app.handle().plugin(state)?;
            app.manage(desk);
            app.manage(Watch::default());
            let given = Given::default();
            if let Some(file) = file {
                given.take(file);
            }
            app.manage(given);
            show_window(app)?;
            Ok(())
        })
        .run(tauri::generate_context!())
}

/// A second start with the same home hands its file to the first window, raises it, and ends. Without a bus of the desktop
/// each start opens a window of its own.
fn single(home: Option<&Path>) -> tauri::plugin::TauriPlugin<Wry> {
    let single = tauri_plugin_single_instance::Builder::new().callback(|app, start, folder| {
        if let (Some(given), Some(file)) =
            (app.try_state::<Given>(), Arguments::file_of(start, &folder))
        {
            given.take(file);
        }
        if let Some(window) = app.get_webview_window("main") {
            // Nothing to do for the person if the system does not raise a window.
            let _ = window.unminimize().and_then(|()| window.set_focus());
        }
    });
    match home {
        Some(home) => single.dbus_id(name_on_bus(home)).build(),
        None => single.build(),
    }
}

/// A name for each home, of letters that the bus takes.
fn name_on_bus(home: &Path) -> String {
    let home = std::path::absolute(home).unwrap_or_else(|_| home.to_owned());
    let mut hasher = DefaultHasher::new();
    home.hash(&mut hasher);
    format!("app.crosstrain.desktop.home{:016x}", hasher.finish())
}

/// Built here and not by the configuration, so that log and window state are ready before it.
fn show_window(app: &tauri::App) -> Result<(), tauri::Error> {
    for configured in &app.config().app.windows {
        tauri::WebviewWindowBuilder::from_config(app.handle(), configured)?
            .on_navigation(is_our_page)
            .build()?;
    }
    Ok(())
}

/// Whether the window may go to an address: only to its own page, never to a lesson's links or pictures.
fn is_our_page(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        "http" | "https" => url.host_str() == Some("tauri.localhost"),
        _ => false,
    }
}

/// The courses that ship with the program.
fn built_in_courses(app: &tauri::App) -> Result<PathBuf, tauri::Error> {
    Ok(app.path().resource_dir()?.join("content"))
}

/// Starts the log. Where no file can be written, the window opens all the same and says so itself: it is the ledger,
/// in the same folder, whose refusal a person can act on.
fn start_log(app: &tauri::App, folder: PathBuf) -> Result<(), tauri::Error> {
    let file = TargetKind::Folder { path: folder, file_name: Some("crosstrain".into()) };
    let handle = app.handle();
    handle.plugin(log_to([TargetKind::Stderr, file])).or_else(|error| {
        handle.plugin(log_to([TargetKind::Stderr]))?;
        log::warn!("no log file: {error}");
        Ok(())
    })
}

fn log_to(targets: impl IntoIterator<Item = TargetKind>) -> tauri::plugin::TauriPlugin<Wry> {
    tauri_plugin_log::Builder::new()
        .targets(targets.into_iter().map(Target::new))
        .level(log::LevelFilter::Info)
        .max_file_size(LOG_BYTES)
        .rotation_strategy(RotationStrategy::KeepOne)
        .timezone_strategy(TimezoneStrategy::UseLocal)
        .build()
}

/// Remembers size and place of the window beside the ledger; visibility stays ours.
fn window_state(home: &Path) -> tauri::plugin::TauriPlugin<Wry> {
    tauri_plugin_window_state::Builder::new()
        .with_filename(home.join("window.json").to_string_lossy())
        .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
        .build()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{is_our_page, name_on_bus};
    use crate::Arguments;

    #[test]
    fn the_window_goes_nowhere_but_to_its_own_page() {
        for (address, is_ours) in [
            ("tauri://localhost/", true),
            ("tauri://localhost/index.html", true),
            ("http://tauri.localhost/", true),
            ("https://example.org/", false),
            ("https://tauri.localhost.example.org/", false),
            ("picture://localhost/demo/hostile.svg", false),
            ("http://picture.localhost/demo/hostile.svg", false),
            ("file:///etc/passwd", false),
            ("data:text/html,x", false),
            ("lesson:one", false),
        ] {
            assert_eq!(is_our_page(&address.parse().unwrap()), is_ours, "{address}");
        }
    }

    #[test]
    fn each_home_has_a_name_of_its_own_on_the_bus() {
        let name = name_on_bus(Path::new("/home/priya/a"));
        assert_eq!(name, name_on_bus(Path::new("/home/priya/a")));
        assert_ne!(name, name_on_bus(Path::new("/home/priya/b")));
        assert!(name.len() < 255 && name.is_ascii(), "{name}");
    }

    #[test]
    fn the_file_of_a_second_start_is_found_where_that_was_started() {
        let start = |file: &str| {
            let words = ["crosstrain-desktop", "--home", "/h", file].map(str::to_owned);
            Arguments::file_of(words.into(), "/home/priya")
        };
        assert_eq!(start("a.crosstrain").unwrap(), Path::new("/home/priya/a.crosstrain"));
        assert_eq!(start("/tmp/a.course").unwrap(), Path::new("/tmp/a.course"));
        assert_eq!(Arguments::file_of(vec!["crosstrain-desktop".into()], "/home/priya"), None);
        assert_eq!(start("--nonsense"), None);
    }
}

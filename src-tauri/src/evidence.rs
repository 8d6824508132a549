//! The scheme `evidence:`: pictures, sounds and films that were handed in, a piece at a time, to those whom they concern;
//! and the two ways out of the window, another program and a copy.

use std::ops::Range;

use academy::Evidence;
use academy::request::OneEvidence;
use academy::view::Done;
use tauri::http::{HeaderValue, Method, Request, Response, StatusCode, header};
use tauri::{AppHandle, Manager, State, UriSchemeResponder};

use crate::desk::{Desk, Refusal};

/// The name of the scheme; the page's own policy allows it for pictures, sounds and films only.
pub(crate) const SCHEME: &str = "evidence";

/// Whatever it is, opened as a page it can run, load and frame nothing, and has no origin to speak for.
const POLICY: &str = "default-src 'none'; sandbox";

/// Answers one request, away from the thread that draws.
pub(crate) fn serve(app: AppHandle, request: Request<Vec<u8>>, responder: UriSchemeResponder) {
    tauri::async_runtime::spawn_blocking(move || {
        responder.respond(answer(&app.state::<Desk>(), &request));
    });
}

/// Asks another program to open a copy of a file. Not in the table of commands: only the shell knows other programs.
#[tauri::command(async)]
#[expect(clippy::needless_pass_by_value, reason = "Tauri hands a command its state by value")]
pub(crate) fn open_evidence(desk: State<'_, Desk>, request: OneEvidence) -> Result<Done, Refusal> {
    let folder = desk.copies();
    let path = desk.ask("open_evidence", |academy| academy.copy_to_open(&request, &folder))?;
    let opened = tauri_plugin_opener::open_path(&path, None::<&str>);
    opened.map_err(|error| {
        log::warn!("open_evidence: {error}");
        Refusal::new(academy::code::Code::NoProgram, path.display().to_string())
    })?;
    Ok(Done {})
}

/// Writes a copy of a file into the folder for downloads and tells where.
#[tauri::command(async)]
#[expect(clippy::needless_pass_by_value, reason = "Tauri hands a command its state by value")]
pub(crate) fn save_evidence(
    app: AppHandle,
    desk: State<'_, Desk>,
    request: OneEvidence,
) -> Result<String, Refusal> {
    let downloads = app.path().download_dir().or_else(|_| app.path().home_dir());
    let folder = downloads.map_err(|error| {
        log::warn!("save_evidence: {error}");
        Refusal::new(academy::code::Code::Unexpected, String::new())
    })?;
    let path = desk.ask("save_evidence", |academy| academy.copy_evidence(&request, &folder))?;
    Ok(path.display().to_string())
}

fn answer(desk: &Desk, request: &Request<Vec<u8>>) -> Response<Vec<u8>> {
    let address = request.uri().path().trim_start_matches('/');
    if request.method() != Method::GET {
        return refusal(StatusCode::METHOD_NOT_ALLOWED);
    }
    let found = desk.ask(SCHEME, |academy| academy.evidence_at(address)).ok();
    let playable = found.as_ref().and_then(|it| Some((it, it.media_type?)));
    let Some((evidence, media_type)) = playable else { return refusal(StatusCode::NOT_FOUND) };
    let asked = request.headers().get(header::RANGE).map(|it| it.to_str().unwrap_or_default());
    let (status, span) = match asked.map(|it| span_of(it, evidence)) {
        None => (StatusCode::OK, 0..evidence.size),
        Some(Some(span)) => (StatusCode::PARTIAL_CONTENT, span),
        Some(None) => return refusal(StatusCode::RANGE_NOT_SATISFIABLE),
    };
    match evidence.read(span.clone()) {
        Ok(bytes) => with(status, media_type, bytes, Some((span, evidence.size))),
        Err(error) => {
            log::warn!("{SCHEME}: {error}");
            refusal(StatusCode::NOT_FOUND)
        }
    }
}

/// The bytes that a player asks for, or as many of them as it gets at once. Players ask for one span at a time.
fn span_of(asked: &str, evidence: &Evidence) -> Option<Range<u64>> {
    let (start, end) = asked.strip_prefix("bytes=")?.split_once('-')?;
    let size = evidence.size;
    let (start, end) = match (start.trim(), end.trim()) {
        ("", last) => (size.saturating_sub(last.parse().ok()?), size),
        (start, "") => (start.parse().ok()?, size),
        (start, end) => (start.parse().ok()?, end.parse::<u64>().ok()?.checked_add(1)?.min(size)),
    };
    (start < end).then(|| start..end.min(start + evidence.piece()))
}

fn refusal(status: StatusCode) -> Response<Vec<u8>> {
    with(status, "text/plain", Vec::new(), None)
}

fn with(
    status: StatusCode,
    media_type: &'static str,
    body: Vec<u8>,
    of: Option<(Range<u64>, u64)>,
) -> Response<Vec<u8>> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_TYPE, media_type),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::CACHE_CONTROL, "no-store"),
        (header::ACCEPT_RANGES, "bytes"),
        // The page reads a sound as a whole where its player cannot ask for pieces.
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if let Some((span, size)) = of
        && status == StatusCode::PARTIAL_CONTENT
        && let Ok(range) =
            HeaderValue::from_str(&format!("bytes {}-{}/{size}", span.start, span.end - 1))
    {
        headers.insert(header::CONTENT_RANGE, range);
    }
    response
}

#[cfg(test)]
mod tests {
    use academy::request::{AddToFile, Ask, BeginFile, CreatePerson};
    use academy::view::Side;
    use tauri::http::{Method, Request, Response, StatusCode};

    use super::{SCHEME, answer};
    use crate::desk::Desk;
    use crate::world::SystemClock;

    /// "RIFF", a size, "WAVE", and more.
    const WAVE_BASE64: &str = "UklGRiQAAABXQVZFZm10IA==";
    const WAVE: &[u8] = b"RIFF\x24\0\0\0WAVEfmt ";

    /// A desk on which somebody has attached a sound and a text to a draft, and the addresses of both.
    fn desk(folder: &std::path::Path) -> (Desk, [String; 2]) {
        let courses = concat!(env!("CARGO_MANIFEST_DIR"), "/../content");
        let places = (folder.join("home"), courses.into(), folder.join("documents"));
        let desk = Desk::new(places.0, places.1, places.2, SystemClock::ahead(0));
        let (name, passphrase) = ("Priya".to_owned(), "amber fence plank".to_owned());
        let newcomer = CreatePerson { name, side: Side::Sales, passphrase };
        desk.ask("create_person", |it| it.create_person(newcomer)).unwrap();
        let address = |name: &str, base64: &str| {
            let begin = BeginFile { practice: "ninety-seconds".into(), name: name.into(), size: 1 };
            desk.ask("begin_file", |it| it.begin_file(begin)).unwrap();
            let more = AddToFile { base64: base64.into() };
            desk.ask("add_to_file", |it| it.add_to_file(more)).unwrap();
            let files = desk.ask("finish_file", |it| it.finish_file(Ask {})).unwrap().files;
            format!("draft/{}", files.iter().find(|it| it.name == name).unwrap().sha256)
        };
        let addresses = [address("call.wav", WAVE_BASE64), address("notes.txt", "SGVsbG8=")];
        (desk, addresses)
    }

    fn ask(desk: &Desk, method: Method, address: &str, range: Option<&str>) -> Response<Vec<u8>> {
        let request =
            Request::builder().method(method).uri(format!("{SCHEME}://localhost/{address}"));
        let request = range.into_iter().fold(request, |it, range| it.header("range", range));
        answer(desk, &request.body(Vec::new()).unwrap())
    }

    #[test]
    fn a_sound_comes_as_a_sound_that_can_do_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, [call, _]) = desk(folder.path());
        let whole = ask(&desk, Method::GET, &call, None);
        assert_eq!((whole.status(), whole.body().as_slice()), (StatusCode::OK, WAVE));
        assert_eq!(whole.headers()["content-type"], "audio/wav");
        assert_eq!(whole.headers()["x-content-type-options"], "nosniff");
        assert_eq!(whole.headers()["content-security-policy"], "default-src 'none'; sandbox");
    }

    #[test]
    fn a_player_gets_the_bytes_it_asks_for() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, [call, _]) = desk(folder.path());
        for (asked, range, bytes) in [
            ("bytes=0-3", "bytes 0-3/16", &WAVE[..4]),
            ("bytes=8-", "bytes 8-15/16", &WAVE[8..]),
            ("bytes=-4", "bytes 12-15/16", &WAVE[12..]),
            ("bytes=12-99", "bytes 12-15/16", &WAVE[12..]),
        ] {
            let part = ask(&desk, Method::GET, &call, Some(asked));
            assert_eq!(
                (part.status(), part.body().as_slice()),
                (StatusCode::PARTIAL_CONTENT, bytes)
            );
            assert_eq!(part.headers()["content-range"], range);
        }
        for asked in
            ["bytes=16-", "bytes=9-3", "bytes=a-b", "lines=1-2", "bytes=0-18446744073709551615"]
        {
            let part = ask(&desk, Method::GET, &call, Some(asked));
            assert_eq!(part.status(), StatusCode::RANGE_NOT_SATISFIABLE, "{asked}");
        }
    }

    #[test]
    fn nothing_else_can_be_had_by_this_way() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, [call, notes]) = desk(folder.path());
        let other = format!("draft/{}", "ab".repeat(32));
        for address in ["", "draft/", "draft/../crosstrain.sqlite", &notes, &other, "/etc/passwd"] {
            let found = ask(&desk, Method::GET, address, None);
            assert_eq!(found.status(), StatusCode::NOT_FOUND, "{address}");
        }
        let posted = ask(&desk, Method::POST, &call, None);
        assert_eq!(posted.status(), StatusCode::METHOD_NOT_ALLOWED);
        desk.ask("lock", |it| it.lock(Ask {})).unwrap();
        assert_eq!(ask(&desk, Method::GET, &call, None).status(), StatusCode::NOT_FOUND);
    }
}

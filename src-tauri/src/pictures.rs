//! The scheme `picture:`: the pictures of lessons, read-only, as pictures and nothing else.
//!
//! The window treats what comes from a scheme of its own as its own, so this one never answers with a page: only with
//! a type from the list of picture types, and with a policy under which even an SVG that is opened as a page can run,
//! load and reach nothing.

use academy::view::Appearance;
use tauri::http::{Method, Request, Response, StatusCode, header};
use tauri::{AppHandle, Manager, UriSchemeResponder};

use crate::desk::Desk;

/// The name of the scheme; the page's own policy allows it for pictures only.
pub(crate) const SCHEME: &str = "picture";

/// An SVG may colour itself; it may not run, load or frame anything, and it has no origin to speak for.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/// Answers one request, away from the thread that draws.
pub(crate) fn serve(app: AppHandle, request: Request<Vec<u8>>, responder: UriSchemeResponder) {
    tauri::async_runtime::spawn_blocking(move || {
        responder.respond(answer(&app.state::<Desk>(), &request));
    });
}

fn answer(desk: &Desk, request: &Request<Vec<u8>>) -> Response<Vec<u8>> {
    let address = request.uri().path().trim_start_matches('/');
    if request.method() != Method::GET {
        return refusal(StatusCode::METHOD_NOT_ALLOWED);
    }
    // The page says on what it shows the picture; the system may be set otherwise.
    let appearance = match request.uri().query() {
        Some("light") => Appearance::Light,
        Some("dark") => Appearance::Dark,
        _ => Appearance::System,
    };
    match desk.picture(address, appearance) {
        Some(picture) => with(StatusCode::OK, picture.media_type, picture.bytes),
        None => refusal(StatusCode::NOT_FOUND),
    }
}

fn refusal(status: StatusCode) -> Response<Vec<u8>> {
    with(status, "text/plain", Vec::new())
}

fn with(status: StatusCode, media_type: &'static str, body: Vec<u8>) -> Response<Vec<u8>> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    let headers = [
        (header::CONTENT_TYPE, media_type),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::CACHE_CONTROL, "no-cache"),
    ];
    for (name, value) in headers {
        response.headers_mut().insert(name, header::HeaderValue::from_static(value));
    }
    response
}

#[cfg(test)]
mod tests {
    use super::{SCHEME, answer};
    use crate::desk::Desk;
    use crate::world::SystemClock;
    use academy::request::{CreatePerson, OneLesson};
    use academy::view::Side;
    use tauri::http::{Method, Request, StatusCode};

    /// A desk on which a lesson with a picture was opened, beside which lies a file that no lesson shows.
    fn desk(folder: &std::path::Path) -> Desk {
        let unit = folder.join("courses/demo/01-unit/01-lesson");
        std::fs::create_dir_all(&unit).unwrap();
        let course = "id = \"demo\"\ntitle = \"Demo\"\nsummary = \"One.\"\nlanguage = \"en\"\n\
                      audience = \"everyone\"\norder = 1\nunits = [\"unit\"]\n";
        let lesson = "---\nid: one\ntitle: One\nsummary: One.\nminutes: 5\nobjectives: []\n---\n\
                      ![A square](my%20square.svg)\n";
        std::fs::write(folder.join("courses/demo/course.toml"), course).unwrap();
        let settings = "id = \"unit\"\ntitle = \"Unit\"\nsummary = \"One.\"\n";
        std::fs::write(folder.join("courses/demo/01-unit/unit.toml"), settings).unwrap();
        std::fs::write(unit.join("lesson.md"), lesson).unwrap();
        std::fs::write(unit.join("my square.svg"), "<svg width='9' height='9'/>").unwrap();
        std::fs::write(unit.join("secret.svg"), "<svg/>").unwrap();
        let desk = Desk::new(
            folder.join("home"),
            folder.join("courses"),
            folder.join("documents"),
            SystemClock::ahead(0),
        );
        let (name, passphrase) = ("Priya".to_owned(), "amber fence plank".to_owned());
        let newcomer = CreatePerson { name, side: Side::Sales, passphrase };
        desk.ask("create_person", |it| it.create_person(newcomer)).unwrap();
        desk.ask("lesson", |it| it.lesson(OneLesson { lesson: "one".to_owned() })).unwrap();
        desk
    }

    fn status(desk: &Desk, method: Method, path: &str) -> StatusCode {
        let uri = format!("{SCHEME}://localhost/{path}");
        answer(desk, &Request::builder().method(method).uri(uri).body(Vec::new()).unwrap()).status()
    }

    #[test]
    fn a_picture_of_a_lesson_comes_as_a_picture_that_can_do_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let desk = desk(folder.path());
        let uri = format!("{SCHEME}://localhost/demo/01-unit/01-lesson/my%20square.svg");
        let shown = answer(&desk, &Request::builder().uri(uri).body(Vec::new()).unwrap());
        assert_eq!(shown.status(), StatusCode::OK);
        assert_eq!(shown.headers()["content-type"], "image/svg+xml");
        assert_eq!(shown.headers()["x-content-type-options"], "nosniff");
        let policy = shown.headers()["content-security-policy"].to_str().unwrap();
        assert!(policy.starts_with("default-src 'none'") && policy.ends_with("sandbox"));
        assert_eq!(shown.body(), b"<svg width='9' height='9'/>");
    }

    #[test]
    fn a_drawing_comes_in_the_colours_of_the_page() {
        let folder = tempfile::tempdir().unwrap();
        let desk = desk(folder.path());
        let square = "demo/01-unit/01-lesson/my%20square.svg";
        let drawing = "<svg><style>@media (prefers-color-scheme: dark){}</style></svg>";
        std::fs::write(folder.path().join("courses/demo/01-unit/01-lesson/my square.svg"), drawing)
            .unwrap();
        for (query, condition) in [
            ("", "(prefers-color-scheme: dark)"),
            ("?sepia", "(prefers-color-scheme: dark)"),
            ("?light", "(max-width: 0)"),
            ("?dark", "(min-width: 0)"),
        ] {
            let uri = format!("{SCHEME}://localhost/{square}{query}");
            let shown = answer(&desk, &Request::builder().uri(uri).body(Vec::new()).unwrap());
            let shown = String::from_utf8(shown.into_body()).unwrap();
            assert_eq!(
                shown,
                drawing.replace("(prefers-color-scheme: dark)", condition),
                "{query}"
            );
        }
    }

    #[test]
    fn nothing_else_can_be_had_by_this_way() {
        let folder = tempfile::tempdir().unwrap();
        let desk = desk(folder.path());
        let lesson = "demo/01-unit/01-lesson";
        for path in [
            "",
            "demo/course.toml",
            &format!("{lesson}/secret.svg"),
            &format!("{lesson}/lesson.md"),
            &format!("{lesson}/../01-lesson/my%20square.svg"),
            &format!("{lesson}/%2E%2E/01-lesson/my%20square.svg"),
            "../home/crosstrain.sqlite",
            "%2Fetc%2Fpasswd",
            "/etc/passwd",
        ] {
            assert_eq!(status(&desk, Method::GET, path), StatusCode::NOT_FOUND, "{path}");
        }
        let square = format!("{lesson}/my%20square.svg");
        assert_eq!(status(&desk, Method::POST, &square), StatusCode::METHOD_NOT_ALLOWED);
    }

    #[test]
    fn a_file_that_has_become_something_else_is_not_served() {
        let folder = tempfile::tempdir().unwrap();
        let desk = desk(folder.path());
        let square = "demo/01-unit/01-lesson/my%20square.svg";
        assert_eq!(status(&desk, Method::GET, square), StatusCode::OK);
        let file = folder.path().join("courses/demo/01-unit/01-lesson/my square.svg");
        std::fs::write(&file, "<html><script>alert(1)</script></html>").unwrap();
        assert_eq!(status(&desk, Method::GET, square), StatusCode::NOT_FOUND);
        #[cfg(unix)]
        {
            let outside = folder.path().join("outside.svg");
            std::fs::write(&outside, "<svg/>").unwrap();
            std::fs::remove_file(&file).unwrap();
            std::os::unix::fs::symlink(&outside, &file).unwrap();
            assert_eq!(status(&desk, Method::GET, square), StatusCode::NOT_FOUND);
        }
    }
}

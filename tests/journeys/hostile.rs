//! A lesson from a stranger: whatever is written in it, it runs nothing, loads nothing and reaches nothing.

use e2e::harness::home::{Home, root};
use e2e::harness::lesson;
use e2e::harness::window::Window;
use serde_json::Value;

/// Counts what a hostile lesson has achieved in the page that shows it.
const ACHIEVED: &str = "
    const shown = document.querySelector('main');
    const forbidden = 'script, style, link, iframe, frame, object, embed, form, meta, base, svg, math, video, audio, '
        + 'source, template, [srcset], [style], [srcdoc], [formaction], [background], [ping]';
    const course = [...shown.querySelectorAll('[data-block]')];
    const inside = course.flatMap((it) => [...it.querySelectorAll('.prose *, .prose')]);
    const handlers = inside.flatMap((it) => [...it.attributes]).filter((it) => it.name.startsWith('on'));
    const addresses = inside.flatMap((it) => ['href', 'src', 'action', 'data', 'xlink:href']
        .map((name) => it.getAttribute(name)).filter((it) => it !== null));
    return {
        ran: String(window.hostile ?? 'nothing'),
        elements: inside.filter((it) => it.matches(forbidden)).map((it) => it.tagName),
        handlers: handlers.map((it) => it.name),
        addresses: addresses.filter((it) => !/^(https?:|mailto:)/.test(it)),
        pictures: inside.filter((it) => it.tagName === 'IMG').length,
        loaded: performance.getEntriesByType('resource').map((it) => it.name)
            .filter((it) => !it.startsWith('tauri://localhost') && !it.startsWith('ipc://localhost')
                && !it.startsWith('http://ipc.localhost')),
        blocks: course.length,
    };";

/// The hostile lesson, opened.
fn hostile_lesson(home: &Home) -> Window {
    let window = Window::open(home);
    lesson::join(&window, "Priya Raman", "Sales");
    window.button("Start, …").click();
    window.sees("The last words of the hostile lesson.");
    window
}

#[test]
fn a_lesson_from_a_stranger_can_run_nothing_load_nothing_and_reach_no_command() {
    let home = Home::with_courses(&root().join("tests/courses/hostile"));
    let window = hostile_lesson(&home);
    let achieved = window.run(ACHIEVED, Vec::new()).unwrap();
    assert_eq!(achieved["ran"], "nothing");
    for list in ["elements", "handlers", "addresses", "loaded"] {
        assert_eq!(achieved[list], Value::Array(Vec::new()), "{list}");
    }
    assert_eq!(achieved["pictures"], 0);
    assert!(achieved["blocks"].as_u64().unwrap() >= 3, "the lesson itself is shown: {achieved}");
}

#[test]
fn even_markup_that_got_past_the_filter_would_run_nothing_and_load_nothing() {
    let home = Home::new();
    let window = Window::open(&home);
    lesson::open_first(&window);
    let smuggled = "
        const done = arguments[arguments.length - 1];
        const stopped = [];
        document.addEventListener('securitypolicyviolation', (it) => stopped.push(it.effectiveDirective));
        const place = document.createElement('div');
        document.querySelector('main').append(place);
        place.innerHTML = `<img src=x onerror=\"window.hostile = 'handler'\">
            <img src=\"https://example.org/pixel.png\"><img src=\"data:image/png;base64,AA==\">
            <iframe src=\"https://example.org\"></iframe><object data=\"https://example.org/a\"></object>
            <link rel=stylesheet href=\"https://example.org/a.css\"><p style=\"color: red\">styled</p>`;
        const script = document.createElement('script');
        script.textContent = \"window.hostile = 'script'\";
        place.append(script);
        const timers = document.createElement('a');
        timers.href = \"javascript:window.hostile = 'address'\";
        place.append(timers);
        timers.click();
        return fetch('https://example.org').then(() => 'fetched', () => 'refused').then((fetched) => ({
            ran: String(window.hostile ?? 'nothing'), fetched, stopped: [...new Set(stopped)].sort(),
        }));";
    let stopped = window.run(smuggled, Vec::new()).unwrap();
    assert_eq!(stopped["ran"], "nothing", "{stopped}");
    assert_eq!(stopped["fetched"], "refused");
    let directives = stopped["stopped"].as_array().unwrap();
    for directive in ["connect-src", "img-src", "script-src-elem"] {
        assert!(directives.contains(&directive.into()), "{directive} stopped something: {stopped}");
    }
}

#[test]
fn a_command_that_is_not_in_the_table_is_refused() {
    let home = Home::new();
    let window = Window::open(&home);
    lesson::open_first(&window);
    for command in
        ["plugin:fs|read_file", "plugin:shell|execute", "plugin:window|close", "no_such_command"]
    {
        let ask = format!(
            "return window.__TAURI_INTERNALS__.invoke('{command}', {{}}).then(() => 'allowed', () => 'refused')"
        );
        assert_eq!(window.run(&ask, Vec::new()).unwrap(), "refused", "{command}");
    }
}

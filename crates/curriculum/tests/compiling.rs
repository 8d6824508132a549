//! What an author's folder becomes.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

use curriculum::{
    Audience, BlockId, Compiled, Content, CourseOutline, Feedback, Folder, LessonId, Library, Quiz,
    Revision, Severity, Shape, Side, SkillId, compile, compile_lesson,
};
use rstest::rstest;
use std::fmt::Write;
use std::path::Path;

const COURSE: &str = include_str!("sample/course.toml");
const UNIT: &str = include_str!("sample/01-know-it/unit.toml");
const LESSON: &str = include_str!("sample/01-know-it/01-colours/lesson.md");
const PRACTICE: &str = include_str!("sample/01-know-it/90-ninety-seconds/lesson.md");
const SKILL: &str = include_str!("sample/skills/explain-it.md");

const LESSON_PATH: &str = "01-know-it/01-colours/lesson.md";
const SKILL_PATH: &str = "skills/explain-it.md";

/// The sample course, with some files replaced or added.
fn files(changes: &[(&str, &str)]) -> Folder {
    let sample = [
        ("course.toml", COURSE),
        ("01-know-it/unit.toml", UNIT),
        (LESSON_PATH, LESSON),
        ("01-know-it/90-ninety-seconds/lesson.md", PRACTICE),
        (SKILL_PATH, SKILL),
    ];
    let all = sample.iter().chain(changes);
    Folder::of(all.map(|(path, text)| ((*path).to_owned(), (*text).to_owned())))
}

fn sound(folder: &Folder) -> Library {
    let Compiled { library, diagnostics } = compile(folder);
    assert_eq!(diagnostics, []);
    library
}

fn lesson_with(text: &str) -> Library {
    sound(&files(&[(LESSON_PATH, text)]))
}

fn id(text: &str) -> LessonId {
    LessonId::parse(text).unwrap()
}

fn revisions(library: &Library) -> Vec<(String, Revision)> {
    let lesson = library.lesson(&id("green-amber-red")).unwrap().lesson;
    lesson.blocks.iter().map(|it| (it.id.to_string(), it.revision)).collect()
}

/// A lesson as a reviewer wants to read it.
fn told(library: &Library, lesson: &str) -> String {
    let lesson = library.lesson(&id(lesson)).unwrap().lesson;
    let mut told = format!("{} | {} | {} min\n", lesson.id, lesson.title, lesson.minutes);
    for objective in &lesson.objectives {
        writeln!(told, "objective {}: {}", objective.id, objective.text).unwrap();
    }
    for block in &lesson.blocks {
        let revision = &block.revision.to_string()[..8];
        writeln!(told, "\n=== {} | {:?} | {revision}", block.id, block.title).unwrap();
        match &block.content {
            Content::Prose { html } => writeln!(told, "{html}").unwrap(),
            Content::Guess { prompt_html } => writeln!(told, "guess: {prompt_html}").unwrap(),
            Content::Cards { intro_html, cards } => {
                writeln!(told, "cards: {intro_html}").unwrap();
                for card in cards {
                    writeln!(told, "- {} = {}", card.front_html, card.back_html).unwrap();
                }
            }
            Content::Quiz(quiz) => {
                writeln!(told, "quiz {:?}", quiz.objectives.here).unwrap();
                writeln!(told, "{}", quiz.prompt_html).unwrap();
                writeln!(told, "{}", told_shape(&quiz.shape)).unwrap();
            }
            Content::Steps(it) => {
                writeln!(told, "steps: {}", it.intro_html).unwrap();
                for step in &it.steps {
                    writeln!(told, "- {} {:?}", step.html, step.blank).unwrap();
                }
            }
            Content::Reflect { prompt_html } => writeln!(told, "reflect: {prompt_html}").unwrap(),
            Content::Checklist { intro_html, items } => {
                writeln!(told, "checklist: {intro_html}").unwrap();
                for item in items {
                    writeln!(told, "- {} ({})", item.html, item.words).unwrap();
                }
            }
            Content::Scenario(it) => {
                writeln!(told, "scenario: {} {:?}", it.intro_html, it.meters).unwrap();
            }
            Content::Practice(it) => {
                writeln!(told, "practice of {}: {:?}", it.skill, it.objectives.here).unwrap();
                writeln!(told, "{}", it.brief_html).unwrap();
            }
        }
    }
    told
}

/// What a quiz asks for, with its key.
fn told_shape(shape: &Shape) -> String {
    let (mut told, feedback) = match shape {
        Shape::Choice { choice, options } => {
            let told = options.iter().map(|it| {
                let mark = if it.is_correct { "right" } else { "wrong" };
                format!("- {mark}: {}\n  {}\n", it.html, it.feedback_html)
            });
            (format!("{choice:?}\n") + &told.collect::<String>(), None)
        }
        Shape::Order(it) => {
            let items = it.items.iter().map(|it| format!("- {} {}\n", it.html, it.feedback_html));
            (items.collect(), Some(&it.feedback))
        }
        Shape::Match(it) => {
            let rows = it.rows.iter();
            let rows =
                rows.map(|row| format!("- {} = {}\n", row.html, it.targets[row.target].html));
            (it.heads.join(" = ") + "\n" + &rows.collect::<String>(), Some(&it.feedback))
        }
        Shape::Written(it) => {
            let accepted = it.accepted.iter().map(|it| format!("- {}\n", it.shown));
            (accepted.collect(), Some(&it.feedback))
        }
    };
    if let Some(Feedback { right_html, wrong_html }) = feedback {
        writeln!(told, "if right: {right_html}\nif wrong: {wrong_html}").unwrap();
    }
    told
}

#[test]
fn a_whole_lesson_reads_as_its_author_meant_it() {
    insta::assert_snapshot!(told(&sound(&files(&[])), "green-amber-red"));
}

#[test]
fn a_course_knows_its_parts() {
    let library = sound(&files(&[]));
    let course = &library.courses[0];
    assert_eq!((course.id.as_str(), course.audience), ("demo-skills", Audience::Sales));
    assert_eq!(course.units[0].skill.as_ref().map(SkillId::as_str), Some("explain-it"));
    let (of, skill) = library.skill(&SkillId::parse("explain-it").unwrap()).unwrap();
    assert_eq!(of.id, course.id);
    assert_eq!(skill.signatures, [Side::Sales, Side::Engineering]);
    assert_eq!(skill.valid_for_days, 365);
    let titles: Vec<&str> = skill.rubric.criteria.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(titles, ["truth", "plain-words", "time"]);
    assert_eq!(skill.rubric.criteria[0].levels[3], "No red claim, and names one limit unasked");
    let (found, block, practice) =
        library.practice(&BlockId::parse("ninety-seconds").unwrap()).unwrap();
    assert_eq!(found.lesson.id.as_str(), "ninety-seconds-for-a-stranger");
    assert_eq!(block.title, "Ninety seconds");
    assert_eq!(practice.skill, skill.id);
    assert_eq!(found.lesson.practice().map(|(block, _)| &block.id), Some(&block.id));
    assert!(library.practice(&BlockId::parse("your-guess").unwrap()).is_none());
}

#[test]
fn a_folder_of_courses_stands_in_the_order_of_the_shelf() {
    let other = COURSE
        .replace("demo-skills", "before-all")
        .replace("order = 2", "order = 1")
        .replace("\"know-it\"", "");
    let folder = [
        ("a/course.toml", COURSE),
        ("a/01-know-it/unit.toml", UNIT),
        ("a/01-know-it/01-colours/lesson.md", LESSON),
        ("a/skills/explain-it.md", SKILL),
        ("z/course.toml", &other),
        ("README.md", "# Not a course"),
    ];
    let folder = folder.map(|(path, text)| (path.to_owned(), text.to_owned()));
    let library = sound(&Folder::of(folder));
    let ids: Vec<&str> = library.courses.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids, ["before-all", "demo-skills"]);
}

#[test]
fn only_the_whole_key_is_right() {
    let library = sound(&files(&[]));
    let lesson = library.lesson(&id("green-amber-red")).unwrap().lesson;
    let quizzes = lesson.blocks.iter().filter_map(|it| match &it.content {
        Content::Quiz(quiz) => Some(quiz),
        _ => None,
    });
    let [single, several, order, pairs, number] = quizzes.collect::<Vec<_>>()[..] else {
        panic!("five quizzes")
    };
    let is_right = |quiz: &Quiz, places: &[usize], text: &str| {
        quiz.given(places, text).map(|given| quiz.is_right(&given))
    };
    assert_eq!(is_right(single, &[1], ""), Some(true));
    assert_eq!(is_right(single, &[0], ""), Some(false));
    assert_eq!(is_right(several, &[2, 0], ""), Some(true));
    assert_eq!(is_right(several, &[0], ""), Some(false));
    assert_eq!(is_right(several, &[0, 1, 2], ""), Some(false));
    assert_eq!(is_right(order, &[0, 1, 2], ""), Some(true));
    assert_eq!(is_right(order, &[1, 0, 2], ""), Some(false));
    assert_eq!(is_right(pairs, &[0, 1, 0], ""), Some(true));
    assert_eq!(is_right(pairs, &[0, 1, 1], ""), Some(false));
    assert_eq!(is_right(number, &[], " 71,5 dB "), Some(true));
    assert_eq!(is_right(number, &[], "70.9"), Some(false));
}

#[test]
fn what_does_not_fit_a_question_is_no_answer_to_it() {
    let library = sound(&files(&[]));
    let lesson = library.lesson(&id("green-amber-red")).unwrap().lesson;
    let quizzes = lesson.blocks.iter().filter_map(|it| match &it.content {
        Content::Quiz(quiz) => Some(quiz),
        _ => None,
    });
    let unfit: [&[&[usize]]; 5] = [
        &[&[], &[2], &[0, 1]],
        &[&[], &[0, 9]],
        &[&[], &[0, 1], &[0, 1, 1], &[0, 1, 2, 3]],
        &[&[], &[0, 1], &[0, 1, 2], &[0, 1, 0, 1]],
        &[&[], &[0]],
    ];
    for (quiz, unfit) in quizzes.zip(unfit) {
        for places in unfit {
            assert_eq!(quiz.given(places, " "), None, "{places:?} for {:?}", quiz.shape);
        }
    }
}

#[test]
fn an_edit_changes_the_block_it_touches_and_no_other() {
    let before = revisions(&sound(&files(&[])));
    let edited = LESSON.replace("Read it aloud once.", "Read it aloud twice.");
    let after = revisions(&lesson_with(&edited));
    let changed = before.iter().zip(&after).filter(|(a, b)| a != b);
    let changed: Vec<&str> = changed.map(|(a, _)| a.0.as_str()).collect();
    assert_eq!(changed, ["after-your-guess"]);
}

#[test]
fn moving_a_part_keeps_what_people_did_in_it() {
    let before = revisions(&sound(&files(&[])));
    let at = LESSON.find("## What each colour").unwrap();
    let moved = format!("{}## New\n\nA new part.\n\n{}", &LESSON[..at], &LESSON[at..]);
    let after = revisions(&lesson_with(&moved));
    assert_eq!(after.len(), before.len() + 1);
    assert!(before.iter().all(|it| after.contains(it)));
}

#[test]
fn a_lesson_saved_on_windows_is_the_same_lesson() {
    let before = sound(&files(&[]));
    let after = lesson_with(&LESSON.replace('\n', "\r\n"));
    assert_eq!(after, before);
}

#[test]
fn re_aligning_a_rubric_is_no_edit_but_a_word_is() {
    let skill = |text: &str| {
        let library = sound(&files(&[(SKILL_PATH, text)]));
        library.courses[0].skills[0].rubric.clone()
    };
    let before = skill(SKILL);
    let aligned = SKILL.replace(" | ", "    |  ").replace("| --- |", "|:---|");
    assert_ne!(aligned, SKILL);
    assert_eq!(skill(&aligned), before);
    let reworded = skill(&SKILL.replace("names one limit unasked", "names two limits unasked"));
    assert_ne!(reworded.revision, before.revision);
}

#[rstest]
#[case(SKILL_PATH, "valid_for: 12 months", "valid_for: a while", "skill-front-matter")]
#[case("01-know-it/unit.toml", "title =", "titel =", "unit-file")]
#[case(LESSON_PATH, "- [x] \"We'll", "- [ ] \"We'll", "quiz-without-answer")]
fn one_mistake_is_one_finding(
    #[case] path: &str,
    #[case] written: &str,
    #[case] instead: &str,
    #[case] rule: &str,
) {
    let text = [(LESSON_PATH, LESSON), (SKILL_PATH, SKILL), ("01-know-it/unit.toml", UNIT)];
    let (_, text) = text.iter().find(|(it, _)| *it == path).unwrap();
    assert!(text.contains(written));
    let compiled = compile(&files(&[(path, &text.replace(written, instead))]));
    let found: Vec<(&str, Severity)> =
        compiled.diagnostics.iter().map(|it| (it.rule, it.severity)).collect();
    assert_eq!(found, [(rule, Severity::Error)]);
    assert!(compiled.has_errors());
}

#[test]
fn a_lesson_that_exists_twice_is_taught_once() {
    let compiled = compile(&files(&[("01-know-it/02-copy/lesson.md", LESSON)]));
    assert_eq!(compiled.library.lessons().count(), 2);
    let found = &compiled.diagnostics[0];
    assert_eq!((found.rule, found.line), ("duplicate-id", 2));
    assert!(found.message.contains(&format!("{LESSON_PATH}:2")), "{}", found.message);
}

#[test]
fn an_empty_folder_is_an_empty_library() {
    let compiled = compile(&Folder::default());
    assert!(compiled.library.courses.is_empty());
    assert_eq!(compiled.diagnostics, []);
}

#[test]
fn a_folder_with_lessons_and_no_course_file_says_so() {
    let compiled = compile(&Folder::of([("a/01-b/01-c/lesson.md".to_owned(), LESSON.to_owned())]));
    let found = &compiled.diagnostics[0];
    assert_eq!((found.rule, found.file.as_str()), ("course-file", "a/course.toml"));
}

#[test]
fn a_note_without_a_title_has_one_in_the_language_of_its_course() {
    let note = format!("{LESSON}\n> [!tip]\n> Text.\n\n> [!warning] Halt\n> Text.\n");
    let titles = |language: &str| {
        let course = COURSE.replace("language = \"en\"", &format!("language = \"{language}\""));
        let folder = files(&[("course.toml", &course), (LESSON_PATH, &note)]);
        let compiled = compile(&folder);
        let outline = CourseOutline::of(&compiled.library.courses[0], Path::new(""));
        let alone = compile_lesson(&folder, LESSON_PATH, &outline).unwrap();
        let lesson = compiled.library.lessons().find(|it| it.lesson.path == LESSON_PATH).unwrap();
        assert_eq!(*lesson.lesson, alone);
        let html = alone.blocks.iter().filter_map(|it| match &it.content {
            Content::Prose { html } => Some(html.as_str()),
            _ => None,
        });
        let html: String = html.collect();
        let titles = html.split("<p class=\"aside-title\">").skip(1);
        titles.map(|it| it.split('<').next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let both = |tip: &str| vec![tip.to_owned(), "Halt".to_owned()];
    assert_eq!(titles("en")[titles("en").len() - 2..], both("Tip"));
    assert_eq!(titles("de-AT")[titles("de-AT").len() - 2..], both("Tipp"));
}

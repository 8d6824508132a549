//! Every place of a course that HTML can be in.

use crate::{Compiled, Content, Feedback, Lesson, Shape};

/// Every piece of HTML in a course.
pub(crate) fn pieces(compiled: &Compiled) -> Vec<&str> {
    let lessons = compiled.library.lessons().flat_map(|it| pieces_of(it.lesson));
    let skills = compiled.library.courses.iter().flat_map(|it| &it.skills);
    lessons.chain(skills.map(|it| it.summary_html.as_str())).collect()
}

fn pieces_of(lesson: &Lesson) -> Vec<&str> {
    let mut pieces: Vec<&str> = Vec::new();
    for block in &lesson.blocks {
        match &block.content {
            Content::Prose { html } => pieces.push(html),
            Content::Guess { prompt_html } | Content::Reflect { prompt_html } => {
                pieces.push(prompt_html);
            }
            Content::Practice(it) => pieces.push(&it.brief_html),
            Content::Steps(it) => {
                let blanks = it.steps.iter().filter_map(|it| it.blank.as_ref());
                pieces.push(&it.intro_html);
                pieces.extend(it.steps.iter().map(|it| it.html.as_str()));
                pieces.extend(blanks.map(|it| it.answer_html.as_str()));
            }
            Content::Checklist { intro_html, items } => {
                pieces.push(intro_html);
                pieces.extend(items.iter().map(|it| it.html.as_str()));
            }
            Content::Scenario(it) => pieces.push(&it.intro_html),
            Content::Cards { intro_html, cards } => {
                pieces.push(intro_html);
                pieces.extend(cards.iter().flat_map(|it| [&*it.front_html, &*it.back_html]));
            }
            Content::Quiz(quiz) => {
                pieces.push(&quiz.prompt_html);
                pieces.extend(pieces_of_shape(&quiz.shape));
            }
        }
    }
    pieces
}

fn pieces_of_shape(shape: &Shape) -> Vec<&str> {
    fn of(it: &Feedback) -> [&str; 2] {
        [&it.right_html, &it.wrong_html]
    }
    match shape {
        Shape::Choice { options, .. } => {
            options.iter().flat_map(|it| [&*it.html, &*it.feedback_html]).collect()
        }
        Shape::Order(it) => {
            let items = it.items.iter().flat_map(|it| [&*it.html, &*it.feedback_html]);
            items.chain(of(&it.feedback)).collect()
        }
        Shape::Match(it) => {
            let rows = it.rows.iter().map(|it| &*it.html);
            let targets = it.targets.iter().map(|it| &*it.html);
            let heads = it.heads.iter().map(String::as_str);
            heads.chain(rows).chain(targets).chain(of(&it.feedback)).collect()
        }
        Shape::Written(it) => of(&it.feedback).to_vec(),
    }
}

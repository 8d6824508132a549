//! Reads one lesson: front matter, then its blocks in order.

use super::form::{Form, KEYS};
use super::run::Run;
use super::seen::Named;
use super::skill::Skills;
use super::{Desk, cards, checklist, objectives, practice, quiz, scenario, steps};
use crate::front_matter::FrontMatter;
use crate::markdown::callout::{self, Interactive, Kind, Opener};
use crate::markdown::{Page, quotes::curl, slug::slug, write};
use crate::rules::{
    bad_id, comment_key, duplicate_id, empty_lesson, front_matter, front_matter_key, missing_id,
    objective_never_assessed, page_rules, second_practice,
};
use crate::source::Source;
use crate::{
    Block, BlockId, Content, Lesson, LessonId, Mentions, Objective, ObjectiveId, Revision,
};
use pulldown_cmark::{HeadingLevel, Tag};

/// The lesson in a file; nothing if there is none or nobody could tell which it is.
pub(super) fn read(desk: &mut Desk<'_>, path: &str, skills: &Skills) -> Option<Lesson> {
    let text = desk.folder.text(path)?;
    desk.seen.begin_lesson();
    let source = Source::new(path, text);
    let front = front_matter::split(&source, &mut desk.report)?;
    front_matter_key::check(&front, &source, &KEYS, &mut desk.report);
    let form = match Form::plain(front.yaml) {
        Some(form) => form,
        None => front_matter::read(&front, &source, &mut desk.report)?,
    };
    let is_complete = front_matter::complete(&form, &front, &source, &mut desk.report);
    let id = form.id.as_ref()?;
    let id_at = front.at(id);
    let id = bad_id::check(LessonId::parse, &id.value, &source, id_at, &mut desk.report)?;
    if !duplicate_id::check(desk, &Named::Lesson, id.as_str(), &source, id_at) {
        return None;
    }
    let objectives = objectives_of(desk, &form, &front, &source);
    let page = Page::parse(&source, front.body_at).beside(desk.neighbours).speaking(desk.language);
    page_rules::check(&page, &mut desk.report);
    let known: Vec<Objective> = objectives.iter().map(|(it, _)| it.clone()).collect();
    let mut reader = Reader { desk, page: &page, objectives: &known, skills, blocks: Vec::new() };
    reader.read();
    let blocks = reader.blocks;
    objective_never_assessed::check(&objectives, &page, &source, &mut desk.report);
    if blocks.is_empty() {
        empty_lesson::check(&page, front.body_at, &mut desk.report);
        return None;
    }
    is_complete.then_some(())?;
    Some(Lesson {
        id,
        path: path.to_owned(),
        title: curl(&form.title?),
        summary: curl(&form.summary?),
        minutes: form.minutes?,
        objectives: known,
        blocks,
        pictures: page.pictures().collect(),
        mentions: Mentions {
            terms: form.terms,
            people: form.people,
            claims: form.claims,
            sources: form.sources,
            check_by: form.check_by,
        },
    })
}

/// The objectives and where the id of each is written.
fn objectives_of(
    desk: &mut Desk<'_>,
    form: &Form,
    front: &FrontMatter<'_>,
    source: &Source<'_>,
) -> Vec<(Objective, usize)> {
    let mut objectives = Vec::new();
    for it in form.objectives.iter().flatten() {
        let at = front.at(&it.id);
        let id = bad_id::check(ObjectiveId::parse, &it.id.value, source, at, &mut desk.report);
        let Some(id) = id else { continue };
        if duplicate_id::check(desk, &Named::Objective, id.as_str(), source, at) {
            objectives.push((Objective { id, text: curl(&it.text) }, at));
        }
    }
    objectives
}

/// Walks through the text of a lesson and collects its blocks.
struct Reader<'r, 'd, 'p> {
    desk: &'r mut Desk<'d>,
    page: &'r Page<'p>,
    objectives: &'r [Objective],
    skills: &'r Skills,
    blocks: Vec<Block>,
}

impl<'p> Reader<'_, '_, 'p> {
    fn read(&mut self) {
        let page = self.page;
        let mut run = Run::new("opening".to_owned(), String::new());
        for at in page.top() {
            if page.is_comment(at) || matches!(page.tag(at), Some(Tag::FootnoteDefinition(_))) {
                continue;
            }
            if let Some(Tag::Heading { level: HeadingLevel::H2, .. }) = page.tag(at) {
                self.finish(run);
                let title = page.words(at..page.nodes[at].end);
                run = Run::new(slug(&title), title);
            }
            let opener = callout::opener(page, at);
            if let Some(opener) = opener
                && let Kind::Interactive(kind) = opener.kind
            {
                self.finish(run);
                let id = self.interactive(at, kind, &opener);
                run = Run::new(format!("after-{id}"), String::new());
            } else {
                run.nodes.push(at);
            }
        }
        self.finish(run);
    }

    /// Makes a block of the text since the last one, if there is any.
    fn finish(&mut self, run: Run) {
        let page = self.page;
        let Some(start) = run.start(page) else { return };
        let Ok(id) = BlockId::parse(&run.id) else { return };
        if self.is_new(&id, start) {
            self.blocks.extend(run.block(page));
        }
    }

    /// Reads a callout that is a block of its own; yields the name that text behind it goes by.
    fn interactive(&mut self, at: usize, kind: Interactive, opener: &Opener<'p>) -> String {
        let page = self.page;
        let comment = callout::comment(page, at);
        comment_key::check(&comment, page.source, &mut self.desk.report);
        let Some(entry) = comment.value("id") else {
            let title = opener.title(page);
            missing_id::report(page, at, kind, &title, &mut self.desk.report);
            return slug(&title);
        };
        let report = &mut self.desk.report;
        let id = bad_id::check(BlockId::parse, entry.value, page.source, entry.at, report);
        let Some(id) = id else { return slug(entry.value) };
        let after = id.to_string();
        if !self.is_new(&id, entry.at) {
            return after;
        }
        let report = &mut self.desk.report;
        let objectives = objectives::named(&comment, self.objectives, page.source, report);
        let mut revision = Revision::of(page.written(at));
        let content = match kind {
            Interactive::Quiz => {
                quiz::read(page, at, opener, objectives, report).map(Content::Quiz)
            }
            Interactive::Guess => {
                let prompt_html = write::html_from(page, page.children(at), opener.body_at);
                Some(Content::Guess { prompt_html })
            }
            Interactive::Cards => cards::read(page, at, opener, report),
            Interactive::Steps => steps::read(page, at, opener, report),
            Interactive::Reflect => {
                let prompt_html = write::html_from(page, page.children(at), opener.body_at);
                Some(Content::Reflect { prompt_html })
            }
            Interactive::Checklist => checklist::read(page, at, opener, report),
            Interactive::Scenario => {
                let found = scenario::read(self.desk, page, at, opener, &comment);
                found.map(|(scenario, whole)| {
                    revision = whole;
                    Content::Scenario(scenario)
                })
            }
            Interactive::Practice => {
                if !second_practice::check(page, at, &self.blocks, report) {
                    return after;
                }
                let desk = &mut *self.desk;
                practice::read(desk, page, at, opener, &comment, objectives, self.skills)
                    .map(Content::Practice)
            }
        };
        if let Some(content) = content {
            let title = opener.title(page);
            let line = page.source.line_of(page.nodes[at].range.start);
            self.blocks.push(Block { id, line, title, revision, body: revision, content });
        }
        after
    }

    fn is_new(&mut self, id: &BlockId, at: usize) -> bool {
        duplicate_id::check(self.desk, &Named::Block, id.as_str(), self.page.source, at)
    }
}

//! Checklists: ticks are kept on this laptop, by the words of what is ticked, and never leave it.

use std::collections::BTreeSet;

use curriculum::{Block, ChecklistItem, Content};

use crate::Academy;
use crate::code::Code;
use crate::error::Error;
use crate::request::{ClearTicks, TickItem};
use crate::view::Done;
use crate::view::own_words::ChecklistItemView;

fn subject(lesson: &str, block: &str) -> String {
    format!("checklist:{lesson}:{block}")
}

impl Academy {
    /// Ticks a box of a checklist, or takes the tick back.
    pub fn tick_item(&mut self, request: TickItem) -> Result<Done, Error> {
        let at = self.open_lesson(&request.lesson)?;
        let items = find_items(at.block(&request.block)?)?;
        let place = usize::try_from(request.item).ok();
        let item = place
            .and_then(|it| items.get(it))
            .ok_or_else(|| Error::refused(Code::NotHere, request.block.clone()))?;
        let subject = subject(&request.lesson, &request.block);
        let mut ticked = self.ticked(&subject)?;
        if request.is_ticked {
            ticked.insert(item.words.clone());
        } else {
            ticked.remove(&item.words);
        }
        self.keep_ticks(&subject, &ticked)
    }

    /// Takes all ticks off a checklist, for the next time.
    pub fn clear_ticks(&mut self, request: ClearTicks) -> Result<Done, Error> {
        let at = self.open_lesson(&request.lesson)?;
        find_items(at.block(&request.block)?)?;
        self.keep_ticks(&subject(&request.lesson, &request.block), &BTreeSet::new())
    }

    /// The words of what is ticked in a checklist by whoever is signed in.
    pub(crate) fn ticked_in(&self, lesson: &str, block: &str) -> Result<BTreeSet<String>, Error> {
        self.ticked(&subject(lesson, block))
    }

    /// The words of what is ticked, so that an edited list keeps the ticks of what stayed.
    fn ticked(&self, subject: &str) -> Result<BTreeSet<String>, Error> {
        let Some(kept) = self.ledger.draft(&self.me()?, subject)? else {
            return Ok(BTreeSet::new());
        };
        serde_json::from_str(&kept.body)
            .map_err(|error| Error::broke(Code::Unexpected, subject, error))
    }

    fn keep_ticks(&mut self, subject: &str, ticked: &BTreeSet<String>) -> Result<Done, Error> {
        let body = serde_json::to_string(ticked)
            .map_err(|error| Error::broke(Code::Unexpected, subject, error))?;
        self.ledger.keep_draft(&self.me()?, subject, &body)?;
        Ok(Done {})
    }
}

/// The boxes of a checklist, with the ticks if there are any.
pub(crate) fn item_views(
    items: &[ChecklistItem],
    ticked: Option<&BTreeSet<String>>,
) -> Vec<ChecklistItemView> {
    let views = items.iter().map(|it| ChecklistItemView {
        html: it.html.clone(),
        is_ticked: ticked.is_some_and(|ticked| ticked.contains(&it.words)),
    });
    views.collect()
}

fn find_items(block: &Block) -> Result<&[ChecklistItem], Error> {
    let Content::Checklist { items, .. } = &block.content else {
        return Err(Error::refused(Code::NotHere, block.id.as_str()));
    };
    Ok(items)
}

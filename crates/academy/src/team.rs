//! Teams: who may sign because a leader said so.

use ledger::{Entitlement, SkillId, TeamJoined};

use crate::Academy;
use crate::error::Error;
use crate::mentor_card::key_of;
use crate::view::team::EntitlementView;

impl Academy {
    /// The title of a skill, or its id if its course is not on this laptop.
    pub(crate) fn skill_title(&self, id: &SkillId) -> String {
        let skill = self.find_skill(id.as_str());
        skill.map_or_else(|| id.to_string(), |(_, it)| it.title.clone())
    }

    /// The name of a team that somebody joined; empty where its leader's word is not here.
    pub(crate) fn team_name(&self, it: &TeamJoined) -> Result<String, Error> {
        let led = self.ledger.teams_led_by(&it.leader)?;
        Ok(led.iter().find(|led| led.id == it.team).map_or_else(String::new, |it| it.name.clone()))
    }

    /// Why somebody may sign, ready to show.
    pub(crate) fn entitlement(&self, it: &Entitlement) -> Result<EntitlementView, Error> {
        Ok(match it {
            Entitlement::Chosen { at } => EntitlementView::Chosen { at: at.0 },
            Entitlement::Appointed { by, team, at } => {
                let leader = self.ledger.person(by)?;
                let by = leader.map_or_else(|| key_of(by), |it| it.name);
                EntitlementView::Appointed { by, team: team.clone(), at: at.0 }
            }
        })
    }
}

//! Backups as a person meets them: one a day beside the window, a list, and going back.

use academy::code::Code;
use academy::request::{Ask, OneBackup, Unlock};
use academy::view::backup::LostView;
use academy::view::{SeenKind, Side};

use crate::stage::{PASSPHRASE, Stage};

fn backups(stage: &mut Stage) -> Vec<(i64, Option<u32>)> {
    let view = stage.academy.backups(Ask {}).unwrap();
    view.kept.iter().map(|it| (it.taken, it.since.as_ref().map(|it| it.new))).collect()
}

#[test]
fn a_backup_is_taken_each_day_once_somebody_is_there() {
    let mut stage = Stage::new();
    assert!(stage.academy.daily_backup().is_none(), "nobody is signed in");
    stage.joins("Priya", Side::Sales);
    stage.academy.daily_backup().unwrap().take().unwrap();
    assert_eq!(backups(&mut stage).len(), 1);
    assert!(stage.academy.daily_backup().is_none(), "not with every click");
    stage.pass_days(1);
    let next = stage.academy.daily_backup().unwrap();
    next.take().unwrap();
    next.take().unwrap();
    assert_eq!(backups(&mut stage).len(), 2);
}

#[test]
fn going_back_says_what_would_be_gone_and_keeps_it() {
    let mut stage = Stage::new();
    let mateo = stage.joins("Mateo", Side::Engineering);
    let priya = stage.joins("Priya", Side::Sales);
    stage.academy.back_up(Ask {}).unwrap();
    stage.pass_days(1);
    stage.hands_in("It predicts noise.", &mateo);
    stage.joins("Pia", Side::Sales);
    stage.sits_down(&priya);
    let (taken, since) = backups(&mut stage)[0];
    assert!(since.is_some_and(|it| it >= 2), "{since:?}");
    let view = stage.academy.look_at_backup(OneBackup { taken }).unwrap();
    assert!(view.lost.contains(&LostView { kind: SeenKind::Submissions, count: 1 }), "{view:?}");
    assert_eq!((view.of_others, view.profiles), (1, vec!["Pia".to_owned()]));

    let back = stage.academy.go_back(OneBackup { taken }).unwrap();
    assert_eq!(back.session.person.name, "Priya");
    assert!(stage.practice().attempts.is_empty());
    let people = stage.academy.start(Ask {}).unwrap().people;
    assert_eq!(people.len(), 2, "{people:?}");
    // Nothing is gone for good.
    assert_eq!(backups(&mut stage)[0].0, back.kept_as);
    stage.academy.go_back(OneBackup { taken: back.kept_as }).unwrap();
    assert_eq!(stage.practice().attempts.len(), 1);
}

#[test]
fn a_backup_without_me_or_with_damage_is_refused_by_name() {
    let mut stage = Stage::new();
    let mateo = stage.joins("Mateo", Side::Engineering);
    stage.academy.back_up(Ask {}).unwrap();
    stage.joins("Priya", Side::Sales);
    let (taken, _) = backups(&mut stage)[0];
    let refused = stage.academy.go_back(OneBackup { taken }).unwrap_err();
    assert_eq!(refused.code, Code::NotInBackup);
    stage.sits_down(&mateo);
    let file = stage.place.backups().join(format!("crosstrain-{taken}.sqlite"));
    std::fs::write(&file, "a shopping list").unwrap();
    assert_eq!(backups(&mut stage), [(taken, None)]);
    let refused = stage.academy.look_at_backup(OneBackup { taken }).unwrap_err();
    assert_eq!((refused.code, refused.subject), (Code::BackupDamaged, file.display().to_string()));
    std::fs::remove_file(&file).unwrap();
    assert_eq!(stage.academy.go_back(OneBackup { taken }).unwrap_err().code, Code::NotHere);
    let request = Unlock { person: mateo, passphrase: PASSPHRASE.into() };
    stage.academy.unlock(request).unwrap();
}

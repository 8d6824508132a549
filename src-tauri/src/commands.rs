//! The command table: every door from the window to the core, one line each.

use academy::request::key::RevokeKey;
use academy::request::review::{
    HandOver, ListReviews, OnePhrase, ReturnWork, SaveReview, SignOff, WithdrawSignOff,
};
use academy::request::team::{AdmitMember, AppointMentor, EndInTeam, FoundTeam, JoinTeam};
use academy::request::{
    AddToFile, Answer, Ask, AuthorFolder, BeginFile, BeginScenario, Choose, ClearTicks,
    CommitGuess, CompareStep, CreatePerson, DetachFile, Find, FinishBlock, GivenCard,
    GivenIdentity, HandIn, KeepReflection, OneBackup, OneCourse, OneEvidence, OneLesson,
    OnePackage, OnePerson, OnePractice, OneScenario, OneSubmission, PreviewAnswer, RateCard,
    ReceivePacket, SaveDraft, SaveIdentity, SaveReflection, SetAppearance, SetLanguage,
    SetNotifications, SetPileSize, TakeInIdentity, TickItem, TryStep, TwoAttempts, Unlock,
};
use academy::view::author::AuthorView;
use academy::view::backup::{BackupsView, GoingBackView, WentBackView};
use academy::view::cards::CardsView;
use academy::view::compare::ComparisonView;
use academy::view::evidence::EvidenceFileView;
use academy::view::holder::ElsewhereView;
use academy::view::key::OwnKeyView;
use academy::view::learn::{AnswerView, CourseView, CoursesView, LessonView};
use academy::view::own_words::ExampleView;
use academy::view::package::PackageView;
use academy::view::packet::{ContentsView, MeetingView, OwnCardView, PacketView, SavedView};
use academy::view::practice::{DraftView, PhrasesView, PracticeView, ReviewView, ReviewsView};
use academy::view::scenario::ScenarioView;
use academy::view::search::FoundView;
use academy::view::seen::{ReadersView, SeenByView};
use academy::view::skill::SkillsView;
use academy::view::team::TeamView;
use academy::view::{
    BackupView, Done, NotificationView, PersonView, SessionView, SettingsView, StartView, TodayView,
};
use tauri::State;

use crate::desk::{Desk, Refusal};

/// Declares commands as `name(Request) -> View`: the Tauri wrappers, the handler, and the TypeScript type of all. Those of
/// an author take the folder in `request.folder` as it was read before, without anybody waiting for it.
macro_rules! commands {
    (
        $($name:ident($request:ty) -> $view:ty;)*
        @authors { $($authors:ident($authors_request:ty) -> $authors_view:ty;)* }
    ) => {
        $(
            #[tauri::command(async)]
            fn $name(desk: State<'_, Desk>, request: $request) -> Result<$view, Refusal> {
                desk.ask(stringify!($name), |academy| academy.$name(request))
            }
        )*
        $(
            #[tauri::command(async)]
            fn $authors(
                desk: State<'_, Desk>,
                request: $authors_request,
            ) -> Result<$authors_view, Refusal> {
                let checked = desk.read_for_author(stringify!($authors), &request.folder)?;
                desk.ask(stringify!($authors), |academy| academy.$authors(request, &checked))
            }
        )*

        /// Answers every command of the table.
        pub(crate) fn handler()
        -> impl Fn(tauri::ipc::Invoke<tauri::Wry>) -> bool + Send + Sync + 'static {
            tauri::generate_handler![
                $($name,)*
                $($authors,)*
                crate::about::about,
                crate::about::save_log,
                crate::evidence::open_evidence,
                crate::evidence::save_evidence,
                crate::tell::tell,
                crate::watch::watch_courses,
                crate::given::watch_given,
                crate::given::given_file,
                crate::given::given_piece,
                crate::update::receive_update,
                crate::update::look_at_update,
                crate::update::take_update,
                crate::update::drop_update,
                crate::rescue::rescue,
                crate::rescue::restore_backup,
                crate::rescue::begin_empty
            ]
        }

        /// What the window may call: for each command its request and its view.
        #[cfg(test)]
        #[derive(ts_rs::TS)]
        #[ts(export)]
        #[expect(dead_code, reason = "only its TypeScript form is used")]
        struct Commands {
            $($name: ($request, $view),)*
            $($authors: ($authors_request, $authors_view),)*
        }

        #[cfg(test)]
        const TABLE: &[&str] = &[$(stringify!($name),)* $(stringify!($authors),)* "about", "save_log", "open_evidence", "save_evidence", "tell", "watch_courses",
            "watch_given", "given_file", "given_piece", "receive_update",
            "look_at_update", "take_update", "drop_update", "rescue", "restore_backup", "begin_empty"];
    };
}

commands! {
    start(Ask) -> StartView;
    create_person(CreatePerson) -> SessionView;
    unlock(Unlock) -> SessionView;
    lock(Ask) -> StartView;
    session(Ask) -> SessionView;
    today(Ask) -> TodayView;
    end_tour(Ask) -> Done;
    courses(Ask) -> CoursesView;
    course(OneCourse) -> CourseView;
    lesson(OneLesson) -> LessonView;
    finish_block(FinishBlock) -> Done;
    answer(Answer) -> AnswerView;
    commit_guess(CommitGuess) -> Done;
    cards(Ask) -> CardsView;
    rate_card(RateCard) -> CardsView;
    take_back_rating(Ask) -> CardsView;
    try_step(TryStep) -> ExampleView;
    compare_step(CompareStep) -> ExampleView;
    save_reflection(SaveReflection) -> Done;
    keep_reflection(KeepReflection) -> Done;
    tick_item(TickItem) -> Done;
    clear_ticks(ClearTicks) -> Done;
    scenario(OneScenario) -> ScenarioView;
    begin_scenario(BeginScenario) -> ScenarioView;
    choose(Choose) -> ScenarioView;
    skills(Ask) -> SkillsView;
    practice(OnePractice) -> PracticeView;
    save_draft(SaveDraft) -> Done;
    begin_file(BeginFile) -> Done;
    add_to_file(AddToFile) -> Done;
    finish_file(Ask) -> DraftView;
    give_up_file(Ask) -> Done;
    detach_file(DetachFile) -> DraftView;
    hand_in(HandIn) -> PracticeView;
    read_evidence(OneEvidence) -> EvidenceFileView;
    compare_attempts(TwoAttempts) -> ComparisonView;
    reviews(ListReviews) -> ReviewsView;
    review(OneSubmission) -> ReviewView;
    save_review(SaveReview) -> Done;
    keep_phrase(OnePhrase) -> PhrasesView;
    drop_phrase(OnePhrase) -> PhrasesView;
    reviews_elsewhere(Ask) -> ElsewhereView;
    hand_over(HandOver) -> Done;
    take_review(OneSubmission) -> Done;
    return_work(ReturnWork) -> Done;
    sign_off(SignOff) -> Done;
    withdraw_sign_off(WithdrawSignOff) -> Done;
    own_key(Ask) -> OwnKeyView;
    revoke_key(RevokeKey) -> OwnKeyView;
    look_at_package(OnePackage) -> PackageView;
    install_package(OnePackage) -> Done;
    look_back(OneCourse) -> PackageView;
    roll_back(OneCourse) -> Done;
    own_card(Ask) -> OwnCardView;
    save_card(Ask) -> SavedView;
    look_at_card(GivenCard) -> MeetingView;
    choose_mentor(GivenCard) -> Done;
    meet(GivenCard) -> PersonView;
    team(Ask) -> TeamView;
    found_team(FoundTeam) -> TeamView;
    admit_member(AdmitMember) -> TeamView;
    dismiss_member(EndInTeam) -> TeamView;
    appoint_mentor(AppointMentor) -> TeamView;
    end_appointment(EndInTeam) -> TeamView;
    join_team(JoinTeam) -> TeamView;
    readers(Ask) -> ReadersView;
    seen_by(OnePerson) -> SeenByView;
    packet_for(OnePerson) -> ContentsView;
    save_packet(OnePerson) -> SavedView;
    receive_packet(ReceivePacket) -> Done;
    drop_packet(Ask) -> Done;
    look_at_packet(Ask) -> PacketView;
    take_in_packet(Ask) -> PacketView;
    find(Find) -> FoundView;
    settings(Ask) -> SettingsView;
    set_appearance(SetAppearance) -> Done;
    set_language(SetLanguage) -> Done;
    set_pile_size(SetPileSize) -> Done;
    save_identity(SaveIdentity) -> SavedView;
    look_at_identity(GivenIdentity) -> PersonView;
    take_in_identity(TakeInIdentity) -> SessionView;
    set_notifications(SetNotifications) -> Done;
    notification(Ask) -> NotificationView;
    back_up(Ask) -> BackupView;
    backups(Ask) -> BackupsView;
    look_at_backup(OneBackup) -> GoingBackView;
    go_back(OneBackup) -> WentBackView;
    @authors {
        author(AuthorFolder) -> AuthorView;
        preview_answer(PreviewAnswer) -> AnswerView;
    }
}

#[cfg(test)]
mod tests {
    use super::TABLE;
    use crate::manifest::COMMANDS;

    #[test]
    fn table_and_manifest_name_the_same_commands() {
        assert_eq!(TABLE, COMMANDS);
    }

    #[test]
    fn the_capability_file_permits_these_commands_and_nothing_else() {
        let file: serde_json::Value =
            serde_json::from_str(include_str!("../capabilities/main.json")).unwrap();
        let zoom = serde_json::json!("core:webview:allow-set-webview-zoom");
        let print = serde_json::json!("core:webview:allow-print");
        let open = serde_json::json!({
            "identifier": "opener:allow-open-url",
            "allow": [{ "url": "http://*" }, { "url": "https://*" }, { "url": "mailto:*" }],
        });
        let commands = COMMANDS.iter().map(|name| format!("allow-{}", name.replace('_', "-")));
        let expected: Vec<_> =
            [zoom, print, open].into_iter().chain(commands.map(Into::into)).collect();
        assert_eq!(file["permissions"], serde_json::Value::from(expected));
    }

    #[test]
    fn it_is_the_only_capability() {
        let files =
            std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/capabilities")).unwrap();
        assert_eq!(files.count(), 1);
    }
}

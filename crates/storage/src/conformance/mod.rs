//! What every store does, as tests that every store runs.
//!
//! A store's own tests say [`conformance_suite!`](crate::conformance_suite)
//! with a function that opens a fresh store; each behaviour becomes a test.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "these are tests"
)]

mod staff;
mod stage;

pub use verifying::busy_history;

/// Lists the behaviours once. One that is written but not listed is dead code,
/// which the compiler tells of.
macro_rules! behaviours {
    ($d:tt $($group:ident: $($name:ident,)*;)*) => {
        $(mod $group;)*

        /// Every behaviour, to be called with a fresh store.
        #[allow(missing_docs, reason = "the names say it all")]
        pub mod suite {
            $(pub mod $group {
                use std::sync::Arc;
                use crate::Storage;

                $(pub async fn $name(store: Arc<dyn Storage>) {
                    $crate::conformance::$group::$name(store).await;
                })*
            })*
        }

        /// Makes a test of every behaviour. Takes the path of an async function
        /// that answers with a fresh `Arc<dyn Storage>` and with whatever must
        /// live as long as the store.
        #[macro_export]
        macro_rules! conformance_suite {
            ($d open:path) => {
                $(mod $group {
                    $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                    async fn $name() {
                        let (store, _guard) = $d open().await;
                        $d crate::conformance::suite::$group::$name(
                            ::std::sync::Arc::clone(&store),
                        ).await;
                        store.close().await;
                    })*
                })*
            };
        }
    };
}

behaviours! { $
    redeeming:
        a_code_creates_a_user_and_a_second_one_restores_it,
        newcomers_are_settled_against_the_active_install,
        the_answer_is_what_is_stored,
        external_ids_are_compared_byte_for_byte,
        a_standby_that_stays_behind_is_not_touched_by_a_newcomer,
    ;
    refusing:
        a_conflict_is_refused_only_when_a_device_would_be_displaced,
        a_refused_code_is_not_burned,
        intents_are_kept,
        a_code_bound_to_a_key_is_for_that_key,
        an_objection_refuses_what_was_not_redeemed,
        a_disabled_user_is_not_restored,
        codes_from_before_a_deletion_are_dead,
        a_code_bound_to_another_user_is_dead,
    ;
    repeating:
        the_same_key_gets_the_same_answer_and_nothing_changes,
        a_repeat_answers_as_things_are_today,
        a_repeat_outlives_its_code,
        another_key_is_refused,
        nothing_is_repeated_of_a_deleted_user,
    ;
    devices:
        the_same_user_on_the_same_device_replaces_itself,
        another_user_on_the_same_device_closes_the_older_install,
        the_newest_standby_takes_the_place_of_an_install_closed_on_its_device,
        a_standby_closed_on_its_device_leaves_the_active_install,
        a_tablet_stands_by_again_on_its_own_device,
        a_phone_that_calls_itself_a_tablet_still_replaces_itself,
        other_apps_and_platforms_and_nameless_devices_are_other_devices,
        a_closed_install_does_not_hold_its_device,
    ;
    resetting:
        an_active_install_leaves_its_place,
        the_newest_standby_is_promoted,
        of_two_made_at_once_the_one_with_the_greater_id_is_promoted,
        a_standby_or_deactivated_install_leaves_nothing,
        a_farewell_may_be_repeated,
        only_the_key_of_the_install_says_its_farewell,
        a_deactivated_install_never_comes_back,
    ;
    users:
        summaries_tell_of_the_active_device,
        a_user_is_shown_with_its_newest_installs_and_the_active_one,
        the_newest_install_is_the_one_redeemed_last,
        a_deleted_user_is_gone_with_all_that_was_its_own,
        a_user_is_disabled_and_enabled_any_number_of_times,
        an_unknown_user_cannot_be_changed,
        another_apps_ids_are_not_found,
        one_external_id_in_two_apps_is_two_users,
    ;
    metadata:
        patches_set_and_remove_fields,
        a_patch_that_leaves_too_many_fields_changes_nothing,
        metadata_goes_with_its_user,
    ;
    api_keys:
        a_key_is_found_by_its_hash,
        ten_active_keys_are_the_most,
        a_successor_follows_a_rotated_key,
        a_successor_counts_towards_the_limit,
        only_active_keys_are_rotated_and_only_once,
        a_key_is_revoked_once_and_for_all,
        the_latest_use_is_remembered,
        unknown_keys_and_apps_are_refused,
    ;
    administering:
        an_app_is_changed,
        an_unknown_app_is_refused,
        administrative_events_come_newest_first,
        configurations_count_up_and_stay,
        the_first_master_key_is_remembered,
        every_change_of_the_facts_counts_up,
    ;
    operators:
        an_operator_is_kept_whole,
        an_address_and_an_identity_are_one_operators,
        a_change_is_made_on_top_of_what_was_read,
        of_changes_made_at_once_one_is_made,
        the_last_owner_stays,
        of_two_owners_who_leave_at_once_one_stays,
        a_removed_operator_leaves_nothing,
        of_several_roles_in_one_place_the_greatest_is_kept,
    ;
    invitations:
        invitations_are_kept_whole_and_come_newest_first,
        an_invitation_brings_in_one_with_its_grants,
        of_many_who_accept_at_once_one_joins,
        an_invitation_lasts_until_its_end,
        a_withdrawn_invitation_is_gone,
        an_address_that_is_taken_spends_nothing,
    ;
    sessions:
        a_session_is_found_by_its_secret,
        only_operators_have_sessions,
        a_later_use_counts_and_comes_first,
        sessions_end_alone_or_together,
        sessions_that_are_over_are_forgotten,
    ;
    audit:
        what_is_decided_is_in_the_log_and_what_devices_do_is_not,
        the_log_is_read_page_by_page,
        the_log_is_filtered,
        each_app_and_the_installation_have_their_own_log,
    ;
    user_events:
        the_whole_story_of_a_user_is_told,
        what_no_moment_leads_to_is_told_too,
        two_who_share_a_device_have_each_their_story,
        no_story_crosses_from_app_to_app,
        what_was_decided_of_a_user_outlives_it,
    ;
    activity:
        counts_add_up,
        each_app_counts_for_itself,
        nothing_that_is_counted_at_once_is_lost,
        hours_are_added_up_to_days,
    ;
    active_devices:
        a_newcomer_is_counted_by_its_labels,
        whoever_is_superseded_is_not_counted,
        a_standby_is_not_counted,
        a_device_that_is_used_again_is_counted_once,
        an_heir_is_counted_in_the_place_of_what_was_closed_on_its_device,
        a_standby_closed_on_its_device_changes_no_count,
        a_farewell_hands_the_count_to_the_heir,
        a_farewell_of_what_is_not_active_changes_no_count,
        a_repeat_and_a_refusal_change_no_count,
        a_deleted_user_is_not_counted,
        the_device_of_a_disabled_user_is_counted,
        pruning_changes_no_count,
        each_app_has_its_own_active_devices,
    ;
    counting:
        counts_are_what_users_say_whatever_happens,
        counts_are_what_users_say_after_a_race,
    ;
    platform_keys:
        a_rotation_retires_older_keys_of_its_purpose,
        an_earlier_retirement_stays,
        a_newer_key_makes_a_rotation_needless,
        rotations_that_race_make_one_key,
    ;
    pruning:
        only_installs_closed_long_ago_are_pruned,
        a_round_removes_a_batch_at_most,
        notes_of_deletions_are_pruned,
        keys_are_forgotten_when_nothing_needs_them,
        an_install_outlives_what_displaced_it,
        administrative_events_are_kept,
        activity_of_long_ago_is_pruned,
        invitations_are_pruned_some_time_after_their_end,
    ;
    verifying:
        every_invariant_holds_of_a_fresh_store,
        every_invariant_holds_after_a_busy_history,
        every_invariant_holds_when_the_older_half_is_pruned,
        every_invariant_holds_when_all_events_are_pruned,
        every_invariant_holds_after_a_race,
    ;
    racing:
        two_hundred_devices_of_one_user_leave_one_active,
        one_code_offered_by_many_keys_is_redeemed_once,
        one_device_of_many_users_holds_one_open_install,
        creations_and_farewells_leave_at_most_one_active,
        the_limit_of_keys_holds_when_many_are_made_at_once,
    ;
    closing:
        a_closed_store_refuses_everything,
        what_was_accepted_is_finished,
    ;
}

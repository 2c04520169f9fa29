//! What the log tells of, in words.

use handfast_domain::event::EventKind;
use handfast_domain::permission::Reach;

/// One kind in the form.
pub(super) struct KindChoice {
    pub(super) name: &'static str,
    pub(super) words: &'static str,
    pub(super) is_chosen: bool,
}

/// What happened.
pub(super) const fn in_words(kind: EventKind) -> &'static str {
    match kind {
        EventKind::ApiKeyCreated => "API key made",
        EventKind::ApiKeyRotated => "API key rotated",
        EventKind::ApiKeyRevoked => "API key revoked",
        EventKind::ConfigurationPublished => "SDK configuration published",
        EventKind::AppCreated => "App made",
        EventKind::AppChanged => "App settings changed",
        EventKind::UserDeleted => "User deleted",
        EventKind::UserDisabled => "User disabled",
        EventKind::UserEnabled => "User enabled",
        EventKind::OperatorInvited => "Operator invited",
        EventKind::InvitationWithdrawn => "Invitation withdrawn",
        EventKind::OperatorJoined => "Operator joined",
        EventKind::OperatorSignedIn => "Operator signed in",
        EventKind::UserMetadataChanged => "User's metadata changed",
        EventKind::AuthCodeReuse => "Authentication code offered twice",
        EventKind::PlatformKeyRotated => "Platform key rotated",
        EventKind::OperatorSessionsEnded => "Operator's sessions ended",
        EventKind::OperatorRolesChanged => "Operator's roles changed",
        EventKind::OperatorCredentialsChanged => "Operator's credentials changed",
        EventKind::OperatorRemoved => "Operator removed",
        kind => kind.as_str(),
    }
}

/// Every kind that may stand in the log.
pub(super) fn kind_choices(reach: Reach, chosen: &str) -> Vec<KindChoice> {
    EventKind::ALL
        .iter()
        .filter(|kind| kind.is_administrative() && stands_in(reach, **kind))
        .map(|kind| KindChoice {
            name: kind.as_str(),
            words: in_words(*kind),
            is_chosen: kind.as_str() == chosen,
        })
        .collect()
}

/// What is about operators and the platform's keys stands in the installation's
/// log, but for operators' roles in one app.
fn stands_in(reach: Reach, kind: EventKind) -> bool {
    let is_about_installation =
        kind.as_str().starts_with("operator.") || kind == EventKind::PlatformKeyRotated;
    match reach {
        Reach::Installation => is_about_installation,
        Reach::App(_) => !is_about_installation || kind == EventKind::OperatorRolesChanged,
    }
}

#[cfg(test)]
mod tests {
    use handfast_domain::AppId;

    use super::*;

    #[test]
    fn every_kind_in_the_log_is_told_in_words() {
        for kind in EventKind::ALL {
            let is_told = !in_words(*kind).contains('.');
            assert_eq!(is_told, kind.is_administrative(), "{kind:?}");
        }
    }

    #[test]
    fn each_log_offers_what_stands_in_it() {
        let names = |reach| {
            let choices = kind_choices(reach, "operator.roles_changed");
            let names = choices.iter().map(|choice| choice.name);
            names.collect::<Vec<_>>()
        };
        let installation = names(Reach::Installation);
        let app = names(Reach::App(AppId::from_bytes([1; 16])));
        assert!(installation.contains(&"operator.signed_in"));
        assert!(!installation.contains(&"api_key.created"));
        assert!(app.contains(&"api_key.created"));
        assert!(!app.contains(&"operator.signed_in"));
        assert!(!app.contains(&"install.activated"));
        for names in [installation, app] {
            assert!(names.contains(&"operator.roles_changed"));
        }
    }
}

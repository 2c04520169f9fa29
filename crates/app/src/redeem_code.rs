//! A device redeems a code: the one way in for a linked user.

use handfast_domain::api_key::KeyStanding;
use handfast_domain::auth_code::Statement;
use handfast_domain::install::InstallState;
use handfast_domain::redemption::Redemption;
use handfast_domain::{AppId, Device, KeyThumbprint, Refusal, Timestamp, UserId};
use handfast_protocol::device_api::Configuration;
use handfast_storage::Rejection;
use handfast_storage::record::{InstallRecord, Redeemed};

use crate::application::Application;
use crate::apps::invalid_setting;
use crate::code_sealer::SealedCode;
use crate::error::AppError;
use crate::facts::Facts;
use crate::live::LiveEvent;
use crate::mint_token::MintedToken;
use crate::ports::{draw_event_id, draw_id};
use crate::rehearsal::RehearsedTransport;

/// A device's attempt.
#[derive(Clone, Debug)]
pub struct RedeemCode {
    /// The text that it offers as a code.
    pub code: handfast_domain::Sensitive<String>,
    /// The key that it proved to hold.
    pub thumbprint: KeyThumbprint,
    /// The device and the software on it.
    pub device: Device,
}

/// What the device gets.
#[derive(Debug)]
pub struct RedeemedCode {
    /// The install as it is now.
    pub install: InstallRecord,
    /// Whether this repeats an earlier answer.
    pub is_repeat: bool,
    /// Absent when the install may not act for its user.
    pub token: Option<MintedToken>,
    /// The SDK configuration.
    pub configuration: Configuration,
    /// How a sandbox app asked the answer to get lost.
    pub rehearsed: Option<RehearsedTransport>,
}

impl Application {
    /// Redeems a code. A refusal or a failure never burns it.
    pub async fn redeem_code(&self, attempt: RedeemCode) -> Result<RedeemedCode, AppError> {
        check_device(&attempt.device)?;
        let now = self.clock.now();
        let facts = self.facts().await?;
        let (statement, is_key_retired) = open_code(&facts, attempt.code.expose(), now)?;
        let app = facts
            .app(statement.app)
            .map_err(|_| Refusal::AuthCodeInvalid)?;
        self.rehearse_failure(&app.app, &statement.external_id)?;
        let external_id = statement.external_id.clone();
        let objection = if is_key_retired {
            Some(Refusal::AuthCodeKeyRetired)
        } else {
            objection(&facts, &statement, &attempt.device, now)
        };
        let redemption = self.redemption(statement, attempt, now, objection);
        let redeemed = self.storage.redeem_code(redemption).await;
        self.count(app.app.id, now, &redeemed);
        let redeemed = redeemed?;
        let install = redeemed.install;
        let token = if install.state == InstallState::Active && !install.is_user_disabled {
            Some(self.mint(&facts, app, &install, now)?)
        } else {
            None
        };
        let configuration = app.configuration_for(
            install.device.platform,
            install.device.sdk_version.as_deref(),
        )?;
        let rehearsed = self.rehearse_transport(&app.app, &external_id);
        Ok(RedeemedCode {
            install,
            is_repeat: redeemed.is_repeat,
            token,
            configuration,
            rehearsed,
        })
    }

    fn count(&self, app: AppId, now: Timestamp, outcome: &Result<Redeemed, Rejection>) {
        match outcome {
            Ok(redeemed) if redeemed.is_repeat => {}
            Ok(redeemed) => {
                self.activity.count_redemption(&redeemed.install);
                self.live
                    .tell(|| LiveEvent::device_created(&redeemed.install));
            }
            Err(Rejection::Refused(refusal)) => {
                self.activity.count_refusal(app, now, *refusal);
            }
            Err(Rejection::Failed(_)) => {}
        }
    }

    fn redemption(
        &self,
        statement: Statement,
        attempt: RedeemCode,
        now: Timestamp,
        objection: Option<Refusal>,
    ) -> Redemption {
        let entropy = self.entropy.as_ref();
        Redemption {
            statement,
            thumbprint: attempt.thumbprint,
            device: attempt.device,
            now,
            new_user: UserId::new(now, draw_id(entropy)),
            first_event: draw_event_id(entropy, now),
            objection,
        }
    }
}

fn check_device(device: &Device) -> Result<(), AppError> {
    device.check().map_err(invalid_setting)
}

/// Opens a code with the key it names, retired or not: a lost answer may be
/// asked for again long after.
fn open_code(facts: &Facts, text: &str, now: Timestamp) -> Result<(Statement, bool), Refusal> {
    let sealed = SealedCode::parse(text)?;
    let (life, key) = facts
        .sealing_key(sealed.key_number())
        .ok_or(Refusal::AuthCodeInvalid)?;
    Ok((key.open(sealed)?, life.is_retired(now)))
}

/// Why the code is no good any more, unless this device redeemed it already.
fn objection(
    facts: &Facts,
    statement: &Statement,
    device: &Device,
    now: Timestamp,
) -> Option<Refusal> {
    if statement.expires_at <= now {
        return Some(Refusal::AuthCodeExpired);
    }
    let key = facts.api_key_by_id(statement.key);
    if key.is_none_or(|key| key.key.standing(now) == KeyStanding::Revoked) {
        return Some(Refusal::AuthCodeRevoked);
    }
    let admitted = facts
        .app(statement.app)
        .is_ok_and(|app| app.app.settings.admits_bundle(device.bundle_id.as_deref()));
    (!admitted).then_some(Refusal::AuthCodeWrongApp)
}

//! Every way a rule says no.

/// A refusal of a rule: neither a fault of the store nor of the transport.
///
/// The texts are for people and name nothing that was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Refusal {
    /// The code was not sealed by this installation, or was changed.
    #[error("The authentication code is not one of ours, or was changed on its way.")]
    AuthCodeInvalid,
    /// The code was made for another app.
    #[error("The authentication code was issued for another app.")]
    AuthCodeWrongApp,
    /// The code is past its end.
    #[error("The authentication code has expired.")]
    AuthCodeExpired,
    /// The key that sealed the code was retired.
    #[error("The authentication code was sealed under a key that has been retired.")]
    AuthCodeKeyRetired,
    /// The API key that asked for the code was revoked.
    #[error("The API key that asked for this authentication code has been revoked.")]
    AuthCodeRevoked,
    /// The user was deleted after the code was issued.
    #[error("The user was deleted after this authentication code was issued.")]
    AuthCodeUserDeleted,
    /// The code was redeemed by another device key.
    #[error("The authentication code was used already, by another device key.")]
    AuthCodeAlreadyUsed,
    /// The code may be redeemed by another device key only.
    #[error("The authentication code is bound to another device key.")]
    AuthCodeBoundToOtherKey,
    /// Redemption would displace an active device and was asked not to.
    #[error("The user is active on another device, and the code asks not to displace it.")]
    ActiveDeviceExists,
    /// The intent was to create a user that exists.
    #[error("A user with this external id exists already, and the intent is to create one.")]
    UserAlreadyExists,
    /// There is no such user.
    #[error("There is no such user in this app.")]
    UserNotFound,
    /// The user is disabled.
    #[error("The user is disabled.")]
    UserDisabled,
    /// There is no such install.
    #[error("There is no such install, or it was deleted with its user.")]
    InstallNotFound,
    /// The install belongs to another device key.
    #[error("The proof was made with a key that is not this install's.")]
    InstallKeyMismatch,
    /// The install stands by.
    #[error("The install is on standby: another device of the user is active.")]
    InstallStandby,
    /// The install was deactivated, and its drain window is over.
    #[error("The install was deactivated.")]
    InstallDeactivated,
    /// The install said farewell.
    #[error("The install was reset.")]
    InstallReset,
    /// A merge patch would leave more fields than there may be.
    #[error("The metadata would have more than 50 fields.")]
    MetadataTooManyFields,
    /// There is no such app.
    #[error("There is no such app.")]
    AppNotFound,
    /// There is no such API key.
    #[error("There is no such API key in this app.")]
    ApiKeyNotFound,
    /// The app has as many active keys as it may have.
    #[error("The app has 10 active API keys, which is the most it may have.")]
    ApiKeyLimitReached,
    /// The key is revoked or expired.
    #[error("The API key is not active any more.")]
    ApiKeyNotActive,
    /// The key was rotated already.
    #[error("The API key was rotated already: rotate its successor.")]
    ApiKeyAlreadyRotated,
    /// There is no such version of the SDK configuration.
    #[error("There is no such version of the SDK configuration.")]
    ConfigurationVersionNotFound,
    /// The invitation is spent, withdrawn, past its end, or was never made.
    #[error("The invitation is not valid any more.")]
    InvitationNotValid,
    /// Somebody with that e-mail address or identity is an operator already.
    #[error("There is an operator with this e-mail address already.")]
    OperatorAlreadyExists,
    /// There is no such operator.
    #[error("There is no such operator.")]
    OperatorNotFound,
    /// The operator was changed by somebody else in the meantime.
    #[error("The operator was changed in the meantime.")]
    OperatorChanged,
    /// Nobody would be left who may do everything.
    #[error("The installation needs an owner, and this is the last one.")]
    LastOwner,
}

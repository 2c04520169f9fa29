//! Why the company's provider did not lead in.

/// Every way in which signing in through the provider ends outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenIdError {
    /// The provider gave no answer.
    #[error("The company's sign-in service cannot be reached now. Try again in a moment.")]
    Unreachable,
    /// The provider answered something else than OpenID Connect says.
    #[error(
        "The company's sign-in service did not answer as it should. Whoever runs this server finds \
         more in its log."
    )]
    Misunderstood,
    /// The provider said no.
    #[error("The company's sign-in service did not let you in.")]
    Denied,
    /// The answer belongs to no sign-in of this browser.
    #[error("This sign-in was not begun in this browser, or took too long. Begin again.")]
    NotBegunHere,
    /// The ID token does not verify.
    #[error("What the company's sign-in service says about you cannot be verified.")]
    InvalidIdToken,
    /// The provider does not vouch for the e-mail address.
    #[error("The company's sign-in service has not verified your e-mail address.")]
    UnverifiedEmail,
    /// The address is an operator's who is somebody else at the provider.
    #[error(
        "Your e-mail address belongs to somebody else here. An owner can remove that operator."
    )]
    AnotherOperator,
    /// No role comes from the groups.
    #[error("The company knows you, but none of your groups has a role here.")]
    NoRole,
}

import Foundation
import HandfastCore

// Cancelling the task that waits for one of these calls does not end the call:
// it goes on to its own deadline, so that nothing is left half done.

extension Handfast {
    /// Creates or restores a user with a code from the app's own backend.
    ///
    /// Offering the same code again after `NETWORK_ERROR`, `SERVER_ERROR` or
    /// `UNEXPECTED_ERROR`, even in another process, goes on where this call
    /// stopped. Offering another code starts anew.
    ///
    /// - Throws: ``UserCreationError``.
    public func createUser(options: UserCreationOptions) async throws -> UserCreationResult {
        try await userCreation(options).get()
    }

    /// Finishes the creation that an earlier call, or an earlier process, could
    /// not; `nil` when there is none to finish.
    ///
    /// - Throws: ``UserCreationError``.
    @discardableResult
    public func resumeUserCreation() async throws -> UserCreationResult? {
        try await resumedUserCreation().get()
    }

    /// A token that acts for the user. It is kept while it is fresh and
    /// refreshed ahead of its end; however many ask, the platform is asked once.
    ///
    /// - Throws: ``UserAccessTokenError``.
    public func requestUserAccessToken() async throws -> UserAccessToken {
        try await userAccessToken().get()
    }

    /// For a while after its deactivation, an install may get a token of scope
    /// `drain`, with which the app hands in what it collected before. It is
    /// asked for anew each time.
    ///
    /// - Throws: ``UserAccessTokenError``.
    public func requestDrainToken() async throws -> UserAccessToken {
        try await drainToken().get()
    }

    /// Asks the platform where the install, its user and its configuration
    /// stand, stores what is new and tells the listeners. That the user was
    /// deleted is an answer too, not a failure.
    ///
    /// - Throws: ``StatusError``.
    @discardableResult
    public func refreshStatus() async throws -> HandfastStatus {
        try await refreshedStatus().get()
    }

    /// Sets metadata fields of the user and leaves the others; answers with
    /// every field that stands now.
    ///
    /// - Throws: ``UserMetadataError``.
    @discardableResult
    public func addUserMetadataFields(_ fields: [String: String]) async throws -> [String: String] {
        try await metadata(adding: fields).get()
    }

    /// Removes one metadata field of the user, whether it is there or not;
    /// answers with every field that stands now.
    ///
    /// - Throws: ``UserMetadataError``.
    @discardableResult
    public func removeUserMetadataField(_ name: String) async throws -> [String: String] {
        try await metadata(removing: name).get()
    }

    /// Empties the device. May be called at any time, also uninitialised; the
    /// SDK stays as initialised as it was. A user creation under way ends with
    /// `SDK_RESET_IN_PROGRESS`. The platform is told now, or when it is next in
    /// reach.
    ///
    /// - Throws: ``ResetError``.
    @discardableResult
    public func reset() async throws -> ResetResult {
        try await resetOutcome().get()
    }

    /// Tells the platform of the resets that it does not know of yet, and
    /// answers how many are still owed. Every call that reached the platform
    /// does so by itself; this is for a device that is empty and stays so.
    ///
    /// - Throws: ``OfflineError``.
    @discardableResult
    public func sayPendingFarewells() async throws -> Int {
        try await farewellsLeft().get()
    }
}

extension Handfast {
    func userCreation(
        _ options: UserCreationOptions
    ) async -> Result<UserCreationResult, UserCreationError> {
        await outcome(orFail: HandfastCore.CreateUserError.self) {
            UserCreationResult(core: try await core.createUser(options: options.core))
        }
    }

    func resumedUserCreation() async -> Result<UserCreationResult?, UserCreationError> {
        await outcome(orFail: HandfastCore.CreateUserError.self) {
            try await core.resumeUserCreation().map { UserCreationResult(core: $0) }
        }
    }

    func userAccessToken() async -> Result<UserAccessToken, UserAccessTokenError> {
        await outcome(orFail: HandfastCore.AccessTokenError.self) {
            UserAccessToken(core: try await core.requestUserAccessToken())
        }
    }

    func drainToken() async -> Result<UserAccessToken, UserAccessTokenError> {
        await outcome(orFail: HandfastCore.AccessTokenError.self) {
            UserAccessToken(core: try await core.requestDrainToken())
        }
    }

    func refreshedStatus() async -> Result<HandfastStatus, StatusError> {
        await outcome(orFail: HandfastCore.StatusError.self) {
            HandfastStatus(core: try await core.refreshStatus())
        }
    }

    func metadata(
        adding fields: [String: String]
    ) async -> Result<[String: String], UserMetadataError> {
        await outcome(orFail: HandfastCore.MetadataError.self) {
            let added = String(decoding: try JSONEncoder().encode(fields), as: UTF8.self)
            return try metadataFields(try await core.addUserMetadataFields(fieldsJson: added))
        }
    }

    func metadata(
        removing name: String
    ) async -> Result<[String: String], UserMetadataError> {
        await outcome(orFail: HandfastCore.MetadataError.self) {
            try metadataFields(try await core.removeUserMetadataField(name: name))
        }
    }

    func resetOutcome() async -> Result<ResetResult, ResetError> {
        await outcome(orFail: HandfastCore.ResetError.self) {
            ResetResult(core: try await core.reset())
        }
    }

    func farewellsLeft() async -> Result<Int, OfflineError> {
        await outcome(orFail: HandfastCore.OfflineError.self) {
            Int(try await core.sayPendingFarewells())
        }
    }
}

private func metadataFields(_ json: String) throws -> [String: String] {
    try JSONDecoder().decode([String: String].self, from: Data(json.utf8))
}

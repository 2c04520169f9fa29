import Foundation

// The same calls for code that does not use `async`. A completion handler is
// called once, with a result or with an error, on the main queue unless another
// is given.

extension Handfast {
    /// Creates or restores a user with a code from the app's own backend.
    public func createUser(
        options: UserCreationOptions,
        queue: DispatchQueue = .main,
        completion: @escaping (UserCreationResult?, UserCreationError?) -> Void
    ) {
        deliver(on: queue, to: completion) { await self.userCreation(options) }
    }

    /// Finishes the creation that an earlier call, or an earlier process, could
    /// not. Both arguments are `nil` when there was none to finish.
    public func resumeUserCreation(
        queue: DispatchQueue = .main,
        completion: @escaping (UserCreationResult?, UserCreationError?) -> Void
    ) {
        let flattened = { (result: UserCreationResult??, error: UserCreationError?) -> Void in
            completion(result.flatMap { $0 }, error)
        }
        deliver(on: queue, to: flattened) { await self.resumedUserCreation() }
    }

    /// A token that acts for the user, kept while it is fresh.
    public func requestUserAccessToken(
        queue: DispatchQueue = .main,
        completion: @escaping (UserAccessToken?, UserAccessTokenError?) -> Void
    ) {
        deliver(on: queue, to: completion) { await self.userAccessToken() }
    }

    /// A token of scope `drain`, for a while after the install's deactivation.
    public func requestDrainToken(
        queue: DispatchQueue = .main,
        completion: @escaping (UserAccessToken?, UserAccessTokenError?) -> Void
    ) {
        deliver(on: queue, to: completion) { await self.drainToken() }
    }

    /// Asks the platform where the install, its user and its configuration
    /// stand.
    public func refreshStatus(
        queue: DispatchQueue = .main,
        completion: @escaping (HandfastStatus?, StatusError?) -> Void
    ) {
        deliver(on: queue, to: completion) { await self.refreshedStatus() }
    }

    /// Sets metadata fields of the user; the result is every field that stands
    /// now.
    public func addUserMetadataFields(
        _ fields: [String: String],
        queue: DispatchQueue = .main,
        completion: @escaping ([String: String]?, UserMetadataError?) -> Void
    ) {
        deliver(on: queue, to: completion) { await self.metadata(adding: fields) }
    }

    /// Removes one metadata field of the user; the result is every field that
    /// stands now.
    public func removeUserMetadataField(
        _ name: String,
        queue: DispatchQueue = .main,
        completion: @escaping ([String: String]?, UserMetadataError?) -> Void
    ) {
        deliver(on: queue, to: completion) { await self.metadata(removing: name) }
    }

    /// Empties the device. May be called at any time, also uninitialised.
    public func reset(
        queue: DispatchQueue = .main,
        completion: @escaping (ResetResult?, ResetError?) -> Void
    ) {
        deliver(on: queue, to: completion) { await self.resetOutcome() }
    }

    /// Tells the platform of the resets that it does not know of yet; the
    /// result is how many are still owed.
    public func sayPendingFarewells(
        queue: DispatchQueue = .main,
        completion: @escaping (Int?, OfflineError?) -> Void
    ) {
        deliver(on: queue, to: completion) { await self.farewellsLeft() }
    }
}

private func deliver<Value: Sendable, Reason: HandfastFailureReason>(
    on queue: DispatchQueue,
    to completion: @escaping (Value?, HandfastError<Reason>?) -> Void,
    from call: @escaping @Sendable () async -> Result<Value, HandfastError<Reason>>
) {
    let completion = Unchecked(completion)
    Task {
        let result = await call()
        queue.async {
            switch result {
            case .success(let value):
                completion.value(value, nil)
            case .failure(let error):
                completion.value(nil, error)
            }
        }
    }
}

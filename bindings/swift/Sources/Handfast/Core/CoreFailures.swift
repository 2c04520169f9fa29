import HandfastCore

/// A failure of the core, which is told as one of the SDK.
protocol CoreFailure: Error {
    associatedtype Reason: HandfastFailureReason

    var told: HandfastError<Reason> { get }
}

/// Makes a call whose failures are of one kind.
func answer<Value, Failure: CoreFailure>(
    orThrow: Failure.Type,
    _ call: () throws -> Value
) throws -> Value {
    do {
        return try call()
    } catch let failure as Failure {
        throw failure.told
    } catch {
        throw HandfastError<Failure.Reason>.ofTheInterface
    }
}

/// Makes a call whose failures are of one kind, and waits for its end.
func outcome<Value, Failure: CoreFailure>(
    orFail: Failure.Type,
    _ call: () async throws -> Value
) async -> Result<Value, HandfastError<Failure.Reason>> {
    do {
        return .success(try await call())
    } catch let failure as Failure {
        return .failure(failure.told)
    } catch {
        return .failure(HandfastError<Failure.Reason>.ofTheInterface)
    }
}

extension HandfastError {
    /// What was thrown is none of the failures that the core tells of. It is
    /// not repeated: nobody knows what it holds.
    static var ofTheInterface: HandfastError<Reason> {
        HandfastError(.unexpectedError, details: "the SDK's core could not be asked")
    }
}

extension HandfastCore.InitializeError: CoreFailure {
    var told: HandfastError<InitializationFailureReason> {
        switch self {
        case .InitInProgress(let details, let errorCode):
            return HandfastError(.initInProgress, details: details, errorCode: errorCode)
        case .SdkResetInProgress(let details, let errorCode):
            return HandfastError(.sdkResetInProgress, details: details, errorCode: errorCode)
        case .InvalidPlatformUrl(let details, let errorCode):
            return HandfastError(.invalidPlatformURL, details: details, errorCode: errorCode)
        case .StateCorrupt(let details, let errorCode):
            return HandfastError(.stateCorrupt, details: details, errorCode: errorCode)
        case .StateNewer(let details, let errorCode):
            return HandfastError(.stateNewer, details: details, errorCode: errorCode)
        case .StoreUnavailable(let details, let errorCode):
            return HandfastError(.storeUnavailable, details: details, errorCode: errorCode)
        case .UnexpectedError(let details, let errorCode):
            return HandfastError(.unexpectedError, details: details, errorCode: errorCode)
        }
    }
}

extension HandfastCore.CreateUserError: CoreFailure {
    var told: HandfastError<UserCreationFailureReason> {
        switch self {
        case .NotInitialized(let details, let errorCode):
            return HandfastError(.notInitialized, details: details, errorCode: errorCode)
        case .SdkResetInProgress(let details, let errorCode):
            return HandfastError(.sdkResetInProgress, details: details, errorCode: errorCode)
        case .UserCreationInProgress(let details, let errorCode):
            return HandfastError(.userCreationInProgress, details: details, errorCode: errorCode)
        case .UserAlreadyExists(let details, let errorCode):
            return HandfastError(.userAlreadyExists, details: details, errorCode: errorCode)
        case .AuthCodeInvalid(let details, let errorCode):
            return HandfastError(.authCodeInvalid, details: details, errorCode: errorCode)
        case .AuthCodeExpired(let details, let errorCode):
            return HandfastError(.authCodeExpired, details: details, errorCode: errorCode)
        case .NetworkError(let details, let errorCode):
            return HandfastError(.networkError, details: details, errorCode: errorCode)
        case .ServerError(let details, let errorCode):
            return HandfastError(.serverError, details: details, errorCode: errorCode)
        case .UnexpectedError(let details, let errorCode):
            return HandfastError(.unexpectedError, details: details, errorCode: errorCode)
        }
    }
}

extension HandfastCore.AccessTokenError: CoreFailure {
    var told: HandfastError<UserAccessTokenFailureReason> {
        switch self {
        case .NotInitialized(let details, let errorCode):
            return HandfastError(.notInitialized, details: details, errorCode: errorCode)
        case .NoUser(let details, let errorCode):
            return HandfastError(.noUser, details: details, errorCode: errorCode)
        case .NetworkError(let details, let errorCode):
            return HandfastError(.networkError, details: details, errorCode: errorCode)
        case .UserDisabledRemotely(let details, let errorCode):
            return HandfastError(.userDisabledRemotely, details: details, errorCode: errorCode)
        case .InstallDeactivated(let details, let errorCode):
            return HandfastError(.installDeactivated, details: details, errorCode: errorCode)
        case .InstallStandby(let details, let errorCode):
            return HandfastError(.installStandby, details: details, errorCode: errorCode)
        case .InstallNotDeactivated(let details, let errorCode):
            return HandfastError(.installNotDeactivated, details: details, errorCode: errorCode)
        case .ServerError(let details, let errorCode):
            return HandfastError(.serverError, details: details, errorCode: errorCode)
        case .UnexpectedError(let details, let errorCode):
            return HandfastError(.unexpectedError, details: details, errorCode: errorCode)
        }
    }
}

extension HandfastCore.StatusError: CoreFailure {
    var told: HandfastError<StatusFailureReason> {
        switch self {
        case .NotInitialized(let details, let errorCode):
            return HandfastError(.notInitialized, details: details, errorCode: errorCode)
        case .NoUser(let details, let errorCode):
            return HandfastError(.noUser, details: details, errorCode: errorCode)
        case .NetworkError(let details, let errorCode):
            return HandfastError(.networkError, details: details, errorCode: errorCode)
        case .ServerError(let details, let errorCode):
            return HandfastError(.serverError, details: details, errorCode: errorCode)
        case .UnexpectedError(let details, let errorCode):
            return HandfastError(.unexpectedError, details: details, errorCode: errorCode)
        }
    }
}

extension HandfastCore.MetadataError: CoreFailure {
    var told: HandfastError<UserMetadataFailureReason> {
        switch self {
        case .NotInitialized(let details, let errorCode):
            return HandfastError(.notInitialized, details: details, errorCode: errorCode)
        case .NoUser(let details, let errorCode):
            return HandfastError(.noUser, details: details, errorCode: errorCode)
        case .FieldInvalid(let details, let errorCode):
            return HandfastError(.fieldInvalid, details: details, errorCode: errorCode)
        case .NetworkError(let details, let errorCode):
            return HandfastError(.networkError, details: details, errorCode: errorCode)
        case .UserDisabledRemotely(let details, let errorCode):
            return HandfastError(.userDisabledRemotely, details: details, errorCode: errorCode)
        case .InstallDeactivated(let details, let errorCode):
            return HandfastError(.installDeactivated, details: details, errorCode: errorCode)
        case .InstallStandby(let details, let errorCode):
            return HandfastError(.installStandby, details: details, errorCode: errorCode)
        case .ServerError(let details, let errorCode):
            return HandfastError(.serverError, details: details, errorCode: errorCode)
        case .UnexpectedError(let details, let errorCode):
            return HandfastError(.unexpectedError, details: details, errorCode: errorCode)
        }
    }
}

extension HandfastCore.ResetError: CoreFailure {
    var told: HandfastError<ResetFailureReason> {
        switch self {
        case .InitInProgress(let details, let errorCode):
            return HandfastError(.initInProgress, details: details, errorCode: errorCode)
        case .ResetInProgress(let details, let errorCode):
            return HandfastError(.resetInProgress, details: details, errorCode: errorCode)
        case .UnexpectedError(let details, let errorCode):
            return HandfastError(.unexpectedError, details: details, errorCode: errorCode)
        }
    }
}

extension HandfastCore.OfflineError: CoreFailure {
    var told: HandfastError<OfflineFailureReason> {
        switch self {
        case .NotInitialized(let details, let errorCode):
            return HandfastError(.notInitialized, details: details, errorCode: errorCode)
        case .UnexpectedError(let details, let errorCode):
            return HandfastError(.unexpectedError, details: details, errorCode: errorCode)
        }
    }
}

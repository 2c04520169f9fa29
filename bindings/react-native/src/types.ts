/** The kind of a device. A tablet stands by while a phone of the same user is active. */
export type FormFactor = "PHONE" | "TABLET" | "OTHER";

/** The platform whose SDK this is. */
export type Platform = "IOS" | "ANDROID" | "OTHER";

/** The state of an install. */
export type InstallState = "ACTIVE" | "STANDBY" | "DEACTIVATED" | "RESET";

/** Where the SDK stands. */
export type InitState =
  "NOT_INITIALIZED" | "INIT_IN_PROGRESS" | "INITIALIZED" | "RESETTING";

/** Why an install is in its state. */
export type StateReason =
  /** Standby because a phone of the same user is active. */
  | "PHONE_PREFERRED"
  /** Deactivated because another device of the same user became active. */
  | "SUPERSEDED"
  /** Deactivated because a user was created on the same device again. */
  | "DEVICE_REUSED"
  /** Active because the install that was active before it went. */
  | "PROMOTED";

/** Why an install may not act for its user. */
export type DisabledReason =
  /** The user was deleted. */
  | "USER_DELETED"
  /** The customer disabled the user. */
  | "USER_DISABLED"
  /** The install was deactivated. */
  | "INSTALL_DEACTIVATED"
  /** Another device of the user is active. */
  | "INSTALL_STANDBY"
  /** The SDK configuration says so. */
  | "CONFIGURATION";

/** The app that holds the SDK. */
export interface AppFacts {
  /** Bundle id (iOS) or package name (Android). */
  readonly bundleId?: string;
  /** Its version. */
  readonly version?: string;
}

/** The device. */
export interface DeviceFacts {
  /** What kind it is. */
  readonly formFactor?: FormFactor;
  /** The maker's model name. */
  readonly model?: string;
  /** The version of the operating system. */
  readonly osVersion?: string;
  /** What the platform gives one vendor to tell its devices apart. */
  readonly id?: string;
}

/** Options of `initialize`. What is left out is taken from the device. */
export interface InitializeOptions {
  /** The address of the platform. */
  readonly platformUrl: string;
  /** The app that holds the SDK. */
  readonly app?: AppFacts;
  /** The device. */
  readonly device?: DeviceFacts;
  /** The platform whose SDK this is. */
  readonly platform?: Platform;
  /** How long a user creation goes on trying; 30 seconds unless said otherwise. */
  readonly creationDeadlineMillis?: number;
}

/** Options of `createUser`. The code is a secret: do not log it. */
export interface CreateUserOptions {
  /** The code that the app got from its own backend. */
  readonly authCode: string;
  /** The address of the platform for this user, if not the one given at initialisation. */
  readonly platformUrl?: string;
}

/** A user on this device. The last three are null when the install may not act for its user. */
export interface UserInfo {
  /** The user. */
  readonly userId: string;
  /** Names the first access token. It is not the token. */
  readonly tokenId: string | null;
  /** When that token ends, by the platform's clock (ISO 8601, UTC). */
  readonly tokenExpiryDate: string | null;
  /** Whether it had ended by the device's clock when this was made. */
  readonly isTokenExpired: boolean | null;
}

/** What `createUser` did. */
export interface CreatedUser {
  /** The user. */
  readonly userInfo: UserInfo;
  /** The install. */
  readonly installId: string;
  /** Whether the user existed already. */
  readonly restored: boolean;
  /** Where the install stands. */
  readonly installState: InstallState;
  /** Why, where the state alone does not say it. */
  readonly stateReason: StateReason | null;
}

/** The device that took an install's place. */
export interface DisplacedBy {
  /** What kind it is. */
  readonly formFactor: FormFactor;
  /** The maker's model name, if it is known. */
  readonly model: string | null;
}

/** Where the install and its user stood when the platform last told. */
export interface Status {
  /** The user. */
  readonly userId: string;
  /** The install. */
  readonly installId: string;
  /** Whether the install may act for its user. */
  readonly remotelyEnabled: boolean;
  /** Why not, when it may not. */
  readonly disabledReason: DisabledReason | null;
  /** The state of the install. */
  readonly installState: InstallState;
  /** Why it is in that state. */
  readonly stateReason: StateReason | null;
  /** Since when (ISO 8601, UTC). */
  readonly since: string;
  /** The kind of device that took its place. */
  readonly displacedBy: DisplacedBy | null;
}

/** The SDK configuration. */
export interface Configuration {
  /** Its version. */
  readonly version: number;
  /** The settings document. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** A change that listeners are told of. */
export type StatusChange =
  /** The install was deactivated. It never comes back by itself. */
  | {
      readonly type: "DEACTIVATED";
      readonly reason: StateReason | null;
      readonly since: string;
      readonly displacedBy: DisplacedBy | null;
    }
  /** The install was put on standby. */
  | { readonly type: "PUT_ON_STANDBY"; readonly reason: StateReason | null }
  /** The install became the active one. */
  | { readonly type: "PROMOTED" }
  /** The customer disabled the user. */
  | { readonly type: "USER_DISABLED" }
  /** The customer enabled the user again. */
  | { readonly type: "USER_ENABLED" }
  /** The user was deleted. What is on the device stays until a reset. */
  | { readonly type: "USER_DELETED" }
  /** The SDK configuration is another one; this version is now in force. */
  | { readonly type: "CONFIGURATION_CHANGED"; readonly version: number };

/** Names one listener. */
export interface StatusSubscription {
  /** Takes the listener away. */
  remove(): void;
}

/** What a reset did. */
export interface ResetOutcome {
  /** `NONE`: there was nobody. `SAID`: the platform knows. `PENDING`: it is told at the next chance. */
  readonly farewell: "NONE" | "SAID" | "PENDING";
}

/** Metadata fields of a user: text to text. */
export type MetadataFields = Readonly<Record<string, string>>;

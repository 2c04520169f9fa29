import * as core from "./core";
import {
  asConfiguration,
  asCoreOptions,
  asCreatedUser,
  asInitState,
  asResetOutcome,
  asStatus,
  asToken,
} from "./convert";
import { deviceFacts } from "./device";
import { awaiting, calling, unexpected } from "./failures";
import { coreOver, hostListener } from "./host";
import type { DevicePorts } from "./ports";
import type { UserAccessToken } from "./token";
import type {
  Configuration,
  CreatedUser,
  CreateUserOptions,
  InitializeOptions,
  InitState,
  MetadataFields,
  ResetOutcome,
  Status,
  StatusChange,
  StatusSubscription,
} from "./types";

/**
 * The SDK of one device. Apps use the functions of this package, which share
 * one; make your own for tests, or for a store of your own. Two over the same
 * store would not know of each other.
 *
 * Every failure is a `HandfastError`.
 */
export class Handfast {
  readonly #core: core.Handfast;

  /** An SDK over a device's ports. Nothing is read until `initialize`. */
  constructor(device: DevicePorts) {
    try {
      this.#core = coreOver(device);
    } catch (caught) {
      throw unexpected(caught);
    }
  }

  /**
   * Reads what is stored and makes the SDK ready, without the network. Doing so
   * again puts the new options in the place of the old ones. Rejects with an
   * `InitializeErrorCode`.
   */
  async initialize(options: InitializeOptions): Promise<void> {
    calling(core.InitializeError, () =>
      this.#core.initialize(asCoreOptions(options, deviceFacts())),
    );
  }

  /** Where the SDK stands. */
  async getInitState(): Promise<InitState> {
    return asInitState(this.#core.initState());
  }

  /** The version of the SDK's core. */
  async getVersion(): Promise<string> {
    return this.#core.version();
  }

  /** Whether there is a user on this device. May be asked before `initialize`. */
  async userExists(): Promise<boolean> {
    return this.#core.userExists();
  }

  /** Whether there is a user for which a trusted server vouched. May be asked before `initialize`. */
  async isUserLinked(): Promise<boolean> {
    return this.#core.isUserLinked();
  }

  /** The user on this device. Rejects with an `OfflineErrorCode`. */
  async getUserId(): Promise<string | null> {
    return calling(core.OfflineError, () => this.#core.userId() ?? null);
  }

  /** Where the install and its user stood when the platform last told. Rejects with an `OfflineErrorCode`. */
  async getStatus(): Promise<Status | null> {
    return calling(core.OfflineError, () => {
      const status = this.#core.status();
      return status ? asStatus(status) : null;
    });
  }

  /** The SDK configuration that the platform last told. Rejects with an `OfflineErrorCode`. */
  async getConfiguration(): Promise<Configuration | null> {
    return calling(core.OfflineError, () => {
      const configuration = this.#core.configuration();
      return configuration ? asConfiguration(configuration) : null;
    });
  }

  /** Whether an attempt to create a user waits to be resumed. Rejects with an `OfflineErrorCode`. */
  async isUserCreationPending(): Promise<boolean> {
    return calling(core.OfflineError, () => this.#core.userCreationPending());
  }

  /** How many resets the platform was not told of yet. Rejects with an `OfflineErrorCode`. */
  async getPendingFarewells(): Promise<number> {
    return calling(core.OfflineError, () => this.#core.pendingFarewells());
  }

  /**
   * Creates or restores a user with a code from the app's own backend. After a
   * failure of the network, of the platform or of the host, offer the same code
   * again: it goes on where this call stopped, even in another process. Rejects
   * with a `CreateUserErrorCode`.
   */
  async createUser(options: CreateUserOptions): Promise<CreatedUser> {
    return awaiting(core.CreateUserError, async () => {
      const { authCode, platformUrl } = options;
      return asCreatedUser(
        await this.#core.createUser({
          authenticationCode: authCode,
          platformUrl,
        }),
      );
    });
  }

  /**
   * Finishes the creation that an earlier call, or an earlier process, could
   * not; null when there is none to finish. Rejects with a `CreateUserErrorCode`.
   */
  async resumeUserCreation(): Promise<CreatedUser | null> {
    return awaiting(core.CreateUserError, async () => {
      const created = await this.#core.resumeUserCreation();
      return created ? asCreatedUser(created) : null;
    });
  }

  /**
   * A token that acts for the user. It is kept while it is fresh and refreshed
   * ahead of its end; however many ask, the platform is asked once. Rejects with
   * an `AccessTokenErrorCode`.
   */
  async requestUserAccessToken(): Promise<UserAccessToken> {
    return awaiting(core.AccessTokenError, async () =>
      asToken(await this.#core.requestUserAccessToken()),
    );
  }

  /**
   * For a while after its deactivation, an install may get a token with which
   * the app hands in what it collected before. Rejects with an
   * `AccessTokenErrorCode`.
   */
  async requestDrainToken(): Promise<UserAccessToken> {
    return awaiting(core.AccessTokenError, async () =>
      asToken(await this.#core.requestDrainToken()),
    );
  }

  /**
   * Asks the platform where the install, its user and its configuration stand,
   * stores what is new and tells the listeners. Rejects with a `StatusErrorCode`.
   */
  async refreshStatus(): Promise<Status> {
    return awaiting(core.StatusError, async () =>
      asStatus(await this.#core.refreshStatus()),
    );
  }

  /**
   * Has `listener` told of changes from now on, resets notwithstanding. What it
   * throws is dropped. Throws with an `OfflineErrorCode`.
   */
  addStatusListener(
    listener: (change: StatusChange) => void,
  ): StatusSubscription {
    const handle = calling(core.OfflineError, () =>
      this.#core.addStatusListener(hostListener(listener)),
    );
    return { remove: () => handle.remove() };
  }

  /**
   * Sets metadata fields of the user and leaves the others; answers with every
   * field that stands now. Rejects with a `MetadataErrorCode`.
   */
  async addUserMetadataFields(fields: MetadataFields): Promise<MetadataFields> {
    return awaiting(core.MetadataError, async () =>
      asFields(await this.#core.addUserMetadataFields(JSON.stringify(fields))),
    );
  }

  /**
   * Removes one metadata field of the user, whether it is there or not; answers
   * with every field that stands now. Rejects with a `MetadataErrorCode`.
   */
  async removeUserMetadataField(name: string): Promise<MetadataFields> {
    return awaiting(core.MetadataError, async () =>
      asFields(await this.#core.removeUserMetadataField(name)),
    );
  }

  /**
   * Empties the device, online or not. May be called at any time, also before
   * `initialize`. The platform is told now, or when it is next in reach. Rejects
   * with a `ResetErrorCode`.
   */
  async reset(): Promise<ResetOutcome> {
    return awaiting(core.ResetError, async () =>
      asResetOutcome(await this.#core.reset()),
    );
  }

  /**
   * Tells the platform of the resets that it does not know of yet, and answers
   * how many are still owed. Every call that reaches the platform does so by
   * itself; this is for a device that stays empty. Rejects with an
   * `OfflineErrorCode`.
   */
  async sayPendingFarewells(): Promise<number> {
    return awaiting(core.OfflineError, () => this.#core.sayPendingFarewells());
  }
}

function asFields(json: string): MetadataFields {
  return JSON.parse(json) as Record<string, string>;
}

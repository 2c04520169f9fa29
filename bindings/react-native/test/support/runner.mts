// Carries out the steps of bindings/contract/scenarios.json.

import assert from "node:assert/strict";
import { Handfast, HandfastError } from "@handfast/react-native";
import type {
  CreatedUser,
  DevicePorts,
  FormFactor,
  Status,
  StatusChange,
} from "@handfast/react-native";
import { MemoryKeys, MemoryVault, TestNetwork } from "./device.mjs";
import type { NetworkMode, VaultMode } from "./device.mjs";
import { ask, issue, Refused, server, unique, userOf } from "./platform.mjs";

export interface Step {
  readonly do: string;
  readonly expect?: unknown;
  readonly fails?: unknown;
  readonly [argument: string]: unknown;
}

class TestDevice {
  readonly vault = new MemoryVault();
  readonly keys = new MemoryKeys();
  readonly network = new TestNetwork();
  heard: StatusChange[] = [];
  token = "";
  isListening = false;
  handfast: Handfast;

  constructor(
    readonly name: string,
    readonly formFactor: FormFactor,
    readonly clockOffsetSeconds: number,
  ) {
    this.handfast = this.#made();
  }

  restart(): void {
    this.handfast = this.#made();
    this.isListening = false;
  }

  listen(): void {
    if (this.isListening) return;
    this.handfast.addStatusListener((change) => this.heard.push(change));
    this.isListening = true;
  }

  #made(): Handfast {
    const offset = this.clockOffsetSeconds * 1000;
    const ports: DevicePorts = {
      http: this.network,
      vault: this.vault,
      deviceKey: this.keys,
      ...(offset !== 0 && { wallClock: () => Date.now() + offset }),
    };
    return new Handfast(ports);
  }
}

/** The arguments of one step; those that nobody asked for are unknown. */
class Arguments {
  readonly #left: Map<string, unknown>;

  constructor(step: Step) {
    const { do: _do, expect: _expect, fails: _fails, ...rest } = step;
    this.#left = new Map(Object.entries(rest));
  }

  maybe<Value>(name: string): Value | undefined {
    const value = this.#left.get(name);
    this.#left.delete(name);
    return value as Value | undefined;
  }

  get<Value = string>(name: string): Value {
    assert.ok(this.#left.has(name), `the step has no ${name}`);
    return this.maybe<Value>(name) as Value;
  }

  end(): void {
    assert.deepEqual([...this.#left.keys()], [], "unknown arguments");
  }
}

/** One scenario under way. */
export class Scenario {
  readonly #prefix = unique();
  readonly #devices = new Map<string, TestDevice>();
  readonly #codes = new Map<string, string>();
  readonly #externalIds = new Map<string, string>();

  async carryOut(step: Step): Promise<void> {
    const given = new Arguments(step);
    let answer: unknown;
    try {
      answer = await this.#do(step.do, given);
    } catch (caught) {
      const failure = failureOf(caught);
      if (!failure || step.fails === undefined) throw caught;
      assertMatches(failure, step.fails);
      given.end();
      return;
    }
    given.end();
    if (step.fails !== undefined) {
      assert.fail(`it succeeded: ${JSON.stringify(answer)}`);
    }
    if (step.expect !== undefined) assertMatches(answer, step.expect);
  }

  async #do(what: string, given: Arguments): Promise<unknown> {
    if (what === "device") return this.#makeDevice(given);
    if (what === "issue") return this.#issue(given);
    if (what === "server") return this.#server(given);
    if (what === "server_says") return this.#serverSays(given);
    return this.#onDevice(what, this.#device(given.get("device")), given);
  }

  async #onDevice(
    what: string,
    device: TestDevice,
    given: Arguments,
  ): Promise<unknown> {
    const { handfast } = device;
    switch (what) {
      case "initialize":
        return this.#initialize(device, given);
      case "restart":
        return device.restart();
      case "reinstall":
        device.vault.blob = null;
        device.keys.forget();
        return device.restart();
      case "create_user":
        return this.#createUser(device, given);
      case "resume_user_creation":
        return this.#created(await handfast.resumeUserCreation());
      case "request_token":
        device.token = (await handfast.requestUserAccessToken()).token;
        return {};
      case "request_drain_token":
        await handfast.requestDrainToken();
        return {};
      case "introspect":
        return ask("POST", "/introspect", { token: device.token });
      case "status":
        return this.#status(await handfast.getStatus());
      case "refresh_status":
        return this.#status(await handfast.refreshStatus());
      case "on_device":
        return this.#offline(handfast);
      case "add_metadata":
        return {
          fields: await handfast.addUserMetadataFields(given.get("fields")),
        };
      case "remove_metadata":
        return {
          fields: await handfast.removeUserMetadataField(given.get("name")),
        };
      case "reset":
        return handfast.reset();
      case "say_farewells":
        return { left: await handfast.sayPendingFarewells() };
      case "heard": {
        const changes = device.heard.map(changeInSteps);
        device.heard = [];
        return { changes };
      }
      case "network":
        return device.network.behave(
          given.get<NetworkMode>("is"),
          given.maybe("times"),
        );
      case "vault":
        return device.vault.behave(
          given.get<VaultMode>("is"),
          given.maybe("after"),
        );
      default:
        throw new Error(`an unknown step: ${what}`);
    }
  }

  #makeDevice(given: Arguments): void {
    const name = given.get("name");
    const offset = given.maybe<number>("clock_offset_seconds") ?? 0;
    const device = new TestDevice(
      name,
      given.get<FormFactor>("form_factor"),
      offset,
    );
    this.#devices.set(name, device);
  }

  #device(name: string): TestDevice {
    const device = this.#devices.get(name);
    assert.ok(device, `no device ${name}`);
    return device;
  }

  async #initialize(device: TestDevice, given: Arguments): Promise<void> {
    await device.handfast.initialize({
      platformUrl: address(given.maybe("platform_url") ?? "SERVER"),
      creationDeadlineMillis: given.maybe("creation_deadline_millis") ?? 30_000,
      platform: "OTHER",
      device: {
        formFactor: device.formFactor,
        model: device.name,
        id: `${this.#prefix}/${device.name}`,
      },
    });
    device.listen();
  }

  async #createUser(device: TestDevice, given: Arguments): Promise<unknown> {
    const platformUrl = given.maybe<string>("platform_url");
    const text = given.maybe<string>("code_text");
    const authCode = text ?? this.#codes.get(given.get("code"));
    assert.ok(authCode !== undefined, "no such code");
    return this.#created(
      await device.handfast.createUser({
        authCode,
        ...(platformUrl !== undefined && { platformUrl: address(platformUrl) }),
      }),
    );
  }

  async #created(created: CreatedUser | null): Promise<unknown> {
    if (!created) return { user: null };
    return {
      user: await this.#nameOfUser(created.userInfo.userId),
      restored: created.restored,
      state: created.installState,
      reason: created.stateReason,
      has_token: created.userInfo.tokenId !== null,
    };
  }

  async #status(status: Status | null): Promise<unknown> {
    if (!status) return { user: null };
    return {
      user: await this.#nameOfUser(status.userId),
      remotely_enabled: status.remotelyEnabled,
      disabled_reason: status.disabledReason,
      install_state: status.installState,
      state_reason: status.stateReason,
      displaced_by: displacedInSteps(status.displacedBy),
    };
  }

  async #offline(handfast: Handfast): Promise<unknown> {
    const init_state = await handfast.getInitState();
    const always = {
      init_state,
      user_exists: await handfast.userExists(),
      is_user_linked: await handfast.isUserLinked(),
    };
    if (init_state !== "INITIALIZED") return always;
    const userId = await handfast.getUserId();
    return {
      ...always,
      user: userId === null ? null : await this.#nameOfUser(userId),
      user_creation_pending: await handfast.isUserCreationPending(),
      pending_farewells: await handfast.getPendingFarewells(),
      configuration_version:
        (await handfast.getConfiguration())?.version ?? null,
    };
  }

  async #issue(given: Arguments): Promise<unknown> {
    const user = given.get("user");
    const code = given.get("code");
    const rehearses = given.maybe<string>("rehearses");
    if (rehearses !== undefined) {
      this.#externalIds.set(user, `test:${rehearses}:${this.#prefix}/${user}`);
    }
    const onConflict = given.maybe<string>("on_conflict");
    const intent = given.maybe<string>("intent");
    const issued = await issue(this.#externalId(user), {
      ...(onConflict !== undefined && { on_conflict: onConflict }),
      ...(intent !== undefined && { intent }),
    });
    this.#codes.set(code, issued.authentication_code);
    return {
      will_restore: issued.user_id !== null,
      active_device: issued.active_device?.model ?? null,
    };
  }

  async #server(given: Arguments): Promise<void> {
    const found = await userOf(this.#externalId(given.get("user")));
    assert.ok(found, "no such user");
    const path = `/users/${found.id}`;
    const act = given.get("act");
    if (act === "disable_user") await ask("POST", `${path}/disable`);
    else if (act === "enable_user") await ask("POST", `${path}/enable`);
    else if (act === "delete_user") await ask("DELETE", path);
    else throw new Error(`an unknown act: ${act}`);
  }

  async #serverSays(given: Arguments): Promise<unknown> {
    const user = await userOf(this.#externalId(given.get("user")));
    if (!user) return { exists: false };
    const active = user.installs.find(
      ({ id }) => id === user.active_install_id,
    );
    return {
      exists: true,
      enabled: user.enabled,
      active: active?.model ?? null,
      installs: user.installs.map(({ model, state, reason }) => ({
        device: model,
        state: state.toUpperCase(),
        reason,
      })),
      metadata: user.metadata,
    };
  }

  #externalId(user: string): string {
    const known = this.#externalIds.get(user) ?? `${this.#prefix}/${user}`;
    this.#externalIds.set(user, known);
    return known;
  }

  async #nameOfUser(userId: string): Promise<string | null> {
    for (const [name, externalId] of this.#externalIds) {
      if ((await userOf(externalId))?.id === userId) return name;
    }
    return null;
  }
}

function address(told: string): string {
  return told === "SERVER" ? server() : told;
}

function failureOf(caught: unknown): object | undefined {
  if (caught instanceof HandfastError) {
    return { reason: caught.code, error_code: caught.errorCode };
  }
  return caught instanceof Refused
    ? { error_code: caught.errorCode }
    : undefined;
}

function displacedInSteps(device: Status["displacedBy"]): unknown {
  return device && { form_factor: device.formFactor, model: device.model };
}

function changeInSteps(heard: StatusChange): unknown {
  switch (heard.type) {
    case "DEACTIVATED":
      return {
        change: heard.type,
        reason: heard.reason,
        displaced_by: displacedInSteps(heard.displacedBy),
      };
    case "PUT_ON_STANDBY":
      return { change: heard.type, reason: heard.reason };
    case "CONFIGURATION_CHANGED":
      return { change: heard.type, version: heard.version };
    default:
      return { change: heard.type };
  }
}

/** As bindings/contract/README.md says what matches. */
function assertMatches(
  actual: unknown,
  expected: unknown,
  at = "the answer",
): void {
  if (expected === null) {
    assert.ok(
      actual === null || actual === undefined,
      `${at}: ${String(actual)}`,
    );
  } else if (Array.isArray(expected)) {
    assert.ok(Array.isArray(actual), `${at} is no list`);
    assert.equal(
      actual.length,
      expected.length,
      `${at}: ${JSON.stringify(actual)}`,
    );
    expected.forEach((item, index) =>
      assertMatches(actual[index], item, `${at}[${index}]`),
    );
  } else if (typeof expected === "object") {
    assert.ok(
      typeof actual === "object" && actual !== null,
      `${at} is nothing`,
    );
    for (const [name, value] of Object.entries(expected as object)) {
      assertMatches(
        (actual as Record<string, unknown>)[name],
        value,
        `${at}.${name}`,
      );
    }
  } else {
    assert.equal(actual, expected, at);
  }
}

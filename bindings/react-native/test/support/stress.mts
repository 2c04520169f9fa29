// A program that makes wake-ups of the core's alarm meet those of this thread:
// many devices at once, on networks that answer late, lose answers, or answer
// just as the time for it runs out. Node.js stands still for good where two
// wake-ups wait for each other, so only another process can tell.

import { setImmediate, setTimeout } from "node:timers/promises";
import { Handfast, HandfastError, HttpFailure } from "@handfast/react-native";
import type { HttpClient } from "@handfast/react-native";
import { answering, memoryDevice } from "./device.mjs";
import { CODE, status, willing } from "./stub.mjs";

const DEVICES = 16;
const ROUNDS = 30;
/** A call gives a client one second more than the time that it tells it. */
const GRACE_MILLIS = 1_000;

/** Answers after so many turns of the event loop. */
const late = (turns: () => number) =>
  answering(async (request) => {
    for (let turn = turns(); turn > 0; turn -= 1) await setImmediate();
    return willing(request);
  });

const turns = () => Math.floor(Math.random() * 4);

/** Every second answer gets lost. */
function losing(): HttpClient {
  let asked = 0;
  const network = late(turns);
  return {
    async send(request, signal) {
      const response = await network.send(request, signal);
      asked += 1;
      if (asked % 2 === 1) throw new HttpFailure("UNREACHABLE", "lost");
      return response;
    },
  };
}

/** The answer comes as the SDK gives the client up. */
const lastMoment = answering(async (request) => {
  const moment = request.timeoutMillis + GRACE_MILLIS;
  await setTimeout(moment + Math.floor(Math.random() * 4) - 2);
  return willing(request);
});

/** Says at every second time that the install is another one's now. */
function moving(): HttpClient {
  let asked = 0;
  return answering(async (request) => {
    await setImmediate();
    if (!request.url.endsWith("/sdk/status")) return willing(request);
    asked += 1;
    return asked % 2 === 1
      ? status("standby", "PHONE_PREFERRED")
      : status("active", null);
  });
}

async function device(http: HttpClient, deadline: number): Promise<Handfast> {
  const handfast = new Handfast(memoryDevice({ http }));
  await handfast.initialize({
    platformUrl: "https://platform.example",
    creationDeadlineMillis: deadline,
  });
  return handfast;
}

/** Failures are no matter here; that there is an end is. */
async function ends(call: Promise<unknown>): Promise<void> {
  await call.catch((caught: unknown) => {
    if (!(caught instanceof HandfastError)) throw caught;
  });
}

const side = (times: number, work: () => Promise<void>) =>
  Promise.all(Array.from({ length: times }, work));

async function createAndReset(http: () => HttpClient): Promise<void> {
  const handfast = await device(http(), 5_000);
  for (let round = 0; round < ROUNDS; round += 1) {
    const created = ends(handfast.createUser({ authCode: CODE }));
    if (round % 3 === 0) await created;
    await Promise.all([
      ends(handfast.requestUserAccessToken()),
      ends(handfast.requestUserAccessToken()),
      ends(handfast.reset()),
      created,
    ]);
  }
}

async function listen(): Promise<void> {
  const handfast = await device(moving(), 5_000);
  await handfast.createUser({ authCode: CODE });
  let heard = 0;
  handfast.addStatusListener(() => {
    heard += 1;
    void ends(handfast.requestUserAccessToken());
  });
  for (let round = 0; round < ROUNDS; round += 1) {
    await ends(handfast.refreshStatus());
  }
  if (heard === 0) throw new Error("the listener heard nothing");
}

async function giveUp(): Promise<void> {
  const handfast = await device(lastMoment, 1);
  await ends(handfast.createUser({ authCode: CODE }));
}

const WORK: Record<string, () => Promise<unknown>> = {
  late: () => side(DEVICES, () => createAndReset(() => late(turns))),
  losing: () => side(DEVICES, () => createAndReset(losing)),
  moving: () => side(DEVICES, listen),
  lastMoment: () => side(DEVICES * 20, giveUp),
};

const work = WORK[process.argv[2] ?? ""];
if (!work) throw new Error(`one of: ${Object.keys(WORK).join(", ")}`);
await work();
console.log("ended");

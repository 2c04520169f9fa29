// Creates a user and resets, again and again, and looks at the memory.

import { readdirSync, readFileSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { CODE, initialized } from "./stub.mjs";

export interface Memory {
  /** What the process holds, in bytes. */
  readonly resident: number;
  /** What JavaScript holds, in bytes. */
  readonly heap: number;
}

/** The memory, when what nobody holds any more is gone. */
export async function settled(): Promise<Memory> {
  if (!gc) throw new Error("run node with --expose-gc");
  for (let round = 0; round < 5; round += 1) {
    gc();
    // Finalizers run in a turn of their own.
    await setImmediate();
  }
  const status = readFileSync("/proc/self/status", "utf8");
  const resident = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) * 1024;
  return { resident, heap: process.memoryUsage().heapUsed };
}

/** One SDK that creates and resets so many times. */
export async function createAndReset(times: number): Promise<void> {
  const handfast = await initialized();
  for (let cycle = 0; cycle < times; cycle += 1) {
    await handfast.createUser({ authCode: CODE });
    await handfast.requestUserAccessToken();
    await handfast.reset();
  }
}

/** So many SDKs, each of which creates and resets once. */
export async function makeAndThrowAway(times: number): Promise<void> {
  for (let cycle = 0; cycle < times; cycle += 1) await createAndReset(1);
}

const PARTS = 3;

/**
 * By how much `work` lets the memory grow each time, at least: what leaks does so
 * every time, and what only gets warm does not.
 */
export async function growth(work: () => Promise<void>): Promise<Memory> {
  await work();
  const grown: Memory[] = [];
  for (let part = 0; part < PARTS; part += 1) {
    const before = await settled();
    await work();
    const after = await settled();
    grown.push({
      resident: after.resident - before.resident,
      heap: after.heap - before.heap,
    });
  }
  return {
    resident: Math.min(...grown.map(({ resident }) => resident)),
    heap: Math.min(...grown.map(({ heap }) => heap)),
  };
}

/** The names of the threads that the SDK has at this moment. */
export function threadsOfTheSdk(): string[] {
  return readdirSync("/proc/self/task")
    .map(nameOfThread)
    .filter((name) => name.includes("handfast"));
}

/** Nothing for a thread that ended since it was listed. */
function nameOfThread(id: string): string {
  try {
    return readFileSync(`/proc/self/task/${id}/comm`, "utf8").trim();
  } catch {
    return "";
  }
}

// A process of the backend in examples/backend/typescript.

import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createInterface } from "node:readline";
import path from "node:path";
import { root } from "./files.mjs";

const program = path.join(root, "build/backend/backend.js");

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, string>;
}

export class Backend {
  readonly #process: ChildProcess;
  readonly #url: string;
  readonly #password: string;

  private constructor(child: ChildProcess, url: string, password: string) {
    this.#process = child;
    this.#url = url;
    this.#password = password;
  }

  static async start(platformUrl: string, key: string): Promise<Backend> {
    const password = randomUUID();
    const child = spawn(process.execPath, [program], {
      env: {
        PLATFORM_URL: platformUrl,
        PLATFORM_KEY: key,
        CAROLS_PASSWORD: password,
      },
      stdio: ["ignore", "pipe", "ignore"],
    });
    const lines = createInterface({ input: child.stdout });
    const [line] = (await once(lines, "line")) as [string];
    return new Backend(child, line.replace("listening on ", ""), password);
  }

  async stop(): Promise<void> {
    this.#process.kill();
    await once(this.#process, "close");
  }

  async post(path: string, body: unknown, session?: string): Promise<Answer> {
    const response = await fetch(this.#url + path, {
      method: "POST",
      headers:
        session === undefined ? {} : { authorization: `Bearer ${session}` },
      body: JSON.stringify(body),
    });
    const { status, headers } = response;
    return { status, headers, body: (await response.json()) as Answer["body"] };
  }

  async signIn(): Promise<string> {
    const carol = { name: "carol", password: this.#password };
    const { body } = await this.post("/sign-in", carol);
    if (!body["session"]) throw new Error("carol could not sign in");
    return body["session"];
  }
}

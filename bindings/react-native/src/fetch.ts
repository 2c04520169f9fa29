import { HttpFailure } from "./ports";
import type { HttpClient, HttpRequest, HttpResponse } from "./ports";

/** HTTP by the `fetch` of the runtime. */
export class FetchHttpClient implements HttpClient {
  async send(request: HttpRequest, signal: AbortSignal): Promise<HttpResponse> {
    const abort = new AbortController();
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      abort.abort();
    }, request.timeoutMillis);
    const forward = () => abort.abort();
    signal.addEventListener("abort", forward);
    try {
      return await exchange(request, abort.signal);
    } catch (caught) {
      if (caught instanceof HttpFailure) throw caught;
      if (isLate) throw new HttpFailure("TIMEOUT", "no answer in time");
      throw new HttpFailure("UNREACHABLE", whatHappened(caught));
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", forward);
    }
  }
}

/** What is used of the runtime, which React Native and Node.js type differently. */
interface Runtime {
  fetch(
    url: string,
    options: {
      method: string;
      headers: Record<string, string>;
      body: Uint8Array | null;
      redirect: "manual";
      credentials: "omit";
      signal: AbortSignal;
    },
  ): Promise<{
    url: string;
    status: number;
    headers: { forEach(each: (value: string, name: string) => void): void };
    text(): Promise<string>;
  }>;
  TextEncoder: new () => { encode(text: string): Uint8Array };
}

async function exchange(
  request: HttpRequest,
  signal: AbortSignal,
): Promise<HttpResponse> {
  const runtime = globalThis as unknown as Runtime;
  const { url, method, body } = request;
  const response = await runtime.fetch(url, {
    method,
    headers: Object.fromEntries(request.headers),
    body,
    redirect: "manual",
    credentials: "omit",
    signal,
  });
  // React Native follows redirects whatever it is told.
  if (hasMoved(url, response.url)) {
    throw new HttpFailure("REFUSED", "the platform redirects elsewhere");
  }
  const headers: Array<[string, string]> = [];
  response.headers.forEach((value, name) => headers.push([name, value]));
  // React Native has no bodies in bytes; those of the platform are texts.
  const text = await response.text();
  const bytes = new runtime.TextEncoder().encode(text);
  return { status: response.status, headers, body: bytes };
}

/** An empty address is that of a runtime which does not tell. */
function hasMoved(asked: string, answered: string): boolean {
  return answered !== "" && new URL(answered).href !== new URL(asked).href;
}

/** The runtime's own words, which name addresses and errors of sockets at most. */
function whatHappened(caught: unknown): string {
  if (!(caught instanceof Error)) return "the request failed";
  const cause: unknown = (caught as { cause?: unknown }).cause;
  return cause instanceof Error && cause.message !== ""
    ? `${caught.message}: ${cause.message}`
    : caught.message;
}

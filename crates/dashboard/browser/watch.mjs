// What no page may do, whatever is done on it. Each fault is written down, and
// fails the walk at its end.
const POLICY = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self'",
  "img-src": "'self'",
  "connect-src": "'self'",
  "form-action": "'self'",
  "base-uri": "'none'",
  "frame-ancestors": "'none'",
};
const HEADERS = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "cache-control": "no-store",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

// Watches every page of a context. `secrets` is read at each request, so that
// what turns up on the way counts from then on.
export function watch(context, { origin, secrets, faults }) {
  context.on("weberror", (error) => faults.push(`a script failed: ${error.error()}`));
  context.on("console", (message) => {
    // That a page was answered with 403, 404 or 422 is no fault of it.
    const isAnswer = message.text().includes("Failed to load resource");
    if (message.type() === "error" && !isAnswer) faults.push(`the console says: ${message.text()}`);
  });
  context.on("request", (request) => {
    const url = request.url();
    if (url.startsWith("data:")) return;
    if (new URL(url).origin !== origin) faults.push(`asks another host: ${url}`);
    for (const secret of secrets) {
      if (decodeURIComponent(url).includes(secret)) faults.push(`a secret in the address ${url}`);
    }
  });
  context.on("response", (response) => {
    if (response.request().resourceType() === "document") faults.push(...wrongHeaders(response));
  });
}

function wrongHeaders(response) {
  const headers = response.headers();
  const expected = Object.entries(HEADERS).filter(([name, value]) => headers[name] !== value);
  const policy = Object.fromEntries(
    (headers["content-security-policy"] ?? "").split(";").map((directive) => {
      const [name, ...sources] = directive.trim().split(/\s+/);
      return [name, sources.join(" ")];
    }),
  );
  const path = new URL(response.url()).pathname;
  const faults = expected.map(([name]) => `${path} is sent with ${name}: ${headers[name]}`);
  if (JSON.stringify(policy) !== JSON.stringify(POLICY)) {
    faults.push(`${path} is sent with the policy ${headers["content-security-policy"]}`);
  }
  return faults;
}

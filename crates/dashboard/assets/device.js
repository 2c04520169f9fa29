// Plays a phone and a tablet. Each has a key pair of its own, which this browser
// keeps and cannot give away, and speaks the device API as the SDK does.
const simulator = document.getElementById("simulator");
const { app, csrf, publicUrl, bundleId } = simulator.dataset;
const simulatedName = document.getElementById("simulated-name");
const told = simulator.querySelector("[data-told]");
const places = [...simulator.querySelectorAll("[data-device]")];
const curve = { name: "ECDSA", namedCurve: "P-256" };
const reasons = {
  PHONE_PREFERRED: "A phone of the same user is active.",
  SUPERSEDED: "Another device of the same user became active.",
  DEVICE_REUSED: "A user was created on this device again.",
  PROMOTED: "The device that was active before it went.",
};
// How far the platform's clock is ahead of this one, in milliseconds.
let ahead = 0;

// What this browser keeps of each device: key pair, install and device id.
const kept = {
  open: () => new Promise((resolve, reject) => {
    const asked = indexedDB.open("handfast-simulator", 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore("devices");
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  }),
  run: async (mode, action) => {
    const database = await kept.open();
    try {
      return await new Promise((resolve, reject) => {
        const asked = action(database.transaction("devices", mode).objectStore("devices"));
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
    } finally {
      database.close();
    }
  },
  get: (kind) => kept.run("readonly", (devices) => devices.get(`${app}/${kind}`)),
  put: (kind, device) => kept.run("readwrite", (devices) => devices.put(device, `${app}/${kind}`)),
  remove: (kind) => kept.run("readwrite", (devices) => devices.delete(`${app}/${kind}`)),
};

const bytes = (text) => new TextEncoder().encode(text);
const base64url = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
  .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const encoded = (value) => base64url(bytes(JSON.stringify(value)));
const random = () => base64url(crypto.getRandomValues(new Uint8Array(16)));

// A proof of holding the key, made for one call (RFC 9449).
async function proof(device, method, path) {
  const { crv, kty, x, y } = await crypto.subtle.exportKey("jwk", device.keys.publicKey);
  const header = { typ: "dpop+jwt", alg: "ES256", jwk: { crv, kty, x, y } };
  const claims = {
    jti: random(),
    htm: method,
    htu: publicUrl + path,
    iat: Math.floor((Date.now() + ahead) / 1000),
    ...(device.install && { ins: device.install }),
  };
  const input = `${encoded(header)}.${encoded(claims)}`;
  const signature = await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, device.keys.privateKey, bytes(input));
  return `${input}.${base64url(signature)}`;
}

// One call. A wrong clock is noticed once and corrected for, as the SDK does.
async function call(device, method, path, body, isAgain = false) {
  const answer = await fetch(publicUrl + path, {
    method,
    headers: {
      "DPoP": await proof(device, method, path),
      ...(body && { "Content-Type": "application/json" }),
    },
    body: body && JSON.stringify(body),
  });
  const content = await answer.json();
  if (content.errorCode === "CLOCK_SKEW" && content.serverTime && !isAgain) {
    ahead = Date.parse(content.serverTime) - Date.now();
    return call(device, method, path, body, true);
  }
  if (!answer.ok) throw Object.assign(new Error(content.detail), { code: content.errorCode });
  return content;
}

// A code, as the customer's backend would ask for one.
async function askForCode() {
  const answer = await fetch(`/dashboard/apps/${app}/quick-start/code`, {
    method: "POST",
    body: new URLSearchParams({ csrf, name: simulatedName.value }),
  });
  if (!answer.headers.get("Content-Type")?.startsWith("application/json")) {
    throw new Error("The dashboard did not answer with a code. Load the page again.");
  }
  const content = await answer.json();
  if (!answer.ok) throw new Error(content.problem);
  return content.authentication_code;
}

async function ask(place) {
  const kind = place.dataset.device;
  const code = await askForCode();
  // A new code is a new attempt, for which the SDK makes a new key.
  const keys = await crypto.subtle.generateKey(curve, false, ["sign", "verify"]);
  const device = { keys, id: (await kept.get(kind))?.id ?? random() };
  const created = await call(device, "POST", "/sdk/users", {
    authentication_code: code,
    app: bundleId ? { bundle_id: bundleId } : {},
    sdk: { platform: "other" },
    device: { form_factor: kind, model: `Simulated ${kind}`, id: device.id },
  });
  await kept.put(kind, { ...device, install: created.install.id });
  show(place, created.install);
  const user = created.user.restored ? "is restored" : "is created";
  tell(`The ${kind} asked: user ${created.user.id} ${user}, and the ${kind} is ${inWords(created.install)}`);
}

async function reset(place) {
  const kind = place.dataset.device;
  const device = await kept.get(kind);
  await call(device, "POST", "/sdk/reset");
  await kept.remove(kind);
  show(place, null);
  tell(`The ${kind} was reset.`);
}

// Asks where a device stands, and tells what has changed since.
async function refresh(place) {
  const kind = place.dataset.device;
  const device = await kept.get(kind);
  if (!device) return show(place, null);
  try {
    const { install } = await call(device, "GET", "/sdk/status");
    const before = place.querySelector("[data-state]").textContent;
    show(place, install);
    if (before !== "no user" && before !== install.state) tell(`Now the ${kind} is ${inWords(install)}`);
  } catch (failure) {
    if (failure.code !== "INSTALL_NOT_FOUND") throw failure;
    await kept.remove(kind);
    show(place, null);
    tell(`The user of the ${kind} is gone.`);
  }
}

function inWords(install) {
  const reason = reasons[install.reason];
  return reason ? `${install.state}. ${reason}` : `${install.state}.`;
}

function show(place, install) {
  const state = place.querySelector("[data-state]");
  state.textContent = install?.state ?? "no user";
  state.classList.toggle("good", install?.state === "active");
  place.querySelector("[data-reason]").textContent = reasons[install?.reason] ?? "";
  place.querySelector("[data-do=reset]").hidden = !install;
}

function tell(sentence) {
  const item = document.createElement("li");
  item.textContent = sentence;
  told.append(item);
}

function hold(isHeld) {
  for (const button of simulator.querySelectorAll("button")) button.disabled = isHeld;
}

// One thing at a time; afterwards every device says where it stands.
async function attempt(action) {
  const focused = document.activeElement;
  hold(true);
  try {
    await action();
    for (const place of places) await refresh(place);
  } catch (failure) {
    tell(failure.message);
  } finally {
    hold(false);
    focused.focus();
  }
}

function begin() {
  simulator.hidden = false;
  if (!crypto.subtle) {
    hold(true);
    tell("Browsers make keys only over HTTPS or on localhost. Open the dashboard that way to play devices.");
    return;
  }
  for (const place of places) {
    const on = (name, action) => place.querySelector(`[data-do=${name}]`)
      .addEventListener("click", () => attempt(() => action(place)));
    on("ask", ask);
    on("reset", reset);
  }
  attempt(async () => {});
}

if (location.origin === new URL(publicUrl).origin) begin();
else document.getElementById("elsewhere").hidden = false;

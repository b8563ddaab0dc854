/** The evaluation's own small script: saves on every tap, keeps answers on the phone without signal, and sends them once. */
import {
  bodyOf,
  dropAnswers,
  fieldsOf,
  keepAnswers,
  keptAnswers,
  unanswered,
} from "./offline-answers.ts";
import { cacheName, isAsset } from "./offline-cache.ts";

const words = {
  saved: "Saved",
  savedHere: "Saved on this phone, will send",
  keepsNothing: "This browser keeps nothing. Please send before you close the page.",
  waiting:
    "Waiting for signal: 1. Your answers are kept on this phone and are sent as soon as there is signal while this page is open. If you close it, open the link again.",
  sending: "Sending …",
} as const;

/** Milliseconds between attempts to send what waits. */
const patience = 10_000;
const pause = 500;

type Form = HTMLFormElement;
const say = (form: Form, text: string) => {
  const line = form.querySelector("[data-saved]");
  if (line && line.textContent !== text) line.textContent = text;
};

/** Asks the server; undefined when there is no network to ask through. */
async function ask(path: string, body: FormData): Promise<Response | undefined> {
  try {
    return await fetch(path, { method: "POST", body, signal: AbortSignal.timeout(patience) });
  } catch {
    return undefined;
  }
}

/** Puts kept answers back into the form, as they were left. */
function restore(form: Form, fields: Readonly<Record<string, string>>) {
  for (const control of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    "input:not([type=hidden]), textarea",
  )) {
    const value = fields[control.name];
    if (control instanceof HTMLInputElement && /radio|checkbox/.test(control.type))
      control.checked = value === control.value;
    else if (value !== undefined) control.value = value;
  }
}

/** Hands in what waits. The server takes the same answers twice as once, so trying again is safe. */
function sender(form: Form, address: string) {
  let busy = false;
  return async function send() {
    const kept = keptAnswers(localStorage, address);
    if (busy || !kept?.waiting) return;
    busy = true;
    say(form, words.sending);
    const answer = await ask(`${address}/check`, bodyOf(kept.fields, "send"));
    busy = false;
    if (!answer || answer.status >= 500) return say(form, words.waiting);
    if (new URL(answer.url).pathname === `${address}/done`) {
      dropAnswers(localStorage, address);
      return location.assign(`${address}/done`);
    }
    keepAnswers(localStorage, address, { ...kept, waiting: false });
    location.assign(address);
  };
}

function sendWhenThereIsSignal(form: Form, address: string) {
  const send = sender(form, address);
  addEventListener("online", send);
  setInterval(send, patience);
  return send;
}

/** The form: every tap is kept here at once and on the server soon after. */
function onForm(form: Form, address: string) {
  const fields = () => fieldsOf(new FormData(form));
  const send = sendWhenThereIsSignal(form, address);
  const left = keptAnswers(localStorage, address);
  if (left) restore(form, left.fields);
  if (left?.waiting) void send();
  let timer: ReturnType<typeof setTimeout>;
  const save = async () => {
    const answer = await ask(address, bodyOf(fields(), "draft"));
    if (answer?.ok) say(form, words.saved);
  };
  form.addEventListener("input", () => {
    const kept = keepAnswers(localStorage, address, { fields: fields(), waiting: false });
    say(form, kept ? words.savedHere : words.keepsNothing);
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    clearTimeout(timer);
    if (navigator.onLine && (await ask(address, bodyOf(fields(), "draft")))) return form.submit();
    const [missing] = unanswered(questionsIn(form), fields());
    if (missing) {
      say(form, "Choose an answer to every statement first: the page has moved to one without.");
      return form.querySelector<HTMLElement>(`[name="${missing}"]`)?.focus();
    }
    keepAnswers(localStorage, address, { fields: fields(), waiting: true });
    say(form, words.waiting);
    await send();
  });
}

const questionsIn = (form: Form) => [
  ...new Set([...form.querySelectorAll<HTMLInputElement>("input[type=radio]")].map((i) => i.name)),
];

/** "Check your answers": the button that sends, with or without signal. */
function onCheck(form: Form, address: string) {
  const send = sendWhenThereIsSignal(form, address);
  form.addEventListener("submit", async (event) => {
    const button = (event as SubmitEvent).submitter as HTMLButtonElement | null;
    if (button?.value !== "send") return;
    event.preventDefault();
    const kept = { fields: fieldsOf(new FormData(form)), waiting: true };
    if (!keepAnswers(localStorage, address, kept)) return form.submit();
    await send();
  });
}

/** Keeps this page and what it is made of, so that the link opens with no signal. */
async function keepPage(address: string) {
  if (!("serviceWorker" in navigator)) return;
  await navigator.serviceWorker.register("/e/worker.js", { scope: "/e/" });
  const cache = await caches.open(cacheName);
  const parts = performance.getEntriesByType("resource").map(({ name }) => new URL(name));
  const assets = parts.filter((u) => u.origin === location.origin && isAsset(u.pathname));
  await cache.addAll([address, ...new Set(assets.map(({ pathname }) => pathname))]);
}

/** Forgets everything this phone keeps of one link. */
async function forget(address: string) {
  dropAnswers(localStorage, address);
  if ("caches" in globalThis) await (await caches.open(cacheName)).delete(address);
}

const found = (name: string) => document.querySelector<HTMLElement>(`[data-${name}]`);
const addressIn = (element: HTMLElement, name: string) => element.dataset[name] ?? "";

const form = found("evaluation");
if (form instanceof HTMLFormElement) {
  const address = addressIn(form, "evaluation");
  onForm(form, address);
  void keepPage(address).catch(() => undefined);
}
const sending = found("sending");
if (sending instanceof HTMLFormElement) onCheck(sending, addressIn(sending, "sending"));
const received = found("received");
if (received) void forget(addressIn(received, "received"));
const forgetting = found("forget");
forgetting?.addEventListener("submit", () => void forget(addressIn(forgetting, "forget")));

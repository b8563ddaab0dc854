/** What waits on this phone for signal: counted, sent once, tried again or thrown away. */
import {
  bodyOf,
  dropAnswers,
  fieldsOf,
  type KeptAnswers,
  keepAnswers,
  keptAnswers,
  ownShelf,
  type Sending,
  waitingIn,
} from "./offline-answers.ts";

/** Milliseconds between attempts to send what waits, and after which an attempt is given up. */
const patience = 10_000;

/** Asks the server; undefined when there is no network to ask through. */
export async function ask(path: string, body: FormData): Promise<Response | undefined> {
  try {
    return await fetch(path, { method: "POST", body, signal: AbortSignal.timeout(patience) });
  } catch {
    return undefined;
  }
}

const phone = ownShelf();

const within = <Kind extends HTMLElement>(form: HTMLElement, name: string) =>
  form.querySelector<Kind>(`[data-${name}]`);

/** Sets the quiet line, or a part of the panel. */
export function say(form: HTMLElement, text: string, where = "saved") {
  const line = within(form, where);
  if (line && line.textContent !== text) line.textContent = text;
}

/** Shows how much waits, or hides the panel. */
export function showWaiting(form: HTMLElement) {
  const count = waitingIn(phone).length;
  const panel = within(form, "waiting");
  if (!panel) return;
  panel.hidden = count === 0;
  say(form, count ? `Waiting for signal: ${count}` : "", "waiting-words");
}

/** Sends a form as a page does, so that the server's own page says what stands against it. */
function post(address: string, fields: KeptAnswers["fields"], intent: Sending) {
  const form = document.createElement("form");
  form.method = "post";
  form.action = `${address}/check`;
  for (const [name, value] of Object.entries({ ...fields, intent })) {
    const input = document.createElement("input");
    input.type = "hidden";
    input.name = name;
    input.value = value;
    form.append(input);
  }
  document.body.append(form);
  form.submit();
}

/** Hands in what waits under one address: true when it is in. The server takes the same answers twice as once. */
async function sendOne(address: string): Promise<"in" | "later" | "refused"> {
  const kept = keptAnswers(phone, address);
  if (!kept?.waiting) return "later";
  const answer = await ask(`${address}/check`, bodyOf(kept.fields, kept.waiting));
  if (!answer || answer.status >= 500) return "later";
  if (new URL(answer.url).pathname !== `${address}/done`) return "refused";
  dropAnswers(phone, address);
  return "in";
}

/** What belongs to this page leads on to its receipt, or to the server's page that says what stands against it. */
function leadOn(address: string, outcome: "in" | "later" | "refused", kept?: KeptAnswers) {
  if (outcome === "in") location.assign(`${address}/done`);
  if (outcome !== "refused" || !kept?.waiting) return;
  keepAnswers(phone, address, { ...kept, waiting: undefined });
  post(address, kept.fields, kept.waiting);
}

/** Tries everything that waits, one after the other. */
function sender(form: HTMLElement, address: string) {
  let busy = false;
  return async function send() {
    if (busy) return;
    busy = true;
    for (const one of waitingIn(phone)) {
      const kept = keptAnswers(phone, one);
      const outcome = await sendOne(one);
      if (one === address) leadOn(address, outcome, kept);
    }
    busy = false;
    showWaiting(form);
  };
}

/** Watches for signal while the page is open; gives the way to put this page's answers into the queue. */
export function queueOn(form: HTMLFormElement, address: string) {
  const send = sender(form, address);
  addEventListener("online", send);
  setInterval(() => waitingIn(phone).length && send(), patience);
  within(form, "try")?.addEventListener("click", () => void send());
  within(form, "delete")?.addEventListener("click", () => {
    for (const one of waitingIn(phone)) dropAnswers(phone, one);
    location.replace(address);
  });
  showWaiting(form);
  if (waitingIn(phone).length) void send();
  return async (waiting: Sending): Promise<boolean> => {
    const kept = { fields: fieldsOf(new FormData(form)), waiting, at: Date.now() };
    if (!keepAnswers(phone, address, kept)) return false;
    showWaiting(form);
    await send();
    return true;
  };
}

/** The evaluation's own small script: saves on every tap, keeps answers on the phone without signal, and sends them once. */
import {
  bodyOf,
  dropAnswers,
  dropOld,
  fieldsOf,
  keepAnswers,
  keptAnswers,
  ownShelf,
  type Sending,
  unanswered,
} from "./offline-answers.ts";
import { forgetOldPages, forgetPage, keepPage } from "./offline-pages.ts";
import { ask, queueOn, say, showWaiting } from "./offline-queue.ts";

const words = {
  saved: "Saved",
  savedHere: "Saved on this phone, will send",
  keepsNothing: "This browser keeps nothing on the phone. Please send before you close the page.",
  missing: "Some questions have no answer yet: the page has moved to the first.",
} as const;

/** Milliseconds without another tap before the server is told. */
const pause = 500;

const phone = ownShelf();

type Form = HTMLFormElement;

/** Puts kept answers back into the form, as they were left, and with them what the form had seen when they were typed. */
function restore(form: Form, fields: Readonly<Record<string, string>>) {
  for (const control of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    "input, textarea",
  )) {
    const value = fields[control.name];
    if (control instanceof HTMLInputElement && /radio|checkbox/.test(control.type))
      control.checked = value === control.value;
    else if (value !== undefined) control.value = value;
  }
}

const fieldsIn = (form: Form) => fieldsOf(new FormData(form));

/** Keeps on the server what was tapped: one request at a time, and after it one more for all that came meanwhile. */
function savingSoon(form: Form, address: string) {
  let timer: ReturnType<typeof setTimeout>;
  let [busy, again] = [false, false];
  async function save() {
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    const answer = await ask(address, bodyOf(fieldsIn(form), "draft"));
    busy = false;
    if (again) {
      again = false;
      return save();
    }
    if (answer?.ok) say(form, words.saved);
  }
  return {
    soon: () => {
      clearTimeout(timer);
      timer = setTimeout(save, pause);
    },
    stop: () => clearTimeout(timer),
  };
}

/** The form: every tap is kept here at once and on the server soon after. */
function onForm(form: Form, address: string) {
  const left = keptAnswers(phone, address);
  if (left) restore(form, left.fields);
  const queue = queueOn(form, address);
  const saving = savingSoon(form, address);
  form.addEventListener("input", () => {
    const kept = keepAnswers(phone, address, { fields: fieldsIn(form), at: Date.now() });
    say(form, kept ? words.savedHere : words.keepsNothing);
    showWaiting(form);
    saving.soon();
  });
  /** Without signal: saved, told of blanks, or put into the queue. */
  async function offline(wish: string) {
    if (wish === "keep") return say(form, words.savedHere);
    if (wish !== "send-blanks" && toldOfBlanks(form)) return;
    const waiting: Sending = wish === "send-blanks" ? "send-blanks" : "send";
    if (!(await queue(waiting))) say(form, words.keepsNothing);
  }
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    saving.stop();
    const wish = wishOf(event);
    const reached = navigator.onLine && (await ask(address, bodyOf(fieldsIn(form), "draft")));
    return reached ? pressed(form, wish) : offline(wish);
  });
}

/** The button that was pressed; Enter in a field means the first. */
const wishOf = (event: Event) =>
  ((event as SubmitEvent).submitter as HTMLButtonElement | null)?.value ?? "check";

/** Sends the form with the button that was pressed, past our own listener. */
function pressed(form: Form, wish: string) {
  const said = document.createElement("input");
  said.type = "hidden";
  said.name = "intent";
  said.value = wish;
  form.append(said);
  form.submit();
}

/** Without signal the page itself says what is missing, and offers to send all the same unless nothing is answered. */
function toldOfBlanks(form: Form): boolean {
  const asked = form.querySelectorAll<HTMLInputElement>("input[name^='answers.']");
  const names = [...new Set([...asked].map(({ name }) => name))];
  const missing = unanswered(names, fieldsIn(form));
  if (missing.length === 0) return false;
  say(form, words.missing);
  say(form, String(missing.length), "blanks-count");
  const choice = form.querySelector<HTMLElement>("[data-blanks]");
  if (choice && missing.length < names.length) choice.hidden = false;
  form.querySelector<HTMLElement>(`[name="${missing[0]}"]`)?.focus();
  return true;
}

/** "Check your answers": the button that sends, with or without signal. */
function onCheck(form: Form, address: string) {
  const queue = queueOn(form, address);
  form.addEventListener("submit", async (event) => {
    if (wishOf(event) === "change") return;
    event.preventDefault();
    if (!(await queue("send"))) pressed(form, "send");
  });
}

const found = (name: string) => document.querySelector<HTMLElement>(`[data-${name}]`);
const addressIn = (element: HTMLElement, name: string) => element.dataset[name] ?? "";

/** Forgets everything this phone keeps of one link. */
function forget(address: string) {
  dropAnswers(phone, address);
  void forgetPage(address);
}

dropOld(phone, Date.now());
const form = found("evaluation");
if (form instanceof HTMLFormElement) {
  const address = addressIn(form, "evaluation");
  onForm(form, address);
  void keepPage(address)
    .then(() => forgetOldPages(Date.now()))
    .catch(() => undefined);
}
const sending = found("sending");
if (sending instanceof HTMLFormElement) onCheck(sending, addressIn(sending, "sending"));
const received = found("received");
if (received) forget(addressIn(received, "received"));
const forgetting = found("forget");
forgetting?.addEventListener("submit", () => forget(addressIn(forgetting, "forget")));

/** What the operator may say to the web server, read once; nothing else here looks at the environment. */
import { type DataPlace, dataPlace } from "@tessellate/api/data-folder";
import { z } from "zod";

const { HOST, PORT, TRUST_PROXY, LOG_LEVEL, TESSELLATE_MODE } = process.env;

/** Only this machine can reach the server unless HOST says otherwise. */
export const host = HOST || "127.0.0.1";

/** Where it listens. */
export const port = Number(PORT || 3000);

/** True behind a proxy of our own, whose X-Forwarded-For is believed; a browser's never is. */
export const trustProxy = TRUST_PROXY === "1" || TRUST_PROXY === "true";

/** How much is logged; the server chooses when the operator does not. */
export const logLevel = LOG_LEVEL;

/** The demo lets anyone in, so it has to be asked for by name. */
export const mode = TESSELLATE_MODE === "demo" ? "demo" : "serve";

/** What the composition root opens the house with. */
export interface Settings {
  mode: "demo" | "serve";
  place: DataPlace;
  /** Without a trailing slash. */
  baseUrl: string;
  /** The mail server and the sender; none in the demo, whose mail stays here. */
  mail: { url: string; from: string } | undefined;
}

const address = (what: string, example: string, protocol: RegExp) =>
  z
    .url({
      protocol,
      error: ({ input }) =>
        input === undefined
          ? `is missing: say where ${what}, for example ${example}.`
          : `is not an address like ${example}.`,
    })
    .transform((url) => url.replace(/\/+$/, ""));

const base = address(
  "people reach this server",
  "BASE_URL=https://tessellate.example.org",
  /^https?$/,
);
const smtp = address(
  "its mail is handed to",
  "SMTP_URL=smtp://name:password@mail.example.org:587",
  /^smtps?$/,
);

const rules = {
  demo: z.object({ BASE_URL: base.optional(), SMTP_URL: z.string().optional() }),
  serve: z.object({ BASE_URL: base, SMTP_URL: smtp }),
};

type Given = Readonly<Record<string, string | undefined>>;
type Read = { ok: true; settings: Settings } | { ok: false; sentences: readonly string[] };

/** Reads the environment; what is missing or makes no sense comes back as one sentence each, with an example. */
export function readSettings(given: Given): Read {
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ""));
  const chosen = said.TESSELLATE_MODE === "demo" ? "demo" : "serve";
  const parsed = rules[chosen].safeParse(said);
  if (!parsed.success)
    return {
      ok: false,
      sentences: parsed.error.issues.map(({ path, message }) => `${path.join()} ${message}`),
    };
  const baseUrl = parsed.data.BASE_URL ?? `http://localhost:${said.PORT ?? 3000}`;
  const url = parsed.data.SMTP_URL;
  const from = said.MAIL_FROM ?? `Tessellate <no-reply@${new URL(baseUrl).hostname}>`;
  const place = dataPlace(chosen, said);
  const mail = chosen === "serve" && url ? { url, from } : undefined;
  return { ok: true, settings: { mode: chosen, place, baseUrl, mail } };
}

/** The settings of this process; without them it says what is missing and ends. */
export function settingsOrStop(): Settings {
  const read = readSettings(process.env);
  if (read.ok) return read.settings;
  process.stderr.write(`Tessellate cannot start.\n${read.sentences.join("\n")}\n`);
  process.exit(78);
}

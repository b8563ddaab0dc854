/** The composition root of the web: what this process holds open, opened once and kept across Vite's reloads. */
import { mkdir } from "node:fs/promises";
import { type House, realWorld } from "@tessellate/api/context";
import { openKeys } from "@tessellate/api/keys";
import { startDelivery } from "@tessellate/api/notifications/deliver";
import { putInOutbox } from "@tessellate/api/notifications/outbox";
import { keptHere, smtpTransport } from "@tessellate/api/notifications/transport";
import { answerOperator } from "@tessellate/api/operator";
import { startRounds } from "@tessellate/api/upkeep/rounds";
import { openSignIn } from "@tessellate/auth/sign-in";
import { openDatabase } from "@tessellate/data/database";
import { engineOf } from "@tessellate/data/kit/engine";
import { takeLock } from "@tessellate/data/lock";
import { codeLetter } from "@tessellate/domain/access/letters";
import type { Services } from "./composition.ts";
import { type Settings, settingsOrStop } from "./env.ts";
import { log } from "./log.ts";

interface Held {
  house: House;
  close(): Promise<void>;
}

const kept = globalThis as typeof globalThis & { tessellate?: Promise<Held> };
kept.tessellate ??= open(settingsOrStop());
const { house, close } = await kept.tessellate;

const signIn = await openSignIn({
  ...house,
  secret: house.keys.signIn.toString("base64url"),
  sendCode: (message) => postCode(house, message),
  report: (message) => log.error({ message }, "sign-in failed"),
});

/** What the server's doors, loaders and actions work with. */
export const services: Services = {
  mode: house.mode,
  ready: async () => {
    await house.database.reader.query.regions.findFirst();
  },
  close,
  signIn,
  contextFor: async (request) => ({
    ...house,
    actor: await signIn.actorOf(request),
    requestId: request.headers.get("x-request-id"),
  }),
};

/** Opens everything, in the order in which it is needed; `close` lets go in the other. */
async function open({ mode, place, baseUrl, mail }: Settings): Promise<Held> {
  await mkdir(place.folder, { recursive: true, mode: 0o700 });
  const oneWriter = engineOf(place.databaseUrl) === "sqlite";
  const lock = oneWriter ? takeLock(place.folder) : undefined;
  if (oneWriter && !lock)
    throw new Error(`Another process is using ${place.folder}. Stop it first, or set DATA_DIR.`);
  const database = await openDatabase(place.databaseUrl);
  const unfinished = new Set<Promise<unknown>>();
  const house: House = {
    ...realWorld,
    database,
    keys: await openKeys(place.keys),
    mode,
    baseUrl,
    wakeOutbox: () => delivery.wake(),
    background: (work) => {
      const done = work
        .catch((error: unknown) => log.error({ err: error }, "background work failed"))
        .finally(() => unfinished.delete(done));
      unfinished.add(done);
    },
  };
  const transport = mail ? smtpTransport(mail.url, mail.from) : keptHere;
  const delivery = startDelivery(house, transport, (error) =>
    log.error({ err: error }, "delivery failed"),
  );
  const stopRounds = startRounds(house, (error) => log.error({ err: error }, "a round failed"));
  const stopAnswering = await answerOperator(house, place.socket);
  return {
    house,
    close: async () => {
      stopRounds();
      await stopAnswering();
      await delivery.stop();
      await Promise.all(unfinished);
      await database.close();
      lock?.release();
    },
  };
}

/** Mails a code for signing in, through the outbox like every other mail. */
async function postCode(house: House, { email, code }: { email: string; code: string }) {
  const mail = { kind: "signIn.code", hubId: null, to: email };
  const letter = codeLetter({ code, baseUrl: house.baseUrl });
  await house.database.transaction((tx) => putInOutbox(house, tx, [{ ...mail, ...letter }]));
  house.wakeOutbox();
}

/** The wave an address names, for those who may see it, and what is done to it from its page. */
import type { callerFor } from "@tessellate/api/app";
import { excuseInput, expectAgainInput } from "@tessellate/domain/evaluations/expected";
import { keepOpenInput } from "@tessellate/domain/evaluations/wave-state";
import type { Outcome } from "@tessellate/domain/forms/problem";
import { data } from "react-router";
import type { z } from "zod";
import { parseForm, type Refusal } from "#app/server/form.server.ts";
import { joinDates } from "#app/ui/date-parts.ts";

interface Args {
  request: Request;
  params: { id: string; waveId: string };
}

/** The wave, who has answered for those who may see it, the group's change over its year at the end of it, and how many were just reminded. A wave of another group is not there. */
export async function waveOf(api: ReturnType<typeof callerFor>, { request, params }: Args) {
  const { waves } = api.evaluations;
  const wave = await waves.wave({ waveId: params.waveId });
  if (wave.workGroupId !== params.id) throw data(null, { status: 404 });
  const answered = wave.may.read ? await waves.whoAnswered({ waveId: wave.id }) : null;
  const change = await api.findings.ownChange({ waveId: wave.id });
  const reminded = Number(new URL(request.url).searchParams.get("reminded"));
  return {
    wave,
    answered,
    change,
    reminded: Number.isInteger(reminded) && reminded > 0 ? reminded : null,
  };
}

type Waves = ReturnType<typeof callerFor>["evaluations"];
/** Done, with what the page should say of it; or refused, with what was typed. */
type Step = { ok: true; says: string } | { ok: false; refusal: Refusal };
type Doing = (api: Waves, request: Request, waveId: string) => Promise<Step>;

/** A form with fields: read, sent on, and shown again when something stands against it. */
const withForm =
  <S extends z.ZodType>(
    schema: S,
    act: (api: Waves, wish: z.output<S>) => Promise<Outcome>,
  ): Doing =>
  async (api, request, waveId) => {
    const parsed = await parseForm(request, schema, (form) => {
      form.delete("intent");
      if (form.has("closesOn.day")) joinDates(form, ["closesOn"]);
      form.set("waveId", waveId);
    });
    if (!parsed.ok) return { ok: false, refusal: parsed.refusal };
    const made = await act(api, parsed.value);
    const typed = parsed.value as Record<string, unknown>;
    return made.ok ? { ok: true, says: "" } : { ok: false, refusal: { ...made, typed } };
  };

/** What a wave's page can ask for, by the button that was pressed. */
const steps: Readonly<Record<string, Doing>> = {
  close: async ({ waves }, _, waveId) => {
    await waves.close({ waveId });
    return { ok: true, says: "" };
  },
  chase: async ({ waves }, _, waveId) => {
    const chased = await waves.chase({ waveId });
    if (!chased.ok) return { ok: false, refusal: { problems: chased.problems, typed: {} } };
    return { ok: true, says: `?reminded=${chased.reminded}` };
  },
  excuse: withForm(excuseInput, ({ excusing }, wish) => excusing.excuse(wish)),
  expectAgain: withForm(expectAgainInput, ({ excusing }, wish) => excusing.expectAgain(wish)),
  keepOpen: withForm(keepOpenInput, ({ waves }, wish) => waves.keepOpen(wish)),
};

/** Does what was asked for on a wave's page; nothing for a button the page does not have. */
export async function actOnWave(api: Waves, request: Request, waveId: string) {
  const intent = (await request.clone().formData()).get("intent");
  const step = Object.hasOwn(steps, String(intent)) ? steps[String(intent)] : undefined;
  if (!step) throw data(null, { status: 404 });
  return step(api, request, waveId);
}

/** The wave an address names, for those who may see it. */
import type { callerFor } from "@tessellate/api/app";
import { data } from "react-router";

interface Args {
  request: Request;
  params: { id: string; waveId: string };
}

/** The wave, who has answered for those who may see it, and how many were just reminded. A wave of another group is not there. */
export async function waveOf(api: ReturnType<typeof callerFor>, { request, params }: Args) {
  const { waves } = api.evaluations;
  const wave = await waves.wave({ waveId: params.waveId });
  if (wave.workGroupId !== params.id) throw data(null, { status: 404 });
  const answered = wave.may.read ? await waves.whoAnswered({ waveId: wave.id }) : null;
  const reminded = Number(new URL(request.url).searchParams.get("reminded"));
  return { wave, answered, reminded: Number.isInteger(reminded) && reminded > 0 ? reminded : null };
}

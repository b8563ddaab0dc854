/** What lists show to whom, by hand: every id that is theirs and no other. Whoever is not named is told that there is nothing. */
import type { PersonActor } from "@tessellate/domain/access/roles";
import type { Ground } from "./ground.ts";
import { type Path, signedIn, type Who } from "./row.ts";

interface Listed {
  path: Path;
  asks?: object;
  /** Reads off what was answered which rows it shows. */
  ids(list: never): readonly string[];
  shows: Partial<Record<Who, readonly string[]>>;
}
interface Named {
  id: string;
}
type Home = Record<"groups" | "tasks", Named[]> & { hubs: { hub: { slug: string } }[] };
const idsIn = (rows: readonly Named[]) => rows.map(({ id }) => id);

export const listsOf = (ground: Ground): readonly Listed[] => [
  workGroups(ground),
  people(ground),
  ...responses(ground),
  ...nearest(ground),
  ...questionBank(ground),
];

function workGroups({ spots: { own, sibling, otherHub }, closed }: Ground): Listed {
  const harbour = [own.workGroupId, closed.own, sibling.workGroupId, closed.sibling];
  const moor = [otherHub.workGroupId, closed.otherHub];
  return {
    path: "workGroups.list",
    asks: {},
    ids: ({ groups }: { groups: Named[] }) => idsIn(groups),
    shows: {
      participant: [own.workGroupId],
      lead: [own.workGroupId],
      hubAdministrator: harbour,
      hubLead: harbour,
      otherHubAdministrator: moor,
      projectLead: [own.workGroupId, closed.own, ...moor],
      nationalLead: [...harbour, ...moor],
    },
  };
}

type Desk = Record<"waves" | "places", Partial<Record<"id" | "ref", string>>[] | null>;

/** The response desk: waves for who runs groups, places for the nation, and whom each may chase. */
function responses({ spots: { own, sibling, otherHub } }: Ground): readonly Listed[] {
  const harbour = [own.waveId, sibling.waveId];
  const runners = {
    lead: [own.waveId],
    hubAdministrator: harbour,
    hubLead: harbour,
    otherHubAdministrator: [otherHub.waveId],
  };
  const england = [own.hubSlug, otherHub.hubSlug];
  return [
    {
      path: "evaluations.desk.read",
      asks: {},
      ids: ({ waves, places }: Desk) =>
        [...(waves ?? []), ...(places ?? [])].map(({ id, ref }) => id ?? ref ?? ""),
      shows: { ...runners, nationalLead: england, analyst: england, projectLead: england },
    },
    {
      path: "evaluations.desk.outstanding",
      asks: {},
      ids: ({ waves }: { waves: Named[] }) => idsIn(waves),
      shows: runners,
    },
  ];
}

const ofNoHub = [
  "schoolLeader",
  "nationalLead",
  "projectLead",
  "analyst",
  "support",
  "systemAdministrator",
] as const;

function people({ spots, actors }: Ground): Listed {
  const idOf = (who: Who) => (actors[who] as PersonActor).personId;
  const runners = (["participant", "lead", "hubAdministrator", "hubLead"] as const).map(idOf);
  const harbour = [...runners, spots.sibling.personId];
  const moor = [idOf("otherHubAdministrator"), spots.otherHub.personId];
  return {
    path: "people.list",
    asks: {},
    ids: (page: { people: Named[] }) => idsIn(page.people),
    shows: {
      hubAdministrator: harbour,
      hubLead: harbour,
      otherHubAdministrator: moor,
      systemAdministrator: [...harbour, ...moor, ...ofNoHub.map(idOf)],
    },
  };
}

/** What a reader is offered first: their hubs, their projects, their tasks and groups, the figures nearest to them. */
const nearest = ({ spots: { own, sibling, otherHub } }: Ground): readonly Listed[] => [
  {
    path: "workGroups.hubs",
    ids: idsIn,
    shows: {
      hubAdministrator: [own.hubId],
      hubLead: [own.hubId],
      otherHubAdministrator: [otherHub.hubId],
    },
  },
  {
    path: "projects.choices",
    ids: ({ families }: { families: Named[] }) => idsIn(families),
    shows: { nationalLead: [own.familyId, sibling.familyId], projectLead: [own.familyId] },
  },
  {
    path: "people.home.read",
    ids: ({ groups, tasks, hubs }: Home) => [
      ...idsIn([...groups, ...tasks]),
      ...hubs.map(({ hub }) => hub.slug),
    ],
    shows: {
      ...Object.fromEntries(signedIn.map((one) => [one, []])),
      participant: [own.workGroupId, own.taskId],
      lead: [own.workGroupId],
      hubAdministrator: [own.hubSlug],
      hubLead: [own.hubSlug],
      otherHubAdministrator: [otherHub.hubSlug],
    },
  },
  {
    path: "findings.start",
    ids: ({ level, slug }: { level: string; slug: string }) => [`${level} ${slug}`],
    shows: {
      hubAdministrator: ["hub harbour"],
      hubLead: ["hub harbour"],
      otherHubAdministrator: ["hub moor"],
      nationalLead: ["nation england"],
      analyst: ["nation england"],
      projectLead: ["project additive"],
    },
  },
];

/** Everyone reads what the nation asks; a hub's own questions are shown to that hub and to those who read every hub's. */
function questionBank({ spots: { own, otherHub } }: Ground): readonly Listed[] {
  const shownTo = (common: readonly string[], harbour: string, moor: string) => ({
    ...Object.fromEntries(signedIn.map((one) => [one, common])),
    hubAdministrator: [...common, harbour],
    hubLead: [...common, harbour],
    otherHubAdministrator: [...common, moor],
    nationalLead: [...common, harbour, moor],
    analyst: [...common, harbour, moor],
  });
  const keysIn = (rows: { key: string }[]) => rows.map(({ key }) => key);
  const ofHubs = {
    hubAdministrator: [own.instrumentKey],
    hubLead: [own.instrumentKey],
    otherHubAdministrator: [otherHub.instrumentKey],
    nationalLead: [own.instrumentKey, otherHub.instrumentKey],
    analyst: [own.instrumentKey, otherHub.instrumentKey],
  };
  return [
    {
      path: "instruments.list",
      ids: ({ instruments }: { instruments: { key: string }[] }) => keysIn(instruments),
      shows: Object.fromEntries(signedIn.map((one) => [one, [own.coreKey]])),
    },
    { path: "instruments.ofHubs", ids: keysIn, shows: ofHubs },
    {
      path: "instruments.bank.questions",
      asks: {},
      ids: ({ questions }: { questions: { key: string }[] }) => keysIn(questions),
      shows: shownTo(["PL1", "PR1", "PU1", "WS1"], own.questionKey, otherHub.questionKey),
    },
  ];
}

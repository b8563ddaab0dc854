/** Which engine this process speaks, read once from DATABASE_URL: anything but `postgres:` means SQLite. */
export type Engine = "sqlite" | "postgres";
export const engineOf = (url: string | undefined): Engine =>
  /^postgres(ql)?:/.test(url ?? "") ? "postgres" : "sqlite";

// biome-ignore lint/style/noProcessEnv: tables take shape when they are imported, before any composition root has run
export const engine: Engine = engineOf(process.env.DATABASE_URL);

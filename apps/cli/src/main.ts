/** `tessellate <command>`: what an operator can do from the machine itself. */
import { Command } from "commander";
import { commands } from "./commands.ts";

const program = new Command("tessellate")
  .description("Runs an installation of Tessellate from the machine it lives on.")
  .option("--demo", "work on the demo's folder", false);

for (const { name, about, options = [], run } of commands) {
  const command = program.command(name).description(about);
  for (const [flags, text] of options) command.option(flags, text);
  command.action(async (...given: unknown[]) => {
    const chosen = given.at(-2) as Record<string, unknown>;
    const values = given.slice(0, -2).map((value) => String(value ?? ""));
    const demo = Boolean(chosen.demo ?? program.opts().demo);
    await run({ values, chosen, demo, say: (line) => console.log(line) });
  });
}

try {
  await program.parseAsync();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

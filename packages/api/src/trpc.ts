/** `allowed()`: the only way to make a procedure. It parses, finds, asks the policy, and only then lets anyone in. */
import { mayDo, type Place, reachesAnything, reachOf } from "@tessellate/domain/access/decide";
import type { Permission } from "@tessellate/domain/access/policy";
import { canBeKept } from "@tessellate/domain/forms/text";
import { initTRPC, TRPCError } from "@trpc/server";
import { ZodError, type z } from "zod";
import { type Context, today } from "./context.ts";

export interface Meta {
  permission: Permission;
}

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    // Stack traces stay in the log; a form's problems travel by field.
    errorFormatter: ({ shape, error }) => ({
      ...shape,
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        path: shape.data.path,
        problems: error.cause instanceof ZodError ? problemsIn(error.cause) : [],
      },
    }),
  });

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** Whatever a finder found: it must say where the thing stands. */
export interface Found {
  place: Place;
}

/** Nothing there, or nothing for you: the two look the same. */
export const notFound = () => new TRPCError({ code: "NOT_FOUND", message: "Not found." });

/**
 * A procedure that runs only where the policy grants `permission`. `find` reads the thing the input names and says
 * where it stands; finding nothing and not being allowed are the same NOT_FOUND. What was found is `ctx.found`.
 */
export const allowed = <Input extends z.ZodType, F extends Found>(
  permission: Permission,
  input: Input,
  find: (ctx: Context, input: z.output<Input>) => Promise<F | undefined> | F | undefined,
) =>
  t.procedure
    .meta({ permission })
    .input(input)
    .use(async ({ ctx, input, next }) => {
      if (!canBeKept(input)) throw new TRPCError({ code: "BAD_REQUEST", message: "Not a text." });
      const found = await find(ctx, input as z.output<Input>);
      if (!found || !mayDo(ctx.actor, permission, found.place, today(ctx))) throw notFound();
      return next({ ctx: { found } });
    });

/**
 * The finder of lists: lets in whoever holds the permission anywhere at all, and hands on their reach, by which the
 * view must filter. `visible` is that reach.
 */
export const anywhere = (permission: Permission) => (ctx: Context) => {
  const reach = reachOf(ctx.actor, permission, today(ctx));
  if (!reachesAnything(reach)) return undefined;
  const [scope, ids] = Object.entries(reach).find(([, ids]) => ids.length > 0) ?? [];
  return { place: { [scope as string]: ids?.[0] } as Place, reach };
};

const problemsIn = (error: ZodError) =>
  error.issues.map(({ path, message }) => ({ field: path.join("."), message }));

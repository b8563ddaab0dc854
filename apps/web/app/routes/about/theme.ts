/** POST /theme: keeps the reader's choice of light or dark and goes back to where they were. */
import { chooseTheme } from "#app/server/theme.server.ts";
import type { Route } from "./+types/theme.ts";

export const action = ({ request }: Route.ActionArgs) => chooseTheme(request);

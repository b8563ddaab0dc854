/** POST /theme: keeps the reader's choice of light or dark and goes back to where they were. */
import { redirect } from "react-router";
import { chooseTheme } from "#app/server/theme.server.ts";
import type { Route } from "./+types/theme.ts";

/** Opening the address chooses nothing. */
export const loader = () => redirect("/");

export const action = ({ request }: Route.ActionArgs) => chooseTheme(request);

/** The theme a reader has chosen, kept in a cookie of its own: it says nothing about who they are. */
import { createCookie, redirect } from "react-router";
import { ownPath } from "#app/server/own-path.server.ts";

/** plaster is light, slate is dark. Without a choice the system's own setting decides. */
export type Theme = "plaster" | "slate";

const cookie = createCookie("theme", { path: "/", sameSite: "lax", maxAge: 60 * 60 * 24 * 365 });

const isTheme = (value: unknown): value is Theme => value === "plaster" || value === "slate";

/** The chosen theme; undefined when none was chosen or the cookie makes no sense. */
export async function readTheme(request: Request): Promise<Theme | undefined> {
  const value: unknown = await cookie.parse(request.headers.get("Cookie"));
  return isTheme(value) ? value : undefined;
}

/** The action behind the two theme buttons of the footer: keeps the choice and goes back to the page. */
export async function chooseTheme(request: Request): Promise<Response> {
  const form = await request.formData();
  const [theme, back] = [form.get("theme"), form.get("back")];
  return redirect(ownPath(back), {
    headers: isTheme(theme) ? { "Set-Cookie": await cookie.serialize(theme) } : {},
  });
}

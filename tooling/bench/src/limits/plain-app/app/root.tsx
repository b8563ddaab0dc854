/** The least document there can be round a page. */
import { Outlet, Scripts, useMatches } from "react-router";

/** Sends the framework's scripts with the empty page only. */
export default function Root() {
  const scripts = useMatches().some(({ handle }) => (handle as { hydrate?: true })?.hydrate);
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <title>Plain</title>
      </head>
      <body>
        <Outlet />
        {scripts && <Scripts />}
      </body>
    </html>
  );
}

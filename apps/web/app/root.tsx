/** The document round every page, and what is shown when a page cannot be. */
import textFont from "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url";
import displayFont from "@fontsource-variable/jost/files/jost-latin-wght-normal.woff2?url";
import type { ReactNode } from "react";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "react-router";
import { rootData } from "#app/server/root-data.server.ts";
import { Failure, NotFound } from "#app/ui/failure.tsx";
import { Page } from "#app/ui/page.tsx";
import { useRendering } from "#app/ui/rendering.ts";
import { sendsScripts } from "#app/ui/route-handle.ts";
import type { Route } from "./+types/root.ts";
import "./app.css";

const font = { rel: "preload", as: "font", type: "font/woff2", crossOrigin: "anonymous" } as const;

/** Both fonts are asked for at once, so that words do not change their shape while being read. */
export const links: Route.LinksFunction = () => [
  { ...font, href: textFont },
  { ...font, href: displayFont },
  { rel: "icon", href: "/icon.svg", type: "image/svg+xml" },
];

/** What the frame needs to know of the reader. */
export const loader = ({ request, context }: Route.LoaderArgs) => rootData(request, context);

/** The document. A page that failed sends no scripts: there is nothing left for them to do. */
export function Layout({ children }: { children: ReactNode }) {
  const { nonce } = useRendering();
  const { pathname, search } = useLocation();
  const failed = (useRouteError() ?? null) !== null;
  const handles = useMatches().map(({ handle }) => handle);
  const hydrate = sendsScripts(handles) && !failed;
  const frame = useRouteLoaderData<typeof loader>("root");
  return (
    <html lang="en-GB" data-theme={frame?.theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {frame?.mode === "serve" ? null : <meta name="robots" content="noindex" />}
        {/* Where React Aria looks for the nonce of the few style elements it adds. */}
        {hydrate && <meta property="csp-nonce" nonce={nonce} />}
        <Meta />
        <Links nonce={nonce} />
      </head>
      <body>
        <Page
          viewer={frame?.viewer ?? null}
          links={frame?.links ?? []}
          demo={frame?.mode === "demo"}
          here={pathname + search}
        >
          {children}
        </Page>
        {hydrate && (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  );
}

/** The page itself. */
export default function App() {
  return <Outlet />;
}

/** Missing and forbidden look the same; anything else says what to quote, and never what broke inside. */
export function ErrorBoundary() {
  const error = useRouteError();
  const { reference } = useRendering();
  return isRouteErrorResponse(error) && error.status < 500 ? (
    <NotFound />
  ) : (
    <Failure reference={reference} />
  );
}

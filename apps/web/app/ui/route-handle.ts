/** What a route says about itself to the frame round it. */

/** `export const handle: RouteHandle = { hydrate: true }`, with the reason in the route's docstring. */
export interface RouteHandle {
  /** True sends the scripts. A page is HTML first: without this it ships none, and works by links and forms. */
  hydrate?: boolean;
}

/** Scripts are sent only when the deepest route that has an opinion asks for them. */
export const sendsScripts = (handles: readonly unknown[]): boolean =>
  handles.reduce<boolean>(
    (asked, handle) => (handle as RouteHandle | undefined)?.hydrate ?? asked,
    false,
  );

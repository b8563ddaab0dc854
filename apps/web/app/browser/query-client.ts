/** How long the browser believes what it was told, on the few pages that change without navigating. */
import { QueryClient } from "@tanstack/react-query";

/** One client a page. What the loader sent is fresh for half a minute; a change is sent once and retried by hand. */
export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: 2, refetchOnWindowFocus: true },
      mutations: { retry: false },
    },
  });

/** The API from the browser, for pages that change without navigating; only such a page imports this file. */
import { QueryClientProvider } from "@tanstack/react-query";
import type { AppRouter } from "@tessellate/api/app";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { type ReactNode, useState } from "react";
import { makeQueryClient } from "#app/browser/query-client.ts";

const { TRPCProvider, useTRPC } = createTRPCContext<AppRouter>();

/** The procedures as TanStack Query options: `useMutation(useTRPC().sessions.mark.mutationOptions())`. */
export { useTRPC };

/** Wraps the part of a hydrated page that calls the API; hand loader data to queries as `initialData`. */
export function ApiProvider({ children }: { children: ReactNode }) {
  const [queryClient] = useState(makeQueryClient);
  const [trpcClient] = useState(() =>
    createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: "/api/trpc" })] }),
  );
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}

/** How React Router builds the app: rendered on the server, routes known to the browser at once. */
import type { Config } from "@react-router/dev/config";

export default {
  ssr: true,
  // Without it every hydrated page fetches the list of routes a second time.
  routeDiscovery: { mode: "initial" },
  // The next version's manners, declined one by one until we move to it: it needs a newer Node.
  future: {
    v8_middleware: false,
    v8_passThroughRequests: false,
    v8_splitRouteModules: false,
    v8_trailingSlashAwareDataRequests: false,
    v8_viteEnvironmentApi: false,
  },
} satisfies Config;

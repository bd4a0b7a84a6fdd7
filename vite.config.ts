import path from "node:path";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin } from "vite";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

/** Pages send no script, so the client build of a route is empty; only islands reach the browser. */
const emptyClientRoutes: Plugin = {
  name: "empty-client-routes",
  enforce: "post",
  apply: "build",
  transform: (_code, id, options) => (!options?.ssr && id.endsWith("?__remix-build-client-route") ? { code: "export {};", map: null } : null),
};

/**
 * The entries of the server build: `server.ts`; the thread of the search index, whose code must be a file of its own; and the routes,
 * which tests read from the very build that runs. Chunks lie beside the entries, since the thread is looked for beside who starts it.
 * The option must come from a plugin or Remix overrides it.
 */
const serverEntries: Plugin = {
  name: "server-entries",
  config: (_config, env) => (env.isSsrBuild ? { build: { rollupOptions: { input: { index: "./server.ts", "search-thread": "./app/adapters/search/local/index-thread.ts", routes: "virtual:remix/server-build" }, output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" } } } } : {}),
};

export default defineConfig({
  resolve: { alias: { "~": path.resolve(import.meta.dirname, "app") } },
  build: { target: "es2022", cssTarget: ["chrome51", "firefox48", "safari9"], assetsInlineLimit: 0, sourcemap: false },
  server: { watch: { ignored: ["**/.data/**"] } },
  plugins: [
    remix({
      ignoredRouteFiles: ["**/*"],
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_singleFetch: true,
        v3_lazyRouteDiscovery: true,
        v3_routeConfig: true,
      },
    }),
    serverEntries,
    emptyClientRoutes,
  ],
});

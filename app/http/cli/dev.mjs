import { createServer } from "node:http";
import { createServer as createVite } from "vite";
import { readEnvFile } from "../../models/cli/set-up.mjs";

// Development: pages are rendered from the sources on every request; an edit shows on reload.
readEnvFile();
process.env.NODE_ENV ??= "development";
process.env.DEMO ??= "1";
const port = Number(process.env.PORT ?? 5000);
const http = createServer();
const vite = await createVite({ server: { middlewareMode: { server: http }, hmr: { server: http } }, appType: "custom" });
const load = () => vite.ssrLoadModule("./server.ts");
const { platform } = await load();
await platform.start();
console.log(platform.modeTable());

http.on("request", (req, res) => {
  vite.middlewares(req, res, () => {
    load().then(
      ({ app }) => app(req, res),
      (error) => {
        vite.ssrFixStacktrace(error);
        console.error(error);
        res.writeHead(500).end("The server code has an error; see the terminal.");
      },
    );
  });
});
http.on("error", (error) => {
  console.error(error.code === "EADDRINUSE" ? `Port ${port} is taken. Stop what uses it or set PORT.` : error);
  process.exit(1);
});
http.listen(port, () => console.log(`KalaSetu (development) is at http://localhost:${port}`));

// Serves this folder on http://localhost:3000, the one origin that a fresh platform lets in beside its own; PORT names another.
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const types = { ".css": "text/css", ".html": "text/html; charset=utf-8", ".js": "text/javascript" };
const root = import.meta.dirname ?? new URL(".", import.meta.url).pathname;
const port = Number(process.env.PORT ?? 3000);

createServer((request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
  const file = join(root, path === "/" ? "index.html" : path);
  const type = types[extname(file)];
  if (!file.startsWith(root) || !type || !existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    "Content-Type": type,
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; connect-src http://localhost:*; base-uri 'none'",
  });
  createReadStream(file).pipe(response);
}).listen(port, "127.0.0.1", () => console.log(`http://localhost:${port}`));

/** Serves the built site to the tests as any static host would: `node tests/support/server.ts <port> [folder]`. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { axeAddress } from './axe-address.ts';

const folder = process.argv[3] ?? fileURLToPath(new URL('../../dist/', import.meta.url));

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.wasm': 'application/wasm',
};

const fileOf = (path: string): string | undefined => {
  const file = join(folder, normalize(decodeURIComponent(path)));
  if (!file.startsWith(normalize(folder)) || !existsSync(file)) return undefined;
  if (!statSync(file).isDirectory()) return file;
  const index = join(file, 'index.html');
  return path.endsWith('/') && existsSync(index) ? index : undefined;
};

/** Axe, for tests to put into a page: fetched as a script it is compiled once for all pages of a browser's process. */
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

createServer((request, response) => {
  const { pathname } = new URL(request.url!, 'http://127.0.0.1');
  const file = pathname === axeAddress ? axe : fileOf(pathname);
  response.writeHead(file ? 200 : 404, { 'content-type': types[extname(file ?? '404.html')] ?? 'application/octet-stream' });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file ?? join(folder, '404.html')).pipe(response);
}).listen(Number(process.argv[2]), '127.0.0.1');

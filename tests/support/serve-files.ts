import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const CONTENT_TYPES: Record<string, string> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/plain; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xhtml': 'application/xhtml+xml',
};

/** Where a page says its own charset, it says so in the part that browsers look at. */
const CHARSET_WITHIN = 1024;

/** The content type of a file by its name; a web page that names no charset of its own is taken as UTF-8. */
export function contentTypeOf(file: string, content: Uint8Array): string {
  const extension = path.extname(file).toLowerCase();
  if (extension !== '.html' && extension !== '.htm') return CONTENT_TYPES[extension] ?? 'application/octet-stream';
  const head = Buffer.from(content.subarray(0, CHARSET_WITHIN)).toString('latin1');
  return /<meta[^>]+charset/i.test(head) ? 'text/html' : 'text/html; charset=utf-8';
}

/** The file that a request's path names, or undefined where it leads out of `folder` or into a hidden file. */
export function fileOf(folder: string, url: string): string | undefined {
  let name: string;
  try {
    name = decodeURIComponent(url.replace(/[?#].*$/, ''));
  } catch {
    return undefined;
  }
  const parts = name.split(/[/\\]/).filter((part) => part !== '');
  return parts.length === 0 || name.includes('\0') || parts.some((part) => part.startsWith('.')) ? undefined : path.join(folder, ...parts);
}

/** Serves the files of `folder` to this machine only. Folders are not listed. */
export async function serveFiles(folder: string): Promise<{ origin: string; stop: () => void }> {
  const server = createServer((request, response) => {
    const file = fileOf(folder, request.url ?? '');
    void (file === undefined ? Promise.reject(new Error('no such file')) : readFile(file)).then(
      (content) =>
        response.writeHead(200, { 'content-type': contentTypeOf(file ?? '', content), 'cache-control': 'no-store' }).end(content),
      () => response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('There is no such file.'),
    );
  });
  await new Promise<void>((done, fail) => server.once('error', fail).listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo; // a TCP server has one
  const stop = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${port}`, stop };
}

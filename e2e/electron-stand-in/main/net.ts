import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { refuse, refuseOtherMembers } from '../strict.ts';
import { handlerFor } from './protocol.ts';

const mediaTypes: Record<string, string> = {
  avif: 'image/avif',
  css: 'text/css',
  gif: 'image/gif',
  html: 'text/html',
  ico: 'image/x-icon',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript',
  json: 'application/json',
  map: 'application/json',
  md: 'text/markdown',
  mjs: 'text/javascript',
  otf: 'font/otf',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  ttf: 'font/ttf',
  txt: 'text/plain',
  wasm: 'application/wasm',
  webp: 'image/webp',
  woff: 'font/woff',
  woff2: 'font/woff2',
  xml: 'application/xml',
};

/** Electron's fetch for the main process: files and the app's own schemes; the network is refused. */
export const netFetch: Electron.Net['fetch'] = async (input, init) => {
  const request = new Request(input, init);
  if (request.url.startsWith('file:')) return fetchFile(fileURLToPath(request.url));
  const handler = init?.bypassCustomProtocolHandlers ? undefined : handlerFor(request.url);
  return handler ? handler(request) : refuse(`net.fetch of ${request.url.split(':')[0]}: addresses`);
};

async function fetchFile(file: string): Promise<Response> {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) throw new Error('net::ERR_FILE_NOT_FOUND');
  const type = mediaTypes[path.extname(file).slice(1).toLowerCase()] ?? 'application/octet-stream';
  const body = Readable.toWeb(createReadStream(file)) as globalThis.ReadableStream;
  return new Response(body, { headers: { 'content-type': type, 'content-length': String(found.size) } });
}

export const net = refuseOtherMembers('net', {
  fetch: netFetch,
  isOnline: () => true,
  online: true,
} satisfies Pick<Electron.Net, 'fetch' | 'isOnline' | 'online'>);

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ownRecord } from '#shared/brief/own-record.ts';
import { appHost } from './app-address.ts';
import { responseHeaders } from './response-headers.ts';

/** Every kind of file the built window has. No other kind is served, whatever is in the folder. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

const refusal = (status: number) => new Response(null, { status, headers: responseHeaders });

/**
 * The path inside the folder that an address asks for; null if it is not a plain path: another host, a part that goes
 * up or is empty, a character that some system takes for a separator, a stream or a wildcard.
 */
export function pathOfAddress(address: string): string | null {
  try {
    const { host, pathname, username, password } = new URL(address);
    if (host !== appHost || username !== '' || password !== '') return null;
    const parts = decodeURIComponent(pathname).slice(1).split('/');
    const arePlain = parts.every((part) => /^[\w@+~-][\w@+~. -]*$/.test(part) && !part.endsWith('.'));
    return arePlain ? path.join(...parts) : null;
  } catch {
    return null;
  }
}

/** Answers a request of a page with a file from the folder, never with anything outside it. */
export async function answerFromFolder(request: Request, folder: string): Promise<Response> {
  if (request.method !== 'GET') return refusal(405);
  const inside = pathOfAddress(request.url);
  if (inside === null) return refusal(400);
  const mediaType = ownRecord(mediaTypes, path.extname(inside));
  if (!mediaType) return refusal(404);
  const bytes = await readInside(folder, inside);
  if (!bytes) return refusal(404);
  return new Response(bytes, { headers: { ...responseHeaders, 'Content-Type': mediaType } });
}

/** Reads a file, or gives null if there is none. */
async function readInside(folder: string, inside: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return await readFile(path.join(folder, inside));
  } catch {
    return null;
  }
}

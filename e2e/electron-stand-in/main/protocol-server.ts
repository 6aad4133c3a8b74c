import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { originOf, policyToServed, styleSheetToServed, toApp } from '../addresses.ts';
import { handlerFor, keepsCompiledScripts } from './protocol.ts';

/**
 * Serves the app's custom schemes to Chromium on a port of this machine. It asks the handler that the app
 * gave to `protocol.handle`, with the address and headers as Electron would show them.
 */
export async function startProtocolServer(): Promise<number> {
  const server = createServer((request, answer) => {
    serve(request, answer).catch((error) => {
      console.error(error);
      answer.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return (server.address() as AddressInfo).port;
}

async function serve(request: IncomingMessage, answer: ServerResponse): Promise<void> {
  const address = toApp(`http://${request.headers.host}${request.url}`);
  const handler = handlerFor(address);
  if (!handler) {
    answer.writeHead(404).end();
    return;
  }
  if (request.url === '/favicon.ico' && request.headers['sec-fetch-dest'] === 'image') {
    answer.writeHead(204).end(); // Chromium's own request, which Electron never makes.
    return;
  }
  const response = await handler(toFetchRequest(request, address));
  if (response.type === 'error') answer.destroy();
  else if (keepsCompiledScripts(address) && isScript(response)) await sendScript(response, request, answer);
  else await send(response, request, answer);
}

function toFetchRequest(request: IncomingMessage, address: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (/^(host|connection|if-none-match)$/.test(name) || value === undefined) continue;
    for (const one of [value].flat()) headers.append(name, headerToApp(name, one));
  }
  const method = request.method ?? 'GET';
  if (method === 'GET' || method === 'HEAD') return new Request(address, { method, headers });
  const body = Readable.toWeb(request) as globalThis.ReadableStream;
  const streamed = { method, headers, body, duplex: 'half' };
  return new Request(address, streamed);
}

function headerToApp(name: string, value: string): string {
  if (name === 'origin') return originOf(toApp(value));
  return name === 'referer' ? toApp(value) : value;
}

function isScript(response: Response): boolean {
  return response.status === 200 && /^(text|application)\/javascript\b/i.test(mediaType(response));
}

/**
 * Electron keeps what V8 compiled of a script by the script's own text, and asks the handler each time. Chromium keeps
 * it for what it has in its cache: it is told that this is still good where the handler gave the same text again.
 */
async function sendScript(
  response: Response,
  request: IncomingMessage,
  answer: ServerResponse,
): Promise<void> {
  const bytes = Buffer.from(await response.arrayBuffer());
  const tag = `"${createHash('sha256').update(bytes).digest('base64url')}"`;
  const headers = { ...headersToServed(response), 'cache-control': 'no-cache', etag: tag };
  if (request.headers['if-none-match'] === tag) answer.writeHead(304, headers).end();
  else answer.writeHead(200, headers).end(bytes);
}

async function send(response: Response, request: IncomingMessage, answer: ServerResponse): Promise<void> {
  const headers = headersToServed(response);
  headers['cache-control'] ??= 'no-store';
  answer.writeHead(response.status, headers);
  if (!response.body || request.method === 'HEAD') {
    answer.end();
  } else if (isStyleSheet(response)) {
    answer.end(styleSheetToServed(await response.text()));
  } else {
    answer.end(Buffer.from(await response.arrayBuffer()));
  }
}

function headersToServed(response: Response): Record<string, string | string[]> {
  const headers: Record<string, string | string[]> = {};
  for (const [name, value] of response.headers) {
    if (/^(content-encoding|transfer-encoding)$/.test(name)) continue;
    if (isStyleSheet(response) && name === 'content-length') continue;
    headers[name] = /^content-security-policy/.test(name) ? policyToServed(value) : value;
  }
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) headers['set-cookie'] = cookies;
  return headers;
}

function isStyleSheet(response: Response): boolean {
  return /^text\/css\b/i.test(mediaType(response));
}

function mediaType(response: Response): string {
  return response.headers.get('content-type') ?? '';
}

import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { findChromium } from '../../../e2e/electron-stand-in/chromium/find-chromium.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

/** The gallery page, built as the window is built and opened in Chromium under the window's content policy. */
export interface GalleryHost {
  /** Opens the page anew; the one opened before is closed. */
  open(options?: BrowserContextOptions): Promise<GalleryPage>;
  close(): Promise<void>;
}

/** One opened page, with everything it complained about so far. */
export interface GalleryPage {
  readonly page: Page;
  readonly complaints: readonly string[];
}

export async function startGallery(): Promise<GalleryHost> {
  const files = await buildGallery();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = pathname === '/' ? 'index.html' : pathname.slice(1);
    const body = files.get(name);
    const contentType = contentTypes[path.extname(name)] ?? 'application/octet-stream';
    // Chromium asks for an icon on its own account.
    response.writeHead(body === undefined ? (name === 'favicon.ico' ? 204 : 404) : 200, {
      'content-type': contentType,
    });
    response.end(body);
  });
  const address = await listen(server);
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  let last: GalleryPage | undefined;
  return {
    open: async (options) => {
      await last?.page.context().close();
      last = await openPage(browser, address, options);
      return last;
    },
    close: async () => {
      await browser.close();
      await new Promise((done) => server.close(done));
    },
  };
}

function chromiumPath(): string {
  const found = findChromium();
  if (found === undefined) throw new Error('Chromium is needed to look at the parts; none was found.');
  return found;
}

async function buildGallery(): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const root = path.resolve(import.meta.dirname, '../../../renderer/ui/gallery');
  const output = await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'error',
    plugins: [react()],
    build: { write: false, minify: false, assetsInlineLimit: 0 },
  });
  if (!('output' in output)) throw new Error('Vite gave no single output for the gallery.');
  return new Map(
    output.output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]),
  );
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return `http://127.0.0.1:${address.port}/`;
}

async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<GalleryPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { page, complaints };
}

/** The rules and faults axe-core finds on a page. It is let past the content policy only for itself. */
export async function axeFaults(page: Page): Promise<string[]> {
  const source = await readFile(path.resolve('node_modules/axe-core/axe.min.js'), 'utf8');
  await page.evaluate(source);
  return page.evaluate(runAxe);
}

async function runAxe(): Promise<string[]> {
  const axe: unknown = Reflect.get(globalThis, 'axe');
  if (typeof axe !== 'object' || axe === null) throw new Error('axe-core is not on the page.');
  const run: unknown = Reflect.get(axe, 'run');
  if (typeof run !== 'function') throw new Error('axe-core cannot be run.');
  // Base UI's focus guards take the focus only to pass it on; popups hang on the body, outside landmarks.
  const scope = { exclude: [['[data-base-ui-focus-guard]'], ['[data-base-ui-portal] [role="menu"]']] };
  const result = await run(scope, { resultTypes: ['violations'] });
  return result.violations.flatMap((fault: { id: string; nodes: readonly { html: string }[] }) =>
    fault.nodes.map((node) => `${fault.id}: ${node.html.slice(0, 160)}`),
  );
}

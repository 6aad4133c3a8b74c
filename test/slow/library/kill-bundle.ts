import { mkdtempSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../../..');
const external = ['better-sqlite3', '@myriaddreamin/typst-ts-node-compiler', 'electron'];

/** The driver and the worker as single files, which start several times quicker than their sources. */
export interface KillBundle {
  readonly folder: string;
  readonly driver: string;
  /** As a URL. */
  readonly worker: string;
}

/** Bundles a driver of this folder and the worker as the product is bundled, inside the project so that native parts are found. */
export async function bundleForKilling(driver = 'kill-driver'): Promise<KillBundle> {
  const folder = mkdtempSync(join(root, 'node_modules', '.briefwright-kill-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    ssr: { noExternal: true, external },
    build: {
      ssr: true,
      outDir: folder,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        input: {
          [driver]: join(import.meta.dirname, `${driver}.ts`),
          worker: join(root, 'electron/engine/worker.ts'),
        },
        external,
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
  return {
    folder,
    driver: join(folder, `${driver}.mjs`),
    worker: pathToFileURL(join(folder, 'worker.mjs')).href,
  };
}

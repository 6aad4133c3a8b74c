import { globSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';
import { inProject, projectFolder } from './project.ts';

/** Native parts, and what only Electron itself can provide: the built program imports them. */
const external = ['electron', 'better-sqlite3', 'hunspell-wasm', '@myriaddreamin/typst-ts-node-compiler'];

const shared: InlineConfig = { configFile: false, logLevel: 'warn', publicDir: false };

/** Rolldown would report how long its plugins took, which does not matter on a busy computer. */
const checks = { bundlerTimings: false };

/** The name of each part is the name of its folder in the build. */
export type Part = 'main' | 'preload' | 'engine' | 'renderer';

/** How Vite builds each part into a folder of its own within `folder`. */
export function partConfigs(folder: string): Record<Part, InlineConfig> {
  const to = (part: Part) => path.join(folder, part);
  return {
    main: nodePart(to('main'), { main: inProject('electron/main/main.ts') }),
    engine: nodePart(to('engine'), engineEntries()),
    preload: preloadPart(to('preload')),
    renderer: rendererPart(to('renderer')),
  };
}

/** The engine's threads (the one that holds the library, and every other named `*-thread.ts`) and the command line. */
function engineEntries(): Record<string, string> {
  const files = [
    'electron/engine/worker.ts',
    'electron/cli/command-line.ts',
    ...globSync('electron/engine/**/*-thread.ts', { cwd: projectFolder }),
  ];
  return Object.fromEntries(files.map((file) => [path.basename(file, '.ts'), inProject(file)]));
}

/**
 * ESM for Node with everything in it except the native parts; its chunks are beside the entries. Names are kept;
 * comments are not, since reading them would slow each start.
 */
function nodePart(outDir: string, input: Record<string, string>): InlineConfig {
  return {
    ...shared,
    root: projectFolder,
    ssr: { noExternal: true, external },
    build: {
      ssr: true,
      outDir,
      target: 'node24',
      minify: false,
      sourcemap: true,
      emptyOutDir: true,
      rolldownOptions: {
        checks,
        input,
        external,
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
          minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
        },
      },
    },
  };
}

/** One CommonJS file: a sandboxed preload can load nothing else. */
function preloadPart(outDir: string): InlineConfig {
  return {
    ...shared,
    root: projectFolder,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      target: 'chrome140',
      minify: false,
      emptyOutDir: true,
      rolldownOptions: {
        checks,
        input: { preload: inProject('electron/preload/preload.ts') },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  };
}

/** The page: no inline script, no data: address, nothing that its content security policy would refuse. */
function rendererPart(outDir: string): InlineConfig {
  return {
    ...shared,
    root: inProject('renderer'),
    base: './',
    plugins: [react()],
    worker: { format: 'es', rolldownOptions: { checks } },
    build: {
      outDir,
      target: 'chrome140',
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4096,
      rolldownOptions: {
        checks,
        // What the first view needs is one file, since it waits for each file that is asked for.
        output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
      },
    },
  };
}

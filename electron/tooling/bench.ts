import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Figure } from './bench-kit.ts';
import { buildIfNeeded } from './build.ts';
import { projectFolder, runScript } from './project.ts';
import { findRuntime } from './runtime.ts';
import { isHelped, refuseOtherOptions } from './usage.ts';

/*
 * `npm run bench`: runs every test/bench/*.bench.ts in a process of its own and prints a table of the figures;
 * with `-- --json` each figure is one object a line on stdout. A word as argument picks the files whose name has it.
 */

const text = `npm run bench -- [WORDS] [--json]

Measures the figures of the README, which takes many minutes without words; words pick the files whose name has one of
them. --json prints each figure as one object a line. The files:`;

const given = process.argv.slice(2);
const asJson = given.includes('--json');
const words = given.filter((argument) => !argument.startsWith('-'));

/** Runs one file and gives its figures; what else it prints goes to stderr. */
function runFile(
  file: string,
  environment: NodeJS.ProcessEnv,
): Promise<{ figures: Figure[]; exitCode: number }> {
  const child = spawn(process.execPath, [file], {
    cwd: projectFolder,
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const figures: Figure[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    const figure = parseFigure(line);
    if (!figure) {
      console.error(line);
      return;
    }
    figures.push(figure);
    if (asJson) console.log(JSON.stringify(figure));
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ figures, exitCode: code ?? 1 }));
  });
}

function parseFigure(line: string): Figure | undefined {
  if (!line.startsWith('{"name":')) return undefined;
  return JSON.parse(line);
}

function formatted(value: number | null): string {
  if (value === null) return '–';
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

function printTable(figures: readonly Figure[]): void {
  const rows = figures.map(({ name, value, unit, reference, ratio }) => [
    name,
    `${formatted(value)} ${unit}`,
    reference === null ? '–' : `${formatted(reference)} ${unit}`,
    formatted(ratio),
  ]);
  const all = [['what', 'Briefwright', 'reference', 'ratio'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  for (const row of all) {
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  }
  const [processor] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  console.log(`\n${cpus().length} × ${processor?.model.trim()}, ${memory} GB, Node ${process.versions.node}`);
}

runScript(async () => {
  const files = globSync('test/bench/**/*.bench.ts', { cwd: projectFolder }).sort();
  const names = files.map((file) => path.basename(file, '.bench.ts'));
  const isKnown = (word: string) => files.some((file) => file.includes(word));
  if (isHelped(given, words, { text, noun: 'benchmark', names, isKnown })) return 0;
  refuseOtherOptions(given, ['--json']);
  const chosen = files.filter((file) => words.length === 0 || words.some((word) => file.includes(word)));
  await buildIfNeeded();
  const { overrideFolder } = await findRuntime();
  const environment = {
    ...process.env,
    ...(overrideFolder ? { ELECTRON_OVERRIDE_DIST_PATH: overrideFolder } : {}),
  };
  const figures: Figure[] = [];
  const failed: string[] = [];
  for (const file of chosen) {
    if (!asJson) console.error(`Measuring ${file} …`);
    const ran = await runFile(file, environment);
    figures.push(...ran.figures);
    if (ran.exitCode !== 0) failed.push(file);
  }
  if (!asJson) printTable(figures);
  for (const file of failed) console.error(`${file} failed.`);
  return failed.length === 0 ? 0 : 1;
});

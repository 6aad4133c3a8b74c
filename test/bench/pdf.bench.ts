import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { makePreview } from '#engine/export/preview.ts';
import type { Brief } from '#shared/brief/brief.ts';
import { buildPublication } from '#shared/publication/build.ts';
import { measure } from '../../electron/tooling/bench-kit.ts';
import { editedBrief, exported, fortyPages, unseenBrief } from './forty-pages.ts';

/*
 * A brief of forty pages as PDF in the running program, against LibreOffice converting our Word file of it. Each round
 * sets the brief anew: once with a paragraph that changed, once in words that were never set before.
 */

const rounds = 5;
const folder = mkdtempSync(path.join(tmpdir(), 'pdf-bench-'));
const profile = pathToFileURL(path.join(folder, 'profile')).href;
const word = path.join(folder, 'brief.docx');

function convertWithLibreOffice(): void {
  const flags = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder];
  execFileSync('soffice', [...flags, word], { stdio: 'ignore' });
}

async function timeOfPdf(brief: Brief): Promise<number> {
  const started = performance.now();
  await exported(brief, 'pdf');
  return performance.now() - started;
}

async function timeOfPreview(brief: Brief): Promise<number> {
  const started = performance.now();
  const made = await makePreview(buildPublication(brief, { date: '2026-11-18T06:00:00Z' }));
  if (!made.ok) throw new Error(made.error.message);
  for (const page of [20, 21, 22]) made.value.page(page);
  return performance.now() - started;
}

try {
  writeFileSync(word, await exported(fortyPages, 'docx'));
  await measure('PDF of 40 pages after an edit (reach: 1/8 of LibreOffice)', {
    unit: 'ms',
    candidate: () => timeOfPdf(editedBrief()),
    reference: convertWithLibreOffice,
    rounds,
  });
  await measure('PDF of 40 pages never set before', {
    unit: 'ms',
    candidate: () => timeOfPdf(unseenBrief()),
    reference: convertWithLibreOffice,
    rounds,
  });
  await measure('preview of 40 pages after an edit, three pages drawn', {
    unit: 'ms',
    candidate: () => timeOfPreview(editedBrief()),
    rounds,
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

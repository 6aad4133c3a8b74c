import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { writePdf } from '#engine/export/pdf.ts';
import { makePreview } from '#engine/export/preview.ts';
import type { Publication } from '#shared/publication/publication.ts';
import { writeDocx } from '#shared/publication/writers/docx.ts';
import { measure } from '../../electron/tooling/bench-kit.ts';
import { longPublication, paragraph, text } from '../fixtures/publication.ts';

/*
 * A brief of forty pages as PDF in the running program, against LibreOffice converting our Word file of it. Each round
 * sets a brief that nobody has set before in these words; where a figure says "after an edit" one paragraph differs.
 */

const sections = 30;
const rounds = 7;
const folder = mkdtempSync(path.join(tmpdir(), 'pdf-bench-'));
const profile = pathToFileURL(path.join(folder, 'profile')).href;
const word = path.join(folder, 'brief.docx');

function convertWithLibreOffice(): void {
  const flags = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder];
  execFileSync('soffice', [...flags, word], { stdio: 'ignore' });
}

let edits = 0;

function edited(): Publication {
  edits += 1;
  const publication = longPublication(sections);
  const blocks = publication.blocks.with(100, paragraph(text(`This paragraph was edited ${edits} times.`)));
  return { ...publication, blocks };
}

let seed = 100;

function unseen(): Publication {
  seed += 1;
  return longPublication(sections, seed);
}

async function exported(publication: Publication): Promise<number> {
  const started = performance.now();
  const result = await writePdf(publication, { standard: 'ua-1' });
  if (!result.ok) throw new Error(result.error.message);
  return performance.now() - started;
}

async function previewed(publication: Publication): Promise<number> {
  const started = performance.now();
  const result = await makePreview(publication);
  if (!result.ok) throw new Error(result.error.message);
  for (const page of [20, 21, 22]) result.value.page(page);
  return performance.now() - started;
}

try {
  writeFileSync(word, await writeDocx(longPublication(sections)));
  await measure('PDF of 40 pages after an edit', {
    unit: 'ms',
    candidate: () => exported(edited()),
    reference: convertWithLibreOffice,
    rounds,
  });
  await measure('PDF of 40 pages, first time', {
    unit: 'ms',
    candidate: () => exported(unseen()),
    reference: convertWithLibreOffice,
    rounds,
  });
  await measure('preview of 40 pages after an edit, three pages drawn', {
    unit: 'ms',
    candidate: () => previewed(edited()),
    rounds,
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

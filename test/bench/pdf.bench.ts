import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { openEngine, type RunningEngine } from '#engine/engine.ts';
import { type TypesettingMoment, typesettingChannel } from '#engine/export/pdf-client.ts';
import { makePreview } from '#engine/export/preview.ts';
import { openLibrary } from '#engine/library/library.ts';
import type { Brief } from '#shared/brief/brief.ts';
import type { BriefId } from '#shared/brief/ids.ts';
import { sectionOfKind } from '#shared/brief/queries.ts';
import { editProse } from '#shared/commands/prose-edit.ts';
import { buildPublication } from '#shared/publication/build.ts';
import { failure, type Result } from '#shared/result.ts';
import { measure } from '../../electron/tooling/bench-kit.ts';
import { editedBrief, exported, fortyPages, unseenBrief } from './forty-pages.ts';

/*
 * A brief of forty pages as PDF, against LibreOffice converting our Word file of it. Each round takes a brief in words
 * that were never set before and measures what the user waits for, from the order to the file on the disk: once as it
 * goes in the program (the brief was opened, the program rested, a sentence was typed, and this is its first export),
 * once without that rest, exported as soon as it is opened.
 */

const rounds = 5;
const folder = mkdtempSync(path.join(tmpdir(), 'pdf-bench-'));
const profile = pathToFileURL(path.join(folder, 'profile')).href;
const word = path.join(folder, 'brief.docx');

function convertWithLibreOffice(): void {
  const flags = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder];
  execFileSync('soffice', [...flags, word], { stdio: 'ignore' });
}

/** The engine of the program on a library of briefs that were never set before, and their ids. */
function openBriefs(count: number): { readonly engine: RunningEngine; readonly briefIds: BriefId[] } {
  const libraryFile = path.join(folder, 'library.db');
  const library = taken(openLibrary(libraryFile));
  const briefIds = Array.from({ length: count }, () => taken(library.briefs.create(unseenBrief())));
  library.close();
  const engine = openEngine({
    libraryFile,
    emit: () => undefined,
    backUp: async () => failure('cancelled', 'No backup is made here.'),
  });
  return { engine: taken(engine), briefIds };
}

function taken<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Error(result.error.message);
}

const longestRestMs = 60_000;

/** Resolves when pages were set the next time; rejects where nothing sets them within a minute. */
function pagesSet(): Promise<void> {
  return new Promise((resolve, reject) => {
    const deadline = setTimeout(
      () => reject(new Error('The pages of a brief that was opened were not set in a minute.')),
      longestRestMs,
    );
    const hear = (message: unknown): void => {
      const { kind, moment } = message as TypesettingMoment;
      if (kind !== 'pages' || moment !== 'answered') return;
      clearTimeout(deadline);
      typesettingChannel.unsubscribe(hear);
      resolve();
    };
    typesettingChannel.subscribe(hear);
  });
}

const { engine, briefIds } = openBriefs(2 * (rounds + 1));

async function openNext(): Promise<BriefId> {
  const briefId = briefIds.pop();
  if (!briefId) throw new Error('There is no brief left that was never set.');
  taken(await engine.answer('brief.open', { briefId }));
  return briefId;
}

async function type(briefId: BriefId, text: string): Promise<void> {
  const target = { in: 'section', sectionId: sectionOfKind(fortyPages, 'bottom-line').id, part: 'lead' };
  const slice = { content: [{ type: 'text', text }] };
  const args = { target, steps: [{ stepType: 'replace', from: 1, to: 1, slice }], label: '' };
  const change = { call: { name: editProse.name, args }, label: 'Typing', at: '2026-11-18T06:00:00Z' };
  taken(await engine.answer('brief.apply', { briefId, baseSeq: 0, changes: [change] }));
}

async function timeOfExport(briefId: BriefId): Promise<number> {
  const file = path.join(folder, `${briefId}.pdf`);
  const choice = { format: 'pdf', templateId: null, pdfStandard: 'ua-1' } as const;
  const started = performance.now();
  taken(await engine.answer('export.write', { briefId, choice, file, mayReplace: false }));
  return performance.now() - started;
}

async function firstExport(): Promise<number> {
  const set = pagesSet();
  const briefId = await openNext();
  await set;
  await type(briefId, 'A sentence was added. ');
  return timeOfExport(briefId);
}

async function exportAtOnce(): Promise<number> {
  return timeOfExport(await openNext());
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
  await measure('first export of 40 pages to PDF in the app (reach: 1/8 of LibreOffice)', {
    unit: 'ms',
    candidate: firstExport,
    reference: convertWithLibreOffice,
    rounds,
  });
  await measure('the same as soon as the brief is opened, its pages never set before', {
    unit: 'ms',
    candidate: exportAtOnce,
    reference: convertWithLibreOffice,
    rounds,
  });
  await measure('preview of 40 pages after an edit, three pages drawn', {
    unit: 'ms',
    candidate: () => timeOfPreview(editedBrief()),
    rounds,
  });
} finally {
  engine.close();
  rmSync(folder, { recursive: true, force: true });
}

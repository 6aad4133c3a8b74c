import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { writeBriefFile } from '#engine/brief-file/write.ts';
import { capturedTexts } from '#resources/samples/velani-strait/captures.ts';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import type { Brief } from '#shared/brief/brief.ts';
import { makeAttachment } from '#shared/brief/kinds/attachment.ts';
import { makeRequirement } from '#shared/brief/kinds/requirement.ts';
import { sha256Of } from '../../test/fixtures/noise.ts';

const written = '2026-11-20T16:40:00Z';

/** A brief that somebody else sends: the sample, asked for by a customer, marked, with an attached file. */
export function sentBrief(id = 'sent-brief'): Brief {
  const sample = sampleBrief(id, '2026-11-18T06:00:00Z');
  const requirement = { ...makeRequirement('asked', 'a0'), customer: 'Harbour board of Port Serrin' };
  const attachment = {
    ...makeAttachment('map', 'a0'),
    name: 'Notices to mariners, November.txt',
    mediaType: 'text/plain',
    ...contentOf,
  };
  return {
    ...sample,
    marking: { tlp: 'AMBER', restrictions: 'Not to be passed on before 1 December' },
    requirements: { [requirement.id]: requirement },
    attachments: { ...sample.attachments, [attachment.id]: attachment },
  };
}

const notices = new TextEncoder().encode('Notice 41: the northern channel is closed at night.\n'.repeat(90));
const contentOf = { bytes: notices.length, sha256: sha256Of(notices) };

/** Writes a brief to a `.brief` file in a folder; gives its path. */
export function writeSent(folder: string, name: string, brief = sentBrief(), at = written): string {
  const file = path.join(folder, name);
  const otherParts = [
    { name: `attachments/${contentOf.sha256}`, bytes: notices },
    ...capturedTexts.map(({ sha256, text }) => ({
      name: `attachments/${sha256}`,
      bytes: new TextEncoder().encode(text),
    })),
  ];
  writeFileSync(file, writeBriefFile(brief, { programVersion: '0.9.0', written: at, otherParts }));
  return file;
}

/** Drops files on the window, at a place of it, as from the desktop. */
export async function dropFiles(
  page: Page,
  files: readonly string[],
  at: { readonly x: number; readonly y: number } = { x: 640, y: 400 },
): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devTools.send('Input.dispatchDragEvent', { type, ...at, data });
  }
}

/** The dialog that shows a file before anything of it is in the library. */
export function lookOf(page: Page, title: string | RegExp): Locator {
  return page.getByRole('dialog', { name: title, exact: true });
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { applyWordTemplate } from '#engine/export/word-template.ts';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import { makeTemplates } from '#resources/templates/house-templates.ts';
import { type Brief, makeBrief } from '#shared/brief/brief.ts';
import { countingIds } from '#shared/brief/ids.ts';
import { buildPublication } from '#shared/publication/build.ts';
import { writeDocx } from '#shared/publication/writers/docx.ts';
import { readText } from '#shared/readers/read.ts';
import { footnotedTemplate, houseTemplate } from '../../electron/engine/export/word-template-fixture.ts';
import { longBrief } from '../../fixtures/long-brief.ts';
import { anyBrief } from '../../shared/publication/any-brief.ts';
import { faultsInAll, hasProgram, officeTemplate, pandocTemplate, savedByLibreOffice } from './word-tools.ts';

const date = '2026-11-18T08:00:00Z';
const docxOf = (brief: Brief) => writeDocx(buildPublication(brief, { date }));
const sample = sampleBrief('sample', date);
/** Between them these two know all the rules of the others. */
const oldestAndNewest = ['Office2007', 'Microsoft365'] as const;

function imported(name: string): Brief {
  const report = readFileSync(join(import.meta.dirname, '../../fixtures/reports', name), 'utf8');
  return readText(report, { newId: countingIds('i'), now: date }).brief;
}

async function onTemplate(template: Uint8Array): Promise<Uint8Array> {
  const result = await applyWordTemplate(await docxOf(sample), template);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

test('the validator finds what is wrong', async () => {
  const parts = unzipSync(await docxOf(sample));
  const document = new TextDecoder().decode(parts['word/document.xml']);
  const broken = document.replace('<w:pStyle', '<w:jc w:val="sideways"/><w:pStyle');
  const found = await faultsInAll(zipSync({ ...parts, 'word/document.xml': strToU8(broken) }));
  expect(found.length).toBeGreaterThanOrEqual(7);
});

describe('no Office version finds a fault in', () => {
  const briefs: Readonly<Record<string, () => Brief>> = {
    'the sample': () => sample,
    'the sample, marked with restrictions': () => ({
      ...sample,
      marking: { tlp: 'AMBER+STRICT', restrictions: 'not before 1 March & "staff" only' },
    }),
    'an empty brief': () => makeBrief('empty', date),
    'an imported report': () => imported('d-full.txt'),
    'an imported digest': () => imported('e1-numbered.txt'),
  };

  test('a brief of forty pages', async () => {
    expect(await faultsInAll(await docxOf(longBrief(40)), oldestAndNewest)).toEqual([]);
  });

  test.each(Object.keys(briefs))('%s', async (name) => {
    expect(await faultsInAll(await docxOf(briefs[name]?.() ?? sample))).toEqual([]);
  });

  test('any brief', async () => {
    await fc.assert(
      fc.asyncProperty(anyBrief, async (brief) => {
        expect(await faultsInAll(await docxOf(brief), oldestAndNewest)).toEqual([]);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });
});

describe('no Office version finds a fault in the sample set in', () => {
  test('the templates that come along', async () => {
    for (const template of Object.values(await makeTemplates())) {
      expect(await faultsInAll(template)).toEqual([]);
      expect(await faultsInAll(await onTemplate(template))).toEqual([]);
    }
  });

  test.skipIf(!hasProgram('soffice'))('a template made or saved by LibreOffice', async () => {
    const template = await savedByLibreOffice((await makeTemplates())['formal.docx']);
    expect(await faultsInAll(await onTemplate(template))).toEqual([]);
    expect(await faultsInAll(await onTemplate(await officeTemplate()))).toEqual([]);
  });

  test.skipIf(!hasProgram('pandoc'))('pandoc’s own', async () => {
    const template = await pandocTemplate();
    const before = new Set(await faultsInAll(template));
    const added = (await faultsInAll(await onTemplate(template))).filter((fault) => !isKnown(fault, before));
    expect(added).toEqual([]);
  });

  test('a house’s, but for what is wrong with the house’s head itself', async () => {
    const clean = houseTemplate({ 'word/header7.xml': null });
    expect(await faultsInAll(await onTemplate(clean))).toEqual([]);
    expect(await faultsInAll(await onTemplate(footnotedTemplate()))).toEqual([]);
  });
});

/** A template may have faults of its own; they are told of the same part in the same words. */
function isKnown(fault: string, before: ReadonlySet<string>): boolean {
  return before.has(fault);
}

import { describe, expect, test } from 'vitest';
import { renderExport } from '#engine/export/write-export.ts';
import { importFile } from '#engine/import/import-file.ts';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import { type Brief, brief as briefSchema } from '#shared/brief/brief.ts';
import { countingIds } from '#shared/brief/ids.ts';
import { inOrder, orderBetween } from '#shared/brief/order.ts';
import type { ProseNode } from '#shared/brief/prose.ts';
import { sectionOfKind } from '#shared/brief/queries.ts';
import { applyCall } from '#shared/commands/registry.ts';
import { proseText } from '#shared/prose/text.ts';
import { buildPublication } from '#shared/publication/build.ts';
import { type ExportFormat, exportFormatNames, holdsSources } from '#shared/publication/formats.ts';
import { publicationLines } from '#shared/publication/publication-text.ts';
import type { ReferenceListFormat } from '#shared/publication/writers/references/reference-list.ts';
import { recordLabel } from '#shared/queries/record-labels.ts';
import { wanted } from '../electron/engine/library/library-fixture.ts';
import { wordsIn } from './nothing-lost.ts';

/*
 * What a text calls a record is what the record is called, in every format, wherever it is moved to; and where it was
 * deleted, the text and the message behind an export say so.
 */

const date = '2026-11-18T08:00:00Z';

/** A brief whose bottom line names its first hypothesis, evidence, assumption, gap and judgment. */
function naming(): Brief {
  const brief = sampleBrief('b1', date);
  const section = sectionOfKind(brief, 'bottom-line');
  const label = (collection: 'hypotheses' | 'evidence' | 'assumptions' | 'informationGaps'): ProseNode => {
    const recordId = inOrder<{ id: string; order: string }>(brief[collection])[0]?.id ?? '';
    return { type: 'recordLabel', attrs: { collection, recordId, text: 'Z' } };
  };
  const words = (text: string): ProseNode => ({ type: 'text', text });
  const content = [
    words('Named: hypothesis '),
    label('hypotheses'),
    words(', '),
    label('evidence'),
    words(', assumption '),
    label('assumptions'),
    words(', gap '),
    label('informationGaps'),
    words('; all told.'),
  ];
  const lead = { type: 'doc' as const, content: [{ type: 'paragraph', content }] };
  return { ...brief, sections: { ...brief.sections, [section.id]: { ...section, lead } } };
}

function changed(brief: Brief, name: string, args: object): Brief {
  return wanted(applyCall(brief, { name, args: JSON.parse(JSON.stringify(args)) })).brief;
}

const moves = [
  ['hypothesis', 'hypotheses'],
  ['evidence', 'evidence'],
  ['assumption', 'assumptions'],
  ['information-gap', 'informationGaps'],
] as const;

function movedToTheEnd(brief: Brief): Brief {
  return moves.reduce((at, [name, collection]) => {
    const records = inOrder<{ id: string; order: string }>(at[collection]);
    const order = orderBetween(records.at(-1)?.order ?? null, null);
    return changed(at, `${name}.move`, { id: records[0]?.id, order });
  }, brief);
}

/** The sentence as it must read. */
function sentence(brief: Brief, first: Brief): string {
  const [hypothesis, evidence, assumption, gap] = moves.map(([, collection]) => {
    const id = inOrder<{ id: string; order: string }>(first[collection])[0]?.id ?? '';
    return recordLabel(brief, collection, id).split(' ').at(-1);
  });
  return `Named: hypothesis ${hypothesis}, ${evidence}, assumption ${assumption}, gap ${gap}; all told.`;
}

async function exported(brief: Brief, format: ExportFormat) {
  return wanted(await renderExport(brief, { format, pdfStandard: 'ua-1' }, { date }));
}

/** The words of a file in a row; of data the words of its prose. */
async function wordsOf(brief: Brief, format: (typeof printing)[number] | 'txt'): Promise<string> {
  if (format === 'pdf') return publicationLines(buildPublication(brief, { date })).join('\n');
  const { bytes } = await exported(brief, format);
  if (format !== 'json') return wordsIn[format](bytes).replace(/\s+/g, ' ');
  const { lead } = sectionOfKind(
    briefSchema.parse(JSON.parse(new TextDecoder().decode(bytes))),
    'bottom-line',
  );
  return proseText(lead);
}

const printing = exportFormatNames.filter(
  (format): format is Exclude<ExportFormat, 'brief' | 'csv' | 'xlsx' | ReferenceListFormat> =>
    format !== 'brief' && format !== 'csv' && format !== 'xlsx' && !holdsSources(format),
);

describe.each(printing)('%s', (format) => {
  test('prints what records are called now', async () => {
    const first = naming();
    const moved = movedToTheEnd(first);
    expect(sentence(moved, first)).not.toBe(sentence(first, first));
    expect(await wordsOf(first, format)).toContain(sentence(first, first));
    expect(await wordsOf(moved, format)).toContain(sentence(moved, first));
  });
});

test('a brief file gives the labels back as they are', async () => {
  const brief = movedToTheEnd(naming());
  const { bytes } = await exported(brief, 'brief');
  const options = { newId: countingIds('n'), now: date };
  const read = wanted(await importFile({ name: 'named.brief', bytes }, options)).brief;
  expect(read.sections).toEqual(brief.sections);
});

test('what was deleted is told behind an export and above the pages', async () => {
  const first = naming();
  expect((await exported(first, 'txt')).findings).toEqual([]);
  const id = inOrder(first.evidence)[0]?.id;
  const gone = changed(movedToTheEnd(first), 'evidence.remove', { ids: [id] });
  const was = recordLabel(movedToTheEnd(first), 'evidence', id ?? '');
  const told = `The text names what is not in the brief any more: ${was} (deleted) in Bottom line up front. It is printed as such; name another there, or delete the words.`;
  expect((await exported(gone, 'txt')).findings).toEqual([told]);
  expect((await exported(gone, 'brief')).findings).toEqual([]);
  expect(await wordsOf(gone, 'txt')).toContain(`, ${was} (deleted), assumption`);
});

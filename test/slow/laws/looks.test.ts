import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderExport } from '#engine/export/write-export.ts';
import { importFile } from '#engine/import/import-file.ts';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import type { Brief } from '#shared/brief/brief.ts';
import { type FieldLook, fieldLooks } from '#shared/brief/field-marks.ts';
import { countingIds } from '#shared/brief/ids.ts';
import { markedKinds, markedTexts, setMarks } from '#shared/brief/marked-fields.ts';
import type { ProseNode } from '#shared/brief/prose.ts';
import { proseFields } from '#shared/brief/prose-fields.ts';

/*
 * The law of looks: a word of a record that is bold, italic, underlined or struck is so again when a file that this program
 * wrote is read, whether it comes back as part of a record or of prose. And no other text of a record comes to look like
 * anything.
 */

const date = '2026-11-18T08:00:00Z';
const sample = sampleBrief('sample', date);

/** What each format can say; Markdown has no sign for underlined words. */
const formats = {
  html: fieldLooks,
  docx: fieldLooks,
  md: fieldLooks.filter((look) => look !== 'underline'),
} as const;

/** The sample with one word of each text of a record that takes marks looking like something. */
function withSomeLooks(seed: number, looks: readonly FieldLook[]): Brief {
  const brief = structuredClone(sample);
  let next = seed;
  for (const { collection, fields } of markedKinds) {
    for (const record of Object.values<object>(brief[collection])) {
      for (const field of fields) {
        next += 1;
        const inside = [...String(Reflect.get(record, field)).matchAll(/(?<= )\p{L}{3,}(?= )/gu)];
        const word = inside[next % Math.max(1, inside.length)];
        const type = looks[next % looks.length];
        if (word && type) {
          setMarks(record, field, [{ type, from: word.index, to: word.index + word[0].length }]);
        }
      }
    }
  }
  return brief;
}

function looksInProse(node: ProseNode): string[] {
  const looks = (node.marks ?? []).filter(({ type }) => fieldLooks.some((look) => look === type));
  return [
    ...looks.map(({ type }) => `${type}: ${node.text ?? ''}`),
    ...(node.content ?? []).flatMap(looksInProse),
  ];
}

const looksInRecords = (brief: Brief): string[] =>
  markedTexts(brief).flatMap(({ text, marks }) =>
    marks.map(({ type, from, to }) => `${type}: ${text.slice(from, to)}`),
  );

async function readAgain(brief: Brief, format: keyof typeof formats): Promise<Brief> {
  const made = await renderExport(brief, { format, pdfStandard: 'ua-1' }, { date });
  if (!made.ok) throw new Error(made.error.message);
  const file = { name: `brief.${format}`, bytes: made.value.bytes };
  const read = await importFile(file, { newId: countingIds('r'), now: date });
  if (!read.ok) throw new Error(read.error.message);
  return read.value.brief;
}

test.each(['html', 'docx', 'md'] as const)('words of records keep their looks in %s', async (format) => {
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: 1_000 }), async (seed) => {
      const given = withSomeLooks(seed, formats[format]);
      const again = await readAgain(given, format);
      const left = [
        ...looksInRecords(again),
        ...proseFields(again).flatMap(({ prose }) => looksInProse(prose)),
      ];
      const missing = looksInRecords(given).filter((look) => {
        const at = left.indexOf(look);
        if (at !== -1) left.splice(at, 1);
        return at === -1;
      });
      expect(missing).toEqual([]);
      expect(looksInRecords(again).length).toBeGreaterThan(20);
    }),
    { numRuns: 2 },
  );
});

test.each(['html', 'docx', 'md'] as const)(
  'a text that had none comes back from %s without',
  async (format) => {
    const plain = new Set(
      markedKinds.flatMap(({ collection, fields }) =>
        Object.values<object>(sample[collection]).flatMap((record) =>
          fields.map((field) => String(Reflect.get(record, field))),
        ),
      ),
    );
    const again = await readAgain(sample, format);
    expect(markedTexts(again).filter(({ text }) => plain.has(text))).toEqual([]);
  },
);

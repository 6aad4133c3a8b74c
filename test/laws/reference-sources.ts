import fc from 'fast-check';
import { expect } from 'vitest';
import { makeSource, type Source } from '#shared/brief/kinds/source.ts';
import { writeBibtex } from '#shared/publication/writers/references/bibtex.ts';
import { writeCslJson } from '#shared/publication/writers/references/csl-json.ts';
import { writeRis } from '#shared/publication/writers/references/ris.ts';
import { readReferences } from '#shared/readers/references/read-references.ts';
import type { ReferenceFields } from '#shared/readers/references/reference.ts';
import { sourceTypes } from '#shared/vocabulary/source.ts';
import { wanted } from '../electron/engine/library/library-fixture.ts';

/*
 * The law of references: what is written as a list of references is read back equal, for all that a list can hold. That
 * leaves out how a source is graded, its bias, what it repeats and the hash of its copy.
 */

export const referenceWriters = { 'csl-json': writeCslJson, bibtex: writeBibtex, ris: writeRis } as const;
export type WrittenFormat = keyof typeof referenceWriters;

/** Letters, and every sign that one of the formats could take for its own. */
const sign = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...'abcdefgXYZ0123 ') },
  { weight: 3, arbitrary: fc.constantFrom(...'\\{}$&%#_~^<>"`\'-!?@=,;:.()[]|/+*') },
  { weight: 1, arbitrary: fc.constantFrom(...'äßŁéñœø–—…„“”‘’«»海峡부산שלוםسلامЖщ€½') },
);
const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();
const line = fc.string({ unit: sign, maxLength: 30 }).map(squeezed);
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const word = fc.string({ unit: fc.constantFrom(...'abcdeXYZ019'), minLength: 1, maxLength: 12 });
const person = fc.constantFrom(
  'Doe, Jane',
  'van der Berg, Jan',
  'King, Martin Luther, Jr.',
  'Ministry of Defence, Norway',
  'Reuters',
  'O’Neill, Éamon',
  '王, 小明',
  'user_name_7',
);
/** As a name is kept: a semicolon parts two names, and before the comma of a name stands no space. */
const name = fc.oneof(
  person,
  line.map((text) => squeezed(text.replace(/;/g, ' ').replace(/ +,/g, ','))),
);
const reference = fc.oneof(
  fc.constant(''),
  word.map((text) => `https://doi.org/10.1000/${text}`),
  word.map((text) => `https://example.org/a_b/${text}?q=1&r=%20#top`),
  line,
);
const issued = fc.constantFrom('', '2019', '2019-03');
const note = fc
  .array(
    line.filter((text) => text !== ''),
    { maxLength: 3 },
  )
  .map((lines) => lines.join('\n'))
  .filter((text) => !text.startsWith('Published'));

export const source: fc.Arbitrary<Source> = fc
  .record({
    title: line,
    originalTitle: line,
    translator: name,
    originator: fc
      .array(
        name.filter((text) => text !== ''),
        { maxLength: 3 },
      )
      .map((names) => names.join('; ')),
    publisher: line,
    reference,
    published: fc.option(day),
    accessed: fc.option(day),
    language: fc.constantFrom('', 'Russian', 'nb-NO', 'Deutsch & English'),
    type: fc.option(fc.constantFrom(...sourceTypes)),
    note,
    issued,
  })
  .map(({ note: words, issued: known, ...fields }) => {
    const isPart = fields.published === null && known !== '';
    const descriptor = [isPart ? `Published ${known}.` : '', words].filter(Boolean).join(' ');
    return { ...makeSource('s', 'a0'), ...fields, descriptor };
  });

function fieldsOf(one: Source): ReferenceFields {
  const { title, originalTitle, originator, publisher, reference: at, published } = one;
  const { accessed, language, translator, type, descriptor } = one;
  const day = { published, accessed };
  return {
    title,
    originalTitle,
    originator,
    publisher,
    reference: at,
    ...day,
    language,
    translator,
    type,
    descriptor,
  };
}

/** Holds the law for one format, for so many lists. */
export async function expectReadBack(format: WrittenFormat, numRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.array(source, { minLength: 1, maxLength: 3 }), async (sources) => {
      const read = wanted(await readReferences(referenceWriters[format](sources)));
      expect(read.format).toBe(format);
      expect(read.found.map(({ fields }) => fields)).toEqual(sources.map(fieldsOf));
      expect(read.found.flatMap(({ details }) => details)).toEqual([]);
      expect(read.notUnderstood).toEqual([]);
    }),
    { numRuns },
  );
}

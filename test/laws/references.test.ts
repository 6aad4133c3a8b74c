import { describe, expect, test } from 'vitest';
import { makeSource } from '#shared/brief/kinds/source.ts';
import { knownAmong } from '#shared/readers/references/known.ts';
import { readReferences } from '#shared/readers/references/read-references.ts';
import { wanted } from '../electron/engine/library/library-fixture.ts';
import { expectReadBack, referenceWriters, type WrittenFormat } from './reference-sources.ts';

describe.each(Object.keys(referenceWriters) as WrittenFormat[])('%s', (format) => {
  test('is read back equal, and nothing of it is left over', () => expectReadBack(format, 40));

  test('is known again by the brief it came from', async () => {
    const sources = ['Ice', 'Fog'].map((title) => ({
      ...makeSource(title, 'a0', title),
      originator: 'Doe, Jane',
    }));
    const { found } = wanted(await readReferences(referenceWriters[format](sources)));
    expect(
      knownAmong(
        found.map(({ fields }) => fields),
        sources,
      ),
    ).toEqual([
      { kind: 'source', sourceId: 'Ice' },
      { kind: 'source', sourceId: 'Fog' },
    ]);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openConnection } from '#engine/library/connection.ts';
import { openLibrary } from '#engine/library/library.ts';
import { makeBrief } from '#shared/brief/brief.ts';
import { makeSource } from '#shared/brief/kinds/source.ts';
import { orderKeys } from '#shared/brief/order.ts';
import { measure } from '../../electron/tooling/bench-kit.ts';

/*
 * What the sources of a library with 10,000 of them cost: putting together which are one work, the first page, and a
 * search by words. The reference reads the same rows and nothing else. Every second source is in two briefs.
 */

const folder = mkdtempSync(join(tmpdir(), 'sources-'));
const file = join(folder, 'library.db');

function must<Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false }): Value {
  if (!result.ok) throw new Error('The library refused.');
  return result.value;
}

const briefs = 100;
const each = 100;
const keys = orderKeys(each);
const library = must(openLibrary(file));
for (let brief = 0; brief < briefs; brief += 1) {
  const sources = keys.map((order, index) => {
    const number = index % 2 === 0 ? brief * each + index : Math.floor(brief / 2) * each + index;
    return {
      ...makeSource(`source${index}`, order, `Report ${number} on the harbour of Norvik`),
      originator: `Author ${number % 900}`,
      publisher: 'Norvik institute for shipping',
      reference: `https://example.org/reports/${number}`,
      published: '2026-02-01',
      reliability: 'B' as const,
    };
  });
  const all = Object.fromEntries(sources.map((source) => [source.id, source]));
  must(library.briefs.create({ ...makeBrief(`brief${brief}`, '2026-03-01T08:00:00Z'), sources: all }));
}
while (must(library.rest(200)).isMoreWaiting);

const db = openConnection(file);
const rows = db.prepare('SELECT brief_id, source_id, informed, keys, words FROM source_records');
const marking = { tlp: 'GREEN', restrictions: '' } as const;
const [trashed = ''] = must(library.briefs.ids());

await measure('10,000 sources of the library: put together, listed and searched (reach: 50 ms)', {
  unit: 'ms',
  candidate: () => {
    // What is remembered is forgotten with a brief that goes into the trash.
    must(library.trash.put([trashed]));
    must(library.trash.takeBack([trashed]));
    const started = performance.now();
    must(library.sources.list({ query: '', marking, offset: 0, limit: 50 }));
    must(library.sources.list({ query: 'norvik 4711', marking, offset: 0, limit: 50 }));
    return performance.now() - started;
  },
  reference: () => void rows.all(),
  rounds: 15,
});

await measure('10,000 sources of the library: another search (reach: 50 ms)', {
  unit: 'ms',
  candidate: () =>
    void must(library.sources.list({ query: 'harbour author', marking, offset: 0, limit: 50 })),
  reference: () => void rows.all(),
  rounds: 15,
});

library.close();
db.close();
rmSync(folder, { recursive: true });

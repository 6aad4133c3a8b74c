import { expect } from 'vitest';
import { renderExport } from '#engine/export/write-export.ts';
import { importFile } from '#engine/import/import-file.ts';
import type { Brief } from '#shared/brief/brief.ts';
import { countingIds } from '#shared/brief/ids.ts';
import { buildPublication } from '#shared/publication/build.ts';
import { exportFormatNames } from '#shared/publication/formats.ts';
import { printedBrief } from '#shared/publication/printed-brief.ts';
import { pdfData } from '#shared/publication/writers/pdf-data.ts';

/*
 * The law of the round trip: what a reader takes, every writer writes, and our own formats give back equal. Briefs come
 * from the JSON of a sound one in which values were exchanged for odd ones.
 */

const date = '2026-11-18T08:00:00Z';

/** Values that are something else than they seem, and names that every object knows. */
export const oddValues: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  ' ',
  'constructor',
  '__proto__',
  'toString',
  '\ufffd'.repeat(300),
  '\ud800',
  '\u0000\u0007\u001f',
  '\u2028 line \u0085 ends',
  '9999-12-31',
  '2026-02-30',
  'javascript:alert(1)',
  [],
  ['constructor'],
  [null, 1, 'x'],
  {},
  { toString: 1, valueOf: null },
  { type: 'doc' },
  { type: 'text', text: 7 },
  { type: 'mention', attrs: { text: { toString: 1 }, entityId: [] } },
  { type: 'recordLabel', attrs: { collection: '__proto__', recordId: 'constructor', text: 'A' } },
  { type: 'recordLabel', attrs: { collection: 'evidence', recordId: '__proto__', text: ['E1'] } },
  { type: 'recordLabel', attrs: { collection: 'hypotheses', recordId: 'toString', text: ' A\u0000 ' } },
  { type: 'citation', attrs: { sourceIds: ['constructor', 'toString'], locator: { toString: 1 } } },
];

/** A change of a JSON value: where, counted over all places of the tree, and what is done there. */
export interface OddChange {
  readonly place: number;
  readonly value: unknown;
  readonly isKey: boolean;
}

interface Spot {
  readonly holder: Record<string, unknown> | unknown[];
  readonly key: string | number;
}

function spotsIn(value: unknown, found: Spot[] = []): Spot[] {
  if (typeof value !== 'object' || value === null) return found;
  const holder = value as Record<string, unknown> | unknown[];
  for (const key of Object.keys(holder)) {
    found.push({ holder, key });
    spotsIn(Reflect.get(holder, key), found);
  }
  return found;
}

/** JSON in which values were exchanged, or keys and the ids in their records renamed. */
export function changedJson(brief: Brief, changes: readonly OddChange[]): string {
  const copy: unknown = JSON.parse(JSON.stringify(brief));
  for (const { place, value, isKey } of changes) {
    const spots = spotsIn(copy);
    const spot = spots[place % spots.length];
    if (!spot) continue;
    const before: unknown = Reflect.get(spot.holder, spot.key);
    if (!isKey || Array.isArray(spot.holder) || typeof value !== 'string') {
      Reflect.set(spot.holder, spot.key, structuredClone(value));
      continue;
    }
    const renamed =
      typeof before === 'object' && before !== null && 'id' in before ? { ...before, id: value } : before;
    Reflect.deleteProperty(spot.holder, spot.key);
    Object.defineProperty(spot.holder, value, {
      value: renamed,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return JSON.stringify(copy);
}

async function reading(name: string, bytes: Uint8Array) {
  return importFile({ name, bytes }, { newId: countingIds('r'), now: date });
}

/** Holds the law for a file; says whether it was taken. */
export async function holdRoundTrip(json: string): Promise<boolean> {
  const taken = await reading('odd.json', new TextEncoder().encode(json));
  if (!taken.ok || taken.value.report.format !== 'json') return false;
  const { brief } = taken.value;
  pdfData(buildPublication(brief, { date }));
  for (const format of exportFormatNames.filter((name) => name !== 'pdf')) {
    const made = await renderExport(brief, { format, pdfStandard: 'ua-1' }, { date });
    if (!made.ok) throw new Error(`${format}: ${made.error.message}`);
    if (format !== 'json' && format !== 'brief') continue;
    const again = await reading(`odd.${format}`, made.value.bytes);
    if (!again.ok) throw new Error(`${format} is not read again: ${again.error.message}`);
    expect(again.value.brief, format).toEqual(format === 'json' ? printedBrief(brief) : brief);
    expect(again.value.report.format, format).toBe(format);
  }
  return true;
}

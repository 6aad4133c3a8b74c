import type { Brief } from '../../brief/brief.ts';
import { collectionNames } from '../../brief/collections.ts';
import { ownRecord } from '../../brief/own-record.ts';
import { repairReferences } from '../../brief/repair-references.ts';
import { patchBrief } from '../brief-patch.ts';
import { type CommandCall, callOf } from '../command.ts';

type Patches = Parameters<typeof patchBrief.apply>[1]['patches'];

function isEqual(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/**
 * The call that takes every id that names nothing out of a brief, after two writers made changes that do not know of
 * each other; null if there is none. `lost` is set if this removes a record whose owner is gone.
 */
export function mendedReferences(brief: Brief, label: string): CommandCall | 'lost' | null {
  const mended = repairReferences(brief, []);
  if (mended === brief) return null;
  const patches: Patches = [];
  for (const collection of collectionNames) {
    const now: Readonly<Record<string, object>> = mended[collection];
    for (const [id, record] of Object.entries<object>(brief[collection])) {
      const other = ownRecord(now, id);
      if (!other) return 'lost';
      for (const [field, value] of Object.entries(record)) {
        const next: unknown = Reflect.get(other, field);
        if (isEqual(value, next)) continue;
        patches.push({
          op: 'replace',
          path: [collection, id, field],
          value: JSON.parse(JSON.stringify(next)),
        });
      }
    }
  }
  return patches.length > 0 ? callOf(patchBrief, { label, patches }) : null;
}

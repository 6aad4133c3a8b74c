import { z } from 'zod';
import type { Brief } from '#shared/brief/brief.ts';
import type { Source } from '#shared/brief/kinds/source.ts';
import { reliability } from '#shared/brief/kinds/source.ts';
import { inOrder } from '#shared/brief/order.ts';
import { day } from '#shared/brief/text.ts';
import { sourceFields } from '#shared/ipc/contract/sources.ts';
import { sourceGrades } from '#shared/queries/source-grades.ts';
import { workKeys } from '#shared/readers/references/known.ts';
import { failureKinds } from '#shared/vocabulary/failure.ts';
import { informedOn } from './indexed-entities.ts';
import { nameKey } from './name-key.ts';

/** What the record of a source says, as it is kept, and the further words of the marking it stands under. */
export const sourceRecord = z.strictObject({
  fields: sourceFields,
  grades: z.array(z.strictObject({ reliability, since: day, reason: z.string() })),
  failure: z.strictObject({ kind: z.enum(failureKinds), on: day, reason: z.string() }).nullable(),
  restrictions: z.string(),
});
export type SourceRecord = z.output<typeof sourceRecord>;

/** A source of a brief as the library keeps it. */
export interface IndexedSource {
  readonly id: string;
  readonly informed: string;
  /** By what the work is known again; none if nothing tells. */
  readonly keys: readonly string[];
  /** By what it is found: the title and, in lines of their own, what else is known of it. */
  readonly words: string;
  readonly record: SourceRecord;
}

/* The first line is the title, so it has no breaks; `nameKey` leaves those between the parts. */
function wordsOf({ title, originalTitle, originator, publisher, reference, descriptor }: Source): string {
  const parts = [title, originalTitle, originator, publisher, reference, descriptor];
  return parts.map((part) => nameKey(part.replace(/\s+/g, ' '))).join('\n');
}

function fieldsOf(source: Source): SourceRecord['fields'] {
  const names = Object.keys(sourceFields.shape) as (keyof typeof sourceFields.shape)[];
  return sourceFields.parse(Object.fromEntries(names.map((name) => [name, source[name]])));
}

/** The sources of a brief of which anything is known. */
export function indexedSources(brief: Brief): IndexedSource[] {
  const informed = informedOn(brief);
  const { restrictions } = brief.marking;
  return inOrder(brief.sources).flatMap((source) => {
    const words = wordsOf(source);
    if (words.trim() === '') return [];
    const { id, failure } = source;
    const record = {
      fields: fieldsOf(source),
      grades: sourceGrades(source, informed),
      failure: failure && { kind: failure.kind, on: failure.at.slice(0, 10), reason: failure.reason },
      restrictions,
    };
    return [{ id, informed, keys: workKeys(source), words, record }];
  });
}

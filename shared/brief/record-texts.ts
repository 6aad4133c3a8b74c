import type { Brief } from './brief.ts';
import type { CollectionName } from './collections.ts';
import { allKinds } from './kinds/all.ts';

/** The fields of the title block that hold words of the brief. */
export const headTextFields = ['title', 'subtitle', 'question', 'organisation', 'region', 'topic'] as const;

/** One text outside prose, and where it is; a `collection` of null means the title block. */
export interface RecordText {
  readonly collection: CollectionName | null;
  readonly id: string;
  readonly field: string;
  readonly text: string;
}

/** The texts of a brief that belong to no record: those of the title block, and the basis of the confidence. */
export function headTexts(brief: Brief): RecordText[] {
  const head = headTextFields.map((field) => ({ collection: null, id: '', field, text: brief[field] }));
  return [...head, { collection: null, id: '', field: 'confidence.basis', text: brief.confidence.basis }];
}

/** Every text of a brief outside its prose: the fields that each kind of record names as its words. */
export function recordTexts(brief: Brief): RecordText[] {
  const records = allKinds.flatMap(({ collection, words }) =>
    Object.values<{ readonly id: string }>(brief[collection]).flatMap((record) =>
      words.map((field) => ({
        collection,
        id: record.id,
        field,
        text: String(Reflect.get(record, field) ?? ''),
      })),
    ),
  );
  return [...headTexts(brief), ...records];
}

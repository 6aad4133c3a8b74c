import type { Brief, CollectionName } from './brief.ts';

/** The fields of each kind of record that hold words of the brief, for search and replace and for renaming. */
export const textFields: Readonly<Record<Exclude<CollectionName, 'threads'>, readonly string[]>> = {
  sections: ['title'],
  keyJudgments: ['statement'],
  hypotheses: ['name', 'statement', 'notes'],
  uncertainties: ['text'],
  evidence: ['text'],
  indicators: ['text'],
  assumptions: ['text', 'basis', 'ifWrong'],
  informationGaps: ['text', 'howToClose'],
  biasRisks: ['text', 'mitigation'],
  implications: ['label', 'text'],
  recommendations: ['text', 'owner'],
  scenarios: ['name', 'text'],
  entities: ['name', 'role', 'notes'],
  relations: ['name'],
  tags: ['name'],
  techniques: ['name', 'definition'],
  sources: ['title', 'originator', 'publisher', 'descriptor', 'bias'],
};

/** The fields of the title block that hold words of the brief. */
export const headTextFields = ['title', 'subtitle', 'question', 'organisation', 'region', 'topic'] as const;

/** One text outside prose, and where it stands; `collection` null is the title block. */
export interface RecordText {
  readonly collection: Exclude<CollectionName, 'threads'> | null;
  readonly id: string;
  readonly field: string;
  readonly text: string;
}

/** The texts of a brief that belong to no record: the title block, and why the confidence is what it is. */
export function headTexts(brief: Brief): RecordText[] {
  const head = headTextFields.map((field) => ({ collection: null, id: '', field, text: brief[field] }));
  return [...head, { collection: null, id: '', field: 'confidence.basis', text: brief.confidence.basis }];
}

/** Every text of a brief outside its prose. */
export function recordTexts(brief: Brief): RecordText[] {
  const records = Object.entries(textFields).flatMap(([collection, fields]) =>
    Object.values(brief[collection as keyof typeof textFields]).flatMap((record) =>
      fields.map((field) => ({
        collection: collection as keyof typeof textFields,
        id: record.id,
        field,
        text: String(Reflect.get(record, field) ?? ''),
      })),
    ),
  );
  return [...headTexts(brief), ...records];
}

import type { CollectionName } from '../brief/collections.ts';
import type { ProseNode } from '../brief/prose.ts';

/** The kinds of records that a text names by their labels: "hypothesis A", "E4", "gap 2". */
export const namedCollections = [
  'keyJudgments',
  'hypotheses',
  'evidence',
  'assumptions',
  'informationGaps',
] as const satisfies readonly CollectionName[];

export type NamedCollection = (typeof namedCollections)[number];

/** The parts of a brief that the signs of labels follow from. */
export const labelParts = [...namedCollections, 'hypothesisLabels'] as const;

/** Says whether records of a kind can be named in prose. */
export function isNamedCollection(name: unknown): name is NamedCollection {
  return namedCollections.some((known) => known === name);
}

/** What a label in prose names. */
export interface RecordLabel {
  readonly collection: NamedCollection;
  readonly recordId: string;
  /** The sign it had when it was last written: "A", "E4", "2". Shown where the record is gone. */
  readonly text: string;
}

/** What a node of prose names, where it is a label. */
export function recordLabelIn({ type, attrs }: ProseNode): RecordLabel | null {
  if (type !== 'recordLabel') return null;
  const { collection, recordId, text } = attrs ?? {};
  if (!isNamedCollection(collection) || typeof recordId !== 'string' || typeof text !== 'string') return null;
  return { collection, recordId, text };
}

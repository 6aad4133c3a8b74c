import { recordNumbers } from '#shared/brief/record-numbers.ts';
import { recordLabel, recordLabels } from '#shared/queries/record-labels.ts';
import { useBriefPart, useDocument } from '../document/context.tsx';
import type { RecordCollection } from './record-kinds.ts';

/** The labels of all records of a kind, by id; the same map until one of them changes. */
export function useRecordLabels(collection: RecordCollection): ReadonlyMap<string, string> {
  const document = useDocument();
  // The label of a hypothesis also depends on the label style of the brief.
  useBriefPart('hypothesisLabels', (style) => style);
  return useBriefPart(collection, () => recordLabels(document.brief, collection));
}

/** What a record is called: "Hypothesis A", "E4", "Assumption 2". */
export function useRecordLabel(collection: RecordCollection, id: string): string {
  const document = useDocument();
  useBriefPart('hypothesisLabels', (style) => style);
  return useBriefPart(collection, () => recordLabel(document.brief, collection, id));
}

/** The number of a record among those of its kind, as printed; undefined for one that is not. */
export function useRecordNumber(collection: RecordCollection, id: string): number | undefined {
  const document = useDocument();
  return useBriefPart(collection, () => recordNumbers(document.brief, collection).get(id));
}

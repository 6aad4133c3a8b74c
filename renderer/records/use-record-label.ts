import { useBriefPart, useDocument } from '../document/context.tsx';
import type { RecordCollection } from './record-kinds.ts';
import { recordLabel } from './record-labels.ts';

/** What a record is called: "Hypothesis A", "E4", "Assumption 2". */
export function useRecordLabel(collection: RecordCollection, id: string): string {
  const document = useDocument();
  // The label of a hypothesis also follows the style all of them are labelled in.
  useBriefPart('hypothesisLabels', (style) => style);
  return useBriefPart(collection, () => recordLabel(document.brief, collection, id));
}

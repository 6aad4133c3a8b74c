import { useBrief } from '../document/context.tsx';
import type { RecordCollection } from './record-kinds.ts';
import { recordLabel } from './record-labels.ts';

/** What a record is called: "Hypothesis A", "E4", "Assumption 2". */
export function useRecordLabel(collection: RecordCollection, id: string): string {
  return useBrief((brief) => recordLabel(brief, collection, id));
}

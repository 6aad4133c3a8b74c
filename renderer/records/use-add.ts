import { useCallback } from 'react';
import type { BriefDocument } from '../document/brief-document.ts';
import { useDocument } from '../document/context.tsx';
import { focusRecord } from '../window/app-store.ts';
import type { RecordCollection } from './record-kinds.ts';

/** Runs a function that adds a record and puts the cursor into what it added. */
export function useAdd(
  collection: RecordCollection,
): (add: (document: BriefDocument) => string | null) => void {
  const document = useDocument();
  return useCallback(
    (add) => {
      const id = add(document);
      if (id !== null) focusRecord(collection, id);
    },
    [document, collection],
  );
}

import { useCallback } from 'react';
import type { Result } from '#shared/result.ts';
import type { BriefDocument } from '../document/brief-document.ts';
import { useDocument } from '../document/context.tsx';
import { focusRecord } from '../window/app-store.ts';
import { tellProblem } from '../window/problems.ts';
import type { RecordCollection } from './record-kinds.ts';

/** Runs a function that adds a record and puts the cursor into it, or says why it was not added. */
export function useAdd(
  collection: RecordCollection,
): (add: (document: BriefDocument) => Result<string>) => void {
  const document = useDocument();
  return useCallback(
    (add) => {
      const added = add(document);
      if (added.ok) focusRecord(collection, added.value);
      // A brief that can only be read already says so above the page.
      else if (document.readOnly === null) tellProblem(added.error, 'Nothing was added');
    },
    [document, collection],
  );
}

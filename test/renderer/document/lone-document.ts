import { BriefDocument } from '#renderer/document/brief-document.ts';
import type { QueuedChange } from '#renderer/document/save-queue.ts';
import type { Brief } from '#shared/brief/brief.ts';
import { failure, success } from '#shared/result.ts';

const unasked = async () => failure('unexpected', 'Nobody else writes this brief.');

/** An open brief that nobody else writes, on a disk that takes everything and may tell what. */
export function loneDocument(
  brief: Brief,
  onWritten: (changes: readonly QueuedChange[]) => void = () => undefined,
): BriefDocument {
  return new BriefDocument(
    { brief, seq: 0, mark: 0, readOnly: null },
    {
      apply: async ({ seq }, changes) => {
        onWritten(changes);
        return success({ seq: seq + changes.length, mark: 0, savedAt: '2026-11-18T06:00:00Z' });
      },
      changesAfter: unasked,
      open: unasked,
      keep: unasked,
      discard: unasked,
    },
  );
}

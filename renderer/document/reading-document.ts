import type { Brief } from '#shared/brief/brief.ts';
import { briefId } from '#shared/brief/ids.ts';
import { newId } from '#shared/brief/new-id.ts';
import { failure } from '#shared/result.ts';
import type { BriefConnection } from './brief-connection.ts';
import { BriefDocument } from './brief-document.ts';

const sentence =
  'This brief is not in your library, so it can only be read. Add it to your library to work on it.';

const refused = async () => failure('brief-is-read-only', sentence);

const noConnection: BriefConnection = {
  apply: refused,
  changesAfter: refused,
  open: refused,
  keep: refused,
  discard: refused,
};

/**
 * A brief that is no part of the library, as a document that can only be read. It has an id of its own: the library may
 * have a brief of the same origin, and nothing asked for here may be answered with that one.
 */
export function readingDocument(brief: Brief): BriefDocument {
  const own = { ...brief, id: briefId.parse(newId()) };
  return new BriefDocument({ brief: own, seq: 0, mark: 0, readOnly: sentence }, noConnection);
}

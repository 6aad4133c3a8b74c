import { z } from 'zod';
import { idOf } from '../ids.ts';
import { orderKey } from '../order-key.ts';
import { recordKind } from '../record-kind.ts';
import { storedObject } from '../stored-object.ts';
import { line, moment, text } from '../text.ts';
import { attachmentId } from './attachment.ts';
import { sourceId } from './source.ts';

export const captureId = idOf('CaptureId');
export type CaptureId = z.infer<typeof captureId>;

/** One line of the history of a capture: what was done with it, by whom and when. */
export const custodyEntry = storedObject({ at: moment, by: line, event: text });

/**
 * A text or file as it was taken from outside, which never changes: the file itself and its text (UTF-8) are
 * attachments under their SHA-256. Passages of it are counted in UTF-16 units of that text. `address` is where it was
 * found, as somebody typed it; nothing is ever fetched from there.
 */
export const capture = storedObject({
  id: captureId,
  order: orderKey,
  title: line,
  attachmentId: attachmentId.nullable(),
  textAttachmentId: attachmentId.nullable(),
  sourceId: sourceId.nullable(),
  takenAt: moment.nullable(),
  takenBy: line,
  address: line,
  custody: z.array(custodyEntry).max(10_000),
});

export type Capture = z.infer<typeof capture>;

/** Makes a capture of nothing yet. */
export function makeCapture(id: string, order: string, title = ''): Capture {
  return {
    id: captureId.parse(id),
    order,
    title,
    attachmentId: null,
    textAttachmentId: null,
    sourceId: null,
    takenAt: null,
    takenBy: '',
    address: '',
    custody: [],
  };
}

/** Captures as the program knows them. */
export const capturesKind = recordKind({
  collection: 'captures',
  schema: capture,
  make: makeCapture,
  commands: 'standard',
  home: null,
  words: [],
  unspelled: ['title', 'takenBy', 'address'],
  prose: [],
  references: {
    attachmentId: { to: 'attachments', whenGone: 'detach' },
    textAttachmentId: { to: 'attachments', whenGone: 'detach' },
    sourceId: { to: 'sources', whenGone: 'detach' },
  },
  fixed: ['attachmentId', 'textAttachmentId', 'takenAt', 'takenBy', 'address'],
  fieldNames: { title: 'title', address: 'address', sourceId: 'source', custody: 'history' },
  label: ({ title }) => title.trim(),
});

import { z } from 'zod';
import { idOf } from '../ids.ts';
import { orderKey } from '../order-key.ts';
import { recordKind } from '../record-kind.ts';
import { storedObject } from '../stored-object.ts';
import { line } from '../text.ts';

export const attachmentId = idOf('AttachmentId');
export type AttachmentId = z.infer<typeof attachmentId>;

/**
 * A file that belongs to the brief: a picture, a captured source. The brief holds its name and what it is; the library
 * and the `.brief` file hold its content under the SHA-256 of its bytes.
 */
export const attachment = storedObject({
  id: attachmentId,
  order: orderKey,
  name: line,
  /** What the bytes show, not what the name claims: `image/png`. */
  mediaType: line,
  /** In lower case. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().min(0),
});

export type Attachment = z.infer<typeof attachment>;

/** The SHA-256 of nothing at all. */
const ofNothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** Makes an attachment without content. */
export function makeAttachment(id: string, order: string): Attachment {
  return {
    id: attachmentId.parse(id),
    order,
    name: '',
    mediaType: 'application/octet-stream',
    sha256: ofNothing,
    bytes: 0,
  };
}

/** Files that belong to the brief. */
export const attachmentsKind = recordKind({
  collection: 'attachments',
  schema: attachment,
  make: makeAttachment,
  commands: 'standard',
  home: null,
  words: [],
  unspelled: ['name', 'mediaType'],
  prose: [],
  references: {},
  fixed: ['mediaType', 'sha256', 'bytes'],
  fieldNames: { name: 'name' },
  label: ({ name }) => name,
});

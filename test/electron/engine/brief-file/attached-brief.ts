import { attachmentPartName } from '#engine/brief-file/attachments.ts';
import type { Brief } from '#shared/brief/brief.ts';
import { type Attachment, makeAttachment } from '#shared/brief/kinds/attachment.ts';
import { orderKeys } from '#shared/brief/order.ts';
import { noise, sha256Of } from '../../../fixtures/noise.ts';
import { sampleBrief } from './sample-brief.ts';

/** A picture of some size, as far as its first bytes tell. */
export function picture(bytes: number, seed: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), noise(bytes - 8, seed)]));
}

/** The sample brief with attachments; what is not said of one is as it is of a PNG picture. */
export function attachedBrief(
  given: readonly (Partial<Omit<Attachment, 'id' | 'order'>> & { readonly content: Uint8Array })[],
): Brief {
  const keys = orderKeys(given.length);
  const records = given.map(({ content, ...said }, index) => ({
    ...makeAttachment(`at${index}`, keys[index] ?? 'a0'),
    name: `map ${index}.png`,
    mediaType: 'image/png',
    sha256: sha256Of(content),
    bytes: content.length,
    ...said,
  }));
  return { ...sampleBrief, attachments: Object.fromEntries(records.map((record) => [record.id, record])) };
}

/** The part of a `.brief` file that holds a content. */
export function partOf(bytes: Uint8Array<ArrayBuffer>) {
  return { name: attachmentPartName(sha256Of(bytes)), bytes };
}

import type { Brief } from '../brief/brief.ts';
import type { AttachmentId } from '../brief/kinds/attachment.ts';
import { type Attachment, attachmentId, makeAttachment } from '../brief/kinds/attachment.ts';
import { type Capture, makeCapture } from '../brief/kinds/capture.ts';
import { evidenceId, makeEvidence } from '../brief/kinds/evidence.ts';
import { makeSource, type Source, type SourceId } from '../brief/kinds/source.ts';
import { newId } from '../brief/new-id.ts';
import { orderAtEnd, orderBetween } from '../brief/order.ts';
import type { CommandCall } from './command.ts';
import { callOf } from './command.ts';
import { recordCommands } from './record-commands.ts';

/** A content that the library keeps for a brief. */
export type KeptContent = Pick<Attachment, 'name' | 'mediaType' | 'sha256' | 'bytes'>;

/** A text or file as it was taken, before the brief names it. */
export interface TakenText {
  readonly file: KeptContent;
  /** The same content as `file` if nothing had to be read out of it; null for a picture. */
  readonly text: KeptContent | null;
  readonly title: string;
  readonly address: string;
}

/** What somebody says of what is captured, empty where nothing is said, and when and by whom it is done. */
export interface CaptureSaid {
  readonly title: string;
  readonly address: string;
  readonly takenBy: string;
  readonly at: string;
  readonly isPasted: boolean;
  /** The source it is from; `new` makes one with its title and address, null says nothing. */
  readonly source: SourceId | 'new' | null;
}

/** The calls that name captures in a brief, in one change, and the ids of the captures. */
export interface CaptureCalls {
  readonly calls: readonly CommandCall[];
  readonly captureIds: readonly string[];
}

const longestLine = 5_000;

/** The calls that add what was taken to a brief: its contents, the captures, and a source for each if one is wanted. */
export function captureCalls(brief: Brief, taken: readonly TakenText[], said: CaptureSaid): CaptureCalls {
  const order = {
    attachments: orderAtEnd(brief.attachments),
    captures: orderAtEnd(brief.captures),
    sources: orderAtEnd(brief.sources),
  };
  const next = (of: keyof typeof order): string => {
    const now = order[of];
    order[of] = orderBetween(now, null);
    return now;
  };
  const calls: CommandCall[] = [];
  const captureIds = taken.map((one) => {
    const attach = (content: KeptContent): AttachmentId => {
      const record = { ...makeAttachment(newId(), next('attachments')), ...content };
      calls.push(callOf(recordCommands.attachments.add, { record }));
      return record.id;
    };
    const title = lineOf(said.title) || one.title || nameWithoutEnding(one.file.name, said.isPasted);
    const address = lineOf(said.address) || one.address;
    const fileId = attach(one.file);
    const isOwnText = one.text?.sha256 === one.file.sha256;
    const textId = one.text && (isOwnText ? fileId : attach(one.text));
    const kept = { title, address, sha256: one.file.sha256 };
    const given = said.source === 'new' ? newSource(kept, said.at, next('sources')) : null;
    if (given) calls.push(callOf(recordCommands.sources.add, { record: given }));
    const record: Capture = {
      ...makeCapture(newId(), next('captures'), title),
      attachmentId: attachmentId.parse(fileId),
      textAttachmentId: textId,
      sourceId: given?.id ?? (said.source === 'new' ? null : said.source),
      takenAt: said.at,
      takenBy: lineOf(said.takenBy),
      address,
      custody: [{ at: said.at, by: lineOf(said.takenBy), event: takenEvent(one, said) }],
    };
    calls.push(callOf(recordCommands.captures.add, { record }));
    return record.id;
  });
  return { calls, captureIds };
}

function newSource(
  { title, address, sha256 }: { readonly title: string; readonly address: string; readonly sha256: string },
  at: string,
  order: string,
): Source {
  const known = { reference: address, accessed: at.slice(0, 10), archivedHash: sha256 };
  return { ...makeSource(newId(), order, title), ...known };
}

const lineOf = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, longestLine);

/** A pasted text has no name of its own. */
function nameWithoutEnding(name: string, isPasted: boolean): string {
  return isPasted ? 'Pasted text' : name.replace(/\.[a-z0-9]{1,5}$/i, '');
}

/* The first line of the history of a capture. */
function takenEvent({ file, text, address }: TakenText, { isPasted }: CaptureSaid): string {
  const from = isPasted ? 'Pasted as text' : `Taken from the file “${file.name}”`;
  const parts = [`${from} (${file.mediaType}, ${file.bytes} bytes), SHA-256 ${file.sha256}.`];
  if (text && text.sha256 !== file.sha256) {
    parts.push(`Its text was read out of it (${text.bytes} bytes), SHA-256 ${text.sha256}.`);
  }
  if (address !== '') parts.push(`The file says that it is from ${address}`);
  return parts.join(' ');
}

/** A stretch of the text of a capture, in UTF-16 units. */
export interface CapturePassage {
  readonly from: number;
  readonly to: number;
}

/** A passage of a capture with its words. */
export interface QuotedPassage {
  readonly captureId: string;
  readonly passage: CapturePassage;
  readonly quotation: string;
}

/** A call that adds an item of evidence quoted from a capture; the quotation is also what it begins with. Without `order` it
 * comes last. */
export function quoteCall(
  brief: Brief,
  capture: Capture,
  passage: CapturePassage,
  quotation: string,
  order: string = orderAtEnd(brief.evidence),
): { readonly call: CommandCall; readonly id: string } {
  const record = {
    ...makeEvidence(newId(), order),
    text: quotation,
    captureId: capture.id,
    passage,
    quotation,
    sourceIds: capture.sourceId === null ? [] : [capture.sourceId],
  };
  return { call: callOf(recordCommands.evidence.add, { record }), id: evidenceId.parse(record.id) };
}

/** The calls that take a capture out of a brief with those of its contents that no other capture names. */
export function removeCaptureCalls(brief: Brief, capture: Capture): CommandCall[] {
  const others = Object.values(brief.captures).filter(({ id }) => id !== capture.id);
  const kept = new Set(others.flatMap((other) => [other.attachmentId, other.textAttachmentId]));
  const contents = new Set([capture.attachmentId, capture.textAttachmentId]);
  const ids = [...contents].filter((id) => id !== null && !kept.has(id) && id in brief.attachments);
  const calls: CommandCall[] = [callOf(recordCommands.captures.remove, { ids: [capture.id] })];
  if (ids.length > 0) calls.push(callOf(recordCommands.attachments.remove, { ids: ids as string[] }));
  return calls;
}

/**
 * The passage that is meant by a selection: without the white space at its ends; where nothing is selected, the line the
 * cursor is in. Null if there are no words in it.
 */
export function passageOf(text: string, from: number, to: number): CapturePassage | null {
  const isCursor = from === to;
  const start = isCursor ? text.lastIndexOf('\n', from - 1) + 1 : from;
  const lineEnd = text.indexOf('\n', to);
  const end = isCursor ? (lineEnd < 0 ? text.length : lineEnd) : to;
  const words = text.slice(start, end);
  const trimmed = words.trim();
  if (trimmed === '') return null;
  const at = start + words.indexOf(trimmed);
  return { from: at, to: at + trimmed.length };
}

import { createHash } from 'node:crypto';
import { otherKind } from '#engine/brief-file/attachments.ts';
import { maxAttachmentBytes } from '#engine/brief-file/limits.ts';
import { attachedName } from '#engine/contents/attached-name.ts';
import { readFileLimited } from '#engine/files/read-file.ts';
import { decodeText } from '#engine/import/decode-text.ts';
import type { NamedBytes } from '#engine/import/import-file.ts';
import { type MediaType, whatIs } from '#engine/import/media-kinds.ts';
import { type SniffedType, sniffMediaType } from '#engine/import/media-type.ts';
import { type Result, success } from '#shared/result.ts';
import type { PageText } from './html-text.ts';
import { mostCharacters, notCaptured, tooMuchText } from './limits.ts';
import { plainText } from './plain-text.ts';

/** Bytes in memory of their own, so that they can be handed to another thread, with their SHA-256. */
export interface HashedBytes {
  readonly sha256: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A file as it was read for a capture. */
export interface ReadCapture {
  readonly name: string;
  readonly mediaType: MediaType;
  readonly file: HashedBytes;
  /** Its text in UTF-8; null for a picture, or where there is none. */
  readonly text: HashedBytes | null;
  /** What the file calls itself, and where it says it is from; empty if it does not. */
  readonly title: string;
  readonly address: string;
  /** What the user should know of it, in sentences. */
  readonly findings: readonly string[];
}

/**
 * Reads a file for a capture: its bytes as they are, and its text. The bytes say what it is, not its name. Pictures are
 * kept without being opened. Of a pasted text, the text is all there is.
 *
 * Comes back with the failures of reading a file, `file-too-large`, `file-damaged`, `file-unreadable`, or
 * `file-not-recognised` for kinds that are not captured.
 */
export async function readCapture(
  file: string | NamedBytes,
  isPlainText = false,
): Promise<Result<ReadCapture>> {
  const read = await bytesOf(file);
  if (!read.ok) return read;
  const bytes = read.value;
  const name = attachedName(typeof file === 'string' ? file : file.name);
  if (bytes.length === 0) return empty();
  const { mediaType, claimed } = isPlainText ? pasted : await sniffMediaType(bytes, name);
  // Before anything of the file is read that might do harm.
  const hashed = hash(bytes);
  const found = await textOf(bytes, mediaType);
  if (!found.ok) return found;
  const { text, title, address } = found.value;
  // What is read on may cost many times its length.
  if (text.length > 2 * mostCharacters) return tooMuchText();
  const whole = plainText(text);
  const plain = whole.trim() === '' ? '' : whole;
  if (plain.length > mostCharacters) return tooMuchText();
  const findings = claimed ? [otherKind(name, mediaType, claimed)] : [];
  if (plain === '' && !isPicture(mediaType)) findings.push(withoutText(name, mediaType));
  return success({
    name,
    mediaType,
    file: hashed,
    text: plain === '' ? null : hash(new TextEncoder().encode(plain)),
    title,
    address,
    findings,
  });
}

async function bytesOf(file: string | NamedBytes): Promise<Result<Uint8Array>> {
  const read =
    typeof file === 'string' ? await readFileLimited(file, maxAttachmentBytes) : success(file.bytes);
  const isTooLarge = read.ok ? read.value.length > maxAttachmentBytes : read.error.code === 'file-too-large';
  return isTooLarge ? tooManyBytes() : read;
}

function hash(bytes: Uint8Array): HashedBytes {
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: new Uint8Array(bytes) };
}

const pasted: SniffedType = { mediaType: 'text/plain', claimed: null };

const pictures: readonly MediaType[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];
const isPicture = (type: MediaType) => pictures.includes(type);

/** Kinds whose text is read as it stands. */
const plainTypes: readonly MediaType[] = [
  'text/plain',
  'text/markdown',
  'text/csv',
  'text/tab-separated-values',
  'text/calendar',
  'text/vcard',
  'application/json',
  'application/xml',
];

const wordType: MediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

async function textOf(bytes: Uint8Array, type: MediaType): Promise<Result<PageText>> {
  if (isPicture(type)) return success(justText(''));
  if (plainTypes.includes(type)) return success(justText(decodeText(bytes)?.text ?? ''));
  if (type === 'text/html') {
    const { htmlText } = await import('./html-text.ts');
    return success(htmlText(decodeText(bytes)?.text ?? ''));
  }
  if (type === 'message/rfc822') return (await import('./mail-text.ts')).mailText(bytes);
  if (type === 'application/pdf') {
    const read = await (await import('./pdf-text.ts')).pdfText(bytes);
    return read.ok ? success({ ...read.value, address: '' }) : read;
  }
  return type === wordType ? wordText(bytes) : otherFile(type);
}

const justText = (text: string): PageText => ({ text, title: '', address: '' });

/** Words that are hidden or struck out in the document are not in what its author says, as when it is imported. */
async function wordText(bytes: Uint8Array): Promise<Result<PageText>> {
  const { readWordParts } = await import('#engine/import/word-parts.ts');
  const { withoutHiddenText } = await import('#engine/import/word-hidden.ts');
  const { wordToHtml } = await import('#engine/import/word-to-html.ts');
  const { htmlText } = await import('./html-text.ts');
  const read = await readWordParts(bytes);
  const html = read.ok ? await wordToHtml(withoutHiddenText(read.value).parts) : read;
  return html.ok ? success(htmlText(html.value)) : { ok: false, error: asCapture(html.error) };
}

/** The sentences of the import speak of importing. */
function asCapture<Told extends { readonly message: string }>(problem: Told): Told {
  return { ...problem, message: problem.message.replace('was not imported', 'was not captured') };
}

function withoutText(name: string, type: MediaType): string {
  const why = type === 'application/pdf' ? 'its pages are pictures' : 'it holds none';
  return `“${name}” is kept, but without a text from which passages can be quoted: ${why}.`;
}

function empty(): Result<never> {
  return notCaptured(
    'file-unreadable',
    'it is empty',
    'Check that it was saved or downloaded whole, and capture it again.',
  );
}

function tooManyBytes(): Result<never> {
  const megabytes = maxAttachmentBytes / 1_000_000;
  return notCaptured(
    'file-too-large',
    `it is larger than ${megabytes} MB, and a brief with it could not be handed over any more`,
    'Capture the part that matters, or note where the file is kept.',
  );
}

function otherFile(type: MediaType): Result<never> {
  const what = type === 'application/octet-stream' ? 'of no kind whose text can be read' : whatIs(type);
  return notCaptured(
    'file-not-recognised',
    `it is ${what}`,
    'Texts, web pages, mails, PDFs, Word documents and pictures (PNG, JPEG, GIF, WebP) can be captured: save it as one of these, or copy its text and paste it.',
  );
}

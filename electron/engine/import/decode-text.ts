/** A text as it was found in a file. */
export interface DecodedText {
  readonly text: string;
  /** Name of the encoding, in lower case: `utf-8`, `utf-16le`, `windows-1252` … */
  readonly encoding: string;
}

/**
 * Decodes the text of a file: by its byte order mark; as UTF-8 if it is valid UTF-8; as UTF-16 if every other byte is
 * zero; by what an HTML page says of itself; and otherwise as Windows-1252, in which every byte is a character. Null if
 * it is not text in any of these.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const exact = decodeUtf8(bytes);
  const decoded = decodeByMark(bytes) ?? exact ?? decodeWithoutMark(bytes);
  return looksBinary(decoded.text, exact === null ? oddInGuesses : oddInUtf8) ? null : decoded;
}

function decodeAs(encoding: string, bytes: Uint8Array): DecodedText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function decodeByMark(bytes: Uint8Array): DecodedText | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return decodeAs('utf-8', bytes);
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16be', bytes);
  return null;
}

function decodeUtf8(bytes: Uint8Array): DecodedText | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // UTF-16 of plain letters is valid UTF-8 too, with a NUL beside each letter.
    return text.includes('\0') ? null : { text, encoding: 'utf-8' };
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function decodeWithoutMark(bytes: Uint8Array): DecodedText {
  const utf16 = utf16ByEmptyBytes(bytes);
  if (utf16 !== null) return decodeAs(utf16, bytes);
  const declared = declaredEncoding(bytes);
  return decodeAs(declared ?? 'windows-1252', bytes);
}

function utf16ByEmptyBytes(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 4_096);
  const empty: [even: number, odd: number] = [0, 0];
  for (let at = 0; at < sample.length; at += 1) if (sample[at] === 0) empty[at % 2 === 0 ? 0 : 1] += 1;
  const [even, odd] = empty;
  const many = sample.length * 0.3;
  if (odd > many && even * 10 < odd) return 'utf-16le';
  return even > many && odd * 10 < even ? 'utf-16be' : null;
}

/** The encoding an HTML page names in its head, if this computer knows it. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2_048));
  const name = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  if (name === undefined) return null;
  try {
    return new TextDecoder(name).encoding;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Characters that texts do not hold; for a guessed encoding also those that a wrong guess produces. */
const oddInUtf8 = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g;
const oddInGuesses = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f-\u0084\u0086-\u009f\ufffd\ufffe\uffff]/g;

/** Text has no control characters except white space; a few may be left by a conversion. */
function looksBinary(text: string, odd: RegExp): boolean {
  const sample = text.slice(0, 200_000);
  return (sample.match(odd)?.length ?? 0) > Math.max(3, sample.length / 200);
}

import { failure, type Result, success } from '#shared/result.ts';

export interface GuardedJson {
  readonly value: unknown;
  /** Whether characters that no text may hold were taken out of some text. */
  readonly isCleaned: boolean;
}

/** What only a program writes into text: the name of an object's prototype, control characters, lone surrogates. */
const suspicious = /__proto__|\\u(?:005f|00[01]|d[89a-f]|fff[ef])|[\ud800-\udfff\ufffe\uffff]/i;
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * Reads JSON that came from somebody else. Refuses what is not UTF-8, is not JSON, or is nested deeper than `maxDepth`.
 * Members named `__proto__` are dropped; control characters and lone surrogates, which no document format can hold, are
 * taken out of texts. If a name is doubled, the last one counts.
 */
export function parseGuardedJson(
  bytes: Uint8Array,
  maxDepth: number,
): Result<GuardedJson, 'not-json' | 'too-deep'> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (jsonDepth(text, maxDepth) > maxDepth) return { ok: false, error: 'too-deep' };
    return success(
      suspicious.test(text) ? parseSuspicious(text) : { value: JSON.parse(text), isCleaned: false },
    );
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return { ok: false, error: 'not-json' };
    throw error;
  }
}

function parseSuspicious(text: string): GuardedJson {
  let isCleaned = false;
  const value: unknown = JSON.parse(text, (name: string, member: unknown) => {
    if (name === '__proto__') return undefined;
    if (typeof member !== 'string') return member;
    const clean = member.toWellFormed().replace(unprintable, '');
    if (clean !== member) isCleaned = true;
    return clean;
  });
  return { value, isCleaned };
}

const [quote, backslash, openBrace, openBracket, closeBrace, closeBracket] = [
  0x22, 0x5c, 0x7b, 0x5b, 0x7d, 0x5d,
];

/** How deep brackets of JSON are nested outside strings; stops counting just beyond `enough`. */
export function jsonDepth(text: string, enough: number): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === quote) at = endOfText(text, at);
    else if (sign === openBrace || sign === openBracket) {
      depth += 1;
      if (depth > deepest) deepest = depth;
      if (deepest > enough) return deepest;
    } else if (sign === closeBrace || sign === closeBracket) depth -= 1;
  }
  return deepest;
}

/** The place of the quotation mark that ends the string starting at `start`, or the end of the JSON. */
function endOfText(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (at >= 0 && isEscaped(text, at)) at = text.indexOf('"', at + 1);
  return at < 0 ? text.length : at;
}

function isEscaped(text: string, at: number): boolean {
  let before = at - 1;
  while (text.charCodeAt(before) === backslash) before -= 1;
  return (at - before) % 2 === 0;
}

/** The problem of JSON that could not be read, as a file. */
export function jsonProblem(kind: 'not-json' | 'too-deep'): Result<never> {
  return kind === 'too-deep'
    ? failure(
        'file-damaged',
        'The file was not read: its data is nested deeper than a brief ever is. Nothing was changed. Ask for a fresh copy from whoever sent it.',
      )
    : failure(
        'file-damaged',
        'The file was not read: its data is damaged and cannot be understood. Nothing was changed. Ask for a fresh copy from whoever sent it.',
      );
}

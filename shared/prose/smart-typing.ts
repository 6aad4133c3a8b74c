import { ownRecord } from '../brief/own-record.ts';

/*
 * Quotation marks, apostrophes and dashes as a language writes them, made of the keys a keyboard has. Pure: what is
 * typed behind a text gives what should stand there.
 */

/* What stands farther in front says nothing of the sign that is typed. */
const farthest = 2_000;

/** What to put in place of the last `length` characters and the one that was typed. */
export interface SmartText {
  readonly length: number;
  readonly text: string;
}

interface QuoteMarks {
  readonly open: string;
  readonly close: string;
  /** Inside a quotation; the same signs if the language has none that are typed with the single mark. */
  readonly innerOpen: string;
  readonly innerClose: string;
}

const apostrophe = '’';
const narrowSpace = '\u202f';

const marks = (open: string, close: string, innerOpen: string, innerClose: string): QuoteMarks => ({
  open,
  close,
  innerOpen,
  innerClose,
});

const english = marks('“', '”', '‘', '’');
const low = marks('„', '“', '‚', '‘');
const lowHigh = marks('„', '”', '‚', '’');
const angled = marks('«', '»', '‘', '’');
const sameHigh = marks('”', '”', '’', '’');
const spaced = marks(`«${narrowSpace}`, `${narrowSpace}»`, '‘', '’');

const quotes: Readonly<Record<string, QuoteMarks>> = {
  bg: low,
  cs: low,
  da: sameHigh,
  de: low,
  'de-CH': angled,
  el: angled,
  es: angled,
  et: low,
  fa: angled,
  fi: sameHigh,
  fr: spaced,
  'fr-CH': angled,
  he: sameHigh,
  hu: lowHigh,
  it: angled,
  lt: low,
  nb: angled,
  nn: angled,
  no: angled,
  pl: lowHigh,
  'pt-PT': angled,
  ro: lowHigh,
  ru: marks('«', '»', '„', '“'),
  sk: low,
  sr: lowHigh,
  sv: sameHigh,
  uk: marks('«', '»', '„', '“'),
};

function quotesOf(language: string): QuoteMarks {
  return ownRecord(quotes, language) ?? ownRecord(quotes, language.split('-')[0] ?? '') ?? english;
}

/* An address, the name of a file or an option of a command is written as its machine wants it. */
function isCode(token: string): boolean {
  return /:\/\/|^www\.|[@\\_=`]|^-|^\/|\w\/\w|[\p{L}\d]\.[\p{L}\d]/u.test(token);
}

const lastToken = (text: string): string => /\S*$/u.exec(text)?.[0] ?? '';

/* Where a quotation may begin: at the start, after a space, a bracket, a dash or another opening mark. */
function mayBegin(before: string, { open, close, innerOpen, innerClose }: QuoteMarks): boolean {
  if (/(?:^|[\s([{<–—/¿¡])$/u.test(before)) return true;
  return (
    (open !== close && before.endsWith(open)) || (innerOpen !== innerClose && before.endsWith(innerOpen))
  );
}

/* How often a quotation was opened and not closed yet; nothing can be told where both marks are the same. */
function isOpen(before: string, open: string, close: string): boolean {
  const [opening, closing] = [open.trim(), close.trim()];
  return opening !== closing && before.lastIndexOf(opening) > before.lastIndexOf(closing);
}

function doubleQuote(before: string, used: QuoteMarks): SmartText | null {
  const { open, close } = used;
  const mayClose = open === close || isOpen(before, open, close);
  // 12″ of rain: a mark behind a number that closes nothing stands for inches or seconds.
  if (/\d$/.test(before) && !mayClose) return null;
  if (close.startsWith(narrowSpace) && mayClose && /\S ?$/u.test(before) && !before.endsWith(open)) {
    return { length: before.endsWith(' ') ? 1 : 0, text: close };
  }
  return { length: 0, text: mayBegin(before, used) ? open : close };
}

function singleQuote(before: string, used: QuoteMarks): SmartText | null {
  const { innerOpen, innerClose } = used;
  if (mayBegin(before, used)) return { length: 0, text: innerOpen };
  if (isOpen(before, innerOpen, innerClose)) return { length: 0, text: innerClose };
  return /\d$/.test(before) ? null : { length: 0, text: apostrophe };
}

/* Two hyphens become a dash once it is clear that nothing else follows them, such as the name of an option. */
function dash(before: string, typed: string, language: string): SmartText | null {
  if (/(?<=[\p{L}\p{N}\p{P}]) --$/u.test(before) && typed === ' ') return { length: 2, text: '– ' };
  if (!/(?<=[\p{L}\p{N}”’»)\]])--$/u.test(before) || !/[\p{L}\p{N}“‘«„(]/u.test(typed)) return null;
  const isRange = /\d--$/.test(before) && /\d/.test(typed);
  return { length: 2, text: `${language.startsWith('en') && !isRange ? '—' : '–'}${typed}` };
}

/** Whether a character typed behind a text may be part of something that `smartText` changes. */
export function mayBeSmart(before: string, typed: string): boolean {
  return typed === '"' || typed === "'" || before.endsWith('--') || before.endsWith('‘');
}

/**
 * What the character just typed makes of the text before it in a language: a quotation mark that opens or closes, an
 * apostrophe, a dash for two hyphens. Null if it stays as it was typed, as in addresses and names of files.
 */
export function smartText(text: string, typed: string, language: string): SmartText | null {
  const before = text.slice(-farthest);
  if (
    isCode(
      lastToken(before)
        .replace(/--$/u, '')
        .replace(/^["“„«‘(]+/u, ''),
    )
  )
    return null;
  const used = quotesOf(language);
  if (typed === '"') return dash(before, used.open, language) ?? doubleQuote(before, used);
  if (typed === "'") return singleQuote(before, used);
  // ’90s: what looked like the beginning of a quotation was left out of a year.
  if (/(?:^|\s)‘$/u.test(before) && /\d/.test(typed)) return { length: 1, text: `${apostrophe}${typed}` };
  return dash(before, typed, language);
}

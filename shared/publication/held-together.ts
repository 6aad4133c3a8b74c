/*
 * What must not be split at the end of a line: a range with its unit ("58–68 %"), a number and its unit ("12 km"), a
 * label and its number ("E 4", "hypothesis A", "p. 9"), the groups of a large number ("20 000"). The tree holds the
 * text as written; the writers of formats that are laid out in lines hold these pieces together in the way of their
 * format.
 */

const number = String.raw`[≈~<>±−+]?\d[\d.,]*(?:[ \u00a0\u202f]\d{3}(?!\d))*`;
/**
 * A number begins only where no other part of a number or word comes before it, so that none is looked for inside a
 * long one.
 */
const start = String.raw`(?<![\p{L}\p{N}.,])`;
const space = String.raw`[ \u00a0\u202f]`;
const units = [
  ...['%', '‰', '°C', '°F', '°', '€', '£', '$', 'USD', 'EUR', 'GBP'],
  ...['km²', 'km', 'm²', 'm³', 'm', 'cm', 'mm', 'nmi', 'NM', 'nm', 'kn', 'ft', 'mi', 'ha'],
  ...['kg', 'g', 't', 'dwt', 'DWT', 'GT', 'TEU', 'bbl', 'l'],
  ...['kW', 'MW', 'GW', 'kWh', 'MWh', 'GWh', 'kV', 'MHz', 'GHz', 'kB', 'MB', 'GB', 'TB'],
  ...['h', 'min', 's', 'ms', 'bn', 'million', 'billion', 'per cent', 'UTC'],
]
  .map((unit) => unit.replace('$', () => String.raw`\$`).replaceAll(' ', () => space))
  .sort((left, right) => right.length - left.length)
  .join('|');
const labels = [
  ...['E', 'p\\.', 'pp\\.', 'No\\.', 'Nr\\.', 'no\\.', 'Fig\\.', '§', '[Tt]able', '[Ff]igure', '[Aa]nnex'],
  ...['[Nn]ote', '[Pp]age', '[Ss]ection', '[Hh]ypothes[ie]s', '[Aa]ssumptions?', 'gaps?', '[Ee]vidence'],
].join('|');

const held = new RegExp(
  [
    String.raw`${start}${number}${space}?–${space}?${number}(?:${space}?(?:${units})(?![\p{L}\p{N}]))?`,
    String.raw`${start}${number}${space}(?:${units})(?![\p{L}\p{N}])`,
    String.raw`(?<![\p{L}\p{N}])(?:${labels})${space}(?:E?\d+|[A-Z])(?![\p{L}\p{N}])`,
    String.raw`${start}\d{1,3}(?:${space}\d{3}(?!\d))+`,
  ].join('|'),
  'gu',
);

/** A piece of a text, and whether it must stay on one line. */
export interface HeldPiece {
  readonly text: string;
  readonly isHeld: boolean;
}

/** Cuts a text into the pieces that are held together and those between them. Joined again, the pieces are the text. */
export function heldPieces(text: string): HeldPiece[] {
  // Most texts hold neither; looking for a digit or a label costs less than looking for every pattern.
  if (!/\d|[ \u00a0][A-Z](?![\p{L}\p{N}])/u.test(text)) return [{ text, isHeld: false }];
  return cutAt(text, held);
}

/** Cuts a text into what a global pattern finds, which is held together, and what stands between. */
export function cutAt(text: string, pattern: RegExp): HeldPiece[] {
  const pieces: HeldPiece[] = [];
  let at = 0;
  for (const { index, 0: found } of text.matchAll(pattern)) {
    if (index > at) pieces.push({ text: text.slice(at, index), isHeld: false });
    pieces.push({ text: found, isHeld: true });
    at = index + found.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isHeld: false });
  return pieces;
}

/** A piece in characters at which no line ends: no-break spaces, and a word joiner after each dash. */
export function unbroken(piece: string): string {
  return piece.replaceAll(' ', '\u00a0').replace(/–(?!\u2060)/g, '–\u2060');
}

/** A text in which ranges, units and labels are held together by special characters, for formats with no other way. */
export function heldTogether(text: string): string {
  return heldPieces(text)
    .map((piece) => (piece.isHeld ? unbroken(piece.text) : piece.text))
    .join('');
}

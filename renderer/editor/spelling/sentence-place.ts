/* A full stop after one of these, or after a single letter, ends no sentence. */
const abbreviations = new Set(
  'mr mrs ms dr prof gen col lt maj capt sgt adm sen rep gov st no fig art jan feb mar apr jun jul aug sep sept oct nov dec vs approx ca cf'.split(
    ' ',
  ),
);

const closing = '["\'”’»)\\]]*';
const sentenceEnd = new RegExp(`[.!?…。]${closing}$`, 'u');

function endsSentence(token: string): boolean {
  if (!sentenceEnd.test(token)) return false;
  if (!/\.["'”’»)\]]*$/u.test(token)) return true;
  const word = token.replace(/[^\p{L}.]/gu, '').replace(/\.$/u, '');
  return !(/^\p{L}(?:\.\p{L})*$/u.test(word) || abbreviations.has(word.toLowerCase()));
}

/* A line without a full stop, most of whose longer words begin with a capital. */
function isTitle(line: string): boolean {
  if (/[.!?;]["'”’»)\]]*\s*$/u.test(line)) return false;
  const [, ...words] = line.slice(0, 1_000).match(/\p{L}[\p{L}\p{M}]{3,}/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  return words.length >= 2 && capitals.length > words.length * 0.6;
}

/**
 * Where in its sentence each word of a text stands, for one walk over it, token by token. Every line begins a sentence,
 * and a bullet or number before its first word changes nothing.
 */
export class SentencePlace {
  readonly #text: string;
  #lineEnd = -1;
  /** Whether the token entered last begins a sentence. */
  isAtStart = true;
  /** Whether it is in a title whose words all begin with capitals. */
  isTitle = false;

  constructor(text: string) {
    this.#text = text;
  }

  /** Enters the token that begins at an index. */
  enter(index: number): void {
    if (index <= this.#lineEnd) return;
    const end = this.#text.indexOf('\n', index);
    this.#lineEnd = end < 0 ? this.#text.length : end;
    this.isAtStart = true;
    this.isTitle = isTitle(this.#text.slice(index, this.#lineEnd));
  }

  /** Leaves it for the next one. */
  leave(token: string): void {
    const isBullet = this.isAtStart && !/\p{L}/u.test(token);
    this.isAtStart = isBullet || endsSentence(token);
  }
}

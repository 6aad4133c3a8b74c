/**
 * Characters that show nothing themselves but change how the text around them is read, or hide in it: controls,
 * direction marks, line separators, fillers, halves of a pair.
 */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\ufffc]/gu;

/** Joiners and selectors, which Persian words and many emoji are spelled with. */
const joiners = new Set(['\u200c', '\u200d']);
const selectors = new Set(['\ufe0e', '\ufe0f']);
const isLetterOrPicture = (sign: string | undefined) =>
  sign !== undefined && !joiners.has(sign) && /^(?!\s)[^\u0000-\u007f]$/u.test(sign);

function isSpelled(sign: string, text: string, at: number): boolean {
  if (!joiners.has(sign) && !selectors.has(sign)) return false;
  const before = [...text.slice(Math.max(0, at - 2), at)].at(-1);
  const [after] = text.slice(at + 1, at + 3);
  return isLetterOrPicture(before) && (selectors.has(sign) || isLetterOrPicture(after));
}

/**
 * A text in which every character that cannot be seen is written out, as in `⟨U+202E⟩`, for whoever is asked about an
 * address, a file name or a title: what is shown is what is there, in the order in which it is there. Joiners within
 * words of other scripts and within emoji stay, since they are part of how these look.
 */
export function visibleSigns(text: string): string {
  return text.replace(unseen, (sign, at: number) => {
    if (isSpelled(sign, text, at)) return sign;
    const code = sign.codePointAt(0) ?? 0;
    return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
  });
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** A hash of 53 bits (cyrb53, public domain); for names, not for secrets. */
function hashOf(text: string, seed: number): number {
  let [high, low] = [0xdeadbeef ^ seed, 0x41c6ce57 ^ seed];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & low) + (high >>> 0);
}

function letters(value: number, count: number): string {
  let rest = value;
  return Array.from({ length: count }, () => {
    const letter = alphabet[rest % 32] ?? 'a';
    rest = Math.floor(rest / 32);
    return letter;
  }).join('');
}

/**
 * Gives the id that follows from what a record is about, so that the same record made twice, here or on another
 * computer, has the same id. It has 16 characters; different parts practically always give a different id.
 */
export function derivedId(...parts: readonly string[]): string {
  const text = JSON.stringify(parts);
  return letters(hashOf(text, 0), 8) + letters(hashOf(text, 7), 8);
}

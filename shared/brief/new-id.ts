/* Apart from the schemas of ids, which a starting window does without. */

declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array };

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** Gives a fresh random id of 16 characters (80 bits), for any kind of record. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => alphabet[byte & 31]).join('');
}

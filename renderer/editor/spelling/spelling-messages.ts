/** What the window asks of the spelling worker. */
export type SpellingRequest =
  | { readonly kind: 'load'; readonly language: string; readonly ownWords: readonly string[] }
  | { readonly kind: 'check'; readonly id: number; readonly words: readonly string[] }
  | { readonly kind: 'suggest'; readonly id: number; readonly word: string };

/** What the worker answers: which of the words are wrong, or what a word may have been meant to be. */
export type SpellingAnswer =
  | { readonly kind: 'checked'; readonly id: number; readonly wrong: readonly string[] }
  | { readonly kind: 'suggested'; readonly id: number; readonly suggestions: readonly string[] };

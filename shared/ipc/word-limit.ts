/** How many words may be looked up in a dictionary at once; a window asks again for more. */
export const mostWordsAtOnce = 2_000;

/** How long a text may be in which names, dates and claims are looked for: some three hundred pages. */
export const mostSignalText = 1_000_000;

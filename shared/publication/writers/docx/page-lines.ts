import type { Publication } from '../../publication.ts';

/* What is known of our page without the library that writes it, which takes long to load. */

/** A4 with its margins, in twips. */
export const page = {
  width: 11_906,
  height: 16_838,
  margin: { top: 1_590, bottom: 1_420, left: 1_250, right: 1_250, header: 640, footer: 560, gutter: 0 },
} as const;

/** Width of the text, in twips. */
export const textWidth = page.width - page.margin.left - page.margin.right;

/** House and number of the product, as printed in the header. */
export function runningHead({ organisation, serial }: Pick<Publication, 'organisation' | 'serial'>): string {
  return [organisation, serial].filter((text) => text !== '').join(' · ');
}

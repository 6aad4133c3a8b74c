import type { Marking } from '../brief/marking.ts';
import { tlpDefinitions } from '../standards/tlp.ts';
import { trimmed } from './content.ts';
import type { PageMarking } from './publication.ts';

/** How a marking without a TLP label looks: dark on light, since the colours on black belong to the labels alone. */
export const ownMarkingLook = { foreground: '#1C1B19', background: '#E8E5DE' } as const;

/** About five lines in the header and footer of a page; more would leave no room for the text between. */
const longestOnPages = 240;

function shortened(text: string): string {
  if (text.length <= longestOnPages) return text;
  const cut = text.slice(0, longestOnPages);
  const lastSpace = cut.lastIndexOf(' ');
  return `${(lastSpace > longestOnPages / 2 ? cut.slice(0, lastSpace) : cut).trimEnd()} …`;
}

/**
 * The marking of every page: label and restrictions, or the restrictions alone if the house uses a marking of its own
 * and no TLP label. Null if the brief has neither. Restrictions too long for header and footer are cut there and are
 * printed in full in the title block.
 */
export function pageMarking({ tlp, restrictions }: Marking): PageMarking | null {
  const words = shortened(trimmed(restrictions));
  if (tlp !== null) return { ...tlpDefinitions[tlp], restrictions: words };
  return words === '' ? null : { text: words, ...ownMarkingLook, meaning: '', restrictions: '' };
}

/** The restrictions in full, if a page has no room for all of them; otherwise empty. */
export function restrictionsInFull({ restrictions }: Marking): string {
  const all = trimmed(restrictions);
  return shortened(all) === all ? '' : all;
}

/** The marking in one line: label, then restrictions. */
export const markingText = ({ text, restrictions }: PageMarking): string => `${text} ${restrictions}`.trim();

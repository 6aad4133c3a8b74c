import type { EvidenceOrigins } from '../evidence-origins.ts';

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/**
 * Where an item comes from, in words: "5 outlets, 1 origin" or "2 outlets, 2 origins, independence not established".
 * What is not recorded counts as no origin. Empty for an item without sources.
 */
export function originWords(found: EvidenceOrigins): string {
  if (found.outlets === 0) return '';
  const { length } = found.origins;
  const parts = [
    counted(found.outlets, 'outlet'),
    length === 0 ? 'no recorded origin' : counted(length, 'origin'),
    length > 0 && found.unrecorded.length > 0 ? `${found.unrecorded.length} not recorded` : '',
    found.independence === 'not-established' ? 'independence not established' : '',
    found.independence === 'established' ? 'independent of each other' : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

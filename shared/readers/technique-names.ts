import { knownTechniques } from '../standards/techniques.ts';
import { comparableLabel } from './labels.ts';

/** Names under which the oldest layout applied techniques, besides those of the field's own list. */
const otherNames = [
  'Cross-Impact Matrix',
  'Cross-Impact Analysis',
  'Scenario Analysis',
  'General Analysis',
  'Red Team Analysis',
  'Indicators and Warnings',
  'Network Analysis',
];

const bare = (name: string): string => comparableLabel(name).replace(/\s*\([^()]*\)$/, '');
const known = new Set([...knownTechniques.map((technique) => technique.name), ...otherNames].map(bare));
/** Says whether a line is the name of a known technique, with or without its short form in brackets. */
export function isKnownTechnique(line: string): boolean {
  return line.length <= 120 && known.has(bare(line.replace(/[\s:]+$/, '')));
}

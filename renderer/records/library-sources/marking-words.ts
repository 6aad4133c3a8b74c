import type { Marking } from '#shared/brief/marking.ts';
import type { LibrarySource } from '#shared/ipc/contract/sources.ts';
import { tlpDefinitions } from '#shared/standards/tlp.ts';
import { type TlpLabel, tlpLabels } from '#shared/vocabulary/marking.ts';

/** A TLP label as it is written in a sentence. */
export function markingText(tlp: TlpLabel): string {
  return tlpDefinitions[tlp].text;
}

/** How a brief is marked, as the end of a sentence: "marked TLP:GREEN", "not marked". */
export function markedWords({ tlp }: Pick<Marking, 'tlp'>): string {
  return tlp === null ? 'not marked' : `marked ${markingText(tlp)}`;
}

/** The labels of the briefs that are marked above, the widest restriction first; none where only further words differ. */
export function labelsAbove(sources: readonly LibrarySource[]): readonly TlpLabel[] {
  const found = new Set(sources.flatMap(({ inBriefs }) => inBriefs.map(({ tlp }) => tlp)));
  return tlpLabels.filter((label) => found.has(label));
}

const counted = (count: number) => (count === 1 ? 'One source is' : `${count} sources are`);

/** What is asked before words of briefs that are marked above enter a brief of a marking. */
export function aboveSentence(sources: readonly LibrarySource[], own: Marking): string {
  const labels = labelsAbove(sources).map(markingText).join(', ');
  const those = labels === '' ? 'with restrictions that this brief does not have' : `marked ${labels}`;
  const it = sources.length === 1 ? 'it' : 'them';
  return `${counted(sources.length)} only in briefs ${those}; this brief is ${markedWords(own)}. What describes ${it}, and the grade, would go wherever this brief is passed on.`;
}

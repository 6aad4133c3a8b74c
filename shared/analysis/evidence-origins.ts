import type { Brief } from '../brief/brief.ts';
import type { SourceId } from '../brief/kinds/source.ts';
import { ownRecord } from '../brief/own-record.ts';
import { independenceOf, lineageOfSources, type Origins, originsOf } from './lineage.ts';

/** What of a brief tells where its evidence comes from. */
export type OriginParts = Pick<Brief, 'sources' | 'independences'>;

/** Two origins of one item, and what was said of their independence. */
export interface OriginPair {
  readonly one: SourceId;
  readonly other: SourceId;
  /** The statement of independence, if there is one; it counts only with a reason. */
  readonly statementId: string | null;
  readonly reason: string;
}

/** Where something that names sources comes from. */
export interface EvidenceOrigins extends Origins {
  readonly independence: ReturnType<typeof independenceOf>;
  /** Every two of its origins, in the order of the sources. */
  readonly pairs: readonly OriginPair[];
}

/** More pairs than this are nothing anybody goes through; the first ones are given. */
const mostPairs = 45;

function pairsOf(origins: readonly string[], { independences, sources }: OriginParts): OriginPair[] {
  const statements = Object.values(independences);
  const ids = origins.flatMap((id) => ownRecord(sources, id)?.id ?? []);
  const pairs: OriginPair[] = [];
  for (const [at, one] of ids.entries()) {
    for (const other of ids.slice(at + 1)) {
      if (pairs.length === mostPairs) return pairs;
      const said = statements.filter(({ oneSourceId, otherSourceId }) =>
        oneSourceId === one ? otherSourceId === other : oneSourceId === other && otherSourceId === one,
      );
      const statement = said.find(({ reason }) => reason.trim() !== '') ?? said[0];
      pairs.push({ one, other, statementId: statement?.id ?? null, reason: statement?.reason ?? '' });
    }
  }
  return pairs;
}

/**
 * Where what rests on these sources comes from: outlets, origins, and whether the origins are known to be independent
 * (AJP-2.1: only independent origins confirm an item).
 */
export function evidenceOrigins(brief: OriginParts, sourceIds: readonly string[]): EvidenceOrigins {
  const origins = originsOf(sourceIds, lineageOfSources(brief));
  const reasons = Object.values(brief.independences).map(({ oneSourceId, otherSourceId, reason }) => ({
    between: [oneSourceId, otherSourceId] as const,
    reason,
  }));
  return {
    ...origins,
    independence: independenceOf(origins.origins, reasons),
    pairs: pairsOf(origins.origins, brief),
  };
}

import { lineageOfSources, originsOf } from '../analysis/lineage.ts';
import type { Brief } from '../brief/brief.ts';
import type { Evidence } from '../brief/kinds/evidence.ts';
import { inOrder } from '../brief/order.ts';
import { ownRecord } from '../brief/own-record.ts';

/** By what evidence is grouped: by what it cites, or by whoever is behind that. */
export type EvidenceGrouping = 'source' | 'origin';

/** Items of evidence that come from the same place. */
export interface EvidenceGroup {
  /** "Gazette 1 and Gazette 2", "No source". */
  readonly name: string;
  /** The ids of its items in the order of the brief. */
  readonly evidenceIds: readonly string[];
}

type GroupedParts = Pick<Brief, 'evidence' | 'sources'>;

/* What an item is grouped by: ids in the order of the register, and whether their own origin is not recorded. */
interface Behind {
  readonly ids: readonly string[];
  readonly isUnrecorded: boolean;
}

function originsBehind({ sources }: GroupedParts): (sourceIds: readonly string[]) => Behind {
  const lineage = lineageOfSources({ sources });
  const known = new Map<string, Behind>();
  return (sourceIds) => {
    const key = sourceIds.join(' ');
    const found = known.get(key);
    if (found) return found;
    const { origins, unrecorded } = originsOf(sourceIds, lineage);
    const behind = { ids: [...origins, ...unrecorded], isUnrecorded: unrecorded.length > 0 };
    known.set(key, behind);
    return behind;
  };
}

function nameOf({ ids, isUnrecorded }: Behind, { sources }: GroupedParts): string {
  if (ids.length === 0) return 'No source';
  const titles = ids.map((id) => ownRecord(sources, id)?.title.trim() || 'Untitled source');
  const last = titles.at(-1) ?? '';
  const listed = titles.length < 2 ? last : `${titles.slice(0, -1).join(', ')} and ${last}`;
  return isUnrecorded ? `${listed} (origin not recorded)` : listed;
}

/**
 * The evidence of a brief by what it cites, or by the origins behind that: items with the same ones stand together.
 * Groups are in the order of the register; what cites nothing comes last.
 */
export function evidenceGroups(brief: GroupedParts, by: EvidenceGrouping): EvidenceGroup[] {
  const places = new Map(inOrder(brief.sources).map(({ id }, place) => [String(id), place]));
  const placeOf = (id: string | undefined) => places.get(id ?? '') ?? places.size;
  const byOrigin = originsBehind(brief);
  const behind = ({ sourceIds }: Evidence): Behind => {
    const { ids, isUnrecorded } =
      by === 'origin' ? byOrigin(sourceIds) : { ids: sourceIds, isUnrecorded: false };
    return {
      ids: [...new Set<string>(ids)].sort((one, other) => placeOf(one) - placeOf(other)),
      isUnrecorded,
    };
  };
  const groups = new Map<string, { readonly of: Behind; readonly evidenceIds: string[] }>();
  for (const item of inOrder(brief.evidence)) {
    const of = behind(item);
    const key = of.ids.join(' ');
    const group = groups.get(key) ?? { of, evidenceIds: [] };
    group.evidenceIds.push(item.id);
    groups.set(key, group);
  }
  return [...groups.values()]
    .sort(
      (one, other) =>
        placeOf(one.of.ids[0]) - placeOf(other.of.ids[0]) || one.of.ids.length - other.of.ids.length,
    )
    .map(({ of, evidenceIds }) => ({ name: nameOf(of, brief), evidenceIds }));
}

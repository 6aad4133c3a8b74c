import type { Brief } from '../brief/brief.ts';
import type { LineageName } from '../vocabulary/lineage.ts';

/**
 * How a piece of information came to where it was found: seen by its author, passed on from another, put together from
 * several others, or not recorded. What is not recorded counts as no origin (AJP-2.1; ICD 206).
 */
export type Lineage =
  | { readonly kind: 'own' }
  | { readonly kind: 'relay'; readonly of: readonly string[] }
  | { readonly kind: 'sum'; readonly of: readonly string[] }
  | { readonly kind: 'not-recorded' };

/** A source, or whatever else has a lineage, by its id. The ids it names need not have a node of their own. */
export interface LineageNode {
  readonly id: string;
  readonly lineage: Lineage;
}

/**
 * The lineage of the sources of a brief: what somebody recorded of it; where nobody did, a source that repeats one other
 * is a relay, one that repeats several is a sum, and of every other nothing is recorded.
 */
export function lineageOfSources({ sources }: Pick<Brief, 'sources'>): LineageNode[] {
  return Object.values(sources).map(({ id, derivedFromIds, lineage }) => ({
    id,
    lineage: lineageFrom(derivedFromIds, lineage),
  }));
}

function lineageFrom(of: readonly string[], recorded: LineageName | null): Lineage {
  if (recorded === 'own') return { kind: 'own' };
  if (recorded !== null) return { kind: recorded, of };
  if (of.length === 0) return { kind: 'not-recorded' };
  return { kind: of.length === 1 ? 'relay' : 'sum', of };
}

/** The ids a lineage names. */
export function parentsOf(lineage: Lineage): readonly string[] {
  return lineage.kind === 'relay' || lineage.kind === 'sum' ? lineage.of : [];
}

/** Everything that is reached from the ids along the arrows, the ids themselves among it; circles do no harm. */
export function reached(ids: Iterable<string>, next: (id: string) => Iterable<string>): ReadonlySet<string> {
  const found = new Set(ids);
  // A set is gone through to the end, what is added on the way included.
  for (const id of found) for (const further of next(id)) found.add(further);
  return found;
}

/** Several sources looked at together. */
export interface Origins {
  /** How many sources were given. */
  readonly outlets: number;
  /** The ids of those from which they come and which saw it themselves, each once. */
  readonly origins: readonly string[];
  /** The ids at which the trail ends without anybody having recorded where it came from, each once. */
  readonly unrecorded: readonly string[];
}

/**
 * Counts the origins behind sources: five outlets that repeat one agency have one. An end of the trail that records
 * nothing, one that has no node, and a circle that never ends count as no origin.
 */
export function originsOf(ids: readonly string[], nodes: readonly LineageNode[]): Origins {
  const lineages = new Map(nodes.map(({ id, lineage }) => [id, lineage]));
  const parents = (id: string) => parentsOf(lineages.get(id) ?? { kind: 'not-recorded' });
  const outlets = new Set(ids);
  const found = [...reached(outlets, parents)];
  const origins = found.filter((id) => lineages.get(id)?.kind === 'own');
  const ends = found.filter((id) => lineages.get(id)?.kind !== 'own' && parents(id).length === 0);
  // In a circle nothing is an end; the outlets that lead only into it are named instead.
  const endless = [...outlets].filter((id) => {
    const behind = reached([id], parents);
    return ![...origins, ...ends].some((end) => behind.has(end));
  });
  return { outlets: outlets.size, origins, unrecorded: [...ends, ...endless] };
}

/** Why two origins are thought to know of a thing independently of each other. */
export interface IndependenceReason {
  readonly between: readonly [string, string];
  readonly reason: string;
}

/**
 * Whether origins are independent: there is none or one, or somebody has said of every two of them why they are, or not
 * yet. Only independent origins let an item count as confirmed by others, credibility 1 (AJP-2.1).
 */
export function independenceOf(
  origins: readonly string[],
  reasons: readonly IndependenceReason[],
): 'single' | 'established' | 'not-established' {
  if (origins.length < 2) return 'single';
  const isSaid = (one: string, other: string) =>
    reasons.some(
      ({ between, reason }) => between.includes(one) && between.includes(other) && reason.trim() !== '',
    );
  const isEach = origins.every((one, at) => origins.slice(at + 1).every((other) => isSaid(one, other)));
  return isEach ? 'established' : 'not-established';
}

/** Says whether an item that comes from these origins may have credibility 1, "confirmed by other sources". */
export function mayBeConfirmed(origins: readonly string[], reasons: readonly IndependenceReason[]): boolean {
  return independenceOf(origins, reasons) === 'established';
}

import { useCallback, useMemo, useRef, useState } from 'react';
import { byDiagnosticity, diagnosticities } from '#shared/analysis/diagnosticity.ts';
import { weigh } from '#shared/analysis/inconsistency.ts';
import { readMatrix } from '#shared/analysis/matrix.ts';
import { percent } from '#shared/analysis/sentences/phrases.ts';
import type { Brief } from '#shared/brief/brief.ts';
import { ratingTable } from '#shared/brief/ratings.ts';
import {
  type EvidenceGroup,
  type EvidenceGrouping,
  evidenceGroups,
} from '#shared/queries/evidence-groups.ts';
import { useBriefParts, useDocument } from '../../document/context.tsx';
import { useApp } from '../../window/app-store.ts';
import { type AxisEntry, axisFields, evidenceEntries, type GridAxes, hypothesisEntries } from './axes.ts';
import type { Analysed } from './use-matrix-analysis.ts';

/** Which evidence the grid shows, and in which order: as it was when that was asked for, so that rating moves nothing. */
export interface GridWays {
  /** Ids of items, most telling first; null for the order of the brief. */
  readonly sorted: readonly string[] | null;
  /** Ids of the items that were not rated against every hypothesis; null for all. */
  readonly unrated: ReadonlySet<string> | null;
  readonly isDimmed: boolean;
  /** By what items are put together; null for no groups. */
  readonly grouping: EvidenceGrouping | null;
}

function sortedItems(brief: Brief): string[] {
  const matrix = readMatrix(brief);
  const { counting } = useApp.getState().settings.matrix;
  const values = diagnosticities(matrix, weigh(matrix, counting), [...matrix.hypotheses.keys()]);
  return byDiagnosticity(values).flatMap((item) => matrix.items[item]?.id ?? []);
}

function unratedItems({ hypotheses, evidence, ratings }: Brief): Set<string> {
  const table = ratingTable(ratings);
  const ids = Object.keys(hypotheses);
  return new Set(Object.keys(evidence).filter((id) => !ids.every((one) => table.get(id)?.has(one))));
}

const plainWays: GridWays = { sorted: null, unrated: null, isDimmed: true, grouping: null };

/** The ways of a grid and what changes them. */
export function useGridWays() {
  const document = useDocument();
  const [ways, setWays] = useState<GridWays>(plainWays);
  const change = useCallback((fields: Partial<GridWays>) => setWays((last) => ({ ...last, ...fields })), []);
  return {
    ways,
    sort: (isSorted: boolean) => change({ sorted: isSorted ? sortedItems(document.brief) : null }),
    filter: (isFiltered: boolean) => change({ unrated: isFiltered ? unratedItems(document.brief) : null }),
    /** What was added is in no order and no choice made before. */
    showAll: () => change({ sorted: null, unrated: null }),
    dim: (isDimmed: boolean) => change({ isDimmed }),
    group: (grouping: EvidenceGrouping | null) => change({ grouping }),
  };
}

/* Sorting keeps to the order within each group. */
function shownEvidence(
  all: readonly AxisEntry[],
  { sorted, unrated }: GridWays,
  groups: readonly EvidenceGroup[],
): readonly AxisEntry[] {
  const shown = unrated === null ? all : all.filter(({ id }) => unrated.has(id));
  if (sorted === null && groups.length === 0) return shown;
  const places = new Map(sorted?.map((id, place) => [id, place]));
  const groupPlaces = new Map(
    groups.flatMap(({ evidenceIds }, at) => evidenceIds.map((id) => [id, at] as const)),
  );
  const groupOf = ({ id }: AxisEntry) => groupPlaces.get(id) ?? 0;
  const placeOf = ({ id }: AxisEntry) => places.get(id) ?? places.size;
  return shown.toSorted((one, other) => groupOf(one) - groupOf(other) || placeOf(one) - placeOf(other));
}

const noGroups: readonly EvidenceGroup[] = [];

/* The groups of the evidence; they follow what it cites. */
function useGroups({ grouping }: GridWays): readonly EvidenceGroup[] {
  const evidence = useBriefParts(groupedParts, (brief) => brief.evidence);
  const sources = useBriefParts(groupedParts, (brief) => brief.sources);
  return useMemo(
    () => (grouping === null ? noGroups : evidenceGroups({ evidence, sources }, grouping)),
    [evidence, sources, grouping],
  );
}

/* "1.4 · 100 % rated" beside each hypothesis, once it is known. */
function notesOf(analysed: Analysed | null): ReadonlyMap<string, string> {
  if (!analysed) return new Map();
  const { matrix, standing } = analysed.analysis;
  return new Map(
    matrix.hypotheses.map(({ id }, index) => {
      const own = standing.hypotheses[index];
      if (!own) return [id, ''];
      const score = Math.round(own.score * 10) / 10;
      return [
        id,
        `${standing.ranked.includes(index) ? `Inconsistency ${score} · ` : ''}${percent(own.coverage.share)} rated`,
      ];
    }),
  );
}

function idleItems(analysed: Analysed | null): ReadonlySet<string> {
  if (!analysed) return new Set();
  const { matrix, standing } = analysed.analysis;
  return new Set(
    matrix.items.flatMap(({ id }, item) => (standing.items[item]?.discrimination === 'does-not' ? [id] : [])),
  );
}

const isSameEntry = (one: AxisEntry | undefined, other: AxisEntry): boolean =>
  one !== undefined && axisFields.every((field) => one[field] === other[field]);

/* Entries that say the same stay the same objects, so that only what changed is drawn again. */
function useKept(entries: readonly AxisEntry[]): readonly AxisEntry[] {
  const last = useRef(entries);
  const known = new Map(last.current.map((entry) => [entry.id, entry]));
  const next = entries.map((entry) => {
    const old = known.get(entry.id);
    return old && isSameEntry(old, entry) ? old : entry;
  });
  const isSame = next.length === last.current.length && next.every((entry, at) => entry === last.current[at]);
  if (!isSame) last.current = next;
  return last.current;
}

const groupedParts = ['evidence', 'sources'] as const;
const parts = ['hypotheses', 'evidence', 'hypothesisLabels'] as const;

/** The rows and columns of the grid. */
export function useGridAxes(ways: GridWays, analysed: Analysed | null): GridAxes {
  const isClassic = useApp((state) => state.settings.matrix.isClassic);
  const hypotheses = useBriefParts(parts, (brief) => brief.hypotheses);
  const evidence = useBriefParts(parts, (brief) => brief.evidence);
  const hypothesisLabels = useBriefParts(parts, (brief) => brief.hypothesisLabels);
  const rows = useKept(
    useMemo(
      () => hypothesisEntries({ hypotheses, hypothesisLabels }, notesOf(analysed)),
      [hypotheses, hypothesisLabels, analysed],
    ),
  );
  const groups = useGroups(ways);
  const items = useKept(
    useMemo(() => {
      const idle = ways.isDimmed ? idleItems(analysed) : new Set<string>();
      const names = new Map(
        groups.flatMap(({ name, evidenceIds }) => evidenceIds.map((id) => [id, name] as const)),
      );
      const entries = evidenceEntries(
        { evidence },
        (id) => idle.has(id),
        (id) => names.get(id) ?? '',
      );
      return shownEvidence(entries, ways, groups);
    }, [evidence, analysed, ways, groups]),
  );
  return useMemo(() => ({ hypotheses: rows, evidence: items, isClassic }), [rows, items, isClassic]);
}

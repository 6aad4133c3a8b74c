import type { Connection } from './connection.ts';
import { nameKey } from './name-key.ts';
import { DamagedRowError } from './storage-failure.ts';

/** A source of a brief. */
export interface SourceMember {
  readonly briefId: string;
  readonly sourceId: string;
  readonly informed: string;
}

/** The sources of several briefs that are one work, those of the newest information first. */
export interface SourceGroup {
  readonly id: string;
  readonly keys: readonly string[];
  readonly members: readonly SourceMember[];
  readonly titles: string;
  readonly words: string;
}

interface Row extends SourceMember {
  readonly keys: readonly string[];
  readonly words: string;
}

/* There may be tens of thousands, so they are looked at one by one without a schema. */
function rowOf(values: unknown): Row {
  if (!Array.isArray(values) || values.length !== 5 || !values.every((value) => typeof value === 'string')) {
    throw new DamagedRowError('A row of the library does not have its form (source_records).');
  }
  const [briefId = '', sourceId = '', informed = '', keys = '', words = ''] = values;
  return { briefId, sourceId, informed, keys: keys === '' ? [] : keys.split('\n'), words };
}

/* Which row stands for all that are one with it, by a forest of rows whose roots are found by following `parents`. */
function rootsOf(rows: readonly Row[]): number[] {
  const parents = rows.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) {
      const above = parents[root] ?? root;
      parents[root] = parents[above] ?? above;
      root = parents[root] ?? above;
    }
    return root;
  };
  const withKey = new Map<string, number>();
  rows.forEach(({ keys }, index) => {
    for (const key of keys) {
      const other = withKey.get(key);
      if (other === undefined) withKey.set(key, index);
      else parents[rootOf(index)] = rootOf(other);
    }
  });
  return rows.map((_, index) => rootOf(index));
}

const titleOf = ({ words }: Row) => words.slice(0, words.indexOf('\n'));

function groupOf(members: readonly [Row, ...Row[]]): SourceGroup {
  const [first] = members;
  const keys = members.length === 1 ? first.keys : [...new Set(members.flatMap((each) => each.keys))];
  const id = keys[0] ?? `${first.briefId}/${first.sourceId}`;
  if (members.length === 1) return { id, keys, members, titles: titleOf(first), words: first.words };
  return {
    id,
    keys,
    members,
    titles: [...new Set(members.map(titleOf))].join('\n'),
    words: [...new Set(members.map(({ words }) => words))].join('\n'),
  };
}

/* Rows come in the order of their ids, which is kept among those of one day. */
function newestFirst(rows: readonly Row[]): Row[] {
  return rows.toSorted((one, other) =>
    one.informed === other.informed ? 0 : one.informed > other.informed ? -1 : 1,
  );
}

/** Puts together what is one work; each group is as new as its newest member, and the newest come first. */
function grouped(rows: readonly Row[]): SourceGroup[] {
  const together = new Map<number, [Row, ...Row[]]>();
  rootsOf(rows).forEach((root, index) => {
    const one = rows[index];
    const others = together.get(root);
    if (one && others) others.push(one);
    else if (one) together.set(root, [one]);
  });
  return [...together.values()].map(groupOf);
}

/** The groups in which all words of a query stand, those with the words in their titles first. */
function matching(groups: readonly SourceGroup[], query: string): readonly SourceGroup[] {
  const asked = nameKey(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (asked.length === 0) return groups;
  const found = groups.filter(({ words }) => asked.every((word) => words.includes(word)));
  const isTitled = ({ titles }: SourceGroup) => asked.every((word) => titles.includes(word));
  return [...found.filter(isTitled), ...found.filter((group) => !isTitled(group))];
}

/**
 * Gives what finds groups of sources of briefs outside the trash. They are put together once and remembered as long as
 * `changes` gives the same number.
 */
export function openSourceGroups(
  db: Connection,
  changes: () => number,
): (query: string) => readonly SourceGroup[] {
  const all = db
    .prepare(
      `SELECT brief_id, source_id, informed, keys, words FROM source_records
     WHERE brief_id NOT IN (SELECT id FROM briefs WHERE trashed IS NOT NULL)`,
    )
    .raw();
  let known: { readonly at: number; readonly groups: readonly SourceGroup[] } | undefined;
  return (query) => {
    const at = changes();
    if (known?.at !== at) known = { at, groups: grouped(newestFirst(all.all().map(rowOf))) };
    return matching(known.groups, query);
  };
}

import { z } from 'zod';
import type { Connection } from './connection.ts';
import { judgmentChecksum } from './entity-rows.ts';
import { rowOf, rowsOf } from './rows.ts';

/** What the user says of two names, by their keys. */
export interface Judgment {
  readonly one: string;
  readonly other: string;
  readonly isSame: boolean;
}

/** Says which names are one entity. */
export interface EntityGroups {
  /**
   * The keys of all names that are one entity with a name: those that stand with it, or with each other, in the record
   * of an entity outside the trash as name and alias, unless the user says otherwise.
   */
  keysWith(key: string): string[];
  /** All keys by which the entities with some keys as names are called, their aliases included. */
  allKeys(names: readonly string[]): string[];
  /** What the user said of the names of a group. */
  judgments(names: readonly string[]): Judgment[];
  /** Takes over what the user says of two names, null for nothing; gives what was said before. */
  judge(one: string, other: string, isSame: boolean | null): boolean | null;
  /** Forgets what was said of names that no brief has any more; nothing while briefs of a recovered library wait to be read. */
  forgetUnused(): void;
}

const keyRow = z.strictObject({ key: z.string() });
const judged = z.strictObject({
  one: z.string(),
  other: z.string(),
  isSame: z.int().transform((value) => value === 1),
});

/** A group is followed no further than this many names: so many are never one entity. */
const mostNames = 200;

function statements(db: Connection) {
  const named = (key: string) =>
    `(SELECT 1 FROM brief_names n WHERE n.kind IN ('entity', 'alias') AND n.key = entity_judgments.${key})`;
  const some = '(SELECT value FROM json_each(?))';
  const outsideTrash = 'EXISTS (SELECT 1 FROM briefs b WHERE b.id = k.brief_id AND b.trashed IS NULL)';
  return {
    namesCalled: db.prepare(
      `SELECT DISTINCT name_key AS key FROM entity_keys k WHERE key IN ${some} AND ${outsideTrash}`,
    ),
    keysOf: db.prepare(
      `SELECT DISTINCT key FROM entity_keys k WHERE name_key IN ${some} AND ${outsideTrash}`,
    ),
    judgments: db.prepare(
      `SELECT one, other, is_same AS isSame FROM entity_judgments WHERE one IN ${some} OR other IN ${some}`,
    ),
    judgment: db.prepare(
      'SELECT one, other, is_same AS isSame FROM entity_judgments WHERE one = ? AND other = ?',
    ),
    write: db.prepare(
      'INSERT OR REPLACE INTO entity_judgments (one, other, is_same, checksum) VALUES (?, ?, ?, ?)',
    ),
    drop: db.prepare('DELETE FROM entity_judgments WHERE one = ? AND other = ?'),
    forget: db.prepare(
      `DELETE FROM entity_judgments WHERE (NOT EXISTS ${named('one')} OR NOT EXISTS ${named('other')})
         AND NOT EXISTS (SELECT 1 FROM briefs WHERE is_stale > 0 AND is_stale = 2)`,
    ),
  };
}

/** Opens what says which names are one entity. */
export function openEntityGroups(db: Connection): EntityGroups {
  const prepared = statements(db);
  const keys = (statement: (typeof prepared)['keysOf'], given: readonly string[]) =>
    rowsOf(keyRow, statement.all(JSON.stringify(given))).map(({ key }) => key);
  const allKeys = (names: readonly string[]) => keys(prepared.keysOf, names);
  const judgments = (names: readonly string[]) => {
    const given = JSON.stringify(names);
    return rowsOf(judged, prepared.judgments.all(given, given));
  };
  return {
    allKeys,
    judgments,
    keysWith: (key) => {
      const group = new Set<string>();
      // An alias leads to the entities that have it.
      let next = [...new Set([key, ...keys(prepared.namesCalled, [key])])].filter(
        (name) => name === key || !isApart(judgments([name]), [key], name),
      );
      while (next.length > 0 && group.size < mostNames) {
        for (const name of next) group.add(name);
        const said = judgments([...group]);
        const called = keys(prepared.namesCalled, allKeys([...group]));
        const same = said.flatMap(({ one, other, isSame }) => (isSame ? [one, other] : []));
        next = [...new Set([...called, ...same])]
          .sort()
          .filter((name) => !group.has(name) && !isApart(said, [...group], name));
      }
      return [...group];
    },
    judge: (first, second, isSame) => {
      const [one = '', other = ''] = [first, second].sort();
      const before = rowOf(judged, prepared.judgment.get(one, other))?.isSame ?? null;
      if (isSame === null) prepared.drop.run(one, other);
      else prepared.write.run(one, other, Number(isSame), judgmentChecksum(one, other, Number(isSame)));
      return before;
    },
    forgetUnused: () => {
      prepared.forget.run();
    },
  };
}

function isApart(said: readonly Judgment[], group: readonly string[], name: string): boolean {
  return said.some(
    ({ one, other, isSame }) =>
      !isSame && ((one === name && group.includes(other)) || (other === name && group.includes(one))),
  );
}

import { z } from 'zod';
import { type BriefId, briefId } from '#shared/brief/ids.ts';
import { type Entity, entityType } from '#shared/brief/kinds/entity.ts';
import { tlpLabel } from '#shared/brief/marking.ts';
import { ownRecord } from '#shared/brief/own-record.ts';
import type { EntityInBrief, EntityMention, EntityPage } from '#shared/ipc/contract/entities.ts';
import { mentionIndex, mentionPlaces } from '#shared/queries/mentions.ts';
import type { EntityType } from '#shared/vocabulary/entity.ts';
import type { BriefsInUse } from './briefs-in-use.ts';
import type { Connection } from './connection.ts';
import type { EntityGroups } from './entity-groups.ts';
import { entityRecord } from './indexed-entities.ts';
import type { Indexing } from './indexing.ts';
import { nameKey } from './name-key.ts';
import { rowOf, rowsOf } from './rows.ts';

/** An entity of a brief with the number of its places there. */
export interface NamedIn {
  readonly briefId: BriefId;
  readonly title: string;
  readonly tlp: EntityMention['tlp'];
  readonly informed: string;
  readonly entityId: string;
  readonly places: number;
}

/** An entity that is called by the name with a key. */
export interface CalledEntity {
  readonly key: string;
  readonly name: string;
  readonly type: EntityType | null;
}

/** What the library knows of the entities of its briefs. */
export interface LibraryEntities {
  /**
   * Reads briefs that may name an entity and changed, for as long as an answer may wait; gives how many are left. The
   * other functions do it as well.
   */
  catchUp(name: string): number;
  /** All that is known of the entity with a name; see `entityPage`. */
  page(name: string): EntityPage;
  /** The entities of briefs outside the trash that are one with a name, in the order of its page. */
  namedIn(name: string): NamedIn[];
  /** The places of one brief that name its entity, in the order of the text; none if the brief cannot be read. */
  mentionsIn(named: NamedIn): EntityMention[];
  /**
   * The entities of briefs outside the trash that are called by some keys, as name or alias; for each key the one that
   * most briefs have.
   */
  called(keys: readonly string[]): CalledEntity[];
  /** Takes over what the user says of two names; gives what was said before. */
  judge(one: string, other: string, isSame: boolean | null): { readonly before: boolean | null };
}

/** No more briefs than this are told of; those with the newest information. */
const mostBriefs = 500;

const row = z.strictObject({
  briefId,
  title: z.string(),
  tlp: tlpLabel.nullable(),
  informed: z.string(),
  entityId: z.string(),
  places: z.int(),
  mentions: z.int(),
  record: z.string().transform((json) => entityRecord.parse(JSON.parse(json))),
});
const namedRow = row.omit({ mentions: true, record: true });

const sum = z.strictObject({ briefs: z.int(), mentions: z.int() });
const calledRow = z.strictObject({
  key: z.string(),
  name: z.string(),
  type: entityType.nullable(),
  briefs: z.int(),
});
const keyCount = z.strictObject({ key: z.string(), briefs: z.int() });

type Row = z.output<typeof row>;

/** Names with the number of briefs that have them, each in its most usual spelling in some rows. */
function namesIn(rows: readonly Row[], briefsWith: ReadonlyMap<string, number>): EntityPage['names'] {
  const counted = new Map<string, { spellings: Map<string, number>; briefs: number; isAlias: boolean }>();
  const note = (name: string, isAlias: boolean) => {
    const key = nameKey(name);
    if (key === '') return;
    const briefs = briefsWith.get(key) ?? 1;
    const found = counted.get(key) ?? { spellings: new Map<string, number>(), briefs, isAlias: true };
    found.spellings.set(name, (found.spellings.get(name) ?? 0) + 1);
    counted.set(key, { ...found, isAlias: found.isAlias && isAlias });
  };
  for (const { record } of rows) {
    note(record.name, false);
    for (const alias of record.aliases) note(alias, true);
  }
  return [...counted.values()]
    .map(({ spellings, briefs, isAlias }) => {
      const [[name] = ['']] = [...spellings].sort((one, other) => other[1] - one[1]);
      return { name, isAlias, briefs };
    })
    .sort((one, other) => Number(one.isAlias) - Number(other.isAlias) || other.briefs - one.briefs);
}

function inBrief({ places: _, record, ...named }: Row): EntityInBrief {
  return { ...named, ...record, aliases: [...record.aliases], relations: [...record.relations] };
}

/** What the entities of a library are made from. */
interface EntitiesOf {
  readonly db: Connection;
  readonly groups: EntityGroups;
  readonly inUse: Pick<BriefsInUse, 'get'>;
  readonly indexing: Pick<Indexing, 'beforeAnswer' | 'entitiesBefore'>;
}

function statements(db: Connection) {
  const keys = '(SELECT value FROM json_each(?))';
  const where = `FROM entity_records r JOIN briefs b ON b.id = r.brief_id
    WHERE r.key IN ${keys} AND b.trashed IS NULL`;
  const order = 'ORDER BY r.informed DESC, b.recency DESC, r.entity_id';
  const columns = `r.brief_id AS briefId, b.title, b.tlp, r.informed, r.entity_id AS entityId, r.places`;
  return {
    whole: db.prepare(`SELECT ${columns}, r.mentions, r.record ${where} ${order} LIMIT ${mostBriefs}`),
    named: db.prepare(`SELECT ${columns} ${where} ${order}`),
    sums: db.prepare(
      `SELECT count(DISTINCT r.brief_id) AS briefs, coalesce(sum(r.mentions), 0) AS mentions ${where}`,
    ),
    // The last of a key, in this order, is the one that most briefs have.
    called: db.prepare(
      `SELECT k.key, json_extract(r.record, '$.name') AS name, json_extract(r.record, '$.type') AS type,
         count(*) AS briefs
       FROM entity_keys k
       JOIN entity_records r ON r.brief_id = k.brief_id AND r.key = k.name_key
       JOIN briefs b ON b.id = k.brief_id
       WHERE k.key IN ${keys} AND b.trashed IS NULL
       GROUP BY k.key, name, type ORDER BY k.key, briefs, type IS NOT NULL, name`,
    ),
    withKey: db.prepare(
      `SELECT k.key, count(DISTINCT k.brief_id) AS briefs FROM entity_keys k JOIN briefs b ON b.id = k.brief_id
       WHERE k.name_key IN ${keys} AND b.trashed IS NULL GROUP BY k.key`,
    ),
  };
}

/** Gives the places of one brief that name its entity. */
function mentionsIn(inUse: EntitiesOf['inUse'], at: NamedIn): EntityMention[] {
  const found = inUse.get(at.briefId);
  const entity: Entity | undefined = found.ok
    ? ownRecord(found.value.brief.entities, at.entityId)
    : undefined;
  if (!found.ok || !entity) return [];
  const { briefId: id, title, tlp, informed } = at;
  return mentionPlaces(mentionIndex(found.value.brief), entity).map(({ key, where, excerpt, count }) => ({
    briefId: id,
    title,
    tlp,
    informed,
    where,
    excerpt,
    count,
    place: key,
  }));
}

/** Opens what the library knows of entities. */
export function openLibraryEntities({ db, groups, inUse, indexing }: EntitiesOf): LibraryEntities {
  const { whole, named, sums, called, withKey } = statements(db);
  /** The names of one entity, once all briefs that may have one of them were read, or as long as an answer may take. */
  const groupOf = (name: string): { readonly keys: string[]; readonly behind: number } => {
    const behind = indexing.beforeAnswer();
    const left = indexing.entitiesBefore(() => {
      const keys = groups.keysWith(nameKey(name));
      return [...keys, ...groups.allKeys(keys)];
    });
    return { keys: groups.keysWith(nameKey(name)), behind: behind + left };
  };
  return {
    catchUp: (name) => groupOf(name).behind,
    page: (name) => {
      const { keys, behind } = groupOf(name);
      const asked = JSON.stringify(keys);
      const rows = rowsOf(row, whole.all(asked));
      const briefsWith = new Map(
        rowsOf(keyCount, withKey.all(asked)).map(({ key, briefs }) => [key, briefs]),
      );
      const names = namesIn(rows, briefsWith);
      const shown = (key: string) => names.find((each) => nameKey(each.name) === key)?.name ?? key;
      return {
        name: names[0]?.name ?? name,
        names,
        judgments: groups
          .judgments(keys)
          .map(({ one, other, isSame }) => ({ one: shown(one), other: shown(other), isSame })),
        ...(rowOf(sum, sums.get(asked)) ?? { briefs: 0, mentions: 0 }),
        inBriefs: rows.map(inBrief),
        behind,
      };
    },
    namedIn: (name) => rowsOf(namedRow, named.all(JSON.stringify(groupOf(name).keys))),
    mentionsIn: (at) => mentionsIn(inUse, at),
    called: (asked) => {
      indexing.beforeAnswer();
      indexing.entitiesBefore(() => [...asked]);
      const found = rowsOf(calledRow, called.all(JSON.stringify(asked)));
      return [...new Map(found.map(({ briefs: _, ...entity }) => [entity.key, entity])).values()];
    },
    judge: (one, other, isSame) => ({ before: groups.judge(nameKey(one), nameKey(other), isSame) }),
  };
}

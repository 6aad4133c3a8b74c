import type { CalledEntity } from '#engine/library/library-entities.ts';
import { nameKey } from '#engine/library/name-key.ts';
import type { NameKind } from '#shared/readers/signals/name-kind.ts';
import { nameWords } from '#shared/readers/signals/name-words.ts';
import { passageSentences } from '#shared/readers/signals/passages.ts';
import type { EntityType } from '#shared/vocabulary/entity.ts';
import type { KnownName } from './extract.ts';

/** An entity of the library that a text may name. */
export interface KnownEntity {
  readonly name: string;
  readonly type: EntityType | null;
}

/** The longest name of an entity that is looked for, in words. */
const mostWords = 8;

/** Every stretch of a text of one word and more that could be the name of an entity: it begins like a name. */
function possibleNames(text: string): Set<string> {
  const possible = new Set<string>();
  for (const sentence of passageSentences(text)) {
    const words = nameWords(text, sentence);
    for (const [at, first] of words.entries()) {
      if (!first.isName) continue;
      for (const last of words.slice(at, at + mostWords)) possible.add(text.slice(first.from, last.to));
    }
  }
  return possible;
}

const kinds: Readonly<Record<EntityType, NameKind>> = {
  person: 'person',
  organisation: 'organisation',
  group: 'organisation',
  state: 'place',
  place: 'place',
  facility: 'place',
  equipment: 'organisation',
  other: 'organisation',
};

/** The keys of all names that a text could have. */
export function possibleKeys(text: string): string[] {
  return [...new Set([...possibleNames(text)].map(nameKey))];
}

/** The names in a text that the library has as entities or their aliases, each with the entity, by the key of the name. */
export function knownEntities(
  text: string,
  called: readonly CalledEntity[],
): { readonly names: KnownName[]; readonly byKey: ReadonlyMap<string, KnownEntity> } {
  const byKey = new Map(called.map(({ key, ...entity }) => [key, entity]));
  const names = [...possibleNames(text)].flatMap((name): KnownName[] => {
    const entity = byKey.get(nameKey(name));
    return entity ? [{ name, kind: entity.type === null ? null : kinds[entity.type] }] : [];
  });
  return { names, byKey };
}

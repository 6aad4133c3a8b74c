import type { Mappable } from '@tiptap/pm/transform';
import { z } from 'zod';
import type { Passage, Place } from '../../brief/place.ts';
import { storedPlace } from '../../brief/stored-place.ts';
import { movedPassage } from '../../prose/moved-passage.ts';
import { anchoredKinds } from '../../queries/anchored.ts';
import { patchBrief } from '../brief-patch.ts';
import { type CommandCall, callOf } from '../command.ts';

/** Where the positions of the text at a place went; null if it did not move. */
export type MappingOf = (place: Place) => Pick<Mappable, 'map'> | null;

/** A place given by a call, as it is on a moved brief. */
function movedPlace(value: unknown, mappingOf: MappingOf): unknown {
  const place = storedPlace.safeParse(value).data;
  const mapping = place?.passage && mappingOf(place);
  if (!place?.passage || !mapping) return value;
  return { ...place, passage: { ...place.passage, ...movedPassage(place.passage, mapping) } };
}

function withMovedField(record: unknown, field: string, mappingOf: MappingOf): unknown {
  if (typeof record !== 'object' || record === null || !Object.hasOwn(record, field)) return record;
  return { ...record, [field]: movedPlace(Reflect.get(record, field), mappingOf) };
}

const passage = z.object({ from: z.number(), to: z.number() });

/** Gives the place a record has in the brief, since a patch may name only the passage in it. */
export type PlaceOfRecord = (collection: string, id: string) => Place | undefined;

type Patch = z.output<typeof patchBrief.args>['patches'][number];

function movedPatch(patch: Patch, mappingOf: MappingOf, placeOf: PlaceOfRecord): Patch {
  const [collection, id, field, ...inside] = patch.path;
  const kind = anchoredKinds.find((one) => one.collection === collection);
  if (!kind || id === undefined || !('value' in patch)) return patch;
  const json = (value: unknown): Patch['value'] => JSON.parse(JSON.stringify(value));
  if (field === undefined) {
    return { ...patch, value: json(withMovedField(patch.value, kind.anchor, mappingOf)) };
  }
  if (field !== kind.anchor) return patch;
  if (inside.length === 0) return { ...patch, value: json(movedPlace(patch.value, mappingOf)) };
  const given: Passage | undefined = passage.safeParse(patch.value).data;
  const place = placeOf(kind.collection, String(id));
  const mapping = inside[0] === 'passage' && place ? mappingOf(place) : null;
  return given && mapping ? { ...patch, value: json(movedPassage(given, mapping)) } : patch;
}

/** A call with the places it gives to records moved along with their texts; the same call if it gives none. */
export function withMovedPlaces(
  call: CommandCall,
  mappingOf: MappingOf,
  placeOf: PlaceOfRecord,
): CommandCall {
  if (call.name === patchBrief.name) {
    const args = patchBrief.args.safeParse(call.args).data;
    if (!args?.patches.some(({ path }) => anchoredKinds.some(({ collection }) => collection === path[0]))) {
      return call;
    }
    const patches = args.patches.map((patch) => movedPatch(patch, mappingOf, placeOf));
    return callOf(patchBrief, { label: args.label, patches });
  }
  for (const { name, anchor } of anchoredKinds) {
    const field = { [`${name}.add`]: 'record', [`${name}.change`]: 'fields' }[call.name];
    const args = Object(call.args);
    if (field) return { ...call, args: { ...args, [field]: withMovedField(args[field], anchor, mappingOf) } };
  }
  return call;
}

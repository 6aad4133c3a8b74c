import type { OtherPart } from '#engine/brief-file/format.ts';
import type { LoggedEvent } from '#engine/library/event-log.ts';

/** The parts of a `.brief` file, including the changes that could not be made again, to be kept or sent. */
export function withUnreplayed(
  parts: readonly OtherPart[],
  unreplayed: readonly LoggedEvent[],
): readonly OtherPart[] {
  if (unreplayed.length === 0) return parts;
  const names = new Set(parts.map((part) => part.name));
  const free = (count: number): string => {
    const name = `unreplayed/changes${count === 1 ? '' : `-${count}`}.json`;
    return names.has(name) ? free(count + 1) : name;
  };
  const bytes = new TextEncoder().encode(`${JSON.stringify(unreplayed, null, 2)}\n`);
  return [...parts, { name: free(1), bytes }];
}

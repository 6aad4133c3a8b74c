import { type KeyboardEvent, useState } from 'react';
import type { LibrarySource } from '#shared/ipc/contract/sources.ts';
import type { FoundSources } from '../../records/library-sources/use-library-sources.ts';

/** One source of the list; `ownId` is the source of the brief that it is, null for one the brief does not have. */
export interface ListedSource {
  readonly found: LibrarySource;
  readonly ownId: string | null;
}

/** What was typed, ticked and moved to; ticked sources stay so while other words are searched for. */
export interface Choosing {
  readonly typed: string;
  readonly type: (text: string) => void;
  readonly listed: readonly ListedSource[];
  /** The one the arrow keys moved to; none before. */
  readonly current: ListedSource | undefined;
  readonly isTicked: (id: string) => boolean;
  readonly tick: (found: LibrarySource, isOn: boolean) => void;
  /** What Enter adds: the ticked ones, or the current one if none is ticked. */
  readonly chosen: readonly LibrarySource[];
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/* Moves through the list, ticks and goes on; Enter adds. */
function keysOf(moves: {
  readonly go: (step: number) => void;
  readonly tickCurrent: () => void;
  readonly add: () => void;
}) {
  return (event: KeyboardEvent) => {
    const enter = event.ctrlKey || event.metaKey ? moves.tickCurrent : moves.add;
    const keys = new Map<string, () => void>([
      ['Enter', enter],
      ['ArrowDown', () => moves.go(1)],
      ['ArrowUp', () => moves.go(-1)],
    ]);
    const run = keys.get(event.key);
    if (!run || event.nativeEvent.isComposing) return;
    event.preventDefault();
    run();
  };
}

/** What was typed and ticked in the dialog. */
export function useInput() {
  const [typed, setTyped] = useState('');
  const [index, setIndex] = useState<number | null>(null);
  const [ticked, setTicked] = useState<ReadonlyMap<string, LibrarySource>>(new Map());
  const type = (text: string) => {
    setTyped(text);
    setIndex(null);
  };
  const tick = (found: LibrarySource, isOn: boolean) => {
    const next = new Map(ticked);
    if (isOn) next.set(found.id, found);
    else next.delete(found.id);
    setTicked(next);
  };
  return { typed, type, index, setIndex, ticked, tick };
}

/** Connects what was typed and ticked with what was found; `add` adds what is chosen. */
export function choosingOf(
  input: ReturnType<typeof useInput>,
  found: FoundSources | null,
  ownOf: (found: LibrarySource) => string | null,
  add: (chosen: readonly LibrarySource[]) => void,
): Choosing {
  const { typed, type, index, setIndex, ticked, tick } = input;
  const listed = (found?.sources ?? []).map((each) => ({ found: each, ownId: ownOf(each) }));
  const current = index === null ? undefined : listed.at(Math.min(index, listed.length - 1));
  // As they are now, if they are in the list: their briefs may have changed since they were ticked.
  const asNow = (one: LibrarySource) => listed.find((each) => each.found.id === one.id)?.found ?? one;
  const marked = [...ticked.values()].map(asNow).filter((one) => ownOf(one) === null);
  const chosen =
    marked.length > 0 || current === undefined || current.ownId !== null ? marked : [current.found];
  const go = (step: number) => setIndex(Math.max(0, Math.min((index ?? -1) + step, listed.length - 1)));
  const tickCurrent = () => {
    if (current === undefined) return;
    if (current.ownId === null) tick(current.found, !ticked.has(current.found.id));
    go(1);
  };
  return {
    typed,
    type,
    listed,
    current,
    isTicked: (id) => ticked.has(id),
    tick,
    chosen,
    onKeyDown: keysOf({ go, tickCurrent, add: () => add(chosen) }),
  };
}

/*
 * Uses of an open library, each a list of steps. After every step that the library calls done, the use says what the
 * library holds from then on; where it is told that the library is gone, it has it written again and goes on.
 */
import { createHash } from 'node:crypto';
import { chunkBytes, chunkCount } from '#engine/library/contents.ts';
import type { Library } from '#engine/library/library.ts';
import { makeBrief } from '#shared/brief/brief.ts';
import type { Result } from '#shared/result.ts';
import { success } from '#shared/result.ts';
import { idOf, now, open, prepareTwo, type Say, titlesIn, wanted } from '../storage/work.ts';

/** What a library holds, by titles. */
type Held = readonly string[];

interface Step {
  /** Does it; a success means that it is in the library of that name. */
  run(library: Library, held: Held): Result<unknown>;
  /** What the library holds after it; asked before and after it is done. */
  after(held: Held, library: Library): Held;
}

let made = 0;

/** What backups hold; the one the library begins with holds one brief. */
const heldBy = new Map<string, Held>();

function add(): Step {
  made += 1;
  const title = `Quay ${made}`;
  return {
    // One that was made just before the library was found to be gone is in what was written again.
    run: (library) =>
      idOf(library, title) === ''
        ? library.briefs.create({ ...makeBrief('made', now()), title })
        : success(undefined),
    after: (held) => [...held, title],
  };
}

const backUp = (reason: 'asked' | 'daily'): Step => ({
  run: (library, held) => {
    const backup = library.backups.make(reason);
    if (backup.ok) heldBy.set(backup.value.id, held);
    return backup;
  },
  after: (held) => held,
});

/** Restores the oldest backup there is. */
function restore(): Step {
  let chosen: string | undefined;
  return {
    run: (library) => library.backups.restore(chosen ?? ''),
    after: (held, library) => {
      if (chosen === undefined) {
        const backups = library.backups.list();
        chosen = (backups.ok ? backups.value.at(-1)?.id : undefined) ?? '';
      }
      return chosen === '' ? held : (heldBy.get(chosen) ?? ['Ferries']);
    },
  };
}

const erase: Step = {
  run: (library) => {
    const put = library.trash.put([idOf(library, 'Harbour')]);
    return put.ok ? library.trash.erase(null) : put;
  },
  after: (held) => held.filter((title) => title !== 'Harbour'),
};

const attached = Buffer.alloc(chunkBytes * 2, 'noise of the harbour ');
const hash = createHash('sha256').update(attached).digest('hex');

const attach: Step = {
  run: (library) => {
    const begun = library.contents.begin(hash, attached.length);
    if (!begun.ok) return begun;
    for (let place = 0; place < chunkCount(attached.length); place += 1) {
      const chunk = attached.subarray(place * chunkBytes, (place + 1) * chunkBytes);
      const written = library.contents.write(hash, place, chunk);
      if (!written.ok) return written;
    }
    const finished = library.contents.finish(hash);
    if (!finished.ok) return finished;
    const to = { attachments: [{ sha256: hash, mediaType: 'image/png' }], parts: [] };
    return library.contents.refer(idOf(library, 'Ferries'), to);
  },
  after: (held) => held,
};

const rest: Step = { run: (library) => library.rest(10), after: (held) => held };
const look: Step = { run: (library) => success(library.place()), after: (held) => held };

const uses: Readonly<Record<string, () => readonly Step[]>> = {
  save: () => [add(), add(), rest, add(), add()],
  'back-up': () => [add(), backUp('asked'), add(), backUp('daily'), add()],
  restore: () => [add(), backUp('asked'), restore(), add(), add()],
  attach: () => [add(), attach, add(), look, add()],
  erase: () => [add(), erase, rest, add(), add()],
};

/** The names of the uses. */
export const useNames = Object.keys(uses);

/** Makes the library a use begins with: two briefs, and a backup from before the second. */
export const prepareUse = (_name: string, folder: string) => prepareTwo(folder);

/** Uses a library; throws what `toldCode` knows where the library refuses for another reason than being gone. */
export function runUse(name: string, folder: string, say: Say): void {
  const library = open(folder);
  // Where it vanished before it was open, another one is begun, as at a first start.
  let held: Held = titlesIn(library);
  for (const step of uses[name]?.() ?? []) {
    say(`next ${[...step.after(held, library)].sort().join(', ')}`);
    wanted(insistently(library, step, held));
    held = step.after(held, library);
    say(`holds ${[...held].sort().join(', ')}`);
  }
  library.close();
}

function insistently(library: Library, step: Step, held: Held): Result<unknown> {
  const first = step.run(library, held);
  if (first.ok || first.error.code !== 'library-is-gone') return first;
  const again = library.writeAgain(null);
  return again.ok ? step.run(library, held) : again;
}

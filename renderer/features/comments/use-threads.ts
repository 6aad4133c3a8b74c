import type { Brief } from '#shared/brief/brief.ts';
import type { PersonId } from '#shared/brief/kinds/person.ts';
import { personNamed } from '#shared/commands/comment-calls.ts';
import { type ReviewThread, reviewThreads } from '#shared/queries/review/review-threads.ts';
import { useBriefPart, useDocument } from '../../document/context.tsx';
import { useSettledBrief } from '../../document/settled-brief.ts';
import { useApp } from '../../window/app-store.ts';

const kept = new WeakMap<Brief['threads'], string>();

/* Every key moves passages, and with them the map; only what is said and done matters at once. */
function stateOf(threads: Brief['threads']): string {
  const known = kept.get(threads);
  if (known !== undefined) return known;
  const all = Object.values(threads);
  const state = `${all.length}:${all.map(({ isResolved }) => (isResolved ? 1 : 0)).join('')}`;
  kept.set(threads, state);
  return state;
}

/** The review threads of the open brief: what is said shows at once, how the text moved when editing pauses. */
export function useThreads(): readonly ReviewThread[] {
  const document = useDocument();
  useSettledBrief();
  useBriefPart('comments', (comments) => comments);
  useBriefPart('threads', stateOf);
  return reviewThreads(document.brief);
}

/** The person of the open brief that stands for whoever sits here; null as long as no name is known. */
export function useMyself(): PersonId | null {
  const name = useApp((state) => state.settings.author);
  const document = useDocument();
  useBriefPart('people', (people) => people);
  return personNamed(document.brief, name);
}

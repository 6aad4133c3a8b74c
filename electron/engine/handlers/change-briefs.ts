import { setImmediate as otherRequests } from 'node:timers/promises';
import type { BriefId } from '#shared/brief/ids.ts';
import { ownRecord } from '#shared/brief/own-record.ts';
import type { CommandCall } from '#shared/commands/command.ts';
import { callForMergedEntities } from '#shared/commands/entities-merge.ts';
import { recordCommands } from '#shared/commands/record-commands.ts';
import { callForSharedChange, type SharedChange } from '#shared/commands/shared-change.ts';
import { readStoredCall } from '#shared/commands/stored-call.ts';
import { callForRenamedTags } from '#shared/commands/tags-rename.ts';
import type { ChangedBriefs } from '#shared/ipc/contract/library.ts';
import type { ParsedRequestOf } from '#shared/ipc/contract.ts';
import { failure, type Result, success } from '#shared/result.ts';
import type { EngineContext } from '../engine-context.ts';
import type { OpenedBrief } from '../library/library-briefs.ts';
import { nameKey } from '../library/name-key.ts';

type Changing = Pick<EngineContext, 'library' | 'jobs' | 'emit' | 'changed' | 'busy' | 'now'>;

/** What is to be done in a brief; null if there is nothing to do. */
type Wanted = { readonly call: CommandCall; readonly label: string } | null;

/** Makes one change in a brief; its windows are told. Gives its number in the history, or null if nothing was to do. */
function changeOne(
  { library, emit, now }: Changing,
  briefId: BriefId,
  wantedIn: (opened: OpenedBrief) => Result<Wanted>,
): Result<number | null> {
  const opened = library.briefs.open(briefId);
  if (!opened.ok) return opened;
  if (opened.value.readOnly !== null) return failure('brief-is-read-only', opened.value.readOnly);
  const trashed = library.trash.holds(briefId);
  if (trashed.ok && trashed.value) return failure('brief-is-read-only', 'It is in the trash.');
  const wanted = wantedIn(opened.value);
  if (!wanted.ok || wanted.value === null) return wanted.ok ? success(null) : wanted;
  const { seq: baseSeq, mark: baseMark } = opened.value;
  const { label } = wanted.value;
  // Plain JSON, as it goes into the log.
  const call = { name: wanted.value.call.name, args: JSON.parse(JSON.stringify(wanted.value.call.args)) };
  const saved = library.briefs.apply(briefId, baseSeq, [{ call, label, at: now() }], baseMark);
  if (!saved.ok) return saved;
  const { seq, mark } = saved.value;
  emit({ name: 'brief.changed', event: { briefId, seq, mark, calls: [call] }, writer: null });
  return success(seq);
}

/* One brief after the other, each in a transaction of its own, so that edits are saved in between. */
async function changeInSteps(
  context: Changing,
  label: string,
  briefIds: readonly BriefId[],
  changeIn: (briefId: BriefId, index: number) => Result<number | null>,
): Promise<Result<ChangedBriefs>> {
  const { library, jobs, changed, busy } = context;
  const outcome: ChangedBriefs = { changed: [], unchanged: 0, failed: [], left: briefIds.length };
  await jobs.run(label, briefIds.length, async (job) => {
    for (const [index, briefId] of briefIds.entries()) {
      if (job.isCancelled) return;
      const done = changeIn(briefId, index);
      if (!done.ok) {
        const titles = library.search.titles([briefId]);
        const title = titles.ok ? (titles.value[0] ?? '') : '';
        outcome.failed.push({ title, message: done.error.message });
      } else if (done.value === null) outcome.unchanged += 1;
      else outcome.changed.push({ briefId, seq: done.value });
      outcome.left -= 1;
      job.progress(index + 1);
      await otherRequests();
    }
  });
  if (outcome.changed.length > 0) {
    changed(outcome.changed.map(({ briefId }) => briefId));
    busy();
  }
  return success(outcome);
}

/** Makes the same change in several briefs, each by its own commands, so that it is in the history of each. */
export function changeBriefs(
  context: Changing,
  briefIds: readonly BriefId[],
  change: SharedChange,
): Promise<Result<ChangedBriefs>> {
  return changeInSteps(context, 'Changing briefs', briefIds, (briefId) =>
    changeOne(context, briefId, ({ brief }) => success(callForSharedChange(brief, change))),
  );
}

/**
 * Gives tags another name in every brief that has one of them. Briefs that wait to be indexed are indexed first, so that
 * none is passed over.
 */
export async function renameTags(
  context: Changing,
  { from, to }: ParsedRequestOf<'library.renameTags'>,
): Promise<Result<ChangedBriefs>> {
  let found = context.library.search.withTags(from);
  while (found.ok && found.value.behind > 0) {
    await otherRequests();
    found = context.library.search.withTags(from);
  }
  if (!found.ok) return found;
  return changeInSteps(context, 'Changing tags', found.value.briefIds, (briefId) =>
    changeOne(context, briefId, ({ brief }) =>
      success(callForRenamedTags(brief, { from, to: to.trim(), keyOf: nameKey })),
    ),
  );
}

/** Gives the entities with some names one name in some briefs; see `entities.merge`. */
export function mergeEntities(
  context: Changing,
  { names, to, briefIds }: ParsedRequestOf<'entities.merge'>,
): Promise<Result<ChangedBriefs>> {
  const merged = { names, to: to.trim(), keyOf: nameKey };
  return changeInSteps(context, 'Changing entities', briefIds, (briefId) =>
    changeOne(context, briefId, ({ brief }) => success(callForMergedEntities(brief, merged))),
  );
}

/** Writes how a key judgment came out into its brief, by a command of the brief; see `ledger.decide`. */
export function decideJudgment(
  context: Changing,
  { briefId, judgmentId, outcome }: ParsedRequestOf<'ledger.decide'>,
): Promise<Result<ChangedBriefs>> {
  const { library, now } = context;
  return changeInSteps(context, 'Deciding a judgment', [briefId], () =>
    changeOne(context, briefId, ({ brief }) => {
      const judgment = ownRecord(brief.keyJudgments, judgmentId);
      if (!judgment) return failure('command-refused', 'The key judgment is no longer in the brief.');
      const settings = library.settings.get();
      const by = settings.ok ? settings.value.author.trim() : '';
      const next = outcome && { ...outcome, at: now(), by };
      const call = {
        name: recordCommands.keyJudgments.change.name,
        args: { id: judgmentId, fields: { outcome: next } },
      };
      return success({ call, label: 'Change key judgment: outcome' });
    }),
  );
}

const changedSince = () =>
  failure('out-of-step', 'It was changed again since. Take the change back in the brief itself.');

/** Takes changes back that `changeBriefs` made, in the briefs of which they are still the last. */
export function changeBriefsBack(
  context: Changing,
  changes: ChangedBriefs['changed'],
): Promise<Result<ChangedBriefs>> {
  const { library } = context;
  const ids = changes.map(({ briefId }) => briefId);
  return changeInSteps(context, 'Taking changes back', ids, (briefId, index) =>
    changeOne(context, briefId, ({ brief, seq }) => {
      const newest = library.briefs.history(briefId, null, 1);
      if (!newest.ok) return newest;
      const [last] = newest.value;
      if (!last || last.seq !== seq || seq !== changes[index]?.seq) return changedSince();
      const call = readStoredCall(last.inverse, last.form, brief);
      return success({ call, label: `Undo ${last.label.charAt(0).toLowerCase()}${last.label.slice(1)}` });
    }),
  );
}

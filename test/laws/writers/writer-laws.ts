import assert from 'node:assert/strict';
import type { Guarded } from '#engine/library/guarded-part.ts';
import type { LibraryBriefs } from '#engine/library/library-briefs.ts';
import { type Brief, brief as briefSchema } from '#shared/brief/brief.ts';
import { joinTexts, type ProseNode } from '#shared/brief/prose.ts';
import { repairReferences } from '#shared/brief/repair-references.ts';
import type { CommandCall } from '#shared/commands/command.ts';
import { allProse } from '#shared/commands/prose-target.ts';
import { applyCall } from '#shared/commands/registry.ts';
import { isValidProse } from '#shared/prose/document.ts';
import { anchoredRecords, sizeOfText, textAt } from '#shared/queries/anchored.ts';
import { expectPassagesMoved } from '../passages.ts';
import { fullBrief, wanted } from './full-brief.ts';
import { type Run, runWriters } from './run-writers.ts';
import { wordsIn, wordsOfBrief, writerOf } from './words.ts';

interface Logged {
  readonly call: CommandCall;
  readonly label: string;
  readonly at: string;
}

const stored = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));

/** Calls that remove or overwrite whatever stands there, as they are told; all others touch only what their writer saw. */
function overwrites({ name, args }: CommandCall): boolean {
  if (name !== 'brief.batch') return name !== 'prose.edit' && name !== 'brief.patch';
  const { calls } = args as { readonly calls: readonly CommandCall[] };
  return calls.some(overwrites);
}

function areTextsJoined(node: ProseNode): boolean {
  const content = node.content ?? [];
  return joinTexts(content).length === content.length && content.every(areTextsJoined);
}

/** A brief is as good as any other: it fits its form, and every id in it names something. */
function expectSound(brief: Brief): void {
  assert.equal(briefSchema.safeParse(brief).error, undefined);
  assert.ok(
    allProse(brief).every(({ prose }) => isValidProse(prose)),
    'Prose does not fit its schema.',
  );
  assert.ok(
    allProse(brief).every(({ prose }) => areTextsJoined(prose)),
    'Prose holds two texts of the same marks beside each other.',
  );
  for (const { place, passage } of anchoredRecords(brief)) {
    const text = textAt(brief, place);
    if (text === undefined) continue;
    assert.ok(
      passage.from <= passage.to && passage.to <= sizeOfText(text),
      'A passage lies outside of its text.',
    );
  }
  const repairs: string[] = [];
  repairReferences(brief, repairs);
  assert.deepEqual(repairs, []);
}

/** Edits and undo took away no words their writer had not seen, and undo none but the writer's own. */
function expectOwnWordsGone({ made }: Run, { call, label, at }: Logged, gone: string[]): void {
  const change = made.get(at);
  if (!change) throw new Error('A change is in the log that nobody made.');
  if (overwrites(call) || label.startsWith('Redo')) return;
  const ofOthers = gone.filter((word) => writerOf(word) !== change.writer);
  const unseen = ofOthers.filter((word) => !change.seen.has(word));
  assert.deepEqual(unseen, [], `“${label}” (${at}) took words away that its writer had not seen.`);
  if (label.startsWith('Undo'))
    assert.deepEqual(ofOthers, [], `“${label}” (${at}) took words of others away.`);
}

/** The log has every acknowledged change, none of them twice, and leads from the first state of the brief to the last. */
function expectLog(run: Run, log: readonly Logged[], last: Brief): void {
  const moments = log.map(({ at }) => at);
  assert.equal(new Set(moments).size, moments.length, 'A change is in the log twice.');
  const missing = run.lines.acknowledged.filter((at) => !moments.includes(at));
  assert.deepEqual(missing, [], 'An acknowledged change is not in the log.');
  let brief: Brief = { ...fullBrief, id: last.id };
  for (const logged of log) {
    const after = wanted(applyCall(brief, logged.call)).brief;
    const words = wordsOfBrief(after);
    expectOwnWordsGone(
      run,
      logged,
      [...wordsOfBrief(brief)].filter((word) => !words.has(word)),
    );
    expectPassagesMoved(brief, after, logged.call);
    brief = after;
  }
  assert.deepEqual(last, stored(brief), 'The brief is not what its log says.');
}

/** Whatever arrived from elsewhere, the words of a writer went into the log, or are kept beside the brief. */
function expectKept({ writers, taken }: Run, log: readonly Logged[]): void {
  const logged = wordsIn(JSON.stringify(log));
  const kept = writers.map((writer) => writer.keptWords);
  const lost = [...taken].filter((word) => !logged.has(word) && !kept[writerOf(word)]?.has(word));
  assert.deepEqual(lost, [], 'Words are neither in the log nor kept beside the brief.');
}

/**
 * Several writers on one brief, by any changes, in any order of sending and arriving, over lines that break: in the end
 * all see the brief the library has, it is what its log says, nothing that was acknowledged is missing and nothing is
 * there twice, no words of anybody went away because of another one without being kept beside it, and undo took back
 * nothing but its own.
 */
export async function expectWritersToAgree(
  seed: number,
  briefs: Guarded<LibraryBriefs>,
  count: number,
): Promise<void> {
  const run = await runWriters(seed, briefs, count);
  const last = stored(wanted(briefs.open(run.briefId)).brief);
  for (const writer of run.writers) {
    assert.equal(
      writer.document.store.getState().saveState,
      'saved',
      'A writer does not call the brief saved.',
    );
    assert.deepEqual(stored(writer.brief), last, 'A writer sees another brief than the library has.');
  }
  expectSound(last);
  const log = wanted(briefs.changesAfter(run.briefId, { seq: 0, mark: 0 })).changes ?? [];
  expectLog(run, log, last);
  expectKept(run, log);
}

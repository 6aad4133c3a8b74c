import assert from 'node:assert/strict';
import { type Brief, brief as briefSchema } from '#shared/brief/brief.ts';
import { collectionNames } from '#shared/brief/collections.ts';
import type { Thread } from '#shared/brief/kinds/thread.ts';
import { referenceFields } from '#shared/brief/references.ts';
import { repairReferences } from '#shared/brief/repair-references.ts';
import { allProse } from '#shared/commands/prose-target.ts';
import { applyCall } from '#shared/commands/registry.ts';
import type { Choice, Conflict } from '#shared/merge/conflict.ts';
import { withNotes } from '#shared/merge/left-for-later.ts';
import { type Merged, mergeReturned, type Returned } from '#shared/merge/merge.ts';
import { callBetween } from '#shared/merge/merge-call.ts';
import { isValidProse } from '#shared/prose/document.ts';
import { anchoredRecords, sizeOfText, textAt } from '#shared/queries/anchored.ts';
import { isSameJson } from '#shared/queries/brief-differences.ts';
import { anyCall } from '../fixtures/any-call.ts';
import { Chance } from '../fixtures/random.ts';
import { fullBrief, wanted } from './writers/full-brief.ts';
import { wordOf, wordsIn } from './writers/words.ts';

const stored = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));

/** A brief after so many changes that are drawn, with words that nobody else writes. */
export function written(base: Brief, chance: Chance, writer: number, changes: number): Brief {
  let [brief, words] = [base, 0];
  const word = () => wordOf(writer, ++words);
  for (let count = 0; count < changes; count += 1) {
    const call = anyCall(brief, chance, word);
    if (call) brief = wanted(applyCall(brief, call)).brief;
  }
  return stored({ ...brief, id: base.id });
}

const toldIn = (conflicts: readonly Conflict[]) =>
  conflicts.map(({ mine, theirs }) => `${mine}\n${theirs}`).join('\n');

/** The words of writers that are in one brief and not in another one. */
function wordsLost(from: Brief, to: string): string[] {
  const kept = new Set(wordsIn(to));
  return [...new Set(wordsIn(JSON.stringify(from)))].filter((word) => !kept.has(word));
}

/** A brief that opens: of the right form, every reference leads somewhere, all prose fits, every passage is in its text. */
function expectSound(brief: Brief): void {
  assert.equal(briefSchema.safeParse(stored(brief)).error, undefined);
  const repairs: string[] = [];
  repairReferences(brief, repairs);
  assert.deepEqual(repairs, []);
  for (const { prose } of allProse(brief)) assert.ok(isValidProse(prose), 'Prose does not fit.');
  for (const { id, place, passage } of anchoredRecords(brief)) {
    const text = textAt(brief, place);
    assert.ok(text === undefined || passage.to <= sizeOfText(text), `The passage of ${id} is outside.`);
  }
}

function expectCall(before: Brief, after: Brief): void {
  const call = callBetween(before, after, 'Merge');
  if (!call) {
    assert.deepEqual(stored(after), stored(before));
    return;
  }
  const { brief, inverse } = wanted(applyCall(before, stored(call)));
  assert.deepEqual(stored(brief), stored(after));
  const undone = wanted(applyCall(brief, stored(inverse)));
  assert.deepEqual(stored(undone.brief), stored(before));
}

const chooseAll = ({ conflicts }: Merged, choice: Choice) =>
  Object.fromEntries(conflicts.map(({ key }) => [key, choice]));

function expectOne(base: Brief, mine: Brief, returned: Returned): Merged {
  const merged = mergeReturned(mine, [returned]);
  expectSound(merged.brief);
  expectCall(mine, merged.brief);
  const noted = withNotes(merged, [returned], '2026-01-01T00:00:00Z');
  expectSound(noted);
  const told = JSON.stringify(merged.brief) + toldIn(merged.conflicts);
  // What one side deleted and the other one never touched is gone; it was in what was sent.
  const isNew = (word: string) => !JSON.stringify(base).includes(word);
  assert.deepEqual(wordsLost(mine, told).filter(isNew), [], 'Words that are here were lost.');
  assert.deepEqual(wordsLost(returned.brief, told).filter(isNew), [], 'Words that came back were lost.');
  for (const choice of ['mine', 'theirs', 'both', 'later'] as const) {
    const chosen = mergeReturned(mine, [returned], chooseAll(merged, choice));
    expectSound(chosen.brief);
    if (choice === 'mine' || choice === 'later') {
      assert.deepEqual(stored(chosen.brief), stored(merged.brief));
    }
  }
  return merged;
}

const placesOf = (merged: readonly Merged[]) =>
  new Set(merged.flatMap(({ conflicts }) => conflicts.map(({ collection, id }) => `${collection}:${id}`)));

/* The records whose texts mention an entity that is asked about: a name is one only as long as its entity is there. */
function withMentions(briefs: readonly Brief[], places: ReadonlySet<string>): string[] {
  const entities = [...places].filter((place) => place.startsWith('entities:'));
  const mentions = entities.map((place) => `"entityId":${JSON.stringify(place.slice('entities:'.length))}`);
  return briefs.flatMap((brief) =>
    collectionNames.flatMap((collection) =>
      Object.values(brief[collection]).flatMap((record) => {
        const written = JSON.stringify(record);
        return mentions.some((mention) => written.includes(mention)) ? [`${collection}:${record.id}`] : [];
      }),
    ),
  );
}

/* A record that names another one: whether it or the other one is asked about depends on who came first. */
function withNaming(briefs: readonly Brief[], places: ReadonlySet<string>): Set<string> {
  const found = new Set(places);
  for (const { collection, field, to } of referenceFields) {
    for (const record of briefs.flatMap((brief) => Object.values(brief[collection]))) {
      const value: unknown = Reflect.get(record, field);
      const ids =
        typeof value === 'string' ? [value] : Array.isArray(value) ? value : Object.keys(Object(value));
      const own = `${collection}:${record.id}`;
      for (const owner of ids.map((id) => `${to}:${id}`)) {
        if (places.has(owner)) found.add(own);
        if (places.has(own)) found.add(owner);
      }
    }
  }
  for (const own of withMentions(briefs, places)) found.add(own);
  return found;
}

/**
 * Draws a brief that was sent, what became of it here, and what reviewers made of it, and holds the laws of merging: the
 * result is sound, nothing that somebody wrote is lost, the change can be made and taken back, a second time changes
 * nothing, and what nobody else changed comes in as it is.
 */
export function expectMerges(seed: number): number {
  const chance = new Chance(seed);
  const base = written(fullBrief, chance, 4, chance.below(6));
  const mine = written(base, chance, 0, chance.below(12));
  const theirs = written(base, chance, 1, 1 + chance.below(12));
  const returned = { brief: theirs, base, by: 'Ann' };
  const merged = expectOne(base, mine, returned);
  const again = mergeReturned(merged.brief, [returned]);
  assert.deepEqual(stored(again.brief), stored(merged.brief), 'The same file changed something twice.');
  const all = mergeReturned(base, [returned]);
  assert.deepEqual(all.conflicts, []);
  expectSound(all.brief);
  assert.deepEqual(
    sameOrigin(withoutUndecided(base, theirs, all.brief)),
    sameOrigin(theirs),
    'What came back came in otherwise.',
  );
  const none = mergeReturned(mine, [{ ...returned, brief: base }]);
  assert.deepEqual(none.conflicts, []);
  assert.equal(callBetween(mine, none.brief, ''), null);
  expectOne(base, mine, { ...returned, base: null });
  return merged.conflicts.length;
}

function only<Item>(records: Readonly<Record<string, Item>>, isKept: (item: Item) => boolean) {
  return Object.fromEntries(Object.entries(records).filter(([, item]) => isKept(item)));
}

/**
 * The result without what nobody can tell of a brief that came back: a brief file leaves out threads that were resolved,
 * so one that it lacks may have been deleted or have stayed behind. It stays as it is here, with all that it needs.
 */
function withoutUndecided(base: Brief, theirs: Brief, result: Brief): Brief {
  const isUndecided = ({ id, isResolved }: Thread) => isResolved && !theirs.threads[id];
  const threads = only(base.threads, isUndecided);
  const comments = only(base.comments, ({ threadId }) => Boolean(threads[threadId]));
  const lost = 'What a file may have left out was lost.';
  // The words a thread is about may have been deleted, and whatever it is about.
  for (const thread of Object.values(threads)) {
    assert.deepEqual({ ...result.threads[thread.id], place: null }, { ...thread, place: null }, lost);
  }
  for (const comment of Object.values(comments)) {
    assert.deepEqual(result.comments[comment.id], comment, lost);
  }
  const names = JSON.stringify([threads, comments]);
  return {
    ...result,
    threads: only(result.threads, ({ id }) => !threads[id]),
    comments: only(result.comments, ({ id }) => !comments[id]),
    people: only(result.people, ({ id }) => Boolean(theirs.people[id]) || !names.includes(`"${id}"`)),
  };
}

const sameOrigin = (brief: Brief) => ({ ...stored(brief), created: '' });

/* Where exactly a passage ends among words that two people wrote beside it may depend on who came first. */
const unplaced = (record: unknown) => {
  const place: unknown = Reflect.get(Object(record), 'place');
  return place ? { ...Object(record), place: { ...Object(place), passage: null } } : record;
};

/** Reviewers come back in two orders: what nobody disputes is the same in both, and so is what is disputed. */
export function expectAnyOrder(seed: number): number {
  const chance = new Chance(seed);
  const base = written(fullBrief, chance, 4, chance.below(4));
  const mine = written(base, chance, 0, chance.below(5));
  const all = [1, 2, 3].map((writer) => ({
    brief: written(base, chance, writer, 1 + chance.below(5)),
    base,
    by: `Reviewer ${writer}`,
  }));
  const [one, other] = [all, all.toReversed()].map((order) => mergeReturned(mine, order));
  assert.ok(one && other);
  const briefs = [base, mine, ...all.map(({ brief }) => brief)];
  const disputed = withNaming(briefs, placesOf([one, other]));
  for (const collection of collectionNames) {
    const ids = new Set([...Object.keys(one.brief[collection]), ...Object.keys(other.brief[collection])]);
    for (const id of ids) {
      if (disputed.has(`${collection}:${id}`)) continue;
      const [here, there] = [one, other].map(({ brief }) => Reflect.get(brief[collection], id));
      assert.ok(isSameJson(unplaced(here), unplaced(there)), `${collection} ${id} depends on the order.`);
    }
  }
  for (const [here, there] of [
    [one, other],
    [other, one],
  ] as const) {
    const known = withNaming(briefs, placesOf([here]));
    const unknown = [...placesOf([there])].filter((place) => !known.has(place));
    assert.deepEqual(unknown, [], 'What is disputed depends on the order.');
  }
  return disputed.size;
}

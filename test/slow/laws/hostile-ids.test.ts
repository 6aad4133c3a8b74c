import { describe, expect, test } from 'vitest';
import { readOrRepairBrief } from '#engine/brief-file/read-or-repair.ts';
import { renderExport } from '#engine/export/write-export.ts';
import { type Brief, brief as briefSchema } from '#shared/brief/brief.ts';
import { briefId } from '#shared/brief/ids.ts';
import { makeTag } from '#shared/brief/kinds/tag.ts';
import type { CommandCall } from '#shared/commands/command.ts';
import { changedPaths } from '#shared/commands/rebase/changed-paths.ts';
import { applyCall } from '#shared/commands/registry.ts';
import { changedPlaces } from '#shared/queries/changed-places.ts';
import { everyCall, startOfRun } from '../../fixtures/stored/every-call.ts';

/*
 * No id, wherever it comes from, reaches what every object has: commands refuse it or keep it as any other, readers give it
 * away or keep it, and writers write what was kept.
 */

const hostile = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__'];

/** What every object has, so that one can see whether something was added or exchanged. */
function everyObjects(): unknown {
  return [Object.prototype, Array.prototype, String.prototype, Function.prototype].map((prototype) =>
    Object.entries(Object.getOwnPropertyDescriptors(prototype)),
  );
}

/** The JSON of a value, once for each text in it and each key of it, with that one exchanged for another word. */
function* withOneExchanged(json: string, word: string): Generator<string> {
  for (const match of json.matchAll(/"(?:[^"\\]|\\.)*"/g)) {
    yield json.slice(0, match.index) + JSON.stringify(word) + json.slice(match.index + match[0].length);
  }
}

/** Every call of the run, each with the brief it is made on. */
function* callsOnTheirBriefs(): Generator<{ readonly brief: Brief; readonly call: CommandCall }> {
  let brief = startOfRun;
  for (const call of everyCall) {
    yield { brief, call };
    const applied = applyCall(brief, call);
    if (!applied.ok) throw new Error(applied.error.message);
    brief = applied.value.brief;
  }
}

function endOfRun(): Brief {
  let last = startOfRun;
  for (const { brief, call } of callsOnTheirBriefs()) {
    const applied = applyCall(brief, call);
    if (applied.ok) last = applied.value.brief;
  }
  return last;
}

describe.each(hostile)('the id “%s”', (word) => {
  test('in any place of any call changes nothing but the brief', () => {
    const before = everyObjects();
    for (const { brief, call } of callsOnTheirBriefs()) {
      for (const json of withOneExchanged(JSON.stringify(call.args), word)) {
        const applied = applyCall(brief, { name: call.name, args: JSON.parse(json) });
        if (!applied.ok) continue;
        const stored: unknown = JSON.parse(JSON.stringify(applied.value.brief));
        expect([call.name, json, briefSchema.safeParse(stored).error]).toEqual([call.name, json, undefined]);
      }
      expect([call.name, everyObjects()]).toEqual([call.name, before]);
    }
  });

  test('in a brief that is read changes nothing else, and what is read is written in every format', async () => {
    const before = everyObjects();
    const json = JSON.stringify(endOfRun());
    for (const id of new Set([...json.matchAll(/"id":"([^"]+)"/g)].map((match) => match[1] ?? ''))) {
      const read = readOrRepairBrief(
        JSON.parse(json.replaceAll(JSON.stringify(id), () => JSON.stringify(word))),
      );
      expect(everyObjects()).toEqual(before);
      if (!read.ok) continue;
      for (const format of ['txt', 'md', 'html', 'json', 'docx', 'brief'] as const) {
        const choice = { format, templateId: null, pdfStandard: 'ua-1' } as const;
        const written = await renderExport(read.value.brief, choice, { date: '2026-03-01T08:00:00Z' });
        expect([id, format, written.ok]).toEqual([id, format, true]);
      }
    }
  });
});

test('an id that is a name of every object’s own making is no id', () => {
  expect(hostile.filter((word) => briefId.safeParse(word).success)).toEqual([
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
  ]);
});

test.each(['constructor', 'toString'])('a record that comes under the id “%s” is a new one', (word) => {
  const end = endOfRun();
  const added = { ...end, tags: { ...end.tags, [word]: makeTag(word as never, 'a0') } };
  expect([...changedPaths(end, added)]).toEqual([`tags/${word}`]);
  expect(changedPlaces(end, added)).toHaveLength(1);
});

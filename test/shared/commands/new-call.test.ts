import { describe, expect, test } from 'vitest';
import { type Brief, brief as briefSchema, makeBrief } from '#shared/brief/brief.ts';
import { makeAssumption } from '#shared/brief/kinds/assumption.ts';
import { makeEntity } from '#shared/brief/kinds/entity.ts';
import { makeSource } from '#shared/brief/kinds/source.ts';
import { proseOfParagraphs } from '#shared/brief/prose.ts';
import { sectionOfKind } from '#shared/brief/queries.ts';
import type { CommandCall } from '#shared/commands/command.ts';
import { applyNewCall } from '#shared/commands/new-call.ts';
import { applyCall } from '#shared/commands/registry.ts';

const words = 'ship '.repeat(39_000);
const brief: Brief = briefSchema.parse({
  ...makeBrief('b', '2026-11-18T06:00:00Z'),
  title: 'Ilsen waits',
  assumptions: { a1: { ...makeAssumption('a1', 'a0'), text: words } },
  sources: { s1: makeSource('s1', 'a0', `Ilsen ${'log '.repeat(1_240)}`) },
  entities: { en1: makeEntity('en1', 'a0', 'ship'), en2: makeEntity('en2', 'a1', 'Ilsen') },
});

const replace = (query: string, replacement: string): CommandCall => ({
  name: 'brief.replace-text',
  args: { query, replacement, matchCase: true, wholeWords: false },
});
const rename = (id: string, name: string): CommandCall => ({
  name: 'entity.rename',
  args: { id, name, alsoInText: true },
});
const batch = (...calls: CommandCall[]): CommandCall => ({
  name: 'brief.batch',
  args: { label: 'Several', calls },
});

function refusal(call: CommandCall, of: Brief = brief): string {
  const applied = applyNewCall(of, call);
  return applied.ok ? '' : `${applied.error.code}: ${applied.error.message}`;
}

describe('a call that would make a text longer than it can be is refused', () => {
  const text =
    'command-refused: Assumption 1 would become longer than the 200,000 characters that it can hold. Nothing was changed. Shorten that text first, or put something shorter in its place.';

  test.each([
    ['replace all', replace('ship', 'tanker')],
    ['renaming an entity', rename('en1', 'tanker')],
    ['one of several calls', batch(replace('Ilsen', 'Brod'), rename('en1', 'tanker'))],
  ])('%s in a text', (_, call) => {
    expect(refusal(call)).toBe(text);
  });

  test('in a line, as the title of a source', () => {
    expect(refusal(replace('Ilsen', 'I'.repeat(100)))).toMatch(/than the 5,000 characters that it can hold/);
    expect(refusal(rename('en2', 'I'.repeat(100)))).toMatch(/than the 5,000 characters that it can hold/);
  });

  test('in the title block', () => {
    const long = { ...makeBrief('b', '2026-11-18T06:00:00Z'), title: 'a'.repeat(4_000) };
    expect(refusal(replace('a', 'bb'), long)).toMatch(
      /^command-refused: The title block would become longer/,
    );
  });

  test('a line break where there can be none', () => {
    expect(refusal(replace('Ilsen', 'a\nb'))).toMatch(/could not hold the words/);
  });

  test('before as much is made as no computer holds, in prose, too', () => {
    expect(refusal(replace('s', 'x'.repeat(5_000)))).toMatch(/far longer than it can be/);
    const prose = structuredClone(makeBrief('b', '2026-11-18T06:00:00Z'));
    sectionOfKind(prose, 'bottom-line').lead = proseOfParagraphs(['y'.repeat(100_000)]);
    expect(refusal(replace('y', 'x'.repeat(5_000)), prose)).toMatch(/far longer than it can be/);
    expect(refusal(replace('y', 'x'.repeat(25)), prose)).toMatch(/longer than the 2,000,000 characters/);
  });
});

test('every other call is made as it is from the log', () => {
  for (const call of [
    replace('ship', 'boat'),
    rename('en1', 'hull'),
    batch(replace('ship', 'boat')),
    replace('', 'x'),
    rename('gone', 'x'),
    { name: 'brief.unknown', args: null },
    batch({ name: 'assumptions.change', args: { id: 'a1', fields: { text: 'x' } } }),
  ]) {
    expect(applyNewCall(brief, call)).toEqual(applyCall(brief, call));
  }
});

test('a call that was stored is made again, however long it made a text', () => {
  expect(applyCall(brief, replace('ship', 'tanker')).ok).toBe(true);
});

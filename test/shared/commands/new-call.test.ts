import { describe, expect, test } from 'vitest';
import { type Brief, brief as briefSchema, makeBrief } from '#shared/brief/brief.ts';
import { makeAssumption } from '#shared/brief/kinds/assumption.ts';
import { makeAttachment } from '#shared/brief/kinds/attachment.ts';
import { makeCapture } from '#shared/brief/kinds/capture.ts';
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

describe('what a record was made with, and others rest on, is given no other value', () => {
  const hash = (letter: string) => letter.repeat(64);
  const attachment = (id: string, order: string) => ({
    ...makeAttachment(id, order),
    sha256: hash('a'),
    bytes: 9,
  });
  const captured: Brief = briefSchema.parse({
    ...brief,
    attachments: { at1: attachment('at1', 'a0'), at2: attachment('at2', 'a1') },
    captures: { c1: { ...makeCapture('c1', 'a0'), attachmentId: 'at1', textAttachmentId: 'at1' } },
  });
  const call = (name: string, id: string, fields: object): CommandCall => ({ name, args: { id, fields } });
  const harmful: readonly (readonly [string, CommandCall])[] = [
    ['the file of a capture', call('capture.change', 'c1', { attachmentId: 'at2' })],
    ['its text', call('capture.change', 'c1', { title: 'Log', textAttachmentId: 'at2' })],
    ['nothing in the place of it', call('capture.change', 'c1', { textAttachmentId: null })],
    ['when it was taken', call('capture.change', 'c1', { takenAt: '2026-11-18T06:00:00.000Z' })],
    ['who took it', call('capture.change', 'c1', { takenBy: 'Somebody' })],
    ['the content of an attachment', call('attachment.change', 'at1', { sha256: hash('b') })],
    ['what an attachment is', call('attachment.change', 'at1', { mediaType: 'text/html' })],
    ['its length', call('attachment.change', 'at1', { bytes: 10 })],
  ];

  test.each(harmful)('%s is refused, alone and among others, and nothing is changed', (_, given) => {
    const sentence = /^command-refused: The change was refused: what this (capture|attachment) holds stays/;
    expect(refusal(given, captured)).toMatch(sentence);
    expect(refusal(batch(replace('Ilsen', 'Brod'), batch(given)), captured)).toMatch(sentence);
  });

  test.each(harmful)('%s is made again if it is in the log', (_, given) => {
    expect(applyCall(captured, given).ok).toBe(true);
  });

  test('the rest of it changes, also beside what stays the same', () => {
    const renamed = call('capture.change', 'c1', { title: 'Log of the Ilsen', attachmentId: 'at1' });
    expect(refusal(renamed, captured)).toBe('');
    expect(refusal(call('attachment.change', 'at1', { name: 'log.pdf' }), captured)).toBe('');
  });

  test('undo takes back what was taken away', () => {
    const removed = applyNewCall(captured, { name: 'attachment.remove', args: { ids: ['at1'] } });
    if (!removed.ok) throw new Error(removed.error.message);
    const back = applyNewCall(removed.value.brief, removed.value.inverse);
    expect(back.ok && back.value.brief.captures).toEqual(captured.captures);
  });
});

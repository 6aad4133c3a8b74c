import { describe, expect, test } from 'vitest';
import { makeBrief } from '#shared/brief/brief.ts';
import { makeTag } from '#shared/brief/kinds/tag.ts';
import { inOrder } from '#shared/brief/order.ts';
import { applyCall } from '#shared/commands/registry.ts';
import { tagCalls } from '#shared/commands/tag-calls.ts';

const brief = {
  ...makeBrief('b', '2026-11-18T06:00:00Z'),
  tags: { x: makeTag('x', 'a0', 'Ports'), y: makeTag('y', 'a1', 'fuel') },
};

function namesAfter(names: readonly string[]): string[] {
  const { label, calls } = tagCalls(brief.tags, names);
  if (calls.length === 0) return inOrder(brief.tags).map((tag) => tag.name);
  const applied = applyCall(brief, { name: 'brief.batch', args: { label, calls } });
  if (!applied.ok) throw new Error(applied.error.message);
  return inOrder(applied.value.brief.tags).map((tag) => tag.name);
}

describe('changing the tags', () => {
  test('removes what is gone and adds what is new at the end, in one change', () => {
    expect(namesAfter(['fuel', ' pilots ', 'night'])).toEqual(['fuel', 'pilots', 'night']);
    expect(tagCalls(brief.tags, ['fuel', 'pilots']).label).toBe('Change tags');
  });

  test('takes a tag of another case for the same, and leaves out empty ones and doubles', () => {
    expect(namesAfter(['ports', 'FUEL', '', 'Night', 'night'])).toEqual(['Ports', 'fuel', 'Night']);
  });

  test('is nothing where nothing changes', () => {
    expect(tagCalls(brief.tags, ['Ports', 'fuel']).calls).toEqual([]);
  });

  test('is named by what it does', () => {
    expect(tagCalls(brief.tags, ['Ports', 'fuel', 'a']).label).toBe('Add tag');
    expect(tagCalls(brief.tags, []).label).toBe('Remove tags');
  });
});

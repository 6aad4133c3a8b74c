import { describe, expect, test } from 'vitest';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import type { Brief } from '#shared/brief/brief.ts';
import { isEmptyProse, type Prose, type ProseNode } from '#shared/brief/prose.ts';
import { recordTexts } from '#shared/brief/record-texts.ts';
import { allProse, type ProseTarget, withProseAt } from '#shared/commands/prose-target.ts';
import { applyCall } from '#shared/commands/registry.ts';
import { citedSourceIds } from '#shared/prose/text.ts';
import { pageNumbers } from '#shared/publication/build.ts';
import { mayChangeNumbers } from '#shared/publication/number-change.ts';

const brief = sampleBrief('velani', '2026-11-18T06:00:00Z');
const sectionProse = allProse(brief).filter(({ target }) => target.in === 'section');
const citing = sectionProse.find(({ prose }) => citedSourceIds(prose).length > 1);
if (!citing) throw new Error('The sample cites nothing.');

function changed(
  target: ProseTarget,
  prose: Prose,
  change: (blocks: readonly ProseNode[]) => ProseNode[],
): Brief {
  return withProseAt(brief, target, { ...prose, content: change(prose.content ?? []) });
}

const { target, prose } = citing;
const added: ProseNode = { type: 'paragraph', content: [{ type: 'text', text: 'Nothing is cited here.' }] };

describe('what may change the numbers of a page', () => {
  test('words that cite nothing do not, wherever they are written', () => {
    for (const { target: any, prose: old } of sectionProse) {
      if (isEmptyProse(old)) continue;
      const after = changed(any, old, (blocks) => [added, ...blocks]);
      expect(mayChangeNumbers(brief, after)).toBe(false);
      expect(pageNumbers(after)).toEqual(pageNumbers(brief));
    }
  });

  test('the first words of a section do, and so do its last', () => {
    const empty = Object.values(brief.sections).find(
      ({ lead, body, kind }) => isEmptyProse(lead) && isEmptyProse(body) && kind === 'afterword',
    );
    if (!empty) throw new Error('The sample has text in all sections.');
    const at: ProseTarget = { in: 'section', sectionId: empty.id, part: 'lead' };
    const written = changed(at, empty.lead, () => [added]);
    expect(mayChangeNumbers(brief, written)).toBe(true);
    expect(mayChangeNumbers(written, brief)).toBe(true);
    expect(pageNumbers(written)).not.toEqual(pageNumbers(brief));
    // A paragraph that says nothing does not.
    const blank = changed(at, empty.lead, (blocks) => [...blocks, { type: 'paragraph' }]);
    expect(mayChangeNumbers(brief, blank)).toBe(false);
  });

  test('another rating of a cell does not, whenever it is given; a first one and none may', () => {
    const [cell] = Object.values(brief.ratings);
    if (!cell) throw new Error('The sample has no ratings.');
    const rated = (rating: string | null, at?: string) => {
      const { evidenceId, hypothesisId } = cell;
      const args = { evidenceId, hypothesisId, rating, ...(at !== undefined && { at }) };
      const applied = applyCall(brief, { name: 'evidence.rate', args });
      if (!applied.ok) throw new Error(applied.error.message);
      return applied.value.brief;
    };
    const again = rated('N', '2026-11-30T12:00:00Z');
    expect(mayChangeNumbers(brief, again)).toBe(false);
    expect(pageNumbers(again)).toEqual(pageNumbers(brief));
    expect(mayChangeNumbers(brief, rated(null))).toBe(true);
    expect(mayChangeNumbers(rated(null), brief)).toBe(true);
  });

  test('other words in any text of a record do not', () => {
    const texts = recordTexts(brief).filter(
      ({ collection, text }) => collection !== null && collection !== 'sections' && text.trim() !== '',
    );
    expect(texts.length).toBeGreaterThan(20);
    for (const { collection, id, field } of texts) {
      if (collection === null) continue;
      const records: Readonly<Record<string, object>> = brief[collection];
      const record = records[id];
      // Texts that lie deeper, such as the reason of a rating, are taken as a change.
      if (!record || typeof Reflect.get(record, field) !== 'string') continue;
      const after = {
        ...brief,
        [collection]: { ...records, [id]: { ...record, [field]: 'Other words' } },
      };
      const where = `${collection}.${field}`;
      expect(mayChangeNumbers(brief, after), where).toBe(false);
      expect(pageNumbers(after), where).toEqual(pageNumbers(brief));
    }
  });

  test('taking away or moving what cites does', () => {
    const isCiting = (block: ProseNode) => citedSourceIds(block).length > 0;
    const without = changed(target, prose, (blocks) => blocks.filter((block) => !isCiting(block)));
    expect(mayChangeNumbers(brief, without)).toBe(true);
    const turned = changed(target, prose, (blocks) => [...blocks].reverse());
    const isMoved = citedSourceIds({ ...prose, content: [...(prose.content ?? [])].reverse() });
    expect(mayChangeNumbers(brief, turned)).toBe(isMoved.join() !== citedSourceIds(prose).join());
  });

  test('a change of a record does, and so does a section that moves or goes', () => {
    const [id = ''] = Object.keys(brief.evidence);
    for (const fields of [{ text: '' }, { sourceIds: [] }]) {
      const edited = applyCall(brief, { name: 'evidence.change', args: { id, fields } });
      if (!edited.ok) throw new Error(edited.error.message);
      expect(mayChangeNumbers(brief, edited.value.brief), JSON.stringify(fields)).toBe(true);
    }
    const [first] = Object.values(brief.sections);
    if (!first) throw new Error('The sample has no section.');
    const moved = { ...brief, sections: { ...brief.sections, [first.id]: { ...first, order: 'zz' } } };
    expect(mayChangeNumbers(brief, moved)).toBe(true);
    const { [first.id]: _gone, ...rest } = brief.sections;
    expect(mayChangeNumbers(brief, { ...brief, sections: rest })).toBe(true);
  });
});

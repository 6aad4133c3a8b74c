import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import { type Brief, makeBrief } from '#shared/brief/brief.ts';
import { makeEvidence } from '#shared/brief/kinds/evidence.ts';
import { makeHypothesis } from '#shared/brief/kinds/hypothesis.ts';
import { makeSource } from '#shared/brief/kinds/source.ts';
import { isEmptyProse, type Prose, type ProseNode } from '#shared/brief/prose.ts';
import { recordTexts } from '#shared/brief/record-texts.ts';
import { allProse, type ProseTarget, withProseAt } from '#shared/commands/prose-target.ts';
import { applyCall } from '#shared/commands/registry.ts';
import { citedSourceIds } from '#shared/prose/text.ts';
import { pageNumbers } from '#shared/publication/build.ts';
import { mayChangeNumbers } from '#shared/publication/number-change.ts';
import { ratings } from '#shared/vocabulary/rating.ts';
import { anyMatrixBrief } from '../../fixtures/any-matrix-brief.ts';

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

interface Cell {
  readonly evidenceId: string;
  readonly hypothesisId: string;
}

function rated(of: Brief, { evidenceId, hypothesisId }: Cell, rating: string | null, at?: string): Brief {
  const args = { evidenceId, hypothesisId, rating, ...(at !== undefined && { at }) };
  const applied = applyCall(of, { name: 'evidence.rate', args });
  if (!applied.ok) throw new Error(applied.error.message);
  return applied.value.brief;
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

  test('ratings do not where the evidence is printed as a table, first ones and none neither', () => {
    const [cell] = Object.values(brief.ratings);
    if (!cell) throw new Error('The sample has no ratings.');
    const again = rated(brief, cell, 'N', '2026-11-30T12:00:00Z');
    const without = rated(brief, cell, null);
    for (const [before, after] of [
      [brief, again],
      [brief, without],
      [without, brief],
    ] as const) {
      expect(mayChangeNumbers(before, after)).toBe(false);
      expect(pageNumbers(after)).toEqual(pageNumbers(before));
    }
  });

  test('a rating that moves evidence to the other column does where it is cited there', () => {
    const [one, other] = ['e-1', 'e-2'].map((id, at) => ({
      ...makeEvidence(id.padEnd(16, '0'), `a${at}`),
      text: `Notice ${at + 1}`,
      sourceIds: [makeSource(`s-${at}`.padEnd(16, '0'), 'a0').id],
    }));
    const hypothesis = { ...makeHypothesis('h-1'.padEnd(16, '0'), 'a0'), statement: 'They pay' };
    if (!one || !other) throw new Error('There are two.');
    const sources = [0, 1].map((at) => makeSource(`s-${at}`.padEnd(16, '0'), `a${at}`, `Gazette ${at}`));
    const empty: Brief = {
      ...makeBrief('moved-evidence-00', '2026-11-18T08:00:00Z'),
      hypotheses: { [hypothesis.id]: hypothesis },
      evidence: { [one.id]: one, [other.id]: other },
      sources: Object.fromEntries(sources.map((source) => [source.id, source])),
    };
    const cell = (id: string) => ({ evidenceId: id, hypothesisId: hypothesis.id });
    const before = rated(rated(empty, cell(one.id), 'I'), cell(other.id), 'C');
    const after = rated(before, cell(one.id), 'C');
    expect([...pageNumbers(after).citations.keys()]).not.toEqual([...pageNumbers(before).citations.keys()]);
    expect(mayChangeNumbers(before, after)).toBe(true);
  });

  test('whatever is rated, numbers that are said to stay do', () => {
    const rating = fc.option(fc.constantFrom(...ratings));
    fc.assert(
      fc.property(anyMatrixBrief, rating, fc.nat(), fc.nat(), (any, given, row, column) => {
        const [items, hypotheses] = [Object.keys(any.evidence), Object.keys(any.hypotheses)];
        const evidenceId = items[row % items.length] ?? '';
        const hypothesisId = hypotheses[column % hypotheses.length] ?? '';
        const after = rated(any, { evidenceId, hypothesisId }, given);
        if (!mayChangeNumbers(any, after)) expect(pageNumbers(after)).toEqual(pageNumbers(any));
      }),
    );
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

import { describe, expect, test } from 'vitest';
import { type Brief, makeBrief } from '#shared/brief/brief.ts';
import { makeAssumption } from '#shared/brief/kinds/assumption.ts';
import { type Entity, makeEntity } from '#shared/brief/kinds/entity.ts';
import { headPlace, recordPlace } from '#shared/brief/place.ts';
import type { Prose } from '#shared/brief/prose.ts';
import { excerptAt, mentionCount, mentionIndex, mentionPlaces } from '#shared/queries/mentions.ts';

const office: Entity = { ...makeEntity('office', 'a0', 'Quay Office'), aliases: ['Office', 'QO'] };
const other: Entity = { ...makeEntity('other', 'a1', 'Lamp'), role: 'Reports to the Quay Office' };

const bottomLine: Prose = {
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'text', text: 'Nothing is named here.' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'The ' },
        { type: 'mention', attrs: { entityId: 'office', text: 'Quay Office' } },
        { type: 'text', text: ' opened early; the Office closed late, and ' },
        { type: 'mention', attrs: { entityId: 'office', text: 'its clerks' } },
        { type: 'text', text: ' left.' },
      ],
    },
  ],
};

function briefWith(entities: readonly Entity[]): Brief {
  const brief = makeBrief('b', '2026-11-18T06:00:00Z');
  const assumption = {
    ...makeAssumption('x', 'a0'),
    text: 'Offices close at night',
    basis: 'Quay Office log',
  };
  const lead = Object.values(brief.sections).map((section) => [
    section.id,
    section.kind === 'bottom-line' ? { ...section, lead: bottomLine } : section,
  ]);
  return {
    ...brief,
    title: 'What the QO knew',
    sections: Object.fromEntries(lead),
    assumptions: { [assumption.id]: assumption },
    entities: Object.fromEntries(entities.map((entity) => [entity.id, entity])),
  };
}

describe('places where an entity is named', () => {
  const index = mentionIndex(briefWith([office, other]));
  const places = mentionPlaces(index, office);

  test('are paragraphs of prose and texts of records, by any of its names', () => {
    expect(places.map((place) => [place.where, place.count])).toEqual([
      ['Bottom line up front', 3],
      ['Title block', 1],
      ['Key assumptions and red flags', 1],
      ['Key individuals and entities', 1],
    ]);
    expect(mentionCount(index, office)).toBe(6);
  });

  test('say where to go', () => {
    expect(places[0]?.place).toEqual({ ...recordPlace('sections', 'bottom-line', 'lead'), block: 1 });
    expect(places[1]?.place).toEqual(headPlace('title'));
    expect(places[2]?.place).toEqual(recordPlace('assumptions', 'x', 'basis'));
    expect(places[2]?.excerpt).toBe('Quay Office log');
  });

  test('leave out its own entry, parts of words, and other entities', () => {
    expect(places.some((place) => place.excerpt.includes('Offices'))).toBe(false);
    expect(mentionPlaces(index, other)).toEqual([]);
  });

  test('are none for an entity without a name', () => {
    const unnamed = makeEntity('u', 'a2');
    expect(mentionPlaces(mentionIndex(briefWith([unnamed])), unnamed)).toEqual([]);
  });

  test('are found by a mention alone, whatever it shows', () => {
    const renamed = { ...office, name: 'Harbour Board', aliases: [] };
    expect(mentionPlaces(index, renamed).map((place) => place.count)).toEqual([2]);
  });
});

describe('an excerpt', () => {
  const text = `${'word '.repeat(30)}Office ${'tail '.repeat(30)}`.trim();

  test('is cut at spaces on both sides and holds the place', () => {
    const excerpt = excerptAt(text, text.indexOf('Office'));
    expect(excerpt).toMatch(/^… word .*Office .*tail …$/);
    expect(excerpt.length).toBeLessThan(100);
  });

  test('is the whole of a short text, without line breaks', () => {
    expect(excerptAt('One\nline', 4)).toBe('One line');
  });
});

import { describe, expect, it, test } from 'vitest';
import { briefOfRecords } from '#resources/samples/records.ts';
import { type Brief, brief as briefSchema, makeBrief } from '#shared/brief/brief.ts';
import { collectionNames } from '#shared/brief/collections.ts';
import { kinds } from '#shared/brief/kinds/all.ts';
import { makeEntity } from '#shared/brief/kinds/entity.ts';
import { makeEvidence } from '#shared/brief/kinds/evidence.ts';
import { makeHypothesis } from '#shared/brief/kinds/hypothesis.ts';
import { makePerson } from '#shared/brief/kinds/person.ts';
import { makeRating } from '#shared/brief/kinds/rating.ts';
import { makeRelation } from '#shared/brief/kinds/relation.ts';
import { makeSection, sectionId } from '#shared/brief/kinds/section.ts';
import { makeSource } from '#shared/brief/kinds/source.ts';
import { makeTag } from '#shared/brief/kinds/tag.ts';
import { makeUncertainty } from '#shared/brief/kinds/uncertainty.ts';
import { inOrder, orderBetween, orderKeys } from '#shared/brief/order.ts';
import { type Prose, proseOfParagraphs } from '#shared/brief/prose.ts';
import { proseField, withProseField } from '#shared/brief/prose-fields.ts';
import { sectionOfKind } from '#shared/brief/queries.ts';
import { repairBrief } from '#shared/brief/repair.ts';
import { repairReferences } from '#shared/brief/repair-references.ts';
import { isValidProse } from '#shared/prose/document.ts';
import { proseText } from '#shared/prose/text.ts';

const evidence = {
  ...makeEvidence('e1', 'a0'),
  text: 'Tugs were moved.',
  sourceIds: ['s1'],
};
const rating = { ...makeRating('e1', 'hA'), rating: 'C' as const };
const sound: Brief = briefOfRecords({
  ...makeBrief('harbour', '2026-03-01T08:00:00Z'),
  title: 'Harbour closure at Port Ilsen',
  hypotheses: { hA: { ...makeHypothesis('hA', 'a0'), statement: 'The closure is planned.' } },
  evidence: { e1: evidence },
  ratings: { [rating.id]: rating },
  sources: { s1: makeSource('s1', 'a0', 'Harbour log') },
  entities: { n1: makeEntity('n1', 'a0', 'Ilsen Harbour Board') },
  tags: { t1: makeTag('t1', 'a0', 'shipping') },
});
const soundSections = Object.entries(sound.sections);

/** Every object in a value, itself first. */
function objectsIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}

/** A brief with a record of each kind in which no object can be read, and each says something under `__proto__`. */
function withProtoEverywhere(): unknown {
  const records = collectionNames.map((name) => [name, { r1: kinds[name].make('r1', 'a0') }]);
  const json = JSON.stringify({ ...sound, ...Object.fromEntries(records) });
  const value: Record<string, unknown> = JSON.parse(json);
  const maps = new Set(collectionNames.map((name) => value[name]));
  for (const each of objectsIn(value)) {
    if (Array.isArray(each) || maps.has(each)) continue;
    const odd = Object.keys(each).find((name) => name !== 'formatVersion' && !Object.hasOwn(kinds, name));
    if (odd !== undefined) Reflect.set(each, odd, { unreadable: true });
    const evil = { value: { evil: true }, enumerable: true, writable: true, configurable: true };
    Object.defineProperty(each, '__proto__', evil);
  }
  return value;
}

test('what a file says under __proto__ becomes nobody’s prototype and nobody’s field, however deep it stands', () => {
  const result = repairBrief(withProtoEverywhere(), isValidProse);
  if (!result.ok) throw new Error(result.error.message);
  const made = objectsIn(result.value.brief);
  const plain = [Object.prototype, Array.prototype];
  expect(made.filter((each) => !plain.includes(Object.getPrototypeOf(each)))).toEqual([]);
  expect(made.filter((each) => Object.hasOwn(each, '__proto__') || 'evil' in each)).toEqual([]);
  expect(Object.keys(result.value.brief.evidence)).toEqual(['r1']);
});

function opened(value: unknown) {
  const result = repairBrief(JSON.parse(JSON.stringify(value)), isValidProse);
  if (!result.ok) throw new Error(result.error.message);
  expect(briefSchema.safeParse(result.value.brief).success).toBe(true);
  return result.value;
}

/** Replaces one value deep inside the sound brief, whatever its type. */
function withChange(path: readonly string[], value: unknown): Record<string, unknown> {
  const copy: Record<string, unknown> = JSON.parse(JSON.stringify(sound));
  let at: unknown = copy;
  for (const name of path.slice(0, -1)) at = Reflect.get(Object(at), name);
  Reflect.set(Object(at), path.at(-1) ?? '', value);
  return copy;
}

function leadOf(brief: Brief): string {
  return proseText(sectionOfKind(brief, 'bottom-line').lead);
}

describe('repairBrief', () => {
  it('gives a sound brief back as it is', () => {
    expect(opened(sound)).toEqual({ brief: sound, repairs: [] });
  });

  it('refuses a newer form and what is no brief at all', () => {
    expect(repairBrief({ ...sound, formatVersion: 99 })).toMatchObject({ error: { code: 'brief-is-newer' } });
    for (const value of [null, 7, 'text', [], {}, { formatVersion: 1 }, { title: 'x', sections: {} }]) {
      expect(repairBrief(value)).toMatchObject({ ok: false, error: { code: 'brief-is-damaged' } });
    }
  });

  it('sets unreadable fields to their standard values and keeps all others', () => {
    const { brief, repairs } = opened({
      ...sound,
      status: 'shiny',
      ladder: 5,
      unheardOf: 1,
      published: 'soon',
    });
    expect(brief).toEqual({ ...sound, unheardOf: 1 });
    expect(repairs).toEqual(['3 fields could not be read and were set to the standard value.']);
  });

  it('adds missing fields and collections', () => {
    const { brief } = opened({
      formatVersion: 1,
      id: 'harbour',
      title: 'Kept',
      sections: {},
      tags: sound.tags,
    });
    expect(brief.title).toBe('Kept');
    expect(brief.tags).toEqual(sound.tags);
    expect(Object.keys(brief.sections)).toHaveLength(11);
  });

  it('keeps the words of fields that only have the wrong form', () => {
    expect(opened(withChange(['title'], 'Two\nlines')).brief.title).toBe('Two lines');
    expect(opened(withChange(['title'], 1914)).brief.title).toBe('1914');
    const long = opened(withChange(['title'], 'x'.repeat(6_000)));
    expect(long.brief.title).toHaveLength(5_000);
    expect(long.repairs).toEqual(['1 text longer than a brief can hold was cut off.']);
    const people = { p1: makePerson('p1', 'a0', 'Ada'), p2: makePerson('p2', 'a1', 'Bo') };
    const authors = opened({ ...sound, people, authorIds: ['p1', 5, 'p2'] }).brief.authorIds;
    expect(authors).toEqual(['p1', 'p2']);
    expect(
      opened(withChange(['marking'], { tlp: 'BLUE', restrictions: 'Not before noon' })).brief.marking,
    ).toEqual({
      tlp: null,
      restrictions: 'Not before noon',
    });
  });

  it('keeps a record under a usable id and drops what holds nothing', () => {
    const { brief, repairs } = opened({
      ...sound,
      tags: {
        '../x': { ...makeTag('t9', 'a1'), name: 'odd id' },
        t2: 'no record',
        t3: makeTag('t3', 'a2', 'fine'),
      },
    });
    expect(inOrder(brief.tags).map((tag) => [tag.id, tag.name])).toEqual([
      ['t9', 'odd id'],
      ['t3', 'fine'],
    ]);
    expect(repairs).toContain('1 entry held nothing readable and could not be kept.');
  });

  it('makes the id of a record the one it is filed under', () => {
    const { brief, repairs } = opened(withChange(['tags', 't1', 'id'], 't7'));
    expect(brief.tags).toEqual(sound.tags);
    expect(repairs).toHaveLength(1);
  });

  it('numbers records again where their order cannot be used', () => {
    const [first = '', second = ''] = orderKeys(2);
    for (const odd of ['not a key!', 'a0!', '~~~', 'a00']) {
      const { brief, repairs } = opened({
        ...sound,
        tags: { t1: makeTag('t1', odd, 'later'), t2: makeTag('t2', '!', 'sooner') },
      });
      expect(inOrder(brief.tags).map((tag) => [tag.name, tag.order])).toEqual([
        ['sooner', first],
        ['later', second],
      ]);
      expect(repairs).toHaveLength(1);
      expect(() => orderBetween(second, null)).not.toThrow();
    }
  });
});

describe('repairBrief on references', () => {
  it('takes out ids that name nothing, even names every object knows', () => {
    const { brief, repairs } = opened({
      ...sound,
      evidence: {
        e1: {
          ...evidence,
          sourceIds: ['s1', 'constructor', 'gone'],
        },
      },
      ratings: { ...sound.ratings, r2: { ...makeRating('e1', 'toString'), id: 'r2' } },
    });
    expect(brief.evidence).toEqual(sound.evidence);
    expect(brief.ratings).toEqual(sound.ratings);
    expect(repairs).toEqual(['3 references to something that is not in the brief were taken out.']);
  });

  it('keeps the words of mentions and citations of nothing', () => {
    const lead: Prose = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'The ' },
            {
              type: 'mention',
              attrs: { entityId: 'gone', text: 'Harbour Board' },
              marks: [{ type: 'bold' }],
            },
            { type: 'text', text: ' met' },
            { type: 'citation', attrs: { sourceIds: ['s1', 'gone'], locator: 'p. 4' } },
            { type: 'citation', attrs: { sourceIds: ['gone'], locator: 'p. 9' } },
            { type: 'citation', attrs: { sourceIds: ['gone'], locator: '' } },
          ],
        },
      ],
    };
    const { brief } = opened(withChange(['sections', 'bottom-line', 'lead'], lead));
    expect(leadOf(brief)).toBe('The Harbour Board metp. 9');
    expect(isValidProse(sectionOfKind(brief, 'bottom-line').lead)).toBe(true);
    expect(JSON.stringify(sectionOfKind(brief, 'bottom-line').lead)).toContain('"sourceIds":["s1"]');
  });

  it('keeps a key uncertainty of no hypothesis as text', () => {
    const { brief, repairs } = opened({
      ...sound,
      uncertainties: {
        u1: { ...makeUncertainty('u1', 'a0', 'gone'), leadIn: 'Unclear is', text: 'who gave the order.' },
      },
      relations: { r1: makeRelation('r1', 'a0', 'n1', 'gone') },
    });
    expect(brief.uncertainties).toEqual({});
    expect(brief.relations).toEqual({});
    expect(proseText(sectionOfKind(brief, 'hypotheses').body)).toContain('Unclear is who gave the order.');
    expect(repairs).toHaveLength(2);
  });
});

describe('repairBrief on sections and prose', () => {
  it('adds a missing section in its place', () => {
    const sections = Object.fromEntries(soundSections.filter(([id]) => id !== 'implications'));
    const { brief, repairs } = opened({ ...sound, sections });
    expect(inOrder(brief.sections).map((item) => item.kind)).toEqual(
      inOrder(sound.sections).map((item) => item.kind),
    );
    expect(repairs).toEqual(['1 fixed section was missing and added empty.']);
  });

  it('makes a second section of a fixed kind an own one with all its words', () => {
    const second = {
      ...makeSection('tags', 'b0', 'other'),
      lead: proseOfParagraphs(['before']),
      body: proseOfParagraphs(['after']),
    };
    const { brief } = opened({ ...sound, sections: { ...sound.sections, other: second } });
    const kept = brief.sections[sectionId.parse('other')];
    expect(kept?.kind).toBe('custom');
    expect(kept && proseText(kept.lead)).toBe('before\nafter');
  });

  it('files a section of a fixed kind under its kind', () => {
    const others = Object.fromEntries(soundSections.filter(([id]) => id !== 'tags'));
    const tags = sectionOfKind(sound, 'tags');
    const { brief } = opened({
      ...sound,
      sections: { ...others, moved: { ...tags, id: 'moved', title: 'Themes' } },
    });
    expect(sectionOfKind(brief, 'tags')).toMatchObject({ id: 'tags', title: 'Themes' });
  });

  it('turns only the passages that do not fit into plain paragraphs', () => {
    const fine = { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Heading' }] };
    const odd = {
      type: 'video',
      attrs: { src: 'https://example.org/x' },
      content: [
        { type: 'text', text: 'one ' },
        { type: 'text', text: 'two' },
        { type: 'paragraph', content: [{ type: 'text', text: 'three' }] },
      ],
    };
    const { brief, repairs } = opened(
      withChange(['sections', 'bottom-line', 'lead'], { type: 'doc', content: [fine, odd] }),
    );
    expect(leadOf(brief)).toBe('Heading\none two\nthree');
    expect(sectionOfKind(brief, 'bottom-line').lead.content?.[0]?.type).toBe('heading');
    expect(repairs).toHaveLength(1);
  });

  it('reads words out of what was never prose', () => {
    expect(leadOf(opened(withChange(['sections', 'bottom-line', 'lead'], 'First\r\nSecond')).brief)).toBe(
      'First\nSecond',
    );
    const nodes = [
      { type: 'text', text: 5 },
      { text: 'kept', strange: true },
    ];
    expect(leadOf(opened(withChange(['sections', 'bottom-line', 'lead'], nodes)).brief)).toBe('kept');
    expect(leadOf(opened(withChange(['sections', 'bottom-line', 'lead'], null)).brief)).toBe('');
  });
});

it('words on both sides of a reference that is taken out become one text', () => {
  const text = (words: string) => ({ type: 'text', text: words });
  const cited = { type: 'citation', attrs: { sourceIds: ['gone'], locator: '' } };
  const lead: Prose = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [text('Ferries '), cited, text('wait.')] }],
  };
  const brief = makeBrief('velani', '2026-11-18T06:00:00Z');
  const at = { collection: 'sections', id: 'bottom-line', field: 'lead' } as const;
  const mended = repairReferences(withProseField(brief, at, lead), []);
  expect(proseField(mended, at)?.content).toEqual([{ type: 'paragraph', content: [text('Ferries wait.')] }]);
});

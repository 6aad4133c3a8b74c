import fc from 'fast-check';
import { briefOfRecords } from '#resources/samples/records.ts';
import { type Brief, makeBrief } from '#shared/brief/brief.ts';
import type { CollectionName } from '#shared/brief/collections.ts';
import { type FieldMark, fieldLooks } from '#shared/brief/field-marks.ts';
import { makeEstimate } from '#shared/brief/kinds/estimate.ts';
import { makePerson } from '#shared/brief/kinds/person.ts';
import { markedKinds } from '#shared/brief/marked-fields.ts';
import { orderKeys } from '#shared/brief/order.ts';
import { authored, usesOfPerson } from '#shared/brief/people.ts';
import type { ProseNode } from '#shared/brief/prose.ts';
import { soundMarks } from '#shared/brief/sound-marks.ts';
import { splitRatings } from '#shared/brief/stored/form-2.ts';
import { sectionKinds } from '#shared/vocabulary/section.ts';

/*
 * Arbitrary briefs for the laws of the writers: every kind of record, odd texts, citations of sources that are and are
 * not there, tables of any shape. Each is a brief by the schema, and its prose fits the prose schema.
 */

/** Words that mean something to one of the formats, or that are hard to set. */
const oddWords = [
  '<b>bold</b>',
  '&amp;',
  '*star*',
  '_under_',
  '`code`',
  '[link](x)',
  '![p](y)',
  '| cell |',
  '# no heading',
  '1. no list',
  '- no bullet',
  '$x^2$',
  '\\frac',
  ':smile:',
  '~~gone~~',
  'Zelenskyy',
  'Łódź',
  'Göçmen',
  'дождь',
  'θάλασσα',
  'שלום',
  'سلام',
  '海峡',
  '👩‍🚢',
  'a\u00adb',
  'tab\there',
  '=SUM(A1)',
  'https://strait.example/a?b=1&c=2',
  'www.strait.example',
  'x@strait.example',
  'likely (55–80 %)',
  '“quoted”',
  'Ende.',
  '{{x}}',
  '</w:t>',
  ']]>',
  '"',
  "'",
  '\u0007bell',
  'line\nbreak',
  '…',
];

const word = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('strait', 'tanker', 'Corvane', 'Osterra', 'pilot', 'queue', 'notice'),
  },
  { weight: 2, arbitrary: fc.constantFrom(...oddWords) },
  { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
);
const text = fc.array(word, { maxLength: 9 }).map((words) => words.join(' '));
const line = text.map((value) => value.replace(/[\r\n]/g, ' '));
const day = fc.constantFrom('2026-01-05', '2026-11-18', null);
const likelihood = fc.option(
  fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 })).map(([left, right]) => ({
    low: Math.min(left, right),
    high: Math.max(left, right),
  })),
);
/** Either level and basis, or the sentence of an imported text, or what the prose says itself. */
const confidence = fc.oneof(
  fc.record({
    level: fc.constantFrom('low', 'moderate', 'high', null),
    basis: text,
    sentence: fc.constant(''),
    isInProse: fc.constant(false),
  }),
  fc.record({
    level: fc.constantFrom('moderate', null),
    basis: fc.constant(''),
    sentence: text,
    isInProse: fc.constant(false),
  }),
  fc.constant({ level: 'high', basis: '', sentence: '', isInProse: true }),
);

const sourceId = fc.constantFrom('s0', 's1', 's2', 'gone');
/** Spaces at the ends keep words apart where a note stands between them. */
const spacedText = text.map((value) => ` ${value} `);

const inline: fc.Arbitrary<ProseNode> = fc.oneof(
  fc.record({
    type: fc.constant('text'),
    text: spacedText,
    marks: fc.uniqueArray(
      fc.constantFrom(
        { type: 'bold' },
        { type: 'italic' },
        { type: 'underline' },
        { type: 'strike' },
        { type: 'superscript' },
        { type: 'link', attrs: { href: 'https://strait.example/notice?a=1&b=2' } },
      ),
      { maxLength: 4, selector: (mark) => mark.type },
    ),
  }),
  fc.record({
    type: fc.constant('mention'),
    attrs: fc.record({ entityId: fc.constant('e0'), text: spacedText }),
  }),
  fc.record({
    type: fc.constant('citation'),
    attrs: fc.record({ sourceIds: fc.array(sourceId, { minLength: 1, maxLength: 3 }), locator: line }),
  }),
  fc.record({
    type: fc.constant('recordLabel'),
    attrs: fc.record({
      collection: fc.constant('hypotheses'),
      recordId: fc.constant('gone'),
      text: fc.constantFrom(' A ', ' B '),
    }),
  }),
  fc.constant({ type: 'hardBreak' }),
);
const inlines = fc.array(inline, { maxLength: 4 });
const paragraph = inlines.map((content): ProseNode => ({ type: 'paragraph', content }));

const block: fc.Arbitrary<ProseNode> = fc.letrec<{ block: ProseNode; item: ProseNode; cell: ProseNode }>(
  (tie) => ({
    item: fc
      .tuple(paragraph, fc.array(tie('block'), { maxLength: 2 }))
      .map(([first, rest]) => ({ type: 'listItem', content: [first, ...rest] })),
    cell: fc
      .record({
        type: fc.constantFrom('tableCell', 'tableHeader'),
        attrs: fc.record({
          colspan: fc.integer({ min: 1, max: 3 }),
          rowspan: fc.integer({ min: 1, max: 3 }),
          colwidth: fc.constant(null),
          align: fc.constant(null),
        }),
        content: fc.array(tie('block'), { minLength: 1, maxLength: 2 }),
      })
      .map((cell): ProseNode => cell),
    block: fc.oneof(
      { maxDepth: 2, depthSize: 'small' },
      paragraph,
      fc
        .tuple(fc.integer({ min: 1, max: 3 }), inlines)
        .map(([level, content]): ProseNode => ({ type: 'heading', attrs: { level }, content })),
      fc
        .array(tie('item'), { minLength: 1, maxLength: 3 })
        .map((content): ProseNode => ({ type: 'bulletList', content })),
      fc
        .tuple(fc.integer({ min: 0, max: 12 }), fc.array(tie('item'), { minLength: 1, maxLength: 3 }))
        .map(
          ([start, content]): ProseNode => ({ type: 'orderedList', attrs: { start, type: null }, content }),
        ),
      fc
        .array(tie('block'), { minLength: 1, maxLength: 2 })
        .map((content): ProseNode => ({ type: 'blockquote', content })),
      fc.array(fc.array(tie('cell'), { maxLength: 3 }), { minLength: 1, maxLength: 3 }).map(
        (rows): ProseNode => ({
          type: 'table',
          content: rows.map((content) => ({ type: 'tableRow', content })),
        }),
      ),
    ),
  }),
).block;

const prose = fc.array(block, { minLength: 1, maxLength: 3 }).map((content) => ({ type: 'doc', content }));

/** Up to three records of a kind, in order, under ids `prefix0`, `prefix1` … */
function records<Item extends object>(prefix: string, item: fc.Arbitrary<Item>) {
  return fc.array(item, { maxLength: 3 }).map((items) => {
    const keys = orderKeys(items.length);
    return Object.fromEntries(
      items.map((record, index) => [
        `${prefix}${index}`,
        { ...record, id: `${prefix}${index}`, order: keys[index] ?? 'a0' },
      ]),
    );
  });
}

/** Kinds whose records follow from others, or are not printed. Any other that is missing below does not compile. */
type MadeOtherwise =
  | 'sections'
  | 'ratings'
  | 'estimates'
  | 'people'
  | 'attachments'
  | 'captures'
  | 'threads'
  | 'comments';

const label = fc.oneof(fc.constant(''), line);
const ratings = fc.dictionary(
  fc.constantFrom('h0', 'h1', 'h2'),
  fc.record({ rating: fc.constantFrom('CC', 'C', 'N', 'I', 'II', 'NA'), rationale: text }),
);
const idsOf = (prefix: string) =>
  fc.uniqueArray(fc.constantFrom(`${prefix}0`, `${prefix}1`), { maxLength: 2 });

const by = fc.constantFrom('', 'Officer 9');
const at = fc.constantFrom('2026-11-18T06:00:00Z', '2026-11-19T06:00:00Z');
const failure = fc.option(
  fc.record({ kind: fc.constantFrom('failed', 'burned', 'withdrawn', 'aged'), at, by, reason: text }),
);

const collections = {
  keyJudgments: records(
    'k',
    fc.record({
      statement: text,
      likelihood,
      confidence,
      evidenceIds: idsOf('v'),
      assumptionIds: idsOf('a'),
      informationGapIds: idsOf('g'),
      hypothesisIds: idsOf('h'),
      resolution: fc.option(fc.record({ by: day, rule: text })),
      outcome: fc.option(
        fc.record({
          result: fc.constantFrom('occurred', 'did-not-occur', 'void'),
          on: fc.constant('2027-03-01'),
          source: text,
          at,
          by,
        }),
      ),
    }),
  ),
  requirements: records('n', fc.record({ customer: line, decision: text, neededBy: day, questions: text })),
  dissents: records(
    'd',
    fc.record({
      keyJudgmentId: fc.constantFrom('k0', 'k1'),
      personIds: idsOf('p'),
      text,
      reason: text,
    }),
  ),
  hypotheses: records('h', fc.record({ name: line, statement: text, notes: text, likelihood })),
  uncertainties: records('u', fc.record({ hypothesisId: fc.constantFrom('h0', 'h1'), text, leadIn: line })),
  evidence: records(
    'v',
    fc.record({
      text,
      leadIn: line,
      sourceIds: fc.array(sourceId, { maxLength: 2 }),
      credibility: fc.option(fc.integer({ min: 1, max: 6 })),
      relevance: fc.constantFrom('low', 'medium', 'high', null),
      date: day,
      ratings,
      quotation: text,
      translation: text,
      translator: line,
      failure,
    }),
  ),
  indicators: records(
    'i',
    fc.record({
      text,
      leadIn: line,
      hypothesisIds: idsOf('h'),
      scenarioIds: idsOf('c'),
      status: fc.constantFrom('not-seen', 'emerging', 'seen', 'passed'),
      statusDate: day,
    }),
  ),
  assumptions: records(
    'a',
    fc.record({
      text,
      label,
      status: fc.constantFrom('not-checked', 'supported', 'with-caveats', 'unsupported'),
      basis: text,
      ifWrong: text,
      failure,
    }),
  ),
  informationGaps: records(
    'g',
    fc.record({ text, label, priority: fc.constantFrom('low', 'medium', 'high', null), howToClose: text }),
  ),
  biasRisks: records(
    'b',
    fc.record({
      text,
      label,
      kind: fc.constantFrom('bias', 'deception', 'red-flag', null),
      mitigation: text,
    }),
  ),
  implications: records(
    'm',
    fc.record({ domain: fc.constantFrom('political', 'security', 'cyber', 'economic', 'own'), label, text }),
  ),
  recommendations: records(
    'r',
    fc.record({
      horizon: fc.constantFrom('immediate', 'medium-term', 'long-term', 'unspecified'),
      text,
      owner: line,
      due: day,
    }),
  ),
  scenarios: records(
    'c',
    fc.record({
      kind: fc.constantFrom('best', 'worst', 'most-likely', 'other'),
      name: label,
      text,
      likelihood,
    }),
  ),
  entities: records(
    'e',
    fc.record({
      name: line,
      type: fc.constantFrom('person', 'state', 'place', null),
      role: text,
      aliases: fc.array(line, { maxLength: 2 }),
      notes: text,
    }),
  ),
  relations: records(
    'l',
    fc.record({
      fromEntityId: fc.constantFrom('e0', 'e1'),
      toEntityId: fc.constantFrom('e0', 'e1'),
      name: line,
      evidenceIds: idsOf('v'),
    }),
  ),
  tags: records('t', fc.record({ name: line })),
  techniques: records(
    'q',
    fc.record({
      name: line,
      definition: text,
      origin: fc.constantFrom('applied', 'named-by-original'),
      output: prose.map((text) => ({ kind: 'prose', prose: text })),
    }),
  ),
  sources: records(
    's',
    fc.record({
      title: line,
      originalTitle: line,
      originator: line,
      publisher: line,
      reference: fc.oneof(line, fc.constant('https://strait.example/notice?a=1&b=2')),
      published: day,
      accessed: day,
      archivedHash: line,
      language: line,
      translator: line,
      type: fc.constantFrom('news', 'official', 'imagery', null),
      access: fc.constantFrom('direct', 'indirect', null),
      reliability: fc.constantFrom('A', 'C', 'F', null),
      bias: text,
      descriptor: text,
      derivedFromIds: idsOf('s'),
      lineage: fc.constantFrom('own', 'relay', 'sum', null),
      artificialIntelligence: fc.option(fc.record({ system: line, version: line, parameters: line })),
      failure,
    }),
  ),
  independences: records(
    'o',
    fc.record({
      oneSourceId: fc.constantFrom('s0', 's1'),
      otherSourceId: fc.constantFrom('s0', 's1'),
      reason: text,
    }),
  ),
} satisfies Record<Exclude<CollectionName, MadeOtherwise>, unknown>;

const head = fc.record({
  title: line,
  subtitle: line,
  question: line,
  organisation: line,
  serial: line,
  informationCutOff: fc.constantFrom('2026-11-18T06:00:00Z', '2026-11-18T08:30:00+02:00', null),
  published: day,
  region: line,
  topic: line,
  language: fc.constantFrom('en-GB', 'en-US', 'de', 'ar', 'uk', 'xx-Unknown1'),
  marking: fc.record({
    tlp: fc.constantFrom('RED', 'AMBER+STRICT', 'AMBER', 'GREEN', 'CLEAR', null),
    restrictions: line,
  }),
  ladder: fc.constantFrom('icd-203-row-1', 'icd-203-row-2', 'phia'),
  hypothesisLabels: fc.constantFrom('letters', 'numbers'),
  confidence,
});

const sections = fc
  .array(fc.record({ lead: prose, body: prose, isUsed: fc.boolean() }), {
    minLength: sectionKinds.length,
    maxLength: sectionKinds.length,
  })
  .map((written) => {
    const empty = Object.values(makeBrief('any', '2026-01-01T00:00:00Z').sections);
    return Object.fromEntries(
      empty.map((section, index) => {
        const { lead, body, isUsed } = written[index] ?? {
          lead: section.lead,
          body: section.body,
          isUsed: false,
        };
        return [section.id, isUsed ? { ...section, lead, body } : section];
      }),
    );
  });

/** Commands never leave records that belong to another that is gone, nor people whom nobody names. */
function withoutOrphans(made: Brief): Brief {
  const sound = withoutOwnerless(made);
  const people = Object.entries(sound.people).filter(([id]) => usesOfPerson(sound, id) > 0);
  const known = { ...sound, people: Object.fromEntries(people) };
  return { ...known, estimates: estimatesIn(known) };
}

function withoutOwnerless(made: Brief): Brief {
  const has = (records: object, id: string) => Object.hasOwn(records, id);
  const kept = <Item>(records: Readonly<Record<string, Item>>, isKept: (item: Item) => boolean) =>
    Object.fromEntries(Object.entries(records).filter(([, item]) => isKept(item)));
  return briefOfRecords({
    ...made,
    ratings: kept(made.ratings, (item) => has(made.hypotheses, item.hypothesisId)),
    dissents: kept(made.dissents, (item) => has(made.keyJudgments, item.keyJudgmentId)),
    uncertainties: kept(made.uncertainties, (item) => has(made.hypotheses, item.hypothesisId)),
    relations: kept(
      made.relations,
      (item) => has(made.entities, item.fromEntityId) && has(made.entities, item.toEntityId),
    ),
  });
}

/** What the analyst `p0` said of all hypotheses and `p1` of the first, as far as they are in the brief. */
function estimatesIn(made: Brief): Brief['estimates'] {
  const all = Object.keys(made.people)
    .filter((id) => /^p[01]$/.test(id))
    .flatMap((person) => Object.keys(made.hypotheses).map((hypothesis) => makeEstimate(person, hypothesis)));
  const said = all.map((one, index) => {
    const low = 1 + ((index * 37) % 90);
    const isAnswered = one.personId === 'p0' || one.hypothesisId === 'h0';
    return isAnswered ? { ...one, likelihood: { low, high: low + (index % 9) } } : one;
  });
  return Object.fromEntries(said.map((one) => [one.id, one]));
}

/** Adds the people `p0` and `p1`, whom dissents name. */
function withDissenters({ people, authorIds }: ReturnType<typeof authored>, names: readonly string[]) {
  const added = names.map((name, index) => makePerson(`p${index}`, `b${index}`, name));
  return { people: { ...people, ...Object.fromEntries(added.map((one) => [one.id, one])) }, authorIds };
}

/** Marks over some words of a text, between its spaces. */
function marksOver(words: string, seed: number): FieldMark[] {
  const spaces = [...words.matchAll(/ /g)].map(({ index }) => index);
  const [from = 0, to = 0] = [spaces[seed % 5], spaces[(seed % 5) + 1 + (seed % 3)]];
  const at = spaces.at(-1 - (seed % 2)) ?? words.length;
  const look = fieldLooks[seed % fieldLooks.length] ?? 'bold';
  return [
    { type: look, from: from + 1, to },
    { type: 'mention', from: from + 1, to: spaces[(seed % 5) + 1] ?? 0, entityId: 'e0' },
    {
      type: 'citation',
      from: at,
      to: at,
      sourceIds: [`s${seed % 3}`],
      locator: seed % 2 === 0 ? '' : 'p. 4',
    },
  ];
}

/** Puts marks over some of the texts of a brief. */
function withSomeMarks(made: Brief, seed: number): Brief {
  let next = seed;
  const collectionsWithMarks = markedKinds.map(({ collection, fields }) => {
    const records = Object.entries<object>(made[collection]).map(([id, record]) => {
      const marks = fields.flatMap((field) => {
        next += 7;
        const words = String(Reflect.get(record, field));
        const sound = next % 2 === 0 || words.trim() === '' ? [] : soundMarks(words, marksOver(words, next));
        return sound.length === 0 ? [] : [[field, sound]];
      });
      return [id, marks.length === 0 ? record : { ...record, marks: Object.fromEntries(marks) }];
    });
    return [collection, Object.fromEntries(records)];
  });
  return { ...made, ...Object.fromEntries(collectionsWithMarks) };
}

/** Any brief with up to three records of each kind. */
export const anyBrief: fc.Arbitrary<Brief> = fc
  .tuple(
    head,
    fc.array(line, { maxLength: 2 }),
    fc.tuple(line, line),
    fc.record(collections),
    sections,
    fc.nat({ max: 1_000 }),
  )
  .map(([given, authors, dissenters, records, writtenSections, seed]) => {
    const made = withoutOrphans(
      briefOfRecords({
        ...makeBrief('any', '2026-01-01T00:00:00Z'),
        ...given,
        ...withDissenters(authored(authors), dissenters),
        ...records,
        ...splitRatings(records.evidence),
        sections: writtenSections,
      }),
    );
    return withSomeMarks(made, seed);
  });

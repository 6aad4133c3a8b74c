import { describe, expect, test } from 'vitest';
import { claims } from '#shared/readers/signals/claims.ts';
import { isoDates, plainYears } from '#shared/readers/signals/iso-dates.ts';
import type { NameKnowledge } from '#shared/readers/signals/name-kind.ts';
import { names } from '#shared/readers/signals/names.ts';
import { passageSentences } from '#shared/readers/signals/passages.ts';
import { quantities } from '#shared/readers/signals/quantities.ts';
import { quotations } from '#shared/readers/signals/quotations.ts';
import { signalAt } from '#shared/readers/signals/signal.ts';

const both = (found: readonly { text: string; normal: string }[]) =>
  found.map(({ text, normal }) => [text, normal]);

describe('dates in ISO form', () => {
  test('keep their time and its zone', () => {
    const text = 'From 2026-10-02 to 2026-10-02T14:05Z, and 2026-10-02 14:05:09+02:00.';
    expect(both(isoDates(text))).toEqual([
      ['2026-10-02', '2026-10-02'],
      ['2026-10-02T14:05Z', '2026-10-02T14:05Z'],
      ['2026-10-02 14:05:09+02:00', '2026-10-02T14:05+02:00'],
    ]);
  });

  test.each(['2026-02-30', '2026-13-01', '2026-00-10', '12026-10-02', '2026-10-02-7', '2026-10-02T25:00Z'])(
    'are not made of %s',
    (text) => {
      expect(isoDates(text)).toEqual([]);
    },
  );

  test('of years stand alone', () => {
    expect(both(plainYears('It moved in 2019 and since 2021, not in 2,019 or to 2019 people.'))).toEqual([
      ['2019', '2019'],
      ['2021', '2021'],
    ]);
  });
});

describe('quantities', () => {
  test.each([
    ['$2.1 billion', '2100000000 USD'],
    ['USD 2.1bn', '2100000000 USD'],
    ['€1,250.50', '1250.5 EUR'],
    ['45 tonnes', '45 t'],
    ['12.5 per cent', '12.5 %'],
    ['twenty-two ships', '22 ships'],
    ['three million people', '3000000 people'],
    ['15 nautical miles', '15 nmi'],
    ['1,200 armed men', '1200 armed men'],
  ])('are read: %s', (written, normal) => {
    expect(both(quantities(`They lost ${written} in May.`))).toEqual([[written, normal]]);
  });

  test('are not made of what names a thing again, of years, or of parts of words', () => {
    expect(quantities('The two ships of 2019 met Section 3 on page 4 near A45 and v1.2.3.')).toEqual([]);
  });

  test('never take long to be looked for', () => {
    for (const text of ['1,'.repeat(50_000), '9'.repeat(100_000), 'two '.repeat(25_000)]) {
      expect(quantities(text).length).toBeLessThan(30_000);
    }
  });
});

const said =
  'Li Wenqing said: “We will not wait.” “It was never theirs at all,” an officer of Vanta claimed.';
const people = [
  signalAt('person', said, { from: 0, to: 10 }),
  signalAt('organisation', said, { from: said.indexOf('Vanta'), to: said.indexOf('Vanta') + 5 }),
];

describe('quotations', () => {
  test('have their speaker, before or behind', () => {
    expect(quotations(said, people).map(({ normal, speaker }) => [normal, speaker])).toEqual([
      ['We will not wait.', 'Li Wenqing'],
      ['It was never theirs at all', 'Vanta'],
    ]);
  });

  test('are no single words in quotation marks, and need no speaker', () => {
    expect(
      quotations('A “second ship” came. “Nobody came to help us.”', []).map(({ speaker }) => speaker),
    ).toEqual(['']);
  });
});

describe('claims', () => {
  test('are sentences in which somebody named says something, or something named happens', () => {
    const found = claims(said, people);
    expect(found.map(({ speaker }) => speaker)).toEqual(['Li Wenqing', 'Vanta']);
  });

  test('are no questions, no advice, and nothing without a name, a date or a number', () => {
    const text = 'Did Vanta sell it? Vanta should have been asked. It was never sold to them.';
    const at = text.indexOf('Vanta');
    const vanta = [at, text.lastIndexOf('Vanta')].map((from) =>
      signalAt('organisation', text, { from, to: from + 5 }),
    );
    expect(claims(text, vanta)).toEqual([]);
  });
});

test('sentences end at the end of a paragraph, and not behind an abbreviation', () => {
  const text = 'A heading\n\nGen. Kovalenko left.\r\nHe was seen.';
  expect(passageSentences(text).map(({ from, to }) => text.slice(from, to))).toEqual([
    'A heading',
    'Gen. Kovalenko left.',
    'He was seen.',
  ]);
});

/* Lists that know nothing, so that only the rules decide. */
const nothingKnown: NameKnowledge = {
  known: () => null,
  isGivenName: () => false,
  isFamilyName: () => false,
  isOrdinary: () => false,
  guess: () => null,
};

describe('names that no list has', () => {
  test.each([
    [
      'The Ministry of Health and Social Welfare of the north paid.',
      'organisation',
      'Ministry of Health and Social Welfare',
    ],
    ['They met at the Gulf of Teroa.', 'place', 'Gulf of Teroa'],
    ['They met Colonel Zamil al-Rashidi of the guard.', 'person', 'Zamil al-Rashidi'],
    ['They met Mr Q. X. Zamil at noon.', 'person', 'Q. X. Zamil'],
    ['They fled to Teroa.', 'place', 'Teroa'],
    ['The 72nd Mechanised Brigade left.', 'organisation', '72nd Mechanised Brigade'],
    ['The Workers’ Party of Teroa won.', 'organisation', 'Workers’ Party of Teroa'],
  ] as const)('are told by their words and by the words around: %s', (text, kind, name) => {
    expect(names(text, [], nothingKnown).map((found) => [found.kind, found.text])).toEqual([[kind, name]]);
  });

  test('are not made of headings, titles, days and peoples alone', () => {
    expect(names('The President met Russian officers on Monday.', [], nothingKnown)).toEqual([]);
  });

  test('are not those of ships', () => {
    expect(names('They boarded the tanker Alba Vexil and the MV Orrin Pell.', [], nothingKnown)).toEqual([]);
  });

  test('of a person lead from the short name to the full one', () => {
    const found = names('Colonel Zamil Verrin left. Verrin was seen.', [], nothingKnown);
    expect(found.map(({ text, normal }) => [text, normal])).toEqual([
      ['Zamil Verrin', 'Zamil Verrin'],
      ['Verrin', 'Zamil Verrin'],
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { aboveSentence } from '#renderer/records/library-sources/marking-words.ts';
import { ownSourceAmong } from '#renderer/records/library-sources/own-source.ts';
import {
  briefsWords,
  gradeWords,
  librarySourceTitle,
  otherGrades,
} from '#renderer/records/library-sources/source-words.ts';
import { takenOver } from '#renderer/records/library-sources/taken-over.ts';
import { makeSource } from '#shared/brief/kinds/source.ts';
import { gradeIn, librarySourceOf } from '../../fixtures/library-source.ts';

const at = '2026-11-30T08:00:00.000Z';

describe('what a brief takes over', () => {
  test('is what describes the source, and its newest grade with where it comes from; nothing of captures and tags', () => {
    const grade = gradeIn('Fog', 'B', '2026-03-01', { reason: 'Borne out twice' });
    const found = librarySourceOf(
      { title: 'Log', bias: 'Paid by the port', archivedHash: 'abc', derivedFromIds: ['x' as never] },
      { grade, grades: [grade] },
    );
    const taken = takenOver(found, at, 'A. Analyst');
    expect(taken).toMatchObject({ title: 'Log', bias: 'Paid by the port', reliability: 'B' });
    expect(taken.reliabilityHistory).toEqual([
      {
        reliability: null,
        at,
        by: 'A. Analyst',
        reason: 'Taken from the library: B since 2026-03-01 in “Fog”',
      },
    ]);
    for (const name of ['archivedHash', 'derivedFromIds', 'tagIds', 'failure', 'lineage', 'id', 'order']) {
      expect(taken).not.toHaveProperty(name);
    }
  });

  test('names no brief that is marked above, and no grade where there is none', () => {
    const grade = gradeIn('Secret', 'D', '2026-03-01', { isAbove: true });
    const reason = takenOver(librarySourceOf({ title: 'Log' }, { grade }), at, '').reliabilityHistory?.[0]
      ?.reason;
    expect(reason).toBe(
      'Taken from the library: D since 2026-03-01, by a brief that is marked above this one',
    );
    expect(takenOver(librarySourceOf({ title: 'Log' }), at, '')).not.toHaveProperty('reliabilityHistory');
  });
});

test('a source that the brief has is known by what works are known by, or as itself', () => {
  const own = makeSource('own', 'a0', 'Log of the pilots');
  const nameless = { ...makeSource('source', 'a1'), originator: 'Norvik pilots' };
  const ownOf = ownSourceAmong({ [own.id]: own, [nameless.id]: nameless });
  expect(ownOf(librarySourceOf({ title: 'LOG of the pilots' }))).toBe('own');
  expect(ownOf(librarySourceOf({ title: 'Another' }))).toBe(null);
  expect(ownOf(librarySourceOf({ originator: 'Norvik pilots' }))).toBe('source');
});

test('what is known of a source is told in words', () => {
  const grade = gradeIn('Fog', 'B', '2026-03-01');
  const newer = gradeIn('Ice', 'D', '2026-06-01', { tlp: 'RED', isAbove: true, reason: 'Wrong twice' });
  const found = librarySourceOf({ title: 'Log\u202e' }, { grade, grades: [newer, grade], briefs: 5 });
  expect(librarySourceTitle(found)).toBe('Log⟨U+202E⟩');
  expect(gradeWords(found)).toMatch(/^Reliability B, usually reliable, since .*2026.* in “Fog”$/);
  expect(otherGrades(found)).toEqual([
    expect.stringMatching(/^D since .* in “Ice” \(TLP:RED\): Wrong twice$/),
  ]);
  expect(briefsWords(found)).toBe('In 5 briefs: “Fog” and 4 more');
  // The only brief is named once.
  const single = librarySourceOf({ title: 'Log' }, { grade, grades: [grade], briefs: 1 });
  expect(gradeWords(single)).toMatch(/^Reliability B, usually reliable, since [^“]*2026$/);
  expect(briefsWords(single)).toBe('In 1 brief: “Fog”');
  expect(gradeWords(librarySourceOf({}))).toBe('Reliability not judged yet');
});

test('before words of a higher marking are taken, it is said which', () => {
  const [brief] = librarySourceOf({}).inBriefs;
  const above = (tlp: 'RED' | null) =>
    librarySourceOf({}, { isAbove: true, inBriefs: brief ? [{ ...brief, tlp, isAbove: true }] : [] });
  const green = { tlp: 'GREEN', restrictions: '' } as const;
  expect(aboveSentence([above('RED'), above('RED')], green)).toMatch(
    /^2 sources are only in briefs marked TLP:RED; this brief is marked TLP:GREEN\./,
  );
  expect(aboveSentence([above(null)], green)).toContain('with restrictions that this brief does not have');
});

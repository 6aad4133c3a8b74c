import { describe, expect, test } from 'vitest';
import { type Brief, makeBrief } from '#shared/brief/brief.ts';
import { makeDissent } from '#shared/brief/kinds/dissent.ts';
import { makeKeyJudgment } from '#shared/brief/kinds/key-judgment.ts';
import { peopleOf } from '#shared/brief/people.ts';
import { placeKey } from '#shared/brief/place.ts';
import { namePeople } from '#shared/commands/people-in-record.ts';
import { applyCall, callLabel } from '#shared/commands/registry.ts';
import { buildPublication } from '#shared/publication/build.ts';
import { printedBrief } from '#shared/publication/printed-brief.ts';
import { publicationLines } from '#shared/publication/publication-text.ts';
import { writeJson } from '#shared/publication/writers/json.ts';
import { changedPlaces } from '#shared/queries/changed-places.ts';
import { wanted } from '../../electron/engine/library/library-fixture.ts';

const run = (brief: Brief, name: string, args: unknown): Brief =>
  wanted(applyCall(brief, { name, args })).brief;

const blank = makeBrief('b', '2026-11-18T06:00:00Z');
const judged = run(blank, 'key-judgment.add', {
  record: { ...makeKeyJudgment('k1', 'a1'), statement: 'The strait stays open.' },
});
const dissented = run(judged, 'dissent.add', {
  record: { ...makeDissent('d1', 'a1', 'k1'), text: 'It closes', reason: 'The shoal grows.' },
});
const at = { collection: 'dissents', id: 'd1', field: 'personIds' } as const;

let made = 0;
function newId(): string {
  made += 1;
  return `new${made}`;
}

const callFor = (brief: Brief, ...names: string[]) => namePeople(brief, at, names, newId);
const named = (brief: Brief, ...names: string[]): Brief => {
  const call = callFor(brief, ...names);
  return run(brief, call.name, call.args);
};
const whose = (brief: Brief): string[] =>
  peopleOf(brief, brief.dissents['d1' as never]?.personIds ?? []).map(({ name }) => name);
const everybody = (brief: Brief): string[] => Object.values(brief.people).map(({ name }) => name);

describe('whose view a dissent is', () => {
  const two = named(dissented, 'Hydrographic Office, Osterra', 'R. Sedge');

  test('is told by names, of people who are in the brief or new in it', () => {
    expect(whose(two)).toEqual(['Hydrographic Office, Osterra', 'R. Sedge']);
    expect(whose(named(two, 'r. sedge', 'T. Quill'))).toEqual(['r. sedge', 'T. Quill']);
    expect(everybody(named(two, 'R. Sedge'))).toEqual(['R. Sedge']);
  });

  test('is one change with a name of its own, and one undo', () => {
    const call = callFor(dissented, 'Hydrographic Office');
    expect(callLabel(call, dissented)).toBe('Change dissent: whose view');
    const { brief, inverse } = wanted(applyCall(dissented, call));
    expect(wanted(applyCall(brief, inverse)).brief).toEqual(dissented);
    expect(changedPlaces(dissented, brief).map(placeKey)).toEqual(['dissents:d1']);
  });

  test('a name that is typed on is the same person', () => {
    const typed = named(named(dissented, 'Hydro'), 'Hydrographic');
    expect(everybody(typed)).toEqual(['Hydrographic']);
  });

  test('another name for an author leaves the view to whose it is', () => {
    const shared = run(two, 'people.assign', {
      role: 'authorIds',
      people: [{ id: two.dissents['d1' as never]?.personIds[1], name: 'R. Sedge' }],
    });
    expect(whose(named(shared, 'Hydrographic Office, Osterra', 'T. Quill'))).toContain('T. Quill');
    expect(everybody(named(shared, 'Hydrographic Office, Osterra', 'T. Quill'))).toContain('R. Sedge');
  });

  test('names leave the brief with the last record that had them', () => {
    expect(everybody(run(two, 'dissent.remove', { ids: ['d1'] }))).toEqual([]);
    expect(everybody(run(two, 'key-judgment.remove', { ids: ['k1'] }))).toEqual([]);
    const { inverse } = wanted(applyCall(two, { name: 'key-judgment.remove', args: { ids: ['k1'] } }));
    const gone = run(two, 'key-judgment.remove', { ids: ['k1'] });
    expect(wanted(applyCall(gone, inverse)).brief).toEqual(two);
  });

  test('an author who loses the part stays where a dissent names them', () => {
    const author = { id: two.dissents['d1' as never]?.personIds[1], name: 'R. Sedge' };
    const both = run(two, 'people.assign', { role: 'authorIds', people: [author] });
    const left = run(both, 'people.assign', { role: 'authorIds', people: [] });
    expect(whose(left)).toEqual(['Hydrographic Office, Osterra', 'R. Sedge']);
  });
});

describe('a dissent in print', () => {
  const lines = (brief: Brief) => publicationLines(buildPublication(brief, { date: '2026-11-18T08:00:00Z' }));
  const two = named(dissented, 'Hydrographic Office', 'R. Sedge');

  test('stands in a box under its judgment, with whose it is and why', () => {
    expect(lines(two).slice(1, 5)).toEqual([
      'The strait stays open.',
      'Dissenting view: Hydrographic Office and R. Sedge',
      'It closes.',
      'Reason: The shoal grows.',
    ]);
  });

  test('parts names that hold commas by semicolons', () => {
    expect(lines(named(dissented, 'Hydrographic Office, Osterra', 'R. Sedge'))).toContain(
      'Dissenting view: Hydrographic Office, Osterra; R. Sedge',
    );
  });

  test('that says nothing leaves no hole', () => {
    const empty = run(judged, 'dissent.add', { record: makeDissent('d1', 'a1', 'k1') });
    expect(lines(empty)).toEqual(lines(judged));
  });

  test('is handed on in JSON with the names it is printed with', () => {
    const json = writeJson(printedBrief(two));
    expect(json).toContain('Hydrographic Office');
    expect(JSON.parse(json).dissents).toEqual(two.dissents);
  });
});

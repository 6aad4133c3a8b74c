import { afterAll, describe, expect, test } from 'vitest';
import { type Brief, makeBrief } from '#shared/brief/brief.ts';
import { analystsOf } from '#shared/brief/estimates.ts';
import { makeAssumption } from '#shared/brief/kinds/assumption.ts';
import { makeAttachment } from '#shared/brief/kinds/attachment.ts';
import { makeBiasRisk } from '#shared/brief/kinds/bias-risk.ts';
import { makeCapture } from '#shared/brief/kinds/capture.ts';
import { makeComment } from '#shared/brief/kinds/comment.ts';
import { makeDissent } from '#shared/brief/kinds/dissent.ts';
import { makeEntity } from '#shared/brief/kinds/entity.ts';
import { makeEvidence } from '#shared/brief/kinds/evidence.ts';
import { makeHypothesis } from '#shared/brief/kinds/hypothesis.ts';
import { makeImplication } from '#shared/brief/kinds/implication.ts';
import { makeIndependence } from '#shared/brief/kinds/independence.ts';
import { makeIndicator } from '#shared/brief/kinds/indicator.ts';
import { makeInformationGap } from '#shared/brief/kinds/information-gap.ts';
import { makeKeyJudgment } from '#shared/brief/kinds/key-judgment.ts';
import { makePerson } from '#shared/brief/kinds/person.ts';
import { makeRecommendation } from '#shared/brief/kinds/recommendation.ts';
import { makeRelation } from '#shared/brief/kinds/relation.ts';
import { makeRequirement } from '#shared/brief/kinds/requirement.ts';
import { makeScenario } from '#shared/brief/kinds/scenario.ts';
import { makeSection } from '#shared/brief/kinds/section.ts';
import { makeSource } from '#shared/brief/kinds/source.ts';
import { makeTag } from '#shared/brief/kinds/tag.ts';
import { makeTechnique } from '#shared/brief/kinds/technique.ts';
import { makeThread } from '#shared/brief/kinds/thread.ts';
import { makeUncertainty } from '#shared/brief/kinds/uncertainty.ts';
import { authorNames, peopleIn, peopleNamed } from '#shared/brief/people.ts';
import { ratingOf } from '#shared/brief/ratings.ts';
import { applyCall } from '#shared/commands/registry.ts';
import { proseText } from '#shared/prose/text.ts';
import { testCommand, untestedCommands } from '../../laws/command-laws.ts';

const at = '2026-11-18T06:00:00Z';
const blank = makeBrief('velani', at);
const lead = { in: 'section', sectionId: 'bottom-line', part: 'lead' };

function typed(text: string, position = 1) {
  return { stepType: 'replace', from: position, to: position, slice: { content: [{ type: 'text', text }] } };
}

function run(brief: Brief, name: string, args: unknown): Brief {
  return testCommand(brief, { name, args });
}

function withHypotheses(): Brief {
  const one = run(blank, 'hypothesis.add', { record: makeHypothesis('h1', 'a1') });
  return run(one, 'hypothesis.add', { record: makeHypothesis('h2', 'a2') });
}

afterAll(() => {
  expect(untestedCommands()).toEqual([]);
});

/** The records of every kind, with a field to change. */
const kinds = [
  ['requirement', 'requirements', makeRequirement('r1', 'a1'), { customer: 'Port council' }],
  ['key-judgment', 'keyJudgments', makeKeyJudgment('r1', 'a1'), { statement: 'The strait stays open.' }],
  ['dissent', 'dissents', makeDissent('r1', 'a1', 'k1'), { text: 'The strait closes.' }],
  ['hypothesis', 'hypotheses', makeHypothesis('r1', 'a1'), { statement: 'Passage is sold.' }],
  ['uncertainty', 'uncertainties', makeUncertainty('r1', 'a1', 'h1'), { text: 'Intent of the navy' }],
  ['evidence', 'evidence', makeEvidence('r1', 'a1'), { text: 'The roster did not grow.', credibility: 2 }],
  ['indicator', 'indicators', makeIndicator('r1', 'a1'), { text: 'Tugs leave before dawn', status: 'seen' }],
  ['assumption', 'assumptions', makeAssumption('r1', 'a1'), { status: 'with-caveats' }],
  ['information-gap', 'informationGaps', makeInformationGap('r1', 'a1'), { priority: 'high' }],
  ['bias-risk', 'biasRisks', makeBiasRisk('r1', 'a1'), { kind: 'deception' }],
  [
    'implication',
    'implications',
    makeImplication('r1', 'a1', 'cyber'),
    { text: 'More probing of port systems' },
  ],
  [
    'recommendation',
    'recommendations',
    makeRecommendation('r1', 'a1'),
    { owner: 'Desk 4', due: '2026-12-01' },
  ],
  ['scenario', 'scenarios', makeScenario('r1', 'a1', 'worst'), { likelihood: { low: 5, high: 15 } }],
  ['entity', 'entities', makeEntity('r1', 'a1', 'Harbour Authority'), { aliases: ['HA'] }],
  ['relation', 'relations', makeRelation('r1', 'a1', 'e1', 'e2'), { name: 'commands' }],
  ['tag', 'tags', makeTag('r1', 'a1', 'maritime'), { name: 'shipping' }],
  [
    'technique',
    'techniques',
    makeTechnique('r1', 'a1', 'Premortem Analysis'),
    { definition: 'Suppose it failed.' },
  ],
  ['source', 'sources', makeSource('r1', 'a1', 'Port gazette'), { reliability: 'B' }],
  ['independence', 'independences', makeIndependence('r1', 'a1', 's1', 's2'), { reason: 'Own counts' }],
  ['capture', 'captures', makeCapture('r1', 'a1', 'Notice'), { address: 'https://strait.example' }],
  ['person', 'people', makePerson('r1', 'a1', 'A. Merrow'), { organisation: 'Harbour desk' }],
  ['attachment', 'attachments', makeAttachment('r1', 'a1'), { name: 'quay.png' }],
  ['thread', 'threads', makeThread('r1', 'a1'), { isResolved: true }],
  ['comment', 'comments', makeComment('r1', 'a1', 't1'), { text: 'Who says so?' }],
] as const;

describe.each(kinds)('records of kind %s', (name, collection, record, fields) => {
  test('are added, changed, moved and removed, and each change can be taken back', () => {
    const added = run(blank, `${name}.add`, { record });
    expect(Object.keys(added[collection])).toEqual(['r1']);
    const changed = run(added, `${name}.change`, { id: 'r1', fields });
    const kept: Readonly<Record<string, object>> = changed[collection];
    expect(kept.r1).toMatchObject(fields);
    const moved = run(changed, `${name}.move`, { id: 'r1', order: 'b5' });
    const inPlace: Readonly<Record<string, object>> = moved[collection];
    expect(inPlace.r1).toMatchObject({ order: 'b5' });
    const removed = run(moved, `${name}.remove`, { ids: ['r1'] });
    expect(removed[collection]).toEqual({});
  });

  test('a record that is there or gone is refused with a sentence', () => {
    const added = run(blank, `${name}.add`, { record });
    const again = applyCall(added, { name: `${name}.add`, args: { record } });
    const gone = applyCall(blank, { name: `${name}.change`, args: { id: 'r1', fields } });
    expect(again).toMatchObject({ ok: false, error: { code: 'command-refused' } });
    expect(gone).toMatchObject({ ok: false, error: { code: 'command-refused' } });
  });

  test('fields of the wrong form are refused before anything happens', () => {
    const wrong = applyCall(blank, { name: `${name}.add`, args: { record: { ...record, surprise: 1 } } });
    const moved = applyCall(blank, { name: `${name}.change`, args: { id: 'r1', fields: { order: 'a5' } } });
    expect(wrong).toMatchObject({ ok: false, error: { code: 'request-invalid' } });
    expect(moved).toMatchObject({ ok: false, error: { code: 'request-invalid' } });
  });
});

describe('the title block', () => {
  test('changes field by field', () => {
    const changed = run(blank, 'head.change', { fields: { title: 'Velani Strait', region: 'Osterra' } });
    expect(changed).toMatchObject({ title: 'Velani Strait', region: 'Osterra', question: '' });
  });

  test('a changed confidence no longer prints the imported sentence', () => {
    const imported: Brief = {
      ...blank,
      confidence: {
        level: 'low',
        basis: 'few sources',
        sentence: 'Confidence is low due to few sources.',
        isInProse: false,
      },
    };
    const changed = run(imported, 'confidence.change', { fields: { level: 'moderate' } });
    expect(changed.confidence).toEqual({
      level: 'moderate',
      basis: 'few sources',
      sentence: '',
      isInProse: false,
    });
  });
});

describe('people', () => {
  const assign = (brief: Brief, ...people: { id: string; name: string }[]) =>
    run(brief, 'people.assign', { role: 'authorIds', people });

  test('are added with their part, renamed in it, and leave the brief with their last one', () => {
    const two = assign(blank, { id: 'p1', name: 'A. Merrow' }, { id: 'p2', name: 'T. Quill' });
    expect(authorNames(two)).toEqual(['A. Merrow', 'T. Quill']);
    const renamed = assign(two, { id: 'p1', name: 'Anna Merrow' }, { id: 'p2', name: 'T. Quill' });
    expect(authorNames(renamed)).toEqual(['Anna Merrow', 'T. Quill']);
    const reviewed = run(renamed, 'people.assign', {
      role: 'reviewerIds',
      people: [{ id: 'p2', name: 'T. Quill' }],
    });
    const none = assign(reviewed);
    expect(Object.keys(none.people)).toEqual(['p2']);
    expect(none.authorIds).toEqual([]);
  });

  test('who is deleted has no part any more', () => {
    const one = assign(blank, { id: 'p1', name: 'A. Merrow' });
    expect(run(one, 'person.remove', { ids: ['p1'] }).authorIds).toEqual([]);
  });

  test('are found again by their names, and by their place where only the name changed', () => {
    const two = assign(blank, { id: 'p1', name: 'A. Merrow' }, { id: 'p2', name: 'T. Quill' });
    const named = (...names: string[]) => peopleNamed(two, peopleIn(two, 'authorIds'), names, () => 'new1');
    expect(named('T. Quill', 'a. merrow').map(({ id }) => id)).toEqual(['p2', 'p1']);
    expect(named('Anna Merrow', 'T. Quill').map(({ id }) => id)).toEqual(['p1', 'p2']);
    expect(named('A. Merrow', 'T. Quill', 'R. Sedge').map(({ id }) => id)).toEqual(['p1', 'p2', 'new1']);
  });
});

describe('prose', () => {
  test('typing is kept as steps and taken back by the inverse steps', () => {
    const once = run(blank, 'prose.edit', { target: lead, steps: [typed('Corvane keeps the strait open.')] });
    const twice = run(once, 'prose.edit', { target: lead, steps: [typed('Likely, ')] });
    expect(proseText(twice.sections['bottom-line' as never]?.lead ?? { type: 'doc' })).toBe(
      'Likely, Corvane keeps the strait open.',
    );
  });

  test('steps that do not fit are refused and the text stays', () => {
    const outside = applyCall(blank, {
      name: 'prose.edit',
      args: { target: lead, steps: [typed('x', 900)] },
    });
    const odd = applyCall(blank, {
      name: 'prose.edit',
      args: { target: lead, steps: [{ stepType: 'script' }] },
    });
    const hostile = {
      stepType: 'replace',
      from: 1,
      to: 1,
      slice: {
        content: [
          { type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] },
        ],
      },
    };
    const link = applyCall(blank, { name: 'prose.edit', args: { target: lead, steps: [hostile] } });
    for (const result of [outside, odd, link]) {
      expect(result).toMatchObject({ ok: false, error: { code: 'command-refused' } });
    }
  });

  test('replace all changes prose and records alike, as one change', () => {
    const prose = run(blank, 'prose.edit', {
      target: lead,
      steps: [typed('The Strait is open; straits differ.')],
    });
    const both = run(prose, 'assumption.add', {
      record: { ...makeAssumption('as1', 'a1'), text: 'The strait stays.' },
    });
    const args = { query: 'strait', replacement: 'channel', matchCase: false, wholeWords: true };
    const replaced = run(both, 'brief.replace-text', args);
    expect(proseText(replaced.sections['bottom-line' as never]?.lead ?? { type: 'doc' })).toBe(
      'The Channel is open; straits differ.',
    );
    expect(Object.values(replaced.assumptions)[0]?.text).toBe('The channel stays.');
  });
});

describe('evidence and hypotheses', () => {
  test('a rating is set, given a rationale, and taken away', () => {
    const ready = run(withHypotheses(), 'evidence.add', { record: makeEvidence('e1', 'a1') });
    const rated = run(ready, 'evidence.rate', {
      evidenceId: 'e1',
      hypothesisId: 'h2',
      rating: 'I',
      rationale: 'Why',
    });
    const again = run(rated, 'evidence.rate', { evidenceId: 'e1', hypothesisId: 'h2', rating: 'II' });
    expect(ratingOf(again, 'e1', 'h2')).toMatchObject({ rating: 'II', rationale: 'Why', raterId: null });
    const cleared = run(again, 'evidence.rate', { evidenceId: 'e1', hypothesisId: 'h2', rating: null });
    expect(cleared.ratings).toEqual({});
  });

  test('raters rate the same cell beside each other, and the authors’ own rating is the one that is shown', () => {
    const ready = run(withHypotheses(), 'evidence.add', { record: makeEvidence('e1', 'a1') });
    const person = run(ready, 'person.add', { record: makePerson('p1', 'a1', 'R. Okafor') });
    const cell = { evidenceId: 'e1', hypothesisId: 'h1' };
    const own = run(person, 'evidence.rate', { ...cell, rating: 'C', at });
    const both = run(own, 'evidence.rate', { ...cell, rating: 'II', raterId: 'p1', at });
    expect(
      Object.values(both.ratings)
        .map(({ rating }) => rating)
        .sort(),
    ).toEqual(['C', 'II']);
    expect(ratingOf(both, 'e1', 'h1')).toMatchObject({ rating: 'C', at });
    const gone = run(both, 'person.remove', { ids: ['p1'] });
    expect(Object.values(gone.ratings)).toHaveLength(1);
  });

  test('analysts are asked, answer beside each other, and leave without a trace', () => {
    const ready = run(withHypotheses(), 'person.add', { record: makePerson('p1', 'a1', 'R. Okafor') });
    const both = run(ready, 'person.add', { record: makePerson('p2', 'a2', 'A. Merrow') });
    const on = { hypothesisId: 'h1' };
    const asked = run(both, 'estimate.give', { ...on, personId: 'p1', likelihood: null });
    const number = { low: 70, high: 70 };
    const given = run(asked, 'estimate.give', { ...on, personId: 'p1', likelihood: number, at });
    const other = run(given, 'estimate.give', {
      ...on,
      personId: 'p2',
      complement: number,
      reason: 'Why',
      at,
    });
    expect(analystsOf(other).map(({ estimates }) => estimates)).toMatchObject([
      [{ likelihood: number, complement: null, at }, null],
      [{ likelihood: null, complement: number, reason: 'Why', at }, null],
    ]);
    const back = run(other, 'estimate.give', { ...on, personId: 'p1', likelihood: null });
    expect(analystsOf(back)[0]?.estimates[0]).toMatchObject({ likelihood: null, at: null });
    const gone = run(back, 'estimate.withdraw', { personId: 'p1' });
    expect(Object.keys(gone.people)).toEqual(['p2']);
    const left = run(gone, 'hypothesis.remove', { ids: ['h1'] });
    expect([left.estimates, left.people]).toEqual([{}, {}]);
    const refused = applyCall(gone, {
      name: 'estimate.give',
      args: { ...on, personId: 'p1', likelihood: number },
    });
    expect(refused).toMatchObject({ ok: false, error: { code: 'command-refused' } });
  });

  test('deleting a hypothesis takes its ratings and uncertainties along, and undo brings all back', () => {
    const one = run(withHypotheses(), 'evidence.add', { record: makeEvidence('e1', 'a1') });
    const rated = run(one, 'evidence.rate', { evidenceId: 'e1', hypothesisId: 'h1', rating: 'C' });
    const two = run(rated, 'uncertainty.add', { record: makeUncertainty('u1', 'a1', 'h1') });
    const gone = run(two, 'hypothesis.remove', { ids: ['h1'] });
    expect(gone.uncertainties).toEqual({});
    expect(gone.ratings).toEqual({});
  });
});

describe('entities in the text', () => {
  const mention = { type: 'mention', attrs: { entityId: 'en1', text: 'Port Police' } };
  const step = {
    stepType: 'replace',
    from: 1,
    to: 1,
    slice: { content: [mention, { type: 'text', text: ' and the Port Police' }] },
  };

  function mentioned(): Brief {
    const entity = run(blank, 'entity.add', { record: makeEntity('en1', 'a1', 'Port Police') });
    return run(entity, 'prose.edit', { target: lead, steps: [step] });
  }

  test('renaming changes every mention and, where asked, the plain text', () => {
    const all = run(mentioned(), 'entity.rename', { id: 'en1', name: 'Harbour Police', alsoInText: true });
    expect(proseText(all.sections['bottom-line' as never]?.lead ?? { type: 'doc' })).toBe(
      'Harbour Police and the Harbour Police',
    );
    const some = run(mentioned(), 'entity.rename', { id: 'en1', name: 'Harbour Police', alsoInText: false });
    expect(proseText(some.sections['bottom-line' as never]?.lead ?? { type: 'doc' })).toBe(
      'Harbour Police and the Port Police',
    );
  });

  test('deleting an entity leaves its name in the text as plain words', () => {
    const gone = run(mentioned(), 'entity.remove', { ids: ['en1'] });
    const prose = gone.sections['bottom-line' as never]?.lead;
    expect(JSON.stringify(prose)).not.toContain('mention');
    expect(proseText(prose ?? { type: 'doc' })).toBe('Port Police and the Port Police');
  });
});

describe('sections', () => {
  test('own sections come, are renamed, move and go', () => {
    const added = run(blank, 'section.add', { section: makeSection('custom', 'a1V', 'own1') });
    const renamed = run(added, 'section.change', { id: 'own1', fields: { title: 'Background' } });
    const moved = run(renamed, 'section.move', { id: 'own1', order: 'a9' });
    const removed = run(moved, 'section.remove', { id: 'own1' });
    expect(removed.sections).toEqual(blank.sections);
  });

  test('a section that belongs to every brief cannot be deleted', () => {
    const result = applyCall(blank, { name: 'section.remove', args: { id: 'hypotheses' } });
    expect(result).toMatchObject({ ok: false, error: { code: 'command-refused' } });
  });
});

describe('several changes at once', () => {
  test('a batch is one change: all of it or nothing', () => {
    const calls = [
      { name: 'tag.add', args: { record: makeTag('t1', 'a1', 'maritime') } },
      { name: 'head.change', args: { fields: { title: 'Strait' } } },
    ];
    const done = run(blank, 'brief.batch', { label: 'Set up', calls });
    expect(done.title).toBe('Strait');
    const broken = applyCall(blank, {
      name: 'brief.batch',
      args: { label: 'x', calls: [...calls, calls[0]] },
    });
    expect(broken).toMatchObject({ ok: false, error: { code: 'command-refused' } });
  });

  test('a whole brief takes the place of the present one and keeps its id', () => {
    const other = { ...makeBrief('other', at), title: 'Imported' };
    const replaced = run(blank, 'brief.replace', { label: 'Import', brief: other });
    expect(replaced).toMatchObject({ id: 'velani', title: 'Imported' });
  });

  test('a patch that leads nowhere is refused', () => {
    const patches = [{ op: 'replace', path: ['tags', 'gone', 'name'], value: 'x' }];
    run(blank, 'brief.patch', {
      label: 'Change title',
      patches: [{ op: 'replace', path: ['title'], value: 'New' }],
    });
    const result = applyCall(blank, { name: 'brief.patch', args: { label: 'x', patches } });
    expect(result).toMatchObject({ ok: false, error: { code: 'command-refused' } });
  });

  test('an unknown command is refused with a sentence', () => {
    expect(applyCall(blank, { name: 'brief.explode', args: {} })).toMatchObject({
      ok: false,
      error: { code: 'command-unknown' },
    });
  });
});

import { expect, test } from 'vitest';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import { makeBrief } from '#shared/brief/brief.ts';
import { makeTechnique, type Technique } from '#shared/brief/kinds/technique.ts';
import { makeProseOutput } from '#shared/brief/techniques/prose/output.ts';
import { buildPublication } from '#shared/publication/build.ts';
import { publicationLines } from '#shared/publication/publication-text.ts';
import { techniqueRun } from '#shared/publication/technique-run.ts';
import { writeText } from '#shared/publication/writers/text.ts';

const date = '2026-11-18T08:00:00Z';
const sample = sampleBrief('sample', date);
const empty = makeBrief('b', date);
const applied = (name: string): Technique => makeTechnique('t', 'a0', name);
const text = makeProseOutput({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'It was done.' }] }],
});

test('a technique says what it left in the brief', () => {
  expect(techniqueRun(applied('Analysis of Competing Hypotheses (ACH)'), sample)).toBe(
    'Ran here: 20 items of evidence against 4 hypotheses, 80 of 80 cells rated.',
  );
  expect(techniqueRun(applied('Key Assumptions Check'), sample)).toBe(
    'Ran here: 5 assumptions: 1 not yet checked, 2 supported, 1 supported with caveats, 1 unsupported.',
  );
  expect(techniqueRun(applied('Indicators Development'), sample)).toBe('Ran here: 4 indicators.');
  expect(techniqueRun(applied('Scenario Generation'), sample)).toBe('Ran here: 4 scenarios.');
});

test('one that left nothing says so, and one that an imported text only named claims nothing', () => {
  expect(techniqueRun(applied('Premortem Analysis'), sample)).toBe('No output is recorded.');
  expect(techniqueRun({ ...applied('Premortem Analysis'), output: text }, sample)).toBe('');
  expect(techniqueRun(applied('Key Assumptions Check'), empty)).toBe('No output is recorded.');
  expect(techniqueRun({ ...applied('ACH'), origin: 'named-by-original' }, sample)).toBe('');
  expect(techniqueRun(applied(''), sample)).toBe('');
});

test('it stands below the definition on the page, and in plain text', () => {
  const lines = publicationLines(buildPublication(sample, { date }));
  const ran = 'Ran here: 20 items of evidence against 4 hypotheses, 80 of 80 cells rated.';
  expect(lines[lines.indexOf(ran) - 1]).toBe(
    'Weigh each item of evidence against every hypothesis and look for what refutes.',
  );
  expect(writeText(sample)).toContain(`\n${ran}\n`);
});

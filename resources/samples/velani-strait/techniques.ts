import { makeProseOutput } from '#shared/brief/techniques/prose/output.ts';
import { bold, bullets, paragraph, proseOf, table } from '../prose-parts.ts';
import { inWrittenOrder } from '../records.ts';

const competingHypotheses = proseOf(
  paragraph(
    'Ten items were rated across four hypotheses, one item at a time. Counting inconsistent ratings, with very inconsistent as two, leaves ',
    bold('paid passage'),
    ' least inconsistent.',
  ),
  table(
    ['Hypothesis', 'Inconsistency', 'Items rated'],
    ['A Paid passage', '1', '10 of 10'],
    ['B Selective denial', '2', '10 of 10'],
    ['C Closure', '9', '10 of 10'],
    ['D Drift', '5', '10 of 10'],
  ),
  paragraph(
    'A and B stand one step apart: a single changed rating, of the transits or of the minister’s promise, makes them equal. The count says what the evidence speaks against; it is no probability.',
  ),
);

const assumptionsCheck = proseOf(
  paragraph('Five assumptions were challenged on 13 November by two analysts who had not written the draft.'),
  bullets(
    ['Two are supported, one with caveats, one was not checked, and one did not survive.'],
    ['The caveat weighs most: if the navy decides who sails, the Gazette stops being the place to look.'],
    ['Premiums were struck from the list of early indicators.'],
  ),
);

const indicatorWork = proseOf(
  paragraph(
    'Twelve observable events were proposed. Kept were the four that are expected under one hypothesis and would surprise under the others; a rise in premiums, expected under three, was dropped.',
  ),
);

/** The techniques that were worked through, each with what came out of it. */
export const techniques = inWrittenOrder({
  ach: {
    name: 'Analysis of Competing Hypotheses (ACH)',
    definition: 'Weigh each item of evidence against every hypothesis and look for what refutes.',
    origin: 'applied',
    output: makeProseOutput(competingHypotheses),
  },
  kac: {
    name: 'Key Assumptions Check',
    definition: 'List what is taken as true and challenge each item.',
    origin: 'applied',
    output: makeProseOutput(assumptionsCheck),
  },
  indicators: {
    name: 'Indicators Development',
    definition: 'Name what could be observed if events took each course.',
    origin: 'applied',
    output: makeProseOutput(indicatorWork),
  },
});

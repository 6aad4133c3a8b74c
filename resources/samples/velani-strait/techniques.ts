import { makeProseOutput } from '#shared/brief/techniques/prose/output.ts';
import { bullets, paragraph, proseOf } from '../prose-parts.ts';
import { inWrittenOrder } from '../records.ts';

const competingHypotheses = proseOf(
  paragraph(
    'The hypotheses were written before the first item was rated. Each item was then rated across all four, by both authors apart, and what they saw differently was settled in words: eleven cells of eighty, among them the trial passage, whose rating against B is the more cautious of the two.',
  ),
  paragraph(
    'Likelihoods were asked afterwards and apart, of each author alone; the means added up to more than 100\u00a0% and were divided by their sum.',
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

const deception = proseOf(
  paragraph(
    'Asked of each source that B would have to use: who gains, by which channel, at what cost if it came out, and how Corvane would see whether it is believed.',
  ),
  bullets(
    [
      'Most open to it are the minister’s words and the rebate: both are cheap, and both are answered within days.',
    ],
    ['Least open are the customs tables and the imagery, which others can check.'],
    ['To be checked next: whether carriers of Osterra that took up the rebate get the slots they book.'],
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
  deception: {
    name: 'Deception Detection',
    definition: 'Ask who could be deceiving whom, how, and what would show it.',
    origin: 'applied',
    output: makeProseOutput(deception),
  },
  indicators: {
    name: 'Indicators Development',
    definition: 'Name what could be observed if events took each course.',
    origin: 'applied',
    output: makeProseOutput(indicatorWork),
  },
});

import { inWrittenOrder } from '../records.ts';

/** What the analysis takes as true, as checked on 13 November. */
export const assumptions = inWrittenOrder({
  stocks: {
    text: 'Corvane holds motor fuel for less than 40 days.',
    label: '',
    status: 'supported',
    basis: 'Customs tables to October against depot tenders; checked 13 November.',
    ifWrong: 'A halt becomes bearable, and judgment 2 falls.',
  },
  authority: {
    text: 'The Harbour Authority, and not the navy, decides who sails.',
    label: '',
    status: 'with-caveats',
    basis: 'The notice names the Authority alone; the squadron guards the lane in practice.',
    ifWrong: 'Paid passage and selective denial can no longer be told apart by what the Gazette prints.',
  },
  coverage: {
    text: 'The vessel tracks show nearly all tankers.',
    label: '',
    status: 'supported',
    basis: 'Counts agree with the port’s own arrivals within two per cent.',
    ifWrong: 'Refusals could have gone unseen, and selective denial gains.',
  },
  restraint: {
    text: 'Osterra does not send escorts before the talks in February.',
    label: '',
    status: 'not-checked',
    basis: '',
    ifWrong: 'The squadron gains a reason to close the lane.',
  },
  publication: {
    text: 'Underwriters publish a change of premium within a week.',
    label: '',
    status: 'unsupported',
    basis: 'In August the sheet lagged by 16 days.',
    ifWrong: 'Premiums no longer warn early.',
  },
});

/** What is not known, and how it could be learnt. */
export const informationGaps = inWrittenOrder({
  exercise: {
    text: 'Purpose and scope of the Northern Squadron’s exercise in January.',
    label: '',
    priority: 'high',
    howToClose: 'Imagery of the base twice a week from 1 December; ask partners for exercise notices.',
  },
  order: {
    text: 'Who set the order of sailing at the northern anchorage in late October.',
    label: '',
    priority: 'high',
    howToClose: 'Berth plans from Port Serrin; interview two masters when they call at Osterran ports.',
  },
  recruits: {
    text: 'Whether pilots are being recruited abroad.',
    label: '',
    priority: 'medium',
    howToClose: 'Watch licence notices in the Gazette and advertisements at three maritime academies.',
  },
});

/** Where the analysis or its sources may be led astray. */
export const biasRisks = inWrittenOrder({
  agents: {
    text: 'All reporting on longer waits goes back to agents who want the tariff withdrawn.',
    label: '',
    kind: 'bias',
    mitigation: 'Waits are recomputed from vessel tracks every week.',
  },
  leak: {
    text: 'The leaked memorandum serves anyone who gains from higher premiums or from alarm.',
    label: '',
    kind: 'deception',
    mitigation: 'Graded F4 and used for no judgment.',
  },
  anchor: {
    text: 'The closure of 1987 is vivid and invites anchoring on a repeat.',
    label: '',
    kind: 'bias',
    mitigation: 'Closure was rated last, by the analyst who had not worked on the history.',
  },
});

const rests = { assumptionIds: [], informationGapIds: [], hypothesisIds: [], evidenceIds: [] };

/**
 * Four judgments, each with its likelihood, its confidence and what it rests on. Three can be decided when their day has
 * come; the last is carried over from the issue before and is decided.
 */
export const keyJudgments = inWrittenOrder({
  open: {
    ...rests,
    statement:
      'Tankers are likely to go on passing the Velani Strait until 31 March 2027, under Corvane pilots whom they are made to take and to pay.',
    likelihood: { low: 58, high: 68 },
    confidence: {
      level: 'moderate',
      basis:
        'order, budget and tracks are independent of each other, but little is known of the navy’s plans',
      sentence: '',
      isInProse: false,
    },
    evidenceIds: ['notice', 'transits', 'receipts', 'training'],
    assumptionIds: ['authority'],
    informationGapIds: ['exercise'],
    hypothesisIds: ['passage'],
    resolution: {
      by: '2027-03-31',
      rule: 'Occurred if the Harbour Authority collects the tariff, and if no halt of more than 72 hours and no refusal by flag is on record.',
    },
  },
  halt: {
    ...rests,
    statement:
      'A halt of all tanker traffic for more than 72 hours is very unlikely before that date, because Corvane’s own fuel comes by the same lane.',
    likelihood: { low: 5, high: 7 },
    confidence: {
      level: 'high',
      basis: 'customs data and imagery agree, and the data have been checked against suppliers',
      sentence: '',
      isInProse: false,
    },
    evidenceIds: ['imports', 'pontoons', 'depots'],
    assumptionIds: ['stocks'],
    hypothesisIds: ['closure'],
    resolution: {
      by: '2027-03-31',
      rule: 'Occurred if the vessel tracks show no tanker in the narrows for 72 hours on end.',
    },
  },
  flags: {
    ...rests,
    statement:
      'It is unlikely that Corvane will hold or turn back tankers because they fly the flag of Osterra.',
    likelihood: { low: 21, high: 25 },
    confidence: {
      level: 'low',
      basis: 'the longer waits are real in one set of reports, and that set has a single origin',
      sentence: '',
      isInProse: false,
    },
    evidenceIds: ['waiting', 'transits', 'sizes', 'rebate'],
    informationGapIds: ['order'],
    hypothesisIds: ['denial'],
    resolution: {
      by: '2027-03-31',
      rule: 'Occurred if, in any four weeks, tankers of Osterra wait more than twice as long as others of their size.',
    },
  },
  order: {
    ...rests,
    statement:
      'In the issue of 2 October it was judged very likely that Corvane would print a tariff for passage within a month.',
    likelihood: { low: 80, high: 90 },
    confidence: {
      level: 'moderate',
      basis: 'it rested on the draft of the notice, which one official had shown to two carriers',
      sentence: '',
      isInProse: false,
    },
    evidenceIds: ['notice'],
    resolution: { by: '2026-11-02', rule: 'Occurred if the Corvane Gazette prints a tariff.' },
    outcome: {
      result: 'occurred',
      on: '2026-10-03',
      source: 'Notice to Mariners 41/2026, Corvane Gazette.',
      at: '2026-10-05T08:00:00Z',
      by: 'Ilse Maron',
    },
  },
});

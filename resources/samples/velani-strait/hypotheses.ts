import { inWrittenOrder } from '../records.ts';

/**
 * Four explanations of what Corvane is doing, which exclude each other: the second says that what is published deceives,
 * the last that nobody has decided anything. Their numbers were given apart and made coherent.
 */
export const hypotheses = inWrittenOrder({
  passage: {
    name: 'Paid passage',
    statement:
      'Corvane keeps the strait open and makes passage under its own pilots a paid condition, for the income and for the standing.',
    notes: 'All flags alike: a difference by flag that lasts would make it B.',
    likelihood: { low: 58, high: 68 },
    elicited: { low: 65, high: 75 },
    coherence: 'normalised',
  },
  denial: {
    name: 'Selective denial',
    statement:
      'The order is a screen: once pilots are compulsory, Corvane turns back or holds tankers that fly the flag of Osterra while others pass.',
    notes: 'The hypothesis of deception: what Corvane publishes is then written to be believed.',
    likelihood: { low: 21, high: 25 },
    elicited: { low: 24, high: 28 },
    coherence: 'normalised',
  },
  closure: {
    name: 'Closure',
    statement: 'Corvane stops all tanker traffic for more than 72 hours.',
    notes: 'The only closure on record, in 1987, ended after nine days.',
    likelihood: { low: 5, high: 7 },
    elicited: { low: 6, high: 8 },
    coherence: 'normalised',
  },
  drift: {
    name: 'Drift',
    statement:
      'There is no plan: the delays come from a quarrel between the Harbour Authority and the navy, and the order is put off or lapses.',
    notes: 'The null hypothesis: nothing that was seen was meant.',
    likelihood: { low: 6, high: 10 },
    elicited: { low: 7, high: 11 },
    coherence: 'normalised',
  },
});

/** What could most easily overturn each hypothesis. */
export const uncertainties = inWrittenOrder({
  pilots: {
    hypothesisId: 'passage',
    text: 'Whether enough pilots can be licensed before 15 January.',
    leadIn: '',
  },
  anchorage: {
    hypothesisId: 'denial',
    text: 'Whether the waits at the northern anchorage were ordered or followed from the berth plan.',
    leadIn: '',
  },
  squadron: {
    hypothesisId: 'closure',
    text: 'What the Northern Squadron intends with its January exercise.',
    leadIn: '',
  },
  quarrel: {
    hypothesisId: 'drift',
    text: 'How far the quarrel between Authority and navy is real and how far it is staged for parliament.',
    leadIn: '',
  },
});

/** What to watch, and what each sighting would mean. */
export const indicators = inWrittenOrder({
  licences: {
    text: 'The Gazette publishes new pilot licences, or the guild’s roster passes 50 names',
    leadIn: '',
    hypothesisIds: ['passage'],
    scenarioIds: ['orderly'],
    status: 'not-seen',
    statusDate: null,
  },
  waits: {
    text: 'For two weeks running, tankers of Osterra wait more than twice as long as others of the same size',
    leadIn: '',
    hypothesisIds: ['denial'],
    scenarioIds: ['squeeze'],
    status: 'emerging',
    statusDate: '2026-11-14',
  },
  boom: {
    text: 'Boom-laying or mine-handling craft leave the squadron’s base, or fuel depots are filled beyond 60 days',
    leadIn: '',
    hypothesisIds: ['closure'],
    scenarioIds: ['halt'],
    status: 'not-seen',
    statusDate: null,
  },
  postponement: {
    text: 'A notice moves the start of compulsory pilotage beyond 15 January',
    leadIn: '',
    hypothesisIds: ['drift'],
    scenarioIds: ['lapse'],
    status: 'not-seen',
    statusDate: null,
  },
});

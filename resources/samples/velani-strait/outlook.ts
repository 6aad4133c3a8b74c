import { inWrittenOrder } from '../records.ts';

/** What follows, by the four domains. */
export const implications = inWrittenOrder({
  political: {
    domain: 'political',
    label: '',
    text: 'A tariff that carriers pay without protest becomes a precedent, and Osterra enters the February talks with less to offer.',
  },
  security: {
    domain: 'security',
    label: '',
    text: 'Pontoons put inspectors aboard foreign tankers as a routine; each boarding is a chance for an incident with the squadron close by.',
  },
  cyber: {
    domain: 'cyber',
    label: '',
    text: 'Slot booking moves to a portal of the Harbour Authority on 1 December. Its outage would stop sailings as surely as a boom, and would look the same from ashore.',
  },
  economic: {
    domain: 'economic',
    label: '',
    text: 'For a tanker of 80,000 tonnes tariff and waiting add about 1.10 dollars a tonne; the refineries of Osterra carry three quarters of it.',
  },
});

/** What to do, by when and by whom. */
export const recommendations = inWrittenOrder({
  tracks: {
    horizon: 'immediate',
    text: 'Compute waiting times by flag from vessel tracks every Monday and report when Osterran tankers wait twice as long as others.',
    owner: 'Traffic cell',
    due: '2026-11-30',
  },
  imagery: {
    horizon: 'immediate',
    text: 'Task imagery of the Northern Squadron’s base twice a week.',
    owner: 'Collection desk',
    due: '2026-12-01',
  },
  carriers: {
    horizon: 'medium-term',
    text: 'Agree with the three largest carriers how refusals and boardings are reported, and test the channel once.',
    owner: 'Liaison officer',
    due: '2027-01-10',
  },
  stocks: {
    horizon: 'medium-term',
    text: 'Review refinery stocks in Osterra against a delay of five days.',
    owner: 'Energy desk',
    due: '2027-01-31',
  },
  regime: {
    horizon: 'long-term',
    text: 'Prepare a paper on what a standing pilotage regime means for the two other straits with compulsory tariffs.',
    owner: 'Maritime law section',
    due: null,
  },
});

/** How things may go until the end of March. */
export const scenarios = inWrittenOrder({
  orderly: {
    kind: 'best',
    name: '',
    text: 'Pilotage starts on time with enough pilots, waits stay under a day, and the tariff is eased in the February talks.',
    likelihood: { low: 10, high: 18 },
  },
  squeeze: {
    kind: 'most-likely',
    name: '',
    text: 'Pilotage starts short of pilots; queues of one to three days form in January and carriers pay to avoid them.',
    likelihood: { low: 55, high: 65 },
  },
  halt: {
    kind: 'worst',
    name: '',
    text: 'A boarding goes wrong during the squadron’s exercise, a crew member dies, and the lane is closed for more than 72 hours.',
    likelihood: { low: 3, high: 4 },
  },
  lapse: {
    kind: 'other',
    name: 'Quiet lapse',
    text: 'The start is put off twice, the pontoons are towed away, and the receipts vanish from the budget in committee.',
    likelihood: { low: 8, high: 12 },
  },
});

import { apartFromRatings, inWrittenOrder } from '../records.ts';

type Row = readonly [passage: string, denial: string, closure: string, drift: string];

/** Ratings against the four hypotheses in order, with the few that need a word of explanation. */
function rated(row: Row, why: Readonly<Record<string, string>> = {}) {
  const ids = ['passage', 'denial', 'closure', 'drift'] as const;
  return Object.fromEntries(
    ids.map((id, index) => [id, { rating: row[index], rationale: why[id] ?? '' }] as const),
  );
}

/** Ten items of evidence with grading and ratings, worked through item by item across the hypotheses. */
export const { evidence, ratings } = apartFromRatings(
  inWrittenOrder({
    notice: {
      text: 'Notice 41/2026 makes a Corvane pilot compulsory for tankers above 20,000 tonnes from 15 January 2027 and prints the tariff.',
      leadIn: '',
      sourceIds: ['gazette'],
      credibility: 1,
      relevance: 'high',
      date: '2026-10-03',
      ratings: rated(['CC', 'C', 'I', 'I'], {
        drift: 'An order with a tariff and a date is more than a quarrel needs.',
      }),
    },
    waiting: {
      text: 'Tankers flying the flag of Osterra waited 9 to 14 hours at the northern anchorage in late October, others 2 to 4.',
      leadIn: '',
      sourceIds: ['circular', 'wire'],
      credibility: 3,
      relevance: 'high',
      date: '2026-10-29',
      ratings: rated(['N', 'CC', 'N', 'C'], {
        denial: 'One origin: the wire repeats the circular.',
      }),
    },
    imports: {
      text: 'In the twelve months to October, 61 per cent of Corvane’s refined fuel came through the strait to Port Serrin.',
      leadIn: '',
      sourceIds: ['customs'],
      credibility: 2,
      relevance: 'high',
      date: '2026-11-12',
      ratings: rated(['C', 'C', 'II', 'N'], {
        closure: 'A halt would cut the country’s own supply within days.',
      }),
    },
    transits: {
      text: 'Of 1,184 tanker transits between 1 September and 14 November none was refused; traffic is 4 per cent below the year before.',
      leadIn: '',
      sourceIds: ['tracks'],
      credibility: 2,
      relevance: 'high',
      date: '2026-11-14',
      ratings: rated(['C', 'I', 'I', 'C']),
    },
    receipts: {
      text: 'The budget bill for 2027 books 240 million crowns of pilotage receipts, where earlier budgets had none.',
      leadIn: '',
      sourceIds: ['budget'],
      credibility: 1,
      relevance: 'high',
      date: '2026-10-20',
      ratings: rated(['CC', 'N', 'I', 'II']),
    },
    roster: {
      text: 'The guild’s roster holds 38 pilots, as in May; the announced timetable needs about 55.',
      leadIn: '',
      sourceIds: ['guild'],
      credibility: 2,
      relevance: 'medium',
      date: '2026-11-01',
      ratings: rated(['I', 'N', 'N', 'CC'], {
        passage: 'Either queues are accepted, or pilots are being hired where the roster does not show it.',
      }),
    },
    boarding: {
      text: 'A memorandum said to be the Northern Squadron’s plans boarding drills beside the lane in January.',
      leadIn: '',
      sourceIds: ['memo'],
      credibility: 4,
      relevance: 'medium',
      date: '2026-11-07',
      ratings: rated(['N', 'C', 'C', 'N']),
    },
    pontoons: {
      text: 'On 9 November two inspection pontoons lay in Port Serrin roads; no boom or mine-handling craft was at the squadron’s base.',
      leadIn: '',
      sourceIds: ['imagery'],
      credibility: 2,
      relevance: 'high',
      date: '2026-11-09',
      ratings: rated(['C', 'C', 'II', 'I']),
    },
    rates: {
      text: 'War-risk premiums stand at 0.18 per cent of hull value, up from 0.11 in August.',
      leadIn: '',
      sourceIds: ['premiums'],
      credibility: 2,
      relevance: 'low',
      date: '2026-11-13',
      ratings: rated(['C', 'C', 'I', 'C']),
    },
    promise: {
      text: 'The transport minister told parliament that no vessel which pays and takes a pilot will be kept waiting.',
      leadIn: '',
      sourceIds: ['record'],
      credibility: 3,
      relevance: 'medium',
      date: '2026-11-05',
      ratings: rated(['CC', 'I', 'I', 'I'], {
        passage: 'Says what the policy is meant to be; an interested party.',
      }),
    },
  }),
);

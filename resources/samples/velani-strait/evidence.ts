import { apartFromRatings, inWrittenOrder } from '../records.ts';
import { quoted } from './captures.ts';

type Row = readonly [passage: string, denial: string, closure: string, drift: string];

/** Ratings against the four hypotheses in order, with the few that need a word of explanation. */
function rated(row: Row, why: Readonly<Record<string, string>> = {}) {
  const ids = ['passage', 'denial', 'closure', 'drift'] as const;
  return Object.fromEntries(
    ids.map((id, index) => [id, { rating: row[index], rationale: why[id] ?? '' }] as const),
  );
}

/** Twenty items of evidence with grading and ratings, worked through item by item across the hypotheses. */
export const { evidence, ratings } = apartFromRatings(
  inWrittenOrder({
    notice: {
      text: 'Notice 41/2026 makes a Corvane pilot compulsory for tankers above 20,000 tonnes from 15 January 2027 and prints the tariff.',
      leadIn: '',
      sourceIds: ['gazette'],
      credibility: 2,
      relevance: 'high',
      date: '2026-10-03',
      ratings: rated(['CC', 'C', 'I', 'I'], {
        denial: 'A screen would look the same on paper.',
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
      ratings: rated(['I', 'CC', 'N', 'C'], {
        passage: 'A service that is sold to all treats flags alike.',
        denial: 'What it predicts, but of one origin: the wire repeats the circular.',
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
      sourceIds: ['tracks', 'radar'],
      credibility: 1,
      relevance: 'high',
      date: '2026-11-14',
      ratings: rated(['C', 'I', 'I', 'C'], {
        denial: 'No refusal in 1,184, though the order is not yet in force.',
      }),
    },
    receipts: {
      text: 'The budget bill for 2027 books 240 million crowns of pilotage receipts, where earlier budgets had none.',
      leadIn: '',
      sourceIds: ['budget'],
      credibility: 2,
      relevance: 'high',
      date: '2026-10-20',
      ratings: rated(['CC', 'N', 'I', 'II'], {
        drift: 'The ministry counts on money that a lapsed order would not bring.',
      }),
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
      ratings: rated(['I', 'C', 'C', 'N'], {
        passage: 'Boarding drills are more than a toll needs.',
        closure: 'Boarding drills fit a closure and much else.',
      }),
    },
    pontoons: {
      text: 'On 9 November two inspection pontoons lay in Port Serrin roads; no boom or mine-handling craft was at the squadron’s base.',
      leadIn: '',
      sourceIds: ['imagery'],
      credibility: 2,
      relevance: 'high',
      date: '2026-11-09',
      ratings: rated(['C', 'C', 'II', 'I'], {
        closure: 'A lane is not closed without the craft to close it.',
      }),
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
      ...quoted('sitting', 'Neguna nave que paga e prende son piloto sera faita esperar.'),
      translation: 'No vessel that pays and takes its pilot will be made to wait.',
      translator: 'Tomas Vey',
      ratings: rated(['CC', 'N', 'I', 'I'], {
        passage: 'Says what the policy is meant to be; an interested party.',
        denial: 'A promise costs nothing if the order is a screen.',
      }),
    },
    training: {
      text: 'The Harbour Authority seeks training for 18 pilots with foreign licences, from 14 December to an examination on 11 January.',
      leadIn: '',
      sourceIds: ['tender'],
      credibility: 2,
      relevance: 'high',
      date: '2026-11-12',
      ...quoted(
        'tender',
        'The Authority invites offers for the training of 18 pilots who hold a foreign licence.',
      ),
      ratings: rated(['CC', 'N', 'I', 'II'], {
        passage: 'It closes the gap in the roster to the pilot.',
        drift: 'Nobody trains for an order that is to lapse.',
      }),
    },
    booking: {
      text: 'Slots are to be given in the order of booking, and the booking does not record the flag.',
      leadIn: '',
      sourceIds: ['tender'],
      credibility: 3,
      relevance: 'medium',
      date: '2026-11-12',
      ...quoted('tender', 'the flag of a vessel is not recorded in the booking'),
      ratings: rated(['C', 'N', 'N', 'N'], {
        denial: 'Whoever wants to sort by flag need not record it: the register of ships gives it.',
      }),
    },
    sizes: {
      text: 'Since 1 November, waits at both anchorages differ by the size of the ship and not by its flag.',
      leadIn: '',
      sourceIds: ['radar'],
      credibility: 3,
      relevance: 'high',
      date: '2026-11-14',
      ratings: rated(['C', 'II', 'N', 'C'], {
        denial:
          'The opposite of what it predicts; sorted by a program, of which 120 tracks were checked by hand.',
      }),
    },
    trial: {
      text: 'On 12 November a tanker of Osterra took a pilot on trial, paid the tariff and passed after four hours.',
      leadIn: '',
      sourceIds: ['master'],
      credibility: 3,
      relevance: 'medium',
      date: '2026-11-13',
      ratings: rated(['CC', 'I', 'N', 'I'], {
        denial: 'Weakly: one passage before the order is in force is also what a screen would show.',
      }),
    },
    rebate: {
      text: 'On 10 November Corvane offered carriers of Osterra a rebate for fifty passages and more.',
      leadIn: '',
      sourceIds: ['envoy'],
      credibility: 3,
      relevance: 'high',
      date: '2026-11-11',
      ratings: rated(['CC', 'I', 'II', 'I'], {
        denial: 'A rebate is sold to those who are to come; it could also be bait for the talks.',
      }),
    },
    depots: {
      text: 'Fuel depots hold 37 days of demand, and no tender asks for more than the usual filling.',
      leadIn: '',
      sourceIds: ['depots'],
      credibility: 2,
      relevance: 'medium',
      date: '2026-11-06',
      ratings: rated(['C', 'C', 'II', 'C'], {
        closure: 'Whoever means to close the lane fills the depots first.',
      }),
    },
    warning: {
      text: 'The warning for the squadron’s January exercise keeps the lane open and names waters north of it.',
      leadIn: '',
      sourceIds: ['warning'],
      credibility: 2,
      relevance: 'medium',
      date: '2026-11-10',
      ratings: rated(['C', 'C', 'I', 'N'], {
        closure: 'A warning binds nobody, but the navy of Corvane has kept to the last eleven.',
      }),
    },
    dispute: {
      text: 'On 4 November the squadron’s commander and the head of the Harbour Authority contradicted each other before a committee on who assigns berths.',
      leadIn: '',
      sourceIds: ['hearing'],
      credibility: 2,
      relevance: 'medium',
      date: '2026-11-04',
      ratings: rated(['I', 'C', 'N', 'CC'], {
        passage: 'Whoever sells a service agrees beforehand who runs it.',
      }),
    },
    shifting: {
      text: 'In the first half of November seven tankers were told to shift berth, four of them of Osterra.',
      leadIn: '',
      sourceIds: ['tracks'],
      credibility: 2,
      relevance: 'low',
      date: '2026-11-14',
      ratings: rated(['N', 'C', 'N', 'C']),
    },
    precedent: {
      text: 'The tariff of the lesser channel, announced in 2019, was put off twice and has been collected since 2021.',
      leadIn: '',
      sourceIds: ['commission'],
      credibility: 3,
      relevance: 'low',
      date: '2021-04-01',
      ratings: rated(['C', 'N', 'N', 'I'], {
        drift: 'Put off is not given up: last time it came.',
      }),
    },
  }),
);

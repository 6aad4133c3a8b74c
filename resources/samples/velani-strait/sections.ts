import type { Prose } from '#shared/brief/prose.ts';
import { bullets, cite, citeAt, heading, mention, paragraph, proseOf } from '../prose-parts.ts';

const bottomLine = proseOf(
  paragraph(
    mention('corvane', 'Corvane'),
    ' is preparing to charge for passage, not to stop it. Tankers are likely (58–68 %) to go on passing the ',
    mention('strait', 'Velani Strait'),
    ' until 31 March 2027, from 15 January under compulsory pilots at a printed tariff.',
    cite('gazette', 'tracks'),
    ' The income is booked in next year’s budget and the inspection pontoons are in place',
    cite('budget', 'imagery'),
    '; nothing that a halt would need has been seen. A halt is very unlikely (5–8 %), since it would cut Corvane’s own fuel supply within days.',
    cite('customs'),
  ),
  paragraph(
    'Carriers should plan for queues. The ',
    mention('guild', 'pilots’ guild'),
    ' is about 17 pilots short of the announced timetable,',
    citeAt('guild', 'p. 4'),
    ' so that waits of one to three days are the plainest consequence of the order, whoever intends them. The first thing that would change this judgment is a sustained difference in waiting time by flag.',
  ),
);

const hypothesesLead = proseOf(
  paragraph(
    'Four explanations were set against each other. They exclude one another for the period to 31 March, and the last stands for the possibility that no decision has been taken at all.',
  ),
);

const assessment = proseOf(
  paragraph(
    'Paid passage has least against it. Order, tariff, budget and pontoons fit together and were made public one after the other by different bodies; only the empty roster speaks against it. Selective denial lives on one observation, the longer waits of late October, which the vessel tracks do not bear out for the weeks since.',
    cite('tracks'),
  ),
  paragraph(
    'Closure fails on supply. ',
    mention('serrin', 'Port Serrin'),
    ' lands 61 per cent of the country’s refined fuel,',
    cite('customs'),
    ' and no stocks are being built up. Drift explains the roster and little else. The ',
    mention('squadron', 'Northern Squadron'),
    ' remains the weak point of the whole analysis: what is known of its plans is one photograph of one page, which was graded F4 and carries no weight here.',
    cite('memo'),
  ),
);

const implicationsLead = proseOf(
  paragraph(
    'The order changes who decides in the strait more than it changes what passes through it. Osterra pays most and has most to gain from a settlement in February.',
  ),
);

const recommendationsLead = proseOf(
  paragraph(
    'The actions below are meant to tell paid passage and selective denial apart before the order takes effect.',
  ),
);

const sourcesLead = proseOf(
  paragraph(
    'This product rests on official papers of Corvane, two data sets, commercial imagery and trade reporting. Strongest are the customs tables and the vessel tracks, which were checked against independent counts. Weakest is everything on waiting times at the anchorage, which goes back to one circular, and everything on the navy.',
  ),
  heading(2, 'Since the last issue'),
  bullets(
    ['The judgment on closure is unchanged since 2 October.'],
    ['Selective denial rose from very unlikely (10–15 %) after the reports of 29 October.', cite('circular')],
  ),
);

/** The prose of the sample's sections, by section and place. */
export const sectionProse: Readonly<Record<string, { readonly lead?: Prose; readonly body?: Prose }>> = {
  'bottom-line': { lead: bottomLine },
  hypotheses: { lead: hypothesesLead, body: assessment },
  implications: { lead: implicationsLead },
  recommendations: { lead: recommendationsLead },
  sources: { lead: sourcesLead },
};

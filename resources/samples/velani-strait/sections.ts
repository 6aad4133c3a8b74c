import type { Prose } from '#shared/brief/prose.ts';
import { bullets, cite, citeAt, heading, mention, paragraph, proseOf } from '../prose-parts.ts';

const bottomLine = proseOf(
  paragraph(
    mention('corvane', 'Corvane'),
    ' is preparing to charge for passage, not to stop it. Tankers are likely (55–80\u00a0%; our estimate 58–68\u00a0%) to go on passing the ',
    mention('strait', 'Velani Strait'),
    ' until 31 March 2027, from 15 January under compulsory pilots at a printed tariff.',
    cite('gazette', 'tracks'),
    ' The income is booked in next year’s budget, pilots from abroad are to be trained,',
    cite('budget', 'tender'),
    ' and nothing that a halt would need has been seen.',
    cite('imagery'),
    ' A halt is very unlikely (5–20\u00a0%; our estimate 5–7\u00a0%), since it would cut Corvane’s own fuel supply within days.',
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
    'Four explanations were set against each other. For the period to 31 March they exclude one another: a halt of all traffic is C whatever came before it, a difference by flag that lasts is B, an order that is put off beyond March is D, and everything else in which the tariff is collected is A. B supposes that what Corvane publishes is meant to deceive; D, the null hypothesis, that no decision has been taken at all.',
  ),
);

const assessment = proseOf(
  paragraph(
    'Paid passage has least against it. Order, tariff, budget, tender and pontoons fit together and were made public one after the other by different bodies. Against it stand a roster that is too short, which the tender answers, and two officials who have not agreed on who runs the anchorage, which nothing answers yet.',
    cite('tender', 'hearing'),
  ),
  paragraph(
    'The matrix does not tell paid passage and selective denial apart, and it cannot before 15 January: until then a screen would look like what it hides. What separates them hangs on the waits by size of ship, which a program sorted.',
    cite('radar'),
    ' The numbers differ all the same, for three reasons that are no items of evidence: a screen would have to be kept up by six bodies at once, it would cost Corvane the receipts that it has booked, and the last tariff came as it was announced, only later.',
    cite('commission'),
  ),
  paragraph(
    'Closure fails on supply. ',
    mention('serrin', 'Port Serrin'),
    ' lands 61 per cent of the country’s refined fuel,',
    cite('customs'),
    ' and no stocks are being built up.',
    cite('depots'),
    ' Drift explains the roster and the dispute, and neither the budget nor the tender. The ',
    mention('squadron', 'Northern Squadron'),
    ' remains the weak point of the whole analysis: of its plans there is a warning to shipping and one photograph of one page, which was graded F4 and carries no judgment here.',
    cite('warning', 'memo'),
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
    'This product rests on official papers of Corvane, three data sets, commercial imagery, one interview and trade reporting. Strongest are the customs tables, which agree with what suppliers report, and the vessel tracks, which radar confirms independently. Weakest is everything on waiting times before November, which goes back to one circular, whose author was graded down on 9 November, and everything on the navy. The radar data were sorted by a program and checked by hand in part. All papers of Corvane have one government behind them: they are several bodies, and for a plan to deceive they would be one.',
  ),
  heading(2, 'Since the last issue'),
  bullets(
    ['The judgment on closure is unchanged since 2 October.'],
    [
      'Selective denial, then very unlikely (5–20\u00a0%; our estimate 10–15\u00a0%), rose after the reports of 29 October.',
      cite('circular'),
    ],
    ['That a tariff would be printed, judged on 2 October, has come true.', cite('gazette')],
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

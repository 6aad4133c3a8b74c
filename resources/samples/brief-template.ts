import { type Brief, brief as briefSchema, makeBrief } from '#shared/brief/brief.ts';
import { makeEvidence } from '#shared/brief/kinds/evidence.ts';
import { makeHypothesis } from '#shared/brief/kinds/hypothesis.ts';
import { makeImplication } from '#shared/brief/kinds/implication.ts';
import { makeInformationGap } from '#shared/brief/kinds/information-gap.ts';
import { makeKeyJudgment } from '#shared/brief/kinds/key-judgment.ts';
import { makeScenario } from '#shared/brief/kinds/scenario.ts';
import { inOrder, orderKeys } from '#shared/brief/order.ts';

/** Makes one record for each of the given values, in their order, under ids of their own. */
function each<Value extends string, Item>(
  values: readonly Value[],
  make: (value: Value, order: string) => Item,
): Record<string, Item> {
  const keys = orderKeys(values.length);
  return Object.fromEntries(values.map((value, index) => [value, make(value, keys[index] ?? 'a0')]));
}

const shortTitles: Readonly<Record<string, string>> = {
  hypotheses: 'Evidence',
  assumptions: 'Information gaps',
};

/** What a short brief has, before everything else that may be added to it. */
const shortOrder = ['preamble', 'bottom-line', 'hypotheses', 'assumptions', 'sources'];

/**
 * The template of a short brief: bottom line, one key judgment, evidence and gaps. The other sections follow and are not
 * printed as long as they are empty.
 */
export function shortTemplateBrief(id: string, created: string): Brief {
  const brief = makeBrief(id, created);
  const all = inOrder(brief.sections);
  const first = shortOrder.flatMap((kind) => all.filter((section) => section.kind === kind));
  const sections = [...first, ...all.filter((section) => !first.includes(section))];
  const keys = orderKeys(sections.length);
  return briefSchema.parse({
    ...brief,
    sections: Object.fromEntries(
      sections.map((section, index) => [
        section.id,
        { ...section, order: keys[index], title: shortTitles[section.kind] ?? section.title },
      ]),
    ),
    keyJudgments: each(['first'], (name, order) => makeKeyJudgment(name, order)),
    evidence: each(['first'], (name, order) => makeEvidence(name, order)),
    informationGaps: each(['first'], (name, order) => makeInformationGap(name, order)),
  });
}

/**
 * The template of new briefs: the standard sections, two hypotheses to set against each other, the four domains of
 * implications and the three scenarios, all of them empty. Nothing has to be deleted before the brief can be passed on,
 * since what stays empty is not printed.
 */
export function templateBrief(id: string, created: string): Brief {
  return briefSchema.parse({
    ...makeBrief(id, created),
    hypotheses: each(['first', 'second'], (name, order) => makeHypothesis(name, order)),
    implications: each(['political', 'security', 'cyber', 'economic'], (domain, order) =>
      makeImplication(domain, order, domain),
    ),
    scenarios: each(['best', 'worst', 'most-likely'], (kind, order) => makeScenario(kind, order, kind)),
  });
}

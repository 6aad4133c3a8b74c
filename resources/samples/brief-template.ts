import { type Brief, brief as briefSchema, makeBrief } from '#shared/brief/brief.ts';
import { makeHypothesis } from '#shared/brief/kinds/hypothesis.ts';
import { makeImplication } from '#shared/brief/kinds/implication.ts';
import { makeScenario } from '#shared/brief/kinds/scenario.ts';
import { orderKeys } from '#shared/brief/order.ts';

/** Makes one record for each of the given values, in their order, under ids of their own. */
function each<Value extends string, Item>(
  values: readonly Value[],
  make: (value: Value, order: string) => Item,
): Record<string, Item> {
  const keys = orderKeys(values.length);
  return Object.fromEntries(values.map((value, index) => [value, make(value, keys[index] ?? 'a0')]));
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

import type { Brief } from './brief.ts';
import { groupBy } from './group-by.ts';
import type { Estimate } from './kinds/estimate.ts';
import type { Person } from './kinds/person.ts';
import { compareOrder, inOrder } from './order.ts';

/** All that one analyst said of the hypotheses, and was asked. */
export function estimatesOf({ estimates }: Pick<Brief, 'estimates'>, person: string): Estimate[] {
  return Object.values(estimates).filter(({ personId }) => personId === person);
}

/** The records of one analyst and hypothesis: none or one, and more only after an odd merge; the first one counts. */
export function recordsOfEstimate(
  brief: Pick<Brief, 'estimates'>,
  person: string,
  hypothesis: string,
): Estimate[] {
  return estimatesOf(brief, person)
    .filter(({ hypothesisId }) => hypothesisId === hypothesis)
    .sort(compareOrder);
}

/** An analyst who was asked, with what was said of each hypothesis in order; null where nothing was. */
export interface Analyst {
  readonly person: Person;
  readonly estimates: readonly (Estimate | null)[];
}

/** The analysts who were asked how likely the hypotheses are, in the order in which the brief names them. */
export function analystsOf(brief: Pick<Brief, 'estimates' | 'hypotheses' | 'people'>): Analyst[] {
  const all = Object.values(brief.estimates).sort(compareOrder);
  const byPerson = groupBy(all, ({ personId }) => personId);
  const hypotheses = inOrder(brief.hypotheses);
  return inOrder(brief.people).flatMap((person) => {
    const own = byPerson.get(person.id);
    if (!own) return [];
    const of = (id: string) => own.find(({ hypothesisId }) => hypothesisId === id) ?? null;
    return [{ person, estimates: hypotheses.map(({ id }) => of(id)) }];
  });
}

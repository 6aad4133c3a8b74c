import type { Brief } from '../brief/brief.ts';
import { analystsOf } from '../brief/estimates.ts';
import { estimateId, estimateIdOf } from '../brief/kinds/estimate.ts';
import { makePerson, type Person, type PersonId, personId } from '../brief/kinds/person.ts';
import { inOrder, orderKeysAtEnd } from '../brief/order.ts';
import { peopleOf } from '../brief/people.ts';

/* Everybody who gave a number or whose number was pooled, by the name that stands instead. */
function stoodFor(brief: Brief): Map<PersonId, Person> {
  const asked = analystsOf(brief).map(({ person }) => person);
  const pooled = inOrder(brief.hypotheses).flatMap(({ pooledIds }) => peopleOf(brief, pooledIds));
  const all = [...new Set([...asked, ...pooled])];
  const keys = orderKeysAtEnd(brief.people, all.length);
  return new Map(
    all.map((person, index) => [
      person.id,
      makePerson(`analyst-${index + 1}`, keys[index] ?? 'a0', `Analyst ${index + 1}`),
    ]),
  );
}

/**
 * The estimates of a brief, its hypotheses and its people with numbers in the place of the analysts' names, and without
 * their reasons: what several analysts said may leave the house, who of them said it does not.
 */
export function withoutAnalysts(brief: Brief): Pick<Brief, 'estimates' | 'hypotheses' | 'people'> {
  const standIns = stoodFor(brief);
  const inPlace = (id: PersonId): PersonId => standIns.get(id)?.id ?? personId.parse(id);
  const estimates = inOrder(brief.estimates).map((estimate) => {
    const ofPerson = inPlace(estimate.personId);
    const id = estimateId.parse(estimateIdOf(ofPerson, estimate.hypothesisId));
    return [id, { ...estimate, id, personId: ofPerson, reason: '' }] as const;
  });
  const hypotheses = Object.entries(brief.hypotheses).map(
    ([id, hypothesis]) => [id, { ...hypothesis, pooledIds: hypothesis.pooledIds.map(inPlace) }] as const,
  );
  const people = [...standIns.values()].map((person) => [person.id, person] as const);
  return {
    estimates: Object.fromEntries(estimates),
    hypotheses: Object.fromEntries(hypotheses),
    people: { ...brief.people, ...Object.fromEntries(people) },
  };
}

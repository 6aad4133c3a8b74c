import { z } from 'zod';
import { type PeopleRole, peopleRoles } from '../brief/head.ts';
import { makePerson, personId } from '../brief/kinds/person.ts';
import { orderAtEnd } from '../brief/order.ts';
import { ownRecord } from '../brief/own-record.ts';
import { usesOfPerson } from '../brief/people.ts';
import { line } from '../brief/text.ts';
import { applyRecipe, type Command } from './command.ts';

const args = z.strictObject({
  role: z.enum(peopleRoles),
  people: z.array(z.strictObject({ id: personId, name: line.min(1) })).max(100),
});

type Args = z.infer<typeof args>;

const roleNames: Readonly<Record<PeopleRole, string>> = {
  authorIds: 'authors',
  drafterIds: 'drafters',
  contributorIds: 'contributors',
  reviewerIds: 'reviewers',
};

/**
 * Says who has a role in the brief, in order. People who are not in the brief yet are added; those who are there take
 * the name given; whoever loses the role and is named nowhere else leaves the brief, so that no name stays behind
 * unseen.
 */
export const assignPeople: Command<Args> = {
  name: 'people.assign',
  args,
  label: ({ role }) => `Change ${roleNames[role]}`,
  apply: (brief, given) =>
    applyRecipe(brief, assignPeople.label(given, brief), (draft) => {
      const former = brief[given.role];
      for (const { id, name } of given.people) {
        const found = ownRecord(draft.people, id);
        if (found) found.name = name;
        else draft.people[id] = makePerson(id, orderAtEnd(draft.people), name);
      }
      draft[given.role] = [...new Set(given.people.map(({ id }) => id))];
      for (const id of former) if (usesOfPerson(draft, id) === 0) delete draft.people[id];
    }),
};

import { useMemo } from 'react';
import { type ReadEstimates, readEstimates } from '#shared/analysis/probability/estimates.ts';
import { newId } from '#shared/brief/ids.ts';
import { type PersonId, personId } from '#shared/brief/kinds/person.ts';
import { ownRecord } from '#shared/brief/own-record.ts';
import { personIdOf } from '#shared/brief/people.ts';
import { askAnalystCall } from '#shared/commands/estimates.ts';
import type { CoherenceMethod } from '#shared/vocabulary/outcome.ts';
import type { BriefDocument } from '../../document/brief-document.ts';
import { useBriefPart } from '../../document/context.tsx';
import { tellProblem } from '../../window/problems.ts';

/** What the analysts of the open brief say, and what it comes to; the same until something of it changes. */
export function useEstimates(method: CoherenceMethod): ReadEstimates {
  const estimates = useBriefPart('estimates', (part) => part);
  const hypotheses = useBriefPart('hypotheses', (part) => part);
  const people = useBriefPart('people', (part) => part);
  return useMemo(
    () => readEstimates({ estimates, hypotheses, people }, method),
    [estimates, hypotheses, people, method],
  );
}

/* Somebody of the brief with this name; otherwise an id that is the same in every copy of the brief. */
function idFor(document: BriefDocument, name: string): PersonId {
  const { people } = document.brief;
  const sameName = (known: string) => known.trim().toLowerCase() === name.toLowerCase();
  const known = Object.values(people).find((person) => sameName(person.name));
  const derived = personIdOf(name);
  return known?.id ?? personId.parse(ownRecord(people, derived) ? newId() : derived);
}

/** Asks somebody for numbers, by name or as a person of the brief; gives the id, or null if nothing was changed. */
export function askAnalyst(document: BriefDocument, typed: string): PersonId | null {
  const name = typed.replace(/\s+/g, ' ').trim();
  if (name === '') return null;
  const id = idFor(document, name);
  const call = askAnalystCall(document.brief, { id, name });
  if (!call) return id;
  const done = document.runCall(call);
  if (!done.ok) tellProblem(done.error, 'The analyst was not added');
  return done.ok ? id : null;
}

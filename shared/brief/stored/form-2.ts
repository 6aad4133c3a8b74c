import type { Brief } from '../brief.ts';
import { ratingIdOf } from '../kinds/rating.ts';
import { orderKeys } from '../order.ts';
import { authorNames, personIdOf } from '../people.ts';
import type { BriefVersion, StoredCall } from './brief-version.ts';
import { type Fields, isFields, type StoredPatch } from './field-changes.ts';

/*
 * In the second form a rating is a record and no longer a field of its evidence, so that ratings of several raters can
 * exist side by side. Authors are people with an id, no longer names.
 */

function ratingRecord(ofEvidence: string, ofHypothesis: string, cell: Fields): Fields {
  return {
    id: ratingIdOf(ofEvidence, ofHypothesis, null),
    order: 'a0',
    evidenceId: ofEvidence,
    hypothesisId: ofHypothesis,
    raterId: null,
    rating: cell.rating,
    rationale: cell.rationale ?? '',
    at: null,
  };
}

/** The ratings that a record of evidence held. */
function ratingsIn(ofEvidence: string, evidence: unknown): Fields[] {
  if (!isFields(evidence) || !isFields(evidence.ratings)) return [];
  return Object.entries(evidence.ratings).flatMap(([ofHypothesis, cell]) =>
    isFields(cell) ? [ratingRecord(ofEvidence, ofHypothesis, cell)] : [],
  );
}

function withoutRatings(evidence: unknown): unknown {
  if (!isFields(evidence)) return evidence;
  const { ratings: _, ...rest } = evidence;
  return rest;
}

function byId(records: readonly Fields[]): Fields {
  return Object.fromEntries(records.map((record) => [String(record.id), record]));
}

/** Takes the ratings out of evidence that holds them and makes records of them. */
export function splitRatings(evidence: Fields): { readonly evidence: Fields; readonly ratings: Fields } {
  const entries = Object.entries(evidence);
  return {
    evidence: Object.fromEntries(entries.map(([id, item]) => [id, withoutRatings(item)])),
    ratings: byId(entries.flatMap(([id, item]) => ratingsIn(id, item))),
  };
}

function namesIn(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  const names = value.flatMap((name) =>
    typeof name === 'string' && name.trim() !== '' ? [name.trim()] : [],
  );
  return [...new Set(names)];
}

function peopleOf(names: readonly string[]): Fields {
  const keys = orderKeys(names.length);
  return byId(
    names.map((name, index) => ({
      id: personIdOf(name),
      order: keys[index] ?? 'a0',
      name,
      organisation: '',
      contact: '',
    })),
  );
}

function briefInForm2(brief: Fields): Fields {
  const { authors, ...rest } = brief;
  const names = namesIn(authors);
  const split = isFields(brief.evidence)
    ? splitRatings(brief.evidence)
    : { evidence: brief.evidence, ratings: {} };
  return { ...rest, ...split, people: peopleOf(names), authorIds: names.map(personIdOf) };
}

function assignAuthors(names: readonly string[]): StoredCall {
  const people = namesIn([...names]).map((name) => ({ id: personIdOf(name), name }));
  return { name: 'people.assign', args: { role: 'authorIds', people } };
}

function rate({ evidenceId, hypothesisId, rating, rationale }: Fields): StoredCall {
  return { name: 'evidence.rate', args: { evidenceId, hypothesisId, rating, rationale } };
}

/** The calls that give one item the ratings a stored value says it has. */
function setRatings(ofEvidence: string, value: unknown, before: Brief): StoredCall[] {
  const wanted = ratingsIn(ofEvidence, { ratings: value });
  const kept = new Set(wanted.map(({ hypothesisId }) => hypothesisId));
  const dropped = Object.values(before.ratings).filter(
    (cell) => cell.evidenceId === ofEvidence && cell.raterId === null && !kept.has(cell.hypothesisId),
  );
  return [
    ...dropped.map(({ hypothesisId }) => rate({ evidenceId: ofEvidence, hypothesisId, rating: null })),
    ...wanted.map(rate),
  ];
}

function callInForm2(call: StoredCall, before: Brief): readonly StoredCall[] | null {
  const args = isFields(call.args) ? call.args : {};
  if (call.name === 'evidence.add' && isFields(args.record)) {
    const ratings = ratingsIn(String(args.record.id), args.record);
    return [
      { name: call.name, args: { ...args, record: withoutRatings(args.record) } },
      ...ratings.map(rate),
    ];
  }
  if (call.name === 'evidence.change' && isFields(args.fields) && Object.hasOwn(args.fields, 'ratings')) {
    const { ratings, ...fields } = args.fields;
    const changed = { name: call.name, args: { ...args, fields } };
    const rated = setRatings(String(args.id), ratings, before);
    return Object.keys(fields).length > 0 ? [changed, ...rated] : rated;
  }
  if (call.name === 'head.change' && isFields(args.fields) && Object.hasOwn(args.fields, 'authors')) {
    const { authors, ...fields } = args.fields;
    const assigned = assignAuthors(namesIn(authors));
    return Object.keys(fields).length > 0
      ? [{ name: call.name, args: { ...args, fields } }, assigned]
      : [assigned];
  }
  return null;
}

const patches = (...made: StoredPatch[]): StoredCall => ({
  name: 'brief.patch',
  args: { label: '', patches: made },
});

/** What a stored patch of a rating inside evidence did, as a change of the rating's own record. */
function ratingPatch(patch: StoredPatch, before: Brief): StoredCall[] {
  const [, ofEvidence, , ofHypothesis, field] = patch.path.map(String);
  if (ofEvidence === undefined) return [];
  if (ofHypothesis === undefined) return setRatings(ofEvidence, patch.value ?? {}, before);
  const id = ratingIdOf(ofEvidence, ofHypothesis, null);
  if (field !== undefined) return [patches({ ...patch, path: ['ratings', id, field] })];
  if (patch.op === 'remove') {
    return Object.hasOwn(before.ratings, id) ? [patches({ op: 'remove', path: ['ratings', id] })] : [];
  }
  const cell = isFields(patch.value) ? patch.value : {};
  return [patches({ op: 'add', path: ['ratings', id], value: ratingRecord(ofEvidence, ofHypothesis, cell) })];
}

/** What a stored patch of a whole evidence record did, with the ratings it held. */
function evidencePatch(patch: StoredPatch, before: Brief): StoredCall[] {
  const ofEvidence = String(patch.path[1]);
  const dropped = Object.values(before.ratings)
    .filter((cell) => cell.evidenceId === ofEvidence)
    .map(({ id }) => ({ op: 'remove' as const, path: ['ratings', id] }));
  if (patch.op === 'remove') return [patches(...dropped, patch)];
  const added = ratingsIn(ofEvidence, patch.value).map((record) => ({
    op: 'add' as const,
    path: ['ratings', String(record.id)],
    value: record,
  }));
  return [patches(...dropped, { ...patch, value: withoutRatings(patch.value) }, ...added)];
}

/** The list of names after one of immer's patches of it. */
function patchedNames(names: readonly string[], { op, path, value }: StoredPatch): unknown[] {
  const [, at] = path;
  if (at === undefined) return Array.isArray(value) ? value : [];
  const next: unknown[] = [...names];
  if (at === 'length') return next.slice(0, Number(value));
  const index = Number(at);
  if (op === 'remove') next.splice(index, 1);
  else if (op === 'add') next.splice(index, 0, value);
  else next[index] = value;
  return next;
}

function patchInForm2(patch: StoredPatch, before: Brief): readonly StoredCall[] | null {
  const [first, second, third] = patch.path;
  if (first === 'authors') return [assignAuthors(namesIn(patchedNames(authorNames(before), patch)))];
  if (first !== 'evidence' || second === undefined) return null;
  if (third === undefined) return evidencePatch(patch, before);
  return third === 'ratings' ? ratingPatch(patch, before) : null;
}

/** Ratings and people become records. */
export const recordsOfTheirOwn: BriefVersion = {
  form: 2,
  name: 'ratings and people are records',
  brief: briefInForm2,
  call: callInForm2,
  patch: patchInForm2,
};

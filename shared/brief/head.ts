import { z } from 'zod';
import { briefStatuses } from '../vocabulary/status.ts';
import { confidence } from './confidence.ts';
import { hypothesisLabelStyle } from './kinds/hypothesis.ts';
import { personId } from './kinds/person.ts';
import { marking } from './marking.ts';
import type { StoredVersion } from './stored/field-changes.ts';
import { day, line, moment, text } from './text.ts';

export const briefStatus = z.enum(briefStatuses);

/** The likelihood ladders of `shared/standards/likelihood.ts` that a brief can use. */
export const ladderNames = ['icd-203-row-1', 'icd-203-row-2', 'phia', 'nato', 'canada', 'ipcc'] as const;
export const ladderName = z.enum(ladderNames);
export type LadderName = z.infer<typeof ladderName>;

/** The roles people have in a brief; each is a list of ids of people. */
export const peopleRoles = ['authorIds', 'drafterIds', 'contributorIds', 'reviewerIds'] as const;
export type PeopleRole = (typeof peopleRoles)[number];

const roleIds = z.array(personId).max(100);

/** The fields of identity and product, without the records. */
export const briefHead = z.strictObject({
  /** `digest` for daily products made of short insights, `brief` for everything else. */
  kind: z.enum(['brief', 'digest']),
  title: line,
  /** The report line of the seed report ("Intelligence Report: …"), mostly a source headline. */
  subtitle: line,
  question: line,
  /** The people who answer for the brief, in the order in which they are named. */
  authorIds: roleIds,
  /** Who wrote it, if somebody else answers for it. */
  drafterIds: roleIds,
  contributorIds: roleIds,
  reviewerIds: roleIds,
  organisation: line,
  /** The house's own number of the product. */
  serial: line,
  created: moment,
  informationCutOff: moment.nullable(),
  published: day.nullable(),
  status: briefStatus,
  region: line,
  topic: line,
  /** A BCP 47 tag such as `en-GB`: language of the prose, for spelling and for exported files. */
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  marking,
  ladder: ladderName,
  hypothesisLabels: hypothesisLabelStyle,
  confidence,
  /** The source summary statement as the program drafted it, so that what somebody wrote since is told from it. */
  sourceSummaryDraft: text,
});

export type BriefHead = z.infer<typeof briefHead>;

/** How the stored form of the head changed. */
export const headVersions: readonly StoredVersion[] = [
  {
    form: 2,
    name: 'people have parts',
    changes: peopleRoles.map((field) => ({ kind: 'add', field, value: [] })),
  },
  {
    form: 7,
    name: 'the drafted source summary is kept',
    changes: [{ kind: 'add', field: 'sourceSummaryDraft', value: '' }],
  },
  // Earlier versions know three ladders and would take a brief with another one for damaged.
  { form: 8, name: 'there are more ladders of likelihood', changes: [] },
];

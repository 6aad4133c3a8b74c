import { z } from 'zod';
import { type BriefHead, briefHead, type PeopleRole } from '../brief/head.ts';
import { applyRecipe, type Command } from './command.ts';
import { assignFields } from './fields.ts';

const fields = briefHead.omit({
  confidence: true,
  authorIds: true,
  drafterIds: true,
  contributorIds: true,
  reviewerIds: true,
});

const args = z.strictObject({ fields: fields.partial() });

type Args = z.infer<typeof args>;

const fieldNames: Readonly<Record<keyof Omit<BriefHead, 'confidence' | PeopleRole>, string>> = {
  kind: 'kind of product',
  title: 'title',
  subtitle: 'report line',
  question: 'question',
  organisation: 'organisation',
  serial: 'serial number',
  created: 'creation date',
  informationCutOff: 'information cut-off',
  published: 'date of publication',
  status: 'status',
  region: 'region',
  topic: 'topic',
  language: 'language',
  marking: 'marking',
  ladder: 'likelihood ladder',
  hypothesisLabels: 'hypothesis labels',
  sourceSummaryDraft: 'draft of the source summary',
};

/** Changes fields of the brief's identity and product: title, question, dates, marking, status …; people have `people.assign`. */
export const changeHead: Command<Args> = {
  name: 'head.change',
  args,
  label: ({ fields }) => {
    const names = Object.entries(fieldNames).filter(([key]) => key in fields);
    return names.length === 1 ? `Change ${names[0]?.[1]}` : 'Change title block';
  },
  apply: (brief, given) =>
    applyRecipe(brief, changeHead.label(given, brief), (draft) => {
      assignFields(draft, given.fields);
    }),
};

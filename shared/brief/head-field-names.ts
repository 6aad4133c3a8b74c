import type { BriefHead } from './head.ts';

/** What each field of identity and product is called in a sentence. */
export const headFieldNames: Readonly<Record<keyof BriefHead, string>> = {
  kind: 'kind of product',
  title: 'title',
  subtitle: 'report line',
  question: 'question',
  authorIds: 'authors',
  drafterIds: 'drafters',
  contributorIds: 'contributors',
  reviewerIds: 'reviewers',
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
  confidence: 'confidence',
  sourceSummaryDraft: 'draft of the source summary',
};

import { ownRecord } from '../../brief/own-record.ts';
import type { ReferenceDetail } from './reference.ts';

/*
 * What the formats call the parts of a citation for which a source has no field, and what a reader calls them.
 */

const names: Readonly<Record<string, string>> = {
  volume: 'Volume',
  'number-of-volumes': 'Volumes',
  volumes: 'Volumes',
  issue: 'Issue',
  number: 'Number',
  page: 'Pages',
  pages: 'Pages',
  'number-of-pages': 'Number of pages',
  pagetotal: 'Number of pages',
  'chapter-number': 'Chapter',
  chapter: 'Chapter',
  edition: 'Edition',
  version: 'Version',
  'publisher-place': 'Place',
  location: 'Place',
  address: 'Place',
  isbn: 'ISBN',
  issn: 'ISSN',
  pmid: 'PMID',
  'collection-title': 'Series',
  series: 'Series',
  editor: 'Editor',
  interviewer: 'Interviewer',
  recipient: 'Recipient',
  director: 'Director',
  genre: 'Kind',
  type: 'Kind',
  medium: 'Medium',
  event: 'Event',
  'event-title': 'Event',
  eventtitle: 'Event',
  'event-place': 'Place of the event',
  venue: 'Place of the event',
  authority: 'Authority',
  archive: 'Archive',
  section: 'Section',
  institution: 'Institution',
  organization: 'Organisation',
  school: 'School',
  booktitle: 'Appeared in',
  eprint: 'Preprint',
  subtitle: 'Subtitle',
};

/** Keeps a part of a citation under the name readers know; one without such a name under the one it came with. */
export function detailOf(key: string, text: string): ReferenceDetail {
  const name = ownRecord(names, key.toLowerCase());
  return { name: name ?? key, text, isBibliographic: name !== undefined };
}

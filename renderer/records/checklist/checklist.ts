import type { ChoiceOption } from '../Choice.tsx';
import type { RecordFields } from '../edit-record.ts';
import type { RecordTypes } from '../record-kinds.ts';
import type { NoteField } from '../use-notes.tsx';

/** The kinds of record that are listed as a checklist: a state, a text, and what is noted beside it. */
export type ChecklistCollection = 'assumptions' | 'informationGaps' | 'biasRisks';

/** A text beside that of the record, on the page and in the inspector. */
export interface ChecklistNote<Name extends ChecklistCollection> extends NoteField<Name> {
  /** Its name in the inspector, if that is longer than on the page. */
  readonly detailLabel?: string | undefined;
  /** What belongs there, said in the inspector. */
  readonly description?: string | undefined;
}

/**
 * Everything that distinguishes one checklist from another; its list, its rows and the detail of a record follow from
 * this.
 */
export interface Checklist<Name extends ChecklistCollection, State extends string | null> {
  readonly collection: Name;
  /** Heading of the list. */
  readonly title: string;
  /** What one record is called before its number: "Assumption". */
  readonly name: string;
  /** What its text is called in the inspector. */
  readonly textLabel: string;
  /** What its text should say, shown while it is empty. */
  readonly placeholder: string;
  /** What belongs in the list, shown while it is empty. */
  readonly hint: string;
  /** What is chosen of a record: its status, priority or kind. */
  readonly state: {
    readonly label: string;
    readonly options: readonly ChoiceOption<State>[];
    readonly of: (record: RecordTypes[Name]) => State;
    readonly change: (state: State) => RecordFields<Name>;
  };
  readonly notes: readonly ChecklistNote<Name>[];
}

/** What a record of a checklist is called; its place counts from 0. */
export function checklistName({ name }: { readonly name: string }, index: number): string {
  return `${name} ${index + 1}`;
}

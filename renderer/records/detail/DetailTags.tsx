import { useDocument } from '../../document/context.tsx';
import { TagInput } from '../../ui/TagInput/TagInput.tsx';
import type { RecordCollection, RecordTypes } from '../record-kinds.ts';
import { tagRecords, useTagNames } from '../record-tags.ts';
import { useIsReadOnly } from '../use-records.ts';
import { useTagSuggestions } from '../use-tag-suggestions.ts';

/** The tags of one record, completed from those of all briefs of the library. */
export function DetailTags<Name extends RecordCollection>(props: {
  readonly collection: Name;
  readonly record: RecordTypes[Name];
}) {
  const { collection, record } = props;
  const document = useDocument();
  const names = useTagNames(record);
  const { suggestions, setQuery } = useTagSuggestions();
  return (
    <TagInput
      label="Tags"
      description="They sort what is written and are not printed with it."
      disabled={useIsReadOnly()}
      values={names}
      suggestions={suggestions}
      onQueryChange={setQuery}
      onChange={(next) =>
        tagRecords(document, {
          collection,
          ids: [record.id],
          add: next.filter((name) => !names.includes(name)),
          remove: names.filter((name) => !next.includes(name)),
        })
      }
    />
  );
}

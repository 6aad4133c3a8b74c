import { batch } from '#shared/commands/registry.ts';
import { tagCalls } from '#shared/commands/tag-calls.ts';
import { useDocument } from '../../document/context.tsx';
import { useIsReadOnly, useRecords } from '../../records/use-records.ts';
import { useTagSuggestions } from '../../records/use-tag-suggestions.ts';
import { TagInput } from '../../ui/TagInput/TagInput.tsx';
import styles from './TagEditor.module.css';

/** The thematic tags, completed from those of all briefs of the library. */
export function TagEditor() {
  const document = useDocument();
  const isReadOnly = useIsReadOnly();
  const tags = useRecords('tags');
  const { suggestions, setQuery } = useTagSuggestions();
  const change = (names: readonly string[]) => {
    const { label, calls } = tagCalls(document.brief.tags, names);
    if (calls.length > 0) document.run(batch, { label, calls });
  };
  return (
    <div className={styles.tags} data-first-field="">
      <TagInput
        label="Tags"
        hideLabel
        disabled={isReadOnly}
        placeholder="Add tags: type one and press Enter, or paste a list"
        values={tags.map((tag) => tag.name)}
        suggestions={suggestions}
        onQueryChange={setQuery}
        onChange={change}
      />
    </div>
  );
}

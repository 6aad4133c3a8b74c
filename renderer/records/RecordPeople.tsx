import { useRef } from 'react';
import { recordPlace } from '#shared/brief/place.ts';
import { SpelledTextArea } from '../editor/spelling/SpelledTextArea.tsx';
import { classNames } from '../ui/class-names.ts';
import { placeProps } from '../window/go-to-place.ts';
import styles from './RecordText.module.css';
import type { RecordCollection, RecordTypes } from './record-kinds.ts';
import { useFocusRequest } from './use-focus-request.ts';
import { type PeopleFieldOf, usePeopleNames } from './use-people-names.ts';
import { useIsReadOnly } from './use-records.ts';

interface PeopleProps<Name extends RecordCollection> {
  readonly collection: Name;
  readonly record: RecordTypes[Name];
  readonly field: PeopleFieldOf<Name>;
  readonly label: string;
  readonly placeholder?: string | undefined;
}

/** The people a record names, edited where it stands on the page. */
export function RecordPeople<Name extends RecordCollection>(
  props: PeopleProps<Name> & {
    /** The field that takes the cursor when the record is added or gone to. */
    readonly isFirst?: boolean | undefined;
  },
) {
  const { collection, record, field } = props;
  const names = usePeopleNames(collection, record, field);
  const isReadOnly = useIsReadOnly();
  const area = useRef<HTMLTextAreaElement>(null);
  useFocusRequest(collection, record.id, area, props.isFirst);
  return (
    <div
      className={classNames(styles.text, styles.note)}
      {...placeProps(recordPlace(collection, record.id, field))}
    >
      <SpelledTextArea
        ref={area}
        label={props.label}
        hideLabel
        bare
        value={names.value}
        placeholder={isReadOnly ? undefined : props.placeholder}
        readOnly={isReadOnly}
        isChecked={false}
        onChange={names.onChange}
        onBlur={names.onBlur}
        onEnter={() => undefined}
      />
    </div>
  );
}

/** The people a record names, in the inspector. */
export function DetailPeople<Name extends RecordCollection>(
  props: PeopleProps<Name> & { readonly description?: string | undefined },
) {
  const { collection, record, field, label, placeholder, description } = props;
  const names = usePeopleNames(collection, record, field);
  return (
    <SpelledTextArea
      label={label}
      description={description}
      placeholder={placeholder}
      value={names.value}
      readOnly={useIsReadOnly()}
      isChecked={false}
      onChange={names.onChange}
      onBlur={names.onBlur}
      onEnter={() => undefined}
    />
  );
}

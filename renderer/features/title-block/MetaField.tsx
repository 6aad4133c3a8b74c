import type { ReactNode } from 'react';
import type { BriefHead } from '#shared/brief/head.ts';
import { headPlace } from '#shared/brief/place.ts';
import type { GatheredText } from '../../document/gathered-text.ts';
import { SpelledTextArea } from '../../editor/spelling/SpelledTextArea.tsx';
import { placeProps } from '../../window/go-to-place.ts';
import styles from './TitleBlock.module.css';

/** A labelled line of the title block; the visible label also names its control. */
export function MetaField(props: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <span className={styles.label} aria-hidden="true">
        {props.label}
      </span>
      <div className={styles.value}>{props.children}</div>
    </>
  );
}

/** A line of text in the title block. */
export function MetaText(props: {
  readonly label: string;
  /** The field of the brief that it shows, if that is a single text. */
  readonly field?: keyof BriefHead | undefined;
  readonly placeholder: string;
  readonly isReadOnly: boolean;
  readonly text: GatheredText;
  readonly isChecked?: boolean | undefined;
}) {
  return (
    <MetaField label={props.label}>
      <SpelledTextArea
        label={props.label}
        hideLabel
        bare
        readOnly={props.isReadOnly}
        isChecked={props.isChecked}
        value={props.text.value}
        error={props.text.error}
        placeholder={props.placeholder}
        {...(props.field === undefined ? {} : placeProps(headPlace(props.field)))}
        onChange={props.text.onChange}
        onBlur={props.text.onBlur}
        onEnter={() => undefined}
      />
    </MetaField>
  );
}

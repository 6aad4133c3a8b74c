import type { FocusEvent, ReactNode } from 'react';
import type { AutoTextAreaProps } from '../../ui/AutoTextArea/AutoTextArea.tsx';
import { useApp } from '../../window/app-store.ts';
import { useSmartTyping } from '../fields/use-smart-typing.ts';
import { MarkedTextArea } from '../passages/MarkedTextArea.tsx';
import { useJudgedField } from '../passages/use-judged-field.ts';
import { misspelled, spelledFields } from './spelling-judge.ts';

export interface SpelledTextAreaProps extends Omit<AutoTextAreaProps, 'marks'> {
  /** False for names, numbers and addresses, which are in no dictionary and are written as they are typed. */
  readonly isChecked?: boolean | undefined;
}

/**
 * A text area of the brief whose misspelled words are underlined, with suggestions on a right click or F7, and in which
 * quotation marks and dashes become those of its language.
 */
export function SpelledTextArea(props: SpelledTextAreaProps): ReactNode {
  const { ref, onBlur, isChecked = true, ...area } = props;
  const { value, readOnly = false } = area;
  const isOn = useApp((state) => state.settings.isSpellCheckOn) && isChecked && !readOnly;
  const typed = useSmartTyping(isChecked && !readOnly, ref);
  const { found, take, look } = useJudgedField(spelledFields, value, isOn, typed);
  const leave = (event: FocusEvent<HTMLTextAreaElement>) => {
    onBlur?.(event);
    look();
  };
  return (
    <MarkedTextArea
      {...area}
      ref={take}
      marks={isOn ? found.map(({ from, to }) => ({ from, to, kind: misspelled })) : null}
      spellCheck={false}
      onBlur={leave}
    />
  );
}

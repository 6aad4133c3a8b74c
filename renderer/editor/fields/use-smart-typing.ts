import { type Ref, type RefCallback, useCallback } from 'react';
import { useDocument } from '../../document/context.tsx';
import { setRef } from '../../ui/set-ref.ts';
import { smartLanguage } from '../prose/smart-language.ts';
import { type PlainTextField, smartenTyping } from './smart-field.ts';

/** Takes the element of a field whose signs are changed while typing, as long as `isOn`, and gives it to the ref it came with. */
export function useSmartTyping<Field extends PlainTextField>(
  isOn: boolean,
  ref?: Ref<Field> | undefined,
): RefCallback<Field> {
  const document = useDocument();
  return useCallback(
    (field) => {
      const leave = setRef(ref, field);
      if (!field || !isOn) return leave;
      const end = smartenTyping(field, () => smartLanguage(document));
      return () => {
        end();
        leave();
      };
    },
    [document, ref, isOn],
  );
}

import { useEffect, useState } from 'react';
import { workbench } from '../../platform/workbench.ts';
import { TagInput } from '../../ui/TagInput/TagInput.tsx';
import { valueOrTell } from '../../window/problems.ts';

/** The user's own words, which the spelling check takes as right. */
export function DictionaryWords() {
  const [words, setWords] = useState<readonly string[]>([]);
  useEffect(() => {
    void workbench.call('dictionary.words', {}).then((answer) => {
      if (answer.ok) setWords(answer.value.words);
    });
  }, []);
  const change = async (next: readonly string[]) => {
    setWords(next);
    const added = next.filter((word) => !words.includes(word));
    const removed = words.filter((word) => !next.includes(word));
    for (const word of added) valueOrTell(await workbench.call('dictionary.add', { word }));
    for (const word of removed) valueOrTell(await workbench.call('dictionary.remove', { word }));
  };
  return (
    <TagInput
      label="Own words"
      description="Names and terms the spelling check should accept."
      values={words}
      onChange={(next) => void change(next)}
    />
  );
}

import { useEffect, useRef, useState } from 'react';
import type { ReferenceReading } from '#shared/readers/references/reference.ts';
import type { Problem, Result } from '#shared/result.ts';
import { workbench } from '../../platform/workbench.ts';
import { textOfFile } from './text-of-file.ts';

/** A list that was read, and the file it came from; null for what was pasted. */
export interface ReadList {
  readonly fileName: string | null;
  readonly reading: ReferenceReading;
}

const readText = async (text: string, fileName: string | null): Promise<Result<ReadList>> => {
  const read = await workbench.call('references.read', { text });
  return read.ok ? { ok: true, value: { fileName, reading: read.value } } : read;
};

async function readFile(file: File): Promise<Result<ReadList>> {
  const text = await textOfFile(file);
  return text.ok ? readText(text.value, file.name) : text;
}

/** Reads pasted, chosen and dropped lists of references; what is asked for last counts. */
export function useReferences(dropped: File | null) {
  const [text, setText] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [list, setList] = useState<ReadList | null>(null);
  const asked = useRef(0);
  const take = async (reading: Promise<Result<ReadList>>) => {
    asked.current += 1;
    const number = asked.current;
    setBusy(true);
    const read = await reading;
    if (number !== asked.current) return;
    setBusy(false);
    setProblem(read.ok || read.error.code === 'cancelled' ? null : read.error);
    if (read.ok) setList(read.value);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a file is read once, when it is dropped.
  useEffect(() => {
    if (dropped) void take(readFile(dropped));
    return () => {
      asked.current += 1;
    };
  }, [dropped]);
  return {
    text,
    setText: (next: string) => {
      setText(next);
      setProblem(null);
    },
    isBusy,
    problem,
    list,
    look: () => void take(readText(text, null)),
    choose: () => void take(workbench.call('references.choose', {})),
    goBack: () => setList(null),
  };
}

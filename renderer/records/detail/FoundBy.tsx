import type { Extraction } from '#shared/brief/extraction.ts';
import { momentWords } from '../day-words.ts';
import { Remark } from './Remark.tsx';

const mostShown = 240;

/** Says of a record that the program found it, in which passage, and who accepted it when; nothing of any other. */
export function FoundBy({ extraction }: { readonly extraction: Extraction | null }) {
  if (!extraction) return null;
  const { passage, by, at } = extraction;
  const shown = passage.length > mostShown ? `${passage.slice(0, mostShown).trimEnd()}…` : passage;
  return (
    <Remark>
      Found by the program in “{shown}”, accepted{by === '' ? '' : ` by ${by}`} on {momentWords(at)}.
    </Remark>
  );
}

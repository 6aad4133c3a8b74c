import { evidenceLabelAt } from '../../vocabulary/evidence-label.ts';
import { hypothesisLabelAt } from '../../vocabulary/hypothesis-label.ts';

/** A cell of a matrix by the places of its item and its hypothesis. */
interface At {
  readonly item: number;
  readonly hypothesis: number;
}

/** So many values and places of each are named; a foreign file may have any number. */
const mostNamed = 5;

const placeOf = ({ item, hypothesis }: At): string =>
  `${evidenceLabelAt(item)} against ${hypothesisLabelAt(hypothesis, 'letters')}`;

/** Gathers what of a matrix from elsewhere could not be taken as it stood, and says it once for each kind. */
export class Doubts {
  readonly #ratings = new Map<string, At[]>();
  readonly #values = new Map<string, Set<string>>();
  readonly #differing: string[] = [];
  #hasGrades = false;

  /** Several people rated one cell differently. */
  differing(ratings: readonly string[], at: At): void {
    this.#differing.push(`${placeOf(at)} (${ratings.join(', ')})`);
  }

  /** A cell says what is no rating. */
  rating(text: string, at: At): void {
    const code = text.trim().slice(0, 40);
    const places = this.#ratings.get(code) ?? [];
    this.#ratings.set(code, places);
    places.push(at);
  }

  /** A field of evidence says what it cannot hold. */
  unknown(field: string, text: string): void {
    if (text.trim() === '') return;
    const values = this.#values.get(field) ?? new Set();
    this.#values.set(field, values.add(text.trim().slice(0, 40)));
  }

  /** A credibility was given as low, medium or high. */
  grade(): void {
    this.#hasGrades = true;
  }

  /** What was gathered, in sentences. */
  sentences(): string[] {
    const ratings = [...this.#ratings].slice(0, mostNamed).map(([code, places]) => {
      const [where, more] = [places.slice(0, mostNamed).map(placeOf).join(', '), places.length > mostNamed];
      return `“${code}” is no rating that is known: ${where}${more ? ` and ${places.length - mostNamed} more were` : places.length > 1 ? ' were' : ' was'} left unrated.`;
    });
    if (this.#ratings.size > mostNamed)
      ratings.push(
        `${this.#ratings.size - mostNamed} more codes are not known; their cells were left unrated.`,
      );
    const values = [...this.#values].map(([field, all]) => {
      const named = [...all].slice(0, mostNamed).map((value) => `“${value}”`);
      return `Of evidence, the ${field} ${named.join(', ')}${all.size > mostNamed ? ' …' : ''} could not be read and was left open.`;
    });
    const grades = 'Credibility was given as low, medium or high: it became 4, 3 or 2, which weigh the same.';
    const differing = this.#differing.slice(0, 20).join('; ');
    const more = this.#differing.length > 20 ? ` and ${this.#differing.length - 20} more` : '';
    if (differing !== '')
      ratings.push(
        `Several people rated differently, so these cells were left unrated: ${differing}${more}.`,
      );
    return [...ratings, ...values, ...(this.#hasGrades ? [grades] : [])];
  }
}

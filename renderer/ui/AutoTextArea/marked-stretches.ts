/** A part of a text that is marked, by its offsets. */
export interface TextMark {
  readonly from: number;
  readonly to: number;
  /** How the mark looks. */
  readonly className?: string | undefined;
}

/** A part of a text over which the same marks lie. */
export interface MarkedStretch {
  readonly from: number;
  readonly to: number;
  readonly classes: readonly (string | undefined)[];
}

/** Takes marks, which may lie over each other, apart into stretches that do not, in order. */
export function markedStretches(marks: readonly TextMark[]): MarkedStretch[] {
  const borders = [...new Set(marks.flatMap(({ from, to }) => [from, to]))].sort((one, other) => one - other);
  return borders.flatMap((from, index) => {
    const to = borders[index + 1];
    const over = marks.filter((mark) => to !== undefined && mark.from <= from && mark.to >= to);
    return to === undefined || over.length === 0
      ? []
      : [{ from, to, classes: over.map(({ className }) => className) }];
  });
}

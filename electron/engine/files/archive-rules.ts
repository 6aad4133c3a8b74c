/** What an archive may hold at most. */
export interface ArchiveRules {
  readonly maxEntries: number;
  /** Of one part, unpacked. */
  readonly maxPartBytes: number;
  /** Of all parts together, unpacked. */
  readonly maxTotalBytes: number;
  /** How many times larger than packed a part of more than a megabyte may be. */
  readonly maxRatio: number;
  /**
   * True for archives in the strict form that only this program and careful others write: parts follow each other
   * without gaps from the first byte, then the directory, then its end; no comments, extra fields, folders or data
   * descriptors. False for archives of other programs, such as Word documents.
   */
  readonly isStrict: boolean;
}

/** Why an archive is not read. The reason completes "The file …"; of the archive's content it names at most a part. */
export interface ArchiveFault {
  readonly kind: 'not-an-archive' | 'damaged' | 'too-large' | 'unsafe';
  readonly reason: string;
}

/** Makes a fault as a failed result. */
export const fault = (kind: ArchiveFault['kind'], reason: string) =>
  ({ ok: false, error: { kind, reason } }) as const;

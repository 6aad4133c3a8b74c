import { failure, type Result, success } from '#shared/result.ts';
import type { BriefContents, KeptContents, NewReferences } from './brief-contents.ts';
import type { BriefRows } from './brief-rows.ts';
import { noSuchBrief } from './briefs-in-use.ts';
import type { Connection } from './connection.ts';
import { type Contents, chunkCount } from './contents.ts';
import type { ContentsInUse } from './contents-in-use.ts';
import { exchangedMeanwhile } from './create-brief.ts';

/**
 * The binary contents of a library. Each is written in short steps, so that edits are saved in between: begin, write
 * every chunk, finish, then refer to it from a brief, and release it. A crash at any moment leaves neither half a
 * content that anybody can read nor a reference to one.
 */
export interface LibraryContents {
  /** Begins to write a content and keeps it from being swept until it is released; says whether it is already there. */
  begin(sha256: string, bytes: number): { readonly isWhole: boolean };
  /** Writes one chunk; `cancelled` if the file was replaced meanwhile. */
  write(sha256: string, place: number, bytes: Uint8Array): Result<void>;
  /** Says that all chunks are there; `cancelled` if the file was replaced meanwhile. */
  finish(sha256: string): Result<void>;
  /** Releases contents that were begun; those that no brief refers to are swept later. */
  letGo(sha256s: readonly string[]): void;
  /** Refers to whole contents; `brief-not-found`, or `cancelled` if the file was replaced meanwhile. */
  refer(briefId: string, to: NewReferences): Result<void>;
  /** What a brief refers to; nothing for a brief that is not there. */
  of(briefId: string): KeptContents;
  /**
   * One chunk of a content a brief refers to, none beyond its end; `file-not-found` if it refers to no such content.
   */
  chunk(briefId: string, sha256: string, place: number): Result<Uint8Array>;
}

/** What the contents of a library are made of. */
interface ContentsOf {
  readonly db: Connection;
  readonly rows: Pick<BriefRows, 'state'>;
  readonly contents: Contents;
  readonly briefContents: BriefContents;
  readonly contentsInUse: ContentsInUse;
}

/** Opens the contents of a library. */
export function openLibraryContents(parts: ContentsOf): LibraryContents {
  const { db, rows, contents, briefContents, contentsInUse } = parts;
  const doneOr = (isDone: boolean) => (isDone ? success(undefined) : exchangedMeanwhile());
  const refer = db.transaction(briefContents.refer).immediate;
  return {
    begin: (sha256, bytes) => {
      const isWhole = contents.begin(sha256, bytes);
      contentsInUse.take(sha256);
      return { isWhole };
    },
    write: (sha256, place, bytes) => doneOr(contents.write(sha256, place, bytes)),
    finish: (sha256) => doneOr(contents.finish(sha256)),
    letGo: (sha256s) => {
      for (const sha256 of sha256s) contentsInUse.letGo(sha256);
      contents.noteUnused();
    },
    refer: (briefId, to) => (rows.state(briefId) ? doneOr(refer(briefId, to)) : noSuchBrief()),
    of: briefContents.of,
    chunk: (briefId, sha256, place) => {
      const size = briefContents.sizeOf(briefId, sha256);
      if (size !== undefined) {
        return success(place < chunkCount(size) ? contents.chunk(sha256, place) : new Uint8Array());
      }
      return failure(
        'file-not-found',
        'The content of this attached file is no longer in the library, so it cannot be shown or written. Attach the file once more.',
      );
    },
  };
}

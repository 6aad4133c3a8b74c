import type { Connection } from '../connection.ts';

/** One step of the library's form. Released ones never change; a new form is a new file. */
export interface Migration {
  /** In tens, as in the file's name; becomes the file's `user_version`. */
  readonly version: number;
  readonly name: string;
  /** Runs inside the one transaction of all missing migrations. */
  readonly up: (db: Connection) => void;
}

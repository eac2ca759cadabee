/**
 * What front ends keep between runs: append-only logs of plain records, by name.
 *
 * A record that was appended outlives the death of the process; a torn one is dropped when read.
 */
export interface Store {
  /** Adds a record; resolves once it is safe on disk, rejects where it could not be written. */
  append(log: string, record: object): Promise<void>;
  /** All records of a log, oldest first; empty where there is none. */
  read(log: string): Promise<unknown[]>;
  /** Puts other records in place of a log's, all or none. */
  replace(log: string, records: readonly object[]): Promise<void>;
  /** Waits for what is being written, and lets go of the files. */
  close(): Promise<void>;
}

export type StoredFolder = { folder: string; at: Date };

/** Where pictures' files are kept, on a disk or in a bucket: a folder for each picture, `<listing>/<hash>`, which never changes. */
export abstract class MediaFiles {
  /** Stores a folder, each file whole or not at all; whoever is told of it afterwards finds all of it. Storing it again keeps it young. */
  abstract save(folder: string, files: Map<string, Buffer>): Promise<void>;
  /** The bytes of `<folder>/<file>`, or null. */
  abstract read(path: string): Promise<Buffer | null>;
  /** Removes a folder, if it is there. */
  abstract remove(folder: string): Promise<void>;
  /** All folders there are and when each was stored, half-stored ones too. */
  abstract folders(): AsyncIterable<StoredFolder>;
}

/** A file that is written by `npm run generate` and committed; a test holds that it is fresh. */
export interface GeneratedFile {
  readonly path: string;
  /** The whole text; `present` is what the file holds now, for those that are generated in part. */
  readonly text: (present: string) => string | Promise<string>;
}

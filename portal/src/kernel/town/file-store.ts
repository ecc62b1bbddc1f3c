/** Content-addressed files: the name is the SHA-256 (hex) of the bytes, so a file never changes. */
export type FileStore = {
  /** Keeps the bytes and returns their SHA-256. Keeping the same bytes twice is one file. */
  readonly put: (
    bytes: Uint8Array | AsyncIterable<Uint8Array>,
  ) => Promise<{ sha256: string; size: number }>
  readonly get: (sha256: string) => Promise<ReadableStream<Uint8Array> | undefined>
  readonly has: (sha256: string) => Promise<boolean>
  readonly remove: (sha256: string) => Promise<void>
}

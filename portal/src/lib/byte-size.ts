const KB = 1024
const MB = 1024 * KB

/** The most that one request may carry: forms are small, and only the addresses that take files take more. */
export const FORM_LIMIT = 256 * KB
export const UPLOAD_LIMIT = 60 * MB

/** The largest file of those: about four times the sheet of 100,000 projects. */
export const FILE_LIMIT = 50 * MB

/** «60 MB», «256 KB»: whole units, never more than there is. */
export const sizeText = (bytes: number): string =>
  bytes >= MB ? `${Math.floor(bytes / MB)} MB` : `${Math.floor(bytes / KB)} KB`

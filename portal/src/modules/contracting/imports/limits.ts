/** A town of 10,000 processes with five releases each brings half of it; more is loaded in parts. */
export const MOST_RELEASES = 100_000

/** A contract that is paid every week for ten years says less. */
export const MOST_OF_ONE_PROCESS = 1_000

/** When so many releases come and none is good, the rest is not read. */
export const NONE_GOOD_AFTER = 10_000

/** Characters of one release: the largest of the standard's own samples has 300,000. */
export const MOST_CHARACTERS = 10_000_000
/** Characters of one text: some tenders paste all their terms in one field. */
export const LONGEST_TEXT = 1_000_000

/** Characters of an identifier: keys and addresses are made of it, and an index holds 2,704 bytes. */
export const LONGEST_ID = 200

/** How many findings of one release are listed; the rest is counted. */
export const FINDINGS_LISTED = 500

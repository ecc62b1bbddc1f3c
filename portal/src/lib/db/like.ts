/** The pattern of LIKE for what holds the text as it was typed: its «%», «_» and «\» are only signs. */
export const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`

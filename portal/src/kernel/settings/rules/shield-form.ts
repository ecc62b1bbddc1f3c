import { z } from 'zod'
import { checkbox } from '../../../lib/fields.ts'

/** A file, or the wish to have none. */
export const shieldForm = z.object({ escudo: z.unknown().optional(), quitar: checkbox })

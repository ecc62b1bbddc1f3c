import { z } from 'zod'

/** The jobs of the room by name, so that acts enqueue them without importing what they run. */
export const publishProcess = {
  name: 'publish-process',
  payload: z.strictObject({ ocids: z.array(z.string().min(1)).min(1) }),
}

export const publishProject = {
  name: 'publish-project',
  payload: z.strictObject({ folios: z.array(z.string().min(1)).min(1) }),
}

export const publishTown = { name: 'publish-town', payload: z.strictObject({}) }

export const cleanBlobs = { name: 'clean-blobs', payload: z.strictObject({}) }

export const publishAll = { name: 'publish-all', payload: z.strictObject({}) }

import { z } from 'zod'

/** One line of a state file. The first one is the head; documents are EJSON, files base64. */
export const stateLine = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('head'),
    version: z.literal(1),
    envId: z.string(),
    /** Milliseconds that the clock is ahead of real time. */
    offsetMs: z.number(),
  }),
  z.strictObject({ kind: z.literal('collection'), name: z.string().min(1) }),
  z.strictObject({
    kind: z.literal('document'),
    collection: z.string().min(1),
    document: z.record(z.string(), z.unknown()),
  }),
  z.strictObject({
    kind: z.literal('file'),
    path: z.string().min(1),
    contentType: z.string(),
    owner: z.string().nullable(),
    updatedAt: z.number(),
    base64: z.string(),
  }),
])

export type StateLine = z.output<typeof stateLine>

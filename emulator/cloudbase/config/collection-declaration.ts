import { z } from 'zod'

const access = z.union([z.boolean(), z.string()])

/**
 * `database/collections/<name>.json`: what the emulator and the deployment create. `rule` is a CloudBase security
 * rule for client access; functions are not bound by it.
 */
export const collectionDeclaration = z.strictObject({
  description: z.string().default(''),
  rule: z
    .strictObject({
      read: access.default(false),
      write: access.default(false),
      create: access.optional(),
      update: access.optional(),
      delete: access.optional(),
    })
    .default({ read: false, write: false }),
  indexes: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        unique: z.boolean().default(false),
        keys: z
          .array(
            z.strictObject({ field: z.string().min(1), direction: z.union([z.literal(1), z.literal(-1)]) }),
          )
          .min(1),
      }),
    )
    .default([]),
  fields: z.record(z.string(), z.unknown()).default({}),
})

export type CollectionDeclaration = z.output<typeof collectionDeclaration> & { name: string }
export type ClientRule = CollectionDeclaration['rule']

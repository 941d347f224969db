import { z } from 'zod'
import { basicPermissions } from '../rules/basic-permissions'

const access = z.union([z.boolean(), z.string()])

const ownRule = z
  .strictObject({
    read: access.default(false),
    write: access.default(false),
    create: access.optional(),
    update: access.optional(),
    delete: access.optional(),
  })
  .transform((rule) => ({ ...rule, basic: false }))
const tag = z
  .enum(['PRIVATE', 'READONLY', 'ADMINWRITE', 'ADMINONLY'])
  .transform((name): z.output<typeof ownRule> => ({ ...basicPermissions[name], basic: true }))

/**
 * `database/collections/<name>.json`: what the emulator and the deployment create. `rule` is a CloudBase security
 * rule for client access, or the name of a basic permission; functions are not bound by it.
 */
export const collectionDeclaration = z.strictObject({
  description: z.string().default(''),
  rule: z.union([tag, ownRule]).default({ read: false, write: false, basic: false }),
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

import { z } from 'zod'

/** The part of a function in `cloudbaserc.json` that decides how it runs. Unknown keys belong to the deployment. */
export const functionDeclaration = z.looseObject({
  name: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9_-]{0,59}$/, 'must start with a letter and hold A-Z a-z 0-9 _ -'),
  handler: z
    .string()
    .regex(/^[\w./-]+\.\w+$/, 'must be <file>.<export>')
    .default('index.main'),
  memorySize: z.number().int().min(64).max(3072).default(256),
  timeout: z.number().int().min(1).max(900).default(3),
  envVariables: z.record(z.string(), z.string()).default({}),
  triggers: z
    .array(z.looseObject({ name: z.string().min(1), type: z.string(), config: z.string() }))
    .default([]),
})

/** `database/functions.json`: who may reach a function from outside, and which messages it gets. The cloud keeps it beside the functions. */
export const functionAccess = z.record(
  z.string(),
  z.strictObject({
    /** May a mini-program call it? */
    invoke: z.boolean().default(true),
    /** Is it open to the internet through HTTP access? */
    http: z.boolean().default(false),
    /**
     * Which messages WeChat pushes to it: `<MsgType>` or `<MsgType>/<Event>`, e.g. `event/wxa_media_check`. The cloud
     * keeps it in the settings of the environment.
     */
    messages: z
      .array(z.string().regex(/^[a-z]+(\/\w+)?$/, 'must be <MsgType> or <MsgType>/<Event>'))
      .default([]),
  }),
)

export type FunctionDeclaration = z.output<typeof functionDeclaration> & {
  /** The folder of its bundle. */
  dir: string
  invoke: boolean
  http: boolean
  messages: string[]
}

import { seedDemoWorld } from './seed-demo-world'

/**
 * `npm run seed`: writes the demo world into a CloudBase environment of Tencent, for a trial. The settings come from
 * the environment; docs/runbook.md says which. The local world seeds itself when it starts.
 */
const required = (name: string): string => {
  const value = process.env[name]
  if (!value)
    throw new Error(`Setting ${name} is missing. docs/runbook.md says what it is and where to get it.`)
  return value
}

seedDemoWorld({
  cloud: {
    envId: required('TCB_ENV_ID'),
    secretId: required('TENCENTCLOUD_SECRETID'),
    secretKey: required('TENCENTCLOUD_SECRETKEY'),
  },
  settings: { DATA_KEYS: required('DATA_KEYS'), LOOKUP_HASH_KEY: required('LOOKUP_HASH_KEY') },
  now: new Date(),
}).then(
  () => console.log('The demo world is written.'),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  },
)

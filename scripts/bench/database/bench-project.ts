import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { bundleOptions } from '../../build/bundle-options'

/** How many functions hold each SDK: every one is cold once. */
export const coldStarts = 11

export const sdks = [
  { label: '@cloudbase/node-sdk', source: 'empty' },
  { label: 'wx-server-sdk', source: 'empty-wx' },
] as const

export const functionName = (source: string, at: number): string => `${source}-${at}`

const collections = {
  people: {
    indexes: [
      {
        name: 'team_score',
        keys: [
          { field: 'team', direction: 1 },
          { field: 'score', direction: -1 },
        ],
      },
    ],
  },
  accounts: {},
}

/** Writes a project of its own: two collections, and functions bundled as the deployed ones are. */
export async function writeBenchProject(dir: string): Promise<void> {
  mkdirSync(join(dir, 'database/collections'), { recursive: true })
  for (const [name, declaration] of Object.entries(collections))
    writeFileSync(join(dir, 'database/collections', `${name}.json`), JSON.stringify(declaration))
  const names = sdks.flatMap(({ source }) =>
    Array.from({ length: coldStarts }, (_, at) => ({ source, name: functionName(source, at) })),
  )
  const functions = names.map(({ name }) => ({ name, runtime: 'Nodejs20.19', memorySize: 256 }))
  writeFileSync(join(dir, 'cloudbaserc.json'), JSON.stringify({ envId: 'bench', functions }))
  for (const { source, name } of names)
    await build({
      ...bundleOptions,
      banner: { js: `/* ${name} */` },
      entryPoints: [join(__dirname, 'functions', `${source}.ts`)],
      outfile: join(dir, 'functions', name, 'index.js'),
    })
}

import './fuzz/hurry'
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { contracts } from '../test/support/contracts'
import { projectDir } from './build/project'
import { fuzzRoute, type RouteResult } from './fuzz/fuzz-route'
import { learnWords } from './fuzz/learn-words'
import { openFuzzWorld } from './fuzz/open-fuzz-world'
import { buildFunctionsForHere } from './fuzz/run-functions-here'
import { readFunctionNames } from './build/project'

/**
 * `npm run fuzz`: 10,000 random inputs a route, by people the route lets in, against the built bundles. Prints a line a
 * route; ends with 1 when a reply was `INTERNAL`, named no field, or left a half write. Options after `--`:
 *
 * - `--inputs 500` a route; default 10000
 * - `--route account.setLogin` only routes whose name begins so
 * - `--shard 1/2` only every second route, beginning with the first: two processes do the work of one
 * - `--seed 7` other inputs; the same seed makes the same ones
 * - `--log <file>` appends each result as JSON and skips the routes that stand in it: goes on after a stop
 */
async function run(): Promise<number> {
  const options = {
    inputs: { type: 'string', default: '10000' },
    route: { type: 'string', default: '' },
    shard: { type: 'string', default: '1/1' },
    seed: { type: 'string', default: '1' },
    log: { type: 'string' },
  } as const
  const { values } = parseArgs({ options })
  const [shard = 1, shards = 1] = values.shard.split('/').map(Number)
  const done = values.log ? readLog(values.log) : []
  const routes = Object.entries(contracts)
    .flatMap(([name, contract]) =>
      Object.entries(contract).map(([route, { input }]) => ({ name, route, input })),
    )
    .filter((_, index) => index % shards === shard - 1)
    .filter(({ name, route }) => `${name}.${route}`.startsWith(values.route))
    .filter(({ name, route }) => !done.some((result) => result.route === `${name}.${route}`))
  await buildFunctionsForHere(readFunctionNames())
  const world = await openFuzzWorld()
  const words = await learnWords(world)
  const [inputs, seed] = [Number(values.inputs), Number(values.seed)]
  const results = [...done]
  for (const route of routes) {
    const result = await fuzzRoute(world, route, { inputs, seed, words })
    results.push(result)
    print(result)
    if (values.log) appendFileSync(values.log, `${JSON.stringify(brief(result))}\n`)
  }
  await world.stop()
  const total = results.reduce((sum, result) => sum + result.inputs, 0)
  const bad = results.filter(({ findings }) => findings.length)
  console.log(`\n${results.length} routes, ${total} inputs, ${bad.length} routes with findings`)
  return bad.length ? 1 : 0
}

function readLog(file: string): RouteResult[] {
  mkdirSync(dirname(join(projectDir, file)), { recursive: true })
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as RouteResult)
}

/** A handful of findings tell as much as all. */
const brief = (result: RouteResult): RouteResult => ({ ...result, findings: firstOfEach(result) })

const firstOfEach = ({ findings }: RouteResult) =>
  findings.filter(({ what }, index) => findings.findIndex((other) => other.what === what) === index)

function print(result: RouteResult): void {
  const { route, inputs, codes, findings, seconds } = result
  const share = Object.entries(codes)
    .sort(([, a], [, b]) => b - a)
    .map(([code, count]) => `${code} ${count}`)
  console.log(`${route.padEnd(36)} ${inputs}  ${seconds.toFixed(1).padStart(6)} s  ${share.join(', ')}`)
  for (const finding of firstOfEach(result)) {
    const count = findings.filter(({ what }) => what === finding.what).length
    console.log(`  ${finding.what}, ${count} times; first by ${finding.person}:`)
    console.log(
      `    ${JSON.stringify(finding.input)}\n    ${finding.detail.split('\n').slice(0, 4).join('\n    ')}`,
    )
  }
}

void run().then((code) => process.exit(code))

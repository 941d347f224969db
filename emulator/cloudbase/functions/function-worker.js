/**
 * Runs one cloud function inside a worker thread: one call at a time, each with its own identity in
 * `process.env`, as an instance of the cloud does. It starts without a function and is told which one to load. Plain
 * JavaScript, because a worker starts without a loader.
 */
const { parentPort, workerData } = require('node:worker_threads')
const { format } = require('node:util')
const { useCodeCache } = require('./code-cache.js')
const { followClock } = require('./follow-clock.js')

followClock(workerData.clock)
loadNode()
const saveCode = useCodeCache(workerData.codeCacheDir)

let requestId = null
for (const level of ['debug', 'log', 'info', 'warn', 'error']) {
  console[level] = (...values) =>
    parentPort.postMessage({ type: 'log', requestId, level, text: format(...values) })
}

let main
parentPort.once('message', ({ file, exportName, env }) => {
  Object.assign(process.env, env)
  try {
    main = require(file)[exportName]
    if (typeof main !== 'function') throw new TypeError(`${file} exports no ${exportName}.`)
    parentPort.postMessage({ type: 'ready' })
  } catch (error) {
    parentPort.postMessage({ type: 'broken', message: stackOf(error) })
  }
  parentPort.on('message', answer)
})

async function answer(call) {
  requestId = call.requestId
  Object.assign(process.env, call.env)
  const reply = await run(call)
  for (const name of Object.keys(call.env)) delete process.env[name]
  parentPort.postMessage({ ...reply, memoryBytes: memoryBytes() })
  requestId = null
  saveCode()
}

/** The event and the reply cross as JSON text, as in the cloud: what JSON cannot hold does not arrive. */
async function run({ requestId, event, context }) {
  try {
    const value = await main(JSON.parse(event), context)
    return { type: 'done', requestId, result: JSON.stringify(value) ?? 'null' }
  } catch (error) {
    return { type: 'failed', requestId, message: stackOf(error) }
  }
}

/** What every SDK asks Node for, loaded while the thread stands by. Node loads `fetch` when `Response` is named. */
function loadNode() {
  for (const name of ['child_process', 'dns', 'https', 'stream/web', 'zlib']) require(`node:${name}`)
  void globalThis.Response
}

function memoryBytes() {
  const { heapTotal, external } = process.memoryUsage()
  return heapTotal + external
}

function stackOf(error) {
  return error instanceof Error ? (error.stack ?? error.message) : format('%s', error)
}

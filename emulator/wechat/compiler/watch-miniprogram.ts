import fs from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Compiler, type CompileOptions, type CompileResult } from './compile-miniprogram'

/** One save is told several times within a moment; a build for each would keep the phone waiting for the last. */
const GATHER_MS = 15

export interface MiniprogramWatch {
  /** Result of the first build. */
  first: CompileResult
  close(): Promise<void>
}

/**
 * Builds, then builds again whenever a file of the mini-program changes, and tells `onBuilt`. Changes that come
 * while a build runs are taken together into the next one.
 */
export async function watchMiniprogram(
  options: CompileOptions,
  onBuilt: (result: CompileResult) => void,
): Promise<MiniprogramWatch> {
  const compiler = new Compiler(options)
  const first = await compiler.compile()
  let running: Promise<void> | null = null
  let again = false

  const build = async (): Promise<void> => {
    do {
      again = false
      onBuilt(await compiler.compile().catch(failedBuild))
    } while (again)
    running = null
  }
  const watcher = fs.watch(path.resolve(options.root), { recursive: true }, (_event, file) => {
    if (file && /(^|[\\/])(\.|miniprogram_npm)/.test(file)) return
    if (running) again = true
    else running = setTimeout(GATHER_MS).then(build)
  })
  return {
    first,
    async close() {
      watcher.close()
      await running
      await compiler.dispose()
    },
  }
}

/** A build that could not even read the folder (a file vanished meanwhile) is told like any other. */
function failedBuild(error: unknown): CompileResult {
  const problem = { file: 'app.json', line: 0, column: 0, message: String(error) }
  return { problems: [problem], warnings: [], pages: [], sizes: { main: 0, subPackages: {} }, ms: 0 }
}

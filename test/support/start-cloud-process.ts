import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export const CLOUD_SCRIPT = join(__dirname, 'cloud-process.ts')

export interface CloudProcess {
  url: string
  /** What `cloudbaserc.json` is filled with; empty when the script does not say. */
  settings: Record<string, string>
  /** Everything that the process wrote to its terminal, but for the settings that it hands over. */
  output(): string
  stop(): Promise<void>
}

/**
 * Starts a script such as `cloud-process.ts` on a folder of its own. A process apart, because inside jest's realm `instanceof` on
 * Date, Buffer and Error fails for what native modules make.
 */
export async function startCloudProcess(script: string): Promise<CloudProcess> {
  const dataDir = mkdtempSync(join(tmpdir(), 'xiehuitong-'))
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir], {
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const written: string[] = []
  child.stderr.on('data', (chunk: Buffer) => written.push(chunk.toString()))
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const settings: Record<string, string> = {}
  const ready = new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (!line.startsWith('settings ')) written.push(`${line}\n`)
      if (line.startsWith('settings ')) Object.assign(settings, JSON.parse(line.slice('settings '.length)))
      if (line.startsWith('ready ')) resolve(line.slice('ready '.length))
    })
    void exited.then(() => reject(new Error(`the cloud did not start:\n${written.join('')}`)))
  })
  // The child ends by itself when its standard input closes, so a test run that is killed leaves none behind.
  const stop = async () => {
    child.stdin.end()
    await exited
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { url: await ready, settings, output: () => written.join(''), stop }
}

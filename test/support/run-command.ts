import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { functionEnvironment } from './function-environment'

/** What a command came to, as a shell sees it. */
export interface Ended {
  /** null when it was killed. */
  exitCode: number | null
  output: string
  errors: string
}

/** Runs `npm run <script>` in the environment of the current cloud, as an operator does. */
export const runCommand = (script: string, otherSettings: Record<string, string> = {}): Promise<Ended> =>
  startCommand(script, { ...functionEnvironment(), ...otherSettings }).ended

/** Starts `npm run <script>`; `kill` ends it and all that it started at once. */
export function startCommand(
  script: string,
  env: Record<string, string | undefined>,
): { ended: Promise<Ended>; kill(): void } {
  const child = spawn('npm', ['run', '--silent', script], {
    cwd: join(__dirname, '../..'),
    stdio: ['ignore', 'pipe', 'pipe'],
    env,
    detached: true,
  })
  const written = { output: '', errors: '' }
  child.stdout.on('data', (chunk: Buffer) => (written.output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (written.errors += chunk.toString()))
  const ended = new Promise<Ended>((resolve) =>
    child.once('close', (exitCode) => resolve({ exitCode, ...written })),
  )
  return { ended, kill: () => void process.kill(-child.pid!, 'SIGKILL') }
}

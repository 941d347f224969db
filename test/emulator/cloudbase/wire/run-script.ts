import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** Runs a script of this folder to its end; answers what it printed or throws what it complained about. */
export async function runScript(name: string, args: string[]): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, name), ...args])
  const output: Buffer[] = []
  const complaints: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk))
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error(Buffer.concat(complaints).toString('utf8'))
  return Buffer.concat(output).toString('utf8')
}

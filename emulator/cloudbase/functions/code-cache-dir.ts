import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * Where compiled code of functions is kept: with the user's other caches and readable by the user alone, because V8
 * trusts what it finds there. Shared by all projects; it can be deleted at any time.
 */
export function codeCacheDir(): string {
  return join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'cloudbase-emulator', 'code')
}

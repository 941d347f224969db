import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { FontChain } from './font-chain'

/** Bundled files stand beside the function; `assets.json` says where the build takes them from. */
const MAIN_FONT = 'NotoSerifSC_400Regular.ttf'

let chain: FontChain | undefined

/** The font of every document, opened once a process. */
export function documentFont(): FontChain {
  chain ??= new FontChain([bundledFile(MAIN_FONT)], 'XHTDOC+NotoSerifSC')
  return chain
}

function bundledFile(name: string): string {
  const file = join(__dirname, name)
  if (!existsSync(file)) throw new Error(`${name} is not in the bundle; build it with npm run build`)
  return file
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FontChain } from '../../../cloudfunctions/pdf/fonts/font-chain'

const root = join(__dirname, '../../..')

/** The fonts of the deployed function, from where the build takes them. */
export function documentChain(): FontChain {
  const { files } = JSON.parse(readFileSync(join(root, 'cloudfunctions/pdf/assets.json'), 'utf8')) as {
    files: string[]
  }
  return new FontChain(
    files.map((file) => join(root, file)),
    'XHTDOC+NotoSerifSC',
  )
}

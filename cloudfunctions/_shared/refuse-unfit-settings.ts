import { SettingMissingError } from './settings'

/** What is written where nobody has put a secret yet. */
const PLACEHOLDER = /^(change.?me|default|secret|password|example|test|todo|x+|0+|123456\w*)$|\{\{|^<.*>$/i
const KEY_BYTES = 32

/** A setting that nobody may run with: a placeholder, or a key that is none. The value is never told. */
export class SettingUnfitError extends Error {
  constructor(name: string, why: string) {
    super(`Setting ${name} ${why}. docs/runbook.md says what it is and where to get it.`)
  }
}

/** What settings of a form of their own must be like, beside being there. */
const FORMS: Record<string, (value: string) => boolean> = {
  DATA_KEYS: (value) => value.split(',').every((pair) => isKey(pair.slice(pair.indexOf(':') + 1))),
  LOOKUP_HASH_KEY: isKey,
  WECHAT_PAY_API_V3_KEY: (value) => value.length === KEY_BYTES,
}

/** 32 bytes that are not all the same. */
function isKey(base64: string): boolean {
  const bytes = Buffer.from(base64, 'base64')
  return bytes.length >= KEY_BYTES && new Set(bytes).size > 1
}

/**
 * Called while a function starts: it does not start when a setting that `cloudbaserc.json` gives it is missing, a
 * placeholder, or no key (O9). The build puts the names in; without them (a script on the sources) nothing is asked.
 */
export function refuseUnfitSettings(names = process.env.REQUIRED_SETTINGS): void {
  for (const name of names ? names.split(',') : []) {
    const value = process.env[name]
    if (!value) throw new SettingMissingError(name)
    if (PLACEHOLDER.test(value)) throw new SettingUnfitError(name, 'is still a placeholder')
    if (FORMS[name]?.(value) === false) throw new SettingUnfitError(name, 'is no key')
  }
}

/** A missing setting stops the call with a sentence that says which one and where it is documented. */
export class SettingMissingError extends Error {
  constructor(name: string) {
    super(`Setting ${name} is missing. docs/runbook.md says what it is and where to get it.`)
  }
}

/** Reads a setting from the function's environment. */
export function requireSetting(name: string): string {
  const value = process.env[name]
  if (!value) throw new SettingMissingError(name)
  return value
}

import { ProjectConfigError } from './project-config'

/**
 * Fills `{{env.NAME}}` as the CloudBase CLI does. `place` says in the refusal where the name is used.
 * @throws ProjectConfigError naming the setting that is missing
 */
export function fillPlaceholders(text: string, settings: Record<string, string>, place: string): string {
  return text.replace(/\{\{\s*env\.([A-Za-z0-9_]+)\s*\}\}/g, (_, name: string) => {
    const value = settings[name]
    if (value === undefined) {
      throw new ProjectConfigError(`Setting ${name} is missing; ${place} in cloudbaserc.json needs it.`)
    }
    return value
  })
}

import { builtinTags } from '../compiler/builtin-tags'

/**
 * `wx.canIUse('getLogManager')`, `'cloud.callFunction'`, `'button.open-type.share'`: whether the call or the built-in
 * is here. What is behind the first names (options, return values) is taken for granted.
 */
export function canIUseOf(wx: Record<string, unknown>): (schema: string) => boolean {
  return (schema) => {
    const [first = '', second = ''] = schema.split('.')
    if (builtinTags.has(first)) return true
    const member = wx[first]
    if (member === undefined) return false
    const hasMembers = typeof member === 'object' && member !== null
    return !hasMembers || second === '' || second in member
  }
}

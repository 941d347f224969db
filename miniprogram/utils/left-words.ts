/** Names of fields that a bar has room for. */
const NAMED = 3

const listed = (names: readonly string[]): string =>
  names.slice(0, NAMED).join('、') + (names.length > NAMED ? '等' : '')

/** Why a form cannot be sent yet: the fields that are still empty, and those that are filled in but wrong; empty for none. */
export function leftWords(missing: readonly string[], wrong: readonly string[]): string {
  const left = missing.length ? `还差 ${missing.length} 项：${listed(missing)}` : ''
  const toMend = wrong.length ? `请改正：${listed(wrong)}` : ''
  return [left, toMend].filter(Boolean).join('；')
}

import type { ApplicationForm } from '../../../../cloudfunctions/application/contract'

export type FormField = keyof ApplicationForm
export type FormChanges = Partial<ApplicationForm>

/** A field that was changed here and elsewhere, differently. */
export interface DraftConflict {
  field: FormField
  mine: ApplicationForm[FormField]
  theirs: ApplicationForm[FormField]
}

export interface MergedDraft {
  /** What was changed only here: goes up again. */
  changes: FormChanges
  conflicts: DraftConflict[]
  /** What was changed only elsewhere: shown here now. */
  taken: FormField[]
}

/**
 * Brings changes of this phone together with a newer copy from the server, field by field. `base` is the copy
 * that the changes were made on. A field changed on one side only is that side's; nothing typed is dropped.
 */
export function mergeDrafts(base: FormChanges, mine: FormChanges, theirs: ApplicationForm): MergedDraft {
  const merged: MergedDraft = { changes: {}, conflicts: [], taken: [] }
  for (const field of Object.keys(theirs) as FormField[]) {
    const changedThere = field in base && !sameValue(base[field], theirs[field])
    if (!(field in mine)) {
      if (changedThere) merged.taken.push(field)
    } else if (sameValue(mine[field], theirs[field])) continue
    else if (changedThere)
      merged.conflicts.push({ field, mine: mine[field] as DraftConflict['mine'], theirs: theirs[field] })
    else Object.assign(merged.changes, { [field]: mine[field] })
  }
  return merged
}

/** The server trims texts and may order keys differently; neither is a difference. */
export const sameValue = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b)

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === 'string') return part.trim()
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
  }) ?? ''

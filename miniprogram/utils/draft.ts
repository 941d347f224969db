const STORAGE_KEY = 'drafts'
const KEPT_MS = 24 * 3_600_000

interface Kept {
  at: number
  part: object
}

interface Drafts {
  /** The account that was signed in when they were typed; empty for nobody. */
  owner: string
  forms: Record<string, Kept>
}

/** What was typed into one form and not sent yet. */
export interface Draft<Form extends object> {
  /** As far as it is kept; the rest as in an empty form. */
  read(): Form
  keep(form: Form): void
  /** When it was sent. */
  drop(): void
}

/** Whole forms, while the mini-program runs. */
const typed = new Map<string, object>()

function readAll(): Drafts {
  const { owner = '', forms = {} } = (wx.getStorageSync(STORAGE_KEY) || {}) as Partial<Drafts>
  const since = Date.now() - KEPT_MS
  return { owner, forms: Object.fromEntries(Object.entries(forms).filter(([, { at }]) => at > since)) }
}

function write(name: string, mine: Kept | null): void {
  const { owner, forms } = readAll()
  if (mine) forms[name] = mine
  else delete forms[name]
  wx.setStorageSync(STORAGE_KEY, { owner, forms })
}

/**
 * A form that survives a call, a text and a closed mini-program. While that runs the whole form is kept; on the phone only
 * the fields `onPhone` are, for 24 hours: never a password, a code or an ID number. `name` tells forms apart, and units.
 */
export const draftOf = <Form extends object>(
  name: string,
  empty: Form,
  onPhone: readonly (keyof Form & string)[],
): Draft<Form> => ({
  read: () =>
    (typed.get(name) as Form | undefined) ?? {
      ...empty,
      ...(readAll().forms[name]?.part as Partial<Form> | undefined),
    },
  keep(form) {
    typed.set(name, form)
    write(name, {
      at: Date.now(),
      part: Object.fromEntries(onPhone.map((field) => [field, form[field]])),
    })
  },
  drop() {
    typed.delete(name)
    write(name, null)
  },
})

/** Who is signed in now. What another account typed is gone: after a sign-out, a cancellation, or a session that ended. */
export function setDraftOwner(owner: string): void {
  const drafts = readAll()
  if (drafts.owner === owner) return
  if (drafts.owner) typed.clear()
  wx.setStorageSync(STORAGE_KEY, { owner, forms: drafts.owner ? {} : drafts.forms })
}

import { describeFailure, type Failure } from './failure'
import { showFirstFault } from './first-fault'
import { refusedFields } from './refused-fields'

/** A page with a form: what is wrong with which field, what is wrong with the whole, and whether it is being sent. */
export interface FormPage {
  data: { busy: boolean; errors: Record<string, string> }
  setData(changes: Record<string, unknown>): void
}

type Typing = WechatMiniprogram.CustomEvent<{ value: string }>

/** Keeps what was typed into the field that the event names, and takes its error away. */
export function keepTyped(page: FormPage, { currentTarget, detail }: Typing): string {
  const field = String(currentTarget.dataset['field'])
  page.setData({ [`form.${field}`]: detail.value, error: '', errors: { ...page.data.errors, [field]: '' } })
  return field
}

/**
 * Sends a form once, however often it is tapped. A refusal stands beside the fields that it names, else above the
 * button, and is brought into view; everything typed stays. Answers the failure, or null.
 */
export async function submitForm(
  page: FormPage,
  labels: Record<string, string>,
  write: () => Promise<void>,
): Promise<Failure | null> {
  if (page.data.busy) return null
  page.setData({ busy: true, error: '', errors: {} })
  try {
    await write()
    page.setData({ busy: false })
    return null
  } catch (error) {
    const failure = describeFailure(error)
    page.setData({
      busy: false,
      error: failure.message,
      errors: refusedFields(failure, labels),
    })
    showFirstFault()
    return failure
  }
}

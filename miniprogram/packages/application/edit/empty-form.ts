import type { ApplicationForm, ApplicationView } from '../../../../cloudfunctions/application/contract'
import type { FieldIssue } from '../../../../cloudfunctions/_shared/errors'
import type { Failure } from '../../../utils/failure'
import type { ConflictView } from '../components/conflict-card/conflict-card'
import type { SaveState } from '../draft/draft-saver'
import type { FileUpload } from '../../../utils/upload-queue'
import type { StepState } from './step-states'

/** Further down than any form: the declaration stands at the end. */
export const BOTTOM = 100_000

const CHOICES = {
  ethnicGroups: [] as string[],
  politicalStatuses: [] as string[],
  educations: [] as string[],
  certificateLevels: [] as string[],
}
export type FormChoices = typeof CHOICES

/** What 填写申报表 shows before the application is there. */
export const emptyForm = {
  applicationId: '',
  failure: null as Failure | null,
  application: null as ApplicationView | null,
  form: null as ApplicationForm | null,
  choices: CHOICES,
  today: '',
  step: 0,
  furthest: 0,
  steps: [] as StepState[],
  nextWords: '',
  /** The field to bring into view on the step. */
  reveal: '',
  issues: [] as FieldIssue[],
  errors: {} as Record<string, string>,
  marks: {} as Record<string, string>,
  months: 0,
  saveState: 'idle' as SaveState,
  savedAt: '',
  saveFailure: '',
  conflicts: [] as ConflictView[],
  taken: '',
  uploads: [] as FileUpload[],
  agreed: false,
  agreeError: '',
  why: '',
  showsOpinion: false,
  choosing: false,
  submitting: false,
}

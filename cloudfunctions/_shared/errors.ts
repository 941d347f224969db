/**
 * Stable error codes. The Chinese words live in `miniprogram/utils/error-message.ts`, a
 * `Record<ErrorCode, string>`, so that a code without words does not compile.
 */
export const ERROR_CODES = [
  /** The input does not fit the contract, or a rule names fields that are wrong. `issues` says which. */
  'VALIDATION_FAILED',
  /** The route needs an account and this WeChat has none. */
  'NOT_SIGNED_IN',
  /** The route needs a sign-in with a password; the details carry its `kind`. */
  'SIGN_IN_REQUIRED',
  /** Signed in, but something must be done first: an initial password, a profile, the WeChat check. */
  'ARRIVAL_UNFINISHED',
  /** The route needs 完善信息 first. */
  'PROFILE_REQUIRED',
  /** The caller is known but may not do this. */
  'FORBIDDEN',
  /** There is no such thing, or the caller may not know that it exists. */
  'NOT_FOUND',
  /** The thing has moved on since the caller saw it. Reload and look again. */
  'STATE_CONFLICT',
  /** Too often; `retryAt` in the details says when it works again. */
  'RATE_LIMITED',
  /** Ran into limits too often, or shut out by staff: nothing works on this WeChat until `retryAt` (O8). */
  'CALLER_BLOCKED',
  /** This association does not offer the service; `feature` in the details says which (B12). */
  'FEATURE_OFF',
  /** The function has no such route. */
  'ROUTE_NOT_FOUND',
  /** A defect of ours. The request id leads to the log. */
  'INTERNAL',
  /** The name or the password is wrong; which of them is not told. */
  'PASSWORD_WRONG',
  /** Five failures: no sign-in by this name until `retryAt`. */
  'SIGN_IN_LOCKED',
  /** An initial password was not used in time; staff give a new one. */
  'PASSWORD_EXPIRED',
  /** Somebody else signs in by this name. */
  'LOGIN_NAME_TAKEN',
  /** The code from the SMS is wrong; `triesLeft` in the details. */
  'CODE_WRONG',
  /** There is no code to try: none sent to this WeChat, older than five minutes, used, or tried five times. */
  'CODE_EXPIRED',
  /** What was proved (by a code, an answer, staff) has been used or is older than ten minutes. */
  'PROOF_EXPIRED',
  /** The carrier did not take the SMS. */
  'SMS_NOT_SENT',
  /** The account has no WeChat bound, or another one; applying for an exam needs this one (A5). */
  'WECHAT_NOT_BOUND',
  /** Only the WeChat that the account is bound to may do this: a password alone must not; `wechat` in the details says whether another one is bound or none (A5). */
  'BOUND_WECHAT_ONLY',
  /** This WeChat belongs to another account that is in use. */
  'WECHAT_TAKEN',
  /** The account has no user name and password yet: without its WeChat nobody could get back in. */
  'LOGIN_NOT_SET',
  /** A security answer is wrong, or nobody has the name; which of them is not told (A6). */
  'ANSWERS_WRONG',
  /** Something keeps the account from being cancelled; `blockers` in the details (A7). */
  'CANCELLATION_BLOCKED',
  /** This WeChat has an open request of the same kind. */
  'REQUEST_EXISTS',
  /** Somebody else must decide: the caller agreed before, asked, is the person concerned (N9), imported the scores (J1), or proposed or recorded the money. */
  'SECOND_PERSON_REQUIRED',
  /** WeChat refuses the phone code: used before, older than five minutes, or not one of ours (40029). */
  'PHONE_CODE_INVALID',
  /** Another account already holds this ID number (A4). */
  'ID_NUMBER_TAKEN',
  /** The privacy policy or user agreement shown was not the current version (A11). */
  'POLICY_OUTDATED',
  /** The privacy policy or user agreement has a newer version than the one that was agreed to (A11). */
  'CONSENT_OUTDATED',
  /** The exam does not take applications yet. */
  'REGISTRATION_NOT_OPEN',
  /** The exam no longer takes applications or corrections. */
  'REGISTRATION_CLOSED',
  /** This person already has a live application for the exam (C14). */
  'APPLICATION_EXISTS',
  /** The application changed on another device since it was loaded; the newer copy is in the details. */
  'DRAFT_OUTDATED',
  /** The application lacks something; `issues` lists it. */
  'APPLICATION_INCOMPLETE',
  /** No seat is left at this site for one of the subjects (E5). */
  'SEATS_EXHAUSTED',
  /** The uploaded file cannot be found, or was not uploaded for this purpose. */
  'FILE_NOT_UPLOADED',
  /** The bytes are not what the name says, or not a type that is taken (C10, D2). */
  'FILE_TYPE_REFUSED',
  /** The file is too large or too small; the details carry `bytes`, `minBytes`, `maxBytes`. */
  'FILE_SIZE_REFUSED',
  /** The picture's measures are outside the rule (D2); the details carry the measured values. */
  'PHOTO_MEASURES_REFUSED',
  /** The PDF cannot be read, is encrypted, or has too many pages. */
  'PDF_REFUSED',
  /** The code on the uploaded paper is of another document than the form to be signed (C8). */
  'SIGNED_FORM_MISMATCHED',
  /** No more files of this kind fit; remove one first. */
  'FILE_LIMIT_REACHED',
  /** A character has no glyph in any font; the details carry it. The document is not made (section 5 of the design). */
  'GLYPH_MISSING',
  /** Scores cannot be published before the exam is over; the details carry `endsAt` (J1). */
  'EXAM_NOT_OVER',
  /** The rooms of a site have too few seats for a subject; the details carry `subjectId` and `missing` (I1). */
  'ROOM_CAPACITY_SHORT',
  /** The order can no longer be paid: paid, expired or closed. */
  'ORDER_NOT_PAYABLE',
  /** WeChat Pay did not answer or refused; nothing was charged. Try again. */
  'PAYMENT_UNAVAILABLE',
  /** The e-mail could not be handed over. */
  'EMAIL_NOT_SENT',
  /** Another WeChat is the second factor of this unit; staff can release it (A16). */
  'UNIT_BOUND_ELSEWHERE',
  /** The owner cannot leave while there are other operators: hand over first. */
  'HAND_OVER_FIRST',
  /** The unit has as many operators and open invitations as it may. */
  'OPERATOR_LIMIT',
  /** The invitation was used, withdrawn, or is older than 24 hours. */
  'INVITATION_INVALID',
  /** The settings name no account to pay dues to, or no code for letters; docs/runbook.md says how (M10). */
  'DUES_ACCOUNT_MISSING',
  /** Staff have suspended the institution; `reason` in the details says why (N12). */
  'INSTITUTION_SUSPENDED',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

/** What is wrong with one field. The words for each code live in `miniprogram/utils/field-message.ts`. */
export const FIELD_ISSUE_CODES = [
  'REQUIRED',
  'INVALID',
  'TOO_SHORT',
  'TOO_LONG',
  'TOO_SMALL',
  'TOO_LARGE',
  'MORE_THAN_OWED',
  'TOO_FEW',
  'TOO_MANY',
  'TAKEN',
  'NOT_SAME',
  'PASSWORD_LENGTH',
  'PASSWORD_CLASSES',
  'PASSWORD_CHARACTERS',
  'USER_NAME_CHARACTERS',
  'ASKED_TWICE',
  'NAME_CHARACTERS',
  'PINYIN_CHARACTERS',
  'ID_LENGTH',
  'ID_CHARACTERS',
  'ID_REGION',
  'ID_BIRTH_DATE',
  'ID_CHECK_DIGIT',
  'UNDER_AGE',
  'EMAIL_FORMAT',
  'PHONE_FORMAT',
  'POSTCODE_FORMAT',
  'DATE_FORMAT',
  'DATE_IN_FUTURE',
  'DATE_IN_PAST',
  'DATE_ORDER',
  'UNCHANGED',
  'DATE_BEFORE_BIRTH',
  'DATE_AFTER_EXAM',
  'ROOM_IN_USE',
  'NAME_TWICE',
  'NOT_A_CHOICE',
  'MUST_AGREE',
  'PHOTO_REQUIRED',
  'PHOTO_RATIO',
  'BYTES_NARROW',
  'SIGNED_FORM_REQUIRED',
  'SIGNED_FORM_OUTDATED',
  'SUBJECT_REQUIRED',
  'SUBJECT_TIMES_CLASH',
  'CREDIT_CODE_LENGTH',
  'CREDIT_CODE_CHARACTERS',
  'CREDIT_CODE_CHECK',
  'TAX_NUMBER_FORMAT',
  'UNIT_NAME_CHARACTERS',
  'LANDLINE_FORMAT',
  'WEBSITE_FORMAT',
  'UNIT_REGISTERED',
  'PASSWORD_SAME',
  'ACCOUNT_NAME_FORMAT',
  'CONTACT_PHONE_FORMAT',
  'COLUMN_MISSING',
  'NUMBER_ROUNDED',
  'ROWS_DIFFER',
  'ROW_REPEATED',
  'PHONE_REPEATED',
  'PHONE_HELD',
  'PHONE_BOUND',
] as const
export type FieldIssueCode = (typeof FIELD_ISSUE_CODES)[number]

/** `path` is the field's path in the route's input, dotted (`workExperiences.0.startedOn`). */
export interface FieldIssue {
  path: string
  code: FieldIssueCode
  params?: Record<string, string | number>
}

/** An expected refusal. Everything else that is thrown becomes `INTERNAL` and is logged. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: { issues?: FieldIssue[]; [key: string]: unknown } = {},
  ) {
    super(code)
  }
}

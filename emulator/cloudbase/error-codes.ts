/**
 * The numbers that `wx.cloud` shows for the service's codes (read from wx-server-sdk 4.0.2, but for the one of a
 * function that is not there: mini-programs report it); every other code is -501001 there.
 */
const wxErrCodes: Record<string, number> = {
  SYS_ERR: -501001,
  SERVER_TIMEOUT: -501002,
  EXCEED_REQUEST_LIMIT: -501003,
  EXCEED_CONCURRENT_REQUEST_LIMIT: -501004,
  INVALIID_ENV: -501005,
  INVALID_COMMON_PARAM: -501006,
  INVALID_PARAM: -501007,
  INVALID_REQUEST_SOURCE: -501008,
  RESOURCE_NOT_INITIAL: -501009,
  DATABASE_REQUEST_FAILED: -502001,
  DATABASE_INVALID_OPERRATOR: -502002,
  DATABASE_PERMISSION_DENIED: -502003,
  DATABASE_COLLECTION_EXCEED_LIMIT: -502004,
  DATABASE_COLLECTION_NOT_EXIST: -502005,
  STORAGE_REQUEST_FAIL: -503001,
  STORAGE_EXCEED_AUTHORITY: -503002,
  STORAGE_FILE_NONEXIST: -503003,
  STORAGE_SIGN_PARAM_INVALID: -503004,
  FUNCTION_NOT_FOUND: -501000,
  FUNCTIONS_REQUEST_FAIL: -504001,
  FUNCTIONS_EXECUTE_FAIL: -504002,
}

/** Observed: code and words for a function that is not there. */
export const functionNotFound = {
  code: 'FUNCTION_NOT_FOUND',
  words: 'FunctionName parameter could not be found.',
} as const

/** What `errCode` of `wx.cloud` is for a code of the service. */
export const wxErrCode = (code: string): number => wxErrCodes[code] ?? -501001

/**
 * Codes and limits that were not observed on the real service. They stand here only, so that a probe of a real
 * environment can correct them in one place.
 */
export const inferred = {
  functionTimeout: 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
  functionOutOfMemory: 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED',
  functionPayloadTooLarge: 'FUNCTIONS_PAYLOAD_LIMIT_EXCEEDED',
  functionPermissionDenied: 'FUNCTIONS_PERMISSION_DENIED',
  unknownAction: 'INVALID_PARAM',
  /** [DOC] of the basic plan. */
  collections: 100,
  functionStartSeconds: 60,
  functionPayloadBytes: 6 * 1024 * 1024,
  functionReplyWarningBytes: 1024 * 1024,
  temporaryLinkSeconds: 7200,
  clientUploadBytes: 50 * 1024 * 1024,
} as const

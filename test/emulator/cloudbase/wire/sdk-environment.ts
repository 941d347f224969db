/** The key pair of an account, as a project's settings name it. */
export const accountKeys = { TENCENTCLOUD_SECRETID: 'id', TENCENTCLOUD_SECRETKEY: 'key' }

/** What an SDK outside of a function needs to find the embedded CloudBase. */
export const sdkEnvironment = (adminUrl: string): Record<string, string> => ({
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  ...accountKeys,
  TENCENTCLOUD_SESSIONTOKEN: 'token',
  SCF_NAMESPACE: 'people-test',
  TCB_ENV: 'people-test',
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: adminUrl }),
  SILENCE: 'true',
})

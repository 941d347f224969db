import { ServiceError } from '../service-error'

/** The bucket's name, as the cloud forms it: four characters, the environment, the account. */
const bucketOf = (envId: string) => `636c-${envId}-1250000000`

/** `cloud://<env>.<bucket>/<path>` of a path in the environment's storage. */
export const fileIdOf = (envId: string, path: string): string => `cloud://${envId}.${bucketOf(envId)}/${path}`

/** The path of a fileID, or null when it is not one of this environment. */
export function pathOf(envId: string, fileId: unknown): string | null {
  const stem = fileIdOf(envId, '')
  return typeof fileId === 'string' && fileId.startsWith(stem) && fileId.length > stem.length
    ? fileId.slice(stem.length)
    : null
}

/** Refuses what the service refuses as a path in storage. */
export function checkCloudPath(path: unknown): string {
  const valid =
    typeof path === 'string' &&
    path !== '' &&
    !path.startsWith('/') &&
    !path.includes('//') &&
    !path.split('/').some((part) => part === '.' || part === '..') &&
    Buffer.byteLength(path) <= 850 &&
    !hasControlCharacter(path)
  if (valid) return path
  throw new ServiceError('INVALID_PARAM', `cloudPath is not valid: ${JSON.stringify(path)}`)
}

const hasControlCharacter = (text: string) => [...text].some((char) => char < ' ' || char === '\u007f')

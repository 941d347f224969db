import { database } from '../cloud'
import { removeSignIns } from './sign-in-repository'
import type { SignInKind } from './sign-in-record'

/** Signs out every WeChat of a person or unit, except one; only those of one operator if one is given. */
export const endSignInsOf = (
  kind: SignInKind,
  subjectId: string,
  { exceptOpenid, operatorId }: { exceptOpenid?: string; operatorId?: string } = {},
): Promise<void> =>
  removeSignIns({
    kind,
    subjectId,
    ...(exceptOpenid ? { openid: database().command.neq(exceptOpenid) } : {}),
    ...(operatorId ? { operatorId } : {}),
  })

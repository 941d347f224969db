import { DEMO_UNIT_PASSWORD, DEMO_UNIT_PHONES } from '../../../scripts/seed/demo-units'
import { sampleWechatUsers } from '../../../scripts/seed/wechat-users'
import { actor } from '../../support/actors'

/**
 * The people of the demo world's units sign in on their phones, and the member's owner invites somebody. Answers the
 * code of the invitation.
 */
export async function signUnitsIn(): Promise<string> {
  const { unitOwner, unitInReview, unitReturned, unitInArrears } = sampleWechatUsers
  for (const [index, user] of [unitOwner, unitInReview, unitReturned, unitInArrears].entries()) {
    const loginName = DEMO_UNIT_PHONES[index]!
    await actor(user.openid, user.phone).call('membership', 'signIn', {
      loginName,
      password: DEMO_UNIT_PASSWORD,
    })
  }
  const owner = actor(unitOwner.openid, unitOwner.phone)
  return (await owner.call('membership', 'inviteOperator', { forName: '方晴' })).code
}

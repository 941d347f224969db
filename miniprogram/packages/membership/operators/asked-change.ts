/** A change that is asked about before it is made. */
export interface AskedChange {
  kind: 'remove' | 'handOver' | 'withdraw'
  id: string
  title: string
  text: string
  confirm: string
}

/** What somebody reads before they remove an operator, hand over, or take an invitation back. */
export function askedFor(kind: AskedChange['kind'], id: string, name: string): AskedChange {
  switch (kind) {
    case 'remove':
      return {
        kind,
        id,
        title: `移除${name}`,
        text: `${name}的微信马上退出，不能再登录本单位。对方知道密码的，建议随后修改密码。`,
        confirm: '移除经办人',
      }
    case 'handOver':
      return {
        kind,
        id,
        title: `把主管移交给${name}`,
        text: `移交后由${name}邀请和移除经办人、修改密码。你仍是经办人，可以在「账号与安全」里解绑。`,
        confirm: '移交主管',
      }
    case 'withdraw':
      return {
        kind,
        id,
        title: `撤回给${name}的邀请`,
        text: '撤回后，已发出的邀请码不能再用。',
        confirm: '撤回邀请',
      }
  }
}

import { USER_KEY } from '../api/user'
import { attempt } from './panel-error'
import { button, card, h } from './dom'
import { read, send } from './server'

interface WechatUser {
  openid: string
  nickname: string
  phone: string
  note: string
}

/** Who holds the phone. Choosing somebody opens the mini-program anew as that person. */
export async function usersCard(): Promise<HTMLElement> {
  const list = h('div', { className: 'users' })
  const body = h('div', null, list)
  const draw = async () => {
    const { users } = await read<{ users: WechatUser[] }>('/wechat/users')
    const chosen = localStorage.getItem(USER_KEY)
    list.replaceChildren(...users.map((user) => userButton(user, user.openid === chosen)))
  }
  const nickname = h('input', { type: 'text', placeholder: '昵称', ariaLabel: '昵称', size: 8 })
  const phone = h('input', { type: 'tel', placeholder: '手机号', ariaLabel: '手机号', size: 12 })
  const add = async () => {
    const answer = await send<{ user: WechatUser }>('/wechat/users', {
      nickname: nickname.value,
      phone: phone.value,
    })
    choose(answer.user.openid)
  }
  const form = h(
    'div',
    { className: 'row', hidden: true },
    nickname,
    phone,
    button('添加', () => attempt(add)),
  )
  body.append(form)
  const { users } = await read<{ users: WechatUser[] }>('/wechat/users')
  const known = users.some(({ openid }) => openid === localStorage.getItem(USER_KEY))
  if (!known && users[0]) localStorage.setItem(USER_KEY, users[0].openid)
  await draw()
  const more = button('添加新用户', () => (form.hidden = !form.hidden), 'quiet')
  return card('微信用户', more, body)
}

function userButton({ openid, nickname, phone, note }: WechatUser, chosen: boolean): HTMLElement {
  const node = h(
    'button',
    { type: 'button', onclick: () => choose(openid) },
    h('span', { className: 'face', ariaHidden: 'true' }, [...nickname][0] ?? ''),
    h(
      'span',
      { className: 'who' },
      nickname,
      h('span', null, note),
      h('span', { className: 'code', title: openid }, `${phone} · ${openid}`),
    ),
  )
  node.setAttribute('aria-pressed', String(chosen))
  node.dataset['openid'] = openid
  return node
}

function choose(openid: string): void {
  localStorage.setItem(USER_KEY, openid)
  location.replace(location.pathname)
}

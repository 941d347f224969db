import type { Phone } from '../phone'
import { pickFiles } from './pick-files'

/** `<button open-type="chooseAvatar">`: a temporary path, to be uploaded at once. */
export async function chooseAvatar(phone: Phone): Promise<Record<string, unknown>> {
  await phone.privacy.pass('chooseAvatar')
  const [picture] = await pickFiles(phone, {
    title: '选择头像',
    accept: 'image/*',
    count: 1,
    kind: 'image',
    sources: ['album', 'camera'],
  })
  return { avatarUrl: picture ? await phone.files.addTemporary(picture, picture.name) : '' }
}

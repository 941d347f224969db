import type { SignedInCaller } from '../../_shared/caller'
import { sendMail } from '../../_shared/mail'
import { getFile } from '../../_shared/storage'
import { loadOwnExport } from '../../account/export/load-own-export'
import { exportName } from '../../account/export/keep-export'
import { loadUnsealedProfile } from '../../account/load-profile'
import { requireMoreThanPassword } from '../../account/require-more-than-password'

const TEXT =
  '附件是你在小程序里导出的个人数据，证件号码和联系方式是完整的，请妥善保管，不要转给他人。不是你本人导出的，请马上联系协会；设置了登录密码的，同时修改密码。'

/** Sends a file with the caller's own data to the caller's own e-mail (O7). `NOT_FOUND` when the file is gone. */
export async function emailMyData(
  { exportId }: { exportId: string },
  caller: SignedInCaller,
): Promise<{ emailMasked: string }> {
  requireMoreThanPassword(caller)
  const { account } = caller
  const { fileId } = await loadOwnExport(exportId, account._id)
  const { name, email, emailMasked } = await loadUnsealedProfile(account._id)
  const extension = fileId.slice(fileId.lastIndexOf('.') + 1)
  const filename = exportName(new Date(), extension)
  await sendMail({
    to: email,
    subject: '我的数据',
    text: `${name}，你好：\n\n${TEXT}\n`,
    attachments: [{ filename, content: await getFile(fileId), contentType: `application/${extension}` }],
  })
  return { emailMasked }
}

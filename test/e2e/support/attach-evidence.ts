import type { Phone } from './phone'

/** Adds one picture of the album as 证明材料 and waits until it is uploaded; agrees to WeChat's privacy prompt if it comes. */
export async function attachEvidence(phone: Phone): Promise<void> {
  const shown = (words: string) => phone.screen.getByText(words, { exact: true }).filter({ visible: true })
  await phone.tap('添加文件')
  await phone.tap('从相册选择')
  const prompt = shown('用户隐私保护提示')
  await prompt.or(shown('示例：证书扫描件')).first().waitFor()
  if (await prompt.isVisible()) await phone.tap('同意')
  await phone.tap('示例：证书扫描件')
  await phone.see('继续添加')
  await phone.miss(/^正在上传/)
}

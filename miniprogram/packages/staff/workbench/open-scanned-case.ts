/** A code printed on a document of an application; `form` is the one on the application form itself. */
const CODE = /^xiehuitong:(form|case):(\w{1,64}):([0-9a-f]{12})$/

/**
 * Scans the code at the foot of a printed document and opens its case. `printed` in the address is the state of the
 * data that an application form was printed from (C8). A code that is none of ours is named as such.
 */
export async function openScannedCase(): Promise<void> {
  const result = await wx.scanCode({ scanType: ['qrCode'] }).then(
    (scanned) => scanned.result,
    () => null,
  )
  // The person gave up.
  if (result === null) return
  const [, kind, applicationId, dataHash] = CODE.exec(result) ?? []
  const printed = kind === 'form' ? `&printed=${dataHash}` : ''
  if (applicationId) await wx.navigateTo({ url: `../case/case?applicationId=${applicationId}${printed}` })
  else
    await wx.showModal({
      title: '没有认出这个码',
      content: '请扫描申报表、登记表、缴费凭证或准考证页脚的二维码。',
      showCancel: false,
      confirmText: '知道了',
    })
}

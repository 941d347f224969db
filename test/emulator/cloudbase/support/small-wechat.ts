import type { OpenApiPort } from '../../../../emulator/cloudbase'

/** Answers the open API as WeChat documents it, and tells back who asked and what arrived. */
export const smallWechat: OpenApiPort = {
  async call(apiName, request, caller) {
    switch (apiName) {
      case 'phonenumber.getPhoneNumber':
        if (request['code'] !== 'GOOD') return { errcode: 40029, errmsg: 'invalid code' }
        return { errcode: 0, phone_info: { purePhoneNumber: '13900000001', openid: caller.openid } }
      case 'security.imgSecCheck': {
        const { value, contentType } = request['media'] as { value: Buffer; contentType: string }
        const risky = value.toString('utf8') === 'risky'
        return risky
          ? { errcode: 87014, errmsg: 'risky content' }
          : { errcode: 0, content_type: contentType, bytes: value.length }
      }
      case 'wxacode.getUnlimited':
        return { contentType: 'image/png', buffer: Buffer.from(`picture of ${String(request['scene'])}`) }
      case 'cloudbase.getOpenData':
        return {
          list: (request['cloudid_list'] as string[]).map((cloudId) => ({
            cloudId,
            json: JSON.stringify({ cloudID: cloudId, data: { openid: caller.openid } }),
          })),
        }
      case 'cloudPay.unifiedOrder':
        return {
          return_code: 'SUCCESS',
          result_code: 'SUCCESS',
          prepay_id: 'wx1',
          sub_mch_id: request['sub_mch_id'],
        }
      default:
        return { errcode: -604100, errmsg: 'API not found' }
    }
  },
}

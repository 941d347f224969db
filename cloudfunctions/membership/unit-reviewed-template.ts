/** What to have approved for the result of a unit's review: `{1}` is 已通过, 已退回 or 未通过. */
export const UNIT_REVIEWED_TEXT =
  '您好，贵单位的会员注册审核{1}，请打开微信小程序“协会通”，在“单位会员”中查看并按提示办理。'

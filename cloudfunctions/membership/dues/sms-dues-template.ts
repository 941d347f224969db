/** What to have approved for a reminder of dues and for a letter. Carriers take six characters a variable, so it has none. */
export const SMS_DUES_TEXT =
  '您好，贵单位有会费尚未缴清，请打开微信小程序“协会通”，在“单位会员”的“会费和证书”中查看金额和缴纳方式。如已缴纳，请忽略。'

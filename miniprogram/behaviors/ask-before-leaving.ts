/**
 * For a page whose typed text is kept nowhere else: while its `changed` is true, WeChat asks before the page is left
 * backwards. Pages that keep what is typed need no question.
 */
export const askBeforeLeaving = Behavior({
  data: { changed: false },
  observers: {
    changed(changed: boolean) {
      if (changed)
        void wx.enableAlertBeforeUnload({ message: '写的内容还没有保存，离开后会丢失。确定离开吗？' })
      else void wx.disableAlertBeforeUnload()
    },
  },
})

/** The mini-program's AppID. The server writes it into the phone's document, because the bundle cannot know it. */
export const appId = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="wechat-app-id"]')?.content ?? ''

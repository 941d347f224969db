type Listener = (online: boolean) => void

let online = true
const listeners = new Set<Listener>()
let listening = false

/** Tells `listener` whether the phone has a network: now, and whenever it changes (P5). Returns the way to stop. */
export function watchNetwork(listener: Listener): () => void {
  listeners.add(listener)
  listen()
  if (!online) listener(online)
  return () => void listeners.delete(listener)
}

/** Whether the phone has a network, as far as it has told. */
export function isOnline(): boolean {
  listen()
  return online
}

/** Once for the whole mini-program: WeChat keeps every listener it was given. */
function listen(): void {
  if (listening) return
  listening = true
  wx.onNetworkStatusChange(({ isConnected }) => tell(isConnected))
  wx.getNetworkType({ success: ({ networkType }) => tell(networkType !== 'none') })
}

function tell(now: boolean): void {
  if (now === online) return
  online = now
  listeners.forEach((listener) => listener(now))
}

import type { Contract } from '../contract'

/** How often in which time. */
export interface Rate {
  max: number
  windowMs: number
}

/** What keeps a route from being called too often (O8). */
export type RouteLimit =
  /** Counted before the handler: for each WeChat, and where nobody is signed in for each address, which may be a whole carrier's. */
  | { wechat: Rate; address: Rate }
  /** Counted in the use case, which knows whose count it is: the words say whose. */
  | { countedBy: string }
  /** Free, and why that is harmless. */
  | { free: string }

type PublicRoute<C extends Contract> = {
  [K in keyof C]: C[K]['access'] extends 'public' ? K : never
}[keyof C]

/** The limits of a function, beside its contract. A public route without one does not compile; others that cost something have one too. */
export type RouteLimits<C extends Contract> = Readonly<
  Record<PublicRoute<C>, RouteLimit> & Partial<Record<keyof C, RouteLimit>>
>

/** `perWechat(10, HOUR_MS)`: an address may do twenty times as much, for it can stand for many people. */
export const perWechat = (max: number, windowMs: number): RouteLimit => ({
  wechat: { max, windowMs },
  address: { max: max * 20, windowMs },
})

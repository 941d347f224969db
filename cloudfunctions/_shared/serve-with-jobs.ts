import { platformCall, type FunctionContext } from './platform'
import type { Reply } from './reply'

type Served = (event: object, context?: FunctionContext) => Promise<Reply<unknown>>

/**
 * A function that has both routes and timers. Which of the two a call is, the platform says and not the event: a client
 * that sends a trigger's name finds no such route.
 */
export const serveWithJobs =
  (routes: Served, jobs: Served): Served =>
  (event, context) => {
    const { isTimer, openid } = platformCall()
    return isTimer && !openid ? jobs(event, context) : routes(event, context)
  }

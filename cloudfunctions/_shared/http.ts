/** What the HTTP access service gives a function. */
export interface HttpEvent {
  httpMethod?: string
  /** Below the function's own address; at least `/`. */
  path?: string
  headers?: Record<string, string>
  body?: string
  isBase64Encoded?: boolean
}

export interface HttpAnswer {
  statusCode: number
  headers: Record<string, string>
  body: string
}

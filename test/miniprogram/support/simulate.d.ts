declare module 'miniprogram-simulate' {
  export interface Rendered {
    dom: HTMLElement
    instance: { data: Record<string, unknown> } & Record<string, (...args: unknown[]) => unknown>
    attach(parent: Node): void
    detach(): void
    querySelector(selector: string): Rendered | undefined
    querySelectorAll(selector: string): Rendered[]
    dispatchEvent(name: string, options?: object): void
    addEventListener(name: string, listener: (event: { detail: unknown }) => void): void
    triggerPageLifeTime(name: string, ...args: unknown[]): void
  }
  export function load(
    path: string,
    options: { rootPath: string; compiler: 'official'; compilerOptions: { maxBuffer: number } },
  ): string
  export function render(id: string, properties?: Record<string, unknown>): Rendered
}

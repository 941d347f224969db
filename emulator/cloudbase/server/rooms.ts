import type { HttpRoom } from './http-room'

/** Keeps the mounted rooms and finds the one a path belongs to. */
export class Rooms {
  private readonly rooms: HttpRoom[] = []

  /** A prefix ends at a path segment: `/admin` answers `/admin` and `/admin/x`, never `/administrator`. */
  mount(room: HttpRoom): void {
    if (this.rooms.some(({ prefix }) => prefix === room.prefix)) {
      throw new Error(`The path ${room.prefix} is already taken by another room.`)
    }
    this.rooms.push(room)
    this.rooms.sort((a, b) => b.prefix.length - a.prefix.length)
  }

  find(path: string): HttpRoom | undefined {
    return this.rooms.find(({ prefix }) => {
      const stem = prefix.endsWith('/') ? prefix : `${prefix}/`
      return path === prefix || path.startsWith(stem)
    })
  }
}

/** Loads the page anew when the server says that the mini-program was rebuilt. */
export function reloadOnChange(): void {
  new EventSource('/preview/changes').addEventListener('built', () => location.reload())
}

/** What went wrong, as it was said. Some browsers' storage rejects with what is no `Error`. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Something wrong in a glossary file, said so that its author can mend it. */
export type Problem = {
  /** Path from the glossary's folder: `entries/waic.yaml`. */
  readonly file: string;
  /** Where in the file: `facts.2.id`; empty for the file as a whole. */
  readonly field: string;
  /** What is wrong, and behind an arrow how to mend it. */
  readonly message: string;
  /** A warning does not fail the check. */
  readonly level: 'error' | 'warning';
};

/** One line for a problem. */
export function describeProblem({ file, field, message, level }: Problem): string {
  return `${level}: ${file}${field === '' ? '' : `: ${field}`} ${message}`;
}

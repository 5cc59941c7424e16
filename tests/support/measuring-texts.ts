import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Measuring texts and the document lie beside the checkout; they are others' and never part of the project. */
export const SHARED_FOLDER = path.resolve(import.meta.dirname, '../../../shared');

/** Whether they are at hand. Tests that need them say so in words where they are not. */
export const hasSharedTexts = existsSync(path.join(SHARED_FOLDER, 'glossary/document.txt'));

export function sharedFile(name: string): Buffer {
  return readFileSync(path.join(SHARED_FOLDER, name));
}
export function sharedText(name: string): string {
  return sharedFile(name).toString('utf8');
}

/** Says in the report that a check could not be made, so that its absence is seen. */
export function noteAbsence(what: string): void {
  console.log(`note: ${what} was not checked: the measuring texts are not beside this checkout`);
}

import { parseArgs } from 'node:util';

import { expandTemplate, TemplateError } from '../template.ts';
import { readGlossary } from './read-glossary.ts';

const USAGE = `usage: npm run glossary:expand -- [--count] ENTRY...
Lists the plain forms that each template of an entry stands for.
  --count   only how many`;

function main(): void {
  const { values, positionals } = parseArgs({ options: { count: { type: 'boolean' }, help: { type: 'boolean' } }, allowPositionals: true });
  if (values.help || positionals.length === 0) {
    console.error(USAGE);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const { files } = readGlossary();
  for (const id of positionals) {
    const entry = files.entries.find((candidate) => candidate.id === id);
    if (entry === undefined) {
      console.error(`${id} is no entry, or its file has problems → look into glossary/entries, run npm run glossary:check`);
      process.exitCode = 1;
      continue;
    }
    let total = 0;
    for (const { text, lang } of entry.forms) {
      try {
        const forms = expandTemplate(text, files.wordClasses);
        total += forms.length;
        console.log(`${id}: ${text} (${lang}): ${forms.length}`);
        if (!values.count) for (const form of forms) console.log(`  ${form}`);
      } catch (error) {
        if (!(error instanceof TemplateError)) throw error;
        console.error(`entries/${id}.yaml: ${error.message}`);
        process.exitCode = 1;
      }
    }
    console.log(`${id}: ${total} forms in all`);
  }
}

main();

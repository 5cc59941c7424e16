import { parseArgs } from 'node:util';

type Defaults = Readonly<Record<string, string | boolean>>;
type Values<Given extends Defaults> = { readonly [Name in keyof Given]: Given[Name] extends boolean ? boolean : string };

/** What the command line says of each option, or its default; where it asks for help, prints `usage` and ends. */
export function readOptions<Given extends Defaults>(usage: string, defaults: Given): Values<Given> {
  const kinds = Object.entries({ ...defaults, help: false }).map(
    ([name, value]) => [name, { type: typeof value === 'boolean' ? 'boolean' : 'string' }] as const,
  );
  const { values } = parseArgs({ options: Object.fromEntries(kinds) });
  if (values['help'] === true) {
    console.log(usage);
    process.exit();
  }
  return { ...defaults, ...values } as Values<Given>;
}

/** `40,1000` as numbers. */
export function readSizes(text: string): number[] {
  const sizes = text.split(',').map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 1)) throw new Error(`These are no sizes: ${text}`);
  return sizes;
}
